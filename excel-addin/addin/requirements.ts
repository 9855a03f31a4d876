import type { Localized } from "../../core/i18n/locale.ts";

/** A set of Office's interfaces, and the least version of it. */
export interface Requirement {
  readonly set: string;
  readonly version: string;
}

export type IsSupported = (set: string, version: string) => boolean;

/**
 * What both manifests declare, so that Office does not offer the add-in where it could not even make sheets: page layout
 * and drawing held back while sheets are written, and one runtime for pane, ribbon and functions.
 */
export const declaredRequirements: readonly Requirement[] = [
  { set: "ExcelApi", version: "1.9" },
  { set: "SharedRuntime", version: "1.1" },
];

/** What functions in cells need besides: results that spill, and functions at all. */
const forFunctions: readonly Requirement[] = [
  { set: "ExcelApi", version: "1.12" },
  { set: "CustomFunctionsRuntime", version: "1.1" },
];

function missingOf(wanted: readonly Requirement[], isSupported: IsSupported): string | null {
  const missing = wanted.filter(({ set, version }) => !isSupported(set, version));
  return missing.length === 0 ? null : missing.map(({ set, version }) => `${set} ${version}`).join(", ");
}

/** What is missing for anything at all, in a sentence, or `null` where nothing is. A sideloaded add-in gets here unasked. */
export function missingRequirements(isSupported: IsSupported): Localized | null {
  const sets = missingOf(declaredRequirements, isSupported);
  if (sets === null) return null;
  return {
    en: `This version of Excel lacks what TicketScore needs: ${sets}. Excel for Microsoft 365, Excel 2021 and later, and Excel on the web have it.`,
    "zh-CN": `这个版本的 Excel 缺少 TicketScore 需要的功能：${sets}。Microsoft 365、Excel 2021 及更高版本和网页版 Excel 都具备。`,
  };
}

/** Why functions such as `=TICKETSCORE(…)` cannot be used here, or `null` where they can: sheets with plain formulas can. */
export function missingForFunctions(isSupported: IsSupported): Localized | null {
  const sets = missingOf(forFunctions, isSupported);
  if (sets === null) return null;
  return {
    en: `This version of Excel cannot calculate the add-in's functions (it lacks ${sets}). Sheets are made with plain formulas, which give the same figures.`,
    "zh-CN": `这个版本的 Excel 不能计算加载项的函数（缺少 ${sets}），因此工作表一律使用普通公式，数值相同。`,
  };
}
