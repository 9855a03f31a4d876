import { describe, expect, it } from "vitest";
import type { TicketField } from "../../../core/tickets/field.ts";
import { type ChecksLayout, checksLayout } from "../../../core/workbook/analysis/checks-layout.ts";
import { libreOffice, libreOfficeHint } from "../../libreoffice.ts";
import { type AnalysisCell, cellsOf, errorCells, recalculatedAnalysis, sampleAnalysis } from "./sample-analysis.ts";

const fields: readonly TicketField[] = [
  "id",
  "submitted",
  "firstResponse",
  "resolved",
  "satisfaction",
  "complaint",
  "reopened",
];

function counts(at: AnalysisCell, layout: ChecksLayout): Record<string, unknown> {
  const rows = layout.reasons.length + 2;
  const cells = cellsOf(at, "checks", { row: layout.sectionRow + 1, column: 0, rows, columns: 3 });
  return Object.fromEntries(cells.map(([label, , count]) => [label, count]));
}

describe.skipIf(libreOffice === undefined)(`the data check, recalculated by LibreOffice${libreOfficeHint}`, () => {
  it("lists what could not be read or contradicts itself, and counts it by reason", async () => {
    const input = sampleAnalysis(fields, [
      ["1", "2024-05-01 09:00", "afternoon", null, 6, "maybe", "=1+1"],
      ["2", "2024-05-01 09:00", "2024-05-01 08:00", "2024-04-30 09:00", "#DIV/0!", "no", 0],
      ["1", "2024-05-01 09:00", null, null, 5, true, -1],
      [null, "2024-05-01 09:00", null, null, 5, null, null],
      ["5", null, null, null, 5, null, null],
      ["6", "some day", null, null, 5, null, null],
      ["7", "2024-05-01 09:00", "2024-05-01 11:00", "2024-05-01 10:00", 5, null, null],
    ]);
    const layout = checksLayout(input);
    const at = await recalculatedAnalysis(input);
    const rows = layout.entries.length;
    const [row, columns] = [layout.firstRow, layout.columns.length];
    const unused = "this entry is not used";
    const out = "the row counts in no figure";
    const [now, none] = ["this period", "no period"];
    expect(cellsOf(at, "checks", { row, column: 0, rows: rows + 1, columns })).toEqual([
      [2, now, "firstResponse", "1", "afternoon", "not a date and time", unused],
      [2, now, "satisfaction", "1", "6", "not a rating from 1 to 5", unused],
      [2, now, "complaint", "1", "maybe", "not yes or no", unused],
      [2, now, "reopened", "1", "=1+1", "not a count", unused],
      [3, now, "firstResponse", "2", "2024-05-01 08:00", "response before submission", unused],
      [3, now, "resolved", "2", "2024-04-30 09:00", "resolution before submission", unused],
      [3, now, "satisfaction", "2", "#DIV/0!", "an error value", unused],
      [4, now, "id", "1", "1", "ticket number stands above already", out],
      [4, now, "reopened", "1", "-1", "not a count", out],
      [5, now, "id", "", "", "no ticket number", out],
      [6, none, "submitted", "5", "", "no submission time", out],
      [7, none, "submitted", "6", "some day", "not a date and time", out],
      [8, now, "resolved", "7", "2024-05-01 10:00", "resolution before first response", "both times are used"],
      ["", "", "", "", "", "", ""],
    ]);
    expect(counts(at, layout)).toEqual({
      "not a date and time": 2,
      "not a count": 2,
      "not a rating from 1 to 5": 1,
      "not yes or no": 1,
      "an error value": 1,
      "response before submission": 1,
      "resolution before submission": 1,
      "resolution before first response": 1,
      "ticket number stands above already": 1,
      "no ticket number": 1,
      "no submission time": 1,
      All: 13,
      "Rows left out of every figure": 4,
    });
    expect(at("checks", { row: 2, column: 0 })).toBe("7 cells not read, in 4 rows.");
  });

  it.each([
    ["en", "Times of “submitted”", "zone +02:00 → Asia/Shanghai"],
    ["zh-CN", "“submitted”的时间", "时区 +02:00 → Asia/Shanghai"],
  ] as const)("tells the zones that times were turned from and to, %s", async (locale, name, zone) => {
    const rows = [["1", "2024-05-01T09:00:00+02:00", "2024-05-01 14:00", null, null, null, null]];
    const written = sampleAnalysis(fields, rows, { locale });
    const place = "Asia/Shanghai";
    const changes = [{ from: 45413, minutes: 480 }];
    const input = { ...written, data: { ...written.data, zone: { place, changes, offsets: { submitted: [120] } } } };
    const at = await recalculatedAnalysis(input);
    const { total, zonesRow } = checksLayout(input);
    expect(at("checks", { row: zonesRow, column: 0 })).toBe(name);
    expect(at("checks", { row: zonesRow, column: total.column })).toBe(zone);
  });

  it("shows a time that was read from a serial as a time", async () => {
    const input = sampleAnalysis(["submitted", "firstResponse"], [[45413.375, 45413.25]]);
    const at = await recalculatedAnalysis(input);
    const { firstRow } = checksLayout(input);
    expect(cellsOf(at, "checks", { row: firstRow, column: 0, rows: 1, columns: 4 })).toEqual([
      [2, "this period", "firstResponse", "2024-05-01 06:00"],
    ]);
  });

  it.each([
    ["en", "Nothing to report: everything was read."],
    ["zh-CN", "没有问题：所有内容都已识别。"],
  ] as const)("says so when there is nothing to report, %s", async (locale, sentence) => {
    const input = sampleAnalysis(fields, [["1", "2024-05-01 09:00", null, null, 5, null, null]], { locale });
    const at = await recalculatedAnalysis(input);
    const { rowsLeftOut, total } = checksLayout(input);
    expect(at("checks", { row: 2, column: 0 })).toBe(sentence);
    expect([at("checks", total), at("checks", rowsLeftOut)]).toEqual([0, 0]);
    expect(errorCells(at, "checks")).toEqual([]);
  });
});
