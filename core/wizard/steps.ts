import type { Answers, TaskId } from "../evaluation/answers.ts";

/** The steps of each job, in their order. */
export const stepsOf = {
  evaluation: ["objective", "indicators", "data", "score", "plan", "generate"],
  analysis: ["tickets", "rules", "sheets"],
} as const satisfies Readonly<Record<TaskId, readonly string[]>>;

export type EvaluationStep = (typeof stepsOf)["evaluation"][number];
export type AnalysisStep = (typeof stepsOf)["analysis"][number];
export type StepId = EvaluationStep | AnalysisStep;

type OpenStep = Pick<Answers, "task" | "step" | "analysisStep">;

/** Where the open step stands in its job, from 0; one outside the list, as a hand-edited file could hold, counts as the nearest. */
export function positionOf({ task, step, analysisStep }: OpenStep): number {
  const position = task === "evaluation" ? step : analysisStep;
  return Math.min(Math.max(position, 0), stepsOf[task].length - 1);
}

/** The open step. */
export function openStep(answers: OpenStep): StepId {
  return stepsOf[answers.task][positionOf(answers)] ?? stepsOf[answers.task][0];
}

/** What opening a step of the open job changes in the answers. */
export function atPosition(task: TaskId, position: number): Pick<Answers, "step"> | Pick<Answers, "analysisStep"> {
  return task === "evaluation" ? { step: position } : { analysisStep: position };
}
