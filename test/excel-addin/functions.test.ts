import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { functions } from "../../core/functions/registry.ts";

const officeFolder = new URL("../../node_modules/@microsoft/office-js/dist/", import.meta.url);

type ExcelFunction = (...args: unknown[]) => unknown;

/** What Excel passes after the arguments. */
const invocation = { address: "Sheet1!A1" };

/**
 * The built functions.js beside Microsoft's own Excel runtime, whose `Error` and `ErrorCode` it uses; only `associate`,
 * which office.js brings, is ours.
 */
describe("functions.js as Excel runs it", () => {
  const associated = new Map<string, ExcelFunction>();
  const office: { context?: { displayLanguage: string } } = { context: { displayLanguage: "en-US" } };
  const page: Record<string, unknown> = {
    navigator: { userAgent: "" },
    location: { search: "", href: "" },
    document: { getElementsByTagName: () => [], createElement: () => ({}), addEventListener: () => undefined },
    setTimeout,
  };
  page.window = page;
  const context = createContext(page);

  const call = (id: string, ...args: unknown[]): unknown => associated.get(id)?.(...args, invocation);
  const excelError = (code: string): unknown =>
    runInContext(`new CustomFunctions.Error(${JSON.stringify(code)})`, context);
  const shown = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  const thrown = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return { code: Reflect.get(Object(error), "code"), message: Reflect.get(Object(error), "message") };
    }
  };

  beforeAll(() => {
    runInContext(readFileSync(new URL("excel-win32-16.01.js", officeFolder), "utf8"), context);
    page.Office = office;
    page.associate = (id: string, implementation: ExcelFunction) => associated.set(id, implementation);
    runInContext("CustomFunctions.associate = associate", context);
    runInContext(readFileSync(join(inject("dist"), "excel/functions.js"), "utf8"), context);
  });

  it("associates every function while the script loads", () => {
    expect([...associated.keys()]).toEqual(functions.map(({ id }) => id));
  });

  it.each<[string, unknown[], unknown, string]>([
    ["TICKETSCORE", [82, 80, 20, null, null], 20.5, "left-out arguments arrive as null"],
    ["TICKETSCORE", [[[82]], [[80]], [[20]], null, null], 20.5, "a cell given to a range arrives as rows"],
    ["TICKETSCORE", ["", 80, 20, null, null], "", "a blank leaves as an empty text, since Excel shows null as 0"],
    ["KPISCORE", [[[82], [""], [null]], 80, 20, null, null], [[20.5], [""], [""]], "blank rows stay blank"],
    ["KPISCORE", [[["不适用"]], 80, 20, null, null], [["N/A"]], "not applicable"],
  ])("%s of %j is %j: %s", (id, args, result) => {
    expect(shown(call(id, ...args))).toEqual(result);
  });

  it("gives an error cell back in its row, as Excel's own error", () => {
    const rows = call("KPISCORE", [[82], [excelError("#DIV/0!")]], 80, 20, null, null);
    expect(shown(rows)).toMatchObject([[20.5], [{ basicValue: "#DIV/0!" }]]);
  });

  it.each([
    ["#N/A", "#N/A", ""],
    ["#NUM!", "#NUM!", ""],
    ["#NULL!", "#NULL!", ""],
    ["#DIV/0!", "#DIV/0!", ""],
    ["#NAME?", "#VALUE!", "#NAME?"],
    ["#REF!", "#VALUE!", "#REF!"],
  ])("throws for %s in a single cell: %s, with the text %j", (incoming, code, text) => {
    const error = thrown(() => call("TICKETSCORE", excelError(incoming), 80, 20, null, null));
    expect(error).toMatchObject({ code });
    if (text !== "") expect(error).toMatchObject({ message: text });
  });

  it.each([
    ["en-US", "target must be above 0"],
    ["zh-CN", "target 须大于 0"],
    ["fr-FR", "target must be above 0"],
  ])("refuses in the language of Office, %s", (language, message) => {
    office.context = { displayLanguage: language };
    expect(thrown(() => call("TICKETSCORE", 82, 0, 20, null, null))).toMatchObject({ code: "#VALUE!", message });
    office.context = { displayLanguage: "en-US" };
  });

  it("computes before Office is ready", () => {
    delete office.context;
    expect(call("TICKETSCORE", 82, 80, 20, null, null)).toBe(20.5);
    office.context = { displayLanguage: "en-US" };
  });

  it("gives every example of the reference", () => {
    const blank = (cell: unknown): unknown => cell ?? "";
    for (const { id, parameters, examples } of functions) {
      for (const { args, result } of examples) {
        const all = parameters.map((_, index) => args[index] ?? null);
        const wanted = Array.isArray(result) ? result.map((row) => row.map(blank)) : blank(result);
        expect({ id, args, result: shown(call(id, ...all)) }).toEqual({ id, args, result: shown(wanted) });
      }
    }
  });
});
