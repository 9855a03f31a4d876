import { type Cell, isErrorValue } from "../../functions/cell.ts";
import { pairMark } from "../analysis/listed-pairs.ts";
import { namesNobody } from "./names-nobody.ts";
import { columnsOf, isFilled, type SheetTable } from "./tables-in.ts";

/** The cells of a sheet, and the tables in them. */
export interface SheetTables {
  readonly values: readonly (readonly Cell[])[];
  readonly tables: readonly SheetTable[];
}

/** Groups about which nothing may be said, by what their rows are called. */
export interface SmallGroups {
  readonly labels: ReadonlySet<string>;
  /** Of those, words out of tickets: what is called so is not even named. */
  readonly words: ReadonlySet<string>;
}

/** A row of a table about some number of tickets. */
export interface GroupRow {
  readonly row: number;
  /** The fewest tickets that a column counts in it. */
  readonly tickets: number;
  /** What the row is called; blank where that is no text, but a day, say. */
  readonly label: string;
  /** The first column that says something of the group. */
  readonly firstFigure: number;
}

/** A label as it is compared: however it is spelt. */
export function labelOf(cell: Cell | undefined): string {
  return typeof cell === "string" && !isErrorValue(cell) && !namesNobody(cell) ? cell.trim().toLowerCase() : "";
}

/** The rows of a table that count tickets of a group; totals are none. */
export function groupRows(values: SheetTables["values"], table: SheetTable): GroupRow[] {
  const counts = columnsOf(table, "count");
  if (counts.length === 0 || columnsOf(table, "ticket").length > 0) return [];
  const firstFigure = firstNumber(values, table);
  return Array.from({ length: table.to - table.from }, (_, index) => table.from + index).flatMap((row) => {
    const line = values[row] ?? [];
    const labels = line.slice(table.left, Math.max(firstFigure, table.left + 1)).filter(isFilled);
    if (labels.some((label) => typeof label === "string" && namesNobody(label))) return [];
    const tickets = counts.flatMap((column) => {
      const count = line[column];
      return typeof count === "number" && count > 0 ? [count] : [];
    });
    if (tickets.length === 0) return [];
    return [{ row, tickets: Math.min(...tickets), label: labelOf(labels[labels.length - 1]), firstFigure }];
  });
}

/** Texts before the first column of numbers say what a row is about; all behind them says something of it. */
function firstNumber(values: SheetTables["values"], { from, left, right, to }: SheetTable): number {
  for (let column = left; column <= right; column++) {
    for (let row = from; row < to; row++) if (typeof values[row]?.[column] === "number") return column;
  }
  return right + 1;
}

/**
 * The groups about fewer tickets than may be shown, and those that have to be left blank with them: a group is the same in
 * every table of every sheet, and what is blank must not follow from a total and the rows that are left. So the blank
 * rows of a table are at least two, about enough tickets together; the next smallest join them until they are. A pair of two
 * names is blank with either of them.
 */
export function smallGroups(sheets: readonly SheetTables[], smallest: number): SmallGroups {
  const tables = sheets.flatMap(({ tables: found, values }) =>
    found.map((table) => ({ table, values, groups: groupRows(values, table).filter(({ label }) => label !== "") })),
  );
  const labels = new Set(
    tables.flatMap(({ groups }) => groups.flatMap(({ label, tickets }) => (tickets < smallest ? [label] : []))),
  );
  for (let added = labels.size > 0; added; ) {
    added = false;
    for (const { groups } of tables) {
      const next = nextToHide(groups, labels, smallest);
      if (next === null) continue;
      labels.add(next);
      added = true;
    }
    for (const { label } of tables.flatMap(({ groups }) => groups)) {
      if (labels.has(label) || !namesOfPair(label).some((name) => labels.has(name))) continue;
      labels.add(label);
      added = true;
    }
  }
  const words = tables.flatMap(({ table, values, groups }) =>
    columnsOf(table, "problem").flatMap((column) => groups.map(({ row }) => labelOf(values[row]?.[column]))),
  );
  return { labels, words: new Set(words.filter((word) => labels.has(word))) };
}

/** The two names of a pair; none of any other label. */
export function namesOfPair(label: string): readonly string[] {
  const names = label.split(pairMark);
  return names.length === 2 ? names : [];
}

function nextToHide(groups: readonly GroupRow[], labels: ReadonlySet<string>, smallest: number): string | null {
  const hidden = groups.filter(({ label }) => labels.has(label));
  if (hidden.length === 0) return null;
  const together = hidden.reduce((sum, { tickets }) => sum + tickets, 0);
  if (hidden.length > 1 && together >= smallest) return null;
  const [next] = groups
    .filter(({ label }) => !labels.has(label))
    .sort((one, other) => one.tickets - other.tickets || (one.label < other.label ? -1 : 1));
  return next?.label ?? null;
}
