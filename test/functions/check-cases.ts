import { expect, test } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { evaluate } from "../../core/functions/evaluate.ts";
import type { Locale } from "../../core/i18n/locale.ts";

/** What a case expects: cells, a number to half a unit of the last digit printed, or a refusal. */
export type Expected = Cell | readonly (readonly Cell[])[] | { readonly error: string } | Printed;

interface Printed {
  readonly printed: readonly (string | null)[];
}

/** Numbers as somebody printed them: right to half a unit of the last digit. */
export function printed(...numbers: readonly (string | null)[]): Printed {
  return { printed: numbers };
}

/** Arguments, what they give, and why. */
export type Case = readonly [...args: unknown[], expected: Expected, why: string];

/** One test per row of an aligned table. */
export function checkCases(id: string, cases: readonly Case[], locale: Locale = "en"): void {
  for (const row of cases) {
    const { args, expected, why } = parts(row);
    test(`${id}: ${why}`, () => {
      if (isRefusal(expected)) {
        expect(() => evaluate(id, args, { locale })).toThrow(expect.objectContaining({ message: expected.error }));
        return;
      }
      const result = evaluate(id, args, { locale });
      if (isPrinted(expected)) {
        const cells: readonly Cell[] = Array.isArray(result) ? result.flat() : [result];
        expect(cells.length).toBe(expected.printed.length);
        for (const [place, text] of expected.printed.entries()) expectPrinted(cells[place], text);
      } else if (typeof expected === "number") {
        expect(result).toBeCloseTo(expected, 10);
      } else {
        expect(result).toEqual(expected);
      }
    });
  }
}

function expectPrinted(cell: Cell | undefined, text: string | null): void {
  if (text === null) {
    expect(cell).toBe(null);
    return;
  }
  const decimals = text.split(".")[1]?.length ?? 0;
  expect(cell).toBeTypeOf("number");
  expect(Math.abs(Number(cell) - Number(text))).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-12);
}

function parts(row: Case): { args: unknown[]; expected: Expected; why: string } {
  const args: unknown[] = row.slice(0, -2);
  const [expected, why] = row.slice(-2);
  if (typeof why !== "string" || !isExpected(expected)) throw new Error("a case ends with what it gives, and why");
  return { args, expected, why };
}

function isExpected(value: unknown): value is Expected {
  return value !== undefined && typeof value !== "function";
}

function isRefusal(expected: Expected): expected is { readonly error: string } {
  return typeof expected === "object" && expected !== null && "error" in expected;
}

function isPrinted(expected: Expected): expected is Printed {
  return typeof expected === "object" && expected !== null && "printed" in expected;
}
