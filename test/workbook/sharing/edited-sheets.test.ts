import { describe, expect, it } from "vitest";
import { handOverTexts } from "../../../core/i18n/sharing/hand-over-texts.ts";
import { evaluationColumns, evaluationLayout } from "../../../core/workbook/evaluation-layout.ts";
import { editedCells } from "../../../core/workbook/sharing/edited-cells.ts";
import { handOverPlan } from "../../../core/workbook/sharing/hand-over-plan.ts";
import { planSnapshot } from "../../../excel-addin/workbench/plan/plan-snapshot.ts";
import type { SheetSnapshot } from "../../../excel-addin/workbench/snapshot.ts";
import { everyWorkbook } from "../every-workbook.ts";
import { sheetContent } from "../handed-over-workbook.ts";
import { rawSnapshot } from "../raw-snapshot.ts";
import { exampleB } from "../sample-answers.ts";

const context = { takenSheetNames: ["Mine"], today: "2024-06-03" };

/** The sheets that an example makes, as they are made. */
function madeSheets({ locale, plan, raw }: (typeof everyWorkbook)[number]): readonly SheetSnapshot[] {
  return planSnapshot(plan("functions"), locale, raw.map(rawSnapshot)).sheets.slice(raw.length);
}

describe("cells typed over on sheets that were generated", () => {
  it.each(everyWorkbook.map((example) => [`${example.name}, ${example.locale}`, example] as const))(
    "are none as long as nobody typed: %s",
    (_, example) => {
      const found = madeSheets(example).flatMap((sheet) =>
        editedCells(sheetContent(sheet)).map(({ row, column }) => `${sheet.name} ${row} ${column}`),
      );
      expect(found).toEqual([]);
    },
  );

  it.each<[string, Pick<SheetSnapshot["cells"][number], "value" | "formula">]>([
    ["a value", { value: 12.5 }],
    ["a formula of one's own", { value: null, formula: "=10+2.5" }],
  ])("are found in the scores, shown on the check, and kept: %s", (_, typed) => {
    const given = exampleB("en");
    const example = everyWorkbook.find(({ name, locale }) => name === "the worked example" && locale === "en");
    const sheet =
      example === undefined ? undefined : madeSheets(example).find(({ name }) => name === given.output.evaluationSheet);
    if (sheet === undefined) throw new Error("the worked example must have its evaluation");
    const place = { row: evaluationLayout(given).firstRow + 2, column: evaluationColumns.score };
    const isThere = (cell: { row: number; column: number }) => cell.row === place.row && cell.column === place.column;
    const before = sheet.cells.find(isThere);
    expect(before?.formula).toMatch(/^=TICKETSCORE\(/);
    const edited = { ...sheet, cells: [...sheet.cells.filter((cell) => !isThere(cell)), { ...place, ...typed }] };
    expect(editedCells(sheetContent(edited))).toEqual([place]);

    const { steps } = handOverPlan(
      sheet.name,
      sheetContent(edited),
      { into: "formulas", rest: "leave" },
      "en",
      context,
    );
    const written = steps.flatMap((step) => (step.kind === "revision" ? [{ row: step.row, column: step.column }] : []));
    expect(written.length).toBeGreaterThan(5);
    expect(written.filter(isThere)).toEqual([]);
    const check = steps.flatMap((step) => (step.kind === "cells" ? step.rows : []));
    expect(check).toContainEqual(expect.arrayContaining([handOverTexts.en.edited]));
    expect(check).toContainEqual(expect.arrayContaining([`H${place.row + 1}`]));
  });
});
