import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { causesTexts } from "../../../core/i18n/improvement/causes-texts.ts";
import { comparisonPaneTexts } from "../../../core/i18n/improvement/comparison-pane-texts.ts";
import { comparisonTexts } from "../../../core/i18n/improvement/comparison-texts.ts";
import { handbookTexts } from "../../../core/i18n/improvement/handbook-texts.ts";
import { loopTexts } from "../../../core/i18n/improvement/loop-texts.ts";
import { trackingTexts } from "../../../core/i18n/improvement/tracking-texts.ts";
import { paneTexts } from "../../../core/i18n/pane-texts.ts";
import { sheetTexts } from "../../../core/i18n/sheet-texts.ts";
import { chromiumHint, chromiumPath, launchChromium } from "../../chromium.ts";
import { repairTickets, shareOf } from "../../journey/by-hand/repair-tickets.ts";
import { sharesByHand } from "../../journey/by-hand/statistics.ts";
import { csvRows } from "../../journey/by-hand/ticket-file.ts";
import { SheetTables } from "../../journey/sheet-tables.ts";
import { WizardUser } from "../../journey/wizard-user.ts";
import { SpreadsheetWindow } from "./spreadsheet-window.ts";

const texts = paneTexts.en;
const steps = loopTexts.en.steps;
const file = readFileSync(
  resolve(import.meta.dirname, "../../../excel-addin/workbench/samples/repair-and-phone-en.csv"),
  "utf8",
);
const tickets = repairTickets(file);
const [header = [], ...rows] = csvRows(file);

const march = ["2024-03-01", "2024-03-31"] as const;
const april = ["2024-04-01", "2024-04-30"] as const;
const week = ["2024-04-01", "2024-04-07"] as const;

/** The rows of the file whose tickets came in on these days, by their numbers. */
function rowsOf(from: string, to: string): string[][] {
  const number = (day: string) => Number(day.replaceAll("-", ""));
  return rows.filter(([id = ""]) => number(from) <= Number(id.slice(0, 8)) && Number(id.slice(0, 8)) <= number(to));
}

