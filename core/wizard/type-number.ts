import type { Answers, ChosenIndicator } from "../evaluation/answers.ts";
import type { ResponseLimit } from "../tickets/response-limit.ts";
import { type Field, fieldName } from "./field-name.ts";
import { checkedNumber, numberRule } from "./number-rule.ts";
import type { WizardState } from "./wizard-state.ts";

/** A text typed into a number field: an answer where it is acceptable, else a draft beside which the reason is shown. */
export function typeNumber(state: WizardState, field: Field, text: string): WizardState {
  const rule = numberRule(field, state.answers);
  if (rule === null) return state;
  const name = fieldName(field);
  const checked = checkedNumber(text, rule);
  if (checked.kind === "refused") return { ...state, drafts: { ...state.drafts, [name]: text } };
  const { [name]: _accepted, ...drafts } = state.drafts;
  const answers = withNumber(state.answers, field, checked.value);
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
    default:
      return answers;
  }
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
