import { type PriorityLevel, priorityLevels, priorityWords } from "./priority-words.ts";

const words = priorityLevels.flatMap((level) => priorityWords[level].map((word) => ({ level, word })));

/** 1 is the most urgent of P1 to P5 and of ServiceNow's numbers; 0, where it is used, is above it. */
const numbered: readonly PriorityLevel[] = ["urgent", "urgent", "high", "normal", "low", "low"];

/**
 * The level a priority names, to suggest time limits by and for nothing else: the tickets keep their own words. `null` where
 * it names none.
 *
 * The longest wording found counts, so that 不紧急 is not 紧急; words go before numbers, so that `1 - Low` is low. A number
 * alone, or as `P1` or `Sev 1`, counts from the most urgent. A help desk that counts the other way must be told by its user.
 *
 * @example priorityLevel("2 - High") // high
 */
export function priorityLevel(priority: string): PriorityLevel | null {
  const text = priority.normalize("NFKC").trim().toLowerCase();
  let longest: (typeof words)[number] | null = null;
  for (const one of words) {
    if (one.word.length > (longest?.word.length ?? 0) && contains(text, one.word)) longest = one;
  }
  if (longest !== null) return longest.level;
  const number = /^(?:p|s|sev|severity|priority|level|优先级)?[ -]?([0-5])(?![0-9a-z])/.exec(text);
  return numbered[Number(number?.[1] ?? Number.NaN)] ?? null;
}

/** A Latin word must stand alone: `low` is not in `slow`. Chinese has no spaces to tell words by. */
function contains(text: string, word: string): boolean {
  if (!/^[a-z]/.test(word)) return text.includes(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = `${text[at - 1] ?? ""} ${text[at + word.length] ?? ""}`;
    if (!/[a-z]/.test(around)) return true;
  }
  return false;
}
