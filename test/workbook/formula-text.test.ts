import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { call, cellAt, cellsIn, type Expression, operation, variable } from "../../core/formula/expression.ts";
import { areaText, columnLetters, formulaText, needsArrayEntry } from "../../core/workbook/formula-text.ts";

const text = (expression: Expression) => formulaText(expression, { style: "functions" });
const value = (literal: string | number | boolean | null): Expression => ({ kind: "value", value: literal });
const [a, b, c] = [cellAt(0, 0), cellAt(0, 1), cellAt(0, 2)];

describe("a formula's text", () => {
  // biome-ignore format: an aligned table
  test.each<[Expression, string, string]>([
    [operation(operation(a, "+", b), "*", c),           "=(A1+B1)*C1",          "a sum inside a product needs brackets"],
    [operation(a, "+", operation(b, "*", c)),           "=A1+B1*C1",            "a product inside a sum needs none"],
    [operation(operation(a, "-", b), "-", c),           "=A1-B1-C1",            "operators group from the left"],
    [operation(a, "-", operation(b, "-", c)),           "=A1-(B1-C1)",          "… so the right side keeps its brackets"],
    [operation(a, "/", operation(b, "*", c)),           "=A1/(B1*C1)",          "dividing by a product"],
    [operation(operation(a, "^", b), "^", c),           "=A1^B1^C1",            "powers group from the left too, in every sheet"],
    [operation(a, "^", operation(b, "^", c)),           "=A1^(B1^C1)",          "… not from the right"],
    [operation(a, "&", operation(b, "&", c)),           "=A1&B1&C1",            "joining texts is the same however it is grouped"],
    [operation(operation(a, "+", b), "&", c),           "=A1+B1&C1",            "& binds less than +"],
    [operation(operation(a, "=", b), "=", c),           "=A1=B1=C1",            "comparisons group from the left"],
    [operation(a, "=", operation(b, "=", c)),           "=A1=(B1=C1)",          "… and keep brackets on the right"],
    [operation(operation(a, ">", b), "*", c),           "=(A1>B1)*C1",          "a comparison used as a number"],
    [operation(a, "-", -5),                             "=A1-(-5)",             "a negative number beside an operator"],
    [operation(a, ">=", -5),                            "=A1>=-5",              "… but bare in a comparison"],
    [operation(-2, "^", 2),                             "=(-2)^2",              "the sign belongs to the number"],
    [value(1e21),                                       "=1E21",                "large numbers"],
    [value(1.5e-7),                                     "=1.5E-7",              "small numbers"],
    [value(-0),                                         "=0",                   "no minus zero"],
    [value(true),                                       "=TRUE",                "truth values"],
    [value(null),                                       "=\"\"",                "blank by itself is empty text"],
    [call("IF", a, null, 0),                            "=IF(A1,,0)",           "an argument left out"],
    [call("INDEX", a, 1, null),                         "=INDEX(A1,1,)",        "… stays left out at the end of a built-in function"],
    [call("KPISCORE", a, b, c, null, null),             "=KPISCORE(A1,B1,C1)",  "… and is dropped at the end of ours"],
    [call("KPISCORE", a, b, c, null, 1),                "=KPISCORE(A1,B1,C1,,1)", "… but not before another"],
    [call("NA"),                                        "=NA()",                "no arguments"],
    [cellsIn({ row: 1, column: 1, rows: 8, columns: 2 }), "=B2:C9",             "a range"],
    [cellAt(0, 27, { fixed: true }),                    "=$AB$1",               "a fixed cell"],
    [cellsIn({ row: 1, column: 1, rows: 8, columns: 2 }, { fixed: true }), "=$B$2:$C$9", "a fixed range"],
    [cellAt(0, 27, { fixed: "row" }),                   "=AB$1",                "a cell of a fixed row"],
    [cellsIn({ row: 1, column: 1, rows: 1, columns: 2 }, { fixed: "column" }), "=$B2:$C2", "a range of fixed columns"],
    [cellAt(0, 0, { sheet: "Data" }),                   "=Data!A1",             "a sheet that is a word"],
    [cellAt(0, 0, { sheet: "评价表" }),                  "='评价表'!A1",          "a sheet in Chinese is quoted"],
    [cellAt(0, 0, { sheet: "2024 Q1" }),                "='2024 Q1'!A1",        "a sheet with a space"],
    [cellAt(0, 0, { sheet: "it's" }),                   "='it''s'!A1",          "a sheet with an apostrophe"],
    [cellAt(0, 0, { sheet: "AB12" }),                   "='AB12'!A1",           "a sheet like a cell"],
    [cellAt(0, 0, { sheet: "R1C1" }),                   "='R1C1'!A1",           "a sheet like a reference by row and column"],
    [cellAt(0, 0, { sheet: "rc" }),                     "='rc'!A1",             "… in lower case, without numbers"],
    [cellAt(0, 0, { sheet: "TRUE" }),                   "='TRUE'!A1",           "a sheet like a truth value"],
    [variable("attained"),                              "=attained",            "a variable"],
    [value('say "ah"'),                                 '="say ""ah"""',        "quotes are doubled"],
  ])("%# %s", (expression, expected) => {
    expect(text(expression)).toBe(expected);
  });

  test("leaves out the name of its own sheet", () => {
    const there = cellAt(0, 0, { sheet: "Data" });
    expect(formulaText(there, { style: "functions", sheet: "Data" })).toBe("=A1");
    expect(formulaText(there, { style: "functions", sheet: "data" })).toBe("=Data!A1");
  });

  test("joins text that is longer than a literal may be, without breaking a character", () => {
    const long = `${"长".repeat(254)}😀"${"b".repeat(300)}`;
    const written = formulaText(call("LEN", operation(a, "=", long)), { style: "functions" });
    const pieces = [...written.matchAll(/"((?:[^"]|"")*)"/g)].map(([, piece]) => (piece ?? "").replaceAll('""', '"'));
    expect(pieces.join("")).toBe(long);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(255);
    expect(written).toMatch(/^=LEN\(A1="长+"&"😀""b+"&"b+"\)$/u);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses the number %s", (number) => {
    expect(() => text(value(number))).toThrow(`a formula cannot hold the number ${number}`);
  });

  test("refuses names that are not names", () => {
    expect(() => text(call('SUM(A1)+HYPERLINK("x', 1))).toThrow("a formula cannot hold the name");
    expect(() => text(variable("a)+b"))).toThrow('a formula cannot hold the name "a)+b"');
  });

  test("refuses what is longer than Excel takes", () => {
    expect(() => text(value("x".repeat(9000)))).toThrow(/^a formula cannot have 9\d{3} characters$/);
  });

  test("whatever a user typed stays inside its quotes", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 600 }),
      fc
        .array(fc.constantFrom('"', '""', "'", '")', '"&', "=", "+cmd|'/c calc'!A0", "\n", "\\", "a"), {
          maxLength: 60,
        })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(hostile, (typed) => {
        const written = text(call("IF", a, typed, operation(b, "&", typed)));
        let outside = "";
        const inside: string[] = [];
        for (let i = 0; i < written.length; i++) {
          if (written[i] !== '"') {
            outside += written[i];
            continue;
          }
          let literal = "";
          for (i++; written[i] !== '"' || written[i + 1] === '"'; i++) {
            if (written[i] === '"') i++;
            literal += written[i];
          }
          inside.push(literal);
        }
        expect(outside.replace(/&/g, "")).toBe("=IF(A1,,B1)");
        expect(inside.join("")).toBe(typed + typed);
      }),
    );
  });

  test("whatever a sheet is called stays inside its quotes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 31 }), (sheet) => {
        const written = text(cellAt(0, 0, { sheet }));
        if (/^=[A-Za-z_]\w*!A1$/.test(written)) expect(written).toBe(`=${sheet}!A1`);
        else expect(written).toBe(`='${sheet.replaceAll("'", "''")}'!A1`);
      }),
    );
  });
});

