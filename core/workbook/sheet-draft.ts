import type { Area, Expression } from "../formula/expression.ts";
import type { CellContent, CellFormat, PlanStep, StepOf, ValidationRule } from "./plan.ts";
import { runs } from "./runs.ts";
import { rowHeights } from "./sheet-look.ts";

/** A cell of a sheet; rows and columns count from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** One cell as an area. */
export function areaAt(place: Place): Area {
  return { row: place.row, column: place.column, rows: 1, columns: 1 };
}

function holds({ row, column, rows, columns }: Area, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

/** Rows of plain values that go into one step: small enough for a host to write, and a pane to answer, in between. */
const blockRows = 2000;

/** Each type of a step without what the draft knows itself. */
type Unplaced<Step> = Step extends unknown ? Omit<Step, "kind" | "sheet"> : never;

interface ValidationHint {
  readonly title: string;
  readonly message: string;
}

/**
 * A sheet while it is being written: cells in any order, and the steps that dress them. `steps` hands all of it over in
 * the order in which hosts do it fastest: contents first, looks, then what guards them. Charts come after the widths and
 * heights of the cells that they lie over: not every program stretches them afterwards.
 */
export class SheetDraft {
  readonly name: string;
  readonly #rows: CellContent[][] = [];
  readonly #lists: PlanStep[] = [];
  readonly #dress: PlanStep[] = [];
  readonly #charts: StepOf<"chart">[] = [];
  readonly #guard: PlanStep[] = [];

  constructor(name: string) {
    this.name = name;
  }

  put(place: Place, content: CellContent): void {
    while (this.#rows.length <= place.row) this.#rows.push([]);
    const row = this.#rows[place.row] ?? [];
    while (row.length <= place.column) row.push(null);
    row[place.column] = content;
  }

  /** Contents side by side, from `place` to the right. */
  putRow(place: Place, contents: readonly CellContent[]): void {
    contents.forEach((content, index) => {
      this.put({ row: place.row, column: place.column + index }, content);
    });
  }

  /**
   * A long list of plain values, row by row, all of one width. Yields now and then, so that a hundred thousand rows do not
   * hold up the pane.
   */
  *list(place: Place, count: number, rowAt: (index: number) => CellContent[]): Generator<void, void> {
    for (let first = 0; first < count; first += blockRows) {
      const rows: CellContent[][] = [];
      for (let index = first; index < Math.min(count, first + blockRows); index++) rows.push(rowAt(index));
      this.#lists.push({ kind: "cells", sheet: this.name, row: place.row + first, column: place.column, rows });
      yield;
    }
  }

  putFormula(place: Place, formula: Expression): void {
    this.put(place, { formula });
  }

  format(area: Area, format: CellFormat): void {
    this.#dress.push({ kind: "format", sheet: this.name, area, format });
  }

  /** Writes a cell and dresses it. */
  write(place: Place, content: CellContent, format: CellFormat): void {
    this.put(place, content);
    this.format(areaAt(place), format);
  }

  widths(widths: readonly number[]): void {
    this.#dress.push({ kind: "columns", sheet: this.name, first: 0, widths: [...widths] });
  }

  heights(first: number, heights: readonly number[]): void {
    this.#dress.push({ kind: "heights", sheet: this.name, first, heights: [...heights] });
  }

  highlight(area: Area, condition: Expression, format: StepOf<"highlight">["format"]): void {
    this.#dress.push({ kind: "highlight", sheet: this.name, area, condition, format });
  }

  validate(area: Area, rule: ValidationRule, hint: ValidationHint, allowBlank = true): void {
    this.#guard.push({ kind: "validation", sheet: this.name, area, rule, allowBlank, ...hint });
  }

  link(place: Place, target: { sheet: string } & Place, text: string): void {
    this.#dress.push({
      kind: "link",
      sheet: this.name,
      row: place.row,
      column: place.column,
      target: { ...target },
      text,
    });
  }

  chart(chart: Unplaced<StepOf<"chart">>): void {
    this.#charts.push({ kind: "chart", sheet: this.name, ...chart });
  }

  freeze(rows: number, columns: number): void {
    this.#guard.push({ kind: "freeze", sheet: this.name, rows, columns });
  }

  page(page: Omit<StepOf<"page">, "kind" | "sheet">): void {
    this.#guard.push({ kind: "page", sheet: this.name, ...page });
  }

  /** Locks everything but these cells: always last. */
  protect(unlocked: readonly Area[]): void {
    this.#guard.push({ kind: "protect", sheet: this.name, unlocked: [...unlocked] });
  }

  /** All steps but the one that adds the sheet. */
  steps(): PlanStep[] {
    const width = Math.max(0, ...this.#rows.map((row) => row.length));
    const rows = this.#rows.map((row) => [...row, ...new Array<null>(width - row.length).fill(null)]);
    const cells: PlanStep[] = width === 0 ? [] : [{ kind: "cells", sheet: this.name, row: 0, column: 0, rows }];
    return [...cells, ...this.#lists, ...this.#dress, ...this.#heightsUnderCharts(), ...this.#charts, ...this.#guard];
  }

  /**
   * Heights for the rows that a chart lies over, where nothing has set them. A program draws such rows as high as its own font
   * asks for, and a chart that is as high as they are elsewhere would cover the table below it. A row with wrapped text is left
   * to fit it.
   */
  #heightsUnderCharts(): PlanStep[] {
    const set = new Set(
      this.#dress.flatMap((step) =>
        step.kind === "heights" ? step.heights.map((_, index) => step.first + index) : [],
      ),
    );
    const wrapped = this.#dress.flatMap((step) => (step.kind === "format" && step.format.wrap ? [step.area] : []));
    const isWrapped = (row: number) =>
      (this.#rows[row] ?? []).some(
        (content, column) => content !== null && wrapped.some((area) => holds(area, row, column)),
      );
    return this.#charts.flatMap(({ area }): PlanStep[] => {
      const isPlain = Array.from({ length: area.rows }, (_, index) => {
        const row = area.row + index;
        return !set.has(row) && !isWrapped(row);
      });
      return runs(isPlain)
        .filter(({ key }) => key)
        .map(({ first, length }) => ({
          kind: "heights",
          sheet: this.name,
          first: area.row + first,
          heights: new Array<number>(length).fill(rowHeights.plain),
        }));
    });
  }
}
