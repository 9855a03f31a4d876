import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cellAt, operation } from "../../core/formula/expression.ts";
import { buildWorkbookPlan } from "../../core/workbook/build-workbook-plan.ts";
import type { PlanStep, WorkbookPlan } from "../../core/workbook/plan.ts";
import type { WorkbookProblem } from "../../core/workbook/port.ts";
import type { Answer } from "../../gsheets/transfer/answer.ts";
import type { GenerationPart } from "../../gsheets/transfer/generation-part.ts";
import { generationParts } from "../../gsheets/transfer/generation-parts.ts";
import type { SheetsServer } from "../../gsheets/transfer/sheets-server.ts";
import { context, exampleB } from "../workbook/sample-answers.ts";
import { AppsScript } from "./stand-ins/apps-script.ts";
import { builtScript } from "./stand-ins/built-script.ts";
import { serverOf } from "./stand-ins/server-of.ts";
import { SheetsModel } from "./stand-ins/sheets-model.ts";

let code: string;
let script: AppsScript;
let server: SheetsServer;

/** A spreadsheet with a table of the user's own, on the sheet in view. */
function usersSpreadsheet(): SheetsModel {
  const model = new SheetsModel();
  const data = model.addSheet("Data", [["minutes"], [12], [30], [45]]);
  model.addSheet("Notes", [["one line only"]]);
  model.active = { ...model.active, sheet: data.id };
  return model;
}

function open(model = usersSpreadsheet()): void {
  script = new AppsScript({ script: code, model });
  server = serverOf(script);
}

function partsOf(plan: WorkbookPlan, id = "g1"): readonly GenerationPart[] {
  return generationParts(plan, { id, locale: "en", spreadsheetLocale: "en_US" });
}

/** Writes all parts, up to the first that is refused. */
function write(plan: WorkbookPlan, id = "g1"): ReturnType<SheetsServer["writePart"]> {
  let answer: ReturnType<SheetsServer["writePart"]> = { ok: true, value: null };
  for (const part of partsOf(plan, id)) {
    answer = server.writePart(part);
    if (!answer.ok) break;
  }
  return answer;
}

function planOf(...steps: readonly PlanStep[]): WorkbookPlan {
  return { version: 1, style: "functions", steps: [...steps] };
}

const made = { kind: "sheet", sheet: "Made", gridlines: false } as const;

function problemOf(answer: Answer<unknown>): WorkbookProblem | null {
  return answer.ok ? null : answer.problem;
}

/** Every kind of step once, the ones that only a second plan may hold left out. */
const everyStep: readonly PlanStep[] = [
  { kind: "sheet", sheet: "Made", gridlines: false, tabColor: "#0F6CBD" },
  {
    kind: "cells",
    sheet: "Made",
    row: 0,
    column: 0,
    rows: [
      ["=1+1", "3-4"],
      ["90%", 82],
      ["score", { formula: operation(cellAt(1, 1), "*", 2) }],
      ["January", true],
    ],
  },
  { kind: "format", sheet: "Made", area: { row: 0, column: 0, rows: 1, columns: 2 }, format: { bold: true, size: 16 } },
  {
    kind: "format",
    sheet: "Made",
    area: { row: 1, column: 1, rows: 2, columns: 1 },
    format: {
      numberFormat: "0.00",
      fill: "#FFF8DF",
      align: "right",
      wrap: true,
      border: { color: "#E1DFDD", sides: ["bottom"] },
    },
  },
  { kind: "columns", sheet: "Made", first: 0, widths: [20, 10] },
  { kind: "heights", sheet: "Made", first: 0, heights: [24, 8] },
  { kind: "freeze", sheet: "Made", rows: 1, columns: 1 },
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
    kind: "validation",
    sheet: "Made",
    area: { row: 2, column: 1, rows: 1, columns: 1 },
    rule: { type: "date", from: 45292, to: 45382 },
    allowBlank: true,
    title: "Day",
    message: "in the quarter",
  },
  {
    kind: "validation",
    sheet: "Made",
    area: { row: 1, column: 0, rows: 2, columns: 1 },
    rule: { type: "condition", condition: operation(cellAt(1, 0), "<>", "") },
    allowBlank: true,
    title: "Text",
    message: "not blank",
  },
  {
    kind: "highlight",
    sheet: "Made",
    area: { row: 2, column: 1, rows: 1, columns: 1 },
    condition: operation(cellAt(2, 1), ">=", 20.5),
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
  {
    kind: "name",
    name: "MadeScore",
    refersTo: { kind: "cells", area: { row: 2, column: 1, rows: 1, columns: 1 }, sheet: "Made", fixed: true },
  },
  { kind: "link", sheet: "Made", row: 3, column: 0, target: { sheet: "Data", row: 1, column: 0 }, text: "to the data" },
  { kind: "protect", sheet: "Made", unlocked: [{ row: 1, column: 1, rows: 1, columns: 1 }] },
  { kind: "page", sheet: "Made", orientation: "landscape", fitToWidth: 1, fitToHeight: 0, footer: "&P / &N" },
  { kind: "setting", key: "answers", text: "{}" },
  { kind: "activate", sheet: "Made", row: 1, column: 1 },
];

