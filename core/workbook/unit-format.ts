import type { Unit } from "../indicators/indicator.ts";

const formats: Readonly<Record<Exclude<Unit, "percent">, string>> = {
  seconds: "0.0",
  minutes: "0.0",
  hours: "0.0",
  days: "0.0",
  rating: "0.00",
  points: "0.00",
  count: "General",
  yuan: "0.00",
};

/**
 * The number format of an actual: percentages with one decimal, because 87.6 % against a target of 88 % must not be shown
 * as 88 %.
 */
export function actualFormat(unit: Unit): string {
  return unit === "percent" ? "0.0%" : formats[unit];
}

/** The number format of a target: no decimals for a whole percentage, as many as it takes otherwise. */
export function targetFormat(unit: Unit, target: number | null): string {
  if (unit !== "percent") return unit === "rating" || unit === "yuan" ? formats[unit] : "General";
  const percent = (target ?? 0) * 100;
  const isWhole = Math.abs(percent - Math.round(percent)) < 1e-9;
  return isWhole ? "0%" : Math.abs(percent * 10 - Math.round(percent * 10)) < 1e-9 ? "0.0%" : "0.00%";
}
