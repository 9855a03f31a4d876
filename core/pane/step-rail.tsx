import { blockedSteps } from "../wizard/problems-of.ts";
import { isLoopTask, positionOf, stepsOf } from "../wizard/steps.ts";
import { useDesk } from "./desk.ts";
import { Icon } from "./icon.tsx";
import { stepWords } from "./sentences.ts";

/** The steps of the open job: done ones can be clicked, and say when something in them needs mending. */
export function StepRail() {
  const { state, send, texts, locale } = useDesk();
  const blocked = blockedSteps(state);
  const { task } = state.answers;
  const step = positionOf(state.answers);
  const reached = state.reached[task];
  // Steps that stand by themselves are never done with.
  const isLoop = isLoopTask(task);
  return (
    <nav class="rail" aria-label={texts.rail.label}>
      <ol>
        {stepsOf[task].map((id, position) => {
          const isOpen = position === step;
          const isAhead = position > reached;
          const isWrong = state.checked.includes(id) && blocked.includes(position);
          const standing = isAhead ? "ahead" : isWrong ? "wrong" : isOpen || isLoop ? "open" : "done";
          const words = { ahead: texts.rail.ahead, wrong: texts.rail.toMend, open: "", done: texts.rail.done }[
            standing
          ];
          const label = texts.rail.step(position + 1, stepWords(id, locale).title);
          return (
            <li key={id} class={position <= reached ? "reached" : ""}>
              <button
                type="button"
                class={`rail-step ${standing}${isOpen ? " current" : ""}`}
                aria-current={isOpen ? "step" : undefined}
                aria-label={words === "" ? label : `${label}, ${words}`}
                title={stepWords(id, locale).title}
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
