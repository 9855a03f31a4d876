import { auditTexts } from "../../../core/i18n/analysis/audit-texts.ts";
import { type Checked, estimate, type Risky, risks } from "../by-hand/audit.ts";
import { sum } from "../by-hand/key-figures.ts";
import type { ByHand } from "./by-hand.ts";
import type { SheetCheck, Wanted } from "./sheet-check.ts";

/**
 * The audit sheet: as many tickets drawn as there should be, each of the period, none twice, the likeliest first, each with
 * its own chance and reasons; and what the checks filled in so far say about all tickets.
 *
 * @returns what was drawn, in the order of the sheet, for filling in checks
 */
export function compareAudit(check: SheetCheck, byHand: ByHand, seed: number): readonly Risky[] {
  const { columns, current } = byHand.judged;
  const texts = auditTexts[byHand.locale];
  const { size, tickets } = risks(byHand.judged, byHand.auditRate);
  const total = sum(tickets.map(({ probability }) => probability));
  if (Math.abs(total - size) > 1e-6) throw new Error(`the chances add up to ${total}, not to a sample of ${size}`);
  const byRow = new Map(tickets.map((each) => [each.judged.ticket.row, each]));

  const header = check.find(texts.columns.source, 0);
  const given = (["handler", "type"] as const).filter((name) => columns[name] !== undefined);
  const drawn: Risky[] = [];
  for (let index = 0; index < size; index++) {
    const place = { row: header.row + 1 + index, column: 0 };
    const one = byRow.get(Number(check.shown(place)));
    if (one === undefined || drawn.includes(one)) {
      check.cell(place, one === undefined ? "a ticket of the period" : "another ticket", "drawn");
      continue;
    }
    const { ticket } = one.judged;
    const reasons = one.reasons.map((reason) => texts.reasons[reason]).join(texts.separator) || texts.byChance;
    const wanted: Wanted[] = [
      ticket.row,
      ticket.texts.id,
      ...given.map((name) => ticket.texts[name]),
      reasons,
      one.probability,
    ];
    check.cells(place, wanted, ticket.texts.id);
    const last = drawn.at(-1);
    if (last !== undefined && isBefore(one, last)) check.cell(place, last.judged.ticket.texts.id, "likeliest first");
    drawn.push(one);
  }
  check.end({ row: header.row + 1 + size, column: 0 }, "the sample");
  check.figure(texts.figures.tickets, current.length, 2);
  check.figure(texts.figures.drawn, size, 2);
  check.figure(texts.figures.seed, seed, 2);
  return drawn;
}

/** The likelier first; of equal ones the upper row. */
function isBefore(one: Risky, other: Risky): boolean {
  if (Math.abs(one.probability - other.probability) > 1e-12) return one.probability > other.probability;
  return one.risk === other.risk && one.judged.ticket.row < other.judged.ticket.row;
}

/** The seed that is proposed: from the latest time of the file, in minutes. */
export function proposedSeed(asOf: number): number {
  return (Math.floor(asOf / 60_000) + 25_569 * 1440) % 10_000;
}

/** What stands at the head after some of the sample has been checked. */
export function compareChecked(check: SheetCheck, byHand: ByHand, sample: readonly Checked[]): void {
  const texts = auditTexts[byHand.locale];
  const { figures } = texts;
  const told = estimate(sample, byHand.judged.current.length);
  const { yes, no } = texts;
  const correct = check.find(texts.columns.correct);
  sample.forEach(({ isWrong }, index) => {
    const wanted = isWrong === null ? null : isWrong ? no : yes;
    check.cell({ row: correct.row + 1 + index, column: correct.column }, wanted, texts.columns.correct);
  });
  const heading = check.find(figures.standsFor);
  const isComplete = told.checked === sample.length;
  check.cell(
    { row: heading.row - 1, column: heading.column },
    isComplete ? texts.estimateSection : texts.provisional,
    "the heading of the estimate",
  );
  check.figure(figures.checked, told.checked, 2);
  check.figure(figures.wrong, told.wrong, 2);
  check.figure(figures.plainShare, told.plainShare, 2);
  check.figure(figures.standsFor, told.standsFor);
  check.figure(figures.share, told.share);
  check.figure(figures.wrongTickets, told.wrongTickets);
  check.figure(figures.error, told.error);
  check.figure(figures.low, told.low);
  check.figure(figures.high, told.high);
}
