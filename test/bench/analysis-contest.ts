import { performance } from "node:perf_hooks";
import { analyseTickets } from "../../core/analysis/analyse-tickets.ts";
import type { AnalysisRules } from "../../core/analysis/analysis-rules.ts";
import { duckFigures, duckQueries, loadTickets } from "./duckdb-figures.ts";
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

/**
 * What the figures of a ticket analysis cost: all of them over a million tickets, by core and by DuckDB on one thread with
 * the tickets already in its memory. The results are compared before any time is told, and the two take turns.
 *
 * DuckDB groups texts as they are written, while core takes upper and lower case for the same: the tickets have one
 * spelling of each.
 */
export async function analysisContest(): Promise<void> {
  const duck = await duckDb();
  if (duck === null) {
    console.log("Analysis against DuckDB: not measured, because @duckdb/node-api cannot be loaded here.");
    return;
  }
  const tickets = syntheticTickets(count);
  const instance = await duck.DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await loadTickets(connection, tickets);
  const queries = duckQueries(rules);

  const wrong = differences(asRows(analyseTickets(tickets, rules)), await duckFigures(connection, queries));
  if (wrong.length > 0) {
    throw new Error(`core and DuckDB differ in ${wrong.length} figures:\n${wrong.slice(0, 20).join("\n")}`);
  }

  const own: number[] = [];
  const theirs: number[] = [];
  for (let round = -warmUps; round < rounds; round++) {
    const start = performance.now();
    analyseTickets(tickets, rules);
    const between = performance.now();
    await duckFigures(connection, queries);
    const end = performance.now();
    if (round < 0) continue;
    own.push(between - start);
    theirs.push(end - between);
  }
  connection.closeSync();
  const [core, other] = [median(own), median(theirs)];
  console.log(
    `Analysis of ${count.toLocaleString("en")} tickets, same results: ${core.toFixed(0)} ms; DuckDB ${duck.version()} on one thread ${other.toFixed(0)} ms; ratio ${(core / other).toFixed(2)}`,
  );
}

/** DuckDB, or `null` where it is not installed or has no build for this machine. */
async function duckDb(): Promise<typeof import("@duckdb/node-api") | null> {
  try {
    return await import("@duckdb/node-api");
  } catch {
    return null;
  }
}
