import * as z from "zod/mini";

/** A tracking sheet: the weekly readings of the indicators that an improvement plan targets. */
export const madeTrackingSchema = z.object({
  sheet: z.string(),
});

export type MadeTracking = z.infer<typeof madeTrackingSchema>;
