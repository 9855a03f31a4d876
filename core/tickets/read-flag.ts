import type { Cell } from "../functions/cell.ts";
import { cellText } from "./cell-text.ts";
import { noWords, yesWords } from "./flag-words.ts";

const flags: ReadonlyMap<string, number> = new Map([
  ...yesWords.map((word) => [word, 1] as const),
  ...noWords.map((word) => [word, 0] as const),
]);

/** 1 for yes, 0 for no, in the spellings of `flag-words.ts`; `NaN` for anything else. */
export function readFlag(cell: Cell): number {
  if (typeof cell === "boolean") return cell ? 1 : 0;
  return flags.get(cellText(cell).toLowerCase()) ?? Number.NaN;
}
