import * as z from "zod/mini";
import { locales } from "../../i18n/locale.ts";

/** The rubric handbook: what each level of each item looks like. */
export const madeRubricSchema = z.object({
  sheet: z.string(),
  /** Counts up with each one that is made: an evaluation says which it was made with. */
  version: z.int(),
  /** The language that stands first, and whether the other stands below. Absent in rubrics from before they were kept. */
  locale: z.optional(z.enum(locales)),
  isInBoth: z.optional(z.boolean()),
  /** The digest of its words. Absent in rubrics from before it was kept. */
  digest: z.optional(z.string()),
});

export type MadeRubric = z.infer<typeof madeRubricSchema>;
