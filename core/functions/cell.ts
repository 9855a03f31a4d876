/**
 * What a spreadsheet cell holds when it reaches core. Blank is `null` or `""`; an error value travels as its own text
 * (`"#DIV/0!"`), because that is what both hosts read back; dates are sheet serials.
 */
export type Cell = number | string | boolean | null;

/** The error values a sheet can hold, as their text. */
export const errorValues = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#BLOCKED!",
  "#CONNECT!",
  "#FIELD!",
  "#UNKNOWN!",
  "#EXTERNAL!",
  "#ERROR!",
] as const;

export type ErrorValue = (typeof errorValues)[number];

const errorTexts: ReadonlySet<string> = new Set(errorValues);
const notApplicableTexts: ReadonlySet<string> = new Set(["N/A", "NA", "不适用"]);

/** How core writes "not applicable" into a result. */
export const NOT_APPLICABLE = "N/A";

/** Blank: not known yet. Shown as blank, never counted as 0. */
export function isBlank(cell: Cell | undefined): cell is null | "" | undefined {
  return cell === null || cell === "" || cell === undefined;
}

/** Not applicable: leaves numerator and denominator. */
export function isNotApplicable(cell: Cell | undefined): boolean {
  return typeof cell === "string" && notApplicableTexts.has(cell);
}

export function isErrorValue(cell: Cell | undefined): cell is ErrorValue {
  return typeof cell === "string" && cell.charCodeAt(0) === 35 && errorTexts.has(cell);
}
