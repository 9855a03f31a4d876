import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { type ReadingId, readingIds } from "../../core/indicators/reading-id.ts";
import { type TicketField, ticketFields } from "../../core/tickets/field.ts";
import { isReadable } from "../../core/tickets/reading-facts.ts";
import { readings } from "../../core/tickets/readings.ts";
import { limitFor } from "../../core/tickets/response-limit.ts";
import { serialOf, ticketsOf } from "./ticket-fixture.ts";

const rules = {
  asOf: serialOf(2024, 5, 1, 18),
  repeatDays: 7,
  limits: [
    { priority: "紧急", responseMinutes: 15, resolutionHours: 4 },
    { priority: "", responseMinutes: 120, resolutionHours: 24 },
  ],
};
const times: TicketField[] = ["id", "submitted", "firstResponse", "resolved", "priority"];

/** Submitted, first response, resolved on 1 May 2024 as clock times; a text with a date stands for itself. */
function timed(submitted: Cell, responded: Cell, resolved: Cell, priority: Cell): [TicketField[], Cell[]] {
  const day = (cell: Cell) => (typeof cell === "string" && /^\d\d:/.test(cell) ? `2024-05-01 ${cell}` : cell);
  return [times, ["1", day(submitted), day(responded), day(resolved), priority]];
}

/** Two steps of a ticket on 1 May 2024 as clock times. */
function step(first: TicketField, from: string, second: TicketField, to: string): [TicketField[], Cell[]] {
  const day = (text: string) => (/^\d\d:/.test(text) ? `2024-05-01 ${text}` : text);
  return [
    ["id", first, second],
    ["1", day(from), day(to)],
  ];
}

