import * as z from "zod/mini";
import { areaSchema } from "../../formula/expression.ts";
import { locales } from "../../i18n/locale.ts";
import { isoDateSchema } from "../iso-date.ts";

/** A sheet that compares two evaluations, before and after, with a verdict for every measure. */
export const madeComparisonSchema = z.object({
  sheet: z.string(),
  locale: z.enum(locales),
  madeOn: isoDateSchema,
  /** The two evaluations, by their ids. */
  before: z.string(),
  after: z.string(),
  /** The round of plan, do, check and act that was judged: 1 at first. */
  cycle: z.int(),
  /** The indicators of its table, in their order: by their key in the one and in the other evaluation. */
  rows: z.array(z.object({ before: z.nullable(z.string()), after: z.nullable(z.string()) })),
  /** The table of the measures with what it is worked out from beside it; `null` where there was no plan to judge. */
  measures: z.nullable(areaSchema),
});

export type MadeComparison = z.infer<typeof madeComparisonSchema>;
