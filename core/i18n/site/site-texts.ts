import type { Localized } from "../locale.ts";
import { siteTextsEn } from "./site-texts-en.ts";
import { siteTextsZhCn } from "./site-texts-zh-cn.ts";

/** Every sentence of the pages about the functions. */
export type SiteTexts = typeof siteTextsEn;

export const siteTexts: { readonly [Language in keyof Localized]: SiteTexts } = {
  "zh-CN": siteTextsZhCn,
  en: siteTextsEn,
};

/** A page of plain words: a title, what it is about, and sections. */
export interface PageWords {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly {
    readonly title: string;
    readonly lines: readonly string[];
  }[];
}
