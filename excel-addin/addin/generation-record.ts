import * as z from "zod/mini";

/** What one generation made and replaced: enough to take it back, also after the workbook was closed. */
const recordSchema = z.object({
  at: z.string(),
  /** Excel's ids stay when a user renames a sheet. */
  sheets: z.array(z.object({ id: z.string(), name: z.string() })),
  names: z.array(z.string()),
  /** The settings as they were before; `null` where there was none. */
  settings: z.record(z.string(), z.nullable(z.string())),
});

export type GenerationRecord = z.infer<typeof recordSchema>;

/** The key under which the records are kept, oldest first. */
export const RECORDS_KEY = "ticketscore.generations";

/** The records as kept; text that is not ours reads as none. */
export function readRecords(text: string | null): readonly GenerationRecord[] {
  if (text === null) return [];
  try {
    const records = z.array(recordSchema).safeParse(JSON.parse(text));
    return records.success ? records.data : [];
  } catch {
    return [];
  }
}
