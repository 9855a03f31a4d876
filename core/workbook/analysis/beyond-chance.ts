import { call, type Expression, operation } from "../../formula/expression.ts";
import { allOf } from "../../tickets/array-formula.ts";
import { criticalDeviations, fewestInGroup, fewestToTell, fewestWeak, hair } from "../../tickets/more-than-chance.ts";
import type { CrossLayout } from "./cross-layout.ts";

/**
 * How many groups the cross analysis looks at: a cause is sought among all of them together. Those without a line of their
 * own count as well, because the worst of them were chosen for one.
 *
 * A group with fewer tickets than it takes to be told can never be named by mistake, and so takes no part of that chance: without
 * this a small team's week, with 24 hours of which most have no ticket, could tell no cause at all (R. E. Tarone, Biometrics 46
 * (1990), 515–522).
 */
export function groupsLookedAt({ clock, groups, pairs }: CrossLayout): number {
  return [...groups, ...clock].reduce((sum, { large }) => sum + large, pairs?.large ?? 0);
}

/** Late and judged tickets of a group, and of all. */
export interface LateCounts {
  readonly late: Expression;
  readonly judged: Expression;
  readonly allLate: Expression;
  readonly allJudged: Expression;
}

/** `isMoreThanChance` as a formula, for late tickets. */
export function isBeyondChance({ allJudged, allLate, judged, late }: LateCounts, groups: number): Expression {
  const atLeastOne = (value: Expression) => call("MAX", value, 1);
  const rate = operation(allLate, "/", atLeastOne(allJudged));
  const expected = operation(judged, "*", rate);
  const deviation = operation(2, "*", operation(call("SQRT", late), "-", call("SQRT", expected)));
  const others = operation(operation(allJudged, "-", judged), "/", atLeastOne(operation(allJudged, "-", 1)));
  const spread = call("SQRT", operation(operation(1, "-", rate), "*", others));
  return allOf(
    operation(allLate, ">=", fewestToTell),
    operation(judged, ">=", fewestInGroup),
    operation(late, ">=", fewestWeak),
    operation(deviation, ">", operation(operation(criticalDeviations(groups), "*", spread), "+", hair)),
  );
}
