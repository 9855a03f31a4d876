import type { EvaluationRecord } from "../../evaluation/evaluation-record.ts";
import type { MadeEvaluation } from "../../evaluation/made/made-evaluation.ts";
import type { Area } from "../../formula/expression.ts";
import { type ImprovementColumn, improvementColumnNames, improvementLayout } from "../improvement-layout.ts";

/** What is looked up of measures on the sheet of their plan. */
export interface PlannedLines {
  readonly sheet: string;
  readonly firstRow: number;
  /** Lines with measures and those still blank. */
  readonly rows: number;
  column(name: ImprovementColumn): Area;
  /** The lines in all columns. */
  readonly area: Area;
}

/** The lines of the improvement plan of an evaluation. */
export function plannedLines(made: MadeEvaluation, record: EvaluationRecord): PlannedLines {
  const { column, firstRow, rows } = improvementLayout(record, made.madeOn);
  return {
    sheet: made.planSheet,
    firstRow,
    rows,
    column,
    area: { row: firstRow, column: 0, rows, columns: improvementColumnNames.length },
  };
}
