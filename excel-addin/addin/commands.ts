import type { WizardEvent } from "../../core/wizard/wizard-event.ts";
import { type RunCommand, runCommands } from "./ribbon.ts";

/** What each command on the ribbon asks of the pane, and whether the pane is brought up for it. */
const asked: Readonly<Record<RunCommand, { readonly event: WizardEvent; readonly shows: boolean }>> = {
  openEvaluation: { event: { type: "taskChosen", task: "evaluation" }, shows: true },
  openAnalysis: { event: { type: "taskChosen", task: "analysis" }, shows: true },
  openImprovement: { event: { type: "taskChosen", task: "improvement" }, shows: true },
  openStandard: { event: { type: "taskChosen", task: "standard" }, shows: true },
  // Its result is in the cells: the pane is brought up for no more than what asks or explains.
  refresh: { event: { type: "refreshAsked" }, shows: false },
  // Taking sheets away is asked about first, in the pane.
  undo: { event: { type: "undoAsked" }, shows: true },
  help: { event: { type: "helpAsked" }, shows: true },
};

/**
 * Lets the ribbon's commands run in this page, which Excel keeps alive with the pane closed. `send` is `null` where there
 * is no pane but a sentence that says why: each command then shows it.
 */
export function associateCommands(send: ((event: WizardEvent) => void) | null): void {
  for (const command of runCommands) {
    const { event, shows } = asked[command];
    Office.actions.associate(command, async (call: Office.AddinCommands.Event) => {
      try {
        if (shows || send === null) await Office.addin.showAsTaskpane();
        send?.(event);
      } finally {
        // Excel holds back every further command until it is told that this one is over.
        call.completed();
      }
    });
  }
}
