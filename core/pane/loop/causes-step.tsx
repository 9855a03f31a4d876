import type { ComponentChildren } from "preact";
import type { MadeEvaluation } from "../../evaluation/made/made-evaluation.ts";
import { type CausesPaneTexts, causesPaneTexts } from "../../i18n/improvement/causes-pane-texts.ts";
import { evaluationOf, evaluationsThere } from "../../wizard/choose-evaluations.ts";
import { type CausesChoice, chosenCauses, type WeakChoice } from "../../wizard/chosen-causes.ts";
import { isRated } from "../../workbook/actual-rule.ts";
import { Button } from "../button.tsx";
import { useDesk } from "../desk.ts";
import { formatNumber, formatPercent, formatValue } from "../format-value.ts";
import { Icon, type IconName } from "../icon.tsx";
import type { LoopView } from "../loop-view.ts";
import { MakingStatus } from "../making-status.tsx";
import { MessageBar } from "../message-bar.tsx";
import { SelectField } from "../select-field.tsx";
import { workbookSentence } from "../sentences.ts";
import { CausesFishbone, topOf } from "./causes-fishbone.tsx";

/** The step of root causes: which weak indicators get a sheet, and the fishbone of one that has it. */
export const causesView: LoopView = {
  Step: CausesStep,
  action: (state) => {
    const choice = chosenCauses(state);
    if (choice === null || choice.weak.length === 0) return null;
    const words = causesPaneTexts[state.answers.locale];
    const count = choice.chosen.length;
    return { label: count === 0 ? words.makeNone : words.make(count), enabled: count > 0 };
  },
};

function CausesStep() {
  return (
    <div class="step">
      <MakingStatus />
      <EvaluationChoice />
      <WeakIndicators />
      <CausesFishbone />
    </div>
  );
}

function EvaluationChoice() {
  const { state, send, locale } = useDesk();
  const words = causesPaneTexts[locale];
  const made = evaluationOf(state, "evaluation");
  if (made === null) return null;
  return (
    <SelectField
      name="causesEvaluation"
      label={words.evaluation}
      value={made.id}
      choices={[...evaluationsThere(state)]
        .reverse()
        .map((one) => ({ value: one.id, label: evaluationName(one, words) }))}
      onChoose={(id) => send({ type: "evaluationChosen", role: "evaluation", id })}
    />
  );
}

function evaluationName({ period: { from, to }, sheet }: MadeEvaluation, words: CausesPaneTexts): string {
  return words.evaluationOf(sheet, from === null || to === null ? "" : words.period(from, to));
}

/** The weak indicators of the evaluation, or why there are none to choose. */
function WeakIndicators() {
  const { state, send, locale } = useDesk();
  const words = causesPaneTexts[locale];
  // A workbook always has a sheet: without one their names are not known yet.
  if (state.sheetNames.length === 0) return <p class="hint">{words.loading}</p>;
  const { evaluations } = state.answers.improvement;
  const made = evaluationOf(state, "evaluation");
  const newest = evaluations[evaluations.length - 1];
  const toEvaluation = (
    <Button onClick={() => send({ type: "taskChosen", task: "evaluation" })}>{words.toEvaluation}</Button>
  );
  if (newest === undefined) {
    return (
      <Nothing icon="info" title={words.noEvaluation} help={words.noEvaluationHelp}>
        {toEvaluation}
      </Nothing>
    );
  }
  if (made === null) {
    return (
      <MessageBar intent="warning" actions={toEvaluation}>
        <p>{words.sheetGone(newest.sheet)}</p>
      </MessageBar>
    );
  }
  const loading = state.evaluations[made.id];
  if (loading?.status === "failed") {
    const readAgain = () => send({ type: "evaluationChosen", role: "evaluation", id: made.id });
    return (
      <MessageBar
        intent="error"
        actions={
          <Button small onClick={readAgain}>
            {words.again}
          </Button>
        }
      >
        <p>{words.failed(workbookSentence(loading.problem, locale))}</p>
        {loading.problem.code === "record-missing" ? toEvaluation : null}
      </MessageBar>
    );
  }
  const choice = chosenCauses(state);
  if (choice === null) return <p class="hint">{words.loading}</p>;
  const { said } = choice.evaluation;
  const threshold = formatPercent(said.threshold, locale);
  if (choice.weak.length === 0) {
    return said.rows.some(({ attainment }) => attainment !== null) ? (
      <Nothing icon="success" title={words.nothingWeak(threshold)} help={words.nothingWeakHelp} />
    ) : (
      <Nothing icon="info" title={words.notScored} help={words.notScoredHelp(made.sheet)} />
    );
  }
  const isDone = choice.weak.every(({ sheet }) => sheet !== null);
  const isWithoutTickets =
    choice.evaluation.measured === null && choice.chosen.some(({ indicator }) => indicator.source === "tickets");
  return (
    <>
      {isDone ? <Nothing icon="success" title={words.allMade} help={words.allMadeHelp} /> : null}
      <fieldset class="field">
        <legend class="label">{words.weak(formatNumber(choice.weak.length, locale), threshold)}</legend>
        {isDone ? null : <p class="hint">{words.weakHelp}</p>}
        <ul class="measures">
          {choice.weak.map((weak) => (
            <WeakRow key={weak.key} weak={weak} choice={choice} />
          ))}
        </ul>
      </fieldset>
      {isWithoutTickets ? (
        <p class="hint">{state.reading.status === "reading" ? words.stillReading : words.noTickets}</p>
      ) : null}
    </>
  );
}

interface NothingProps {
  readonly icon: IconName;
  readonly title: string;
  readonly help: string;
  readonly children?: ComponentChildren;
}

/** What stands where there is nothing to choose. */
function Nothing({ icon, title, help, children }: NothingProps) {
  return (
    <div class="empty">
      <Icon name={icon} size={28} />
      <p class="empty-title">{title}</p>
      <p class="hint">{help}</p>
      {children}
    </div>
  );
}

interface WeakRowProps {
  readonly weak: WeakChoice;
  readonly choice: CausesChoice;
}

/** An indicator to tick, or the way to the sheet that it has. */
function WeakRow({ weak, choice: { chosen, evaluation } }: WeakRowProps) {
  const { send, locale } = useDesk();
  const words = causesPaneTexts[locale];
  const { indicator, key, name, said, sheet } = weak;
  const unit = isRated(indicator) ? "rating" : indicator.unit;
  const figures = words.said(
    formatValue(said.actual, unit, locale),
    formatValue(said.target, unit, locale),
    formatPercent(said.attainment ?? 0, locale),
  );
  if (sheet !== null) {
    return (
      <li class="weak-done">
        <Icon name="check" />
        <span>
          {name}
          <span class="hint measure-cause">{figures}</span>
          <button
            type="button"
            class="link-button"
            onClick={() => send({ type: "placeAsked", place: topOf(sheet.sheet) })}
          >
            {words.hasSheet(sheet.sheet)}
          </button>
        </span>
      </li>
    );
  }
  const isChosen = chosen.some((one) => one.key === key);
  const keys = chosen.map((one) => one.key);
  const indicators = isChosen ? keys.filter((one) => one !== key) : [...keys, key];
  const toggle = () =>
    send({
      type: "improvementEdited",
      change: { causesAsked: { evaluation: evaluation.made.id, indicators } },
    });
  return (
    <li>
      <label class="check">
        <input type="checkbox" checked={isChosen} onChange={toggle} />
        <span>
          {name}
          <span class="hint measure-cause">{figures}</span>
        </span>
      </label>
    </li>
  );
}
