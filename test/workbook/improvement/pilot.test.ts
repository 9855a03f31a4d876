import { describe, expect, it } from "vitest";
import { compareRules } from "../../../core/evaluation/pilot/moves.ts";
import { randomNumbers } from "../../../core/functions/fairness/random-numbers.ts";
import { pilotTexts } from "../../../core/i18n/improvement/pilot-texts.ts";
import { type Locale, locales } from "../../../core/i18n/locale.ts";
import { formulaText } from "../../../core/workbook/formula-text.ts";
import type { PilotInput } from "../../../core/workbook/improvement/pilot-input.ts";
import {
  type PilotColumn,
  pilotColumns,
  pilotLayout,
  rulesColumns,
} from "../../../core/workbook/improvement/pilot-layout.ts";
import type { WorkbookPlan } from "../../../core/workbook/plan.ts";
import { convertedByLibreOffice, libreOffice, libreOfficeHint } from "../../libreoffice.ts";
import { renderPlan, valuesOf } from "../render-plan.ts";
import { evaluationOf, pilotInputOf, pilotWorkbook, rulesOfInput } from "./pilot-fixture.ts";

type ValueAt = (row: number, column: number) => unknown;

const team = [
  { name: '=HYPERLINK("x")', tickets: 120, actuals: [0.9, 40, 4.5] },
  { name: "Ben, B.", tickets: 80, actuals: [0.72, 30, null] },
  { name: "Cai", tickets: 4, actuals: [0.63, 60, 3.6] },
] as const;

/** 40, 24, 16 beside 20 that tickets do not say are 50, 30, 20 of what is scored; tried are 30, 50, 20. */
const weightsTried = [24, 40, 16, 20];

async function recalculated(plan: WorkbookPlan, locale: Locale): Promise<ValueAt> {
  const values = await valuesOf(convertedByLibreOffice("pilot.xlsx", await renderPlan(plan, [], locale), "xlsx"));
  const at = values.get("Pilot");
  if (at === undefined) throw new Error("no sheet Pilot");
  return at;
}

function reader(at: ValueAt, input: PilotInput) {
  const layout = pilotLayout(input);
  return {
    layout,
    column: (name: PilotColumn) =>
      input.people.map((_person, index) => at(layout.firstPerson + index, pilotColumns[name]) ?? ""),
    headline: () => at(layout.cells.headline.row, 0),
    check: () => at(layout.smallestCheck.row, 0),
  };
}

/** A plan in which somebody has typed a changed weight or target. */
function typed(plan: WorkbookPlan, cells: readonly { row: number; column: number; value: number }[]): WorkbookPlan {
  const steps = cells.map(({ row, column, value }) => ({
    kind: "cells" as const,
    sheet: "Pilot",
    row,
    column,
    rows: [[value]],
  }));
  return { ...plan, steps: [...plan.steps, ...steps] };
}

