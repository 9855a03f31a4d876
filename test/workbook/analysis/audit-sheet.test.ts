import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/functions/cell.ts";
import { evaluate } from "../../../core/functions/evaluate.ts";
import type { TicketField } from "../../../core/tickets/field.ts";
import type { AnalysisInput } from "../../../core/workbook/analysis/analysis-input.ts";
import { auditDraw } from "../../../core/workbook/analysis/audit-draw.ts";
import { auditLayout } from "../../../core/workbook/analysis/audit-layout.ts";
import { estimate } from "../../journey/by-hand/audit.ts";
import { libreOffice, libreOfficeHint } from "../../libreoffice.ts";
import {
  type AnalysisCell,
  cellsOf,
  errorCells,
  planOf,
  recalculatedAnalysis,
  rounded,
  sampleAnalysis,
} from "./sample-analysis.ts";

const fields: readonly TicketField[] = [
  "id",
  "submitted",
  "firstResponse",
  "handler",
  "type",
  "satisfaction",
  "complaint",
  "reopened",
];

const onTime = (id: string, ...rest: readonly Cell[]): readonly Cell[] => [
  id,
  "2024-05-01 09:00",
  "2024-05-01 09:30",
  "Li",
  "normal",
  ...rest,
];

/** Two late tickets with a low score, of risk 5, and six of risk 1: the sum is 16. */
const eight: readonly (readonly Cell[])[] = [
  onTime("T1", 5, "no", 0),
  ["T2", "2024-05-01 09:00", "2024-05-01 12:00", "Wang", "normal", 2, "no", 0],
  onTime("T3", 4, "no", 0),
  onTime("T4", null, "no", 0),
  ["T5", "2024-05-01 09:00", null, "Wang", "normal", 3, "no", 0],
  onTime("T6", 5, "no", 0),
  onTime("T7", 5, "no", 0),
  onTime("T8", 5, "no", 0),
];

/** Six of the eight: the risky two for certain, and four of the other six, each with 4 ÷ 6. */
const sixOfEight = () => sampleAnalysis(fields, eight, { request: { audit: { rate: 0.75, seed: 7 } } });

function figures(at: AnalysisCell, input: AnalysisInput): Record<string, unknown> {
  const places = Object.entries(auditLayout(input).figures);
  return Object.fromEntries(places.map(([name, place]) => [name, rounded(at("audit", place))]));
}

/** The answers of the checker, from the first ticket of the sample on. */
function answers(input: AnalysisInput, given: readonly string[]) {
  const { column = 0, row = 0 } = auditLayout(input).area("correct") ?? {};
  return given.flatMap((content, index) =>
    content === "" ? [] : [{ sheet: "audit" as const, row: row + index, column, content }],
  );
}

