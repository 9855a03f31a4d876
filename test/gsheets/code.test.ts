import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Context, createContext, runInContext } from "node:vm";
import { beforeEach, describe, expect, inject, it } from "vitest";
import { functions } from "../../core/functions/registry.ts";

/** What the runtime of Apps Script has beyond the language, as far as the bundle may use it; nothing else is there. */
let spreadsheetLocale = "en_US";
const spreadsheetApp = { getActiveSpreadsheet: () => ({ getSpreadsheetLocale: () => spreadsheetLocale }) };

/** What other runtimes have and this one has not. */
const absent = [
  "setTimeout",
  "setInterval",
  "fetch",
  "URL",
  "URLSearchParams",
  "TextEncoder",
  "TextDecoder",
  "atob",
  "btoa",
  "crypto",
  "window",
  "document",
  "navigator",
  "performance",
  "process",
  "require",
  "module",
  "structuredClone",
];

describe("Code.js in a bare V8 context", () => {
  const source = readFileSync(join(inject("dist"), "gsheets/Code.js"), "utf8");
  let context: Context;

  const call = (formula: string): unknown => runInContext(formula, context);

  beforeEach(() => {
    spreadsheetLocale = "en_US";
    context = createContext({ SpreadsheetApp: spreadsheetApp });
    runInContext(source, context);
  });

  it.each(functions.map(({ id }) => [id]))("declares %s where Sheets looks for it", (id) => {
    expect(call(`typeof ${id}`)).toBe("function");
    expect(source).toMatch(new RegExp(`@customfunction\\s*\\*/\\s*function ${id}\\(`));
  });

  it.each<[string, unknown, string]>([
    ["TICKETSCORE(82, 80, 20)", 20.5, "domain page, example A's neighbour: 20 × 82 ÷ 80"],
    ["TICKETSCORE('', 80, 20)", "", "a blank arrives and leaves as an empty text"],
    ["TICKETSCORE(8, 10, 20, 'lower')", 25, "lower is better"],
    ["JSON.stringify(KPISCORE([[82],['']], [[80],[80]], [[20],[20]]))", '[[20.5],[""]]', "a column in, a column out"],
    ["TICKETSCORE(new Date(2024, 0, 1), 45292, 10)", 10, "a date counts as its serial, here 45292"],
    ["SERVICEGRADE(91)", "Excellent", "the language of the spreadsheet"],
  ])("%s gives %s: %s", (formula, result) => {
    expect(call(formula)).toBe(result);
  });

  it.each([
    ["en", "target must be above 0"],
    ["zh_CN", "target 须大于 0"],
  ])("refuses in the language %s", (language, sentence) => {
    spreadsheetLocale = language;
    expect(() => call("TICKETSCORE(82, 0, 20)")).toThrow(sentence);
  });

  it("reads times and dates off the clock of the script's zone, also in 1899", () => {
    const noon = call("TICKETSCORE(new Date(1899, 11, 30, 12), 0.5, 10)");
    expect(noon).toBe(10);
    expect(call("TICKETSCORE(new Date(2024, 2, 31, 6), 45382.25, 10)")).toBe(10);
  });

  it("gives every example of the reference, and touches nothing that Apps Script lacks", () => {
    const touched = new Set<string>();
    for (const name of absent) {
      Object.defineProperty(context, name, {
        get: () => {
          touched.add(name);
          return undefined;
        },
      });
    }
    // Again, now that the traps are set: what runs at load is caught as well.
    runInContext(source, context);
    const blank = (cell: unknown): unknown => cell ?? "";
    for (const { id, examples } of functions) {
      for (const { args, result } of examples) {
        const wanted = Array.isArray(result) ? result.map((row) => row.map(blank)) : blank(result);
        const given = args.map((argument) => JSON.stringify(argument ?? undefined) ?? "undefined");
        const found: unknown = JSON.parse(String(call(`JSON.stringify(${id}(${given.join(", ")}))`)));
        expect({ id, args, result: found }).toEqual({ id, args, result: wanted });
      }
    }
    expect([...touched]).toEqual([]);
  });

  it("stays in the language that the Apps Script runtime parses", () => {
    // Private and static fields are parse errors there; import and export do not exist.
    expect(source).not.toMatch(/[{;]\s*static\s+\w+\s*=|\bthis\.#\w|[{;]\s*#\w+\s*[=;(]/);
    expect(source).not.toMatch(/^\s*(import|export)\s/m);
  });
});
