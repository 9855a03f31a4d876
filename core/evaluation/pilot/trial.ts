import * as z from "zod/mini";
import { gradeBandSchema } from "../grade-bands.ts";
import { isoDateSchema } from "../iso-date.ts";

/** A limit of a ticket's time, by what it holds for: `""` is every priority or channel that no other row names. */
const pilotLimitSchema = z.object({
  /** Minutes to the first response, or hours to the solution. */
  kind: z.enum(["response", "resolution"]),
  priority: z.string(),
  channel: z.string(),
  amount: z.number(),
});

export type PilotLimit = z.infer<typeof pilotLimitSchema>;

/** A cap on attainment (1 = 100 %), or none. */
const capSchema = z.union([z.number(), z.literal("none")]);

/** Rules that are being tried: only what differs from those of the evaluation, which stay in force meanwhile. */
export const trialSchema = z.object({
  /** The evaluation whose rules are changed, by its id. */
  evaluation: z.string(),
  by: z.enum(["handler", "team"]),
  /** Its own tickets, those of another period, or a sample of its own. */
  tickets: z.enum(["period", "other", "sample"]),
  other: z.object({ from: z.nullable(isoDateSchema), to: z.nullable(isoDateSchema) }),
  sample: z.object({ size: z.int(), seed: z.int() }),
  /** By the indicator's key. */
  weights: z.record(z.string(), z.number()),
  targets: z.record(z.string(), z.nullable(z.number())),
  limits: z.array(pilotLimitSchema),
  /** `null` = as in the evaluation. */
  threshold: z.nullable(z.number()),
  /** `null` = as in the evaluation. */
  cap: z._default(z.nullable(capSchema), null),
  /** Lower bounds of grades, by their place, best first. */
  bounds: z._default(z.record(z.string(), z.number()), {}),
});

export type Trial = z.infer<typeof trialSchema>;

/** So many tickets are drawn unless told otherwise: enough for each of ten people to have ten. */
const usualSample = 100;

/** Nothing is changed yet. */
export function newTrial(evaluation: string, by: Trial["by"] = "handler"): Trial {
  return {
    evaluation,
    by,
    tickets: "period",
    other: { from: null, to: null },
    sample: { size: usualSample, seed: 1 },
    weights: {},
    targets: {},
    limits: [],
    threshold: null,
    cap: null,
    bounds: {},
  };
}

/** Whether two limits are for the same tickets. */
export function isSameLimit(one: PilotLimit, other: PilotLimit): boolean {
  return one.kind === other.kind && one.priority === other.priority && one.channel === other.channel;
}

/** Rules that were decided on, whole: they hold from the next evaluation on. */
export const adoptedRulesSchema = z.object({
  /** The evaluation whose rules they follow, by its id. */
  evaluation: z.string(),
  weights: z.record(z.string(), z.number()),
  targets: z.record(z.string(), z.nullable(z.number())),
  /** The limits that were changed. */
  limits: z.array(pilotLimitSchema),
  threshold: z.number(),
  /** Absent where it was not decided on. */
  cap: z.optional(capSchema),
  /** Absent where they were not decided on; `null` for the usual ones. */
  grades: z.optional(z.nullable(z.array(gradeBandSchema))),
  /** The newest evaluation when they were decided on, by its id: those made later have them in their records. */
  after: z.optional(z.string()),
});

export type AdoptedRules = z.infer<typeof adoptedRulesSchema>;
