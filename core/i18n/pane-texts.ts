import type { Locale } from "./locale.ts";
import { paneTextsEn } from "./pane-texts-en.ts";
import { paneTextsZhCn } from "./pane-texts-zh-cn.ts";

/** Every sentence of the pane. */
export type PaneTexts = typeof paneTextsEn;

export const paneTexts: Readonly<Record<Locale, PaneTexts>> = { "zh-CN": paneTextsZhCn, en: paneTextsEn };
