import type { ChosenIndicator } from "../evaluation/answers.ts";
import type { EvaluationRecord } from "../evaluation/evaluation-record.ts";
import { type GradeBand, gradeBandsOf } from "../evaluation/grade-bands.ts";
import type { Cell } from "../functions/cell.ts";
import { sheetTexts } from "../i18n/sheet-texts.ts";
import { isRated } from "../workbook/actual-rule.ts";
import { evaluationColumns, evaluationLayout } from "../workbook/evaluation-layout.ts";
import { ticketsLayout } from "../workbook/tickets-layout.ts";

type Cells = readonly (readonly Cell[])[];

/**
 * The record of an evaluation with the rules that its sheets show at the moment: they are what it scores by, whoever typed
 * them. A cell that holds nothing of use leaves the rule as it was recorded.
 *
 * @param cells the evaluation sheet, from its first cell on
 * @param limits the limits on its tickets sheet; `null` where there is none
 */
export function recordOnSheet(record: EvaluationRecord, cells: Cells, limits: Cells | null): EvaluationRecord {
  const layout = evaluationLayout(record);
  const at = ({ row, column }: { readonly row: number; readonly column: number }): Cell => cells[row]?.[column] ?? null;
  const number = (cell: Cell, otherwise: number): number => (typeof cell === "number" ? cell : otherwise);
  const cap = cells[layout.cells.cap.row]?.[layout.cells.cap.column];
  const { higher, lower } = sheetTexts[record.locale].directions;
  const said = (direction: Cell, otherwise: ChosenIndicator["direction"]) =>
    direction === lower ? "lower" : direction === higher ? "higher" : otherwise;
  const indicators = record.indicators.map((row, index): ChosenIndicator => {
    const cell = (name: "weight" | "target" | "direction") =>
      at({ row: layout.firstRow + index, column: evaluationColumns[name] });
    const [direction, target, weight] = [cell("direction"), cell("target"), cell("weight")];
    return {
      ...row,
      weight: number(weight, row.weight),
      target: typeof target === "number" && !isRated(row) ? target : row.target,
      direction: isRated(row) ? row.direction : said(direction, row.direction),
    };
  });
  return {
    ...record,
    indicators,
    cap: cap === undefined ? record.cap : typeof cap === "number" && cap > 0 ? cap : null,
    scaleMaximum: number(at(layout.cells.scaleMaximum), record.scaleMaximum),
    threshold: number(at(layout.cells.threshold), record.threshold),
    grades: gradesOn(cells, record),
    data: limits === null ? record.data : withLimits(record, limits),
  };
}

/** The grades on the sheet; `null` as before where they are the usual ones. */
function gradesOn(cells: Cells, { grades, locale }: EvaluationRecord): GradeBand[] | null {
  const { bands } = evaluationLayout({ indicators: [], panel: [] });
  const said = cells.slice(bands.row, bands.row + bands.rows).flatMap((line): GradeBand[] => {
    const [from, name] = line.slice(bands.column, bands.column + bands.columns);
    return typeof from === "number" && name !== null && name !== undefined && name !== ""
      ? [{ from, name: String(name) }]
      : [];
  });
  const recorded = gradeBandsOf(grades, locale);
  const isSame = said.length === 0 || JSON.stringify(said) === JSON.stringify(recorded);
  return isSame ? grades : said;
}

/** The limits of the tickets sheet. The last of its rows holds for every priority that no other names. */
function withLimits(record: EvaluationRecord, rows: Cells): EvaluationRecord["data"] {
  const { limitRows } = ticketsLayout(record);
  const limits = limitRows.flatMap((limit, index) => {
    const [priority, minutes, hours] = rows[index] ?? [];
    const isLast = index === limitRows.length - 1;
    const [responseMinutes, resolutionHours] = [minutes ?? limit?.responseMinutes, hours ?? limit?.resolutionHours];
    if (typeof responseMinutes !== "number" || typeof resolutionHours !== "number") return limit ?? [];
    const name = isLast ? "" : String(priority ?? "").trim();
    return isLast || name !== "" ? [{ priority: name, responseMinutes, resolutionHours }] : [];
  });
  const { data } = record;
  return data && { ...data, limits };
}
