import { describe, expect, it } from "vitest";
import type { ChosenIndicator } from "../../../core/evaluation/answers.ts";
import type { Cell } from "../../../core/functions/cell.ts";
import { evaluate } from "../../../core/functions/evaluate.ts";
import {
  type ComparisonColumn,
  type ComparisonWorking,
  comparisonTexts,
  type VerdictColumn,
  type VerdictWorking,
} from "../../../core/i18n/improvement/comparison-texts.ts";
import type { Locale } from "../../../core/i18n/locale.ts";
import { sheetTexts } from "../../../core/i18n/sheet-texts.ts";
import { formulaText } from "../../../core/workbook/formula-text.ts";
import { comparisonLayout } from "../../../core/workbook/improvement/comparison-layout.ts";
import { comparisonPlanOf } from "../../../core/workbook/improvement/comparison-sheet.ts";
import { improvementLayout } from "../../../core/workbook/improvement-layout.ts";
import { type FormulaStyle, type StepOf, type WorkbookPlan, workbookPlanSchema } from "../../../core/workbook/plan.ts";
import {
  exactByHand,
  meansByHand,
  momentsOf,
  normalByHand,
  sharesByHand,
  studentByHand,
} from "../../journey/by-hand/statistics.ts";
import { convertedByLibreOffice, libreOffice, libreOfficeHint } from "../../libreoffice.ts";
import { renderPlan, valuesOf } from "../render-plan.ts";
import { context, indicator } from "../sample-answers.ts";
import {
  comparisonInput,
  evaluationOfTest,
  measure,
  measured,
  type TestTicket,
  ticketSheet,
} from "./two-evaluations.ts";

/** Wikipedia, “Welch's t-test”, examples 1 and 3: t = −2.46 and −2.22 there, first less second. */
const welch1 = {
  before: [27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4],
  after: [27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 20.5, 24.4],
};
const welch3 = {
  before: [19.8, 20.4, 19.6, 17.8, 18.5, 18.9, 18.3, 18.9, 19.5, 22.0],
  after: [
    28.2, 26.6, 20.1, 23.3, 25.2, 22.1, 17.7, 27.6, 20.6, 13.7, 23.2, 17.5, 20.6, 18.0, 23.9, 21.6, 24.3, 20.4, 24.0,
    13.2,
  ],
};

const january = { from: "2024-01-01", to: "2024-01-31" };
const february = { from: "2024-02-01", to: "2024-02-29" };

type ValueAt = (row: number, column: number) => unknown;

describe("statistics by hand, against published figures", () => {
  it.each([
    ["Welch, example 1", meansByHand(welch1.before, welch1.after), 2.46, 0.021],
    ["Welch, example 3", meansByHand(welch3.before, welch3.after), 2.22, 0.036],
  ])("%s", (_name, { p, statistic }, t, published) => {
    expect(statistic).toBeCloseTo(t, 2);
    expect(p).toBeCloseTo(published, 3);
  });

  it("knows the tables: normal 1.96, Student 2.228 with 10, the lady tasting tea, and Fisher's exact test of 1/10 and 11/14", () => {
    expect(normalByHand(1.959963985)).toBeCloseTo(0.05, 9);
    expect(studentByHand(2.228138852, 10)).toBeCloseTo(0.05, 9);
    expect(exactByHand(3, 4, 1, 4)).toBeCloseTo(34 / 70, 12);
    expect(exactByHand(1, 10, 11, 14)).toBeCloseTo(0.002759, 6);
  });
});

/** Tickets of a month, with the values of one column after the other. */
function month(
  prefix: string,
  columns: Partial<Record<Exclude<keyof TestTicket, "day">, readonly number[]>>,
): TestTicket[] {
  const length = Math.max(...Object.values(columns).map((values) => values.length));
  return Array.from({ length }, (_, index) => ({
    day: `${prefix}-${String((index % 25) + 1).padStart(2, "0")}`,
    ...Object.fromEntries(
      Object.entries(columns).flatMap(([name, values]) => (values[index] === undefined ? [] : [[name, values[index]]])),
    ),
  }));
}

