import * as z from "zod/mini";
import { isoDateSchema } from "./iso-date.ts";

/**
 * The rules of the last evaluation: weights, targets, grades, limits, calendar and rubric. Versions count up as evaluations
 * are made: one with the same rules has the same version, and changed rules never touch the sheets of an earlier one.
 */
export const rulesInForceSchema = z.object({
  version: z.int(),
  /** The first day of this version. */
  validFrom: isoDateSchema,
  /** The digest of the rules as text, to compare; blank where it is not known, and then no rules are the same. */
  digest: z._default(z.string(), ""),
});

export type RulesInForce = z.infer<typeof rulesInForceSchema>;

/** The rules that an evaluation of today is made with. */
export function rulesFor(before: RulesInForce | null, digest: string, validFrom: string): RulesInForce {
  if (before !== null && before.digest === digest) return before;
  return { version: (before?.version ?? 0) + 1, validFrom, digest };
}
