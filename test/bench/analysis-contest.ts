import { performance } from "node:perf_hooks";
import { analyseTickets } from "../../core/analysis/analyse-tickets.ts";
import type { AnalysisRules } from "../../core/analysis/analysis-rules.ts";
import { WorkingCalendar } from "../../core/calendar/working-calendar.ts";
import { type DuckHours, duckFigures, duckQueries, type Judging, judgings, loadTickets } from "./duckdb-figures.ts";
import { median } from "./median.ts";
import { asRows, differences } from "./same-figures.ts";
import { endDay, firstDay, syntheticTickets } from "./synthetic-tickets.ts";

const count = 1_000_000;
const rounds = 7;
const warmUps = 2;

const middle = firstDay + 183;

/** The second half of the year, compared with the first. */
const rules: AnalysisRules = {
  from: middle,
  to: endDay,
  previousFrom: firstDay,
  previousTo: middle,
  asOf: endDay,
  limits: [
    { priority: "紧急", channel: "", minutes: 30 },
    { priority: "", channel: "在线", minutes: 20 },
    { priority: "普通", channel: "", minutes: 120 },
  ],
  minutesBetween: null,
  target: 0.8,
  repeatDays: 30,
  attentionShare: 0.7,
  minimumTickets: 5,
};

/** Core may take so many times as long as DuckDB. */
const mostTimes = 4;

const stretches = [
  [9 * 60, 12 * 60],
  [13 * 60, 18 * 60],
] as const;

/** New Year, a week in February, five days in May and in October: days that are not worked. */
const holidays = [0, ...daysFrom(40, 7), ...daysFrom(121, 5), ...daysFrom(274, 5)].map((day) => firstDay + day);

function daysFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

interface Contest {
  readonly name: string;
  readonly rules: AnalysisRules;
  readonly hours: DuckHours | null;
}

const contests: readonly Contest[] = [
  { name: "on the clock", rules, hours: null },
  {
    name: "in business hours",
    rules: { ...rules, minutesBetween: (from, to, into) => workingDays().minutesOfEach(from, to, into) },
    // An answer or a solution may come weeks after the last ticket.
    hours: { stretches, holidays, firstDay, lastDay: endDay + 400 },
  },
];

/** Monday to Friday in these hours, without the holidays. A new one each time: what it adds up belongs to what is timed. */
function workingDays(): WorkingCalendar {
  const openings = ([1, 2, 3, 4, 5] as const).flatMap((weekday) =>
    stretches.map(([open, close]) => ({ weekday, open, close, validFrom: null })),
  );
  return new WorkingCalendar(openings, new Map(holidays.map((day) => [day, { kind: "closed" }])));
}

/**
 * What the figures of a ticket analysis cost: all of them over a million tickets, by core and by DuckDB on one thread with
 * the tickets already in its memory, on the clock and in business hours. The results are compared before any time is told,
 * and they take turns. DuckDB runs both ways that its queries can be put, and the faster one counts.
 *
 * DuckDB groups texts as they are written, while core takes upper and lower case for the same: the tickets have one
 * spelling of each. Its working days are in a table before the clock starts. Waits are left out of both: they are cut
 * against opening hours ticket by ticket, which is no work for SQL.
 *
 * @returns what is over the limit, in sentences; empty where nothing is, or nothing was measured
 */
export async function analysisContest(): Promise<string[]> {
  const duck = await duckDb();
  if (duck === null) {
    console.log("Analysis against DuckDB: not measured, because @duckdb/node-api cannot be loaded here.");
    return [];
  }
  const tickets = syntheticTickets(count);
  const instance = await duck.DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await loadTickets(connection, tickets);
  const over: string[] = [];
  for (const { name, rules, hours } of contests) {
    const queries = duckQueries(rules, hours);
    if (queries.prepare !== null) await connection.run(queries.prepare);
    const own = asRows(analyseTickets(tickets, rules));
    for (const judging of judgings) {
      const wrong = differences(own, await duckFigures(connection, queries, judging));
      if (wrong.length > 0) {
        throw new Error(
          `${name}, core and DuckDB differ in ${wrong.length} figures:\n${wrong.slice(0, 20).join("\n")}`,
        );
      }
    }

    const spent: Record<"core" | Judging, number[]> = { core: [], TABLE: [], VIEW: [] };
    for (let round = -warmUps; round < rounds; round++) {
      for (const side of ["core", ...judgings] as const) {
        const start = performance.now();
        if (side === "core") analyseTickets(tickets, rules);
        else await duckFigures(connection, queries, side);
        if (round >= 0) spent[side].push(performance.now() - start);
      }
    }
    const [core, table, view] = [median(spent.core), median(spent.TABLE), median(spent.VIEW)];
    const ratio = core / Math.min(table, view);
    const title = `Analysis of ${count.toLocaleString("en")} tickets ${name}`;
    const ways = `${view.toFixed(0)} ms, or ${table.toFixed(0)} ms with the judged tickets in a table`;
    console.log(
      `${title}, same results: ${core.toFixed(0)} ms; DuckDB ${duck.version()} on one thread ${ways}; ratio ${ratio.toFixed(2)} of at most ${mostTimes}`,
    );
    if (ratio > mostTimes) over.push(`${title}: ratio ${ratio.toFixed(2)} is over the limit of ${mostTimes}`);
  }
  connection.closeSync();
  return over;
}

/** DuckDB, or `null` where it is not installed or has no build for this machine. */
async function duckDb(): Promise<typeof import("@duckdb/node-api") | null> {
  try {
    return await import("@duckdb/node-api");
  } catch {
    return null;
  }
}
