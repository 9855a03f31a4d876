import { positionOf, stepsOf } from "../wizard/steps.ts";
import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";

/** Back and onward, always in the same place; the last step's onward is the generation. */
export function PaneFooter() {
  const { state, send, texts } = useDesk();
  const step = positionOf(state.answers);
  const isLast = step === stepsOf[state.answers.task].length - 1;
  const isMaking = state.making.status === "making";
  const go = () => {
    send({ type: isLast ? "makingAsked" : "wentNext" });
    focusFirstProblem();
  };
  return (
    <footer class="pane-footer">
      <Button id="back" disabled={step === 0 || isMaking} onClick={() => send({ type: "wentBack" })}>
        {texts.back}
      </Button>
      <Button id="next" look="primary" disabled={isMaking || (isLast && state.readOnly)} onClick={go}>
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
