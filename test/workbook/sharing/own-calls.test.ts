import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formulaText } from "../../../core/workbook/formula-text.ts";
import { ownCalls } from "../../../core/workbook/sharing/own-calls.ts";
import { comparisons } from "../../functions/calls-to-compare.ts";

function plainOf(formula: string): string {
  const calls = ownCalls(formula, "en");
  if (calls === null) return "none";
  return "problem" in calls.plain
    ? `${calls.plain.problem.code} ${calls.plain.problem.id}`
    : formulaText(calls.plain.expression, { style: "plain", locale: "en" });
}

const attained =
  'IF(ISNUMBER(A1)*ISNUMBER(B1),A1/B1,IF((A1="N/A")+(A1="NA")+(A1="不适用")+(B1="N/A")+(B1="NA")+(B1="不适用"),"N/A",IF((A1="")+(B1=""),"",NA())))';

describe("calls of ours in a formula", () => {
  it.each([
    // formula                          with built-in functions             why
    ["=ATTAINMENT(A1,B1)", `=${attained}`, "a call alone"],
    ["=attainment( A1 , B1 )", `=${attained}`, "however it is typed"],
    ["=TS.ATTAINMENT(A1,B1)", `=${attained}`, "by the name of its LAMBDA"],
    ["=_xldudf_ATTAINMENT(A1,B1)", `=${attained}`, "as a file spells an add-in's function"],
    ["=@SATISFIEDRATE(1)", "needs-cells SATISFIEDRATE", "COUNTIF takes cells only"],
    ["=1+ATTAINMENT(A1;B1)", `=1+${attained}`, "with semicolons, where the program writes them"],
    [
      '=IF(D1="ATTAINMENT(A1,B1)",ATTAINMENT(A1,B1)*2,Table1[a,b])',
      `=IF(D1="ATTAINMENT(A1,B1)",${attained}*2,Table1[a,b])`,
      "text and tables stay",
    ],
    ["=ATTAINMENT(8,10)", "=8/10", "literals are known for what they are"],
    ["=SUM(A:A)", "none", "nothing of ours"],
    ["=ATTAINMENTS(A1)+MYATTAINMENT(2)", "none", "nor what only looks like it"],
    ["=CONTROLLIMITS(A1:A9)", "no-plain-form CONTROLLIMITS", "a function without a plain form"],
    ['=RESPONSEMINUTES(A1,B1,"Mon-Fri 9-18")', "no-plain-form RESPONSEMINUTES", "without one for these arguments"],
    ["=SUM(ATTAINMENT(A1,B1),PARETO(C1:C9))", "no-plain-form PARETO", "one of two is enough"],
    ["=ATTAINMENT(A1,B1,C1,D1,E1)", "no-plain-form ATTAINMENT", "with more arguments than it takes"],
    ["=ATTAINMENT(A1", "not-read ATTAINMENT", "a bracket that does not close"],
  ])("%s → %s: %s", (formula, plain) => {
    expect(plainOf(formula)).toBe(plain);
  });

  it.each([
    // formula                                              part of it                        why
    ["=ATTAINMENT(MAX(A1:A3),$B$1)", "MAX(A1:A3)/$B$1", "a function as an argument"],
    ["=ATTAINMENT(A1+1,B1)", "(A1+1)/B1", "an operation is bracketed"],
    ["=KPISCORE('it''s'!A1,Sheet2!$B$1,C$1)", "C$1*'it''s'!A1/Sheet2!$B$1", "cells of other sheets"],
    ["=KPISCORE(Tickets[actual],Tickets[target],20)", "20*Tickets[actual]/Tickets[target]", "columns of a table"],
    ["=ATTAINMENT([1]Book!A1,Sheet1:Sheet3!A1)", "([1]Book!A1)/(Sheet1:Sheet3!A1)", "other workbooks, several sheets"],
    ["=SERVICEGRADE(TICKETSCORE(A1,B1,20))", "ROUND((IF(ISNUMBER(A1)*ISNUMBER(B1),20*A1/B1", "a call within a call"],
    ["=ITEMRATE(B2#)", "AVERAGE(B2#)/5", "what a cell spills"],
    ["=SATISFIEDRATE(A:A)", 'COUNTIF(A:A,">="&4-5E-10)', "whole columns are cells"],
    ["=SATISFIEDRATE(A2:A)", 'COUNTIF(A2:A,">="&4-5E-10)', "and so is the rest of one, as Google Sheets has it"],
    ["=TICKETSCORE({0.88;0.75},{0.9;0.85},{15;15})", "SUMPRODUCT(IF(ISNUMBER(({0.88;0.75}))", "array constants"],
  ])("%s holds %s: %s", (formula, part) => {
    expect(plainOf(formula).replaceAll("((", "(").replaceAll("))", ")")).toContain(
      part.replaceAll("((", "(").replaceAll("))", ")"),
    );
  });

  it("are read back as what a plan wrote", () => {
    for (const { expression } of comparisons()) {
      let plain: string;
      try {
        plain = formulaText(expression, { style: "plain", locale: "en" });
      } catch {
        continue;
      }
      expect(plainOf(formulaText(expression, { style: "functions" }))).toBe(plain);
    }
  });

  it("leave all else as it is written", () => {
    const piece = fc.constantFrom(
      "A1",
      "$B$2:C$3",
      "'x y'!E5",
      "SUM(A1,B2)",
      '"a,b(;"',
      "1.5",
      "TRUE",
      "#N/A",
      "{1,2;3,4}",
      "Name",
      "T[[#All],[a]]",
      "-A1%",
      "(A1)",
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const around = pieces.join("&");
        expect(ownCalls(`=${around}`, "en")).toBeNull();
        expect(plainOf(`=${around}&ATTAINMENT(A1,B1)&${around}`)).toBe(`=${around}&${attained}&${around}`);
        expect(plainOf(`=ATTAINMENT(IF(A1>0,${around}),B1)`)).toContain(`IF(A1>0,${around})`);
      }),
    );
  });
});
