import * as z from "zod/mini";

/** A root-cause sheet: the chain of whys and the fishbone of one weak indicator. */
export const madeCausesSchema = z.object({
  sheet: z.string(),
});

export type MadeCauses = z.infer<typeof madeCausesSchema>;
