import { calendarTexts } from "../../i18n/analysis/calendar-texts.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { footerText } from "../footer-text.ts";
import type { PlanStep } from "../plan.ts";
import { SheetDraft } from "../sheet-draft.ts";
import { looks, numberFormats, rowHeights } from "../sheet-look.ts";
import { type AnalysisInput, nameOf } from "./analysis-input.ts";
import { firstWaitRow, waitsLayout } from "./waits-layout.ts";

/** The waits for the customer that are taken off the response times, each beside its ticket. */
export function* waitsSheet(input: AnalysisInput): Generator<void, PlanStep[]> {
  const { waits } = input;
  const texts = calendarTexts[input.locale];
  const layout = waitsLayout(input);
  const draft = new SheetDraft(nameOf(input, "waits"));
  draft.write({ row: 0, column: 0 }, texts.waitsTitle, looks.title);
  draft.write({ row: 1, column: 0 }, texts.waitsSubtitle(input.request.waits?.sheet ?? ""), looks.subtitle);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle]);
  draft.putRow({ row: firstWaitRow - 1, column: 0 }, texts.waitsColumns);
  draft.format({ row: firstWaitRow - 1, column: 0, rows: 1, columns: 4 }, looks.header);
  draft.heights(firstWaitRow - 1, [rowHeights.header]);
  const rows = Math.max(1, layout.rows.length);
  draft.format({ row: firstWaitRow, column: 0, rows, columns: 2 }, { align: "left" });
  draft.format(
    { row: firstWaitRow, column: 2, rows, columns: 2 },
    { align: "left", numberFormat: numberFormats.moment },
  );
  yield* draft.list({ row: firstWaitRow, column: 0 }, layout.rows.length, (index) => {
    const { wait = 0, position = 0 } = layout.rows[index] ?? {};
    const ticket = waits?.ticket[wait] ?? 0;
    const [start, end] = [waits?.start[wait] ?? Number.NaN, waits?.end[wait] ?? Number.NaN];
    return [
      input.tickets.texts.id?.[ticket] ?? null,
      position,
      Number.isNaN(start) ? null : start,
      Number.isNaN(end) ? null : end,
    ];
  });
  draft.widths([18, 18, 18, 18]);
  draft.freeze(firstWaitRow, 0);
  draft.page({
    orientation: "portrait",
    fitToWidth: 1,
    fitToHeight: 0,
    repeatRows: { first: firstWaitRow - 1, count: 1 },
    footer: footerText(sheetTexts[input.locale], input.subject, input.context),
  });
  draft.protect([]);
  return draft.steps();
}
