import { describe, expect, it } from "vitest";
import type { Area } from "../../../core/formula/expression.ts";
import type { Cell } from "../../../core/functions/cell.ts";
import { type Locale, locales } from "../../../core/i18n/locale.ts";
import { causeBranchNames } from "../../../core/indicators/dimension-names.ts";
import { type CauseBranch, causeBranches } from "../../../core/indicators/indicator.ts";
import { evaluationColumns } from "../../../core/workbook/evaluation-layout.ts";
import { formulaText } from "../../../core/workbook/formula-text.ts";
import type { CausesInput } from "../../../core/workbook/improvement/causes-input.ts";
import { causesLayout, shareColumns, whyColumns, whyCount } from "../../../core/workbook/improvement/causes-layout.ts";
import { causesShape } from "../../../core/workbook/improvement/causes-shape.ts";
import { causesSheet } from "../../../core/workbook/improvement/causes-sheet.ts";
import { causesSheetName } from "../../../core/workbook/improvement/causes-sheet-name.ts";
import { type CellContent, type PlanStep, workbookPlanSchema } from "../../../core/workbook/plan.ts";
import type { Place } from "../../../core/workbook/sheet-draft.ts";
import { convertedByLibreOffice, libreOffice, libreOfficeHint } from "../../libreoffice.ts";
import { renderPlan, valuesOf } from "../render-plan.ts";
import { lateVisits, sampleCauses } from "./sample-causes.ts";

const layoutOf = (input: CausesInput) => causesLayout(causesShape(input));

function contentAt(steps: readonly PlanStep[], { row, column }: Place): CellContent {
  for (const step of steps) if (step.kind === "cells") return step.rows[row - step.row]?.[column - step.column] ?? null;
  return null;
}

/** What stands on a bone, from top to bottom. */
function causesOn(input: CausesInput, branch: CauseBranch): CellContent[] {
  const steps = causesSheet(input);
  const { column, row, rows } = layoutOf(input).fishbone.causes(branch);
  return Array.from({ length: rows }, (_, index) => contentAt(steps, { row: row + index, column }));
}

const cellsOf = ({ row, column, rows, columns }: Area): Place[] =>
  Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));

const within = (place: Place, area: Area) =>
  place.row >= area.row &&
  place.row < area.row + area.rows &&
  place.column >= area.column &&
  place.column < area.column + area.columns;

const again: Partial<CausesInput> = {
  cycle: 2,
  tried: [
    { measure: '=HYPERLINK("http://example.com")', verdict: "no change beyond chance" },
    { measure: "Re-plan shifts by the arrivals of each hour ".repeat(4).trim(), verdict: "worse" },
  ],
  judgedOn: "Before and after",
};

describe("what stands on the bones of the fishbone before the meeting", () => {
  // By hand: of 30 late visits 12 are of Zhang Wei, who has 24 of 120 tickets, and so on; the rest is the library's.
  const counted: Readonly<Record<Locale, Readonly<Partial<Record<CauseBranch, readonly string[]>>>>> = {
    en: {
      people: ["Tickets: Zhang Wei: 12 of the 30 weak tickets, with 20% of all tickets"],
      product: ["Tickets: type “Screen”: 11 of the 30 weak tickets, with 22% of all tickets"],
      environment: [
        "Tickets: 8:00–10:00: 10 of the 30 weak tickets, with 13% of all tickets",
        "Tickets: Monday: 9 of the 30 weak tickets, with 17% of all tickets",
      ],
    },
    "zh-CN": {
      people: ["工单：Zhang Wei，30 张不达标工单中的 12 张，工单量占全部的 20%"],
      product: ["工单：类型“Screen”，30 张不达标工单中的 11 张，工单量占全部的 22%"],
      environment: [
        "工单：8–10 点，30 张不达标工单中的 10 张，工单量占全部的 13%",
        "工单：周一，30 张不达标工单中的 9 张，工单量占全部的 17%",
      ],
    },
  };
  const toCheck: Readonly<Record<Locale, string>> = { en: "To check: ", "zh-CN": "待查：" };

  it.each(locales.flatMap((locale) => causeBranches.map((branch) => [locale, branch] as const)))(
    "%s, %s: what was counted first, then what is usual, and room for more",
    (locale, branch) => {
      const input = sampleCauses(locale);
      const usual = input.suggestions.filter((one) => one.branch === branch).map((one) => one.cause[locale]);
      const expected = [...(counted[locale][branch] ?? []), ...usual.map((cause) => `${toCheck[locale]}${cause}`)];
      expect(causesOn(input, branch)).toEqual([...expected, ...new Array(5 - expected.length).fill(null)]);
    },
  );

  it("is the library's alone where no tickets were read, and nothing where the indicator is one's own", () => {
    const withoutTickets = sampleCauses("en", { cause: null });
    const all = causeBranches.flatMap((branch) => causesOn(withoutTickets, branch)).filter((one) => one !== null);
    expect(all).toHaveLength(withoutTickets.suggestions.length);
    for (const text of all) expect(text).toMatch(/^To check: /);
    const own = sampleCauses("en", { cause: null, suggestions: [] });
    expect(causeBranches.flatMap((branch) => causesOn(own, branch)).filter((one) => one !== null)).toEqual([]);
  });

  it("leaves a cell blank on a bone with more findings than cells", () => {
    const share = { ...lateVisits.shares[0], branch: "people" } as (typeof lateVisits.shares)[0];
    const many = sampleCauses("en", { cause: { ...lateVisits, shares: Array.from({ length: 7 }, () => share) } });
    expect(causesOn(many, "people").filter((one) => one !== null)).toHaveLength(4);
  });
});

