import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "../../core/evaluation/answers.ts";
import type { Cell } from "../../core/functions/cell.ts";
import { buildWorkbookPlan } from "../../core/workbook/build-workbook-plan.ts";
import type { FormulaStyle, WorkbookPlan } from "../../core/workbook/plan.ts";
import type { SheetContent } from "../../core/workbook/port.ts";
import { handOverPlan } from "../../core/workbook/sharing/hand-over-plan.ts";
import type { HandOverChoice } from "../../core/workbook/sharing/handed-over.ts";
import { maskedCopyPlan } from "../../core/workbook/sharing/masked-copy-plan.ts";
import { chromiumHint, chromiumPath } from "../chromium.ts";
import { planOf, sampleAnalysis } from "../workbook/analysis/sample-analysis.ts";
import { answers, context, exampleB, indicator, ticketData, ticketRows } from "../workbook/sample-answers.ts";
import { ExcelHost } from "./excel-host.ts";
import { SheetsHost } from "./sheets-host.ts";
import type { TestedHost, UsersSheets } from "./tested-host.ts";

/** A plan that is made from what the host's workbook holds by then. */
type PlanFor = (host: TestedHost) => Promise<WorkbookPlan>;

interface Case {
  readonly name: string;
  readonly sheets: UsersSheets;
  /** One after the other. */
  readonly plans: readonly PlanFor[];
  /** Cells that are compared, at least. */
  readonly fewest: number;
}

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

function evaluated(given: Answers): (style: FormulaStyle) => WorkbookPlan {
  return (style) => buildWorkbookPlan({ ...given, output: { ...given.output, style } }, context);
}

const made: readonly {
  readonly name: string;
  readonly sheets: UsersSheets;
  readonly plan: (style: FormulaStyle) => WorkbookPlan;
}[] = [
  { name: "an evaluation with its plan, in English", sheets: { 工单: [["a"]] }, plan: evaluated(exampleB("en")) },
  { name: "an evaluation with its plan, in Chinese", sheets: { 工单: [["a"]] }, plan: evaluated(exampleB("zh-CN")) },
  { name: "an evaluation that reads tickets", sheets: tickets, plan: evaluated(fromTickets) },
  { name: "a ticket analysis", sheets: { Tickets: [["a"]] }, plan: analysis },
];

const styles: readonly FormulaStyle[] = ["functions", "plain"];

const inBothStyles: readonly Case[] = made.flatMap(({ name, plan, sheets }) =>
  styles.map((style) => ({ name: `${name}, style ${style}`, sheets, plans: [async () => plan(style)], fewest: 100 })),
);

/** An evaluation that is handed over, or copied without names. */
function shared(
  name: string,
  share: (sheet: string, content: SheetContent, taken: readonly string[]) => WorkbookPlan,
): Case {
  const given = exampleB("en");
  const { evaluationSheet } = given.output;
  return {
    name,
    sheets: { Notes: [["a"]] },
    plans: [
      async () => buildWorkbookPlan({ ...given, output: { ...given.output, style: "functions" } }, context),
      async (host) => {
        // What is read is calculated.
        await host.values(evaluationSheet);
        const [read, names] = [await host.call("readSheet", evaluationSheet), await host.call("sheetNames")];
        if ("problem" in read || "problem" in names) throw new Error("the evaluation must be there");
        const [content, taken]: [SheetContent, string[]] = JSON.parse(JSON.stringify([read.value, names.value]));
        return share(evaluationSheet, content, taken);
      },
    ],
    fewest: 200,
  };
}

const handedOver = (into: HandOverChoice["into"]): Case =>
  shared(`an evaluation handed over into ${into}`, (sheet, content, takenSheetNames) =>
    handOverPlan(sheet, content, { into, rest: "values" }, "en", { takenSheetNames, today: "2024-06-03" }),
  );

const masked = shared("an evaluation without names", (name, content, takenSheetNames) =>
  maskedCopyPlan([{ name, content }], { person: ["甲"], customer: [], ticket: [] }, { smallest: 5, seed: 7 }, "en", {
    takenSheetNames,
    today: "2024-06-03",
  }),
);

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

    async function cellsOf(host: TestedHost, { plans, sheets }: Case): Promise<Map<string, Cell>> {
      await host.open(sheets);
      const touched = new Set<string>();
      for (const planFor of plans) {
        const plan = await planFor(host);
        const outcome = await host.call("apply", plan);
        expect("problem" in outcome ? outcome.problem : null).toBeNull();
        for (const step of plan.steps)
          if (step.kind === "sheet" || step.kind === "copy" || step.kind === "revision") touched.add(step.sheet);
      }
      const found = new Map<string, Cell>();
      for (const sheet of touched)
        for (const [place, value] of await host.values(sheet)) found.set(`${sheet}!${place}`, value);
      return found;
    }

    async function compare(each: Case): Promise<void> {
      const wanted = await cellsOf(excel, each);
      for (const locale of ["en_US", "de_DE"]) {
        const found = await cellsOf(await SheetsHost.launch(locale), each);
        const said = [...new Set([...wanted.keys(), ...found.keys()])].flatMap((place) => {
          const [one, other] = [wanted.get(place), found.get(place)];
          return same(one, other) ? [] : [`${place}: ${one} in Excel, ${other} in Google Sheets`];
        });
        console.log(`${each.name}, ${locale}: ${wanted.size} cells, ${said.length} differ`);
        expect(said).toEqual([]);
        expect(wanted.size).toBeGreaterThan(each.fewest);
      }
    }

    it.each(
      [...inBothStyles, handedOver("formulas"), handedOver("values"), masked].map((each) => [each.name, each] as const),
    )("%s", async (_, each) => compare(each), 300_000);
  },
);
