import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "../../core/evaluation/answers.ts";
import { answersSchema } from "../../core/evaluation/answers.ts";
import { recordText } from "../../core/evaluation/evaluation-record.ts";
import { noImprovement } from "../../core/evaluation/improvement.ts";
import type { MadeComparison } from "../../core/evaluation/made/made-comparison.ts";
import type { MadeEvaluation } from "../../core/evaluation/made/made-evaluation.ts";
import type { Cell } from "../../core/functions/cell.ts";
import { comparisonPaneTexts } from "../../core/i18n/improvement/comparison-pane-texts.ts";
import {
  comparisonTexts,
  type VerdictColumn,
  type VerdictWorking,
} from "../../core/i18n/improvement/comparison-texts.ts";
import { evaluationTexts } from "../../core/i18n/improvement/evaluation-texts.ts";
import { handbookTexts } from "../../core/i18n/improvement/handbook-texts.ts";
import { standardsTexts } from "../../core/i18n/improvement/standards-texts.ts";
import { type Locale, locales } from "../../core/i18n/locale.ts";
import { createWizardStore, type WizardStore } from "../../core/pane/wizard-store.ts";
import { cellsToCollect, collectionOf } from "../../core/wizard/collected-verdicts.ts";
import { stepsOf } from "../../core/wizard/steps.ts";
import type { WizardEvent } from "../../core/wizard/wizard-event.ts";
import type { WizardState } from "../../core/wizard/wizard-state.ts";
import { evaluationColumns, evaluationLayout } from "../../core/workbook/evaluation-layout.ts";
import { verdictColumn } from "../../core/workbook/improvement/comparison-layout.ts";
import { handbookLayout } from "../../core/workbook/improvement/handbook-layout.ts";
import { improvementLayout } from "../../core/workbook/improvement-layout.ts";
import { type StepKind, type StepOf, type WorkbookPlan, workbookPlanSchema } from "../../core/workbook/plan.ts";
import { chromiumHint, chromiumPath, launchChromium } from "../chromium.ts";
import { measure } from "../workbook/improvement/two-evaluations.ts";
import { answers, indicator } from "../workbook/sample-answers.ts";
import { type MemoryWorkbook, memoryWorkbook } from "./memory-port.ts";
import { buildPanePage, openPane, type PaneSetting } from "./pane-page.ts";

const periods = [
  { from: "2024-01-01", to: "2024-01-31" },
  { from: "2024-02-01", to: "2024-02-29" },
] as const;

function madeEvaluation(index: 0 | 1): MadeEvaluation {
  return {
    id: String(index + 1),
    sheet: `Evaluation ${index + 1}`,
    planSheet: `Plan ${index + 1}`,
    ticketsSheet: null,
    subject: "Repair",
    period: periods[index],
    madeOn: "2024-03-01",
    rulesVersion: 1,
    validFrom: "2024-01-01",
  };
}

const ticketData: Answers["data"] = {
  sheet: "Tickets",
  area: { row: 0, column: 0, rows: 3, columns: 4 },
  headers: ["id", "submitted", "first response", "complaint"],
  columns: { id: 0, submitted: 1, firstResponse: 2, complaint: 3 },
  timeFormats: { submitted: "yearFirst", firstResponse: "yearFirst" },
  limits: [{ priority: "", responseMinutes: 60, resolutionHours: 24 }],
};

/** Answered in time 40 of 100, then 80 of 100; a typed figure; complaints 5 % and 4 %. */
const figures = [
  { speed: [0.4, 0.4 / 0.9, 100], typed: [0.5, 0.55, ""], complaints: [0.05, 1, 100] },
  { speed: [0.8, 0.8 / 0.9, 100], typed: [0.6, 0.66, ""], complaints: [0.04, 1.25, 100] },
] as const;

function answersOf(index: 0 | 1, locale: Locale, given: Partial<Answers> = {}): Answers {
  return answers(
    [
      indicator("speed", { name: "In time", source: "tickets", reading: "respondedInTime", weight: 60 }),
      indicator("typed", { name: "Typed", actual: 0.5, weight: 20 }),
      indicator("complaints", {
        name: "Complaints",
        source: "tickets",
        reading: "complaint",
        direction: "lower",
        target: 0.05,
        weight: 20,
      }),
    ],
    { locale, period: periods[index], data: ticketData, subject: "Repair", ...given },
  );
}

