import { describe, expect, it } from "vitest";
import { formulaTokens } from "../../core/formula/formula-tokens.ts";
import { functions } from "../../core/functions/registry.ts";
import { locales } from "../../core/i18n/locale.ts";
import { templateIds } from "../../excel-addin/build/template-texts.ts";
import { templateWorkbook } from "../../excel-addin/build/template-workbooks.ts";
import { planSnapshot } from "../../excel-addin/workbench/plan/plan-snapshot.ts";
import type { WorkbookSnapshot } from "../../excel-addin/workbench/snapshot.ts";
import { everyWorkbook } from "./every-workbook.ts";
import { handedOverWorkbook } from "./handed-over-workbook.ts";
import { rawSnapshot } from "./raw-snapshot.ts";

/**
 * The built-in functions that plain formulas may call. Each is in Excel 2010, and so in Excel 2016, in LibreOffice 7.4, Google
 * Sheets and WPS; none is volatile. Excel 2019 brought IFS, SWITCH, MAXIFS, CONCAT and TEXTJOIN, and later ones LET,
 * XLOOKUP and FILTER: files with them show #NAME? in the older programs.
 */
const inEveryProgram = new Set(
  `ABS AND AVERAGE AVERAGEIFS BETA.DIST CHOOSE COLUMNS COUNT COUNTA COUNTIF COUNTIFS DATE DAY ERROR.TYPE EXACT FIND
  FREQUENCY HYPGEOM.DIST IF IFERROR INDEX INT ISERROR ISLOGICAL ISNUMBER LARGE LEFT LEN LOWER MATCH MAX MEDIAN MID MIN
  MOD N NA NORM.S.DIST NOT OR RANK RIGHT ROUND ROW ROWS SEARCH SMALL SQRT STDEVP SUBSTITUTE SUM SUMIF SUMPRODUCT TEXT
  TRIM UPPER VALUE VLOOKUP`.split(/\s+/),
);

function calledIn(formula: string): string[] {
  const tokens = formulaTokens(formula);
  return tokens.flatMap(({ kind, text }, index) =>
    kind === "name" && tokens[index + 1]?.text === "(" ? [text.toUpperCase()] : [],
  );
}

function unknownIn(formulas: readonly string[]): string[] {
  return [...new Set(formulas.flatMap(calledIn))].filter((name) => !inEveryProgram.has(name)).sort();
}

/** The formulas of cells, of rules for what may be typed, and of highlights. */
function formulasIn({ names, sheets }: WorkbookSnapshot): string[] {
  const ofSheets = sheets.flatMap(({ cells, highlights, validations }) => [
    ...cells.flatMap(({ formula }) => formula ?? []),
    ...highlights.map(({ formula }) => formula),
    ...validations.flatMap(({ rule }) => (rule.type === "custom" ? [rule.formula] : [])),
  ]);
  return [...ofSheets, ...names.map(({ refersTo }) => refersTo)];
}

const examples = everyWorkbook.map((example) => [`${example.name}, ${example.locale}`, example] as const);

describe("plain formulas call only what every program has", () => {
  it.each(examples)("%s", async (_, { locale, plan, raw }) => {
    const formulas = formulasIn(planSnapshot(plan("plain"), locale, raw.map(rawSnapshot)));
    expect(formulas.length).toBeGreaterThan(10);
    expect(unknownIn(formulas)).toEqual([]);
  });

  it.each(examples)("%s, handed over", async (_, { locale, plan, raw }) => {
    const workbook = planSnapshot(plan("functions"), locale, raw.map(rawSnapshot));
    const handedOver = formulasIn(handedOverWorkbook(workbook, locale));
    expect(handedOver.length).toBeGreaterThan(10);
    expect(unknownIn(handedOver)).toEqual([]);
  });

  it.each(locales.flatMap((locale) => templateIds.map((id) => [id, locale] as const)))(
    "the template %s, %s",
    async (id, locale) => {
      const formulas = formulasIn(await templateWorkbook(id, locale));
      expect(formulas.length).toBeGreaterThan(50);
      expect(unknownIn(formulas)).toEqual([]);
    },
  );

  it("and the list holds nothing of ours, and nothing that no workbook needs", async () => {
    const used = new Set<string>();
    for (const { locale, plan, raw } of everyWorkbook) {
      for (const style of ["plain", "functions"] as const) {
        const workbook = planSnapshot(plan(style), locale, raw.map(rawSnapshot));
        for (const name of formulasIn(workbook).flatMap(calledIn)) used.add(name);
      }
    }
    expect([...inEveryProgram].filter((name) => !used.has(name))).toEqual([]);
    expect(functions.filter(({ id }) => inEveryProgram.has(id))).toEqual([]);
  });

  it.each([
    ['=IFS(A1>1,"a",TRUE,"b")', ["IFS"]],
    ['=IF(A1="LET(","x",textjoin(",",TRUE,_xlfn.CONCAT(A1:A3)))', ["TEXTJOIN", "_XLFN.CONCAT"]],
    ["=TICKETSCORE(A1,B1)+TS.ATTAINMENT(A1,B1)", ["TICKETSCORE", "TS.ATTAINMENT"]],
    ["=SUM(OFFSET(A1,1,1))+TODAY()", ["OFFSET", "TODAY"]],
  ])("%s would be found out", (formula, unknown) => {
    expect(unknownIn([formula])).toEqual(unknown);
  });
});
