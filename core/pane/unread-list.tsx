import { useState } from "preact/hooks";
import type { Area } from "../formula/expression.ts";
import { cellText } from "../tickets/cell-text.ts";
import type { Tickets } from "../tickets/ticket-table.ts";
import { useDesk } from "./desk.ts";
import { cellAddress, formatNumber } from "./format-value.ts";
import { Icon } from "./icon.tsx";

/** So many more cells are shown at a time: thousands of rows would stall the pane. */
const pageSize = 50;

interface UnreadListProps {
  readonly tickets: Tickets;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly area: Area;
}

/** How many cells were not read; opened, each with its place, content and reason. */
export function UnreadList({ tickets, sheet, headers, area }: UnreadListProps) {
  const { send, texts, locale } = useDesk();
  const [shown, setShown] = useState(pageSize);
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
    <details class="unread">
      <summary>
        <Icon name="warning" size={14} />
        <span>{words.unread(number(unread.length), number(rows))}</span>
      </summary>
      {rowsLeftOut === 0 ? null : <p class="hint">{words.unreadRowsOut(number(rowsLeftOut))}</p>}
      <ul aria-label={words.unreadList}>
        {unread.slice(0, shown).map(({ row, column, content, reason }) => {
          const place = cellAddress(row, column);
          const text = cellText(content);
          return (
            <li key={`${place} ${reason}`}>
              <button
                type="button"
                class="unread-cell"
                title={words.showCell(place)}
                onClick={() =>
                  send({ type: "placeAsked", place: { sheet, area: { row, column, rows: 1, columns: 1 } } })
                }
              >
                <span class="unread-place">{place}</span>
                <span class="unread-content">
                  <span class="unread-text">{text === "" ? words.emptyCell : text}</span>
                  <span class="hint">
                    {headers[column - area.column]} · {words.reasons[reason]}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {unread.length > shown ? (
        <button type="button" class="button small subtle" onClick={() => setShown(shown + pageSize)}>
          {words.moreUnread(number(unread.length - shown))}
        </button>
      ) : null}
    </details>
  );
}
