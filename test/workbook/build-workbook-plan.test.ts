import { describe, expect, it } from "vitest";
import type { Answers, ChosenIndicator } from "../../core/evaluation/answers.ts";
import { formulaStyles } from "../../core/formula/formula-style.ts";
import { functionById } from "../../core/functions/registry.ts";
import { type Locale, locales } from "../../core/i18n/locale.ts";
import { indicatorById, presets } from "../../core/indicators/library.ts";
import { buildWorkbookPlan } from "../../core/workbook/build-workbook-plan.ts";
import { areaText, formulaText } from "../../core/workbook/formula-text.ts";
import { type WorkbookPlan, workbookPlanSchema } from "../../core/workbook/plan.ts";
import { PlanError, planProblemText } from "../../core/workbook/plan-problem.ts";
import { planProblems } from "../../core/workbook/plan-problems.ts";
import { inputTint } from "../../core/workbook/sheet-look.ts";
import { formulaListing, formulasOf, partsOf } from "./plan-formulas.ts";
import { answers, context, exampleB, indicator, ticketData } from "./sample-answers.ts";

const fromTickets: Partial<Answers> = { data: ticketData, panel: ["甲", "乙"] };

/** One row of every kind: from tickets, rated by a panel, typed, rated later, exempt. */
const mixedRows: readonly ChosenIndicator[] = [
  indicator("及时响应", { source: "tickets", reading: "respondedInTime", weight: 40 }),
  indicator("投诉", { source: "tickets", reading: "complaint", direction: "lower", target: 0.05, weight: 20 }),
  indicator("态度", { source: "panel", kind: "qualitative", unit: "rating", ratings: [4, 5], weight: 20 }),
  indicator("沟通", { source: "typed", kind: "qualitative", unit: "rating", actual: 4.5, weight: 10 }),
  indicator("备件", { exempt: "召回", weight: 10 }),
];

function presetRows(id: string): ChosenIndicator[] {
  const preset = presets.find((one) => one.id === id);
  return (preset?.indicators ?? []).map(({ id: library, weight, target }) => {
    const entry = indicatorById(library);
    if (entry === undefined) throw new Error(`no indicator ${library}`);
    return indicator(library, {
      library,
      name: entry.name["zh-CN"],
      dimension: entry.dimension,
      kind: entry.kind,
      direction: entry.direction,
      unit: entry.unit,
      target: target ?? entry.target,
      weight,
      source: entry.reading === undefined ? "later" : "tickets",
      reading: entry.reading ?? null,
    });
  });
}

const many = Array.from({ length: 200 }, (_, index) => indicator(`指标 ${index + 1}`, { weight: 0.5, actual: 0.8 }));

const cases: readonly (readonly [string, Answers])[] = [
  ...presets.map((preset) => [`preset ${preset.id}`, answers(presetRows(preset.id), fromTickets)] as const),
  ["one indicator", answers([indicator("唯一", { weight: 100 })])],
  ["200 indicators", answers(many)],
  ["tickets asked for, none there", answers(mixedRows)],
  ["every kind of row", answers(mixedRows, fromTickets)],
  [
    "panel only",
    answers(
      many.slice(0, 6).map((row): ChosenIndicator => ({ ...row, source: "panel", kind: "qualitative" })),
      { panel: [] },
    ),
  ],
];

const both: readonly (readonly [string, Answers, Locale])[] = cases.flatMap(([name, given]) =>
  locales.map((locale) => [name, given, locale] as const),
);

function planOf(given: Answers): WorkbookPlan {
  return buildWorkbookPlan(given, context);
}

