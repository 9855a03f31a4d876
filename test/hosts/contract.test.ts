import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { call, cellAt, cellsIn, operation } from "../../core/formula/expression.ts";
import type { PlanStep, WorkbookPlan } from "../../core/workbook/plan.ts";
import type { WorkbookProblem } from "../../core/workbook/port.ts";
import type { Outcome, TestedHost } from "./tested-host.ts";
import { testedHosts } from "./tested-hosts.ts";

const workbook = {
  Data: [
    ["minutes", "answered"],
    [12, true],
    [30.5, ""],
    ["n/a", "yes"],
  ],
  Notes: [["one line only"]],
};

function planOf(...steps: readonly PlanStep[]): WorkbookPlan {
  return { version: 1, style: "functions", steps: [...steps] };
}

const made = { kind: "sheet", sheet: "Made", gridlines: false } as const;
const first = { row: 0, column: 0 };

function cells(...rows: Extract<PlanStep, { kind: "cells" }>["rows"]): PlanStep {
  return { kind: "cells", sheet: "Made", ...first, rows };
}

function revision(rows: Extract<PlanStep, { kind: "revision" }>["rows"]): PlanStep {
  return { kind: "revision", sheet: "Made", ...first, rows };
}

/** Texts that a spreadsheet program would make something else of if they were typed. */
const oddTexts = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "3-4",
  "1/2",
  "90%",
  "1e5",
  "007",
  "TRUE",
  "#N/A",
  "'quoted",
  "''",
  " spaced ",
  "2024-01-31",
  "09:30",
  "5月1日",
  "￥5",
  "$5",
  "a=1",
  "two\nlines",
  "😀",
  '"=1"',
  '=HYPERLINK("x")',
];

