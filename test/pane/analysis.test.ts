import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { analysisPaneTexts } from "../../core/i18n/analysis/pane-texts.ts";
import { rulesTexts } from "../../core/i18n/analysis/rules-texts.ts";
import { type Locale, locales } from "../../core/i18n/locale.ts";
import { paneTexts } from "../../core/i18n/pane-texts.ts";
import { ticketExports } from "../../core/tickets/exports/ticket-exports.ts";
import { chromiumHint, chromiumPath, launchChromium } from "../chromium.ts";
import { buildPanePage, cellsOfFile, openPane, type PaneSetting } from "./pane-page.ts";

const samples: Readonly<Record<Locale, Cell[][]>> = {
  "zh-CN": cellsOfFile("excel-addin/workbench/samples/repair-and-phone-zh.csv"),
  en: cellsOfFile("excel-addin/workbench/samples/repair-and-phone-en.csv"),
};

const ids = samples.en.slice(1, 20).map(([id = ""]) => id);
const waits: Cell[][] = [
  ["Ticket", "Start", "End"],
  ...ids.map((id, index) => [id, "2024-01-02 09:00", index === 0 ? "soon" : "2024-01-02 10:00"]),
];

describe.skipIf(chromiumPath === undefined)(`the ticket analysis in the pane${chromiumHint}`, () => {
  let browser: Browser;
  let address: string;
  const errors: string[] = [];

  beforeAll(async () => {
    [browser, address] = await Promise.all([launchChromium(), buildPanePage()]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  async function open(setting: PaneSetting = {}): Promise<Page> {
    const page = await openPane(browser, address, setting);
    page.on("pageerror", (error) => errors.push(error.message));
    return page;
  }

  /** The pane on the sample tickets with the tab of the analysis open. */
  async function openAnalysis(setting: PaneSetting = {}): Promise<Page> {
    const page = await open({ cells: { Tickets: samples.en, Pauses: waits }, ...setting });
    await page.click("#task-analysis");
    await page.waitForSelector("#analysisPeriod");
    return page;
  }

  /** Presses Tab until the focus is on such an element. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let presses = 0; presses < 300; presses++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`${selector} must be reachable by Tab`);
  }

  async function press(page: Page, selector: string, key = "Enter"): Promise<void> {
    await tabTo(page, selector);
    await page.keyboard.press(key);
  }

  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
  const heading = (page: Page) => page.locator("h1").innerText();
  const words = async (page: Page, selector: string) => (await page.locator(selector).allInnerTexts()).join(" ");

  it.each(locales)(
    "is walked through by keyboard alone, from the tab to the sheets and back, in %s",
    async (locale) => {
      const page = await open({ locale, cells: { Tickets: samples[locale], Pauses: waits } });
      const texts = paneTexts[locale];
      const own = analysisPaneTexts[locale];
      await page.waitForSelector("h1");
      await tabTo(page, "#task-evaluation");
      await page.keyboard.press("ArrowRight");
      expect(await focused(page)).toBe("task-analysis");
      expect(await heading(page)).toContain(own.steps.tickets.title);

      await page.waitForSelector(`text=${texts.data.ticketsRead("1,826")}`);
      await press(page, ".chip:nth-of-type(2)");
      expect(await page.inputValue("#analysisPeriod")).toBe("2024-05-01");
      await tabTo(page, "#waits");
      await page.keyboard.press("ArrowDown");
      await page.waitForSelector(`text=${own.waits.read("18")}`);
      await press(page, "#next");
      expect(await heading(page)).toContain(own.steps.rules.title);

      await tabTo(page, "input[name=time-counts]");
      await page.keyboard.press("ArrowDown");
      await tabTo(page, "#hours");
      await page.keyboard.press("Control+A");
      await page.keyboard.type("Mon-Sat 8:30-17:30");
      await press(page, "#next");
      expect(await heading(page)).toContain(own.steps.sheets.title);
      await page.waitForSelector(".figures");

      await press(page, "#next");
      await page.waitForSelector(".made");
      const plan = await page.evaluate(() => window.pane.workbook().plans[0]);
      const added = plan?.steps.flatMap((step) => (step.kind === "sheet" ? [step.sheet] : [])) ?? [];
      expect(await page.locator(".sheet-link").allInnerTexts()).toEqual(added);
      await press(page, ".made .found");
      expect(await page.evaluate(() => window.pane.workbook().shown.length)).toBe(1);
      await press(page, ".made .message .button");
      await press(page, "dialog .button.primary");
      await page.waitForSelector(".message.success");
      expect(await page.evaluate(() => window.pane.workbook().sheetNames())).toEqual(["Tickets", "Pauses"]);
      await page.context().close();
    },
  );

  it.each(locales)("makes nothing once the sheet of the tickets was deleted, and says so, in %s", async (locale) => {
    const page = await open({ locale, cells: { Tickets: samples[locale], Pauses: waits } });
    const texts = paneTexts[locale];
    await page.click("#task-analysis");
    await page.waitForSelector(`text=${texts.data.ticketsRead("1,826")}`);
    await page.click("#next");
    await page.click("#next");
    await page.waitForSelector(".figures");
    await page.evaluate(() => {
      window.pane.workbook().remove("Tickets");
      document.querySelector<HTMLElement>("#next")?.click();
    });
    await page.waitForSelector(`text=${texts.workbook.sheetMissing("Tickets")}`);
    expect(await page.evaluate(() => window.pane.workbook().sheetNames())).toEqual(["Pauses"]);
    await page.context().close();
  });

  it("has tabs that a screen reader knows: one selected, its panel named, arrows round the end", async () => {
    const page = await open();
    const tabs = () =>
      page
        .locator("[role=tab]")
        .evaluateAll((all) => all.map((tab) => [tab.ariaSelected, tab.getAttribute("tabindex")]));
    const others = (count: number) => new Array(count).fill(["false", "-1"]);
    expect(await tabs()).toEqual([["true", "0"], ...others(3)]);
    await page.focus("#task-evaluation");
    await page.keyboard.press("ArrowLeft");
    expect(await focused(page)).toBe("task-standard");
    expect(await tabs()).toEqual([...others(3), ["true", "0"]]);
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("task-analysis");
    expect(await page.getAttribute("[role=tabpanel]", "aria-labelledby")).toBe("task-analysis");
    await page.keyboard.press("Home");
    expect(await focused(page)).toBe("task-evaluation");
    await page.context().close();
  });

  it("says what is lost where the workbook has no table, and goes on as soon as one is there", async () => {
    const page = await open();
    await page.click("#task-analysis");
    await page.waitForSelector(`text=${paneTexts.en.data.noTable}`);
    expect(await words(page, ".message")).toContain(analysisPaneTexts.en.needsTable);
    await page.click("#next");
    expect(await words(page, ".field-problem")).toBe(analysisPaneTexts.en.problems.noTickets);
    await page.evaluate((cells) => window.pane.put("Tickets", cells), samples.en);
    await page.click(`text=${paneTexts.en.data.lookAgain}`);
    await page.waitForSelector("#analysisPeriod");
    await page.click("#next");
    expect(await heading(page)).toContain(analysisPaneTexts.en.steps.rules.title);
    await page.context().close();
  });

  it("says of a period without tickets that another is needed, and puts the focus there", async () => {
    const page = await openAnalysis();
    await page.fill("#analysisPeriod", "2020-01-01");
    await page.fill("#analysisPeriod-to", "2020-01-31");
    await page.click("#next");
    expect(await words(page, "#problem-analysisPeriod")).toBe(analysisPaneTexts.en.problems.noTicketsInPeriod);
    expect(await focused(page)).toBe("analysisPeriod");
    await page.context().close();
  });

  it("lists the waits that were not read, each with its cell", async () => {
    const page = await openAnalysis();
    await page.selectOption("#waits", { index: 1 });
    await page.click(`summary:has-text("${analysisPaneTexts.en.waits.unread("1")}")`);
    expect(await words(page, "details[open] .unread-cell")).toContain("C2");
    await page.click("details[open] .unread-cell");
    expect(await page.evaluate(() => window.pane.workbook().shown[0]?.sheet)).toBe("Pauses");
    await page.context().close();
  });

  it("keeps hours that cannot be read as they were typed, and says which part it is", async () => {
    const page = await openAnalysis();
    await page.click("#next");
    await page.click("input[name=time-counts] >> nth=1");
    await page.fill("#hours", "Mon-Fri 9-18; Someday 9-12");
    expect(await words(page, "#problem-hours")).toBe(analysisPaneTexts.en.problems.hoursUnread("Someday 9-12"));
    await page.click("#next");
    expect(await focused(page)).toBe("hours");
    await page.click(`.chip:has-text("${rulesTexts.en.time.roundTheClock}")`);
    expect(await page.inputValue("#hours")).toBe("Mon-Sun 00:00-24:00");
    await page.context().close();
  });

  it("fills in the holidays of a country, and takes a day of one's own", async () => {
    const page = await openAnalysis({ holidays: true });
    await page.click("#next");
    await page.click("input[name=time-counts] >> nth=1");
    const fill = page.getByRole("button", { name: rulesTexts.en.days.fill });
    expect(await fill.isDisabled()).toBe(true);
    await page.selectOption("#holiday-country", { label: "Italy" });
    await fill.click();
    await page.waitForSelector(".days");
    expect(await page.locator(".days li").allInnerTexts()).toHaveLength(12);
    expect(await words(page, ".days li:nth-child(4)")).toMatch(/^2024-04-01\s+Closed\s+Easter Monday/);
    await page.click(`[aria-label="${rulesTexts.en.days.remove("2024-12-26")}"]`);
    expect(await page.locator(".days li").count()).toBe(11);
    await fill.click();
    await page.waitForSelector(".days li:nth-child(12)");
    await page.click(`text=${rulesTexts.en.days.add}`);
    expect(await focused(page)).toBe("day-date");
    await page.fill("#day-date", "2024-02-09");
    await page.selectOption("#day-rule", "own");
    await page.fill("#day-hours", "10 to noon");
    expect(await words(page, ".field-problem")).toBe(analysisPaneTexts.en.problems.dayRule);
    await page.fill("#day-hours", "10:00-14:00");
    await page.keyboard.press("Enter");
    expect(await words(page, ".days li:nth-child(3)")).toContain("10:00-14:00");
    await page.click(`[aria-label="${rulesTexts.en.days.remove("2024-02-09")}"]`);
    expect(await page.locator(".days li").count()).toBe(12);
    await page.click(`text=${rulesTexts.en.days.removeAll}`);
    await page.waitForSelector(`text=${rulesTexts.en.days.none}`);
    expect(await focused(page)).toBe("day-date");
    await page.context().close();
  });

  it("offers China first in Chinese, with its make-up days, and says which year is not known", async () => {
    const own = analysisPaneTexts["zh-CN"];
    const inOtherYear = (year: string) =>
      samples["zh-CN"].map((row) => row.map((cell) => (typeof cell === "string" ? cell.replace(/^2024/, year) : cell)));
    for (const [year, days] of [
      ["2024", 36],
      ["2003", 0],
    ] as const) {
      const page = await openAnalysis({ locale: "zh-CN", cells: { 工单: inOtherYear(year) }, holidays: true });
      await page.click("#next");
      await page.click("input[name=time-counts] >> nth=1");
      expect(await page.locator("#holiday-country option").first().innerText()).toBe("中国");
      await page.click(`text=${rulesTexts["zh-CN"].days.fill}`);
      if (days === 0) await page.waitForSelector(`.message:has-text("${own.holidaysUnknown("中国", year)}")`);
      else await page.waitForSelector(`text=${rulesTexts["zh-CN"].days.count(String(days))}`);
      const found = await page.locator(".days li").allInnerTexts();
      expect(found).toHaveLength(days);
      if (days > 0) expect(found[1]?.replace(/\s+/g, " ")).toBe("2024-02-04 按周一上班 春节补班");
      await page.context().close();
    }
  });

  it("greys a sheet whose columns are missing, with the reason", async () => {
    const [headers = [], ...rows] = samples.en;
    const kept = headers.map((header) => !/attitude|solving|clarity|satisfaction/i.test(String(header)));
    const cut = [headers, ...rows].map((row) => row.filter((_cell, column) => kept[column]));
    const page = await openAnalysis({ cells: { Tickets: cut } });
    await page.click("#next");
    await page.click("#next");
    expect(await words(page, ".check.off")).toContain(analysisPaneTexts.en.sheets.lacks.quality);
    expect(await page.locator(".check.off input:disabled").count()).toBe(1);
    await page.context().close();
  });

  it("proposes free names for all sheets at once, and keeps a name's field while it is typed in", async () => {
    const page = await openAnalysis({ cells: { Tickets: samples.en, Report: [["mine"]], Audit: [["mine"]] } });
    await page.click("#next");
    await page.click("#next");
    await page.waitForSelector(`text=${paneTexts.en.problems.sheetNameTaken}`);
    await page.fill("#analysisSheet-audit", "Spot check");
    expect(await page.inputValue("#analysisSheet-audit")).toBe("Spot check");
    await page.click(`text=${analysisPaneTexts.en.sheets.freeNames}`);
    expect(await page.locator(".field-problem").count()).toBe(0);
    await page.click("#next");
    await page.waitForSelector(".made");
    await page.context().close();
  });

  it("is found as it was left when the pane is closed and opened again", async () => {
    const page = await openAnalysis();
    await page.click("#next");
    await page.fill("#thresholdMinutes-0", "25");
    await page.evaluate(() => window.pane.reopen("en", "2024-06-03"));
    await page.waitForSelector(`text=${paneTexts.en.notices.restored}`);
    expect(await heading(page)).toContain(analysisPaneTexts.en.steps.rules.title);
    expect(await page.inputValue("#thresholdMinutes-0")).toBe("25");
    await page.context().close();
  });

  it.each([300, 320, 480])("shows nothing wider than the pane at %i pixels, and names every control", async (width) => {
    const page = await openAnalysis({ width, holidays: true });
    const faults = () =>
      page.evaluate(() => {
        const content = document.querySelector(".pane-content");
        const over = (content?.scrollWidth ?? 0) - (content?.clientWidth ?? 0);
        const nameless = [...document.querySelectorAll<HTMLElement>("button, input, select")].filter((control) => {
          const labels =
            control instanceof HTMLInputElement || control instanceof HTMLSelectElement
              ? [...(control.labels ?? [])]
              : [];
          const name = `${control.getAttribute("aria-label") ?? ""}${control.textContent}${labels.map((label) => label.textContent).join("")}`;
          return name.trim() === "";
        });
        return [over, nameless.map((control) => control.outerHTML)];
      });
    await page.selectOption("#waits", { index: 1 });
    expect(await faults()).toEqual([0, []]);
    await page.click("#next");
    await page.click("input[name=time-counts] >> nth=1");
    await page.selectOption("#holiday-country", "BA");
    await page.click(`text=${rulesTexts.en.days.fill}`);
    await page.waitForSelector(".days");
    await page.click(`text=${rulesTexts.en.days.add}`);
    await page.fill("#threshold-priority-0", "a very long priority ".repeat(8));
    expect(await faults()).toEqual([0, []]);
    await page.click("#next");
    await page.click(`text=${analysisPaneTexts.en.sheets.rename}`);
    await page.fill("#analysisSheet-report", "x".repeat(200));
    expect(await faults()).toEqual([0, []]);
    await page.context().close();
  });

  it.each(locales)(
    "shows an export at 320 pixels: what it lacks only while no column gives it, the whole of its priorities, in %s",
    async (locale) => {
      const incidents = cellsOfFile("excel-addin/workbench/samples/itsm-incidents.csv");
      const page = await openAnalysis({ locale, cells: { Incidents: incidents } });
      const [response] = ticketExports.servicenow.lacks ?? [];
      const note = () => page.locator(".told p").innerText();
      expect(await note()).not.toContain(response?.text[locale]);
      expect(await note()).toContain(ticketExports.servicenow.note[locale]);
      const words = paneTexts[locale];
      await page
        .getByLabel(words.data.column(words.fields.firstResponse), { exact: true })
        .selectOption({ label: words.data.noColumn });
      await expect.poll(note).toContain(response?.text[locale]);

      // The arrow of a summary in two lines is as large as that of any other.
      const arrow = () =>
        page.evaluate(() => {
          const summary = document.querySelector<HTMLElement>(".told summary");
          const words = summary?.querySelector("span");
          if (summary === null || words === null || words === undefined) return "no summary";
          words.textContent = "x ".repeat(90);
          const { width, height } = getComputedStyle(summary, "::after");
          return `${width} ${height}`;
        });
      expect(await arrow()).toBe("6px 6px");

      await page.click("#next");
      await page.waitForSelector("#threshold-priority-0");
      await page.getByRole("button", { name: rulesTexts[locale].limits.names.priority, exact: true }).click();
      const cut = () =>
        page.evaluate(() =>
          [...document.querySelectorAll<HTMLInputElement>(".threshold-row > input")].flatMap((field) =>
            field.scrollWidth > field.clientWidth || field.title !== field.value ? [field.value] : [],
          ),
        );
      expect(await page.inputValue("#threshold-priority-0")).toBe("1 - Critical");
      expect(await cut()).toEqual([]);
      await page.context().close();
    },
  );

  it("throws nothing on any of these ways", () => {
    expect(errors).toEqual([]);
  });
});

describe.skipIf(chromiumPath === undefined)(`the focus in the indicators step${chromiumHint}`, () => {
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    [browser, address] = await Promise.all([launchChromium(), buildPanePage()]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  it("goes to the first row after a preset, to the search when it opens, and back to its button", async () => {
    const page = await openPane(browser, address);
    const focus = () => page.evaluate(() => [document.activeElement?.id, document.activeElement?.className]);
    await page.fill("#objective", "x");
    await page.click("#next");
    await page.click("#add-indicator");
    expect(await focus()).toContain("library-search");
    await page.click('.card:has-text("Five core")');
    expect(await focus()).toContain("indicator-name");
    await page.fill("#library-search", "reopened");
    await page.click(".found-list .found");
    expect(await focus()).toContain("library-search");
    await page.click(`.add-indicator [aria-label="${paneTexts.en.close}"]`);
    expect(await focus()).toContain("add-indicator");

    await page.click(`text=${paneTexts.en.indicators.changePreset}`);
    await page.click('.card:has-text("From tickets alone")');
    await page.click("dialog .button.primary");
    expect(await focus()).toContain("indicator-name");
    await page.context().close();
  });
});
