/** The six steps, in their order; `answers.step` is the position of the open one. */
export const stepIds = ["objective", "indicators", "data", "score", "plan", "generate"] as const;

export type StepId = (typeof stepIds)[number];

/** The step at a position; one outside the list, as a hand-edited file could hold, counts as the nearest. */
export function stepAt(position: number): StepId {
  return stepIds[Math.min(Math.max(position, 0), stepIds.length - 1)] ?? "objective";
}