const ones = (yes: number, all: number) => Array.from({ length: all }, (_, index) => (index < yes ? 1 : 0));

async function recalculated(
  plans: readonly WorkbookPlan[],
  rows: readonly (readonly Cell[])[],
  locale: Locale,
  style: FormulaStyle = "plain",
): Promise<(sheet: string) => ValueAt> {
  const plan: WorkbookPlan = { version: 1, style, steps: plans.flatMap(({ steps }) => steps) };
  const file = await renderPlan(plan, [{ name: "Tickets", rows }], locale);
  const values = await valuesOf(convertedByLibreOffice("plan.xlsx", file, "xlsx"));
  return (sheet) => {
    const at = values.get(sheet);
    if (at === undefined) throw new Error(`no sheet ${sheet}`);
    return at;
  };
}

/** The indicators of the table below. `later` has one that `earlier` has not, and the other way round. */
function indicatorsOf(when: "before" | "after"): ChosenIndicator[] {
  const rows: (ChosenIndicator | null)[] = [
    measured("in time", "respondedInTime", { target: 0.9, weight: 20 }),
    measured("minutes", "responseMinutes", { unit: "minutes", direction: "lower", target: 20, weight: 20 }),
    measured("rating", "satisfaction", { unit: "rating", target: 4.5, weight: 10 }),
    measured("complaints", "complaint", { direction: "lower", target: 0.05, weight: 10 }),
    measured("first contact", "firstContactResolution", { target: 0.8, weight: 10 }),
    measured("reopened", "reopened", { direction: "lower", target: 0.05, weight: 10 }),
    indicator("typed", { source: "typed", actual: when === "before" ? 0.6 : 0.7, weight: 5 }),
    indicator("exempt", {
      source: "typed",
      actual: 0.6,
      weight: 5,
      exempt: when === "after" ? "recall" : null,
    }),
    when === "before" ? indicator("old", { source: "typed", actual: 0.9, weight: 5 }) : null,
    when === "after" ? indicator("new", { source: "typed", actual: 0.9, weight: 5 }) : null,
    indicator("panel", { source: "panel", kind: "qualitative", unit: "rating", ratings: [4, 5], weight: 5 }),
    indicator("later", { source: "later", weight: 0 }),
  ];
  return rows.filter((row) => row !== null);
}

const before = {
  minutes: welch1.before,
  satisfaction: [3, 4, 4, 2, 5, 3, 4],
  complaint: ones(3, 5),
  firstContact: [1],
  reopened: ones(0, 6),
};
const after = {
  minutes: welch1.after,
  satisfaction: [5, 5, 4, 5, 5, 5, 4, 5, 5],
  complaint: ones(1, 60),
  firstContact: [1, 0, 1],
  reopened: ones(0, 9),
};

/** Below 21 minutes is in time. */
const inTime = (minutes: readonly number[]) => minutes.filter((one) => one <= 21).length;

