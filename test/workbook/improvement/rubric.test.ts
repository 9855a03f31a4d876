import { describe, expect, it } from "vitest";
import { rubricItems, rubricTexts } from "../../../core/i18n/improvement/rubric-texts.ts";
import { locales } from "../../../core/i18n/locale.ts";
import { rubricLayout, rubricPlace } from "../../../core/workbook/improvement/rubric-layout.ts";
import { rubricSheet } from "../../../core/workbook/improvement/rubric-sheet.ts";
import type { StepOf } from "../../../core/workbook/plan.ts";
import { planOf, sampleAnalysis } from "../analysis/sample-analysis.ts";
import { context } from "../sample-answers.ts";

function cellsOf(hasBoth: boolean, locale: (typeof locales)[number] = "en"): StepOf<"cells">["rows"] {
  const steps = rubricSheet({ locale, sheet: "Rubric", subject: "Repair", version: 2, hasBoth }, context);
  return steps.find((step) => step.kind === "cells")?.rows ?? [];
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

  it("stands in both languages where that is asked for, the workbook's first", () => {
    const { other, table } = rubricLayout(true, rubricTexts.en.rules.length);
    const rows = cellsOf(true);
    expect(rows[table.area.row]?.[0]).toBe("Attitude");
    expect(rows[other?.area.row ?? 0]?.[0]).toBe("服务态度");
    expect(rows.length).toBeLessThanOrEqual(rubricLayout(true, rubricTexts.en.rules.length).rows);
  });

  it("leaves every word of a level, its version and its first day open to change, and nothing else", () => {
    const steps = rubricSheet({ locale: "en", sheet: "Rubric", subject: "", version: 1, hasBoth: false }, context);
    const layout = rubricLayout(false, rubricTexts.en.rules.length);
    const guard = steps.find((step) => step.kind === "protect");
    expect(guard?.unlocked).toEqual([
      { ...layout.version, rows: 1, columns: 1 },
      { ...layout.validFrom, rows: 1, columns: 1 },
      layout.table.area,
    ]);
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
