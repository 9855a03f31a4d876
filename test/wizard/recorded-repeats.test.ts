import { describe, expect, it } from "vitest";
import { evaluationRecordSchema, readRecord, recordText } from "../../core/evaluation/evaluation-record.ts";
import type { Cell } from "../../core/functions/cell.ts";
import { readings } from "../../core/tickets/readings.ts";
import { serialOfDay } from "../../core/wizard/day-of-serial.ts";
import { answersOfRecord } from "../../core/wizard/loaded-evaluation.ts";
import { measureTickets } from "../../core/wizard/measure-tickets.ts";
import { newAnalysis } from "../../core/wizard/new-analysis.ts";
import { rulesOf } from "../../core/wizard/rules-of.ts";
import { usualLevels } from "../../core/wizard/usual-levels.ts";
import { weeklyReadings } from "../../core/wizard/weekly-readings.ts";
import { repeatDaysOf } from "../../core/workbook/repeat-days-of.ts";
import { answers, indicator } from "../workbook/sample-answers.ts";
import { finished, foundTable, settled, wizardAfter } from "./wizard-walk.ts";

/** Two problems of one customer, ten days apart, in March and again in April: repeats within fourteen days, not within seven. */
const tickets: readonly (readonly Cell[])[] = [
  ["Ticket ID", "Submitted", "Customer ID", "Type", "Handler"],
  ["1", "2024-03-04 09:00", "C1", "Leak", "Anna"],
  ["2", "2024-03-14 09:00", "C1", "Leak", "Anna"],
  ["3", "2024-04-01 09:00", "C2", "Noise", "Anna"],
  ["4", "2024-04-11 09:00", "C2", "Noise", "Anna"],
];

const read = (() => {
  const opened = wizardAfter([]);
  const job = opened.search.status === "looking" ? opened.search.job : 0;
  const state = settled(opened, { type: "tablesFound", job, tables: [foundTable("Tickets", tickets)] }, tickets);
  if (state.reading.status !== "read") throw new Error("the tickets must be read");
  return { reading: state.reading, data: state.answers.data };
})();

const repeats = indicator("repeats", { source: "tickets", reading: "repeat", direction: "lower", target: 0.05 });

/** An evaluation of April whose problems repeat within so many days, as a workbook keeps it. */
function kept(days: number) {
  const given = {
    ...answers([repeats], { locale: "en", period: { from: "2024-04-01", to: "2024-04-30" } }),
    data: read.data,
    analysis: { ...newAnalysis("en", read.reading.facts), repeatDays: days },
  };
  return { given, text: recordText({ ...given, repeatDays: repeatDaysOf(given) }) };
}

function recordOf(days: number) {
  const record = readRecord(kept(days).text);
  if (record === null) throw new Error("the record must be readable");
  return record;
}

const mean = (days: number) =>
  finished(measureTickets(answersOfRecord(recordOf(days), "2024-06-01"), read.reading)).actuals.repeat?.mean;

describe("the days of repeats in the record of an evaluation", () => {
  it("are those that it was made with, and the usual seven in a record that says none", () => {
    expect([recordOf(14).repeatDays, recordOf(7).repeatDays]).toEqual([14, 7]);
    const { repeatDays: _days, ...old } = JSON.parse(kept(14).text);
    expect(readRecord(JSON.stringify(old))?.repeatDays).toBe(7);
    expect(evaluationRecordSchema.parse(old).repeatDays).toBe(7);
  });

  it("count the figures of the period, those before it, and those of each week", () => {
    expect([mean(14), mean(7)]).toEqual([0.5, 0]);
    const usual = (days: number) => {
      const record = recordOf(days);
      return usualLevels({ record, tickets: read.reading.tickets }, read.reading.facts)?.levels.repeats?.mean;
    };
    expect([usual(14), usual(7)]).toEqual([0.5, 0]);
    const second = (days: number) => {
      const record = recordOf(days);
      const found = finished(
        weeklyReadings([{ key: "repeats", source: { kind: "tickets", reading: readings.repeat } }], {
          tickets: read.reading.tickets,
          has: () => true,
          asOf: read.reading.facts.asOf,
          limits: [],
          scope: record,
          waits: null,
          analysisLimits: null,
          repeatDays: record.repeatDays,
          weeks: { first: serialOfDay("2024-04-08"), count: 1 },
        }),
      );
      return found.repeats?.[0]?.mean;
    };
    expect([second(14), second(7)]).toEqual([1, 0]);
  });

  it("are part of the rules where an indicator counts repeats", () => {
    const [long, short] = [kept(14).given, kept(7).given];
    expect(rulesOf(long)).not.toBe(rulesOf(short));
    const other = [indicator("other")];
    expect(rulesOf({ ...long, indicators: other })).toBe(rulesOf({ ...short, indicators: other }));
  });
});
