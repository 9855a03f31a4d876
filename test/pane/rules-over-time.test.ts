import { afterEach, describe, expect, it } from "vitest";
import { readRecord } from "../../core/evaluation/evaluation-record.ts";
import { gradeBandsOf } from "../../core/evaluation/grade-bands.ts";
import type { Cell } from "../../core/functions/cell.ts";
import { rubricTexts } from "../../core/i18n/improvement/rubric-texts.ts";
import { loadedOf } from "../../core/wizard/choose-evaluations.ts";
import type { Field } from "../../core/wizard/field-name.ts";
import { stepsOf } from "../../core/wizard/steps.ts";
import { evaluationColumns, evaluationLayout } from "../../core/workbook/evaluation-layout.ts";
import { rubricLayout } from "../../core/workbook/improvement/rubric-layout.ts";
import { ticketsLayout } from "../../core/workbook/tickets-layout.ts";
import { TrackingWalk } from "./tracking-walk.ts";

const whole = { row: 0, column: 0, rows: 3000, columns: 120 };
const may = { from: "2024-05-01", to: "2024-05-31" };

/** A workbook in which evaluations are made one after the other, and somebody types into its sheets. */
class Years extends TrackingWalk {
  constructor() {
    super({ style: "functions" });
  }

  /** A ticket analysis in business hours. */
  async analyse(period = may): Promise<void> {
    await this.until(({ reading }) => reading.status === "read");
    await this.send(
      { type: "taskChosen", task: "analysis" },
      { type: "analysisEdited", change: { period, hours: [] } },
      { type: "hoursTyped", validFrom: null, text: "Mon-Fri 09:00-18:00" },
      { type: "daysAdded", days: [{ date: "2024-05-01", rule: "closed", name: "Labour Day" }] },
    );
    await this.make();
    await this.send({ type: "taskChosen", task: "evaluation" });
  }

  async rubric(): Promise<void> {
    await this.until(({ reading }) => reading.status === "read");
    await this.send(
      { type: "taskChosen", task: "standard" },
      { type: "stepChosen", step: stepsOf.standard.indexOf("rubric") },
    );
    this.store.send({ type: "makingAsked" });
    await this.until(({ making }) => making.status === "made");
    await this.send({ type: "noticeDismissed" }, { type: "taskChosen", task: "evaluation" });
  }

  /** The same answers once more. */
  async again(): Promise<void> {
    await this.send(
      { type: "taskChosen", task: "evaluation" },
      { type: "stepChosen", step: stepsOf.evaluation.indexOf("generate") },
    );
    await this.make();
  }

  async cells(sheet: string): Promise<Cell[][]> {
    return (await this.workbook.read({ sheet, area: whole })).map((line) => [...line]);
  }

  /** Somebody types into a cell. */
  async write(sheet: string, { row, column }: { row: number; column: number }, content: Cell): Promise<void> {
    const cells = await this.cells(sheet);
    while (cells.length <= row) cells.push([]);
    const line = cells[row] ?? [];
    while (line.length <= column) line.push("");
    line[column] = content;
    this.workbook.put(sheet, cells);
  }

  /** Everything that was made for the first evaluation, as it stands. */
  async first(): Promise<unknown> {
    const [made] = this.state.answers.improvement.evaluations;
    if (made === undefined) throw new Error("there must be an evaluation");
    const sheets = [made.sheet, made.planSheet, ...(made.ticketsSheet === null ? [] : [made.ticketsSheet])];
    return [made, await Promise.all(sheets.map((sheet) => this.cells(sheet))), this.workbook.kept.get("evaluation-1")];
  }

  get versions(): readonly number[] {
    return this.state.answers.improvement.evaluations.map(({ rulesVersion }) => rulesVersion);
  }

  get analysis() {
    const [made] = this.state.answers.analysesMade;
    const [calendar] = this.state.answers.calendarsMade;
    if (made === undefined || calendar === undefined) throw new Error("there must be an analysis with its calendar");
    return { made, calendar };
  }

  get newestRubric() {
    const { rubrics } = this.state.answers.improvement;
    const made = rubrics[rubrics.length - 1];
    if (made === undefined) throw new Error("there must be a rubric");
    return { made, layout: rubricLayout(true, rubricTexts.en.rules.length) };
  }

  async number(field: Field, text: string): Promise<void> {
    await this.send({ type: "numberTyped", field, text });
  }
}

type Change = (walk: Years) => Promise<void>;

const before: Readonly<Record<"nothing" | "analysis" | "rubric", Change>> = {
  nothing: async () => {},
  analysis: (walk) => walk.analyse(),
  rubric: (walk) => walk.rubric(),
};

const keyAt = (walk: Years, place: number) => walk.state.answers.indicators[place]?.key ?? "";

