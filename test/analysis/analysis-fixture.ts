import type { AnalysisRules } from "../../core/analysis/analysis-rules.ts";
import { serialOf } from "../tickets/ticket-fixture.ts";

/** May 2024 against April, with the limits of the domain page: urgent 15 minutes, any other 2 hours. */
export const mayRules: AnalysisRules = {
  from: serialOf(2024, 5, 1),
  to: serialOf(2024, 6, 1),
  previousFrom: serialOf(2024, 4, 1),
  previousTo: serialOf(2024, 5, 1),
  asOf: serialOf(2024, 6, 1),
  limits: [
    { priority: "urgent", channel: "", minutes: 15 },
    { priority: "", channel: "", minutes: 120 },
  ],
  minutesBetween: null,
  target: 0.9,
  repeatDays: 7,
  attentionShare: 0.7,
  minimumTickets: 5,
};

/** The paths below which two values differ; numbers may differ by a billionth. */
export function differences(actual: unknown, expected: unknown, path = ""): string[] {
  if (typeof actual === "number" && typeof expected === "number") {
    const isNear = Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
    return isNear ? [] : [`${path}: ${actual} instead of ${expected}`];
  }
  if (!isObject(actual) || !isObject(expected)) {
    return actual === expected ? [] : [`${path}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
  }
  const names = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...names].flatMap((name) => differences(actual[name], expected[name], `${path}.${name}`));
}

/** Every number in a value. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return isObject(value) ? Object.values(value).flatMap(numbersIn) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
