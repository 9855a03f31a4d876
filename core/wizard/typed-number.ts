import type { Unit } from "../indicators/indicator.ts";

/** What a typed text says: a number, nothing, "not applicable", or something that is no number. */
export type TypedNumber =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "blank" }
  | { readonly kind: "notApplicable" }
  | { readonly kind: "text" };

const notApplicable: ReadonlySet<string> = new Set(["n/a", "na", "不适用"]);

/**
 * The number a user typed, as the cell holds it: in a percent field `85` and `85 %` are 0.85.
 *
 * Full-width digits and signs, which a Chinese keyboard gives, count as their plain ones. A comma is taken for a
 * thousands separator only where it stands before three digits; `1,5` is refused, because it means two things.
 */
export function typedNumber(text: string, unit: Unit | "plain"): TypedNumber {
  const typed = text.normalize("NFKC").trim();
  if (typed === "") return { kind: "blank" };
  if (notApplicable.has(typed.toLowerCase())) return { kind: "notApplicable" };
  const percent = unit === "percent";
  const bare = percent ? typed.replace(/\s*%$/, "") : typed;
  const digits = bare.replace(/,(?=\d{3}(?:\D|$))/g, "");
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(digits)) return { kind: "text" };
  const number = Number(digits);
  return { kind: "number", value: percent ? Number((number / 100).toPrecision(15)) : number };
}

/** The text of a field that holds a number: 0.85 is `85` in a percent field. The inverse of `typedNumber`. */
export function numberText(value: number | "N/A" | null, unit: Unit | "plain"): string {
  if (value === null) return "";
  if (value === "N/A") return "N/A";
  return String(Number((unit === "percent" ? value * 100 : value).toPrecision(12)));
}
