import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluationRecordSchema } from "../../../core/evaluation/evaluation-record.ts";
import { evaluate } from "../../../core/functions/evaluate.ts";
import { swotTexts } from "../../../core/i18n/improvement/swot-texts.ts";
import { locales } from "../../../core/i18n/locale.ts";
import { dimensionNames } from "../../../core/indicators/dimension-names.ts";
import type { LoadedEvaluation } from "../../../core/wizard/loaded-evaluation.ts";
import { swotInputOf } from "../../../core/wizard/swot-input.ts";
import { swotLayout } from "../../../core/workbook/improvement/swot-layout.ts";
import { type SwotInput, swotSheet } from "../../../core/workbook/improvement/swot-sheet.ts";
import { libreOffice, libreOfficeHint } from "../../libreoffice.ts";
import { answers, context, indicator } from "../sample-answers.ts";
import { recalculatedSteps } from "./recalculated-steps.ts";

const evaluation = "Evaluation";

function input(given: Partial<SwotInput> & Pick<SwotInput, "indicators">): SwotInput {
  return {
    locale: "en",
    sheet: "SWOT",
    subject: "Repair",
    evaluation,
    strengths: [],
    weaknesses: [],
    ...given,
  };
}

/** A row of the weights: what it is called, its dimension, its weight on the evaluation sheet, and whether it is held. */
type Row = readonly [string, SwotInput["indicators"][number]["dimension"], number, "held"?];

function indicatorsOf(rows: readonly Row[]): SwotInput["indicators"] {
  return rows.map(([name, dimension, , held], row) => ({
    name,
    dimension,
    weight: { row, column: 0 },
    isHeld: held !== undefined,
  }));
}

/** The pages of several meetings, each with the weights of an evaluation of its own, recalculated at once. */
async function pages(meetings: readonly { readonly rows: readonly Row[]; readonly given?: Partial<SwotInput> }[]) {
  const made = meetings.map(({ rows, given }, index) =>
    input({ sheet: `SWOT ${index}`, evaluation: `Evaluation ${index}`, indicators: indicatorsOf(rows), ...given }),
  );
  const weights = meetings.map(({ rows }, index) => ({
    name: `Evaluation ${index}`,
    rows: rows.map(([, , weight]) => [weight]),
  }));
  const steps = made.flatMap((one) => swotSheet(one, context));
  const sheets = await recalculatedSteps(steps, made[0]?.locale ?? "en", weights);
  return meetings.map(({ rows }, index) => {
    const at = sheets(`SWOT ${index}`);
    const layout = swotLayout(rows.length);
    const column = (name: Parameters<typeof layout.column>[0]) => {
      const area = layout.column(name);
      return rows.map((_, row) => at(area.row + row, area.column));
    };
    return { at, layout, column };
  });
}

async function proposals(rows: readonly Row[], given: Partial<SwotInput> = {}) {
  const [page] = await pages([{ rows, given }]);
  if (page === undefined) throw new Error("there is no page");
  return page;
}

describe.skipIf(libreOffice === undefined)(`the weights that follow from a SWOT page${libreOfficeHint}`, () => {
  const rows: readonly Row[] = [
    ["Response in time", "timeliness", 15],
    ["Arrival in time", "timeliness", 15],
    ["First-contact resolution", "expertise", 30],
    ["CSAT", "experience", 40],
  ];

  it.each(locales)(
    "stress what the entries speak for, worked by hand, %s",
    async (locale) => {
      // 3 + 2 points for timeliness: 15 × 1.5 = 22.5 twice; 1 for experience: 40 × 1.1 = 44; 30 stays: in all 119.
      // 22.5 ÷ 119 × 100 = 18.907, 30 → 25.210, 44 → 36.975: whole 18 18 25 36 leave 3, for the rests .975, .907, .907.
      const { at, column, layout } = await proposals(rows, {
        locale,
        weaknesses: [
          { text: "Arrival", dimension: "timeliness", importance: 3 },
          { text: "Response", dimension: "timeliness", importance: 2 },
        ],
        strengths: [{ text: "CSAT", dimension: "experience", importance: 1 }],
      });
      expect(column("emphasis")).toEqual([5, 5, 0, 1]);
      expect(column("proposed")).toEqual([19, 19, 25, 37]);
      expect(at(layout.totalRow, layout.column("now").column)).toBe(100);
      expect(at(layout.totalRow, layout.column("proposed").column)).toBe(100);
      const [before, between] = swotTexts[locale].why;
      expect(column("why")).toEqual([
        `${before}5${between}2`,
        `${before}5${between}2`,
        swotTexts[locale].noEntry,
        `${before}1${between}1`,
      ]);
      expect(column("dimension")[0]).toBe(dimensionNames.timeliness[locale]);
    },
    120_000,
  );

  it("stay as they are where nothing is stressed", async () => {
    const { column } = await proposals(rows);
    expect(column("proposed")).toEqual([15, 15, 30, 40]);
  }, 120_000);

  it("leave a held weight alone, and share the others out of what is left", async () => {
    // 12.5 is held: 87.5 is left for 20 × 1.3 = 26 and 67.5, in all 93.5: 24.332 and 63.168, whole 24 and 63, half a unit over.
    const { column } = await proposals(
      [
        ["Response in time", "timeliness", 20],
        ["Archive", "compliance", 12.5, "held"],
        ["CSAT", "experience", 67.5],
      ],
      { weaknesses: [{ text: "slow", dimension: "timeliness", importance: 3 }] },
    );
    expect(column("proposed")).toEqual([24.5, 12.5, 63]);
  }, 120_000);

  it("are those of ROUNDWEIGHTS over the stressed weights, whatever is stressed", async () => {
    const dimensions = ["timeliness", "expertise", "experience", "cost"] as const;
    const cases = fc.sample(
      fc.record({
        weights: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 4, maxLength: 4 }),
        points: fc.array(fc.constantFrom(1 as const, 2 as const, 3 as const), { minLength: 4, maxLength: 4 }),
      }),
      { numRuns: 25, seed: 7 },
    );
    const meetings = cases.map(({ weights, points }) => {
      const whole = evaluate("ROUNDWEIGHTS", [weights.map((weight) => [weight]), 100]) as number[][];
      const rows = whole.map(([weight = 0], index): Row => [`i${index}`, dimensions[index] ?? "cost", weight]);
      const weaknesses = points.map((importance, index) => ({
        text: "entry",
        dimension: dimensions[index] ?? "cost",
        importance,
      }));
      return { rows, given: { weaknesses }, points };
    });
    (await pages(meetings)).forEach(({ column }, meeting) => {
      const { rows = [], points = [] } = meetings[meeting] ?? {};
      const stressed = rows.map(([, , weight], index) => [weight * (1 + 0.1 * (points[index] ?? 0))]);
      expect(column("proposed")).toEqual((evaluate("ROUNDWEIGHTS", [stressed, 100]) as number[][]).flat());
    });
  }, 120_000);
});