describe("the draw of the audit sample", () => {
  it("adds up the risk from what is known of a ticket, and says why", () => {
    const input = sampleAnalysis(
      fields,
      [
        onTime("plain", 5, "no", 0),
        ["late", "2024-05-01 09:00", "2024-05-01 11:01", "Li", "normal", 5, "no", 0],
        onTime("low", 3, "no", 0),
        onTime("at the threshold", 3.5, "no", 0),
        onTime("complaint", 5, "yes", 0),
        onTime("reopened", 5, "no", 2),
        onTime("both", 5, "yes", 1),
        ["all", "2024-05-01 09:00", "2024-05-02 09:00", "Li", "normal", 1, "yes", 1],
        onTime("unread", "good", "perhaps", "?"),
      ],
      { request: { audit: { rate: 1, seed: 1 } } },
    );
    const drawn = auditDraw(input).map(({ reasons, row }) => [input.tickets.texts.id?.[row], ...reasons]);
    // All of them, the riskiest first: 6; 3, 3; 2, 2, 2; 1, 1, 1.
    expect(drawn).toEqual([
      ["all", "late", "lowScore", "complaint", "reopened"],
      ["late", "late"],
      ["low", "lowScore"],
      ["complaint", "complaint"],
      ["reopened", "reopened"],
      ["both", "complaint", "reopened"],
      ["plain"],
      ["at the threshold"],
      ["unread"],
    ]);
  });

  it.each([
    ["plain", onTime("T", 5, "no", 0), 1],
    ["late", ["T", "2024-05-01 09:00", "2024-05-01 11:01", "Li", "normal", 5, "no", 0], 3],
    ["of a low score", onTime("T", 3, "no", 0), 3],
    ["complained about", onTime("T", 5, "yes", 0), 2],
    ["reopened", onTime("T", 5, "no", 2), 2],
    ["complained about and reopened", onTime("T", 5, "yes", 2), 2],
    ["all of it", ["T", "2024-05-01 09:00", null, "Li", "normal", 1, "yes", 1], 6],
  ] as const)("gives a ticket that is %s its risk", (_, ticket, risk) => {
    const others = Array.from({ length: 20 }, (__, index) => onTime(`P${index}`, 5, "no", 0));
    const drawn = auditDraw(sampleAnalysis(fields, [ticket, ...others]));
    // Three of 21 are drawn, a plain one with 3 ÷ the sum of the risks.
    expect(drawn).toHaveLength(3);
    expect(drawn.at(-1)?.probability).toBeCloseTo(3 / (20 + risk), 12);
  });

  it.each([
    [0.1, 1],
    [0.25, 2],
    [0.75, 7],
    [0.75, 8],
    [1, 3],
  ])("draws what AUDITSAMPLE draws from the same tickets: rate %f, seed %i", (rate, seed) => {
    const input = sampleAnalysis(fields, eight, { request: { audit: { rate, seed } } });
    const ids = eight.map(([id]) => [id ?? null]);
    const risks = [1, 5, 1, 1, 5, 1, 1, 1].map((risk) => [risk]);
    const drawn = auditDraw(input).map(({ probability, row }) => [input.tickets.texts.id?.[row], probability]);
    expect(drawn).toEqual(evaluate("AUDITSAMPLE", [ids, risks, rate, seed]));
    expect(drawn).toHaveLength(Math.ceil(rate * 8));
  });

  it("draws from the tickets that count in the period, and none where there are none", () => {
    const others = [
      ["T1", "2024-04-30 09:00", null, "Li", "normal", 5, "no", 0],
      [null, "2024-05-01 09:00", null, "Li", "normal", 5, "no", 0],
    ];
    const request = { audit: { rate: 1, seed: 1 } };
    expect(auditDraw(sampleAnalysis(fields, others, { request }))).toEqual([]);
    expect(auditDraw(sampleAnalysis(fields, [...others, onTime("T2", 5, "no", 0)], { request }))).toHaveLength(1);
  });
});

