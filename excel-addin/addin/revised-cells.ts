import * as z from "zod/mini";
import type { Area } from "../../core/formula/expression.ts";
import { areaSchema } from "../../core/formula/expression.ts";
import type { StepOf } from "../../core/workbook/plan.ts";
import { textLiteral } from "../../core/workbook/text-literal.ts";

const contentSchema = z.union([z.string(), z.number(), z.boolean()]);

/** Cells that a plan wrote to on a sheet of an earlier one: what they held before, and what they held after. */
export const revisedCellsSchema = z.object({
  sheet: z.object({ id: z.string(), name: z.string() }),
  area: areaSchema,
  before: z.array(z.array(contentSchema)),
  after: z.array(z.array(contentSchema)),
  /** Whether people could not type there, because the sheet was protected. */
  guarded: z._default(z.boolean(), false),
});

export type RevisedCells = z.infer<typeof revisedCellsSchema>;

/** What is in a cell, as it is handed back to `Range.formulas`. */
export type CellText = z.infer<typeof contentSchema>;

/** The cells that a revision is about: with those over which what it replaces spread. */
export function areaOfRevision({ row, column, rows, spilled }: StepOf<"revision">): Area {
  if (spilled !== undefined) return spilled;
  return { row, column, rows: rows.length, columns: Math.max(1, ...rows.map((cells) => cells.length)) };
}

export function rangeOn(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/**
 * The contents of a range whose formulas and values are loaded. Excel gives a text that looks like a formula without the
 * apostrophe that keeps it a text: it is told by its value, which is the text itself.
 */
export function contentsOf(range: Excel.Range): CellText[][] {
  return range.formulas.map((cells, row) =>
    cells.map((content, column) => {
      if (typeof content !== "string") return content;
      return isFormula(content, range.values[row]?.[column]) ? content : textLiteral(content);
    }),
  );
}

/** Whether what Excel gives for a cell is its formula, and not a text that looks like one. */
export function isFormula(content: string, value: unknown): boolean {
  return content.startsWith("=") && content !== value;
}

/** The contents before, of which cells that a formula spread over hold nothing themselves. */
export function contentsToRestore(range: Excel.Range, { spilled }: StepOf<"revision">): CellText[][] {
  const contents = contentsOf(range);
  if (spilled === undefined) return contents;
  return contents.map((cells, row) => cells.map((content, column) => (row + column === 0 ? content : "")));
}

/** Changes cells of protected sheets, and protects them again. */
export function whileUnprotected(sheets: readonly Excel.Worksheet[], change: () => void): void {
  for (const sheet of sheets) sheet.protection.unprotect();
  change();
  for (const sheet of sheets) protect(sheet);
}

/** Protects a sheet against slips: its looks may be changed. */
export function protect(sheet: Excel.Worksheet): void {
  sheet.protection.protect({ allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true });
}

/** The contents to put back, `null` for cells that hold something else by now than was written: somebody has typed there. */
export function contentsBefore({ before, after }: RevisedCells, now: readonly CellText[][]): (CellText | null)[][] {
  return before.map((cells, row) =>
    cells.map((content, column) => (now[row]?.[column] === after[row]?.[column] ? content : null)),
  );
}
