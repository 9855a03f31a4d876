import { describe, expect, it } from "vitest";
import type { PlannedMeasure } from "../../core/evaluation/answers.ts";
import { type Area, call, type Expression, operation } from "../../core/formula/expression.ts";
import { type Locale, locales } from "../../core/i18n/locale.ts";
import { buildWorkbookPlan } from "../../core/workbook/build-workbook-plan.ts";
import { improvementLayout } from "../../core/workbook/improvement-layout.ts";
import type { CellContent, StepOf, WorkbookPlan } from "../../core/workbook/plan.ts";
import { bars } from "../../core/workbook/sheet-look.ts";
import { convertedByLibreOffice, libreOffice, libreOfficeHint } from "../libreoffice.ts";
import { renderPlan, valuesOf } from "./render-plan.ts";
import { context, exampleB } from "./sample-answers.ts";

/** The day of a sheet serial. */
const dayOf = (serial: unknown) =>
  typeof serial === "number" ? new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10) : serial;

describe("the weeks of an improvement plan", () => {
  type Period = readonly [start: string | null, deadline: string | null];

  // Today is Tuesday, 2 April 2024.
  // periods                                                               first         weeks  why
  it.each<[readonly Period[], string, number, string]>([
    [[], "2024-04-01", 6, "without measures the week of today, and six to type into"],
    [[["2024-04-02", "2024-04-16"]], "2024-04-01", 6, "two weeks from today need five"],
    [[["2024-04-02", "2024-05-05"]], "2024-04-01", 7, "the deadline's week, a Sunday's, and two more"],
    [[["2024-04-02", "2024-05-06"]], "2024-04-01", 8, "a Monday begins a week"],
    [[["2024-03-31", "2024-04-16"]], "2024-03-25", 6, "a Sunday ends a week"],
    [
      [
        ["2024-04-15", "2024-04-30"],
        ["2024-04-08", "2024-06-28"],
      ],
      "2024-04-08",
      14,
      "from the earliest start to the latest deadline",
    ],
    [[[null, "2024-05-31"]], "2024-04-01", 11, "a start that is not known yet is none"],
    [[["2024-01-08", "2024-02-02"]], "2024-01-08", 15, "overdue long ago: there is a week for today too"],
    [[["2024-04-01", "2025-04-01"]], "2024-04-01", 26, "no more than fit on a page"],
    [[["2023-03-06", "2023-04-28"]], "2023-03-06", 10, "over for longer than weeks fit: its own weeks"],
    [[["2023-01-02", "2024-06-28"]], "2024-03-04", 19, "a long past is cut off a month before today"],
    [[["2023-01-02", "2026-06-28"]], "2024-03-04", 26, "and so is what lies too far ahead"],
  ])("%j begin on %s and are %i: %s", (periods, first, weeks) => {
    const measures = periods.map(([start, deadline]) => ({ start, deadline }));
    const layout = improvementLayout({ measures }, "2024-04-02");
    expect([dayOf(layout.firstMonday), layout.weeks.columns]).toEqual([first, weeks]);
    expect(layout.weekHeader).toEqual({ ...layout.weeks, row: layout.headerRow, rows: 1 });
    expect(layout.weeks.rows).toBe(layout.rows);
  });
});

/** `0` to `3`: as the list of statuses has them. */
const [notStarted, inProgress, done, stalled] = [0, 1, 2, 3] as const;

interface Case {
  readonly status: 0 | 1 | 2 | 3;
  readonly start: string | null;
  readonly deadline: string | null;
  /** In percent, by the weeks from 4 March on; `.` where nothing is reported. */
  readonly reports: string;
  readonly progress: number | "";
  /** `#` planned and reached by what is reported, `=` planned, `!` overdue, from 4 March on. */
  readonly bar: string;
  readonly due: Readonly<Record<Locale, string>>;
}

const left = { en: "28 days left", "zh-CN": "还有 28 天" };
const overdue = { en: "▲ overdue", "zh-CN": "▲ 已逾期" };
const isStalled = { en: "■ stalled", "zh-CN": "■ 停滞" };
const isDone = { en: "✓ done", "zh-CN": "✓ 已完成" };
const idle = { en: "not started, 28 days left", "zh-CN": "未开始，还有 28 天" };

/**
 * By hand, as of Tuesday, 2 April 2024. The weeks begin on 4, 11, 18 and 25 March, on 1 April, and so on; the two full weeks
 * before the date are the third and the fourth.
 */
