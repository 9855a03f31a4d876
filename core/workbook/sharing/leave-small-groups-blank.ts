import type { Cell } from "../../functions/cell.ts";
import { groupRows, labelOf, namesOfPair, type SmallGroups } from "./small-groups.ts";
import { columnsOf, type SheetTable } from "./tables-in.ts";
import { wholeWord } from "./whole-word.ts";

interface Blanking {
  readonly small: SmallGroups;
  readonly smallest: number;
  /** What stands in the place of a count that is too small. */
  readonly fewer: string;
}

/**
 * Leaves blank all that a sheet says of groups about too few tickets: figures and verdicts in their rows, figures below their
 * names, sentences with a figure that name them; in lists of tickets, to which group a ticket belongs.
 *
 * @returns how many rows were left blank
 */
export function leaveSmallGroupsBlank(
  rows: Cell[][],
  tables: readonly SheetTable[],
  { fewer, small, smallest }: Blanking,
): number {
  const values = rows.map((line) => [...line]);
  const lists = tables.filter((table) => columnsOf(table, "ticket").length > 0);
  const isListed = (row: number) => lists.some(({ from, to }) => row >= from && row < to);
  const blanked = new Set<number>();

  const blankFrom = (row: number, column: number) => {
    const line = rows[row];
    if (line === undefined) return;
    for (let at = column; at < line.length; at++) line[at] = "";
    blanked.add(row);
  };

  values.forEach((line, row) => {
    line.forEach((cell, column) => {
      const label = labelOf(cell);
      // What a list says of each of its tickets is no group.
      const isListHeader = lists.some(({ from }) => row === from - 1);
      if (label === "" || !small.labels.has(label) || isListHeader) return;
      if (isListed(row)) put(rows, row, column, "");
      else if (typeof values[row + 1]?.[column] === "number") blankBelow(values, rows, row, column);
      else blankFrom(row, column + 1);
      if (small.words.has(label)) put(rows, row, column, "");
    });
  });

  for (const table of tables) {
    const counts = columnsOf(table, "count");
    for (const { firstFigure, label, row, tickets } of groupRows(values, table)) {
      if (tickets >= smallest && !(label !== "" && small.labels.has(label))) continue;
      if (tickets < smallest) blankFrom(row, firstFigure);
      for (const column of counts) {
        const count = values[row]?.[column];
        if (typeof count === "number" && count > 0 && count < smallest) put(rows, row, column, fewer);
      }
    }
  }

  const isNaming = naming(small.labels);
  rows.forEach((line, row) => {
    line.forEach((cell, column) => {
      const isSentence = typeof cell === "string" && /\d/.test(cell) && !small.labels.has(labelOf(cell));
      if (isSentence && isNaming(cell) && !isListed(row)) put(rows, row, column, "");
    });
  });
  return blanked.size;
}

function put(rows: Cell[][], row: number, column: number, cell: Cell): void {
  const line = rows[row];
  if (line !== undefined) line[column] = cell;
}

/** Figures below a group's name, where it is the header of a column. */
function blankBelow(values: readonly (readonly Cell[])[], rows: Cell[][], row: number, column: number): void {
  for (let below = row + 1; typeof values[below]?.[column] === "number"; below++) put(rows, below, column, "");
}

/** Whether a text names one of the groups: a pair by both of its names, wherever they stand. */
function naming(labels: ReadonlySet<string>): (text: string) => boolean {
  const pattern = patternOf([...labels]);
  const pairs = [...labels]
    .map((label) => namesOfPair(label).map((name) => patternOf([name])))
    .filter((names) => names.length > 0);
  return (text) =>
    pattern?.test(text) === true || pairs.some((names) => names.every((name) => name?.test(text) === true));
}

/** What finds the names of groups as words of their own. */
function patternOf(labels: readonly string[]): RegExp | null {
  return labels.length === 0 ? null : new RegExp(labels.map(wholeWord).join("|"), "i");
}
