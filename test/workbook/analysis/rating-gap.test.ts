import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/functions/cell.ts";
import { ratingGapTexts } from "../../../core/i18n/analysis/rating-gap-texts.ts";
import { locales } from "../../../core/i18n/locale.ts";
import type { AnalysisInput } from "../../../core/workbook/analysis/analysis-input.ts";
import { crossLayout } from "../../../core/workbook/analysis/cross-layout.ts";
import { figuresLayout } from "../../../core/workbook/analysis/figures-layout.ts";
import { listedGroups } from "../../../core/workbook/analysis/listed-groups.ts";
import { reportLayout } from "../../../core/workbook/analysis/report-layout.ts";
import { libreOffice, libreOfficeHint } from "../../libreoffice.ts";
import { serialOf } from "../../tickets/ticket-fixture.ts";
import { type AnalysisCell, cellsOf, errorCells, recalculatedAnalysis, sampleAnalysis } from "./sample-analysis.ts";

const fields = ["id", "submitted", "firstResponse", "handler", "channel", "satisfaction"] as const;

/** Tickets of one person, on one day after the other, by chat and by phone in turn, each with this mark. */
function tickets(handler: string, count: number, mark: Cell): Cell[][] {
  return Array.from({ length: count }, (_, index) => {
    const at = serialOf(2024, 5, 1 + (index % 28)) + 9 / 24;
    return [`${handler}${index}`, at, at + 1 / 24, handler, index % 2 === 0 ? "chat" : "phone", mark];
  });
}

function input(rows: readonly (readonly Cell[])[], rest: Parameters<typeof sampleAnalysis>[2] = {}): AnalysisInput {
  const request = { sheets: ["report" as const], targets: { satisfaction: 4.2 }, ...rest?.request };
  return sampleAnalysis(fields, rows, { ...rest, request });
}

function findings(at: AnalysisCell, made: AnalysisInput): unknown[] {
  const { findings: all, findingsRow } = reportLayout(made);
  return cellsOf(at, "report", { row: findingsRow + 1, column: 0, rows: all.length, columns: 1 }).flat();
}

function causes(at: AnalysisCell, made: AnalysisInput): unknown[][] {
  const { ratingBy, ratingCauses } = reportLayout(made);
  const row = ratingCauses[0]?.row ?? 0;
  return cellsOf(at, "report", { row: row + 2, column: 0, rows: ratingBy.length, columns: 7 });
}