describe("the first why", () => {
  it("is answered by the two groups that carry most, and says how many tickets were counted", () => {
    const input = sampleCauses("en");
    const { firstRow } = layoutOf(input).whys;
    const at = (column: number) => contentAt(causesSheet(input), { row: firstRow, column });
    expect(at(whyColumns.answer)).toBe(
      "Zhang Wei: 12 of the 30 weak tickets, with 20% of all tickets; type “Screen”: 11 of the 30 weak tickets, with 22% of all tickets",
    );
    expect(at(whyColumns.evidence)).toBe("Tickets counted on 2024-04-02: 30 of 120 fell short");
  });

  it("is left open where no group stands out, and where no tickets were read", () => {
    const nothing = sampleCauses("en", { cause: { ...lateVisits, shares: [] } });
    const silent = sampleCauses("en", { cause: null });
    const at = (input: CausesInput, column: number) =>
      contentAt(causesSheet(input), { row: layoutOf(input).whys.firstRow, column });
    expect(at(nothing, whyColumns.answer)).toBeNull();
    expect(at(nothing, whyColumns.evidence)).toBe("Tickets counted on 2024-04-02: 30 of 120 fell short");
    expect([at(silent, whyColumns.answer), at(silent, whyColumns.evidence)]).toEqual([null, null]);
  });
});

