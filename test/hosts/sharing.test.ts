import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { call, cellAt, cellsIn, operation } from "../../core/formula/expression.ts";
import type { Cell } from "../../core/functions/cell.ts";
import type { PlanStep, WorkbookPlan } from "../../core/workbook/plan.ts";
import type { SheetContent } from "../../core/workbook/port.ts";
import { handOverPlan } from "../../core/workbook/sharing/hand-over-plan.ts";
import type { HandOverChoice } from "../../core/workbook/sharing/handed-over.ts";
import { maskedCopyPlan } from "../../core/workbook/sharing/masked-copy-plan.ts";
import type { TestedHost } from "./tested-host.ts";
import { testedHosts } from "./tested-hosts.ts";

const own = {
  Own: [
    ["actual", "target", "weight", "name"],
    [0.88, 0.9, 15, "Ann"],
    [0.75, 0.85, 15, "Ben"],
    [0.82, 0.8, 20, "Cai"],
    ["", "", "", "Dora"],
    ["handler", "tickets", "in time", ""],
    ["Ann", 12, 0.75, ""],
    ["Ben", 3, 0.5, ""],
  ],
};

/** What a user has typed beside them: a score, one that spreads, one inside of other functions, a text, and figures. */
const typed: readonly (readonly [address: string, formula: string])[] = [
  ["F1", "=TICKETSCORE(A2:A4,B2:B4,C2:C4)"],
  ["F2", "=KPISCORE(A2:A4,B2:B4,C2:C4)"],
  ["G1", '="Score, in points; of "&ROUND(TICKETSCORE(A2,B2,20.5),2)'],
  ["G2", "=SUM(A2:A4)*0.5"],
  ["H1", '=IF(F1>0.5,ATTAINMENT(A2,B2,"higher",1.25),0)'],
  ["F7", "=CONTROLLIMITS(A2:A4)"],
];

/** Of the first cell of the used range on, so that sheets that begin elsewhere compare. */
const summary = ({ area, formulas, isOurs, spills, values }: SheetContent) => ({
  area,
  formulas,
  isOurs,
  spills,
  values,
});

const context = { takenSheetNames: ["Own"], today: "2024-06-03" };

