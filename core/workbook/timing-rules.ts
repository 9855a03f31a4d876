import { calendarText } from "../analysis/made-calendar.ts";
import type { ChosenIndicator } from "../evaluation/answers.ts";
import type { ReadingId } from "../indicators/reading-id.ts";
import { usualRepeatDays } from "../tickets/usual-repeat-days.ts";
import { actualRule, readingOf } from "./actual-rule.ts";
import type { AnalysisScope } from "./analysis-in-use.ts";
import { type RepeatRules, repeatDaysOf } from "./repeat-days-of.ts";

/** Readings that depend on limits. */
const limited: ReadonlySet<ReadingId> = new Set<ReadingId>(["respondedInTime", "resolvedInTime"]);

/** Readings that depend on the hours in which time counts. */
const timed: ReadonlySet<ReadingId> = new Set<ReadingId>([...limited, "responseMinutes", "resolutionHours"]);

/** The part of the answers, or of a record, that decides how time counts. */
type TimingAnswers = AnalysisScope & RepeatRules;

/**
 * The limits, the hours and the days of repeats that the actual of an indicator follows, as text to compare; blank where it
 * follows none. What no actual follows is not among its rules, whatever was made beside it.
 */
export function timingRules(indicator: ChosenIndicator, answers: TimingAnswers): string {
  const rule = actualRule(indicator, answers);
  const reading = readingOf(rule);
  if (reading === "repeat") {
    return String(rule.kind === "linked" ? (rule.made.rules.repeatDays ?? usualRepeatDays) : repeatDaysOf(answers));
  }
  if (reading === null || !timed.has(reading)) return "";
  if (rule.kind === "linked") {
    const { hours, days, thresholds, withoutWaits } = rule.made.rules;
    const calendar = calendarText({ hours, days: hours === null ? [] : days });
    return JSON.stringify([calendar, limited.has(reading) ? thresholds : [], withoutWaits]);
  }
  return JSON.stringify(limited.has(reading) ? (answers.data?.limits ?? []) : []);
}

/** Whether limits decide about an actual. */
export function followsLimits(reading: ReadingId): boolean {
  return limited.has(reading);
}

/** Whether hours decide about an actual. */
export function followsHours(reading: ReadingId): boolean {
  return timed.has(reading);
}
