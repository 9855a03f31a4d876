import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { call, cellAt, type Expression, operation } from "../../core/formula/expression.ts";
import { formulaText } from "../../core/workbook/formula-text.ts";
import { planWords } from "../../gsheets/transfer/plan-words.ts";
import { sheetsSyntax } from "../../gsheets/transfer/sheets-syntax.ts";
import { canonicalFormula } from "./stand-ins/sheets-formula.ts";

const a = cellAt(0, 0);
const written = (expression: Expression, spreadsheetLocale: string): string =>
  formulaText(expression, { style: "plain", syntax: sheetsSyntax(spreadsheetLocale) });
const value = (literal: number): Expression => ({ kind: "value", value: literal });

describe("a formula for Google Sheets", () => {
  // biome-ignore format: an aligned table
  it.each<[Expression, string, string, string]>([
    [call("IF", a, 0.85, 1),                     "=IF(A1,0.85,1)",        "=IF(A1;85/100;1)",        "separator and decimal sign"],
    [operation(a, "*", 0.85),                    "=A1*0.85",              "=A1*(85/100)",            "a fraction is one number"],
    [operation(0.5, "*", a),                     "=0.5*A1",               "=5/10*A1",                "… and groups from the left by itself"],
    [operation(a, "-", -0.25),                   "=A1-(-0.25)",           "=A1-(-25/100)",           "a negative one"],
    [operation(a, ">=", 1.5),                    "=A1>=1.5",              "=A1>=15/10",              "a comparison binds less"],
    [operation(a, "^", 0.5),                     "=A1^0.5",               "=A1^(5/10)",              "a root"],
    [value(1.5e-7),                              "=1.5E-7",               "=15/100000000",           "a small number"],
    [value(1.25e21),                             "=1.25E21",              "=1250000000000000000000", "a large one"],
    [value(1e-9),                                "=1E-9",                 "=1E-9",                   "no sign, no fraction"],
    [operation(a, "&", "0.5; a,b"),              '=A1&"0.5; a,b"',        '=A1&"0.5; a,b"',          "texts stay as they are"],
    [call("TEXT", a, "0.0%"),                    '=TEXT(A1,"0.0%")',      '=FIXED(A1*100;1;TRUE)&"%"', "a pattern with a decimal sign"],
    [call("TEXT", a, "#,##0.00"),                '=TEXT(A1,"#,##0.00")',  "=FIXED(A1;2;FALSE)",      "with groups of thousands"],
    [call("TEXT", a, "yyyy-mm-dd"),              '=TEXT(A1,"yyyy-mm-dd")', '=TEXT(A1;"yyyy-mm-dd")', "dates are written alike"],
    [call("NORM.S.DIST", a, true),               "=NORMSDIST(A1)",        "=NORMSDIST(A1)",          "one argument there"],
    [call("HYPGEOM.DIST", a, 2, 3, 6, false),    "=HYPGEOMDIST(A1,2,3,6)", "=HYPGEOMDIST(A1;2;3;6)", "four arguments there"],
    [call("BETA.DIST", a, 1.5, 2, true),         "=BETA.DIST(A1,1.5,2,TRUE)", "=BETA.DIST(A1;15/10;2;TRUE)", "the same in both"],
  ])("%j", (expression, point, comma) => {
    expect([written(expression, "en_US"), written(expression, "de_DE")]).toEqual([point, comma]);
  });

  it.each([
    ["en_GB", ","],
    ["zh_CN", ","],
    ["ja_JP", ","],
    ["en_ZA", ";"],
    ["fr_FR", ";"],
    ["pt_BR", ";"],
    ["xx", ";"],
  ])("is written for %s with %s", (locale, separator) => {
    expect(written(call("SUM", 1, 2), locale)).toBe(`=SUM(1${separator}2)`);
  });

  it("means the same number to the last bit, whatever the locale", () => {
    const numbers = fc.oneof(
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }).map((number) => Number(number.toPrecision(15))),
      fc.integer({ min: -99_999, max: 99_999 }).map((number) => number / 1000),
    );
    fc.assert(
      fc.property(numbers, (number) => {
        const text = canonicalFormula(written(value(number), "de_DE"), "de_DE")?.slice(1) ?? "";
        const [numerator, denominator = "1"] = text.split("/");
        expect(Number(numerator) / Number(denominator)).toBe(number === 0 ? 0 : number);
      }),
      { numRuns: 500 },
    );
  });

  it("wraps what is done row by row, but not what a function of ours gives whole", () => {
    const words = planWords({ style: "functions", locale: "en", spreadsheetLocale: "en_US" });
    const column: Expression = { kind: "cells", area: { row: 0, column: 0, rows: 3, columns: 1 } };
    const spill = { rows: 3, columns: 1 };
    const typed = (formula: Expression, spills = true) =>
      words.typed({ formula, ...(spills ? { spill } : {}) }, "Made");
    expect(typed(call("KPISCORE", column, 80, 20))).toBe("=KPISCORE(A1:A3,80,20)");
    expect(typed(call("KPISCORE", operation(column, "*", 2), 80, 20))).toBe("=ARRAYFORMULA(KPISCORE(A1:A3*2,80,20))");
    expect(typed(operation(column, "*", 2))).toBe("=ARRAYFORMULA(A1:A3*2)");
    expect(typed(call("SUMPRODUCT", call("IF", column, 1, 0)), false)).toBe("=ARRAYFORMULA(SUMPRODUCT(IF(A1:A3,1,0)))");
    expect(typed(call("SUM", column), false)).toBe("=SUM(A1:A3)");
  });

  it("is written in built-in functions where Excel would call a LAMBDA by its name", () => {
    const words = planWords({ style: "names", locale: "en", spreadsheetLocale: "en_US" });
    const typed = String(words.typed({ formula: call("SERVICEGRADE", a) }, "Made"));
    expect(typed).toMatch(/^=IF\(/);
    expect(typed).not.toMatch(/TS\.|SERVICEGRADE/);
  });

  it("looks at other sheets by INDIRECT where a condition may not refer to them", () => {
    const words = planWords({ style: "functions", locale: "en", spreadsheetLocale: "de_DE" });
    const elsewhere = cellAt(5, 3, { sheet: "Key 'figures'", fixed: true });
    expect(words.condition(operation(elsewhere, ">", 0.5), "Made")).toBe(`=INDIRECT("'Key ''figures'''!$D$6")>5/10`);
    expect(words.condition(operation(elsewhere, ">", 1), "Key 'figures'")).toBe("=$D$6>1");
    expect(() => words.condition(cellAt(0, 0, { sheet: "Other" }), "Made")).toThrow(
      "a condition cannot follow cells of another sheet that move",
    );
  });
});
