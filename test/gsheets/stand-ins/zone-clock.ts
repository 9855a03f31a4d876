const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-CA", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      fractionalSecondDigits: 3,
    });
  formats.set(timeZone, known);
  return known;
}

/** What the clock of a zone shows at a moment, as milliseconds of a clock without a zone. */
export function shownAt(moment: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, fractionalSecond = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second, fractionalSecond);
}

/** The moment at which the clock shows this. */
export function momentOf(shown: number, timeZone: string): number {
  let moment = shown;
  for (let turn = 0; turn < 3; turn++) moment += shown - shownAt(moment, timeZone);
  return moment;
}

const dayMilliseconds = 86_400_000;
const epochSerial = 25569;

export function momentOfSerial(serial: number, timeZone: string): number {
  return momentOf(Math.round(serial * dayMilliseconds) - epochSerial * dayMilliseconds, timeZone);
}

export function serialOfMoment(moment: number, timeZone: string): number {
  return (shownAt(moment, timeZone) + epochSerial * dayMilliseconds) / dayMilliseconds;
}
