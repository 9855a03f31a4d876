import type { MadeEvaluation } from "../../evaluation/made/made-evaluation.ts";
import { evaluationTexts } from "../../i18n/improvement/evaluation-texts.ts";
import type { Locale } from "../../i18n/locale.ts";
import { type EvaluationRole, evaluationOf, evaluationsThere } from "../../wizard/choose-evaluations.ts";
import type { LoadedEvaluation } from "../../wizard/loaded-evaluation.ts";
import { isWholeMonth } from "../../wizard/months.ts";
import { differencesTold } from "../../workbook/improvement/comparison-sentences.ts";
import { Button } from "../button.tsx";
import { useDesk } from "../desk.ts";
import { MessageBar } from "../message-bar.tsx";
import { SelectField } from "../select-field.tsx";
import { workbookSentence } from "../sentences.ts";
import { EmptyStep } from "./empty-step.tsx";

interface EvaluationSelectProps {
  readonly of: EvaluationRole;
  readonly label?: string;
}

/** The evaluation that a step looks at, the newest first, and how far it is read. Nothing where there is none. */
export function EvaluationSelect({ of: role, label }: EvaluationSelectProps) {
  const { state, send, locale } = useDesk();
  const words = evaluationTexts[locale];
  const chosen = evaluationOf(state, role);
  if (chosen === null) return null;
  return (
    <>
      <SelectField
        name={`evaluation-${role}`}
        label={label ?? words.label}
        value={chosen.id}
        choices={[...evaluationsThere(state)]
          .reverse()
          .map((made) => ({ value: made.id, label: evaluationLabel(made, locale) }))}
        onChoose={(id) => send({ type: "evaluationChosen", role, id })}
      />
      <EvaluationReading made={chosen} onAgain={() => send({ type: "evaluationChosen", role, id: chosen.id })} />
    </>
  );
}

interface EvaluationReadingProps {
  readonly made: MadeEvaluation;
  readonly onAgain: () => void;
}

/** That an evaluation is being read, or why it could not be. */
function EvaluationReading({ made, onAgain }: EvaluationReadingProps) {
  const { state, texts, locale } = useDesk();
  const words = evaluationTexts[locale];
  const loading = state.evaluations[made.id];
  if (loading?.status === "failed") {
    return (
      <MessageBar
        intent="error"
        actions={
          <>
            <Button small onClick={onAgain}>
              {texts.retry}
            </Button>
            {loading.problem.code === "record-missing" ? <ToEvaluation small /> : null}
          </>
        }
      >
        <p>{words.failed(made.sheet, workbookSentence(loading.problem, locale))}</p>
      </MessageBar>
    );
  }
  return loading?.status === "loaded" ? (
    <RulesStanding evaluation={loading.evaluation} />
  ) : (
    <p class="hint" role="status">
      {words.loading}
    </p>
  );
}

/** That an evaluation is not by the rules of its version any more, or holds what it was made with; nothing where both stand. */
function RulesStanding({ evaluation: { edited, holdsFigures, made } }: { readonly evaluation: LoadedEvaluation }) {
  const { send, locale } = useDesk();
  const words = evaluationTexts[locale];
  return (
    <>
      {holdsFigures ? (
        <MessageBar
          intent="info"
          actions={
            <Button small onClick={() => send({ type: "scoreAgainAsked", id: made.id })}>
              {words.scoreAgain}
            </Button>
          }
        >
          <p>{words.holds(made.sheet, made.rulesVersion)}</p>
        </MessageBar>
      ) : null}
      {edited.length > 0 ? (
        <MessageBar intent="warning">
          <p>{words.edited(made.sheet, made.rulesVersion)}</p>
          <ul>
            {differencesTold(edited, locale).map((difference) => (
              <li key={difference}>{difference}</li>
            ))}
          </ul>
        </MessageBar>
      ) : null}
    </>
  );
}

/** Why a step has no evaluation to look at, and the way to one. */
export function NoEvaluation({ help }: { readonly help: string }) {
  const { state, locale } = useDesk();
  const words = evaluationTexts[locale];
  const { evaluations } = state.answers.improvement;
  const newest = evaluations[evaluations.length - 1];
  // A workbook always has a sheet: without one their names are not known yet.
  if (state.sheetNames.length === 0) {
    return (
      <p class="hint" role="status">
        {words.loading}
      </p>
    );
  }
  if (newest !== undefined) {
    return (
      <MessageBar intent="warning" actions={<ToEvaluation small />}>
        <p>{words.gone(newest.sheet)}</p>
      </MessageBar>
    );
  }
  return (
    <EmptyStep title={words.none} help={help}>
      <ToEvaluation />
    </EmptyStep>
  );
}

function ToEvaluation({ small = false }: { readonly small?: boolean }) {
  const { send, locale } = useDesk();
  return (
    <Button small={small} onClick={() => send({ type: "taskChosen", task: "evaluation" })}>
      {evaluationTexts[locale].toEvaluation}
    </Button>
  );
}

/** An evaluation in a list: of which days, on which sheet, whose. */
function evaluationLabel({ subject, period, sheet }: MadeEvaluation, locale: Locale): string {
  return [daysLabel(period, locale), sheet, subject].filter((part) => part !== "").join(" · ");
}

/** The days of a period, as short as they can be said: a whole month by its name. */
export function daysLabel({ from, to }: MadeEvaluation["period"], locale: Locale): string {
  if (from === null || to === null) return "";
  return isWholeMonth({ from, to }) ? from.slice(0, 7) : evaluationTexts[locale].days(from, to);
}
