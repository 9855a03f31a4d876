import { figuresTexts } from "../../../core/i18n/analysis/figures-texts.ts";
import { analysisSheetNames } from "../../../core/wizard/new-analysis.ts";
import { groupTable } from "../by-hand/groups.ts";
import { type FigureName, keyFigures } from "../by-hand/key-figures.ts";
import { sorted } from "../by-hand/problems.ts";
import type { ByHand } from "./by-hand.ts";
import type { SheetCheck } from "./sheet-check.ts";

const fewerIsBetter: readonly FigureName[] = [
  "responseMinutes",
  "resolutionHours",
  "repeatRate",
  "reworkRate",
  "complaintRate",
];

/** Their change is told in percentage points. */
const shares: readonly FigureName[] = [
  "inTimeRate",
  "resolutionRate",
  "satisfiedRate",
  "firstContactRate",
  "repeatRate",
  "reworkRate",
  "complaintRate",
];

/** The key figures of both periods with target, change and the tickets behind them, and who has the most late tickets. */
export function compareFigures(check: SheetCheck, byHand: ByHand): void {
  const { before, columns, current } = byHand.judged;
  const texts = figuresTexts[byHand.locale];
  const now = keyFigures(current, columns);
  const then = keyFigures(before, columns);
  const header = check.find(texts.columns.figure, 0);
  const change = before.length === 0 ? null : current.length - before.length;
  check.cells(
    { row: header.row + 1, column: 0 },
    [texts.tickets, current.length, null, null, before.length, change],
    texts.tickets,
  );
  [...now].forEach(([name, { count, lost, unread, value }], index) => {
    const target = byHand.targets[name] ?? null;
    const earlier = then.get(name)?.value ?? null;
    const isReached = fewerIsBetter.includes(name)
      ? Number(value) <= Number(target) + 5e-7
      : Number(value) >= Number(target) - 5e-7;
    check.cells(
      { row: header.row + 2 + index, column: 0 },
      [
        texts.names[name],
        value,
        target,
        value === null || target === null ? null : texts.reached[isReached ? 0 : 1],
        earlier,
        value === null || earlier === null ? null : (value - earlier) * (shares.includes(name) ? 100 : 1),
        count,
        unread,
        current.length - count - lost,
        then.get(name)?.unread ?? 0,
      ],
      texts.names[name],
    );
  });
  check.end({ row: header.row + 2 + now.size, column: 1 }, "the key figures");
  // The differences themselves stand beside the table, for the report.
  const plain = header.column + 12;
  check.cell({ row: header.row, column: plain }, texts.plainChange, texts.plainChange);
  check.cell({ row: header.row + 1, column: plain }, change, texts.plainChange);
  check.cell({ row: header.row, column: plain + 1 }, texts.countBefore, texts.countBefore);
  [...now].forEach(([name, { value }], index) => {
    const earlier = then.get(name)?.value ?? null;
    const difference = value === null || earlier === null ? null : value - earlier;
    check.cell(
      { row: header.row + 2 + index, column: plain },
      difference,
      `${texts.names[name]}, ${texts.plainChange}`,
    );
    const rests = { row: header.row + 2 + index, column: plain + 1 };
    check.cell(rests, then.get(name)?.count ?? 0, `${texts.names[name]}, ${texts.countBefore}`);
  });

  for (const by of ["handler", "type"] as const) {
    if (columns[by] === undefined) continue;
    const { all, named, others } = groupTable(byHand.judged, by);
    const place = check.find(texts.topSection[by], 0);
    const top = sorted(named.map(({ late, name }) => ({ name, count: late }))).filter(({ count }) => count > 0);
    for (let rank = 0; rank < Math.min(3, named.length); rank++) {
      const one = top[rank];
      const none = rank === 0 ? (all.late > 0 ? texts.noneListedLate : texts.noneLate) : null;
      const wanted = one === undefined ? [none, null, null] : [one.name, one.count, one.count / all.late];
      check.cells({ row: place.row + 2 + rank, column: 0 }, wanted, texts.topSection[by]);
    }
    const left = others?.late ?? 0;
    const cross = analysisSheetNames.cross[byHand.locale];
    const remark = left > 0 ? texts.unlistedLate(cross).replace("{late}", String(left)) : null;
    check.cell({ row: place.row + 5, column: 0 }, remark, "late tickets of groups without a line");
  }
}
