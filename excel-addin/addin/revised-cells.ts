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
});

export type RevisedCells = z.infer<typeof revisedCellsSchema>;

/** What is in a cell, as it is handed back to `Range.formulas`. */
export type CellText = z.infer<typeof contentSchema>;

/** The cells that a revision is about. */
export function areaOfRevision({ row, column, rows }: StepOf<"revision">): Area {
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
      const isFormula = content.startsWith("=") && content !== range.values[row]?.[column];
      return isFormula ? content : textLiteral(content);
    }),
  );
}

/** The contents to put back, `null` for cells that hold something else by now than was written: somebody has typed there. */
export function contentsBefore({ before, after }: RevisedCells, now: readonly CellText[][]): (CellText | null)[][] {
  return before.map((cells, row) =>
    cells.map((content, column) => (now[row]?.[column] === after[row]?.[column] ? content : null)),
  );
}
