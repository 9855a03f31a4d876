import type { Area } from "../../core/formula/expression.ts";
import type { Place } from "./generation-part.ts";
import type { Spread } from "./sheet-write.ts";

export function placeOf({ row, column, rows, columns }: Area): Place {
  return [row, column, rows, columns];
}

/** An area that something is said of. */
export interface Said<Value> {
  readonly area: Area;
  readonly value: Value;
}

/** The borders between areas along one direction, in order. */
function cuts(spans: readonly (readonly [first: number, count: number])[]): number[] {
  return [...new Set(spans.flatMap(([first, count]) => [first, first + count]))].sort((a, b) => a - b);
}

/**
 * What holds in the end where areas overlap, in as few rectangles as their borders need: `merge` says what a later value
 * makes of an earlier one. Values are told apart by their JSON.
 */
export function spreads<Value>(
  said: readonly Said<Value>[],
  merge: (earlier: Value, later: Value) => Value = (_, later) => later,
): Spread<Value>[] {
  const rowCuts = cuts(said.map(({ area }) => [area.row, area.rows]));
  const columnCuts = cuts(said.map(({ area }) => [area.column, area.columns]));
  const rowAt = new Map(rowCuts.map((row, index) => [row, index]));
  const columnAt = new Map(columnCuts.map((column, index) => [column, index]));
  const fields: (Value | undefined)[][] = rowCuts.map(() => []);
  for (const { area, value } of said) {
    const lastRow = rowAt.get(area.row + area.rows) ?? 0;
    const lastColumn = columnAt.get(area.column + area.columns) ?? 0;
    for (let row = rowAt.get(area.row) ?? 0; row < lastRow; row++) {
      const line = fields[row] ?? [];
      for (let column = columnAt.get(area.column) ?? 0; column < lastColumn; column++) {
        const earlier = line[column];
        line[column] = earlier === undefined ? value : merge(earlier, value);
      }
    }
  }
  return rectangles(fields, rowCuts, columnCuts);
}

interface Growing {
  readonly first: number;
  readonly column: number;
  readonly width: number;
  last: number;
}

/** Equal neighbours side by side are joined, and then such strips that stand one below the other. */
function rectangles<Value>(
  fields: readonly (readonly (Value | undefined)[])[],
  rowCuts: readonly number[],
  columnCuts: readonly number[],
): Spread<Value>[] {
  const found = new Map<string, { readonly value: Value; readonly grown: Growing[] }>();
  fields.forEach((line, row) => {
    let first = 0;
    while (first < line.length) {
      const value = line[first];
      if (value === undefined) {
        first++;
        continue;
      }
      const key = JSON.stringify(value);
      let end = first + 1;
      while (end < line.length && line[end] !== undefined && JSON.stringify(line[end]) === key) end++;
      const list = found.get(key) ?? { value, grown: [] };
      found.set(key, list);
      const width = end - first;
      const above = list.grown.find((each) => each.last === row && each.column === first && each.width === width);
      if (above === undefined) list.grown.push({ first: row, last: row + 1, column: first, width });
      else above.last = row + 1;
      first = end;
    }
  });
  const at = (list: readonly number[], index: number): number => list[index] ?? 0;
  return [...found.values()].map(({ value, grown }) => ({
    value,
    places: grown.map(({ first, last, column, width }): Place => {
      const row = at(rowCuts, first);
      const left = at(columnCuts, column);
      return [row, left, at(rowCuts, last) - row, at(columnCuts, column + width) - left];
    }),
  }));
}
