import type { Answers } from "../../core/evaluation/answers.ts";
import type { FormulaStyle } from "../../core/formula/formula-style.ts";
import type { Cell } from "../../core/functions/cell.ts";
import { type Locale, locales } from "../../core/i18n/locale.ts";
import { indicatorById, presets } from "../../core/indicators/library.ts";
import type { TicketField } from "../../core/tickets/field.ts";
import { buildWorkbookPlan } from "../../core/workbook/build-workbook-plan.ts";
import { causesSheet } from "../../core/workbook/improvement/causes-sheet.ts";
import { comparisonPlanOf } from "../../core/workbook/improvement/comparison-sheet.ts";
import { handbookSheet } from "../../core/workbook/improvement/handbook-sheet.ts";
import { rubricSheet, stockWords } from "../../core/workbook/improvement/rubric-sheet.ts";
import { swotSheet } from "../../core/workbook/improvement/swot-sheet.ts";
import { nameSteps } from "../../core/workbook/name-steps.ts";
import { type PlanStep, type WorkbookPlan, workbookPlanSchema } from "../../core/workbook/plan.ts";
import { planOf, sampleAnalysis } from "./analysis/sample-analysis.ts";
import { evaluationOf, pilotInputOf, pilotWorkbook } from "./improvement/pilot-fixture.ts";
import { evaluationCells, sampleCauses } from "./improvement/sample-causes.ts";
import {
  comparisonInput,
  evaluationOfTest,
  measure,
  measured,
  type TestTicket,
  ticketSheet,
} from "./improvement/two-evaluations.ts";
import type { RawSheet } from "./render-plan.ts";
import { answers, context, exampleB, indicator, ticketData, ticketRows } from "./sample-answers.ts";

/** A workbook that the product makes, with the sheets that its formulas look at. */
export interface ExampleWorkbook {
  readonly name: string;
  readonly locale: Locale;
  readonly raw: readonly RawSheet[];
  readonly plan: (style: FormulaStyle) => WorkbookPlan;
}

function withStyle(given: Answers, style: FormulaStyle): Answers {
  return { ...given, output: { ...given.output, style } };
}

function evaluation(name: string, given: Answers): ExampleWorkbook {
  const { locale } = given;
  const raw = given.data === null ? [] : [{ name: ticketData.sheet, rows: [ticketData.headers, ...ticketRows] }];
  return { name, locale, raw, plan: (style) => buildWorkbookPlan(withStyle(given, style), context) };
}

function blank(given: Answers): Answers {
  return { ...given, indicators: given.indicators.map((row) => ({ ...row, actual: null })) };
}

function everyKindOfRow(locale: Locale): Answers {
  return answers(
    [
      indicator("a", { source: "tickets", reading: "respondedInTime", weight: 40 }),
      indicator("b", { source: "tickets", reading: "complaint", direction: "lower", target: 0.05, weight: 20 }),
      indicator("c", { source: "tickets", reading: "satisfaction", unit: "rating", target: 4.5, weight: 10 }),
      indicator("d", { source: "panel", kind: "qualitative", unit: "rating", ratings: [4, 5], weight: 10 }),
      indicator("e", { source: "typed", kind: "qualitative", unit: "rating", actual: 4.5, weight: 10 }),
      indicator("f", { exempt: "recall", actual: 0.1, weight: 10 }),
      indicator("g", { direction: "lower", target: 0.02, actual: 0, weight: 0 }),
    ],
    {
      locale,
      data: ticketData,
      panel: ["甲", "B"],
      cap: 1.2,
      measures: [measure("b", "Call back"), measure("a", "Second shift")],
    },
  );
}

function presetAnswers(id: string, locale: Locale): Answers {
  const preset = presets.find((one) => one.id === id);
  const rows = (preset?.indicators ?? []).map(({ id: library, weight, target }) => {
    const entry = indicatorById(library);
    if (entry === undefined) throw new Error(`no indicator ${library}`);
    const { dimension, direction, kind, name, reading, unit } = entry;
    const source = reading === undefined ? ("later" as const) : ("tickets" as const);
    const own = { library, name: name[locale], dimension, kind, direction, unit };
    return indicator(library, { ...own, target: target ?? entry.target, weight, source, reading: reading ?? null });
  });
  return answers(rows, { locale, data: ticketData, panel: ["甲", "B"] });
}

const fields: readonly TicketField[] = [
  "id",
  "submitted",
  "firstResponse",
  "resolved",
  "priority",
  "handler",
  "type",
  "team",
  "channel",
  "customer",
  "attitude",
  "solving",
  "clarity",
  "satisfaction",
  "deductionReason",
];

