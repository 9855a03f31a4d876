import { type ListColumn, listTexts } from "../../../core/i18n/analysis/list-texts.ts";
import type { Judged } from "../by-hand/judged-tickets.ts";
import { known, sum } from "../by-hand/key-figures.ts";
import { serial } from "../by-hand/moments.ts";
import type { ColumnName, Entry, Ticket } from "../by-hand/ticket-file.ts";
import type { ByHand } from "./by-hand.ts";
import type { SheetCheck, Wanted } from "./sheet-check.ts";

/** What a column needs of the file, and what it shows of a ticket. */
interface Column {
  readonly id: ListColumn;
  readonly needs: readonly ColumnName[];
  readonly of: (judged: Judged) => Wanted;
  /** Whether it is written of rows that count in no figure too. */
  readonly ofLeftOut?: (ticket: Ticket) => Wanted;
}

const time = (entry: Entry): Wanted => (typeof entry === "number" ? serial(entry) : entry);
const timed = ["submitted", "firstResponse"] as const;

function columnsOf({ isPlain, judged, locale }: ByHand, sheet: "responses" | "earlier"): readonly Column[] {
  const { statuses } = listTexts[locale];
  const text = (id: ListColumn & keyof Ticket["texts"]): Column => ({
    id,
    needs: [id],
    of: ({ ticket }) => ticket.texts[id],
    ofLeftOut: ({ texts }) => texts[id],
  });
  const count = (id: keyof Ticket["counts"]): Column => ({
    id,
    needs: [id],
    of: ({ ticket }) => ticket.counts[id],
    ofLeftOut: ({ counts }) => counts[id],
  });
  const moment = (id: ListColumn, field: keyof Ticket["times"]): Column => ({
    id,
    needs: [field],
    of: ({ ticket }) => time(ticket.times[field]),
    ofLeftOut: ({ times }) => time(times[field]),
  });
  const mark = (id: keyof Ticket["marks"]): Column => ({ id, needs: [id], of: ({ ticket }) => ticket.marks[id] });
  const all: readonly Column[] = [
    { id: "source", needs: [], of: ({ ticket }) => ticket.row, ofLeftOut: ({ row }) => row },
    { id: "ticket", needs: ["id"], of: ({ ticket }) => ticket.texts.id, ofLeftOut: ({ texts }) => texts.id },
    moment("submitted", "submitted"),
    moment("responded", "firstResponse"),
    { id: "minutes", needs: timed, of: ({ minutes }) => minutes },
    { id: "waiting", needs: timed, of: ({ waiting }) => waiting },
    ...(isPlain && judged.rules.work !== null
      ? [{ id: "judged", needs: timed, of: ({ judgedMinutes }) => judgedMinutes } satisfies Column]
      : []),
    { id: "limit", needs: timed, of: ({ limit }) => limit },
    { id: "status", needs: timed, of: ({ status }) => statuses[status] },
    { id: "over", needs: timed, of: ({ over, ticket }) => (over === null ? null : over + ticket.row / 1e8) },
    text("handler"),
    text("team"),
    text("type"),
    text("channel"),
    text("priority"),
    moment("resolved", "resolved"),
    { id: "resolutionMinutes", needs: ["resolved"], of: ({ resolutionMinutes }) => resolutionMinutes },
    count("firstContact"),
    count("reopened"),
    count("complaint"),
    { id: "repeat", needs: ["customer", "type"], of: ({ repeat }) => repeat },
    ...(sheet === "responses"
      ? ([
          text("reason"),
          { id: "weekday", needs: [], of: ({ weekday }) => weekday, ofLeftOut: weekdayOfLeftOut },
          { id: "hour", needs: [], of: ({ hour }) => hour, ofLeftOut: hourOfLeftOut },
          { id: "remark", needs: [], of: () => null, ofLeftOut: ({ texts }) => remark(texts.id, locale) },
        ] satisfies Column[])
      : ([
          mark("attitude"),
          mark("solving"),
          mark("clarity"),
          mark("satisfaction"),
          { id: "share", needs: ["attitude"], of: ({ share }) => share },
        ] satisfies Column[])),
  ];
  return all.filter(({ needs }) => needs.every((column) => judged.columns[column] !== undefined));
}

