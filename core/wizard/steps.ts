import { type Answers, type TaskId, taskIds } from "../evaluation/answers.ts";

/** The steps of each job, in their order. */
export const stepsOf = {
  evaluation: ["objective", "indicators", "data", "score", "plan", "generate"],
  analysis: ["tickets", "rules", "sheets"],
  improvement: ["causes", "tracking", "comparison", "standards"],
  standard: ["swot", "rubric", "pilot"],
  sharing: ["handOver", "maskedCopy"],
} as const satisfies Readonly<Record<TaskId, readonly string[]>>;

export type EvaluationStep = (typeof stepsOf)["evaluation"][number];
export type AnalysisStep = (typeof stepsOf)["analysis"][number];
/** Steps that make sheets of their own and need not follow each other: weeks lie between them. */
export type LoopStep = (typeof stepsOf)["improvement" | "standard" | "sharing"][number];
export type StepId = EvaluationStep | AnalysisStep | LoopStep;

/** Jobs whose steps are open at any time, each with sheets of its own. */
const loopTasks: ReadonlySet<TaskId> = new Set<TaskId>(["improvement", "standard", "sharing"]);

/** Whether the steps of a job stand by themselves. */
export function isLoopTask(task: TaskId): boolean {
  return loopTasks.has(task);
}

/** Under what each job keeps its open step. */
const stepKeys = {
  evaluation: "step",
  analysis: "analysisStep",
  improvement: "improvementStep",
  standard: "standardStep",
  sharing: "sharingStep",
} as const satisfies Readonly<Record<TaskId, keyof Answers>>;

type StepKey = (typeof stepKeys)[TaskId];
type OpenStep = Pick<Answers, "task" | StepKey>;

/** Where the open step stands in its job, from 0; one outside the list, as a hand-edited file could hold, counts as the nearest. */
export function positionOf(answers: OpenStep): number {
  const position = answers[stepKeys[answers.task]];
  return Math.min(Math.max(position, 0), stepsOf[answers.task].length - 1);
}

/** The open step. */
export function openStep(answers: OpenStep): StepId {
  return stepsOf[answers.task][positionOf(answers)] ?? stepsOf[answers.task][0];
}

/** The open step where it makes sheets of its own, else `null`. */
export function openLoopStep(answers: OpenStep): LoopStep | null {
  const step = openStep(answers);
  return loopSteps.find((one) => one === step) ?? null;
}

/** The steps of improvement, standard and sharing. */
export const loopSteps: readonly LoopStep[] = [...stepsOf.improvement, ...stepsOf.standard, ...stepsOf.sharing];

/** The job that a step belongs to, and where it stands in it. */
export function placeOf(step: StepId): { readonly task: TaskId; readonly position: number } {
  for (const task of taskIds) {
    const steps: readonly StepId[] = stepsOf[task];
    if (steps.includes(step)) return { task, position: steps.indexOf(step) };
  }
  return { task: "evaluation", position: 0 };
}

/** What opening a step of a job changes in the answers. */
export function atPosition(task: TaskId, position: number): Partial<Pick<Answers, StepKey>> {
  return { [stepKeys[task]]: position };
}
