import { call, cellsIn } from "../../formula/expression.ts";
import { type ChecksColumn, checksTexts } from "../../i18n/analysis/checks-texts.ts";
import { waitsTexts } from "../../i18n/analysis/waits-texts.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { zoneText } from "../../i18n/zone-text.ts";
import { earliestSerial, latestSerial } from "../../tickets/day-serial.ts";
import { unreadableCells } from "../../tickets/unreadable-cells.ts";
import { columnZone } from "../../tickets/workbook-zone.ts";
import { footerText } from "../footer-text.ts";
import type { CellContent, PlanStep } from "../plan.ts";
import { areaAt, SheetDraft } from "../sheet-draft.ts";
import { looks, rowHeights } from "../sheet-look.ts";
import { type AnalysisInput, nameOf } from "./analysis-input.ts";
import { type ChecksEntry, checksLayout } from "./checks-layout.ts";
import { isoDay } from "./period-text.ts";

const widths: Readonly<Record<ChecksColumn, number>> = {
  sheet: 20,
  source: 14,
  period: 18,
  column: 24,
  ticket: 20,
  content: 34,
  reason: 36,
  consequence: 30,
};

const secondsADay = 86_400;

/**
 * The data check: every entry of the ticket table that could not be read, and every row that contradicts itself, with its
 * place, its content, and what follows, in the order of the table. The content is as it stands there; times that contradict
 * each other are shown as they were read. Nothing is left out of a figure that does not stand here. Below the counts stands
 * which columns were turned to the workbook's zone.
 */
export function* checksSheet(input: AnalysisInput): Generator<void, PlanStep[]> {
  const { data, tickets } = input;
  const texts = checksTexts[input.locale];
  const layout = checksLayout(input);
  const draft = new SheetDraft(nameOf(input, "checks"));
  const about = { source: data.sheet, rows: tickets.count, made: input.context.today };
  draft.write({ row: 0, column: 0 }, texts.title, looks.title);
  draft.write({ row: 1, column: 0 }, texts.subtitle(about), looks.subtitle);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle]);
  const { counts, entries, total, rowsLeftOut } = layout;
  const unreadable = unreadableCells(tickets);
  const rowsUnread = new Set(unreadable.map(({ row }) => row)).size;
  const unreadOfWaits = new Set(entries.filter(isOfWaits).map(({ row }) => row)).size;
  const isAboutTickets = unreadOfWaits === 0 || entries.length > entries.filter(isOfWaits).length;
  const summary = [
    ...(isAboutTickets ? [texts.unread(unreadable.length, rowsUnread)] : []),
    ...(unreadOfWaits > 0 ? [waitsTexts[input.locale].unread(unreadOfWaits)] : []),
  ];
  const said = entries.length === 0 ? texts.nothing : summary.join(texts.betweenSentences);
  draft.write({ row: 2, column: 0 }, said, looks.finding);

  draft.put({ row: layout.sectionRow, column: 0 }, texts.countsSection);
  draft.format({ row: layout.sectionRow, column: 0, rows: 1, columns: total.column + 1 }, looks.section);
  const reasons = layout.area("reason");
  layout.reasons.forEach((reason, index) => {
    const row = layout.sectionRow + 1 + index;
    draft.write({ row, column: 0 }, texts.reasons[reason], looks.label);
    if (reasons !== null) {
      const formula = call("COUNTIF", cellsIn(reasons, { fixed: true }), texts.reasons[reason]);
      draft.write({ row, column: total.column }, { formula }, { ...looks.value, numberFormat: "#,##0" });
    }
  });
  draft.put({ row: total.row, column: 0 }, texts.total);
  draft.put(total, counts === null ? 0 : { formula: call("SUM", cellsIn(counts)) });
  draft.format({ row: total.row, column: 0, rows: 1, columns: total.column + 1 }, { ...looks.total, align: "left" });
  draft.write({ row: rowsLeftOut.row, column: 0 }, texts.rowsLeftOut, looks.label);
  draft.write(rowsLeftOut, tickets.rowsLeftOut, looks.value);
  draft.format(areaAt(total), { numberFormat: "#,##0" });
  draft.format(areaAt(rowsLeftOut), { numberFormat: "#,##0" });

  layout.zoned.forEach((field, index) => {
    const row = layout.zonesRow + index;
    const zone = columnZone(data.zone, field);
    if (zone === null) return;
    draft.write({ row, column: 0 }, texts.timesOf(data.headers[data.columns[field] ?? -1] || field), looks.label);
    draft.write({ row, column: total.column }, zoneText(zone.offsets, zone.place, input.locale), looks.value);
  });

  const header = { row: layout.headerRow, column: 0 };
  draft.putRow(
    header,
    layout.columns.map((column) => texts.columns[column]),
  );
  draft.format({ ...header, rows: 1, columns: layout.columns.length }, looks.header);
  draft.heights(layout.headerRow, [rowHeights.line]);
  const rows = Math.max(1, entries.length);
  draft.format({ row: layout.firstRow, column: 0, rows, columns: layout.columns.length }, { align: "left" });
  const { consequences } = texts;
  const readers: Readonly<Record<ChecksColumn, (entry: ChecksEntry) => CellContent>> = {
    sheet: ({ sheet }) => sheet,
    source: ({ row }) => row + 1,
    period: ({ period }) => (period === null ? null : texts.periods[period]),
    column: ({ header }) => header,
    ticket: ({ ticket }) => ticket || null,
    content: contentText,
    reason: ({ reason }) => texts.reasons[reason],
    consequence: ({ consequence }) => consequences[consequence],
  };
  const read = layout.columns.map((column) => readers[column]);
  yield* draft.list({ row: layout.firstRow, column: 0 }, entries.length, (position) => {
    const entry = entries[position];
    return entry === undefined ? [] : read.map((contentOf) => contentOf(entry));
  });
  draft.widths(layout.columns.map((column) => widths[column]));
  draft.freeze(layout.firstRow, 0);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    repeatRows: { first: layout.headerRow, count: 1 },
    footer: footerText(sheetTexts[input.locale], input.subject, input.context),
  });
  draft.protect([]);
  return draft.steps();
}

function isOfWaits({ consequence }: ChecksEntry): boolean {
  return consequence === "waitNotUsed";
}

/** What stands in the cell, as text: a number stays legible, and a formula or a date that was typed is not made one again. */
function contentText({ content, isTime }: ChecksEntry): string | null {
  if (content === null || content === "") return null;
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  if (typeof content === "string") return content;
  return isTime ? momentText(content) : String(content);
}

/** A serial as a sheet shows it, such as `2024-03-31 09:05` or `2024-03-31 09:05:07`; a number that is no moment as it is. */
function momentText(serial: number): string {
  if (!(serial >= earliestSerial && serial < latestSerial)) return String(serial);
  const seconds = Math.round(serial * secondsADay);
  const ofDay = seconds % secondsADay;
  const parts = [Math.floor(ofDay / 3600), Math.floor(ofDay / 60) % 60, ...(ofDay % 60 === 0 ? [] : [ofDay % 60])];
  return `${isoDay(seconds / secondsADay)} ${parts.map((part) => String(part).padStart(2, "0")).join(":")}`;
}
