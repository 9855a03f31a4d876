/**
 * How calls of our own functions are written: as they are; rewritten with built-in functions; or as calls of workbook names
 * that hold a LAMBDA of built-in functions.
 */
export const formulaStyles = ["functions", "plain", "names"] as const;

export type FormulaStyle = (typeof formulaStyles)[number];
