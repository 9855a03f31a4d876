import type { AnalysisSheetId } from "../../../core/analysis/analysis-answers.ts";
import { auditTexts } from "../../../core/i18n/analysis/audit-texts.ts";
import { unreadTexts } from "../../../core/i18n/analysis/unread-texts.ts";
import { analysisSheetNames } from "../../../core/wizard/new-analysis.ts";
import { marks } from "../by-hand/ticket-file.ts";
import { leftOutRows, unreadColumns, unreadTickets } from "../by-hand/unread.ts";
import type { ByHand } from "./by-hand.ts";
import type { SheetCheck } from "./sheet-check.ts";

/** The sheets of a period that say it on a line of its own; the others have it among what else they say. */
const told: readonly AnalysisSheetId[] = ["figures", "responses", "quality", "cross"];

/** Rows that count in no figure, as every sheet of the period says; `null` where there are none. */
export function leftOutSaid({ judged, locale, tickets }: ByHand): string | null {
  const counts = leftOutRows(tickets, judged);
  const isAny = counts.ofNoPeriod + counts.now + counts.before > 0;
  return isAny ? unreadTexts[locale].leftOut(counts, analysisSheetNames.checks[locale]) : null;
}

/** What the report says of the period's columns; `null` where everything was read. */
export function unreadSaid({ judged, locale }: ByHand): string | null {
  const columns = unreadColumns(judged);
  return columns.length === 0 ? null : unreadTexts[locale].columns(columns, analysisSheetNames.checks[locale]);
}

export function compareLeftOut(check: SheetCheck, byHand: ByHand, id: AnalysisSheetId): void {
  const said = leftOutSaid(byHand);
  if (said !== null && told.includes(id)) check.cell(check.find(said, 0), said, "rows that count in no figure");
  if (id !== "audit") return;
  const { judged, locale } = byHand;
  const late = unreadTickets(judged.current, "firstResponse");
  const others = unreadTickets(judged.current, ...marks, "complaint", "reopened");
  const texts = auditTexts[locale];
  const risk =
    late + others === 0 ? [] : [unreadTexts[locale].riskUnknown(late, others, analysisSheetNames.checks[locale])];
  const remark = [...(said === null ? [] : [said]), ...risk].join(texts.betweenRemarks);
  const header = check.find(texts.columns.source, 0);
  check.cell({ row: header.row - 1, column: 0 }, remark, "what is missing from the sample");
}
