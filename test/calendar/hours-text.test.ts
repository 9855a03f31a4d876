import { describe, expect, test } from "vitest";
import { daysOf, stretchesOf, timeOfDay } from "../../core/calendar/hours-text.ts";
import { type DayRule, dayRuleOf } from "../../core/calendar/special-day.ts";
import { openingsIn } from "../../core/calendar/weekly-hours.ts";

/** Openings as `1 540-1080`: weekday from Monday as 1, and minutes after midnight. */
function openings(text: string): string | readonly string[] {
  const found = openingsIn(text);
  if ("unread" in found) return `unread: ${found.unread}`;
  return found.map(({ weekday, open, close }) => `${weekday} ${open}-${close}`);
}

const nineToSix = (...days: number[]) => days.map((day) => `${day} 540-1080`);

describe("weekly hours in a text", () => {
  // biome-ignore format: an aligned table
  test.each<[string, string | readonly string[], string]>([
    // text                                     openings                                     why
    ["Mon-Fri 09:00-18:00",                     nineToSix(1, 2, 3, 4, 5),                    "the plain case"],
    ["周一至周五 9:00-18:00",                     nineToSix(1, 2, 3, 4, 5),                    "in Chinese"],
    ["星期一到星期五 9:00至18:00",                 nineToSix(1, 2, 3, 4, 5),                    "… in full"],
    ["礼拜一-礼拜五 9点-18点",                     nineToSix(1, 2, 3, 4, 5),                    "… as spoken"],
    ["周一至五 9:00-18:00",                       nineToSix(1, 2, 3, 4, 5),                    "… with the second name cut short"],
    ["每周一至周五 9:00-18:00",                    nineToSix(1, 2, 3, 4, 5),                    "… every week"],
    ["周一、周三 9:00-18:00",                      nineToSix(1, 3),                             "two days"],
    ["周一、三、五 9:00-18:00",                     nineToSix(1, 3, 5),                          "… the later ones cut short"],
    ["周一：９：００－１８：００；周二，９：００～１８：００", nineToSix(1, 2),                         "full-width signs"],
    ["Monday to Friday, 9 am to 6 pm",          nineToSix(1, 2, 3, 4, 5),                    "in words"],
    ["MON–FRI 09:00—18:00",                     nineToSix(1, 2, 3, 4, 5),                    "dashes of any length"],
    ["Mon‑Fri 09:00−18:00",                     nineToSix(1, 2, 3, 4, 5),                    "… and the hyphen and minus of word processors"],
    ["Mondays & Tuesdays 9-18",                 nineToSix(1, 2),                             "in the plural, full hours"],
    ["Tues, Weds and Thurs. 9-18",              nineToSix(2, 3, 4),                          "other short forms"],
    ["weekdays 9:00-18:00",                     nineToSix(1, 2, 3, 4, 5),                    "weekdays"],
    ["工作日 上午9:00-下午6:00",                   nineToSix(1, 2, 3, 4, 5),                    "… in Chinese, halves of the day named"],
    ["周末 9:00-18:00",                           nineToSix(6, 7),                             "the weekend"],
    ["every day 9:00-18:00",                    nineToSix(1, 2, 3, 4, 5, 6, 7),              "every day"],
    ["每天9:00-18:00",                            nineToSix(1, 2, 3, 4, 5, 6, 7),              "… in Chinese, without a space"],
    ["9:00-18:00",                              nineToSix(1, 2, 3, 4, 5, 6, 7),              "times without days"],
    ["Fri-Mon 9:00-18:00",                      nineToSix(5, 6, 7, 1),                       "over the weekend"],
    ["Mon 9-12 13-18",                          ["1 540-720", "1 780-1080"],                 "a lunch break"],
    ["周一 9:00-12:00，13:30-18:00",               ["1 540-720", "1 810-1080"],                 "… set apart by a comma"],
    ["Mon 9:00-18:00, Sat 10:00-14:00",         ["1 540-1080", "6 600-840"],                 "parts set apart by a comma"],
    ["Mon 9-18\nSat 10-14",                     ["1 540-1080", "6 600-840"],                 "… by a line"],
    ["Sat-Sun 9:00-18:00; Sun closed",          nineToSix(6),                                "closed takes a day out"],
    ["周日休息；周六至周日 9:00-18:00",               nineToSix(6),                                "… wherever it stands"],
    ["Mon 22:00-6:00",                          ["1 1320-1800"],                             "past midnight"],
    ["Mon 18:00-24:00",                         ["1 1080-1440"],                             "to the end of the day"],
    ["Mon 18:00-0:00",                          ["1 1080-1440"],                             "… written as the next one's start"],
    ["Mon 12 am-12 pm",                         ["1 0-720"],                                 "twelve is midnight or noon"],
    ["周一 9点半-17点30分",                         ["1 570-1050"],                              "half past"],
    ["Mon 9:00:30-9:01:00",                     ["1 540.5-541"],                             "seconds"],
    ["24/7",                                    [1, 2, 3, 4, 5, 6, 7].map((day) => `${day} 0-1440`), "always"],
    ["周一全天",                                  ["1 0-1440"],                                "all day"],
    ["",                                        [],                                          "nothing"],
    ["Mon-Fri 9:00-18:00; Mo 9:00-18:00",       "unread: Mo 9:00-18:00",                     "a name that is none"],
    ["Mon- 9:00-18:00",                         "unread: Mon- 9:00-18:00",                   "half a range of days"],
    ["Mon 9:00",                                "unread: Mon 9:00",                          "half a period"],
    ["Mon 9:00-9:00",                           "unread: Mon 9:00-9:00",                     "no time between the two"],
    ["Mon",                                     "unread: Mon",                               "no times"],
    ["Mon 9:60-18:00",                          "unread: Mon 9:60-18:00",                    "no such minute"],
    ["Mon 24:00-25:00",                         "unread: Mon 24:00-25:00",                   "no such hour"],
    ["Mon 13 am-18:00",                         "unread: Mon 13 am-18:00",                   "no such morning"],
    ["Mon 9:00-18:00 closed",                   "unread: Mon 9:00-18:00 closed",             "open and closed in one breath"],
    ["Mon 0900-1800",                           "unread: Mon 0900-1800",                     "four digits are no time of day"],
  ])("%j: %j, %s", (text, expected) => {
    expect(openings(text)).toEqual(expected);
  });
});