function evaluationCells(record: Answers, shown: (typeof figures)[number], total: number): Cell[][] {
  const layout = evaluationLayout(record);
  const cells = Array.from({ length: layout.totalRow + 1 }, () => new Array<Cell>(evaluationColumns.note + 1).fill(""));
  const put = (row: number, column: number, cell: Cell) => cells[row]?.splice(column, 1, cell);
  put(layout.cells.threshold.row, layout.cells.threshold.column, record.threshold);
  put(layout.cells.total.row, layout.cells.total.column, total);
  for (const [key, [actual, attainment, counted]] of Object.entries(shown)) {
    const row = layout.rowOf(key) ?? 0;
    put(row, evaluationColumns.actual, actual);
    put(row, evaluationColumns.attainment, attainment);
    put(row, evaluationColumns.counted, counted);
  }
  return cells;
}

type VerdictCells = Partial<Record<VerdictColumn | VerdictWorking, Cell>>;

/** The rows of measures on a comparison sheet, as its formulas and people leave them. */
function verdictSheet(comparison: MadeComparison, rows: readonly VerdictCells[]): Cell[][] {
  const { measures } = comparison;
  if (measures === null) throw new Error("the comparison must have measures");
  const cells = Array.from({ length: measures.row + measures.rows }, () => new Array<Cell>(measures.columns).fill(""));
  rows.forEach((row, index) => {
    for (const [column, cell] of Object.entries(row) as [VerdictColumn, Cell][]) {
      cells[measures.row + index]?.splice(verdictColumn(column), 1, cell);
    }
  });
  return cells;
}

const comparison = (locale: Locale, given: Partial<MadeComparison> = {}): MadeComparison => ({
  sheet: "Compared",
  locale,
  madeOn: "2024-03-02",
  before: "1",
  after: "2",
  cycle: 1,
  rows: [
    { before: "speed", after: "speed" },
    { before: "typed", after: "typed" },
    { before: "complaints", after: "complaints" },
  ],
  measures: { row: 30, column: 0, rows: 8, columns: 26 },
  ...given,
});

/** Five measures, each with another fate. */
function fates(locale: Locale): VerdictCells[] {
  const { notDone, toDecide, verdicts } = comparisonTexts[locale];
  const known = { indicator: "In time", before: "40.0%", after: "80.0%", change: "+40.0 pp", p: 0.00001, place: 1 };
  return [
    { ...known, measure: "Second shift", owner: "Li", problem: "Slow", suggestion: verdicts.keep, reason: "works" },
    { ...known, measure: "Templates", suggestion: verdicts.keep, decision: verdicts.change },
    { indicator: "Complaints", measure: "Call back", suggestion: notDone, place: 3 },
    { indicator: "Typed", measure: "Check entries", suggestion: toDecide, place: 2 },
    { indicator: "Elsewhere", measure: "Lost", suggestion: toDecide, decision: verdicts.again, place: "" },
  ];
}

interface Setting {
  readonly locale?: Locale;
  readonly step?: "comparison" | "standards";
  readonly evaluations?: 0 | 1 | 2;
  readonly comparison?: MadeComparison;
  readonly verdicts?: readonly VerdictCells[];
  /** What the first evaluation was made from, where it is not the usual. */
  readonly first?: Answers;
  readonly second?: Partial<Answers>;
  readonly task?: Answers["task"];
}

function workbookWith(setting: Setting): {
  readonly cells: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  readonly kept: Readonly<Record<string, string>>;
} {
  const { evaluations = 2, locale = "en", second = {}, step = "comparison", verdicts = fates(locale) } = setting;
  const [first, last] = [setting.first ?? answersOf(0, locale), answersOf(1, locale, second)];
  const made = ([0, 1] as const).slice(0, evaluations).map(madeEvaluation);
  const kept: Answers = {
    ...last,
    task: setting.task ?? "improvement",
    improvementStep: stepsOf.improvement.indexOf(step),
    improvement: {
      ...noImprovement,
      evaluations: made,
      comparisons: setting.comparison === undefined ? [] : [setting.comparison],
    },
  };
  const sheets: Record<string, Cell[][]> = { Notes: [["a"], ["b"]] };
  if (evaluations > 0) sheets["Evaluation 1"] = evaluationCells(first, figures[0], 50);
  if (evaluations > 1) sheets["Evaluation 2"] = evaluationCells(last, figures[1], 82.5);
  if (evaluations > 0) sheets["Plan 1"] = [["plan"], ["plan"]];
  if (setting.comparison !== undefined) sheets[setting.comparison.sheet] = verdictSheet(setting.comparison, verdicts);
  return {
    cells: sheets,
    kept: {
      answers: JSON.stringify(kept),
      "evaluation-1": recordText(first),
      "evaluation-2": recordText(last),
    },
  };
}

