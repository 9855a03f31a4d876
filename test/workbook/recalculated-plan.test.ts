import { describe, expect, it } from "vitest";
import type { Answers } from "../../core/evaluation/answers.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { buildWorkbookPlan } from "../../core/workbook/build-workbook-plan.ts";
import { type EvaluationColumn, evaluationColumns, evaluationLayout } from "../../core/workbook/evaluation-layout.ts";
import { improvementLayout } from "../../core/workbook/improvement-layout.ts";
import { ticketsLayout } from "../../core/workbook/tickets-layout.ts";
import { convertedByLibreOffice, libreOffice, libreOfficeHint } from "../libreoffice.ts";
import { type RawSheet, renderPlan, valuesOf } from "./render-plan.ts";
import { answers, context, exampleB, indicator, ticketData, ticketRows } from "./sample-answers.ts";

type ValueAt = (row: number, column: number) => unknown;

/** What LibreOffice makes of the plan in built-in functions. */
async function recalculated(given: Answers, raw: readonly RawSheet[] = []): Promise<(sheet: string) => ValueAt> {
  const plan = buildWorkbookPlan({ ...given, output: { ...given.output, style: "plain" } }, context);
  const file = await renderPlan(plan, raw, given.locale);
  const values = await valuesOf(convertedByLibreOffice("plan.xlsx", file, "xlsx"));
  return (sheet) => {
    const at = values.get(sheet);
    if (at === undefined) throw new Error(`no sheet ${sheet}`);
    return at;
  };
}

function head(at: ValueAt, given: Answers, name: keyof ReturnType<typeof evaluationLayout>["cells"]): unknown {
  const { column, row } = evaluationLayout(given).cells[name];
  return at(row, column);
}

function columnOf(at: ValueAt, given: Answers, name: EvaluationColumn): unknown[] {
  const { firstRow } = evaluationLayout(given);
  return given.indicators.map((_, index) => at(firstRow + index, evaluationColumns[name]));
}

const rounded = (value: unknown) => (typeof value === "number" ? Math.round(value * 100) / 100 : (value ?? ""));

