import * as z from "zod/mini";
import { type TicketField, ticketFields } from "./field.ts";
import type { OffsetChange } from "./zone.ts";

/**
 * The clock that times with an offset are turned to, such as `2024-05-01T09:00:00+02:00` in a workbook in Shanghai, and the
 * columns that hold such times. A column without any is not listed: its times stand as they are written.
 */
export const workbookZoneSchema = z.object({
  /** The place's name in the tz database: `Europe/Rome`. */
  place: z.string(),
  /** How far its clock is ahead of UTC, from the first such time to a year after the last; never empty. */
  changes: z.array(z.object({ from: z.number(), minutes: z.number() })),
  /** The different offsets written in each column, in minutes. */
  offsets: z.partialRecord(z.enum(ticketFields), z.array(z.number())),
});

export type WorkbookZone = z.infer<typeof workbookZoneSchema>;

/** What becomes of the times of one column. */
export interface ColumnZone {
  readonly place: string;
  readonly offsets: readonly number[];
  /** One number where the place's clock does not change while the tickets last. */
  readonly clock: number | readonly OffsetChange[];
}

/** What becomes of a column's times; `null` where they stand as they are written. */
export function columnZone(zone: WorkbookZone | undefined, field: TicketField): ColumnZone | null {
  const offsets = zone?.offsets[field];
  if (zone === undefined || offsets === undefined) return null;
  const [first, ...others] = zone.changes;
  return {
    place: zone.place,
    offsets,
    clock: others.length === 0 && first !== undefined ? first.minutes : zone.changes,
  };
}
