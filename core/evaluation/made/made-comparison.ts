import * as z from "zod/mini";

/** A sheet that compares two evaluations, before and after, with a verdict for every measure. */
export const madeComparisonSchema = z.object({
  sheet: z.string(),
});

export type MadeComparison = z.infer<typeof madeComparisonSchema>;
