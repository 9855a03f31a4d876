import type { Mark } from "./repair-tickets.ts";
import { meansByHand, sharesByHand } from "./statistics.ts";

/** An indicator that the circle is walked with. */
export interface Indicator {
  readonly name: string;
  /** What it is read off a ticket by; `null` where tickets do not say it. */
  readonly mark: Mark | null;
  readonly weight: number;
  /** `null` where none is set: it is measured, and not scored. */
  readonly target: number | null;
  readonly direction: "higher" | "lower";
  readonly kind: "share" | "mean";
}

export interface Scored {
  readonly actual: number | null;
  readonly counted: number;
  readonly attainment: number | null;
  readonly points: number | null;
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

/** The most that an attainment counts: the pane proposes it where an indicator is better when it is lower. */
const cap = 1.2;

/** One row of an evaluation table: weight × actual ÷ target, or × target ÷ actual where lower is better, up to the cap. */
export function scored({ direction, target, weight }: Indicator, values: readonly number[]): Scored {
  const actual = values.length === 0 ? null : mean(values);
  const isScored = actual !== null && target !== null;
  const reached = !isScored ? null : direction === "higher" ? actual / target : target / actual;
  const attainment = reached === null ? null : Math.min(reached, cap);
  return {
    actual,
    counted: values.length,
    attainment,
    points: attainment === null ? null : weight * attainment,
  };
}

/** Points, the weight that they are out of, and both scaled to 100 with the grade. */
export function totalOf(rows: readonly (readonly [Indicator, Scored])[]): {
  readonly points: number;
  readonly available: number;
  readonly total: number;
  /** 0 is the best of the four. */
  readonly grade: 0 | 1 | 2 | 3;
} {
  let [points, available] = [0, 0];
  for (const [{ weight }, row] of rows) {
    if (row.points === null) continue;
    points += row.points;
    available += weight;
  }
  const total = (points / available) * 100;
  return { points, available, total, grade: total >= 90 ? 0 : total >= 80 ? 1 : total >= 70 ? 2 : 3 };
}

export type Outcome = "better" | "worse" | "chance";

export interface Changed {
  readonly statistic: number;
  readonly p: number;
  readonly outcome: Outcome;
}

/** Whether values changed by more than chance, and for the better. */
export function changeOf({ direction, kind }: Indicator, before: readonly number[], after: readonly number[]): Changed {
  const yes = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0);
  const { p, statistic } =
    kind === "mean" ? meansByHand(before, after) : sharesByHand(yes(before), before.length, yes(after), after.length);
  const isUp = mean(after) > mean(before);
  return { statistic, p, outcome: p > 0.05 ? "chance" : isUp === (direction === "higher") ? "better" : "worse" };
}

export type Reason =
  | "notDone"
  | "betterReached"
  | "betterNotUsual"
  | "betterBelow"
  | "chanceReached"
  | "chanceBelow"
  | "worse";

/**
 * What becomes of a measure: it is kept where its indicator got better by more than chance and reaches the line, unless it
 * was picked because it was weak and is no better now than it usually was; it goes back where nothing got better.
 */
export function verdictOf({
  after,
  before,
  change,
  isDone,
  line,
  usual,
}: {
  readonly before: Scored;
  readonly after: Scored;
  readonly change: Changed;
  /** After against the periods before. */
  readonly usual: Changed;
  readonly isDone: boolean;
  readonly line: number;
}): { readonly verdict: "keep" | "change" | "again" | null; readonly reason: Reason } {
  const isReached = (after.attainment ?? 0) >= line;
  const wasWeak = (before.attainment ?? 0) < line;
  if (!isDone) return { verdict: null, reason: "notDone" };
  if (change.outcome === "worse") return { verdict: "again", reason: "worse" };
  if (change.outcome === "chance") {
    return isReached ? { verdict: "change", reason: "chanceReached" } : { verdict: "again", reason: "chanceBelow" };
  }
  if (!isReached) return { verdict: "change", reason: "betterBelow" };
  if (wasWeak && usual.outcome !== "better") return { verdict: "change", reason: "betterNotUsual" };
  return { verdict: "keep", reason: "betterReached" };
}

/** What a control chart says of its readings, one by one: beyond a limit, or the eighth and later on one side of the mean. */
export function signalsOf(
  readings: readonly number[],
  [middle, lower, upper]: readonly [mean: number, lower: number, upper: number],
): ("above" | "below" | "run" | "within")[] {
  let run = 0;
  return readings.map((reading) => {
    const side = Math.sign(reading - middle);
    run = side === 0 ? 0 : Math.sign(run) === side ? run + side : side;
    if (reading > upper) return "above";
    if (reading < lower) return "below";
    return Math.abs(run) >= 8 ? "run" : "within";
  });
}
