import type { RenamedSheet } from "../../core/evaluation/made/renamed-sheets.ts";
import type { Cell } from "../../core/functions/cell.ts";
import { formulaText } from "../../core/workbook/formula-text.ts";
import type { FormulaStyle, StepOf, WorkbookPlan } from "../../core/workbook/plan.ts";
import {
  type DefinedName,
  type Generation,
  type SheetArea,
  type TableSummary,
  type Work,
  WorkbookError,
  type WorkbookPort,
  type WorkbookProblem,
} from "../../core/workbook/port.ts";

/** How a workbook in memory differs from a willing one. */
export interface MemoryOptions {
  /** Milliseconds per chunk of rows read, and per step of a plan: to see progress and to cancel. */
  readonly pace?: number;
  readonly readOnly?: boolean;
  /** The names of the workbook, where they can hold a LAMBDA. */
  readonly names?: readonly DefinedName[];
  /** The problem that `apply` ends with. */
  readonly refusal?: WorkbookProblem;
  /** The place whose clock the workbook keeps; Shanghai unless told otherwise. */
  readonly timeZone?: string | null;
  /** Formulas that stand in its sheets before it is opened, by row and column. */
  readonly formulas?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Texts kept in the workbook before it is opened. */
  readonly kept?: Readonly<Record<string, string>>;
}

/** What a test may look at: everything the pane did to the workbook. */
export interface MemoryWorkbook extends WorkbookPort {
  readonly kept: Map<string, string>;
  readonly plans: WorkbookPlan[];
  readonly shown: SheetArea[];
  /** Puts a sheet into the workbook, as a paste does. */
  put(sheet: string, cells: readonly (readonly Cell[])[]): void;
  /** Gives a sheet another name, as a user does. */
  rename(sheet: string, name: string): void;
  /** Deletes a sheet, as a user does. */
  remove(sheet: string): void;
}

const chunkRows = 500;

/** The formulas of a sheet, by row and column. */
type Formulas = ReadonlyMap<string, string>;

/**
 * A workbook in memory: sheets of cells by name. Plans are recorded, and the sheets they add hold their literals: formulas are
 * kept, but not calculated, and show nothing.
 */
