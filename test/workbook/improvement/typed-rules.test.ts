import { describe, expect, it } from "vitest";
import type { Answers } from "../../../core/evaluation/answers.ts";
import { comparisonTexts } from "../../../core/i18n/improvement/comparison-texts.ts";
import type { Locale } from "../../../core/i18n/locale.ts";
import { type OwnRule, recordedRulesTexts } from "../../../core/i18n/recorded-rules-texts.ts";
import { sheetTexts } from "../../../core/i18n/sheet-texts.ts";
import { recordOnSheet } from "../../../core/wizard/rules-on-sheet.ts";
import { evaluationColumns, evaluationLayout, remarkRows } from "../../../core/workbook/evaluation-layout.ts";
import { comparisonLayout } from "../../../core/workbook/improvement/comparison-layout.ts";
import { comparisonPlanOf } from "../../../core/workbook/improvement/comparison-sheet.ts";
import { ruleDifferences } from "../../../core/workbook/improvement/rule-differences.ts";
import type { PlanStep } from "../../../core/workbook/plan.ts";
import { ticketsLayout } from "../../../core/workbook/tickets-layout.ts";
import { libreOffice, libreOfficeHint } from "../../libreoffice.ts";
import { indicator } from "../sample-answers.ts";
import { recalculatedSteps, type ValueAt } from "./recalculated-steps.ts";
import { comparisonInput, evaluationOfTest, measured, ticketSheet } from "./two-evaluations.ts";

const { data, rows } = ticketSheet([
  { day: "2024-01-05", minutes: 10 },
  { day: "2024-01-06", minutes: 30 },
  { day: "2024-02-05", minutes: 10 },
  { day: "2024-02-06", minutes: 20 },
]);
const indicators = [
  measured("in time", "respondedInTime", { weight: 40, target: 0.9 }),
  indicator("typed", { source: "typed", actual: 0.6, weight: 35, direction: "lower" }),
  indicator("panel", { source: "panel", kind: "qualitative", unit: "rating", ratings: [4, 5], weight: 25 }),
];
const january = { from: "2024-01-01", to: "2024-01-31" };
const february = { from: "2024-02-01", to: "2024-02-29" };

function evaluationsIn(locale: Locale) {
  const given: Partial<Answers> = { cap: 1.2 };
  const first = evaluationOfTest({ id: "1", period: january, indicators, given }, data, locale);
  const second = evaluationOfTest({ id: "2", period: february, indicators, given }, data, locale);
  const input = comparisonInput(first.compared, second.compared, { locale });
  return {
    first,
    second,
    input,
    steps: [...first.plan.steps, ...second.plan.steps, ...comparisonPlanOf(input).plan.steps],
  };
}

/** Somebody types over one kind of rule on the sheets of the second evaluation. */
function typedOver(rule: OwnRule, locale: Locale): PlanStep {
  const { compared } = evaluationsIn(locale).second;
  const layout = evaluationLayout(compared.record);
  const { sheet } = compared.made;
  const [row, second] = [layout.firstRow, layout.firstRow + 1];
  const at = (place: { readonly row: number; readonly column: number }, content: string | number): PlanStep => ({
    kind: "cells",
    sheet,
    row: place.row,
    column: place.column,
    rows: [[content]],
  });
  switch (rule) {
    case "weight":
      return at({ row, column: evaluationColumns.weight }, 41);
    case "target":
      return at({ row, column: evaluationColumns.target }, 0.95);
    case "direction":
      return at({ row: second, column: evaluationColumns.direction }, sheetTexts[locale].directions.higher);
    case "cap":
    case "scaleMaximum":
    case "threshold":
      return at(layout.cells[rule], { cap: 1.1, scaleMaximum: 10, threshold: 0.7 }[rule]);
    case "bands":
      return at({ row: layout.bands.row + 1, column: layout.bands.column }, 85);
    case "limits": {
      const { limits } = ticketsLayout(compared.record);
      const last = { row: limits.row + limits.rows - 1, column: limits.column + 1 };
      return { kind: "cells", sheet: compared.made.ticketsSheet ?? "", ...last, rows: [[15]] };
    }
  }
}

const rules: readonly OwnRule[] = [
  "weight",
  "target",
  "direction",
  "cap",
  "scaleMaximum",
  "threshold",
  "bands",
  "limits",
];

/** What a host reads: a blank is no cell that was never there. */
function readWith(at: ValueAt, rows: number, columns: number) {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const value = at(row, column);
      return typeof value === "number" || typeof value === "string" || typeof value === "boolean" ? value : "";
    }),
  );
}

describe.skipIf(libreOffice === undefined)(
  `rules typed over on a sheet that was made, recalculated by LibreOffice${libreOfficeHint}`,
  () => {
    it.each([
      ...rules.map((rule) => [rule, "en"] as const),
      ["weight", "zh-CN"] as const,
      [null, "en"] as const,
      [null, "zh-CN"] as const,
    ])(
      "are seen in the cells: %s, %s",
      async (rule, locale) => {
        const { first, second, input, steps } = evaluationsIn(locale);
        const sheets = await recalculatedSteps(rule === null ? steps : [...steps, typedOver(rule, locale)], locale, [
          { name: "Tickets", rows },
        ]);
        const words = recordedRulesTexts[locale];
        const remark = ({ made, record }: typeof first.compared) =>
          sheets(made.sheet)(evaluationLayout(record).totalRow + remarkRows, 0);
        expect(remark(first.compared)).toBe(words.stands);
        expect(remark(second.compared)).toBe(
          rule === null ? words.stands : words.changedHere(1).replace("{rules}", words.own[rule]),
        );

        // The comparison sees it without being made anew.
        const head = comparisonLayout(input).head;
        const said = (column: "before" | "after" | "change") => {
          const place = head("rules", column);
          return String(sheets(input.sheet)(place.row, place.column));
        };
        const { head: headWords } = comparisonTexts[locale];
        const version = headWords.rulesVersion(1, "2024-01-01");
        expect(said("before")).toBe(version);
        expect(said("after")).toBe(rule === null ? version : headWords.rulesEdited(1));
        // Directions and limits are no columns of the comparison: the mark beside the version tells of them.
        const isShown = rule !== null && rule !== "direction" && rule !== "limits";
        expect(said("change")).toBe(isShown ? headWords.otherRules : headWords.sameRules);

        // And whoever goes by the evaluation goes by what stands there, not by what was recorded.
        const { made, record } = second.compared;
        const { limits } = ticketsLayout(record);
        const readings = readWith(sheets(made.ticketsSheet ?? ""), limits.row + limits.rows, 3).slice(limits.row);
        const onSheet = recordOnSheet(record, readWith(sheets(made.sheet), 40, 30), readings);
        const codes = ruleDifferences(second.compared, { made, record: onSheet }).map(({ code }) => code);
        const code = rule === "bands" ? "grades" : rule === "limits" ? "timing" : rule;
        expect(codes).toEqual(code === null ? [] : [code]);
      },
      120_000,
    );
  },
);
