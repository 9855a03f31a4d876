import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { writeXlsx } from "hucre";
import type { FrameLocator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { analysisPaneTexts } from "../../core/i18n/analysis/pane-texts.ts";
import { paneTexts } from "../../core/i18n/pane-texts.ts";
import { chromiumHint, chromiumPath } from "../chromium.ts";
import { WorkbenchPage } from "../workbench-page.ts";
import {
  type ResponseFigures,
  type ResponseFile,
  responsesByHand,
  rowsOf,
  type TimeRules,
} from "./responses-by-hand.ts";

const root = resolve(import.meta.dirname, "../..");
const incidentsFile = join(root, "excel-addin/workbench/samples/itsm-incidents.csv");
const helpdeskFile = join(root, "../shared/data/helpdesk-tickets.csv");
const waitsFile = join(root, "../shared/data/helpdesk-waits.csv");
const missing = existsSync(helpdeskFile) ? "" : " (skipped: the research data set is not beside the project)";

const texts = analysisPaneTexts.en;
const shared = paneTexts.en;

/** The rows of a sheet by the text in their first column. */
async function sheetRows(workbench: WorkbenchPage, sheet: string): Promise<ReadonlyMap<string, readonly Cell[]>> {
  const rows = new Map<number, Cell[]>();
  for (const { row, column, value } of await workbench.cells(sheet)) {
    const cells = rows.get(row) ?? [];
    cells[column] = value;
    rows.set(row, cells);
  }
  const byName = new Map<string, readonly Cell[]>();
  for (const cells of rows.values()) {
    const name = String(cells[0] ?? "");
    if (name !== "" && !byName.has(name)) byName.set(name, cells);
  }
  return byName;
}

function near(actual: Cell | undefined, wanted: number | null, what: string): void {
  if (wanted === null) expect({ what, actual: actual === "" ? null : actual }).toEqual({ what, actual: null });
  else
    expect(Math.abs(Number(actual) - wanted), `${what}: ${actual} for ${wanted}`).toBeLessThan(
      1e-6 * Math.max(1, wanted),
    );
}

async function compare(workbench: WorkbenchPage, now: ResponseFigures, before: ResponseFigures): Promise<void> {
  const figures = await sheetRows(workbench, "Key figures");
  const [value, previous] = [1, 4];
  const figure = (name: string, column: number) => figures.get(name)?.[column];
  for (const [column, expected] of [
    [value, now],
    [previous, before],
  ] as const) {
    near(figure("Tickets", column), expected.tickets, "tickets");
    near(figure("First response in time", column), expected.inTimeRate, "in time");
    near(figure("Mean response (minutes)", column), expected.meanMinutes, "mean response");
    near(figure("Mean resolution (hours)", column), expected.meanResolutionHours, "mean resolution");
    near(figure("Rework rate", column), expected.reworkRate, "rework");
  }
  const cross = await sheetRows(workbench, "Cross analysis");
  const named = [...now.byHandler].filter(([name]) => name !== "").sort(([, a], [, b]) => b.tickets - a.tickets);
  for (const [name, expected] of named.slice(0, 15)) {
    const cells = cross.get(name);
    const found = { tickets: cells?.[1], inTime: cells?.[4], late: cells?.[5] };
    expect({ name, ...found }).toEqual({ name, ...expected });
  }
  const problems = await sheetRows(workbench, "Problems");
  expect(problems.get("Late response")?.[1]).toBe(now.late);
  const report = await sheetRows(workbench, "Report");
  const findings = [...report.keys()].join("\n");
  expect(findings).toContain(`${now.late} were late`);
}

describe.skipIf(chromiumPath === undefined)(`a ticket analysis in the browser${chromiumHint}`, () => {
  let workbench: WorkbenchPage;
  let pane: FrameLocator;

  beforeAll(async () => {
    workbench = await WorkbenchPage.launch();
    pane = workbench.page.frameLocator("iframe.pane");
  }, 60_000);
  afterAll(() => workbench.close());

  const button = (name: string) => pane.getByRole("button", { name, exact: true });
  const heading = (name: string) => pane.getByRole("heading", { name }).first().waitFor();

  async function chooseTickets(period?: { readonly from: string; readonly to: string }): Promise<void> {
    await pane.getByRole("tab", { name: texts.tasks.analysis }).click();
    await button(shared.data.readAgain).waitFor({ timeout: 60_000 });
    if (period === undefined) return;
    await pane.getByLabel(shared.objective.from, { exact: true }).fill(period.from);
    await pane.getByLabel(shared.objective.to, { exact: true }).fill(period.to);
  }

  async function generate(): Promise<void> {
    await button(shared.next).click();
    await heading(texts.steps.sheets.title);
    await button(shared.generate.generate).click();
    await pane.getByText(shared.generate.made).first().waitFor({ timeout: 240_000 });
  }

  it("gives the figures of the incident sample, on the clock, and takes them back", async () => {
    await workbench.open({ sample: "itsm-incidents.csv" });
    const layout: ResponseFile = {
      id: "number",
      submitted: "opened_at",
      firstResponse: "first_update_at",
      resolved: "resolved_at",
      reopened: "reopen_count",
      handler: "resolved_by",
      priority: "priority",
      dayFirst: true,
    };
    const rules: TimeRules = {
      hours: null,
      holidays: [],
      waits: [],
      limit: (priority) => (/^[12]/.test(priority) ? 15 : 120),
    };
    const text = readFileSync(incidentsFile, "utf8");
    await chooseTickets({ from: "2016-03-01", to: "2016-03-01" });
    await button(shared.next).click();
    await heading(texts.steps.rules.title);
    await generate();
    await compare(
      workbench,
      responsesByHand(text, layout, { from: "2016-03-01", to: "2016-03-01" }, rules),
      responsesByHand(text, layout, { from: "2016-02-29", to: "2016-02-29" }, rules),
    );
    const { errors } = await workbench.errorCells();
    // The chart's helper columns say "no value" where a point has no place.
    expect(errors.filter((error) => !error.includes("#N/A"))).toEqual([]);
    await button(shared.generate.undo).click();
    await pane.getByRole("dialog").getByRole("button").first().waitFor();
    await pane.getByRole("dialog").getByRole("button", { name: shared.generate.undo }).click();
    await expect
      .poll(async () => (await workbench.errorCells()).sheets, { timeout: 30_000 })
      .toEqual(["itsm-incidents"]);
  }, 400_000);

  it.skipIf(missing !== "")(
    `counts business hours without the waits for the customer${missing}`,
    async () => {
      const text = readFileSync(helpdeskFile, "utf8");
      const waits = readFileSync(waitsFile, "utf8");
      const layout: ResponseFile = {
        id: "case",
        submitted: "opened_at",
        firstResponse: "taken_in_charge_at",
        resolved: "resolved_at",
        reopened: "times_reopened",
        handler: "resolved_by",
        dayFirst: false,
      };
      const rules: TimeRules = {
        hours: [
          [510, 750],
          [810, 1050],
        ],
        // Ferragosto: the one Italian holiday on a weekday within these weeks.
        holidays: ["2012-08-15"],
        waits: rowsOf(waits)
          .slice(1)
          .map(([ticket = "", start = "", end = ""]) => [ticket, start, end] as const),
        limit: () => 120,
      };
      const file = await writeXlsx({
        sheets: [
          { name: "Tickets", rows: rowsOf(text) },
          { name: "Customer waits", rows: rowsOf(waits) },
        ],
      });
      await workbench.open();
      await workbench.openFile("helpdesk.xlsx", file);
      await chooseTickets({ from: "2012-07-01", to: "2012-07-31" });
      await pane
        .getByRole("combobox", { name: texts.waits.title })
        .selectOption({ label: "Customer waits · 1,450 rows" });
      await pane.getByText(texts.waits.read("1,450")).waitFor({ timeout: 60_000 });
      await button(shared.next).click();
      await heading(texts.steps.rules.title);
      await pane.getByLabel(texts.time.business).check();
      await pane.getByLabel(texts.time.hours, { exact: true }).fill("Mon-Fri 08:30-12:30 13:30-17:30");
      await button(texts.days.add).click();
      await pane.getByLabel(texts.days.date, { exact: true }).fill("2012-08-15");
      await button(shared.add).click();
      await generate();
      await compare(
        workbench,
        responsesByHand(text, layout, { from: "2012-07-01", to: "2012-07-31" }, rules),
        responsesByHand(text, layout, { from: "2012-06-01", to: "2012-06-30" }, rules),
      );
      const { errors } = await workbench.errorCells();
      expect(errors.filter((error) => !error.includes("#N/A"))).toEqual([]);
      expect(workbench.complaints).toEqual([]);
      expect(workbench.outside).toEqual([]);
    },
    600_000,
  );
});