describe.skipIf(libreOffice === undefined)(`a comparison, recalculated by LibreOffice${libreOfficeHint}`, () => {
  it.each(["en", "zh-CN"] as const)(
    "tests every indicator by the right method, with the numbers of an independent computation and of CHANGETEST, %s",
    async (locale) => {
      const { data, rows } = ticketSheet([...month("2024-01", before), ...month("2024-02", after)]);
      const given = { panel: ["A", "B"] };
      const first = evaluationOfTest(
        {
          id: "1",
          period: january,
          indicators: indicatorsOf("before"),
          given,
          measures: [
            measure("minutes", "Second shift"),
            measure("complaints", "Call back within a day"),
            measure("complaints", "Say sorry first"),
            measure("typed", "Check entries"),
            measure("in time", ""),
          ],
        },
        data,
        locale,
      );
      const second = evaluationOfTest(
        { id: "2", period: february, indicators: indicatorsOf("after"), given },
        data,
        locale,
      );
      const input = comparisonInput(first.compared, second.compared, { locale });
      const { plan } = comparisonPlanOf(input);
      expect(() => workbookPlanSchema.parse(plan)).not.toThrow();
      const sheets = await recalculated([first.plan, second.plan, plan], rows, locale);
      const at = sheets(input.sheet);
      const layout = comparisonLayout(input);
      const texts = comparisonTexts[locale];
      const names = input.rows.map(({ name }) => name);
      const cellOf = (name: string, column: ComparisonColumn | ComparisonWorking) => {
        const place = layout.cell(names.indexOf(name), column);
        return at(place.row, place.column) ?? "";
      };

      // indicator, before, after, tickets before and after, and the values of a mean
      const shares = [
        // Sixty tickets of February, 45 of them never answered: their time is up.
        ["in time", inTime(before.minutes), 15, inTime(after.minutes), 60],
        // Four complaints among 65 tickets: fewer than one is expected among the first five.
        ["complaints", 3, 5, 1, 60],
      ] as const;
      for (const [name, yesBefore, allBefore, yesAfter, allAfter] of shares) {
        const expected = sharesByHand(yesBefore, allBefore, yesAfter, allAfter);
        expect(cellOf(name, "before"), name).toBeCloseTo(yesBefore / allBefore, 12);
        expect(cellOf(name, "after"), name).toBeCloseTo(yesAfter / allAfter, 12);
        expect([cellOf(name, "countedBefore"), cellOf(name, "countedAfter")], name).toEqual([allBefore, allAfter]);
        expect(cellOf(name, "statistic"), name).toBeCloseTo(expected.statistic, 9);
        expect(cellOf(name, "p"), name).toBeCloseTo(expected.p, 9);
        const [row] = tested(ones(yesBefore, allBefore), ones(yesAfter, allAfter));
        expect(cellOf(name, "statistic"), name).toBeCloseTo(Number(row?.[1]), 9);
        expect(cellOf(name, "p"), name).toBeCloseTo(Number(row?.[2]), 9);
      }
      const means = [
        ["minutes", before.minutes, after.minutes],
        ["rating", before.satisfaction, after.satisfaction],
      ] as const;
      for (const [name, then, now] of means) {
        const expected = meansByHand(then, now);
        expect(cellOf(name, "spreadBefore"), name).toBeCloseTo(Math.sqrt(momentsOf(then).variance), 9);
        expect(cellOf(name, "spreadAfter"), name).toBeCloseTo(Math.sqrt(momentsOf(now).variance), 9);
        expect(cellOf(name, "statistic"), name).toBeCloseTo(expected.statistic, 9);
        expect(cellOf(name, "p"), name).toBeCloseTo(expected.p, 9);
        const [row] = tested(then, now);
        expect(cellOf(name, "p"), name).toBeCloseTo(Number(row?.[2]), 9);
      }
      expect(names.map((name) => [name, cellOf(name, "result"), cellOf(name, "better")])).toEqual([
        ["in time", texts.results.worse, texts.betterWords.worse],
        // Longer waits: higher, and lower is better.
        ["minutes", texts.results.worse, texts.betterWords.worse],
        ["rating", texts.results.better, texts.betterWords.better],
        ["complaints", texts.results.better, texts.betterWords.better],
        ["first contact", texts.results.tooFew, texts.betterWords.worse],
        ["reopened", texts.results.same, texts.betterWords.same],
        ["typed", texts.untested.typed, texts.betterWords.better],
        ["exempt", texts.untested.notScoredAfter, ""],
        ["old", texts.untested.onlyBefore, ""],
        ["panel", texts.untested.panel, texts.betterWords.same],
        ["later", texts.untested.typed, ""],
        ["new", texts.untested.onlyAfter, ""],
      ]);
      expect(cellOf("complaints", "change")).toBeCloseTo((1 / 60 - 3 / 5) * 100, 9);
      expect(cellOf("old", "p")).toBe("");

      const verdict = (index: number, column: VerdictColumn | VerdictWorking) => {
        const place = layout.verdict(index, column);
        return at(place.row, place.column) ?? "";
      };
      // Nothing is marked as done yet.
      expect([0, 1, 2, 3, 4, 5].map((index) => verdict(index, "suggestion"))).toEqual([
        texts.notDone,
        texts.notDone,
        texts.notDone,
        texts.notDone,
        texts.verdicts.again,
        "",
      ]);
      expect(verdict(1, "before")).toBe("60.0%");
      expect(verdict(1, "problem")).toBe("problem of complaints");
      const unknown = layout.cell(names.indexOf("complaints"), "againstUsual");
      expect(at(unknown.row, unknown.column)).toBe(texts.usual.unknown.noEarlierTickets);
      const remark = String(at(layout.remarks.row, 0));
      expect(remark).toContain("4");
      expect(remark).toContain("0.2");
      expect(String(at(layout.finding.row, 0))).toContain("4");
      for (let row = 0; row < layout.page.rows; row++) {
        for (let column = 0; column < 48; column++) {
          expect(String(at(row, column) ?? ""), `row ${row + 1}, column ${column + 1}`).not.toMatch(/^#|Err:/);
        }
      }
    },
    120_000,
  );

  it.each(["en", "zh-CN"] as const)(
    "says that the tests need the add-in where it is not loaded, %s",
    async (locale) => {
      const { data, rows } = ticketSheet([...month("2024-01", before), ...month("2024-02", after)]);
      const indicators = [measured("complaints", "complaint", { direction: "lower", target: 0.05 })];
      const first = evaluationOfTest({ id: "1", period: january, indicators }, data, locale);
      const second = evaluationOfTest({ id: "2", period: february, indicators }, data, locale);
      const input = { ...comparisonInput(first.compared, second.compared, { locale }), style: "functions" as const };
      const { plan } = comparisonPlanOf(input);
      const sheets = await recalculated([first.plan, second.plan, plan], rows, locale, "functions");
      const layout = comparisonLayout(input);
      const result = layout.cell(0, "result");
      expect(sheets(input.sheet)(result.row, result.column)).toBe(comparisonTexts[locale].results.noAddin);
      expect(sheets(input.sheet)(layout.finding.row, 0)).toBe(comparisonTexts[locale].needsAddin);
    },
    120_000,
  );
});

describe.skipIf(libreOffice === undefined)(
  `the verdicts on measures, recalculated by LibreOffice${libreOfficeHint}`,
  () => {
    it.each(["en", "zh-CN"] as const)(
      "follow from chance, the line and the usual level, %s",
      async (locale) => {
        const texts = comparisonTexts[locale];
        const { again, change, keep } = texts.verdicts;
        const before = {
          firstContact: ones(40, 100),
          satisfaction: ones(85, 100).map((yes) => (yes === 1 ? 5 : 2)),
          complaint: ones(10, 100),
          reopened: ones(2, 100),
        };
        const after = {
          firstContact: ones(75, 100),
          satisfaction: ones(88, 100).map((yes) => (yes === 1 ? 5 : 2)),
          complaint: ones(9, 100),
          reopened: ones(15, 100),
        };
        const indicators = [
          measured("reached", "firstContactResolution", { target: 0.9 }),
          measured("never weak", "firstContactResolution", { target: 0.45 }),
          measured("below", "firstContactResolution", { target: 1 }),
          measured("usual", "firstContactResolution", { target: 0.9 }),
          measured("above usual", "firstContactResolution", { target: 0.9 }),
          measured("as always", "firstContactResolution", { target: 0.9 }),
          measured("chance", "satisfied", { target: 0.9 }),
          measured("far", "complaint", { direction: "lower", target: 0.05 }),
          measured("worse", "reopened", { direction: "lower", target: 0.05 }),
          indicator("typed", { actual: 0.5, target: 1 }),
        ];
        // indicator, verdict, reason
        const cases = [
          [
            "reached",
            texts.toDecide,
            "betterUsualUnknown",
            "better beyond chance, at 83 % of the target, weak before: back by itself?",
          ],
          ["never weak", keep, "betterReached", "the same, but it was not picked because it was weak"],
          ["below", change, "betterBelow", "the same, at 75 %"],
          ["usual", change, "betterNotUsual", "weak before, and no better than 222 of 300 before that"],
          ["above usual", keep, "betterReached", "weak before, but better than 150 of 300 before that"],
          ["as always", change, "betterNotUsual", "weak before, and where 225 of 300 always stood"],
          ["chance", change, "chanceReached", "85 and 88 of 100, at 98 %"],
          ["far", again, "chanceBelow", "10 and 9 of 100, at 56 %"],
          ["worse", again, "worse", "2 and 15 of 100"],
          ["typed", texts.toDecide, "untested", "typed"],
          ["chance", texts.notDone, "notDone", "not carried out"],
        ] as const;
        const { data, rows } = ticketSheet([...month("2024-01", before), ...month("2024-02", after)]);
        const measures = cases.map(([key], index) => measure(key, `Measure ${index}`));
        const first = evaluationOfTest({ id: "1", period: january, indicators, measures }, data, locale);
        const second = evaluationOfTest({ id: "2", period: february, indicators }, data, locale);
        const level = (yes: number) => ({ mean: yes / 300, counted: 300, deviation: null });
        const planRows = improvementLayout(first.compared.record, first.compared.made.madeOn).rows;
        const typedEffect = cases.findIndex(([name]) => name === "far");
        const input = comparisonInput(first.compared, second.compared, {
          locale,
          openEffects: Array.from({ length: planRows }, (_, row) => row).filter((row) => row !== typedEffect),
          usual: {
            periods: 3,
            from: "2023-10-01",
            to: "2023-12-31",
            levels: { usual: level(222), "above usual": level(150), "as always": level(225) },
          },
        });
        const layout = comparisonLayout(input);
        const plan = improvementLayout(first.compared.record, first.compared.made.madeOn);
        const { statuses } = sheetTexts[locale].plan;
        const own = { row: plan.firstRow + cases.length, sheet: "Plan 1" };
        // All but the last are done; one row below is typed by hand, for an indicator that is typed too.
        const edits: StepOf<"cells">[] = [
          ...cases.slice(0, -1).map((_, index) => ({
            kind: "cells" as const,
            sheet: "Plan 1",
            row: plan.firstRow + index,
            column: plan.column("status").column,
            rows: [[statuses[2]]],
          })),
          { kind: "cells", ...own, column: plan.column("indicator").column, rows: [["never weak"]] },
          { kind: "cells", ...own, column: plan.column("measure").column, rows: [["By hand"]] },
          { kind: "cells", ...own, column: plan.column("status").column, rows: [[statuses[2]]] },
          { kind: "cells", ...own, row: own.row + 1, column: plan.column("indicator").column, rows: [["elsewhere"]] },
          { kind: "cells", ...own, row: own.row + 1, column: plan.column("measure").column, rows: [["Nowhere"]] },
          { kind: "cells", ...own, row: own.row + 1, column: plan.column("status").column, rows: [[statuses[2]]] },
          {
            kind: "cells",
            sheet: "Plan 1",
            row: plan.firstRow + typedEffect,
            column: plan.column("actualEffect").column,
            rows: [["fewer, they say"]],
          },
          // Decided otherwise than suggested.
          { kind: "cells", sheet: input.sheet, ...layout.verdict(2, "decision"), rows: [[again]] },
        ];
        const made = comparisonPlanOf(input).plan;
        const edited: WorkbookPlan = { version: 1, style: "plain", steps: edits };
        const sheets = await recalculated([first.plan, second.plan, made, edited], rows, locale);
        const at = sheets(input.sheet);
        const verdict = (index: number, column: VerdictColumn | VerdictWorking) => {
          const place = layout.verdict(index, column);
          return at(place.row, place.column) ?? "";
        };
        const others = (count: number) => texts.together.join(String(count));
        cases.forEach(([name, word, reason, why], index) => {
          const shares = name === "never weak" ? others(1) : "";
          expect([verdict(index, "indicator"), verdict(index, "suggestion"), verdict(index, "reason")], why).toEqual([
            name,
            word,
            texts.reasons[reason] + shares,
          ]);
        });
        expect([verdict(11, "measure"), verdict(11, "suggestion"), verdict(11, "together")]).toEqual([
          "By hand",
          keep,
          2,
        ]);
        expect([verdict(12, "measure"), verdict(12, "suggestion"), verdict(12, "reason")]).toEqual([
          "Nowhere",
          texts.toDecide,
          texts.reasons.unknownIndicator,
        ]);
        expect([verdict(13, "measure"), verdict(13, "suggestion"), verdict(13, "reason")]).toEqual(["", "", ""]);
        expect([verdict(2, "verdict"), verdict(1, "verdict")]).toEqual([again, keep]);
        // keep: two and the one by hand; change: three that were not decided otherwise; again: two and the one decided; to
        // decide: the one whose usual level is unknown, the typed one, and the one that is in neither evaluation.
        const finding = at(layout.verdicts.finding.row, 0);
        const counts = { keep: "3", change: "3", again: "3", notDone: "1", open: "3" };
        const expected = texts.verdictFinding.replace(/\{(\w+)\}/g, (_, name: keyof typeof counts) => counts[name]);
        expect(finding).toBe(expected);

        // What the plan says of it: linked, but for the row in which somebody typed.
        const effectOf = (row: number) =>
          String(sheets("Plan 1")(plan.firstRow + row, plan.column("actualEffect").column) ?? "");
        const { beyondChance, figures, maybeChance, undecided, untested } = texts.effect;
        const said = (values: Record<string, string>) =>
          figures.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "?");
        const points = (change: string) => `${change}${texts.points}`;
        const risen = said({ before: "40.0%", after: "75.0%", change: points("+35.0"), sure: beyondChance });
        expect(Array.from({ length: 14 }, (_, row) => effectOf(row))).toEqual([
          risen + undecided,
          risen + keep,
          risen + again,
          risen + change,
          risen + keep,
          risen + change,
          said({ before: "85.0%", after: "88.0%", change: points("+3.0"), sure: maybeChance }) + change,
          "fewer, they say",
          said({ before: "2.0%", after: "15.0%", change: points("+13.0"), sure: beyondChance }) + again,
          said({ before: "50.0%", after: "50.0%", change: points("±0.0"), sure: untested }) + undecided,
          texts.notDone,
          risen + keep,
          undecided,
          "",
        ]);

        const place = (name: string, column: ComparisonColumn | ComparisonWorking) =>
          layout.cell(
            input.rows.findIndex((row) => row.name === name),
            column,
          );
        for (const [name, yes] of [
          ["usual", 222],
          ["above usual", 150],
        ] as const) {
          const p = place(name, "usualP");
          expect(at(p.row, p.column), name).toBeCloseTo(sharesByHand(yes, 300, 75, 100).p, 9);
        }
        const against = place("above usual", "againstUsual");
        expect(at(against.row, against.column)).toBe(`${texts.usual.better}${texts.usual.counted.join("300")}`);
        const unknown = place("reached", "againstUsual");
        expect(at(unknown.row, unknown.column)).toBe(texts.usual.unknown.noEarlierValues);
        // Below the line in the first period: 40 of 100 in five rows, 5 % against 10 %, and half of the target.
        expect(String(at(layout.regression.row, 0))).toBe(texts.regression.replace("{weak}", "7"));
        expect(texts.regression.startsWith("▲")).toBe(true);
        const weak = input.rows.map(
          (_, index) => at(layout.cell(index, "weak").row, layout.cell(index, "weak").column) ?? "",
        );
        expect(weak.map((mark) => mark !== "")).toEqual([
          true,
          false,
          true,
          true,
          true,
          true,
          false,
          true,
          false,
          true,
        ]);
      },
      120_000,
    );
  },
);

