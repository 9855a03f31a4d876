import { describe, expect, it } from "vitest";
import { figureIds } from "../../core/analysis/analysis-answers.ts";
import { figureOfReading } from "../../core/analysis/figure-of-reading.ts";
import type { MadeAnalysis } from "../../core/analysis/made-analysis.ts";
import type { Answers, ChosenIndicator } from "../../core/evaluation/answers.ts";
import type { Area } from "../../core/formula/expression.ts";
import type { Cell } from "../../core/functions/cell.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { recordedRulesTexts } from "../../core/i18n/recorded-rules-texts.ts";
import { sheetTexts } from "../../core/i18n/sheet-texts.ts";
import { readingIds } from "../../core/indicators/reading-id.ts";
import type { TicketField } from "../../core/tickets/field.ts";
import { readings } from "../../core/tickets/readings.ts";
import { responsesLayout } from "../../core/workbook/analysis/list-layout.ts";
import { madeAnalysisOf, madeCalendarOf } from "../../core/workbook/analysis/made-analysis-of.ts";
import { type AnalysisScope, analysisInUse } from "../../core/workbook/analysis-in-use.ts";
import { buildWorkbookPlan } from "../../core/workbook/build-workbook-plan.ts";
import {
  type EvaluationColumn,
  evaluationColumns,
  evaluationLayout,
  remarkRows,
} from "../../core/workbook/evaluation-layout.ts";
import { formulaText } from "../../core/workbook/formula-text.ts";
import type { LinkedStand } from "../../core/workbook/linked-stand.ts";
import type { WorkbookPlan } from "../../core/workbook/plan.ts";
import type { PlanContext } from "../../core/workbook/plan-context.ts";
import type { Place } from "../../core/workbook/sheet-draft.ts";
import { convertedByLibreOffice, libreOffice, libreOfficeHint } from "../libreoffice.ts";
import { planOf, sampleAnalysis } from "./analysis/sample-analysis.ts";
import { renderPlan, valuesOf } from "./render-plan.ts";
import { answers, indicator } from "./sample-answers.ts";

const fields: readonly TicketField[] = [
  "id",
  "submitted",
  "firstResponse",
  "priority",
  "resolved",
  "satisfaction",
  "firstContact",
  "reopened",
  "complaint",
];

/** Five tickets of May that count, one of June, and a repeated id. */
const rows: readonly (readonly Cell[])[] = [
  ["T1", "2024-05-01 09:00", "2024-05-01 09:10", "urgent", "2024-05-01 12:00", 4, "yes", 0, "no"],
  ["T2", "2024-05-02 17:00", "2024-05-03 09:20", "urgent", "2024-05-03 11:00", 5, "no", 2, "yes"],
  ["T3", "2024-05-03 10:00", "2024-05-03 12:00", "normal", null, 3, "yes", 1, "no"],
  ["T4", "2024-05-03 10:00", null, "normal", null, null, null, null, null],
  ["T5", "2024-05-06 10:00", "2024-05-06 09:00", "normal", "soon", "five", "maybe", "often", "perhaps"],
  ["T1", "2024-05-07 10:00", "2024-05-09 10:00", "normal", "2024-05-09 10:00", 1, "no", 3, "yes"],
  ["T6", "2024-06-03 10:00", "2024-06-05 10:00", "normal", "2024-06-05 10:00", 1, "no", 3, "yes"],
];

const weekdays = [1, 2, 3, 4, 5].map((day) => ({ day, open: 540, close: 1080, validFrom: null }));

/** Monday to Friday from 9:00 to 18:00: T2 came an hour before closing and was answered 20 minutes after opening. */
const input = sampleAnalysis(fields, rows, { request: { hours: weekdays, sheets: ["figures", "quality"] } });
const onClock = sampleAnalysis(fields, rows, { request: { sheets: ["figures", "quality"] } });

function madeOf(of: typeof input): MadeAnalysis {
  const made = madeAnalysisOf(of);
  if (made === null) throw new Error("the key figures must be made");
  return made;
}

const made = madeOf(input);
const may = { from: "2024-05-01", to: "2024-05-31" };

