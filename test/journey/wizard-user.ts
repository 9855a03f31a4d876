import type { FrameLocator, Locator } from "playwright-core";
import type { Cell } from "../../core/functions/cell.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { type PaneTexts, paneTexts } from "../../core/i18n/pane-texts.ts";
import { presets } from "../../core/indicators/library.ts";
import type { EvaluationStep } from "../../core/wizard/steps.ts";
import { evaluationLayout } from "../../core/workbook/evaluation-layout.ts";
import type { WorkbenchPage } from "../workbench-page.ts";

/** One indicator's row on the evaluation sheet, as the cells stand. */
export interface EvaluationRow {
  readonly actual: Cell;
  readonly score: Cell;
  readonly attainment: Cell;
  readonly counted: Cell;
}

/** A person at the pane: finds things by what they are called on screen. */
export class WizardUser {
  readonly #workbench: Pick<WorkbenchPage, "page" | "cells">;
  readonly #texts: PaneTexts;

  /** @param workbench any page with the pane in a frame, beside a workbook whose cells can be looked at */
  constructor(workbench: Pick<WorkbenchPage, "page" | "cells">, locale: Locale = "en") {
    this.#workbench = workbench;
    this.#texts = paneTexts[locale];
  }

  get pane(): FrameLocator {
    return this.#workbench.page.frameLocator("iframe.pane");
  }

  button(name: string): Locator {
    return this.pane.getByRole("button", { name, exact: true });
  }

  async step(name: EvaluationStep): Promise<void> {
    await this.pane.getByRole("heading", { name: this.#texts.steps[name].title }).first().waitFor();
  }

  async next(to: EvaluationStep): Promise<void> {
    await this.button(this.#texts.next).click();
    await this.step(to);
  }

  async back(to: EvaluationStep): Promise<void> {
    await this.button(this.#texts.back).click();
    await this.step(to);
  }

  async objective(aim: string, period?: { readonly from: string; readonly to: string }): Promise<void> {
    const { objective, from, to, allDays } = this.#texts.objective;
    await this.step("objective");
    await this.pane.getByLabel(objective, { exact: true }).fill(aim);
    if (period === undefined) return;
    // The period is proposed from the tickets once they are read; a typed one must come after.
    await this.button(allDays).waitFor();
    await this.pane.getByLabel(from, { exact: true }).fill(period.from);
    await this.pane.getByLabel(to, { exact: true }).fill(period.to);
  }

  async preset(id: string): Promise<void> {
    const preset = presets.find((each) => each.id === id);
    if (preset === undefined) throw new Error(`there is no preset ${id}`);
    await this.pane.getByRole("button", { name: preset.name[this.#texts === paneTexts.en ? "en" : "zh-CN"] }).click();
  }

  /** From the first step to the third: an aim, a preset, and the tickets read. */
  async choose(period: { readonly from: string; readonly to: string }, preset: string): Promise<void> {
    await this.objective("Answer tickets in time", period);
    await this.next("indicators");
    await this.preset(preset);
    await this.next("data");
    await this.button(this.#texts.data.readAgain).waitFor();
  }

  /** From the third step to the sheets. */
  async generate(): Promise<void> {
    await this.next("score");
    await this.next("plan");
    await this.next("generate");
    await this.pressGenerate();
  }

  async pressGenerate(): Promise<void> {
    await this.button(this.#texts.generate.generate).click();
    await this.pane.getByText(this.#texts.generate.made).first().waitFor({ timeout: 120_000 });
  }

  /** The evaluation sheet by the names of its indicators, with the head's figures. */
  async evaluation(
    sheet: string,
  ): Promise<{ readonly rows: ReadonlyMap<string, EvaluationRow>; readonly cells: Map<string, Cell> }> {
    const at = new Map(
      (await this.#workbench.cells(sheet)).map(({ row, column, value }) => [`${row}:${column}`, value]),
    );
    const layout = evaluationLayout({ indicators: [], panel: [] });
    const columnOf = (name: Parameters<typeof layout.column>[0]): number => layout.column(name).column;
    const first = layout.column("indicator").row;
    const rows = new Map<string, EvaluationRow>();
    for (let row = first; ; row++) {
      const name = at.get(`${row}:${columnOf("indicator")}`);
      if (typeof name !== "string" || name === "") break;
      const cell = (column: Parameters<typeof layout.column>[0]): Cell => at.get(`${row}:${columnOf(column)}`) ?? null;
      rows.set(name, {
        actual: cell("actual"),
        score: cell("score"),
        attainment: cell("attainment"),
        counted: cell("counted"),
      });
    }
    return { rows, cells: at };
  }
}
