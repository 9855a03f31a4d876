import * as z from "zod/mini";
import { isoDateSchema } from "../iso-date.ts";

/** So many evaluations are remembered: two years of months. */
export const mostEvaluations = 24;

/** An evaluation whose sheets were made. What it was made from is kept as its record, under a key of its own. */
export const madeEvaluationSchema = z.object({
  /** Unique in the workbook: `1`, `2`, … */
  id: z.string(),
  sheet: z.string(),
  planSheet: z.string(),
  /** The sheet with the readings of every ticket; `null` where no actual is read from tickets. */
  ticketsSheet: z.nullable(z.string()),
  subject: z.string(),
  period: z.object({ from: z.nullable(isoDateSchema), to: z.nullable(isoDateSchema) }),
  madeOn: isoDateSchema,
  /** The version of the rules it was made with; see `rules-in-force.ts`. */
  rulesVersion: z.int(),
  /** The first day of these rules. */
  validFrom: isoDateSchema,
  /** Their digest. Absent in evaluations from before it was kept. */
  rulesDigest: z.optional(z.string()),
});

export type MadeEvaluation = z.infer<typeof madeEvaluationSchema>;

/** Under what its record is kept in the workbook. */
export function recordKey({ id }: Pick<MadeEvaluation, "id">): string {
  return `evaluation-${id}`;
}

/** An id that no evaluation has. */
export function nextEvaluationId(evaluations: readonly MadeEvaluation[]): string {
  return String(1 + Math.max(0, ...evaluations.map(({ id }) => Number(id))));
}
