import type { Localized } from "../../core/i18n/locale.ts";

/** What the add-in needs of Excel: dynamic arrays, validation, page layout, custom functions in a shared runtime. */
const floor = [
  { set: "ExcelApi", version: "1.12" },
  { set: "CustomFunctionsRuntime", version: "1.1" },
  { set: "SharedRuntime", version: "1.1" },
] as const;

/** What is missing, in a sentence, or `null` where nothing is. */
export function missingRequirements(isSupported: (set: string, version: string) => boolean): Localized | null {
  const missing = floor.filter(({ set, version }) => !isSupported(set, version));
  if (missing.length === 0) return null;
  const sets = missing.map(({ set, version }) => `${set} ${version}`).join(", ");
  return {
    en: `This version of Excel lacks what TicketScore needs: ${sets}. Excel for Microsoft 365, Excel 2024 and Excel on the web have it.`,
    "zh-CN": `这个版本的 Excel 缺少 TicketScore 需要的功能：${sets}。Microsoft 365、Excel 2024 和网页版 Excel 都具备。`,
  };
}
