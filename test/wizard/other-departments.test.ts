import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import type { ReadingId } from "../../core/indicators/reading-id.ts";
import type { WizardState } from "../../core/wizard/wizard-state.ts";
import { foundTable, settled, wizardAfter } from "./wizard-walk.ts";

const day = (time: string) => (time === "" ? "" : `2024-05-01 ${time}`);

function ticket(id: string, ...times: readonly string[]): Cell[] {
  return [id, ...times.map(day), "Li"];
}

const headers = [
  "Ticket ID",
  ...["Submitted", "First response", "Resolved", "Promised at", "Arrived at", "Handed over at", "Escalated at"],
  ...["Support answered at", "Parts ordered at", "Parts arrived at", "Handler"],
];

/** Two tickets that went through other departments, one that did not, and one whose times are in an impossible order. */
const rows: Cell[][] = [
  headers,
  //           submitted resp.  resolved promised arrived handed  escal.  answer  ordered arrived
  ticket("T1", "09:00", "09:02", "09:10", "14:00", "13:55", "09:06", "09:20", "09:50", "10:00", "16:00"),
  ticket("T2", "09:00", "09:04", "09:06", "14:00", "14:05", "09:14", "09:20", "10:50", "10:00", "22:00"),
  ticket("T3", "09:00", "09:10", "09:20", "", "", "", "", "", "", ""),
  ticket("T4", "09:00", "09:10", "", "", "", "08:59", "09:20", "09:10", "10:00", "09:00"),
];

/** [indicator, reading, mean, tickets counted, why] */
const cases: readonly (readonly [string, ReadingId, number, number, string])[] = [
  ["average-hand-off", "handOverMinutes", 10, 2, "6 and 14 minutes; before submission is not used"],
  ["hand-off-in-time", "handedOverInTime", 0.5, 2, "6 minutes are in time, 14 are not; not handed over is not late"],
  ["average-escalation-answer", "escalationHours", 1, 2, "half an hour and an hour and a half"],
  ["average-parts-wait", "partsDays", 0.375, 2, "6 and 12 hours"],
  ["on-site-arrival-in-time", "arrivedInTime", 0.5, 2, "five minutes early, five minutes late"],
  ["response-to-resolution", "handlingMinutes", 20 / 3, 3, "8, 2 and 10 minutes; one is not resolved"],
];

describe("what tickets say of other departments, visits and parts", () => {
  const added = (library: string): WizardState => {
    const read = settled(wizardAfter([]), { type: "tableChosen", table: foundTable("Tickets", rows) }, rows);
    return settled(read, { type: "indicatorAdded", library }, rows);
  };

  it.each(cases)("is the actual of %s without anything typed: %s", (library, reading, mean, counted) => {
    const { answers, measured } = added(library);
    expect(answers.indicators.find((row) => row.library === library)).toMatchObject({ source: "tickets", reading });
    expect(measured?.actuals[reading]).toMatchObject({ counted, inScope: 4 });
    expect(measured?.actuals[reading]?.mean).toBeCloseTo(mean, 8);
  });

  it("is left for typing where the table has no such columns", () => {
    const plain = rows.map((row) => [...row.slice(0, 4), row.at(-1) ?? null]);
    const read = settled(wizardAfter([]), { type: "tableChosen", table: foundTable("Tickets", plain) }, plain);
    const { answers } = settled(read, { type: "indicatorAdded", library: "average-hand-off" }, plain);
    expect(answers.indicators.at(-1)).toMatchObject({ source: "typed", target: 10, unit: "minutes" });
  });

  it("lists the three times in an impossible order", () => {
    const { reading } = added("average-hand-off");
    const counts = reading.status === "read" ? reading.findings.counts : {};
    expect(counts).toMatchObject({
      "hand-over-before-submission": 1,
      "answer-before-escalation": 1,
      "arrival-before-order": 1,
    });
  });
});
