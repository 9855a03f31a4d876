import { lookedFor, type MadeAnalysis } from "../analysis/made-analysis.ts";
import type { Answers } from "../evaluation/answers.ts";
import type { EvaluationRecord } from "../evaluation/evaluation-record.ts";
import type { MadeEvaluation } from "../evaluation/made/made-evaluation.ts";
import type { Cell } from "../functions/cell.ts";
import type { Tickets } from "../tickets/ticket-table.ts";
import { actualRule } from "../workbook/actual-rule.ts";
import { evaluationColumns, evaluationLayout } from "../workbook/evaluation-layout.ts";
import type { RuleDifference } from "../workbook/improvement/rule-differences.ts";
import type { SheetArea, WorkbookProblem } from "../workbook/port.ts";
import type { LinkedFigures } from "./linked-figures.ts";
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
  /** What it was made from, with the rules that stand on its sheets at the moment: these it scores by. */
  readonly record: EvaluationRecord;
  readonly said: SaidEvaluation;
  /** What was typed over on its sheets since it was made: its rules are then no longer those of its version. */
  readonly edited: readonly RuleDifference[];
  /** Whether the analysis that it is linked to counts by other rules by now, so that it holds the figures it was made with. */
  readonly holdsFigures: boolean;
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

/** The cells of the evaluation sheet that say how it stands, by which rules, and whether these are those of its making. */
export function saidArea({ made, record }: Pick<LoadedEvaluation, "made" | "record">): SheetArea {
  const { recorded, totalRow } = evaluationLayout(record);
  return {
    sheet: made.sheet,
    area: { row: 0, column: 0, rows: totalRow + 1, columns: recorded.changed.linked.column + 1 },
  };
}

/** Whether the cells of its sheet say that the analysis counts by other rules by now, or is gone. */
export function holdsFigures(cells: readonly (readonly Cell[])[], record: EvaluationRecord): boolean {
  const { column, row } = evaluationLayout(record).recorded.changed.linked;
  return (numberIn(cells[row]?.[column] ?? null) ?? 0) !== 0;
}

/** What the sheets of an analysis say, but with the limits and the figures of an evaluation that is linked to them. */
export function figuresKept(
  now: LinkedFigures,
  { rules }: MadeAnalysis,
  { record, said }: Pick<LoadedEvaluation, "record" | "said">,
): LinkedFigures {
  const kept = record.indicators.flatMap((row) => {
    const rule = actualRule(row, record);
    const shown = said.rows.find(({ key }) => key === row.key);
    return rule.kind === "linked" && shown !== undefined
      ? [[rule.figure, { value: shown.actual, counted: shown.counted ?? 0 }] as const]
      : [];
  });
  return { ...now, limits: rules.thresholds, figures: { ...now.figures, ...Object.fromEntries(kept) } };
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
