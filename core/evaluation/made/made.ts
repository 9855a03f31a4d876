import { type MadeAnalysis, mostAnalyses, withMadeAnalysis, withoutSheets } from "../../analysis/made-analysis.ts";
import type { MadeCalendar } from "../../analysis/made-calendar.ts";
import type { Answers } from "../answers.ts";
import type { Improvement } from "../improvement.ts";
import type { RulesInForce } from "../rules-in-force.ts";
import type { MadeCauses } from "./made-causes.ts";
import type { MadeComparison } from "./made-comparison.ts";
import { type MadeEvaluation, mostEvaluations } from "./made-evaluation.ts";
import type { MadeHandbook } from "./made-handbook.ts";
import type { MadePilot } from "./made-pilot.ts";
import type { MadeRubric } from "./made-rubric.ts";
import type { MadeSwot } from "./made-swot.ts";
import type { MadeTracking } from "./made-tracking.ts";

/** What a generation made that later steps build on. */
export type Made =
  /** `null` where the key figures, or the calendar, are not among its sheets. */
  | { readonly kind: "analysis"; readonly analysis: MadeAnalysis | null; readonly calendar: MadeCalendar | null }
  | { readonly kind: "evaluation"; readonly evaluation: MadeEvaluation; readonly rules: RulesInForce }
  | { readonly kind: "causes"; readonly causes: readonly MadeCauses[] }
  | { readonly kind: "tracking"; readonly tracking: MadeTracking }
  | { readonly kind: "comparison"; readonly comparison: MadeComparison }
  /** What became of the measures of a comparison: a new handbook where there was none with room, and the next round. */
  | { readonly kind: "standards"; readonly handbook: MadeHandbook | null; readonly causes: readonly MadeCauses[] }
  | { readonly kind: "pilot"; readonly pilot: MadePilot }
  | { readonly kind: "rubric"; readonly rubric: MadeRubric }
  | { readonly kind: "swot"; readonly swot: MadeSwot };

/** The answers that know of it. */
export function withMade(answers: Answers, made: Made): Answers {
  const { improvement } = answers;
  const taking = (change: Partial<Improvement>): Answers => ({
    ...answers,
    improvement: { ...improvement, ...change },
  });
  switch (made.kind) {
    case "analysis":
      return {
        ...answers,
        analysesMade:
          made.analysis === null ? answers.analysesMade : withMadeAnalysis(answers.analysesMade, made.analysis),
        calendarsMade:
          made.calendar === null
            ? answers.calendarsMade
            : appended(answers.calendarsMade, made.calendar).slice(-mostAnalyses),
      };
    case "evaluation": {
      const { evaluation, rules } = made;
      const evaluations = appended(improvement.evaluations, evaluation).slice(-mostEvaluations);
      const other = evaluations.filter(({ subject, id }) => subject === evaluation.subject && id !== evaluation.id);
      return taking({
        evaluations,
        rules,
        evaluation: evaluation.id,
        before: other[other.length - 1]?.id ?? improvement.before,
        after: other.length > 0 ? evaluation.id : improvement.after,
      });
    }
    case "causes":
      return taking({
        causes: made.causes.reduce<Improvement["causes"]>(appended, improvement.causes),
        causesAsked: null,
      });
    case "tracking":
      return taking({ trackings: appended(improvement.trackings, made.tracking) });
    case "comparison":
      return taking({
        comparisons: appended(improvement.comparisons, made.comparison),
        comparison: made.comparison.sheet,
      });
    case "standards":
      return taking({
        handbooks: made.handbook === null ? improvement.handbooks : appended(improvement.handbooks, made.handbook),
        causes: made.causes.reduce<Improvement["causes"]>(appended, improvement.causes),
      });
    case "pilot":
      return taking({ pilots: appended(improvement.pilots, made.pilot) });
    case "rubric":
      return taking({ rubrics: appended(improvement.rubrics, made.rubric) });
    case "swot":
      return taking({ swots: appended(improvement.swots, made.swot) });
  }
}

/** The answers without what stood on sheets that were taken back. */
export function withoutMade(answers: Answers, sheets: readonly string[]): Answers {
  const { improvement } = answers;
  const left = <Entry extends { readonly sheet: string }>(list: Entry[]): Entry[] =>
    list.filter(({ sheet }) => !sheets.includes(sheet));
  const evaluations = left(improvement.evaluations);
  const newest = evaluations[evaluations.length - 1] ?? null;
  const stillThere = (id: string | null) => (evaluations.some((one) => one.id === id) ? id : null);
  return {
    ...answers,
    analysesMade: withoutSheets(answers.analysesMade, sheets),
    calendarsMade: left(answers.calendarsMade),
    improvement: {
      ...improvement,
      evaluations,
      rules: evaluations.length === improvement.evaluations.length ? improvement.rules : newest && rulesOfMade(newest),
      evaluation: stillThere(improvement.evaluation) ?? newest?.id ?? null,
      before: stillThere(improvement.before),
      trial: improvement.trial !== null && stillThere(improvement.trial.evaluation) ? improvement.trial : null,
      adopted: improvement.adopted !== null && stillThere(improvement.adopted.evaluation) ? improvement.adopted : null,
      after: stillThere(improvement.after),
      causes: left(improvement.causes),
      trackings: left(improvement.trackings),
      comparison:
        improvement.comparison !== null && sheets.includes(improvement.comparison) ? null : improvement.comparison,
      comparisons: left(improvement.comparisons),
      handbooks: left(improvement.handbooks),
      pilots: left(improvement.pilots),
      rubrics: left(improvement.rubrics),
      swots: left(improvement.swots),
    },
  };
}

/** The rules in force while an evaluation is the newest: those it was made with. */
function rulesOfMade({ rulesDigest, rulesVersion, validFrom }: MadeEvaluation): RulesInForce {
  return { version: rulesVersion, validFrom, digest: rulesDigest ?? "" };
}

/** The list with one more. A sheet of its name that was made before is gone. */
function appended<Entry extends { readonly sheet: string }>(list: readonly Entry[], made: Entry): Entry[] {
  return [...list.filter(({ sheet }) => sheet !== made.sheet), made];
}
