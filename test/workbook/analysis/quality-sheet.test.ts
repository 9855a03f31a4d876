import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/functions/cell.ts";
import type { QualityColumn } from "../../../core/i18n/analysis/quality-texts.ts";
import type { TicketField } from "../../../core/tickets/field.ts";
import type { AnalysisInput } from "../../../core/workbook/analysis/analysis-input.ts";
import { auditDraw } from "../../../core/workbook/analysis/audit-draw.ts";
import { qualityLayout } from "../../../core/workbook/analysis/quality-layout.ts";
import { libreOffice, libreOfficeHint } from "../../libreoffice.ts";
import {
  type AnalysisCell,
  cellsOf,
  errorCells,
  planOf,
  recalculatedAnalysis,
  rounded,
  sampleAnalysis,
} from "./sample-analysis.ts";

const fields: readonly TicketField[] = [
  "id",
  "submitted",
  "handler",
  "type",
  "attitude",
  "solving",
  "clarity",
  "satisfaction",
  "deductionReason",
];

/** The table of the domain page, with handlers. */
const published: readonly (readonly Cell[])[] = [
  ["20240501001", "2024-05-01 09:00", "Li", "normal", 4, 3, 5, 4, "rework once"],
  ["20240501002", "2024-05-01 10:15", "Li", "urgent", 5, 5, 4, 5, "/"],
  ["20240501003", "2024-05-01 14:20", "Wang", "normal", 3, 4, 3, 3, "spoke too fast"],
];

function column(at: AnalysisCell, input: AnalysisInput, name: QualityColumn): unknown[] {
  const area = qualityLayout(input).area(name);
  return area === null ? [] : cellsOf(at, "quality", area).flat();
}

function figures(at: AnalysisCell, input: AnalysisInput): Record<string, unknown> {
  const places = Object.entries(qualityLayout(input).figures);
  return Object.fromEntries(places.map(([name, place]) => [name, rounded(at("quality", place))]));
}

function coaching(at: AnalysisCell, input: AnalysisInput): unknown[][] {
  const list = qualityLayout(input).coaching;
  return list === null ? [] : cellsOf(at, "quality", list.area);
}

const blankRow = new Array(10).fill("");

describe("the quality sheet's layout", () => {
  it("lists the tickets of the period with a rating, be it one that could not be read", () => {
    const input = sampleAnalysis(fields, [
      ...published,
      ["4", "2024-05-02 09:00", "Li", "normal", null, null, null, null, null],
      ["5", "2024-05-02 09:00", "Li", "normal", "good", null, null, null, null],
      ["6", "2024-04-30 09:00", "Li", "normal", 5, 5, 5, 5, null],
      ["20240501001", "2024-05-03 09:00", "Li", "normal", 1, 1, 1, 1, null],
    ]);
    expect([...qualityLayout(input).order]).toEqual([0, 1, 2, 4]);
  });

  it("keeps one blank row where nothing was rated, and has no column that the tickets have not", () => {
    const input = sampleAnalysis(["submitted", "satisfaction"], []);
    const layout = qualityLayout(input);
    expect(layout.columns).toEqual(["source", "satisfaction", "total", "outOf", "share", "mark"]);
    expect(layout.area("share")?.rows).toBe(1);
    expect(layout.area("handler")).toBeNull();
  });

  it("makes no quality sheet of tickets without ratings", () => {
    const plan = planOf(sampleAnalysis(["id", "submitted"], [["1", "2024-05-01 09:00"]]));
    expect(plan.steps.flatMap((step) => (step.kind === "sheet" ? [step.sheet] : []))).not.toContain("Quality");
  });

  it("prints neither the order of the tickets nor what the coaching list is chosen from", () => {
    const layout = qualityLayout(sampleAnalysis(fields, published));
    expect(layout.page).toEqual({ row: 0, column: 0, rows: layout.firstRow + 3, columns: 13 });
    expect([layout.area("order")?.column, layout.coaching?.working?.column]).toEqual([14, 16]);
  });

  it("chooses from 50 handlers, and has room for 15 of them and all others", () => {
    const rows = Array.from({ length: 60 }, (_, index) => [
      `T${index}`,
      "2024-05-01 09:00",
      `Agent ${String(index).padStart(2, "0")}`,
      "normal",
      5,
      5,
      5,
      5,
      null,
    ]);
    const layout = qualityLayout(sampleAnalysis(fields, rows));
    expect(layout.coaching?.handlers).toHaveLength(50);
    expect(layout.coaching?.area).toMatchObject({ row: (layout.coaching?.headerRow ?? 0) + 1, rows: 16 });
    expect(layout.notesRow).toBe((layout.coaching?.headerRow ?? 0) + 18);
  });
});

