import type { EvaluationRecord } from "../../evaluation/evaluation-record.ts";
import type { MadeEvaluation } from "../../evaluation/made/made-evaluation.ts";
import { type Area, call, cellAt, type Expression, operation } from "../../formula/expression.ts";
import type { Cell } from "../../functions/cell.ts";
import { when } from "../../tickets/array-formula.ts";
import { improvementLayout } from "../improvement-layout.ts";

/** What is looked up of measures on the sheet of their plan. */
export interface PlannedLines {
  readonly sheet: string;
  readonly firstRow: number;
  /** Lines with measures and those still blank. */
  readonly rows: number;
  column(name: "indicator" | "measure" | "owner"): Area;
  /** The first day of the measure on a row; `""` where it has none. */
  start(row: number): Expression;
  /** The same in the cells of its line. */
  startIn(line: readonly Cell[]): number | null;
  /** The lines, from the first column to the last that is looked up. */
  readonly area: Area;
}

const usualDays = 14;

/** The lines of the improvement plan of an evaluation. */
export function plannedLines(made: MadeEvaluation, record: EvaluationRecord): PlannedLines {
  const layout = improvementLayout(record);
  const { firstRow, rows } = layout;
  const sheet = made.planSheet;
  const { column } = layout.column("deadline");
  return {
    sheet,
    firstRow,
    rows,
    column: (name) => layout.column(name),
    start: (row) => {
      const deadline = cellAt(row, column, { sheet, fixed: true });
      return when(call("ISNUMBER", deadline), operation(deadline, "-", usualDays), "");
    },
    startIn: (line) => {
      const deadline = line[column];
      return typeof deadline === "number" ? deadline - usualDays : null;
    },
    area: { row: firstRow, column: 0, rows, columns: column + 1 },
  };
}
