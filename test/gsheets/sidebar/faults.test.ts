import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { paneTexts } from "../../../core/i18n/pane-texts.ts";
import { serverTexts } from "../../../core/i18n/server-texts.ts";
import { buildWorkbookPlan } from "../../../core/workbook/build-workbook-plan.ts";
import { templateTexts } from "../../../gsheets/sidebar/template-texts.ts";
import { generationParts } from "../../../gsheets/transfer/generation-parts.ts";
import { chromiumHint, chromiumPath, launchChromium } from "../../chromium.ts";
import { csvRows } from "../../journey/by-hand/ticket-file.ts";
import { WizardUser } from "../../journey/wizard-user.ts";
import { context, exampleB } from "../../workbook/sample-answers.ts";
import { SheetsModel } from "../stand-ins/sheets-model.ts";
import { SpreadsheetWindow, type WindowSetting } from "./spreadsheet-window.ts";

const texts = paneTexts.en;
const words = texts.workbook;
const { refusals } = serverTexts.en;
const tickets = csvRows(
  readFileSync(resolve(import.meta.dirname, "../../../excel-addin/workbench/samples/repair-and-phone-en.csv"), "utf8"),
);
const sheets = { Tickets: tickets };

const hiccup = "Service Spreadsheets failed.";

const lost = (message = "Connection failure due to HTTP 0", name = "NetworkError") =>
  Object.assign(new Error(message), { name });

/** The first so many calls of a function meet this. */
function firstCalls(name: string, count: number, error: Error): (called: string) => Error | null {
  let met = 0;
  return (called) => (called === name && met++ < count ? error : null);
}

let browser: Browser;
const opened: SpreadsheetWindow[] = [];

async function open(
  setting: Partial<WindowSetting> = {},
  model?: SheetsModel,
): Promise<[SpreadsheetWindow, WizardUser]> {
  const window = await SpreadsheetWindow.open(browser, { sheets, ...setting }, model);
  opened.push(window);
  return [window, new WizardUser(window)];
}

const says = (user: WizardUser, sentence: string): Locator => user.pane.getByText(sentence, { exact: false }).first();

