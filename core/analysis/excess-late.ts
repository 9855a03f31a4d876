/**
 * Late tickets beyond what the target allows: of the tickets that were in time or late, `1 − target` may be late. Below 0
 * where fewer were late.
 *
 * What the groups of a table have beyond what is allowed adds up to what all tickets have, so each group's part of a gap
 * can be told. Rates do not add up.
 */
export function excessLate(late: number, inTime: number, target: number): number {
  return late - (inTime + late) * (1 - target);
}
