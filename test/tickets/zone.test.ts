import { describe, expect, it } from "vitest";
import { clockOfPlace } from "../../core/tickets/clock-of-place.ts";
import { readTickets } from "../../core/tickets/read-tickets.ts";
import { readTime } from "../../core/tickets/read-time.ts";
import { minutesAhead, type Zone } from "../../core/tickets/zone.ts";
import { zoneBetween } from "../../core/tickets/zone-between.ts";
import { mappingOf, rome2012, serialOf, tableOf } from "./ticket-fixture.ts";

/** Minutes ahead of UTC by the tz database that comes with Node. */
function offsetIn(place: string): (utc: number) => number {
  const clock = new Intl.DateTimeFormat("en-US", { timeZone: place, timeZoneName: "longOffset" });
  return (utc) => {
    const shown = clock.formatToParts(utc).find((part) => part.type === "timeZoneName")?.value ?? "";
    const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?$/.exec(shown) ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  };
}

describe("minutesAhead", () => {
  it.each<[Zone, number, number, string]>([
    [480, serialOf(2012, 7, 1), 480, "China, all year"],
    [rome2012, serialOf(2012, 1, 15), 60, "Rome in winter"],
    [rome2012, serialOf(2012, 7, 1), 120, "Rome in summer"],
    [rome2012, serialOf(2012, 3, 25, 0, 59, 59), 60, "the second before"],
    [rome2012, serialOf(2012, 3, 25, 1), 120, "the second itself"],
    [rome2012, serialOf(2012, 3, 25, 1) - 1e-9, 120, "a hair before, as sums of serials come out"],
    [rome2012, serialOf(2012, 10, 28, 0, 59, 59), 120, "the second before the clocks go back"],
    [rome2012, serialOf(2012, 10, 28, 1), 60, "the clocks go back"],
    [rome2012, serialOf(2011, 12, 31), 60, "before the first change known"],
    [[], serialOf(2012, 7, 1), 0, "no changes known is UTC"],
  ])("%j at %d is %d: %s", (zone, utc, minutes) => {
    expect(minutesAhead(zone, utc)).toBe(minutes);
  });
});

describe("readTime with a zone whose offset changes", () => {
  it.each<[string, number, string]>([
    ["2012-01-15T08:00:00Z", serialOf(2012, 1, 15, 9), "winter: an hour ahead"],
    ["2012-07-15T08:00:00Z", serialOf(2012, 7, 15, 10), "summer: two"],
    ["2012-03-25T00:59:59Z", serialOf(2012, 3, 25, 1, 59, 59), "the last second of winter"],
    ["2012-03-25T01:00:00Z", serialOf(2012, 3, 25, 3), "from two o'clock to three"],
    ["2012-10-28T00:30:00Z", serialOf(2012, 10, 28, 2, 30), "half past two in summer"],
    ["2012-10-28T01:30:00Z", serialOf(2012, 10, 28, 2, 30), "and an hour later again half past two"],
    ["2012-03-25T09:00:00+08:00", serialOf(2012, 3, 25, 3), "the same moment, told in Beijing"],
    ["2012-07-15 08:00", serialOf(2012, 7, 15, 8), "without an offset: the workbook's own clock"],
  ])("%s is %d: %s", (text, serial) => {
    expect(readTime(text, "iso", rome2012)).toBeCloseTo(serial, 9);
  });

  it("is what readTickets reads by", () => {
    const tickets = readTickets(tableOf(["submitted"], [["2012-07-15T08:00:00Z"]]), mappingOf(["submitted"]), {
      zone: rome2012,
    });
    expect(tickets.times.submitted?.[0]).toBeCloseTo(serialOf(2012, 7, 15, 10), 9);
  });
});

describe("clockOfPlace", () => {
  it("is the place's own until a year after the last ticket, because tickets are added to a table", () => {
    expect(clockOfPlace("Europe/Rome", serialOf(2012, 1, 1), serialOf(2012, 5, 1))).toEqual([
      ...rome2012,
      { from: serialOf(2013, 3, 31, 1), minutes: 120 },
    ]);
    expect(clockOfPlace("Asia/Shanghai", serialOf(2012, 1, 1), serialOf(2012, 5, 1))).toEqual([
      { from: serialOf(2012, 1, 1), minutes: 480 },
    ]);
    expect(clockOfPlace("Asia/Kathmandu", serialOf(2012, 1, 1), serialOf(2012, 5, 1))?.[0]?.minutes).toBe(345);
    expect(clockOfPlace("America/New_York", serialOf(2012, 1, 1), serialOf(2012, 1, 1))?.[0]?.minutes).toBe(-300);
  });

  it("is not known of a place that is on no list", () => {
    expect(clockOfPlace("Etc/Atlantis", serialOf(2012, 1, 1), serialOf(2012, 5, 1))).toBeNull();
  });
});

describe("zoneBetween", () => {
  it("finds Rome's two changes of 2012 to the minute", () => {
    expect(zoneBetween(offsetIn("Europe/Rome"), serialOf(2012, 1, 1), serialOf(2012, 12, 31))).toEqual(rome2012);
  });

  it.each<[string, number, number[], string]>([
    ["Asia/Shanghai", 2013, [480], "none since 1991"],
    ["Europe/Rome", 2015, [60, 120, 60, 120, 60, 120, 60, 120, 60], "two a year"],
    ["Australia/Lord_Howe", 2012, [660, 630, 660], "by half an hour, summer at the turn of the year"],
    ["America/Caracas", 2017, [-270, -240], "once for all, on 1 May 2016"],
    ["Africa/Casablanca", 2012, [0, 60, 0, 60, 0], "summer interrupted by Ramadan"],
  ])("finds in %s from 2012 to %d the offsets %j: %s", (place, lastYear, offsets) => {
    const changes = zoneBetween(offsetIn(place), serialOf(2012, 1, 1), serialOf(lastYear, 12, 31));
    expect(changes.map((change) => change.minutes)).toEqual(offsets);
  });

  it("agrees with its source at every hour between", () => {
    const offsetAt = offsetIn("America/New_York");
    const from = Date.UTC(2024, 0, 1);
    const zone = zoneBetween(offsetAt, serialOf(2024, 1, 1), serialOf(2025, 1, 1));
    for (let hour = 0; hour < 366 * 24; hour++) {
      const utc = from + hour * 3_600_000;
      expect(minutesAhead(zone, serialOf(2024, 1, 1) + hour / 24), new Date(utc).toISOString()).toBe(offsetAt(utc));
    }
  });

  it("is one offset where it begins where it ends, or after", () => {
    const zone = [{ from: serialOf(2012, 1, 1), minutes: 60 }];
    expect(zoneBetween(() => 60, serialOf(2012, 1, 1), serialOf(2012, 1, 1))).toEqual(zone);
    expect(zoneBetween(() => 60, serialOf(2012, 1, 1), serialOf(2011, 1, 1))).toEqual(zone);
  });
});
