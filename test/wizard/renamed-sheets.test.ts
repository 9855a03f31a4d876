import { describe, expect, it } from "vitest";
import type { MadeAnalysis } from "../../core/analysis/made-analysis.ts";
import { evaluationRecordSchema } from "../../core/evaluation/evaluation-record.ts";
import { recordOfRenamed, withRenamedSheets } from "../../core/evaluation/made/renamed-sheets.ts";
import { evaluationsThere } from "../../core/wizard/choose-evaluations.ts";
import { planned, TrackingWalk } from "../pane/tracking-walk.ts";
import { answers, indicator } from "../workbook/sample-answers.ts";

describe("sheets that somebody renamed", () => {
  it("are found again: the evaluation with its plan, and the tracking sheet with its next weeks", async () => {
    const walk = new TrackingWalk({});
    await walk.evaluate([planned("response-in-time", "Assign by skill")]);
    await walk.open();
    await walk.click();
    const { planSheet, sheet } = walk.state.answers.improvement.evaluations[0] ?? { planSheet: "", sheet: "" };
    walk.workbook.rename(sheet, "May as reviewed");
    walk.workbook.rename(planSheet, "Measures of May");
    walk.workbook.rename(walk.tracking?.sheet ?? "", "Every Monday");
    await walk.send({ type: "returned" });
    await walk.until(({ sheetNames }) => sheetNames.includes("Every Monday"));
    expect(evaluationsThere(walk.state).map((made) => [made.sheet, made.planSheet])).toEqual([
      ["May as reviewed", "Measures of May"],
    ]);
    expect(walk.tracking?.sheet).toBe("Every Monday");
    await walk.look();
    expect(walk.standing).toMatchObject({ kind: "made", loaded: { made: { sheet: "May as reviewed" } } });
    walk.store.close();
  }, 60_000);

  it("are looked for only where something was made", async () => {
    const walk = new TrackingWalk({});
    await walk.until(({ reading }) => reading.status === "read");
    walk.workbook.rename("Tickets", "Raw");
    await walk.send({ type: "returned" });
    await walk.until(({ sheetNames }) => sheetNames.includes("Raw"));
    expect(await walk.workbook.renamedSheets?.()).toEqual([{ from: "Tickets", to: "Raw" }]);
    walk.store.close();
  }, 60_000);

  const analysis: MadeAnalysis = {
    sheet: "Key figures",
    responsesSheet: "Response times",
    isThere: true,
    period: { from: "2024-05-01", to: "2024-05-31" },
    table: { sheet: "Tickets", headers: [], columns: {}, timeFormats: {} },
    tickets: { row: 1, column: 1 },
    figures: {},
    values: {
      responseMinutes: { sheet: "Response times", area: { row: 1, column: 1, rows: 2, columns: 1 }, divisor: 1 },
    },
    limits: { row: 1, column: 1, rows: 2, columns: 3 },
    asOf: { row: 0, column: 0 },
    rules: { hours: null, days: [], thresholds: [], withoutWaits: false },
  };
  const given = answers([indicator("a")], { analysesMade: [analysis] });
  const renamed = [{ from: "Response times", to: "Minutes" }] as const;

  it("are followed by the analyses, and by those that a record links to, with everything else as it was", () => {
    const now = {
      ...analysis,
      responsesSheet: "Minutes",
      values: { responseMinutes: { ...analysis.values?.responseMinutes, sheet: "Minutes" } },
    };
    const area = { row: 5, column: 0, rows: 9, columns: 4 };
    const calendar = { hours: area, days: { ...area, column: 5, columns: 3 }, written: { hours: [], days: [] } };
    const calendarsMade = [{ ...calendar, sheet: "Calendar", responsesSheet: "Response times" }];
    expect(withRenamedSheets({ ...given, calendarsMade }, renamed)).toEqual({
      ...given,
      analysesMade: [now],
      calendarsMade: [{ ...calendar, sheet: "Calendar", responsesSheet: "Minutes" }],
    });
    const later = withRenamedSheets({ ...given, calendarsMade }, [{ from: "Calendar", to: "Our hours" }]);
    expect(later.calendarsMade.map(({ sheet }) => sheet)).toEqual(["Our hours"]);
    const record = evaluationRecordSchema.parse(given);
    expect(recordOfRenamed(record, renamed)).toEqual({ ...record, analysesMade: [now] });
  });
});
