import { dayMinutes, type Stretch, stretchBetween } from "./stretch.ts";
import { type Weekday, weekdays } from "./weekday.ts";

/** A piece of written hours. */
type Token =
  | { readonly kind: "days"; readonly days: readonly Weekday[] }
  | { readonly kind: "time"; readonly minutes: number }
  | { readonly kind: "allDay" | "closed" | "dash" | "space" | "unknown" };

interface Pattern {
  readonly pattern: RegExp;
  readonly read: (match: readonly (string | undefined)[]) => Token;
}

const englishDays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const chineseDays = ["一", "二", "三", "四", "五", "六", "日"];

/** In the order they are tried: what another begins with stands before it. */
const patterns: readonly Pattern[] = [
  { pattern: /^(?:[\s,:]+|and\b|&|和|及|与)/, read: () => ({ kind: "space" }) },
  { pattern: /^(?:24\s*\/\s*7|24\s*(?:小时|hours?\b|h\b)|全天|all day\b)/, read: () => ({ kind: "allDay" }) },
  { pattern: /^(?:closed\b|off\b|休息?|不上班)/, read: () => ({ kind: "closed" }) },
  { pattern: /^(?:every ?day\b|daily\b|all days\b|每天|每日|天天)/, read: () => ({ kind: "days", days: weekdays }) },
  {
    pattern: /^(?:weekdays\b|work(?:ing ?)?days\b|工作日|平日)/,
    read: () => ({ kind: "days", days: weekdays.slice(0, 5) }),
  },
  { pattern: /^(?:weekends?\b|周末|双休日)/, read: () => ({ kind: "days", days: weekdays.slice(5) }) },
  {
    pattern: /^(mon|tue|wed|thu|fri|sat|sun)(?:s|rs?|day|sday|rsday|nesday|urday)?s?(?![a-z])\.?/,
    read: ([, name = ""]) => oneDay(englishDays.indexOf(name)),
  },
  {
    pattern: /^每?(?:星期|礼拜|周)?([一二三四五六日天])/,
    read: ([, name = ""]) => oneDay(name === "天" ? 6 : chineseDays.indexOf(name)),
  },
  {
    pattern:
      /^(上午|早上|凌晨|下午|晚上)?\s*(\d{1,2})(?:[:点时](?:(\d{1,2})分?|(半))?(?::(\d{2}))?)?\s*(am\b|pm\b)?(?!\d)/,
    read: ([, before, hour, minute = 0, half, second = 0, after]) => {
      const minutes = half === undefined ? Number(minute) : 30;
      const time = timeOfParts(Number(hour), minutes, Number(second), halfDay(before, after));
      return time === null ? { kind: "unknown" } : { kind: "time", minutes: time };
    },
  },
  { pattern: /^(?:-+|to\b|until\b|至|到)/, read: () => ({ kind: "dash" }) },
];

function oneDay(place: number): Token {
  return { kind: "days", days: weekdays.slice(place, place + 1) };
}

function halfDay(before: string | undefined, after: string | undefined): "am" | "pm" | null {
  if (after !== undefined) return after === "am" ? "am" : "pm";
  if (before === undefined) return null;
  return before === "下午" || before === "晚上" ? "pm" : "am";
}

/** Minutes after midnight; `null` where the clock has no such time. 下午15:00 is what it says. */
function timeOfParts(hour: number, minute: number, second: number, half: "am" | "pm" | null): number | null {
  if (minute > 59 || second > 59) return null;
  const isTwelve = half !== null && hour >= 1 && hour <= 12;
  if (half === "am" && hour > 12) return null;
  const hours = isTwelve ? (hour % 12) + (half === "pm" ? 12 : 0) : hour;
  const minutes = hours * 60 + minute + second / 60;
  return minutes <= dayMinutes ? minutes : null;
}

/** Full-width signs, dashes of any length and any case read alike. */
function tokensOf(text: string): readonly Token[] {
  let rest = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[、]/g, ",")
    .replace(/[‐-―−~〜]/g, "-");
  const tokens: Token[] = [];
  while (rest !== "") {
    const { token, length } = firstToken(rest);
    if (token.kind !== "space") tokens.push(token);
    rest = rest.slice(length);
  }
  return tokens;
}