/** An indicator for every reading that these columns answer. */
const rowsOfReadings: readonly ChosenIndicator[] = readingIds
  .filter((id) => readings[id].needs.every((field) => fields.includes(field)))
  .map((reading) =>
    indicator(reading, { source: "tickets", reading, unit: readings[reading].unit, target: 1, weight: 10 }),
  );

function evaluationOf(given: Partial<Answers> = {}): Answers {
  return answers(rowsOfReadings, { data: input.data, period: may, analysesMade: [made], locale: "en", ...given });
}

const analysisSheets = planOf(input).steps.flatMap((step) => (step.kind === "sheet" ? [step.sheet] : []));
const context: PlanContext = { ...input.context, takenSheetNames: ["Tickets", ...analysisSheets] };

/** What the plan puts into a cell of the evaluation sheet, formulas as text. */
function content(plan: WorkbookPlan, given: Answers, key: string, name: EvaluationColumn): Cell {
  const row = evaluationLayout(given).rowOf(key) ?? -1;
  const column = evaluationColumns[name];
  const sheet = given.output.evaluationSheet;
  let found: Cell = null;
  for (const step of plan.steps) {
    if (step.kind !== "cells" || step.sheet !== sheet) continue;
    const cell = step.rows[row - step.row]?.[column - step.column];
    if (cell === undefined || cell === null) continue;
    found =
      typeof cell === "object" ? formulaText(cell.formula, { style: "plain", sheet, locale: given.locale }) : cell;
  }
  return found;
}

describe("the analysis that an evaluation takes its actuals from", () => {
  const earlier = { ...made, sheet: "April", period: { from: "2024-04-01", to: "2024-04-30" } };
  const again = { ...made, sheet: "Key figures 2" };
  const data = input.data;
  const otherColumn = { ...data, columns: { ...data.columns, firstResponse: 4 } };

  it.each<[string, Partial<AnalysisScope>, string]>([
    ["none was made", { analysesMade: [] }, "none"],
    ["the same tickets and days", {}, "used Key figures"],
    ["two of them: the newest", { analysesMade: [made, again] }, "used Key figures 2"],
    ["an older one of its own days", { analysesMade: [made, earlier] }, "used Key figures"],
    ["another month", { period: { from: "2024-04-01", to: "2024-04-30" } }, "otherPeriod"],
    ["a day less", { period: { from: "2024-05-01", to: "2024-05-30" } }, "otherPeriod"],
    ["a period without an end", { period: { from: "2024-05-01", to: null } }, "otherPeriod"],
    ["one team", { teams: ["Hotline"] }, "narrowerScope"],
    ["one service type", { serviceTypes: ["phone"] }, "narrowerScope"],
    ["another sheet of tickets", { data: { ...data, sheet: "Old" } }, "otherTable"],
    ["another column for the first response", { data: otherColumn }, "otherTable"],
    ["no tickets", { data: null }, "otherTable"],
    ["its sheets were removed", { analysesMade: [{ ...made, isThere: false }] }, "sheetGone"],
    [
      "the newest was removed, the one before is there",
      { analysesMade: [made, { ...again, isThere: false }] },
      "used Key figures",
    ],
  ])("%s: %s", (_, given, expected) => {
    const found = analysisInUse({ ...evaluationOf(), ...given });
    const words = { none: () => "none", used: () => "used", unused: () => "" }[found.kind]();
    expect(
      `${words} ${found.kind === "used" ? found.made.sheet : found.kind === "unused" ? found.misfit.code : ""}`.trim(),
    ).toBe(expected);
  });
});

