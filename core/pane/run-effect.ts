import type { MadeCalendar } from "../analysis/made-calendar.ts";
import { readRecord, recordText } from "../evaluation/evaluation-record.ts";
import { recordKey } from "../evaluation/made/made-evaluation.ts";
import { recordOfRenamed } from "../evaluation/made/renamed-sheets.ts";
import { unreadableCells } from "../tickets/unreadable-cells.ts";
import { serialOfDay } from "../wizard/day-of-serial.ts";
import { calendarThere } from "../wizard/follow-calendar.ts";
import type { HolidaySource } from "../wizard/holiday-source.ts";
import { linkedFigures } from "../wizard/linked-figures.ts";
import type { LinkedSheets } from "../wizard/measure-tickets.ts";
import type { Effect, WizardEvent } from "../wizard/wizard-event.ts";
import type { WizardState } from "../wizard/wizard-state.ts";
import { analysisInUse } from "../workbook/analysis-in-use.ts";
import { loadPart } from "../workbook/load-part.ts";
import { PlanError } from "../workbook/plan-problem.ts";
import type { WorkbookPort, WorkbookProblem } from "../workbook/port.ts";
import { WorkbookError } from "../workbook/port.ts";
import type { HostServices } from "./host-services.ts";
import { inSlices } from "./in-slices.ts";

/** The keys under which the wizard keeps texts in the workbook. */
export const keptAs = { answers: "answers", unreadable: "answers-unreadable" } as const;

const sheetsPart = () => loadPart(() => import("./sheets-part.ts"));
const namesPart = () => loadPart(() => import("../workbook/own-names.ts"));
const ticketsPart = () => loadPart(() => import("./tickets-part.ts"));

/** Reading cells is the longer part of reading a table; the rest is understanding them. */
const readingShare = 0.6;

/** What an effect needs to be carried out. */
export interface EffectDesk {
  readonly port: WorkbookPort;
  readonly holidays: HolidaySource | null;
  readonly host: HostServices;
  /** The state at the moment of asking. */
  readonly state: () => WizardState;
  readonly send: (event: WizardEvent) => void;
  /** Keeps what was answered and loads the page of the pane anew. */
  readonly reload: () => Promise<void>;
  /** Jobs under way, which can be cancelled by their number. */
  readonly jobs: Map<number, { aborted: boolean }>;
}

