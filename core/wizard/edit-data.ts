import type { TicketData } from "../evaluation/answers.ts";
import type { TicketField } from "../tickets/field.ts";
import type { TimeFormat } from "../tickets/time-format.ts";
import { newestOfTable } from "../workbook/analysis-in-use.ts";
import { followTickets } from "./edit-analysis.ts";
import { followColumns } from "./edit-indicators.ts";
import { usualPeriod } from "./period-choices.ts";
import { isGrownLayout, isSameLayout, layoutOf, withLayoutKept } from "./table-layouts.ts";
import { followedBy, startJob, type Turn, turn } from "./turn.ts";
import type { FoundTable, ReadTable, TableFacts, WizardState } from "./wizard-state.ts";

/** Looks for blocks that hold tickets. */
export function askTables(state: WizardState): Turn {
  return startJob(
    state,
    (job) => ({ search: { status: "looking", job } }),
    (job) => ({ type: "findTables", job }),
  );
}

/**
 * The tables of the workbook: the one chosen last time is read again, or one with the same headers, as next month's, be it
 * with a column more; else the first that holds tickets. Nothing is read by itself where the user said there is no table.
 */
export function takeTables(state: WizardState, tables: readonly FoundTable[]): Turn {
  const found: WizardState = { ...state, search: { status: "found", tables } };
  const { data } = state.answers;
  if (state.withoutTable || state.reading.status !== "none") return turn(found);
  const like = (isLike: typeof isSameLayout) =>
    data === null ? [] : tables.filter((table) => isLike(table.headers, data.headers));
  const same = like(isSameLayout);
  const alike = same.length > 0 ? same : like(isGrownLayout);
  const before = alike.find((table) => table.summary.sheet === data?.sheet) ?? alike[0];
  const table = before ?? (data === null ? tables.find((one) => one.holdsTickets) : undefined);
  return table === undefined ? turn(found) : chooseTable(found, table);
}

/** Reads a table. The columns of last time hold where its headers are there again, whatever was read in between. */
export function chooseTable(state: WizardState, table: FoundTable): Turn {
  const { data } = state.answers;
  const kept = data !== null && isSameLayout(table.headers, data.headers) ? data : null;
  const { sheet, area } = table.summary;
  const known = kept ?? layoutOf(state.answers, table.headers);
  const unseen = known !== null && "unseen" in known ? known.unseen : [];
  const mapping = known === null ? null : { columns: known.columns, timeFormats: known.timeFormats, unseen };
  return followedBy(stopReading(state), (stopped) =>
    startJob(
      {
        ...stopped,
        withoutTable: false,
        measured: null,
        settled: [],
        answers: {
          ...(kept === null ? withLayoutKept(stopped.answers) : stopped.answers),
          data:
            kept === null
              ? { sheet, area, headers: [...table.headers], columns: {}, timeFormats: {}, limits: [] }
              : { ...kept, sheet, area },
        },
      },
      (job) => ({ reading: { status: "reading", job, progress: null } }),
      (job) => ({ type: "readTable", job, source: { sheet, area }, mapping }),
    ),
  );
}

/** Actuals are typed: no table is used. */
export function leaveTableOut(state: WizardState): Turn {
  const { answers } = state;
  const indicators = followColumns(answers.indicators, answers.data?.columns ?? {}, {});
  return followedBy(stopReading(state), (stopped) =>
    turn({
      ...stopped,
      withoutTable: true,
      reading: { status: "none" },
      measured: null,
      settled: [],
      answers: { ...withLayoutKept(stopped.answers), data: null, indicators },
    }),
  );
}

/** Everything a table said becomes answers: columns, limits, sources, and a period where none was chosen. */
export function takeTable(state: WizardState, read: ReadTable): Turn {
  const { answers } = state;
  const { table, mapping, facts, zone } = read;
  const known = answers.data !== null && Object.keys(answers.data.columns).length > 0 ? answers.data : null;
  const data: TicketData = {
    sheet: table.sheet,
    area: table.area,
    headers: [...table.headers],
    columns: mapping.columns,
    timeFormats: mapping.timeFormats,
    limits: withLimits((known ?? layoutOf(answers, table.headers))?.limits ?? [], facts.limits),
    ...(zone === undefined ? {} : { zone }),
  };
  const indicators = followColumns(answers.indicators, known?.columns ?? {}, data.columns);
  const fromTickets = indicators.filter((row) => row.source === "tickets").length;
  const newly = fromTickets - answers.indicators.filter((row) => row.source === "tickets").length;
  const suggested = newestOfTable({ ...answers, data })?.period ?? usualPeriod(facts);
  const taken = measured({
    ...state,
    reading: { status: "read", ...read },
    rereadJob: null,
    notice: newly > 0 ? { kind: "indicatorsFromTickets", count: fromTickets } : state.notice,
    answers: {
      ...answers,
      data,
      indicators,
      period: state.periodChosen || suggested === null ? answers.period : { from: suggested.from, to: suggested.to },
    },
  });
  return followedBy(taken, (after) => followTickets(after, known === null));
}

/** Another column for a field, or none; the tickets are read anew from the same cells. */
export function chooseColumn(state: WizardState, field: TicketField, column: number | null): Turn {
  const { data } = state.answers;
  if (data === null || state.reading.status !== "read") return turn(state);
  const { [field]: _column, ...columns } = data.columns;
  const { [field]: _format, ...timeFormats } = data.timeFormats;
  const changed: TicketData = {
    ...data,
    columns: column === null ? columns : { ...columns, [field]: column },
    timeFormats,
  };
  return readAgain({ ...state, settled: [...state.settled.filter((one) => one !== field), field] }, changed);
}

export function chooseTimeFormat(state: WizardState, field: TicketField, format: TimeFormat): Turn {
  const { data } = state.answers;
  if (data === null || state.reading.status !== "read") return turn(state);
  return readAgain(state, { ...data, timeFormats: { ...data.timeFormats, [field]: format } });
}

/** Measures the tickets in scope anew; what they said before stays until the answer is there. */
export function measured(state: WizardState): Turn {
  if (state.reading.status !== "read") return turn({ ...state, measured: null, measureJob: null });
  return startJob(
    state,
    (job) => ({ measureJob: job }),
    (job) => ({ type: "measure", job }),
  );
}

export function stopReading(state: WizardState): Turn {
  if (state.reading.status !== "reading") return turn(state);
  return turn({ ...state, reading: { status: "cancelled" } }, { type: "cancel", job: state.reading.job });
}

function readAgain(state: WizardState, data: TicketData): Turn {
  if (state.reading.status !== "read" || state.answers.data === null) return turn(state);
  const { table } = state.reading;
  const indicators = followColumns(state.answers.indicators, state.answers.data.columns, data.columns);
  return startJob(
    { ...state, answers: { ...state.answers, data, indicators } },
    (job) => ({ rereadJob: job }),
    (job) => ({ type: "readAgain", job, table, mapping: data }),
  );
}

/** The limits that were set, and the suggested ones for priorities that are new. */
function withLimits(known: TicketData["limits"], suggested: TableFacts["limits"]): TicketData["limits"] {
  return suggested.map((limit) => known.find((one) => one.priority === limit.priority) ?? limit);
}
