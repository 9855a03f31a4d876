import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TaskId, taskIds } from "../../core/evaluation/answers.ts";
import { loopTexts } from "../../core/i18n/improvement/loop-texts.ts";
import { type Locale, locales } from "../../core/i18n/locale.ts";
import { paneTexts } from "../../core/i18n/pane-texts.ts";
import { stepsOf } from "../../core/wizard/steps.ts";
import { axeObjections } from "../axe.ts";
import { chromiumHint, chromiumPath, launchChromium } from "../chromium.ts";
import { buildPanePage, openPane } from "./pane-page.ts";
import { cutControls, keyboardGaps } from "./reach.ts";
import { walkedWorkbook } from "./walked-workbook.ts";

/** Steps that have more to show once their sheets are made, or that the next step has nothing to show without. */
const makesMore: readonly string[] = ["causes", "comparison"];

/** Waits until what was opened has read what it reads. */
async function calm(page: Page): Promise<void> {
  let last = "";
  for (;;) {
    const now = await page.locator(".pane").innerHTML();
    if (now === last) return;
    last = now;
    await page.waitForTimeout(200);
  }
}

/** Opens a job: by its tab, or from the menu where it has one only while it is open. */
async function openTask(page: Page, task: TaskId, locale: Locale): Promise<void> {
  if (task !== "sharing") return page.click(`#task-${task}`);
  await page.getByRole("button", { name: paneTexts[locale].menu.open, exact: true }).click();
  await page.getByRole("menuitem", { name: loopTexts[locale].steps.handOver.title, exact: true }).click();
}

/** The narrowest pane of Excel, and the same at 200 % zoom. */
const usual = { width: 320, height: 720 };
const zoomed = { width: 160, height: 360 };

