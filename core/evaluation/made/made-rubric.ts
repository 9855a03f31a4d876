import * as z from "zod/mini";

/** The rubric handbook: what each level of each item looks like. */
export const madeRubricSchema = z.object({
  sheet: z.string(),
  /** Counts up with each one that is made: an evaluation says which it was made with. */
  version: z.int(),
});

export type MadeRubric = z.infer<typeof madeRubricSchema>;
