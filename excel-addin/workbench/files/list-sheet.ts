import { columnLetters, quoteSheet } from "../grid/address.ts";

/** A sheet no menu shows, for drop-down lists that Excel cannot keep inside a rule. */
export const LIST_SHEET = "TicketScore lists";

const LONGEST_INLINE = 255;

/**
 * How the choices of drop-down lists are stored: inside the rule where they fit, otherwise as cells of a hidden sheet. A rule holds
 * 255 characters, and a comma always separates two choices; a longer rule makes Excel call the file damaged.
 */
export class ListSheet {
  readonly columns: (readonly string[])[] = [];

  /** The rule's formula for these choices. */
  formulaOf(values: readonly string[]): string {
    const inline = values.join(",").replaceAll('"', '""');
    const fits =
      inline.length <= LONGEST_INLINE &&
      values.every((value) => value !== "" && !value.includes(",") && value.trim() === value);
    if (fits && values.length > 0) return `"${inline}"`;
    const known = this.columns.findIndex((column) => column.join("\u0000") === values.join("\u0000"));
    const index = known < 0 ? this.columns.push(values) - 1 : known;
    const letters = columnLetters(index);
    return `${quoteSheet(LIST_SHEET)}!$${letters}$1:$${letters}$${Math.max(1, values.length)}`;
  }
}
