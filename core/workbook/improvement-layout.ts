import type { Answers } from "../evaluation/answers.ts";
import type { Area } from "../formula/expression.ts";
import type { Place } from "./sheet-draft.ts";

/** The columns of the improvement plan, in reading order: what is wrong, what is done about it, what came of it. */
export const improvementColumnNames = [
  "indicator",
  "attainment",
  "problem",
  "branch",
  "cause",
  "measure",
  "owner",
  "deadline",
  "effect",
  "resources",
  "status",
  "due",
  "progress",
  "actualEffect",
] as const;

export type ImprovementColumn = (typeof improvementColumnNames)[number];

/** Where each of them stands. */
export const improvementColumns: Readonly<Record<ImprovementColumn, number>> = {
  indicator: 0,
  attainment: 1,
  problem: 2,
  branch: 3,
  cause: 4,
  measure: 5,
  owner: 6,
  deadline: 7,
  effect: 8,
  resources: 9,
  status: 10,
  due: 11,
  progress: 12,
  actualEffect: 13,
};

/** Rows ready for measures that are added by hand. */
const spareRows = 5;

export interface ImprovementLayout {
  readonly title: Place;
  readonly subtitle: Place;
  /** The date on which the plan is looked at: measures due before it are overdue. */
  readonly asOf: Place;
  /** The threshold of the evaluation, repeated: a condition cannot look at another sheet in every program. */
  readonly threshold: Place;
  /** The sentence that says how many indicators are below the threshold. */
  readonly state: Place;
  readonly headerRow: number;
  readonly firstRow: number;
  /** Rows with measures. */
  readonly count: number;
  /** Rows of the table, the blank ones included. */
  readonly rows: number;
  /** The cells of one column, the blank rows included. */
  column(name: ImprovementColumn): Area;
}

/** Where everything stands on the improvement plan. */
export function improvementLayout(answers: Pick<Answers, "measures">): ImprovementLayout {
  const headerRow = 6;
  const count = answers.measures.length;
  const rows = count + spareRows;
  return {
    title: { row: 0, column: 0 },
    subtitle: { row: 1, column: 0 },
    asOf: { row: 2, column: 1 },
    threshold: { row: 3, column: 1 },
    state: { row: 4, column: 0 },
    headerRow,
    firstRow: headerRow + 1,
    count,
    rows,
    column: (name) => ({ row: headerRow + 1, column: improvementColumns[name], rows, columns: 1 }),
  };
}