describe("a SWOT page of an evaluation", () => {
  const record = answers(
    [
      indicator("slow", { name: "Arrival", dimension: "timeliness", weight: 30, target: 0.85 }),
      indicator("close", { name: "Response", dimension: "timeliness", weight: 30, target: 0.9 }),
      indicator("good", { name: "=SUM(1)", dimension: "expertise", weight: 30, target: 0.8, locked: true }),
      indicator("blank", { name: "CSAT", dimension: "experience", weight: 10 }),
    ],
    { locale: "en", subject: "Repair" },
  );
  const row = (key: string, actual: number | null, target: number, attainment: number | null) => ({
    key,
    weight: 30,
    target,
    actual,
    score: null,
    attainment,
    counted: null,
  });
  const evaluationMade: LoadedEvaluation = {
    made: {
      id: "1",
      sheet: evaluation,
      planSheet: "Plan",
      ticketsSheet: null,
      subject: "Repair",
      period: { from: "2024-03-01", to: "2024-03-31" },
      madeOn: "2024-04-02",
      rulesVersion: 1,
      validFrom: "2024-01-01",
    },
    record: evaluationRecordSchema.parse(record),
    said: {
      rows: [
        row("slow", 0.6, 0.85, 0.706),
        row("close", 0.88, 0.9, 0.978),
        row("good", 0.82, 0.8, 1.025),
        row("blank", null, 0.9, null),
      ],
      total: 90,
      grade: "Excellent",
      threshold: 0.8,
    },
    tickets: null,
    measured: null,
    edited: [],
    holdsFigures: false,
  };
  const made = swotInputOf(evaluationMade, {
    locale: "en",
    sheet: "SWOT",
    figure: (value) => (value === null ? "–" : `${Math.round(value * 1000) / 10}%`),
  });

  it("is filled in with what is strong and what is weak, the weakest first and weighing most", () => {
    expect(made.strengths).toEqual([
      { text: "=SUM(1): 82% against 80% (102.5% of target)", dimension: "expertise", importance: 1 },
    ]);
    expect(made.weaknesses.map(({ text, importance }) => [text, importance])).toEqual([
      ["Arrival: 60% against 85% (70.6% of target)", 3],
      ["Response: 88% against 90% (97.8% of target)", 2],
    ]);
  });

  it("keeps a name that looks like a formula a text, holds what was locked, and links to the weights", () => {
    const steps = swotSheet(made, context);
    const [cells] = steps.filter((step) => step.kind === "cells");
    const layout = swotLayout(4);
    expect(cells?.rows[layout.firstRow + 2]?.[0]).toBe("=SUM(1)");
    expect(
      cells?.rows.slice(layout.firstRow, layout.totalRow).map((line) => line[layout.column("held").column]),
    ).toEqual([null, null, "yes", null]);
    const listed = steps.find((step) => step.kind === "validation" && step.rule.type === "list");
    expect(listed).toMatchObject({ rule: { values: ["Timeliness", "Expertise", "Customer experience"] } });
  });
});
