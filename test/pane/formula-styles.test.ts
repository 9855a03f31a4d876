import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Locale, locales } from "../../core/i18n/locale.ts";
import { paneTexts } from "../../core/i18n/pane-texts.ts";
import type { DefinedName } from "../../core/workbook/port.ts";
import { chromiumHint, chromiumPath, launchChromium } from "../chromium.ts";
import { buildPanePage, openPane, type PaneSetting } from "./pane-page.ts";

const taken: DefinedName = { name: "TS.KPISCORE", sheet: null, refersTo: "=Prices!$A$1", recorded: false };
const hiding: DefinedName = { name: "TS.ITEMRATE", sheet: "Prices", refersTo: "=Prices!$A$1", recorded: false };

describe.skipIf(chromiumPath === undefined)(`the style of the formulas, in the pane${chromiumHint}`, () => {
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    [browser, address] = await Promise.all([launchChromium(), buildPanePage()]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  /** The last step of an evaluation without tickets. */
  async function generateStep(options: PaneSetting["options"], locale: Locale = "en"): Promise<Page> {
    const page = await openPane(browser, address, { locale, options: options ?? {} });
    await page.fill("#objective", "x");
    await page.click("#next");
    await page.click(".card >> nth=0");
    for (let step = 2; step < 6; step++) await page.click("#next");
    expect(await page.locator("h1").innerText()).toContain(paneTexts[locale].steps.generate.title);
    return page;
  }

  const styles = (page: Page) => page.locator('input[name="formula-style"]').count();
  const choose = (page: Page, locale: Locale, style: "names" | "plain") =>
    page.getByText(paneTexts[locale].generate.styles[style].name, { exact: false }).first().click();

  it("offers names only where a name can hold a LAMBDA", async () => {
    const without = await generateStep({});
    expect(await styles(without)).toBe(2);
    await without.context().close();
    const page = await generateStep({ names: [] });
    expect(await styles(page)).toBe(3);
    await choose(page, "en", "names");
    await page.click("#next");
    await page.waitForSelector(".made");
    const made = await page.evaluate(() => JSON.stringify(window.pane.workbook().plans[0]));
    expect(made).toContain('"style":"names"');
    expect(made).toContain('"kind":"name","name":"TS.TICKETSCORE"');
    await page.context().close();
  });

  it.each(locales)(
    "says which names are taken, makes nothing, and goes on with another style, in %s",
    async (locale) => {
      const page = await generateStep({ names: [taken, hiding] }, locale);
      const { problems } = paneTexts[locale];
      expect(await page.locator(".field-problem").count(), "what is not chosen is no problem").toBe(0);
      await choose(page, locale, "names");
      await page.waitForSelector(".field-problem");
      expect(await page.locator(".field-problem").innerText()).toBe(problems.namesTaken("TS.KPISCORE"));
      await page.click("#next");
      expect(await page.evaluate(() => window.pane.workbook().plans.length)).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("formula-style");
      await choose(page, locale, "plain");
      expect(await page.locator(".field-problem").count()).toBe(0);
      await page.click("#next");
      await page.waitForSelector(".made");
      await page.context().close();
    },
  );

  it("warns of a sheet with a name of its own, and does not stop at it", async () => {
    const page = await generateStep({ names: [hiding] });
    await choose(page, "en", "names");
    await page.waitForSelector(".field-problem.mild");
    expect(await page.locator(".field-problem").innerText()).toBe(
      paneTexts.en.problems.namesHidden("TS.ITEMRATE", "Prices"),
    );
    await page.click("#next");
    await page.waitForSelector(".made");
    await page.context().close();
  });

  it("goes on with plain formulas in a program without LAMBDA", async () => {
    const page = await generateStep({ names: [] });
    await choose(page, "en", "names");
    await page.click("#next");
    await page.waitForSelector(".made");
    const kept = await page.evaluate(() => [...window.pane.workbook().kept]);
    await page.context().close();
    const elsewhere = await openPane(browser, address, { options: { kept: Object.fromEntries(kept) } });
    await elsewhere.waitForSelector('input[name="formula-style"]');
    const checked = elsewhere.locator('input[name="formula-style"]:checked + span');
    expect(await checked.innerText()).toContain(paneTexts.en.generate.styles.plain.name);
    await elsewhere.context().close();
  });
});
