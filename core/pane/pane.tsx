import { useLayoutEffect, useRef } from "preact/hooks";
import { analysisPaneTexts } from "../i18n/analysis/pane-texts.ts";
import { loopTexts } from "../i18n/improvement/loop-texts.ts";
import type { Locale } from "../i18n/locale.ts";
import { paneTexts } from "../i18n/pane-texts.ts";
import type { Problem, ProblemCode } from "../wizard/problem.ts";
import { problemsOf } from "../wizard/problems-of.ts";
import { type LoopStep, openLoopStep, openStep, positionOf, type StepId } from "../wizard/steps.ts";
import type { WizardEvent } from "../wizard/wizard-event.ts";
import type { WizardState } from "../wizard/wizard-state.ts";
import { Button } from "./button.tsx";
import { type Desk, DeskContext, useDesk } from "./desk.ts";
import { HelpDialog } from "./help-dialog.tsx";
import type { HelpPages } from "./host-services.ts";
import { IndicatorsStep } from "./indicators-step.tsx";
import { LiveRegion } from "./live-region.tsx";
import { type LaterStep, type LoopPart, laterSteps, useLoopPart } from "./loop-view.ts";
import { MessageBar } from "./message-bar.tsx";
import { NoticeBar } from "./notice-bar.tsx";
import { ObjectiveStep } from "./objective-step.tsx";
import { PaneFooter } from "./pane-footer.tsx";
import { PaneHeader } from "./pane-header.tsx";
import { QuestionDialog } from "./question-dialog.tsx";
import { ReloadButton } from "./reload-button.tsx";
import { stepWords, workbookSentence } from "./sentences.ts";
import { StepRail } from "./step-rail.tsx";
import { TaskTabs, taskPanelId, taskTabId } from "./task-tabs.tsx";

const stepViews: Readonly<Record<Exclude<StepId, LoopStep | LaterStep>, () => preact.JSX.Element>> = {
  objective: ObjectiveStep,
  indicators: IndicatorsStep,
};

/** An empty field is no problem before the user wants to go on. */
const quietAtFirst: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "objectiveMissing",
  "noIndicators",
  "nameMissing",
  "exemptReasonMissing",
  "measureMissing",
  "stillReading",
  "noTickets",
  "waitsReading",
  "waitsColumns",
]);

interface PaneProps {
  readonly state: WizardState;
  readonly send: (event: WizardEvent) => void;
  readonly helpPages: ((locale: Locale) => HelpPages) | null;
}

/** The whole pane: header, rail, the open step, and the way on. */
export function Pane({ state, send, helpPages }: PaneProps) {
  const { locale, task } = state.answers;
  const texts = paneTexts[locale];
  const id = openStep(state.answers);
  const step = positionOf(state.answers);
  const loop = useLoopPart(!(id in stepViews));
  const title = useRef<HTMLHeadingElement>(null);
  const content = useRef<HTMLElement>(null);
  const lastStep = useRef({ task, step });

  // Before the next key is taken: a later focus would steal it from the field that a quick typist has reached by then.
  useLayoutEffect(() => {
    const last = lastStep.current;
    if (last.task === task && last.step === step) return;
    lastStep.current = { task, step };
    content.current?.scrollTo(0, 0);
    // The tab that was chosen keeps the focus: the arrow keys go on from it. A button that led to another job does not.
    if (document.activeElement?.getAttribute("role") !== "tab") title.current?.focus();
  }, [task, step]);

  const desk: Desk = {
    state,
    send,
    texts,
    analysisTexts: analysisPaneTexts[locale],
    locale,
    helpPages,
    problems: shownProblems(state, id),
  };
  const problems = desk.problems.filter((problem) => problem.blocking).length;
  return (
    <DeskContext.Provider value={desk}>
      <div class="pane" lang={locale}>
        <PaneHeader />
        <TaskTabs />
        <StepRail />
        <main class="pane-content" ref={content}>
          <div role="tabpanel" id={taskPanelId} aria-labelledby={taskTabId(task)}>
            <div class="step-head">
              <h1 tabIndex={-1} ref={title}>
                <span class="step-number">{step + 1}</span> {stepWords(id, locale).title}
              </h1>
              <p class="lead">{stepWords(id, locale).lead}</p>
            </div>
            <NoticeBar />
            {state.phase === "opening" ? <p class="hint">{texts.opening}</p> : <StepView id={id} loop={loop} />}
          </div>
        </main>
        <div class="pane-bottom">
          {problems > 0 && state.checked.includes(id) ? (
            <p class="to-mend">{texts.problems.toMend(String(problems))}</p>
          ) : null}
          <PaneFooter loop={loop} />
        </div>
        <LiveRegion />
        <QuestionDialog />
        {state.isHelpShown ? <HelpDialog /> : null}
      </div>
    </DeskContext.Provider>
  );
}

/** The open step; one that comes with a part of its own once that is there. */
function StepView({ id, loop }: { readonly id: StepId; readonly loop: LoopPart }) {
  const { state, locale } = useDesk();
  const views: Readonly<Partial<Record<StepId, () => preact.JSX.Element>>> = stepViews;
  const View = views[id];
  if (View !== undefined) return <View />;
  const words = loopTexts[locale];
  switch (loop.status) {
    case "loaded": {
      const step = openLoopStep(state.answers);
      const later = laterSteps.find((one) => one === id);
      const Step = step !== null ? loop.views.loop[step].Step : later === undefined ? null : loop.views.later[later];
      return Step === null ? null : <Step />;
    }
    case "loading":
      return <p class="hint">{words.loading}</p>;
    case "failed":
      return (
        <MessageBar intent="error" actions={<ReloadButton />}>
          <p>{words.notLoaded(workbookSentence({ code: "part-not-loaded" }, locale))}</p>
          <Button small onClick={loop.retry}>
            {paneTexts[locale].retry}
          </Button>
        </MessageBar>
      );
  }
}

function shownProblems(state: WizardState, step: StepId): Problem[] {
  const isChecked = state.checked.includes(step);
  return problemsOf(state, step).filter((problem) => isChecked || !quietAtFirst.has(problem.code));
}
