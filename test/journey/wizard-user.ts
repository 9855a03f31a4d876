import type { FrameLocator } from "playwright-core";
import type { Cell } from "../../core/functions/cell.ts";
import { evaluationLayout } from "../../core/workbook/evaluation-layout.ts";
import type { WorkbenchPage } from "../workbench-page.ts";

/** One indicator's row on the evaluation sheet, as the cells stand. */
export interface EvaluationRow {
  readonly actual: Cell;
  readonly score: Cell;
  readonly attainment: Cell;
  readonly counted: Cell;
}

/** A person at the pane: finds things by what they are called on screen. English. */
export class WizardUser {
  readonly #workbench: WorkbenchPage;

  constructor(workbench: WorkbenchPage) {
    this.#workbench = workbench;
  }

  get pane(): FrameLocator {
    return this.#workbench.page.frameLocator("iframe");
  }

  async step(title: string): Promise<void> {
    await this.pane.getByRole("heading", { name: title }).waitFor();
  }

  async next(title: string): Promise<void> {
    await this.pane.getByRole("button", { name: "Next", exact: true }).click();
    await this.step(title);
  }

  /** From the first step to the third: an aim, a preset, and the tickets read. */
  async choose(period: { readonly from: string; readonly to: string }, preset: string): Promise<void> {
    await this.step("Objective");
    await this.pane.getByLabel("Aim").fill("Answer tickets in time");
    // The period is proposed from the tickets once they are read; a typed one must come after.
    await this.pane.getByRole("button", { name: "All tickets" }).waitFor();
    await this.pane.getByLabel("From").fill(period.from);
    await this.pane.getByLabel("To", { exact: true }).fill(period.to);
    await this.next("Indicators");
    await this.pane.getByRole("button", { name: new RegExp(preset) }).click();
    await this.next("Data");
    await this.pane
      .getByRole("main")
      .getByText(/tickets read$/)
      .waitFor();
  }

  /** From the third step to the sheets. */
  async generate(): Promise<void> {
    await this.next("Score");
    await this.next("Plan");
    await this.next("Generate");
    await this.pane.getByRole("button", { name: "Generate", exact: true }).click();
    await this.pane.getByText("Done. The sheets are in this workbook.").first().waitFor({ timeout: 120_000 });
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
