import * as z from "zod/mini";
import { areaSchema } from "../../formula/expression.ts";
import { isoDateSchema } from "../iso-date.ts";

/** A pilot: people scored by the rules in force and by changed ones, side by side. */
export const madePilotSchema = z.object({
  sheet: z.string(),
  /** The evaluation whose rules were changed, by its id. */
  evaluation: z.string(),
  madeOn: isoDateSchema,
  by: z.enum(["handler", "team"]),
  /** The indicators' keys, one per row of the rules. */
  indicators: z.array(z.string()),
  /** The changed weights and targets, a column each, as they stand on the sheet. */
  weights: areaSchema,
  targets: areaSchema,
  /** The table of people. */
  people: areaSchema,
});

export type MadePilot = z.infer<typeof madePilotSchema>;