/** The sheet serial of a day. */
function serial(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

describe.skipIf(chromiumPath === undefined)(`the circle of improvement in Google Sheets${chromiumHint}`, () => {
  let browser: Browser;
  let window: SpreadsheetWindow;
  let user: WizardUser;
  let nextRow = 0;

  const sheet = async (name: string) => new SheetTables(await window.cells(name));
  const paste = (pasted: readonly string[][]) => {
    window.paste("Tickets", nextRow, pasted);
    nextRow += pasted.length;
  };
  const openStep = async (step: keyof typeof steps): Promise<void> => {
    await user.pane.getByRole("button", { name: texts.menu.open, exact: true }).click();
    await user.pane.getByRole("menuitem", { name: steps[step].title, exact: true }).click();
    await user.pane.getByRole("heading", { level: 1, name: steps[step].title }).waitFor();
  };
  /** Presses the primary button once it says this, waits for what it makes, and gives the sheets that were added. */
  const make = async (label: string | RegExp): Promise<readonly string[]> => {
    const before = window.sheetNames();
    const button = user.pane.locator("#next");
    await expect.poll(() => button.textContent(), { timeout: 60_000 }).toMatch(label);
    await expect.poll(() => button.isEnabled(), { timeout: 60_000 }).toBe(true);
    await button.click();
    await user.pane.getByText(texts.generate.made).first().waitFor({ timeout: 120_000 });
    expect(await window.errors()).toEqual([]);
    return window.sheetNames().filter((name) => !before.includes(name));
  };

  beforeAll(async () => {
    browser = await launchChromium();
    const first = rowsOf("2024-01-01", "2024-03-31");
    window = await SpreadsheetWindow.open(browser, { sheets: { Tickets: [header, ...first] } });
    user = new WizardUser(window);
    nextRow = first.length + 1;
  });
  afterAll(async () => {
    await browser?.close();
    expect(window.host.errors).toEqual([]);
    expect(window.host.requests).toEqual([]);
  });

  it("begins with an evaluation and a measure for each weak indicator", async () => {
    await user.choose({ from: march[0], to: march[1] }, "evaluation-table");
    await user.next("score");
    await user.next("plan");
    await user.pane.locator("#threshold").fill("95");
    const cards = user.pane.locator(".weak-card");
    await cards.nth(2).waitFor();
    for (let index = 0; index < (await cards.count()); index++) {
      const card = cards.nth(index);
      await card.getByRole("checkbox").first().check();
      await card.getByLabel(texts.plan.start, { exact: true }).fill("2024-04-01");
      await card.getByLabel(texts.plan.deadline, { exact: true }).fill("2024-04-28");
    }
    await user.next("generate");
    await user.pressGenerate();
    expect(await window.errors()).toEqual([]);
  }, 240_000);

  it("takes the weak indicators to their causes", async () => {
    await openStep("causes");
    const made = await make(/root-cause sheet/);
    expect(made).toContain(causesTexts.en.sheetName("On-site arrival in time", 1).slice(0, 31));
    await user.pane.getByRole("img", { name: /^Fishbone of / }).waitFor();
  }, 240_000);

  it("tracks a week: readings are added to a sheet that is there already", async () => {
    const words = trackingTexts.en.pane;
    await openStep("tracking");
    await make(words.make);
    paste(rowsOf(...week));
    await user.button(words.tickets.again).click();
    expect(await make(words.addWeeks("1"))).toEqual([]);
    const tracked = await sheet(trackingTexts.en.sheetName);
    const { row: firstWeek } = tracked.find(serial("2024-03-25"), 0, 0);
    const { row } = tracked.find(serial(week[0]), firstWeek, 0);
    const { yes, counted } = shareOf(tickets, "arrived", ...week);
    const found = Array.from({ length: 30 }, (_, column) => column).filter(
      (column) => Math.abs(Number(tracked.at(row, column)) - yes / counted) < 1e-9,
    );
    expect(found.map((column) => tracked.at(row, column + 1))).toContain(counted);
  }, 240_000);

  it("compares April by the same rules with March, and with what chance alone would do", async () => {
    const [, , done = ""] = sheetTexts.en.plan.statuses;
    const plan = await sheet("Improvement plan");
    const measures = plan.rows(sheetTexts.en.plan.columns, "indicator");
    expect(measures.length).toBeGreaterThanOrEqual(3);
    for (const { columnOf, row } of measures) window.type("Improvement plan", row, columnOf("status"), done);
    paste(rowsOf("2024-04-08", "2024-05-05"));
    await openStep("comparison");
    await user.pane.getByRole("button", { name: /by the same rules/ }).click();
    await user.step("data");
    await user.button(texts.data.readAgain).waitFor();
    await user.generate();
    await openStep("comparison");
    await make(comparisonPaneTexts.en.make);
    const compared = await sheet(comparisonTexts.en.sheetName);
    const { columns } = comparisonTexts.en;
    const heads = compared.find(columns.countedBefore);
    const columnOf = (name: keyof typeof columns) => compared.find(columns[name], heads.row).column;
    for (const [name, mark] of [
      ["Response in time", "inTime"],
      ["On-site arrival in time", "arrived"],
      ["First-contact resolution", "firstContact"],
    ] as const) {
      const [before, after] = [shareOf(tickets, mark, ...march), shareOf(tickets, mark, ...april)];
      const { row } = compared.find(name, heads.row, columnOf("indicator"));
      const cell = (column: keyof typeof columns) => compared.at(row, columnOf(column));
      expect([cell("before"), cell("after"), cell("countedBefore"), cell("countedAfter"), cell("p")]).toEqual([
        expect.closeTo(before.yes / before.counted, 9),
        expect.closeTo(after.yes / after.counted, 9),
        before.counted,
        after.counted,
        expect.closeTo(sharesByHand(before.yes, before.counted, after.yes, after.counted).p, 6),
      ]);
    }
    // The plan says of each measure what it has brought: it is linked to the comparison.
    const shown = (await sheet("Improvement plan")).rows(sheetTexts.en.plan.columns, "indicator");
    const judged = compared.rows(comparisonTexts.en.verdictColumns, "indicator");
    expect(shown.map(({ read }) => [read("indicator"), read("actualEffect")])).toEqual(
      judged.map(({ read }) => [
        read("indicator"),
        expect.stringContaining(`${read("before")} → ${read("after")} (${read("change")}, `),
      ]),
    );
  }, 400_000);

  it("keeps what works as a standard, and takes the rest to a next round", async () => {
    const { verdictColumns, verdicts, sheetName } = comparisonTexts.en;
    const compared = await sheet(sheetName);
    const heads = compared.find(verdictColumns.decision);
    const measure = compared.at(heads.row + 1, compared.find(verdictColumns.measure, heads.row).column);
    window.type(sheetName, heads.row + 1, heads.column, verdicts.keep);
    window.type(sheetName, heads.row + 2, heads.column, verdicts.again);
    await openStep("standards");
    const made = await make(/\S/);
    expect(made).toContain(handbookTexts.en.sheetName);
    expect((await sheet(handbookTexts.en.sheetName)).textsWith(String(measure)).length).toBeGreaterThanOrEqual(1);
    expect(made.filter((name) => name.startsWith("Causes 2")).length).toBeGreaterThanOrEqual(1);
  }, 240_000);

  it("takes back what was made last, and nothing else", async () => {
    const names = window.sheetNames();
    await user.button(texts.generate.undo).first().click();
    const dialog = user.pane.getByRole("dialog");
    await dialog.getByRole("button", { name: texts.questions.undoGeneration.yes, exact: true }).click();
    const gone = (name: string) => name === handbookTexts.en.sheetName || name.startsWith("Causes 2");
    await expect.poll(() => window.sheetNames(), { timeout: 20_000 }).toEqual(names.filter((name) => !gone(name)));
  });
});