describe("over many seeds, against chances and an estimate worked out without a line of the product", () => {
  /** Sixty tickets of every risk from 1 to 6. Of 18 wrong records 13 are of late or low-scored tickets. */
  const isLate = (index: number) => index % 5 === 1;
  const isLow = (index: number) => index % 7 === 2;
  const isTrouble = (index: number) => index % 6 === 3;
  const sixty = Array.from({ length: 60 }, (_, index): readonly Cell[] => [
    `T${index}`,
    "2024-05-01 09:00",
    isLate(index) ? "2024-05-01 12:00" : "2024-05-01 09:30",
    "Li",
    "normal",
    isLow(index) ? 2 : 5,
    isTrouble(index) && index % 4 === 1 ? "yes" : "no",
    isTrouble(index) && index % 4 !== 1 ? 1 : 0,
  ]);
  const isWrong = sixty.map((_, index) => (isLate(index) || isLow(index) ? index % 3 !== 0 : index % 9 === 4));
  const share = isWrong.filter(Boolean).length / sixty.length;
  const risks = sixty.map(
    (_, index) => 1 + (isLate(index) ? 2 : 0) + (isLow(index) ? 2 : 0) + (isTrouble(index) ? 1 : 0),
  );
  const rate = 0.2;
  const size = 12;
  const seeds = 2000;

  /** min(1, risk × c) for the c with which they add up to the sample: looked for by halving. */
  const chances = (() => {
    let [low, high] = [0, size];
    for (let step = 0; step < 100; step++) {
      const middle = (low + high) / 2;
      if (risks.reduce((sum, risk) => sum + Math.min(1, risk * middle), 0) < size) low = middle;
      else high = middle;
    }
    return risks.map((risk) => Math.min(1, risk * high));
  })();

  const drawnTimes = new Array<number>(sixty.length).fill(0);
  const estimates = { weighted: 0, plain: 0, covered: 0 };
  for (let seed = 0; seed < seeds; seed++) {
    const drawn = auditDraw(sampleAnalysis(fields, sixty, { request: { audit: { rate, seed } } }));
    for (const { row, probability } of drawn) {
      drawnTimes[row] = (drawnTimes[row] ?? 0) + 1;
      if (Math.abs(probability - (chances[row] ?? 0)) > 1e-9) throw new Error(`T${row}: ${probability}`);
    }
    const said = estimate(
      drawn.map(({ row, probability }) => ({ probability, isWrong: isWrong[row] ?? false })),
      sixty.length,
    );
    estimates.weighted += (said.share ?? 0) / seeds;
    estimates.plain += (said.plainShare ?? 0) / seeds;
    if ((said.low ?? 0) <= share && share <= (said.high ?? 1)) estimates.covered += 1 / seeds;
  }

  it("takes every ticket as often as its chance says", () => {
    const astray = chances.flatMap((chance, row) => {
      const often = (drawnTimes[row] ?? 0) / seeds;
      // Four and a half standard errors of a frequency, of sixty looked at.
      return Math.abs(often - chance) <= 4.5 * Math.sqrt((chance * (1 - chance)) / seeds)
        ? []
        : [`T${row}: ${often}, not ${chance}`];
    });
    expect(astray).toEqual([]);
  });

  it("estimates the share of all tickets, where the plain share speaks of the risky ones", () => {
    expect(share).toBeCloseTo(0.3, 1);
    // A ratio of two sums is astray by about 1 ÷ the size of the sample at most.
    expect(Math.abs(estimates.weighted - share)).toBeLessThan(0.02);
    expect(estimates.plain - share).toBeGreaterThan(0.05);
    // An interval that claims 95 %, of twelve tickets with unequal weights.
    expect(estimates.covered).toBeGreaterThan(0.85);
  });
});

describe("the audit sheet", () => {
  it("opens to typing the cells of the check and no others", () => {
    const input = sixOfEight();
    const steps = planOf(input).steps.filter((step) => "sheet" in step && step.sheet === "Audit sample");
    const unlocked = steps.flatMap((step) => (step.kind === "protect" ? step.unlocked : []));
    expect(unlocked).toEqual([auditLayout(input).inputs]);
    expect(auditLayout(input).inputs).toMatchObject({ rows: 6, columns: 5 });
    const rules = steps.flatMap((step) => (step.kind === "validation" ? [step.rule.type] : []));
    expect(rules).toEqual(["list", "number", "condition", "condition", "date"]);
  });

  it("has no corrected total where tickets have no ratings, and all its figures in a table of two columns", () => {
    const rows = [["2024-05-01 09:00", "2024-05-01 09:30"]];
    const { columns, figures: places } = auditLayout(sampleAnalysis(["submitted", "firstResponse"], rows));
    expect(columns).toEqual(["source", "why", "probability", "correct", "note", "by", "on"]);
    const cells = Object.values(places).map(({ column, row }) => `${row},${column}`);
    expect(new Set(cells).size).toBe(cells.length);
  });
});

