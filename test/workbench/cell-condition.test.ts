import { expect, test } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { cellCondition, meets } from "../../excel-addin/workbench/grid/cell-condition.ts";

// formula              what it states
const formulas: readonly [string, ReturnType<typeof cellCondition>][] = [
  ["=B2>1", { row: 1, column: 1, fixedRow: false, fixedColumn: false, operator: ">", constant: 1 }],
  ["=$AA$10<=-0.5", { row: 9, column: 26, fixedRow: true, fixedColumn: true, operator: "<=", constant: -0.5 }],
  ['=$G7="超时"', { row: 6, column: 6, fixedRow: false, fixedColumn: true, operator: "=", constant: "超时" }],
  [
    '=A1<>"say ""no"""',
    { row: 0, column: 0, fixedRow: false, fixedColumn: false, operator: "<>", constant: 'say "no"' },
  ],
  ["=FALSE", false],
  ["=true", true],
  ["=B2>C2", null],
  ["=AND(B2>1,C2>1)", null],
  ['=A1="a"&"b"', null],
  ["=A0>1", null],
  ["=Sheet2!A1>1", null],
];

test.each(formulas)("%s", (formula, stated) => {
  expect(cellCondition(formula)).toEqual(stated);
});

// condition     cell     holds   why
const cases: readonly [string, Cell, boolean, string][] = [
  ['=A1="late"', "Late", true, "texts are compared whatever their case"],
  ['=A1="late"', "later", false, "the whole text counts"],
  ['=A1=""', null, true, "a blank is an empty text beside a text"],
  ["=A1=0", null, true, "and 0 beside a number"],
  ["=A1>0", null, false, "so it is not above 0"],
  ["=A1>0", 0.1, true, "a number above 0"],
  ["=A1>0", "", true, "a text comes after every number, as in Excel"],
  ['=A1="1"', 1, false, "a number is no text"],
  ['=A1<>"1"', 1, true, "and therefore differs"],
  ["=A1>5", true, true, "a truth value comes after numbers"],
  ["=A1<=2", 2, true, "equal is at most"],
  ["=A1>=2", 1.99, false, "below is not at least"],
  ['=A1<"b"', "a", true, "texts are in the order of their letters"],
  ["=A1<>0", "#N/A", false, "an error meets no condition"],
];

test.each(cases)("%s for %j is %s: %s", (formula, value, holds) => {
  const condition = cellCondition(formula);
  if (condition === null || typeof condition === "boolean") throw new Error(`not a condition of a cell: ${formula}`);
  expect(meets(value, condition)).toBe(holds);
});
