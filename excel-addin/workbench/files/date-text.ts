/** A date as a sheet holds it, and the number format that shows it as it was written. */
export interface DateText {
  readonly serial: number;
  readonly numberFormat: string;
}

const NUMERIC = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:([ T])(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,3})?)?)?$/;
const CHINESE = /^(\d{4})(年)(\d{1,2})月(\d{1,2})日(?:( ?)(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,3})?)?)?$/;

const MS_PER_DAY = 86_400_000;
/** Serial 0 of the 1900 system, for dates after its 29 February 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_SURE_SERIAL = 61;

/** `m` or `mm`: what is below 10 shows which; from 10 on both look alike, and the column's habit decides. */
function part(digits: string, letter: string, isPadded: boolean): string {
  const doubled = digits.length === 2 && (Number(digits) < 10 || isPadded);
  return doubled ? letter.repeat(2) : letter;
}

/**
 * A date-time that cannot be misread, because the year comes first: `2010-01-13 08:40:25`, `2024-05-01`,
 * `2024/5/1 9:00`, `2024年5月1日`. `null` for everything else: day and month first (`03-02-2016`) is for the user to say, a time
 * with a zone would show another hour here, and no 30 February is made a March.
 *
 * @param isPadded whether the column writes 05 for May: settles `mm` or `m` where the text itself does not
 */
export function dateText(text: string, isPadded: boolean): DateText | null {
  const match = NUMERIC.exec(text) ?? CHINESE.exec(text);
  if (!match) return null;
  const [
    ,
    year = "",
    separator = "",
    month = "",
    day = "",
    gap,
    hour = "0",
    minute = "0",
    second = "0",
    fraction = "",
  ] = match;
  const time = [Number(hour), Number(minute), Number(second)] as const;
  if (time[0] > 23 || time[1] > 59 || time[2] > 59) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  const milliseconds = ((time[0] * 60 + time[1]) * 60 + time[2]) * 1000 + Math.round(Number(`0${fraction}`) * 1000);
  const serial = (date.getTime() - EPOCH + milliseconds) / MS_PER_DAY;
  if (serial < FIRST_SURE_SERIAL) return null;
  const signs = separator === "年" ? ['"年"', '"月"', '"日"'] : [separator, separator, ""];
  let numberFormat = `yyyy${signs[0]}${part(month, "m", isPadded)}${signs[1]}${part(day, "d", isPadded)}${signs[2]}`;
  if (gap !== undefined && match[6] !== undefined) {
    numberFormat += `${gap === "T" ? '"T"' : gap}${part(hour, "h", isPadded)}:mm`;
    if (match[8] !== undefined) numberFormat += ":ss";
    if (fraction !== "") numberFormat += `.${"0".repeat(fraction.length - 1)}`;
  }
  return { serial, numberFormat };
}
