import { crossTexts } from "../../../core/i18n/analysis/cross-texts.ts";
import { ratingGapTexts } from "../../../core/i18n/analysis/rating-gap-texts.ts";
import { midnight, serial } from "../by-hand/moments.ts";
import {
  type RatingCause,
  type RatingGap,
  type RatingMeasure,
  ratingCauses,
  ratingCritical,
  ratingGap,
  ratingGroups,
  ratingMeasures,
} from "../by-hand/rating-gap.ts";
import type { ByHand } from "./by-hand.ts";
import { clockName } from "./compare-cross.ts";
import type { SheetCheck, Wanted } from "./sheet-check.ts";
import { decimals } from "./shown-number.ts";

const fewestToTell = 5;
const workingColumn = 13;

/** Each measure that the file has, taken apart. */
export function ratingGaps({ judged, targets }: ByHand): readonly RatingGap[] {
  return ratingMeasures(judged).map((measure) => ratingGap(judged, measure, targets[measure]));
}

function groupName(byHand: ByHand, { by, name }: Pick<RatingCause, "by" | "name">): string {
  return by === "weekday" || by === "hour" ? clockName(byHand, by, name) : name;
}

/**
 * Satisfaction and service score taken apart, below the other tables of the cross analysis.
 *
 * @param helper the column in which what sorts begins
 */
export function compareRatingTables(check: SheetCheck, byHand: ByHand, helper: number): void {
  const gaps = ratingGaps(byHand);
  const [first] = gaps;
  if (first === undefined) return;
  const texts = ratingGapTexts[byHand.locale];
  const cross = crossTexts[byHand.locale];
  const beside = helper + 4;
  const { row } = check.find(texts.section, 0);
  check.cell({ row: row + 1, column: 0 }, texts.howToRead, texts.section);
  gaps.forEach(({ measure }, index) => {
    check.cell({ row: row + 2, column: 1 + index * 4 }, texts.measures[measure], texts.section);
  });
  const headers = gaps.flatMap(() => texts.columns);
  check.cells({ row: row + 3, column: 1 }, headers, texts.section);
  const all = gaps.flatMap(({ count, mean, short, unread }): Wanted[] => [count, mean, short, unread]);
  check.cells({ row: row + 4, column: 0 }, [texts.all, ...all], texts.all);
  check.cells(
    { row: row + 4, column: beside },
    gaps.map(({ spread }) => spread),
    texts.spread,
  );
  let at = row + 6;
  first.tables.forEach(({ by, groups, others }, table) => {
    check.cells({ row: at, column: 0 }, [texts.names[by], ...headers], texts.names[by]);
    groups.forEach(({ name }, index) => {
      const own = gaps.flatMap(({ tables }) => tables[table]?.groups[index] ?? []);
      const figures = own.flatMap(({ count, mean, short, unread }): Wanted[] => [count, mean, short, unread]);
      const shown = groupName(byHand, { by, name });
      const line = { row: at + 1 + index, column: 0 };
      check.cells(line, [shown, ...figures], `${texts.names[by]} ${shown}`);
      const beyond = own.map(({ isBelowChance, short }) => (isBelowChance ? Math.max(0, Number(short)) : 0));
      check.cells({ ...line, column: beside }, beyond, `${texts.names[by]} ${shown}, beside`);
    });
    at += 1 + groups.length;
    if (others !== null) {
      const name = others.groups > 0 ? cross.allOthers(String(others.groups)) : cross.unnamed;
      const rest = gaps.flatMap(({ tables }): Wanted[] => {
        const one = tables[table]?.others;
        return [one?.count ?? null, null, one?.short ?? null, one?.unread ?? null];
      });
      check.cells({ row: at, column: 0 }, [name, ...rest], name);
      at++;
    }
    at++;
  });
  check.end({ row: at - 1, column: 0 }, texts.section);
}

