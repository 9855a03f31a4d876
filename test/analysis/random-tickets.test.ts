import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseTickets } from "../../core/analysis/analyse-tickets.ts";
import type { AnalysisRules } from "../../core/analysis/analysis-rules.ts";
import { dimensions } from "../../core/analysis/ticket-analysis.ts";
import type { TicketField } from "../../core/tickets/field.ts";
import type { Tickets } from "../../core/tickets/ticket-table.ts";
import { differences, mayRules, numbersIn } from "./analysis-fixture.ts";
import { oneByOne } from "./one-by-one.ts";

const minutes = (most: number) => fc.integer({ min: 0, max: most }).map((after) => after / 1440);
const mark = fc.option(fc.integer({ min: 1, max: 5 }), { nil: Number.NaN });
const flag = fc.constantFrom(0, 1, Number.NaN);

/** Mostly May 2024, some of April, a few before and after. */
const ticket = fc.record({
  submitted: minutes(70 * 1440).map((after) => mayRules.previousFrom - 5 + after),
  wait: fc.option(minutes(200), { nil: Number.NaN }),
  isWaitUnread: fc.boolean(),
  work: fc.option(minutes(3000), { nil: Number.NaN }),
  priority: fc.constantFrom("urgent", "Urgent", "normal", "low", ""),
  channel: fc.constantFrom("phone", "Chat", "chat", ""),
  handler: fc.constantFrom("Ann", "ann", "Bo", "王芳", "Cy", ""),
  team: fc.constantFrom("A", "B", ""),
  type: fc.constantFrom("repair", "return", ""),
  customer: fc.constantFrom("c1", "C1", "c2", "c3", ""),
  deductionReason: fc.constantFrom(
    "",
    "",
    "/",
    "无",
    "rework once",
    "Rework once",
    "spoke too fast",
    "no manual",
    "No manual",
  ),
  attitude: mark,
  solving: mark,
  clarity: mark,
  satisfaction: mark,
  firstContact: flag,
  reopened: fc.constantFrom(0, 1, 3, Number.NaN),
  complaint: flag,
  isLeftOut: fc.integer({ min: 0, max: 9 }).map((digit) => digit === 0),
});

type Ticket = typeof ticket extends fc.Arbitrary<infer Value> ? Value : never;

const timeFields = ["submitted", "firstResponse", "resolved"] as const;
const numberFields = [
  "attitude",
  "solving",
  "clarity",
  "satisfaction",
  "firstContact",
  "reopened",
  "complaint",
] as const;
const textFields = ["priority", "channel", "handler", "team", "type", "customer", "deductionReason"] as const;

function ticketsFrom(rows: readonly Ticket[], missing: readonly TicketField[] = []): Tickets {
  const has = (field: TicketField) => !missing.includes(field);
  const times = {
    submitted: Float64Array.from(rows, ({ submitted }) => submitted),
    firstResponse: Float64Array.from(rows, ({ submitted, wait }) => submitted + wait),
    resolved: Float64Array.from(rows, ({ submitted, wait, work }) => submitted + wait + work),
  };
  return {
    count: rows.length,
    times: Object.fromEntries(timeFields.filter(has).map((field) => [field, times[field]])),
    numbers: Object.fromEntries(
      numberFields.filter(has).map((field) => [field, Float64Array.from(rows, (row) => row[field])]),
    ),
    texts: Object.fromEntries(textFields.filter(has).map((field) => [field, rows.map((row) => row[field])])),
    unread: [],
    unreadAt: {
      firstResponse: new Set(
        rows.flatMap(({ wait, isWaitUnread }, row) => (Number.isNaN(wait) && isWaitUnread ? [row] : [])),
      ),
    },
    leftOut: Uint8Array.from(rows, ({ isLeftOut }) => (isLeftOut ? 1 : 0)),
    rowsLeftOut: rows.filter(({ isLeftOut }) => isLeftOut).length,
  };
}

const tables = fc.array(ticket, { maxLength: 60 });
const missingFields = fc.subarray<TicketField>([...timeFields, ...numberFields, ...textFields], { maxLength: 4 });
const someRules = fc.record({
  asOf: fc.constantFrom(mayRules.from, mayRules.from + 12.3, mayRules.asOf),
  limits: fc.constantFrom<AnalysisRules["limits"]>(
    mayRules.limits,
    [],
    [
      { priority: "URGENT", channel: " ", minutes: 30 },
      { priority: "", channel: "chat", minutes: 0 },
      { priority: "normal", channel: "phone", minutes: 60 },
      { priority: "nobody's", channel: "", minutes: 5 },
    ],
  ),
  target: fc.constantFrom(null, 0, 0.8, 1),
  repeatDays: fc.constantFrom(0, 1, 7, 30),
  attentionShare: fc.constantFrom(0, 0.5, 0.7, 1),
  minimumTickets: fc.constantFrom(0, 1, 3, 5),
});

