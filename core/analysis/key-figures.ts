import { figureOf, meanOf, shareFrom } from "./figure.ts";
import { type MeasuredTickets, outcome } from "./measured-tickets.ts";
import type { KeyFigures, QualityFigures, ResponseFigures } from "./ticket-analysis.ts";

/**
 * The key figures of a period, each over the tickets that say something about it.
 *
 * @param repeats per ticket, as `repeatFlags` gives them
 */
export function keyFigures(
  measured: MeasuredTickets,
  rows: Int32Array,
  responses: ResponseFigures,
  quality: QualityFigures,
  repeats: Float64Array,
): KeyFigures {
  const { outcomes, resolutionMinutes, tickets } = measured;
  let resolved = 0;
  let open = 0;
  for (let place = 0; place < rows.length; place++) {
    const at = outcomes[rows[place] ?? 0];
    if (at === outcome.resolved) resolved++;
    else if (at === outcome.open) open++;
  }
  const { firstContact, reopened, complaint } = tickets.numbers;
  return {
    inTimeRate: figureOf(responses.inTime, responses.inTime + responses.late),
    responseMinutes: { value: responses.meanMinutes, tickets: responses.answered },
    resolutionRate: figureOf(resolved, resolved + open),
    resolutionHours: meanOf(resolutionMinutes, rows, 60),
    serviceScore: quality.serviceScore,
    satisfiedRate: quality.satisfiedRate,
    satisfaction: quality.meanSatisfaction,
    firstContactRate: meanOf(firstContact, rows),
    repeatRate: meanOf(repeats, rows),
    reworkRate: shareFrom(reopened, rows, 1),
    complaintRate: meanOf(complaint, rows),
  };
}
