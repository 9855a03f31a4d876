import { checksTexts } from "../../../core/i18n/analysis/checks-texts.ts";
import type { JudgedTickets } from "../by-hand/judged-tickets.ts";
import { day, midnight } from "../by-hand/moments.ts";
import { sorted } from "../by-hand/problems.ts";
import { isNumber, type Ticket } from "../by-hand/ticket-file.ts";
import type { ByHand } from "./by-hand.ts";
import type { SheetCheck } from "./sheet-check.ts";

/** The data check: how much could not be used and why, and every entry with its place and its content. */
export function compareChecks(check: SheetCheck, { judged, locale, tickets }: ByHand): void {
  const { all, told } = tickets;
  const texts = checksTexts[locale];
  const reasons = [...new Set(told.map(({ reason }) => reason))];
  const counts = sorted(
    reasons.map((reason) => ({ reason, count: told.filter((each) => each.reason === reason).length })),
  );
  for (const { count, reason } of counts) check.figure(texts.reasons[reason], count, 2, 0);
  check.figure(texts.total, told.length, 2, 0);
  check.figure(texts.rowsLeftOut, all.filter(({ leftOut }) => leftOut).length, 2, 0);
  // An entry that is read and contradicts another is told below, but was read.
  const unread = told.filter(({ reason }) => reason === "not-a-time" || reason === "not-a-rating");
  const summary = texts.unread(unread.length, new Set(unread.map(({ row }) => row)).size);
  check.cell({ row: 2, column: 0 }, told.length === 0 ? texts.nothing : summary, "what was not read");
  const header = check.find(texts.columns.source, 0);
  const { column, consequence, content, period, reason, source, ticket } = texts.columns;
  check.cells(header, [source, period, column, ticket, content, reason, consequence], "headers");
  told.forEach((each, index) => {
    const { bothUsed, entryNotUsed, rowLeftOut } = texts.consequences;
    const row = header.row + 1 + index;
    check.cells(
      { row, column: 0 },
      [
        each.row,
        texts.periods[
          periodOf(
            all.find(({ row: of }) => of === each.row),
            judged,
          )
        ],
        each.header,
        each.id,
        each.content,
        texts.reasons[each.reason],
        each.rowLeftOut ? rowLeftOut : each.reason === "resolution-before-response" ? bothUsed : entryNotUsed,
      ],
      each.id,
    );
  });
  check.end({ row: header.row + 1 + told.length, column: 0 }, "the data check");
}

function periodOf(ticket: Ticket | undefined, { rules }: JudgedTickets): "now" | "before" | "neither" | "none" {
  const submitted = ticket?.times.submitted;
  if (!isNumber(submitted)) return "none";
  const isIn = ({ from, to }: { readonly from: string; readonly to: string }) =>
    submitted >= midnight(from) && submitted < midnight(to) + day;
  return isIn(rules.period) ? "now" : isIn(rules.before) ? "before" : "neither";
}
