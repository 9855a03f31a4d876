import type { FrameLocator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analysisPaneTexts } from "../../core/i18n/analysis/pane-texts.ts";
import { rulesTexts } from "../../core/i18n/analysis/rules-texts.ts";
import { type Locale, locales } from "../../core/i18n/locale.ts";
import { paneTexts } from "../../core/i18n/pane-texts.ts";
import { chromiumHint, chromiumPath } from "../chromium.ts";
import { isLocal, WorkbenchPage } from "../workbench-page.ts";

/** The built pane, whose parts are fetched when they are first needed. */
describe.skipIf(chromiumPath === undefined)(`the parts of the pane${chromiumHint}`, () => {
  let workbench: WorkbenchPage;
  let pane: FrameLocator;
  const asked: string[] = [];

  beforeAll(async () => {
    workbench = await WorkbenchPage.launch();
    pane = workbench.page.frameLocator("iframe.pane");
    workbench.page.on("request", (request) => asked.push(request.url()));
  }, 60_000);
  afterAll(() => workbench?.close());

  const button = (name: string) => pane.getByRole("button", { name, exact: true });
  const parts = (name: string) => asked.filter((address) => address.includes(`/parts/${name}-`));
  const block = (part: string) => workbench.page.route(`**/parts/${part}-*.js`, (route) => route.abort());
  const unblock = () => workbench.page.unrouteAll();

  async function openSheetsStep(locale: Locale): Promise<void> {
    await workbench.open({ locale, sample: "itsm-incidents.csv" });
    asked.length = 0;
    await pane.getByRole("tab", { name: analysisPaneTexts[locale].tasks.analysis }).click();
    await button(paneTexts[locale].data.readAgain).waitFor({ timeout: 60_000 });
    await button(paneTexts[locale].next).click();
    expect(parts("sheets-part")).toEqual([]);
    await button(paneTexts[locale].next).click();
  }

  it.each(locales)(
    "that do not come are named in %s, and come when they are asked for again",
    { timeout: 240_000 },
    async (locale) => {
      const texts = paneTexts[locale];
      await block("sheets-part");
      await openSheetsStep(locale);
      const alert = pane.getByRole("alert");
      await alert.getByText(texts.notices.failed(texts.workbook.partNotLoaded)).waitFor();

      await button(texts.generate.generate).click();
      await alert.getByText(texts.generate.failed(texts.workbook.partNotLoaded)).waitFor();
      expect(await workbench.errorCells().then(({ sheets }) => sheets.length)).toBe(1);

      await unblock();
      await block("apply-plan");
      await button(texts.generate.generate).click();
      await pane.locator(".message-words", { hasText: texts.generate.failed(texts.workbook.partNotLoaded) }).waitFor();
      await expect.poll(() => parts("apply-plan").length).toBeGreaterThan(0);
      await unblock();
      await button(texts.generate.generate).click();
      await pane.getByText(texts.generate.made).first().waitFor({ timeout: 240_000 });
      expect(asked.filter((address) => !isLocal(new URL(address).hostname) && !address.startsWith("data:"))).toEqual(
        [],
      );
    },
  );

  it.each(locales)(
    "leave the answers of the first step as they are where tickets cannot be looked for yet, in %s",
    async (locale) => {
      const texts = paneTexts[locale];
      await block("tickets-part");
      await workbench.open({ locale, sample: "itsm-incidents.csv" });
      await pane.getByRole("tab", { name: analysisPaneTexts[locale].tasks.analysis }).click();
      const alert = pane.getByRole("alert");
      await alert.getByText(texts.data.failed(texts.workbook.partNotLoaded)).waitFor();
      await button(texts.reload).waitFor();
      await unblock();
      await button(texts.retry).click();
      await button(texts.data.readAgain).waitFor({ timeout: 60_000 });
      expect(await pane.getByRole("alert").count()).toBe(0);
    },
  );

  it("bring the holidays of a country when they are asked for, from the pane's own address", async () => {
    const words = rulesTexts.en.days;
    await workbench.open({ sample: "itsm-incidents.csv" });
    asked.length = 0;
    await pane.getByRole("tab", { name: analysisPaneTexts.en.tasks.analysis }).click();
    await button(paneTexts.en.data.readAgain).waitFor({ timeout: 60_000 });
    await button(paneTexts.en.next).click();
    await pane.getByLabel(rulesTexts.en.time.business).check();
    await pane.getByLabel(words.country).selectOption("IT");
    expect(parts("national-days")).toEqual([]);
    await block("national-days");
    await button(words.fill).click();
    const why = paneTexts.en.workbook.partNotLoaded;
    await pane.getByRole("alert").getByText(analysisPaneTexts.en.holidaysFailed(why)).waitFor();
    await unblock();
    await button(words.fill).click();
    await pane.locator(".days li").first().waitFor();
    expect(await pane.locator(".days li").allInnerTexts()).toContainEqual(expect.stringContaining("Easter Monday"));
    expect(await pane.getByRole("alert").count()).toBe(0);
    expect(new Set(parts("national-days").map((address) => new URL(address).origin))).toEqual(
      new Set([new URL(workbench.pane().url()).origin]),
    );
    expect(parts("chinese-days")).toEqual([]);
    expect(workbench.outside).toEqual([]);
  });

  it("come with a new pane, in which the answers are as they were", async () => {
    const texts = paneTexts.en;
    await block("sheets-part");
    await openSheetsStep("en");
    await button(texts.reload).waitFor();
    await unblock();
    await button(texts.reload).click();
    await pane.getByText(texts.notices.restored).waitFor();
    await pane.getByRole("heading", { name: analysisPaneTexts.en.steps.sheets.title }).first().waitFor();
    await pane.locator(".figures").waitFor();
    expect(workbench.complaints).toEqual([]);
  });
});
