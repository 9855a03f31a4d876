import type { Cell } from "../functions/cell.ts";
import { offsetMinutes, readTime } from "./read-time.ts";

/** The times among some cells that carry an offset from UTC. */
export interface OffsetSpan {
  /** The different offsets, in minutes. */
  readonly offsets: readonly number[];
  /** The first and the last moment, as serials on the clock of UTC. */
  readonly from: number;
  readonly to: number;
}

/**
 * The offsets written in cells, and the time they span; `null` where no cell carries one.
 *
 * @param known what earlier cells said, to be added to
 */
export function offsetSpan(cells: Iterable<Cell>, known: OffsetSpan | null = null): OffsetSpan | null {
  const offsets = new Set(known?.offsets);
  let from = known?.from ?? Number.POSITIVE_INFINITY;
  let to = known?.to ?? Number.NEGATIVE_INFINITY;
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    const offset = offsetMinutes(cell.trim());
    if (offset === null) continue;
    const utc = readTime(cell, "iso") - offset / 1440;
    if (Number.isNaN(utc)) continue;
    offsets.add(offset);
    from = Math.min(from, utc);
    to = Math.max(to, utc);
  }
  return offsets.size === 0 ? null : { offsets: [...offsets], from, to };
}
