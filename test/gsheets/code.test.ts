import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { functions } from "../../core/functions/registry.ts";
import { AppsScript } from "./stand-ins/apps-script.ts";
import { builtScript } from "./stand-ins/built-script.ts";
import { SheetsModel } from "./stand-ins/sheets-model.ts";
import { momentOfSerial, serialOfMoment } from "./stand-ins/zone-clock.ts";

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

const shanghai = "Asia/Shanghai";

let code: string;
let script: AppsScript;

function open({ locale = "en_US", timeZone = shanghai } = {}): void {
  script = new AppsScript({ script: code, model: new SheetsModel({ locale, timeZone }) });
}

const call = (formula: string): unknown => script.run(formula);

/** A date as the spreadsheet passes it for a cell that shows this serial. */
const date = (serial: number, timeZone = shanghai): string => `new Date(${momentOfSerial(serial, timeZone)})`;

/** What a cell holds of a result: a date is a serial again, by the spreadsheet's clock. */
function held(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(held);
  const isDate = Object.prototype.toString.call(value) === "[object Date]";
  return isDate ? Number(serialOfMoment(Number(value), shanghai).toFixed(8)) : value;
}

beforeAll(async () => {
  code = await builtScript();
});

beforeEach(() => open());

describe("Code.js in a bare V8 context", () => {
  it.each(functions.map(({ id }) => [id]))("declares %s where Sheets looks for it", (id) => {
    expect(call(`typeof ${id}`)).toBe("function");
    expect(code).toMatch(new RegExp(`@customfunction\\s*\\*/\\s*function ${id}\\(`));
  });

  it.each<[string, unknown, string]>([
    ["TICKETSCORE(82, 80, 20)", 20.5, "domain page, example A's neighbour: 20 × 82 ÷ 80"],
    ["TICKETSCORE('', 80, 20)", "", "a blank arrives and leaves as an empty text"],
    ["TICKETSCORE(8, 10, 20, 'lower')", 25, "lower is better"],
    ["TICKETSCORE(120, 80, 20, '', 1)", 20, "an argument left out before another one is an empty text"],
    ["JSON.stringify(KPISCORE([[82],['']], [[80],[80]], [[20],[20]]))", '[[20.5],[""]]', "a column in, a column out"],
    ["KPISCORE(0.41, 0.8, 20)", 10.25, "a percentage is the number it stands for"],
    ["SERVICEGRADE(91)", "Excellent", "the language of the spreadsheet"],
  ])("%s gives %s: %s", (formula, result) => {
    expect(call(formula)).toBe(result);
  });

  it.each([
    ["en", "target must be above 0"],
    ["zh_CN", "target 须大于 0"],
  ])("refuses in the language %s", (locale, sentence) => {
    open({ locale });
    expect(() => call("TICKETSCORE(82, 0, 20)")).toThrow(sentence);
  });

  it("gives every example of the reference, and touches nothing that Apps Script lacks", () => {
    const names = JSON.stringify(absent);
    call(
      `var touched = []; for (const name of ${names}) Object.defineProperty(globalThis, name, { get() { touched.push(name); } })`,
    );
    // Again, now that the traps are set: what runs at load is caught as well.
    call(code);
    const blank = (cell: unknown): unknown => (typeof cell === "number" ? Number(cell.toFixed(8)) : (cell ?? ""));
    for (const { id, examples } of functions) {
      for (const { args, result } of examples) {
        const wanted = Array.isArray(result) ? result.map((row) => row.map(blank)) : blank(result);
        const given = JSON.stringify(args)
          .replace(/\bnull\b/g, '""')
          .slice(1, -1);
        const found = held(call(`${id}(${given})`));
        const rounded = Array.isArray(found) ? found.map((row) => row.map(blank)) : blank(found);
        expect({ id, args, result: rounded }).toEqual({ id, args, result: wanted });
      }
    }
    expect(call("touched.join()")).toBe("");
  });

  it("leaves out what a cell has no use for: the examples, the plain forms and the texts of the reference", () => {
    const found = (pattern: RegExp): number => [...code.matchAll(pattern)].length;
    expect(found(/\bexamples:\[/g) + found(/\bplain\(\{/g) + found(/\bwhy:\{/g) + found(/\bhelp:\{/g)).toBe(0);
    // The schemas of formulas and plans, which only the plain forms lead to.
    expect(code).not.toContain("$ZodObject");
    expect(found(/\bsummary:\{/g)).toBe(functions.length);
  });

  it("stays in the language that the Apps Script runtime parses", () => {
    // Private and static fields are parse errors there; import and export do not exist.
    expect(code).not.toMatch(/[{;]\s*static\s+\w+\s*=|\bthis\.#\w|[{;]\s*#\w+\s*[=;(]/);
    expect(code).not.toMatch(/^\s*(import|export)\s/m);
  });

  it("is smaller than 150 kB", () => {
    expect(Buffer.byteLength(code)).toBeLessThan(150_000);
    expect(Buffer.byteLength(code)).toBeGreaterThan(100_000);
  });
});

describe("dates", () => {
  it.each([
    [shanghai, 45292, "new year"],
    [shanghai, 0.5, "noon of the day before the first, in 1899, when clocks were off by seconds"],
    ["Europe/Rome", 45382.25, "the morning after summer time began"],
    ["Europe/Rome", 45591.9, "the evening of the day on which it ended"],
    ["America/New_York", 45361.999, "the last minutes before it began there"],
    ["Asia/Kolkata", 45450.0006944444, "a minute past midnight, by a clock of half an hour"],
  ])("arrive as the serials that cells show, by the clock of %s: %s, %s", (timeZone, serial) => {
    open({ timeZone });
    expect(call(`TICKETSCORE(${date(serial, timeZone)}, ${serial}, 10)`)).toBeCloseTo(10, 6);
  });

  it("leave as dates where a function gives dates", () => {
    const due = call(`SLADUE([[${date(45411.8125)}]], 30, "Mon-Fri 10:00-18:00")`);
    expect(held(due)).toEqual([[45412.4375]]);
    expect(Object.prototype.toString.call(Array.isArray(due) ? due[0]?.[0] : due)).toBe("[object Date]");
    const explained = call(`SLAEXPLAIN(${date(45415.708333333)}, ${date(45418.4375)}, "Mon-Fri 10:00-18:00")`);
    expect(held(Array.isArray(explained) ? explained[0] : null)).toEqual([
      45415,
      "10:00-18:00",
      60,
      360,
      "outside hours 360",
    ]);
  });

  it("go through a function and come out as the same moment, whatever the clock", () => {
    const zones = ["UTC", shanghai, "Europe/Rome", "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Apia"];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2040, 0, 1) }),
        (timeZone, moment) => {
          open({ timeZone });
          const due = Number(call(`SLADUE(new Date(${moment}), 0)`));
          // An hour that comes twice in autumn is one serial, and so one moment of the two.
          expect(serialOfMoment(due, timeZone)).toBeCloseTo(serialOfMoment(moment, timeZone), 7);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("of many tickets are asked for by the day, not one by one", () => {
    const column = Array.from({ length: 2000 }, (_, row) => `[${date(45292 + (row % 60) + row / 4000)}]`).join(",");
    script.meter.reset();
    call(`RESPONSEMINUTES([${column}], [${column}])`);
    expect(script.meter.calls.filter(({ name }) => name === "Utilities.formatDate").length).toBeLessThan(130);
  });
});
