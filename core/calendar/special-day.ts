import { daysOf, stretchesOf } from "./hours-text.ts";
import { joined, type Stretch } from "./stretch.ts";
import { type Weekday, weekdayNumbered } from "./weekday.ts";

/** What a day that is not like its weekday is instead. */
export type DayRule =
  | { readonly kind: "closed" }
  /** A make-up day, with the hours of this weekday. */
  | { readonly kind: "likeWeekday"; readonly weekday: Weekday }
  /** Open for exactly these hours. */
  | { readonly kind: "hours"; readonly stretches: readonly Stretch[] };

const closedWords: ReadonlySet<string> = new Set([
  "",
  "holiday",
  "closed",
  "off",
  "休",
  "放假",
  "假",
  "休息",
  "节假日",
  "假日",
]);
const workWords: ReadonlySet<string> = new Set([
  "work",
  "working day",
  "workday",
  "make-up",
  "makeup",
  "班",
  "上班",
  "补班",
  "调休上班",
  "工作日",
]);

/** The rule a word stands for: blank or holiday, a working day, a weekday's name, or hours; `null` where it is none. */
export function dayRuleOf(word: string): DayRule | null {
  const text = word.normalize("NFKC").trim().toLowerCase();
  if (closedWords.has(text)) return { kind: "closed" };
  if (workWords.has(text)) return { kind: "likeWeekday", weekday: 1 };
  const [weekday = weekdayNumbered(text), ...others] = daysOf(text) ?? [];
  if (weekday !== null && others.length === 0) return { kind: "likeWeekday", weekday };
  const stretches = stretchesOf(text);
  return stretches === null ? null : { kind: "hours", stretches: joined(stretches) };
}