/** The pane's store on a workbook in memory. */
class Walk {
  readonly workbook: MemoryWorkbook;
  readonly store: WizardStore;

  constructor(setting: Setting) {
    const { cells, kept } = workbookWith(setting);
    this.workbook = memoryWorkbook(cells, { kept });
    this.store = createWizardStore(
      { port: this.workbook, locale: setting.locale ?? "en", today: "2024-03-05" },
      () => {},
    );
  }

  get state(): WizardState {
    return this.store.state();
  }

  async until(holds: (state: WizardState) => boolean): Promise<void> {
    await expect.poll(() => holds(this.state), { timeout: 20_000, interval: 5 }).toBe(true);
  }

  send(...events: readonly WizardEvent[]): void {
    for (const event of events) this.store.send(event);
  }

  async loaded(count = 2): Promise<void> {
    await this.until(
      ({ evaluations }) => Object.values(evaluations).filter(({ status }) => status === "loaded").length === count,
    );
  }

  async make(): Promise<WorkbookPlan> {
    const before = this.workbook.plans.length;
    this.send({ type: "makingAsked" });
    await this.until(({ making }) => making.status === "made" || making.status === "failed");
    expect(this.state.making).toMatchObject({ status: "made" });
    const plan = this.workbook.plans[before];
    if (plan === undefined) throw new Error("nothing was made");
    return workbookPlanSchema.parse(plan);
  }
}

const stepsOfKind = <Kind extends StepKind>(plan: WorkbookPlan, kind: Kind): StepOf<Kind>[] =>
  plan.steps.filter((step): step is StepOf<Kind> => step.kind === kind);

let walk: Walk;
afterEach(() => walk?.store.close());

describe("the step before and after", () => {
  it("makes one sheet, remembers what it compared, and opens it for the standards", async () => {
    walk = new Walk({});
    await walk.loaded();
    const plan = await walk.make();
    expect(stepsOfKind(plan, "sheet").map(({ sheet }) => sheet)).toEqual(["Before and after"]);
    expect(stepsOfKind(plan, "setting").map(({ key }) => key)).toEqual(["answers"]);
    expect(plan.steps.at(-1)).toMatchObject({ kind: "activate", sheet: "Before and after" });
    const { improvement } = walk.state.answers;
    expect(improvement.comparisons).toMatchObject([
      {
        sheet: "Before and after",
        before: "1",
        after: "2",
        cycle: 1,
        rows: ["speed", "typed", "complaints"].map((key) => ({ before: key, after: key })),
      },
    ]);
    expect(improvement.comparison).toBe("Before and after");
    expect(answersSchema.parse(JSON.parse(JSON.stringify(walk.state.answers)))).toEqual(walk.state.answers);

    walk.send({ type: "undoAsked" }, { type: "confirmed" });
    await walk.until(({ answers: { improvement: left } }) => left.comparisons.length === 0);
    expect(walk.state.answers.improvement.comparison).toBeNull();
  }, 30_000);

  it("takes a free name for a second one", async () => {
    walk = new Walk({});
    await walk.loaded();
    await walk.make();
    const plan = await walk.make();
    expect(stepsOfKind(plan, "sheet").map(({ sheet }) => sheet)).toEqual(["Before and after (2)"]);
  }, 30_000);
});