describe.each(testedHosts)("sharing in %s as in every host", (_, launch, isThere) => {
  let host: TestedHost;

  beforeAll(async () => {
    if (isThere) host = await launch();
  });
  afterAll(async () => {
    await host?.close();
  });
  beforeEach(async () => {
    if (!isThere) return;
    await host.open(own);
    for (const [address, formula] of typed) await host.type("Own", address, formula);
  });

  const test = it.skipIf(!isThere);

  async function content(sheet: string): Promise<SheetContent> {
    // Calculated before it is read.
    await host.values(sheet);
    const outcome = await host.call("readSheet", sheet);
    if ("problem" in outcome) throw new Error(outcome.problem.code);
    return JSON.parse(JSON.stringify(outcome.value));
  }

  async function apply(plan: WorkbookPlan): Promise<void> {
    const outcome = await host.call("apply", plan);
    expect("problem" in outcome ? outcome.problem : null).toBeNull();
  }

  /** What a sheet shows, but for the last digits of a calculation. */
  const shown = async (sheet: string) =>
    [...(await host.values(sheet))]
      .map(([place, value]) => [place, typeof value === "number" ? Number(value.toFixed(9)) : value])
      .sort();

  /** The column of differences of a check, as far as it is filled. */
  async function differences(): Promise<Cell[]> {
    return [...(await host.values("Hand-over check"))].flatMap(([place, value]) => {
      const [row = 0, column = 0] = place.split(",").map(Number);
      return column === 5 && row >= 8 ? [value] : [];
    });
  }

  const formulasOf = async (sheet: string) => (await content(sheet)).formulas.flat().filter((one) => one !== null);

  test("reads all that stands in a sheet, in the signs of en-US and with what spreads", async () => {
    const { area, formulas, isOurs, spills, values } = await content("Own");
    expect(isOurs).toBe(false);
    expect(area).toEqual({ row: 0, column: 0, rows: 8, columns: 9 });
    const found = typed.map(([address]) => {
      const [row, column] = [Number(address.slice(1)) - 1, address.charCodeAt(0) - 65];
      return [address, formulas[row]?.[column]];
    });
    expect(found).toEqual(typed.map((each) => [...each]));
    expect(formulas.flat().filter((formula) => formula !== null)).toHaveLength(typed.length);
    expect(spills).toEqual([
      { row: 1, column: 5, rows: 3, columns: 1 },
      { row: 6, column: 5, rows: 1, columns: 4 },
    ]);
    expect(values[1]?.slice(0, 4)).toEqual([0.88, 0.9, 15, "Ann"]);
    expect(values[3]?.[5]).toBeCloseTo(20.5, 9);
    expect(values[6]?.[5]).toBeCloseTo((0.88 + 0.75 + 0.82) / 3, 9);
    const missing = await host.call("readSheet", "Gone");
    expect(missing).toEqual({ problem: { code: "sheet-missing", sheet: "Gone" } });
  });

  test.each<[HandOverChoice["into"]]>([["formulas"], ["values"]])(
    "hands a sheet of the user's own over in a copy, into %s, and takes it back",
    async (into) => {
      const before = await shown("Own");
      const plan = handOverPlan("Own", await content("Own"), { into, rest: "values" }, "en", context);
      await apply(plan);
      expect(await host.call("sheetNames")).toEqual({ value: ["Own", "Own (2)", "Hand-over check"] });
      expect(await shown("Own")).toEqual(before);
      const kept = await formulasOf("Own (2)");
      expect(kept.filter((formula) => /TICKETSCORE|KPISCORE|ATTAINMENT|CONTROLLIMITS/.test(formula))).toEqual([]);
      // What called nothing of ours is there still; a text around a call stays what it was.
      expect(kept).toContain("=SUM(A2:A4)*0.5");
      const copied = await host.values("Own (2)");
      expect(copied.get("0,6")).toBe("Score, in points; of 20.04");
      expect(copied.get("3,5")).toBeCloseTo(20.5, 9);
      expect(copied.get("6,8")).toBeCloseTo((0.13 + 0.07) / 2, 9);
      // Five calls, of which one gives three cells and one four.
      expect(await differences()).toEqual(new Array(10).fill(0));
      await host.call("undoLast");
      expect(await host.call("sheetNames")).toEqual({ value: ["Own"] });
      expect(await shown("Own")).toEqual(before);
    },
  );

  test.each<[HandOverChoice["into"]]>([["formulas"], ["values"]])(
    "hands a sheet of its own over in place, into %s, and gives all of it back",
    async (into) => {
      const column = cellsIn({ row: 1, column: 0, rows: 3, columns: 1 }, { sheet: "Own" });
      const steps: readonly PlanStep[] = [
        { kind: "sheet", sheet: "Made", gridlines: false },
        {
          kind: "cells",
          sheet: "Made",
          row: 0,
          column: 0,
          rows: [
            [
              { formula: call("TICKETSCORE", 82, 80, 20) },
              { formula: call("TICKETSCORE", cellAt(0, 0), 80, 20) },
              "note",
            ],
            [
              { formula: call("KPISCORE", column, 0.8, 20), spill: { rows: 3, columns: 1 } },
              { formula: call("CONTROLLIMITS", column), spill: { rows: 1, columns: 4 } },
            ],
            [null, { formula: operation(cellAt(1, 0), "*", 0.125) }],
          ],
        },
        { kind: "protect", sheet: "Made", unlocked: [] },
      ];
      await apply({ version: 1, style: "functions", steps: [...steps] });
      const before = await content("Made");
      expect(before.isOurs).toBe(true);
      const values = await shown("Made");
      await apply(
        handOverPlan("Made", before, { into, rest: "values" }, "en", { ...context, takenSheetNames: ["Own", "Made"] }),
      );
      expect(await host.call("sheetNames")).toEqual({ value: ["Own", "Made", "Hand-over check"] });
      const after = await formulasOf("Made");
      expect(after.filter((formula) => /TICKETSCORE|KPISCORE|CONTROLLIMITS/.test(formula))).toEqual([]);
      expect(await differences()).toEqual(new Array(9).fill(0));
      expect(await shown("Made")).toEqual(values);
      await host.call("undoLast");
      expect(summary(await content("Made"))).toEqual(summary(before));
      expect(await shown("Made")).toEqual(values);
    },
  );

  test("makes a copy without names: values only, beside a page that says what was done", async () => {
    const sheets = [{ name: "Own", content: await content("Own") }];
    const known = { person: ["Dora"], customer: [], ticket: [] };
    await apply(maskedCopyPlan(sheets, known, { smallest: 5, seed: 7 }, "en", context));
    const { value: names } = { value: undefined, ...(await host.call("sheetNames")) };
    expect(names).toEqual(["Own", "Masking notes", "Own masked"]);
    expect(await formulasOf("Own masked")).toEqual([]);
    const masked = await host.values("Own masked");
    const text = [...masked.values()].join("\n");
    for (const name of ["Ann", "Ben", "Dora"]) expect(text).not.toContain(name);
    // The one small group, and the next with it: the total would give it away.
    expect([masked.get("6,1"), masked.get("7,1")]).toEqual([undefined, "<5"]);
    expect(masked.get("3,5")).toBeCloseTo(20.5, 9);
    await host.call("undoLast");
    expect(await host.call("sheetNames")).toEqual({ value: ["Own"] });
  });
});
