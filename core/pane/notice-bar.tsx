import type { Notice } from "../wizard/wizard-state.ts";
import { Button } from "./button.tsx";
import { undoCutOffSentence, unfinishedSentence } from "./cut-off-sentences.ts";
import { useDesk } from "./desk.ts";
import { formatNumber } from "./format-value.ts";
import { type Intent, MessageBar } from "./message-bar.tsx";
import { ReloadButton } from "./reload-button.tsx";
import { workbookSentence } from "./sentences.ts";
import { useArrival } from "./use-arrival.ts";

/** What a button far below is answered with. */
const fromFar: ReadonlySet<Notice["kind"]> = new Set<Notice["kind"]>(["undone", "undoCutOff", "newNames"]);

/** What can be undone, or gone on with. */
const offersUndo: ReadonlySet<Notice["kind"]> = new Set<Notice["kind"]>(["unfinished", "undoCutOff"]);

/** What is said once, below the title of the step. */
export function NoticeBar() {
  const { state, send, texts, analysisTexts, locale } = useDesk();
  const { notice } = state;
  const shown = useArrival<HTMLDivElement>(notice !== null && fromFar.has(notice.kind) ? notice.kind : null);
  if (notice === null) return null;
  const { intent, words } = ((): { intent: Intent; words: string } => {
    switch (notice.kind) {
      case "restored":
        return { intent: "info", words: texts.notices.restored };
      case "unreadableAnswers":
        return { intent: "warning", words: texts.notices.unreadableAnswers };
      case "readOnly":
        return { intent: "warning", words: texts.notices.readOnly };
      case "notKept":
        return { intent: "warning", words: texts.notices.notKept(workbookSentence(notice.problem, locale)) };
      case "undone":
        return {
          intent: "success",
          words: texts.notices.undone(
            notice.sheets.join(texts.listSeparator),
            notice.revised.join(texts.listSeparator),
          ),
        };
      case "unfinished":
        return { intent: "warning", words: unfinishedSentence(notice.generation, locale) };
      case "undoCutOff":
        return { intent: "error", words: undoCutOffSentence(notice.problem, locale) };
      case "refreshed":
        return { intent: "info", words: texts.notices.refreshed };
      case "startup":
        return { intent: "success", words: notice.on ? texts.notices.startupOn : texts.notices.startupOff };
      case "removed":
        return { intent: "info", words: texts.notices.removed(notice.name) };
      case "newNames":
        return { intent: "info", words: texts.notices.newNames };
      case "indicatorsFromTickets":
        return { intent: "info", words: texts.notices.indicatorsFromTickets(formatNumber(notice.count, locale)) };
      case "holidaysFailed":
        return { intent: "error", words: analysisTexts.holidaysFailed(workbookSentence(notice.problem, locale)) };
      case "holidaysUnknown": {
        const country = state.countries.find(({ code }) => code === notice.country)?.name[locale] ?? notice.country;
        return {
          intent: "warning",
          words: analysisTexts.holidaysUnknown(country, notice.years.join(texts.listSeparator)),
        };
      }
      case "failed":
        return { intent: "error", words: texts.notices.failed(workbookSentence(notice.problem, locale)) };
    }
  })();
  return (
    <div class="arrival" ref={shown} tabIndex={-1}>
      <MessageBar
        intent={intent}
        onClose={() => send({ type: "noticeDismissed" })}
        actions={
          notice.kind === "removed" || offersUndo.has(notice.kind) ? (
            <Button small onClick={() => send({ type: notice.kind === "removed" ? "removalUndone" : "undoAsked" })}>
              {texts.undo}
            </Button>
          ) : notice.kind === "restored" ? (
            <Button small onClick={() => send({ type: "startAgainAsked" })}>
              {texts.notices.startNew}
            </Button>
          ) : "problem" in notice && notice.problem.code === "part-not-loaded" ? (
            <ReloadButton />
          ) : undefined
        }
      >
        <p>{words}</p>
      </MessageBar>
    </div>
  );
}
