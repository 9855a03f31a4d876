import { type UnreadColumn, unreadTexts } from "../../i18n/analysis/unread-texts.ts";
import { type TicketField, ticketFields } from "../../tickets/field.ts";
import { type AnalysisInput, nameOf } from "./analysis-input.ts";

/** How many of some rows of the ticket table have an entry that could not be read in at least one of the fields. */
export function unreadTickets(
  { tickets }: Pick<AnalysisInput, "tickets">,
  rows: Int32Array,
  fields: readonly TicketField[],
): number {
  const unread = fields.flatMap((field) => tickets.unreadAt[field] ?? []);
  if (unread.length === 0) return 0;
  return rows.reduce((count, row) => (unread.some((at) => at.has(row)) ? count + 1 : count), 0);
}

/** The columns of the ticket table with entries of the period that could not be read. */
function unreadColumns(input: AnalysisInput): readonly UnreadColumn[] {
  const { data, window } = input;
  return ticketFields.flatMap((field) => {
    const tickets = unreadTickets(input, window.current, [field]);
    const header = data.headers[data.columns[field] ?? -1] ?? field;
    return tickets === 0 ? [] : [{ header, tickets }];
  });
}

/** What the report says of them; `null` where everything of the period was read. */
export function unreadColumnsRemark(input: AnalysisInput): string | null {
  const columns = unreadColumns(input);
  return columns.length === 0 ? null : unreadTexts[input.locale].columns(columns, nameOf(input, "checks"));
}