/** The dimensions that the report tells of: a short period has dates, and no weekdays. */
function told(
  byHand: ByHand,
  gap: RatingGap,
): { readonly by: RatingCause["by"]; readonly cause: RatingCause | null }[] {
  const { from, to } = byHand.judged.rules.period;
  const isLong = serial(midnight(to)) - serial(midnight(from)) >= 13;
  const causes = ratingCauses(gap);
  return gap.tables
    .filter(({ by }) => by !== "weekday" || isLong)
    .map(({ by }) => ({ by, cause: causes.find((one) => one.by === by) ?? null }));
}

/** Of those below chance the one with most of the gap. */
function mainOf(byHand: ByHand, gap: RatingGap): RatingCause | null {
  return told(byHand, gap)
    .flatMap(({ cause }) => (cause?.isBelowChance === true ? [cause] : []))
    .reduce<RatingCause | null>(
      (most, cause) => (most === null || Number(cause.short) > Number(most.short) + 1e-9 ? cause : most),
      null,
    );
}

function gapOf(byHand: ByHand, measure: RatingMeasure): RatingGap | null {
  if (byHand.targets[measure] === undefined) return null;
  return ratingGaps(byHand).find((gap) => gap.measure === measure) ?? null;
}

const filled = (template: string, figures: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(figures[name]));

/** What the report says of a missed target; `null` where it is reached, `undefined` where there is none. */
export function ratingFinding(byHand: ByHand, measure: RatingMeasure): string | null | undefined {
  const gap = gapOf(byHand, measure);
  if (gap === null) return undefined;
  if (gap.short === null || gap.short <= 5e-7) return null;
  const texts = ratingGapTexts[byHand.locale];
  const name = texts.measures[measure].toLowerCase();
  const about = { name, gap: decimals(gap.short, 1), count: gap.count };
  const main = mainOf(byHand, gap);
  const { cause, causeBeyond, spread, tooFew } = texts.findings;
  if (main === null) return filled(gap.count < fewestToTell ? tooFew : spread, about);
  return filled(main.share === null ? causeBeyond : cause, {
    ...about,
    by: texts.by[main.by],
    group: groupName(byHand, main),
    count: main.count,
    mean: decimals(Number(main.mean), 2),
    short: decimals(Number(main.short), 1),
  });
}

/** What is suggested for it; `undefined` where there is no target. */
export function ratingSuggestion(byHand: ByHand, measure: RatingMeasure): string | null | undefined {
  const gap = gapOf(byHand, measure);
  if (gap === null) return undefined;
  const main = mainOf(byHand, gap);
  if (main === null) return null;
  const texts = ratingGapTexts[byHand.locale];
  return filled(texts.measure, {
    group: groupName(byHand, main),
    name: texts.measures[measure].toLowerCase(),
    target: decimals(byHand.targets[measure] ?? 0, 2),
  });
}

/** The tables on the report, one for each measure with a target. */
export function compareRatingCauses(check: SheetCheck, byHand: ByHand): void {
  const texts = ratingGapTexts[byHand.locale];
  const gaps = ratingGaps(byHand).filter(({ measure }) => byHand.targets[measure] !== undefined);
  let below = 0;
  for (const gap of gaps) {
    const { row } = check.find(texts.reportSection(texts.measures[gap.measure]), 0);
    check.cells({ row: row + 1, column: 0 }, texts.reportColumns, "headers");
    const rows = told(byHand, gap);
    rows.forEach(({ by, cause }, index) => {
      const [beyond, within] = texts.chance;
      const line: Wanted[] =
        cause === null
          ? ["–", null, null, null, null, null, null]
          : [
              groupName(byHand, cause),
              cause.count,
              cause.mean,
              cause.short,
              cause.share,
              cause.isBelowChance ? beyond : within,
              cause.unread,
            ];
      check.cells({ row: row + 2 + index, column: 0 }, [texts.by[by], ...line], texts.by[by]);
      const weight = cause?.isBelowChance === true ? Number(cause.short) : 0;
      check.cell({ row: row + 2 + index, column: workingColumn }, weight, texts.working);
    });
    below = row + 2 + rows.length;
  }
  if (gaps.length === 0) return;
  const groups = ratingGroups(byHand.judged);
  const note = texts.note(ratingCritical(byHand.judged).toFixed(2), String(groups));
  check.cell({ row: below, column: 0 }, note, "how to read it");
}
