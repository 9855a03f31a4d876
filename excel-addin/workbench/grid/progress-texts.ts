import type { ILanguagePack } from "@univerjs/presets";

interface ProgressTexts {
  readonly calculating: string;
  readonly "array-analysis": string;
  readonly "array-calculation": string;
}

export const progressTexts = {
  "zh-CN": {
    calculating: "正在计算公式",
    "array-analysis": "正在分析数组公式",
    "array-calculation": "正在计算数组公式",
  },
  en: {
    calculating: "Calculating formulas",
    "array-analysis": "Analysing array formulas",
    "array-calculation": "Calculating array formulas",
  },
} as const satisfies Record<string, ProgressTexts>;

/** The texts of Univer with those of its bar over a long calculation, which it came without. */
export function withProgressTexts(texts: ILanguagePack, progress: ProgressTexts): ILanguagePack {
  const formulas = texts["sheets-formula"];
  return {
    ...texts,
    "sheets-formula": { ...(typeof formulas === "object" ? formulas : {}), progress: { ...progress } },
  };
}
