import type { Cell } from "../../core/functions/cell.ts";
import { evaluate } from "../../core/functions/evaluate.ts";
import { FormulaError } from "../../core/functions/formula-error.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { escapeHtml } from "./html.ts";
import { isMomentColumn, shownCell } from "./shown-cell.ts";

/** The rows of cells in each of the boxes of an example, in the order of the parameters. */
export type Boxes = readonly (readonly (readonly Cell[])[])[];

/** The formula and what it gives, as HTML. */
export interface CallShown {
  readonly formula: string;
  readonly result: string;
}

/** One cell is given bare; an empty box is an argument left out. */
function argumentsOf(boxes: Boxes): (Cell | Cell[][])[] {
  const args = boxes.map((rows) => {
    const [first] = rows;
    return rows.length === 1 && first?.length === 1 ? (first[0] ?? null) : rows.map((row) => [...row]);
  });
  while (args.length > 0 && args.at(-1) === null) args.pop();
  return args;
}

/** A value as a formula spells it; a blank inside braces has no spelling but an empty text, which counts the same. */
function spelled(cell: Cell): string {
  if (cell === null) return '""';
  if (typeof cell === "string") return `"${cell.replaceAll('"', '""')}"`;
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

function spelledArgument(argument: Cell | Cell[][]): string {
  if (!Array.isArray(argument)) return argument === null ? "" : spelled(argument);
  return `{${argument.map((row) => row.map(spelled).join(",")).join(";")}}`;
}

/** Calls a function with what stands in the boxes. */
export function callShown(id: string, boxes: Boxes, locale: Locale): CallShown {
  const args = argumentsOf(boxes);
  const formula = escapeHtml(`=${id}(${args.map(spelledArgument).join(",")})`);
  try {
    const result = evaluate(id, args, { locale });
    const rows = Array.isArray(result) ? result : [[result]];
    const lines = rows.map((row) => {
      const cells = row.map((cell, column) => {
        const look = typeof cell === "number" ? ' class="number"' : "";
        return `<td${look}>${escapeHtml(shownCell(cell, isMomentColumn(id, column)))}</td>`;
      });
      return `<tr>${cells.join("")}</tr>`;
    });
    return { formula, result: `<table class="cells"><tbody>${lines.join("")}</tbody></table>` };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return { formula, result: `<p class="refusal"><b>#VALUE!</b> ${escapeHtml(error.message)}</p>` };
  }
}
