import type { Judged, JudgedTickets } from "./judged-tickets.ts";
import { day, midnight } from "./moments.ts";
import { type CountName, type Entry, isNumber, type Mark, marks, type Tickets, type TimeName } from "./ticket-file.ts";

/** A column whose entries may be of no use. */
export type EntryName = TimeName | CountName | Mark;

/** Columns whose entries may be of no use, in the order of the pane. */
const entryNames = [
  "firstResponse",
  "resolved",
  ...marks,
  "firstContact",
  "reopened",
  "complaint",
] as const satisfies readonly EntryName[];

function entry({ ticket }: Judged, name: EntryName): Entry {
  const { counts, marks: given, times } = ticket;
  const all: Readonly<Record<EntryName, Entry>> = { ...counts, ...given, ...times };
  return all[name];
}

/** How many tickets have an entry that cannot be used, in at least one of the columns. */
export function unreadTickets(tickets: readonly Judged[], ...names: readonly EntryName[]): number {
  return tickets.filter((one) => names.some((name) => entry(one, name) === "?")).length;
}

/** How many marks of tickets cannot be used. */
export function unreadMarks(tickets: readonly Judged[], names: readonly Mark[] = marks): number {
  return tickets.flatMap((one) => names.filter((name) => entry(one, name) === "?")).length;
}

/** The columns with entries of the period that cannot be used. */
export function unreadColumns({
  columns,
  current,
}: JudgedTickets): readonly { readonly header: string; readonly tickets: number }[] {
  return entryNames.flatMap((name) => {
    const tickets = unreadTickets(current, name);
    return tickets === 0 ? [] : [{ header: columns[name] ?? "", tickets }];
  });
}

/** Rows in no figure: without a submission, of the period, and of the period before. */
export function leftOutRows(
  { all }: Tickets,
  { rules }: JudgedTickets,
): { readonly ofNoPeriod: number; readonly now: number; readonly before: number } {
  const out = all.filter(({ leftOut }) => leftOut);
  const within = ({ from, to }: { readonly from: string; readonly to: string }) =>
    out.filter(({ times: { submitted } }) => {
      return isNumber(submitted) && submitted >= midnight(from) && submitted < midnight(to) + day;
    }).length;
  return {
    ofNoPeriod: out.filter(({ times }) => !isNumber(times.submitted)).length,
    now: within(rules.period),
    before: within(rules.before),
  };
}
