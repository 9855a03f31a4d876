import { dateOf, day, midnight } from "./moments.ts";

/** A day off in all of Italy, with the English name that a calendar gives it. */
export interface ItalianHoliday {
  readonly date: string;
  readonly name: string;
}

/** Days of the same date every year, by the law of 27 May 1949 and its changes since. */
const fixed: readonly (readonly [date: string, name: string])[] = [
  ["01-01", "New Year's Day"],
  ["01-06", "Epiphany"],
  ["04-25", "Liberation from Nazi-Fascism (1945)"],
  ["05-01", "Labour Day"],
  ["06-02", "Republic Day"],
  ["08-15", "Assumption"],
  ["11-01", "All Saints' Day"],
  ["12-08", "Immaculate Conception"],
  ["12-25", "Christmas Day"],
  ["12-26", "Boxing Day"],
];

/** A day off in one year only: 150 years of unity, by the decree of 22 February 2011. */
const once: readonly ItalianHoliday[] = [{ date: "2011-03-17", name: "National Day 2011" }];

/** The days off of a year, in their order; one that has two reasons, as in 2011, is one day. */
export function italianHolidays(year: number): readonly ItalianHoliday[] {
  const easter = easterOf(year);
  const listed = [
    ...fixed.map(([date, name]) => ({ date: `${year}-${date}`, name })),
    { date: dateOf(easter), name: "Easter Sunday" },
    { date: dateOf(easter + day), name: "Easter Monday" },
    ...once.filter(({ date }) => date.startsWith(`${year}-`)),
  ];
  const names = new Map<string, string>();
  for (const { date, name } of listed) names.set(date, names.has(date) ? `${names.get(date)}, ${name}` : name);
  return [...names].map(([date, name]) => ({ date, name })).sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** Easter Sunday by the rule of C. F. Gauss for the years 1900 to 2099. */
function easterOf(year: number): number {
  const moon = (19 * (year % 19) + 24) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
  const isLate = (moon === 29 && weekday === 6) || (moon === 28 && weekday === 6 && year % 19 > 10);
  return midnight(`${year}-03-22`) + (moon + weekday - (isLate ? 7 : 0)) * day;
}
