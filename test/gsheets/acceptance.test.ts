import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { evaluate } from "../../core/functions/evaluate.ts";
import { FormulaError } from "../../core/functions/formula-error.ts";
import { functions } from "../../core/functions/registry.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { parseArea } from "../../excel-addin/workbench/grid/address.ts";
import { AppsScript } from "./stand-ins/apps-script.ts";
import { builtScript } from "./stand-ins/built-script.ts";
import { type ModelSheet, SheetsModel } from "./stand-ins/sheets-model.ts";

const folder = resolve(import.meta.dirname, "../acceptance");

/** Calls that are refused: what is checked of them is the sentence. */
const refused: readonly (readonly [id: string, args: readonly (Cell | readonly (readonly Cell[])[])[], why: string])[] =
  [
    ["TICKETSCORE", [82, 0, 20], "nothing can be attained against no target"],
    ["TICKETSCORE", ["fast", 80, 20], "a text where a number belongs"],
    ["TICKETSCORE", [82, 80, 20, "sideways"], "a word that is not one of the choices"],
    ["KPISCORE", [[[82], ["slow"]], [[80], [80]], 20], "the cell of a range is named"],
    ["RATINGSCORE", [[[4], [9]], 10], "a rating beyond its scale"],
    ["RESPONSEMINUTES", [45413.5, 45413.6, "Someday 9-18"], "opening hours that cannot be read"],
    ["SAMPLESIZE", [1000, 2], "a margin of 200 %"],
  ];

/** What a call gives in a spreadsheet of this language, as the table holds it. */
function gives(id: string, args: readonly unknown[], locale: Locale): string {
  try {
    const result = evaluate(id, args, { locale });
    return JSON.stringify(Array.isArray(result) ? result : [[result]]);
  } catch (error) {
    return JSON.stringify({ error: error instanceof FormulaError ? error.message : "" });
  }
}

function lineOf(id: string, args: readonly unknown[], why: string): readonly string[] {
  const [english, chinese] = [gives(id, args, "en"), gives(id, args, "zh-CN")];
  return [id, JSON.stringify(args), english, chinese === english ? "" : chinese, why];
}

/** The cases of the reference, and of refusals, as rows to paste: no cell begins as a formula or a text in quotes does. */
const table = [
  ["function", "arguments", "gives", "gives in a Chinese spreadsheet", "why"],
  ...functions.flatMap(({ id, examples }) => examples.map(({ args, why }) => lineOf(id, args, why.en))),
  ...refused.map(([id, args, why]) => lineOf(id, args, why)),
];
const text = `${table.map((cells) => cells.join("\t")).join("\n")}\n`;

/** The cells of a text that is pasted. */
function pastedRows(pasted: string): readonly (readonly string[])[] {
  return pasted
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
}

/** The value of a formula that calls one function on areas of its own sheet: what `checkCases` enters. */
function calculated(script: AppsScript, sheet: ModelSheet): void {
  for (const [place, cell] of [...sheet.cells]) {
    const [, id, args = ""] = /^=([A-Z]+)\((.*)\)$/.exec(cell.canonical ?? "") ?? [];
    if (id === undefined) continue;
    const [row = 0, column = 0] = place.split(",").map(Number);
    const given = args.split(",").map((reference) => {
      const area = reference === "" ? null : parseArea(reference);
      if (area === null) return "";
      const rows = Array.from({ length: area.rows }, (_, r) =>
        Array.from({ length: area.columns }, (__, c) => sheet.cell(area.row + r, area.column + c)?.value ?? ""),
      );
      return area.rows === 1 && area.columns === 1 ? rows[0]?.[0] : rows;
    });
    const result = shownBy(script, id, given);
    const rows: readonly (readonly unknown[])[] = Array.isArray(result) ? result : [[result]];
    cell.value = number(rows[0]?.[0]);
    rows.forEach((cells, r) => {
      cells.forEach((value, c) => {
        if (r + c > 0 && value !== "") sheet.cells.set(`${row + r},${column + c}`, { value: number(value) });
      });
    });
  }
}

/** What a cell shows of a call: an error where it is refused. */
function shownBy(script: AppsScript, id: string, given: readonly unknown[]): unknown {
  try {
    return script.calculate(id, given);
  } catch {
    return "#ERROR!";
  }
}

function number(value: unknown): number | string | boolean {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  // By the clock of Shanghai, eight hours ahead.
  return (Number(value) + 8 * 3_600_000) / 86_400_000 + 25569;
}

/** What Google Sheets is known to give for the formulas that are tried, by its own documentation. */
const documented: Readonly<Record<string, Cell>> = {
  "=SUM(1,2)": 3,
  "=200*(85/100)": 170,
  "=FIXED(125/10,2,TRUE)": "12.50",
  "=ARRAYFORMULA(SUMPRODUCT(IF(SEQUENCE(3)>1,SEQUENCE(3),0)))": 5,
  "=NORMSDIST(1)": 0.8413447460685429,
  "=HYPGEOMDIST(1,2,3,6)": 0.6,
  "=BETA.DIST(1/2,2,2,TRUE)": 0.5,
  '=IF(Z99="","blank","not")': "blank",
  "=SEQUENCE(3)": 1,
  "=TICKETSCORE(82,0,20)": "#ERROR!",
  "=SLADUE(DATE(2024,5,1),90)": 45413.0625,
};

/** Gives every formula of a sheet the value that is documented for it. */
function asDocumented(sheet: ModelSheet): void {
  sheet.spilled.clear();
  for (const [place, cell] of sheet.cells) {
    if (cell.canonical === undefined) continue;
    cell.value = documented[cell.canonical ?? ""] ?? "#NAME?";
    const row = Number(place.split(",")[0]);
    if (cell.canonical === "=SEQUENCE(3)") for (const more of [1, 2]) sheet.spilled.set(`${row + more},0`, 1 + more);
  }
}