describe.skipIf(chromiumPath === undefined)(`the pane for everybody${chromiumHint}`, () => {
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    [browser, address] = await Promise.all([launchChromium(), buildPanePage()]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  /** What is wrong with what the pane shows now, in every look and size. The page around the pane is the test's. */
  async function faultsOfLooks(page: Page, place: string): Promise<string[]> {
    const found: string[] = [];
    const note = (how: string, faults: readonly string[]) =>
      found.push(...faults.map((fault) => `${place}, ${how}: ${fault}`));
    note("light", await axeObjections(page, "everything", ["document-title", "region"]));
    await page.emulateMedia({ colorScheme: "dark" });
    note("dark", await axeObjections(page, "colours"));
    await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
    note("high contrast", await axeObjections(page, "colours"));
    await page.emulateMedia({ forcedColors: "none" });
    note("320 px", await cutControls(page));
    await page.setViewportSize(zoomed);
    note("200 % zoom", await cutControls(page));
    await page.setViewportSize(usual);
    return found;
  }

  /** The same at 200 % zoom, where other things scroll and wrap. */
  async function faultsOfZoom(page: Page, place: string): Promise<string[]> {
    await page.setViewportSize(zoomed);
    const looks = [
      ["light", { colorScheme: "light" }],
      ["dark", { colorScheme: "dark" }],
      ["high contrast", { colorScheme: "light", forcedColors: "active" }],
    ] as const;
    const found: string[] = [];
    for (const [look, media] of looks) {
      await page.emulateMedia(media);
      const faults = await axeObjections(page, look === "light" ? "everything" : "colours", [
        "document-title",
        "region",
      ]);
      found.push(...faults.map((fault) => `${place}, 200 % zoom, ${look}: ${fault}`));
    }
    await page.emulateMedia({ forcedColors: "none" });
    await page.setViewportSize(usual);
    return found;
  }

  it.each(locales)("is whole on every step of every job, in %s", { timeout: 300_000 }, async (locale) => {
    const page = await openPane(browser, address, { locale, today: "2024-07-03", ...(await walkedWorkbook(locale)) });
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
    // Colours on their way from one to the other are nobody's.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.waitForSelector("h1");
    const found: string[] = [];
    let steps = 0;
    for (const task of taskIds) {
      await openTask(page, task, locale);
      for (const [position, step] of stepsOf[task].entries()) {
        // An analysis begins anew: its steps open one after the other.
        const rail = page.locator(".rail-step").nth(position);
        await ((await rail.isEnabled()) ? rail : page.locator("#next")).click();
        await page.locator(`.rail li:nth-child(${position + 1}) .current`).waitFor();
        await calm(page);
        const look = async (place: string): Promise<void> => {
          await page.evaluate(() => {
            for (const details of document.querySelectorAll("details")) details.open = true;
          });
          found.push(...(await faultsOfLooks(page, place)));
          found.push(...(await keyboardGaps(page)).map((gap) => `${place}, keyboard: ${gap}`));
        };
        await look(step);
        if (makesMore.includes(step)) {
          await page.click("#next");
          await page.locator(".made").waitFor();
          await calm(page);
          await look(`${step} made`);
        }
        steps += 1;
      }
    }
    expect(found).toEqual([]);
    expect(steps).toBe(18);
    await page.context().close();
  });

  it.each(locales)("is whole in its menu, its dialogs and its refusals, in %s", async (locale) => {
    const page = await openPane(browser, address, { locale });
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
    await page.emulateMedia({ reducedMotion: "reduce" });
    const { menu, close } = paneTexts[locale];
    const choose = async (name: string): Promise<void> => {
      await page.getByRole("button", { name: menu.open }).click();
      await page.getByRole("menuitem", { name }).click();
      await page.locator("dialog[open]").waitFor();
    };
    const found: string[] = [];
    await page.click("#next");
    await page.locator(".field-problem").waitFor();
    found.push(...(await faultsOfLooks(page, "an aim that is missing")));
    await page.getByRole("button", { name: menu.open }).click();
    found.push(...(await faultsOfLooks(page, "the menu")));
    await page.keyboard.press("Escape");
    await choose(menu.help);
    found.push(...(await faultsOfLooks(page, "the help")));
    await page.getByRole("button", { name: close, exact: true }).click();
    await choose(menu.startAgain);
    found.push(...(await faultsOfLooks(page, "the question")));
    expect(found).toEqual([]);
    await page.context().close();
  });

  it.each(
    locales.flatMap((locale) => [
      [locale, "at its usual size", usual] as const,
      [locale, "at 200 % zoom", zoomed] as const,
    ]),
  )("has a menu and dialogs that open, are walked and are left by keyboard, in %s %s", async (locale, _, size) => {
    const page = await openPane(browser, address, { locale });
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
    await page.setViewportSize(size);
    const { menu } = paneTexts[locale];
    const opener = page.getByRole("button", { name: menu.open });
    const list = page.getByRole("menu");
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    const isSeen = () =>
      page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        return box !== undefined && box.width > 0 && box.top >= -1 && box.bottom <= window.innerHeight + 1;
      });
    const press = (key: string) => page.keyboard.press(key);
    const isBack = () => opener.evaluate((button) => button === document.activeElement);

    await opener.focus();
    await press("Enter");
    await list.waitFor();
    const items = await list.locator('[role^="menuitem"]:not(:disabled)').allInnerTexts();
    expect(items.length).toBeGreaterThan(8);
    const walked: string[] = [];
    for (const _item of items) {
      walked.push(await focused());
      expect(await isSeen(), `${walked[walked.length - 1]} can be seen`).toBe(true);
      await press("ArrowDown");
    }
    expect(walked).toEqual(items.map((item) => item.trim()));
    expect(await focused(), "down from the last is the first").toBe(walked[0]);
    await press("ArrowUp");
    expect(await focused(), "up from the first is the last").toBe(walked[walked.length - 1]);
    await press("Home");
    expect(await focused()).toBe(walked[0]);
    await press("End");
    expect(await focused()).toBe(walked[walked.length - 1]);
    await press("Escape");
    await list.waitFor({ state: "detached" });
    expect(await isBack(), "Escape gives the focus back").toBe(true);
    await press("Space");
    await list.waitFor();
    await press("Tab");
    await list.waitFor({ state: "detached" });

    for (const [name, place] of [
      [menu.help, "the help"],
      [menu.startAgain, "the question"],
    ] as const) {
      await opener.focus();
      await press("Enter");
      await list.waitFor();
      for (let step = walked.indexOf(name); step > 0; step--) await press("ArrowDown");
      expect(await focused()).toBe(name);
      await press("Enter");
      const dialog = page.locator("dialog[open]");
      await dialog.waitFor();
      const controls = await dialog.locator(":is(button, a, input, summary):visible").count();
      for (let tab = 0; tab <= controls; tab++) {
        const isInside = await dialog.evaluate(
          (shown) => shown.contains(document.activeElement) || document.activeElement === document.body,
        );
        expect(isInside, `${place} keeps the focus, Tab ${tab}`).toBe(true);
        await press("Tab");
      }
      expect(await faultsOfZoom(page, place)).toEqual([]);
      await page.setViewportSize(size);
      await press("Escape");
      await dialog.waitFor({ state: "detached" });
      expect(await isBack(), `${place} gives the focus back`).toBe(true);
    }
    await page.context().close();
  });
});