beforeAll(async () => {
  code = await builtScript();
});

beforeEach(() => open());

describe("writing a plan", () => {
  it("makes of every step what Google Sheets has for it", () => {
    expect(write(planOf(...everyStep))).toEqual({
      ok: true,
      value: { at: expect.any(String), sheets: ["Made"], revised: [] },
    });
    const { active, names } = script.model;
    const sheet = script.model.sheet("Made");
    expect(script.model.sheets.map(({ name }) => name)).toEqual(["Data", "Notes", "Made"]);
    expect([...sheet.cells].map(([place, { value, formula, link }]) => [place, formula ?? value, link])).toEqual([
      ["0,0", "=1+1", undefined],
      ["0,1", "3-4", undefined],
      ["1,0", "90%", undefined],
      ["1,1", 82, undefined],
      ["2,0", "score", undefined],
      ["2,1", "=B2*2", undefined],
      ["3,0", "January", "#gid=0&range=A2"],
      ["3,1", true, undefined],
    ]);
    expect(sheet.cell(0, 0)?.formula).toBeUndefined();
    expect(sheet.looks.get("0,0")).toEqual({ numberFormat: undefined, bold: true, size: 16 });
    expect(sheet.looks.get("1,1")).toEqual({
      numberFormat: "0.00",
      fill: "#FFF8DF",
      horizontal: "right",
      wrap: true,
      borders: "#E1DFDD 0010",
      validation: "number 0 100: Actual\n0 to 100",
    });
    // From midnight to midnight by the spreadsheet's clock, which is eight hours ahead.
    expect(sheet.looks.get("2,1")?.validation).toBe(
      `date ${Date.UTC(2023, 11, 31, 16)} ${Date.UTC(2024, 2, 30, 16)}: Day\nin the quarter`,
    );
    expect(sheet.looks.get("2,0")?.validation).toBe('formula =A2<>"": Text\nnot blank');
    expect(sheet.rules).toEqual([{ places: ["B3"], formula: "=B3>=20.5", look: { fill: "#DFF6DD" } }]);
    expect([...sheet.columnWidths]).toEqual([
      [0, 145],
      [1, 75],
    ]);
    expect([...sheet.rowHeights]).toEqual([
      [0, 27],
      [1, 11],
    ]);
    expect(sheet).toMatchObject({
      tabColor: "#0F6CBD",
      hiddenGridlines: true,
      frozen: { rows: 1, columns: 1 },
      protection: { warningOnly: true, unprotected: ["B2"] },
    });
    expect(sheet.charts).toEqual([
      {
        type: "COLUMN",
        ranges: ["Made!A2:A3", "Made!B2:B3"],
        position: [5, 1, 0, 0],
        options: {
          title: "Score",
          width: 145 + 75 + 2 * 100,
          height: 10 * 21,
          series: { 0: { labelInLegend: "points", color: "#0F6CBD" } },
          vAxis: { format: "0", viewWindow: { min: 0 } },
          legend: { position: "none" },
        },
        settings: { merge: "MERGE_COLUMNS", transposed: false, hidden: "SHOW_BOTH", headers: 0 },
      },
    ]);
    expect([...names]).toEqual([["MadeScore", "Made!B3"]]);
    expect(active).toEqual({ sheet: sheet.id, row: 1, column: 1, rows: 1, columns: 1 });
    expect(server.recallText("answers")).toEqual({ ok: true, value: "{}" });
  });

  it("writes an evaluation with its improvement plan in at most 60 calls of the spreadsheet", () => {
    const plan = buildWorkbookPlan(exampleB("en"), context);
    expect(write(plan).ok).toBe(true);
    const { meter } = script;
    console.log(
      `an evaluation with its plan: ${meter.count("spreadsheet")} calls read or write the spreadsheet, ${meter.count("handle")} point at its parts, ${meter.count("other")} are of other services, ${meter.count("builder")} put rules and charts together`,
    );
    expect(meter.count("spreadsheet")).toBeLessThanOrEqual(60);
    // Whole ranges: what is written cell by cell would be called dozens of times.
    for (const [name, count] of Object.entries(meter.tally("spreadsheet"))) {
      expect(`${name} ${count <= 12}`).toBe(`${name} true`);
    }
  });
});