export function memoryWorkbook(
  cells: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  options: MemoryOptions = {},
): MemoryWorkbook {
  const sheets = new Map<string, readonly (readonly Cell[])[]>(Object.entries(cells));
  const formulas = new Map<string, Formulas>(
    Object.entries(options.formulas ?? {}).map(([sheet, texts]) => [sheet, new Map(Object.entries(texts))]),
  );
  const kept = new Map<string, string>(Object.entries(options.kept ?? {}));
  const plans: WorkbookPlan[] = [];
  const shown: SheetArea[] = [];
  const renamed: RenamedSheet[] = [];
  const generations: {
    readonly generation: Generation;
    readonly keptBefore: Map<string, string>;
    readonly sheetsBefore: Map<string, readonly (readonly Cell[])[]>;
    readonly formulasBefore: Map<string, Formulas>;
  }[] = [];
  const ours = () => new Set(generations.flatMap(({ generation }) => generation.sheets));
  const pause = () => new Promise((resolve) => setTimeout(resolve, options.pace ?? 0));
  const last = () => generations[generations.length - 1]?.generation ?? null;

  return {
    timeZone: options.timeZone === undefined ? "Asia/Shanghai" : options.timeZone,
    kept,
    plans,
    shown,
    put: (sheet, rows) => void sheets.set(sheet, rows),
    remove: (sheet) => void sheets.delete(sheet),
    rename: (sheet, name) => {
      sheets.set(name, sheets.get(sheet) ?? []);
      formulas.set(name, formulas.get(sheet) ?? new Map());
      sheets.delete(sheet);
      formulas.delete(sheet);
      renamed.push({ from: sheet, to: name });
    },
    renamedSheets: async () => renamed.splice(0),
    sheetNames: async () => [...sheets.keys()],
    definedNames: options.names === undefined ? undefined : async () => options.names ?? [],
    tables: async () => {
      const made = ours();
      return [...sheets].flatMap(([sheet, rows]): TableSummary[] => {
        if (rows.length < 2 || made.has(sheet)) return [];
        const area = { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 1 };
        return [{ name: sheet, sheet, area, declared: false }];
      });
    },
    read: async ({ sheet, area }, work: Work = {}) => {
      const rows = sheets.get(sheet);
      if (rows === undefined) throw new WorkbookError({ code: "sheet-missing", sheet });
      const read: Cell[][] = [];
      for (let row = area.row; row < area.row + area.rows; row += chunkRows) {
        if (area.rows > chunkRows) await pause();
        if (work.signal?.aborted) throw new WorkbookError({ code: "cancelled" });
        const end = Math.min(row + chunkRows, area.row + area.rows);
        for (const cellsOfRow of rows.slice(row, end))
          read.push(cellsOfRow.slice(area.column, area.column + area.columns));
        work.onProgress?.({ done: end - area.row, total: area.rows });
      }
      return read;
    },
    readSheet: async (sheet) => {
      const rows = sheets.get(sheet);
      if (rows === undefined) throw new WorkbookError({ code: "sheet-missing", sheet });
      const area = {
        row: 0,
        column: 0,
        rows: Math.max(1, rows.length),
        columns: Math.max(1, ...rows.map(({ length }) => length)),
      };
      const block = <Value>(of: (row: number, column: number) => Value) =>
        Array.from({ length: area.rows }, (_, row) =>
          Array.from({ length: area.columns }, (__, column) => of(row, column)),
        );
      return {
        area,
        values: block((row, column) => rows[row]?.[column] ?? ""),
        formulas: block((row, column) => formulas.get(sheet)?.get(`${row},${column}`) ?? null),
        spills: [],
        widths: [],
        isOurs: ours().has(sheet),
      };
    },
    selection: async () => ({ sheet: [...sheets.keys()][0] ?? "", area: { row: 0, column: 0, rows: 1, columns: 1 } }),
    apply: async (plan, work: Work = {}) => {
      if (options.readOnly) throw new WorkbookError({ code: "read-only" });
      const made: string[] = [];
      for (const [index, step] of plan.steps.entries()) {
        if (index % 10 === 0) await pause();
        if (work.signal?.aborted) throw new WorkbookError({ code: "cancelled" });
        if (step.kind === "sheet") made.push(step.sheet);
        work.onProgress?.({ done: index + 1, total: plan.steps.length });
      }
      if (options.refusal !== undefined) throw new WorkbookError(options.refusal);
      const revised = [...new Set(plan.steps.flatMap((step) => (step.kind === "revision" ? [step.sheet] : [])))];
      const generation = { sheets: made, revised, at: "2024-06-03T09:00:00.000Z" };
      generations.push({
        generation,
        keptBefore: new Map(kept),
        sheetsBefore: new Map(sheets),
        formulasBefore: new Map(formulas),
      });
      plans.push(plan);
      for (const sheet of made) sheets.set(sheet, [["made"], ["made"]]);
      for (const step of plan.steps) {
        if (step.kind !== "cells" && step.kind !== "revision") continue;
        sheets.set(step.sheet, withCells(sheets.get(step.sheet) ?? [], step));
        formulas.set(step.sheet, withFormulas(formulas.get(step.sheet) ?? new Map(), step, plan.style));
      }
      for (const step of plan.steps) if (step.kind === "setting") kept.set(step.key, step.text);
      return generation;
    },
    lastGeneration: async () => last(),
    undoLast: async () => {
      const undone = generations.pop();
      if (undone === undefined) throw new WorkbookError({ code: "nothing-to-undo" });
      const { revised, sheets: added } = undone.generation;
      for (const sheet of added) sheets.delete(sheet);
      for (const sheet of revised) sheets.set(sheet, undone.sheetsBefore.get(sheet) ?? []);
      for (const sheet of [...added, ...revised]) formulas.set(sheet, undone.formulasBefore.get(sheet) ?? new Map());
      kept.clear();
      for (const [key, text] of undone.keptBefore) kept.set(key, text);
      return undone.generation;
    },
    recall: async (key) => kept.get(key) ?? null,
    remember: async (key, text) => {
      if (options.readOnly) throw new WorkbookError({ code: "read-only" });
      kept.set(key, text);
    },
    show: async (place) => {
      if (!sheets.has(place.sheet)) throw new WorkbookError({ code: "sheet-missing", sheet: place.sheet });
      shown.push(place);
    },
  };
}

/** The cells of a sheet with a block of contents written over them. */
function withCells(
  before: readonly (readonly Cell[])[],
  { row, column, rows }: StepOf<"cells" | "revision">,
): readonly (readonly Cell[])[] {
  const cells = before.map((line) => [...line]);
  rows.forEach((contents, r) => {
    while (cells.length <= row + r) cells.push([]);
    const line = cells[row + r] ?? [];
    contents.forEach((content, c) => {
      while (line.length <= column + c) line.push("");
      if (content !== null) line[column + c] = typeof content === "object" ? "" : content;
    });
  });
  return cells;
}

/** The formulas of a sheet after a block of contents was written over its cells. */
function withFormulas(
  before: Formulas,
  { row, column, rows, sheet }: StepOf<"cells" | "revision">,
  style: FormulaStyle,
): Formulas {
  const formulas = new Map(before);
  rows.forEach((contents, r) => {
    contents.forEach((content, c) => {
      const place = `${row + r},${column + c}`;
      if (content !== null && typeof content === "object")
        formulas.set(place, formulaText(content.formula, { style, sheet }));
      else if (content !== null) formulas.delete(place);
    });
  });
  return formulas;
}