// biome-ignore format: an aligned table
const cases: readonly (readonly [Case["status"], string | null, string | null, string, number | "", string, Case["due"], string])[] = [
  // status    start         deadline      reports         progress  bar            due          why
  [notStarted, "2024-04-03", "2024-04-30", ". . . . .",    "",       "....=====..", { en: "○ not started yet", "zh-CN": "○ 未到开始日期" }, "begins tomorrow"],
  [notStarted, "2024-04-02", "2024-04-30", ". . . . .",    "",       "....=====..", idle,        "should begin today"],
  [notStarted, "2024-03-04", "2024-04-30", ". . . . .",    "",       "=========..", idle,        "what never began cannot stall"],
  [notStarted, "2024-03-25", "2024-04-30", ". . . 0 .",    0,        "...======..", idle,        "0 % is a report, but no beginning"],
  [inProgress, "2024-03-25", "2024-04-03", ". . . 50 .",   0.5,      "...#=......", { en: "1 day left", "zh-CN": "还有 1 天" }, "half of ten days reach to 29 March"],
  [inProgress, "2024-03-25", "2024-04-02", ". . . . .",    "",       "...==......", { en: "due today", "zh-CN": "今天到期" }, "the deadline itself is in time"],
  [inProgress, "2024-03-04", "2024-04-01", ". . 90 . .",   0.9,      "####=......", overdue,     "a day late; no week has begun since"],
  [inProgress, "2024-03-04", "2024-03-22", "20 . . . .",   0.2,      "#==!!......", overdue,     "overdue goes before stalled"],
  [inProgress, "2024-03-04", "2024-04-30", ". 40 . 40 .",  0.4,      "####=====..", isStalled,   "reported, but no higher than two weeks ago"],
  [inProgress, "2024-03-04", "2024-04-30", ". 40 . 30 .",  0.3,      "###======..", isStalled,   "a fall is no rise"],
  [inProgress, "2024-03-04", "2024-04-30", ". 40 . 50 .",  0.5,      "#####====..", left,        "a rise in the second of the weeks"],
  [inProgress, "2024-03-04", "2024-04-30", ". . 10 . .",   0.1,      "#========..", left,        "a rise from nothing in the first"],
  [inProgress, "2024-03-04", "2024-04-30", ". 40 . . 50",  0.5,      "#####====..", left,        "a rise since then"],
  [inProgress, "2024-03-18", "2024-04-30", ". . . . .",    "",       "..=======..", isStalled,   "two full weeks, and nothing reported"],
  [inProgress, "2024-03-19", "2024-04-30", ". . . . .",    "",       "..=======..", left,        "a day less than two full weeks"],
  [inProgress, null,         "2024-04-30", ". . . . .",    "",       "=========..", isStalled,   "without a start it counts from the first week"],
  [notStarted, "2024-03-04", "2024-04-30", "30 . . . .",   0.3,      "###======..", isStalled,   "begun by its reports, whatever the status says"],
  [stalled,    "2024-03-25", "2024-04-30", ". . . 50 .",   0.5,      "...###===..", isStalled,   "said to be, though it rose"],
  [stalled,    "2024-03-25", "2024-04-01", ". . . . .",    "",       "...==......", overdue,     "overdue all the same"],
  [inProgress, "2024-03-25", null,         ". . . . .",    "",       "...........", { en: "○ no deadline", "zh-CN": "○ 未定期限" }, "no end, no bar"],
  [done,       "2024-03-04", "2024-03-15", ". 100 . . .",  1,        "##.........", isDone,      "done is never overdue"],
  [done,       "2024-03-04", "2024-03-15", ". . . . .",    "",       "##.........", isDone,      "nothing reported does not contradict it"],
  [done,       "2024-03-04", "2024-03-15", ". 99.6 . . .", 0.996,    "##.........", isDone,      "shown as 100 %"],
  [done,       "2024-03-04", "2024-03-15", "60 . . . .",   0.6,      "##.........", { en: "▲ done, but 60% reported", "zh-CN": "▲ 已完成，但进度为 60%" }, "a contradiction is said"],
  [inProgress, "2024-03-04", "2024-03-15", "60 100 . . .", 1,        "##.........", { en: "▲ 100% reported, status not done", "zh-CN": "▲ 进度 100%，状态不是已完成" }, "and so is this one"],
];

const table = cases.map(
  ([status, start, deadline, reports, progress, bar, due]): Case => ({
    status,
    start,
    deadline,
    reports,
    progress,
    bar,
    due,
  }),
);

