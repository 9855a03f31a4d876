import { blockedSteps } from "../wizard/problems-of.ts";
import { stepIds } from "../wizard/steps.ts";
import { useDesk } from "./desk.ts";
import { Icon } from "./icon.tsx";

/** The six steps: done ones can be clicked, and say when something in them needs mending. */
export function StepRail() {
  const { state, send, texts } = useDesk();
  const blocked = blockedSteps(state);
  const { step } = state.answers;
  return (
    <nav class="rail" aria-label={texts.rail.label}>
      <ol>
        {stepIds.map((id, position) => {
          const isOpen = position === step;
          const isAhead = position > state.reached;
          const isWrong = state.checked.includes(position) && blocked.includes(position);
          const standing = isAhead ? "ahead" : isWrong ? "wrong" : isOpen ? "open" : "done";
          const words = { ahead: texts.rail.ahead, wrong: texts.rail.toMend, open: "", done: texts.rail.done }[
            standing
          ];
          const label = texts.rail.step(position + 1, texts.steps[id].title);
          return (
            <li key={id} class={position <= state.reached ? "reached" : ""}>
              <button
                type="button"
                class={`rail-step ${standing}${isOpen ? " current" : ""}`}
                aria-current={isOpen ? "step" : undefined}
                aria-label={words === "" ? label : `${label}, ${words}`}
                title={texts.steps[id].title}
                disabled={isAhead}
                onClick={() => send({ type: "stepChosen", step: position })}
              >
                <span class="dot">
                  {standing === "done" ? <Icon name="check" size={12} /> : standing === "wrong" ? "!" : position + 1}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
