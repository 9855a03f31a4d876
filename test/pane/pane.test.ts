import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { type Locale, locales } from "../../core/i18n/locale.ts";
import { paneTexts } from "../../core/i18n/pane-texts.ts";
import { chromiumHint, chromiumPath, launchChromium } from "../chromium.ts";
import { buildPanePage, cellsOfFile, openPane, type PaneSetting } from "./pane-page.ts";

const samples: Readonly<Record<Locale, Cell[][]>> = {
  "zh-CN": cellsOfFile("excel-addin/workbench/samples/repair-and-phone-zh.csv"),
  en: cellsOfFile("excel-addin/workbench/samples/repair-and-phone-en.csv"),
};

describe.skipIf(chromiumPath === undefined)(`the pane${chromiumHint}`, () => {
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

  /** Presses Tab until the focus is on such an element; the order of the page decides what is met on the way. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let presses = 0; presses < 300; presses++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`${selector} must be reachable by Tab`);
  }

  async function type(page: Page, selector: string, text: string): Promise<void> {
    await tabTo(page, selector);
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
  }

  async function press(page: Page, selector: string, key = "Enter"): Promise<void> {
    await tabTo(page, selector);
    await page.keyboard.press(key);
  }

  const heading = (page: Page) => page.locator("h1").innerText();
  const words = async (page: Page, selector: string) => (await page.locator(selector).allInnerTexts()).join(" ");

  /** From the first step to the third, with a preset whose actuals all come from the tickets. */
  async function walkToData(page: Page, preset: string): Promise<void> {
    await page.fill("#objective", "x");
    await page.click("#next");
    await page.click(`.card:has-text("${preset}")`);
    await page.click("#next");
    await page.waitForSelector(`text=${paneTexts.en.data.ticketsRead("1,826")}`);
  }

  it.each(locales)(
    "is walked through by keyboard alone, from the aim to the sheets and back, in %s",
    async (locale) => {
      const page = await open({ locale, cells: { Tickets: samples[locale] } });
      const texts = paneTexts[locale];
      await page.waitForSelector("h1");

      await type(page, "#objective", "Calm customers");
      await press(page, "#next");
      expect(await heading(page)).toContain(texts.steps.indicators.title);

      await press(page, ".card");
      await type(page, "#weight-response-in-time", "30");
      await press(page, ".weight-bar .button", " ");
      await press(page, "#next");
      expect(await heading(page)).toContain(texts.steps.data.title);

      await page.waitForSelector(`text=${texts.data.ticketsRead("1,826")}`);
      await press(page, "details.unread > summary");
      await press(page, ".unread-cell");
      expect(await page.evaluate(() => window.pane.workbook().shown.length)).toBe(1);
      await type(page, "#actual-right-first-time", "93");
      await press(page, "#next");
      expect(await heading(page)).toContain(texts.steps.score.title);
      await page.waitForSelector(".grade-card");

      await press(page, "#next");
      await type(page, "#threshold", "95");
      await press(page, ".measures input[type=checkbox]", " ");
      await type(page, "input[id^=owner-]", "Dispatch");
      await press(page, "#next");
      expect(await heading(page)).toContain(texts.steps.generate.title);

      await press(page, "#next");
      await page.waitForSelector(".made");
      const plan = await page.evaluate(() => JSON.stringify(window.pane.workbook().plans[0]));
      expect(plan).toContain("Calm customers");
      expect(plan).toContain("Dispatch");
      expect(await words(page, ".made li")).toBe(
        Object.values(texts.generate.sheetNames).length === 3 ? await words(page, ".sheet-link") : "",
      );

      await press(page, ".made .found");
      expect(await page.evaluate(() => window.pane.workbook().shown.length)).toBe(2);
      await press(page, ".made .message .button");
      await page.waitForSelector("dialog[open]");
      await page.keyboard.press("Escape");
      expect(await page.locator("dialog[open]").count()).toBe(0);
      await press(page, ".made .message .button");
      await press(page, "dialog .button.primary");
      await page.waitForSelector(".message.success");
      expect(await words(page, ".message.success")).toContain(texts.generate.sheetNames.planSheet);
      expect(await page.evaluate(() => window.pane.workbook().sheetNames())).toEqual(["Tickets"]);
      await page.context().close();
    },
  );

  it("says a problem beside its field, ties it to the field, and puts the focus there", async () => {
    const page = await open();
    const { problems } = paneTexts.en;
    await page.click("#next");
    expect(await words(page, ".field-problem")).toBe(problems.objectiveMissing);
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await expect.poll(focused).toBe("objective");
    const tie = await page.getAttribute("#objective", "aria-describedby");
    expect(await page.innerText(`#${tie}`)).toBe(problems.objectiveMissing);
    await page.fill("#objective", "x");
    expect(await page.locator(".field-problem").count()).toBe(0);
    await page.context().close();
  });

  it.each(locales)(
    "asks from when to when a measure runs, and stops at a start after its deadline, in %s",
    async (locale) => {
      const page = await open({ locale });
      const { plan, problems, steps } = paneTexts[locale];
      await page.fill("#objective", "x");
      await page.click("#next");
      await page.click(".card >> nth=0");
      await page.click("#next");
      await page.fill("#actual-right-first-time", "50");
      await page.click("#next");
      await page.click("#next");
      await page.check(".measures input[type=checkbox] >> nth=0");
      expect(await page.getByLabel(plan.start, { exact: true }).inputValue()).toBe("2024-06-03");
      expect(await page.getByLabel(plan.deadline, { exact: true }).inputValue()).toBe("2024-06-17");
      await page.getByLabel(plan.start, { exact: true }).fill("2024-06-18");
      await page.click("#next");
      expect(await heading(page)).toContain(steps.plan.title);
      expect(await words(page, ".field-problem")).toBe(problems.startAfterDeadline);
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("start-0");
      await page.getByLabel(plan.start, { exact: true }).fill("2024-06-10");
      await page.click("#next");
      expect(await heading(page)).toContain(steps.generate.title);
      await page.click("#next");
      await page.waitForSelector(".made");
      const plans = await page.evaluate(() => JSON.stringify(window.pane.workbook().plans[0]));
      // 2024-06-10 and 2024-06-17 as a sheet counts days.
      expect(plans).toContain("45453,45460");
      await page.context().close();
    },
  );

  it("says text among actuals and a rating of 6 of 5 beside them, and does not go on", async () => {
    const page = await open();
    await page.fill("#objective", "x");
    await page.click("#next");
    await page.click('.card:has-text("Five core")');
    await page.click("#next");
    await page.fill("#actual-resolution-rate", "soon");
    expect(await words(page, "#problem-actual-resolution-rate")).toBe(paneTexts.en.problems.notANumber("soon"));
    await page.click(`text=${paneTexts.en.data.addMember}`);
    await page.fill("#rating-0-attitude", "6");
    expect(await words(page, "#problem-rating-0-attitude")).toBe(paneTexts.en.problems.mustBeBetween("1", "5"));
    await page.click("#next");
    expect(await heading(page)).toContain(paneTexts.en.steps.data.title);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("actual-resolution-rate");
    await page.context().close();
  });

  it("is found as it was left when the pane is closed and opened again", async () => {
    const page = await open({ cells: { Tickets: samples.en } });
    await walkToData(page, "From tickets alone");
    await page.fill("#responseLimit-urgent", "20");
    await page.evaluate(() => window.pane.reopen("en", "2024-06-03"));
    await page.waitForSelector(`text=${paneTexts.en.notices.restored}`);
    expect(await heading(page)).toContain(paneTexts.en.steps.data.title);
    await page.waitForSelector("#responseLimit-urgent");
    expect(await page.inputValue("#responseLimit-urgent")).toBe("20");
    await page.click("#back");
    expect(await page.locator(".indicator").count()).toBe(5);
    await page.context().close();
  });

  it("says that kept answers could not be read, keeps them aside and starts new", async () => {
    const page = await open({ options: { kept: { answers: "{broken" } } });
    await page.waitForSelector(`text=${paneTexts.en.notices.unreadableAnswers}`);
    await page.fill("#objective", "x");
    const kept = () => page.evaluate(() => Object.fromEntries(window.pane.workbook().kept));
    await expect.poll(async () => (await kept()).answers?.includes('"objective":"x"')).toBe(true);
    expect((await kept())["answers-unreadable"]).toBe("{broken");
    await page.context().close();
  });

  it("switches the language in mid-word and loses nothing", async () => {
    const page = await open({ cells: { Tickets: samples.en } });
    await walkToData(page, "Five core");
    await page.click("#back");
    await page.fill("#target-resolution-rate", "eighty");
    await page.click(".language");
    expect(await heading(page)).toContain(paneTexts["zh-CN"].steps.indicators.title);
    expect(await page.inputValue("#target-resolution-rate")).toBe("eighty");
    expect(await words(page, "#problem-target-resolution-rate")).toBe(paneTexts["zh-CN"].problems.notANumber("eighty"));
    await page.context().close();
  });

  it("reads with progress, and stops on cancel", async () => {
    const page = await open({ cells: { Tickets: samples.en }, options: { pace: 1200 } });
    await page.fill("#objective", "x");
    await page.click("#next");
    await page.click('.card:has-text("From tickets alone")');
    await page.click("#next");
    await page.waitForSelector("progress");
    await page.click(`.progress-row .button`);
    await page.waitForSelector(`text=${paneTexts.en.data.cancelled}`);
    await page.click("#next");
    expect(await heading(page)).toContain(paneTexts.en.steps.data.title);
    await page.click(`text=${paneTexts.en.data.readAgain}`);
    await page.waitForSelector("text=/1,826 tickets/");
    await page.context().close();
  });

  it.each(locales)(
    "shows the writing, its end and its way back to a keyboard far below, and says that it is being cancelled, in %s",
    async (locale) => {
      const texts = paneTexts[locale];
      const page = await open({ locale, cells: { Tickets: samples[locale] }, options: { pace: 150 } });
      await page.waitForSelector("#objective");
      await page.fill("#objective", "x");
      await page.click("#next");
      await page.click(".card >> nth=0");
      await page.click("#next");
      await page.waitForSelector(`text=${texts.data.ticketsRead("1,826")}`);
      for (const _step of ["score", "plan", "generate"]) await page.click("#next");
      expect(await heading(page)).toContain(texts.steps.generate.title);
      await page.waitForSelector(`text=${texts.generate.styles.plain.name}`);

      /** The words of the focused element, if it can be seen: all of it, or its beginning where it is long. */
      const seen = () =>
        page.evaluate(() => {
          const focused = document.activeElement;
          const frame = document.querySelector(".pane-content")?.getBoundingClientRect();
          if (!(focused instanceof HTMLElement) || focused === document.body || frame === undefined) return "nowhere";
          const { top } = focused.getBoundingClientRect();
          return top >= frame.top - 1 && top < frame.bottom ? focused.innerText : "out of sight";
        });
      /** To the very end of the step, then the button below it. */
      const generate = async () => {
        await page.evaluate(() => document.querySelector(".pane-content")?.scrollTo(0, 100_000));
        expect(await page.evaluate(() => document.querySelector(".pane-content")?.scrollTop)).toBeGreaterThan(40);
        await page.focus("#next");
        await page.keyboard.press("Enter");
      };

      await generate();
      await expect.poll(seen).toContain(texts.generate.makingStarts.slice(0, 4));
      await page.keyboard.press("Tab");
      expect(await seen()).toBe(texts.cancel);
      await page.keyboard.press("Enter");
      expect(await seen()).toContain(texts.generate.stopping);
      await expect.poll(seen).toContain(texts.generate.cancelled);

      await generate();
      await expect.poll(seen, { timeout: 20_000 }).toContain(texts.generate.made);
      await page.keyboard.press("Tab");
      expect(await seen()).toBe(texts.undo);

      // Once more: the new names are said above.
      await generate();
      await expect.poll(seen).toContain(texts.notices.newNames);

      await page.click(".menu > .icon-button");
      await page.click(".menu-list button >> nth=0");
      await page.waitForSelector("dialog[open]");
      await page.keyboard.press("Enter");
      await expect.poll(seen).toContain(texts.generate.sheetNames.planSheet);
      await page.context().close();
    },
  );

  it.each([
    [
      { refusal: { code: "step-failed", index: 3, kind: "chart", sheet: "Evaluation", detail: "no charts here" } },
      "no charts here",
    ],
    [{ refusal: { code: "host-failed", detail: "out of memory" } }, "out of memory"],
  ] as const)("says what went wrong when sheets cannot be made: %j", async (options, detail) => {
    const page = await open({ cells: { Tickets: samples.en }, options });
    await walkToData(page, "From tickets alone");
    for (const _step of ["score", "plan", "generate", "make"]) await page.click("#next");
    await page.waitForSelector(".message.error");
    expect(await words(page, ".message.error")).toContain(detail);
    expect(await page.evaluate(() => window.pane.workbook().sheetNames())).toEqual(["Tickets"]);
    await page.context().close();
  });

  it("says of a read-only workbook that nothing can be made or kept", async () => {
    const page = await open({ options: { readOnly: true } });
    await page.fill("#objective", "x");
    await page.waitForSelector(`text=${paneTexts.en.notices.readOnly}`);
    await page.context().close();
  });

  it("proposes a free name where a sheet of that name stands, and takes it on a click", async () => {
    const page = await open({ cells: { Tickets: samples.en, Evaluation: [["mine"]] } });
    await walkToData(page, "From tickets alone");
    for (const _step of ["score", "plan", "generate"]) await page.click("#next");
    await page.waitForSelector(`text=${paneTexts.en.problems.sheetNameTaken}`);
    await page.click(`text=${paneTexts.en.generate.useFree("Evaluation (2)")}`);
    expect(await page.inputValue("#sheetName-evaluationSheet")).toBe("Evaluation (2)");
    await page.click("#next");
    await page.waitForSelector(".made");
    await page.context().close();
  });

  it("offers to look again, or to type, where no table holds tickets", async () => {
    const page = await open();
    await page.fill("#objective", "x");
    await page.click("#next");
    await page.click('.card:has-text("Five core")');
    await page.click("#next");
    await page.waitForSelector(`text=${paneTexts.en.data.noTable}`);
    await page.click(`text=${paneTexts.en.data.typeActuals}`);
    await page.fill("#actual-response-in-time", "81");
    await page.click("#next");
    expect(await words(page, ".grade-card")).toContain("90.00");
    await page.context().close();
  });

  it.each([300, 360, 480])(
    "shows nothing wider than the pane at %i pixels, very long names included",
    async (width) => {
      const page = await open({ width, cells: { Tickets: samples.en } });
      const long = `${"Very long name without an end ".repeat(6)}${"无空格的很长名称".repeat(12)}${"x".repeat(120)}`;
      const overflow = () =>
        page.evaluate(() =>
          Math.max(
            document.documentElement.scrollWidth - innerWidth,
            (document.querySelector(".pane-content")?.scrollWidth ?? 0) -
              (document.querySelector(".pane-content")?.clientWidth ?? 0),
          ),
        );
      await page.fill("#objective", long);
      await page.fill("#subject", long);
      await page.fill("#teams-add", long);
      await page.keyboard.press("Enter");
      expect(await overflow()).toBe(0);
      await page.click("#next");
      await page.click('.card:has-text("From tickets alone")');
      await page.click(".indicator-name");
      await page.fill("#name-response-in-time", long);
      expect(await overflow()).toBe(0);
      for (const _step of ["data", "score", "plan", "generate"]) {
        await page.click("#next");
        await page.waitForTimeout(100);
        expect(await overflow()).toBe(0);
      }
      await page.context().close();
    },
  );

  it("names every control, and makes none smaller than 24 pixels", async () => {
    const page = await open({ cells: { Tickets: samples.en } });
    const faults = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("button, input, select, summary")].flatMap((control) => {
          const { width, height } = control.getBoundingClientRect();
          const labels =
            control instanceof HTMLInputElement || control instanceof HTMLSelectElement
              ? [...(control.labels ?? [])]
              : [];
          const name =
            control.getAttribute("aria-label") ??
            `${control.textContent}${labels.map((label) => label.textContent).join("")}`;
          const isTicked =
            control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
          const [wide, high] = isTicked
            ? [control.closest("label")?.clientWidth ?? 0, control.closest("label")?.clientHeight ?? 0]
            : [width, height];
          const isSmall = height > 0 && (wide < 24 || high < 24);
          return name.trim() === "" || isSmall
            ? [`${control.tagName} ${control.id} ${control.className} ${Math.round(wide)}×${Math.round(high)}`]
            : [];
        }),
      );
    expect(await faults()).toEqual([]);
    await page.fill("#objective", "x");
    await page.click("#next");
    await page.click('.card:has-text("evaluation table")');
    await page.click(".indicator-name");
    await page.click(`text=${paneTexts.en.indicators.addTitle}`);
    expect(await faults()).toEqual([]);
    for (const _step of ["data", "score", "plan", "generate"]) {
      await page.click("#next");
      await page.waitForTimeout(200);
      expect(await faults()).toEqual([]);
    }
    await page.context().close();
  });

  it("goes on drawing while 100,000 tickets are read", async () => {
    const [headers = [], ...rows] = samples.en;
    const many = Array.from({ length: 100_000 }, (_unused, index): Cell[] => {
      const [, ...cells] = rows[index % rows.length] ?? [];
      return [`T${index}`, ...cells];
    });
    const page = await open();
    await page.evaluate((cells) => window.pane.put("Tickets", cells), [headers, ...many]);
    await page.waitForTimeout(1000);
    await page.evaluate(() => {
      window.framesDrawn = 0;
      const count = (): void => {
        window.framesDrawn += 1;
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
    });
    await page.evaluate(() => window.pane.reopen("en", "2024-06-03"));
    await page.waitForSelector("text=/100,000 tickets/", { timeout: 60_000 });
    // Read in one stretch, nothing would be drawn before the end: a handful of frames at most.
    expect(await page.evaluate(() => window.framesDrawn)).toBeGreaterThan(20);
    await page.context().close();
  });

  it("throws nothing on any of these ways", () => {
    expect(errors).toEqual([]);
  });
});