describe.skipIf(libreOffice === undefined)(`the audit sheet, recalculated by LibreOffice${libreOfficeHint}`, () => {
  it("shows the sample, and no estimate before anything is checked", async () => {
    const input = sixOfEight();
    const at = await recalculatedAnalysis(input);
    const { columns, firstRow } = auditLayout(input);
    const list = cellsOf(at, "audit", { row: firstRow, column: 0, rows: 7, columns: columns.indexOf("correct") });
    expect(list.slice(0, 2)).toEqual([
      [3, "T2", "Wang", "normal", "late, low score", 1],
      [6, "T5", "Wang", "normal", "late, low score", 1],
    ]);
    expect(list.slice(2, 6).map((cells) => cells.slice(4))).toEqual(
      Array.from({ length: 4 }, () => ["by chance", 0.6667]),
    );
    expect(list[6]).toEqual(["", "", "", "", "", ""]);
    expect(figures(at, input)).toEqual({
      tickets: 8,
      drawn: 6,
      seed: 7,
      checked: 0,
      wrong: 0,
      plainShare: "",
      standsFor: "",
      share: "",
      wrongTickets: "",
      error: "",
      low: "",
      high: "",
    });
    expect(errorCells(at, "audit")).toEqual([]);
  });

  // By hand: weights 1, 1, 1.5, 1.5, 1.5, 1.5, which sum to 8.
  it.each([
    [
      "one certain ticket and one other are wrong",
      // (1 + 1.5) ÷ 8. Squares by (1 − 2/3): (0.6875 × 1.5)² + 3 (0.3125 × 1.5)² = 1.72266, a third of it 0.57422; its root
      // 0.75777 by 8 is 0.09472.
      ["no", "yes", "no", "yes", "yes", "yes"],
      {
        checked: 6,
        wrong: 2,
        plainShare: 0.3333,
        standsFor: 8,
        share: 0.3125,
        wrongTickets: 2.5,
        error: 0.0947,
        low: 0.1268,
        high: 0.4982,
      },
    ],
    [
      "nothing is wrong",
      // Four draws that leave a doubt: 4 × 2.25 ÷ 3 = 3; 3 ÷ 8² = 0.046875; 1 − 0.025^0.046875 = 0.15879.
      ["yes", "yes", "yes", "yes", "yes", "yes"],
      {
        checked: 6,
        wrong: 0,
        plainShare: 0,
        standsFor: 8,
        share: 0,
        wrongTickets: 0,
        error: 0,
        low: 0,
        high: 0.1588,
      },
    ],
    [
      "everything is wrong",
      ["no", "no", "no", "no", "no", "no"],
      {
        checked: 6,
        wrong: 6,
        plainShare: 1,
        standsFor: 8,
        share: 1,
        wrongTickets: 8,
        error: 0,
        low: 0.8412,
        high: 1,
      },
    ],
    [
      "one ticket is still to be checked",
      // 1 ÷ 6.5. Five sixths are checked: 0.71598 ÷ 6 + 0.02367 ÷ 6 + 3 × 0.05325 × (1 − 5/9) = 0.19428; its root 0.44077
      // by 6.5 is 0.06781.
      ["no", "yes", "yes", "yes", "yes", ""],
      {
        checked: 5,
        wrong: 1,
        plainShare: 0.2,
        standsFor: 6.5,
        share: 0.1538,
        wrongTickets: 1.2308,
        error: 0.0678,
        low: 0.0209,
        high: 0.2868,
      },
    ],
    [
      "four are too few for an interval",
      ["no", "yes", "yes", "yes", "", "not sure"],
      {
        checked: 4,
        wrong: 1,
        plainShare: 0.25,
        standsFor: 5,
        share: 0.2,
        wrongTickets: 1.6,
        error: "",
        low: "",
        high: "",
      },
    ],
  ] as const)("estimates the share of wrong records when %s", async (_, given, expected) => {
    const input = sixOfEight();
    const at = await recalculatedAnalysis(input, answers(input, given));
    expect(figures(at, input)).toMatchObject(expected);
    const { labels, sectionRow } = auditLayout(input);
    const heading = at("audit", { row: sectionRow, column: labels.estimate });
    expect(String(heading).includes("provisional")).toBe(expected.checked < 6);
    expect(errorCells(at, "audit")).toEqual([]);
  });

  it("has no doubt when every ticket was checked", async () => {
    const input = sampleAnalysis(fields, eight, { locale: "zh-CN", request: { audit: { rate: 1, seed: 1 } } });
    const at = await recalculatedAnalysis(input, answers(input, ["否", "是", "是", "是", "是", "是", "是", "是"]));
    expect(figures(at, input)).toMatchObject({ checked: 8, share: 0.125, error: 0, low: 0.125, high: 0.125 });
  });

  it.each([
    ["there is no ticket", []],
    ["no ticket is of the period", [["T1", "2024-04-30 09:00", null, "Li", "normal", 5, "no", 0]]],
  ] as const)("says so when %s", async (_, rows) => {
    const input = sampleAnalysis(fields, rows);
    const at = await recalculatedAnalysis(input);
    expect(at("audit", { row: 2, column: 0 })).toBe("There is no ticket of this period to check.");
    expect(figures(at, input)).toMatchObject({ tickets: 0, drawn: 0, checked: 0, share: "", high: "" });
    expect(errorCells(at, "audit")).toEqual([]);
  });
});