describe.skipIf(libreOffice === undefined)(`a pilot sheet, recalculated by LibreOffice${libreOfficeHint}`, () => {
  it.each([
    [
      "en",
      "Excellent",
      "Good",
      "To be improved",
      '2 of 3 change grade; the first place goes from =HYPERLINK("x") to Ben, B..',
    ],
    ["zh-CN", "优秀", "良好", "待改进", '3 人中有 2 人等级变化；第一名由=HYPERLINK("x")变为Ben, B.。'],
  ] as const)(
    "gives what is worked out by hand, %s",
    async (locale, best, good, worst, headline) => {
      const evaluation = evaluationOf(locale);
      const input = pilotInputOf(evaluation, team, weightsTried);
      const at = await recalculated(pilotWorkbook(evaluation, input), locale);
      const { check, column, headline: said, layout } = reader(at, input);
      // In force 50 + 22.5 + 20; (40 + 30) of 80; 35 + 15 + 16. Tried 30 + 37.5 + 20; (24 + 50) of 80; 21 + 25 + 16.
      expect(column("scoreInForce")).toEqual([92.5, 87.5, 66]);
      expect(column("scoreTried")).toEqual([87.5, 92.5, 62]);
      expect(column("change")).toEqual([-5, 5, -4]);
      expect([column("rankInForce"), column("rankTried")]).toEqual([
        [1, 2, 3],
        [2, 1, 3],
      ]);
      expect([column("gradeInForce"), column("gradeTried")]).toEqual([
        [best, good, worst],
        [good, best, worst],
      ]);
      // 75 % of the minutes; 80 % is not below 80 %; 70 % and 50 %.
      expect(column("belowInForce")).toEqual([1, 0, 2]);
      expect(said()).toBe(headline);
      const { down, few, same, separator, up } = pilotTexts[locale].sheet.words;
      expect(column("what")).toEqual([
        `${down[0]}1${down[1]}${separator}${best} → ${good}`,
        `${up[0]}1${up[1]}${separator}${good} → ${best}`,
        `${same}${separator}${few}`,
      ]);
      expect(check()).toBe(pilotTexts[locale].sheet.computed);
      expect(at(layout.sumRow, rulesColumns.weightTried)).toBe(100);
      expect(at(layout.sumRow, rulesColumns.targetInForce)).toBe(pilotTexts[locale].sheet.sumRight);
      for (let row = 0; row < layout.finding.row; row++) {
        for (let place = 0; place < layout.attainments.tried.first + 3; place++)
          expect(String(at(row, place) ?? "")).not.toMatch(/^(#|Err)/);
      }
    },
    300_000,
  );

  it("follows what is typed, says that the sentences are older, and that a sum is not 100", async () => {
    const evaluation = evaluationOf("en");
    const input = pilotInputOf(evaluation, team, [40, 24, 16, 20]);
    const plan = pilotWorkbook(evaluation, input);
    const layout = pilotLayout(input);
    const same = reader(await recalculated(plan, "en"), input);
    expect([same.headline(), same.column("change")]).toEqual([
      'No grade changes; =HYPERLINK("x") stays first.',
      [0, 0, 0],
    ]);

    const weight = (place: number, value: number) => ({
      row: layout.firstRule + place,
      column: rulesColumns.weightTried,
      value,
    });
    const target = { row: layout.firstRule, column: rulesColumns.targetTried, value: 0.8 };
    const threshold = { row: layout.thresholdRow, column: rulesColumns.targetTried, value: 1 };
    const at = await recalculated(typed(plan, [weight(0, 24), weight(1, 40), weight(3, 10), target, threshold]), "en");
    const changed = reader(at, input);
    // 30 × 0.9 ÷ 0.8 + 37.5 + 20; (24 × 0.9 ÷ 0.8 + 50) of 80; 21 × 0.9 ÷ 0.8 + 25 + 16, each of 30, 50 and 20.
    expect(changed.column("scoreTried").map((score) => Math.round(Number(score) * 1e4) / 1e4)).toEqual([
      91.25, 96.25, 64.625,
    ]);
    // Below 100 %: the minutes; the rate of 90 % of its target; all three.
    expect(changed.column("belowTried")).toEqual([1, 1, 3]);
    expect(changed.check()).toBe(pilotTexts.en.sheet.changedSince);
    expect(at(layout.sumRow, rulesColumns.targetInForce)).toBe(pilotTexts.en.sheet.sumWrong);
  }, 300_000);

  it("says that the first place is shared where others draw level", async () => {
    const evaluation = evaluationOf("en");
    // Everything counts as 1 % of its target: nobody is ahead.
    const input = pilotInputOf(evaluation, team, [40, 24, 16, 20], { cap: { inForce: null, tried: 0.01 } });
    const { column, headline } = reader(await recalculated(pilotWorkbook(evaluation, input), "en"), input);
    expect(column("rankTried")).toEqual([1, 1, 1]);
    expect(headline()).toBe('2 of 3 change grade; =HYPERLINK("x") shares the first place.');
  }, 300_000);

  it.each(locales)(
    "equals the scores of core for thirty people, with ties, gaps, zeros and changed limits, %s",
    async (locale) => {
      const random = randomNumbers(11);
      const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
      const people = Array.from({ length: 30 }, (_, index) => {
        const actuals = [pick([0.5, 0.72, 0.81, 0.9, 1, null]), pick([0, 15, 30, 45, 90]), pick([3, 4.5, 5, null])];
        return {
          name: `N${index}`,
          tickets: 1 + index,
          actuals,
          tried: [pick([0.4, 0.6, 0.9, null]), ...actuals.slice(1)],
        };
      });
      for (const [cap, tried] of [
        [null, null],
        [1.2, 1.2],
        [null, 1.05],
        [1.2, null],
      ] as const) {
        const evaluation = evaluationOf(locale, { cap });
        const input = pilotInputOf(evaluation, people, [10, 50, 30, 10], {
          byLimit: [0],
          threshold: 0.95,
          cap: { inForce: cap, tried },
          bands: { inForce: [90, 80, 70, 0], tried: [95, 78, 60, 0] },
        });
        const { column } = reader(await recalculated(pilotWorkbook(evaluation, input), locale), input);
        const sideOf = (side: "inForce" | "tried") => ({
          rules: rulesOfInput(input, side),
          actuals: input.people.map((one) => one[side]),
        });
        const { moves } = compareRules(sideOf("inForce"), sideOf("tried"));
        const numbers = (name: PilotColumn) => column(name).map((cell) => (cell === "" ? null : cell));
        const isClose = (cells: readonly unknown[], scores: readonly (number | null)[]) =>
          scores.forEach((score, place) => {
            if (score === null) expect(cells[place]).toBeNull();
            else expect(cells[place]).toBeCloseTo(score, 8);
          });
        isClose(
          numbers("scoreInForce"),
          moves.map(({ before }) => before.score),
        );
        isClose(
          numbers("scoreTried"),
          moves.map(({ after }) => after.score),
        );
        expect(numbers("rankInForce")).toEqual(moves.map(({ before }) => before.rank));
        expect(numbers("rankTried")).toEqual(moves.map(({ after }) => after.rank));
        expect(numbers("gradeInForce")).toEqual(moves.map(({ before }) => before.grade));
        expect(numbers("gradeTried")).toEqual(moves.map(({ after }) => after.grade));
        expect(numbers("belowTried")).toEqual(moves.map(({ after }) => (after.score === null ? null : after.below)));
      }
    },
    600_000,
  );
});

describe("a pilot sheet", () => {
  it("opens only what is meant to be typed into", () => {
    const evaluation = evaluationOf("en");
    const input = pilotInputOf(evaluation, team, weightsTried);
    const layout = pilotLayout(input);
    const steps = pilotWorkbook(evaluation, input).steps.filter((step) => "sheet" in step && step.sheet === "Pilot");
    const protect = steps.find((step) => step.kind === "protect");
    const one = { rows: 1, columns: 1 };
    expect(protect?.kind === "protect" ? protect.unlocked : []).toEqual([
      layout.rules("weightTried"),
      layout.rules("targetTried"),
      { row: layout.thresholdRow, column: rulesColumns.targetTried, ...one },
      { row: layout.capRow, column: rulesColumns.targetTried, ...one },
      { ...layout.bandsTried, columns: 1 },
      { ...layout.few, ...one },
    ]);
  });

  it("says in its formulas how a score comes about, and without the add-in in built-in functions only", () => {
    const evaluation = evaluationOf("en");
    const textsOf = (style: PilotInput["style"]) => {
      const input = pilotInputOf(evaluation, team, weightsTried, { style });
      const layout = pilotLayout(input);
      const plan = pilotWorkbook(evaluation, input);
      const [cells] = plan.steps.filter((step) => step.kind === "cells" && step.sheet === "Pilot");
      if (cells?.kind !== "cells") throw new Error("the sheet must have cells");
      return cells.rows.flatMap((row, place) =>
        row.flatMap((content, index) => {
          if (content === null || typeof content !== "object") return [];
          const isFirst = place === layout.firstPerson;
          return [{ isFirst, column: index, text: formulaText(content.formula, { style, sheet: "Pilot" }) }];
        }),
      );
    };
    const first = textsOf("functions").filter(({ isFirst }) => isFirst);
    const shown = (column: number) => first.find((one) => one.column === column)?.text;
    const input = pilotInputOf(evaluation, team, weightsTried);
    const { attainments, firstPerson, weightRow, targetRow } = pilotLayout(input);
    const row = firstPerson + 1;
    expect([attainments.inForce.first, weightRow + 1, targetRow + 1]).toEqual([17, row - 3, row - 2]);
    expect(shown(pilotColumns.scoreInForce)).toBe(
      `=IF(SUMPRODUCT(ISNUMBER(R${row}:T${row})*$R$${row - 3}:$T$${row - 3})=0,"",ROUND(TICKETSCORE(R${row}:T${row},1,$R$${row - 3}:$T$${row - 3})*100/SUM($R$${row - 3}:$T$${row - 3}),9))`,
    );
    expect(shown(attainments.inForce.first + 1)).toMatch(
      new RegExp(`^=ATTAINMENT\\(O${row},\\$S\\$${row - 2},"lower",\\$F\\$\\d+\\)$`),
    );
    expect(shown(pilotColumns.gradeInForce)).toContain(`SERVICEGRADE(C${row},$K$7:$L$10)`);
    const own = /\b(TICKETSCORE|KPISCORE|ATTAINMENT|SERVICEGRADE)\(/;
    expect(textsOf("plain").filter(({ text }) => own.test(text))).toEqual([]);
  });
});
