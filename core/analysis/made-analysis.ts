import * as z from "zod/mini";
import { areaSchema } from "../formula/expression.ts";
import { ticketFields } from "../tickets/field.ts";
import { timeFormats } from "../tickets/time-format.ts";
import { analysisSchema, figureIds } from "./analysis-answers.ts";

/** So many analyses are remembered: a year of months. */
export const mostAnalyses = 12;

const placeSchema = z.object({ row: z.int(), column: z.int() });

/**
 * A ticket analysis whose sheets were made: where its key figures stand, for which tickets, and by which rules. An
 * evaluation of the same tickets takes its actuals from these cells.
 */
export const madeAnalysisSchema = z.object({
  /** The sheet of key figures. */
  sheet: z.string(),
  /** The sheet of response times, on which limits and the moment of judgement can be changed. */
  responsesSheet: z.string(),
  /** False once the sheets were looked for and one of them was not found. */
  isThere: z.boolean(),
  /** First and last day. */
  period: z.object({ from: z.string(), to: z.string() }),
  /** The ticket table, and how it was read. */
  table: z.object({
    sheet: z.string(),
    headers: z.array(z.string()),
    columns: z.partialRecord(z.enum(ticketFields), z.int()),
    timeFormats: z.partialRecord(z.enum(ticketFields), z.enum(timeFormats)),
  }),
  /** The cell with the number of tickets. */
  tickets: placeSchema,
  /** The cells of each figure, and of the number of tickets behind it. */
  figures: z.partialRecord(z.enum(figureIds), z.object({ value: placeSchema, counted: placeSchema })),
  /**
   * Where the single values stand that a mean is taken of, one per ticket, and by how much each is to be divided: minutes
   * stand there where the figure is in hours. Absent for shares, and for analyses made before this was kept.
   */
  values: z.optional(
    z.partialRecord(z.enum(figureIds), z.object({ sheet: z.string(), area: areaSchema, divisor: z.number() })),
  ),
  /** Priority, channel and minutes, on the sheet of response times. */
  limits: areaSchema,
  asOf: placeSchema,
  rules: z.extend(z.pick(analysisSchema, { hours: true, days: true, thresholds: true }), {
    /** Whether waits for the customer were taken off. */
    withoutWaits: z.boolean(),
    /** Absent in analyses from before an actual was taken from their repeats. */
    repeatDays: z.optional(z.number()),
  }),
});

export type MadeAnalysis = z.infer<typeof madeAnalysisSchema>;

/** The analyses with one more, the newest last. Sheets of these names that were made before are gone. */
export function withMadeAnalysis(analyses: readonly MadeAnalysis[], made: MadeAnalysis): MadeAnalysis[] {
  return [...withoutSheets(analyses, [made.sheet, made.responsesSheet]), made].slice(-mostAnalyses);
}

/** The analyses without those of which a sheet was taken back. */
export function withoutSheets(analyses: readonly MadeAnalysis[], sheets: readonly string[]): MadeAnalysis[] {
  return analyses.filter(({ sheet, responsesSheet }) => !sheets.includes(sheet) && !sheets.includes(responsesSheet));
}

/** The analyses, each knowing whether its sheets are among those of the workbook. */
export function lookedFor(analyses: readonly MadeAnalysis[], sheetNames: readonly string[]): readonly MadeAnalysis[] {
  const names = new Set(sheetNames);
  const isThere = ({ sheet, responsesSheet }: MadeAnalysis) => names.has(sheet) && names.has(responsesSheet);
  if (analyses.every((made) => made.isThere === isThere(made))) return analyses;
  return analyses.map((made) => ({ ...made, isThere: isThere(made) }));
}
