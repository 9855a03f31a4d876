import type { FigureId } from "../analysis/analysis-answers.ts";
import { limitBounds } from "../analysis/analysis-rules.ts";
import type { Answers } from "../evaluation/answers.ts";
import type { Unit } from "../indicators/indicator.ts";
import type { Field } from "./field-name.ts";
import { typedNumber } from "./typed-number.ts";

/** What a number field accepts. Bounds are in the unit of the cell. */
export interface NumberRule {
  readonly unit: Unit | "plain";
  readonly min: number;
  readonly max: number;
  /** Whether `min` itself is accepted. */
  readonly minIncluded: boolean;
  readonly whole: boolean;
  readonly blank: boolean;
  readonly notApplicable: boolean;
}

/** Why a typed text is not accepted. */
export type NumberProblem =
  | { readonly code: "notANumber"; readonly text: string }
  | { readonly code: "mustBeWhole" }
  | { readonly code: "mustBeAbove"; readonly min: number; readonly unit: Unit | "plain" }
  | { readonly code: "mustBeBetween"; readonly min: number; readonly max: number; readonly unit: Unit | "plain" };

/** An accepted value, or why there is none. */
export type CheckedNumber =
  | { readonly kind: "accepted"; readonly value: number | "N/A" | null }
  | { readonly kind: "refused"; readonly problem: NumberProblem };

const anyNumber: NumberRule = {
  unit: "plain",
  min: Number.NEGATIVE_INFINITY,
  max: Number.POSITIVE_INFINITY,
  minIncluded: true,
  whole: false,
  blank: true,
  notApplicable: false,
};

const share = { unit: "percent", min: 0, max: 1 } as const;
const duration = { min: 0, minIncluded: false } as const;

/** What a target of each key figure may be; a blank one is none. */
const figureBounds: Readonly<Record<FigureId, Partial<NumberRule>>> = {
  inTimeRate: share,
  responseMinutes: duration,
  resolutionRate: share,
  resolutionHours: duration,
  serviceScore: { min: 0, max: 20 },
  satisfiedRate: share,
  satisfaction: { min: 1, max: 5 },
  firstContactRate: share,
  repeatRate: share,
  reworkRate: share,
  complaintRate: share,
};

/** The rule of a number field; text fields have none. */
export function numberRule(field: Field, answers: Answers): NumberRule | null {
  switch (field.kind) {
    case "weight":
    case "pilotWeight":
      return { ...anyNumber, min: 0, max: 100 };
    case "target":
      return { ...anyNumber, unit: unitOf(field.key, answers), min: 0, minIncluded: false };
    case "pilotTarget":
      return { ...anyNumber, unit: field.unit, min: 0, minIncluded: false };
    case "actual":
      return { ...anyNumber, unit: unitOf(field.key, answers), notApplicable: true };
    case "rating":
      return { ...anyNumber, min: 1, max: answers.scaleMaximum };
    case "responseLimit":
    case "resolutionLimit":
    case "pilotLimit":
    case "thresholdMinutes":
      return { ...anyNumber, ...limitBounds, blank: false };
    case "cap":
    case "pilotCap":
      return { ...anyNumber, unit: "percent", min: 0, minIncluded: false };
    case "threshold":
    case "pilotThreshold":
      return { ...anyNumber, unit: "percent", min: 0, max: 1, blank: false };
    case "pilotBound":
      return { ...anyNumber, min: 0, max: 1000, blank: false };
    case "scaleMaximum":
      return { ...anyNumber, min: 2, max: 100, whole: true, blank: false };
    case "figureTarget":
      return { ...anyNumber, ...figureBounds[field.figure] };
    case "attentionShare":
    case "auditRate":
      return { ...anyNumber, unit: "percent", min: 0, max: 1, blank: false };
    case "repeatDays":
      return { ...anyNumber, min: 1, max: 366, whole: true, blank: false };
    case "sampleSize":
      return { ...anyNumber, min: 1, max: 1_000_000, whole: true, blank: false };
    case "auditSeed":
    case "sampleSeed":
      return { ...anyNumber, min: 0, max: 999_999_999, whole: true, blank: false };
    default:
      return null;
  }
}

/** The number a text gives under a rule. */
export function checkedNumber(text: string, rule: NumberRule): CheckedNumber {
  const typed = typedNumber(text, rule.unit);
  switch (typed.kind) {
    case "text":
      return refused({ code: "notANumber", text });
    case "notApplicable":
      return rule.notApplicable ? { kind: "accepted", value: "N/A" } : refused({ code: "notANumber", text });
    case "blank":
      return rule.blank ? { kind: "accepted", value: null } : refused({ code: "notANumber", text });
    case "number": {
      const { value } = typed;
      if (rule.whole && !Number.isInteger(value)) return refused({ code: "mustBeWhole" });
      const isLow = rule.minIncluded ? value < rule.min : value <= rule.min;
      if (!isLow && value <= rule.max) return { kind: "accepted", value };
      return Number.isFinite(rule.max)
        ? refused({ code: "mustBeBetween", min: rule.min, max: rule.max, unit: rule.unit })
        : refused({ code: "mustBeAbove", min: rule.min, unit: rule.unit });
    }
  }
}

function refused(problem: NumberProblem): CheckedNumber {
  return { kind: "refused", problem };
}

function unitOf(key: string, answers: Answers): Unit | "plain" {
  return answers.indicators.find((row) => row.key === key)?.unit ?? "plain";
}