describe("the cases for a real spreadsheet", () => {
  let code: string;

  beforeAll(async () => {
    code = `${await builtScript()}\n${readFileSync(`${folder}/check-cases.gs`, "utf8")}`;
  });

  /** The script beside the cases, in a spreadsheet into which the table was pasted. */
  function opened(rows: readonly (readonly string[])[], locale: string): AppsScript {
    const script = new AppsScript({ script: code, model: new SheetsModel({ locale }) });
    script.model.addSheet("Cases", rows);
    script.onFlush = () => {
      for (const sheet of script.model.sheets) calculated(script, sheet);
    };
    return script;
  }

  it("are those of the reference and refusals, in both languages", async () => {
    await expect(text).toMatchFileSnapshot(`${folder}/google-sheets.tsv`);
    for (const cells of table) for (const cell of cells) expect(cell).not.toMatch(/^[=+'"]|\t|\n/);
    for (const { id, examples } of functions)
      for (const { args, result } of examples)
        expect([id, gives(id, args, "en")]).toEqual([id, JSON.stringify(Array.isArray(result) ? result : [[result]])]);
    for (const [id, args] of refused) expect(gives(id, args, "en")).toMatch(/^\{"error":"[a-z_]+.* must /);
  });

  it.each(["en_US", "zh_CN", "de_DE"])(
    "are run by a function of the script in the locale %s, which writes pass beside each",
    (locale) => {
      const script = opened(pastedRows(text), locale);
      script.trigger("checkCases");
      const sheet = script.model.sheet("Cases");
      const results = table.slice(1).map((cells, row) => [...cells, sheet.value(row + 1, 5), sheet.value(row + 1, 6)]);
      expect(results.filter((cells) => cells[5] !== "pass")).toEqual([]);
      expect(results.length).toBe(text.trim().split("\n").length - 1);
      expect(script.model.sheets.map(({ name }) => name)).toEqual(["Cases"]);
    },
  );

  it.each<[string, readonly string[], string]>([
    ["en_US", ["[[21]]", ""], "[[20.5]]"],
    ["zh_CN", ["[[20.5]]", "[[21]]"], "[[20.5]]"],
    ["en_US", ["[[20.5],[1]]", ""], "[[20.5]]"],
    ["en_US", ["[[20.5,1]]", ""], "[[20.5]]"],
    ["en_US", ['{"error":"target must be above 0"}', ""], '{"shown":20.5,"error":null}'],
  ])("fail in the locale %s where %j is wanted of 20.5, and say what it gave", (locale, wanted, found) => {
    const script = opened([table[0] ?? [], ["TICKETSCORE", "[82,80,20]", ...wanted, "wrong on purpose"]], locale);
    script.trigger("checkCases");
    const sheet = script.model.sheet("Cases");
    expect([sheet.value(1, 5), sheet.value(1, 6)]).toEqual(["fail", found]);
  });

  it.each<[string, readonly string[], string]>([
    ["en_US", ["[[21]]", ""], '[["#ERROR!"]]'],
    ["en_US", ['{"error":"target must be high"}', ""], '{"shown":"#ERROR!","error":"target must be above 0"}'],
    ["zh_CN", ['{"error":"target must be above 0"}', ""], '{"shown":"#ERROR!","error":"target 须大于 0"}'],
  ])("fail in the locale %s where %j is wanted of a refusal, and say how it was refused", (locale, wanted, found) => {
    const script = opened([table[0] ?? [], ["TICKETSCORE", "[82,0,20]", ...wanted, "wrong on purpose"]], locale);
    script.trigger("checkCases");
    const sheet = script.model.sheet("Cases");
    expect([sheet.value(1, 5), sheet.value(1, 6)]).toEqual(["fail", found]);
  });

  /** The lines of the log of `checkBeliefs`. */
  function believed(script: AppsScript): readonly (readonly string[])[] {
    script.onFlush = () => script.model.sheets.forEach(asDocumented);
    script.run("var logged = []; var console = { log: (text) => logged.push(text) }");
    script.trigger("checkBeliefs");
    return pastedRows(String(script.run("logged.join('\\n')")));
  }

  it("stand beside beliefs about Google Sheets, which hold in the stand-ins in three locales", () => {
    const script = opened([["mine"]], "zh_CN");
    const before = script.model.snapshot();
    const lines = believed(script);
    expect(lines.filter(([, , result]) => result !== "pass")).toEqual([]);
    expect([...new Set(lines.map(([locale]) => locale))]).toEqual(["en_US", "de_DE", "zh_CN"]);
    expect(lines.length).toBe(3 * new Set(lines.map(([, what]) => what)).size);
    expect(lines.length).toBeGreaterThan(60);
    expect([script.model.locale, script.model.snapshot()]).toEqual(["zh_CN", before]);
  });

  it("say which belief is wrong, and go on", () => {
    const script = opened([["mine"]], "en_US");
    script.onFlush = () => {};
    script.run(`
      Object.assign(beliefs, {
        "SUM multiplies": (sheet) => valueOf(sheet, "=SUM(1;2)") === 2,
        "sheets can fly": (sheet) => sheet.fly(),
      });
    `);
    const wrong = believed(script).filter(([, , result]) => result !== "pass");
    expect(wrong).toEqual(
      ["en_US", "de_DE", "zh_CN"].flatMap((locale) => [
        [locale, "SUM multiplies", "fail"],
        [locale, "sheets can fly", "fail: Error: Sheet.fly is not a function"],
      ]),
    );
    expect(script.model.sheets.map(({ name }) => name)).toEqual(["Cases"]);
  });
});
