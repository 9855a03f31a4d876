import { causesPaneTexts } from "../../i18n/improvement/causes-pane-texts.ts";
import { evaluationOf } from "../../wizard/choose-evaluations.ts";
import { type CausesChoice, chosenCauses, type WeakChoice } from "../../wizard/chosen-causes.ts";
import { isRated } from "../../workbook/actual-rule.ts";
import { useDesk } from "../desk.ts";
import { formatNumber, formatPercent, formatValue } from "../format-value.ts";
import { Icon } from "../icon.tsx";
import type { LoopView } from "../loop-view.ts";
import { MakingStatus } from "../making-status.tsx";
import { CausesFishbone, topOf } from "./causes-fishbone.tsx";
import { EmptyStep } from "./empty-step.tsx";
import { EvaluationSelect, NoEvaluation } from "./evaluation-select.tsx";

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
  const { state, locale } = useDesk();
  if (evaluationOf(state, "evaluation") === null) {
    return (
      <div class="step">
        <NoEvaluation help={causesPaneTexts[locale].noEvaluationHelp} />
        <CausesFishbone />
      </div>
    );
  }
  return (
    <div class="step">
      <MakingStatus />
      <EvaluationSelect of="evaluation" />
      <WeakIndicators />
      <CausesFishbone />
    </div>
  );
}

/** The weak indicators of the evaluation, or why there are none to choose. */
function WeakIndicators() {
  const { state, locale } = useDesk();
  const words = causesPaneTexts[locale];
  const choice = chosenCauses(state);
  if (choice === null) return null;
  const { made, said } = choice.evaluation;
  const threshold = formatPercent(said.threshold, locale);
  if (choice.weak.length === 0) {
    return said.rows.some(({ attainment }) => attainment !== null) ? (
      <EmptyStep isDone title={words.nothingWeak(threshold)} help={words.nothingWeakHelp} />
    ) : (
      <EmptyStep title={words.notScored} help={words.notScoredHelp(made.sheet)} />
    );
  }
  const isDone = choice.weak.every(({ sheet }) => sheet !== null);
  const isWithoutTickets =
    choice.evaluation.measured === null && choice.chosen.some(({ indicator }) => indicator.source === "tickets");
  return (
    <>
      <fieldset class="field">
        <legend class="label">{words.weak(formatNumber(choice.weak.length, locale), threshold)}</legend>
        <p class="hint">{isDone ? words.allMadeHelp : words.weakHelp}</p>
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
