import type { Cell } from "../../core/functions/cell.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { inSlices } from "../../core/pane/in-slices.ts";
import { type SheetsPlan, sheetsPlan } from "../../core/pane/sheets-plan.ts";
import { serialOfDay } from "../../core/wizard/day-of-serial.ts";
import { measureTickets } from "../../core/wizard/measure-tickets.ts";
import { nextState } from "../../core/wizard/next-state.ts";
import { previewAnalysis } from "../../core/wizard/preview-analysis.ts";
import { readTable, ticketTable } from "../../core/wizard/read-table.ts";
import type { Effect, WizardEvent } from "../../core/wizard/wizard-event.ts";
import { initialState, type WizardState } from "../../core/wizard/wizard-state.ts";

const going = { aborted: false };

/** A sheet of tickets that a wizard looks at. */
export interface TicketCells {
  readonly sheet: string;
  readonly cells: readonly (readonly Cell[])[];
}

/** The pane's wizard without a pane: events in, and the plan of the open step out. */
export class WizardRun {
  readonly #tickets: TicketCells | null;
  #state: WizardState;

  constructor(locale: Locale, today: string, tickets: TicketCells | null) {
    this.#tickets = tickets;
    this.#state = initialState(locale, today);
  }

  get state(): WizardState {
    return this.#state;
  }

  async send(...events: readonly WizardEvent[]): Promise<void> {
    for (const event of events) {
      const { state, effects } = nextState(this.#state, event);
      this.#state = state;
      for (const effect of effects) await this.#carryOut(effect);
    }
  }

  async #carryOut(effect: Effect): Promise<void> {
    const { answers, reading } = this.#state;
    const cells = this.#tickets?.cells ?? [];
    switch (effect.type) {
      case "findTables": {
        const { job } = effect;
        const tables = this.#tickets === null ? [] : [foundTable(this.#tickets)];
        return this.send({ type: "tablesFound", job, tables });
      }
      case "readTable": {
        const { job, mapping, source } = effect;
        const read = await inSlices(readTable(ticketTable(source, cells), mapping, null), going);
        return this.send({ type: "tableRead", job, read });
      }
      case "measure": {
        if (reading.status !== "read") return;
        const measured = await inSlices(measureTickets(answers, reading, null), going);
        return this.send({ type: "measuredNow", job: effect.job, measured });
      }
      case "preview": {
        if (reading.status !== "read" || answers.analysis === null) return;
        const preview = await inSlices(previewAnalysis(answers.analysis, reading, null), going);
        return this.send({ type: "previewed", job: effect.job, preview });
      }
    }
  }

  /** What the primary button of the open step would make. */
  async plan(takenSheetNames: readonly string[]): Promise<SheetsPlan> {
    const { reading, today } = this.#state;
    const read = reading.status === "read" ? reading : null;
    const source = read === null ? null : { name: read.table.sheet, rows: read.tickets.count, unread: 0 };
    const asOf = read?.facts.asOf ?? serialOfDay(today);
    return sheetsPlan(this.#state, { today, asOf, takenSheetNames, source }, going, { read: async () => [] });
  }
}

function foundTable({ sheet, cells }: TicketCells) {
  const [headers = []] = cells;
  const area = { row: 0, column: 0, rows: cells.length, columns: headers.length };
  return { summary: { name: sheet, sheet, area, declared: false }, headers: headers.map(String), holdsTickets: true };
}
