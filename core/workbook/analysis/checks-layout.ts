import type { Area } from "../../formula/expression.ts";
import type { CheckReason, ChecksColumn } from "../../i18n/analysis/checks-texts.ts";
import { type TicketField, ticketFields } from "../../tickets/field.ts";
import { resolvedBeforeResponse } from "../../tickets/resolved-before-response.ts";
import type { UnreadCell } from "../../tickets/ticket-table.ts";
import { columnZone } from "../../tickets/workbook-zone.ts";
import type { Place } from "../sheet-draft.ts";
import { type AnalysisInput, has } from "./analysis-input.ts";

/** An entry of the data check: what was not read, and a resolution before its response, of which both times were read. */
export interface ChecksEntry extends Omit<UnreadCell, "reason"> {
  readonly reason: CheckReason;
}

/** Where everything stands on the data check: the counts by reason, and the list below them. */
export interface ChecksLayout {
  readonly columns: readonly ChecksColumn[];
  /** In the order of the table. */
  readonly entries: readonly ChecksEntry[];
  /** The reasons that occur, the most frequent first. */
  readonly reasons: readonly CheckReason[];
  /** Columns whose times were turned to another zone. */
  readonly zoned: readonly TicketField[];
  readonly sectionRow: number;
  /** The counts, in the order of the reasons; `null` where there is nothing to count. */
  readonly counts: Area | null;
  readonly total: Place;
  readonly rowsLeftOut: Place;
  /** The first of the zoned columns, one a row. */
  readonly zonesRow: number;
  readonly headerRow: number;
  readonly firstRow: number;
  /** The rows of a column; `null` where the tickets do not have it. */
  area(column: ChecksColumn): Area | null;
}

export function checksLayout(input: AnalysisInput): ChecksLayout {
  const entries = entriesOf(input);
  const zoned = ticketFields.filter((field) => columnZone(input.data.zone, field) !== null);
  const occurrences = new Map<CheckReason, number>();
  for (const { reason } of entries) occurrences.set(reason, (occurrences.get(reason) ?? 0) + 1);
  const reasons = [...occurrences].sort(([, one], [, other]) => other - one).map(([reason]) => reason);
  const columns: readonly ChecksColumn[] = [
    "source",
    "column",
    ...(has(input, "id") ? (["ticket"] as const) : []),
    "content",
    "reason",
    "consequence",
  ];
  const sectionRow = 3;
  const column = 2;
  const afterReasons = sectionRow + 1 + reasons.length;
  const zonesRow = afterReasons + 2;
  const headerRow = zonesRow + zoned.length + 1;
  const firstRow = headerRow + 1;
  return {
    columns,
    entries,
    reasons,
    zoned,
    sectionRow,
    counts: reasons.length === 0 ? null : { row: sectionRow + 1, column, rows: reasons.length, columns: 1 },
    total: { row: afterReasons, column },
    rowsLeftOut: { row: afterReasons + 1, column },
    zonesRow,
    headerRow,
    firstRow,
    area: (name) => {
      const index = columns.indexOf(name);
      return index < 0 ? null : { row: firstRow, column: index, rows: Math.max(1, entries.length), columns: 1 };
    },
  };
}

function entriesOf({ data, tickets }: AnalysisInput): ChecksEntry[] {
  const column = data.area.column + (data.columns.resolved ?? 0);
  const disordered = resolvedBeforeResponse(tickets).map(
    (index): ChecksEntry => ({
      row: data.area.row + 1 + index,
      column,
      field: "resolved",
      content: tickets.times.resolved?.[index] ?? null,
      reason: "resolution-before-response",
    }),
  );
  return [...tickets.unread, ...disordered].sort((one, other) => one.row - other.row || one.column - other.column);
}
