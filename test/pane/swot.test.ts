import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "../../core/evaluation/answers.ts";
import type { Cell } from "../../core/functions/cell.ts";
import { comparisonPaneTexts } from "../../core/i18n/improvement/comparison-pane-texts.ts";
import { evaluationTexts } from "../../core/i18n/improvement/evaluation-texts.ts";
import { swotTexts } from "../../core/i18n/improvement/swot-texts.ts";
import { type Locale, locales } from "../../core/i18n/locale.ts";
import { stepsOf } from "../../core/wizard/steps.ts";
import { swotLayout } from "../../core/workbook/improvement/swot-layout.ts";
import { chromiumHint, chromiumPath, launchChromium } from "../chromium.ts";
import {
  evaluationCells,
  keptTexts,
  madeEvaluation,
  pilotIndicators,
  pilotState,
  recordOf,
} from "../wizard/pilot-walk.ts";
import { buildPanePage, openPane } from "./pane-page.ts";

const tickets: readonly (readonly Cell[])[] = [
  ["Ticket ID", "Submitted", "First response", "Priority", "Handler", "Satisfaction"],
  ["1", "2024-05-02 09:00", "2024-05-02 09:10", "normal", "Anna", 5],
  ["2", "2024-05-03 09:00", "2024-05-03 12:10", "normal", "Ben", 3],
];

const proposed = swotLayout(pilotIndicators.length).column("proposed");

/** A SWOT page on which these weights stand. */
function swotCells(weights: readonly Cell[]): Cell[][] {
  const cells = Array.from({ length: proposed.row + proposed.rows }, () =>
    new Array<Cell>(proposed.column + 1).fill(""),
  );
  weights.forEach((weight, index) => {
    cells[proposed.row + index]?.splice(proposed.column, 1, weight);
  });
  return cells;
}

describe.skipIf(chromiumPath === undefined)(`the weights of a SWOT page in the pane${chromiumHint}`, () => {
  let browser: Browser;
  let address: string;
  const errors: string[] = [];

  beforeAll(async () => {
    [browser, address] = await Promise.all([launchChromium(), buildPanePage()]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  /** The SWOT step in a workbook with an evaluation of May, and a page that proposes these weights. */
  async function open(weights: readonly Cell[], locale: Locale = "en"): Promise<Page> {
    const state = pilotState(tickets, pilotIndicators, locale);
    const swot = { sheet: "SWOT", evaluation: "1", keys: pilotIndicators.map(({ key }) => key), proposed };
    const answers: Answers = {
      ...state.answers,
      standardStep: stepsOf.standard.indexOf("swot"),
      improvement: { ...state.answers.improvement, swots: [swot] },
    };
    const page = await openPane(browser, address, {
      locale,
      cells: {
        Tickets: tickets,
        [madeEvaluation.sheet]: evaluationCells(recordOf(state)),
        SWOT: swotCells(weights),
      },
      options: { kept: { ...keptTexts(state), answers: JSON.stringify(answers) } },
    });
    page.on("pageerror", (error) => errors.push(error.message));
    return page;
  }

  const kept = async (page: Page): Promise<Answers> =>
    JSON.parse((await page.evaluate(() => window.pane.workbook().kept.get("answers"))) ?? "{}");

  it.each(locales)("are adopted, and the next period is scored by them, in %s", async (locale) => {
    const texts = swotTexts[locale].pane;
    const page = await open([30, 34, 16, 20], locale);
    await page.waitForSelector("#swot-take:not([disabled])");
    expect(await page.locator(".loop-table td").allInnerTexts()).toEqual([
      "40",
      "30",
      "24",
      "34",
      "16",
      "16",
      "20",
      "20",
    ]);
    const record = await page.evaluate(() => window.pane.workbook().kept.get("evaluation-1"));
    await page.click("#swot-take");
    await page.waitForSelector(`text=${texts.taken}`);
    await expect
      .poll(async () => (await kept(page)).improvement.adopted?.weights)
      .toEqual({
        inTime: 30,
        minutes: 34,
        rating: 16,
        records: 20,
      });
    // The evaluation that was made keeps what it was made from, and nothing was written to a sheet.
    expect(await page.evaluate(() => window.pane.workbook().kept.get("evaluation-1"))).toBe(record);
    expect(await page.evaluate(() => window.pane.workbook().plans.length)).toBe(0);

    await page.click("#task-improvement");
    await page.click(".rail li:nth-of-type(3) .rail-step");
    const next = page.getByRole("button", { name: comparisonPaneTexts[locale].nextByAdopted("2024-06") });
    await next.click();
    await expect
      .poll(async () => {
        const { indicators, period } = await kept(page);
        return [period.from, indicators.map(({ target, weight }) => [weight, target])];
      })
      .toEqual([
        "2024-06-01",
        [
          [30, 0.9],
          [34, 30],
          [16, 4.5],
          [20, 0.95],
        ],
      ]);
    await page.context().close();
  });

  it.each<[string, readonly Cell[], string]>([
    ["do not make 100", [30, 34, 16, 10], swotTexts.en.pane.notWhole("90")],
    ["are no numbers", [30, 34, "#NAME?", 20], swotTexts.en.pane.unreadable],
  ])("are refused where they %s", async (_why, weights, sentence) => {
    const page = await open(weights);
    await page.waitForSelector(`text=${sentence}`);
    expect(await page.isDisabled("#swot-take")).toBe(true);
    await page.context().close();
  });

  it("need an evaluation first", async () => {
    const page = await openPane(browser, address, { cells: { Tickets: tickets } });
    await page.click("#task-standard");
    await page.waitForSelector(`text=${evaluationTexts.en.none}`);
    expect(await page.locator("#next").count()).toBe(0);
    await page.context().close();
  });

  it("throw nothing", () => {
    expect(errors).toEqual([]);
  });
});
