import type { Cell } from "../../core/functions/cell.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { measureTickets } from "../../core/wizard/measure-tickets.ts";
import { nextState } from "../../core/wizard/next-state.ts";
import { previewAnalysis } from "../../core/wizard/preview-analysis.ts";
import { readTable, ticketTable } from "../../core/wizard/read-table.ts";
import { readWaits } from "../../core/wizard/read-waits.ts";
import type { Effect, WizardEvent } from "../../core/wizard/wizard-event.ts";
import { type FoundTable, initialState, type WizardState } from "../../core/wizard/wizard-state.ts";

export const today = "2024-06-03";

/** The place of the workbook that the wizard walks through. */
const timeZone = "Asia/Shanghai";

/** The wizard after these events on a workbook without tables; nothing that it wants done outside is done. */
export function wizardAfter(events: readonly WizardEvent[], locale: Locale = "en"): WizardState {
  const opened: WizardEvent = { type: "opened", stored: null, generation: null };
  return [opened, ...events].reduce((state, event) => nextState(state, event).state, initialState(locale, today));
}

/** What the wizard wants done outside by one more event. */
export function effectsOf(state: WizardState, event: WizardEvent): Effect["type"][] {
  return nextState(state, event).effects.map((effect) => effect.type);
}

/** The state after an event, with every reading, measuring and counting done at once. */
export function settled(
  state: WizardState,
  event: WizardEvent,
  cells: readonly (readonly Cell[])[],
  waits: readonly (readonly Cell[])[] = [],
): WizardState {
  const { state: next, effects } = nextState(state, event);
  return effects.reduce((current, effect) => {
    switch (effect.type) {
      case "readTable": {
        const read = finished(readTable(ticketTable(effect.source, cells), effect.mapping, timeZone));
        return settled(current, { type: "tableRead", job: effect.job, read }, cells, waits);
      }
      case "readAgain": {
        const read = finished(readTable(effect.table, effect.mapping, timeZone));
        return settled(current, { type: "tableRead", job: effect.job, read }, cells, waits);
      }
      case "measure": {
        if (current.reading.status !== "read") return current;
        const measured = finished(measureTickets(current.answers, current.reading));
        return settled(current, { type: "measuredNow", job: effect.job, measured }, cells, waits);
      }
      case "readWaits": {
        if (current.reading.status !== "read") return current;
        const table = effect.table ?? ticketTable(effect.source, waits);
        const read = finished(readWaits(table, effect.mapping, current.reading.tickets, timeZone));
        return settled(current, { type: "waitsRead", job: effect.job, read }, cells, waits);
      }
      case "preview": {
        const { analysis } = current.answers;
        if (current.reading.status !== "read" || analysis === null) return current;
        const pauses = current.waits.status === "read" ? current.waits.pauses : null;
        const preview = finished(previewAnalysis(analysis, current.reading, pauses));
        return settled(current, { type: "previewed", job: effect.job, preview }, cells, waits);
      }
      default:
        return current;
    }
  }, next);
}

/** A sheet's used range as the pane finds it. */
export function foundTable(sheet: string, cells: readonly (readonly Cell[])[]): FoundTable {
  const [headers = []] = cells;
  const area = { row: 0, column: 0, rows: cells.length, columns: headers.length };
  return { summary: { name: sheet, sheet, area, declared: false }, headers: headers.map(String), holdsTickets: true };
}

/** The result of work that pauses. */
export function finished<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
