import * as z from "zod/mini";
import { locales } from "../../i18n/locale.ts";

/** What the places on a root-cause sheet depend on: how many rows its blocks of varying length have. */
const causesShapeSchema = z.object({
  /** Rows that say what was tried in the round before; `null` in the first round, which has no such block. */
  tried: z.nullable(z.int()),
  /** Whether it says where the round before was judged. */
  judged: z.boolean(),
  /** Lines of the sentence that the tickets say. */
  says: z.int(),
  /** Groups that carry more of the shortfall than their size explains. */
  shares: z.int(),
});

export type CausesShape = z.infer<typeof causesShapeSchema>;

/** A root-cause sheet: the chain of whys and the fishbone of one weak indicator. */
export const madeCausesSchema = z.object({
  sheet: z.string(),
  /** The evaluation in which the indicator was weak, by its id. */
  evaluation: z.string(),
  /** The indicator's key and, as it was then, its name. */
  indicator: z.string(),
  name: z.string(),
  /** The round of plan, do, check and act: 1 at first. */
  cycle: z.int(),
  locale: z.enum(locales),
  shape: causesShapeSchema,
});

export type MadeCauses = z.infer<typeof madeCausesSchema>;