describe.skipIf(libreOffice === undefined)(
  `a generated workbook, recalculated by LibreOffice${libreOfficeHint}`,
  () => {
    it.each([
      ["zh-CN", "优秀"],
      ["en", "Excellent"],
    ] as const)(
      "gives example B of the domain page, %s",
      async (locale: Locale, grade) => {
        const given = exampleB(locale);
        const at = (await recalculated(given))(given.output.evaluationSheet);
        expect(columnOf(at, given, "score").map(rounded)).toEqual([14.67, 13.24, 20.5, 14.68, 9.8, "", ""]);
        expect(rounded(head(at, given, "points"))).toBe(72.88);
        expect(head(at, given, "available")).toBe(75);
        expect(rounded(head(at, given, "total"))).toBe(97.18);
        expect(head(at, given, "grade")).toBe(grade);
      },
      120_000,
    );

    it("stays blank where nothing is known, with no error anywhere", async () => {
      const given = exampleB("en", { cap: 1.2 });
      const blank = { ...given, indicators: given.indicators.map((row) => ({ ...row, actual: null })) };
      const at = (await recalculated(blank))(blank.output.evaluationSheet);
      expect(columnOf(at, blank, "score").map((cell) => cell ?? "")).toEqual(["", "", "", "", "", "", ""]);
      expect(head(at, blank, "total") ?? "").toBe("");
      expect(head(at, blank, "grade")).toBe("not yet scored");
      for (let row = 0; row < 40; row++) {
        for (let column = 0; column < 14; column++) expect(String(at(row, column) ?? "")).not.toMatch(/^#/);
      }
    }, 120_000);

    it("reads tickets, ratings and exemptions, and follows scope and limits", async () => {
      const given = answers(
        [
          indicator("响应及时率", { source: "tickets", reading: "respondedInTime", weight: 40 }),
          indicator("投诉率", {
            source: "tickets",
            reading: "complaint",
            direction: "lower",
            target: 0.05,
            weight: 20,
          }),
          indicator("满意度", { source: "tickets", reading: "satisfaction", unit: "rating", target: 4.5, weight: 10 }),
          indicator("态度", {
            source: "panel",
            kind: "qualitative",
            unit: "rating",
            ratings: [4, 5, null],
            weight: 20,
          }),
          indicator("备件", { exempt: "召回", actual: 0.1, weight: 10 }),
          // Lower is better, nothing wrong happened, no cap: there is nothing that 0 could earn.
          indicator("返修率", { direction: "lower", target: 0.02, actual: 0, weight: 0 }),
        ],
        {
          data: ticketData,
          panel: ["主管", "质检", "培训"],
          serviceTypes: ["电话", "在线"],
          measures: [
            {
              indicator: "投诉率",
              problem: "",
              branch: "people",
              cause: "",
              measure: "复训",
              owner: "",
              start: "2024-02-19",
              deadline: "2024-03-01",
              effect: "",
              resources: "",
            },
          ],
        },
      );
      const sheets = await recalculated(given, [{ name: "工单", rows: [ticketData.headers, ...ticketRows] }]);
      const at = sheets(given.output.evaluationSheet);
      // By hand: five of the eight tickets are in scope; 001, 003 and 005 were answered in time; of four with a complaint
      // column filled in, one complained; ratings 4, 5, 3 and 5.
      expect(columnOf(at, given, "actual").map(rounded)).toEqual([0.6, 0.25, 4.25, 4.5, "N/A", 0]);
      expect(columnOf(at, given, "counted").map((cell) => cell ?? "")).toEqual([5, 4, 4, 2, "", ""]);
      // 40 × 0.6 ÷ 0.9; 20 × 0.05 ÷ 0.25; 10 × 4.25 ÷ 4.5; 20 × 4.5 ÷ 5
      expect(columnOf(at, given, "score").map(rounded)).toEqual([26.67, 4, 9.44, 18, "N/A", ""]);
      expect(columnOf(at, given, "verdict")).toEqual([
        "▼ 低于改进线",
        "▼ 低于改进线",
        "◐ 接近目标",
        "◐ 接近目标",
        "– 不计分",
        "○ 实际为 0，须设封顶",
      ]);
      expect(rounded(head(at, given, "total"))).toBe(64.57);
      expect(head(at, given, "below")).toBe(2);

      const layout = ticketsLayout(given);
      const tickets = sheets(given.output.ticketsSheet);
      const check = (name: keyof typeof layout.checks) => tickets(layout.checks[name].row, layout.checks[name].column);
      expect([check("rows"), check("counted"), check("notCounted"), check("unread"), check("inScope")]).toEqual([
        8, 6, 2, 1, 5,
      ]);
      expect(check("reach")).toBe(301);
      expect(check("beyond")).toBe("✓ 没有");

      const plan = improvementLayout(given, context.today);
      const improvement = sheets(given.output.planSheet);
      expect(improvement(plan.state.row, plan.state.column)).toBe("▼ 2 个指标低于改进线，逐项制定措施");
      expect(rounded(improvement(plan.firstRow, plan.column("attainment").column))).toBe(0.2);
      expect(improvement(plan.firstRow, plan.column("due").column)).toBe("▲ 已逾期");
    }, 120_000);

    it("takes a team, a channel, tickets added later, and says when there are more than it reaches", async () => {
      const later = Array.from({ length: 300 }, (_, index) => [
        `N${index}`,
        "2024-02-01 09:00",
        "2024-02-01 09:10",
        "普通",
        "电话",
        "三部",
        5,
        "否",
      ]);
      const given = answers([indicator("响应及时率", { source: "tickets", reading: "respondedInTime", weight: 100 })], {
        data: ticketData,
        teams: ["二部", "三部"],
        serviceTypes: ["电话"],
      });
      const rows = [ticketData.headers, ...ticketRows, ...later];
      const sheets = await recalculated(given, [{ name: "工单", rows }]);
      const layout = ticketsLayout(given);
      const tickets = sheets(given.output.ticketsSheet);
      expect(layout.rows).toBe(300);
      // One ticket of team 二部, and of the 300 added the 292 that the formulas reach.
      expect(tickets(layout.checks.inScope.row, layout.checks.inScope.column)).toBe(293);
      expect(tickets(layout.checks.beyond.row, layout.checks.beyond.column)).toBe("▲ 8 行，请重新生成");
      expect(columnOf(sheets(given.output.evaluationSheet), given, "actual")).toEqual([1]);
    }, 120_000);

    it("keeps the rules when typed cells change: a cap, a scale of ten, weights that do not sum to 100", async () => {
      const given = answers(
        [
          indicator("a", { actual: 1.5, target: 1, weight: 60 }),
          indicator("b", { source: "panel", kind: "qualitative", ratings: [8], weight: 20 }),
          indicator("c", { actual: 0, direction: "lower", target: 0.1, weight: 10 }),
        ],
        { cap: 1.2, scaleMaximum: 10, panel: ["x"], locale: "en" },
      );
      const at = (await recalculated(given))(given.output.evaluationSheet);
      // 60 × 1.2, 20 × 8 ÷ 10, 10 × 1.2
      expect(columnOf(at, given, "score").map(rounded)).toEqual([72, 16, 12]);
      expect(head(at, given, "weightCheck")).toBe("▲ sum is 90, must be 100");
      expect(rounded(head(at, given, "total"))).toBe(111.11);
    }, 120_000);
  },
);
