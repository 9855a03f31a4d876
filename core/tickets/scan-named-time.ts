import { monthNamed } from "./month-names.ts";
import { clockMarks } from "./time-parts.ts";

/**
 * The numbers of a date whose month is written as a name: `01/May/24 9:00 AM` as Jira has it, `1 May 2024 09:00`,
 * `May 1, 2024`, `01/五月/24 9:00 上午`. The name tells the month, so that what stands beside it is the day; the year comes
 * third. A year of two digits is of this century: 24 is 2024. Dates in figures alone have no such years, because `01/05/24`
 * could begin with any of the three.
 *
 * @param parts six places that are overwritten: year, month, day, hour, minute, second
 * @returns the marks found (`clockMarks`, 0 for none), or -1 when the text is no such time
 */
export function scanNamedTime(text: string, parts: Int32Array): number {
  const upper = text.toUpperCase();
  const fields = upper
    .replace(/AM|PM|,|上午|下午/g, "")
    .replace(/ +/g, " ")
    .replace(/^ | $/g, "")
    .split(/[ \-.:/]/);
  const [first = "", second = "", year = "", hour = "", minute = "", ...others] = fields;
  const dayIsFirst = /^ *\d/.test(text);
  const month = monthNamed(dayIsFirst ? second : first);
  const day = dayIsFirst ? first : second;
  const clock = [hour, minute, others.join("")];
  if (month === undefined || !/^\d{1,2}$/.test(day) || !/^(?:\d\d|\d{4})$/.test(year)) return -1;
  if (!clock.every((part) => /^\d{0,2}$/.test(part)) || others.filter((part) => part !== "").length > 1) return -1;
  parts[0] = Number(year) + (year.length === 2 ? 2000 : 0);
  parts[1] = month;
  parts[2] = Number(day);
  clock.forEach((part, index) => {
    parts[index + 3] = Number(part);
  });
  const has = (english: string, chinese: string) => upper.includes(english) || upper.includes(chinese);
  return (has("AM", "上午") ? clockMarks.am : 0) | (has("PM", "下午") ? clockMarks.pm : 0);
}
