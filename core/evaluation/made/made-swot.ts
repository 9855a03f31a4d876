import * as z from "zod/mini";
import { areaSchema } from "../../formula/expression.ts";

/** A SWOT page, and the emphasis of the weights that follows from it. */
export const madeSwotSchema = z.object({
  sheet: z.string(),
  /** The id of the evaluation it was filled in from. */
  evaluation: z.string(),
  /** The indicators of its table of weights, by their keys, in the order of its rows. */
  keys: z.array(z.string()),
  /** The cells of the proposed weights. */
  proposed: areaSchema,
});

export type MadeSwot = z.infer<typeof madeSwotSchema>;
