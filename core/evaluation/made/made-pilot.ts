import * as z from "zod/mini";

/** A pilot: people scored by the rules in force and by changed ones, side by side. */
export const madePilotSchema = z.object({
  sheet: z.string(),
});

export type MadePilot = z.infer<typeof madePilotSchema>;
