import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "../../core/evaluation/answers.ts";
import type { Cell } from "../../core/functions/cell.ts";
import { buildWorkbookPlan } from "../../core/workbook/build-workbook-plan.ts";
import type { FormulaStyle, WorkbookPlan } from "../../core/workbook/plan.ts";
import { chromiumHint, chromiumPath } from "../chromium.ts";
import { planOf, sampleAnalysis } from "../workbook/analysis/sample-analysis.ts";
import { answers, context, exampleB, indicator, ticketData, ticketRows } from "../workbook/sample-answers.ts";
import { ExcelHost } from "./excel-host.ts";
import { SheetsHost } from "./sheets-host.ts";
import type { TestedHost, UsersSheets } from "./tested-host.ts";

/** Six indicators with all ways of having an actual, read from a ticket table of the user's own. */
const fromTickets = answers(
  [
    indicator("响应及时率", { source: "tickets", reading: "respondedInTime", weight: 40 }),
    indicator("投诉率", { source: "tickets", reading: "complaint", direction: "lower", target: 0.05, weight: 20 }),
    indicator("满意度", { source: "tickets", reading: "satisfaction", unit: "rating", target: 4.5, weight: 10 }),
    indicator("态度", { source: "panel", kind: "qualitative", unit: "rating", ratings: [4, 5, null], weight: 20 }),
    indicator("备件", { exempt: "召回", actual: 0.1, weight: 10 }),
    indicator("返修率", { direction: "lower", target: 0.02, actual: 0, weight: 0 }),
  ],
  { data: ticketData, panel: ["主管", "质检", "培训"], serviceTypes: ["电话", "在线"] },
);
const tickets: UsersSheets = { 工单: [ticketData.headers, ...ticketRows] };

const analysis = (style: FormulaStyle): WorkbookPlan =>
  planOf(
    sampleAnalysis(
      ["id", "submitted", "firstResponse", "priority", "handler", "satisfaction", "type"],
      [
        ["1", "2024-05-02 09:00", "2024-05-02 09:10", "urgent", "Ann", 5, "cable"],
        ["2", "2024-05-02 10:00", "2024-05-02 10:40", "urgent", "Ben", 3, "cable"],
        ["3", "2024-05-06 09:00", "2024-05-06 10:00", "normal", "Ann", 4, "screen"],
        ["4", "2024-05-20 09:00", "2024-05-20 14:00", "normal", "Ben", null, "cable"],
        ["5", "2024-05-21 09:00", null, "normal", "Cy", null, "battery"],
      ],
      { style, request: { sheets: ["report", "figures", "quality", "problems", "cross", "audit"] } },
    ),
  );

interface Case {
  readonly name: string;
  readonly sheets: UsersSheets;
  readonly plan: (style: FormulaStyle) => WorkbookPlan;
}

function evaluated(given: Answers): Case["plan"] {
  return (style) => buildWorkbookPlan({ ...given, output: { ...given.output, style } }, context);
}

const cases: readonly Case[] = [
  { name: "an evaluation with its plan, in English", sheets: { 工单: [["a"]] }, plan: evaluated(exampleB("en")) },
  { name: "an evaluation with its plan, in Chinese", sheets: { 工单: [["a"]] }, plan: evaluated(exampleB("zh-CN")) },
  { name: "an evaluation that reads tickets", sheets: tickets, plan: evaluated(fromTickets) },
  { name: "a ticket analysis", sheets: { Tickets: [["a"]] }, plan: analysis },
];

/** What the two hold in the end; figures that differ by less than the last digits of a calculation are the same. */
function same(one: Cell | undefined, other: Cell | undefined): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
  return one === other;
}

describe.skipIf(chromiumPath === undefined)(
  `a workbook in Google Sheets holds what it holds in Excel${chromiumHint}`,
  () => {
    let excel: TestedHost;

    beforeAll(async () => {
      excel = await ExcelHost.launch();
    });

    afterAll(async () => {
      await excel?.close();
    });

    const made = async (host: TestedHost, { sheets }: Case, plan: WorkbookPlan): Promise<Map<string, Cell>> => {
      await host.open(sheets);
      const outcome = await host.call("apply", plan);
      expect("problem" in outcome ? outcome.problem : null).toBeNull();
      const found = new Map<string, Cell>();
      for (const step of plan.steps) {
        if (step.kind !== "sheet") continue;
        for (const [place, value] of await host.values(step.sheet)) found.set(`${step.sheet}!${place}`, value);
      }
      return found;
    };

    const both = cases.flatMap((each) =>
      (["functions", "plain"] as const).map((style) => [each.name, style, each] as const),
    );

    it.each(both)(
      "%s, style %s",
      async (name, style, each) => {
        const plan = each.plan(style);
        const wanted = await made(excel, each, plan);
        for (const locale of ["en_US", "de_DE"]) {
          const found = await made(await SheetsHost.launch(locale), each, plan);
          const differing = [...new Set([...wanted.keys(), ...found.keys()])].filter(
            (place) => !same(wanted.get(place), found.get(place)),
          );
          const said = differing.map(
            (place) => `${place}: ${wanted.get(place)} in Excel, ${found.get(place)} in Google Sheets`,
          );
          console.log(`${name}, ${style}, ${locale}: ${wanted.size} cells, ${differing.length} differ`);
          expect(said).toEqual([]);
          expect(wanted.size).toBeGreaterThan(100);
        }
      },
      120_000,
    );
  },
);
