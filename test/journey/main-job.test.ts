import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Locale } from "../../core/i18n/locale.ts";
import { paneTexts } from "../../core/i18n/pane-texts.ts";
import { sheetTexts } from "../../core/i18n/sheet-texts.ts";
import { areaText } from "../../core/workbook/formula-text.ts";
import { type ImprovementColumn, improvementLayout } from "../../core/workbook/improvement-layout.ts";
import { texts as shellTexts } from "../../excel-addin/workbench/shell/texts.ts";
import { chromiumHint, chromiumPath } from "../chromium.ts";
import { WorkbenchPage } from "../workbench-page.ts";
import { WizardUser } from "./wizard-user.ts";

const languages = [
  { locale: "en", sample: "repair-and-phone-en.csv", aim: "Answer tickets in time" },
  { locale: "zh-CN", sample: "repair-and-phone-zh.csv", aim: "及时响应工单" },
] as const satisfies readonly { locale: Locale; sample: string; aim: string }[];

/** Where the evaluation sheet has what a person changes: the first indicator's row. */
const cells = { weight: "E12", target: "F12", actual: "G12", score: "H12" };

describe.skipIf(chromiumPath === undefined).each(languages)(
  `the main job, $locale${chromiumHint}`,
  ({ locale, sample, aim }) => {
    let workbench: WorkbenchPage;
    let user: WizardUser;
    const texts = paneTexts[locale];

    beforeAll(async () => {
      workbench = await WorkbenchPage.launch();
      await workbench.open({ locale, sample });
      user = new WizardUser(workbench, locale);
    });

    afterAll(async () => {
      await workbench?.close();
      expect(workbench.outside).toEqual([]);
      expect(workbench.complaints).toEqual([]);
    });

    const sheetNames = async (): Promise<readonly string[]> => (await workbench.errorCells()).sheets;

    it("goes from the sample through six steps to sheets without an error", async () => {
      await user.objective(aim);
      await user.next("indicators");
      await user.preset("evaluation-table");
      await user.next("data");
      await user.generate();
      const { sheets, errors } = await workbench.errorCells();
      expect(errors).toEqual([]);
      expect(sheets).toHaveLength(4);
    });

    it("follows when an actual and a weight are changed in the sheet", async () => {
      const [, sheet = ""] = await sheetNames();
      await workbench.type(sheet, cells.target, "0.8");
      await workbench.type(sheet, cells.weight, "20");
      const actual = Number(await workbench.read(sheet, cells.actual));
      const score = Number(await workbench.read(sheet, cells.score));
      expect(actual).toBeGreaterThan(0);
      expect(score).toBeCloseTo((20 * actual) / 0.8, 8);
    });

    it("counts a ticket typed below the table", async () => {
      const [raw = "", sheet = ""] = await sheetNames();
      const rows = (await workbench.cells(raw)).reduce((last, { row }) => Math.max(last, row), 0) + 1;
      const counted = Number(await workbench.read(sheet, "K12"));
      const next = rows + 1;
      await workbench.type(raw, `A${next}`, "20240630999");
      await workbench.type(raw, `B${next}`, "2024-06-15 09:00");
      await workbench.type(raw, `C${next}`, "2024-06-15 09:05");
      expect(await workbench.read(sheet, "K12")).toBe(counted + 1);
    });

    it("follows the progress that is reported in the plan, week by week", async () => {
      const [, , sheet = ""] = await sheetNames();
      const { plan } = sheetTexts[locale];
      const { asOf, column, firstRow, firstWeek, standing, weeks } = improvementLayout({ measures: [] }, "2024-04-02");
      const at = ({ row, column }: { readonly row: number; readonly column: number }) =>
        areaText({ row, column, rows: 1, columns: 1 });
      const cell = (name: ImprovementColumn) => at({ ...column(name), row: firstRow });
      const week = (index: number) => at({ row: firstRow, column: weeks.column + index });
      // Looked at on Tuesday, 2 April 2024, with the weeks from 4 March on; due on 30 April.
      const typed = new Map([
        [at(asOf), "45384"],
        [at(firstWeek), "45355"],
        [cell("measure"), "x"],
        [cell("start"), "45355"],
        [cell("deadline"), "45412"],
        [cell("status"), plan.statuses[1]],
        [week(1), "0.4"],
        [week(3), "0.4"],
      ]);
      await workbench.typeAll(sheet, typed);
      expect(await workbench.read(sheet, cell("progress"))).toBe(0.4);
      expect(await workbench.read(sheet, cell("due"))).toBe(plan.due.stalled);
      await workbench.type(sheet, week(3), "0.5");
      expect(await workbench.read(sheet, cell("due"))).toBe(plan.due.left.replace("{days}", "28"));
      await workbench.type(sheet, cell("deadline"), "45383");
      expect(await workbench.read(sheet, cell("due"))).toBe(plan.due.overdue);
      expect(await workbench.read(sheet, at(standing))).toMatch(
        locale === "en" ? /^▲ 1 overdue, 0 st/ : /中 1 项逾期，0 项/,
      );
    });

    it("computes a function typed into an empty cell, and says why it refuses", async () => {
      const [raw = ""] = await sheetNames();
      await workbench.type(raw, "Z1", "=TICKETSCORE(82,80,20)");
      expect(await workbench.read(raw, "Z1")).toBe(20.5);
      await workbench.type(raw, "Z2", "=TICKETSCORE(82,0,20)");
      expect(await workbench.read(raw, "Z2")).toBe("#VALUE!");
    });

    it("takes the generation back, with a question first", async () => {
      await user.button(texts.generate.undo).first().click();
      await user.pane
        .getByRole("dialog")
        .getByRole("button", { name: texts.questions.undoGeneration.yes, exact: true })
        .click();
      await expect.poll(async () => (await sheetNames()).length, { timeout: 20_000 }).toBe(1);
    });

    it("starts from the same answers when the workbook is saved and opened again", async () => {
      const { name, bytes } = await workbench.save(shellTexts.save[locale]);
      expect(name).toMatch(/\.xlsx$/);
      await workbench.openFile(name, bytes);
      await user.pane.getByRole("button", { name: texts.menu.open, exact: true }).waitFor();
      const steps = user.pane.getByRole("navigation").getByRole("button");
      await steps.first().click();
      await user.step("objective");
      expect(await user.pane.getByLabel(texts.objective.objective, { exact: true }).inputValue()).toBe(aim);
    });
  },
);
