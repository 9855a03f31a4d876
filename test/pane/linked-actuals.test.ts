import { afterEach, describe, expect, it } from "vitest";
import { answersSchema } from "../../core/evaluation/answers.ts";
import type { Cell } from "../../core/functions/cell.ts";
import { createWizardStore, type WizardStore } from "../../core/pane/wizard-store.ts";
import { restoreAnswers } from "../../core/wizard/restore-answers.ts";
import { scorePreview } from "../../core/wizard/score-preview.ts";
import type { WizardEvent } from "../../core/wizard/wizard-event.ts";
import type { WizardState } from "../../core/wizard/wizard-state.ts";
import { type MemoryWorkbook, memoryWorkbook } from "./memory-port.ts";
import { cellsOfFile } from "./pane-page.ts";

const tickets = cellsOfFile("excel-addin/workbench/samples/repair-and-phone-en.csv");
const may = { from: "2024-05-01", to: "2024-05-31" };
const june = { from: "2024-06-01", to: "2024-06-30" };

/** A wizard on a workbook in memory, which waits for what it asked for. */
class Walk {
  readonly workbook: MemoryWorkbook = memoryWorkbook({ Tickets: tickets });
  readonly store: WizardStore = createWizardStore({ port: this.workbook, locale: "en", today: "2024-07-03" }, () => {});

  get state(): WizardState {
    return this.store.state();
  }

  async until(holds: (state: WizardState) => boolean): Promise<void> {
    await expect.poll(() => holds(this.state), { timeout: 20_000, interval: 5 }).toBe(true);
  }

  async send(...events: readonly WizardEvent[]): Promise<void> {
    for (const event of events) this.store.send(event);
    await this.until(
      ({ measureJob, previewJob, reading }) => reading.status === "read" && measureJob === null && previewJob === null,
    );
  }

  /** Makes the sheets of the open job. */
  async make(): Promise<void> {
    await this.send({ type: "freeNamesAsked" }, { type: "makingAsked" });
    await this.until(({ making }) => making.status === "made");
    await this.send();
  }

  /** An analysis of May in business hours. */
  async analyse(): Promise<void> {
    await this.send(
      { type: "taskChosen", task: "analysis" },
      { type: "analysisEdited", change: { period: may, hours: [] } },
      { type: "hoursTyped", validFrom: null, text: "Mon-Fri 09:00-18:00" },
    );
    await this.make();
  }

  /** An evaluation of May, at the step of its data. */
  async evaluate(): Promise<void> {
    await this.send(
      { type: "taskChosen", task: "evaluation" },
      { type: "scopeEdited", change: { objective: "Answer tickets in time", period: may } },
      { type: "presetChosen", preset: "from-tickets" },
      { type: "wentNext" },
      { type: "wentNext" },
    );
  }

  actualOf(library: string): Cell {
    const row = scorePreview(this.state).rows.find((one) => one.row.library === library);
    return row?.actual.value ?? null;
  }

  /** Writes figures into the sheet of key figures, as its formulas would show them. */
  show(inTime: number, counted: number): void {
    const [made] = this.state.answers.analysesMade;
    if (made === undefined) throw new Error("no analysis was made");
    const cells = Array.from({ length: 20 }, () => new Array<Cell>(9).fill(""));
    const put = (place: { row: number; column: number } | undefined, value: Cell) => {
      const row = cells[place?.row ?? -1];
      if (row !== undefined && place !== undefined) row[place.column] = value;
    };
    put(made.tickets, 700);
    put(made.figures.inTimeRate?.value, inTime);
    put(made.figures.inTimeRate?.counted, counted);
    this.workbook.put(made.sheet, cells);
    const limits = Array.from({ length: 20 }, () => new Array<Cell>(9).fill(""));
    made.rules.thresholds.forEach(({ channel, minutes, priority }, index) => {
      limits[made.limits.row + index]?.splice(made.limits.column, 3, priority, channel, minutes);
    });
    limits[made.asOf.row]?.splice(made.asOf.column, 1, 45_474);
    this.workbook.put(made.responsesSheet, limits);
  }
}

