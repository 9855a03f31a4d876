import { qualityTexts } from "../../../core/i18n/analysis/quality-texts.ts";
import { type Quality, quality } from "../by-hand/quality.ts";
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
  found.items.forEach(({ given, mark, mean, rate }, index) => {
    const name = texts.columns[mark];
    check.cells({ row: items.row + 1 + index, column: items.column }, [name, mean, rate, given], name);
  });

  if (found.rated.length > 0) compareCoaching(check, byHand, found);

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
    texts.columns.order,
  ];
  check.cells(list, headers, "headers");
  if (found.rated.length === 0) {
    check.cell({ row: 2, column: 0 }, texts.noRatings, "nothing rated");
    check.blankRow(list.row + 1, headers.length, "the list");
  }
  found.rated.forEach(({ needsAttention, outOf, share, ticket, total }, index) => {
    const at = list.row + 1 + index;
    const wanted: Wanted[] = [
      ticket.row,
      ticket.texts.id,
      ...given.map((name) => ticket.texts[name]),
      ...found.marks.map((mark) => ticket.marks[mark]),
      total,
      outOf,
      share,
      needsAttention ? texts.needsAttention : null,
      ...(hasReason ? [ticket.texts.reason] : []),
      // The row in billionths tells equal shares apart.
      Number(share) + ticket.row / 1e9,
    ];
    check.cells({ row: at, column: 0 }, wanted, ticket.texts.id);
  });
  check.end({ row: list.row + 1 + found.rated.length, column: 0 }, "the rated tickets");
}

/** Whom to coach on what: every handler with rated tickets. */
function compareCoaching(check: SheetCheck, byHand: ByHand, found: Quality): void {
  const texts = qualityTexts[byHand.locale];
  const coaching = check.find(texts.coachingSection);
  const names = found.marks.map((mark) => texts.columns[mark]);
  const header = { row: coaching.row + 1, column: coaching.column };
  check.cells(header, [...texts.coachingColumns, ...names.map(texts.itemMean), texts.weakest], "coaching list");
  found.coaching.forEach(({ attention, means, name, rated, share, weakest }, index) => {
    const row = header.row + 1 + index;
    const weak = weakest === null ? null : texts.columns[weakest];
    check.cells({ row, column: header.column }, [name, rated, attention, share, ...means, weak], name);
  });
  let row = header.row + 1 + found.coaching.length;
  if (found.unnamed !== null) {
    const { attention, rated } = found.unnamed;
    check.cells({ row, column: header.column }, [texts.others, rated, attention, attention / rated], texts.others);
    row++;
  }
  check.end({ row, column: header.column }, "the coaching list");
}
