import * as z from "zod/mini";
import { isoDateSchema } from "../iso-date.ts";

/**
 * A tracking sheet: the weekly readings of the indicators that an improvement plan targets. Where everything stands on it
 * follows from these facts; see `tracking-layout.ts`. The readings themselves, and the starts of measures, stand in sheets.
 */
export const madeTrackingSchema = z.object({
  sheet: z.string(),
  /** The evaluation whose plan it tracks, by its id. */
  evaluation: z.string(),
  indicators: z.array(
    z.object({
      key: z.string(),
      /** False where each week's reading is typed. */
      fromTickets: z.boolean(),
      /** Lines for its measures. */
      lines: z.int(),
    }),
  ),
  /** The Monday of the first week. */
  firstWeek: isoDateSchema,
  weeks: z.int(),
  /** Weeks before the one in which the first measure started, as the plan said when the sheet was made. */
  baseline: z.int(),
});

export type MadeTracking = z.infer<typeof madeTrackingSchema>;
