import { lookedFor } from "../analysis/made-analysis.ts";
import type { Answers } from "../evaluation/answers.ts";
import type { EvaluationRecord } from "../evaluation/evaluation-record.ts";
import type { MadeEvaluation } from "../evaluation/made/made-evaluation.ts";
import type { Cell } from "../functions/cell.ts";
import type { Tickets } from "../tickets/ticket-table.ts";
import { evaluationColumns, evaluationLayout } from "../workbook/evaluation-layout.ts";
import type { SheetArea, WorkbookProblem } from "../workbook/port.ts";
import { newAnswers } from "./new-answers.ts";
import type { Measured, WizardState } from "./wizard-state.ts";

/** What one indicator's row of an evaluation sheet says at the moment; `null` where its cell holds no number. */
export interface SaidRow {
  readonly key: string;
  readonly weight: number | null;
  readonly target: number | null;
  readonly actual: number | null;
  readonly score: number | null;
  readonly attainment: number | null;
  /** Tickets or ratings behind the actual. */
  readonly counted: number | null;
}

/** What an evaluation sheet says at the moment, whatever was typed into it since it was made. */
export interface SaidEvaluation {
  readonly rows: readonly SaidRow[];
  readonly total: number | null;
  readonly grade: string;
  readonly threshold: number;
}

/** An evaluation of this workbook with everything known of it. */
export interface LoadedEvaluation {
  readonly made: MadeEvaluation;
  readonly record: EvaluationRecord;
  readonly said: SaidEvaluation;
  /** The tickets that `measured` was taken from; `null` while its ticket table is not read. */
  readonly tickets: Tickets | null;
  /** What its tickets say; `null` while that is not known. */
  readonly measured: Measured | null;
}

export type EvaluationLoading =
  | { readonly status: "loading" }
  | { readonly status: "loaded"; readonly evaluation: LoadedEvaluation }
  | { readonly status: "failed"; readonly problem: WorkbookProblem };

/** Two attainments that arithmetic alone set apart are the same. */
const hair = 1e-6;

/** The rows whose attainment lies below the threshold of the sheet, the weakest first. */
export function weakRows({ rows, threshold }: SaidEvaluation): SaidRow[] {
  return rows
    .filter(({ attainment }) => attainment !== null && attainment < threshold - hair / 2)
    .sort((one, other) => (one.attainment ?? 0) - (other.attainment ?? 0));
}

/** The answers of a record, with the days of repeats that it says. */
export type RecordedAnswers = Answers & Pick<EvaluationRecord, "repeatDays">;

/** The answers of a record: whatever it does not hold is as in a new workbook. */
export function answersOfRecord(record: EvaluationRecord, today: string): RecordedAnswers {
  return { ...newAnswers(record.locale, today), ...record };
}

/**
 * The answers of a record as they read the tickets of today: the columns are those of the table as it is read now, the
 * limits those of the record, and the analyses are looked for among the sheets.
 */
export function answersByRecord(
  record: EvaluationRecord,
  { answers, sheetNames, today }: Pick<WizardState, "answers" | "sheetNames" | "today">,
): RecordedAnswers {
  const recorded = answersOfRecord(record, today);
  const { data } = recorded;
  return {
    ...recorded,
    analysesMade: [...lookedFor(record.analysesMade, sheetNames)],
    data: data === null || answers.data === null ? data : { ...answers.data, limits: data.limits },
  };
}

/** The cells of the evaluation sheet that say how it stands. */
export function saidArea({ made, record }: Pick<LoadedEvaluation, "made" | "record">): SheetArea {
  const { totalRow } = evaluationLayout(record);
  return {
    sheet: made.sheet,
    area: { row: 0, column: 0, rows: totalRow + 1, columns: evaluationColumns.note + 1 },
  };
}

/** What those cells say. */
export function saidBy(cells: readonly (readonly Cell[])[], record: EvaluationRecord): SaidEvaluation {
  const layout = evaluationLayout(record);
  const at = ({ row, column }: { readonly row: number; readonly column: number }) => cells[row]?.[column] ?? null;
  return {
    rows: record.indicators.map(({ key }): SaidRow => {
      const row = layout.rowOf(key) ?? 0;
      const number = (name: keyof typeof evaluationColumns) => numberIn(at({ row, column: evaluationColumns[name] }));
      return {
        key,
        weight: number("weight"),
        target: number("target"),
        actual: number("actual"),
        score: number("score"),
        attainment: number("attainment"),
        counted: number("counted"),
      };
    }),
    total: numberIn(at(layout.cells.total)),
    grade: String(at(layout.cells.grade) ?? ""),
    threshold: numberIn(at(layout.cells.threshold)) ?? record.threshold,
  };
}

function numberIn(cell: Cell): number | null {
  return typeof cell === "number" ? cell : null;
}
