import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumHint, chromiumPath, launchChromium } from "../../chromium.ts";
import { AnalysisUser } from "../../journey/analysis-user.ts";
import { judgedTickets } from "../../journey/by-hand/judged-tickets.ts";
import { csvRows, ticketsOf } from "../../journey/by-hand/ticket-file.ts";
import { repairColumns } from "../../journey/repair-columns.ts";
import { proposedSeed } from "../../journey/sheets/compare-audit.ts";
import { compareSheets } from "../../journey/sheets/compare-sheets.ts";
import { usualRules } from "../../journey/usual-rules.ts";
import { SpreadsheetWindow } from "./spreadsheet-window.ts";

const text = readFileSync(
  resolve(import.meta.dirname, "../../../excel-addin/workbench/samples/repair-and-phone-zh.csv"),
  "utf8",
);
const locale = "zh-CN";
const period = { from: "2024-06-01", to: "2024-06-30" };
const before = { from: "2024-05-01", to: "2024-05-31" };
const limits = [
  { priority: "紧急", channel: "", minutes: 15 },
  { priority: "普通", channel: "", minutes: 120 },
  { priority: "", channel: "", minutes: 120 },
];

describe.skipIf(chromiumPath === undefined)(`a ticket analysis in the sidebar of Google Sheets${chromiumHint}`, () => {
  let browser: Browser;
  let window: SpreadsheetWindow;

  beforeAll(async () => {
    browser = await launchChromium();
    window = await SpreadsheetWindow.open(browser, { sheets: { 工单: csvRows(text) }, userLocale: "zh_CN" });
  });
  afterAll(async () => {
    await browser?.close();
    expect(window.host.errors).toEqual([]);
    expect(window.host.requests).toEqual([]);
  });

  it("gives every figure that is worked out from the file's text by hand", async () => {
    const user = new AnalysisUser(window, locale);
    await user.chooseTickets(period);
    await user.next("rules");
    await user.generate();
    const facts = window.call("openSpreadsheet");
    const tickets = ticketsOf({ text, columns: repairColumns[locale], dayFirst: false });
    const byHand = {
      locale,
      source: "工单",
      made: facts.ok ? facts.value.today : "",
      tickets,
      judged: judgedTickets(tickets, { ...usualRules, period, before, limits }),
      targets: { inTimeRate: 0.9, resolutionRate: 0.8, satisfaction: 4.2, firstContactRate: 0.8 },
      auditRate: 0.1,
      isPlain: false,
    } as const;
    const entered = {
      others: [],
      days: [],
      verdicts: [],
      seed: proposedSeed(tickets.asOf),
      isWithoutCharts: true,
    } as const;
    const { differences, drawn } = compareSheets(await window.snapshot(), byHand, entered);
    expect(differences.slice(0, 30)).toEqual([]);
    expect(drawn.length).toBeGreaterThan(0);
    expect(await window.errors()).toEqual([]);
  }, 300_000);
});
