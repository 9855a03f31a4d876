import { resolve } from "node:path";
import { build } from "esbuild";
import type { Frame } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { call, cellAt, cellsIn, operation } from "../../core/formula/expression.ts";
import { buildWorkbookPlan } from "../../core/workbook/build-workbook-plan.ts";
import { formulaText } from "../../core/workbook/formula-text.ts";
import { nameSteps } from "../../core/workbook/name-steps.ts";
import type { PlanStep, WorkbookPlan } from "../../core/workbook/plan.ts";
import type { WorkbookProblem } from "../../core/workbook/port.ts";
import { handOverPlan } from "../../core/workbook/sharing/hand-over-plan.ts";
import { maskedCopyPlan } from "../../core/workbook/sharing/masked-copy-plan.ts";
import { ownCalls } from "../../core/workbook/sharing/own-calls.ts";
import type { ExcelPort } from "../../excel-addin/addin/excel-port.ts";
import { emptySheet } from "../../excel-addin/workbench/empty-sheet.ts";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../excel-addin/workbench/snapshot.ts";
import { chromiumHint, chromiumPath } from "../chromium.ts";
import { WorkbenchPage } from "../workbench-page.ts";
import { context, exampleB } from "../workbook/sample-answers.ts";

declare global {
  var testedPort: ExcelPort;
}

function sheet(name: string, cells: readonly CellSnapshot[], tables: SheetSnapshot["tables"] = []): SheetSnapshot {
  return {
    ...emptySheet(name),
    cells,
    tables,
  };
}

function column(values: readonly (string | number)[]): CellSnapshot[] {
  return values.map((value, row) => ({ row, column: 0, value }));
}

const workbook: WorkbookSnapshot = {
  sheets: [sheet("Data", column(["minutes", 12, 30, 45])), sheet("Notes", column(["one line only"]))],
  names: [],
  active: 0,
  settings: {},
};

function plan(...steps: readonly PlanStep[]): WorkbookPlan {
  return { version: 1, style: "functions", steps: [...steps] };
}

const made = { kind: "sheet", sheet: "Made", gridlines: false } as const;

/** Every kind of step once. */
const everyStep: readonly PlanStep[] = [
  { kind: "sheet", sheet: "Made", gridlines: false, tabColor: "#0F6CBD" },
  {
    kind: "cells",
    sheet: "Made",
    row: 0,
    column: 0,
    rows: [
      ["Title", null],
      ["row", 82],
      ["score", { formula: call("TICKETSCORE", cellAt(1, 1), 80, 20) }],
    ],
  },
  { kind: "format", sheet: "Made", area: { row: 0, column: 0, rows: 1, columns: 2 }, format: { bold: true, size: 16 } },
  { kind: "columns", sheet: "Made", first: 0, widths: [20, 10] },
  { kind: "heights", sheet: "Made", first: 0, heights: [24] },
  { kind: "freeze", sheet: "Made", rows: 1, columns: 0 },
  {
    kind: "validation",
    sheet: "Made",
    area: { row: 1, column: 1, rows: 1, columns: 1 },
    rule: { type: "number", min: 0, max: 100 },
    allowBlank: true,
    title: "Actual",
    message: "0 to 100",
  },
  {
    kind: "highlight",
    sheet: "Made",
    area: { row: 2, column: 1, rows: 1, columns: 1 },
    condition: operation(cellAt(2, 1), ">=", 20),
    format: { fill: "#DFF6DD" },
  },
  {
    kind: "chart",
    sheet: "Made",
    area: { row: 4, column: 0, rows: 10, columns: 4 },
    type: "column",
    title: "Score",
    categories: { row: 1, column: 0, rows: 2, columns: 1 },
    series: [{ name: "points", values: { row: 1, column: 1, rows: 2, columns: 1 }, color: "#0F6CBD" }],
    valueAxis: { format: "0" },
  },
  { kind: "name", name: "MadeScore", refersTo: cellAt(2, 1, { sheet: "Made", fixed: true }) },
  { kind: "link", sheet: "Made", row: 1, column: 0, target: { sheet: "Data", row: 0, column: 0 }, text: "to the data" },
  { kind: "protect", sheet: "Made", unlocked: [{ row: 1, column: 1, rows: 1, columns: 1 }] },
  {
    kind: "page",
    sheet: "Made",
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    repeatRows: { first: 0, count: 1 },
    repeatColumns: { first: 0, count: 2 },
    footer: "&P / &N",
  },
  { kind: "setting", key: "answers", text: "{}" },
  { kind: "activate", sheet: "Made", row: 0, column: 0 },
];

