import type { Localized } from "../i18n/locale.ts";
import type { Direction } from "../indicators/indicator.ts";
import { hourOf, weekdayOf } from "./clock-of.ts";
import { gapSentence } from "./gap-sentence.ts";
import { factorBranches, type GapFactor, type GapShare, gapFactors } from "./gap-share.ts";
import { fewestInGroup, isMoreThanChance, surplusOf } from "./more-than-chance.ts";
import type { Reading, ReadingRules } from "./reading.ts";
import type { Tickets } from "./ticket-table.ts";

export interface CauseOfGap {
  /** Tickets that fell short. */
  readonly weak: number;
  /** Tickets of which it is known whether they did. */
  readonly counted: number;
  /** At most one group for each factor, the one that explains most first; empty where nothing stands out. */
  readonly shares: readonly GapShare[];
  /** The finding with its numbers, whole sentences. */
  readonly sentence: Localized;
}

/**
 * Where the shortfall of an indicator sits: which handler, team, type, channel, priority, weekday or time of day has more
 * weak tickets than its number of tickets explains.
 *
 * The plain count would always name whoever handles most tickets. So groups are ranked by the weak tickets beyond their
 * expected share, and only told where that is more than a blind draw explains, with all groups of all factors looked at
 * together. It points to where to look first; it proves nobody's fault: the night shift gets the night's tickets. Yields
 * before each factor, so that a pane can draw and answer in between.
 *
 * @param goal the indicator's direction and target; of a share, a ticket is weak when it failed; of a mean, when it lies
 *   beyond the target, or beyond the mean where there is no target
 * @returns `null` when no ticket fell short
 */
export function* causeOfGap(
  reading: Reading,
  tickets: Tickets,
  inScope: Int32Array,
  rules: ReadingRules,
  goal: { readonly direction: Direction; readonly target: number | null },
): Generator<void, CauseOfGap | null> {
  const known: number[] = [];
  const values: number[] = [];
  for (const index of inScope) {
    const value = reading.value(tickets, index, rules);
    if (Number.isNaN(value)) continue;
    known.push(index);
    values.push(value);
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const bound = reading.unit === "percent" ? 0.5 : (goal.target ?? mean);
  const isWeak = values.map((value) => (goal.direction === "higher" ? value < bound : value > bound));
  const weak = isWeak.filter(Boolean).length;
  if (weak === 0) return null;

  const factors: { readonly factor: GapFactor; readonly groups: ReadonlyMap<string, Counts> }[] = [];
  for (const factor of gapFactors) {
    yield;
    factors.push({ factor, groups: groupsBy(factor, tickets, known, isWeak) });
  }
  const lookedAt = factors.flatMap(({ groups }) =>
    [...groups.values()].filter((group) => group.tickets >= fewestInGroup),
  );
  const shares = factors
    .map(({ factor, groups }) => heaviestGroup(factor, groups, { weak, tickets: known.length }, lookedAt.length))
    .filter((found) => found !== null)
    .sort((a, b) => b.surplus - a.surplus)
    .map((found) => found.share);
  return { weak, counted: known.length, shares, sentence: gapSentence(reading, weak, known.length, shares) };
}

interface Counts {
  readonly tickets: number;
  readonly weak: number;
}

function groupsBy(
  factor: GapFactor,
  tickets: Tickets,
  known: readonly number[],
  isWeak: readonly boolean[],
): ReadonlyMap<string, Counts> {
  const groups = new Map<string, { tickets: number; weak: number }>();
  known.forEach((index, position) => {
    const name = groupOf(factor, tickets, index);
    if (name === "") return;
    const group = groups.get(name) ?? { tickets: 0, weak: 0 };
    group.tickets++;
    if (isWeak[position]) group.weak++;
    groups.set(name, group);
  });
  return groups;
}

function heaviestGroup(
  factor: GapFactor,
  groups: ReadonlyMap<string, Counts>,
  all: Counts,
  lookedAt: number,
): { readonly share: GapShare; readonly surplus: number } | null {
  let heaviest: { share: GapShare; surplus: number } | null = null;
  for (const [group, { tickets, weak }] of groups) {
    const counts = { weak, weakTotal: all.weak, tickets, ticketsTotal: all.tickets };
    const surplus = surplusOf(counts);
    if (!isMoreThanChance(counts, lookedAt) || surplus <= (heaviest?.surplus ?? 0)) continue;
    heaviest = { share: { factor, group, ...counts, branch: factorBranches[factor] }, surplus };
  }
  return heaviest;
}

function groupOf(factor: GapFactor, tickets: Tickets, index: number): string {
  if (factor !== "weekday" && factor !== "hour") return tickets.texts[factor]?.[index] ?? "";
  const submitted = tickets.times.submitted?.[index] ?? Number.NaN;
  if (Number.isNaN(submitted)) return "";
  if (factor === "weekday") return String(weekdayOf(submitted));
  return String(Math.floor(hourOf(submitted) / 2) * 2);
}