const outage = "Service Spreadsheets failed while accessing document with id 1a2b.";

/** A plan that adds, names, keeps and revises: the sheet `Made` must be there from an earlier one. */
const revising = planOf(
  { kind: "sheet", sheet: "More", gridlines: true },
  { kind: "cells", sheet: "More", row: 0, column: 0, rows: [["more", 1]] },
  {
    kind: "revision",
    sheet: "Made",
    row: 1,
    column: 0,
    rows: [
      ["changed", null],
      [null, 7],
    ],
  },
  { kind: "setting", key: "answers", text: '{"round":2}' },
  { kind: "activate", sheet: "More", row: 0, column: 0 },
);

describe("a plan that cannot be written", () => {
  /** What a spreadsheet is like before a plan, how many calls writing it takes, and each of them failing in turn. */
  function failEachCall(
    prepared: () => void,
    plan: WorkbookPlan,
  ): { readonly calls: number; readonly refused: number } {
    prepared();
    script.meter.reset();
    expect(write(plan, "tried").ok).toBe(true);
    const calls = script.meter.calls.length;
    const wrong: string[] = [];
    let refused = 0;
    for (let at = 1; at <= calls; at++) {
      prepared();
      const before = JSON.stringify(script.model.snapshot());
      script.meter.reset();
      script.meter.failing = { at, message: outage };
      const answer = write(plan, "tried");
      const name = script.meter.calls[at - 1]?.name ?? "";
      if (answer.ok) {
        // Only what comes after the last write may fail unnoticed.
        if (name !== "Lock.releaseLock") wrong.push(`${at} ${name}: was not noticed`);
        continue;
      }
      refused += 1;
      if (JSON.stringify(script.model.snapshot()) !== before) wrong.push(`${at} ${name}: left something behind`);
      if (!("detail" in answer.problem) || answer.problem.detail !== outage) {
        wrong.push(`${at} ${name}: said ${JSON.stringify(answer.problem)}`);
      }
    }
    expect(wrong).toEqual([]);
    return { calls, refused };
  }

  it("leaves the spreadsheet as it was, whichever call of a service fails", () => {
    const { calls, refused } = failEachCall(open, planOf(...everyStep));
    console.log(`${refused} of ${calls} calls failed in turn`);
    expect(refused).toBe(calls - 1);
  });

  it("puts back what it had revised, whichever call of a service fails", () => {
    const { calls, refused } = failEachCall(() => {
      open();
      expect(write(planOf(...everyStep), "first").ok).toBe(true);
    }, revising);
    expect(refused).toBe(calls - 1);
  });

  it("names the step that failed", () => {
    script.model.sheets.length = 0;
    open();
    const before = script.model.snapshot();
    const wrong = planOf(made, {
      kind: "chart",
      sheet: "Made",
      area: { row: 0, column: 0, rows: 5, columns: 3 },
      type: "bar",
      title: "Nothing",
      categories: { row: 0, column: 0, rows: 1, columns: 1, sheet: "Data" },
      series: [{ name: "far off", values: { row: 5000, column: 0, rows: 1, columns: 1, sheet: "Data" } }],
      valueAxis: { format: "0" },
    });
    expect(problemOf(write(wrong))).toEqual({
      code: "step-failed",
      index: 1,
      kind: "chart",
      sheet: "Made",
      detail: "The coordinates of the range are outside the dimensions of the sheet.",
    });
    expect(script.model.snapshot()).toEqual(before);
  });

  it.each<[string, (model: SheetsModel) => void]>([
    ["the user may not edit", (model) => Object.assign(model, { readOnly: true })],
    ["of the sheet that is revised is protected", (model) => Object.assign(model.sheet("Made"), { guarded: "all" })],
    ["some rows are protected", (model) => Object.assign(model.sheet("Made"), { guarded: { first: 2, count: 1 } })],
    [
      "of what is protected Google speaks late",
      (model) => {
        model.writesLate = true;
        model.sheet("Made").guarded = "all";
      },
    ],
  ])("says that it may not write where %s", (_, guard) => {
    expect(write(planOf(...everyStep), "first").ok).toBe(true);
    guard(script.model);
    const before = script.model.snapshot();
    expect(problemOf(write(revising, "second"))).toEqual({ code: "read-only" });
    expect(script.model.snapshot()).toEqual(before);
  });

  it.each<[string, WorkbookPlan, WorkbookProblem]>([
    ["a sheet whose name is taken", planOf({ ...made, sheet: "Data" }), { code: "sheet-exists", sheet: "Data" }],
    [
      "a revision of a sheet that is gone",
      planOf({ kind: "revision", sheet: "Gone", row: 0, column: 0, rows: [[1]] }),
      { code: "sheet-missing", sheet: "Gone" },
    ],
    [
      "a revision of a sheet of the user's own",
      planOf({ kind: "revision", sheet: "Data", row: 0, column: 0, rows: [[1]] }),
      { code: "sheet-not-ours", sheet: "Data" },
    ],
  ])("refuses %s before anything is written", (_, plan, problem) => {
    const before = script.model.snapshot();
    expect(problemOf(write(plan))).toEqual(problem);
    expect(script.model.snapshot()).toEqual(before);
  });

  it("is taken back when one of its sheets is deleted between two parts", () => {
    const before = script.model.snapshot();
    const [first, second] = longParts();
    expect(first === undefined ? null : server.writePart(first)).toEqual({ ok: true, value: null });
    script.model.sheets.splice(2, 1);
    expect(second === undefined ? null : server.writePart(second)).toEqual({
      ok: false,
      problem: { code: "sheet-missing", sheet: "Long" },
    });
    expect(script.model.snapshot()).toEqual(before);
    expect(server.lastGeneration()).toEqual({ ok: true, value: null });
  });
});

