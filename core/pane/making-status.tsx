import type { Making } from "../wizard/wizard-state.ts";
import { Button } from "./button.tsx";
import { cutOffSentence } from "./cut-off-sentences.ts";
import { useDesk } from "./desk.ts";
import { formatPercent } from "./format-value.ts";
import { Icon } from "./icon.tsx";
import { MessageBar } from "./message-bar.tsx";
import { ProgressRow } from "./progress-row.tsx";
import { ReloadButton } from "./reload-button.tsx";
import { workbookSentence } from "./sentences.ts";
import { useArrival } from "./use-arrival.ts";

/** How far the sheets are, and what became of them: it is seen and has the focus wherever it was asked for. */
export function MakingStatus() {
  const { making } = useDesk().state;
  const isStopping = making.status === "making" && making.isStopping;
  const shown = useArrival<HTMLDivElement>(making.status === "idle" ? null : isStopping ? "stopping" : making.status);
  if (making.status === "idle") return null;
  return (
    <div class="arrival" ref={shown} tabIndex={-1}>
      <MakingWords making={making} />
    </div>
  );
}

/** Links to each sheet and undo, or why there are none. */
function MakingWords({ making }: { readonly making: Exclude<Making, { readonly status: "idle" }> }) {
  const { state, send, texts, analysisTexts, locale } = useDesk();
  const words = texts.generate;
  switch (making.status) {
    case "making": {
      if (making.isStopping) return <ProgressRow words={words.stopping} share={null} isStopping />;
      const share = making.progress === null ? null : making.progress.done / Math.max(making.progress.total, 1);
      return (
        <ProgressRow
          words={share === null ? words.makingStarts : words.making(formatPercent(share, locale, 0))}
          share={share}
        />
      );
    }
    case "made": {
      const { sheets, revised } = making.generation;
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
            {[...sheets, ...revised].map((sheet) => (
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
      if (making.problem.code === "cut-off")
        return (
          <MessageBar
            intent="error"
            actions={
              <Button small onClick={() => send({ type: "undoAsked" })}>
                {words.undo}
              </Button>
            }
          >
            <p>{cutOffSentence(making.problem, locale)}</p>
          </MessageBar>
        );
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
