import { ratio } from "./figure.ts";
import { type MeasuredTickets, standing } from "./measured-tickets.ts";
import type { ResponseFigures } from "./ticket-analysis.ts";

/**
 * How the tickets of a period were answered. The in-time rate leaves out the tickets that are still within their limit:
 * they may yet be in time or late. An unanswered ticket past its limit counts as late, so that leaving a ticket alone
 * cannot raise the rate.
 */
export function responseFigures(measured: MeasuredTickets, rows: Int32Array): ResponseFigures {
  const { standings, answered, minutes } = measured;
  const counts = new Int32Array(5);
  let answers = 0;
  let sum = 0;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    const at = standings[row] ?? 0;
    counts[at] = (counts[at] ?? 0) + 1;
    if (answered[row] !== 1) continue;
    answers++;
    sum += minutes[row] ?? 0;
  }
  const of = (at: number) => counts[at] ?? 0;
  const [inTime, late] = [of(standing.inTime), of(standing.late)];
  return {
    tickets: rows.length,
    answered: answers,
    inTime,
    late,
    pending: of(standing.pending),
    withoutLimit: of(standing.withoutLimit),
    unknown: of(standing.unknown),
    inTimeRate: ratio(inTime, inTime + late),
    meanMinutes: ratio(sum, answers),
  };
}
