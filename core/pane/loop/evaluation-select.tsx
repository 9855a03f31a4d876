import type { MadeEvaluation } from "../../evaluation/made/made-evaluation.ts";
import { evaluationTexts } from "../../i18n/improvement/evaluation-texts.ts";
import type { Locale } from "../../i18n/locale.ts";
import { type EvaluationRole, evaluationOf, evaluationsThere } from "../../wizard/choose-evaluations.ts";
import { Button } from "../button.tsx";
import { useDesk } from "../desk.ts";
import { MessageBar } from "../message-bar.tsx";
import { SelectField } from "../select-field.tsx";
import { workbookSentence } from "../sentences.ts";

interface EvaluationSelectProps {
  readonly of: EvaluationRole;
  readonly label?: string;
}

/** The evaluation that a step looks at, the newest first; or how to come by one. */
export function EvaluationSelect({ of: role, label }: EvaluationSelectProps) {
  const { state, send, texts, locale } = useDesk();
  const words = evaluationTexts[locale];
  const there = evaluationsThere(state);
  const chosen = evaluationOf(state, role);
  if (chosen === null) {
    return (
      <div class="empty">
        <p class="empty-title">{words.none}</p>
        <Button onClick={() => send({ type: "taskChosen", task: "evaluation" })}>{words.toEvaluation}</Button>
      </div>
    );
  }
  const loading = state.evaluations[chosen.id];
  return (
    <>
      <SelectField
        name={`evaluation-${role}`}
        label={label ?? words.label}
        value={chosen.id}
        choices={[...there].reverse().map((made) => ({ value: made.id, label: evaluationLabel(made, locale) }))}
        onChoose={(id) => send({ type: "evaluationChosen", role, id })}
      />
      {loading?.status === "loading" ? <p class="hint">{words.loading}</p> : null}
      {loading?.status === "failed" ? (
        <MessageBar
          intent="error"
          actions={
            <Button small onClick={() => send({ type: "evaluationChosen", role, id: chosen.id })}>
              {texts.retry}
            </Button>
          }
        >
          <p>{words.failed(workbookSentence(loading.problem, locale))}</p>
        </MessageBar>
      ) : null}
    </>
  );
}

/** An evaluation in a list: whose, of which days, on which sheet. */
export function evaluationLabel({ subject, period, sheet }: MadeEvaluation, locale: Locale): string {
  const { from, to } = period;
  const days = from === null || to === null ? "" : from === to ? from : `${from} – ${to}`;
  return evaluationTexts[locale].choice(subject, days, sheet);
}
