import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loopTexts } from "../../../core/i18n/improvement/loop-texts.ts";
import { type Locale, locales } from "../../../core/i18n/locale.ts";
import { paneTexts } from "../../../core/i18n/pane-texts.ts";
import { handOverTexts } from "../../../core/i18n/sharing/hand-over-texts.ts";
import { maskedTexts } from "../../../core/i18n/sharing/masked-texts.ts";
import { sheetNameDefaults } from "../../../core/wizard/new-answers.ts";
import { ownCalls } from "../../../core/workbook/sharing/own-calls.ts";
import { chromiumHint, chromiumPath, launchChromium } from "../../chromium.ts";
import { csvRows } from "../../journey/by-hand/ticket-file.ts";
import { WizardUser } from "../../journey/wizard-user.ts";
import { SpreadsheetWindow } from "./spreadsheet-window.ts";

const samples: Readonly<Record<Locale, string>> = {
  en: "repair-and-phone-en.csv",
  "zh-CN": "repair-and-phone-zh.csv",
};

describe.skipIf(chromiumPath === undefined).each(locales)(
  `sharing results in Google Sheets, %s${chromiumHint}`,
  (locale) => {
    let browser: Browser;
    let window: SpreadsheetWindow;
    let user: WizardUser;
    const texts = paneTexts[locale];
    const handOver = handOverTexts[locale];
    const masked = maskedTexts[locale];
    const evaluation = sheetNameDefaults.evaluationSheet[locale];
    const readings = sheetNameDefaults.ticketsSheet[locale];
    const file = resolve(import.meta.dirname, "../../../excel-addin/workbench/samples", samples[locale]);
    const rows = csvRows(readFileSync(file, "utf8"));

    beforeAll(async () => {
      browser = await launchChromium();
      window = await SpreadsheetWindow.open(browser, { sheets: { Tickets: rows }, userLocale: locale });
      user = new WizardUser(window, locale);
      await user.objective("x");
      await user.next("indicators");
      await user.preset("from-tickets");
      await user.next("data");
      await user.generate();
    }, 240_000);
    afterAll(async () => {
      await browser?.close();
      expect(window.host.errors).toEqual([]);
      expect(window.host.requests).toEqual([]);
    });

    async function openStep(step: "handOver" | "maskedCopy"): Promise<void> {
      const { title } = loopTexts[locale].steps[step];
      await user.button(texts.menu.open).click();
      await user.pane.getByRole("menuitem", { name: title, exact: true }).click();
      await user.pane.getByRole("heading", { name: title }).first().waitFor();
    }

    async function make(name: string): Promise<void> {
      const button = user.pane.locator("#next");
      await expect.poll(() => button.isEnabled(), { timeout: 60_000 }).toBe(true);
      await button.click();
      await user.pane.getByText(texts.generate.made).first().waitFor({ timeout: 60_000 });
      expect(await button.innerText()).toBe(name);
    }

    const calls = async (sheet: string) =>
      (await window.cells(sheet)).filter(({ formula }) => formula !== undefined && ownCalls(formula, locale) !== null);

    /** All sheets with what their cells hold and show; which of them is in view may differ. */
    const seenSheets = async () => {
      const sheets = window.sheetNames().map(async (name) => [name, await window.cells(name)] as const);
      return new Map(await Promise.all(sheets));
    };

    async function undo(): Promise<void> {
      await user.button(texts.generate.undo).first().click();
      const dialog = user.pane.getByRole("dialog");
      await dialog.getByRole("button", { name: texts.questions.undoGeneration.yes, exact: true }).click();
      await user.pane.getByText(texts.generate.made).first().waitFor({ state: "detached" });
    }

    it("hands the evaluation over in place: no call is left, every value is as it was, and an undo gives all back", async () => {
      const before = await calls(evaluation);
      expect(before.length).toBeGreaterThan(8);
      const seen = await seenSheets();
      await openStep("handOver");
      await user.pane.getByText(handOver.pane.found(String(before.length))).waitFor();
      expect(await user.pane.getByLabel(handOver.pane.sheet, { exact: true }).inputValue()).toBe(evaluation);
      await user.pane.getByText(handOver.pane.inPlace(evaluation)).waitFor();
      await make(handOver.pane.make);
      expect(await calls(evaluation)).toEqual([]);
      const check = await window.cells(handOver.checkSheet);
      const differences = check.flatMap(({ column, row, value }) => (column === 5 && row >= 8 ? [value] : []));
      expect(differences).toEqual(new Array(before.length).fill(0));
      expect(check.find(({ row, column }) => row === 3 && column === 2)?.value).toBe(handOver.zero);
      expect(await window.errors()).toEqual([]);
      await undo();
      expect(await seenSheets()).toEqual(seen);
    }, 120_000);

    it("hands a sheet of the user's own over in a copy, and leaves it as it is", async () => {
      window.enter("Tickets", 0, 24, "=KPISCORE(Z1:Z3;80;20)");
      window.type("Tickets", 0, 25, 82);
      window.type("Tickets", 1, 25, 41);
      const before = await window.cells("Tickets");
      await openStep("handOver");
      await user.pane.getByLabel(handOver.pane.sheet, { exact: true }).selectOption("Tickets");
      await user.pane.getByText(handOver.pane.inCopy("Tickets", "Tickets (2)")).waitFor();
      await make(handOver.pane.make);
      expect(await calls("Tickets (2)")).toEqual([]);
      const copied = new Map(
        (await window.cells("Tickets (2)")).map(({ row, column, value }) => [`${row},${column}`, value]),
      );
      expect([0, 1, 2].map((row) => copied.get(`${row},24`) ?? "")).toEqual([20.5, 10.25, ""]);
      expect(await window.cells("Tickets")).toEqual(before);
      expect(await window.errors()).toEqual([]);
      await undo();
      expect(window.sheetNames()).not.toContain("Tickets (2)");
    }, 120_000);

    it("copies the evaluation and the readings of tickets without a name of a handler or a customer", async () => {
      const column = (index: number) => rows.slice(1).map((cells) => cells[index] ?? "");
      const names = [...new Set([...column(6), ...column(9), ...column(0)])].filter((name) => name.length > 1);
      await openStep("maskedCopy");
      for (const sheet of [evaluation, readings])
        await user.pane.getByRole("checkbox", { name: sheet, exact: true }).check();
      await user.pane.getByText(masked.pane.cannot).waitFor();
      await make(masked.pane.make);
      for (const sheet of [evaluation, readings]) {
        const cells = await window.cells(masked.sheetName(sheet));
        const original = window.model.sheet(sheet);
        const copy = window.model.sheet(masked.sheetName(sheet));
        expect(cells.length).toBeGreaterThan(50);
        expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
        const text = cells.map(({ value }) => String(value)).join("\n");
        expect(names.filter((name) => text.includes(name))).toEqual([]);
        expect([copy.charts, copy.rules]).toEqual([[], []]);
        const { validation: _, ...look } = original.looks.get("0,0") ?? {};
        expect(copy.looks.get("0,0")).toEqual(look);
        expect(copy.columnWidths.get(0)).toBe(original.columnWidths.get(0));
      }
      await undo();
      expect(window.sheetNames()).not.toContain(masked.notesSheet);
    }, 120_000);
  },
);
