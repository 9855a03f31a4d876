import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/functions/cell.ts";
import { type CrossTexts, crossTexts } from "../../../core/i18n/analysis/cross-texts.ts";
import type { Locale } from "../../../core/i18n/locale.ts";
import type { TicketField } from "../../../core/tickets/field.ts";
import type { AnalysisInput } from "../../../core/workbook/analysis/analysis-input.ts";
import {
  type CrossLayout,
  crossLayout,
  type RuleName,
  ruleNames,
} from "../../../core/workbook/analysis/cross-layout.ts";
import { chips } from "../../../core/workbook/sheet-look.ts";
import { libreOffice, libreOfficeHint } from "../../libreoffice.ts";
import { type AnalysisCell, cellsOf, planOf, recalculatedAnalysis, sampleAnalysis } from "./sample-analysis.ts";

const fields: readonly TicketField[] = ["id", "submitted", "firstResponse", "handler", "satisfaction"];

/** A handler's tickets of the sample's May: how many, how many of them late, and the mark that each got. */
type Group = readonly [name: string, tickets: number, late: number, mark: number | null];

/** In time is 30 minutes after the first handler, 31 after the second and so on; late is 500. */
function rowsOf(groups: readonly Group[]): Cell[][] {
  return groups.flatMap(([name, tickets, late, mark], place) =>
    Array.from({ length: tickets }, (_, index) => {
      const minutes = index < late ? 500 : 30 + place;
      const day = `2024-05-${String(1 + (index % 28)).padStart(2, "0")}`;
      const answered = `${day} ${String(9 + Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
      return [`${name}${index}`, `${day} 09:00`, answered, name, mark];
    }),
  );
}

const analysis = (groups: readonly Group[], locale: Locale = "en"): AnalysisInput =>
  sampleAnalysis(fields, rowsOf(groups), { locale, request: { sheets: ["cross"] } });

function handlers(layout: CrossLayout): CrossLayout["groups"][number] {
  const table = layout.groups.find(({ id }) => id === "handler");
  if (table === undefined) throw new Error("there is no table by handler");
  return table;
}

function verdicts(at: AnalysisCell, input: AnalysisInput): Record<string, unknown> {
  const table = handlers(crossLayout(input));
  const names = cellsOf(at, "cross", table.area("name")).flat();
  const found = cellsOf(at, "cross", table.area("quadrant")).flat();
  return Object.fromEntries(names.map((name, index) => [String(name), found[index]]));
}

async function judged(
  groups: readonly Group[],
  rules: Partial<Record<RuleName, string | number>> = {},
  locale: Locale = "en",
) {
  const input = analysis(groups, locale);
  const layout = crossLayout(input);
  const typed = ruleNames.flatMap((name) => {
    const content = rules[name];
    return content === undefined ? [] : [{ sheet: "cross" as const, ...layout.rules[name], content }];
  });
  const at = await recalculatedAnalysis(input, typed);
  const table = handlers(layout);
  const { horizontal, vertical } = table.cuts;
  return {
    verdicts: verdicts(at, input),
    remark: at("cross", { row: table.remarkRow, column: 0 }),
    drawn: cellsOf(at, "cross", table.points.x).filter(([minutes]) => typeof minutes === "number").length,
    labels: [vertical, horizontal].map(({ row, column }) => at("cross", { row, column: column + 2 })),
  };
}

describe("the cross analysis' layout", () => {
  it("prints the tables and charts, and nothing that only sorts or draws", () => {
    const input = analysis([["Ann", 5, 0, 5]]);
    const layout = crossLayout(input);
    const page = planOf(input).steps.find((step) => step.kind === "page" && step.sheet === "Cross analysis");
    expect(page).toMatchObject({ area: layout.page });
    expect(layout.columns).not.toContain("order");
    const table = handlers(layout);
    for (const area of [table.area("order"), table.points.x, table.points.y, table.cuts.vertical]) {
      expect(area.column).toBeGreaterThan(layout.page.columns);
    }
    for (const { firstRow, rows } of layout.clock) expect(firstRow + rows).toBeLessThanOrEqual(layout.page.rows);
  });

  it.each(["zh-CN", "en"] as const)("tells the verdicts of both kinds of cut apart by their words, %s", (locale) => {
    const { quadrants }: CrossTexts = crossTexts[locale];
    for (const { byMedian, byTarget } of Object.values(quadrants)) {
      const words = [...Object.values(byMedian), ...Object.values(byTarget)];
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

const patience = 60_000;

describe.skipIf(libreOffice === undefined)(`the cross analysis, recalculated by LibreOffice${libreOfficeHint}`, () => {
  it(
    "gives no verdict by the median of one group, which is its own median",
    async () => {
      // 3 of 34 in time: 8.8 %
      const found = await judged([["Ann", 34, 31, 5]]);
      expect(found).toEqual({
        verdicts: { Ann: "too few groups to compare" },
        remark: crossTexts.en.noMedian,
        drawn: 1,
        labels: ["target 120", "target 80.0%"],
      });
    },
    patience,
  );

  it(
    "says by the median in which half a group is, and that too many of the leading one are late",
    async () => {
      const found = await judged([
        ["Ann", 34, 31, 5],
        ["Bo", 30, 29, 3],
        ["Cy", 20, 20, 4],
        ["Dee", 10, 10, 2],
      ]);
      // Means of 458.5, 484.4, 500 and 500 minutes; shares of 100 %, 60 %, 80 % and 40 %.
      expect(found.verdicts).toEqual({
        Ann: "ahead, but too many late",
        Bo: "faster half, poorer half",
        Cy: "slower half, better half",
        Dee: "slower half, poorer half",
      });
      expect([found.remark, found.drawn, found.labels]).toEqual(["", 4, ["median 492", "median 70.0%"]]);
      const inTime = await judged([
        ["Ann", 9, 0, 5],
        ["Bo", 8, 0, 4],
        ["Cy", 7, 0, 3],
      ]);
      expect(Object.values(inTime.verdicts)).toEqual([
        "faster half, better half",
        "faster half, better half",
        "slower half, poorer half",
      ]);
    },
    patience,
  );

  it(
    "calls groups fast and good by the targets, unless too many of their tickets are late",
    async () => {
      const groups: readonly Group[] = [
        ["Ann", 20, 0, 5],
        // The mean is 30.5 + 15 % of 469.5, which is below 120 minutes, and 85 % in time is not.
        ["Bo", 20, 3, 4],
        ["Cy", 20, 20, 4],
        ["Dee", 10, 1, 3],
        // 10 % late is what a target of 90 % allows.
        ["Eve", 10, 1, 4],
      ];
      const found = await judged(groups, { cutBy: "target" });
      expect(found.verdicts).toEqual({
        Ann: "fast and good",
        Bo: "fast and good, too many late",
        Cy: "good but slow",
        Dee: "fast but poor",
        Eve: "fast and good",
      });
      expect(found.labels).toEqual(["target 120", "target 80.0%"]);
      const zh = await judged(groups, { cutBy: "目标值" }, "zh-CN");
      expect(Object.values(zh.verdicts)).toEqual(["快而好", "快而好，但超时过多", "好但慢", "快但差", "快而好"]);
    },
    patience,
  );

  it(
    "tells too few tickets from too few ratings, draws neither, and takes no median of them",
    async () => {
      const unrated: Group = ["Fay", 11, 0, null];
      const found = await judged([["Ann", 6, 0, 5], ["Bo", 6, 0, 4], ["Cy", 4, 0, 5], unrated]);
      expect(found.verdicts).toEqual({
        Ann: "too few groups to compare",
        Bo: "too few groups to compare",
        Cy: "too few tickets",
        Fay: "too few ratings",
      });
      expect(found.drawn).toBe(2);
      const nobody = await judged([unrated, ["Gus", 12, 3, null], ["Hal", 12, 3, null]]);
      expect([nobody.drawn, nobody.remark, nobody.labels]).toEqual([
        0,
        crossTexts.en.nothingDrawn,
        ["target 120", "target 80.0%"],
      ]);
    },
    patience,
  );

  const apart: readonly Group[] = [
    ["Xi", 7, 0, 4],
    ["Yo", 6, 0, 4],
    ["Zoe", 5, 5, 1],
  ];

  const late: readonly Group[] = [
    ["Xi", 7, 7, 4],
    ["Yo", 6, 6, 4],
    ["Zoe", 5, 5, 1],
  ];

  it.each<[string, Group, readonly Group[], string | null]>([
    // verdict on the first group     tickets, late, mark  the others  colour
    ["faster half, better half", ["Ann", 20, 0, 5], apart, "excellent"],
    ["ahead, but too many late", ["Ann", 20, 3, 5], late, "fair"],
    ["faster half, poorer half", ["Ann", 20, 0, 3], apart, "fair"],
    ["slower half, poorer half", ["Ann", 20, 3, 3], apart, "poor"],
    ["slower half, better half", ["Ann", 20, 3, 5], apart, "fair"],
    ["too few ratings", ["Ann", 20, 0, null], apart, null],
  ])(
    "colours %s",
    async (verdict, first, others, colour) => {
      const input = analysis([first, ...others]);
      const area = handlers(crossLayout(input)).area("quadrant");
      const highlights = planOf(input).steps.flatMap((step) =>
        step.kind === "highlight" && step.sheet === "Cross analysis" && step.area.row === area.row ? [step] : [],
      );
      // Beside the sheet, in the row for which the conditions are written.
      const typed = highlights.map(({ condition }, index) => ({
        sheet: "cross" as const,
        row: area.row,
        column: 40 + index,
        content: { formula: condition },
      }));
      const at = await recalculatedAnalysis(input, typed);
      expect(Object.values(verdicts(at, input))[0]).toBe(verdict);
      const held = highlights.filter((_, index) => Boolean(at("cross", { row: area.row, column: 40 + index })));
      const names = held.map(
        ({ format }) => Object.entries(chips).find(([, chip]) => chip.color === format.color)?.[0],
      );
      expect(names).toEqual(colour === null ? [] : [colour]);
    },
    patience,
  );
});