describe("the period of an evaluation", () => {
  let walk: Walk;
  const begin = async () => {
    walk = new Walk();
    await walk.until(({ reading }) => reading.status === "read");
    await walk.send();
  };
  afterEach(() => walk.store.close());

  const undo = async (left: number) => {
    await walk.send({ type: "undoAsked" }, { type: "confirmed" });
    await walk.until(({ answers }) => answers.analysesMade.length === left);
  };

  it("is that of the newest analysis while none is chosen, and that of the tickets again when it is taken back", async () => {
    await begin();
    expect(walk.state.answers.period).toEqual(june);
    await walk.analyse();
    expect(walk.state.answers.period).toEqual(may);
    await walk.send({ type: "analysisEdited", change: { period: { from: "2024-04-01", to: "2024-04-07" } } });
    await walk.make();
    expect(walk.state.answers.period).toEqual({ from: "2024-04-01", to: "2024-04-07" });
    await undo(1);
    expect(walk.state.answers.period).toEqual(may);
    await undo(0);
    expect(walk.state.answers.period).toEqual(june);
  }, 60_000);

  it("stays as it was chosen, or left behind with the first step", async () => {
    await begin();
    await walk.send({ type: "scopeEdited", change: { period: june } });
    await walk.analyse();
    expect(walk.state.answers.period).toEqual(june);
    walk.store.close();

    await begin();
    await walk.send({ type: "scopeEdited", change: { objective: "x" } }, { type: "wentNext" });
    await walk.analyse();
    expect(walk.state.answers.period).toEqual(june);
  }, 60_000);

  it("is proposed to a new beginning too, and not for other tickets", async () => {
    await begin();
    await walk.analyse();
    await walk.send({ type: "startAgainAsked" }, { type: "confirmed" });
    await walk.until(({ reading }) => reading.status === "read");
    expect(walk.state.answers.period).toEqual(may);

    const [headers = [], ...rows] = tickets;
    walk.workbook.put("Others", [headers.map((header) => `${header} `), ...rows.slice(0, 900)]);
    await walk.send({ type: "startAgainAsked" }, { type: "confirmed" });
    await walk.until(({ search }) => search.status === "found" && search.tables.length === 2);
    const { search } = walk.state;
    const table =
      search.status === "found" ? search.tables.find(({ summary }) => summary.sheet === "Others") : undefined;
    if (table === undefined) throw new Error("the second table must be found");
    await walk.send({ type: "tableChosen", table });
    expect(walk.state.answers.data?.sheet).toBe("Others");
    expect(walk.state.answers.period).not.toEqual(may);
  }, 60_000);
});