function weekdayOfLeftOut({ times }: Ticket): Wanted {
  return new Date(Number(times.submitted)).getUTCDay() || 7;
}

function hourOfLeftOut({ times }: Ticket): Wanted {
  return new Date(Number(times.submitted)).getUTCHours();
}

function remark(id: string, locale: ByHand["locale"]): string {
  const { remarks } = listTexts[locale];
  return id === "" ? remarks.noId : remarks.duplicate;
}

/** The list itself: headers, then every ticket in the order of the file, then the rows left out. */
function compareRows(
  check: SheetCheck,
  byHand: ByHand,
  sheet: "responses" | "earlier",
  tickets: readonly Judged[],
  leftOut: readonly Ticket[],
): void {
  const texts = listTexts[byHand.locale];
  const columns = columnsOf(byHand, sheet);
  const header = check.find(texts.columns.source, 0);
  check.cells(
    header,
    columns.map(({ id }) => texts.columns[id]),
    "headers",
  );
  tickets.forEach((judged, index) => {
    const row = header.row + 1 + index;
    check.cells(
      { row, column: 0 },
      columns.map(({ of }) => of(judged)),
      judged.ticket.texts.id,
    );
  });
  leftOut.forEach((ticket, index) => {
    const row = header.row + 1 + tickets.length + index;
    check.cells(
      { row, column: 0 },
      columns.map(({ ofLeftOut }) => ofLeftOut?.(ticket) ?? null),
      `${ticket.texts.id}, left out`,
    );
  });
  const rows = tickets.length + leftOut.length;
  if (rows === 0) check.blankRow(header.row + 1, columns.length, sheet);
  check.end({ row: header.row + 1 + rows, column: 0 }, "the list");
}

/** The response times: the limits and the counts at the head, then every ticket of the period. */
export function compareResponses(check: SheetCheck, byHand: ByHand): void {
  const { current, leftOut, rules } = byHand.judged;
  const texts = listTexts[byHand.locale];
  if (rules.work !== null && current.length > 0)
    check.cell({ row: 2, column: 0 }, null, "what is wrong with the calendar");
  const limits = check.find(texts.limitColumns[2]);
  rules.limits.forEach(({ channel, minutes, priority }, index) => {
    check.cells({ row: limits.row + 1 + index, column: limits.column - 2 }, [priority, channel, minutes], "limits");
  });
  const count = (...statuses: readonly Judged["status"][]) =>
    current.filter(({ status }) => statuses.includes(status)).length;
  const minutes = known(current.map((each) => each.minutes));
  const judged = count("inTime", "late");
  const distance = 3;
  const figures = texts.figures;
  check.figure(texts.asOf, serial(byHand.judged.asOf), distance);
  check.figure(figures.tickets, current.length, distance);
  check.figure(figures.answered, minutes.length, distance);
  check.figure(figures.inTime, count("inTime"), distance);
  check.figure(figures.late, count("late"), distance);
  check.figure(figures.pending, count("pending"), distance);
  check.figure(figures.noLimit, count("noLimit"), distance);
  check.figure(figures.unknown, count("unknown"), distance);
  check.figure(figures.inTimeRate, judged === 0 ? null : count("inTime") / judged, distance);
  check.figure(figures.meanMinutes, minutes.length === 0 ? null : sum(minutes) / minutes.length, distance);
  check.figure(figures.leftOut, leftOut.length, distance);
  compareRows(check, byHand, "responses", current, leftOut);
}

/** The tickets of the period before, then those of the trend's days. */
export function compareEarlier(check: SheetCheck, byHand: ByHand): void {
  const { before, trendOnly } = byHand.judged;
  compareRows(check, byHand, "earlier", [...before, ...trendOnly], []);
}
