import type { Cell } from "../functions/cell.ts";
import { cellText } from "./cell-text.ts";
import { ratingWords } from "./rating-words.ts";

const ratings: ReadonlyMap<string, number> = new Map(
  ratingWords.flatMap((words, level) => words.map((word): [string, number] => [word, level + 1])),
);

/**
 * A rating from 1 to 5; `NaN` for anything else. A number between two levels is a mean and stays as it is. 0 and 6 are no
 * ratings: clipping them would invent an answer nobody gave.
 */
export function readRating(cell: Cell): number {
  if (typeof cell === "number") return cell >= 1 && cell <= 5 ? cell : Number.NaN;
  if (typeof cell !== "string") return Number.NaN;
  return ratings.get(cellText(cell).toLowerCase()) ?? Number.NaN;
}
