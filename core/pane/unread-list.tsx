import type { Tickets, TicketTable } from "../tickets/ticket-table.ts";
import { useDesk } from "./desk.ts";
import { formatNumber } from "./format-value.ts";
import { Icon } from "./icon.tsx";
import { UnreadCells } from "./unread-cells.tsx";

/** How many cells of the ticket table were not read; opened, each with its place, content and reason. */
export function UnreadList({ tickets, table }: { readonly tickets: Tickets; readonly table: TicketTable }) {
  const { texts, locale } = useDesk();
  const words = texts.data;
  const { unread, rowsLeftOut } = tickets;
  if (unread.length === 0) {
    return (
      <p class="hint with-icon">
        <Icon name="check" size={14} />
        {words.allRead}
      </p>
    );
  }
  const number = (value: number) => formatNumber(value, locale);
  const rows = new Set(unread.map((cell) => cell.row)).size;
  return (
    <UnreadCells
      summary={words.unread(number(unread.length), number(rows))}
      note={rowsLeftOut === 0 ? undefined : words.unreadRowsOut(number(rowsLeftOut))}
      cells={unread}
      why={({ reason }) => words.reasons[reason]}
      table={table}
    />
  );
}
