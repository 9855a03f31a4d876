import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { trackingTexts } from "../../core/i18n/improvement/tracking-texts.ts";
import { type Locale, locales } from "../../core/i18n/locale.ts";
import { overviewColumn, trackingLayout } from "../../core/workbook/improvement/tracking-layout.ts";
import { chromiumHint, chromiumPath, launchChromium } from "../chromium.ts";
import { ticketsOfWeeks } from "../workbook/improvement/tracked-tickets.ts";
import { buildPanePage, openPane, type PaneSetting } from "./pane-page.ts";
import { planned, TrackingWalk } from "./tracking-walk.ts";

const usual = { inTime: 8, late: 2, hours: 10 };
const weeks = (count: number) => new Array(count).fill(usual);
const today = "2024-05-21";

/** A workbook with an evaluation of April and, where it is wanted, its tracking sheet over 18 weeks of tickets. */
async function workbookWith(locale: Locale, isTracked: boolean): Promise<Pick<PaneSetting, "cells" | "options">> {
  const walk = new TrackingWalk({ cells: ticketsOfWeeks(weeks(18)), locale, today });
  await walk.evaluate(
    [
      planned("response-in-time", "Assign by skill", { start: "2024-04-10" }),
      planned("Stock accuracy", "Count weekly"),
    ],
    { period: { from: "2024-04-01", to: "2024-04-30" } },
  );
  await walk.open();
  if (isTracked) await walk.click();
  await walk.store.keep();
  const cells: Record<string, Cell[][]> = {};
  for (const sheet of await walk.workbook.sheetNames()) {
    const read = await walk.workbook.read({ sheet, area: { row: 0, column: 0, rows: 3000, columns: 100 } });
    cells[sheet] = read.map((line) => [...line]);
  }
  if (walk.tracking !== null) showFormulas(walk, cells[walk.tracking.sheet] ?? []);
  walk.store.close();
  return { cells, options: { kept: Object.fromEntries(walk.workbook.kept) } };
}

/** What formulas of the sheet would show: limits around 75 %, the target, and the week of a start. */
function showFormulas(walk: TrackingWalk, cells: Cell[][]): void {
  const put = ({ row, column }: { row: number; column: number }, value: Cell) => {
    const line = cells[row] ?? [];
    while (line.length <= column) line.push("");
    line[column] = value;
    cells[row] = line;
  };
  const panel = walk.panel("response-in-time");
  put(panel.basis("mean"), 0.75);
  for (const name of ["lower", "shownLower"] as const) put(panel.basis(name), 0.72);
  for (const name of ["upper", "shownUpper"] as const) put(panel.basis(name), 0.78);
  put({ row: panel.overviewRow, column: overviewColumn("target") }, 0.9);
  put({ row: panel.overviewRow, column: overviewColumn("behind") }, 9);
  const { firstWeek } = trackingLayout(walk.tracking ?? { indicators: [], weeks: 0 });
  put({ row: firstWeek + 12, column: panel.working("label").column }, "1");
}