describe.skipIf(chromiumPath === undefined)(`what can go wrong in the sidebar of Google Sheets${chromiumHint}`, () => {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    for (const window of opened.splice(0)) {
      expect(window.host.errors).toEqual([]);
      expect(window.host.requests).toEqual([]);
      await window.close();
    }
  });
  afterAll(() => browser?.close());

  it("leaves nothing behind, says what happened, and lets it be tried again", async () => {
    const [window, user] = await open();
    await user.choose({ from: "2024-03-01", to: "2024-03-31" }, "evaluation-table");
    await user.next("score");
    await user.next("plan");
    await user.next("generate");
    // What was answered is kept by now.
    await expect.poll(() => JSON.stringify([...window.model.documentProperties])).toContain('\\"step\\":5');
    const before = window.model.snapshot();
    const generate = user.button(texts.generate.generate);

    for (const [error, sentence] of [
      [lost("Exceeded maximum execution time", "ScriptError"), refusals.outOfTime],
      [lost("PERMISSION_DENIED", "ScriptError"), refusals.notAuthorised],
      [lost("TypeError: something of ours", "ScriptError"), words.hostFailed("TypeError: something of ours")],
    ] as const) {
      window.trouble = { before: firstCalls("writePart", 1, error) };
      await generate.click();
      await says(user, texts.generate.failed(sentence)).waitFor();
      expect(window.model.snapshot()).toEqual(before);
    }

    // A service that refuses in the middle of the writing.
    window.trouble = {};
    const { meter } = window.script;
    meter.reset();
    meter.failing = { at: 60, message: "Service invoked too many times for one day: spreadsheets." };
    await generate.click();
    await says(user, texts.generate.failed(refusals.quotaSpent)).waitFor();
    meter.reset();
    expect(window.model.snapshot()).toEqual(before);

    // Cancelled while it is written.
    window.pace = 600;
    await generate.click();
    await user.button(texts.cancel).click();
    await says(user, texts.generate.cancelled).waitFor();
    window.pace = 0;
    expect(window.model.snapshot()).toEqual(before);

    // Lost on the way back: the part is sent again, and is not written twice.
    window.trouble = { after: firstCalls("writePart", 1, lost()) };
    await user.pressGenerate();
    expect(window.host.calls.filter((name) => name === "writePart").length).toBeGreaterThan(5);
    expect(window.sheetNames()).toEqual(["Tickets", "Evaluation", "Improvement plan", "Ticket readings"]);
  }, 240_000);

  it("tells a spreadsheet that may not be edited", async () => {
    const [window, user] = await open();
    await user.choose({ from: "2024-03-01", to: "2024-03-31" }, "evaluation-table");
    await user.next("score");
    await user.next("plan");
    await user.next("generate");
    window.model.readOnly = true;
    await user.button(texts.generate.generate).click();
    await says(user, texts.generate.failed(words.readOnly)).waitFor();
    expect(window.sheetNames()).toEqual(["Tickets"]);
    expect(await user.button(texts.generate.generate).isEnabled()).toBe(false);
  }, 120_000);

  it("offers to take back what was cut off, at once and when it is opened next", async () => {
    const [window, user] = await open();
    await user.choose({ from: "2024-03-01", to: "2024-03-31" }, "evaluation-table");
    await user.next("score");
    await user.next("plan");
    await user.next("generate");
    // The answer is lost, and from then on nobody answers.
    let isGone = false;
    window.trouble = {
      before: () => (isGone ? lost() : null),
      after: (name) => {
        if (name === "writePart") isGone = true;
        return isGone ? lost() : null;
      },
    };
    await user.button(texts.generate.generate).click();
    const list = ["Evaluation", "Improvement plan", "Ticket readings"].join(texts.listSeparator);
    await says(user, serverTexts.en.cutOff(serverTexts.en.causes.noAnswer, list)).waitFor({ timeout: 60_000 });
    isGone = false;
    window.trouble = {};
    await user.button(texts.generate.undo).first().click();
    const yes = texts.questions.undoGeneration.yes;
    await user.pane.getByRole("dialog").getByRole("button", { name: yes, exact: true }).click();
    await expect.poll(() => window.sheetNames(), { timeout: 20_000 }).toEqual(["Tickets"]);
  }, 120_000);

  it.each([
    ["undone", "en"],
    ["undone when the sidebar is opened next", "zh-CN"],
    ["made anew", "en"],
  ] as const)(
    "says that Google's quota is used up and what is left: it can be %s as soon as Google answers",
    async (mend, locale) => {
      const [window] = await open({ userLocale: locale.replace("-", "_") });
      const user = new WizardUser(window, locale);
      const [pane, server] = [paneTexts[locale], serverTexts[locale]];
      await user.choose({ from: "2024-03-01", to: "2024-03-31" }, "evaluation-table");
      await user.next("score");
      await user.next("plan");
      await user.next("generate");
      await expect.poll(() => JSON.stringify([...window.model.documentProperties])).toContain('\\"step\\":5');
      const before = window.sheetsSeen();
      const { meter } = window.script;
      meter.reset();
      const message = "Service invoked too many times for one day: spreadsheets.";
      meter.failing = { at: 150, message, count: Number.POSITIVE_INFINITY };
      await user.button(pane.generate.generate).click();
      const left = () => window.sheetNames().slice(1);
      await expect.poll(() => left().length, { timeout: 20_000 }).toBeGreaterThan(0);
      await says(user, server.cutOff(server.causes.quotaSpent, left().join(pane.listSeparator))).waitFor();
      const undo = async (button: Locator) => {
        await button.click();
        const { yes } = pane.questions.undoGeneration;
        await user.pane.getByRole("dialog").getByRole("button", { name: yes, exact: true }).click();
      };
      const offered = user.pane.locator(".message").getByRole("button", { name: pane.generate.undo, exact: true });
      // Too early: it is said so, and still offered.
      await undo(offered);
      await says(user, pane.notices.failed(server.refusals.quotaSpent)).waitFor();
      meter.reset();
      if (mend === "made anew") {
        await user.pressGenerate();
        expect(window.sheetNames()).toEqual(["Tickets", "Evaluation", "Improvement plan", "Ticket readings"]);
        return;
      }
      if (mend === "undone") await undo(offered);
      else {
        await window.host.reopen();
        await user.pane.getByText(server.unfinished(left().join(pane.listSeparator))).waitFor();
        await undo(user.pane.locator(".message").getByRole("button", { name: pane.undo, exact: true }));
      }
      await expect.poll(() => window.sheetNames(), { timeout: 20_000 }).toEqual(["Tickets"]);
      expect(window.sheetsSeen()).toEqual(before);
    },
    120_000,
  );

  it("goes on with an undo that was cut off", async () => {
    const [window, user] = await open();
    await user.choose({ from: "2024-03-01", to: "2024-03-31" }, "evaluation-table");
    await user.generate();
    const [, ...made] = window.sheetNames();
    const { meter } = window.script;
    const undo = async () => {
      await user.pane.locator(".message").getByRole("button", { name: texts.undo, exact: true }).first().click();
      const { yes } = texts.questions.undoGeneration;
      await user.pane.getByRole("dialog").getByRole("button", { name: yes, exact: true }).click();
    };
    meter.reset();
    meter.failing = { at: 2, of: "Spreadsheet.deleteSheet", message: hiccup, count: Number.POSITIVE_INFINITY };
    await undo();
    const left = made.slice(1).join(texts.listSeparator);
    await says(user, serverTexts.en.undoCutOff(words.hostFailed(hiccup).replace(/\.$/, ""), left)).waitFor();
    expect(window.sheetNames()).toEqual(["Tickets", ...made.slice(1)]);
    meter.reset();
    await undo();
    await expect.poll(() => window.sheetNames(), { timeout: 20_000 }).toEqual(["Tickets"]);
  }, 120_000);

  it("does not begin without what was answered before: it would be written over", async () => {
    const [window, user] = await open();
    await user.objective("Fast answers");
    await expect.poll(() => JSON.stringify([...window.model.documentProperties])).toContain("Fast answers");
    window.trouble = {
      before: firstCalls("recallText", 4, lost("Service invoked too many times for one day", "ScriptError")),
    };
    await window.host.reopen();
    await says(user, texts.notices.failed(refusals.quotaSpent)).waitFor({ timeout: 30_000 });
    await user.button(texts.retry).click();
    await user.step("objective");
    expect(await user.pane.getByLabel(texts.objective.objective, { exact: true }).inputValue()).toBe("Fast answers");
  }, 60_000);

  it("offers to take back what a sidebar that is gone has left", async () => {
    const model = new SheetsModel();
    const [window] = await open({}, model);
    const plan = buildWorkbookPlan(exampleB("en"), context);
    const parts = generationParts(plan, { id: "gone", locale: "en", spreadsheetLocale: model.locale });
    const [part] = parts;
    if (part === undefined) throw new Error("a plan must have a part");
    const left = window.call("writePart", { ...part, count: parts.length + 1 });
    expect(left).toEqual({ ok: true, value: null });
    const names = window.sheetNames();
    expect(names.length).toBeGreaterThan(1);

    await window.host.reopen();
    const user = new WizardUser(window);
    const made = names.slice(1).join(texts.listSeparator);
    const notice = user.pane.getByText(serverTexts.en.unfinished(made));
    await notice.waitFor();
    await user.pane.locator(".message").getByRole("button", { name: texts.undo, exact: true }).click();
    const yes = texts.questions.undoGeneration.yes;
    await user.pane.getByRole("dialog").getByRole("button", { name: yes, exact: true }).click();
    await expect.poll(() => window.sheetNames(), { timeout: 20_000 }).toEqual(["Tickets"]);
  }, 120_000);

  it("reads on where a reading got lost", async () => {
    const [window, user] = await open();
    await user.step("objective");
    window.trouble = { before: firstCalls("readCells", 2, lost()) };
    await window.host.reopen();
    await user.button(texts.objective.allDays).waitFor();
    expect(window.trouble.before?.("readCells", [])).toBeNull();
  }, 60_000);

  it("opens when it is allowed to, and says before that it is not, in the browser's language", async () => {
    const zh = paneTexts["zh-CN"];
    const model = new SheetsModel();
    const [window] = await open({ language: "zh-CN", userLocale: "zh_CN" }, model);
    window.trouble = { before: firstCalls("openSpreadsheet", 1, lost("PERMISSION_DENIED", "ScriptError")) };
    await window.host.reopen();
    const user = new WizardUser(window, "zh-CN");
    await user.pane
      .getByRole("alert")
      .getByText(zh.notices.failed(serverTexts["zh-CN"].refusals.notAuthorised))
      .waitFor();
    await user.button(zh.retry).press("Enter");
    await user.step("objective");
  }, 60_000);
});

