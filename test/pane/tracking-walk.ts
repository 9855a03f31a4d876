import { expect } from "vitest";
import type { PlannedMeasure } from "../../core/evaluation/answers.ts";
import type { MadeTracking } from "../../core/evaluation/made/made-tracking.ts";
import type { Cell } from "../../core/functions/cell.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { createWizardStore, type WizardStore } from "../../core/pane/wizard-store.ts";
import { trackingReads, trackingStanding } from "../../core/wizard/tracking.ts";
import type { WizardEvent } from "../../core/wizard/wizard-event.ts";
import type { WizardState } from "../../core/wizard/wizard-state.ts";
import { type TrackingPanel, trackingLayout } from "../../core/workbook/improvement/tracking-layout.ts";
import { type MemoryWorkbook, memoryWorkbook } from "./memory-port.ts";
import { cellsOfFile } from "./pane-page.ts";

/** The tickets that come with the workbench: 1 January to 30 June 2024. */
export const ticketCells: readonly (readonly Cell[])[] = cellsOfFile(
  "excel-addin/workbench/samples/repair-and-phone-en.csv",
);

/** A measure of which only what matters to a test is said. */
export function planned(indicator: string, measure: string, given: Partial<PlannedMeasure> = {}): PlannedMeasure {
  return {
    indicator,
    problem: "",
    branch: "people",
    cause: "",
    measure,
    owner: "",
    start: "2024-06-05",
    deadline: "2024-06-28",
    effect: "",
    resources: "",
    ...given,
  };
}

export interface TrackingSetting {
  readonly cells?: readonly (readonly Cell[])[];
  readonly locale?: Locale;
  readonly today?: string;
  readonly style?: "functions" | "plain";
  readonly kept?: Readonly<Record<string, string>>;
}

/** A wizard on a workbook in memory, which evaluates a month, makes its plan and then tracks it. */
export class TrackingWalk {
  readonly workbook: MemoryWorkbook;
  readonly store: WizardStore;
  readonly style: "functions" | "plain";

  constructor({
    cells = ticketCells,
    locale = "en",
    today = "2024-07-03",
    style = "plain",
    kept,
  }: TrackingSetting = {}) {
    this.workbook = memoryWorkbook({ Tickets: cells }, kept === undefined ? {} : { kept });
    this.store = createWizardStore({ port: this.workbook, locale, today }, () => {});
    this.style = style;
  }

  get state(): WizardState {
    return this.store.state();
  }

  async until(holds: (state: WizardState) => boolean): Promise<void> {
    await expect.poll(() => holds(this.state), { timeout: 20_000, interval: 5 }).toBe(true);
  }

  async send(...events: readonly WizardEvent[]): Promise<void> {
    for (const event of events) this.store.send(event);
    await this.until(({ measureJob, reading }) => reading.status === "read" && measureJob === null);
  }

  async make(): Promise<void> {
    await this.send({ type: "freeNamesAsked" }, { type: "makingAsked" });
    await this.until(({ making }) => making.status === "made");
    await this.send();
  }

  /** An evaluation of May with these measures, whose indicators are named by their library ids. */
  async evaluate(
    measures: readonly PlannedMeasure[],
    scope: Extract<WizardEvent, { type: "scopeEdited" }>["change"] = {},
  ): Promise<void> {
    await this.until(({ reading }) => reading.status === "read");
    const period = { from: "2024-05-01", to: "2024-05-31" };
    await this.send(
      { type: "outputEdited", change: { style: this.style } },
      { type: "scopeEdited", change: { objective: "Answer tickets in time", subject: "Service", period, ...scope } },
      { type: "presetChosen", preset: "from-tickets" },
      { type: "ownIndicatorAdded", name: "Stock accuracy" },
      { type: "wentNext" },
      { type: "wentNext" },
    );
    const keyOf = (id: string) =>
      this.state.answers.indicators.find(({ library, name }) => library === id || name === id)?.key ?? id;
    await this.send(
      { type: "weightsSpread" },
      ...measures.map((measure) => ({
        type: "measureAdded" as const,
        measure: { ...measure, indicator: keyOf(measure.indicator) },
      })),
    );
    await this.send({ type: "wentNext" }, { type: "wentNext" }, { type: "wentNext" });
    await this.make();
  }

  /** Opens the step and reads what it reads. */
  async open(): Promise<void> {
    await this.send({ type: "taskChosen", task: "improvement" }, { type: "stepChosen", step: 1 });
    await this.until(({ evaluations }) =>
      Object.values(evaluations).some((one) => one.status === "loaded" && one.evaluation.tickets !== null),
    );
    await this.look();
  }

  /** Reads the cells anew, as the step does when the user comes back. */
  async look(): Promise<void> {
    for (const [name, place] of Object.entries(trackingReads(this.state)))
      this.store.send({ type: "cellsAsked", name, place });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await this.until(({ cells }) => Object.values(cells).every(({ status }) => status !== "reading"));
  }

  /** One click on the primary button. */
  async click(): Promise<void> {
    this.store.send({ type: "makingAsked" });
    await this.until(({ making }) => making.status === "made" || making.status === "failed");
    await this.send({ type: "noticeDismissed" });
    await this.until(({ sheetNames }) => this.tracking === null || sheetNames.includes(this.tracking.sheet));
    await this.look();
  }

  async undo(): Promise<void> {
    await this.send({ type: "undoAsked" }, { type: "confirmed" });
    await this.until(({ notice }) => notice?.kind === "undone");
    await this.send({ type: "noticeDismissed" });
    await this.look();
  }

  get tracking(): MadeTracking | null {
    const { trackings } = this.state.answers.improvement;
    return trackings[trackings.length - 1] ?? null;
  }

  get standing() {
    return trackingStanding(this.state);
  }

  panel(id: string): TrackingPanel {
    const { tracking } = this;
    const key = this.state.answers.indicators.find(({ library, name }) => library === id || name === id)?.key;
    const panel = tracking === null ? undefined : trackingLayout(tracking).panels.find((one) => one.key === key);
    if (panel === undefined) throw new Error(`no panel of ${id}`);
    return panel;
  }

  /** What the sheet in memory holds in the weeks of an indicator: `[Monday, reading, tickets]` of the filled ones. */
  async recorded(id: string): Promise<(readonly [Cell, Cell, Cell])[]> {
    const { tracking } = this;
    if (tracking === null) throw new Error("no tracking sheet was made");
    const layout = trackingLayout(tracking);
    const { column } = this.panel(id).week("reading");
    const cells = await this.workbook.read({ sheet: tracking.sheet, area: layout.whole });
    return Array.from({ length: tracking.weeks }, (_, week): readonly [Cell, Cell, Cell] => {
      const line = cells[layout.firstWeek + week] ?? [];
      return [line[0] ?? "", line[column] ?? "", line[column + 1] ?? ""];
    }).filter(([, reading, counted]) => reading !== "" || counted !== "");
  }

  /** Types into a cell of the tracking sheet, as a user does. */
  async type(row: number, column: number, content: Cell): Promise<void> {
    const sheet = this.tracking?.sheet ?? "";
    const area = { row: 0, column: 0, rows: 1000, columns: 1000 };
    const cells = (await this.workbook.read({ sheet, area })).map((line) => [...line]);
    const line = cells[row] ?? [];
    while (line.length <= column) line.push("");
    line[column] = content;
    cells[row] = line;
    this.workbook.put(sheet, cells);
  }
}
