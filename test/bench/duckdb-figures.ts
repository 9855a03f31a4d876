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

/** The queries for these rules, ready to run as often as is wanted. */
export function duckQueries(rules: AnalysisRules): Readonly<Record<keyof DuckFigures, string>> {
  const given = markColumns.map((name) => `(${name} IS NOT NULL)::TINYINT`).join(" + ");
  const total = markColumns.map((name) => `coalesce(${name}, 0)`).join(" + ");
  const limits = rules.limits.map(({ priority, channel, minutes }) => {
    const fits = [
      ...(priority === "" ? [] : [`priority = '${priority}'`]),
      ...(channel === "" ? [] : [`channel = '${channel}'`]),
    ];
    return `WHEN ${fits.join(" AND ") || "true"} THEN ${minutes}`;
  });
  const minutesTo = (end: string) => `round((${end} - submitted) * 1440 * 1e6) / 1e6`;
  const inPeriod = `submitted >= ${rules.from} AND submitted < ${rules.to}`;
  const inEither = `(${inPeriod} OR submitted >= ${rules.previousFrom} AND submitted < ${rules.previousTo})`;
  const judged = (where: string) => `
    measured AS (
      SELECT *, CASE ${limits.join(" ")} END AS allowed,
        ${minutesTo("firstResponse")} AS minutes, ${minutesTo("resolved")} AS resolutionMinutes,
        ${minutesTo(`coalesce(firstResponse, ${rules.asOf})`)} AS elapsed,
        ${given} AS given, (${total}) / nullif(5.0 * (${given}), 0) AS share
      FROM tickets WHERE ${where}
    ),
    judged AS (
      SELECT *, elapsed > allowed AS isLate, elapsed <= allowed AND firstResponse IS NOT NULL AS isInTime,
        elapsed <= allowed AND firstResponse IS NULL AS isPending,
        ((floor(submitted + 0.5 / 86400)::INTEGER + 5) % 7 + 1)::VARCHAR AS weekday,
        floor((submitted + 0.5 / 86400) % 1 * 24)::INTEGER::VARCHAR AS hour
      FROM measured
    )`;

  const periods = `
    WITH ${judged(inEither)}
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
    FROM judged GROUP BY isCurrent ORDER BY isCurrent`;

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
    WITH ${judged(inPeriod)},
    people AS (
      SELECT handler, ${Object.entries(kinds)
        .map(([kind, isMet]) => `count_if(${isMet}) AS ${kind}`)
        .join(", ")}
      FROM judged GROUP BY handler
    ),
    found AS (
      ${Object.keys(kinds)
        .map((kind, order) => `SELECT '${kind}' AS problem, ${order} AS place, handler, ${kind} AS n FROM people`)
        .join(" UNION ALL ")}
      UNION ALL
      SELECT deductionReason, 99, handler, count(*) FROM tickets
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
    WITH ${judged(inPeriod)},
    summed AS (
      SELECT CASE ${dimensions.map((name) => `WHEN grouping(${name}) = 0 THEN '${name}'`).join(" ")} END AS dimension,
        coalesce(${dimensions.join(", ")}, '') AS name,
        count(*) AS tickets, count(minutes) AS answered, count_if(isInTime) AS inTime, count_if(isLate) AS late,
        avg(minutes) AS meanMinutes, count(share) AS rated, avg(share) AS meanShare,
        count(resolved) AS resolved
      FROM judged GROUP BY GROUPING SETS (${dimensions.map((name) => `(${name})`).join(", ")})
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
    WITH ${judged(inPeriod)}
    SELECT place, elapsed, allowed FROM judged WHERE isLate ORDER BY elapsed - allowed DESC, place LIMIT 20`;

  const lowest = `
    WITH ${judged(inPeriod)}
    SELECT place, share * given * 5 AS total, given * 5 AS maximum FROM judged
    WHERE share < ${rules.attentionShare} - 1e-10 ORDER BY share, place LIMIT 20`;

  const trend = `
    WITH ${judged(`submitted >= ${rules.to - 30} AND submitted < ${rules.to}`)}
    SELECT floor(submitted) AS day, count(*) AS tickets, count_if(isInTime) AS inTime, count_if(isLate) AS late,
      count_if(isInTime) / (count_if(isInTime) + count_if(isLate)) AS inTimeRate
    FROM judged GROUP BY day ORDER BY day`;

  return { periods, repeats, problems, groups, latest, lowest, trend };
}

/** Runs the queries one after the other. */
export async function duckFigures(
  connection: DuckDBConnection,
  queries: Readonly<Record<keyof DuckFigures, string>>,
): Promise<DuckFigures> {
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
  return {
    periods: await rowsOf(queries.periods),
    repeats: await rowsOf(queries.repeats),
    problems: await rowsOf(queries.problems),
    groups: await rowsOf(queries.groups),
    latest: await rowsOf(queries.latest),
    lowest: await rowsOf(queries.lowest),
    trend: await rowsOf(queries.trend),
  };
}