describe("the actual effect in the plan", () => {
  const plan = answersOf(0, "en", {
    measures: ["speed", "typed", "complaints"].map((key) => measure(key, `m ${key}`)),
  });
  const { column, firstRow, rows } = improvementLayout(plan, "2024-03-01");
  const effects = column("actualEffect");
  const planWith = (texts: Readonly<Record<number, Cell>>): Cell[][] =>
    Array.from({ length: firstRow + rows }, (_, row) =>
      Array.from({ length: effects.column + 1 }, (_, at) =>
        at === effects.column ? (texts[row - firstRow] ?? "") : "",
      ),
    );
  /** The rows of the plan that a comparison links, from 0. */
  const linked = (made: WorkbookPlan): number[] =>
    stepsOfKind(made, "revision").flatMap((step) => {
      expect([step.sheet, step.column]).toEqual(["Plan 1", effects.column]);
      return step.rows.map((_, index) => step.row + index - firstRow);
    });
  const all = Array.from({ length: rows }, (_, row) => row);

  it("is linked to the comparison in every row in which nobody typed one, and goes with it", async () => {
    walk = new Walk({ first: plan });
    walk.workbook.put("Plan 1", planWith({ 1: "people say so" }));
    await walk.loaded();
    expect(linked(await walk.make())).toEqual(all.filter((row) => row !== 1));
    expect(await walk.workbook.lastGeneration()).toMatchObject({ sheets: ["Before and after"], revised: ["Plan 1"] });

    walk.send({ type: "undoAsked" }, { type: "confirmed" });
    await walk.until(({ answers: { improvement: left } }) => left.comparisons.length === 0);
    expect(await walk.workbook.read({ sheet: "Plan 1", area: effects })).toEqual(
      all.map((row) => [row === 1 ? "people say so" : ""]),
    );
  }, 30_000);

  it("is linked anew to a second comparison, but stays where it says what no comparison says", async () => {
    walk = new Walk({
      first: plan,
      comparison: comparison("en"),
      verdicts: [{ effect: "+1 · keep" }, { effect: "+2" }],
    });
    // The first row shows what the comparison before says of it; the second something else.
    walk.workbook.put("Plan 1", planWith({ 0: "+1 · keep", 1: "+3" }));
    await walk.loaded();
    expect(linked(await walk.make())).toEqual(all.filter((row) => row !== 1));
  }, 30_000);

  it("of a plan that is gone is linked nowhere", async () => {
    walk = new Walk({ first: plan });
    await walk.loaded();
    walk.workbook.remove("Plan 1");
    expect(linked(await walk.make())).toEqual([]);
  }, 30_000);
});

