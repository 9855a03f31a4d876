import * as z from "zod/mini";
import { areaSchema } from "../formula/expression.ts";
import type { FigureName } from "../i18n/analysis/figures-texts.ts";
import { timeFormats } from "../tickets/time-format.ts";

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** The sheets of a ticket analysis, in the order of their tabs. */
export const analysisSheetIds = [
  "report",
  "figures",
  "responses",
  "quality",
  "problems",
  "cross",
  "audit",
  "earlier",
  "checks",
  "calendar",
  "waits",
] as const;

export type AnalysisSheetId = (typeof analysisSheetIds)[number];

/** The sheets that a user may leave out; the others come with what they are needed for. */
export const optionalSheetIds = ["report", "figures", "quality", "problems", "cross", "audit"] as const;

export type OptionalSheetId = (typeof optionalSheetIds)[number];

/** The key figures that may have a target. Shares are fractions, times are minutes or hours. */
export const figureIds = [
  "inTimeRate",
  "responseMinutes",
  "resolutionRate",
  "resolutionHours",
  "serviceScore",
  "satisfiedRate",
  "satisfaction",
  "firstContactRate",
  "repeatRate",
  "reworkRate",
  "complaintRate",
] as const satisfies readonly FigureName[];

export type FigureId = (typeof figureIds)[number];

/** Minutes allowed to the first response, for a priority and a channel; blank = every one. */
export const thresholdSchema = z.object({
  priority: z.string(),
  channel: z.string(),
  minutes: z.number(),
});

export type Threshold = z.infer<typeof thresholdSchema>;

/** A stretch of opening hours, such as Monday from 9:00 to 12:00; a day that opens and closes at 0:00 is closed. */
export const openingSchema = z.object({
  /** 1 = Monday to 7 = Sunday. */
  day: z.int().check(z.gte(1), z.lte(7)),
  /** Minutes after midnight. */
  open: z.number(),
  /** Minutes after midnight, up to 1440; below `open` where it closes on the next day. */
  close: z.number(),
  /** The first day these hours hold; `null` = always. */
  validFrom: z.nullable(isoDate),
});

export type Opening = z.infer<typeof openingSchema>;

/** A day that is not like its weekday. */
export const calendarDaySchema = z.object({
  date: isoDate,
  /** Closed all day, worked like the weekday of that name, or open for just these hours: as the `holidays` argument takes it. */
  rule: z.string(),
  name: z.string(),
});

export type CalendarDay = z.infer<typeof calendarDaySchema>;

/** A table of waits for the customer: which columns hold the ticket, the start and the end. */
export const waitsSchema = z.object({
  sheet: z.string(),
  area: areaSchema,
  headers: z.array(z.string()),
  columns: z.object({ ticket: z.int(), start: z.int(), end: z.int() }),
  timeFormats: z.object({ start: z.enum(timeFormats), end: z.enum(timeFormats) }),
});

/** What the user asked of a ticket analysis: kept in the workbook with the other answers. */
export const analysisSchema = z.object({
  period: z.object({ from: z.nullable(isoDate), to: z.nullable(isoDate) }),
  /** Opening hours; `null` counts on the clock. */
  hours: z.nullable(z.array(openingSchema)),
  days: z.array(calendarDaySchema),
  waits: z.nullable(waitsSchema),
  thresholds: z.array(thresholdSchema),
  targets: z.partialRecord(z.enum(figureIds), z.number()),
  /** A ticket that reaches a smaller share of the marks needs attention. */
  attentionShare: z.number(),
  /** The same customer with the same type again within so many days is a repeat. */
  repeatDays: z.number(),
  audit: z.object({ rate: z.number(), seed: z.int() }),
  sheets: z.array(z.enum(optionalSheetIds)),
  names: z.record(z.enum(analysisSheetIds), z.string()),
});

export type AnalysisAnswers = z.infer<typeof analysisSchema>;
