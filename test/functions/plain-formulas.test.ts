import { describe, expect, test } from "vitest";
import { functions } from "../../core/functions/registry.ts";
import { formulaText } from "../../core/workbook/formula-text.ts";
import { convertedByLibreOffice, libreOffice, libreOfficeHint } from "../libreoffice.ts";
import { renderPlan, valuesOf } from "../workbook/render-plan.ts";
import { type Comparison, comparisons, dataSheet, planOfCalls } from "./calls-to-compare.ts";

describe.skipIf(libreOffice === undefined)(`plain formulas${libreOfficeHint}`, async () => {
  const asked = comparisons();
  const answers = libreOffice === undefined ? null : await recalculated(asked);
  const withPlain = functions.filter(({ plain }) => plain !== undefined).map(({ id }) => id);

  test.each(withPlain)("%s gives what the function gives", (id) => {
    const tried = asked.flatMap((comparison, place) => (comparison.id === id ? [{ comparison, place }] : []));
    expect(tried.length).toBeGreaterThan(30);
    const kinds = new Set<string>();
    for (const { comparison, place } of tried) {
      comparison.expected.forEach((expected, row) => {
        kinds.add(expected === null ? "blank" : expected === "N/A" ? "N/A" : typeof expected);
        const found = answers?.(row, place) ?? null;
        const text = formulaText(comparison.expression, { style: "functions" });
        if (typeof expected === "number") {
          expect(found, text).toBeTypeOf("number");
          expect(Math.abs(Number(found) - expected), text).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
        } else if (typeof expected === "boolean" && typeof found === "number") {
          // LibreOffice writes the truth values of an array formula as numbers.
          expect(found, text).toBe(expected ? 1 : 0);
        } else {
          expect(found === "" ? null : found, text).toBe(expected);
        }
      });
    }
    expect(kinds.size, "numbers or words, blanks and N/A").toBeGreaterThanOrEqual(id === "EXPLAINSCORE" ? 1 : 3);
  });
});

/** What LibreOffice makes of the formulas, each in its own column. */
async function recalculated(asked: readonly Comparison[]): Promise<(row: number, column: number) => unknown> {
  const file = await renderPlan(planOfCalls(asked, "plain"), [dataSheet], "en");
  const values = await valuesOf(convertedByLibreOffice("plain.xlsx", file, "xlsx"));
  const results = values.get("results");
  if (results === undefined) throw new Error("the file must have its results");
  return results;
}