describe("the step of standards", () => {
  const asked = async (setting: Setting) => {
    walk = new Walk({ step: "standards", comparison: comparison(setting.locale ?? "en"), ...setting });
    await walk.loaded();
    return readCells();
  };
  const readCells = async () => {
    for (const { name, place } of cellsToCollect(walk.state)) walk.send({ type: "cellsAsked", name, place });
    await walk.until((state) => collectionOf(state).status === "read");
    const collecting = collectionOf(walk.state);
    if (collecting.status !== "read") throw new Error("the verdicts must be read");
    return collecting.collection;
  };
  const named = (measures: readonly { readonly measure: string }[]) => measures.map(({ measure }) => measure);

  it.each(locales)("sorts the measures by decision, else by suggestion, %s", async (locale) => {
    const { collected, kept, lost, notDone, open, rounds } = await asked({ locale });
    expect(named(kept)).toEqual(["Second shift"]);
    expect(collected).toEqual([]);
    expect(rounds.map(({ indicator: name, measures }) => [name, named(measures)])).toEqual([
      ["In time", ["Second shift", "Templates"]],
    ]);
    expect([named(notDone), named(open), named(lost)]).toEqual([["Call back"], ["Check entries"], ["Lost"]]);
  });

  it("makes the handbook and the root-cause sheets of the next round at once, and takes both back", async () => {
    await asked({});
    const plan = await walk.make();
    const sheets = stepsOfKind(plan, "sheet").map(({ sheet }) => sheet);
    expect(sheets[0]).toBe("Standards handbook");
    expect(sheets).toHaveLength(2);
    const { improvement } = walk.state.answers;
    expect(improvement.handbooks).toMatchObject([{ sheet: "Standards handbook", locale: "en" }]);
    expect(improvement.causes).toMatchObject([{ evaluation: "2", indicator: "speed", cycle: 2, sheet: sheets[1] }]);
    const texts = stepsOfKind(plan, "cells").flatMap(({ rows }) =>
      rows.flat().filter((cell) => typeof cell === "string"),
    );
    expect(texts).toContain("40.0% → 80.0% (+40.0 pp), p < 0.001");
    expect(texts).toContain("Second shift");
    // What was tried stands on the root-cause sheet, kept or not.
    expect(texts).toContain("change: 40.0% → 80.0% (+40.0 pp)");
    expect(answersSchema.parse(JSON.parse(JSON.stringify(walk.state.answers)))).toEqual(walk.state.answers);

    walk.send({ type: "undoAsked" }, { type: "confirmed" });
    await walk.until(({ answers: { improvement: left } }) => left.handbooks.length === 0 && left.causes.length === 0);
  }, 30_000);

  it("adds later standards below what stands in the handbook, collects none twice, and opens no round twice", async () => {
    const first = await asked({});
    const [measure] = first.kept;
    if (measure === undefined) throw new Error("there must be a kept measure");
    const plan = await walk.make();
    const [made] = walk.state.answers.improvement.handbooks;
    if (made === undefined) throw new Error("there must be a handbook");
    // The handbook as it was made, with a standard that somebody typed two rows further down.
    const layout = handbookLayout(made.rows);
    const cells = Array.from({ length: layout.firstRow + made.rows }, () =>
      new Array<Cell>(layout.block.columns).fill(""),
    );
    for (const step of stepsOfKind(plan, "cells")) {
      if (step.sheet !== made.sheet) continue;
      step.rows.forEach((row, r) => {
        row.forEach((cell, c) => {
          if (cell !== null && typeof cell !== "object") cells[step.row + r]?.splice(step.column + c, 1, cell);
        });
      });
    }
    cells[layout.firstRow + 2]?.splice(1, 1, "Typed by hand");
    walk.workbook.put(made.sheet, cells);
    const again = await readCells();
    expect([named(again.kept), named(again.collected), again.rounds.length, again.opened.length]).toEqual([
      [],
      ["Second shift"],
      0,
      1,
    ]);

    // A measure is decided on later.
    const { keep } = comparisonTexts.en.verdicts;
    const later = fates("en").map((row) => (row.measure === "Check entries" ? { ...row, decision: keep } : row));
    walk.workbook.put("Compared", verdictSheet(comparison("en"), later));
    const more = await readCells();
    expect(named(more.kept)).toEqual(["Check entries"]);
    expect(more.handbook).toMatchObject({ row: 3 });
    const revised = await walk.make();
    expect(stepsOfKind(revised, "sheet")).toEqual([]);
    const revisions = stepsOfKind(revised, "revision");
    expect(new Set(revisions.map(({ row, sheet }) => `${sheet} ${row}`))).toEqual(
      new Set([`Standards handbook ${layout.firstRow + 3}`]),
    );
    expect(revisions[0]?.rows[0]?.[0]).toBe("Check entries");
    expect(revised.steps.at(-1)).toMatchObject({ kind: "activate", sheet: "Standards handbook" });
    // Every revised cell is open on the sheet that the first plan protected.
    const [protect] = stepsOfKind(plan, "protect").filter(({ sheet }) => sheet === made.sheet);
    for (const { column, row, rows } of revisions) {
      for (let at = column; at < column + (rows[0]?.length ?? 0); at++) {
        const isOpen = protect?.unlocked.some(
          (area) =>
            row >= area.row && row < area.row + area.rows && at >= area.column && at < area.column + area.columns,
        );
        expect(isOpen, `column ${at}`).toBe(true);
      }
    }
    expect(walk.state.answers.improvement.handbooks).toHaveLength(1);
  }, 30_000);

  it("begins a second handbook when the first is full", async () => {
    await asked({});
    await walk.make();
    const [made] = walk.state.answers.improvement.handbooks;
    if (made === undefined) throw new Error("there must be a handbook");
    const layout = handbookLayout(made.rows);
    const cells = Array.from({ length: layout.firstRow + made.rows }, (_, row) =>
      new Array<Cell>(layout.block.columns).fill(row < layout.firstRow ? "" : "full"),
    );
    walk.workbook.put(made.sheet, cells);
    const full = await readCells();
    expect([named(full.kept), full.handbook]).toEqual([["Second shift"], null]);
    const plan = await walk.make();
    expect(stepsOfKind(plan, "sheet").map(({ sheet }) => sheet)).toEqual(["Standards handbook (2)"]);
  }, 30_000);

  it("writes what a user typed as text, never as a formula", async () => {
    const evil = "=cmd|' /C calc'!A0";
    await asked({ verdicts: [{ ...fates("en")[0], measure: evil }] });
    const plan = await walk.make();
    const cells = stepsOfKind(plan, "cells").flatMap(({ rows }) => rows.flat());
    expect(cells).toContain(evil);
  }, 30_000);
});

