import { dimensions, type Figure, type TicketAnalysis } from "../../core/analysis/ticket-analysis.ts";
import type { DuckFigures, Rows } from "./duckdb-figures.ts";

/** The figures of an analysis in the shape in which DuckDB gives them. */
export function asRows(analysis: TicketAnalysis): DuckFigures {
  const periods = (["previous", "period"] as const).map((which) => {
    const responses = analysis.responses[which];
    const quality = analysis.quality[which];
    const key = analysis.keyFigures[which];
    const { attitude, solving, clarity, satisfaction } = quality.itemRates;
    return {
      isCurrent: which === "period",
      tickets: responses.tickets,
      answered: responses.answered,
      inTime: responses.inTime,
      late: responses.late,
      pending: responses.pending,
      withoutLimit: responses.withoutLimit,
      meanMinutes: responses.meanMinutes,
      rated: quality.rated,
      meanShare: quality.meanShare,
      needAttention: quality.needAttention,
      n_attitude: attitude.tickets,
      rate_attitude: attitude.value,
      n_solving: solving.tickets,
      rate_solving: solving.value,
      n_clarity: clarity.tickets,
      rate_clarity: clarity.value,
      n_satisfaction: satisfaction.tickets,
      rate_satisfaction: satisfaction.value,
      satisfied: partOf(key.satisfiedRate),
      meanSatisfaction: key.satisfaction.value,
      resolved: partOf(key.resolutionRate),
      resolutionHours: key.resolutionHours.value,
      n_firstContact: key.firstContactRate.tickets,
      firstContactRate: key.firstContactRate.value,
      n_reopened: key.reworkRate.tickets,
      reopened: partOf(key.reworkRate),
      n_complaint: key.complaintRate.tickets,
      complaintRate: key.complaintRate.value,
    };
  });
  return {
    periods,
    repeats: (["previous", "period"] as const).map((which) => {
      const { repeatRate } = analysis.keyFigures[which];
      return { isCurrent: which === "period", known: repeatRate.tickets, repeats: partOf(repeatRate) };
    }),
    problems: analysis.problems.map(({ kind, reason, count, people, share, cumulativeShare }) => ({
      problem: kind ?? reason,
      count,
      people: people.map((one) => `${one.name}=${one.count}`).join(";"),
      share,
      cumulativeShare,
    })),
    groups: [...dimensions].sort().flatMap((dimension) => {
      const { groups, medianMinutes, medianShare } = analysis.tables[dimension];
      const byLate = [...groups].sort(
        (one, other) =>
          Number(one.name === "") - Number(other.name === "") ||
          other.late - one.late ||
          (one.name < other.name ? -1 : 1),
      );
      return groups.map(({ resolutionRate, ...group }) => ({
        dimension,
        ...group,
        resolved: partOf(resolutionRate),
        medianMinutes,
        medianShare,
        lateRank: byLate.findIndex(({ name }) => name === group.name) + 1,
      }));
    }),
    latest: analysis.latest.map(({ row, minutes, limit }) => ({ place: row, elapsed: minutes, allowed: limit })),
    lowest: analysis.lowest.map(({ row, total, maximum }) => ({ place: row, total, maximum })),
    trend: analysis.trend.map((day) => ({ ...day })),
  };
}

function partOf({ value, tickets }: Figure): number {
  return Math.round((value ?? 0) * tickets);
}

/** Where two sets of results differ, in words: counts and texts at all, other numbers by more than 1e-9 of themselves. */
export function differences(own: DuckFigures, other: DuckFigures): string[] {
  const parts: (readonly [string, Rows, Rows])[] = [
    ["periods", own.periods, other.periods],
    ["repeats", own.repeats, other.repeats],
    ["problems", own.problems, other.problems],
    ["groups", own.groups, other.groups],
    ["latest", own.latest, other.latest],
    ["lowest", own.lowest, other.lowest],
    ["trend", own.trend, other.trend],
  ];
  return parts.flatMap(([part, ours, theirs]) => {
    if (ours.length !== theirs.length) return [`${part}: ${ours.length} rows and ${theirs.length}`];
    return ours.flatMap((row, index) => {
      const names = [...new Set([...Object.keys(row), ...Object.keys(theirs[index] ?? {})])];
      return names
        .filter((name) => !isSame(row[name], theirs[index]?.[name]))
        .map((name) => `${part}[${index}].${name}: ${String(row[name])} and ${String(theirs[index]?.[name])}`);
    });
  });
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  if (Number.isInteger(one) && Number.isInteger(other)) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}
