import type { EncodedTexts } from "../tickets/encoded-texts.ts";
import type { AnalysisRules } from "./analysis-rules.ts";
import { excessLate } from "./excess-late.ts";
import { figureOf, ratio } from "./figure.ts";
import { type MeasuredTickets, outcome, standing } from "./measured-tickets.ts";
import { bestMark } from "./quality-figures.ts";
import type { CrossTable, GroupFigures, Quadrant } from "./ticket-analysis.ts";

/** The sums kept for each group, side by side. */
const sums = {
  tickets: 0,
  answered: 1,
  inTime: 2,
  late: 3,
  minutes: 4,
  rated: 5,
  shares: 6,
  resolved: 7,
  open: 8,
} as const;

const width = Object.keys(sums).length;

/**
 * Tickets by group: speed, quality and what each group adds to the gap to the target.
 *
 * It answers for all figures at once, in memory; the cross sheet has the same counts as formulas, and judges by rules that its
 * reader can change. Here the quadrant sets a group's mean minutes and mean share of marks against the medians of the groups,
 * which one slow group does not move. Tickets whose cell is blank are a group without a name, so that the groups add up to
 * all tickets; it takes no part in the medians.
 *
 * @param order how the groups stand: the most tickets first, or by code
 */
export function crossTable(
  measured: MeasuredTickets,
  rows: Int32Array,
  { codes, names }: Pick<EncodedTexts, "codes" | "names">,
  rules: Pick<AnalysisRules, "target" | "minimumTickets">,
  order: "size" | "code",
): CrossTable {
  const groups = groupsOf(groupSums(measured, rows, codes, names.length), names, rules.target);
  if (order === "size") {
    groups.sort((one, other) => other.tickets - one.tickets || (one.name < other.name ? -1 : 1));
  }
  const compared = groups.filter(({ name, tickets }) => name !== "" && tickets >= rules.minimumTickets);
  const medianMinutes = median(compared.map(({ meanMinutes }) => meanMinutes));
  const medianShare = median(compared.map(({ meanShare }) => meanShare));
  return {
    groups: groups.map((group) => ({
      ...group,
      quadrant: compared.includes(group) ? quadrantOf(group, medianMinutes, medianShare) : null,
    })),
    medianMinutes,
    medianShare,
  };
}

function groupSums(measured: MeasuredTickets, rows: Int32Array, codes: Int32Array, groups: number): Float64Array {
  const { answered, standings, minutes, totals, marks, outcomes } = measured;
  const values = new Float64Array(groups * width);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    const base = (codes[row] ?? 0) * width;
    values[base + sums.tickets] = (values[base + sums.tickets] ?? 0) + 1;
    if (answered[row] === 1) {
      values[base + sums.answered] = (values[base + sums.answered] ?? 0) + 1;
      values[base + sums.minutes] = (values[base + sums.minutes] ?? 0) + (minutes[row] ?? 0);
    }
    const at = standings[row];
    if (at === standing.inTime) values[base + sums.inTime] = (values[base + sums.inTime] ?? 0) + 1;
    else if (at === standing.late) values[base + sums.late] = (values[base + sums.late] ?? 0) + 1;
    const given = marks[row] ?? 0;
    if (given > 0) {
      values[base + sums.rated] = (values[base + sums.rated] ?? 0) + 1;
      values[base + sums.shares] = (values[base + sums.shares] ?? 0) + (totals[row] ?? 0) / (given * bestMark);
    }
    const end = outcomes[row];
    if (end === outcome.resolved) values[base + sums.resolved] = (values[base + sums.resolved] ?? 0) + 1;
    else if (end === outcome.open) values[base + sums.open] = (values[base + sums.open] ?? 0) + 1;
  }
  return values;
}

function groupsOf(values: Float64Array, names: readonly string[], target: number | null): GroupFigures[] {
  const groups: GroupFigures[] = [];
  for (const [code, name] of names.entries()) {
    const of = (sum: keyof typeof sums) => values[code * width + sums[sum]] ?? 0;
    if (of("tickets") === 0) continue;
    groups.push({
      name,
      tickets: of("tickets"),
      answered: of("answered"),
      inTime: of("inTime"),
      late: of("late"),
      meanMinutes: ratio(of("minutes"), of("answered")),
      rated: of("rated"),
      meanShare: ratio(of("shares"), of("rated")),
      resolutionRate: figureOf(of("resolved"), of("resolved") + of("open")),
      excessLate: target === null ? null : excessLate(of("late"), of("inTime"), target),
      quadrant: null,
    });
  }
  return groups;
}

/** What arithmetic may take from a mean: 80 % may be stored as 79.99999999999999 %. */
const hair = 5e-10;

/** Exactly on a line is on its better side. */
function quadrantOf(group: GroupFigures, minutes: number | null, share: number | null): Quadrant | null {
  if (group.meanMinutes === null || group.meanShare === null || minutes === null || share === null) return null;
  const isGood = group.meanShare - share >= -hair;
  if (group.meanMinutes - minutes <= hair) return isGood ? "fastGood" : "fastPoor";
  return isGood ? "slowGood" : "slowPoor";
}

function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((one, other) => one - other);
  const [low, high] = [known[(known.length - 1) >> 1], known[known.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
