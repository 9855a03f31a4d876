import type { Locale, Localized } from "../../core/i18n/locale.ts";

/** What the add-in needs of Excel: dynamic arrays, validation, page layout, custom functions in a shared runtime. */
const floor = [
  { set: "ExcelApi", version: "1.12" },
  { set: "CustomFunctionsRuntime", version: "1.1" },
  { set: "SharedRuntime", version: "1.1" },
] as const;

const sentence: Localized = {
  en: "This version of Excel lacks what TicketScore needs: {missing}. Excel for Microsoft 365, Excel 2024 and Excel on the web have it.",
  "zh-CN": "这个版本的 Excel 缺少 TicketScore 需要的功能：{missing}。Microsoft 365、Excel 2024 和网页版 Excel 都具备。",
};

/** What is missing, in a sentence, or `null` where nothing is. */
export function missingRequirements(
  isSupported: (set: string, version: string) => boolean,
  locale: Locale,
): string | null {
  const missing = floor.filter(({ set, version }) => !isSupported(set, version));
  if (missing.length === 0) return null;
  return sentence[locale].replace("{missing}", missing.map(({ set, version }) => `${set} ${version}`).join(", "));
}
