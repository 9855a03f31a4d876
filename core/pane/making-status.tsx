import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";
import { formatPercent } from "./format-value.ts";
import { Icon } from "./icon.tsx";
import { MessageBar } from "./message-bar.tsx";
import { ProgressRow } from "./progress-row.tsx";
import { ReloadButton } from "./reload-button.tsx";
import { workbookSentence } from "./sentences.ts";

/** How far the sheets are, and what became of them: links to each and undo, or why there are none. */
export function MakingStatus() {
  const { state, send, texts, analysisTexts, locale } = useDesk();
  const words = texts.generate;
  const { making } = state;
  switch (making.status) {
    case "idle":
      return null;
    case "making": {
      const share = making.progress === null ? null : making.progress.done / Math.max(making.progress.total, 1);
      return (
        <ProgressRow
          words={share === null ? words.makingStarts : words.making(formatPercent(share, locale, 0))}
          share={share}
        />
      );
    }
    case "made": {
      const { sheets } = making.generation;
      const givesActuals = state.answers.analysesMade.some(({ sheet }) => sheets.includes(sheet));
      return (
        <div class="made">
          <MessageBar
            intent="success"
            actions={
              <Button small onClick={() => send({ type: "undoAsked" })}>
                {words.undo}
              </Button>
            }
          >
            <p>{words.made}</p>
            {givesActuals ? <p>{analysisTexts.sheets.forEvaluation}</p> : null}
          </MessageBar>
          <ul>
            {sheets.map((sheet) => (
              <li key={sheet}>
                <button
                  type="button"
                  class="found"
                  title={words.openSheet(sheet)}
                  onClick={() =>
                    send({ type: "placeAsked", place: { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } } })
                  }
                >
                  <Icon name="sheet" />
                  <span class="sheet-link">{sheet}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      );
    }
    case "failed":
      return (
        <MessageBar intent="error" actions={making.problem.code === "part-not-loaded" ? <ReloadButton /> : undefined}>
          <p>{words.failed(workbookSentence(making.problem, locale))}</p>
        </MessageBar>
      );
    case "cancelled":
      return (
        <MessageBar intent="info">
          <p>{words.cancelled}</p>
        </MessageBar>
      );
  }
}
