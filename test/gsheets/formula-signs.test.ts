import { describe, expect, it } from "vitest";
import { formulaTokens } from "../../core/formula/formula-tokens.ts";
import { insideArrayFormula } from "../../gsheets/transfer/array-formula.ts";
import { commaSigns, withPointSigns, writesDecimalPoint } from "../../gsheets/transfer/formula-signs.ts";
import { canonicalFormula } from "./stand-ins/sheets-formula.ts";

describe("the signs of formulas", () => {
  it.each<[string, string, string]>([
    // where the decimal sign is a comma          in en-US                                   why
    ["=SUM(A1;B1)", "=SUM(A1,B1)", "arguments are parted by semicolons"],
    ["=A1*0,5+12,25", "=A1*0.5+12.25", "decimals by commas"],
    ['=IF(A1>0,5;"a;b, 1,5";1,5)', '=IF(A1>0.5,"a;b, 1,5",1.5)', "what a text holds stays"],
    ["='Jan; 1,5'!A1;2", "='Jan; 1,5'!A1,2", "and the name of a sheet"],
    ["=SUM({1\\2,5;3\\4})", "=SUM({1,2.5;3,4})", "columns of an array are parted by backslashes, rows by semicolons"],
    ["=ROUND(A1,2)", "=ROUND(A1,2)", "a formula that has the signs of en-US already stays"],
    ["=SUM(0.5;A1)", "=SUM(0.5;A1)", "one with a decimal point too"],
    ["=TODAY()", "=TODAY()", "nothing to do"],
  ])("%s is %s: %s", (local, point) => {
    expect(withPointSigns(local)).toBe(point);
  });

  it.each([
    ['IF(A1>0.5,"a, 0.5",{1,2.5;3})', 'IF(A1>(5/10);"a, 0.5";{1\\(25/10);3})'],
    ["ROUND('Jan, 1.5'!A1,2)", "ROUND('Jan, 1.5'!A1;2)"],
    ["A1*12.25E3", "A1*12.25E3"],
  ])("%s is written %s where the decimal sign is not a point", (point, local) => {
    const sign = commaSigns();
    const written = formulaTokens(point).map(({ text }) => sign(text));
    expect(written.join("")).toBe(local);
  });

  it("are read by the spreadsheet as what they were", () => {
    const point = '=IF(A1>0.5,ROUND(B1,2),"n, 1.5")';
    const sign = commaSigns();
    const local = formulaTokens(point).map(({ text }) => sign(text));
    expect(canonicalFormula(local.join(""), "de_DE")).toBe('=IF(A1>(5/10),ROUND(B1,2),"n, 1.5")');
  });

  it.each([
    ["en_US", true],
    ["zh_CN", true],
    ["en_ZA", false],
    ["de_DE", false],
    ["xx", false],
  ])("in %s are certain to have a decimal point: %s", (locale, isPoint) => {
    expect(writesDecimalPoint(locale)).toBe(isPoint);
  });
});

describe("a formula that is an array formula", () => {
  it.each([
    ["=ARRAYFORMULA(A1:A3*2)", "=A1:A3*2"],
    ['=arrayformula(IF(A1=")",1,2))', '=IF(A1=")",1,2)'],
    ["=ARRAYFORMULA(A1)+SUM(B1)", null],
    ["=SUM(A1)", null],
    ["=ARRAYFORMULA(A1)&(B1)", null],
  ])("%s holds %s", (formula, inside) => {
    expect(insideArrayFormula(formula)).toBe(inside);
  });
});