/** A plan of so many cells that it crosses in parts. */
function longPlan(): WorkbookPlan {
  const rows = Array.from({ length: 30_000 }, (_, row) => [`ticket ${row}`, row, row % 2 === 0]);
  return planOf(
    { kind: "sheet", sheet: "Long", gridlines: true },
    { kind: "cells", sheet: "Long", row: 0, column: 0, rows },
    { kind: "setting", key: "answers", text: "long" },
    { kind: "activate", sheet: "Long", row: 0, column: 0 },
  );
}

function longParts(id = "long"): readonly GenerationPart[] {
  const parts = partsOf(longPlan(), id);
  expect(parts.length).toBeGreaterThan(2);
  return parts;
}

describe("a plan in parts", () => {
  it("arrives whole, whichever part is sent twice", () => {
    for (const repeated of [-1, 0, 1, longParts().length - 1]) {
      open();
      let last: unknown = null;
      for (const part of longParts()) {
        last = server.writePart(part);
        if (part.index === repeated) expect(server.writePart(part)).toEqual(last);
      }
      expect(last).toMatchObject({ ok: true, value: { sheets: ["Long"] } });
      const sheet = script.model.sheet("Long");
      expect([sheet.rows, sheet.value(0, 0), sheet.value(29_999, 1)]).toEqual([30_000, "ticket 0", 29_999]);
      expect(script.model.sheets).toHaveLength(3);
      expect(server.undoLastGeneration().ok).toBe(true);
    }
  });

  it("tells how much of it is done", () => {
    const done = longParts().map(({ stepsDone }) => stepsDone);
    expect(done.at(-1)).toBe(4);
    expect([...done].sort((a, b) => a - b)).toEqual(done);
  });

  it("is offered to be undone where it was cut off, and leaves nothing then", () => {
    const before = script.model.snapshot();
    const [first] = longParts();
    if (first !== undefined) server.writePart(first);
    const generation = { at: expect.any(String), sheets: ["Long"], revised: [], unfinished: true };
    expect(server.lastGeneration()).toEqual({ ok: true, value: generation });
    expect(server.undoLastGeneration()).toEqual({ ok: true, value: generation });
    expect(script.model.snapshot()).toMatchObject({ ...Object(before), active: expect.anything() });
    expect(server.undoLastGeneration()).toEqual({ ok: false, problem: { code: "nothing-to-undo" } });
  });

  it("is taken back, and not gone on with, when the sidebar gives it up", () => {
    const before = script.model.snapshot();
    const [first, second] = longParts();
    if (first !== undefined) server.writePart(first);
    expect(server.abandonGeneration("long")).toEqual({ ok: true, value: null });
    expect(server.abandonGeneration("long")).toEqual({ ok: true, value: null });
    expect(script.model.snapshot()).toMatchObject({ ...Object(before), active: expect.anything() });
    expect(second === undefined ? null : problemOf(server.writePart(second))).toEqual({ code: "cancelled" });
  });

  it("stays where it is complete, although it is given up: only its answer got lost", () => {
    for (const part of longParts()) server.writePart(part);
    expect(server.abandonGeneration("long")).toMatchObject({ ok: true, value: { sheets: ["Long"] } });
    expect(script.model.sheets).toHaveLength(3);
  });

  it("waits for another one that is being written, and clears one away that was cut off long ago", () => {
    const [first] = longParts("other");
    if (first !== undefined) server.writePart(first);
    expect(problemOf(write(planOf(made), "mine"))).toEqual({ code: "busy" });
    for (const [key, text] of script.model.documentProperties) {
      script.model.documentProperties.set(key, text.replace(/"touched":\d+/, '"touched":1'));
    }
    expect(write(planOf(made), "mine").ok).toBe(true);
    expect(script.model.sheets.map(({ name }) => name)).toEqual(["Data", "Notes", "Made"]);
  });

  it("is refused while somebody else changes the spreadsheet", () => {
    script.isLocked = true;
    expect(problemOf(write(planOf(made)))).toEqual({ code: "busy" });
  });
});

