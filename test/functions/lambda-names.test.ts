import { describe, expect, test } from "vitest";
import { lambdaName, lambdaOf } from "../../core/functions/lambda.ts";
import { functionById, functions } from "../../core/functions/registry.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { formulaText } from "../../core/workbook/formula-text.ts";
import { nameSteps } from "../../core/workbook/name-steps.ts";
import { planSnapshot } from "../../excel-addin/workbench/plan/plan-snapshot.ts";
import { calculatedByIronCalc } from "../ironcalc.ts";
import { rawSnapshot } from "../workbook/raw-snapshot.ts";
import { type Comparison, comparisons, dataSheet, planOfCalls } from "./calls-to-compare.ts";

function lambdaText(id: string, locale: Locale = "en"): string {
  const descriptor = functionById.get(id);
  const lambda = descriptor === undefined ? null : lambdaOf(descriptor);
  return lambda === null ? "" : formulaText(lambda, { style: "plain", locale });
}

describe("the LAMBDA of a function", () => {
  test("says its parameters as the function does, and puts those that may be left out in brackets", () => {
    expect(lambdaText("ITEMRATE")).toMatch(
      /^=LAMBDA\(ratings,\[scale_max\],LET\(scale_max_given,IF\(ISOMITTED\(scale_max\),"",scale_max\),/,
    );
    expect(lambdaText("TICKETSCORE")).toMatch(/^=LAMBDA\(actual,target,\[weight\],\[direction\],\[cap\],/);
    expect(lambdaText("TICKETSCORE"), "no weight is not a blank weight").toContain("IF(ISOMITTED(weight),");
  });

  test("leaves out what its plain form cannot do for whatever is given", () => {
    expect(lambdaText("RESPONSEMINUTES")).toMatch(/^=LAMBDA\(submitted,responded,IF\(/);
    expect(lambdaText("SLAMET")).toMatch(/^=LAMBDA\(minutes,priority,IF\(/);
  });

  test("is there for every function with a plain form, and no longer than a formula may be, in both languages", () => {
    const named = functions.filter((descriptor) => lambdaOf(descriptor) !== null);
    expect(named).toEqual(functions.filter(({ plain }) => plain !== undefined));
    for (const { id } of named) {
      for (const locale of ["zh-CN", "en"] as const) expect(lambdaText(id, locale).length).toBeGreaterThan(100);
    }
  });

  test("has a name that no function has, and that is no cell", () => {
    for (const { id } of functions) {
      expect(lambdaName(id)).toMatch(/^TS\.[A-Z]+$/);
      expect(functionById.has(lambdaName(id))).toBe(false);
    }
  });
});

/** COUNTIF wants a reference: IronCalc passes one cell to a LAMBDA as its value, where Excel and Univer pass the cell. */
const countsItsCells = new Set(["SATISFIEDRATE", "NPSSCORE"]);

/**
 * Whether IronCalc can judge a call: all that it is given is one cell, because its ISNUMBER takes a column for one value. The
 * workbench's engine judges columns, in `test/workbench/lambda-names.test.ts`.
 */
function isOfOneCell({ id, expression, rows }: Comparison): boolean {
  if (expression.kind !== "call" || rows > 1 || countsItsCells.has(id)) return false;
  const tables = /^(BANDSCORE|SERVICEGRADE)$/.test(expression.name);
  return expression.args.every(
    (argument, index) => argument.kind !== "cells" || argument.area.rows === 1 || (tables && index === 1),
  );
}

describe.each(["names", "plain"] as const)("formulas in the style %s, calculated by IronCalc", (style) => {
  const asked = comparisons().filter((comparison) => isOfOneCell(comparison) && isWritten(comparison));
  const { steps, ...plan } = planOfCalls(asked, style);
  const workbook = planSnapshot({ ...plan, steps: [...nameSteps(style), ...steps] }, "en", [rawSnapshot(dataSheet)]);
  const calculated = calculatedByIronCalc(workbook);
  const ids = functions.filter((descriptor) => lambdaOf(descriptor) !== null).map(({ id }) => id);

  test.each(ids.filter((id) => !countsItsCells.has(id)))("%s gives for one cell what the function gives", (id) => {
    const differing: string[] = [];
    let compared = 0;
    asked.forEach(({ id: asked, expected, expression }, place) => {
      if (asked !== id) return;
      compared++;
      const found = calculated.get("results")?.(0, place) ?? null;
      const wanted = expected[0] ?? null;
      const isSame =
        typeof wanted === "number" && typeof found === "number"
          ? Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
          : found === wanted;
      if (!isSame) differing.push(`${formulaText(expression, { style })}: ${found}, not ${wanted}`);
    });
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(30);
  });
});

/** SLAMET with limits for a whole column, say, has no form without the add-in. */
function isWritten({ expression }: Comparison): boolean {
  try {
    formulaText(expression, { style: "names" });
    return true;
  } catch (error) {
    expect(String(error)).toMatch(/has no form with built-in functions only/);
    return false;
  }
}
