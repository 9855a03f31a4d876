import { type TaskId, taskIds } from "../evaluation/answers.ts";
import { loopTexts } from "../i18n/improvement/loop-texts.ts";
import { useDesk } from "./desk.ts";

export const taskPanelId = "task-panel";

export function taskTabId(task: TaskId): string {
  return `task-${task}`;
}

/** The jobs of the pane. The arrow keys go from one to the next, as in any list of tabs. */
export function TaskTabs() {
  const { state, send, analysisTexts, locale } = useDesk();
  const { task } = state.answers;
  // Sharing is no job of every month: it is opened from the menu, and has a tab while it is open.
  const shown = taskIds.filter((id) => id !== "sharing" || id === task);
  const words = { ...analysisTexts.tasks, ...loopTexts[locale].tasks };
  const choose = (chosen: TaskId) => {
    send({ type: "taskChosen", task: chosen });
    document.getElementById(taskTabId(chosen))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = shown.indexOf(task);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(shown[(to + shown.length) % shown.length] ?? task);
  };
  return (
    <div class="tasks" role="tablist" aria-label={words.label} onKeyDown={onKeyDown}>
      {shown.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={taskTabId(id)}
          class="task"
          aria-selected={id === task}
          aria-controls={taskPanelId}
          tabIndex={id === task ? 0 : -1}
          disabled={state.making.status === "making" && id !== task}
          onClick={() => choose(id)}
        >
          {words[id]}
        </button>
      ))}
    </div>
  );
}