describe("undoing", () => {
  it("takes away what was made, and puts back what was there, one generation after the other", () => {
    const before = script.model.snapshot();
    write(planOf(...everyStep), "first");
    const between = script.model.snapshot();
    expect(write(revising, "second")).toMatchObject({ ok: true, value: { sheets: ["More"], revised: ["Made"] } });
    expect(script.model.sheet("Made").value(1, 0)).toBe("changed");
    expect(script.model.sheet("Made").cell(2, 1)).toEqual({ value: 7 });
    expect(server.undoLastGeneration()).toMatchObject({ ok: true, value: { sheets: ["More"], revised: ["Made"] } });
    expect(script.model.snapshot()).toMatchObject({ ...Object(between), active: expect.anything() });
    expect(script.model.sheet("Made").cell(2, 1)?.formula).toBe("=B2*2");
    expect(server.undoLastGeneration().ok).toBe(true);
    expect(script.model.snapshot()).toMatchObject({ ...Object(before), active: expect.anything() });
  });

  it("leaves cells alone into which somebody has typed since", () => {
    write(planOf(...everyStep), "first");
    write(revising, "second");
    script.model.sheet("Made").cells.set("1,0", { value: "mine" });
    server.undoLastGeneration();
    expect(script.model.sheet("Made").value(1, 0)).toBe("mine");
    expect(script.model.sheet("Made").cell(2, 1)?.formula).toBe("=B2*2");
  });

  it("finds a sheet that was renamed, and passes over one that is gone", () => {
    write(planOf(made, { ...made, sheet: "Second" }), "first");
    script.model.sheet("Made").name = "Renamed";
    script.model.sheets.splice(3, 1);
    expect(server.undoLastGeneration()).toMatchObject({ ok: true, value: { sheets: ["Made", "Second"] } });
    expect(script.model.sheets.map(({ name }) => name)).toEqual(["Data", "Notes"]);
  });

  it("follows sheets that somebody renamed, once", () => {
    write(planOf(...everyStep), "first");
    write(revising, "second");
    expect(server.renamedSheets()).toEqual({ ok: true, value: [] });
    script.model.sheet("Made").name = "Renamed";
    expect(server.renamedSheets()).toEqual({ ok: true, value: [{ from: "Made", to: "Renamed" }] });
    expect(server.renamedSheets()).toEqual({ ok: true, value: [] });
    expect(server.lastGeneration()).toMatchObject({ ok: true, value: { sheets: ["More"], revised: ["Renamed"] } });
    script.model.sheet("More").name = "Elsewhere";
    script.model.addSheet("More");
    expect(server.renamedSheets()).toEqual({ ok: true, value: [] });
  });

  it("leaves a sheet where all others were ours", () => {
    write(planOf(made), "first");
    script.model.sheets.splice(0, 2);
    expect(server.undoLastGeneration().ok).toBe(true);
    expect(script.model.sheets).toHaveLength(1);
  });

  it("keeps what it takes to undo within what a document holds, however often is generated", () => {
    for (let round = 0; round < 12; round++) {
      const answers = planOf(
        { ...made, sheet: `Round ${round}` },
        { kind: "setting", key: "answers", text: `${round} ${"工单".repeat(15_000)}` },
      );
      expect(problemOf(write(answers, `round ${round}`))).toBeNull();
    }
    const kept = [...script.model.documentProperties.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(kept).toBeLessThan(450_000);
    expect(server.undoLastGeneration().ok).toBe(true);
    const answers = server.recallText("answers");
    expect(answers.ok && answers.value?.slice(0, 2)).toBe("10");
  });
});
