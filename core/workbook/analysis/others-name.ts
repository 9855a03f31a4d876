import type { GroupField } from "../../analysis/ticket-groups.ts";
import { crossTexts } from "../../i18n/analysis/cross-texts.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { unreadTickets } from "./unread-tickets.ts";

/** The name of the line of all groups that are not listed, with how many of its tickets name one that could not be read. */
export function othersName(input: AnalysisInput, field: GroupField, others: number): string {
  const texts = crossTexts[input.locale];
  const name = others > 0 ? texts.allOthers(String(others)) : texts.unnamed;
  const unread = unreadTickets(input, input.window.current, [field]);
  return unread === 0 ? name : texts.withUnread(name, unread);
}