describe("an actual linked to a ticket analysis", () => {
  const given = evaluationOf();
  const plan = buildWorkbookPlan(given, context);

  it.each([
    // reading                 sheet cell  where the actual comes from
    ["respondedInTime", "B6"],
    ["responseMinutes", "B7"],
    ["resolved", "B8"],
    ["resolutionHours", "B9"],
    ["satisfied", "B11"],
    ["satisfaction", "B12"],
    ["firstContactResolution", "B13"],
    ["reopened", "B14"],
    ["complaint", "B15"],
  ])("of %s is a plain reference to %s of the key figures, as long as days and scope are theirs", (reading, cell) => {
    const fixed = cell.replace("B", "$B$");
    const counted = cell.replace("B", "$G$");
    const scope = `$F$4=45413,$F$5=45443,TRIM($B$6)="",TRIM($B$7)=""`;
    const formula = (place: string) => `=IF(AND(${scope},ISNUMBER('Key figures'!${place})),'Key figures'!${place},"")`;
    expect(content(plan, given, reading, "actual")).toBe(formula(fixed));
    expect(content(plan, given, reading, "counted")).toBe(formula(counted));
    expect(content(plan, given, reading, "note")).toBe("From the ticket analysis, sheet “Key figures”");
  });

  it("says of a reading without a key figure that it has none, and averages its own column", () => {
    expect(content(plan, given, "resolvedInTime", "actual")).toMatch(/^=IFERROR\(AVERAGEIFS\(/);
    expect(content(plan, given, "resolvedInTime", "note")).toBe(
      "Straight from the tickets, on the clock: the ticket analysis has no such figure",
    );
  });

  it("needs no sheet of readings where every actual is linked", () => {
    const linked = given.indicators.filter(({ reading }) => reading !== null && figureOfReading[reading] !== undefined);
    const sheets = buildWorkbookPlan({ ...given, indicators: linked }, context).steps.flatMap((step) =>
      step.kind === "sheet" ? [step.sheet] : [],
    );
    expect(sheets).toEqual([given.output.evaluationSheet, given.output.planSheet]);
  });

  it("is read from the tickets where a sheet of the analysis is gone, and says why", () => {
    const without = { ...context, takenSheetNames: ["Tickets", "Key figures"] };
    const own = buildWorkbookPlan(given, without);
    expect(content(own, given, "respondedInTime", "actual")).toMatch(/^=IFERROR\(AVERAGEIFS\(/);
    expect(content(own, given, "respondedInTime", "note")).toBe(
      "Straight from the tickets: the sheet “Key figures” of the ticket analysis, or its sheet of response times, was removed or renamed",
    );
  });

  it("keeps what the user noted behind it", () => {
    const noted = { ...given, indicators: given.indicators.map((row) => ({ ...row, note: "agreed in April" })) };
    expect(content(buildWorkbookPlan(noted, context), noted, "resolved", "note")).toBe(
      "From the ticket analysis, sheet “Key figures” · agreed in April",
    );
  });
});

interface Typed extends Place {
  readonly sheet: string;
  readonly content: string | number;
}

/** The sheets of both as LibreOffice calculates them. */
async function recalculated(
  of: typeof input,
  given: Answers,
  typed: readonly Typed[] = [],
  isThere = true,
  linked?: LinkedStand,
) {
  const made = linked === undefined ? context : { ...context, linked };
  const evaluation = buildWorkbookPlan({ ...given, output: { ...given.output, style: "plain" } }, made);
  const analysis = planOf(of);
  const steps = typed.map(({ sheet, row, column, content: text }) => ({
    kind: "cells" as const,
    sheet,
    row,
    column,
    rows: [[text]],
  }));
  const plan = { ...evaluation, steps: [...(isThere ? analysis.steps : []), ...evaluation.steps, ...steps] };
  const raw = [{ name: "Tickets", rows: [input.data.headers, ...rows] }];
  const values = await valuesOf(
    convertedByLibreOffice("linked.xlsx", await renderPlan(plan, raw, given.locale), "xlsx"),
  );
  const at = (sheet: string, { row, column }: Place) => values.get(sheet)?.(row, column) ?? "";
  const evaluated = (key: string, name: EvaluationColumn) =>
    at(given.output.evaluationSheet, {
      row: evaluationLayout(given).rowOf(key) ?? -1,
      column: evaluationColumns[name],
    });
  return { at, evaluated };
}

const linkedKeys = rowsOfReadings.flatMap(({ reading }) => {
  const figure = reading === null ? undefined : figureOfReading[reading];
  return reading === null || figure === undefined ? [] : [{ reading, figure }];
});

describe.skipIf(libreOffice === undefined)(
  `an evaluation and the analysis it is linked to, recalculated by LibreOffice${libreOfficeHint}`,
  () => {
    it("state the same numbers in business hours, which are not those on the clock", async () => {
      const { at, evaluated } = await recalculated(input, evaluationOf());
      for (const { figure, reading } of linkedKeys) {
        const place = made.figures[figure];
        if (place === undefined) throw new Error(`no cell for ${figure}`);
        expect([reading, evaluated(reading, "actual")]).toEqual([reading, at(made.sheet, place.value)]);
        expect([reading, evaluated(reading, "counted")]).toEqual([reading, at(made.sheet, place.counted)]);
      }
      // By hand: T1 10 of 15 minutes, T2 60 + 20 of 15, T3 120 of 120, T4 open since 3 May, T5 not read.
      expect(evaluated("respondedInTime", "actual")).toBe(0.5);
      expect(evaluated("responseMinutes", "actual")).toBeCloseTo((10 + 80 + 120) / 3, 9);
      // T1 three hours, T2 one hour of Thursday and two of Friday.
      expect(evaluated("resolutionHours", "actual")).toBeCloseTo(3, 9);
      expect(evaluated("reopened", "actual")).toBeCloseTo(2 / 3, 9);
      expect(evaluated("respondedInTime", "score")).toBeCloseTo(5, 9);
    }, 120_000);

    it.each(["en", "zh-CN"] as const)(
      "on the clock give what the readings give, figure by figure: the two mean the same, %s",
      async (locale: Locale) => {
        const clock = madeOf(onClock);
        const limits = [
          { priority: "urgent", responseMinutes: 15, resolutionHours: 8 },
          { priority: "", responseMinutes: 120, resolutionHours: 24 },
        ];
        const data = { ...input.data, limits };
        const own = evaluationOf({ data, analysesMade: [], locale });
        const fromTickets = await recalculated(onClock, own);
        const linked = await recalculated(onClock, evaluationOf({ data, analysesMade: [clock], locale }));
        const round = (value: unknown) => (typeof value === "number" ? Math.round(value * 1e9) / 1e9 : value);
        for (const { reading } of linkedKeys) {
          for (const name of ["actual", "counted"] as const) {
            expect([reading, round(linked.evaluated(reading, name))]).toEqual([
              reading,
              round(fromTickets.evaluated(reading, name)),
            ]);
          }
        }
      },
      120_000,
    );

    /** The analysis as it stands before anybody types into it. */
    const standing = async (): Promise<LinkedStand> => {
      const { at } = await recalculated(input, evaluationOf());
      const cellsOf = (sheet: string, area: Area): Cell[][] =>
        Array.from({ length: area.rows }, (_, row) =>
          Array.from({ length: area.columns }, (__, column) => {
            const value = at(sheet, { row: area.row + row, column: area.column + column });
            return typeof value === "number" || typeof value === "string" ? value : "";
          }),
        );
      const figures = Object.fromEntries(
        Object.entries(made.figures).map(([figure, { counted, value }]) => [
          figure,
          { value: Number(at(made.sheet, value)), counted: Number(at(made.sheet, counted)) },
        ]),
      );
      const calendar = madeCalendarOf(input);
      if (calendar === null) throw new Error("the calendar must be made");
      const places = [
        { of: "limits", sheet: made.responsesSheet, area: made.limits },
        { of: "hours", sheet: calendar.sheet, area: calendar.hours },
        { of: "days", sheet: calendar.sheet, area: { ...calendar.days, columns: 2 } },
      ] as const;
      return { figures, rules: places.map((place) => ({ ...place, cells: cellsOf(place.sheet, place.area) })) };
    };
    const standingWords = ({ at }: Awaited<ReturnType<typeof recalculated>>): unknown => {
      const given = evaluationOf();
      const { totalRow } = evaluationLayout(given);
      return at(given.output.evaluationSheet, { row: totalRow + remarkRows, column: 0 });
    };

    it("hold what they were made with once a limit or an hour is another, and say so; a ticket is followed", async () => {
      const words = recordedRulesTexts.en;
      const stand = await standing();
      const given = evaluationOf();
      const score = (of: Awaited<ReturnType<typeof recalculated>>) => [
        of.evaluated("respondedInTime", "actual"),
        of.evaluated("respondedInTime", "counted"),
        of.evaluated("respondedInTime", "score"),
      ];
      const asMade = await recalculated(input, given, [], true, stand);
      expect(score(asMade)).toEqual([0.5, 4, 5]);
      expect(standingWords(asMade)).toBe(words.stands);
      const { limits } = made;
      const calendar = madeCalendarOf(input);
      for (const typed of [
        { sheet: made.responsesSheet, row: limits.row, column: limits.column + 2, content: 80 },
        { sheet: made.responsesSheet, row: limits.row + 2, column: limits.column, content: "normal" },
        { sheet: calendar?.sheet ?? "", row: calendar?.hours.row ?? 0, column: 2, content: 0.5 },
        {
          sheet: calendar?.sheet ?? "",
          row: calendar?.days.row ?? 0,
          column: calendar?.days.column ?? 0,
          content: 45413,
        },
      ]) {
        const changed = await recalculated(input, given, [typed], true, stand);
        expect(score(changed)).toEqual([0.5, 4, 5]);
        expect(standingWords(changed)).toBe(words.changedLinked);
      }
      // The name of a special day is none of its rules.
      const { column, row } = calendar?.days ?? { column: 0, row: 0 };
      const named = { sheet: calendar?.sheet ?? "", row, column: column + 2, content: "Stocktaking" };
      expect(standingWords(await recalculated(input, given, [named], true, stand))).toBe(words.stands);
      // T4 is answered within its two hours after all: the response is put right in the list.
      const list = responsesLayout(input).area("responded");
      const answered = {
        sheet: made.responsesSheet,
        row: (list?.row ?? 0) + 3,
        column: list?.column ?? 0,
        content: 45415.45,
      };
      const followed = await recalculated(
        onClock,
        evaluationOf({ analysesMade: [madeOf(onClock)] }),
        [answered],
        true,
        {
          ...stand,
          rules: stand.rules.slice(0, 1),
        },
      );
      expect(followed.evaluated("respondedInTime", "actual")).toBe(0.75);
    }, 300_000);

    it("hold them when the analysis is gone", async () => {
      const gone = await recalculated(input, evaluationOf(), [], false, await standing());
      expect(gone.evaluated("respondedInTime", "actual")).toBe(0.5);
      expect(gone.evaluated("respondedInTime", "score")).toBe(5);
      expect(standingWords(gone)).toBe(recordedRulesTexts.en.linkedGone);
    }, 120_000);

    it("follow a limit changed on the sheet of response times where nothing is known of how it stood", async () => {
      const { limits } = made;
      const typed = [{ sheet: made.responsesSheet, row: limits.row, column: limits.column + 2, content: 80 }];
      const { evaluated } = await recalculated(input, evaluationOf(), typed);
      expect(evaluated("respondedInTime", "actual")).toBe(0.75);
      expect(evaluated("respondedInTime", "score")).toBeCloseTo(7.5, 9);
    }, 120_000);

    it("leave an actual blank, with the reason in words, once the evaluation is of other days or of one team", async () => {
      const given = evaluationOf();
      const { cells } = evaluationLayout(given);
      const sheet = given.output.evaluationSheet;
      const words = sheetTexts.en.evaluation.verdicts;
      for (const typed of [
        { sheet, ...cells.to, content: 45412 },
        { sheet, ...cells.teams, content: "Hotline" },
      ]) {
        const { evaluated } = await recalculated(input, given, [typed]);
        expect(evaluated("respondedInTime", "actual")).toBe("");
        expect(evaluated("respondedInTime", "score")).toBe("");
        expect(evaluated("respondedInTime", "verdict")).toBe(words.otherScope);
      }
    }, 120_000);

    it("show no error value once the sheets of the analysis are gone", async () => {
      const { evaluated } = await recalculated(input, evaluationOf(), [], false);
      expect(evaluated("respondedInTime", "actual")).toBe("");
      expect(evaluated("respondedInTime", "counted")).toBe("");
      expect(evaluated("respondedInTime", "score")).toBe("");
      expect(evaluated("respondedInTime", "verdict")).toBe(sheetTexts.en.evaluation.verdicts.analysisGone);
    }, 120_000);
  },
);

describe("what is remembered of an analysis", () => {
  it("is nothing where the key figures are not made", () => {
    expect(madeAnalysisOf(sampleAnalysis(fields, rows, { request: { sheets: ["quality"] } }))).toBeNull();
  });

  it("has a cell for every figure that the columns give, and none for the others", () => {
    const missing = figureIds.filter((figure) => made.figures[figure] === undefined);
    expect(missing).toEqual(["repeatRate"]);
    expect(made).toMatchObject({ sheet: "Key figures", responsesSheet: "Response times", period: may, isThere: true });
  });
});
