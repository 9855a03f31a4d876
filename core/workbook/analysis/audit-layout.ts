import type { Area } from "../../formula/expression.ts";
import type { AuditColumn, AuditFigure } from "../../i18n/analysis/audit-texts.ts";
import type { TicketField } from "../../tickets/field.ts";
import type { Place } from "../sheet-draft.ts";
import { type AnalysisInput, has, ratingsOf } from "./analysis-input.ts";
import { auditDraw } from "./audit-draw.ts";

/** What stands at the head: how far the check is, and beside it what it says about all tickets. */
export const auditFigures = {
  check: ["tickets", "drawn", "seed", "checked", "wrong", "plainShare"],
  estimate: ["standsFor", "share", "wrongTickets", "error", "low", "high"],
} as const satisfies Readonly<Record<string, readonly AuditFigure[]>>;

/** The fields that columns of plain values come from. */
export const auditFields: Readonly<Partial<Record<AuditColumn, TicketField>>> = {
  ticket: "id",
  handler: "handler",
  type: "type",
};

/** The columns that the checker fills in. */
const inputColumns: readonly AuditColumn[] = ["correct", "correctedTotal", "note", "by", "on"];

/** Where everything stands on the audit sheet. A sample of none still has one row, which stays blank. */
export interface AuditLayout {
  readonly columns: readonly AuditColumn[];
  readonly drawn: number;
  readonly sectionRow: number;
  /** Columns of the labels of the two blocks at the head. */
  readonly labels: Readonly<Record<keyof typeof auditFigures, number>>;
  readonly figures: Readonly<Record<AuditFigure, Place>>;
  readonly headerRow: number;
  readonly firstRow: number;
  /** The cells that the checker fills in. */
  readonly inputs: Area;
  /** The rows of a column; `null` where the tickets do not have it. */
  area(column: AuditColumn): Area | null;
}

export function auditLayout(input: AnalysisInput): AuditLayout {
  const drawn = auditDraw(input).length;
  const given = (column: AuditColumn): readonly AuditColumn[] => {
    const field = auditFields[column];
    return field !== undefined && has(input, field) ? [column] : [];
  };
  const columns: readonly AuditColumn[] = [
    "source",
    ...given("ticket"),
    ...given("handler"),
    ...given("type"),
    "why",
    "probability",
    ...inputColumns.filter((column) => column !== "correctedTotal" || ratingsOf(input).length > 0),
  ];
  const why = columns.indexOf("why");
  const labels = { check: 0, estimate: why >= 3 ? why : columns.indexOf("note") };
  const valueColumns = { check: Math.min(2, why), estimate: labels.estimate + 1 };
  const sectionRow = 3;
  const placesOf = (block: keyof typeof auditFigures) =>
    auditFigures[block].map((figure, index): [AuditFigure, Place] => [
      figure,
      { row: sectionRow + 1 + index, column: valueColumns[block] },
    ]);
  const headerRow = sectionRow + 2 + auditFigures.check.length;
  const firstRow = headerRow + 1;
  const rows = Math.max(1, drawn);
  const firstInput = columns.indexOf("correct");
  return {
    columns,
    drawn,
    sectionRow,
    labels,
    figures: Object.fromEntries([...placesOf("check"), ...placesOf("estimate")]) as Record<AuditFigure, Place>,
    headerRow,
    firstRow,
    inputs: { row: firstRow, column: firstInput, rows, columns: columns.length - firstInput },
    area: (column) => {
      const index = columns.indexOf(column);
      return index < 0 ? null : { row: firstRow, column: index, rows, columns: 1 };
    },
  };
}