const changes: readonly (readonly [rule: string, made: keyof typeof before, change: Change])[] = [
  [
    "weights",
    "nothing",
    async (walk) => {
      const [one, other] = walk.state.answers.indicators;
      await walk.number({ kind: "weight", key: one?.key ?? "" }, String((one?.weight ?? 0) + 1));
      await walk.number({ kind: "weight", key: other?.key ?? "" }, String((other?.weight ?? 0) - 1));
    },
  ],
  ["a target", "nothing", (walk) => walk.number({ kind: "target", key: keyAt(walk, 0) }, "93")],
  ["the cap", "nothing", (walk) => walk.send({ type: "capChosen", cap: 1 })],
  ["the plan threshold", "nothing", (walk) => walk.number({ kind: "threshold" }, "75")],
  [
    "grade bounds",
    "nothing",
    async (walk) => {
      const record = readRecord(walk.workbook.kept.get("evaluation-1") ?? null);
      if (record === null) throw new Error("the record must be kept");
      const grades = gradeBandsOf(null, "en").map((band, place) => (place === 1 ? { ...band, from: 85 } : band));
      const rules = { evaluation: "1", weights: {}, targets: {}, limits: [], threshold: record.threshold, grades };
      await walk.send({ type: "rulesAdopted", record, rules });
    },
  ],
  [
    "limits of one's own",
    "nothing",
    async (walk) => {
      const [limit] = walk.state.answers.data?.limits ?? [];
      await walk.number({ kind: "responseLimit", priority: limit?.priority ?? "" }, "17");
    },
  ],
  [
    "limits on the sheets of an analysis",
    "analysis",
    async (walk) => {
      const { limits, responsesSheet } = walk.analysis.made;
      await walk.write(responsesSheet, { row: limits.row, column: limits.column + 2 }, 17);
    },
  ],
  [
    "hours on its calendar",
    "analysis",
    async (walk) => {
      const { hours, sheet } = walk.analysis.calendar;
      await walk.write(sheet, { row: hours.row, column: hours.column + 2 }, 0.5);
    },
  ],
  [
    "a special day on its calendar",
    "analysis",
    async (walk) => {
      const { days, sheet } = walk.analysis.calendar;
      await walk.write(sheet, { row: days.row, column: days.column }, 45_414);
    },
  ],
  [
    "the words of the rubric",
    "rubric",
    async (walk) => {
      const { layout, made } = walk.newestRubric;
      await walk.write(made.sheet, { row: layout.table.area.row, column: 1 }, "Smiles");
    },
  ],
  [
    "the version on the rubric",
    "rubric",
    async (walk) => {
      const { layout, made } = walk.newestRubric;
      await walk.write(made.sheet, layout.version, 4);
    },
  ],
  ["another rubric", "rubric", (walk) => walk.rubric()],
];

describe("rules over time", () => {
  let walk: Years;
  afterEach(() => walk.store.close());

  it.each(changes)(
    "%s: the next evaluation has another version, and the first stays as it was",
    async (_, made, change) => {
      walk = new Years();
      await before[made](walk);
      await walk.evaluate([]);
      await walk.again();
      expect(walk.versions).toEqual([1, 1]);
      const asMade = await walk.first();

      await change(walk);
      await walk.again();
      expect(walk.versions).toEqual([1, 1, 2]);
      expect(await walk.first()).toEqual(asMade);
      // Taken back, the version is what it was; made once more, the next one is the same as before.
      const { rules } = walk.state.answers.improvement;
      await walk.send({ type: "undoAsked" }, { type: "confirmed" });
      await walk.until(({ notice }) => notice?.kind === "undone");
      expect(walk.state.answers.improvement.rules).toMatchObject({ version: 1 });
      await walk.again();
      expect(walk.versions).toEqual([1, 1, 2]);
      expect(walk.state.answers.improvement.rules).toEqual(rules);
    },
    60_000,
  );

  it("an analysis to which nothing is linked is no rule", async () => {
    walk = new Years();
    await walk.evaluate([]);
    await walk.analyse({ from: "2024-04-01", to: "2024-04-30" });
    await walk.again();
    expect(walk.versions).toEqual([1, 1]);
    const record = readRecord(walk.workbook.kept.get("evaluation-2") ?? null);
    expect(record?.analysesMade).toEqual([]);
  }, 60_000);

  it("a rubric that was deleted is not cited", async () => {
    walk = new Years();
    await walk.rubric();
    await walk.evaluate([]);
    const cited = async () => {
      const { evaluations } = walk.state.answers.improvement;
      const text = (await walk.cells(evaluations[evaluations.length - 1]?.sheet ?? "")).flat().join("\n");
      return text.includes(walk.newestRubric.made.sheet);
    };
    expect(await cited()).toBe(true);
    walk.workbook.remove(walk.newestRubric.made.sheet);
    await walk.again();
    expect(await cited()).toBe(false);
  }, 60_000);

  it("a new rubric starts from the words of the last one", async () => {
    walk = new Years();
    await walk.rubric();
    const { layout, made } = walk.newestRubric;
    await walk.write(made.sheet, { row: layout.table.area.row, column: 1 }, "Smiles");
    await walk.write(made.sheet, layout.version, 4);
    await walk.rubric();
    const cells = await walk.cells(walk.newestRubric.made.sheet);
    expect(cells[layout.table.area.row]?.[1]).toBe("Smiles");
    expect([walk.newestRubric.made.version, cells[layout.version.row]?.[layout.version.column]]).toEqual([5, 5]);
  }, 60_000);

  it("is named on a quality sheet that was made before it, until it is taken back", async () => {
    walk = new Years();
    await walk.analyse();
    const { values } = walk.analysis.made;
    const sheet = values?.satisfaction?.sheet ?? "";
    const texts = async () => (await walk.cells(sheet)).slice(0, 12).flat();
    expect(await texts()).toContain(rubricTexts.en.qualityNone);
    await walk.rubric();
    const named = rubricTexts.en.qualityNamed(walk.newestRubric.made.sheet);
    expect(await texts()).toContain(named);
    expect(await texts()).not.toContain(rubricTexts.en.qualityNone);
    await walk.send({ type: "undoAsked" }, { type: "confirmed" });
    await walk.until(({ notice }) => notice?.kind === "undone");
    expect(await texts()).toContain(rubricTexts.en.qualityNone);
  }, 60_000);
});

