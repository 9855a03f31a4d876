import type { Cell } from "../functions/cell.ts";
import { findingSentence } from "../i18n/finding-sentences.ts";
import type { Locale } from "../i18n/locale.ts";
import { cellText } from "./cell-text.ts";
import type { TicketFinding } from "./ticket-findings.ts";

/** A finding as a sentence, with the rows as the sheet numbers them and the times as a person reads them. */
export function findingText(finding: TicketFinding, locale: Locale): string {
  if (finding.kind === "duplicate-id") {
    const { id, cells, counted } = finding;
    const rows = cells.map((cell) => cell.row + 1);
    return findingSentence("duplicate-id", { id, rows, counted: counted === null ? null : counted + 1 }, locale);
  }
  const { kind, id, first, second } = finding;
  const values = { row: second.row + 1, id, first: timeText(first.content), second: timeText(second.content) };
  return findingSentence(kind, values, locale);
}

/** A date of the sheet as `2024-05-01 09:00:00`, to the second; a text as it stands. */
function timeText(cell: Cell): string {
  if (typeof cell !== "number") return cellText(cell);
  const seconds = Math.round((cell - 25569) * 86_400);
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace("T", " ");
}
