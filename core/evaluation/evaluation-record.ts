import * as z from "zod/mini";
import { madeAnalysisSchema } from "../analysis/made-analysis.ts";
import { usualRepeatDays } from "../tickets/usual-repeat-days.ts";
import { answersSchema } from "./answers.ts";

/**
 * Everything an evaluation was made from, kept in the workbook beside its sheets: with it the next period is scored by
 * the same rules, and whatever stands on its sheets is found again.
 */
export const evaluationRecordSchema = z.extend(
  z.pick(answersSchema, {
    version: true,
    validFrom: true,
    locale: true,
    objective: true,
    subject: true,
    period: true,
    serviceTypes: true,
    teams: true,
    indicators: true,
    cap: true,
    scaleMaximum: true,
    panel: true,
    threshold: true,
    grades: true,
    data: true,
    measures: true,
    output: true,
  }),
  {
    /** The ticket analyses whose key figures it links to. */
    analysesMade: z.array(madeAnalysisSchema),
    /** The days within which a problem that comes again is a repeat; records did not always say so. */
    repeatDays: z._default(z.number(), usualRepeatDays),
  },
);

export type EvaluationRecord = z.infer<typeof evaluationRecordSchema>;

/** The record of answers, as text to keep. */
export function recordText(record: z.input<typeof evaluationRecordSchema>): string {
  return JSON.stringify(evaluationRecordSchema.parse(record));
}

/** A kept record; `null` where the text is none. */
export function readRecord(text: string | null): EvaluationRecord | null {
  if (text === null) return null;
  try {
    const result = evaluationRecordSchema.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
