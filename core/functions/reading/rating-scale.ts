import type { Argument } from "../argument.ts";
import { type Cell, NOT_APPLICABLE } from "../cell.ts";
import { NOT_APPLICABLE_KIND, NUMBER_KIND } from "./column.ts";
import { type NumberBlock, numberAt } from "./number-column.ts";

/** Refuses a rating outside its scale, at its position: clipping it would hide a mistyped scale. */
export function checkScale(ratings: NumberBlock, low: number, high: number, argument: Argument): void {
  for (let i = 0; i < ratings.count; i++) {
    const rating = numberAt(ratings, i);
    if (ratings.kinds[i] !== NUMBER_KIND || (rating >= low && rating <= high)) continue;
    argument.refuseCell(i, "between", { low, high });
  }
}

/** What stands for a figure that no rating gives: N/A when every cell says so, else blank. */
export function unrated({ kinds }: NumberBlock): Cell {
  return kinds.every((kind) => kind === NOT_APPLICABLE_KIND) ? NOT_APPLICABLE : null;
}
