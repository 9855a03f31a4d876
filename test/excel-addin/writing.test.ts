import { describe, expect, it } from "vitest";
import type { PlanStep } from "../../core/workbook/plan.ts";
import { textLiteral } from "../../core/workbook/text-literal.ts";
import { columnWidthInPoints } from "../../excel-addin/addin/column-width.ts";
import {
  type GenerationRecord,
  lastPresent,
  ownSheetIds,
  readRecords,
  renamedIn,
} from "../../excel-addin/addin/generation-record.ts";
import { requestsFor, workOf } from "../../excel-addin/addin/requests.ts";
import { missingForFunctions, missingRequirements } from "../../excel-addin/addin/requirements.ts";

describe("a text on its way into a cell", () => {
  it.each([
    ["", "", "an empty text empties the cell"],
    ["Evaluation", "Evaluation", "a word"],
    ["售后服务", "售后服务", "Chinese words"],
    ["=A1", "'=A1", "would be a formula"],
    ["+1", "'+1", "would be a sum"],
    ["-x", "'-x", "would be a formula"],
    ["@x", "'@x", "would be a formula"],
    ["'x", "''x", "its own apostrophe must stay"],
    ["March 5", "'March 5", "would be a date"],
    ["２０２４年", "'２０２４年", "full-width digits are digits"],
    ["true", "'true", "would be a truth value"],
  ])("%j is written %j: %s", (text, literal) => {
    expect(textLiteral(text)).toBe(literal);
  });
});

describe("a column's width", () => {
  it.each([
    // Excel's default column: 8.43 characters are 64 pixels, 48 points.
    [8.43, 48],
    [0, 3.75],
    [20, 108.75],
  ])("of %d characters is %d points", (characters, points) => {
    expect(columnWidthInPoints(characters)).toBeCloseTo(points, 1);
  });
});

describe("steps as requests", () => {
  const text = "工".repeat(1000);
  const cells = (rows: number): PlanStep => ({
    kind: "cells",
    sheet: "S",
    row: 5,
    column: 2,
    rows: Array.from({ length: rows }, (_, row) => [`${row}${text}`, row]),
  });

  it("are one request as long as they fit", () => {
    const steps: PlanStep[] = [{ kind: "sheet", sheet: "S", gridlines: true }, cells(100)];
    expect([...requestsFor(steps)]).toEqual([steps]);
  });

  it("spread columns that are long over several, because dressing them keeps a host busy", () => {
    const column = (index: number): PlanStep => ({
      kind: "format",
      sheet: "S",
      area: { row: 0, column: index, rows: 100_000, columns: 1 },
      format: { bold: true },
    });
    const requests = [...requestsFor(Array.from({ length: 30 }, (_, index) => column(index)))];
    expect(requests.flat()).toHaveLength(30);
    expect(Math.max(...requests.map((request) => request.length))).toBeLessThanOrEqual(5);
  });

  it("tell how much work each is: cut or not, they add up to the whole", () => {
    const steps: PlanStep[] = [{ kind: "sheet", sheet: "S", gridlines: true }, cells(4000), cells(3)];
    const work = (some: readonly PlanStep[]) => some.reduce((sum, step) => sum + workOf(step), 0);
    const requests = [...requestsFor(steps)];
    expect(requests.length).toBeGreaterThan(4);
    expect(requests.reduce((sum, request) => sum + work(request), 0)).toBe(work(steps));
    // No request is so much of it that a bar of progress would stand still for long.
    expect(Math.max(...requests.map(work)) / work(steps)).toBeLessThan(0.4);
  });

  it("no request passes what Excel on the web takes, and no row is lost", () => {
    const requests = [...requestsFor([{ kind: "sheet", sheet: "S", gridlines: true }, cells(4000)])];
    expect(requests.length).toBeGreaterThan(4);
    let next = 5;
    for (const request of requests) {
      expect(Buffer.byteLength(JSON.stringify(request))).toBeLessThan(5_000_000);
      for (const step of request) {
        if (step.kind !== "cells") continue;
        expect(step.row).toBe(next);
        expect(step.rows[0]?.[1]).toBe(next - 5);
        next += step.rows.length;
      }
    }
    expect(next).toBe(4005);
  });
});

describe("the records of what was generated", () => {
  const record = (...ids: string[]): GenerationRecord => ({
    at: "2024-06-30T08:00:00.000Z",
    sheets: ids.map((id) => ({ id, name: `name of ${id}` })),
    names: [],
    revised: [],
    settings: {},
  });

  it.each([["not JSON"], ["{}"], ['[{"at":1}]']])("that cannot be read are none: %s", (text) => {
    expect(readRecords(text)).toEqual([]);
  });

  it("offer the last generation of which a sheet is left", () => {
    const records = [record("a", "b"), record("c"), record("d")];
    expect(lastPresent(records, new Set(["b", "c", "x"]))).toBe(1);
    expect(lastPresent(records, new Set(["b"]))).toBe(0);
    expect(lastPresent(records, new Set(["x"]))).toBe(-1);
  });

  it("know our sheets by id, and by name only where all ids are new", () => {
    const records = [record("a", "b"), record("c")];
    const sheets = [
      { id: "a", name: "renamed" },
      { id: "other", name: "name of b" },
      { id: "new", name: "name of c" },
    ];
    expect([...ownSheetIds(records, sheets)]).toEqual(["a", "new"]);
  });

  it("follow sheets that were renamed, once, and none whose old name another sheet has", () => {
    const records = [record("a", "b"), record("c")];
    const sheets = [
      { id: "a", name: "March" },
      { id: "b", name: "name of c" },
      { id: "c", name: "April" },
    ];
    const first = renamedIn(records, sheets);
    expect(first.renamed).toEqual([
      { from: "name of a", to: "March" },
      { from: "name of b", to: "name of c" },
    ]);
    expect(first.records.map((one) => one.sheets.map(({ name }) => name))).toEqual([
      ["March", "name of c"],
      ["name of c"],
    ]);
    expect(renamedIn(first.records, sheets).renamed).toEqual([]);
    expect(renamedIn(records, [{ id: "b", name: "name of b" }]).renamed).toEqual([]);
  });
});

describe("what Excel must have", () => {
  it("is said in both languages when it is missing", () => {
    const missing = missingRequirements((set) => set !== "ExcelApi");
    expect(missing?.en).toContain("ExcelApi 1.9.");
    expect(missing?.["zh-CN"]).toContain("ExcelApi 1.9。");
    expect(missing?.en).not.toContain("SharedRuntime");
  });

  it("is not mentioned when it is there", () => {
    expect(missingRequirements(() => true)).toBeNull();
    expect(missingForFunctions(() => true)).toBeNull();
  });

  it("is not what functions in cells need: without those, sheets are made with plain formulas", () => {
    const excelOfSpring2020 = (set: string, version: string): boolean =>
      set === "SharedRuntime" || (set === "ExcelApi" && Number(version.split(".")[1]) <= 11);
    expect(missingRequirements(excelOfSpring2020)).toBeNull();
    expect(missingForFunctions(excelOfSpring2020)?.en).toContain("it lacks ExcelApi 1.12, CustomFunctionsRuntime 1.1");
    expect(missingForFunctions(excelOfSpring2020)?.["zh-CN"]).toContain(
      "缺少 ExcelApi 1.12, CustomFunctionsRuntime 1.1",
    );
  });
});
