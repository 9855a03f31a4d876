import { readRecord } from "../evaluation/evaluation-record.ts";
import { type MadeEvaluation, recordKey } from "../evaluation/made/made-evaluation.ts";
import { linkedFigures } from "../wizard/linked-figures.ts";
import {
  answersByRecord,
  figuresKept,
  holdsFigures,
  type LoadedEvaluation,
  saidArea,
  saidBy,
} from "../wizard/loaded-evaluation.ts";
import { measureTickets } from "../wizard/measure-tickets.ts";
import { recordOnSheet } from "../wizard/rules-on-sheet.ts";
import { timedTickets } from "../wizard/timed-tickets.ts";
import type { WizardState } from "../wizard/wizard-state.ts";
import { analysisInUse } from "../workbook/analysis-in-use.ts";
import { ruleDifferences } from "../workbook/improvement/rule-differences.ts";
import { WorkbookError, type WorkbookPort } from "../workbook/port.ts";
import { ticketsLayout } from "../workbook/tickets-layout.ts";
import { inSlices } from "./in-slices.ts";

type Reader = Pick<WorkbookPort, "read" | "recall">;

/**
 * An evaluation of the workbook: its record with the rules that its sheets show now, what they say, and what its tickets say
 * where they are read. Gives what is known at once, and the rest when it is.
 */
export async function* loadEvaluation(
  made: MadeEvaluation,
  state: () => WizardState,
  port: Reader,
): AsyncGenerator<LoadedEvaluation, void> {
  const recorded = readRecord(await port.recall(recordKey(made)));
  if (recorded === null) throw new WorkbookError({ code: "record-missing", sheet: made.sheet });
  const cells = await port.read(saidArea({ made, record: recorded }));
  const { sheetNames } = state();
  const limits =
    made.ticketsSheet !== null && sheetNames.includes(made.ticketsSheet)
      ? await port.read({ sheet: made.ticketsSheet, area: ticketsLayout(recorded).limits })
      : null;
  const record = recordOnSheet(recorded, cells, limits);
  const said = saidBy(cells, record);
  const edited = ruleDifferences({ made, record: recorded }, { made, record });
  const known = state().evaluations[made.id];
  const before = known?.status === "loaded" ? known.evaluation : null;
  const isJudgedAlike = JSON.stringify(before?.record.data?.limits) === JSON.stringify(record.data?.limits);
  const { reading } = state();
  const tickets = reading.status === "read" && record.data?.sheet === reading.table.sheet ? reading.tickets : null;
  const loaded: LoadedEvaluation = {
    made,
    record,
    said,
    edited,
    holdsFigures: holdsFigures(cells, recorded),
    tickets,
    measured: before?.measured ?? null,
  };
  if (tickets === null || reading.status !== "read" || (tickets === before?.tickets && isJudgedAlike)) {
    yield loaded;
    return;
  }
  yield { ...loaded, tickets: null };
  const answers = answersByRecord(record, state());
  const going = { aborted: false };
  const analysis = analysisInUse(answers);
  const linked = analysis.kind === "used" ? await linkedSheets(analysis.made) : null;
  yield { ...loaded, measured: await inSlices(measureTickets(answers, reading, linked), going) };

  async function linkedSheets(analysed: Extract<typeof analysis, { kind: "used" }>["made"]) {
    const { reading, waits } = state();
    if (reading.status !== "read") return null;
    const now = await linkedFigures(analysed, (sheet, area) => port.read({ sheet, area }));
    const kept = figuresKept(now, analysed, loaded);
    const pauses = waits.status === "read" ? waits.pauses : null;
    return { said: kept, timed: await inSlices(timedTickets(reading.tickets, analysed, kept, pauses), going) };
  }
}
