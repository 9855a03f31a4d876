import { describe, expect, it } from "vitest";
import { noImprovement } from "../../../core/evaluation/improvement.ts";
import type { Cell } from "../../../core/functions/cell.ts";
import { rubricItems, rubricTexts } from "../../../core/i18n/improvement/rubric-texts.ts";
import { locales } from "../../../core/i18n/locale.ts";
import { rubricSaid } from "../../../core/workbook/improvement/read-rubric.ts";
import { rubricLayout, rubricPlace } from "../../../core/workbook/improvement/rubric-layout.ts";
import { nextWords, rubricSheet, stockWords } from "../../../core/workbook/improvement/rubric-sheet.ts";
import type { StepOf } from "../../../core/workbook/plan.ts";
import { planOf, sampleAnalysis } from "../analysis/sample-analysis.ts";
import { context } from "../sample-answers.ts";

type Locale = (typeof locales)[number];

function stepsOf(hasBoth: boolean, locale: Locale = "en") {
  const { other, words } = stockWords(locale);
  const input = { locale, sheet: "Rubric", subject: "Repair", version: 2, words, other: hasBoth ? other : null };
  return rubricSheet(input, context);
}

function cellsOf(hasBoth: boolean, locale: Locale = "en"): StepOf<"cells">["rows"] {
  return stepsOf(hasBoth, locale).find((step) => step.kind === "cells")?.rows ?? [];
}

/** What somebody sees in the cells: blanks as a host reads them. */
function readOf(rows: StepOf<"cells">["rows"]): Cell[][] {
  return rows.map((row) => row.map((cell) => (cell === null || typeof cell === "object" ? "" : cell)));
}

describe("the rubric handbook", () => {
  it.each(locales)("says for every item what each of the five levels looks like, all different, %s", (locale) => {
    const { table } = rubricLayout(false, rubricTexts[locale].rules.length);
    const rows = cellsOf(false, locale).slice(table.area.row, table.area.row + rubricItems.length);
    expect(rows.map(([item]) => item)).toEqual(Object.values(rubricTexts[locale].items));
    const anchors = rows.flatMap(([, ...levels]) => levels);
    expect(anchors).toHaveLength(20);
    expect(new Set(anchors).size).toBe(20);
    for (const anchor of anchors) expect(String(anchor).length).toBeGreaterThan(8);
  });

  it.each(locales)("stands in both languages unless told otherwise, each word of each level, %s first", (locale) => {
    expect(noImprovement.rubricInBoth).toBe(true);
    const second = locale === "en" ? "zh-CN" : "en";
    const { other, table } = rubricLayout(true, rubricTexts[locale].rules.length);
    if (other === null) throw new Error("there must be a second table");
    const rows = cellsOf(true, locale);
    for (const [language, area] of [
      [locale, table.area],
      [second, other.area],
    ] as const) {
      const { anchors, items, item, levels } = rubricTexts[language];
      expect(rows[area.row - 1]).toEqual([item, ...levels]);
      expect(rows.slice(area.row, area.row + rubricItems.length)).toEqual(
        rubricItems.map((one) => [items[one], ...anchors[one]]),
      );
    }
    const guard = stepsOf(true, locale).find((step) => step.kind === "protect");
    expect(guard?.unlocked).toEqual(expect.arrayContaining([table.area, other.area]));
    expect(rows.length).toBeLessThanOrEqual(rubricLayout(true, rubricTexts[locale].rules.length).rows);
  });

  it("leaves every word of a level, its version and its first day open to change, and nothing else", () => {
    const steps = stepsOf(false);
    const layout = rubricLayout(false, rubricTexts.en.rules.length);
    const guard = steps.find((step) => step.kind === "protect");
    expect(guard?.unlocked).toEqual([
      { ...layout.version, rows: 1, columns: 1 },
      { ...layout.validFrom, rows: 1, columns: 1 },
      layout.table.area,
    ]);
  });

  it("is read back as it stands, and the next version starts from its words in either language", () => {
    const made = { version: 2, locale: "en", isInBoth: true } as const;
    const cells = readOf(cellsOf(true));
    const asMade = rubricSaid(cells, made);
    expect(asMade).toMatchObject({ version: 2, ...stockWords("en") });
    const { other, table, version } = rubricLayout(true, rubricTexts.en.rules.length);
    cells[version.row]?.splice(version.column, 1, 5);
    cells[table.area.row]?.splice(1, 1, "Smiles");
    cells[(other?.area.row ?? 0) + 5]?.splice(0, 6, "倾听", "听完", "", "", "", "");
    const edited = rubricSaid(cells, made);
    expect(edited.version).toBe(5);
    expect(edited.digest).not.toBe(asMade.digest);
    expect(nextWords(edited, "en", "en").words[0]?.[1]).toBe("Smiles");
    const turned = nextWords(edited, "en", "zh-CN");
    expect([turned.words[5]?.slice(0, 2), turned.other[0]?.[1]]).toEqual([["倾听", "听完"], "Smiles"]);
    // Written in English alone: the Chinese of the next one starts from ours.
    const alone = rubricSaid(readOf(cellsOf(false)), { version: 1, locale: "en", isInBoth: false });
    expect(nextWords(alone, "en", "zh-CN")).toEqual(stockWords("zh-CN"));
  });

  it.each(["Rubric", null])("is linked from the items of the quality sheet, where there is one: %s", (rubric) => {
    const rated = sampleAnalysis(
      ["id", "submitted", ...rubricItems],
      [["20240501001", "2024-05-01 09:00", 4, 3, 5, 4]],
    );
    const { steps } = planOf({ ...rated, rubric });
    const targets = steps.flatMap((step) =>
      step.kind === "link" && step.target.sheet === "Rubric" ? [step.target] : [],
    );
    expect(targets).toEqual(
      rubric === null ? [] : rubricItems.map((item) => ({ sheet: "Rubric", ...rubricPlace(item) })),
    );
    const texts = steps.flatMap((step) => (step.kind === "cells" ? step.rows.flat() : []));
    expect(texts).toContain(rubric === null ? rubricTexts.en.qualityNone : rubricTexts.en.qualityRemark("Rubric"));
  });
});
