import type { Span } from "../../analysis/ticket-window.ts";
import type { Area } from "../../formula/expression.ts";
import type { Cell } from "../../functions/cell.ts";
import type { CheckConsequence, CheckPeriod, CheckReason, ChecksColumn } from "../../i18n/analysis/checks-texts.ts";
import { fieldKinds, type TicketField, ticketFields } from "../../tickets/field.ts";
import { resolvedBeforeResponse } from "../../tickets/resolved-before-response.ts";
import { columnZone } from "../../tickets/workbook-zone.ts";
import { columnLetters } from "../column-letters.ts";
import type { Place } from "../sheet-draft.ts";
import { type AnalysisInput, has, sheetsOf } from "./analysis-input.ts";

/**
 * An entry of the data check: what was not read of the tickets, a resolution before its response, of which both times were
 * read, and what was not read of the waits.
 */
export interface ChecksEntry {
  readonly sheet: string;
  /** Row and column on the sheet, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** `null` for a wait of no ticket of the table. */
  readonly period: CheckPeriod | null;
  readonly header: string;
  readonly ticket: string;
  readonly content: Cell;
  readonly isTime: boolean;
  readonly reason: CheckReason;
  readonly consequence: CheckConsequence;
}

/** Where everything stands on the data check: the counts by reason, and the list below them. */
export interface ChecksLayout {
  readonly columns: readonly ChecksColumn[];
  /** In the order of the tables, those of the waits last. */
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
  const isOfTwo = entries.some(({ sheet }) => sheet !== input.data.sheet);
  const columns: readonly ChecksColumn[] = [
    ...(isOfTwo ? (["sheet"] as const) : []),
    "source",
    "period",
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

function entriesOf(input: AnalysisInput): ChecksEntry[] {
  return [...ticketEntries(input), ...waitEntries(input)];
}

function ticketEntries(input: AnalysisInput): ChecksEntry[] {
  const { data, tickets } = input;
  const column = data.area.column + (data.columns.resolved ?? 0);
  const disordered = resolvedBeforeResponse(tickets).map((index) => ({
    row: data.area.row + 1 + index,
    column,
    field: "resolved" as const,
    content: tickets.times.resolved?.[index] ?? null,
    reason: "resolution-before-response" as const,
  }));
  return [...tickets.unread, ...disordered]
    .sort((one, other) => one.row - other.row || one.column - other.column)
    .map(({ field, ...cell }): ChecksEntry => {
      const index = cell.row - data.area.row - 1;
      return {
        ...cell,
        sheet: data.sheet,
        period: periodOf(input, index),
        header: data.headers[cell.column - data.area.column] || columnLetters(cell.column),
        ticket: tickets.texts.id?.[index] ?? "",
        isTime: fieldKinds[field] === "time",
        consequence:
          tickets.leftOut[index] === 1
            ? "rowLeftOut"
            : cell.reason === "resolution-before-response"
              ? "bothUsed"
              : "entryNotUsed",
      };
    });
}

/** By the submission of the ticket in a row of the ticket table. */
function periodOf({ tickets, window }: AnalysisInput, row: number): CheckPeriod {
  const at = tickets.times.submitted?.[row] ?? Number.NaN;
  const isIn = ({ from, to }: Span) => at >= from && at < to;
  if (isIn(window.period)) return "now";
  if (isIn(window.previous)) return "before";
  return Number.isNaN(at) ? "none" : "neither";
}

/** On the clock no wait is taken off, and none is missing. */
function waitEntries(input: AnalysisInput): ChecksEntry[] {
  const { request, waits } = input;
  if (waits === null || request.waits === null || !sheetsOf(input).includes("waits")) return [];
  const { area, headers, sheet } = request.waits;
  return waits.unread.map(
    ({ column, content, field, id, reason, row, ticket }): ChecksEntry => ({
      sheet,
      period: ticket < 0 ? null : periodOf(input, ticket),
      row,
      column,
      header: headers[column - area.column] || columnLetters(column),
      ticket: id,
      content,
      isTime: field !== "ticket",
      reason,
      consequence: "waitNotUsed",
    }),
  );
}
