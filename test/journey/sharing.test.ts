import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loopTexts } from "../../core/i18n/improvement/loop-texts.ts";
import { type Locale, locales } from "../../core/i18n/locale.ts";
import { paneTexts } from "../../core/i18n/pane-texts.ts";
import { handOverTexts } from "../../core/i18n/sharing/hand-over-texts.ts";
import { maskedTexts } from "../../core/i18n/sharing/masked-texts.ts";
import { sheetNameDefaults } from "../../core/wizard/new-answers.ts";
import { ownCalls } from "../../core/workbook/sharing/own-calls.ts";
import { openFile } from "../../excel-addin/workbench/files/open.ts";
import { ZipArchive } from "../../excel-addin/workbench/files/read-zip.ts";
import { saveXlsx } from "../../excel-addin/workbench/files/save.ts";
import { texts as shellTexts } from "../../excel-addin/workbench/shell/texts.ts";
import { chromiumHint, chromiumPath } from "../chromium.ts";
import { packageProblems } from "../files/package/package-problems.ts";
import { WorkbenchPage } from "../workbench-page.ts";
import { WizardUser } from "./wizard-user.ts";

const samples: Readonly<Record<Locale, string>> = {
  en: "repair-and-phone-en.csv",
  "zh-CN": "repair-and-phone-zh.csv",
};

describe.skipIf(chromiumPath === undefined).each(locales)(`sharing results, %s${chromiumHint}`, (locale) => {
  let workbench: WorkbenchPage;
  let user: WizardUser;
  const texts = paneTexts[locale];
  const handOver = handOverTexts[locale];
  const masked = maskedTexts[locale];
  const evaluation = sheetNameDefaults.evaluationSheet[locale];

  beforeAll(async () => {
    workbench = await WorkbenchPage.launch();
    await workbench.open({ locale, sample: samples[locale] });
    user = new WizardUser(workbench, locale);
    await user.objective("x");
    await user.next("indicators");
    await user.preset("from-tickets");
    await user.next("data");
    await user.generate();
  }, 240_000);

  afterAll(async () => {
    await workbench?.close();
    expect(workbench.outside).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });

  async function openStep(step: "handOver" | "maskedCopy"): Promise<void> {
    const { title } = loopTexts[locale].steps[step];
    await user.button(texts.menu.open).click();
    await user.pane.getByRole("menuitem", { name: title, exact: true }).click();
    await user.pane.getByRole("heading", { name: title }).first().waitFor();
  }

  const make = async (name: string) => {
    await user.pane.locator("#next").click();
    await user.pane.getByText(texts.generate.made).first().waitFor({ timeout: 60_000 });
    expect(await user.pane.locator("#next").innerText()).toBe(name);
  };

  const calls = async (sheet: string) =>
    (await workbench.cells(sheet)).filter(({ formula }) => formula !== undefined && ownCalls(formula, locale) !== null);

  const undo = async () => {
    await user.button(texts.generate.undo).first().click();
    const dialog = user.pane.getByRole("dialog");
    await dialog.getByRole("button", { name: texts.questions.undoGeneration.yes, exact: true }).click();
    await user.pane.getByText(texts.generate.made).first().waitFor({ state: "detached" });
  };

  it("hands the evaluation over: no call of ours is left, every value is as it was, and an undo gives all back", async () => {
    const before = await calls(evaluation);
    expect(before.length).toBeGreaterThan(8);
    await openStep("handOver");
    await user.pane.getByText(handOver.pane.found(String(before.length))).waitFor();
    expect(await user.pane.getByLabel(handOver.pane.sheet, { exact: true }).inputValue()).toBe(evaluation);
    await user.pane.getByText(handOver.pane.inPlace(evaluation)).waitFor();
    await make(handOver.pane.make);

    expect(await calls(evaluation)).toEqual([]);
    const check = await workbench.cells(handOver.checkSheet);
    const differences = check.flatMap(({ column, row, value }) => (column === 5 && row >= 8 ? [value] : []));
    expect(differences).toHaveLength(before.length);
    expect(new Set(differences)).toEqual(new Set([0]));
    expect(check.find(({ row, column }) => row === 3 && column === 2)?.value).toBe(handOver.zero);
    expect((await workbench.errorCells()).errors).toEqual([]);
    expect(await packageProblems(await saveXlsx(await workbench.snapshot()))).toEqual([]);

    await undo();
    const after = await calls(evaluation);
    expect(after.map(({ formula, value }) => [formula, value])).toEqual(
      before.map(({ formula, value }) => [formula, value]),
    );
  }, 120_000);

  it("copies the evaluation and the readings of tickets without a name of a handler or a customer", async () => {
    const readings = sheetNameDefaults.ticketsSheet[locale];
    const [raw = ""] = (await workbench.errorCells()).sheets;
    const cells = await workbench.cells(raw);
    const column = (index: number) =>
      new Set(cells.flatMap((cell) => (cell.column === index && cell.row > 0 ? [String(cell.value)] : [])));
    const names = [...column(6), ...column(9), ...column(0)].filter((name) => name.length > 1 && name !== "null");
    const saveMasked = shellTexts.saveMasked[locale];
    await workbench.page.getByRole("button", { name: saveMasked, exact: true }).click();
    await workbench.page.getByText(shellTexts.noMasked[locale]).waitFor();
    await openStep("maskedCopy");
    for (const sheet of [evaluation, readings])
      await user.pane.getByRole("checkbox", { name: sheet, exact: true }).check();
    await user.pane.getByText(masked.pane.cannot).waitFor();
    await make(masked.pane.make);
    const { sheets } = await workbench.snapshot();
    const copies = sheets.filter(
      ({ name }) => name === masked.sheetName(evaluation) || name === masked.sheetName(readings),
    );
    expect(copies).toHaveLength(2);
    for (const copy of copies) {
      expect(copy.charts).toEqual([]);
      expect(copy.cells.filter(({ formula, link }) => formula !== undefined || link !== undefined)).toEqual([]);
      const text = copy.cells.map(({ value }) => String(value)).join("\n");
      expect(names.filter((name) => text.includes(name))).toEqual([]);
    }
    const { bytes, name } = await workbench.save(saveMasked);
    expect(name).toContain(locale === "en" ? " masked.xlsx" : " 脱敏.xlsx");
    expect(await packageProblems(bytes)).toEqual([]);
    const file = await openFile(name, bytes);
    expect(file.sheets.map((sheet) => sheet.name)).toEqual(copies.map((sheet) => sheet.name));
    expect([file.settings, file.names]).toEqual([{}, []]);
    const archive = new ZipArchive(bytes);
    for (const part of archive.names) {
      const text = await archive.text(part);
      expect(
        names.filter((one) => text.includes(one)),
        part,
      ).toEqual([]);
    }
    await undo();
    expect((await workbench.errorCells()).sheets).not.toContain(masked.notesSheet);
  }, 120_000);
});
