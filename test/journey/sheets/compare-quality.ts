import { qualityTexts } from "../../../core/i18n/analysis/quality-texts.ts";
import { mostCoached, type Quality, quality } from "../by-hand/quality.ts";
import type { ByHand } from "./by-hand.ts";
import type { SheetCheck, Wanted } from "./sheet-check.ts";

/** The quality sheet: figures, items, the coaching list, and every rated ticket with its marks. */
export function compareQuality(check: SheetCheck, byHand: ByHand): void {
  const { columns, rules } = byHand.judged;
  const texts = qualityTexts[byHand.locale];
  const found = quality(byHand.judged);
  check.figure(texts.threshold, rules.attention, 2);
  check.figure(texts.figures.rated, found.rated.length, 2);
  check.figure(texts.figures.meanTotal, found.meanTotal, 2);
  check.figure(texts.figures.attention, found.attention, 2);
  check.figure(texts.figures.attentionShare, found.attentionShare, 2);
  check.figure(texts.figures.unread, found.unread, 2);

  const items = check.find(texts.itemColumns[0], 4);
  check.cells(items, texts.itemColumns, "items");
  found.items.forEach(({ given, mark, mean, rate, unread }, index) => {
    const name = texts.columns[mark];
    check.cells({ row: items.row + 1 + index, column: items.column }, [name, mean, rate, given, unread], name);
  });

  const given = (["handler", "team", "type"] as const).filter((name) => columns[name] !== undefined);
  const hasReason = columns.reason !== undefined;
  const names = found.marks.map((mark) => texts.columns[mark]);
  const list = check.find(texts.columns.source, 0);
  const headers = [
    texts.columns.source,
    texts.columns.ticket,
    ...given.map((name) => texts.columns[name]),
    ...names,
    texts.columns.total,
    texts.columns.outOf,
    texts.columns.share,
    texts.columns.mark,
    ...(hasReason ? [texts.columns.reason] : []),
  ];
  const helper = helperColumn(headers.length, columns.handler !== undefined, names.length);
  check.cells(list, headers, "headers");
  check.cell({ row: list.row, column: helper }, texts.columns.order, "headers");
  // Where and when a ticket came in stands beside the working of the coaching list.
  const origin = helper + 2 + 5 + names.length + 1;
  const hasChannel = columns.channel !== undefined;
  const { channel, hour, unread, weekday } = texts.columns;
  const origins = [...(hasChannel ? [channel] : []), weekday, hour, unread];
  check.cells({ row: list.row, column: origin }, origins, "headers");
  if (found.listed.length > 0) compareCoaching(check, byHand, found, helper + 2);
  if (found.listed.length === 0) {
    check.cell({ row: 2, column: 0 }, texts.noRatings, "nothing rated");
    check.blankRow(list.row + 1, helper + 1, "the list");
    check.cell({ row: list.row + 1, column: origin + origins.length - 1 }, 0, "ratings not read of no ticket");
  }
  found.listed.forEach(({ hour, needsAttention, outOf, share, ticket, total, weekday }, index) => {
    const at = list.row + 1 + index;
    const wanted: Wanted[] = [
      ticket.row,
      ticket.texts.id,
      ...given.map((name) => ticket.texts[name]),
      ...found.marks.map((mark) => ticket.marks[mark]),
      share === null ? null : total,
      share === null ? null : outOf,
      share,
      needsAttention ? texts.needsAttention : null,
      ...(hasReason ? [ticket.texts.reason] : []),
    ];
    check.cells({ row: at, column: 0 }, wanted, ticket.texts.id);
    // The row in billionths tells equal shares apart.
    const notRead = found.marks.filter((mark) => ticket.marks[mark] === "?").length;
    const came = [...(hasChannel ? [ticket.texts.channel] : []), weekday, hour, notRead];
    check.cells({ row: at, column: origin }, came, `when ${ticket.texts.id} came in`);
    const order = share === null ? null : share + ticket.row / 1e9;
    check.cell({ row: at, column: helper }, order, `order of ${ticket.texts.id}`);
  });
  check.end({ row: list.row + 1 + found.listed.length, column: 0 }, "the rated tickets");
}

/** One column is left free beside the widest of the items, the coaching list and the list of tickets. */
function helperColumn(listed: number, hasHandler: boolean, marks: number): number {
  const items = 4 + 5;
  const coaching = hasHandler ? 2 + 6 + marks : 0;
  return Math.max(listed, items, coaching) + 1;
}

/** Whom to coach on what, and beside it the table from which the list is chosen. */
function compareCoaching(check: SheetCheck, byHand: ByHand, found: Quality, workingColumn: number): void {
  const texts = qualityTexts[byHand.locale];
  const coaching = check.find(texts.coachingSection(String(mostCoached)));
  const means = found.marks.map((mark) => texts.itemMean(texts.columns[mark]));
  const header = { row: coaching.row + 1, column: coaching.column };
  check.cells(header, [...texts.coachingColumns, ...means, texts.weakest], "coaching list");
  const lines: Wanted[][] = found.coaching.map((one) => [
    one.name,
    one.rated,
    one.attention,
    one.share,
    one.unread,
    ...one.means,
    one.weakest === null ? null : texts.columns[one.weakest],
  ]);
  const { attention, rated, unread } = found.others;
  if (found.attention === 0) lines.push([texts.nobody]);
  else if (rated > 0) lines.push([texts.others, rated, attention, attention / rated, unread]);
  const width = 6 + means.length;
  for (let index = 0; index < Math.min(found.named.length, mostCoached) + 1; index++) {
    const line = lines[index] ?? [];
    const blank = new Array<null>(width - line.length).fill(null);
    check.cells({ row: header.row + 1 + index, column: header.column }, [...line, ...blank], `coaching ${index + 1}`);
  }
  if (found.named.length === 0) return;
  const [name, ratedTickets, low, , notRead] = texts.coachingColumns;
  const working = { row: header.row, column: workingColumn };
  check.cells(
    working,
    [name, ratedTickets, low, notRead, ...means, texts.columns.order],
    "what the coaching list is chosen from",
  );
  found.named.forEach((one, index) => {
    const order = one.attention + (found.named.length - index) / 1e6;
    const wanted = [one.name, one.rated, one.attention, one.unread, ...one.means, order];
    check.cells({ row: working.row + 1 + index, column: workingColumn }, wanted, `${one.name}, not sorted`);
  });
}