describe.skipIf(chromiumPath === undefined)(`who opens the sidebar of Google Sheets${chromiumHint}`, () => {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    for (const window of opened.splice(0)) await window.close();
  });
  afterAll(() => browser?.close());

  it("is spoken to in their language, also where another has answered in the same spreadsheet", async () => {
    const [window, chinese] = await open({ userLocale: "zh_CN" });
    const zh = new WizardUser(window, "zh-CN");
    await zh.objective("及时响应");
    await expect.poll(() => JSON.stringify([...window.model.documentProperties])).toContain("及时响应");
    // The language that is chosen is kept for the user.
    await chinese.pane
      .getByRole("button", { name: /English|EN$/ })
      .first()
      .click();
    await chinese.step("objective");
    await expect.poll(() => window.host.calls.includes("chooseLanguage")).toBe(true);
    await window.host.reopen();
    const user = new WizardUser(window);
    await user.step("objective");
    await expect
      .poll(() => user.pane.getByLabel(texts.objective.objective, { exact: true }).inputValue(), { timeout: 10_000 })
      .toBe("及时响应");
    expect(await window.pane().evaluate(() => document.documentElement.lang)).toBe("en");
  }, 60_000);

  it("of a copy of the spreadsheet finds the tickets, starts anew, and has nothing to undo", async () => {
    const [window, user] = await open();
    await user.choose({ from: "2024-03-01", to: "2024-03-31" }, "evaluation-table");
    await user.generate();
    // A copy has the sheets and the script, and nothing that was kept beside them.
    const copy = new SheetsModel();
    await window.cells("Evaluation");
    for (const sheet of window.model.sheets) {
      const made = copy.addSheet(sheet.name);
      made.rows = sheet.rows;
      made.columns = sheet.columns;
      for (const [place, cell] of sheet.cells) made.cells.set(place, { ...cell });
      for (const [place, value] of sheet.spilled) made.spilled.set(place, value);
      for (const [place, look] of sheet.looks) made.looks.set(place, { ...look });
    }
    const [, other] = await open({ sheets: {} }, copy);
    await other.step("objective");
    await other.button(texts.objective.allDays).waitFor();
    expect(await other.pane.getByLabel(texts.objective.objective, { exact: true }).inputValue()).toBe("");
    await other.button(texts.menu.open).click();
    expect(await other.pane.getByRole("menuitem", { name: texts.menu.undo }).isDisabled()).toBe(true);
  }, 120_000);

  it("for a template makes it by the Enter key, and goes on in the pane", async () => {
    const [window, user] = await open({ chosen: "openTemplate", sheets: { Sheet1: [] } });
    const { make, openPane } = templateTexts.en.screen;
    await user.button(make).waitFor();
    await window.page.keyboard.press("Enter");
    await user.button(openPane).waitFor({ timeout: 30_000 });
    expect(window.sheetNames()).toEqual(
      expect.arrayContaining(["Sheet1", ...Object.values(templateTexts.en.sheets), "Evaluation", "Improvement plan"]),
    );
    expect(await window.errors()).toEqual([]);
    await window.page.keyboard.press("Enter");
    await user.step("objective");
  }, 60_000);

  it("needs no mouse: the wizard goes from the first field to the sheets and back by keyboard", async () => {
    const [window, user] = await open();
    const { keyboard } = window.page;
    const focused = () =>
      window.pane().evaluate(() => {
        const { activeElement: element } = document;
        return element === null
          ? ""
          : (element.getAttribute("aria-label") ?? element.textContent ?? "").trim() || element.id;
      });
    /** Goes on with the Tab key to what is called so, or to the element of this id. */
    const tabTo = async (name: string | RegExp, id?: string): Promise<void> => {
      for (let press = 0; press < 150; press++) {
        await keyboard.press("Tab");
        const at =
          id === undefined ? await focused() : await window.pane().evaluate(() => document.activeElement?.id ?? "");
        if (id === undefined ? new RegExp(name).test(at) : at === id) return;
      }
      throw new Error(`nothing called ${name} has the focus after 150 presses of Tab`);
    };
    const next = async (step: Parameters<WizardUser["step"]>[0]) => {
      await tabTo("", "next");
      await keyboard.press("Enter");
      await user.step(step);
    };
    await user.step("objective");
    await user.button(texts.objective.allDays).waitFor();
    expect(await focused()).toMatch(/Objective$/);
    await tabTo(/^Answer tickets in time$/);
    await keyboard.press("Enter");
    await next("indicators");
    await tabTo(/evaluation table/i);
    await keyboard.press("Enter");
    await next("data");
    await user.button(texts.data.readAgain).waitFor();
    await next("score");
    await next("plan");
    await next("generate");
    await tabTo("", "next");
    await keyboard.press("Enter");
    await user.pane.getByText(texts.generate.made).first().waitFor({ timeout: 60_000 });
    expect(window.sheetNames()).toContain("Evaluation");
    await tabTo(/^Undo$/);
    await keyboard.press("Enter");
    await user.pane.getByRole("dialog").waitFor();
    expect(await focused()).toBe(texts.questions.undoGeneration.yes);
    await keyboard.press("Enter");
    await expect.poll(() => window.sheetNames(), { timeout: 20_000 }).toEqual(["Tickets"]);
  }, 120_000);
});
