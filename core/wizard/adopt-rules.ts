import type { Answers, ChosenIndicator } from "../evaluation/answers.ts";
import type { EvaluationRecord } from "../evaluation/evaluation-record.ts";
import { type AdoptedRules, isSameLimit } from "../evaluation/pilot/trial.ts";

/**
 * What adopting rules changes in the answers: the indicators become those of the evaluation the rules were tried on, with
 * the new weights and targets, and limits and threshold follow. What was measured, rated or noted for an indicator that the
 * answers have already stays. Sheets that were made keep the rules they were made with.
 */
export function adoptRules(
  { analysis, data, indicators }: Pick<Answers, "analysis" | "data" | "indicators">,
  record: Pick<EvaluationRecord, "indicators">,
  rules: AdoptedRules,
): Pick<Answers, "analysis" | "data" | "indicators" | "threshold"> {
  const changed = (kind: "response" | "resolution", priority: string, channel: string, amount: number): number =>
    rules.limits.find((limit) => isSameLimit(limit, { kind, priority, channel, amount }))?.amount ?? amount;
  return {
    indicators: record.indicators.map((row) => ({
      ...(indicators.find(({ key }) => key === row.key) ?? withoutResults(row)),
      weight: rules.weights[row.key] ?? row.weight,
      target: rules.targets[row.key] === undefined ? row.target : (rules.targets[row.key] ?? null),
    })),
    threshold: rules.threshold,
    data: data && {
      ...data,
      limits: data.limits.map(({ priority, responseMinutes, resolutionHours }) => ({
        priority,
        responseMinutes: changed("response", priority, "", responseMinutes),
        resolutionHours: changed("resolution", priority, "", resolutionHours),
      })),
    },
    analysis: analysis && {
      ...analysis,
      thresholds: analysis.thresholds.map((one) => ({
        ...one,
        minutes: changed("response", one.priority, one.channel, one.minutes),
      })),
    },
  };
}

/** An indicator as it is before a period was scored. */
export function withoutResults(row: ChosenIndicator): ChosenIndicator {
  return { ...row, actual: null, ratings: row.ratings.map(() => null), note: "", exempt: null };
}
