import { useRef, useState } from "preact/hooks";
import { openLoopStep, positionOf, stepsOf } from "../wizard/steps.ts";
import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";
import { useAfterDraw } from "./loop/use-after-draw.ts";
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
  const known = loopStep === null || loop.status !== "loaded" ? null : loop.views.loop[loopStep].action(state);
  const isAwaited = known?.isAwaited === true;
  // While what an action goes by is read anew, the button stays as it was.
  const last = useRef({ loopStep, action: known });
  if (!isAwaited || last.current.loopStep !== loopStep) last.current = { loopStep, action: known };
  const { action } = last.current;
  const [pressedIn, setPressedIn] = useState<typeof loopStep>(null);
  const go = () => {
    if (isAwaited) return setPressedIn(loopStep);
    send(action?.event ?? { type: isLast || loopStep !== null ? "makingAsked" : "wentNext" });
    focusFirstProblem();
  };
  // The mouse that comes to the button has what was pasted read first: the press waits for that, and is not lost.
  const settle = () => {
    if (pressedIn === null || (isAwaited && pressedIn === loopStep)) return;
    setPressedIn(null);
    if (pressedIn === loopStep && action?.enabled === true) go();
  };
  useAfterDraw(settle, [pressedIn, isAwaited, loopStep]);
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
