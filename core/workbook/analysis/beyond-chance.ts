import { call, type Expression, operation } from "../../formula/expression.ts";
import { allOf } from "../../tickets/array-formula.ts";
import { criticalDeviations, fewestInGroup, fewestToTell, fewestWeak, hair } from "../../tickets/more-than-chance.ts";
import type { CrossLayout } from "./cross-layout.ts";

/**
 * How many groups the cross analysis looks at: a cause is sought among all of them together. Those without a line of their
 * own count as well, because the worst of them were chosen for one.
 */
export function groupsLookedAt({ clock, groups }: CrossLayout): number {
  const named = groups.map(({ names, others }) => names.length + others);
  return [...named, ...clock.map(({ rows }) => rows)].reduce((sum, count) => sum + count, 0);
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
