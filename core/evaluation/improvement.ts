import * as z from "zod/mini";
import { madeCausesSchema } from "./made/made-causes.ts";
import { madeComparisonSchema } from "./made/made-comparison.ts";
import { madeEvaluationSchema } from "./made/made-evaluation.ts";
import { madeHandbookSchema } from "./made/made-handbook.ts";
import { madePilotSchema } from "./made/made-pilot.ts";
import { madeRubricSchema } from "./made/made-rubric.ts";
import { madeSwotSchema } from "./made/made-swot.ts";
import { madeTrackingSchema } from "./made/made-tracking.ts";
import { adoptedRulesSchema, trialSchema } from "./pilot/trial.ts";
import { rulesInForceSchema } from "./rules-in-force.ts";

/**
 * What the improvement loop knows: the evaluations that were made, the sheets that followed from them, and which of them
 * are open. Lists hold the newest last. What stands in the sheets themselves, such as progress or verdicts, is read there.
 */
export const improvementSchema = z.object({
  evaluations: z.array(madeEvaluationSchema),
  /** `null` before the first evaluation. */
  rules: z.nullable(rulesInForceSchema),
  /** The evaluation whose weak indicators are looked at, by its id. */
  evaluation: z.nullable(z.string()),
  /** The two evaluations that are compared, by their ids. */
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
  /** The comparison whose verdicts are carried out, by its sheet; `null` for the newest. */
  comparison: z._default(z.nullable(z.string()), null),
  causes: z.array(madeCausesSchema),
  /** The weak indicators that the next root-cause sheets are for, by their keys; `null` while the usual ones are. */
  causesAsked: z._default(z.nullable(z.object({ evaluation: z.string(), indicators: z.array(z.string()) })), null),
  trackings: z.array(madeTrackingSchema),
  comparisons: z.array(madeComparisonSchema),
  handbooks: z.array(madeHandbookSchema),
  pilots: z.array(madePilotSchema),
  /** Rules that are being tried in a pilot. */
  trial: z._default(z.nullable(trialSchema), null),
  /** Rules that a pilot or a SWOT page led to, for the evaluations after those there were. */
  adopted: z._default(z.nullable(adoptedRulesSchema), null),
  rubrics: z.array(madeRubricSchema),
  /** Whether a rubric is written in both languages. */
  rubricInBoth: z.boolean(),
  swots: z.array(madeSwotSchema),
});

export type Improvement = z.infer<typeof improvementSchema>;

/** Before anything was made. */
export const noImprovement: Improvement = {
  evaluations: [],
  rules: null,
  evaluation: null,
  before: null,
  after: null,
  comparison: null,
  causes: [],
  causesAsked: null,
  trackings: [],
  comparisons: [],
  handbooks: [],
  pilots: [],
  trial: null,
  adopted: null,
  rubrics: [],
  rubricInBoth: true,
  swots: [],
};