describe("analyseTickets, whatever the tickets", () => {
  it("finds what counting them one by one finds", () => {
    fc.assert(
      fc.property(tables, missingFields, someRules, (rows, missing, some) => {
        const tickets = ticketsFrom(rows, missing);
        const rules = { ...mayRules, ...some };
        expect(differences(analyseTickets(tickets, rules), oneByOne(tickets, rules))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("gives no figure that is not a number", () => {
    fc.assert(
      fc.property(tables, missingFields, someRules, (rows, missing, some) => {
        const all = numbersIn(analyseTickets(ticketsFrom(rows, missing), { ...mayRules, ...some }));
        expect(all.filter((number) => !Number.isFinite(number))).toEqual([]);
      }),
    );
  });

  it("splits tickets without losing any: standings, groups and excesses add up", () => {
    fc.assert(
      fc.property(tables, someRules, (rows, some) => {
        const target = some.target ?? 0.9;
        const { responses, tables: crossed } = analyseTickets(ticketsFrom(rows), { ...mayRules, ...some, target });
        for (const figures of [responses.period, responses.previous]) {
          const { inTime, late, pending, withoutLimit, unknown } = figures;
          expect(inTime + late + pending + withoutLimit + unknown).toBe(figures.tickets);
        }
        const { tickets, answered, inTime, late } = responses.period;
        const gap = late - (inTime + late) * (1 - target);
        for (const dimension of dimensions) {
          const { groups } = crossed[dimension];
          const sum = (of: (group: (typeof groups)[number]) => number) =>
            groups.reduce((all, group) => all + of(group), 0);
          expect(sum((group) => group.tickets)).toBe(tickets);
          expect(sum((group) => group.answered)).toBe(answered);
          expect(sum((group) => group.inTime)).toBe(inTime);
          expect(sum((group) => group.late)).toBe(late);
          expect(sum((group) => group.excessLate ?? Number.NaN)).toBeCloseTo(gap, 9);
        }
      }),
    );
  });

  it("lists problems by count, their shares adding up to 1", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const { problems } = analyseTickets(ticketsFrom(rows), mayRules);
        fc.pre(problems.length > 0);
        expect(problems.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(problems.at(-1)?.cumulativeShare).toBe(1);
        const counts = problems.map(({ count }) => count);
        expect(counts).toEqual([...counts].sort((one, other) => other - one));
        for (const { count, people } of problems) {
          expect(people.reduce((sum, person) => sum + person.count, 0)).toBeLessThanOrEqual(count);
        }
      }),
    );
  });

  it("does not depend on the order of the rows, but for spellings and which of equals is listed", () => {
    const lowerCased = tables.map((rows) =>
      rows.map((row) => {
        const texts = textFields.map((field) => [field, row[field].toLowerCase()]);
        return { ...row, ...Object.fromEntries(texts) };
      }),
    );
    fc.assert(
      fc.property(lowerCased, fc.nat(), (rows, turn) => {
        const turned = rows.map((_, place) => rows[(place + turn) % rows.length]).flatMap((row) => row ?? []);
        const [one, other] = [rows, turned].map((some) => {
          const { latest, lowest, ...figures } = analyseTickets(ticketsFrom(some), mayRules);
          return {
            ...figures,
            overruns: latest.map(({ minutes: taken, limit }) => taken - limit),
            lowShares: lowest.map(({ total, maximum }) => total / maximum),
          };
        });
        expect(differences(one, other)).toEqual([]);
      }),
    );
  });

  it("finds repeats among hundreds of tickets of one customer", () => {
    fc.assert(
      fc.property(fc.array(ticket, { minLength: 60, maxLength: 120 }), (rows) => {
        const tickets = ticketsFrom(rows.map((row) => ({ ...row, customer: "c1" })));
        const rules = { ...mayRules, repeatDays: 1 };
        expect(differences(analyseTickets(tickets, rules), oneByOne(tickets, rules))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
