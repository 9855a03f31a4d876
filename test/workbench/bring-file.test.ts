import type { FrameLocator, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analysisPaneTexts } from "../../core/i18n/analysis/pane-texts.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { saveXlsx } from "../../excel-addin/workbench/files/save.ts";
import { blankWorkbook } from "../../excel-addin/workbench/grid/load.ts";
import { texts } from "../../excel-addin/workbench/shell/texts.ts";
import { chromiumHint, chromiumPath } from "../chromium.ts";
import { WorkbenchPage } from "../workbench-page.ts";

/** Waits of two tickets of the samples, as a help desk exports them. */
const waits = `case,wait_started_at,wait_ended_at
20240101001,2024-01-01 10:00:00,2024-01-01 11:30:00
20240101001,2024-01-01 12:00:00,2024-01-01 12:20:00
20240101002,2024-01-01 09:30:00,2024-01-01 13:00:00
`;

const languages = [
  { locale: "en", sample: "repair-and-phone-en.csv", tickets: "repair-and-phone-en" },
  { locale: "zh-CN", sample: "repair-and-phone-zh.csv", tickets: "repair-and-phone-zh" },
] as const satisfies readonly { locale: Locale; sample: string; tickets: string }[];

describe.skipIf(chromiumPath === undefined).each(languages)(
  `a file that is brought to a workbook with content, $locale${chromiumHint}`,
  ({ locale, sample, tickets }) => {
    const words = analysisPaneTexts[locale];
    let workbench: WorkbenchPage;
    let pane: FrameLocator;

    beforeAll(async () => {
      workbench = await WorkbenchPage.launch();
      await workbench.open({ locale, sample });
      pane = workbench.page.frameLocator("iframe.pane");
    }, 120_000);

    afterAll(async () => {
      await workbench?.close();
      expect(workbench.outside).toEqual([]);
      expect(workbench.complaints).toEqual([]);
    });

    const dialog = (): Locator => workbench.page.getByRole("dialog", { name: texts.offerHeading[locale] });
    const focused = (): Promise<string | null | undefined> =>
      workbench.page.evaluate(() => document.activeElement?.textContent);
    const sheets = async (): Promise<readonly string[]> => (await workbench.snapshot()).sheets.map(({ name }) => name);
    const message = (): Locator => workbench.page.locator(".status-message");

    /** Presses "Open…" with the keyboard and picks a file. */
    async function choose(name: string, bytes: Uint8Array): Promise<void> {
      const choosing = workbench.page.waitForEvent("filechooser");
      await workbench.page.getByRole("button", { name: texts.open[locale], exact: true }).press("Enter");
      await (await choosing).setFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
      await dialog().waitFor();
    }

    const waitsBytes = new TextEncoder().encode(waits);

    it("is asked about, and Escape leaves everything as it was", async () => {
      await workbench.type(tickets, "W1", "mine");
      await choose("helpdesk-waits.csv", waitsBytes);
      expect(await dialog().textContent()).toContain("helpdesk-waits.csv");
      await workbench.page.keyboard.press("Escape");
      await dialog().waitFor({ state: "detached" });
      expect(await sheets()).toEqual([tickets]);
      expect(await workbench.read(tickets, "W1")).toBe("mine");
      await expect.poll(focused).toBe(texts.open[locale]);
    });

    it("is added as a sheet by Enter, and the pane reads the waits beside the tickets", async () => {
      await pane.getByRole("tab", { name: words.tasks.analysis }).click();
      await pane.getByText(words.period, { exact: true }).waitFor({ timeout: 30_000 });
      expect(await pane.getByRole("combobox", { name: words.waits.title }).count()).toBe(0);
      await choose("helpdesk-waits.csv", waitsBytes);
      expect(await focused()).toBe(texts.addSheets[locale]);
      await workbench.page.keyboard.press("Enter");
      // Nothing is touched in the pane: it looks by itself.
      const choice = pane.getByRole("combobox", { name: words.waits.title });
      await choice.waitFor({ timeout: 30_000 });
      expect(await sheets()).toEqual([tickets, "helpdesk-waits"]);
      expect(await workbench.read(tickets, "W1")).toBe("mine");
      expect(await message().textContent()).toContain("helpdesk-waits");
      await choice.selectOption({ index: 1 });
      await pane.getByText(words.waits.read("3")).waitFor({ timeout: 30_000 });
    });

    it("keeps what is there when it brings the same names, and its formulas follow", async () => {
      const { sheets: blank, ...rest } = blankWorkbook("helpdesk-waits");
      const [sheet] = blank;
      if (sheet === undefined) throw new Error("a blank workbook must have a sheet");
      const bytes = await saveXlsx({
        ...rest,
        sheets: [
          { ...sheet, cells: [{ row: 0, column: 0, value: 7 }] },
          { ...sheet, name: "Sum", cells: [{ row: 0, column: 0, value: 14, formula: "='helpdesk-waits'!A1*2" }] },
        ],
      });
      await choose("more.xlsx", bytes);
      await dialog().getByRole("button", { name: texts.addSheets[locale] }).click();
      await expect.poll(sheets).toEqual([tickets, "helpdesk-waits", "helpdesk-waits (2)", "Sum"]);
      await workbench.type("helpdesk-waits (2)", "A1", "8");
      expect(await workbench.read("Sum", "A1")).toBe(16);
      expect(await workbench.read("helpdesk-waits", "A1")).toBe("case");
    });

    it("that cannot be read leaves everything as it was and says why", async () => {
      await choose("picture.csv", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
      await dialog().getByRole("button", { name: texts.addSheets[locale] }).click();
      await expect.poll(() => workbench.page.locator(".status-message.is-problem").count()).toBe(1);
      expect(await sheets()).toHaveLength(4);
    });

    it("replaces the workbook only when that is chosen, and a blank one asks too", async () => {
      await choose("waits.csv", waitsBytes);
      await dialog().getByRole("button", { name: texts.replace[locale] }).click();
      await expect.poll(sheets).toEqual(["waits"]);
      await workbench.page.getByRole("button", { name: texts.samples[locale], exact: true }).click();
      await workbench.page.getByRole("button", { name: texts.blank[locale] }).click();
      await dialog().waitFor();
      expect(await dialog().getByRole("button", { name: texts.addSheets[locale] }).count()).toBe(0);
      await dialog().getByRole("button", { name: texts.cancel[locale] }).click();
      expect(await sheets()).toEqual(["waits"]);
    });
  },
);
