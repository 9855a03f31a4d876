/// <reference types="office-js" />
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { chromiumHint, chromiumPath, launchChromium } from "../chromium.ts";

declare global {
  var paneTicks: number[];
}

/** The pane beside the grid, as a browser sees the two: sites, processes, and who may say what to whom. */
describe.skipIf(chromiumPath === undefined)(`the pane's frame${chromiumHint}`, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
  });

  const addressAt = (hostname: string, path: string): string => {
    const address = new URL(path, inject("workbench"));
    address.hostname = hostname;
    return address.href;
  };

  const paneOf = (page: Page): Frame => {
    const pane = page.frames().find((frame) => frame.url().includes("/excel/taskpane.html"));
    if (pane === undefined) throw new Error("the pane has no frame");
    return pane;
  };

  async function openAt(hostname: string, blocked: readonly string[] = []): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    for (const address of blocked) await page.route(address, (route) => route.abort());
    await page.goto(addressAt(hostname, "/?lang=en&theme=light"));
    await page.waitForFunction(() => window.workbench !== undefined);
    await page.evaluate(() => window.workbench?.ready);
    return page;
  }

  const activeSheet = (pane: Frame): Promise<string> =>
    pane.evaluate(async () => {
      let name = "";
      await Excel.run(async (context) => {
        const active = context.workbook.worksheets.getActiveWorksheet().load("name");
        await context.sync();
        name = active.name;
      });
      return name;
    });

  it.each<[string, string, string, string[]]>([
    ["localhost", "127.0.0.1", "the other name", []],
    ["127.0.0.1", "localhost", "the other name", []],
    ["tickets.localhost", "tickets.localhost", "a third name has no other", []],
    ["localhost", "localhost", "the other name leads nowhere", ["http://127.0.0.1:*/**"]],
  ])("of a page on %s comes from %s, and reaches the workbook: %s", async (opened, expected, _why, blocked) => {
    const page = await openAt(opened, blocked);
    const pane = paneOf(page);
    expect(new URL(pane.url()).hostname).toBe(expected);
    expect(await activeSheet(pane)).toBe("Sheet1");
    await page.close();
  });

  it("stays alive while the page is busy", async () => {
    const page = await openAt("localhost");
    const pane = paneOf(page);
    await pane.evaluate(() => {
      globalThis.paneTicks = [];
      setInterval(() => globalThis.paneTicks.push(Date.now()), 20);
    });
    const busy = await page.evaluate(() => {
      const from = Date.now();
      while (Date.now() < from + 1500);
      return { from, to: Date.now() };
    });
    const ticks = await pane.evaluate(() => globalThis.paneTicks);
    expect(ticks.filter((at) => at > busy.from && at < busy.to).length).toBeGreaterThan(5);
    await page.close();
  });

  /**
   * A page that is not the workbench, with the pane in a frame, which is welcomed in the workbench's words by the page
   * itself or by another frame in it.
   */
  async function welcome(hostname: string, from: "the page" | "another frame"): Promise<string> {
    const page = await browser.newPage();
    await page.goto(addressAt(hostname, "/nothing.html"));
    const pane = addressAt("127.0.0.1", "/excel/taskpane.html?_host_Info=Excel$Win32$16.01$en-US");
    await page.evaluate(
      async ([address, isFromPage]) => {
        const [frame, other] = [document.createElement("iframe"), document.createElement("iframe")];
        frame.src = String(address);
        const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
        document.body.append(frame, other);
        await loaded;
        const script = document.createElement("script");
        script.text = `const pane = (parent === window ? window : parent).frames[0];
          pane.postMessage({ kind: "welcome", locale: "en-US", theme: "light" }, "*", [new MessageChannel().port2]);`;
        (isFromPage ? document : other.contentDocument)?.body.append(script);
      },
      [pane, from === "the page"],
    );
    await paneOf(page).waitForFunction(() => "Excel" in window && "OfficeExtension" in window);
    const outcome = await paneOf(page).evaluate(() => {
      const ready = Office.onReady().then(() => "joined");
      return Promise.race([ready, new Promise<string>((resolve) => setTimeout(() => resolve("alone"), 3000))]);
    });
    await page.close();
    return outcome;
  }

  it.each<[string, "the page" | "another frame", string, string]>([
    ["localhost", "the page", "joined", "the server's other name"],
    ["127.0.0.1", "the page", "joined", "the server's own name, where the other leads nowhere"],
    ["tickets.localhost", "the page", "alone", "any other page"],
    ["localhost", "another frame", "alone", "not the page around it"],
  ])("in a page on %s that is welcomed by %s is %s: %s", async (hostname, from, outcome) => {
    expect(await welcome(hostname, from)).toBe(outcome);
  });

  it.each([
    ["**/excel/taskpane.html*", "The task pane does not answer."],
    ["**/functions-bridge.js", "The add-in does not answer; its functions cannot be computed"],
  ])("and the functions' are missed aloud: without %s the page says %s", async (blocked, sentence) => {
    const page = await openAt("localhost", [blocked]);
    expect(await page.locator(".status").textContent()).toContain(sentence);
    await page.close();
  });

  describe("while it is open", () => {
    let page: Page;
    let pane: Frame;

    beforeAll(async () => {
      page = await openAt("localhost");
      await page.getByRole("button", { name: "Close", exact: true }).click();
      pane = paneOf(page);
      await pane.getByRole("heading", { name: "objective" }).first().waitFor();
    });

    afterAll(async () => {
      await page?.close();
    });

    it("gets the theme, and each change of it", async () => {
      const theme = (): Promise<unknown> =>
        pane.evaluate(() => [document.documentElement.dataset.theme, Office.context.officeTheme.isDarkTheme]);
      expect(await theme()).toEqual(["light", false]);
      await page.getByRole("button", { name: "Dark", exact: true }).click();
      await expect.poll(theme).toEqual(["dark", true]);
      await page.getByRole("button", { name: "Light", exact: true }).click();
      await expect.poll(theme).toEqual(["light", false]);
    });

    it("hides and comes back when the add-in asks for it", async () => {
      const frame = page.locator("iframe.pane");
      await pane.evaluate(() => Office.addin.hide());
      await expect.poll(() => frame.isVisible()).toBe(false);
      await pane.evaluate(() => Office.addin.showAsTaskpane());
      await expect.poll(() => frame.isVisible()).toBe(true);
    });

    it("is entered and left with Tab", async () => {
      const splitter = page.getByRole("separator", { name: "Width of the task pane" });
      const focused = (): Promise<string> => pane.evaluate(() => (document.hasFocus() ? "pane" : "page"));
      await splitter.focus();
      expect(await focused()).toBe("page");
      await page.keyboard.press("Tab");
      await expect.poll(focused).toBe("pane");
      const first = await pane.evaluate(() => document.activeElement?.tagName);
      expect(first).not.toBe("BODY");
      await page.keyboard.press("Shift+Tab");
      await expect.poll(focused).toBe("page");
      await expect.poll(() => splitter.evaluate((element) => element === document.activeElement)).toBe(true);
    });

    it("comes in the other language, and the functions with it, when the page does", async () => {
      await page.evaluate(() => window.workbench?.setCell("Sheet1", "A1", "=TICKETSCORE(82,0,20)"));
      await expect.poll(() => page.locator(".status-problem").textContent()).toBe("target must be above 0");
      await page.getByRole("combobox").selectOption("zh-CN");
      await expect.poll(() => page.locator(".status-problem").textContent()).toBe("target 须大于 0");
      const language = (): Promise<string> => paneOf(page).evaluate(() => Office.context.displayLanguage);
      await expect.poll(language).toBe("zh-CN");
    });
  });
});
