import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/functions/cell.ts";
import { locales } from "../../../core/i18n/locale.ts";
import { handOverTexts } from "../../../core/i18n/sharing/hand-over-texts.ts";
import type { SheetContent } from "../../../core/workbook/port.ts";
import { editedCells } from "../../../core/workbook/sharing/edited-cells.ts";
import { handOverPlan } from "../../../core/workbook/sharing/hand-over-plan.ts";
import { handedOver } from "../../../core/workbook/sharing/handed-over.ts";

/** A sheet from its cells: a text that begins with `=` is a formula, which shows the value given for it, or 1. */
function contentOf(
  rows: readonly (readonly Cell[])[],
  shown: Readonly<Record<string, Cell>> = {},
  isOurs = true,
): SheetContent {
  const isFormula = (cell: Cell): cell is string => typeof cell === "string" && cell.startsWith("=");
  return {
    area: { row: 2, column: 1, rows: rows.length, columns: rows[0]?.length ?? 0 },
    values: rows.map((row) => row.map((cell) => (isFormula(cell) ? (shown[cell] ?? 1) : cell))),
    formulas: rows.map((row) => row.map((cell) => (isFormula(cell) ? cell : null))),
    spills: [],
    widths: [],
    isOurs,
  };
}

describe("what becomes of calls that are handed over", () => {
  const content = contentOf([["=ATTAINMENT(A1,B1)", "=CONTROLLIMITS(A1:A9)", "=SUM(A1)", 5, "=TICKETSCORE(A1,B1)"]], {
    "=TICKETSCORE(A1,B1)": "#NAME?",
  });
  const kinds = (into: "formulas" | "values", rest: "leave" | "values") =>
    handedOver(content, { into, rest }, "en").map(({ becomes }) =>
      becomes.kind === "formula" ? "formula" : `${becomes.kind} ${becomes.problem?.code ?? ""}`.trim(),
    );

  it.each<["formulas" | "values", "leave" | "values", readonly string[], string]>([
    // into      the rest    ATTAINMENT  CONTROLLIMITS           TICKETSCORE, which shows #NAME?
    ["formulas", "leave", ["formula", "left no-plain-form", "formula"], "what has no form stays"],
    ["formulas", "values", ["formula", "value no-plain-form", "formula"], "or becomes the value that it shows"],
    ["values", "leave", ["value", "value", "left shows-error"], "an error is no value to hand over"],
  ])("%s, %s: %j (%s)", (into, rest, expected) => {
    expect(kinds(into, rest)).toEqual(expected);
  });

  it.each(locales)("is said cell by cell in %s", (locale) => {
    const context = { takenSheetNames: ["Mine"], today: "2024-06-03" };
    const plan = handOverPlan("Mine", content, { into: "formulas", rest: "leave" }, locale, context);
    const said = JSON.stringify(plan);
    const { becomes, problems } = handOverTexts[locale];
    expect(said).toContain(JSON.stringify(becomes.left(problems["no-plain-form"]("CONTROLLIMITS"))).slice(1, -1));
    expect(plan.steps.filter(({ kind }) => kind === "revision")).toHaveLength(2);
    expect(
      plan.steps.some(({ kind }) => kind === "copy"),
      "a sheet of ours is changed itself",
    ).toBe(false);
  });

  it("goes into a copy with a name of its own where the sheet is the user's", () => {
    const context = { takenSheetNames: ["Mine", "Mine (2)", "Hand-over check"], today: "2024-06-03" };
    const own = { ...content, isOurs: false };
    const { steps } = handOverPlan("Mine", own, { into: "values", rest: "leave" }, "en", context);
    expect(steps[0]).toEqual({ kind: "copy", sheet: "Mine (3)", of: "Mine" });
    expect(steps.flatMap((step) => (step.kind === "sheet" ? [step.sheet] : []))).toEqual(["Hand-over check (2)"]);
    expect(steps.some((step) => "sheet" in step && step.sheet === "Mine")).toBe(false);
  });
});

describe("cells that were typed over by hand", () => {
  it.each<[readonly (readonly Cell[])[], readonly string[], string]>([
    // rows, from B3 on                                       found     why
    [[["=A3*2"], [9], ["=A5*2"]], ["B4"], "a value among formulas that are all alike"],
    [[["=A3*2"], ["=A4*3"], ["=A5*2"]], ["B4"], "another number in it"],
    [[["=A3*2"], ["=4+5"], ["=A5*2"]], ["B4"], "a formula that looks at nothing in its row"],
    [[["=A3*2"], ["=IF(A4>1,A4*2)"], ["=A5*2"]], [], "one that is built otherwise may be ours"],
    [[["=A3*$C$1"], ["=A4*$C$1"], ["=A5*$C$1"]], [], "the same formula filled down is none"],
    [[["=A3*2"], [""], ["=A5*2"]], [], "nor is a blank"],
    [[["=A3*2"], [9], ["=A5*3"]], [], "nor a value between formulas that differ"],
    [[["Sum"], ["=A4*2"], [9]], [], "nor one at the end of a column"],
  ])("%j → %j: %s", (rows, expected) => {
    const found = editedCells(contentOf(rows)).map(
      ({ row, column }) => `${String.fromCharCode(65 + column)}${row + 1}`,
    );
    expect(found).toEqual(expected);
  });

  it("are shown on the check, and kept", () => {
    const content = contentOf([["=ATTAINMENT(A3,1)"], [0.5], ["=ATTAINMENT(A5,1)"]]);
    const context = { takenSheetNames: ["Mine"], today: "2024-06-03" };
    const { steps } = handOverPlan("Mine", content, { into: "formulas", rest: "leave" }, "en", context);
    const written = steps.flatMap((step) => (step.kind === "revision" ? [step.row] : []));
    expect(written).toEqual([2, 4]);
    const cells = steps.flatMap((step) => (step.kind === "cells" ? step.rows : []));
    expect(cells).toContainEqual(expect.arrayContaining(["B4", 0.5]));
    expect(cells).toContainEqual(expect.arrayContaining([handOverTexts.en.edited]));
  });
});
