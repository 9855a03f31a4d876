import {
  type AnalysisAnswers,
  type AnalysisSheetId,
  analysisSheetIds,
  type OptionalSheetId,
  optionalSheetIds,
} from "../analysis/analysis-answers.ts";
import type { TicketData } from "../evaluation/answers.ts";
import { sheetsOf } from "../workbook/analysis/analysis-input.ts";
import { figureNeeds, isMet, sheetNeeds } from "./figure-needs.ts";
import type { WizardState } from "./wizard-state.ts";

/** How a sheet stands: chosen or not, made in any case, made because something chosen needs it, or without what it would show. */
export type SheetStanding = "chosen" | "leftOut" | "always" | "needed" | "withoutColumns";

export interface SheetChoice {
  readonly sheet: AnalysisSheetId;
  readonly standing: SheetStanding;
  /** The chosen sheets that need it, less those that another of them brings; none where hours or waits do. */
  readonly neededBy: readonly AnalysisSheetId[];
}

/** The sheets of the analysis in the order of their tabs; those that only hours or waits bring are there with them. */
export function sheetChoices(state: Pick<WizardState, "answers" | "waits">): SheetChoice[] {
  const { analysis, data } = state.answers;
  if (analysis === null || data === null) return [];
  const made = madeWith(analysis, data, state);
  const broughtBy = (sheets: readonly OptionalSheetId[]) =>
    madeWith({ ...analysis, sheets: [...sheets], hours: null }, data, state);
  return analysisSheetIds.flatMap((sheet): SheetChoice[] => {
    const others = analysis.sheets.filter((one) => one !== sheet);
    const bringing = others.filter((one) => broughtBy([one]).has(sheet));
    const roots = bringing.filter((one) => !bringing.some((other) => other !== one && broughtBy([other]).has(one)));
    const needed: SheetChoice = { sheet, standing: "needed", neededBy: roots };
    const other = (standing: SheetStanding): SheetChoice => ({ sheet, standing, neededBy: [] });
    const optional = optionalSheetIds.find((one) => one === sheet);
    if (optional === undefined) {
      if (!made.has(sheet)) return [];
      return [broughtBy([]).has(sheet) ? other("always") : needed];
    }
    if (!isMet(sheetNeeds[optional], data.columns)) return [other("withoutColumns")];
    if (bringing.length > 0) return [needed];
    return [other(analysis.sheets.includes(optional) ? "chosen" : "leftOut")];
  });
}

/** The sheets that these answers will make. */
export function sheetsToAnalyse(state: Pick<WizardState, "answers" | "waits">): AnalysisSheetId[] {
  const { analysis, data } = state.answers;
  return analysis === null || data === null ? [] : [...madeWith(analysis, data, state)];
}

/** What is asked of the plan: nothing for which the columns are missing. */
export function requestOf(analysis: AnalysisAnswers, { columns }: TicketData): AnalysisAnswers {
  const targets = Object.entries(analysis.targets).filter(([figure]) =>
    Object.entries(figureNeeds).some(([id, need]) => id === figure && isMet(need, columns)),
  );
  return {
    ...analysis,
    sheets: analysis.sheets.filter((sheet) => isMet(sheetNeeds[sheet], columns)),
    targets: Object.fromEntries(targets),
  };
}

function madeWith(
  analysis: AnalysisAnswers,
  data: TicketData,
  { waits }: Pick<WizardState, "waits">,
): ReadonlySet<AnalysisSheetId> {
  const request = requestOf(analysis, data);
  return new Set(sheetsOf({ request, data, waits: waits.status === "read" ? waits.pauses : null }));
}
