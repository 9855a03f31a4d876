import type { PlanStep } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";

/** The steps that keep the settings of a context as part of the same change, so that an undo puts them back as well. */
export function settingSteps({ settings = [] }: Pick<PlanContext, "settings">): PlanStep[] {
  return settings.map(({ key, text }) => ({ kind: "setting", key, text }));
}
