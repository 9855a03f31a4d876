import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { analysisPaneTexts } from "../../core/i18n/analysis/pane-texts.ts";
import { rulesTexts } from "../../core/i18n/analysis/rules-texts.ts";
import { type Locale, locales } from "../../core/i18n/locale.ts";
import { paneTexts } from "../../core/i18n/pane-texts.ts";
import { analysisSheetNames } from "../../core/wizard/new-analysis.ts";
import { calendarHead } from "../../core/workbook/analysis/calendar-layout.ts";
import { chromiumHint, chromiumPath, launchChromium } from "../chromium.ts";
import { buildPanePage, cellsOfFile, openPane } from "./pane-page.ts";

const tickets: Readonly<Record<Locale, Cell[][]>> = {
  "zh-CN": cellsOfFile("excel-addin/workbench/samples/repair-and-phone-zh.csv", 60),
  en: cellsOfFile("excel-addin/workbench/samples/repair-and-phone-en.csv", 60),
};

const weekly: Readonly<Record<Locale, string>> = {
  en: "Mon 09:00-12:00 13:00-18:00",
  "zh-CN": "周一 09:00-12:00 13:00-18:00",
};

describe.skipIf(chromiumPath === undefined)(`the calendar of an analysis in the pane${chromiumHint}`, () => {
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

  /** The rules of an analysis in business hours. */
  async function openRules(locale: Locale): Promise<Page> {
    const page = await openPane(browser, address, { locale, cells: { Tickets: tickets[locale] } });
    page.on("pageerror", (error) => errors.push(error.message));
    await page.click("#task-analysis");
    await page.waitForSelector("#analysisPeriod");
    await page.click("#next");
    await page.click("input[name=time-counts] >> nth=1");
    await page.fill("#hours", weekly[locale]);
    return page;
  }

  async function generate(page: Page): Promise<void> {
    await page.click("#next");
    await page.waitForSelector("#analysisSheet-calendar, .check");
    await page.click("#next");
    await page.waitForSelector(".made");
  }

  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

  /** The weekly hours that the last plan writes on its calendar. */
  const writtenHours = (page: Page, sheet: string) =>
    page.evaluate(
      ([name, head]) => {
        const steps = window.pane.workbook().plans.at(-1)?.steps ?? [];
        const rows = steps.flatMap((step) => (step.kind === "cells" && step.sheet === name ? step.rows : []));
        return rows.slice(Number(head)).flatMap((row) => (row[0] === null ? [] : [row.slice(0, 4)]));
      },
      [sheet, calendarHead] as const,
    );

  /** Types into a sheet, as a user does. */
  const typeInto = (page: Page, sheet: string, cell: { row: number; column: number; content: Cell }) =>
    page.evaluate(
      async ([name, { column, content, row }]) => {
        const area = { row: 0, column: 0, rows: 100, columns: 12 };
        const rows = await window.pane.workbook().read({ sheet: name, area });
        (rows[row] ?? [])[column] = content;
        window.pane.put(name, rows);
      },
      [sheet, cell] as const,
    );

  it.each(locales)(
    "takes hours that change on a day, names what is wrong with them, and lets go of them, in %s",
    async (locale) => {
      const { problems } = analysisPaneTexts[locale];
      const { time } = rulesTexts[locale];
      const sheet = analysisSheetNames.calendar[locale];
      const page = await openRules(locale);
      await page.click("#add-hours");
      expect(await focused(page)).toBe("hours-day");
      const add = page
        .locator("section.add-indicator")
        .getByRole("button", { name: paneTexts[locale].add, exact: true });
      expect(await add.isDisabled()).toBe(true);
      await page.fill("#hours-day", "2024-03-01");
      await page.fill("#hours-of-set", "Tue 8-10; someday");
      expect(await page.locator("section.add-indicator .field-problem").innerText()).toBe(
        problems.hoursUnread("someday"),
      );
      expect(await add.isDisabled()).toBe(true);
      await page.fill("#hours-of-set", "Tue 8-10");
      await page.keyboard.press("Enter");
      await page.waitForSelector(`text=${time.hoursFrom("2024-03-01")}`);
      await page.fill("#hours-day", "2024-03-01");
      expect(await page.locator("section.add-indicator .field-problem").innerText()).toBe(time.dayTaken);
      await page.fill("#hours-day", "2024-05-01");
      await page.fill("#hours-of-set", "Sun 10-11");
      await add.click();

      await page.fill("#hours-2024-03-01", "");
      await page.click("#next");
      expect(await focused(page)).toBe("hours-2024-03-01");
      expect(await page.locator("#problem-hours-2024-03-01").innerText()).toBe(problems.hoursOfSetMissing);
      await page.fill("#hours-2024-03-01", "Tue 8-11");
      await page.click(`[aria-label="${time.removeHours("2024-05-01")}"]`);
      expect(await page.locator(".later-hours").count()).toBe(1);
      await generate(page);
      const [monday, tuesday] = locale === "en" ? ["Monday", "Tuesday"] : ["周一", "周二"];
      // 1 March 2024 is day 45,352.
      expect(await writtenHours(page, sheet)).toEqual([
        [monday, 9 / 24, 12 / 24, null],
        [monday, 13 / 24, 18 / 24, null],
        [tuesday, 8 / 24, 11 / 24, 45_352],
      ]);
      await page.context().close();
    },
  );

  it.each(locales)(
    "starts from the calendar that was edited on its sheet, and lists what it cannot read there, in %s",
    async (locale) => {
      const { calendarSheet: words } = rulesTexts[locale];
      const sheet = analysisSheetNames.calendar[locale];
      const page = await openRules(locale);
      await generate(page);
      await typeInto(page, sheet, { row: calendarHead, column: 1, content: 0.25 });
      await typeInto(page, sheet, { row: calendarHead + 1, column: 0, content: "Moonday" });
      await page.click("#back");
      await page.waitForSelector(`text=${words.taken(sheet)}`);
      const text = locale === "en" ? "Mon 06:00-12:00" : "周一 06:00-12:00";
      expect(await page.inputValue("#hours")).toBe(text);
      await page.click(`summary:has-text("${words.unread("1", sheet)}")`);
      const listed = await page.locator("details[open] .unread-cell").innerText();
      expect(listed).toContain(`A${calendarHead + 2}`);
      expect(listed).toContain("Moonday");
      expect(listed).toContain(words.reasons.weekday);
      await page.context().close();
    },
  );

  it("offers an edited calendar where hours were changed in the pane too", async () => {
    const { calendarSheet: words } = rulesTexts.en;
    const page = await openRules("en");
    await generate(page);
    await page.click("#back");
    await page.fill("#hours", "Fri 9-10");
    await typeInto(page, "Calendar", { row: calendarHead, column: 1, content: 0.25 });
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await page.waitForSelector(`text=${words.edited("Calendar")}`);
    expect(await page.inputValue("#hours")).toBe("Fri 9-10");
    await page.click(`text=${words.take}`);
    await page.waitForSelector(`text=${words.taken("Calendar")}`);
    expect(await page.inputValue("#hours")).toBe("Mon 06:00-12:00 13:00-18:00");
    await page.context().close();
  });
});
