import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { pilotTexts } from "../../core/i18n/improvement/pilot-texts.ts";
import { type Locale, locales } from "../../core/i18n/locale.ts";
import { chromiumHint, chromiumPath, launchChromium } from "../chromium.ts";
import {
  evaluationCells,
  keptTexts,
  madeEvaluation,
  pilotIndicators,
  pilotState,
  recordOf,
} from "../wizard/pilot-walk.ts";
import { buildPanePage, cellsOfFile, openPane, type PaneSetting } from "./pane-page.ts";

const samples: Readonly<Record<Locale, Cell[][]>> = {
  "zh-CN": cellsOfFile("excel-addin/workbench/samples/repair-and-phone-zh.csv"),
  en: cellsOfFile("excel-addin/workbench/samples/repair-and-phone-en.csv"),
};

describe.skipIf(chromiumPath === undefined)(`the pilot in the pane${chromiumHint}`, () => {
  let browser: Browser;
  let address: string;
  const errors: string[] = [];

  beforeAll(async () => {
    [browser, address] = await Promise.all([launchChromium(), buildPanePage()]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  async function open(setting: PaneSetting): Promise<Page> {
    const page = await openPane(browser, address, setting);
    page.on("pageerror", (error) => errors.push(error.message));
    return page;
  }

  /** The pilot on an evaluation of May, its tickets read. */
  async function openPilot(
    locale: Locale,
    tickets: readonly (readonly Cell[])[] = samples[locale],
    setting: PaneSetting = {},
  ): Promise<Page> {
    const state = pilotState(tickets, pilotIndicators, locale);
    return open({
      locale,
      cells: { Tickets: tickets, [madeEvaluation.sheet]: evaluationCells(recordOf(state)) },
      options: { kept: keptTexts(state) },
      ...setting,
    });
  }

  const words = async (page: Page, selector: string) => (await page.locator(selector).allInnerTexts()).join(" ");
  const plans = (page: Page) => page.evaluate(() => JSON.stringify(window.pane.workbook().plans));

  it.each(locales)("shows who moves, makes the sheet, and adopts the rules after a yes, in %s", async (locale) => {
    const page = await openPilot(locale);
    const texts = pilotTexts[locale].pane;
    await page.waitForSelector(".pilot-people li");
    expect(await words(page, ".step")).toContain(texts.nothingChanged);
    expect(await page.isDisabled("#pilot-adopt")).toBe(true);

    await page.fill("#pilotWeight-inTime", "70");
    expect(await words(page, ".step")).toContain(texts.weightsNot100("130"));
    expect(await page.isDisabled("#next")).toBe(true);
    await page.click("#pilot-make-100");
    expect(await page.inputValue("#pilotWeight-inTime")).toBe("54");
    await page.fill("#pilotTarget-rating", "4");
    await page.waitForSelector(`text=${texts.inForce("16", "4.5")}`);
    const movers = await page.locator(".pilot-people strong").allInnerTexts();
    const sizes = movers.map((text) => Number(text.replace(/[+−±]/, "")));
    expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
    expect(sizes[0]).toBeGreaterThan(0);

    await page.fill("#pilotLimit-0", "30");
    await page.waitForSelector(`text=${texts.inForceAmount("15")}`);
    await page.fill("#pilotCap", "150");
    await page.waitForSelector(`text=${texts.inForceAmount(texts.none)}`);
    await expect.poll(() => page.isDisabled("#next")).toBe(false);
    await page.click("#next");
    await page.waitForSelector(".made");
    const made = await plans(page);
    expect(made).toContain("TICKETSCORE");
    expect(await words(page, ".sheet-link")).toBe(pilotTexts[locale].sheetName);

    await page.click("#pilot-adopt");
    expect(await words(page, "dialog")).toContain(texts.adoptText);
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog").count()).toBe(0);
    await page.click("#pilot-adopt");
    await page.click("dialog .button.primary");
    await page.waitForSelector(`text=${texts.adopted}`);
    // No sheet is written to by it, and the answers for the next evaluation hold the rules.
    expect(await plans(page)).toBe(made);
    await expect
      .poll(async () => {
        const kept = JSON.parse((await page.evaluate(() => window.pane.workbook().kept.get("answers"))) ?? "{}");
        const [first, , third] = kept.indicators ?? [];
        const limit = kept.data?.limits[0]?.responseMinutes;
        return [first?.weight, third?.target, limit, kept.cap, kept.improvement?.pilots.length];
      })
      .toEqual([54, 4, 30, 1.5, 1]);
    await page.context().close();
  });

  it("undoes everything that is tried, and says nothing is changed", async () => {
    const page = await openPilot("en");
    await page.waitForSelector(".pilot-people li");
    await page.fill("#pilotWeight-inTime", "much");
    expect(await words(page, "#problem-pilotWeight-inTime")).not.toBe("");
    await page.fill("#pilotThreshold", "90");
    await page.click("#pilot-reset");
    expect(await page.inputValue("#pilotWeight-inTime")).toBe("40");
    expect(await page.inputValue("#pilotThreshold")).toBe("80");
    expect(await words(page, ".step")).toContain(pilotTexts.en.pane.nothingChanged);
    await page.context().close();
  });

  it("takes a sample, another period, and teams instead of handlers", async () => {
    const page = await openPilot("en");
    const texts = pilotTexts.en.pane;
    await page.waitForSelector(".pilot-people li");
    await page.selectOption("#pilot-tickets", "sample");
    await page.fill("#sampleSize", "60");
    await page.fill("#sampleSeed", "7");
    await page.waitForSelector("text=60 tickets");
    expect(await words(page, ".step")).toContain("(seed 7)");
    await page.selectOption("#pilot-tickets", "other");
    await page.click(`.chip:has-text("${texts.allDays}")`);
    await page.waitForSelector("text=1,8");
    await page.selectOption("#pilot-by", "team");
    await page.waitForSelector("text=teams,");
    await page.fill("#pilotPeriod", "2024-06-01");
    await page.fill("#pilotPeriod-to", "2024-05-01");
    expect(await words(page, "#problem-pilotPeriod")).not.toBe("");
    expect(await page.isDisabled("#next")).toBe(true);
    await page.context().close();
  });

  it("says what is missing: an evaluation, people, tickets of the period, a figure that tickets say, a second person", async () => {
    const texts = pilotTexts.en.pane;
    const before = pilotState(samples.en);
    const { improvement } = before.answers;
    const none = await open({
      cells: { Tickets: samples.en },
      options: {
        kept: { answers: JSON.stringify({ ...before.answers, improvement: { ...improvement, evaluations: [] } }) },
      },
    });
    await none.waitForSelector(`text=${texts.noEvaluationHelp}`);
    expect(await none.locator("#next").count()).toBe(0);
    await none.context().close();

    const header = ["Ticket ID", "Submitted", "First response", "Priority", "Handler", "Satisfaction"];
    const rowOf = (id: string, handler: string) => [id, "2024-05-02 09:00", "2024-05-02 09:10", "normal", handler, 5];
    const nameless = await openPilot(
      "en",
      [header, rowOf("1", "Anna")].map((row) => row.filter((_cell, place) => place !== 4)),
    );
    await nameless.waitForSelector(`text=${texts.noPeople}`);
    expect(await nameless.isDisabled("#next")).toBe(true);
    await nameless.context().close();

    const one = await openPilot("en", [header, rowOf("1", "=Anna, A."), rowOf("2", "=Anna, A.")]);
    await one.waitForSelector(`text=${texts.onePerson}`);
    expect(await words(one, ".pilot-name")).toBe("=Anna, A.");
    expect(await words(one, ".pilot-people")).toContain(texts.few);
    await one.selectOption("#pilot-tickets", "other");
    await one.fill("#pilotPeriod", "2023-01-01");
    await one.fill("#pilotPeriod-to", "2023-01-31");
    await one.waitForSelector(`text=${texts.noneInScope}`);
    await one.context().close();

    const silent = pilotIndicators.map((row) => ({ ...row, source: "typed" as const }));
    const state = pilotState(samples.en, silent);
    const page = await open({
      cells: { Tickets: samples.en, [madeEvaluation.sheet]: evaluationCells(recordOf(state)) },
      options: { kept: keptTexts(state) },
    });
    await page.waitForSelector(`text=${texts.nobodyKnown}`);
    expect(await page.isDisabled("#next")).toBe(true);
    await page.context().close();
  });

  it("throws nothing", () => {
    expect(errors).toEqual([]);
  });
});
