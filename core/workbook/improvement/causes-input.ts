import type { Locale } from "../../i18n/locale.ts";
import type { Direction, Measure, Unit } from "../../indicators/indicator.ts";
import type { CauseOfGap } from "../../tickets/cause-of-gap.ts";

/** What a root-cause sheet is made from: one weak indicator of one evaluation. */
export interface CausesInput {
  readonly locale: Locale;
  /** The name of the sheet to add. */
  readonly sheet: string;
  /** The day on which it is made, such as `2024-03-31`. */
  readonly madeOn: string;
  /** Who or what is evaluated. */
  readonly subject: string;
  readonly period: { readonly from: string | null; readonly to: string | null };
  readonly indicator: {
    readonly name: string;
    readonly unit: Unit;
    readonly direction: Direction;
  };
  /** The indicator's row on its evaluation sheet: target, actual and attainment are read there. */
  readonly evaluated: { readonly sheet: string; readonly row: number };
  /** The sheet of the improvement plan, where the measures agreed are entered. */
  readonly planSheet: string;
  /** Where the tickets say that the shortfall sits; `null` where they say nothing. */
  readonly cause: CauseOfGap | null;
  /** The usual causes with what answers them, from the indicator library. */
  readonly suggestions: readonly Measure[];
  /** The round of plan, do, check and act: 1 at first. */
  readonly cycle: number;
  /** What was tried in the round before, and what became of it; none in the first. */
  readonly tried: readonly { readonly measure: string; readonly verdict: string }[];
  /** The sheet on which the round before was judged; `null` in the first. */
  readonly judgedOn: string | null;
}