function planned({ start, deadline }: Pick<Case, "start" | "deadline">, measure: string): PlannedMeasure {
  const texts = { problem: "", cause: "", owner: "", effect: "", resources: "" };
  return { indicator: "b1", branch: "process", measure, start, deadline, ...texts };
}

/** A plan with these contents typed over those of its plan sheet, and then the conditions of its bars as words beside it. */
function typedInto(
  plan: WorkbookPlan,
  sheet: string,
  typed: readonly (readonly [number, number, CellContent])[],
): void {
  const cells = plan.steps.find((step): step is StepOf<"cells"> => step.kind === "cells" && step.sheet === sheet);
  if (cells === undefined) throw new Error(`nothing is written on ${sheet}`);
  for (const [row, column, content] of typed) {
    const line = cells.rows[row];
    if (line === undefined) throw new Error(`there is no row ${row}`);
    while (line.length <= column) line.push(null);
    line[column] = content;
  }
}

/** A condition as it holds for another cell than the first of its area. */
function moved(expression: Expression, down: number, right: number): Expression {
  switch (expression.kind) {
    case "cells": {
      const { area, fixed } = expression;
      const row = fixed === true || fixed === "row" ? area.row : area.row + down;
      const column = fixed === true || fixed === "column" ? area.column : area.column + right;
      return { ...expression, area: { ...area, row, column } };
    }
    case "call":
      return { ...expression, args: expression.args.map((part) => moved(part, down, right)) };
    case "operation":
      return {
        ...expression,
        left: moved(expression.left, down, right),
        right: moved(expression.right, down, right),
      };
    default:
      return expression;
  }
}

/** Beside everything else. */
const barColumns = 60;

/** The highlights of the weeks as one sign a week, as formulas: programs judge them, not this test. */
function barFormulas(plan: WorkbookPlan, weeks: Area): (readonly [number, number, CellContent])[] {
  const signs: Readonly<Record<string, string>> = {
    [bars.reported.fill]: "#",
    [bars.planned.fill]: "=",
    [bars.overdue.fill]: "!",
  };
  const conditions = plan.steps.flatMap((step) =>
    step.kind === "highlight" && step.area.column === weeks.column && step.area.row === weeks.row
      ? [{ condition: step.condition, sign: signs[step.format.fill ?? ""] ?? "?" }]
      : [],
  );
  return Array.from({ length: weeks.rows * weeks.columns }, (_, index) => {
    const [down, right] = [Math.floor(index / weeks.columns), index % weeks.columns];
    const sign = conditions
      .map(({ condition, sign: one }) => call("IF", moved(condition, down, right), one, ""))
      .reduce<Expression>((text, one) => operation(text, "&", one), { kind: "value", value: "" });
    return [weeks.row + down, barColumns + right, { formula: sign }];
  });
}

async function recalculated(
  locale: Locale,
  measures: readonly PlannedMeasure[],
  typed: (layout: ReturnType<typeof improvementLayout>) => (readonly [number, number, CellContent])[],
) {
  const example = exampleB(locale, { measures: [...measures] });
  const given = { ...example, output: { ...example.output, style: "plain" as const } };
  const layout = improvementLayout(given, context.today);
  const plan = buildWorkbookPlan(given, context);
  const sheet = given.output.planSheet;
  typedInto(plan, sheet, [...typed(layout), ...barFormulas(plan, layout.weeks)]);
  const file = await renderPlan(plan, [], locale);
  const at = (await valuesOf(convertedByLibreOffice("plan.xlsx", file, "xlsx"))).get(sheet);
  if (at === undefined) throw new Error(`no sheet ${sheet}`);
  const row = (area: Area, down = 0) =>
    Array.from({ length: area.columns }, (_, index) => at(area.row + down, area.column + index) ?? "");
  const value = (place: { readonly row: number; readonly column: number }) => at(place.row, place.column) ?? "";
  return { layout, value, row };
}

const statuses = {
  en: ["not started", "in progress", "done", "stalled"],
  "zh-CN": ["未开始", "进行中", "已完成", "停滞"],
} as const;