/** Forty tickets of April and May 2024, and the odd ones: without a response, with an unreadable time, with a rating left out. */
const analysed: readonly (readonly Cell[])[] = Array.from({ length: 40 }, (_, index): Cell[] => {
  const day = String(1 + ((index * 3) % 28)).padStart(2, "0");
  const month = index % 4 === 0 ? "04" : "05";
  const at = (hour: number, minute: number) =>
    `2024-${month}-${day} ${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  const rating = (step: number): Cell => (index % 9 === 8 ? null : 2 + ((index * step) % 4));
  return [
    `T${1000 + index}`,
    index === 7 ? "soon" : at(8 + (index % 9), index),
    index % 11 === 10 ? null : at(9 + (index % 9), (index * 7) % 60),
    index % 5 === 4 ? null : at(18, index),
    ["urgent", "normal", "紧急", "普通"][index % 4] ?? null,
    ["Ann", "李四", "=Bo", "Cai"][index % 4] ?? null,
    ["Screen", "Delivery", "Advice"][index % 3] ?? null,
    index % 2 === 0 ? "North" : "South",
    index % 3 === 0 ? "phone" : "chat",
    `C${index % 12}`,
    rating(1),
    rating(3),
    rating(5),
    rating(7),
    ["slow", null, "rude; slow", "/"][index % 4] ?? null,
  ];
});

function analysis(name: string, locale: Locale, given: Parameters<typeof sampleAnalysis>[2]): ExampleWorkbook {
  const sheets = ["report", "quality", "problems", "cross", "audit"] as const;
  const request = { sheets: [...sheets], targets: { inTimeRate: 0.9, averageSatisfaction: 4.2 }, ...given?.request };
  // Minutes in opening hours are values where there is no add-in, which makes other columns: these are compared.
  const hasHours = given?.request?.hours !== undefined;
  return {
    name,
    locale,
    raw: [{ name: "Tickets", rows: [[...fields], ...analysed] }],
    plan: (style) =>
      planOf(sampleAnalysis(fields, analysed, { ...given, locale, style: hasHours ? "plain" : style, request })),
  };
}

function plansTogether(plans: readonly WorkbookPlan[], style: FormulaStyle): WorkbookPlan {
  const steps = plans.flatMap((plan) => plan.steps.filter(({ kind }) => kind !== "name"));
  return workbookPlanSchema.parse({ version: 1, style, steps: [...nameSteps(style), ...steps] });
}

function comparison(locale: Locale): ExampleWorkbook {
  const month = (prefix: string, minutes: number, count: number): TestTicket[] =>
    Array.from({ length: count }, (_, index) => ({
      day: `${prefix}-${String(1 + (index % 25)).padStart(2, "0")}`,
      minutes: minutes + ((index * 7) % 11),
      satisfaction: 3 + (index % 3),
      complaint: index % 6 === 0 ? 1 : 0,
      firstContact: index % 3 === 0 ? 0 : 1,
    }));
  const { data, rows } = ticketSheet([...month("2024-01", 15, 20), ...month("2024-02", 9, 30)]);
  const indicators = [
    measured("in time", "respondedInTime", { target: 0.9, weight: 40 }),
    measured("minutes", "responseMinutes", { unit: "minutes", direction: "lower", target: 20, weight: 30 }),
    measured("rating", "satisfaction", { unit: "rating", target: 4.5, weight: 20 }),
    indicator("typed", { source: "typed", actual: 0.6, weight: 10 }),
  ];
  const period = { from: "2024-01-01", to: "2024-01-31" };
  const measures = [measure("minutes", "Second shift"), measure("typed", "Check entries")];
  const first = evaluationOfTest({ id: "1", period, indicators, measures }, data, locale);
  const later = { from: "2024-02-01", to: "2024-02-29" };
  const second = evaluationOfTest({ id: "2", period: later, indicators }, data, locale);
  return {
    name: "two evaluations compared",
    locale,
    raw: [{ name: "Tickets", rows }],
    plan: (style) => {
      const { plan } = comparisonPlanOf(comparisonInput(first.compared, second.compared, { locale, style }));
      return plansTogether([first.plan, second.plan, plan], style);
    },
  };
}

function causes(locale: Locale): ExampleWorkbook {
  const record = exampleB(locale);
  return {
    name: "root causes",
    locale,
    raw: [
      { name: "Evaluation", rows: evaluationCells(record, { b1: [0.85, 0.75, 0.75 / 0.85] }) },
      { name: "Plan", rows: [["plan"]] },
    ],
    plan: (style) => sheetsOf([["Causes", causesSheet(sampleCauses(locale))]], style),
  };
}

function sheetsOf(sheets: readonly (readonly [string, readonly PlanStep[]])[], style: FormulaStyle): WorkbookPlan {
  const added = sheets.map(([sheet]): PlanStep => ({ kind: "sheet", sheet, gridlines: false }));
  const filled = sheets.flatMap(([, steps]) => steps.filter(({ kind }) => kind !== "sheet"));
  return workbookPlanSchema.parse({ version: 1, style, steps: [...nameSteps(style), ...added, ...filled] });
}

/** The pages on which a standard is set: SWOT, rubric and handbook. */
function standards(locale: Locale): ExampleWorkbook {
  const standard = {
    standard: "Second shift",
    problem: "Late",
    indicator: "In time",
    effect: "40.0% → 80.0%",
    owner: "Li",
    since: "2024-04-02",
    review: "2024-10-02",
    source: "Compared",
    key: "Compared · Second shift",
  };
  const weights = [40, 30, 30];
  const indicators = weights.map((_, row) => ({
    name: `Indicator ${row}`,
    dimension: "timeliness" as const,
    weight: { row, column: 0 },
    isHeld: row === 2,
  }));
  const about = { locale, subject: "Repair" };
  const swot = { ...about, sheet: "SWOT", evaluation: "Evaluation", strengths: [], weaknesses: [], indicators };
  return {
    name: "SWOT, rubric and handbook",
    locale,
    raw: [
      { name: "Evaluation", rows: weights.map((weight) => [weight]) },
      { name: "Compared", rows: [["comparison"]] },
    ],
    plan: (style) =>
      sheetsOf(
        [
          ["SWOT", swotSheet(swot, context)],
          ["Rubric", rubricSheet({ ...about, sheet: "Rubric", version: 2, ...stockWords(locale) }, context)],
          ["Handbook", handbookSheet({ ...about, sheet: "Handbook", cycle: 1, standards: [standard], context })],
        ],
        style,
      ),
  };
}

function pilot(locale: Locale): ExampleWorkbook {
  const given = evaluationOf(locale);
  const people = [
    { name: '=HYPERLINK("x")', tickets: 120, actuals: [0.9, 40, 4.5] },
    { name: "Ben, B.", tickets: 80, actuals: [0.72, 30, null] },
    { name: "Cai", tickets: 4, actuals: [0.63, 60, 3.6] },
  ];
  return {
    name: "a pilot",
    locale,
    raw: [],
    plan: (style) => {
      const input = pilotInputOf(given, people, [24, 40, 16, 20], { style });
      const { steps, ...plan } = pilotWorkbook(given, input);
      return { ...plan, steps: steps.some(({ kind }) => kind === "name") ? steps : [...nameSteps(style), ...steps] };
    },
  };
}

/** The workbooks of every example: each kind of sheet, in both languages. */
export const everyWorkbook: readonly ExampleWorkbook[] = locales.flatMap((locale) => [
  evaluation("the worked example", exampleB(locale)),
  evaluation("the worked example, nothing measured yet", blank(exampleB(locale))),
  evaluation("every kind of row, with a cap", everyKindOfRow(locale)),
  // Every preset once: what they hold is the same in both languages but for its words.
  ...presets
    .filter((_, index) => locales[index % locales.length] === locale)
    .map(({ id }) => evaluation(`preset ${id}`, presetAnswers(id, locale))),
  analysis("an analysis on the clock", locale, {}),
  analysis("an analysis in opening hours, with waits", locale, {
    request: {
      hours: [1, 2, 3, 4, 5].map((day) => ({ day, open: 540, close: 1080, validFrom: null })),
      days: [{ date: "2024-05-01", rule: "holiday", name: "Labour Day" }],
    },
    waits: {
      ticket: Int32Array.of(2, 3),
      start: Float64Array.of(45_414.4, 45_414.5),
      end: Float64Array.of(45_414.45, Number.NaN),
    },
  }),
  comparison(locale),
  causes(locale),
  standards(locale),
  pilot(locale),
]);

/** All of them in one language as one workbook, each with sheets of its own: one file to calculate instead of twenty. */
export function allTogether(
  locale: Locale,
  style: FormulaStyle,
): { readonly plan: WorkbookPlan; readonly raw: readonly RawSheet[] } {
  const examples = everyWorkbook.filter((example) => example.locale === locale);
  const plans = examples.map(({ plan }, index) => numbered(plan(style), index));
  return {
    plan: plansTogether(plans, style),
    raw: examples.flatMap(({ raw }, index) => raw.map(({ name, rows }) => ({ name: nameOf(name, index), rows }))),
  };
}

/** The plan on sheets with a number before their names. */
function numbered(plan: WorkbookPlan, index: number): WorkbookPlan {
  const text = JSON.stringify(plan, (key, value) =>
    key === "sheet" && typeof value === "string" ? nameOf(value, index) : value,
  );
  return workbookPlanSchema.parse(JSON.parse(text));
}

function nameOf(sheet: string, index: number): string {
  return `${index + 1} ${sheet}`.slice(0, 31);
}