describe("a workbook plan", () => {
  it.each(both)("is plain JSON that hosts accept: %s", (_, given, locale) => {
    const plan = planOf({ ...given, locale });
    expect(workbookPlanSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  it.each(both)("can be written in every style, with names at their longest: %s", (_, given, locale) => {
    const long = (name: string) => name.repeat(31).slice(0, 31);
    const output = { ...given.output, evaluationSheet: long("评"), ticketsSheet: long("工"), planSheet: long("改") };
    const data =
      given.data === null ? null : { ...given.data, sheet: long("单"), area: { ...given.data.area, rows: 99_999 } };
    const plan = planOf({ ...given, locale, output, data });
    for (const style of formulaStyles) {
      for (const { sheet, expression } of formulasOf(plan)) {
        expect(formulaText(expression, { style, sheet, locale }).length).toBeLessThan(8192);
      }
    }
  });

  it.each(cases)("refers to sheets of its own or to the tickets only: %s", (_, given) => {
    const plan = planOf(given);
    const known = new Set(plan.steps.flatMap((step) => (step.kind === "sheet" ? [step.sheet] : [])));
    if (given.data !== null) known.add(given.data.sheet);
    const named = formulasOf(plan).flatMap(({ expression }) =>
      partsOf(expression).flatMap((part) => (part.kind === "cells" && part.sheet !== undefined ? [part.sheet] : [])),
    );
    expect([...new Set(named)].filter((sheet) => !known.has(sheet))).toEqual([]);
  });

  it.each(cases)("adds every sheet before it writes, and writes to no other: %s", (_, given) => {
    const plan = planOf(given);
    const added = new Set<string>();
    for (const step of plan.steps) {
      if (step.kind === "sheet") added.add(step.sheet);
      else if ("sheet" in step) expect(added).toContain(step.sheet);
    }
    const firstContent = plan.steps.findIndex((step) => step.kind !== "sheet");
    expect(plan.steps.slice(firstContent).filter((step) => step.kind === "sheet")).toEqual([]);
  });

  it.each(cases)("never writes into the cells an array formula spills over: %s", (_, given) => {
    for (const step of planOf(given).steps) {
      if (step.kind !== "cells") continue;
      step.rows.forEach((row, r) => {
        row.forEach((content, c) => {
          if (content === null || typeof content !== "object" || content.spill === undefined) return;
          const below = step.rows.slice(r + 1, r + content.spill.rows).map((other) => other[c] ?? null);
          expect(below.filter((other) => other !== null)).toEqual([]);
        });
      });
    }
  });

  /** Excel 2016, Google Sheets and LibreOffice 7 all have them; none is volatile. */
  const builtIns = new Set(
    "ABS AND AVERAGE AVERAGEIFS COUNT COUNTA COUNTIF COUNTIFS DATE DAY FIND IF IFERROR INDEX INT ISERROR ISLOGICAL ISNUMBER LEFT LEN LOWER MATCH MAX MID MIN MOD NA OR RIGHT ROUND ROW SEARCH SMALL SUBSTITUTE SUM SUMIF SUMPRODUCT TEXT TRIM UPPER VALUE".split(
      " ",
    ),
  );

  it.each(cases)("calls only functions that every program has, or ours: %s", (_, given) => {
    const called = formulasOf(planOf(given)).flatMap(({ expression }) =>
      partsOf(expression).flatMap((part) => (part.kind === "call" ? [part.name] : [])),
    );
    expect([...new Set(called)].filter((name) => !builtIns.has(name) && !functionById.has(name))).toEqual([]);
  });

  it("has no function that melts a column into one value in a formula that spills", () => {
    const spilled = formulasOf(planOf(answers(mixedRows, fromTickets))).filter(({ spills }) => spills);
    expect(spilled.length).toBeGreaterThan(10);
    const melted = spilled.flatMap(({ expression }) =>
      partsOf(expression).flatMap((part) =>
        part.kind === "call" && ["AND", "OR", "SUM", "MAX", "COUNT"].includes(part.name) ? [part.name] : [],
      ),
    );
    expect(melted).toEqual([]);
  });

  it("opens to typing the tinted cells and the names of the grades, and no formula", () => {
    const plan = planOf(answers(mixedRows, fromTickets));
    const left: string[] = [];
    for (const step of plan.steps) {
      if (step.kind !== "protect") continue;
      const open = new Set(step.unlocked.flatMap(cellsOf));
      const tinted = new Set(
        plan.steps.flatMap((other) =>
          other.kind === "format" && other.sheet === step.sheet && other.format.fill === inputTint
            ? cellsOf(other.area)
            : [],
        ),
      );
      const formulas = formulasOf(plan).filter(({ sheet, place }) => sheet === step.sheet && open.has(place));
      expect(formulas).toEqual([]);
      left.push(...[...open].filter((cell) => !tinted.has(cell)), ...[...tinted].filter((cell) => !open.has(cell)));
    }
    // The names of four grades are coloured as their chips; the last is the sample in the legend.
    expect(left).toEqual(["L4", "L5", "L6", "L7", "K9"]);
  });

  it("keeps what users typed as text, whatever it looks like", () => {
    const hostile = '=HYPERLINK("http://x","点我")';
    const given = answers(
      [indicator("a", { name: hostile, note: hostile, exempt: hostile }), indicator("b", { source: "panel" })],
      {
        objective: hostile,
        subject: hostile,
        serviceTypes: [hostile],
        teams: [hostile],
        panel: [hostile],
        measures: [
          {
            indicator: "a",
            problem: hostile,
            branch: "people",
            cause: hostile,
            measure: hostile,
            owner: hostile,
            start: null,
            deadline: null,
            effect: hostile,
            resources: hostile,
          },
        ],
      },
    );
    const plan = planOf(given);
    const texts = plan.steps.flatMap((step) => (step.kind === "cells" ? step.rows.flat() : []));
    expect(texts.filter((text) => text === hostile)).toHaveLength(13);
    const formulas = formulasOf(plan).map(({ sheet, expression }) =>
      formulaText(expression, { style: "plain", sheet }),
    );
    expect(formulas.filter((formula) => formula.includes("HYPERLINK"))).toEqual([]);
  });

  it("doubles an ampersand in the footer, where one begins a code", () => {
    const page = planOf(answers(mixedRows, { subject: "R&D" })).steps.find((step) => step.kind === "page");
    expect(page?.footer).toBe("&LR&&D&C第 &P 页，共 &N 页&R生成于 2024-04-02");
  });

  it("keeps the answers in the workbook as part of the same change", () => {
    const plan = buildWorkbookPlan(exampleB("en"), { ...context, settings: [{ key: "answers", text: "{}" }] });
    expect(plan.steps.filter((step) => step.kind === "setting")).toEqual([
      { kind: "setting", key: "answers", text: "{}" },
    ]);
  });
});

function cellsOf(area: { row: number; column: number; rows: number; columns: number }): string[] {
  const cells: string[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      cells.push(areaText({ row, column, rows: 1, columns: 1 }));
    }
  }
  return cells;
}

describe("what keeps answers from becoming a plan", () => {
  const good = exampleB("en");
  const named = (output: Partial<Answers["output"]>): Answers => ({ ...good, output: { ...good.output, ...output } });
  const limits = Array.from({ length: 51 }, (_, index) => ({
    priority: `P${index}`,
    responseMinutes: 1,
    resolutionHours: 1,
  }));

  // answers                                                taken                        problem                                           sentence
  const table: readonly (readonly [Answers, readonly string[], object, string])[] = [
    [answers([]), [], { code: "no-indicators" }, "no indicator has been chosen"],
    [
      named({ evaluationSheet: "Scores", planSheet: "Plan" }),
      ["SCORES", "plan", "other"],
      { code: "sheets-taken", names: ["Scores", "Plan"] },
      "“Scores”, “Plan” already exist: choose another name",
    ],
    [
      named({ planSheet: "same", evaluationSheet: "Same" }),
      [],
      { code: "same-name", name: "same" },
      "two sheets are called “same”: choose another name for one",
    ],
    [
      named({ planSheet: "Q1/Q2" }),
      [],
      { code: "bad-name", name: "Q1/Q2" },
      "sheet name “Q1/Q2” must be 1 to 31 characters without : \\ / ? * [ ], and must not begin or end with an apostrophe",
    ],
    [
      answers(mixedRows, { data: { ...ticketData, limits } }),
      [],
      { code: "too-many-limits", count: 51, most: 50 },
      "limits must be at most 50 rows, not 51",
    ],
  ];

  it.each(table)("%#", (given, takenSheetNames, problem, sentence) => {
    const [found] = planProblems(given, { takenSheetNames });
    expect(found).toEqual(problem);
    expect(found && planProblemText(found, "en")).toBe(sentence);
    expect(() => buildWorkbookPlan(given, { ...context, takenSheetNames })).toThrow(PlanError);
  });

  it("minds the name of the tickets sheet only when there is one", () => {
    const takenSheetNames = [good.output.ticketsSheet];
    expect(planProblems(good, { takenSheetNames })).toEqual([]);
    expect(planProblems(answers(mixedRows, fromTickets), { takenSheetNames })).toHaveLength(1);
  });
});

describe("the formulas as a reader sees them", () => {
  // Made by ourselves: they show that something changed, not that it is right.
  it.each(formulaStyles)("evaluation and plan, in the style %s", async (style) => {
    const given = exampleB("en", { measures: [] });
    await expect(formulaListing(planOf(given), style, "en")).toMatchFileSnapshot(
      `../golden/evaluation-formulas.${style}.txt`,
    );
  });

  it("tickets, panel and exemption, in Chinese", async () => {
    const plan = planOf(answers(mixedRows, fromTickets));
    await expect(formulaListing(plan, "functions", "zh-CN")).toMatchFileSnapshot("../golden/ticket-formulas.zh-CN.txt");
  });
});
