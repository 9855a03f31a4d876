import { cellAt, operation } from "../../core/formula/expression.ts";
import type { PlanStep, WorkbookPlan } from "../../core/workbook/plan.ts";
import type { WorkbookProblem } from "../../core/workbook/port.ts";
import type { Answer } from "../../gsheets/transfer/answer.ts";
import type { GenerationPart } from "../../gsheets/transfer/generation-part.ts";
import { generationParts } from "../../gsheets/transfer/generation-parts.ts";
import type { SheetsServer } from "../../gsheets/transfer/sheets-server.ts";
import { SheetsModel } from "./stand-ins/sheets-model.ts";

/** A spreadsheet with a table of the user's own, on the sheet in view. */
export function usersSpreadsheet(): SheetsModel {
  const model = new SheetsModel();
  const data = model.addSheet("Data", [["minutes"], [12], [30], [45]]);
  model.addSheet("Notes", [["one line only"]]);
  model.active = { ...model.active, sheet: data.id };
  return model;
}

export function partsOf(plan: WorkbookPlan, id = "g1"): readonly GenerationPart[] {
  return generationParts(plan, { id, locale: "en", spreadsheetLocale: "en_US" });
}

/** Writes parts, up to the first that is refused. */
export function writeParts(
  server: SheetsServer,
  parts: readonly GenerationPart[],
): ReturnType<SheetsServer["writePart"]> {
  let answer: ReturnType<SheetsServer["writePart"]> = { ok: true, value: null };
  for (const part of parts) {
    answer = server.writePart(part);
    if (!answer.ok) break;
  }
  return answer;
}

export function planOf(...steps: readonly PlanStep[]): WorkbookPlan {
  return { version: 1, style: "functions", steps: [...steps] };
}

export function problemOf(answer: Answer<unknown>): WorkbookProblem | null {
  return answer.ok ? null : answer.problem;
}

export const made = { kind: "sheet", sheet: "Made", gridlines: false } as const;

/** Every kind of step once, the ones that only a second plan may hold left out. */
export const everyStep: readonly PlanStep[] = [
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

/** A plan that copies a sheet and dresses another one like it: the sheet `Made` must be there from an earlier one. */
export const sharing = planOf(
  { kind: "copy", sheet: "Copy", of: "Made" },
  { kind: "sheet", sheet: "Dressed", gridlines: false },
  { kind: "cells", sheet: "Copy", row: 1, column: 0, rows: [[null, 7]] },
  { kind: "cells", sheet: "Dressed", row: 0, column: 0, rows: [["a", "b"]] },
  { kind: "looks", sheet: "Dressed", of: "Made", area: { row: 0, column: 0, rows: 4, columns: 2 } },
  { kind: "columns", sheet: "Dressed", first: 0, widths: [] },
);

/** A plan that adds, names, keeps and revises: the sheet `Made` must be there from an earlier one. */
export const revising = planOf(
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

const area = { row: 0, column: 1, rows: 1, columns: 1 } as const;

/** The same, and so long texts besides that it crosses in parts. */
export const severalParts = planOf(
  { kind: "sheet", sheet: "Long", gridlines: true },
  {
    kind: "cells",
    sheet: "Long",
    row: 0,
    column: 0,
    rows: Array.from({ length: 26 }, (_, row) => [row, "ticket ".repeat(4_500)]),
  },
  ...revising.steps.filter(({ kind }) => kind !== "activate"),
  { kind: "highlight", sheet: "More", area, condition: operation(cellAt(0, 1), ">", 0), format: { fill: "#DFF6DD" } },
  { kind: "activate", sheet: "Long", row: 0, column: 0 },
);