describe("an evaluation after an analysis of the same days", () => {
  let walk: Walk;
  const begin = async () => {
    walk = new Walk();
    await walk.until(({ reading }) => reading.status === "read");
    await walk.send();
  };
  afterEach(() => walk.store.close());

  it("takes the figure that stands in the sheet, counts its causes by the analysis, and lets both go with the sheets", async () => {
    await begin();
    await walk.evaluate();
    const onClock = walk.actualOf("response-in-time");
    await walk.analyse();
    await walk.send({ type: "stepChosen", step: 2 });
    const inHours = walk.state.preview?.inTime ?? { value: 0, counted: 0 };
    expect(inHours.value).not.toBeCloseTo(Number(onClock), 3);

    walk.show(inHours.value, inHours.counted);
    await walk.evaluate();
    expect(walk.actualOf("response-in-time")).toBe(inHours.value);
    expect(walk.state.measured?.changed).toEqual(["resolutionHours", "reopened"]);
    const late = Math.round((1 - inHours.value) * inHours.counted);
    expect(walk.state.measured?.causes["response-in-time"]).toMatchObject({ weak: late, counted: inHours.counted });

    // A limit was changed by hand: the sheet's figure stands, and what is behind it is not made up.
    walk.show(0.5, inHours.counted);
    await walk.send({ type: "wentNext" });
    expect(walk.actualOf("response-in-time")).toBe(0.5);
    expect(walk.state.measured?.changed).toContain("respondedInTime");
    expect(walk.state.measured?.causes["response-in-time"]).toBeUndefined();

    // Another month is not that of the analysis.
    await walk.send({ type: "scopeEdited", change: { period: june } });
    expect(walk.state.measured?.changed).toEqual([]);
    await walk.send({ type: "scopeEdited", change: { period: may } });
    expect(walk.actualOf("response-in-time")).toBe(0.5);

    await walk.send({ type: "undoAsked" }, { type: "confirmed" });
    await walk.until(({ answers }) => answers.analysesMade.length === 0);
    await walk.send();
    expect(walk.actualOf("response-in-time")).toBe(onClock);
  }, 60_000);

  it("links the sheets it makes, and is taken back before the analysis, so that no link loses its sheet", async () => {
    await begin();
    await walk.analyse();
    walk.show(0.5, 10);
    await walk.evaluate();
    await walk.make();
    const [analysis, evaluation] = walk.workbook.plans;
    expect(analysis?.steps.some((step) => step.kind === "sheet" && step.sheet === "Key figures")).toBe(true);
    expect(JSON.stringify(evaluation)).toContain('"sheet":"Key figures"');
    await walk.send({ type: "undoAsked" }, { type: "confirmed" });
    await walk.until(({ notice }) => notice?.kind === "undone");
    expect(await walk.workbook.sheetNames()).toContain("Key figures");
    expect(walk.state.answers.analysesMade).toHaveLength(1);
  }, 60_000);

  it("is of the newest analysis, and of the one before once that is taken back", async () => {
    await begin();
    await walk.analyse();
    await walk.analyse();
    expect(walk.state.answers.analysesMade.map(({ sheet }) => sheet)).toEqual(["Key figures", "Key figures (2)"]);
    await walk.evaluate();
    await walk.make();
    expect(JSON.stringify(walk.workbook.plans[2])).toContain('"sheet":"Key figures (2)"');
    for (const left of [2, 1]) {
      await walk.send({ type: "undoAsked" }, { type: "confirmed" });
      await walk.until(({ answers, notice }) => notice?.kind === "undone" && answers.analysesMade.length === left);
      await walk.send({ type: "noticeDismissed" });
    }
    expect(walk.state.answers.analysesMade.map(({ sheet }) => sheet)).toEqual(["Key figures"]);
  }, 60_000);

  it("knows that the sheets were removed by hand, and finds them again once they are back", async () => {
    await begin();
    await walk.analyse();
    walk.show(0.5, 10);
    await walk.evaluate();
    expect(walk.actualOf("response-in-time")).toBe(0.5);
    const [made] = walk.state.answers.analysesMade;
    walk.workbook.remove(made?.sheet ?? "");
    await walk.send({ type: "wentNext" });
    expect(walk.state.answers.analysesMade).toMatchObject([{ isThere: false }]);
    expect(walk.actualOf("response-in-time")).not.toBe(0.5);
    walk.show(0.5, 10);
    await walk.send({ type: "stepChosen", step: 2 }, { type: "scopeEdited", change: { teams: [] } });
    expect(walk.actualOf("response-in-time")).toBe(0.5);
  }, 60_000);

  it("stays known when everything is begun anew, because the sheets stay", async () => {
    await begin();
    await walk.analyse();
    await walk.send({ type: "startAgainAsked" }, { type: "confirmed" });
    expect(walk.state.answers.analysesMade).toHaveLength(1);
    expect(walk.state.answers.objective).toBe("");
  }, 60_000);

  it("is kept with the answers, and answers kept before there were any open without loss", async () => {
    await begin();
    await walk.analyse();
    await walk.store.keep();
    const kept = walk.workbook.kept.get("answers") ?? "";
    expect(restoreAnswers(kept)?.analysesMade).toEqual(walk.state.answers.analysesMade);
    const { analysesMade: _none, ...before } = JSON.parse(kept);
    expect(restoreAnswers(JSON.stringify(before))).toEqual({ ...answersSchema.parse(before), analysesMade: [] });
    expect(restoreAnswers(JSON.stringify(before))?.analysis).toEqual(walk.state.answers.analysis);
  }, 60_000);
});
