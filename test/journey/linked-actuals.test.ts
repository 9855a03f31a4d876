import type { FrameLocator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { actualOriginTexts } from "../../core/i18n/actual-origin-texts.ts";
import { analysisPaneTexts } from "../../core/i18n/analysis/pane-texts.ts";
import { rulesTexts } from "../../core/i18n/analysis/rules-texts.ts";
import { evaluationTexts } from "../../core/i18n/improvement/evaluation-texts.ts";
import { loopTexts } from "../../core/i18n/improvement/loop-texts.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { paneTexts } from "../../core/i18n/pane-texts.ts";
import { recordedRulesTexts } from "../../core/i18n/recorded-rules-texts.ts";
import { indicatorById } from "../../core/indicators/library.ts";
import { analysisSheetNames } from "../../core/wizard/new-analysis.ts";
import { sheetNameDefaults } from "../../core/wizard/new-answers.ts";
import { freeSheetName } from "../../core/workbook/free-sheet-name.ts";
import { chromiumHint, chromiumPath } from "../chromium.ts";
import { WorkbenchPage } from "../workbench-page.ts";
import { WizardUser } from "./wizard-user.ts";

const march = { from: "2024-03-01", to: "2024-03-31" };

const languages = [
  { locale: "en", sample: "repair-and-phone-en.csv", hours: "Mon-Fri 09:00-18:00" },
  { locale: "zh-CN", sample: "repair-and-phone-zh.csv", hours: "周一至周五 09:00-18:00" },
] as const satisfies readonly { locale: Locale; sample: string; hours: string }[];

/** Where the key figures say how many were answered in time, and the sheet of response times its first limit. */
const cells = { inTime: "B6", judged: "G6", priority: "B6", minutes: "D6" };

describe.skipIf(chromiumPath === undefined).each(languages)(
  `actuals from the ticket analysis, $locale${chromiumHint}`,
  ({ locale, sample, hours }) => {
    const texts = analysisPaneTexts[locale];
    const shared = paneTexts[locale];
    const figures = analysisSheetNames.figures[locale];
    const responses = analysisSheetNames.responses[locale];
    const evaluation = sheetNameDefaults.evaluationSheet[locale];
    const indicator = indicatorById("response-in-time")?.name[locale] ?? "";
    let workbench: WorkbenchPage;
    let user: WizardUser;
    let pane: FrameLocator;

    beforeAll(async () => {
      workbench = await WorkbenchPage.launch();
      await workbench.open({ locale, sample });
      user = new WizardUser(workbench, locale);
      pane = user.pane;
    }, 120_000);

    afterAll(async () => {
      await workbench?.close();
      expect(workbench.outside).toEqual([]);
      expect(workbench.complaints).toEqual([]);
    });

    const evaluated = async () => {
      const { rows } = await user.evaluation(evaluation);
      const row = rows.get(indicator);
      if (row === undefined) throw new Error(`there must be a row ${indicator}`);
      return row;
    };

    /** What an evaluation sheet says in its first column. */
    const remarks = async (sheet: string): Promise<string> => {
      const column = await Promise.all(Array.from({ length: 40 }, (_, row) => workbench.read(sheet, `A${row + 1}`)));
      return column.map(String).join("\n");
    };
    const madeWith = (version: number): string =>
      locale === "en" ? `Rules version ${version},` : `规则第 ${version} 版，`;

    const takeBack = async () => {
      await user.button(shared.menu.open).click();
      await pane.getByText(shared.menu.undo, { exact: true }).click();
      const { yes } = shared.questions.undoGeneration;
      await pane.getByRole("dialog").getByRole("button", { name: yes, exact: true }).click();
    };

    it("counts responses in business hours", async () => {
      await pane.getByRole("tab", { name: texts.tasks.analysis }).click();
      await user.button(shared.data.readAgain).waitFor({ timeout: 30_000 });
      await pane.getByLabel(shared.objective.from, { exact: true }).fill(march.from);
      await pane.getByLabel(shared.objective.to, { exact: true }).fill(march.to);
      await user.button(shared.next).click();
      await pane.getByLabel(rulesTexts[locale].time.business).check();
      await pane.getByLabel(rulesTexts[locale].time.hours, { exact: true }).fill(hours);
      await user.button(shared.next).click();
      await user.pressGenerate();
      await pane.getByText(texts.sheets.forEvaluation).waitFor();
    }, 120_000);

    it("takes the response in time of the same days from the sheet of key figures, in the pane and in the sheet", async () => {
      await pane.getByRole("tab", { name: texts.tasks.evaluation }).click();
      // The days of the analysis are proposed, and stay a choice.
      await pane.getByRole("button", { name: shared.objective.asAnalysed("2024-03"), pressed: true }).waitFor();
      expect(await pane.getByLabel(shared.objective.from, { exact: true }).inputValue()).toBe(march.from);
      expect(await pane.getByLabel(shared.objective.to, { exact: true }).inputValue()).toBe(march.to);
      await user.objective("Answer tickets in time");
      await user.next("indicators");
      await user.preset("from-tickets");
      await user.next("data");
      await user.button(shared.data.readAgain).waitFor();
      const origin = actualOriginTexts[locale].linked(figures);
      await pane.getByText(origin).first().waitFor();
      await pane.getByText(shared.data.limitsOfAnalysis(responses)).waitFor();
      const inTime = Number(await workbench.read(figures, cells.inTime));
      const shown = await pane.locator(".source-row").filter({ hasText: indicator }).innerText();
      expect(shown).toContain(origin);
      expect(shown).toContain(shared.data.inBusinessHours);
      // Beside it: hours of the same clock, with what that means for their target, and a figure of the other clock.
      const rowOf = (id: string): Promise<string> =>
        pane
          .locator(".source-row")
          .filter({ hasText: indicatorById(id)?.name[locale] ?? "none" })
          .innerText();
      expect(await rowOf("average-resolution-hours")).toContain(shared.data.targetInBusinessHours);
      expect(await rowOf("resolved-in-time")).toContain(actualOriginTexts[locale].noSuchFigureOnClock);
      expect(await rowOf("resolved-in-time")).not.toContain(shared.data.inBusinessHours);
      expect(await rowOf("reopened-rate")).not.toContain(shared.data.inBusinessHours);
      expect(shown).toContain(`${Math.round(inTime * 1000) / 10}`);
      await user.generate();
      const { errors } = await workbench.errorCells();
      expect(errors.filter((error) => !error.includes("#N/A"))).toEqual([]);
      const row = await evaluated();
      expect(row.actual).toBe(inTime);
      expect(row.counted).toBe(await workbench.read(figures, cells.judged));
      expect(Number(row.score)).toBeCloseTo((25 * inTime) / 0.9, 9);
    }, 120_000);

    it("keeps its score when a limit is changed on the sheet of response times, and says so", async () => {
      const before = await evaluated();
      const limit = Number(await workbench.read(responses, cells.minutes));
      await workbench.type(responses, cells.minutes, String(limit * 4));
      const inTime: Cell = await workbench.read(figures, cells.inTime);
      expect(Number(inTime)).toBeGreaterThan(Number(before.actual));
      expect(await evaluated()).toEqual(before);
      expect(await remarks(evaluation)).toContain(recordedRulesTexts[locale].changedLinked);
      // What is evaluated next goes by the changed limit: the pane shows it when its step of data is opened again.
      await pane.getByRole("navigation").getByRole("button").nth(2).click();
      const percent = `${Math.round(Number(inTime) * 1000) / 10}`;
      await pane.locator(".source-row").filter({ hasText: indicator }).getByText(percent).waitFor();
      // The limit as it was makes the rules stand again.
      await workbench.type(responses, cells.minutes, String(limit));
      expect(await remarks(evaluation)).toContain(recordedRulesTexts[locale].stands);
      await workbench.type(responses, cells.minutes, String(limit * 4));
    }, 120_000);

    it("scores the period again by the changed limit, as another version, beside the first", async () => {
      const before = await evaluated();
      const inTime = Number(await workbench.read(figures, cells.inTime));
      await pane.getByRole("tab", { name: loopTexts[locale].tasks.improvement }).click();
      await pane.getByText(evaluationTexts[locale].holds(evaluation, 1)).waitFor();
      await user.button(evaluationTexts[locale].scoreAgain).click();
      await user.step("score");
      await user.next("plan");
      await user.next("generate");
      await user.pressGenerate();
      const again = freeSheetName(evaluation, [evaluation]);
      const { rows } = await user.evaluation(again);
      expect(rows.get(indicator)?.actual).toBe(inTime);
      expect(Number(rows.get(indicator)?.score)).toBeCloseTo((25 * inTime) / 0.9, 9);
      expect(await remarks(again)).toContain(recordedRulesTexts[locale].stands);
      expect(await remarks(again)).toContain(madeWith(2));
      expect(await remarks(evaluation)).toContain(madeWith(1));
      expect(await evaluated()).toEqual(before);
    }, 120_000);

    it("loses no link when the sheets are taken back, the evaluation first", async () => {
      for (const left of [freeSheetName(evaluation, [evaluation]), evaluation, figures]) {
        expect((await workbench.errorCells()).sheets).toContain(left);
        await takeBack();
        await expect.poll(async () => (await workbench.errorCells()).sheets, { timeout: 30_000 }).not.toContain(left);
        expect((await workbench.errorCells()).errors.filter((error) => error.includes("#REF"))).toEqual([]);
      }
      expect((await workbench.errorCells()).sheets).toHaveLength(1);
      await pane.getByText(actualOriginTexts[locale].linked(figures)).first().waitFor({ state: "detached" });
    }, 120_000);
  },
);
