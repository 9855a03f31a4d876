import type { Answers, ChosenIndicator } from "../evaluation/answers.ts";
import type { EvaluationRecord } from "../evaluation/evaluation-record.ts";
import type { MadeEvaluation } from "../evaluation/made/made-evaluation.ts";
import { type AdoptedRules, isSameLimit } from "../evaluation/pilot/trial.ts";

type Ruled = Pick<Answers, "analysis" | "cap" | "data" | "grades" | "indicators" | "threshold">;

/**
 * The answers with rules that were decided on: they hold at once for what is answered, and are remembered for every period
 * that is scored from an evaluation made before. Sheets that were made keep the rules they were made with.
 */
export function adoptRules(
  answers: Answers,
  record: Pick<EvaluationRecord, "indicators">,
  rules: Omit<AdoptedRules, "after">,
): Answers {
  const { evaluations } = answers.improvement;
  const after = evaluations[evaluations.length - 1]?.id ?? rules.evaluation;
  const improvement = { ...answers.improvement, adopted: { ...rules, after } };
  return { ...answers, ...byAdopted(answers, record, rules), improvement };
}

/**
 * The rules adopted for the periods after an evaluation; `null` where none were, or where it was made after they were: then
 * they are in its record, with whatever was changed since.
 */
export function adoptedAfter({ adopted }: Answers["improvement"], { id }: MadeEvaluation): AdoptedRules | null {
  return adopted !== null && Number(id) <= Number(adopted.after ?? adopted.evaluation) ? adopted : null;
}

/**
 * What adopted rules change in answers: the indicators are those of the record, with the new weights and targets, and limits,
 * threshold, cap and grades follow. What was measured, rated or noted for an indicator that the answers have already stays.
 */
export function byAdopted(
  { analysis, cap, data, grades, indicators }: Omit<Ruled, "threshold">,
  record: Pick<EvaluationRecord, "indicators">,
  rules: Omit<AdoptedRules, "after">,
): Ruled {
  const changed = (kind: "response" | "resolution", priority: string, channel: string, amount: number): number =>
    rules.limits.find((limit) => isSameLimit(limit, { kind, priority, channel, amount }))?.amount ?? amount;
  return {
    indicators: record.indicators.map((row) => ({
      ...(indicators.find(({ key }) => key === row.key) ?? withoutResults(row)),
      weight: rules.weights[row.key] ?? row.weight,
      target: rules.targets[row.key] === undefined ? row.target : (rules.targets[row.key] ?? null),
    })),
    threshold: rules.threshold,
    grades: rules.grades === undefined ? grades : rules.grades,
    cap: rules.cap === undefined ? cap : rules.cap === "none" ? null : rules.cap,
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
