import { type EncodedTexts, encodedTexts } from "../tickets/encoded-texts.ts";
import { repeatFlags } from "../tickets/repeat-flags.ts";
import type { Tickets } from "../tickets/ticket-table.ts";
import type { AnalysisRules } from "./analysis-rules.ts";
import { crossTable } from "./cross-table.ts";
import { keyFigures } from "./key-figures.ts";
import { latestTickets, lowestTickets } from "./listed-tickets.ts";
import { measuredTickets } from "./measured-tickets.ts";
import { problemSummary } from "./problem-summary.ts";
import { qualityFigures } from "./quality-figures.ts";
import { responseFigures } from "./response-figures.ts";
import { rowsBetween } from "./rows-between.ts";
import type { CrossTable, Dimension, NameCount, TicketAnalysis } from "./ticket-analysis.ts";
import { hourCodes, weekdayCodes } from "./time-codes.ts";
import { topThree } from "./top-three.ts";
import { trendOf } from "./trend-of.ts";

/**
 * The figures of a report on tickets: how they were answered and marked in a period and in the one before, what went wrong
 * and with whom, by handler, team, type, channel, weekday and hour, and the tickets to look at first.
 *
 * A ticket belongs to the period it was submitted in. A table may lack any column: the figures that need it are blank, the
 * others stay. Without submissions there are no periods, and all tickets belong to the first one.
 *
 * Each column is read a few times from end to end and nothing is kept per ticket but numbers, so that a million tickets
 * take a fraction of a second.
 */
export function analyseTickets(tickets: Tickets, rules: AnalysisRules): TicketAnalysis {
  const { from, to, previousFrom, previousTo, attentionShare } = rules;
  const { submitted } = tickets.times;
  const measured = measuredTickets(tickets, rules);
  const rows = rowsBetween(tickets, from, to);
  const previousRows = submitted === undefined ? new Int32Array(0) : rowsBetween(tickets, previousFrom, previousTo);
  const repeats = repeatFlags(tickets, rules.repeatDays, measured.types);

  const of = (chosen: Int32Array) => {
    const responses = responseFigures(measured, chosen);
    const quality = qualityFigures(measured, chosen, attentionShare);
    return { responses, quality, key: keyFigures(measured, chosen, responses, quality, repeats) };
  };
  const period = of(rows);
  const previous = of(previousRows);

  const tables: Record<Dimension, CrossTable> = {
    handler: textTable("handler", () => measured.handlers),
    team: textTable("team", () => encodedTexts(tickets.texts.team, tickets.leftOut)),
    type: textTable("type", () => measured.types),
    channel: textTable("channel", () => measured.channels),
    weekday: submitted === undefined ? noTable : crossTable(measured, rows, weekdayCodes(submitted), rules, "code"),
    hour: submitted === undefined ? noTable : crossTable(measured, rows, hourCodes(submitted), rules, "code"),
  };

  return {
    notCounted: tickets.rowsLeftOut,
    responses: { period: period.responses, previous: previous.responses },
    quality: { period: period.quality, previous: previous.quality },
    keyFigures: { period: period.key, previous: previous.key },
    problems: problemSummary(measured, rows),
    tables,
    mostLate: { handler: mostLate(tables.handler), type: mostLate(tables.type) },
    latest: latestTickets(measured, rows),
    lowest: lowestTickets(measured, rows, attentionShare),
    trend: trendOf(measured, to),
  };

  function textTable(field: "handler" | "team" | "type" | "channel", encoded: () => EncodedTexts): CrossTable {
    return tickets.texts[field] === undefined ? noTable : crossTable(measured, rows, encoded(), rules, "size");
  }
}

const noTable: CrossTable = { groups: [], medianMinutes: null, medianShare: null };

function mostLate({ groups }: CrossTable): NameCount[] {
  return topThree(
    groups.keys(),
    (place) => groups[place]?.late ?? 0,
    groups.map(({ name }) => name),
  );
}
