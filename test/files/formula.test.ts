import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formulaTokens } from "../../core/formula/formula-tokens.ts";
import { absoluteReference } from "../../excel-addin/workbench/files/absolute-reference.ts";
import { movedFormula } from "../../excel-addin/workbench/files/moved-formula.ts";
import { shownFormula, storedFormula } from "../../excel-addin/workbench/files/stored-formula.ts";

describe("a formula is stored with the prefixes that Excel demands, and shown without", () => {
  it.each([
    // shown                                          stored                                                              why
    ["=SUM(A1:A9)", "SUM(A1:A9)", "a function as old as the format"],
    ["=STDEV.S(A1:A9)", "_xlfn.STDEV.S(A1:A9)", "came with Excel 2010"],
    [
      "=IFERROR(IFS(A1>0,1),NORM.S.INV(0.9))",
      "IFERROR(_xlfn.IFS(A1>0,1),_xlfn.NORM.S.INV(0.9))",
      "only what needs one gets one",
    ],
    [
      "=SORT(FILTER(A1:A9,B1:B9>0))",
      "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))",
      "these two carry a second one",
    ],
    ["=TICKETSCORE(D5,C5,B5)", "TICKETSCORE(D5,C5,B5)", "an add-in's function is stored as it is"],
    [
      "=LET(x,A1,y,x+1,x*y)",
      "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)",
      "variables have a prefix of their own",
    ],
    ["=LET(x,rate,x*2)", "_xlfn.LET(_xlpm.x,rate,_xlpm.x*2)", "what a variable stands for is none"],
    ["=LAMBDA(a,b,a/b)", "_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a/_xlpm.b)", "and so have parameters"],
    [
      "=LAMBDA(a,[b],IF(ISOMITTED(b),a,a/b))",
      "_xlfn.LAMBDA(_xlpm.a,_xlop.b,IF(_xlfn.ISOMITTED(_xlpm.b),_xlpm.a,_xlpm.a/_xlpm.b))",
      "one that may be left out is marked where it is declared, as in files that Excel saves",
    ],
    ["=SUM(Tickets[minutes])", "SUM(Tickets[minutes])", "a column of a table is no parameter"],
    [
      "=LET(f,LAMBDA(a, a*2), f(A1))",
      "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a, _xlpm.a*2), _xlpm.f(A1))",
      "a variable can be called",
    ],
    ["=SUM(B2#)", "SUM(_xlfn.ANCHORARRAY(B2))", "all that a cell spills"],
    ["=SUM('my sheet'!$B$2#)", "SUM(_xlfn.ANCHORARRAY('my sheet'!$B$2))", "on another sheet"],
    ['="SORT(A1)"&A1', '"SORT(A1)"&A1', "text is left alone"],
    ["=IF(ISNA(A1),#N/A,1)", "IF(ISNA(A1),#N/A,1)", "an error value is no spill"],
    ["=Sort+1", "Sort+1", "a name that is not called is no function"],
  ])("%s ↔ %s: %s", (shown, stored) => {
    expect(storedFormula(shown)).toBe(stored);
    expect(shownFormula(stored)).toBe(shown);
  });
});

describe("a formula filled down 2 and right 1", () => {
  it.each([
    // formula                     moved                        why
    ["A1+B2", "B3+C4", "references move along"],
    ["$A1+A$1+$A$1", "$A3+B$1+$A$1", "what is fixed stays"],
    ["SUM(A1:B2)", "SUM(B3:C4)", "both corners of a block"],
    ["SUM(A:B)+SUM(1:2)", "SUM(B:C)+SUM(3:4)", "whole columns and rows"],
    ["SUM($A:B)+SUM($1:2)", "SUM($A:C)+SUM($1:4)", "of which one is fixed"],
    ["Sheet1!A1+'A1 b'!A1", "Sheet1!B3+'A1 b'!B3", "on other sheets, whose names stay"],
    ["LOG10(A1)+ATAN2(1,2)", "LOG10(B3)+ATAN2(1,2)", "a function's name is no reference"],
    ['"A1"&A1', '"A1"&B3', "nor is text"],
    ["Table1[A1]+rate_A1", "Table1[A1]+rate_A1", "nor are columns of a table, nor names"],
    ["1E5+A1", "1E5+B3", "nor is a number"],
    ["XFD1", "#REF!", "past the last column"],
  ])("%s → %s: %s", (formula, moved) => {
    expect(movedFormula(formula, 2, 1)).toBe(moved);
  });

  it("and back again is the formula, and pieces joined are the formula", () => {
    const piece = fc.constantFrom(
      "A1",
      "$B$2",
      "C$3",
      "Sheet1!D4",
      "'x y'!E5",
      "SUM(",
      ")",
      "+",
      ",",
      '"t"',
      "1.5",
      "TRUE",
      " ",
      "#N/A",
      "AA10:AB20",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const formula = pieces.join("+");
        expect(movedFormula(movedFormula(formula, 5, 3), -5, -3)).toBe(formula);
        expect(
          formulaTokens(formula)
            .map(({ text }) => text)
            .join(""),
        ).toBe(formula);
      }),
    );
  });
});

describe("an address as charts and names store it", () => {
  it.each([
    // address          sheet       absolute                  why
    ["A1:B2", "Score", "Score!$A$1:$B$2", "the sheet it is on"],
    ["'5 月'!$B$2", "Score", "'5 月'!$B$2", "the sheet it names"],
    ["1:2", "it's", "'it''s'!$1:$2", "whole rows"],
    ["A:B", "Score", "Score!$A:$B", "whole columns"],
    ["{1,2}", "Score", "{1,2}", "no address"],
  ])("%s on %s → %s: %s", (address, sheet, absolute) => {
    expect(absoluteReference(address, sheet)).toBe(absolute);
  });
});