/** [reading, fields and cells of one ticket, value or null, why] */
const cases: [ReadingId, [TicketField[], Cell[]], number | null, string][] = [
  ["responseMinutes", timed("09:00", "09:30", "", "普通"), 30, "20240501001 of the response-time table"],
  ["respondedInTime", timed("09:00", "09:30", "", "普通"), 1, "20240501001: yes"],
  ["responseMinutes", timed("10:15", "12:00", "", "紧急"), 105, "20240501002 of the response-time table"],
  ["respondedInTime", timed("10:15", "12:00", "", "紧急"), 0, "20240501002: no"],
  ["responseMinutes", timed("14:20", "14:35", "", "普通"), 15, "20240501003 of the response-time table"],
  ["respondedInTime", timed("14:20", "14:35", "", "普通"), 1, "20240501003: yes"],
  ["respondedInTime", timed("14:20", "14:35", "", "紧急"), 1, "equal to the limit is met"],
  ["respondedInTime", timed("14:20:00", "14:35:01", "", "紧急"), 0, "a second over the limit is late"],
  ["respondedInTime", timed("09:00", "", "", "普通"), 0, "unanswered for nine hours: breached"],
  ["respondedInTime", timed("16:00", "", "", "普通"), null, "unanswered for exactly two hours: still pending"],
  ["respondedInTime", timed("15:59", "", "", "普通"), 0, "a minute more: breached"],
  ["respondedInTime", timed("09:00", "soon", "", "普通"), null, "unread is not unanswered"],
  ["respondedInTime", timed("09:00", "08:00", "", "普通"), null, "before submission says nothing"],
  ["responseMinutes", timed("09:00", "08:00", "", "普通"), null, "before submission says nothing"],
  ["responseMinutes", timed("09:00", "", "", "普通"), null, "not yet"],
  ["resolutionHours", timed("09:00", "", "10:30", "普通"), 1.5, "an hour and a half"],
  ["resolvedInTime", timed("09:00", "", "13:00", "紧急"), 1, "equal to the limit is met"],
  ["resolvedInTime", timed("09:00", "", "13:01", "紧急"), 0, "a minute late"],
  ["resolvedInTime", timed("09:00", "", "", "紧急"), 0, "open past its limit"],
  ["resolvedInTime", timed("09:00", "", "", "普通"), null, "open within its limit"],
  ["resolved", timed("09:00", "", "13:00", ""), 1, "has a resolution"],
  ["resolved", timed("09:00", "", "", ""), 0, "open"],
  ["resolved", timed("09:00", "", "soon", ""), null, "unread is not open"],
  ["handlingMinutes", timed("09:00", "09:30", "09:36", ""), 6, "the wait for the response is not handling"],
  ["handlingMinutes", timed("09:00", "09:30", "", ""), null, "not resolved yet"],
  ["handlingMinutes", timed("09:00", "", "09:36", ""), null, "not answered"],
  ["handlingMinutes", timed("09:00", "09:30", "09:30", ""), 0, "settled at once"],
  ["handlingMinutes", timed("09:00", "09:30", "09:29", ""), null, "resolved before it was answered: no length of time"],
  ["handOverMinutes", step("submitted", "09:00", "handedOver", "09:10"), 10, "a tenth of a minute would be told"],
  ["handOverMinutes", step("submitted", "09:00", "handedOver", ""), null, "not handed over"],
  ["handOverMinutes", step("submitted", "09:00", "handedOver", "08:59"), null, "before submission says nothing"],
  [
    "handedOverInTime",
    step("submitted", "09:00", "handedOver", "09:10"),
    1,
    "hand-off to engineering ≤ 10 min, equal is met",
  ],
  ["handedOverInTime", step("submitted", "09:00:00", "handedOver", "09:10:01"), 0, "a second over"],
  ["handedOverInTime", step("submitted", "09:00", "handedOver", ""), null, "not handed over is not late"],
  ["handedOverInTime", step("submitted", "09:00", "handedOver", "soon"), null, "unread is not late"],
  ["escalationHours", step("escalated", "09:00", "escalationAnswered", "10:30"), 1.5, "an hour and a half"],
  ["escalationHours", step("escalated", "09:00", "escalationAnswered", ""), null, "not answered yet"],
  ["escalationHours", step("escalated", "", "escalationAnswered", "10:30"), null, "nobody knows since when"],
  ["escalationHours", step("escalated", "10:30", "escalationAnswered", "09:00"), null, "answered before it was asked"],
  ["partsDays", step("partsOrdered", "09:00", "partsArrived", "2024-05-03 21:00"), 2.5, "two days and a half"],
  ["partsDays", step("partsOrdered", "09:00", "partsArrived", ""), null, "not arrived yet"],
  [
    "partsDays",
    step("partsOrdered", "2024-05-03 09:00", "partsArrived", "09:00"),
    null,
    "arrived before they were ordered",
  ],
  [
    "reopened",
    [
      ["id", "reopened"],
      ["1", 2],
    ],
    1,
    "at least once",
  ],
  [
    "reopened",
    [
      ["id", "reopened"],
      ["1", 0],
    ],
    0,
    "never",
  ],
  [
    "reopened",
    [
      ["id", "reopened"],
      ["1", ""],
    ],
    null,
    "not recorded",
  ],
  [
    "firstContactResolution",
    [
      ["id", "firstContact"],
      ["1", "是"],
    ],
    1,
    "yes",
  ],
  [
    "complaint",
    [
      ["id", "complaint"],
      ["1", "no"],
    ],
    0,
    "no",
  ],
  [
    "satisfied",
    [
      ["id", "satisfaction"],
      ["1", 4],
    ],
    1,
    "from 4 on",
  ],
  [
    "satisfied",
    [
      ["id", "satisfaction"],
      ["1", 3],
    ],
    0,
    "below 4",
  ],
  [
    "satisfied",
    [
      ["id", "satisfaction"],
      ["1", ""],
    ],
    null,
    "not rated",
  ],
  [
    "satisfaction",
    [
      ["id", "satisfaction"],
      ["1", 3],
    ],
    3,
    "as rated",
  ],
  [
    "serviceScore",
    [
      ["id", "attitude", "solving", "clarity", "satisfaction"],
      ["1", 4, 3, 5, 4],
    ],
    16,
    "20240501001 of the quality table",
  ],
  [
    "serviceScore",
    [
      ["id", "attitude", "solving", "clarity", "satisfaction"],
      ["2", 5, 5, 4, 5],
    ],
    19,
    "20240501002 of the quality table",
  ],
  [
    "serviceScore",
    [
      ["id", "attitude", "solving", "clarity", "satisfaction"],
      ["3", 3, 4, 3, 3],
    ],
    13,
    "20240501003 of the quality table",
  ],
  [
    "serviceScore",
    [
      ["id", "attitude", "solving", "clarity", "satisfaction"],
      ["4", 3, 4, "", 3],
    ],
    null,
    "a missing item is not 0",
  ],
  [
    "arrivedInTime",
    [
      ["id", "promisedArrival", "arrived"],
      ["1", "2024-05-01 14:00", "2024-05-01 14:00"],
    ],
    1,
    "on the dot",
  ],
  [
    "arrivedInTime",
    [
      ["id", "promisedArrival", "arrived"],
      ["1", "2024-05-01 14:00", "2024-05-01 14:01"],
    ],
    0,
    "a minute late",
  ],
  [
    "arrivedInTime",
    [
      ["id", "promisedArrival", "arrived"],
      ["1", "2024-05-01 14:00", ""],
    ],
    0,
    "did not come",
  ],
  [
    "arrivedInTime",
    [
      ["id", "promisedArrival", "arrived"],
      ["1", "2024-05-01 20:00", ""],
    ],
    null,
    "not due yet",
  ],
  [
    "arrivedInTime",
    [
      ["id", "promisedArrival", "arrived"],
      ["1", "", "2024-05-01 14:01"],
    ],
    null,
    "no visit promised",
  ],
  [
    "resolvedByFirstHandler",
    [
      [...times, "reassigned"],
      [...timed("09:00", "", "10:00", "")[1], 0],
    ],
    1,
    "never reassigned",
  ],
  [
    "resolvedByFirstHandler",
    [
      [...times, "reassigned"],
      [...timed("09:00", "", "10:00", "")[1], 1],
    ],
    0,
    "reassigned once",
  ],
  [
    "resolvedByFirstHandler",
    [
      [...times, "reassigned"],
      [...timed("09:00", "", "", "")[1], 0],
    ],
    null,
    "not resolved by anybody yet",
  ],
  [
    "resolvedByFirstHandler",
    [
      [...times, "handler", "firstHandler"],
      [...timed("09:00", "", "10:00", "")[1], "Li Na", "li na"],
    ],
    1,
    "by name",
  ],
  [
    "resolvedByFirstHandler",
    [
      [...times, "handler", "firstHandler"],
      [...timed("09:00", "", "10:00", "")[1], "Li Na", "Wu"],
    ],
    0,
    "another name",
  ],
];