describe.skipIf(libreOffice === undefined)(
  `a missed target of marks, recalculated by LibreOffice${libreOfficeHint}`,
  () => {
    it("is taken apart by handler, channel, weekday and hour, and the groups add up to the whole", async () => {
      // 20 × 4 and 10 × 2 make 100 marks of 30 ratings, mean 3.33: 26 short of 30 × 4.2 = 126. Bob's ten lack 22 of them.
      const made = input([...tickets("Ann", 20, 4), ...tickets("Bob", 10, 2)]);
      const at = await recalculatedAnalysis(made);
      const { ratings } = crossLayout(made);
      if (ratings === null) throw new Error("the cross analysis must take ratings apart");
      const line = (row: number) => cellsOf(at, "cross", { row, column: 0, rows: 1, columns: 4 })[0];
      expect(line(ratings.allRow)).toEqual(["All ratings", 30, 3.3333, 26]);
      const [handlers] = ratings.tables;
      expect([line(handlers?.firstRow ?? 0), line((handlers?.firstRow ?? 0) + 1)]).toEqual([
        ["Ann", 20, 4, 4],
        ["Bob", 10, 2, 22],
      ]);
      for (const table of ratings.tables) {
        const short = cellsOf(at, "cross", ratings.area(table, "satisfaction", "short")).flat();
        expect(short.reduce<number>((sum, value) => sum + Number(value), 0)).toBeCloseTo(26, 6);
      }
      expect(causes(at, made)[0]).toEqual(["By handler", "Bob", 10, 2, 22, 0.8462, "below chance"]);
      expect(causes(at, made).map(([by, , , , , , chance]) => [by, chance])).toEqual([
        ["By handler", "below chance"],
        ["By channel", "may be chance"],
        ["By weekday", "may be chance"],
        ["By hour", "may be chance"],
      ]);
      expect(findings(at, made)).toContain(
        "By handler, Bob stands out most: 2.00 over 10 ratings, 22.0 of the 26.0 marks missing to the satisfaction target, lower than chance explains.",
      );
      const { measuresRow } = reportLayout(made);
      const measures = cellsOf(at, "report", { row: measuresRow + 1, column: 0, rows: 5, columns: 1 }).flat();
      expect(measures).toContain(
        "• Bob: go through its lowest-rated tickets together; in two weeks the satisfaction reaches 4.20.",
      );
      expect(errorCells(at, "cross").filter((error) => !error.includes("#N/A"))).toEqual([]);
      expect(errorCells(at, "report").filter((error) => !error.includes("#N/A"))).toEqual([]);
    });

    it("tells of a group that lacks more than all together that others make up for a part", async () => {
      // 20 × 5 and 10 × 2: mean 4, six short of 126; Bob's ten lack 22.
      const made = input([...tickets("Ann", 20, 5), ...tickets("Bob", 10, 2)]);
      const at = await recalculatedAnalysis(made);
      expect(causes(at, made)[0]).toEqual(["By handler", "Bob", 10, 2, 22, "", "below chance"]);
      expect(findings(at, made)).toContain(
        "By handler, Bob stands out most: 2.00 over 10 ratings, 22.0 marks short of the satisfaction target by itself, of which other groups make up for a part; lower than chance explains.",
      );
    });

    it.each<[string, Cell[][], string]>([
      [
        "all are alike",
        [...tickets("Ann", 15, 4), ...tickets("Bob", 15, 4)],
        "No cause is proven for the 6.0 marks missing to the satisfaction target: no group listed is rated lower than chance explains.",
      ],
      [
        "four ratings",
        [...tickets("Ann", 2, 5), ...tickets("Bob", 2, 1)],
        "Too few ratings (4) to tell a cause of the satisfaction gap.",
      ],
      [
        "a low group of four",
        [...tickets("Ann", 20, 4), ...tickets("Bob", 4, 1)],
        "No cause is proven for the 16.8 marks missing to the satisfaction target: no group listed is rated lower than chance explains.",
      ],
    ])("proves nothing where there are %s", async (_what, rows, said) => {
      const made = input(rows);
      expect(findings(await recalculatedAnalysis(made), made)).toContain(said);
    });

    it("follows a target that is changed on the key figures, and says nothing where it is reached", async () => {
      const made = input([...tickets("Ann", 20, 4), ...tickets("Bob", 10, 2)]);
      const place = figuresLayout(made).cell("satisfaction", "target");
      if (place === null) throw new Error("satisfaction must have a target");
      const lower = await recalculatedAnalysis(made, [{ sheet: "figures", ...place, content: 3 }]);
      expect(causes(lower, made)).toEqual(
        ["handler", "channel", "weekday", "hour"].map((by) => [`By ${by}`, "–", "", "", "", "", ""]),
      );
      expect(findings(lower, made).join()).not.toMatch(/stands out|No cause is proven for the [\d.]+ marks/);
      const higher = await recalculatedAnalysis(made, [{ sheet: "figures", ...place, content: 4.5 }]);
      expect(causes(higher, made)[0]?.slice(0, 5)).toEqual(["By handler", "Bob", 10, 2, 25]);
      const { ratings } = crossLayout(made);
      const short = { row: ratings?.allRow ?? 0, column: ratings?.column("satisfaction", "short") ?? 0 };
      expect(lower("cross", short)).toBeCloseTo(-10, 9);
    });

    it.each(locales)(
      "shows no error value where nobody is rated, no target is set, or no mark could be read, in %s",
      async (locale) => {
        for (const [rows, targets] of [
          [tickets("Ann", 6, null), { satisfaction: 4.2 }],
          [tickets("Ann", 6, "?!"), { satisfaction: 4.2 }],
          [tickets("=SUM(A1)", 6, 3), {}],
          [tickets("Li, Wei", 1, 3), { satisfaction: 4.2 }],
        ] as const) {
          const made = input(rows, { locale, request: { targets } });
          const at = await recalculatedAnalysis(made);
          for (const sheet of ["cross", "report", "quality"] as const) {
            expect(errorCells(at, sheet).filter((error) => !error.includes("#N/A"))).toEqual([]);
          }
          const blocks = reportLayout(made).ratingCauses.map(({ row }) => at("report", { row, column: 0 }));
          const title = ratingGapTexts[locale].reportSection(ratingGapTexts[locale].measures.satisfaction);
          expect(blocks).toEqual(targets.satisfaction === undefined ? [] : [title]);
        }
      },
    );

    it("gives the lowest rated of many small groups a line of their own", () => {
      const many = Array.from({ length: 45 }, (_, index) => tickets(`P${String(index).padStart(2, "0")}`, 2, 5)).flat();
      const made = input([...many, ...tickets("Last", 1, 1)]);
      expect(listedGroups(made).handler?.map(({ name }) => name)).toContain("Last");
      const unrated = input([...many, ...tickets("Last", 1, null)]);
      expect(listedGroups(unrated).handler?.map(({ name }) => name)).not.toContain("Last");
    });
  },
);
