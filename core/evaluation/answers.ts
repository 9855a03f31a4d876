import * as z from "zod/mini";
import { analysisSchema } from "../analysis/analysis-answers.ts";
import { madeAnalysisSchema } from "../analysis/made-analysis.ts";
import { madeCalendarSchema } from "../analysis/made-calendar.ts";
import { areaSchema } from "../formula/expression.ts";
import { formulaStyles } from "../formula/formula-style.ts";
import { locales } from "../i18n/locale.ts";
import { causeBranches, dimensions, units } from "../indicators/indicator.ts";
import { readingIds } from "../indicators/reading-id.ts";
import { ticketFields } from "../tickets/field.ts";
import { limitSchema } from "../tickets/response-limit.ts";
import { timeFormats } from "../tickets/time-format.ts";
import { workbookZoneSchema } from "../tickets/workbook-zone.ts";
import { gradeBandSchema } from "./grade-bands.ts";
import { improvementSchema, noImprovement } from "./improvement.ts";
import { isoDateSchema } from "./iso-date.ts";
import { noSharing, sharingSchema } from "./sharing.ts";

/** The jobs of the pane. */
export const taskIds = ["evaluation", "analysis", "improvement", "standard", "sharing"] as const;

export type TaskId = (typeof taskIds)[number];

/** Where an actual comes from; `later` leaves its cell blank for typing. */
const actualSourceSchema = z.enum(["tickets", "typed", "panel", "later"]);

const chosenIndicatorSchema = z.object({
  /** Unique within the answers; stays when the row moves. */
  key: z.string(),
  /** The library entry it was made from; `null` for one of the user's own. */
  library: z.nullable(z.string()),
  name: z.string(),
  dimension: z.enum(dimensions),
  kind: z.enum(["quantitative", "qualitative"]),
  direction: z.enum(["higher", "lower"]),
  unit: z.enum(units),
  /** `null` while the field is empty. Percent targets are fractions. */
  target: z.nullable(z.number()),
  weight: z.number(),
  locked: z.boolean(),
  source: actualSourceSchema,
  /** The reading to average, where `source` is `tickets`. */
  reading: z.nullable(z.enum(readingIds)),
  actual: z.nullable(z.union([z.number(), z.literal("N/A")])),
  /** One rating per panel member, where `source` is `panel`. */
  ratings: z.array(z.nullable(z.number())),
  note: z.string(),
  /** Why the indicator is not scored this period; `null` when it is. */
  exempt: z.nullable(z.string()),
});

const dataSchema = z.object({
  sheet: z.string(),
  area: areaSchema,
  /** The headers the mapping was made for: another layout starts anew. */
  headers: z.array(z.string()),
  columns: z.partialRecord(z.enum(ticketFields), z.int()),
  timeFormats: z.partialRecord(z.enum(ticketFields), z.enum(timeFormats)),
  limits: z.array(limitSchema),
  /** Where times with an offset are turned to; absent where no time carries one. */
  zone: z.optional(workbookZoneSchema),
});

/** What was corrected in tables of one layout: it holds for every table with the same headers in the same order. */
const layoutSchema = z.pick(dataSchema, { headers: true, columns: true, timeFormats: true, limits: true });

const plannedMeasureSchema = z.object({
  /** The indicator's `key`. */
  indicator: z.string(),
  problem: z.string(),
  branch: z.enum(causeBranches),
  cause: z.string(),
  measure: z.string(),
  owner: z.string(),
  /** The first day of work on it. */
  start: z._default(z.nullable(isoDateSchema), null),
  deadline: z.nullable(isoDateSchema),
  effect: z.string(),
  resources: z.string(),
});

/**
 * What the user has answered so far: kept in the workbook, so that a closed pane, and next month, start from it.
 * `version` and `validFrom` go with every evaluation made from it.
 */
export const answersSchema = z.object({
  version: z.literal(1),
  validFrom: isoDateSchema,
  locale: z.enum(locales),
  /** The job that is open. */
  task: z._default(z.enum(taskIds), "evaluation"),
  /** The open step of the evaluation. */
  step: z.int(),
  /** The open step of the analysis. */
  analysisStep: z._default(z.int(), 0),
  improvementStep: z._default(z.int(), 0),
  standardStep: z._default(z.int(), 0),
  sharingStep: z._default(z.int(), 0),
  objective: z.string(),
  /** Who or what is evaluated: a department, a team, a person. */
  subject: z.string(),
  period: z.object({ from: z.nullable(isoDateSchema), to: z.nullable(isoDateSchema) }),
  serviceTypes: z.array(z.string()),
  teams: z.array(z.string()),
  indicators: z.array(chosenIndicatorSchema),
  /** Cap on attainment (1 = 100 %); `null` = none. */
  cap: z.nullable(z.number()),
  scaleMaximum: z.number(),
  panel: z.array(z.string()),
  /** Attainment below which an indicator goes into the plan. */
  threshold: z.number(),
  /** The grades, best first; `null` for the usual ones. */
  grades: z._default(z.nullable(z.array(gradeBandSchema)), null),
  data: z.nullable(dataSchema),
  /** The layouts used before that of `data`, the latest first. */
  layouts: z._default(z.array(layoutSchema), []),
  measures: z.array(plannedMeasureSchema),
  /** What was asked of a ticket analysis; `null` before the first. */
  analysis: z._default(z.nullable(analysisSchema), null),
  /** The analyses whose sheets were made in this workbook, the newest last. */
  analysesMade: z._default(z.array(madeAnalysisSchema), []),
  /** The calendar sheets among their sheets, the newest last. */
  calendarsMade: z._default(z.array(madeCalendarSchema), []),
  improvement: z._default(improvementSchema, noImprovement),
  sharing: z._default(sharingSchema, noSharing),
  output: z.object({
    style: z.enum(formulaStyles),
    evaluationSheet: z.string(),
    ticketsSheet: z.string(),
    planSheet: z.string(),
  }),
});

export type Answers = z.infer<typeof answersSchema>;
export type ChosenIndicator = z.infer<typeof chosenIndicatorSchema>;
export type TicketData = z.infer<typeof dataSchema>;
export type TableLayout = z.infer<typeof layoutSchema>;
export type PlannedMeasure = z.infer<typeof plannedMeasureSchema>;
