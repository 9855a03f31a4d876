import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paneTexts } from "../../../core/i18n/pane-texts.ts";
import { chromiumHint, chromiumPath, launchChromium } from "../../chromium.ts";
import { repairTickets, shareOf } from "../../journey/by-hand/repair-tickets.ts";
import { csvRows } from "../../journey/by-hand/ticket-file.ts";
import { WizardUser } from "../../journey/wizard-user.ts";
import { SpreadsheetWindow } from "./spreadsheet-window.ts";

const texts = paneTexts.en;
const file = readFileSync(
  resolve(import.meta.dirname, "../../../excel-addin/workbench/samples/repair-and-phone-en.csv"),
  "utf8",
);
const period = { from: "2024-03-01", to: "2024-03-31" };

/** The three that tickets answer, by the words of the preset and the marks that are counted by hand. */
const indicators = {
  "Response in time": "inTime",
  "On-site arrival in time": "arrived",
  "First-contact resolution": "firstContact",
} as const;

describe.skipIf(chromiumPath === undefined)(`an evaluation in the sidebar of Google Sheets${chromiumHint}`, () => {
  let browser: Browser;
  let window: SpreadsheetWindow;
  let user: WizardUser;
  let before: unknown;

  beforeAll(async () => {
    browser = await launchChromium();
    window = await SpreadsheetWindow.open(browser, { sheets: { Tickets: csvRows(file) } });
    user = new WizardUser(window);
  });
  afterAll(async () => {
    await browser?.close();
    expect(window.host.errors).toEqual([]);
    expect(window.host.requests).toEqual([]);
  });

  it("has the focus when it is opened", async () => {
    await user.step("objective");
    await user.button(texts.objective.allDays).waitFor();
    expect(await window.pane().evaluate(() => [document.hasFocus(), document.activeElement?.tagName])).toEqual([
      true,
      "H1",
    ]);
  });

  it("goes from the tickets through six steps to sheets whose figures are those counted by hand", async () => {
    await user.choose(period, "evaluation-table");
    await user.next("score");
    await user.next("plan");
    await user.pane.locator("#threshold").fill("95");
    const card = user.pane.locator(".weak-card").first();
    await card.getByRole("checkbox").first().check();
    await user.next("generate");
    before = window.sheetsSeen();
    const calls = window.host.calls.length;
    await user.pressGenerate();
    // One trip writes all three sheets; the others ask for the names that are taken, before and after, and for new names of ours.
    const made = window.host.calls.slice(calls).filter((name) => name !== "rememberText");
    expect(made).toEqual(["sheetNames", "writePart", "renamedSheets", "sheetNames"]);
    expect(window.sheetNames()).toEqual(["Tickets", "Evaluation", "Improvement plan", "Ticket readings"]);
    const { rows } = await user.evaluation("Evaluation");
    const tickets = repairTickets(file);
    for (const [name, mark] of Object.entries(indicators)) {
      const { yes, counted } = shareOf(tickets, mark, period.from, period.to);
      expect([name, rows.get(name)?.actual, rows.get(name)?.counted]).toEqual([
        name,
        expect.closeTo(yes / counted, 9),
        counted,
      ]);
    }
    expect(await window.errors()).toEqual([]);
  }, 240_000);

  it("is taken back after a yes, and the spreadsheet is as before", async () => {
    await user.button(texts.generate.undo).first().click();
    const dialog = user.pane.getByRole("dialog");
    await dialog.getByRole("button", { name: texts.questions.undoGeneration.yes, exact: true }).click();
    await expect.poll(() => window.sheetNames(), { timeout: 20_000 }).toEqual(["Tickets"]);
    // What was answered stays.
    expect(window.sheetsSeen()).toEqual(before);
  });
});
