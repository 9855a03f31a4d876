import * as z from "zod/mini";

/** What one priority promises: minutes to respond, hours to resolve. */
export const limitSchema = z.object({
  /** A priority as it is written in the tickets; `""` for every other one. */
  priority: z.string(),
  responseMinutes: z.number(),
  resolutionHours: z.number(),
});

export type ResponseLimit = z.infer<typeof limitSchema>;

/**
 * The limit that holds for a priority: the one of its own name, else the one for every other priority (`""`), else none.
 * Upper and lower case are the same, as they are for the sheet's own look-ups.
 */
export function limitFor(limits: readonly ResponseLimit[], priority: string): ResponseLimit | undefined {
  for (const limit of limits) if (limit.priority === priority) return limit;
  const name = priority.toLowerCase();
  for (const limit of limits) if (limit.priority.trim().toLowerCase() === name) return limit;
  for (const limit of limits) if (limit.priority.trim() === "") return limit;
  return undefined;
}
