import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { functions } from "../../core/functions/registry.ts";
import { parseArea } from "../../excel-addin/workbench/grid/address.ts";
import { AppsScript } from "./stand-ins/apps-script.ts";
import { builtScript } from "./stand-ins/built-script.ts";
import type { ModelSheet } from "./stand-ins/sheets-model.ts";

const folder = resolve(import.meta.dirname, "../acceptance");

/** The cases of the reference as rows to paste: no cell begins as a formula or a text in quotes does. */
const table = [
  ["function", "arguments", "gives", "why"],
  ...functions.flatMap(({ id, examples }) =>
    examples.map(({ args, result, why }) => [
      id,
      JSON.stringify(args),
      JSON.stringify(Array.isArray(result) ? result : [[result]]),
      why.en,
    ]),
  ),
];
const text = `${table.map((cells) => cells.join("\t")).join("\n")}\n`;

/** The value of a formula that calls one function on areas of its own sheet: what `checkCases` enters. */
function calculated(script: AppsScript, sheet: ModelSheet): void {
  for (const [place, cell] of [...sheet.cells]) {
    const [, id, args = ""] = /^=([A-Z]+)\((.*)\)$/.exec(cell.formula ?? "") ?? [];
    if (id === undefined) continue;
    const [row = 0, column = 0] = place.split(",").map(Number);
    const given = args.split(";").map((reference) => {
      const area = reference === "" ? null : parseArea(reference);
      if (area === null) return "";
      const rows = Array.from({ length: area.rows }, (_, r) =>
        Array.from({ length: area.columns }, (__, c) => sheet.cell(area.row + r, area.column + c)?.value ?? ""),
      );
      return area.rows === 1 && area.columns === 1 ? rows[0]?.[0] : rows;
    });
    const result = script.calculate(id, given);
    const rows: readonly (readonly unknown[])[] = Array.isArray(result) ? result : [[result]];
    cell.value = number(rows[0]?.[0]);
    rows.forEach((cells, r) => {
      cells.forEach((value, c) => {
        if (r + c > 0 && value !== "") sheet.cells.set(`${row + r},${column + c}`, { value: number(value) });
      });
    });
  }
}

function number(value: unknown): number | string | boolean {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  // By the clock of Shanghai, eight hours ahead.
  return (Number(value) + 8 * 3_600_000) / 86_400_000 + 25569;
}

describe("the cases for a real spreadsheet", () => {
  let code: string;

  beforeAll(async () => {
    code = await builtScript();
  });

  function opened(rows: readonly (readonly string[])[]): AppsScript {
    const script = new AppsScript({ script: `${code}\n${readFileSync(`${folder}/check-cases.gs`, "utf8")}` });
    script.model.addSheet("Cases", rows);
    script.onFlush = () => {
      for (const sheet of script.model.sheets) calculated(script, sheet);
    };
    return script;
  }

  it("are those of the reference", async () => {
    await expect(text).toMatchFileSnapshot(`${folder}/google-sheets.tsv`);
    for (const cells of table) for (const cell of cells) expect(cell).not.toMatch(/^[=+'"]|\t|\n/);
  });

  it("are run by a function of the script, which writes pass beside each", () => {
    const script = opened(table);
    script.trigger("checkCases");
    const sheet = script.model.sheet("Cases");
    const results = table.slice(1).map((cells, row) => [...cells, sheet.value(row + 1, 4), sheet.value(row + 1, 5)]);
    expect(results.filter(([, , , , result]) => result !== "pass")).toEqual([]);
    expect(results.length).toBeGreaterThan(50);
    expect(script.model.sheets.map(({ name }) => name)).toEqual(["Cases"]);
  });

  it("fail where the function gives something else, and say what", () => {
    const wrong = [
      table[0] ?? [],
      ["TICKETSCORE", "[82,80,20]", "[[21]]", ""],
      ["TICKETSCORE", "[82,0,20]", "[[21]]", ""],
    ];
    const script = opened(wrong);
    script.trigger("checkCases");
    const sheet = script.model.sheet("Cases");
    expect([1, 2].map((row) => sheet.value(row, 4))).toEqual(["fail", "fail"]);
    expect(sheet.value(1, 5)).toBe("[[20.5]]");
    expect(String(sheet.value(2, 5))).toContain("target must be above 0");
  });
});
