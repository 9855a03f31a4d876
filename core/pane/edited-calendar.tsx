import { rulesTexts } from "../i18n/analysis/rules-texts.ts";
import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";
import { formatNumber } from "./format-value.ts";
import { MessageBar } from "./message-bar.tsx";
import { UnreadCells } from "./unread-cells.tsx";

/** What became of a calendar that was edited on its sheet, and which of its cells say nothing. */
export function EditedCalendar() {
  const { state, send, texts, locale } = useDesk();
  const { calendarSheet } = state;
  if (calendarSheet === null) return null;
  const words = rulesTexts[locale].calendarSheet;
  const { isTaken, read, sheet } = calendarSheet;
  const { unread } = read;
  return (
    <>
      {calendarSheet.isEdited ? (
        <MessageBar
          intent={isTaken ? "info" : "warning"}
          actions={
            isTaken ? undefined : (
              <Button small onClick={() => send({ type: "calendarTaken" })}>
                {words.take}
              </Button>
            )
          }
        >
          <p>{isTaken ? words.taken(sheet) : words.edited(sheet)}</p>
        </MessageBar>
      ) : null}
      {unread.length === 0 ? null : (
        <UnreadCells
          summary={words.unread(formatNumber(unread.length, locale), sheet)}
          label={texts.data.unreadList}
          cells={unread}
          why={({ rule }) => words.reasons[rule]}
          table={{ sheet, headers: [], area: { row: 0, column: 0, rows: 1, columns: 1 } }}
        />
      )}
    </>
  );
}
