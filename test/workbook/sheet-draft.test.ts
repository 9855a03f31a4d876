import { describe, expect, it } from "vitest";
import type { PlanStep } from "../../core/workbook/plan.ts";
import { SheetDraft } from "../../core/workbook/sheet-draft.ts";
import { rowHeights } from "../../core/workbook/sheet-look.ts";
import { serialOf } from "../tickets/ticket-fixture.ts";
import { planOf, sampleAnalysis } from "./analysis/sample-analysis.ts";

/** The height of each row of a sheet that steps set, the last one said. */
function heightsOf(steps: readonly PlanStep[], sheet: string): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const step of steps) {
    if (step.kind !== "heights" || step.sheet !== sheet) continue;
    step.heights.forEach((height, index) => {
      heights.set(step.first + index, height);
    });
  }
  return heights;
}

function withChart(draft: SheetDraft): SheetDraft {
  const cells = (column: number) => ({ row: 0, column, rows: 3, columns: 1 });
  draft.chart({
    type: "bar",
    area: { row: 2, column: 4, rows: 6, columns: 4 },
    title: "Points",
    categories: cells(0),
    series: [{ name: "Points", values: cells(1) }],
    valueAxis: { format: "0" },
  });
  return draft;
}

describe("rows under a chart", () => {
  it("have a height of their own, so that no program's font moves the table below into the chart", () => {
    const draft = withChart(new SheetDraft("Sheet"));
    draft.put({ row: 3, column: 0 }, "plain text");
    const heights = heightsOf(draft.steps(), "Sheet");
    expect([...heights]).toEqual([2, 3, 4, 5, 6, 7].map((row) => [row, rowHeights.plain]));
  });

  it("keep a height that is set, and are left to fit text that is wrapped", () => {
    const draft = withChart(new SheetDraft("Sheet"));
    draft.heights(3, [rowHeights.header]);
    draft.write({ row: 5, column: 0 }, "a long text over several lines", { wrap: true });
    const heights = heightsOf(draft.steps(), "Sheet");
    expect([...heights].sort(([one], [other]) => one - other)).toEqual([
      [2, rowHeights.plain],
      [3, rowHeights.header],
      [4, rowHeights.plain],
      [6, rowHeights.plain],
      [7, rowHeights.plain],
    ]);
  });

  it("have one under every chart of a ticket analysis", () => {
    const rows = Array.from({ length: 40 }, (_, index) => {
      const submitted = serialOf(2024, 5, 1 + (index % 28), 9);
      return [`T${index}`, submitted, submitted + 0.02, index % 2 === 0 ? "Ann" : "Bob", "repair", "phone", 4];
    });
    const fields = ["id", "submitted", "firstResponse", "handler", "type", "channel", "satisfaction"] as const;
    const { steps } = planOf(sampleAnalysis(fields, rows, { request: { sheets: ["report"] } }));
    const charts = steps.flatMap((step) => (step.kind === "chart" ? [step] : []));
    expect(charts.map(({ sheet }) => sheet)).toEqual([
      "Report",
      "Problems",
      "Cross analysis",
      "Cross analysis",
      "Cross analysis",
    ]);
    for (const { area, sheet } of charts) {
      const heights = heightsOf(steps, sheet);
      const under = Array.from({ length: area.rows }, (_, index) => area.row + index);
      expect({ sheet, without: under.filter((row) => !heights.has(row)) }).toEqual({ sheet, without: [] });
    }
  });
});
