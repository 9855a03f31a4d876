import * as z from "zod/mini";

/** The standards handbook: what worked, kept for good. */
export const madeHandbookSchema = z.object({
  sheet: z.string(),
});

export type MadeHandbook = z.infer<typeof madeHandbookSchema>;