describe.skipIf(libreOffice === undefined)(`the quality sheet, recalculated by LibreOffice${libreOfficeHint}`, () => {
  it.each([
    ["en", "needs attention", "Attitude", "(all others)"],
    ["zh-CN", "重点关注", "服务态度", "（其余全部）"],
  ] as const)("gives the table of the domain page, %s", async (locale, mark, weakest, others) => {
    const input = sampleAnalysis(fields, published, { locale });
    const at = await recalculatedAnalysis(input);
    expect(column(at, input, "total")).toEqual([16, 19, 13]);
    expect(column(at, input, "outOf")).toEqual([20, 20, 20]);
    expect(column(at, input, "share")).toEqual([0.8, 0.95, 0.65]);
    expect(column(at, input, "mark")).toEqual(["", "", mark]);
    expect(column(at, input, "reason")).toEqual(["rework once", "/", "spoke too fast"]);
    expect(column(at, input, "source")).toEqual([2, 3, 4]);
    // (16 + 19 + 13) ÷ 3
    expect(figures(at, input)).toEqual({ rated: 3, meanTotal: 16, attention: 1, attentionShare: 0.3333, unread: 0 });
    // Attitude 4 + 5 + 3 = 12 of 15; solving 12; clarity 12; satisfaction 12.
    expect(cellsOf(at, "quality", qualityLayout(input).items).map(([, ...rest]) => rest)).toEqual(
      Array.from({ length: 4 }, () => [4, 0.8, 3, 0]),
    );
    // Li has more tickets, and none that needs attention.
    expect(coaching(at, input)).toEqual([
      ["Wang", 1, 1, 1, 0, 3, 4, 3, 3, weakest],
      [others, 2, 0, 0, 0, "", "", "", "", ""],
      blankRow,
    ]);
    expect(errorCells(at, "quality")).toEqual([]);
  });

  it("leaves an item that was not rated out of numerator and denominator", async () => {
    const input = sampleAnalysis(fields, [
      // 7 of 10 is at the threshold, and not below it.
      ["1", "2024-05-01 09:00", "Li", "normal", 3, 4, null, null, null],
      // 6.9 of 10 is below it.
      ["2", "2024-05-01 09:00", "Li", "normal", 2.9, 4, null, null, null],
      // What cannot be read counts as not rated, and is counted on its own.
      ["3", "2024-05-01 09:00", "Li", "normal", "good", 5, "?", null, null],
      ["4", "2024-05-01 09:00", "Li", "normal", "good", null, null, null, null],
    ]);
    const at = await recalculatedAnalysis(input);
    expect(column(at, input, "attitude")).toEqual([3, 2.9, "?", "?"]);
    expect(column(at, input, "total")).toEqual([7, 6.9, 5, ""]);
    expect(column(at, input, "outOf")).toEqual([10, 10, 5, ""]);
    expect(column(at, input, "share")).toEqual([0.7, 0.69, 1, ""]);
    expect(column(at, input, "mark")).toEqual(["", "needs attention", "", ""]);
    // (0.7 + 0.69 + 1) ÷ 3 × 20
    expect(figures(at, input)).toEqual({
      rated: 3,
      meanTotal: 15.9333,
      attention: 1,
      attentionShare: 0.3333,
      unread: 3,
    });
    // Nobody gave a mark for clarity or satisfaction.
    expect(coaching(at, input)).toEqual([["Li", 3, 1, 0.3333, 3, 2.95, 4.3333, "", "", "Attitude"], blankRow]);
    expect(errorCells(at, "quality")).toEqual([]);
  });

  it("lets no rounding error mark a ticket at the threshold, nor draw it as a low one", async () => {
    // 3.8 + 4.6 + 2.1 is 10.499999999999998 to a computer, of 15.
    const input = sampleAnalysis(fields, [["1", "2024-05-01 09:00", "Li", "normal", 3.8, 4.6, 2.1, null, null]]);
    const at = await recalculatedAnalysis(input);
    expect(column(at, input, "mark")).toEqual([""]);
    expect(auditDraw(input).map(({ reasons }) => reasons)).toEqual([[]]);
  });

  it("takes names for what they are, and adds up with those that have none", async () => {
    const odd = ["=SUM(A1)", "Li, Wei", "L*", "Li", "007", "7", '"x"', ">1", null];
    const input = sampleAnalysis(
      fields,
      odd.map((handler, index) => [`T${index}`, "2024-05-01 09:00", handler, "n", index === 8 ? 2 : 5, 1, 1, 1, null]),
    );
    const at = await recalculatedAnalysis(input);
    const list = coaching(at, input);
    const named = list.slice(0, -1);
    expect(named.map(([name]) => name).sort()).toEqual(odd.filter((name) => name !== null).sort());
    for (const [name, ...rest] of named) {
      expect([name, ...rest]).toEqual([name, 1, 1, 1, 0, 5, 1, 1, 1, "Solving"]);
    }
    expect(list.at(-1)).toEqual(["(all others)", 1, 1, 1, 0, "", "", "", "", ""]);
    expect(column(at, input, "handler")).toEqual(odd.map((name) => name ?? ""));
    expect(errorCells(at, "quality")).toEqual([]);
  });

  it("sorts the coaching list by tickets needing attention, whoever has more tickets, and follows the threshold", async () => {
    const shares = { Ann: [5, 5, 5, 2], Bo: [1, 5, 2], Cy: [1, 2], Dee: [4, 4], Eve: [3] };
    const input = sampleAnalysis(
      ["id", "submitted", "handler", "satisfaction"],
      Object.entries(shares).flatMap(([name, marks]) =>
        marks.map((mark, index) => [`${name}${index}`, "2024-05-01 09:00", name, mark]),
      ),
    );
    const threshold = { sheet: "quality", ...qualityLayout(input).threshold } as const;
    const listedAt = async (content: number) =>
      coaching(await recalculatedAnalysis(input, [{ ...threshold, content }]), input).map(
        ([name, rated, attention]) => [name, rated, attention],
      );
    expect(await listedAt(0.5)).toEqual([
      ["Bo", 3, 2],
      ["Cy", 2, 2],
      ["Ann", 4, 1],
      ["(all others)", 3, 0],
      ["", "", ""],
      ["", "", ""],
    ]);
    expect(await listedAt(0.2)).toEqual([["(nobody)", "", ""], ...new Array(5).fill(["", "", ""])]);
    expect(await listedAt(1)).toEqual([
      ["Bo", 3, 2],
      ["Cy", 2, 2],
      ["Dee", 2, 2],
      ["Ann", 4, 1],
      ["Eve", 1, 1],
      ["", "", ""],
    ]);
  });

  it("judges every ticket again when the threshold is changed, and orders them by share", async () => {
    const input = sampleAnalysis(fields, published);
    const threshold = { sheet: "quality", ...qualityLayout(input).threshold, content: 0.9 } as const;
    const at = await recalculatedAnalysis(input, [threshold]);
    expect(column(at, input, "mark")).toEqual(["needs attention", "", "needs attention"]);
    const order = column(at, input, "order");
    expect([...order].sort()).toEqual([order[2], order[0], order[1]]);
  });

  it.each([
    ["nothing was rated", [["1", "2024-05-01 09:00", "Li", "normal", null, null, null, null, null]]],
    ["no ticket is of the period", [["1", "2024-04-01 09:00", "Li", "normal", 5, 5, 5, 5, null]]],
    ["there is no ticket", []],
  ] as const)("stays blank when %s", async (_, rows) => {
    const input = sampleAnalysis(fields, rows);
    const at = await recalculatedAnalysis(input);
    expect(figures(at, input)).toEqual({ rated: 0, meanTotal: "", attention: 0, attentionShare: "", unread: 0 });
    expect(at("quality", { row: 2, column: 0 })).toBe("No ticket of this period was rated.");
    expect(errorCells(at, "quality")).toEqual([]);
  });

  it("works out one ticket with one rating and nothing else", async () => {
    const input = sampleAnalysis(["submitted", "satisfaction"], [["2024-05-01 09:00", 3]]);
    const at = await recalculatedAnalysis(input);
    expect(figures(at, input)).toEqual({ rated: 1, meanTotal: 12, attention: 1, attentionShare: 1, unread: 0 });
    expect(errorCells(at, "quality")).toEqual([]);
  });
});
