import { crossTexts } from "../../i18n/analysis/cross-texts.ts";
import { problemsTexts } from "../../i18n/analysis/problems-texts.ts";
import { qualityTexts } from "../../i18n/analysis/quality-texts.ts";
import { locales } from "../../i18n/locale.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import type { TicketField } from "../../tickets/field.ts";
import { headerNames } from "../../tickets/header-names.ts";
import { normaliseHeader } from "../../tickets/recognise-columns.ts";

/**
 * What a column says of persons: who they are, which ticket, what was written, when, how many tickets a row is about, and
 * which problem, in words that may come from tickets.
 */
export type HeaderKind = "person" | "customer" | "ticket" | "text" | "time" | "count" | "problem";

const fields: Readonly<Partial<Record<TicketField, HeaderKind>>> = {
  handler: "person",
  firstHandler: "person",
  customer: "customer",
  id: "ticket",
  deductionReason: "text",
  submitted: "time",
  firstResponse: "time",
  resolved: "time",
  promisedArrival: "time",
  arrived: "time",
  handedOver: "time",
  escalated: "time",
  escalationAnswered: "time",
  partsOrdered: "time",
  partsArrived: "time",
};

/** Headers of our sheets, and usual ones, beside those of ticket tables. */
const words: Readonly<Record<Exclude<HeaderKind, "time" | "problem">, readonly string[]>> = {
  person: ["who", "person", "people", "rater", "checked by", "人员", "姓名", "评审人", "抽查人", "复核人"],
  customer: ["client", "caller", "contact", "联系人", "来电人"],
  ticket: ["ticket", "ticket no", "工单"],
  text: [
    "note",
    "notes",
    "remark",
    "remarks",
    "comment",
    "comments",
    "reason",
    "subject",
    "description",
    "备注",
    "说明",
    "评语",
    "原因",
    "描述",
    "问题描述",
  ],
  count: [
    "tickets",
    "count",
    "cases",
    "rated",
    "rated tickets",
    "ratings",
    "answered",
    "in scope",
    "工单数",
    "工单数量",
    "件数",
    "次数",
    "数量",
    "已评分",
    "已评分工单",
    "评分数",
    "计入",
  ],
};

const kinds = new Map<string, HeaderKind>();
for (const field of Object.keys(headerNames) as TicketField[]) {
  const kind = fields[field];
  if (kind !== undefined) for (const name of headerNames[field]) kinds.set(normaliseHeader(name), kind);
}
for (const kind of ["person", "customer", "ticket", "text", "count"] as const)
  for (const word of words[kind]) kinds.set(normaliseHeader(word), kind);
for (const locale of locales) {
  const { evaluation, plan } = sheetTexts[locale];
  const { answered, rated, tickets } = crossTexts[locale].columns;
  const { coachingColumns, itemColumns } = qualityTexts[locale];
  const [problem, times] = problemsTexts[locale].columns;
  const counts = [evaluation.columns.counted, answered, rated, tickets, coachingColumns[1], itemColumns[3], times];
  for (const header of counts) kinds.set(normaliseHeader(header), "count");
  kinds.set(normaliseHeader(plan.columns.owner), "person");
  kinds.set(normaliseHeader(problem), "problem");
}

/** What a text means as the header of a column; `null` where it tells nothing of persons. */
export function headerKind(text: string): HeaderKind | null {
  return text.length > 40 ? null : (kinds.get(normaliseHeader(text)) ?? null);
}
