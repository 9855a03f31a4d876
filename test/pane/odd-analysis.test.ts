import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { analysisPaneTexts } from "../../core/i18n/analysis/pane-texts.ts";
import { rulesTexts } from "../../core/i18n/analysis/rules-texts.ts";
import { type Locale, locales } from "../../core/i18n/locale.ts";
import { paneTexts } from "../../core/i18n/pane-texts.ts";
import { pauseReasons } from "../../core/i18n/pause-reasons.ts";
import { analysisSheetNames } from "../../core/wizard/new-analysis.ts";
import { chromiumHint, chromiumPath, launchChromium } from "../chromium.ts";
import { buildPanePage, cellsOfFile, openPane } from "./pane-page.ts";

const tickets: Readonly<Record<Locale, Cell[][]>> = {
  "zh-CN": cellsOfFile("excel-addin/workbench/samples/repair-and-phone-zh.csv", 400),
  en: cellsOfFile("excel-addin/workbench/samples/repair-and-phone-en.csv", 400),
};

describe.skipIf(chromiumPath === undefined)(`bad input of an analysis in the pane${chromiumHint}`, () => {
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

  async function openAnalysis(locale: Locale, waits: readonly (readonly Cell[])[] = []): Promise<Page> {
    const cells = { Tickets: tickets[locale], ...(waits.length > 0 ? { Pauses: waits } : {}) };
    const page = await openPane(browser, address, { locale, cells });
    page.on("pageerror", (error) => errors.push(error.message));
    await page.click("#task-analysis");
    await page.waitForSelector("#analysisPeriod");
    return page;
  }

  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
  const heading = (page: Page) => page.locator("h1").innerText();

  /** Pressing on is refused: the step stays, the field has the focus and says why, and nothing is written. */
  async function expectRefusal(page: Page, step: string, field: string, sentence: string): Promise<void> {
    await page.click("#next");
    expect(await heading(page)).toContain(step);
    expect(await focused(page)).toBe(field);
    expect(await page.locator(`#problem-${field}`).innerText()).toBe(sentence);
    expect(await page.getAttribute(`#${field}`, "aria-invalid")).toBe("true");
    expect(await page.evaluate(() => window.pane.workbook().plans.length)).toBe(0);
    expect(await page.evaluate(() => window.pane.workbook().sheetNames())).not.toContain("Report");
  }

  async function expectSheets(page: Page, locale: Locale): Promise<void> {
    await page.click("#next");
    expect(await heading(page)).toContain(analysisPaneTexts[locale].steps.sheets.title);
    await page.click("#next");
    await page.waitForSelector(".made");
    expect(await page.evaluate(() => window.pane.workbook().plans.length)).toBe(1);
  }

  it.each(locales)("asks for another period where one has no tickets, and takes it, in %s", async (locale) => {
    const { problems, steps } = analysisPaneTexts[locale];
    const page = await openAnalysis(locale);
    await page.fill("#analysisPeriod", "2020-01-01");
    await page.fill("#analysisPeriod-to", "2020-01-31");
    await expectRefusal(page, steps.tickets.title, "analysisPeriod", problems.noTicketsInPeriod);
    await page.fill("#analysisPeriod", "2024-01-01");
    await page.fill("#analysisPeriod-to", "2024-01-31");
    await page.click("#next");
    await expectSheets(page, locale);
    await page.context().close();
  });

  it.each(locales)(
    "asks for opening hours where a calendar has no working day, and takes them, in %s",
    async (locale) => {
      const { problems, steps } = analysisPaneTexts[locale];
      const page = await openAnalysis(locale);
      await page.click("#next");
      await page.click("input[name=time-counts] >> nth=1");
      await page.fill("#hours", "");
      await expectRefusal(page, steps.rules.title, "hours", problems.hoursMissing);
      await page.fill("#hours", "Mon-Fri 9:00-18:00");
      await expectSheets(page, locale);
      await page.context().close();
    },
  );

  it.each(locales)("takes a limit of 0 minutes and says what it means, but none below, in %s", async (locale) => {
    const { problems, steps } = analysisPaneTexts[locale];
    const page = await openAnalysis(locale);
    await page.click("#next");
    await page.fill("#thresholdMinutes-0", "-1");
    const sentence = paneTexts[locale].problems.mustBeBetween("0", "10,000,000");
    await expectRefusal(page, steps.rules.title, "thresholdMinutes-0", sentence);
    expect(await page.inputValue("#thresholdMinutes-0")).toBe("-1");
    await page.fill("#thresholdMinutes-0", "0");
    expect(await page.locator("#problem-thresholdMinutes-0").innerText()).toBe(problems.limitZero);
    await expectSheets(page, locale);
    const limit = await page.evaluate((name) => {
      const steps = window.pane.workbook().plans[0]?.steps ?? [];
      const head = steps.find((step) => step.kind === "cells" && step.sheet === name && step.row === 0);
      return head?.kind === "cells" ? head.rows[5]?.[3] : undefined;
    }, analysisSheetNames.responses[locale]);
    expect(limit).toBe(0);
    await page.context().close();
  });

  it.each(locales)("names the wait without a start, takes the others off, and goes on, in %s", async (locale) => {
    const { waits: words } = analysisPaneTexts[locale];
    const { time } = rulesTexts[locale];
    const ids = tickets[locale].slice(1, 4).map(([id]) => String(id));
    const waits = [
      ["Ticket", "Start", "End"],
      [ids[0] ?? "", "2024-01-01 09:00", "2024-01-01 09:10"],
      [ids[1] ?? "", "", "2024-01-01 10:00"],
      [ids[2] ?? "", "2024-01-01 11:00", ""],
    ];
    const page = await openAnalysis(locale, waits);
    await page.selectOption("#waits", { index: 1 });
    await page.waitForSelector(`text=${words.read("2")}`);
    await page.click(`summary:has-text("${words.unread("1")}")`);
    const unread = await page.locator("details[open] li").first().innerText();
    expect(unread).toContain("B3");
    expect(unread).toContain(pauseReasons["missing-start"][locale]);
    await page.fill("#analysisPeriod", "2024-01-01");
    await page.fill("#analysisPeriod-to", "2024-01-31");
    await page.click("#next");
    await page.click(`text=${time.business}`);
    await page.fill("#hours", "Mon-Sun 00:00-24:00");
    await expectSheets(page, locale);
    const starts = await page.evaluate(() => {
      const sheet = window.pane
        .workbook()
        .plans[0]?.steps.filter((step) => step.kind === "sheet")
        .at(-1)?.sheet;
      const [plan] = window.pane.workbook().plans;
      const steps = plan?.steps ?? [];
      return steps.flatMap((step) =>
        step.kind === "cells" && step.sheet === sheet ? step.rows.flatMap((row) => row.slice(2, 3)) : [],
      );
    });
    // 9:00 and 11:00 of 1 January 2024; the wait without a start is on no sheet.
    const serials = starts
      .filter((cell) => typeof cell === "number")
      .map((serial) => Math.round(serial * 24) - 45_292 * 24);
    expect(serials).toEqual([9, 11]);
    await page.context().close();
  });
});
