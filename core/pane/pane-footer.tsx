import { openLoopStep, positionOf, stepsOf } from "../wizard/steps.ts";
import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";
import type { LoopPart } from "./loop-view.ts";

/**
 * Back and onward, always in the same place; the last step's onward is the generation. In a step that stands by itself,
 * the primary button makes what the step is for.
 */
export function PaneFooter({ loop }: { readonly loop: LoopPart }) {
  const { state, send, texts } = useDesk();
  const step = positionOf(state.answers);
  const isLast = step === stepsOf[state.answers.task].length - 1;
  const isMaking = state.making.status === "making";
  const loopStep = openLoopStep(state.answers);
  const action = loopStep === null || loop.status !== "loaded" ? null : loop.views.loop[loopStep].action(state);
  const go = () => {
    send(action?.event ?? { type: isLast || loopStep !== null ? "makingAsked" : "wentNext" });
    focusFirstProblem();
  };
  if (loopStep !== null) {
    if (action === null) return null;
    return (
      <footer class="pane-footer">
        <Button
          key="next"
          id="next"
          look="primary"
          disabled={isMaking || !action.enabled || state.readOnly}
          onClick={go}
        >
          {action.label}
        </Button>
      </footer>
    );
  }
  return (
    <footer class="pane-footer">
      <Button key="back" id="back" disabled={step === 0 || isMaking} onClick={() => send({ type: "wentBack" })}>
        {texts.back}
      </Button>
      <Button key="next" id="next" look="primary" disabled={isMaking || (isLast && state.readOnly)} onClick={go}>
        {isLast
          ? state.making.status === "made"
            ? texts.generate.generateAgain
            : texts.generate.generate
          : texts.next}
      </Button>
    </footer>
  );
}

/** The first field that keeps the step from being left gets the focus. */
function focusFirstProblem(): void {
  document.querySelector<HTMLElement>("[aria-invalid=true], [data-invalid]")?.focus();
}
