import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { chromiumHint, chromiumPath, launchChromium } from "../chromium.ts";

/** The pane's page by itself, with no spreadsheet around it. */
describe.skipIf(chromiumPath === undefined)(`the task pane outside Excel${chromiumHint}`, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
  });

  async function openAlone(
    locale: string,
    block?: string,
  ): Promise<{ alert: string; lang: string; outside: string[] }> {
    const page = await browser.newPage({ locale });
    const outside: string[] = [];
    page.on("request", (request) => {
      if (new URL(request.url()).hostname !== "localhost") outside.push(request.url());
    });
    if (block !== undefined) await page.route(block, (route) => route.abort());
    await page.goto(new URL("/excel/taskpane.html", inject("workbench")).href);
    const alert = (await page.getByRole("alert").textContent()) ?? "";
    const lang = await page.evaluate(() => document.documentElement.lang);
    await page.close();
    return { alert, lang, outside };
  }

  it.each([
    ["en-GB", "en", "opens inside Excel"],
    ["zh-CN", "zh-CN", "请在 Excel 中打开"],
  ])("says in %s what the page is for", async (locale, lang, part) => {
    const { alert, lang: spoken, outside } = await openAlone(locale);
    expect(alert).toContain(part);
    expect(spoken).toBe(lang);
    expect(outside).toEqual([]);
  });

  it.each([
    ["en-US", "could not load office.js"],
    ["zh-CN", "未能从 appsforoffice.microsoft.com 载入 office.js"],
  ])("says in %s that office.js did not come", async (locale, part) => {
    const { alert } = await openAlone(locale, "**/office-js/office.js");
    expect(alert).toContain(part);
  });
});