describe("the plan of a comparison", () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    index % 2 === 0
      ? measured(`m${index}`, "responseMinutes", { unit: "minutes" })
      : measured(`s${index}`, "respondedInTime"),
  );
  const { data } = ticketSheet(month("2024-01", { minutes: welch1.before }));
  const compared = (id: string, period: typeof january) =>
    evaluationOfTest({ id, period, indicators: many }, data, "en").compared;

  it.each(["functions", "plain"] as const)("of 60 indicators can be written in style %s", (style) => {
    const input = comparisonInput(compared("1", january), compared("2", february), { locale: "en", style });
    const { plan } = comparisonPlanOf(input);
    const formulas = plan.steps.flatMap((step) =>
      step.kind === "cells"
        ? step.rows
            .flat()
            .flatMap((cell) =>
              typeof cell === "object" && cell !== null
                ? [formulaText(cell.formula, { style, sheet: input.sheet })]
                : [],
            )
        : [],
    );
    const calls = formulas.filter((formula) => formula.includes("CHANGETEST("));
    expect(calls).toHaveLength(style === "functions" ? 60 : 0);
    if (style === "functions") {
      expect(calls[0]).toMatch(
        /^=CHANGETEST\(IF\(ISNUMBER\('Readings 1'![$A-Z0-9:]+\)\*\('Readings 1'![$A-Z0-9:]+=1\),'Readings 1'![$A-Z0-9:]+,""\),IF\(ISNUMBER\('Readings 2'![^,]+,'Readings 2'![$A-Z0-9:]+,""\),FALSE\)$/,
      );
    }
    expect(
      formulas.filter((formula) => /\b(LET|FILTER|XLOOKUP|TEXTJOIN|TODAY|NOW|OFFSET|INDIRECT)\(/.test(formula)),
    ).toEqual([]);
    const layout = comparisonLayout(input);
    const blocks = [
      layout.measured.firstRow + 60,
      layout.remarks.row + 4,
      layout.scored.firstRow + 60,
      layout.scored.totalRow + 2,
      layout.verdicts.sectionRow,
    ];
    expect(layout.chart.row).toBe(layout.scored.headerRow);
    expect(layout.chart.row + layout.chart.rows).toBeLessThan(layout.verdicts.sectionRow);
    expect([...blocks].sort((one, other) => one - other)).toEqual(blocks);
  });

  it("says so where the plan of the first evaluation is gone", () => {
    const [before, after] = [compared("1", january), compared("2", february)];
    const input = comparisonInput(before, after, {
      locale: "en",
      context: { ...context, takenSheetNames: [before.made.sheet, after.made.sheet] },
    });
    const { comparison, plan } = comparisonPlanOf(input);
    expect(comparison.measures).toBeNull();
    expect(JSON.stringify(plan)).toContain(comparisonTexts.en.noPlan);
    expect(JSON.stringify(plan)).not.toContain(before.made.planSheet);
  });
});

/** What CHANGETEST itself gives. */
function tested(then: readonly number[], now: readonly number[]): Cell[][] {
  const column = (values: readonly number[]) => values.map((value) => [value]);
  const result = evaluate("CHANGETEST", [column(then), column(now), false]);
  if (!Array.isArray(result)) throw new Error("CHANGETEST must give a table");
  return result as Cell[][];
}
