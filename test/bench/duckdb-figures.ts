import type { DuckDBConnection } from "@duckdb/node-api";
import type { AnalysisRules } from "../../core/analysis/analysis-rules.ts";
import type { Tickets } from "../../core/tickets/ticket-table.ts";

/** A result of a query, with its numbers as numbers. */
export type Rows = readonly Readonly<Record<string, unknown>>[];

/** What DuckDB finds: one result for each part of an analysis. */
export interface DuckFigures {
  /** Two rows: the period before and the period. */
  readonly periods: Rows;
  readonly repeats: Rows;
  readonly problems: Rows;
  readonly groups: Rows;
  readonly latest: Rows;
  readonly lowest: Rows;
  readonly trend: Rows;
}

const timeColumns = ["submitted", "firstResponse", "resolved"] as const;
const markColumns = ["attitude", "solving", "clarity", "satisfaction"] as const;
const numberColumns = [...markColumns, "firstContact", "reopened", "complaint"] as const;
const textColumns = ["priority", "channel", "type", "handler", "team", "customer", "deductionReason"] as const;

/** The tickets in a table in memory, blanks as NULL: the marks as small integers, the rest as it stands. */
export async function loadTickets(connection: DuckDBConnection, tickets: Tickets): Promise<void> {
  const columns = [
    "place INTEGER",
    ...timeColumns.map((name) => `${name} DOUBLE`),
    ...numberColumns.map((name) => `${name} TINYINT`),
    ...textColumns.map((name) => `${name} VARCHAR`),
  ];
  await connection.run("SET threads = 1");
  await connection.run(`CREATE TABLE tickets (${columns.join(", ")})`);
  const appender = await connection.createAppender("tickets");
  for (let row = 0; row < tickets.count; row++) {
    appender.appendInteger(row);
    for (const name of timeColumns) {
      const value = tickets.times[name]?.[row] ?? Number.NaN;
      if (Number.isNaN(value)) appender.appendNull();
      else appender.appendDouble(value);
    }
    for (const name of numberColumns) {
      const value = tickets.numbers[name]?.[row] ?? Number.NaN;
      if (Number.isNaN(value)) appender.appendNull();
      else appender.appendTinyInt(value);
    }
    for (const name of textColumns) {
      const text = tickets.texts[name]?.[row] ?? "";
      if (text === "") appender.appendNull();
      else appender.appendVarchar(text);
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** Opening hours of every working day, as pairs of minutes after midnight, and the days that are not worked. */
export interface DuckHours {
  readonly stretches: readonly (readonly [open: number, close: number])[];
  readonly holidays: readonly number[];
  readonly firstDay: number;
  readonly lastDay: number;
}

/** What DuckDB is asked. */
export interface DuckQueries {
  /** The working days with the minutes before each; `null` on the clock. Not a part of what is timed. */
  readonly prepare: string | null;
  /** The tickets of both periods with their minutes, limits and how they stand to them. */
  readonly judged: string;
  readonly figures: Readonly<Record<keyof DuckFigures, string>>;
}

/**
 * How the tickets are judged: once, in a table that all queries read, which costs the writing; or anew by each query, which
 * works out only the columns that it asks for.
 */
export const judgings = ["TABLE", "VIEW"] as const;

export type Judging = (typeof judgings)[number];

/**
 * The queries for these rules, ready to run as often as is wanted.
 *
 * @param hours `null` counts on the clock
 */
export function duckQueries(rules: AnalysisRules, hours: DuckHours | null = null): DuckQueries {
  const given = markColumns.map((name) => `(${name} IS NOT NULL)::TINYINT`).join(" + ");
  const total = markColumns.map((name) => `coalesce(${name}, 0)`).join(" + ");
  const limits = rules.limits.map(({ priority, channel, minutes }) => {
    const fits = [
      ...(priority === "" ? [] : [`priority = '${priority}'`]),
      ...(channel === "" ? [] : [`channel = '${channel}'`]),
    ];
    return `WHEN ${fits.join(" AND ") || "true"} THEN ${minutes}`;
  });
  const answered = `coalesce(firstResponse, ${rules.asOf})`;
  const rounded = (minutes: string) => `round((${minutes}) * 1e6) / 1e6`;
  const minutesTo = (end: "answered" | "resolved", moment: string) =>
    hours === null
      ? rounded(`(${moment} - submitted) * 1440`)
      : rounded(`${workedUntil(hours, end, moment)} - (${workedUntil(hours, "submitted", "submitted")})`);
  const inPeriod = `submitted >= ${rules.from} AND submitted < ${rules.to}`;
  const inEither = `(${inPeriod} OR submitted >= ${rules.previousFrom} AND submitted < ${rules.previousTo})`;
  const inTrend = `submitted >= ${rules.to - 30} AND submitted < ${rules.to}`;
  const judged = `
    WITH measured AS (
      SELECT tickets.*, CASE ${limits.join(" ")} END AS allowed,
        ${minutesTo("resolved", "resolved")} AS resolutionMinutes, ${minutesTo("answered", answered)} AS elapsed,
        CASE WHEN firstResponse IS NOT NULL THEN elapsed END AS minutes,
        ${given} AS given, (${total}) / nullif(5.0 * (${given}), 0) AS share
      FROM tickets ${hours === null ? "" : joinedDays({ submitted: "submitted", answered, resolved: "resolved" })}
      WHERE ${inEither} OR ${inTrend}
    )
    SELECT * EXCLUDE (customer, priority),
      elapsed > allowed AS isLate, elapsed <= allowed AND firstResponse IS NOT NULL AS isInTime,
      elapsed <= allowed AND firstResponse IS NULL AS isPending,
      (floor(submitted + 0.5 / 86400)::INTEGER + 5) % 7 + 1 AS weekday,
      floor((submitted + 0.5 / 86400) % 1 * 24)::INTEGER AS hour
    FROM measured`;

  const periods = `
    SELECT submitted >= ${rules.from} AS isCurrent, count(*) AS tickets, count(firstResponse) AS answered,
      count_if(isInTime) AS inTime, count_if(isLate) AS late, count_if(isPending) AS pending,
      count_if(allowed IS NULL) AS withoutLimit, avg(minutes) AS meanMinutes,
      count(share) AS rated, avg(share) AS meanShare, count_if(share < ${rules.attentionShare} - 1e-10) AS needAttention,
      ${markColumns.map((name) => `count(${name}) AS n_${name}, avg(${name}) / 5 AS rate_${name}`).join(", ")},
      count_if(satisfaction >= 4) AS satisfied, avg(satisfaction) AS meanSatisfaction,
      count(resolved) AS resolved, avg(resolutionMinutes) / 60 AS resolutionHours,
      count(firstContact) AS n_firstContact, avg(firstContact) AS firstContactRate,
      count(reopened) AS n_reopened, count_if(reopened > 0) AS reopened,
      count(complaint) AS n_complaint, avg(complaint) AS complaintRate
    FROM judged WHERE ${inEither} GROUP BY isCurrent ORDER BY isCurrent`;

  const repeats = `
    SELECT submitted >= ${rules.from} AS isCurrent, count(*) AS known, count_if(gap <= ${rules.repeatDays} + 1e-9) AS repeats
    FROM (
      SELECT submitted, submitted - lag(submitted) OVER (PARTITION BY customer, type ORDER BY submitted) AS gap
      FROM tickets WHERE customer IS NOT NULL AND type IS NOT NULL
    )
    WHERE ${inEither} GROUP BY isCurrent ORDER BY isCurrent`;

  // Of the synthetic tickets' reasons two name a problem, in which a ticket counts once.
  const kinds = {
    lateResponse: "isLate",
    attitude: "attitude <= 3",
    solving: "solving <= 3",
    clarity: "clarity <= 3 OR deductionReason = '语速过快'",
    firstContact: "firstContact = 0",
    reopened: "reopened > 0 OR deductionReason = '返工一次'",
    complaint: "complaint = 1",
  };
  const problems = `
    WITH people AS (
      SELECT handler, ${Object.entries(kinds)
        .map(([kind, isMet]) => `count_if(${isMet}) AS ${kind}`)
        .join(", ")}
      FROM judged WHERE ${inPeriod} GROUP BY handler
    ),
    found AS (
      ${Object.keys(kinds)
        .map((kind, order) => `SELECT '${kind}' AS problem, ${order} AS place, handler, ${kind} AS n FROM people`)
        .join(" UNION ALL ")}
      UNION ALL
      SELECT deductionReason, 99, handler, count(*) FROM judged
      WHERE ${inPeriod} AND deductionReason NOT IN ('/', '返工一次', '语速过快') GROUP BY deductionReason, handler
    ),
    ranked AS (
      SELECT *, row_number() OVER (PARTITION BY problem ORDER BY handler IS NULL, n DESC, handler) AS rank FROM found
    ),
    summed AS (
      SELECT problem, min(place) AS place, sum(n)::DOUBLE AS count,
        string_agg(handler || '=' || n, ';' ORDER BY rank) FILTER (rank <= 3 AND handler IS NOT NULL AND n > 0) AS people
      FROM ranked GROUP BY problem HAVING sum(n) > 0
    )
    SELECT problem, count, people, count / sum(count) OVER () AS share,
      sum(count) OVER (ORDER BY count DESC, place, problem ROWS UNBOUNDED PRECEDING) / sum(count) OVER () AS cumulativeShare
    FROM summed ORDER BY count DESC, place, problem`;

  const dimensions = ["handler", "team", "type", "channel", "weekday", "hour"];
  const groups = `
    WITH summed AS (
      SELECT CASE ${dimensions.map((name) => `WHEN grouping(${name}) = 0 THEN '${name}'`).join(" ")} END AS dimension,
        coalesce(${dimensions.map((name) => `${name}::VARCHAR`).join(", ")}, '') AS name,
        count(*) AS tickets, count(minutes) AS answered, count_if(isInTime) AS inTime, count_if(isLate) AS late,
        avg(minutes) AS meanMinutes, count(share) AS rated, avg(share) AS meanShare,
        count(resolved) AS resolved
      FROM judged WHERE ${inPeriod} GROUP BY GROUPING SETS (${dimensions.map((name) => `(${name})`).join(", ")})
    ),
    medians AS (
      SELECT dimension, median(meanMinutes) AS medianMinutes, median(meanShare) AS medianShare
      FROM summed WHERE name <> '' AND tickets >= ${rules.minimumTickets} GROUP BY dimension
    )
    SELECT summed.*, medianMinutes, medianShare, late - (inTime + late) * (1 - ${rules.target ?? 0}::DOUBLE) AS excessLate,
      CASE WHEN name = '' OR tickets < ${rules.minimumTickets} THEN NULL
        ELSE (CASE WHEN meanMinutes <= medianMinutes THEN 'fast' ELSE 'slow' END)
          || (CASE WHEN meanShare >= medianShare THEN 'Good' ELSE 'Poor' END) END AS quadrant,
      row_number() OVER (PARTITION BY dimension ORDER BY name = '', late DESC, name) AS lateRank
    FROM summed JOIN medians USING (dimension)
    ORDER BY dimension, CASE WHEN dimension IN ('weekday', 'hour') THEN name::INTEGER ELSE -tickets END, name`;

  const latest = `
    SELECT place, elapsed, allowed FROM judged WHERE ${inPeriod} AND isLate ORDER BY elapsed - allowed DESC, place LIMIT 20`;

  const lowest = `
    SELECT place, share * given * 5 AS total, given * 5 AS maximum FROM judged
    WHERE ${inPeriod} AND share < ${rules.attentionShare} - 1e-10 ORDER BY share, place LIMIT 20`;

  const trend = `
    SELECT floor(submitted) AS day, count(*) AS tickets, count_if(isInTime) AS inTime, count_if(isLate) AS late,
      count_if(isInTime) / (count_if(isInTime) + count_if(isLate)) AS inTimeRate
    FROM judged WHERE ${inTrend} GROUP BY day ORDER BY day`;

  return {
    prepare: hours === null ? null : daysTable(hours),
    judged,
    figures: { periods, repeats, problems, groups, latest, lowest, trend },
  };
}

/** The working days from the first to the last, each with the working minutes before it. */
function daysTable({ stretches, holidays, firstDay, lastDay }: DuckHours): string {
  const length = stretches.reduce((sum, [open, close]) => sum + close - open, 0);
  return `
    CREATE OR REPLACE TABLE days AS
    SELECT day::INTEGER AS day, isOpen,
      (${length} * (count_if(isOpen) OVER (ORDER BY day) - isOpen::INTEGER))::DOUBLE AS before
    FROM (
      SELECT day, (day + 5) % 7 < 5 AND NOT list_contains([${holidays.join(", ")}]::BIGINT[], day) AS isOpen
      FROM (SELECT unnest(range(${firstDay}, ${lastDay + 1})) AS day)
    )`;
}

/** Working minutes up to a moment, whose day is joined under a name. Moments are taken to the millisecond. */
function workedUntil({ stretches }: DuckHours, day: string, moment: string): string {
  const minute = `(round(${moment} * 86400000)::BIGINT % 86400000) / 60000`;
  const within = stretches.map(([open, close]) => `least(greatest(${minute} - ${open}, 0), ${close - open})`);
  return `on_${day}.before + CASE WHEN on_${day}.isOpen THEN ${within.join(" + ")} ELSE 0 END`;
}

function joinedDays(moments: Readonly<Record<string, string>>): string {
  return Object.entries(moments)
    .map(
      ([day, moment]) => `LEFT JOIN days on_${day} ON on_${day}.day = round(${moment} * 86400000)::BIGINT // 86400000`,
    )
    .join(" ");
}

/** Judges the tickets and runs the queries one after the other. */
export async function duckFigures(
  connection: DuckDBConnection,
  { judged, figures }: DuckQueries,
  judging: Judging,
): Promise<DuckFigures> {
  await connection.run(`CREATE TEMP ${judging} judged AS ${judged}`);
  const rowsOf = async (query: string): Promise<Rows> => {
    const reader = await connection.runAndReadAll(query);
    return reader
      .getRowObjectsJS()
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, typeof value === "bigint" ? Number(value) : value]),
        ),
      );
  };
  const found = {
    periods: await rowsOf(figures.periods),
    repeats: await rowsOf(figures.repeats),
    problems: await rowsOf(figures.problems),
    groups: await rowsOf(figures.groups),
    latest: await rowsOf(figures.latest),
    lowest: await rowsOf(figures.lowest),
    trend: await rowsOf(figures.trend),
  };
  await connection.run(`DROP ${judging} judged`);
  return found;
}