describe.skipIf(libreOffice === undefined)(`an improvement plan, recalculated by LibreOffice${libreOfficeHint}`, () => {
  it.each(locales)(
    "says of every measure how far it is, what is overdue or stalled, and draws its weeks, in %s",
    async (locale) => {
      const measures = [
        ...table.map((one, index) => planned(one, `m${index}`)),
        planned({ start: "2024-03-25", deadline: "2024-03-29" }, ""),
      ];
      const { layout, row, value } = await recalculated(locale, measures, ({ column, firstRow, weeks }) =>
        table.flatMap(({ reports, status }, index) => [
          [firstRow + index, column("status").column, statuses[locale][status]] as const,
          ...reports
            .split(" ")
            .flatMap((report, week) =>
              report === "." ? [] : [[firstRow + index, weeks.column + week, Number(report) / 100] as const],
            ),
        ]),
      );
      const found = table.map((_, index) => ({
        progress: value({ ...layout.column("progress"), row: layout.firstRow + index }),
        due: value({ ...layout.column("due"), row: layout.firstRow + index }),
        bar: row({ ...layout.weeks, column: barColumns }, index)
          .map((sign) => (sign === "" ? "." : sign))
          .join(""),
      }));
      expect(found).toEqual(table.map(({ progress, due, bar }) => ({ progress, due: due[locale], bar })));

      // A problem without a measure is overdue for nobody, and no measure is counted for it; a blank row says nothing.
      const last = layout.firstRow + table.length;
      expect(value({ ...layout.column("due"), row: last })).toBe(locale === "en" ? "○ no measure yet" : "○ 未定措施");
      expect(value({ ...layout.column("due"), row: last + 1 })).toBe("");
      expect(value(layout.standing)).toBe(
        locale === "en" ? "▲ 3 overdue, 6 stalled of 25 measures" : "▲ 25 项措施中 3 项逾期，6 项停滞",
      );
      expect(value(layout.check)).toBe("");
      expect(row(layout.weekHeader).map(dayOf)).toEqual([
        "2024-03-04",
        "2024-03-11",
        "2024-03-18",
        "2024-03-25",
        "2024-04-01",
        "2024-04-08",
        "2024-04-15",
        "2024-04-22",
        "2024-04-29",
        "2024-05-06",
        "2024-05-13",
      ]);
      expect(row(layout.weekMarks)).toEqual(["", "", "", "", "▼", "", "", "", "", "", ""]);
    },
    120_000,
  );

  it("follows the dates in its head, and says when they do not fit what is typed", async () => {
    const one = [planned({ start: "2024-04-02", deadline: "2024-05-24" }, "m")];
    // Looked at a week later, a Wednesday, and with the weeks from a Thursday: theirs are from its Monday on.
    const { layout, row, value } = await recalculated("en", one, ({ asOf, firstRow, firstWeek, weeks }) => [
      [asOf.row, asOf.column, 45392],
      [firstWeek.row, firstWeek.column, 45379],
      [firstRow, weeks.column + 3, 0.25],
    ]);
    expect(dayOf(45379)).toBe("2024-03-28");
    expect(dayOf(row(layout.weekHeader)[0])).toBe("2024-03-25");
    expect(row(layout.weekMarks).indexOf("▼")).toBe(2);
    expect(value({ ...layout.column("progress"), row: layout.firstRow })).toBe(0.25);
    expect(value(layout.standing)).toBe("● 1 measure, none overdue or stalled");
    // The report of the week from 15 April lies after 10 April.
    expect(value(layout.check)).toMatch(/^▲ Progress is reported for weeks after the as-of date/);
  }, 120_000);

  it("says that deadlines lie beyond the weeks, and has no error where its dates are blank", async () => {
    const measures = [planned({ start: "2024-04-02", deadline: "2024-05-24" }, "m")];
    const early = await recalculated("en", measures, ({ firstWeek }) => [[firstWeek.row, firstWeek.column, 45292]]);
    expect(early.value(early.layout.check)).toBe("▲ Deadlines after the last week shown: 1");

    const blank = await recalculated("en", measures, ({ asOf, firstRow, firstWeek, weeks }) => [
      [asOf.row, asOf.column, null],
      [firstWeek.row, firstWeek.column, null],
      [firstRow, weeks.column, 0.5],
    ]);
    const { layout } = blank;
    const shown = [
      ...blank.row(layout.weekHeader),
      ...blank.row(layout.weekMarks),
      blank.value({ ...layout.column("progress"), row: layout.firstRow }),
      blank.value({ ...layout.column("due"), row: layout.firstRow }),
      blank.value(layout.check),
    ];
    expect(new Set(shown)).toEqual(new Set([""]));
    expect(blank.value(layout.standing)).toBe("● 1 measure, none overdue or stalled");
  }, 240_000);
});