describe("the plain style", () => {
  const plain = (expression: Expression, locale: "en" | "zh-CN" = "en") =>
    formulaText(expression, { style: "plain", locale });

  test("writes our functions with built-in ones", () => {
    expect(plain(call("KPISCORE", a, b, 20))).toBe(
      '=IF(ISNUMBER(A1)*ISNUMBER(B1),20*A1/B1,IF((A1="N/A")+(A1="NA")+(A1="不适用")+(B1="N/A")+(B1="NA")+(B1="不适用"),"N/A",IF((A1="")+(B1=""),"",NA())))',
    );
    expect(plain(call("KPISCORE", 82, 80, 20, "越低越好"))).toBe("=20*80/82");
  });

  test("also inside other functions, and inside each other", () => {
    const nested = call("ROUND", call("SERVICEGRADE", call("ATTAINMENT", 82, 80)), 2);
    expect(plain(nested)).toMatch(/^=ROUND\(IF\(ISNUMBER\(82\/80\),IF\(ROUND\(82\/80,9\)>=90,"Excellent",/);
  });

  test("gives words in the language of the workbook", () => {
    expect(plain(call("SERVICEGRADE", a), "zh-CN")).toContain('"优秀"');
  });

  test("says so when a function has no such form", () => {
    expect(() => plain(call("ROUNDWEIGHTS", a))).toThrow(/^ROUNDWEIGHTS has no form with built-in functions only$/);
    const rows = cellsIn({ row: 0, column: 0, rows: 5, columns: 1 });
    expect(() => plain(call("EXPLAINSCORE", rows, b, c))).toThrow(
      /^EXPLAINSCORE has no form with built-in functions only for these arguments$/,
    );
  });

  test("knows which formulas a file must hold as array formulas", () => {
    const rows = (column: number) => cellsIn({ row: 0, column, rows: 5, columns: 1 });
    expect(needsArrayEntry(plain(call("TICKETSCORE", rows(0), rows(1), rows(2))))).toBe(true);
    expect(needsArrayEntry(plain(call("TICKETSCORE", a, b, c)))).toBe(false);
    expect(needsArrayEntry(plain(call("STARGRADE", rows(0), rows(1))))).toBe(true);
    expect(needsArrayEntry(plain(call("RATINGSCORE", rows(0), c)))).toBe(false);
    expect(needsArrayEntry('="SUMPRODUCT(IF("')).toBe(false);
  });
});

test("columns have letters", () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  expect(areaText({ row: 4, column: 2, rows: 3, columns: 2 })).toBe("C5:D7");
});
