const millisecondsPerDay = 86_400_000;

/** From the sheet's day 0 (1899-12-30) to 1970-01-01. */
const unixEpoch = 25569 * millisecondsPerDay;

/** Before this, clocks were off by seconds, and times without a date lie there: each is asked for by itself. */
const firstOrderlyDay = Date.UTC(1970, 0, 1);

/**
 * The clock of a spreadsheet, by which its dates are serials. A script gets a date as a moment, and its own clock may be
 * another one: asked for every ticket's time, `Utilities` would take minutes, so it is asked once for each end of a day.
 */
export class SpreadsheetClock {
  readonly #timeZone: string;
  readonly #offsets = new Map<number, number>();

  constructor(timeZone: string) {
    this.#timeZone = timeZone;
  }

  /** A moment as the serial that the cell shows. */
  serialOf(date: Date): number {
    const moment = date.getTime();
    return (moment + this.#offsetAt(moment) + unixEpoch) / millisecondsPerDay;
  }

  /** The moment at which the clock shows this serial; of a time that is skipped in spring, the one an hour later. */
  dateOf(serial: number): Date {
    const shown = Math.round(serial * millisecondsPerDay) - unixEpoch;
    const guess = shown - this.#offsetAt(shown);
    return new Date(shown - this.#offsetAt(guess));
  }

  /** Milliseconds by which the clock is ahead of UTC. */
  #offsetAt(moment: number): number {
    if (moment < firstOrderlyDay) return this.#askedOffset(moment);
    const day = Math.floor(moment / millisecondsPerDay) * millisecondsPerDay;
    const offset = this.#askedOffset(day);
    return offset === this.#askedOffset(day + millisecondsPerDay) ? offset : this.#askedOffset(moment);
  }

  #askedOffset(moment: number): number {
    const known = this.#offsets.get(moment);
    if (known !== undefined) return known;
    const offset = moment < firstOrderlyDay ? this.#offsetInSeconds(moment) : this.#offsetInMinutes(moment);
    this.#offsets.set(moment, offset);
    return offset;
  }

  #shown(moment: number, pattern: string): string {
    return Utilities.formatDate(new Date(moment), this.#timeZone, pattern);
  }

  /** By what the clock shows. */
  #offsetInSeconds(moment: number): number {
    return Date.parse(`${this.#shown(moment, "yyyy-MM-dd'T'HH:mm:ss.SSS")}Z`) - moment;
  }

  /** By its difference to UTC, such as `+0530`. */
  #offsetInMinutes(moment: number): number {
    const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(this.#shown(moment, "Z")) ?? [];
    return (sign === "-" ? -60_000 : 60_000) * (60 * Number(hours) + Number(minutes));
  }
}