describe.skipIf(chromiumPath === undefined)(`tracking in the pane${chromiumHint}`, () => {
  let browser: Browser;
  let address: string;
  const errors: string[] = [];

  beforeAll(async () => {
    [browser, address] = await Promise.all([launchChromium(), buildPanePage()]);
  });
  afterAll(async () => {
    await browser?.close();
    expect(errors).toEqual([]);
  });

  async function open(locale: Locale, setting: PaneSetting): Promise<Page> {
    const page = await openPane(browser, address, { locale, today, ...setting });
    page.on("pageerror", (error) => errors.push(error.message));
    return page;
  }

  const button = (page: Page) => page.locator("#next");

  it.each(locales)("makes the sheet, adds a week with one click and takes it back, %s", async (locale) => {
    const words = trackingTexts[locale].pane;
    const setting = await workbookWith(locale, true);
    const page = await open(locale, setting);
    await page.waitForSelector(".control");
    await expect.poll(() => button(page).innerText()).toBe(words.add);
    expect(await button(page).isDisabled()).toBe(true);
    expect(await page.locator(".weak-card").count()).toBe(2);

    // The picture says in words what it shows; the readings of 80 % lie above the limits.
    expect(await page.locator(".control").getAttribute("aria-label")).toContain("2024-01-15");
    expect(await page.locator(".control-signal").count()).toBe(16);
    expect(await page.locator(".control-start").count()).toBe(1);
    const card = await page.locator(".weak-card").first().innerText();
    for (const part of [
      words.last("80%", "2024-04-29"),
      words.missed("90%"),
      words.limits("72%", "78%"),
      words.provisional,
    ])
      expect(card).toContain(part);
    expect(card).toContain(words.signals.above("2024-04-29", words.signals.good));

    await page.evaluate((rows) => window.pane.put("Tickets", rows), ticketsOfWeeks(weeks(19)));
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect.poll(() => button(page).innerText()).toBe(words.addWeeks("1"));
    await page.waitForSelector(`text=${words.pendingOne("2024-05-06")}`);
    await button(page).click();
    await page.waitForSelector(".made .sheet-link");
    const plan = await page.evaluate(() => window.pane.workbook().plans[0]);
    expect(plan?.steps.filter(({ kind }) => kind === "revision")).toHaveLength(1);
    await expect.poll(() => button(page).innerText()).toBe(words.add);
    expect(await button(page).isDisabled()).toBe(true);
    await page.waitForSelector(`text=${words.due("2024-05-13", "2024-05-19")}`);

    await page.click(".made .message .button");
    await page.click("dialog .button.primary");
    await expect.poll(() => button(page).innerText()).toBe(words.addWeeks("1"));
    await page.context().close();
  });

  it("says of recorded weeks what their tickets say now", async () => {
    const words = trackingTexts.en.pane;
    const { cells = {}, options = {} } = await workbookWith("en", true);
    const changed = [...weeks(17), { inTime: 5, late: 5, hours: 10 }];
    const page = await open("en", { cells: { ...cells, Tickets: ticketsOfWeeks(changed) }, options });
    await page.click(`text=${words.differsTitle("1")}`);
    const recorded = words.ofTickets("80%", "10");
    expect(await page.locator(".changed-weeks li").innerText()).toContain(
      words.differs("", "2024-04-29", recorded, words.ofTickets("50%", "10")).replace(/^, /, ""),
    );
    expect(await button(page).isDisabled()).toBe(true);
    await page.context().close();
  });

  it.each(locales)("says what a new sheet will hold, and that an old one is gone, %s", async (locale) => {
    const words = trackingTexts[locale].pane;
    const page = await open(locale, await workbookWith(locale, false));
    await page.waitForSelector(`text=${words.plan("12", "4")}`);
    expect(await page.locator(".pane-content").innerText()).toContain(words.firstStart("2024-04-10"));
    expect(await button(page).innerText()).toBe(words.make);
    await button(page).click();
    await page.waitForSelector(".made .sheet-link");
    const { sheetName } = trackingTexts[locale];
    expect(await page.locator(".sheet-link").innerText()).toBe(sheetName);
    await page.evaluate((sheet) => window.pane.workbook().remove(sheet), sheetName);
    await page.click(".rail li:nth-of-type(1) .rail-step");
    await page.click(".rail li:nth-of-type(2) .rail-step");
    await page.waitForSelector(`text=${words.gone(sheetName)}`);
    expect(await button(page).innerText()).toBe(words.makeNew);
    await page.context().close();
  });

  it("says that an evaluation comes first", async () => {
    const page = await open("en", { cells: { Tickets: ticketsOfWeeks(weeks(3)) } });
    await page.click("#task-improvement");
    await page.click(".rail li:nth-of-type(2) .rail-step");
    await page.waitForSelector(`text=${trackingTexts.en.pane.noEvaluation}`);
    expect(await button(page).count()).toBe(0);
    await page.context().close();
  });
});