describe("a root-cause sheet", () => {
  const longName = "Visits that came within the promised time ".repeat(5).slice(0, 200);
  const cases: readonly (readonly [string, CausesInput])[] = locales.flatMap((locale) => [
    [`${locale}, first round`, sampleCauses(locale)],
    [`${locale}, second round`, sampleCauses(locale, again)],
    [`${locale}, second round of which nothing is known`, sampleCauses(locale, { cycle: 2 })],
    [`${locale}, no tickets`, sampleCauses(locale, { cause: null })],
    [
      `${locale}, a name of 200 characters`,
      sampleCauses(locale, { indicator: { name: longName, unit: "minutes", direction: "lower" } }),
    ],
    [
      `${locale}, a name of 200 Chinese characters`,
      sampleCauses(locale, { indicator: { name: "率".repeat(200), unit: "percent", direction: "higher" } }),
    ],
  ]);

  it.each(cases)("is a valid plan on one page that is typed into only where it is open: %s", (_name, input) => {
    const steps = causesSheet(input);
    expect(() => workbookPlanSchema.parse({ version: 1, style: "plain", steps })).not.toThrow();
    expect(steps[0]).toMatchObject({ kind: "sheet", sheet: "Causes" });
    const layout = layoutOf(input);
    const page = steps.find((step) => step.kind === "page");
    expect(page).toMatchObject({ orientation: "landscape", fitToWidth: 1, fitToHeight: 1, area: layout.page });
    const cells = steps.find((step) => step.kind === "cells");
    expect(cells?.rows.length).toBe(layout.page.rows);
    expect(cells?.rows[0]?.length).toBe(layout.page.columns);
    const protection = steps.find((step) => step.kind === "protect");
    const isOpen = (place: Place) => protection?.unlocked.some((area) => within(place, area)) ?? false;
    const areOpen = (area: Area) => cellsOf(area).every(isOpen);
    const column = (of: number, rows: number): Area => ({ row: layout.whys.firstRow, column: of, rows, columns: 1 });
    for (const branch of causeBranches) {
      const { causes, head, votes } = layout.fishbone;
      expect([areOpen(causes(branch)), areOpen(votes(branch))]).toEqual([true, true]);
      expect(isOpen(head(branch))).toBe(false);
      expect(contentAt(steps, head(branch))).toBe(causeBranchNames[branch][input.locale]);
    }
    for (const of of [whyColumns.answer, whyColumns.proven, whyColumns.evidence])
      expect(areOpen(column(of, whyCount))).toBe(true);
    expect(areOpen(layout.agreed)).toBe(true);
    for (const place of [layout.rootCause, layout.rootBranch, layout.heldOn, layout.takingPart])
      expect(isOpen(place)).toBe(true);
    cells?.rows.forEach((row, r) => {
      row.forEach((content, c) => {
        if (typeof content !== "object" || content === null) return;
        expect(isOpen({ row: r, column: c })).toBe(false);
        const text = formulaText(content.formula, { style: "plain", sheet: "Causes", locale: input.locale });
        const functions = [...text.replace(/"[^"]*"/g, '""').matchAll(/([A-Z.]+)\(/g)].map(([, name]) => name);
        for (const name of functions) expect(["IF", "AND", "ISNUMBER", "ROUND", "LEN", "LEFT"]).toContain(name);
      });
    });
  });

  it("shows every text whole or shortened: none is wider than the page", () => {
    for (const [, input] of cases) {
      const title = contentAt(causesSheet(input), layoutOf(input).title);
      expect(String(title).length).toBeLessThanOrEqual(120);
    }
  });

  it("keeps what a person typed as text, whatever it begins with", () => {
    const input = sampleCauses("en", again);
    const { tried } = layoutOf(input);
    const first = contentAt(causesSheet(input), { row: tried?.firstRow ?? 0, column: tried?.measureColumn ?? 0 });
    expect(first).toBe('=HYPERLINK("http://example.com")');
  });

  it("says what was tried, line by line, and leads to where it was judged", () => {
    const input = sampleCauses("en", again);
    const steps = causesSheet(input);
    const { tried } = layoutOf(input);
    const { firstRow = 0, judged, measureColumn = 0, verdictColumn = 0 } = tried ?? {};
    const column = (of: number) => [0, 1, 2].map((index) => contentAt(steps, { row: firstRow + index, column: of }));
    expect(column(verdictColumn)).toEqual(["no change beyond chance", "worse", null]);
    expect(column(measureColumn).slice(1).join(" ")).toBe(again.tried?.[1]?.measure);
    expect(steps.filter((step) => step.kind === "link")).toContainEqual(
      expect.objectContaining({ ...judged, target: { sheet: "Before and after", row: 0, column: 0 } }),
    );
    expect(contentAt(steps, layoutOf(input).title)).toContain("round 2");
  });
});

describe("the name of a root-cause sheet", () => {
  // indicator                round   name                              why
  const table: readonly (readonly [Locale, string, number, string, string])[] = [
    ["en", "Response in time", 1, "Causes Response in time", "says whose causes they are"],
    ["zh-CN", "客服响应及时率", 2, "根因 2 客服响应及时率", "and which round"],
    [
      "en",
      "Returns: parts/month [all]",
      1,
      "Causes Returns parts month all",
      "signs that no sheet may have are left out",
    ],
    ["en", "x".repeat(200), 1, `Causes ${"x".repeat(24)}`, "no more than 31 characters"],
    ["en", "=1+1'", 1, "Causes =1+1", "no quote at the end"],
    ["en", "Taken", 1, "Causes Taken (2)", "a name that is taken is counted on"],
  ];

  it.each(table)("%s %s, round %d: %s – %s", (locale, indicator, cycle, name) => {
    expect(causesSheetName(indicator, cycle, locale, ["causes taken"])).toBe(name);
  });
});

describe.skipIf(libreOffice === undefined)(`root-cause sheets, recalculated by LibreOffice${libreOfficeHint}`, () => {
  it("follow the evaluation and what is typed, in both languages", async () => {
    // The evaluation as it shows: visits in time; minutes, of which fewer are better; a row without a score.
    const evaluation: Cell[][] = Array.from({ length: 16 }, () => new Array<Cell>(12).fill(""));
    const put = (row: number, target: Cell, actual: Cell, attainment: Cell) => {
      evaluation[row]?.splice(evaluationColumns.target, 1, target);
      evaluation[row]?.splice(evaluationColumns.actual, 1, actual);
      evaluation[row]?.splice(evaluationColumns.attainment, 1, attainment);
    };
    put(12, 0.85, 0.75, 0.75 / 0.85);
    put(13, 30, 40.256, 30 / 40.256);
    put(14, 0.9, "N/A", "");
    const slow = { name: 'Minutes to "=1+1"', unit: "minutes", direction: "lower" } as const;
    const inputs = [
      sampleCauses("en", { sheet: "en" }),
      sampleCauses("zh-CN", { sheet: "zh" }),
      sampleCauses("en", { sheet: "slow", indicator: slow, evaluated: { sheet: "Evaluation", row: 13 } }),
      sampleCauses("zh-CN", { sheet: "slow zh", indicator: slow, evaluated: { sheet: "Evaluation", row: 13 } }),
      sampleCauses("en", { sheet: "unknown", evaluated: { sheet: "Evaluation", row: 14 } }),
      sampleCauses("en", { sheet: "again", ...again }),
    ];
    const typed = "Nobody stands in when one of the engineers is on a visit out of town";
    const steps = inputs.flatMap((input) => {
      const made = causesSheet(input);
      const { firstRow } = layoutOf(input).whys;
      const answer: PlanStep = {
        kind: "cells",
        sheet: input.sheet,
        row: firstRow + 1,
        column: whyColumns.answer,
        rows: [[typed]],
      };
      return [...made, answer];
    });
    const file = await renderPlan(
      { version: 1, style: "plain", steps },
      [{ name: "Evaluation", rows: evaluation }],
      "en",
    );
    const values = await valuesOf(convertedByLibreOffice("causes.xlsx", file, "xlsx"));
    const on = (input: CausesInput, { row, column }: Place) => values.get(input.sheet)?.(row, column);
    const [en, zh, slowEn, slowZh, unknown, second] = inputs as [
      CausesInput,
      CausesInput,
      CausesInput,
      CausesInput,
      CausesInput,
      CausesInput,
    ];

    // 0.75 ÷ 0.85 = 88.24 %; 30 ÷ 40.256 = 74.52 %
    const problem = (input: CausesInput) => on(input, layoutOf(input).problem);
    expect(problem(en)).toBe("Problem: On-site arrival in time – 75% against a target of 85%, attainment 88.2%");
    expect(problem(zh)).toBe("问题：上门服务到达及时率，实际 75%，目标 85%，达成率 88.2%");
    expect(problem(slowEn)).toBe(
      'Problem: Minutes to "=1+1" – 40.26 min against a target of at most 30 min, attainment 74.5%',
    );
    expect(problem(slowZh)).toBe('问题：Minutes to "=1+1"，实际 40.26 分钟，目标不高于 30 分钟，达成率 74.5%');
    expect(problem(unknown)).toBe(
      "Problem: On-site arrival in time – without a score on the evaluation sheet at the moment",
    );
    const figures = (input: CausesInput) => {
      const { actual, attainment, target } = layoutOf(input).fishbone.effect;
      return [actual, target, attainment].map((place) => on(input, place) ?? "");
    };
    expect(figures(en)).toEqual([0.75, 0.85, expect.closeTo(0.88235, 5)]);
    expect(figures(unknown)).toEqual(["", 0.9, ""]);

    // Zhang Wei: (12 ÷ 30) ÷ (24 ÷ 120) = 2; the screen: (11 ÷ 30) ÷ (26 ÷ 120) = 1.69; 8 to 10: 2.5; Mondays: 1.8
    const times = lateVisits.shares.map((_, index) =>
      on(second, { row: layoutOf(second).says.shareRow(index), column: shareColumns.times }),
    );
    expect(times).toEqual([2, expect.closeTo(1.6923, 4), 2.5, expect.closeTo(1.8, 6)]);

    const questions = (input: CausesInput) =>
      [0, 1, 2, 3].map((index) =>
        on(input, { row: layoutOf(input).whys.firstRow + index, column: whyColumns.question }),
      );
    expect(questions(en)).toEqual([
      "Why does “On-site arrival in time” miss its target?",
      "Why: “Zhang Wei: 12 of the 30 weak tickets, with 20% of all …”?",
      "Why: “Nobody stands in when one of the engineers is on a vis…”?",
      "Why is that so?",
    ]);
    expect(questions(zh)[1]).toBe("“Zhang Wei，30 张不达标工单中的 12 张…”，这又是为什么？");
    for (const { sheet } of inputs)
      for (let row = 0; row < 50; row++)
        for (let column = 0; column < 9; column++)
          expect(String(values.get(sheet)?.(row, column) ?? "")).not.toMatch(/^(#|Err:)/);
  }, 120_000);
});
