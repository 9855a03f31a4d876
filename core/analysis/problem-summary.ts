import type { ProblemKind } from "../i18n/analysis/problems-texts.ts";
import { type EncodedTexts, encodedTexts } from "../tickets/encoded-texts.ts";
import { groupedRows } from "../tickets/grouped-rows.ts";
import { isDeductionReason } from "./is-deduction-reason.ts";
import { type MeasuredTickets, standing } from "./measured-tickets.ts";
import { problemOfReason } from "./problem-of-reason.ts";
import type { NameCount, Problem } from "./ticket-analysis.ts";
import { topThree } from "./top-three.ts";

/** A mark up to this is a problem. */
const lowMark = 3;

type CountedProblem = Pick<Problem, "kind" | "reason" | "count" | "people">;

/**
 * The problem summary: how often each thing went wrong in a period and with whom, the most frequent first, with shares of
 * all problems. A reason written for a deduction counts with the problem that it names, a ticket once; one that names none
 * of them is a problem of its own.
 *
 * A ticket may have several problems and counts in each, so the shares are of problems, not of tickets.
 */
export function problemSummary(measured: MeasuredTickets, rows: Int32Array): Problem[] {
  const reasons = encodedTexts(measured.tickets.texts.deductionReason, measured.tickets.leftOut);
  const named = reasons.names.map(problemOfReason);
  const counted = [
    ...knownProblems(measured, rows, (row) => named[reasons.codes[row] ?? 0] ?? null),
    ...otherReasons(measured, rows, reasons, named),
  ].filter(({ count }) => count > 0);
  counted.sort((one, other) => other.count - one.count);
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  let so = 0;
  return counted.map((problem) => {
    so += problem.count;
    return { ...problem, share: problem.count / all, cumulativeShare: so / all };
  });
}

function knownProblems(
  measured: MeasuredTickets,
  rows: Int32Array,
  namedAt: (row: number) => ProblemKind | null,
): CountedProblem[] {
  const { tickets, handlers, standings } = measured;
  const { attitude, solving, clarity, firstContact, reopened, complaint } = tickets.numbers;
  return [
    problem("lateResponse", (row) => standings[row] === standing.late),
    problem("attitude", isLow(attitude)),
    problem("solving", isLow(solving)),
    problem("clarity", isLow(clarity)),
    problem("firstContact", (row) => firstContact?.[row] === 0),
    problem("reopened", (row) => (reopened?.[row] ?? 0) > 0),
    problem("complaint", (row) => complaint?.[row] === 1),
  ];

  function problem(kind: ProblemKind, isMet: (row: number) => boolean): CountedProblem {
    const counts = new Int32Array(handlers.names.length);
    let count = 0;
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] ?? 0;
      if (!isMet(row) && namedAt(row) !== kind) continue;
      const code = handlers.codes[row] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
      count++;
    }
    return { kind, reason: "", count, people: topThree(counts.keys(), (code) => counts[code] ?? 0, handlers.names) };
  }
}

function isLow(marks: Float64Array | undefined): (row: number) => boolean {
  return (row) => (marks?.[row] ?? Number.NaN) <= lowMark;
}

function otherReasons(
  { handlers }: MeasuredTickets,
  rows: Int32Array,
  reasons: EncodedTexts,
  named: readonly (ProblemKind | null)[],
): CountedProblem[] {
  const grouped = groupedRows(reasons.codes, reasons.names.length, rows);
  const counts = new Int32Array(handlers.names.length);
  const found = reasons.names.map((reason, code): CountedProblem => {
    const start = grouped.starts[code] ?? 0;
    const end = grouped.starts[code + 1] ?? 0;
    const isReason = isDeductionReason(reason) && named[code] === null;
    return {
      kind: null,
      reason,
      count: isReason ? end - start : 0,
      people: isReason ? peopleOf(start, end) : [],
    };
  });
  return found.sort((one, other) => (one.reason < other.reason ? -1 : 1));

  function peopleOf(start: number, end: number): NameCount[] {
    const people = new Set<number>();
    for (let place = start; place < end; place++) {
      const code = handlers.codes[grouped.rows[place] ?? 0] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
      people.add(code);
    }
    const top = topThree(people, (code) => counts[code] ?? 0, handlers.names);
    for (const code of people) counts[code] = 0;
    return top;
  }
}
