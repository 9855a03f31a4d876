import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { locales } from "../../core/i18n/locale.ts";
import type { Sample } from "../../excel-addin/workbench/samples/sample.ts";
import { sampleCsv } from "./sample-csv.ts";
import type { SampleTicket } from "./sample-ticket.ts";
import { sampleTickets } from "./sample-tickets.ts";

const folder = resolve(import.meta.dirname, "../../excel-addin/workbench/samples");
const samples: readonly Sample[] = JSON.parse(readFileSync(join(folder, "index.json"), "utf8"));
const tickets = sampleTickets();

const minute = (time: SampleTicket["submitted"] | null): number => (typeof time === "number" ? time : Number.NaN);
const dayOf = (ticket: SampleTicket): number => Math.floor(minute(ticket.submitted) / 1440);
const between = (first: number, last: number) => (ticket: SampleTicket) =>
  dayOf(ticket) >= first && dayOf(ticket) <= last;
const inTime = (ticket: SampleTicket): boolean =>
  minute(ticket.firstResponse) - minute(ticket.submitted) <= (ticket.priority === "urgent" ? 15 : 120);
const share = (of: readonly SampleTicket[], holds: (ticket: SampleTicket) => boolean): number =>
  of.filter(holds).length / of.length;

describe("the samples", () => {
  it.each([
    ["repair-and-phone-zh.csv", "zh-CN"],
    ["repair-and-phone-en.csv", "en"],
  ] as const)("%s is what the generator writes, to the byte", (file, locale) => {
    expect(readFileSync(join(folder, file), "utf8") === sampleCsv(locale)).toBe(true);
  });

  it("are listed with their files, all of them, in both languages", () => {
    const tables = readdirSync(folder).filter((file) => file.endsWith(".csv"));
    expect(samples.map(({ file }) => file).sort()).toEqual(tables.sort());
    for (const { title, note } of samples)
      for (const locale of locales) expect([title[locale], note[locale]]).not.toContain("");
    for (const { note } of samples.slice(0, 2))
      for (const locale of locales) expect(note[locale]).toContain(tickets.length.toLocaleString("en"));
  });

  it("have nothing in their list but what `Sample` says", () => {
    const keys = samples.map((sample) => Object.keys(sample).sort().join(" "));
    expect(keys).toEqual(["file note title", "file note title", "file licence note title"]);
    expect(samples.flatMap(({ title, note }) => [title, note]).map((text) => Object.keys(text))).toEqual(
      Array(6).fill(["zh-CN", "en"]),
    );
    expect(samples.flatMap(({ licence }) => (licence ? [Object.keys(licence)] : []))).toEqual([
      ["name", "url", "text"],
    ]);
  });

  it("name the source and the licence of data that is not ours", () => {
    const borrowed = samples.filter(({ licence }) => licence !== undefined);
    expect(borrowed.map(({ file, licence }) => [file, licence?.name])).toEqual([["itsm-incidents.csv", "CC BY 4.0"]]);
    const text = readFileSync(join(folder, "itsm-incidents.LICENSE.md"), "utf8");
    for (const words of ["Amaral", "Fantinato", "Peres", "2018", "CC BY 4.0", "What was changed"])
      expect(text).toContain(words);
    expect(existsSync(join(folder, "itsm-incidents.csv"))).toBe(true);
  });
});

describe("what a manager finds in the made-up half-year", () => {
  const march = tickets.filter(between(60, 90));
  const slow = march.filter((ticket) => ticket.handler === 2 && minute(ticket.submitted) % 1440 < 690);
  const others = march.filter((ticket) => ticket.team === "hotline" && ticket.handler !== 2);
  const visits = tickets.filter((ticket) => ticket.arrived !== null);
  const punctual = (ticket: SampleTicket): boolean => minute(ticket.arrived) <= minute(ticket.promisedArrival);
  const batch = tickets.filter((ticket) => ticket.type === "cooling" && between(132, 153)(ticket));
  const rest = tickets.filter((ticket) => ticket.type !== "cooling" || !between(132, 153)(ticket));
  const isComplaint = ({ complaint }: SampleTicket): boolean => complaint;
  const ratedShare = share(tickets, ({ ratings }) => ratings !== null);

  it.each([
    // figure                                                      least  most   why
    ["tickets", tickets.length, 1700, 1900, "about 1,800"],
    ["share rated", ratedShare, 0.56, 0.64, "about 60 % of customers answer"],
    ["slow handler's March mornings in time", share(slow, inTime), 0, 0.25, "covering two desks"],
    ["her colleagues in March", share(others, inTime), 0.85, 1, "no trouble there"],
    [
      "her rest of the year",
      share(
        tickets.filter((one) => one.handler === 2 && !between(60, 90)(one)),
        inTime,
      ),
      0.85,
      1,
      "it was the month, not the person",
    ],
    [
      "visits in the east in time",
      share(
        visits.filter(({ team }) => team === "east"),
        punctual,
      ),
      0.8,
      0.95,
      "as promised",
    ],
    [
      "visits in the west in time",
      share(
        visits.filter(({ team }) => team === "west"),
        punctual,
      ),
      0.3,
      0.55,
      "too few engineers",
    ],
    ["complaints about the batch", share(batch, isComplaint), 0.18, 0.4, "one in four"],
    ["complaints otherwise", share(rest, isComplaint), 0, 0.04, "rare"],
    ["in time, January to March", share(tickets.filter(between(0, 90)), inTime), 0.7, 0.84, "understaffed"],
    ["in time, April to June", share(tickets.filter(between(91, 181)), inTime), 0.86, 0.96, "two more people"],
    [
      "unreadable times",
      tickets.filter(({ submitted, firstResponse, resolved }) =>
        [submitted, firstResponse, resolved].some((time) => typeof time === "string"),
      ).length,
      5,
      5,
      "words",
    ],
    [
      "answered before submission",
      tickets.filter((one) => minute(one.firstResponse) < minute(one.submitted)).length,
      1,
      1,
      "a clock that ran backwards",
    ],
    ["ids used twice", tickets.length - new Set(tickets.map(({ id }) => id)).size, 2, 2, "copied rows"],
    ["open tickets", tickets.filter(({ resolved }) => resolved === null).length, 5, 10, "at the end of June"],
  ])("%s: %d lies between %d and %d: %s", (_, figure, least, most) => {
    expect(figure).toBeGreaterThanOrEqual(least);
    expect(figure).toBeLessThanOrEqual(most);
  });
});
