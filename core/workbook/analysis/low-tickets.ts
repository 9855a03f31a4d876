import { type AnalysisInput, ratingsOf } from "./analysis-input.ts";

/** Shares are compared to a millionth, as on the quality sheet. */
const hair = 0.5e-6;

/** Whether the ticket in a row of the ticket table needs attention by the share of its marks, when the sheets are made. */
export function isLow(input: AnalysisInput): (row: number) => boolean {
  const ratings = ratingsOf(input).map((field) => input.tickets.numbers[field]);
  return (row) => {
    let [sum, count] = [0, 0];
    for (const values of ratings) {
      const value = values?.[row] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      sum += value;
      count++;
    }
    return count > 0 && sum / (5 * count) < input.request.attentionShare - hair;
  };
}
