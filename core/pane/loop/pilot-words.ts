import type { FirstChange, SmallestChanges, WeightChange } from "../../evaluation/pilot/smallest-weight-change.ts";
import type { PilotLimit } from "../../evaluation/pilot/trial.ts";
import { pilotTexts } from "../../i18n/improvement/pilot-texts.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Piloted } from "../../wizard/piloted.ts";
import { formatNumber } from "../format-value.ts";

/** So many decimals of a weight are said at most. */
const weightDigits = 6;

/** So many who share a place are named. */
const mostNames = 3;

/** The smallest changes in sentences, first those from the rules in force. */
export function smallestSentences(
  { measured, rules, smallest }: Piloted,
  locale: Locale,
): { readonly heading: string; readonly sentences: readonly string[] }[] {
  const words = pilotTexts[locale].smallest;
  const nameOf = (person: number) => measured.names[person] ?? "";
  const named = (people: readonly number[]) => peopleNamed(people, measured.names, locale);
  const place = ({ after, before, ...change }: FirstChange) => {
    const others = after.filter((person) => !before.includes(person));
    const isShared = before.every((person) => after.includes(person));
    return isShared
      ? words.firstShared(weightOf(change), named(before), named(others))
      : words.first(weightOf(change), named(before), named(after));
  };
  const weightOf = (change: WeightChange) => ({
    indicator: rules[change.indicator]?.row.name ?? "",
    from: formatNumber(change.from, locale, weightDigits),
    to: formatNumber(change.to, locale, weightDigits),
  });
  const sentences = ({ first, grade }: SmallestChanges) => [
    grade === null
      ? words.noGrade
      : words.grade(weightOf(grade), nameOf(grade.people[0] ?? 0), grade.before, grade.after, grade.people.length - 1),
    first === null ? words.noFirst : place(first),
  ];
  return [
    { heading: words.fromInForce, sentences: sentences(smallest.inForce) },
    ...(smallest.tried === null ? [] : [{ heading: words.fromTried, sentences: sentences(smallest.tried) }]),
  ];
}

/** People in a row, by their places: `A, B, C and 2 more`. */
export function peopleNamed(people: readonly number[], names: readonly string[], locale: Locale): string {
  const { and, comma, moreNames } = pilotTexts[locale].smallest;
  const rest = people.length - mostNames;
  const first = people.slice(0, mostNames).map((person) => names[person] ?? "");
  const all = rest > 0 ? [...first, moreNames(formatNumber(rest, locale))] : first;
  const last = all[all.length - 1] ?? "";
  return all.length < 2 ? last : `${all.slice(0, -1).join(comma)}${and}${last}`;
}

/** What a limit is for. */
export function limitName({ kind, priority, channel }: PilotLimit, all: readonly PilotLimit[], locale: Locale): string {
  const words = pilotTexts[locale].limits;
  const isOnly = all.filter((limit) => limit.kind === kind).length === 1;
  const named = [priority, channel].filter((text) => text !== "").join(" · ");
  return words[kind](named !== "" ? named : isOnly ? words.every : words.other);
}