function firstToken(rest: string): { readonly token: Token; readonly length: number } {
  for (const { pattern, read } of patterns) {
    const match = pattern.exec(rest);
    if (match !== null) return { token: read(match), length: match[0].length };
  }
  return { token: { kind: "unknown" }, length: rest.length };
}

/** What was read, and the place of the first piece after it. */
interface Taken<Value> {
  readonly value: Value;
  readonly next: number;
}

/** The days of a run of day names, each for itself or from one to another round the week; `null` for half a range. */
function takeDays(tokens: readonly Token[], start: number): Taken<readonly Weekday[]> | null {
  const days = new Set<Weekday>();
  let place = start;
  for (let token = tokens[place]; token?.kind === "days"; token = tokens[place]) {
    place++;
    if (tokens[place]?.kind !== "dash") {
      for (const day of token.days) days.add(day);
      continue;
    }
    const end = tokens[place + 1];
    const [first, ...others] = token.days;
    const [last, ...more] = end?.kind === "days" ? end.days : [];
    if (first === undefined || last === undefined || others.length + more.length > 0) return null;
    for (let day = first; day !== last; day = weekdays[day % 7] ?? 1) days.add(day);
    days.add(last);
    place += 2;
  }
  return { value: [...days], next: place };
}

/** The stretches of a run of times; `null` where a time has no other end, or nothing lies between the two. */
function takeStretches(tokens: readonly Token[], start: number): Taken<readonly Stretch[]> | null {
  const stretches: Stretch[] = [];
  let place = start;
  for (let token = tokens[place]; token !== undefined; token = tokens[place]) {
    if (token.kind === "allDay") {
      stretches.push({ open: 0, close: dayMinutes });
      place++;
      continue;
    }
    if (token.kind !== "time") break;
    const [dash, end] = tokens.slice(place + 1, place + 3);
    if (dash?.kind !== "dash" || end?.kind !== "time") return null;
    const stretch = stretchBetween(token.minutes, end.minutes);
    if (stretch === null) return null;
    stretches.push(stretch);
    place += 3;
  }
  return { value: stretches, next: place };
}

/** Days and their stretches, none where they are closed. */
export interface DaysAndHours {
  readonly days: readonly Weekday[];
  readonly stretches: readonly Stretch[];
}

/**
 * What a text such as `Mon-Fri 09:00-12:00 13:00-18:00, Sat 10:00-14:00, Sun closed` says, again and again days and then
 * their times; times before any day hold every day. `null` where a part of it says something else.
 */
export function daysAndHoursOf(text: string): readonly DaysAndHours[] | null {
  const tokens = tokensOf(text);
  const found: DaysAndHours[] = [];
  let place = 0;
  while (place < tokens.length) {
    const days = takeDays(tokens, place);
    if (days === null) return null;
    const named = days.value.length === 0 && place === 0 ? weekdays : days.value;
    const isClosed = tokens[days.next]?.kind === "closed";
    const stretches = isClosed ? { value: [], next: days.next + 1 } : takeStretches(tokens, days.next);
    if (stretches === null || stretches.next === days.next || named.length === 0) return null;
    found.push({ days: named, stretches: stretches.value });
    place = stretches.next;
  }
  return found;
}

/** The days that a text names and nothing else, such as `Mon-Fri` or `周一、周三`; `null` where it says anything else. */
export function daysOf(text: string): readonly Weekday[] | null {
  const tokens = tokensOf(text);
  const days = takeDays(tokens, 0);
  return days === null || days.value.length === 0 || days.next < tokens.length ? null : days.value;
}

/** The stretches that a text names and nothing else, such as `10:00-14:00`; `null` where it says anything else. */
export function stretchesOf(text: string): readonly Stretch[] | null {
  const tokens = tokensOf(text);
  const stretches = takeStretches(tokens, 0);
  return stretches === null || stretches.value.length === 0 || stretches.next < tokens.length ? null : stretches.value;
}

/** A time of day in minutes, such as 540 for `9:00` or `上午9点`; `null` where it is none. `24:00` ends a day. */
export function timeOfDay(text: string): number | null {
  const [token, ...others] = tokensOf(text);
  return token?.kind === "time" && others.length === 0 ? token.minutes : null;
}
