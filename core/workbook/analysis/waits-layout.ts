import type { Area } from "../../formula/expression.ts";
import type { AnalysisInput } from "./analysis-input.ts";

/** Row of the first wait on the sheet. */
export const firstWaitRow = 4;

export interface WaitsLayout {
  /** Position in the list, start, end: the waits of the period's tickets; `null` where none of them waited. */
  readonly responses: Area | null;
  /** The same for the tickets compared with. */
  readonly earlier: Area | null;
  /** Indices into the waits, in the order of the sheet, with the position of the ticket in its list, from 1. */
  readonly rows: readonly { readonly wait: number; readonly position: number }[];
}

const found = new WeakMap<AnalysisInput, WaitsLayout>();

/** Where the waits stand: those of the period's tickets first, then those of the tickets compared with. */
export function waitsLayout(input: AnalysisInput): WaitsLayout {
  const known = found.get(input);
  if (known !== undefined) return known;
  const { current, before, trendOnly } = input.window;
  const first = rowsOf(input, current);
  const second = rowsOf(input, Int32Array.from([...before, ...trendOnly]));
  const area = (start: number, count: number): Area | null =>
    count === 0 ? null : { row: firstWaitRow + start, column: 1, rows: count, columns: 3 };
  const layout = {
    responses: area(0, first.length),
    earlier: area(first.length, second.length),
    rows: [...first, ...second],
  };
  found.set(input, layout);
  return layout;
}

function rowsOf({ waits }: AnalysisInput, order: Int32Array): { readonly wait: number; readonly position: number }[] {
  if (waits === null) return [];
  const positions = new Map<number, number>();
  order.forEach((row, index) => {
    positions.set(row, index + 1);
  });
  const rows: { wait: number; position: number }[] = [];
  waits.ticket.forEach((ticket, wait) => {
    const position = positions.get(ticket);
    if (position !== undefined) rows.push({ wait, position });
  });
  return rows;
}