describe("an evaluation whose sheets were typed into", () => {
  let walk: Years;
  afterEach(() => walk.store.close());

  const opened = async () => {
    await walk.send({ type: "loopStepChosen", step: "causes" });
    await walk.until((state) => loadedOf(state, "evaluation") !== null);
    await walk.send({ type: "returned" });
    const loaded = loadedOf(walk.state, "evaluation");
    if (loaded === null) throw new Error("the evaluation must be loaded");
    return loaded;
  };

  it("is gone by as it stands: by the pane, and by the period that follows", async () => {
    walk = new Years();
    await walk.evaluate([]);
    const [made] = walk.state.answers.improvement.evaluations;
    const asMade = await opened();
    expect(asMade.edited).toEqual([]);
    const layout = evaluationLayout(asMade.record);
    const { limits } = ticketsLayout(asMade.record);
    await walk.write(made?.sheet ?? "", { row: layout.firstRow, column: evaluationColumns.weight }, 41);
    await walk.write(made?.sheet ?? "", layout.cells.cap, 1.1);
    await walk.write(made?.sheet ?? "", { row: layout.bands.row, column: layout.bands.column }, 92);
    await walk.write(made?.ticketsSheet ?? "", { row: limits.row + limits.rows - 1, column: 1 }, 33);
    await walk.until((state) => loadedOf(state, "evaluation") !== null);
    await walk.send({ type: "evaluationChosen", role: "evaluation", id: "1" });
    await walk.until((state) => (loadedOf(state, "evaluation")?.edited.length ?? 0) > 0);
    const loaded = loadedOf(walk.state, "evaluation");
    expect(loaded?.edited.map(({ code }) => code).sort()).toEqual(
      expect.arrayContaining(["cap", "grades", "timing", "weight"]),
    );
    await walk.send({ type: "nextPeriodAsked", id: "1" });
    const { cap, data, grades, indicators } = walk.state.answers;
    expect([cap, grades?.[0]?.from, indicators[0]?.weight]).toEqual([1.1, 92, 41]);
    expect(data?.limits.find(({ priority }) => priority === "")?.responseMinutes).toBe(33);
  }, 60_000);

  it("holds its figures once the analysis counts otherwise, and is scored again beside it by one button", async () => {
    walk = new Years();
    await walk.analyse();
    await walk.evaluate([]);
    const { made } = walk.analysis;
    const asMade = await opened();
    expect(asMade.holdsFigures).toBe(false);
    await walk.write(made.responsesSheet, { row: made.limits.row, column: made.limits.column + 2 }, 17);
    // What the formula of the sheet shows by then.
    const { row, column } = evaluationLayout(asMade.record).recorded.changed.linked;
    await walk.write(asMade.made.sheet, { row, column }, 1);
    await walk.send({ type: "evaluationChosen", role: "evaluation", id: "1" });
    await walk.until((state) => loadedOf(state, "evaluation")?.holdsFigures === true);
    const first = await walk.first();
    await walk.send({ type: "scoreAgainAsked", id: "1" });
    const { answers } = walk.state;
    expect([answers.task, stepsOf.evaluation[answers.step]]).toEqual(["evaluation", "score"]);
    expect(answers.period).toEqual(may);
    expect(answers.output.evaluationSheet).not.toBe(asMade.made.sheet);
    await walk.again();
    expect(walk.versions).toEqual([1, 2]);
    expect(await walk.first()).toEqual(first);
  }, 60_000);
});
