import type { Answers, TicketData } from "../evaluation/answers.ts";
import type { Area } from "../formula/expression.ts";
import { type ReadingId, readingIds } from "../indicators/reading-id.ts";
import { type TicketField, ticketFields } from "../tickets/field.ts";
import type { ResponseLimit } from "../tickets/response-limit.ts";
import { columnZone } from "../tickets/workbook-zone.ts";
import { actualRule } from "./actual-rule.ts";
import type { AnalysisScope } from "./analysis-in-use.ts";
import type { Place } from "./sheet-draft.ts";

/** Rows of an Excel sheet; no other program has fewer that we write to. */
const sheetRows = 1_048_576;

/** Rows for priorities that the tickets may bring later. */
const spareLimits = 2;

export const checkNames = [
  "rows",
  "counted",
  "notCounted",
  "unread",
  "unreadRows",
  "early",
  "inScope",
  "reach",
  "beyond",
] as const;

/** A cell that tells whether the readings can be trusted. */
export type TicketsCell = (typeof checkNames)[number];

/** One column of readings, in the order of the sheet. */
export type TicketsColumn =
  /** Times on the clock of UTC, beside those of the workbook's place where its clock changes in summer. */
  | { readonly kind: "utc"; readonly field: TicketField }
  | { readonly kind: "clean"; readonly field: TicketField }
  | { readonly kind: "responseLimit" | "resolutionLimit" | "counted" | "inScope" | "problem" }
  | { readonly kind: "reading"; readonly reading: ReadingId };

export interface TicketsLayout {
  readonly title: Place;
  readonly subtitle: Place;
  /** What each column means, above its header. */
  readonly notesRow: number;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Rows of every column: those of the tickets, and room for more. */
  readonly rows: number;
  /** Rows of tickets when the sheet was made. */
  readonly rowsNow: number;
  readonly columns: readonly TicketsColumn[];
  readonly counted: Area;
  readonly inScope: Area;
  /** The number that tickets of one customer and type share; `null` where no figure counts repeats. */
  readonly problem: Area | null;
  /** Priority, minutes and hours: named priorities first, spare rows, all others last. */
  readonly limits: Area;
  readonly limitRows: readonly (ResponseLimit | null)[];
  readonly checksRow: number;
  readonly checks: Readonly<Record<TicketsCell, Place>>;
  /** The cells of a column, all rows. */
  area(index: number): Area;
  clean(field: TicketField): Area | null;
  utc(field: TicketField): Area | null;
  reading(id: ReadingId): Area | null;
  limit(kind: "responseLimit" | "resolutionLimit"): Area;
}

/**
 * Where everything stands on the tickets sheet: limits and checks at the left, readings from the fifth column on, one row
 * per ticket. The limits stand beside the readings rather than above them, so that the header stays in view however many
 * priorities there are.
 */
export function ticketsLayout(answers: AnalysisScope & Pick<Answers, "indicators">): TicketsLayout {
  const { data } = answers;
  const headerRow = 3;
  const firstRow = headerRow + 1;
  const firstColumn = 4;
  const columns = columnsOf(answers);
  const rowsNow = data === null ? 1 : Math.max(1, data.area.rows - 1);
  const rows = data === null ? 1 : reachOf(data);
  const area = (index: number): Area => ({ row: firstRow, column: firstColumn + index, rows, columns: 1 });
  const find = (matches: (column: TicketsColumn) => boolean): Area | null => {
    const index = columns.findIndex(matches);
    return index === -1 ? null : area(index);
  };
  const made = (kind: TicketsColumn["kind"]) => find((column) => column.kind === kind) ?? area(0);
  const limitRows = limitRowsOf(data?.limits ?? []);
  const checksRow = firstRow + limitRows.length + 1;
  const check = (name: TicketsCell): Place => ({ row: checksRow + 1 + checkNames.indexOf(name), column: 1 });
  return {
    title: { row: 0, column: 0 },
    subtitle: { row: 1, column: 0 },
    notesRow: headerRow - 1,
    headerRow,
    firstRow,
    firstColumn,
    rows,
    rowsNow,
    columns,
    counted: made("counted"),
    inScope: made("inScope"),
    problem: find((column) => column.kind === "problem"),
    limits: { row: firstRow, column: 0, rows: limitRows.length, columns: 3 },
    limitRows,
    checksRow,
    checks: {
      rows: check("rows"),
      counted: check("counted"),
      notCounted: check("notCounted"),
      unread: check("unread"),
      unreadRows: check("unreadRows"),
      early: check("early"),
      inScope: check("inScope"),
      reach: check("reach"),
      beyond: check("beyond"),
    },
    area,
    clean: (field) => find((column) => column.kind === "clean" && column.field === field),
    utc: (field) => find((column) => column.kind === "utc" && column.field === field),
    reading: (id) => find((column) => column.kind === "reading" && column.reading === id),
    limit: made,
  };
}

/** Rows of the table, a fifth more or 200, and up to the next hundred; never past the end of a sheet. */
function reachOf({ area }: TicketData): number {
  const rows = area.rows - 1;
  const wanted = Math.ceil((rows + Math.max(200, rows * 0.2)) / 100) * 100;
  return Math.max(1, Math.min(wanted, sheetRows - area.row - 1, sheetRows - 4));
}

/** The cells of a column of the tickets' own table, below its header, as far as the formulas reach. */
export function rawColumn(data: TicketData, column: number): Area {
  return { row: data.area.row + 1, column: data.area.column + column, rows: reachOf(data), columns: 1 };
}

/** The cells below those, where tickets would go unread; `null` at the end of the sheet. */
export function rawBeyond(data: TicketData, column: number): Area | null {
  const reached = rawColumn(data, column);
  const row = reached.row + reached.rows;
  const rows = Math.min(20_000, sheetRows - row);
  return rows < 1 ? null : { ...reached, row, rows };
}

function columnsOf(answers: AnalysisScope & Pick<Answers, "indicators">): readonly TicketsColumn[] {
  const { data } = answers;
  if (data === null) return [];
  const used = new Set<ReadingId>();
  for (const indicator of answers.indicators) {
    const rule = actualRule(indicator, answers);
    if (rule.kind === "tickets") used.add(rule.reading.id);
  }
  return [
    ...ticketFields
      .filter((field) => data.columns[field] !== undefined)
      .flatMap((field): TicketsColumn[] => {
        const clean: TicketsColumn = { kind: "clean", field };
        const changes = typeof (columnZone(data.zone, field)?.clock ?? 0) !== "number";
        return changes ? [{ kind: "utc", field }, clean] : [clean];
      }),
    { kind: "responseLimit" },
    { kind: "resolutionLimit" },
    { kind: "counted" },
    { kind: "inScope" },
    ...(used.has("repeat") ? ([{ kind: "problem" }] as const) : []),
    ...readingIds.filter((id) => used.has(id)).map((reading) => ({ kind: "reading", reading }) as const),
  ];
}

function limitRowsOf(limits: readonly ResponseLimit[]): readonly (ResponseLimit | null)[] {
  const named = limits.filter((limit) => limit.priority.trim() !== "");
  const others = limits.find((limit) => limit.priority.trim() === "") ?? null;
  return [...named, ...new Array<null>(spareLimits).fill(null), others];
}