describe.skipIf(chromiumPath === undefined)(`the Excel port behind Microsoft's office.js${chromiumHint}`, () => {
  let workbench: WorkbenchPage;
  let script: string;
  let pane: Frame;

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [resolve(import.meta.dirname, "port-in-pane.ts")],
      bundle: true,
      write: false,
      format: "iife",
      target: "es2022",
    });
    script = outputFiles[0]?.text ?? "";
    workbench = await WorkbenchPage.launch();
    await workbench.open();
  });

  afterAll(async () => {
    await workbench?.close();
    expect(workbench.outside).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });

  beforeEach(async () => {
    await workbench.load(workbook);
    pane = workbench.pane();
    await pane.waitForFunction(() => "Excel" in window);
    await pane.evaluate(script);
  });

  /** Applies and says what happened: the names of the sheets made, or the problem; and the round trips it took. */
  const apply = (
    wanted: WorkbookPlan,
  ): Promise<{
    readonly sheets: readonly string[];
    readonly problem: WorkbookProblem | null;
    readonly syncs: number;
  }> =>
    pane.evaluate(async (given) => {
      const before = testedPort.syncs;
      try {
        const { sheets } = await testedPort.apply(given);
        return { sheets, problem: null, syncs: testedPort.syncs - before };
      } catch (error) {
        const problem = (error as { problem?: WorkbookProblem }).problem;
        if (problem === undefined) throw error;
        return { sheets: [], problem, syncs: testedPort.syncs - before };
      }
    }, wanted);

  const withNames: WorkbookPlan = {
    version: 1,
    style: "names",
    steps: [
      ...nameSteps("names"),
      made,
      {
        kind: "cells",
        sheet: "Made",
        row: 0,
        column: 0,
        rows: [[{ formula: call("TICKETSCORE", 82, 80, 20) }]],
      },
    ],
  };
  const second: WorkbookPlan = {
    ...withNames,
    steps: withNames.steps.map((step) =>
      step.kind === "sheet" || step.kind === "cells" ? { ...step, sheet: "Second" } : step,
    ),
  };
  const definedNames = async () => (await workbench.snapshot()).names.map(({ name }) => name);

  it("defines the names of the functions once, and takes them away with the plan that did", async () => {
    expect((await apply(withNames)).problem).toBeNull();
    const count = nameSteps("names").length;
    expect(await workbench.read("Made", "A1")).toBe(20.5);
    expect((await workbench.cells("Made"))[0]?.formula).toBe("=TS.TICKETSCORE(82,80,20)");
    expect(await definedNames()).toHaveLength(count);
    expect((await apply(second)).problem).toBeNull();
    expect(await workbench.read("Second", "A1")).toBe(20.5);
    expect(await definedNames()).toHaveLength(count);
    const undo = () => pane.evaluate(() => testedPort.undoLast());
    await undo();
    expect(await definedNames()).toHaveLength(count);
    expect(await workbench.read("Made", "A1")).toBe(20.5);
    await undo();
    expect(await definedNames()).toEqual([]);
  });

  it("knows names of ours in a workbook that has lost the record of them, in either language", async () => {
    const defined = nameSteps("names").flatMap((step) =>
      step.kind === "name"
        ? [{ name: step.name, refersTo: formulaText(step.refersTo, { style: "plain", locale: "zh-CN" }) }]
        : [],
    );
    await workbench.load({ ...workbook, names: defined });
    pane = workbench.pane();
    await pane.waitForFunction(() => "Excel" in window);
    await pane.evaluate(script);
    expect((await apply(withNames)).problem).toBeNull();
    await pane.evaluate(() => testedPort.undoLast());
    expect(await definedNames(), "they were there before").toHaveLength(defined.length);
  });

  it("refuses names that hold something else, says which, and overwrites nothing", async () => {
    const taken = [
      { name: "ts.TicketScore", refersTo: "=Data!$A$2" },
      { name: "TS.KPISCORE", refersTo: "=LAMBDA(a,a*2)" },
      { name: "Limit", refersTo: "=30" },
    ];
    await workbench.load({ ...workbook, names: taken });
    pane = workbench.pane();
    await pane.waitForFunction(() => "Excel" in window);
    await pane.evaluate(script);
    const before = await workbench.snapshot();
    const { problem } = await apply(withNames);
    expect(problem).toEqual({ code: "names-taken", names: ["ts.TicketScore", "TS.KPISCORE"] });
    expect(await workbench.snapshot()).toEqual(before);
    const listed = await pane.evaluate(() => testedPort.definedNames?.());
    expect(listed).toEqual(taken.map((name) => ({ ...name, sheet: null, recorded: false })));
  });

  /** What the port says of a sheet. */
  const content = async (name: string) => {
    const read = await pane.evaluate((sheet) => testedPort.readSheet?.(sheet), name);
    if (read === undefined) throw new Error("the port must read sheets");
    return read;
  };
  const handOverContext = { takenSheetNames: ["Data", "Notes"], today: "2024-06-03" };
  const ownCallsIn = async (name: string) =>
    (await workbench.cells(name)).filter(({ formula }) => formula !== undefined && ownCalls(formula, "en") !== null);
  /** The column of differences of a check, as far as it is filled. */
  const differences = async (check: string) =>
    (await workbench.cells(check)).flatMap(({ column, row, value }) => (column === 5 && row >= 8 ? [value] : []));

  const typed = sheet("Mine", [
    ...[
      ["actual", "target", "weight"],
      [0.88, 0.9, 15],
      [0.75, 0.85, 15],
      [0.82, 0.8, 20],
    ].flatMap((line, row) => line.map((value, column) => ({ row, column, value }))),
    { row: 0, column: 4, value: null, formula: "=TICKETSCORE(A2:A4,B2:B4,C2:C4)" },
    { row: 1, column: 4, value: null, formula: "=KPISCORE(A2:A4,B2:B4,C2:C4)" },
    { row: 0, column: 5, value: null, formula: '="Score: "&ROUND(TICKETSCORE(A2,B2,20),2)' },
    { row: 6, column: 0, value: null, formula: "=CONTROLLIMITS(A2:A4)" },
    { row: 8, column: 0, value: "=TICKETSCORE(1,1)" },
    { row: 9, column: 0, value: null, formula: "=SUM(A2:A4)" },
  ]);

  async function openWith(given: WorkbookSnapshot): Promise<void> {
    await workbench.load(given);
    pane = workbench.pane();
    await pane.waitForFunction(() => "Excel" in window);
    await pane.evaluate(script);
    await workbench.snapshot();
  }

  it("hands a sheet of the user's own over in a copy, which gives the same without the add-in", async () => {
    await openWith({ ...workbook, sheets: [...workbook.sheets, typed] });
    const before = await workbench.snapshot();
    const read = await content("Mine");
    expect(read.isOurs).toBe(false);
    expect(read.formulas.flat().filter((formula) => formula !== null)).toHaveLength(5);
    expect(read.spills).toEqual([
      { row: 1, column: 4, rows: 3, columns: 1 },
      { row: 6, column: 0, rows: 1, columns: 4 },
    ]);
    const taken = { ...handOverContext, takenSheetNames: ["Data", "Notes", "Mine"] };
    const wanted = handOverPlan("Mine", read, { into: "formulas", rest: "values" }, "en", taken);
    const { problem, sheets } = await apply(wanted);
    expect(problem).toBeNull();
    expect(sheets).toEqual(["Mine (2)", "Hand-over check"]);
    expect(await ownCallsIn("Mine (2)")).toEqual([]);
    expect(await workbench.read("Mine (2)", "A9"), "text that looks like a call is text").toBe("=TICKETSCORE(1,1)");
    expect((await workbench.cells("Mine (2)")).find(({ row }) => row === 9)?.formula).toBe("=SUM(A2:A4)");
    // TICKETSCORE, three rows of KPISCORE, the text, and the four figures of CONTROLLIMITS, which became values.
    expect(await differences("Hand-over check")).toEqual(new Array(9).fill(0));
    expect(await workbench.read("Hand-over check", "B3")).toBe(3);
    expect(await workbench.read("Hand-over check", "B4")).toBe(1);
    expect(await workbench.read("Hand-over check", "D3")).toBe(0);
    // A figure that is changed afterwards shows.
    await workbench.type("Mine (2)", "A2", "0.5");
    expect(await workbench.read("Hand-over check", "D3")).toBeGreaterThan(1);
    expect((await workbench.snapshot()).sheets.slice(0, 3)).toEqual(before.sheets);
    await pane.evaluate(() => testedPort.undoLast());
    expect((await workbench.snapshot()).sheets).toEqual(before.sheets);
  });

  it("hands a sheet of its own over in place, leaves what it is told to leave, and gives all of it back", async () => {
    const controlled: WorkbookPlan = plan(made, {
      kind: "cells",
      sheet: "Made",
      row: 0,
      column: 0,
      rows: [
        [{ formula: call("TICKETSCORE", 82, 80, 20) }, { formula: call("TICKETSCORE", 40, 80, 20) }],
        [
          {
            formula: call("CONTROLLIMITS", cellsIn({ row: 1, column: 0, rows: 3, columns: 1 }, { sheet: "Data" })),
            spill: { rows: 1, columns: 4 },
          },
          null,
        ],
        ...[1, 2, 3].map((row) => [{ formula: operation(cellAt(row, 0, { sheet: "Data" }), "*", 2) }, null]),
      ],
    });
    const guarded = {
      ...controlled,
      steps: [...controlled.steps, { kind: "protect" as const, sheet: "Made", unlocked: [] }],
    };
    expect((await apply(guarded)).problem).toBeNull();
    await workbench.snapshot();
    const before = await workbench.snapshot();
    const taken = { ...handOverContext, takenSheetNames: ["Data", "Notes", "Made"] };

    const left = handOverPlan("Made", await content("Made"), { into: "formulas", rest: "leave" }, "en", taken);
    expect(await apply(left)).toMatchObject({ problem: null, sheets: ["Hand-over check"] });
    expect((await ownCallsIn("Made")).map(({ formula }) => formula)).toEqual(["=CONTROLLIMITS(Data!A2:A4)"]);
    expect(await differences("Hand-over check")).toEqual([0, 0]);
    expect((await workbench.snapshot()).sheets.find(({ name }) => name === "Made")?.protected).toBe(true);
    await pane.evaluate(() => testedPort.undoLast());
    expect((await workbench.snapshot()).sheets).toEqual(before.sheets);

    const values = handOverPlan("Made", await content("Made"), { into: "values", rest: "leave" }, "en", taken);
    expect((await apply(values)).problem).toBeNull();
    expect(await ownCallsIn("Made")).toEqual([]);
    expect(await differences("Hand-over check")).toEqual(new Array(6).fill(0));
    await pane.evaluate(() => testedPort.undoLast());
    expect((await workbench.snapshot()).sheets).toEqual(before.sheets);
    expect(await workbench.read("Made", "D2"), "it spreads again").toBe(
      before.sheets[2]?.cells.find(({ row, column }) => row === 1 && column === 3)?.value,
    );
  });

  it("copies sheets without names, as values with their looks and nothing else", async () => {
    await openWith({ ...workbook, sheets: [...workbook.sheets, typed] });
    await apply(plan(...everyStep));
    const before = await workbench.snapshot();
    const read = await content("Made");
    const sheets = [{ name: "Made", content: read }];
    const taken = { ...handOverContext, takenSheetNames: ["Data", "Notes", "Mine", "Made"] };
    const known = { person: ["Title"], customer: [], ticket: [] };
    const wanted = maskedCopyPlan(sheets, known, { smallest: 5, seed: 3 }, "en", taken);
    expect(await apply(wanted)).toMatchObject({ problem: null, sheets: ["Masking notes", "Made masked"] });
    const { sheets: after } = await workbench.snapshot();
    const copy = after.find(({ name }) => name === "Made masked");
    expect(copy).toMatchObject({ charts: [], validations: [], highlights: [], protected: false });
    expect(copy?.cells.filter(({ formula, link }) => formula !== undefined || link !== undefined)).toEqual([]);
    expect(copy?.cells.find(({ row, column }) => row + column === 0)).toMatchObject({
      value: "Person 1",
      format: { bold: true, size: 16 },
    });
    expect(await workbench.read("Made masked", "B3")).toBe(20.5);
    expect({ ...copy?.columnWidths }).toEqual({ ...after.find(({ name }) => name === "Made")?.columnWidths });
    await pane.evaluate(() => testedPort.undoLast());
    expect((await workbench.snapshot()).sheets).toEqual(before.sheets);
  });

  it("puts a sheet that is handed over back when a later step fails", async () => {
    await apply(plan(...everyStep));
    const before = await workbench.snapshot();
    const taken = { ...handOverContext, takenSheetNames: ["Data", "Notes", "Made"] };
    const wanted = handOverPlan("Made", await content("Made"), { into: "formulas", rest: "leave" }, "en", taken);
    const refused: PlanStep = { kind: "name", name: "not a name", refersTo: cellAt(0, 0, { sheet: "Data" }) };
    const { problem } = await apply({ ...wanted, steps: [...wanted.steps, refused] });
    expect(problem).toMatchObject({ code: "step-failed", kind: "name" });
    expect(await workbench.snapshot()).toEqual(before);
  });

  const names = async (): Promise<string[]> => (await workbench.snapshot()).sheets.map(({ name }) => name);

  it("writes every kind of step in at most four round trips", async () => {
    const { sheets, problem, syncs } = await apply(plan(...everyStep));
    expect(problem).toBeNull();
    expect(sheets).toEqual(["Made"]);
    expect(syncs).toBeLessThanOrEqual(4);
    const result = (await workbench.snapshot()).sheets[2];
    expect(await workbench.read("Made", "B3")).toBe(20.5);
    expect(result).toMatchObject({
      name: "Made",
      gridlines: false,
      frozen: { rows: 1, columns: 0 },
      protected: true,
      validations: [{ address: "B2", rule: { type: "decimal", operator: "between" } }],
      highlights: [{ address: "B3", fill: "#DFF6DD" }],
      page: { fitToWidth: 1, repeatRows: "1:1", repeatColumns: "A:B" },
      charts: [
        {
          type: "column",
          title: "Score",
          series: [{ name: "points", categories: "Made!$A$2:$A$3", values: "Made!$B$2:$B$3" }],
        },
      ],
    });
  });

  it("needs three messages to Excel for a whole generation, and leaves office.js nothing to let go of", async () => {
    const requests = async (): Promise<number> =>
      (await workbench.page.evaluate(() => window.workbench?.requests())) ?? Number.NaN;
    const before = await requests();
    const { problem, syncs } = await apply(plan(...everyStep));
    expect(problem).toBeNull();
    expect(syncs).toBe(3);
    // One more would let go of references that office.js kept; the next, ours, can only come after it.
    await pane.evaluate(() => testedPort.sheetNames());
    expect((await requests()) - before).toBe(4);
  });

  it("cuts what one request cannot hold, and takes all of it back when the last part fails", async () => {
    const before = await workbench.snapshot();
    const text = "x".repeat(30_000);
    const rows = Array.from({ length: 100 }, (_, row) => [`${row} ${text}`]);
    const large: PlanStep = { kind: "cells", sheet: "Made", row: 0, column: 0, rows };
    const refused: PlanStep = { kind: "name", name: "not a name", refersTo: cellAt(0, 0, { sheet: "Data" }) };
    const failed = await apply(plan(made, large, refused));
    expect(failed.problem).toMatchObject({ code: "step-failed", index: 2 });
    expect(await workbench.snapshot()).toEqual(before);
    const { problem, syncs } = await apply(plan(made, large));
    expect(problem).toBeNull();
    // A look, three parts of 1 MB and the rest, the record.
    expect(syncs).toBe(6);
    expect(await workbench.read("Made", "A100")).toBe(`99 ${text}`);
  });

  it.each<[string, string]>([
    ['=HYPERLINK("x")', "a formula"],
    ["+1", "a sum"],
    ["-5", "a number"],
    ["@SUM(A1)", "an old formula"],
    ["'quoted", "an apostrophe of its own"],
    ["3-4", "a date"],
    ["2024-03-31", "a date"],
    ["90%", "a percentage"],
    ["TRUE", "a truth value"],
    ["#N/A", "an error value"],
    ["007", "a number with leading zeros"],
    ["维修部", "nothing but text"],
  ])("keeps the text %s, which a sheet would take for %s", async (text) => {
    const { problem } = await apply(plan(made, { kind: "cells", sheet: "Made", row: 0, column: 0, rows: [[text]] }));
    expect(problem).toBeNull();
    expect(await workbench.read("Made", "A1")).toBe(text);
    const cell = (await workbench.snapshot()).sheets[2]?.cells[0];
    expect(cell?.formula).toBeUndefined();
  });

  it("spills an array formula from its first cell", async () => {
    const minutes = cellsIn({ row: 1, column: 0, rows: 3, columns: 1 }, { sheet: "Data" });
    const formula = { formula: operation(minutes, "*", 2), spill: { rows: 3, columns: 1 } };
    await apply(plan(made, { kind: "cells", sheet: "Made", row: 0, column: 0, rows: [[formula]] }));
    expect(await workbench.read("Made", "A3")).toBe(90);
  });

  it.each(["functions", "plain"] as const)(
    "makes the evaluation of the domain's example B in the style %s",
    async (style) => {
      const answers = exampleB("en");
      const wanted = buildWorkbookPlan(
        { ...answers, output: { ...answers.output, style } },
        { ...context, takenSheetNames: ["Data", "Notes"] },
      );
      const { problem, syncs } = await apply(wanted);
      expect(problem).toBeNull();
      expect(syncs).toBeLessThanOrEqual(4);
      const cells = (await workbench.snapshot()).sheets.slice(2).flatMap(({ cells: all }) => all);
      expect(cells.filter(({ value }) => typeof value === "string" && value.startsWith("#"))).toEqual([]);
      const numbers = cells.flatMap(({ value }) => (typeof value === "number" ? [Math.round(value * 100) / 100] : []));
      // Domain page, example B: the five scores, their sum, and the sum scaled to 100.
      expect(numbers).toEqual(expect.arrayContaining([14.67, 13.24, 20.5, 14.68, 9.8, 72.88, 97.18]));
    },
  );

  it("refuses a sheet that is there already, and changes nothing", async () => {
    const before = await workbench.snapshot();
    const { problem } = await apply(plan({ kind: "sheet", sheet: "notes", gridlines: true }));
    expect(problem).toEqual({ code: "sheet-exists", sheet: "notes" });
    expect(await workbench.snapshot()).toEqual(before);
  });

  it("names the step that Excel refuses, and puts the workbook back", async () => {
    const before = await workbench.snapshot();
    const refused: PlanStep = { kind: "name", name: "not a name", refersTo: cellAt(0, 0, { sheet: "Data" }) };
    const { problem } = await apply(plan(...everyStep.slice(0, -1), refused));
    expect(problem).toMatchObject({ code: "step-failed", index: everyStep.length - 1, kind: "name" });
    expect(await workbench.snapshot()).toEqual(before);
  });

  it("leaves a name alone that the user had before, also when the plan wants it", async () => {
    await workbench.load({ ...workbook, names: [{ name: "MadeScore", refersTo: "=Data!$A$2" }] });
    pane = workbench.pane();
    await pane.waitForFunction(() => "Excel" in window);
    await pane.evaluate(script);
    const before = await workbench.snapshot();
    expect(before.names).toHaveLength(1);
    const { problem } = await apply(plan(...everyStep));
    expect(problem).toEqual({ code: "names-taken", names: ["MadeScore"] });
    expect(await workbench.snapshot()).toEqual(before);
  });

  it("refuses a choice that Excel's list would split", async () => {
    const before = await workbench.snapshot();
    const choice: PlanStep = {
      kind: "validation",
      sheet: "Made",
      area: { row: 0, column: 0, rows: 1, columns: 1 },
      rule: { type: "list", values: ["one, two", "three"] },
      allowBlank: true,
      title: "",
      message: "",
    };
    const { problem } = await apply(plan(made, choice));
    expect(problem).toMatchObject({ code: "step-failed", index: 1, detail: "a choice cannot hold a comma: one, two" });
    expect(await workbench.snapshot()).toEqual(before);
  });

  it("puts the workbook back wherever in the batch Excel fails", async () => {
    const before = await workbench.snapshot();
    const positions = Array.from({ length: 22 }, (_, index) => index * 5);
    const outcomes: string[] = [];
    for (const action of positions) {
      await workbench.page.evaluate((index) => window.workbench?.failNext({ action: index }), action);
      const { problem } = await apply(plan(...everyStep));
      if (problem === null) {
        await pane.evaluate(() => testedPort.undoLast());
        outcomes.push("done");
      } else outcomes.push(problem.code);
      expect({ action, ...(await workbench.snapshot()) }).toEqual({ action, ...before, settings: expect.anything() });
    }
    expect(outcomes.filter((outcome) => outcome === "host-failed").length).toBeGreaterThan(15);
  });

  it("leaves nothing behind when it is cancelled before the commit", async () => {
    const before = await workbench.snapshot();
    const problem = await pane.evaluate(
      async (wanted) => {
        const signal = { aborted: false };
        const onProgress = (): void => {
          signal.aborted = true;
        };
        try {
          await testedPort.apply(wanted, { signal, onProgress });
          return null;
        } catch (error) {
          return (error as { problem?: WorkbookProblem }).problem;
        }
      },
      plan(...everyStep),
    );
    expect(problem).toEqual({ code: "cancelled" });
    expect(await workbench.snapshot()).toEqual(before);
  });

  it("takes the last generation back, renamed sheets, names and settings included", async () => {
    await pane.evaluate(() => testedPort.remember("answers", "of before"));
    await apply(plan(...everyStep));
    expect(await pane.evaluate(() => testedPort.recall("answers"))).toBe("{}");
    await pane.evaluate(() =>
      Excel.run(async (excel) => {
        excel.workbook.worksheets.getItem("Made").name = "Renamed";
        await excel.sync();
      }),
    );
    expect(await names()).toEqual(["Data", "Notes", "Renamed"]);
    const undone = await pane.evaluate(() => testedPort.undoLast());
    expect(undone.sheets).toEqual(["Made"]);
    const after = await workbench.snapshot();
    expect(after.sheets.map(({ name }) => name)).toEqual(["Data", "Notes"]);
    expect(after.names).toEqual([]);
    expect(await pane.evaluate(() => testedPort.recall("answers"))).toBe("of before");
    expect(await pane.evaluate(() => testedPort.lastGeneration())).toBeNull();
  });

  it("tells once which of its sheets were renamed, and takes them back under their new names", async () => {
    await apply(plan(...everyStep));
    expect(await pane.evaluate(() => testedPort.renamedSheets())).toEqual([]);
    await pane.evaluate(() =>
      Excel.run(async (excel) => {
        excel.workbook.worksheets.getItem("Made").name = "March";
        excel.workbook.worksheets.getItem("Data").name = "Tickets";
        await excel.sync();
      }),
    );
    expect(await pane.evaluate(() => testedPort.renamedSheets())).toEqual([{ from: "Made", to: "March" }]);
    expect(await pane.evaluate(() => testedPort.renamedSheets())).toEqual([]);
    const undone = await pane.evaluate(() => testedPort.undoLast());
    expect(undone.sheets).toEqual(["March"]);
    expect(await names()).toEqual(["Tickets", "Notes"]);
  });

  it("takes back the generation before, once the user has deleted the sheets of the last one", async () => {
    await apply(plan(...everyStep));
    await apply(plan({ ...made, sheet: "Second" }));
    await pane.evaluate(() =>
      Excel.run(async (excel) => {
        excel.workbook.worksheets.getItem("Second").delete();
        await excel.sync();
      }),
    );
    expect(await pane.evaluate(() => testedPort.lastGeneration())).toMatchObject({ sheets: ["Made"] });
    await pane.evaluate(() => testedPort.undoLast());
    expect(await names()).toEqual(["Data", "Notes"]);
    expect(await pane.evaluate(() => testedPort.lastGeneration())).toBeNull();
  });

  it("never deletes a sheet for its name: after a file gave our sheets new ids there is nothing to take back", async () => {
    await apply(plan(made, { kind: "cells", sheet: "Made", row: 0, column: 0, rows: [["a"], ["b"]] }));
    await workbench.load(await workbench.snapshot());
    pane = workbench.pane();
    await pane.waitForFunction(() => "Excel" in window);
    await pane.evaluate(script);
    expect(await pane.evaluate(() => testedPort.lastGeneration())).toBeNull();
    const problem = await pane.evaluate(() =>
      testedPort.undoLast().catch((error: { problem?: WorkbookProblem }) => error.problem),
    );
    expect(problem).toEqual({ code: "nothing-to-undo" });
    expect(await names()).toEqual(["Data", "Notes", "Made"]);
    const tables = await pane.evaluate(() => testedPort.tables());
    expect(tables.map(({ name }) => name)).toEqual(["Data"]);
  });

  describe("a revision of cells on a sheet of an earlier generation", () => {
    const firstTexts = [
      ["week", "share"],
      ["=SUM(1)", null],
      ["0090", 0.5],
    ];
    const revision: PlanStep = {
      kind: "revision",
      sheet: "Made",
      row: 1,
      column: 0,
      rows: [
        ["+later", { formula: operation(cellAt(2, 1), "*", 2) }],
        [null, 0.75],
      ],
    };
    const cells = async (): Promise<unknown[][]> =>
      pane.evaluate(() => testedPort.read({ sheet: "Made", area: { row: 0, column: 0, rows: 3, columns: 2 } }));
    const before = [
      ["week", "share"],
      ["=SUM(1)", ""],
      ["0090", 0.5],
    ];
    const after = [
      ["week", "share"],
      ["+later", 1.5],
      ["0090", 0.75],
    ];

    beforeEach(async () => {
      await apply(plan(made, { kind: "cells", sheet: "Made", row: 0, column: 0, rows: firstTexts }));
    });

    it("writes them, and undo gives back what they held, texts that look like formulas included", async () => {
      const { sheets, problem } = await apply(plan(revision));
      expect({ sheets, problem }).toEqual({ sheets: [], problem: null });
      await workbench.page.evaluate(() => window.workbench?.settled());
      expect(await cells()).toEqual(after);
      expect(await pane.evaluate(() => testedPort.lastGeneration())).toMatchObject({ sheets: [], revised: ["Made"] });
      const undone = await pane.evaluate(() => testedPort.undoLast());
      expect(undone).toMatchObject({ sheets: [], revised: ["Made"] });
      expect(await names()).toEqual(["Data", "Notes", "Made"]);
      expect(await cells()).toEqual(before);
      await pane.evaluate(() => testedPort.undoLast());
      expect(await names()).toEqual(["Data", "Notes"]);
    });

    it("is taken back only where nobody has typed since", async () => {
      await apply(plan(revision));
      await workbench.type("Made", "B3", "0.9");
      await pane.evaluate(() => testedPort.undoLast());
      expect(await cells()).toEqual([
        ["week", "share"],
        ["=SUM(1)", ""],
        ["0090", 0.9],
      ]);
    });

    it("leaves no trace when a later step fails", async () => {
      const tooLong = { ...made, sheet: "A name that is far longer than Excel allows" };
      const { problem } = await apply(plan(revision, tooLong));
      expect(problem).toMatchObject({ code: "step-failed", index: 1 });
      expect(await cells()).toEqual(before);
    });

    it("refuses a sheet of the user's own, and one that is gone", async () => {
      expect((await apply(plan({ ...revision, sheet: "Notes" }))).problem).toEqual({
        code: "sheet-not-ours",
        sheet: "Notes",
      });
      expect((await apply(plan({ ...revision, sheet: "Gone" }))).problem).toEqual({
        code: "sheet-missing",
        sheet: "Gone",
      });
      expect(await workbench.read("Notes", "A1")).toBe("one line only");
    });
  });

  it("says that there is nothing to take back", async () => {
    const problem = await pane.evaluate(() =>
      testedPort.undoLast().catch((error: { problem?: WorkbookProblem }) => error.problem),
    );
    expect(problem).toEqual({ code: "nothing-to-undo" });
  });

  it("lists tables and sheets of two rows or more, and never its own sheets", async () => {
    await workbench.load({
      ...workbook,
      sheets: [...workbook.sheets, sheet("Table", column(["id", 1, 2]), [{ name: "Tickets", address: "A1:A3" }])],
    });
    pane = workbench.pane();
    await pane.waitForFunction(() => "Excel" in window);
    await pane.evaluate(script);
    await apply(plan(...everyStep));
    const tables = await pane.evaluate(() => testedPort.tables());
    expect(tables.map(({ name, sheet: on, declared }) => [name, on, declared])).toEqual([
      ["Tickets", "Table", true],
      ["Data", "Data", false],
      ["Table", "Table", false],
    ]);
    expect(tables[1]?.area).toEqual({ row: 0, column: 0, rows: 4, columns: 1 });
  });

  it("reads in chunks, with progress, and stops when cancelled", async () => {
    const rows = 120_000;
    const outcome = await pane.evaluate(async (count) => {
      const seen: number[] = [];
      const area = { row: 0, column: 0, rows: count, columns: 1 };
      const cells = await testedPort.read({ sheet: "Data", area }, { onProgress: ({ done }) => seen.push(done) });
      const signal = { aborted: false };
      const stopped = await testedPort
        .read({ sheet: "Data", area }, { signal, onProgress: () => (signal.aborted = true) })
        .catch((error: { problem?: WorkbookProblem }) => error.problem);
      return { seen, first: cells.slice(0, 3), count: cells.length, stopped };
    }, rows);
    expect(outcome.first).toEqual([["minutes"], [12], [30]]);
    expect(outcome.count).toBe(rows);
    expect(outcome.seen).toEqual([50_000, 100_000, 120_000]);
    expect(outcome.stopped).toEqual({ code: "cancelled" });
  });

  it("refuses to read more cells than Excel hands over", async () => {
    const problem = await pane.evaluate(() =>
      testedPort
        .read({ sheet: "Data", area: { row: 0, column: 0, rows: 1_000_000, columns: 6 } })
        .catch((error: { problem?: WorkbookProblem }) => error.problem),
    );
    expect(problem).toEqual({ code: "too-large", cells: 6_000_000, limit: 5_000_000 });
  });

  it("names a sheet that is gone", async () => {
    const problem = await pane.evaluate(() =>
      testedPort
        .show({ sheet: "Gone", area: { row: 0, column: 0, rows: 1, columns: 1 } })
        .catch((error: { problem?: WorkbookProblem }) => error.problem),
    );
    expect(problem).toEqual({ code: "sheet-missing", sheet: "Gone" });
  });
});
