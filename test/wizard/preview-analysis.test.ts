import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import type { WizardEvent } from "../../core/wizard/wizard-event.ts";
import type { WizardState } from "../../core/wizard/wizard-state.ts";
import { foundTable, settled, wizardAfter } from "./wizard-walk.ts";

type Cells = readonly (readonly Cell[])[];

// domain.md 3.2 and 3.3, the published tables side by side; one ticket of April and one without an answer are ours.
const tickets: Cells = [
  ["Ticket ID", "Submitted", "First response", "Priority", "Attitude", "Problem-solving", "Clarity", "Satisfaction"],
  ["20240501001", "2024-05-01 09:00", "2024-05-01 09:30", "normal", 4, 3, 5, 4],
  ["20240501002", "2024-05-01 10:15", "2024-05-01 12:00", "urgent", 5, 5, 4, 5],
  ["20240501003", "2024-05-01 14:20", "2024-05-01 14:35", "normal", 3, 4, 3, 3],
  ["20240430009", "2024-04-30 14:20", "2024-05-01 14:35", "normal", "", "", "", ""],
  ["20240501004", "2024-05-01 14:30", "", "urgent", "", "", "", ""],
];
const waits: Cells = [
  ["Ticket", "Start", "End"],
  ["20240501002", "2024-05-01 10:30", "2024-05-01 11:30"],
  ["20240501002", "2024-05-01 11:00", "2024-05-01 11:45"],
];

/** The wizard at the last step of an analysis of 1 May, after these events. */
function lastStep(events: readonly WizardEvent[], table: Cells = tickets): WizardState {
  const state = wizardAfter([{ type: "taskChosen", task: "analysis" }]);
  const job = state.search.status === "looking" ? state.search.job : 0;
  const all: WizardEvent[] = [
    { type: "tablesFound", job, tables: [foundTable("Tickets", table)] },
    { type: "analysisEdited", change: { period: { from: "2024-05-01", to: "2024-05-01" } } },
    ...events,
    { type: "wentNext" },
    { type: "wentNext" },
  ];
  return all.reduce((current, event) => settled(current, event, table, waits), state);
}

const hours = (text: string): WizardEvent[] => [
  { type: "analysisEdited", change: { hours: [] } },
  { type: "hoursTyped", validFrom: null, text },
];
const withWaits: WizardEvent = { type: "waitsChosen", table: foundTable("Waits", waits) };
const limit = (minutes: number): WizardEvent => ({
  type: "analysisEdited",
  change: { thresholds: [{ priority: "", channel: "", minutes }] },
});

describe("the first figures", () => {
  it.each<[WizardEvent[], number | null, number | null, string]>([
    // events                                 in time   mean minutes   why
    [[], 2 / 3, 50, "30 and 15 of 120 are in time, 105 of 15 is late; the fourth still has time: 150 minutes in all"],
    [[limit(30)], 2 / 3, 50, "a time equal to the limit meets it"],
    [[limit(29)], 1 / 3, 50, "a minute less does not"],
    [[limit(4)], 0, 50, "an open ticket is late once its time is up: waiting 5 minutes at 14:35"],
    [[limit(105)], 1, 50, "with 105 minutes all three are in time"],
    [hours("Wed 09:00-11:00 14:00-18:00"), 2 / 3, 30, "from 10:15 to 12:00 only 45 minutes are worked: 90 in all"],
    [[...hours("Wed 09:00-18:00"), withWaits], 2 / 3, 25, "75 minutes of waits, overlaps once, leave 30: 75 in all"],
    [[withWaits], 2 / 3, 50, "on the clock waits do not count"],
    [[{ type: "analysisEdited", change: { thresholds: [] } }], null, 50, "without a limit nothing is in time or late"],
  ])("after %j: in time %d, mean %d (%s)", (events, inTime, mean) => {
    const { preview } = lastStep(events);
    expect(preview?.tickets).toBe(4);
    if (inTime === null) expect(preview?.inTime).toBeNull();
    else expect(preview?.inTime?.value).toBeCloseTo(inTime, 12);
    expect(preview?.meanMinutes?.value).toBeCloseTo(mean ?? Number.NaN, 9);
  });

  it.each([
    // share   need attention   why: totals of 16, 19 and 13 of 20 are 80 %, 95 % and 65 %
    ["70", 1, "13 is below 14"],
    ["65", 0, "13 is not below 13"],
    ["80", 1, "16 is not below 16"],
    ["81", 2, "16 is below 16.2"],
  ])("below %s %%, %i tickets need attention: %s", (text, count) => {
    const typed: WizardEvent = { type: "numberTyped", field: { kind: "attentionShare" }, text };
    expect(lastStep([typed]).preview?.attention).toEqual({ value: count, counted: 3 });
  });

  it("say nothing of times without a column for the first response", () => {
    const without = tickets.map((row) => row.filter((_cell, column) => column !== 2));
    expect(lastStep([], without).preview).toMatchObject({ tickets: 4, inTime: null, meanMinutes: null });
  });

  it("count a repeated id once, and say so", () => {
    const twice = [...tickets, tickets[1] ?? []];
    expect(lastStep([], twice).preview).toMatchObject({ tickets: 4, leftOut: 1 });
  });
});