describe.each(testedHosts)("what %s does as every host does", (_, launch, isThere) => {
  let host: TestedHost;

  beforeAll(async () => {
    if (isThere) host = await launch();
  });

  afterAll(async () => {
    await host?.close();
  });

  beforeEach(async () => {
    if (isThere) await host.open(workbook);
  });

  const test = it.skipIf(!isThere);
  const problemOf = (outcome: Outcome): WorkbookProblem | null => ("problem" in outcome ? outcome.problem : null);
  const names = async (): Promise<unknown> => {
    const outcome = await host.call("sheetNames");
    return "value" in outcome ? outcome.value : outcome.problem;
  };

  test("reads what stands in the cells", async () => {
    expect(await names()).toEqual(["Data", "Notes"]);
    expect(await host.call("tables")).toEqual({
      value: [{ name: "Data", sheet: "Data", area: { row: 0, column: 0, rows: 4, columns: 2 }, declared: false }],
    });
    const area = { row: 1, column: 0, rows: 4, columns: 3 };
    expect(await host.call("read", { sheet: "Data", area })).toEqual({
      value: [
        [12, true, ""],
        [30.5, "", ""],
        ["n/a", "yes", ""],
        ["", "", ""],
      ],
    });
  });

  test("refuses to read what is not there, or too much", async () => {
    const area = { row: 0, column: 0, rows: 2, columns: 1 };
    expect(problemOf(await host.call("read", { sheet: "Gone", area }))).toEqual({
      code: "sheet-missing",
      sheet: "Gone",
    });
    const huge = { row: 0, column: 0, rows: 1_000_000, columns: 6 };
    expect(problemOf(await host.call("read", { sheet: "Data", area: huge }))).toEqual({
      code: "too-large",
      cells: 6_000_000,
      limit: 5_000_000,
    });
  });

  test("adds sheets after the last, and tells them from the user's", async () => {
    const outcome = await host.call("apply", planOf(made, cells(["a", "b"], [1, 2], [3, 4])));
    expect(outcome).toEqual({ value: { at: expect.any(String), sheets: ["Made"], revised: [] } });
    expect(await names()).toEqual(["Data", "Notes", "Made"]);
    expect(await host.call("tables")).toMatchObject({ value: [{ sheet: "Data" }] });
    expect(await host.call("lastGeneration")).toEqual(outcome);
  });

  test("keeps every text a text", async () => {
    await host.call("apply", planOf(made, cells(...oddTexts.map((text) => [text]))));
    const values = await host.values("Made");
    expect(oddTexts.map((_, row) => values.get(`${row},0`))).toEqual(oddTexts);
    for (const row of oddTexts.keys()) expect(await host.isFormula("Made", row, 0)).toBe(false);
    const area = { row: 0, column: 0, rows: oddTexts.length, columns: 1 };
    expect(await host.call("read", { sheet: "Made", area })).toEqual({ value: oddTexts.map((text) => [text]) });
  });

  test("calculates formulas, our functions and what spills", async () => {
    const column = cellsIn({ row: 0, column: 0, rows: 3, columns: 1 });
    const plan = planOf(
      made,
      cells(
        [82, { formula: call("TICKETSCORE", cellAt(0, 0), 80, 20) }, { formula: operation(cellAt(0, 0), "*", 0.125) }],
        [41, { formula: call("KPISCORE", column, 82, 0.5), spill: { rows: 3, columns: 1 } }],
        [null, null, { formula: operation(column, "*", 2), spill: { rows: 3, columns: 1 } }],
        [null, null, null, { formula: call("SUM", column, 0.25) }],
        [{ formula: call("IF", operation(cellAt(2, 0), "=", ""), "blank; or, not", 1.5) }],
      ),
    );
    expect(problemOf(await host.call("apply", plan))).toBeNull();
    expect([...(await host.values("Made"))].sort()).toEqual(
      [
        ["0,0", 82],
        ["0,1", 20.5],
        ["0,2", 10.25],
        ["1,0", 41],
        ["1,1", 0.5],
        ["2,1", 0.25],
        ["2,2", 164],
        ["3,2", 82],
        ["4,2", 0],
        ["3,3", 123.25],
        ["4,0", "blank; or, not"],
      ].sort(),
    );
  });

  test("refuses a name that is taken, and leaves everything as it was", async () => {
    const before = await host.values("Data");
    const taken = planOf({ ...made, sheet: "More" }, { ...made, sheet: "Notes" });
    expect(problemOf(await host.call("apply", taken))).toEqual({ code: "sheet-exists", sheet: "Notes" });
    expect(await names()).toEqual(["Data", "Notes"]);
    expect(await host.values("Data")).toEqual(before);
  });

  test("never writes to a sheet of the user's own, nor to one that is gone", async () => {
    const onData: PlanStep = { kind: "revision", sheet: "Data", ...first, rows: [["mine now"]] };
    expect(problemOf(await host.call("apply", planOf(onData)))).toEqual({ code: "sheet-not-ours", sheet: "Data" });
    const onGone: PlanStep = { kind: "revision", sheet: "Gone", ...first, rows: [["x"]] };
    expect(problemOf(await host.call("apply", planOf(onGone)))).toEqual({ code: "sheet-missing", sheet: "Gone" });
    expect((await host.values("Data")).get("0,0")).toBe("minutes");
  });

  test("revises sheets of an earlier plan, and puts back what they held unless somebody has typed there", async () => {
    await host.call(
      "apply",
      planOf(made, cells(["one", 1], ["two", { formula: operation(cellAt(0, 1), "*", 2) }], ["=3", 3])),
    );
    const outcome = await host.call(
      "apply",
      planOf(
        revision([
          ["uno", null],
          [null, 22],
          ["tre", 33],
        ]),
      ),
    );
    expect(outcome).toEqual({ value: { at: expect.any(String), sheets: [], revised: ["Made"] } });
    const revised = await host.values("Made");
    expect([revised.get("0,0"), revised.get("0,1"), revised.get("1,0"), revised.get("1,1")]).toEqual([
      "uno",
      1,
      "two",
      22,
    ]);
    await host.type("Made", "B3", "99");
    expect(await host.call("undoLast")).toEqual(outcome);
    expect([...(await host.values("Made"))].sort()).toEqual(
      [
        ["0,0", "one"],
        ["0,1", 1],
        ["1,0", "two"],
        ["1,1", 2],
        ["2,0", "=3"],
        ["2,1", 99],
      ].sort(),
    );
    expect(await host.isFormula("Made", 1, 1)).toBe(true);
    expect(await host.isFormula("Made", 2, 0)).toBe(false);
  });

  test("takes back one generation after the other, settings and all, until there is nothing more", async () => {
    await host.call("remember", "answers", "before");
    const setting = (text: string): PlanStep => ({ kind: "setting", key: "answers", text });
    await host.call("apply", planOf(made, setting("first")));
    await host.call("apply", planOf({ ...made, sheet: "Second" }, setting("second 工单")));
    expect(await host.call("recall", "answers")).toEqual({ value: "second 工单" });
    expect(await host.call("undoLast")).toMatchObject({ value: { sheets: ["Second"] } });
    expect(await host.call("recall", "answers")).toEqual({ value: "first" });
    expect(await host.call("undoLast")).toMatchObject({ value: { sheets: ["Made"] } });
    expect(await host.call("recall", "answers")).toEqual({ value: "before" });
    expect(await names()).toEqual(["Data", "Notes"]);
    expect(problemOf(await host.call("undoLast"))).toEqual({ code: "nothing-to-undo" });
    expect(await host.call("lastGeneration")).toEqual({ value: null });
  });

  test("keeps texts of any length", async () => {
    const long = "工单 ticket 😀 ".repeat(3000);
    await host.call("remember", "answers", long);
    expect(await host.call("recall", "answers")).toEqual({ value: long });
    await host.call("remember", "answers", "short");
    expect(await host.call("recall", "answers")).toEqual({ value: "short" });
    expect(await host.call("recall", "never kept")).toEqual({ value: null });
  });

  test("names the step that failed, and leaves nothing of the plan", async () => {
    const wrong: PlanStep = { kind: "name", name: "not a name", refersTo: cellAt(0, 0, { sheet: "Made" }) };
    const outcome = await host.call("apply", planOf(made, cells(["a"]), wrong));
    expect(problemOf(outcome)).toMatchObject({ code: "step-failed", index: 2, kind: "name" });
    expect(await names()).toEqual(["Data", "Notes"]);
    expect(await host.call("lastGeneration")).toEqual({ value: null });
  });

  test("shows cells that are there", async () => {
    const area = { row: 1, column: 0, rows: 1, columns: 1 };
    expect(problemOf(await host.call("show", { sheet: "Notes", area: { ...area, row: 0 } }))).toBeNull();
    expect(problemOf(await host.call("show", { sheet: "Gone", area }))).toEqual({
      code: "sheet-missing",
      sheet: "Gone",
    });
  });
});
