import * as z from "zod/mini";

/** A SWOT page, and the emphasis of the weights that follows from it. */
export const madeSwotSchema = z.object({
  sheet: z.string(),
});

export type MadeSwot = z.infer<typeof madeSwotSchema>;