describe.skipIf(chromiumPath === undefined)(`both steps in a browser${chromiumHint}`, () => {
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    browser = await launchChromium();
    address = await buildPanePage();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
  });

  const open = async (setting: Setting, pane: PaneSetting = {}): Promise<Page> => {
    const { cells, kept } = workbookWith(setting);
    const locale = setting.locale ?? "en";
    return openPane(browser, address, { cells, options: { kept }, locale, today: "2024-03-05", ...pane });
  };

  it.each(locales)("shows the comparison at a glance and makes it, %s", async (locale) => {
    const texts = comparisonPaneTexts[locale];
    const page = await open({ locale });
    const table = page.getByRole("region", { name: texts.table });
    await table.getByRole("row").nth(1).waitFor();
    const words = await table.locator("tbody").allTextContents();
    expect(words[0]).toContain(texts.outcomes.better);
    expect(words[0]).toContain(texts.pSmall);
    expect(words[0]).toContain(locale === "en" ? "+40.0 pp" : "+40.0 个百分点");
    expect(words[1]).toContain(comparisonTexts[locale].untested.typed);
    expect(words[2]).toContain(texts.outcomes.chance);
    expect(words[3]).toContain("+32.50");
    expect(await page.locator("[aria-current=step]").first().isVisible()).toBe(true);
    const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(isTooWide).toBe(false);
    await page.getByRole("button", { name: texts.make }).click();
    await page.getByRole("button", { name: texts.makeAgain }).waitFor();
    const sheets = await page.evaluate(() => window.pane.workbook().plans[0]?.steps[0]);
    expect(sheets).toMatchObject({ kind: "sheet", sheet: comparisonTexts[locale].sheetName });
    await page.close();
  });

  it("with one evaluation, scores the next period by the same rules", async () => {
    const page = await open({ evaluations: 1 });
    await page.getByRole("button", { name: comparisonPaneTexts.en.nextPeriod("2024-02") }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("h1").textContent()).toContain("Data");
    // The button has another job now: the focus is at what is new, not on “Back”, which stands where the button was.
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);
    expect(await focused()).toBe("H1");
    // Tab goes on from there into the step, and a tab that is chosen keeps the focus for the arrow keys.
    await page.getByRole("tab", { selected: true }).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(focused).toMatch(/^task-/);
    await expect.poll(() => page.getByRole("tab", { selected: true }).getAttribute("id")).toBe(await focused());
    await page.close();
  });

  it("without any, sends to the evaluation", async () => {
    const page = await open({ evaluations: 0 });
    await page.getByRole("button", { name: evaluationTexts.en.toEvaluation }).click();
    await expect.poll(() => page.getByRole("tab", { selected: true }).textContent()).toContain("Evaluation");
    await page.close();
  });

  it("warns of two rules, of the wrong order, and swaps them", async () => {
    const page = await open({ second: { threshold: 0.9, period: { from: "2023-12-01", to: "2023-12-31" } } });
    const warnings = page.locator(".message.warning");
    await expect.poll(() => warnings.count()).toBe(3);
    const weak = comparisonPaneTexts.en.weak("In time, Typed", false);
    expect(await warnings.allTextContents()).toEqual([
      expect.stringContaining(comparisonTexts.en.warnings.reversed),
      expect.stringContaining("plan threshold 80%, then 90%"),
      expect.stringContaining(weak),
    ]);
    expect(weak).toContain("cannot be judged");
    await page.getByRole("button", { name: comparisonPaneTexts.en.swap }).click();
    await expect.poll(() => warnings.count()).toBe(2);
    expect(await warnings.first().textContent()).toContain("plan threshold 90%, then 80%");
    await page.close();
  });

  it.each(locales)("shows what becomes of each measure, and collects, %s", async (locale) => {
    const texts = standardsTexts[locale];
    const page = await open({ locale, step: "standards", comparison: comparison(locale) });
    const kept = page.getByRole("region", { name: texts.kept.title });
    await kept.getByText("Second shift").waitFor();
    expect(await page.getByRole("region", { name: texts.rounds.title(2) }).textContent()).toContain("Templates");
    expect(await page.getByRole("region", { name: texts.notDone.title }).textContent()).toContain("Call back");
    expect(await page.getByRole("region", { name: texts.open.title }).textContent()).toContain("Check entries");
    await page.getByRole("button", { name: texts.make }).click();
    await page.locator(".made").waitFor();
    const made = await page.evaluate(() =>
      window.pane.workbook().plans[0]?.steps.flatMap((step) => (step.kind === "sheet" ? [step.sheet] : [])),
    );
    expect(made?.[0]).toBe(handbookTexts[locale].sheetName);
    expect(made).toHaveLength(2);
    await page.close();
  });

  it("without a comparison, sends to it", async () => {
    const page = await open({ step: "standards" });
    await page.getByRole("button", { name: standardsTexts.en.toComparison }).click();
    await page.getByRole("region", { name: comparisonPaneTexts.en.table }).waitFor();
    await page.close();
  });
});