/** Carries out what the wizard wants done outside, and answers with an event. Never rejects: a failure is an event too. */
export async function runEffect(effect: Exclude<Effect, { type: "remember" }>, desk: EffectDesk): Promise<void> {
  const { port, send, state } = desk;
  switch (effect.type) {
    case "findTables":
      return answer(
        async () => {
          const { findTables } = await ticketsPart();
          send({ type: "tablesFound", job: effect.job, tables: await findTables(port) });
        },
        (problem) => send({ type: "tablesFailed", job: effect.job, problem }),
      );

    case "seeSheets":
      return answer(
        async () => send({ type: "sheetsSeen", names: await namesSeen(desk) }),
        () => {},
      );

    case "seeTables":
      return answer(
        async () => {
          const { findTables } = await ticketsPart();
          send({ type: "tablesSeen", tables: await findTables(port) });
        },
        () => {},
      );

    case "readTable":
      return inJob(desk, effect.job, (signal) =>
        answer(
          async () => {
            const { job, source, mapping } = effect;
            const { readTable, ticketTable } = await ticketsPart();
            const report = (share: number) => send({ type: "progressed", job, progress: { done: share, total: 1 } });
            const cells = await port.read(source, {
              signal,
              onProgress: ({ done, total }) => report((done / Math.max(total, 1)) * readingShare),
            });
            const table = ticketTable(source, cells);
            const rows = Math.max(table.rows.length, 1);
            const read = await inSlices(readTable(table, mapping, port.timeZone), signal, (row) =>
              report(readingShare + (row / rows) * (1 - readingShare)),
            );
            send({ type: "tableRead", job, read });
          },
          (problem) => send({ type: "readingFailed", job: effect.job, problem }),
        ),
      );

    case "readAgain":
      return inJob(desk, effect.job, (signal) =>
        answer(
          async () => {
            const { readTable } = await ticketsPart();
            const read = await inSlices(readTable(effect.table, effect.mapping, port.timeZone), signal);
            send({ type: "tableRead", job: effect.job, read });
          },
          (problem) => send({ type: "readingFailed", job: effect.job, problem }),
        ),
      );

    case "measure":
      return inJob(desk, effect.job, (signal) =>
        answer(
          async () => {
            const linked = await linkedSheets(desk, signal);
            const { measureTickets } = await ticketsPart();
            const { answers, measureJob, reading } = state();
            if (reading.status !== "read" || measureJob !== effect.job) return;
            const measured = await inSlices(measureTickets(answers, reading, linked), signal);
            send({ type: "measuredNow", job: effect.job, measured });
          },
          (problem) => {
            if (problem.code !== "cancelled") send({ type: "showFailed", problem });
          },
        ),
      );

    case "readWaits":
      return inJob(desk, effect.job, (signal) =>
        answer(
          async () => {
            const { job, source, mapping } = effect;
            const { readWaits, ticketTable } = await ticketsPart();
            const table = effect.table ?? ticketTable(source, await port.read(source, { signal }));
            const { reading } = state();
            if (reading.status !== "read") return;
            const read = await inSlices(readWaits(table, mapping, reading.tickets, port.timeZone), signal);
            send({ type: "waitsRead", job, read });
          },
          (problem) => send({ type: "waitsFailed", job: effect.job, problem }),
        ),
      );

    case "preview":
      return inJob(desk, effect.job, (signal) =>
        answer(
          async () => {
            const { reading, answers, waits } = state();
            if (reading.status !== "read" || answers.analysis === null) return;
            const pauses = waits.status === "read" ? waits.pauses : null;
            const { previewAnalysis } = await sheetsPart();
            const preview = await inSlices(previewAnalysis(answers.analysis, reading, pauses), signal);
            send({ type: "previewed", job: effect.job, preview });
          },
          (problem) => send({ type: "previewFailed", job: effect.job, problem }),
        ),
      );

    case "listCountries":
      return answer(
        async () => {
          if (desk.holidays !== null) send({ type: "countriesListed", countries: await desk.holidays.countries() });
        },
        () => {},
      );

    case "readCalendar":
      return answer(
        () => readCalendarSheet(effect.made, desk),
        () => {},
      );

    case "findHolidays":
      return answer(
        async () => {
          const source = desk.holidays;
          if (source === null) return;
          const { country, years } = effect;
          const { locale } = desk.state().answers;
          const found = await Promise.all(years.map((year) => source.days(country, year, locale)));
          send({
            type: "holidaysFound",
            country,
            days: found.flatMap((days) => days ?? []),
            unknown: years.filter((_year, index) => found[index] === null),
          });
        },
        (problem) => send({ type: "holidaysFailed", problem }),
      );

    case "cancel": {
      const job = desk.jobs.get(effect.job);
      if (job !== undefined) job.aborted = true;
      return;
    }

    case "keepAside":
      return answer(
        () => port.remember(keptAs.unreadable, effect.text),
        (problem) => send({ type: "rememberFailed", problem }),
      );

    case "listSheets":
      return answer(
        async () => {
          send({ type: "sheetsListed", names: await namesSeen(desk) });
          if (port.definedNames === undefined) return;
          const [{ namesInTheWay }, names] = await Promise.all([namesPart(), port.definedNames()]);
          send({ type: "namesListed", inTheWay: namesInTheWay(names) });
        },
        () => {},
      );

    case "make":
      return inJob(desk, effect.job, (signal) => make(effect.job, desk, signal));

    case "undo":
      return answer(
        async () => {
          const generation = await port.undoLast();
          // Undo gives back the answers kept before the sheets were made; what was answered since stays all the same.
          await port.remember(keptAs.answers, JSON.stringify(desk.state().answers));
          send({ type: "undone", generation, previous: await port.lastGeneration() });
        },
        (problem) => send({ type: "undoFailed", problem }),
      );

    case "recalculate":
      return answer(
        async () => {
          await desk.host.recalculate?.();
          send({ type: "recalculated" });
        },
        (problem) => send({ type: "showFailed", problem }),
      );

    case "setStartup":
      return answer(
        async () => {
          await desk.host.startup?.turn(effect.on);
          send({ type: "startupKnown", on: effect.on, chosen: true });
        },
        (problem) => send({ type: "showFailed", problem }),
      );

    case "reload":
      return desk.reload();

    case "loadEvaluation":
      return answer(
        () => loadEvaluation(effect.id, desk),
        (problem) => send({ type: "evaluationFailed", id: effect.id, problem }),
      );

    case "readCells":
      return answer(
        async () => send({ type: "cellsRead", name: effect.name, cells: await port.read(effect.place) }),
        (problem) => send({ type: "cellsFailed", name: effect.name, problem }),
      );

    case "readSheet":
      return answer(
        async () => {
          const content = await port.readSheet?.(effect.sheet);
          if (content !== undefined) send({ type: "sheetRead", sheet: effect.sheet, content });
        },
        (problem) => send({ type: "sheetFailed", sheet: effect.sheet, problem }),
      );

    case "countPeople":
      return inJob(desk, effect.job, (signal) =>
        answer(
          async () => {
            const { countedPeople } = await sheetsPart();
            const measured = await countedPeople(effect.job, state(), port, signal);
            if (measured !== null) send({ type: "peopleCounted", job: effect.job, measured });
          },
          (problem) => send({ type: "peopleFailed", job: effect.job, problem }),
        ),
      );

    case "show":
      return answer(
        () => port.show(effect.place),
        (problem) => send({ type: "showFailed", problem }),
      );
  }
}

