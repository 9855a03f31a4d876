import type { Locale } from "../../i18n/locale.ts";
import type { FormulaStyle } from "../plan.ts";
import type { PlanContext } from "../plan-context.ts";
import type { Compared, ComparedIndicator } from "./compared-indicator.ts";
import type { UsualLevels } from "./usual-level.ts";

/** What a comparison sheet is made from. */
export interface ComparisonInput {
  readonly locale: Locale;
  readonly style: FormulaStyle;
  /** The name of the sheet to add. */
  readonly sheet: string;
  readonly before: Compared;
  readonly after: Compared;
  /** The round of plan, do, check and act that is judged: 1 at first. */
  readonly cycle: number;
  /** The indicators of both, as `comparedIndicators` pairs them. */
  readonly rows: readonly ComparedIndicator[];
  /** What was usual before the first of the two; `null` where that is not known. */
  readonly usual: UsualLevels | null;
  /** Rows of the plan of the first evaluation, from 0, in which the actual effect may be written. */
  readonly openEffects: readonly number[];
  /** Sentences that speak against the comparison. */
  readonly warnings: readonly string[];
  readonly context: PlanContext;
}
