import { useState } from "preact/hooks";
import type { Cell } from "../functions/cell.ts";
import { cellText } from "../tickets/cell-text.ts";
import type { TicketTable } from "../tickets/ticket-table.ts";
import { useDesk } from "./desk.ts";
import { cellAddress, formatNumber } from "./format-value.ts";
import { Icon } from "./icon.tsx";

/** So many more cells are shown at a time: thousands of rows would stall the pane. */
const pageSize = 50;

/** A cell on a sheet, counted from 0. */
interface UnreadPlace {
  readonly row: number;
  readonly column: number;
  readonly content: Cell;
}

interface UnreadCellsProps<Unread extends UnreadPlace> {
  /** How many there are, in words. */
  readonly summary: string;
  /** What the list holds, for those who hear it. */
  readonly label: string;
  readonly cells: readonly Unread[];
  /** Why a cell could not be used, in words. */
  readonly why: (cell: Unread) => string;
  /** The table they stand in; a column without a header is not named. */
  readonly table: Pick<TicketTable, "area" | "headers" | "sheet">;
}

/** Cells in which something is wrong; opened, each with its place, content and reason, and the way to it. */
export function UnreadCells<Unread extends UnreadPlace>({
  summary,
  label,
  cells,
  why,
  table,
}: UnreadCellsProps<Unread>) {
  const { send, texts, locale } = useDesk();
  const [shown, setShown] = useState(pageSize);
  const words = texts.data;
  const { area, headers, sheet } = table;
  return (
    <details class="unread">
      <summary>
        <Icon name="warning" size={14} />
        <span>{summary}</span>
      </summary>
      <ul aria-label={label}>
        {cells.slice(0, shown).map((cell) => {
          const { row, column } = cell;
          const place = cellAddress(row, column);
          const text = cellText(cell.content);
          const header = headers[column - area.column];
          return (
            <li key={`${place} ${why(cell)}`}>
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
                  <span class="hint">{header === undefined ? why(cell) : `${header} · ${why(cell)}`}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {cells.length > shown ? (
        <button type="button" class="button small subtle" onClick={() => setShown(shown + pageSize)}>
          {words.moreUnread(formatNumber(cells.length - shown, locale))}
        </button>
      ) : null}
    </details>
  );
}