/** The names of all sheets, once what is remembered of ours has followed those that were renamed. */
async function namesSeen({ port, send, state }: EffectDesk): Promise<readonly string[]> {
  const { analysesMade, calendarsMade, improvement } = state().answers;
  const remembered = analysesMade.length + calendarsMade.length + improvement.evaluations.length;
  if (port.renamedSheets !== undefined && remembered > 0) {
    const renamed = await port.renamedSheets();
    if (renamed.length > 0) {
      for (const made of improvement.evaluations) {
        const record = readRecord(await port.recall(recordKey(made)));
        if (record !== null && record.analysesMade.length > 0)
          await port.remember(recordKey(made), recordText(recordOfRenamed(record, renamed)));
      }
      send({ type: "sheetsRenamed", renamed });
    }
  }
  return port.sheetNames();
}

/** What the sheets of the analysis say that the evaluation takes its actuals from; `null` where there is none. */
async function linkedSheets(desk: EffectDesk, signal: { readonly aborted: boolean }): Promise<LinkedSheets | null> {
  const { port, send, state } = desk;
  if (state().answers.analysesMade.length > 0) send({ type: "sheetsListed", names: await namesSeen(desk) });
  const { answers, reading, waits } = state();
  const analysis = analysisInUse(answers);
  if (analysis.kind !== "used" || reading.status !== "read") return null;
  const said = await linkedFigures(analysis.made, (sheet, area) => port.read({ sheet, area }));
  const pauses = waits.status === "read" ? waits.pauses : null;
  const { timedTickets } = await sheetsPart();
  return { said, timed: await inSlices(timedTickets(reading.tickets, analysis.made, said, pauses), signal) };
}

/** An evaluation of the workbook, as far as it is known at once, and then whole. */
async function loadEvaluation(id: string, { port, send, state }: EffectDesk): Promise<void> {
  const made = state().answers.improvement.evaluations.find((one) => one.id === id);
  if (made === undefined) return;
  const part = await sheetsPart();
  for await (const evaluation of part.loadEvaluation(made, state, port)) send({ type: "evaluationLoaded", evaluation });
}

/** The calendar on its sheet, as it stands there now. */
async function readCalendarSheet(made: MadeCalendar, { port, send }: EffectDesk): Promise<void> {
  const { calendarArea, readCalendar } = await sheetsPart();
  const cells = await port.read({ sheet: made.sheet, area: calendarArea(made) });
  send({ type: "calendarRead", sheet: made.sheet, read: readCalendar(cells, made) });
}

async function make(job: number, desk: EffectDesk, signal: { readonly aborted: boolean }): Promise<void> {
  const { port, send, state } = desk;
  try {
    const calendar = state().answers.task === "analysis" ? calendarThere(state()) : null;
    if (calendar !== null) await readCalendarSheet(calendar, desk).catch(() => {});
    const { answers, today, reading } = state();
    const read = reading.status === "read" ? reading : null;
    const { sheetsPlan } = await sheetsPart();
    const { made, plan } = await sheetsPlan(
      state(),
      {
        today,
        asOf: read?.facts.asOf ?? serialOfDay(today),
        takenSheetNames: await port.sheetNames(),
        source: read && {
          name: read.table.sheet,
          rows: read.tickets.count,
          unread: unreadableCells(read.tickets).length,
        },
        settings: [{ key: keptAs.answers, text: JSON.stringify(answers) }],
      },
      signal,
      port,
    );
    const generation = await port.apply(plan, {
      signal,
      onProgress: (progress) => send({ type: "progressed", job, progress }),
    });
    send(made === null ? { type: "made", job, generation } : { type: "made", job, generation, made });
  } catch (error) {
    send({ type: "makingFailed", job, problem: error instanceof PlanError ? error.problem : problemOf(error) });
  }
}

async function inJob(
  desk: EffectDesk,
  job: number,
  work: (signal: { readonly aborted: boolean }) => Promise<void>,
): Promise<void> {
  const signal = { aborted: false };
  desk.jobs.set(job, signal);
  await work(signal);
  desk.jobs.delete(job);
}

async function answer(work: () => Promise<void>, onProblem: (problem: WorkbookProblem) => void): Promise<void> {
  try {
    await work();
  } catch (error) {
    onProblem(problemOf(error));
  }
}

/** The problem in an error: the workbook's own, or whatever else went wrong, in its own words. */
export function problemOf(error: unknown): WorkbookProblem {
  if (error instanceof WorkbookError) return error.problem;
  return { code: "host-failed", detail: error instanceof Error ? error.message : String(error) };
}
