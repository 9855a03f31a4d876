import type { AnalysisAnswers } from "../analysis/analysis-answers.ts";
import type { Answers, ChosenIndicator } from "../evaluation/answers.ts";
import type { ResponseLimit } from "../tickets/response-limit.ts";
import { type Field, fieldName } from "./field-name.ts";
import { checkedNumber, numberRule } from "./number-rule.ts";
import { withTrialNumber } from "./trial.ts";
import type { WizardState } from "./wizard-state.ts";

/** A text typed into a number field: an answer where it is acceptable, else a draft beside which the reason is shown. */
export function typeNumber(state: WizardState, field: Field, text: string): WizardState {
  const rule = numberRule(field, state.answers);
  if (rule === null) return state;
  const name = fieldName(field);
  const checked = checkedNumber(text, rule);
  if (checked.kind === "refused") return { ...state, drafts: { ...state.drafts, [name]: text } };
  const { [name]: _accepted, ...drafts } = state.drafts;
  const answers = withTrialNumber(state, field, checked.value) ?? withNumber(state.answers, field, checked.value);
  return { ...state, drafts, answers, capChosen: state.capChosen || field.kind === "cap" };
}

function withNumber(answers: Answers, field: Field, value: number | "N/A" | null): Answers {
  const number = value === "N/A" ? null : value;
  switch (field.kind) {
    case "weight":
      return withRow(answers, field.key, () => ({ weight: number ?? 0 }));
    case "target":
      return withRow(answers, field.key, () => ({ target: number }));
    case "actual":
      return withRow(answers, field.key, () => ({ actual: value }));
    case "rating":
      return withRow(answers, field.key, (row) => ({
        ratings: answers.panel.map((_name, member) =>
          member === field.member ? number : (row.ratings[member] ?? null),
        ),
      }));
    case "responseLimit":
      return withLimit(answers, field.priority, { responseMinutes: number ?? 0 });
    case "resolutionLimit":
      return withLimit(answers, field.priority, { resolutionHours: number ?? 0 });
    case "cap":
      return { ...answers, cap: number };
    case "threshold":
      return { ...answers, threshold: number ?? answers.threshold };
    case "scaleMaximum":
      return { ...answers, scaleMaximum: number ?? answers.scaleMaximum };
    case "thresholdMinutes":
      return withAnalysis(answers, ({ thresholds }) => ({
        thresholds: thresholds.map((one, index) => (index === field.index ? { ...one, minutes: number ?? 0 } : one)),
      }));
    case "figureTarget":
      return withAnalysis(answers, ({ targets: { [field.figure]: _before, ...targets } }) => ({
        targets: number === null ? targets : { ...targets, [field.figure]: number },
      }));
    case "attentionShare":
      return withAnalysis(answers, ({ attentionShare }) => ({ attentionShare: number ?? attentionShare }));
    case "repeatDays":
      return withAnalysis(answers, ({ repeatDays }) => ({ repeatDays: number ?? repeatDays }));
    case "auditRate":
      return withAnalysis(answers, ({ audit }) => ({ audit: { ...audit, rate: number ?? audit.rate } }));
    case "auditSeed":
      return withAnalysis(answers, ({ audit }) => ({ audit: { ...audit, seed: number ?? audit.seed } }));
    default:
      return answers;
  }
}

function withAnalysis(answers: Answers, change: (analysis: AnalysisAnswers) => Partial<AnalysisAnswers>): Answers {
  const { analysis } = answers;
  return analysis === null ? answers : { ...answers, analysis: { ...analysis, ...change(analysis) } };
}

function withRow(answers: Answers, key: string, change: (row: ChosenIndicator) => Partial<ChosenIndicator>): Answers {
  const indicators = answers.indicators.map((row) => (row.key === key ? { ...row, ...change(row) } : row));
  return { ...answers, indicators };
}

function withLimit(answers: Answers, priority: string, change: Partial<ResponseLimit>): Answers {
  if (answers.data === null) return answers;
  const limits = answers.data.limits.map((limit) => (limit.priority === priority ? { ...limit, ...change } : limit));
  return { ...answers, data: { ...answers.data, limits } };
}
