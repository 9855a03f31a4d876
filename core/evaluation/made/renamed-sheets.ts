import type { MadeAnalysis } from "../../analysis/made-analysis.ts";
import type { Answers } from "../answers.ts";
import type { EvaluationRecord } from "../evaluation-record.ts";

/** A sheet of ours that somebody gave another name. */
export interface RenamedSheet {
  readonly from: string;
  readonly to: string;
}

type NameNow = (sheet: string) => string;

function namesNow(renamed: readonly RenamedSheet[]): NameNow {
  const names = new Map(renamed.map(({ from, to }) => [from, to]));
  return (sheet) => names.get(sheet) ?? sheet;
}

/** What is remembered of the sheets that were made, under the names that somebody gave them since. */
export function withRenamedSheets(answers: Answers, renamed: readonly RenamedSheet[]): Answers {
  const now = namesNow(renamed);
  const { improvement } = answers;
  const named = <Entry extends { readonly sheet: string }>(list: readonly Entry[]): Entry[] =>
    list.map((entry) => ({ ...entry, sheet: now(entry.sheet) }));
  return {
    ...answers,
    analysesMade: answers.analysesMade.map((made) => renamedAnalysis(made, now)),
    calendarsMade: named(answers.calendarsMade).map((made) => ({ ...made, responsesSheet: now(made.responsesSheet) })),
    improvement: {
      ...improvement,
      evaluations: named(improvement.evaluations).map((made) => ({
        ...made,
        planSheet: now(made.planSheet),
        ticketsSheet: made.ticketsSheet === null ? null : now(made.ticketsSheet),
      })),
      comparison: improvement.comparison === null ? null : now(improvement.comparison),
      causes: named(improvement.causes),
      trackings: named(improvement.trackings),
      comparisons: named(improvement.comparisons),
      handbooks: named(improvement.handbooks),
      pilots: named(improvement.pilots),
      rubrics: named(improvement.rubrics),
      swots: named(improvement.swots),
    },
  };
}

/** The record of an evaluation with the analyses that it links to under their names of now. */
export function recordOfRenamed(record: EvaluationRecord, renamed: readonly RenamedSheet[]): EvaluationRecord {
  const now = namesNow(renamed);
  return { ...record, analysesMade: record.analysesMade.map((made) => renamedAnalysis(made, now)) };
}

function renamedAnalysis(made: MadeAnalysis, now: NameNow): MadeAnalysis {
  const { values } = made;
  return {
    ...made,
    sheet: now(made.sheet),
    responsesSheet: now(made.responsesSheet),
    ...(values === undefined
      ? {}
      : {
          values: Object.fromEntries(
            Object.entries(values).map(([figure, cells]) => [figure, { ...cells, sheet: now(cells.sheet) }]),
          ),
        }),
  };
}
