import type { Trial } from "../../evaluation/pilot/trial.ts";
import type { PilotAbout } from "../../i18n/improvement/pilot-texts.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Direction, Unit } from "../../indicators/indicator.ts";
import type { FormulaStyle } from "../plan.ts";
import type { PlanContext } from "../plan-context.ts";

/** An indicator of the evaluation, whose row on its sheet says what is in force. */
export interface PilotIndicator {
  readonly name: string;
  readonly unit: Unit;
  /** Rated on a scale: its target is the top of the scale. */
  readonly isRated: boolean;
  readonly direction: Direction;
  /** Its row on the evaluation sheet. */
  readonly row: number;
  /** Whether tickets say it person by person. */
  readonly isScored: boolean;
  readonly inForce: { readonly weight: number; readonly target: number | null };
  readonly tried: { readonly weight: number; readonly target: number | null };
}

/** A handler or team: means per indicator scored, in the order of the indicators. */
export interface PilotPerson {
  readonly name: string;
  readonly tickets: number;
  readonly inForce: readonly (number | null)[];
  readonly tried: readonly (number | null)[];
}

/** What a pilot sheet is made from. */
export interface PilotInput {
  readonly locale: Locale;
  readonly style: FormulaStyle;
  readonly sheet: string;
  readonly subject: string;
  readonly by: Trial["by"];
  readonly about: PilotAbout;
  /** The sheet whose weights, targets, threshold, cap and grades are in force. */
  readonly evaluationSheet: string;
  readonly indicators: readonly PilotIndicator[];
  /** Places among the indicators scored whose actuals the changed limits change; none where no limit is changed. */
  readonly byLimit: readonly number[];
  readonly limits: readonly {
    readonly name: string;
    readonly unit: string;
    readonly inForce: number;
    readonly tried: number;
  }[];
  /** The changed improvement threshold. */
  readonly threshold: number;
  /** The cap on attainment, as it is in force and as it is tried; `null` = none. */
  readonly cap: { readonly inForce: number | null; readonly tried: number | null };
  /** Lower bounds of the grades, best first, as they are in force and as they are tried: `null` for a blank one. */
  readonly bands: { readonly inForce: readonly (number | null)[]; readonly tried: readonly (number | null)[] };
  /** The highest score in force first. */
  readonly people: readonly PilotPerson[];
  /** The smallest changes in words, from the rules in force and, where they differ, from the changed ones. */
  readonly smallest: readonly { readonly heading: string; readonly sentences: readonly string[] }[];
  /** Sentences under the rules: what is left out and why. */
  readonly remarks: readonly string[];
  /** Sentences under the people's table. */
  readonly context: PlanContext;
}
