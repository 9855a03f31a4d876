import type { AnalysisAnswers, AnalysisSheetId, Threshold } from "../analysis/analysis-answers.ts";
import { optionalSheetIds } from "../analysis/analysis-answers.ts";
import type { Locale, Localized } from "../i18n/locale.ts";
import type { ResponseLimit } from "../tickets/response-limit.ts";
import { usualRepeatDays } from "../tickets/usual-repeat-days.ts";
import { usualPeriod } from "./period-choices.ts";
import type { TableFacts } from "./wizard-state.ts";

/** The names the sheets of an analysis are proposed under. */
export const analysisSheetNames: Readonly<Record<AnalysisSheetId, Localized>> = {
  report: { "zh-CN": "分析报告", en: "Report" },
  figures: { "zh-CN": "关键指标", en: "Key figures" },
  responses: { "zh-CN": "响应时间", en: "Response times" },
  quality: { "zh-CN": "服务质量", en: "Service quality" },
  problems: { "zh-CN": "问题汇总", en: "Problems" },
  cross: { "zh-CN": "交叉分析", en: "Cross analysis" },
  audit: { "zh-CN": "抽查表", en: "Audit" },
  earlier: { "zh-CN": "对比期工单", en: "Earlier tickets" },
  checks: { "zh-CN": "数据检查", en: "Data check" },
  calendar: { "zh-CN": "工作日历", en: "Calendar" },
  waits: { "zh-CN": "等待时段", en: "Waits" },
};

/** Every sheet under its proposed name. */
export function namesOfSheets(locale: Locale): AnalysisAnswers["names"] {
  const name = (sheet: AnalysisSheetId) => analysisSheetNames[sheet][locale];
  return {
    report: name("report"),
    figures: name("figures"),
    responses: name("responses"),
    quality: name("quality"),
    problems: name("problems"),
    cross: name("cross"),
    audit: name("audit"),
    earlier: name("earlier"),
    checks: name("checks"),
    calendar: name("calendar"),
    waits: name("waits"),
  };
}

/**
 * What an analysis starts from: the last full month, time on the clock, the limits of the priorities that occur, the targets
 * in common use, every sheet.
 *
 * The seed of the audit comes from the latest time in the tickets: the same tickets give the same sample, and nobody knows it
 * before they are in.
 */
export function newAnalysis(locale: Locale, facts: TableFacts): AnalysisAnswers {
  return {
    period: usualPeriod(facts) ?? { from: null, to: null },
    hours: null,
    days: [],
    waits: null,
    thresholds: usualThresholds(facts.limits),
    targets: { inTimeRate: 0.9, resolutionRate: 0.8, satisfaction: 4.2, firstContactRate: 0.8 },
    attentionShare: 0.7,
    repeatDays: usualRepeatDays,
    audit: { rate: 0.1, seed: Math.floor(facts.asOf * 1440) % 10_000 },
    sheets: [...optionalSheetIds],
    names: namesOfSheets(locale),
  };
}

/** Limits of the first response by priority, whatever the channel. */
export function usualThresholds(limits: readonly ResponseLimit[]): Threshold[] {
  return limits.map(({ priority, responseMinutes }) => ({ priority, channel: "", minutes: responseMinutes }));
}
