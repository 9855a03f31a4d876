import type { Locale } from "../i18n/locale.ts";
import { indicatorById } from "../indicators/library.ts";
import { isRated } from "../workbook/actual-rule.ts";
import { evaluationLayout } from "../workbook/evaluation-layout.ts";
import type { CausesInput } from "../workbook/improvement/causes-input.ts";
import type { LoadedEvaluation } from "./loaded-evaluation.ts";

/** What a root-cause sheet depends on besides its evaluation. */
export interface CausesRequest {
  readonly locale: Locale;
  /** The name of the sheet to add. */
  readonly sheet: string;
  /** The day on which it is made. */
  readonly madeOn: string;
  /** The round, what was tried in the one before, and where that was judged; the first round unless given. */
  readonly again?: Pick<CausesInput, "cycle" | "tried" | "judgedOn">;
}

/**
 * What the root-cause sheet of one indicator is made from.
 *
 * @param key the indicator's key in the evaluation
 * @throws Error when the evaluation has no such indicator
 */
export function causesInputOf(evaluation: LoadedEvaluation, key: string, request: CausesRequest): CausesInput {
  const { made, measured, record } = evaluation;
  const row = evaluationLayout(record).rowOf(key);
  const indicator = record.indicators.find((one) => one.key === key);
  if (row === null || indicator === undefined) throw new Error(`the evaluation must have the indicator ${key}`);
  const { again, ...asked } = request;
  const library = indicator.library === null ? undefined : indicatorById(indicator.library);
  return {
    ...asked,
    ...(again ?? { cycle: 1, tried: [], judgedOn: null }),
    subject: made.subject,
    period: made.period,
    indicator: {
      name: indicator.name,
      unit: isRated(indicator) ? "rating" : indicator.unit,
      direction: isRated(indicator) ? "higher" : indicator.direction,
    },
    evaluated: { sheet: made.sheet, row },
    planSheet: made.planSheet,
    cause: indicator.source === "tickets" ? (measured?.causes[key] ?? null) : null,
    suggestions: library?.measures ?? [],
  };
}
