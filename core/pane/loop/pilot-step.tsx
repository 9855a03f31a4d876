import type { ComponentChildren } from "preact";
import { pilotTexts } from "../../i18n/improvement/pilot-texts.ts";
import { evaluationOf, loadedOf } from "../../wizard/choose-evaluations.ts";
import { monthRange } from "../../wizard/months.ts";
import { peopleField, peopleFields } from "../../wizard/people-count.ts";
import { type Piloted, pilotedOf } from "../../wizard/piloted.ts";
import { problemsOf } from "../../wizard/problems-of.ts";
import { trialOf } from "../../wizard/trial.ts";
import type { WizardState } from "../../wizard/wizard-state.ts";
import { Button } from "../button.tsx";
import { useDesk } from "../desk.ts";
import { FieldProblem } from "../field-problem.tsx";
import type { LoopView } from "../loop-view.ts";
import { MakingStatus } from "../making-status.tsx";
import { MessageBar } from "../message-bar.tsx";
import { NumberField } from "../number-field.tsx";
import { PeriodField } from "../period-field.tsx";
import { SelectField } from "../select-field.tsx";
import { workbookSentence } from "../sentences.ts";
import { EmptyStep } from "./empty-step.tsx";
import { EvaluationSelect, NoEvaluation } from "./evaluation-select.tsx";
import { PilotAdoption } from "./pilot-adoption.tsx";
import { PilotResult } from "./pilot-result.tsx";
import { PilotRules } from "./pilot-rules.tsx";

/** Changed rules, and who moves under them, before anything is adopted. */
export const pilotView: LoopView = {
  Step: PilotStep,
  action: (state) =>
    evaluationOf(state, "evaluation") === null
      ? null
      : { label: pilotTexts[state.answers.locale].pane.make, enabled: isReady(state) },
};

/** Whether everybody is counted under rules that can be compared. */
function isReady(state: WizardState): boolean {
  const piloted = pilotedOf(state);
  if (piloted === null || state.people.status !== "counted") return false;
  return isScored(piloted) && !problemsOf(state, "pilot").some(({ blocking }) => blocking);
}

/** Whether anybody has a score at all. */
function isScored({ comparison }: Piloted): boolean {
  return comparison.compared > 0;
}

function PilotStep() {
  const { state, locale } = useDesk();
  const words = pilotTexts[locale].pane;
  if (evaluationOf(state, "evaluation") === null) {
    return (
      <div class="step">
        <NoEvaluation help={words.noEvaluationHelp} />
      </div>
    );
  }
  return (
    <div class="step">
      <MakingStatus />
      <EvaluationSelect of="evaluation" label={words.evaluation} />
      <PilotBody />
    </div>
  );
}

/** What there is to try, or why there is nothing yet. */
function PilotBody() {
  const { state, send, locale } = useDesk();
  const words = pilotTexts[locale].pane;
  const id = evaluationOf(state, "evaluation")?.id ?? "";
  const again = (
    <Button small onClick={() => send({ type: "evaluationChosen", role: "evaluation", id })}>
      {words.retry}
    </Button>
  );
  const loaded = loadedOf(state, "evaluation");
  if (loaded === null) return null;
  if (loaded.tickets === null) {
    const isReading = state.reading.status === "reading" || state.search.status === "looking";
    if (isReading) return <p class="hint">{words.readingTickets}</p>;
    return (
      <EmptyStep title={words.noTickets} help={words.noTicketsHelp}>
        <Button onClick={() => send({ type: "readingAsked" })}>{words.readTickets}</Button>
      </EmptyStep>
    );
  }
  if (peopleField(state) === null) return <EmptyStep title={words.noPeople} help={words.noPeopleHelp} />;
  const piloted = pilotedOf(state);
  return (
    <>
      <TicketChoice />
      <PilotRules />
      {state.people.status === "failed" ? (
        <MessageBar intent="error" actions={again}>
          <p>{words.notCounted(workbookSentence(state.people.problem, locale))}</p>
        </MessageBar>
      ) : null}
      {piloted === null ? (
        <p class="hint" role="status">
          {words.counting}
        </p>
      ) : (
        <>
          <PilotResult piloted={piloted} isCounting={state.people.status === "counting"} />
          <PilotAdoption piloted={piloted} isReady={isReady(state)} />
        </>
      )}
    </>
  );
}

/** Whom to score, and on which tickets. */
function TicketChoice() {
  const { state, send, locale } = useDesk();
  const words = pilotTexts[locale].pane;
  const trial = trialOf(state);
  const by = peopleField(state);
  if (trial === null || by === null) return null;
  const facts = state.reading.status === "read" ? state.reading.facts : null;
  const months = (facts?.months ?? []).filter((month) => month.tickets > 0).slice(-3);
  const quick = [
    ...months.reverse().map(({ year, month }) => {
      const range = monthRange(year, month);
      return { label: range.from.slice(0, 7), ...range };
    }),
    ...(facts?.span ? [{ label: words.allDays, ...facts.span }] : []),
  ];
  return (
    <section>
      <SelectField
        name="pilot-by"
        label={words.by}
        value={by}
        choices={peopleFields(state).map((field) => ({ value: field, label: pilotTexts[locale].by[field] }))}
        onChoose={(field) => send({ type: "trialEdited", change: { by: field } })}
      />
      <SelectField
        name="pilot-tickets"
        label={words.tickets}
        value={trial.tickets}
        choices={(["period", "other", "sample"] as const).map((kind) => ({
          value: kind,
          label: words.ticketChoices[kind],
        }))}
        onChoose={(tickets) => send({ type: "trialEdited", change: { tickets } })}
      />
      {trial.tickets === "other" ? (
        <PeriodField
          name="pilotPeriod"
          label={words.otherPeriod}
          period={trial.other}
          choices={quick}
          onChoose={(other) => send({ type: "trialEdited", change: { other } })}
        />
      ) : null}
      {trial.tickets === "sample" ? (
        <>
          <div class="pair">
            <LabelledNumber label={words.sampleSize} name="sampleSize">
              <NumberField
                field={{ kind: "sampleSize" }}
                value={trial.sample.size}
                unit="plain"
                label={words.sampleSize}
                describedBy="sample-help"
              />
            </LabelledNumber>
            <LabelledNumber label={words.sampleSeed} name="sampleSeed">
              <NumberField
                field={{ kind: "sampleSeed" }}
                value={trial.sample.seed}
                unit="plain"
                label={words.sampleSeed}
                describedBy="sample-help"
              />
            </LabelledNumber>
          </div>
          <p class="hint" id="sample-help">
            {words.sampleHelp}
          </p>
        </>
      ) : null}
    </section>
  );
}

function LabelledNumber({
  label,
  name,
  children,
}: {
  readonly label: string;
  readonly name: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="field">
      <label class="label" for={name}>
        {label}
      </label>
      {children}
      <FieldProblem field={name} />
    </div>
  );
}
