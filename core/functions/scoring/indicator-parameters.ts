import { defaulted, required } from "../descriptor.ts";
import { choices } from "../reading/choices.ts";
import { numbers } from "../reading/number-column.ts";
import { capHelp, directionHelp, directions } from "./direction.ts";

/** The parameters that every function over rows of indicators shares, in the order of the call: these come first. */
export const actualAndTarget = {
  actual: required(numbers(), { en: "measured values", "zh-CN": "实际值" }),
  target: required(numbers({ above: 0 }), {
    en: "values to reach, in the unit of actual: one, or one per row",
    "zh-CN": "目标值，单位与实际值相同：一个或逐行给出",
  }),
};

/** Then, where rows are weighed, the weight of each. */
export const weightPerRow = {
  weight: required(numbers({ atLeast: 0 }), {
    en: "points each indicator is worth",
    "zh-CN": "权重，即各指标的满分",
  }),
};

/** And last which way is better, and the most that counts. */
export const directionAndCap = {
  direction: defaulted(choices(directions, "higher"), directionHelp),
  cap: defaulted(numbers({ above: 0, blank: Number.POSITIVE_INFINITY }), capHelp),
};
