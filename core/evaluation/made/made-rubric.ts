import * as z from "zod/mini";

/** The rubric handbook: what each level of each item looks like. */
export const madeRubricSchema = z.object({
  sheet: z.string(),
});

export type MadeRubric = z.infer<typeof madeRubricSchema>;