// biome-ignore format: an aligned table
test.each<[string, number | null, string]>([
  // text             time      why
  ["9:00",            540,      "the plain case"],
  ["09:00:30",        540.5,    "seconds"],
  ["9",               540,      "a full hour"],
  ["24:00",           1440,     "the end of the day"],
  ["下午3点",          900,      "in Chinese"],
  ["9:00-10:00",      null,     "two times"],
  ["noon",            null,     "a word"],
  ["",                null,     "nothing"],
])("time of day %j: %j, %s", (text, expected) => {
  expect(timeOfDay(text)).toBe(expected);
});

// biome-ignore format: an aligned table
test.each<[string, readonly number[] | null, string]>([
  // text             days                 why
  ["Sat",             [6],                 "one"],
  ["周六、周日",       [6, 7],              "two"],
  ["Mon 9-18",        null,                "and more"],
  ["6",               null,                "a number is a time"],
  ["",                null,                "nothing"],
])("days %j: %j, %s", (text, expected) => {
  expect(daysOf(text)).toEqual(expected);
});

// biome-ignore format: an aligned table
test.each<[string, DayRule | null, string]>([
  // word                       rule                                                       why
  ["",                          { kind: "closed" },                                        "a date by itself is a holiday"],
  ["Holiday",                   { kind: "closed" },                                        "said so"],
  ["休",                        { kind: "closed" },                                        "… in Chinese"],
  ["放假",                      { kind: "closed" },                                        "… in the usual word"],
  ["work",                      { kind: "likeWeekday", weekday: 1 },                       "a make-up day has Monday's hours"],
  ["班",                        { kind: "likeWeekday", weekday: 1 },                       "… in Chinese"],
  ["补班",                      { kind: "likeWeekday", weekday: 1 },                       "… in the usual word"],
  ["Friday",                    { kind: "likeWeekday", weekday: 5 },                       "the hours of the weekday named"],
  ["周四",                      { kind: "likeWeekday", weekday: 4 },                       "… in Chinese"],
  ["4",                         { kind: "likeWeekday", weekday: 4 },                       "… by its number"],
  ["10:00-14:00",               { kind: "hours", stretches: [{ open: 600, close: 840 }] }, "exactly these hours"],
  ["10:00－12:00、11:00－14:00", { kind: "hours", stretches: [{ open: 600, close: 840 }] }, "… those that overlap made one"],
  ["Mon-Fri",                   null,                                                      "several weekdays have no one meaning"],
  ["劳动节",                    null,                                                      "a name belongs in the third column"],
  ["Mon 9:00-18:00",            null,                                                      "a weekday or hours, not both"],
])("special day %j: %j, %s", (word, expected) => {
  expect(dayRuleOf(word)).toEqual(expected);
});

test("a run of times and nothing else", () => {
  expect(stretchesOf("9-12 13-18")).toEqual([
    { open: 540, close: 720 },
    { open: 780, close: 1080 },
  ]);
  expect(stretchesOf("Mon 9-12")).toBe(null);
  expect(stretchesOf("")).toBe(null);
});