describe("readings", () => {
  it.each(cases)("%s of %j = %s: %s", (id, [fields, row], expected) => {
    const value = readings[id].value(ticketsOf(fields, [row]), 0, rules);
    if (expected === null) expect(value).toBeNaN();
    else expect(value).toBe(expected);
  });

  it("has every reading under its own id", () => {
    expect(readingIds.map((id) => readings[id].id)).toEqual([...readingIds]);
  });

  it("says which tables can answer it", () => {
    const has =
      (...fields: TicketField[]) =>
      (field: TicketField) =>
        fields.includes(field);
    expect(isReadable(readings.respondedInTime, has("submitted", "firstResponse"))).toBe(true);
    expect(isReadable(readings.respondedInTime, has("submitted"))).toBe(false);
    expect(isReadable(readings.resolvedByFirstHandler, has("submitted", "resolved", "handler", "firstHandler"))).toBe(
      true,
    );
    expect(isReadable(readings.resolvedByFirstHandler, has("submitted", "resolved", "handler"))).toBe(false);
    expect(readingIds.every((id) => isReadable(readings[id], (field) => ticketFields.includes(field)))).toBe(true);
  });

  it("gives every share a value of 0, 1 or nothing, whatever the times", () => {
    const clock = Array.from({ length: 24 }, (_, hour) => `2024-05-01 ${String(hour).padStart(2, "0")}:00`);
    const rows = clock.flatMap((submitted, i) =>
      clock.map((later, j): Cell[] => [`${i}-${j}`, submitted, later, later, "紧急"]),
    );
    const tickets = ticketsOf(times, rows);
    for (const id of ["respondedInTime", "resolvedInTime", "resolved"] as const) {
      for (let i = 0; i < tickets.count; i++) {
        expect(String(readings[id].value(tickets, i, rules))).toMatch(/^(0|1|NaN)$/);
      }
    }
  });
});

describe("limitFor", () => {
  const limits = [
    { priority: "Urgent", responseMinutes: 15, resolutionHours: 4 },
    { priority: "", responseMinutes: 120, resolutionHours: 24 },
  ];
  it.each([
    ["Urgent", 15, "its own name"],
    ["URGENT", 15, "case does not matter"],
    ["normal", 120, "every other priority"],
    ["", 120, "no priority"],
  ])("%s → %d minutes: %s", (priority, minutes) => {
    expect(limitFor(limits, priority)?.responseMinutes).toBe(minutes);
  });

  it("knows no limit where none is given", () => {
    expect(limitFor(limits.slice(0, 1), "normal")).toBeUndefined();
  });
});
