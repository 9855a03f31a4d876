import { describe, expect, it } from "vitest";
import { chineseDays } from "../../core/holidays/chinese-days.ts";

/** Each day of a stretch such as `02-10..02-17`. */
function daysOf(stretches: string): string[] {
  return stretches.split(" ").flatMap((stretch) => {
    const [first = "", last = first] = stretch.split("..");
    const days: string[] = [];
    for (let day = Date.parse(`2024-${first}`); day <= Date.parse(`2024-${last}`); day += 86_400_000)
      days.push(new Date(day).toISOString().slice(5, 10));
    return days;
  });
}

/** From the State Council's notices on the arrangement of holidays, each published in the year before. */
const arrangements = [
  {
    year: 2024,
    notice: "25 October 2023",
    off: "01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-10 09-15..09-17 10-01..10-07",
    work: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
  },
  {
    year: 2025,
    notice: "12 November 2024",
    off: "01-01 01-28..01-31 02-01..02-04 04-04..04-06 05-01..05-05 05-31 06-01..06-02 10-01..10-08",
    work: "01-26 02-08 04-27 09-28 10-11",
  },
  {
    year: 2026,
    notice: "4 November 2025",
    off: "01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07",
    work: "01-04 02-14 02-28 05-09 09-20 10-10",
  },
];

describe("the days of China", () => {
  it.each(arrangements)("in $year are those of the notice of $notice", ({ year, off, work }) => {
    const days = chineseDays(year, "en") ?? [];
    const dates = (rule: string) => days.flatMap((day) => (day.rule === rule ? [day.date] : []));
    expect(dates("")).toEqual(daysOf(off).map((day) => `${year}-${day}`));
    expect(dates("work")).toEqual(daysOf(work).map((day) => `${year}-${day}`));
    expect(days.map(({ date }) => date)).toEqual(days.map(({ date }) => date).sort());
  });

  it.each([
    ["2024-02-04", "Spring Festival (make-up day)", "work", "春节补班", "班"],
    ["2024-02-10", "Spring Festival", "", "春节", ""],
    ["2024-05-11", "Labour Day (make-up day)", "work", "劳动节补班", "班"],
    ["2024-10-07", "National Day", "", "国庆节", ""],
  ])("are named in both languages: %s", (date, english, englishRule, chinese, chineseRule) => {
    const named = (locale: "en" | "zh-CN") => chineseDays(2024, locale)?.find((day) => day.date === date);
    expect(named("en")).toEqual({ date, rule: englishRule, name: english });
    expect(named("zh-CN")).toEqual({ date, rule: chineseRule, name: chinese });
  });

  it("are not known before 2004, nor before they are published", () => {
    expect([2003, 2004, 2099].map((year) => chineseDays(year, "en") === null)).toEqual([true, false, true]);
  });
});
