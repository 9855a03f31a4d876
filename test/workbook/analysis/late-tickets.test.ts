import { describe, expect, it } from "vitest";
import type { TicketWaits } from "../../../core/analysis/ticket-waits.ts";
import type { Cell } from "../../../core/functions/cell.ts";
import { listTexts } from "../../../core/i18n/analysis/list-texts.ts";
import type { TicketField } from "../../../core/tickets/field.ts";
import { lateTickets } from "../../../core/workbook/analysis/late-tickets.ts";
import { responsesLayout } from "../../../core/workbook/analysis/list-layout.ts";
import { libreOffice, libreOfficeHint } from "../../libreoffice.ts";
import { serialOf } from "../../tickets/ticket-fixture.ts";
import { cellsOf, recalculatedAnalysis, sampleAnalysis } from "./sample-analysis.ts";

const fields: readonly TicketField[] = ["submitted", "firstResponse", "priority", "channel", "resolved"];

/** Urgent: 15 minutes, by phone 5, by any other way none; all others 120. Judged at 12:00 on 3 May. */
const cases: readonly (readonly [...Cell[]])[] = [
  // submitted          first response       priority  channel  resolved             late  why
  ["2024-05-01 09:00", "2024-05-01 09:15", "urgent", "chat", null, 0, "at the limit"],
  ["2024-05-01 09:00", "2024-05-01 09:16", "URGENT", "chat", null, 1, "a minute past it"],
  ["2024-05-01 09:00", "2024-05-01 09:05", "urgent", "Phone", null, 0, "at the limit of the channel"],
  ["2024-05-01 09:00", "2024-05-01 09:06", "urgent", "phone", null, 1, "past the limit of the channel"],
  ["2024-05-01 09:00", "2024-05-01 11:00", "normal", "phone", null, 0, "at the limit of all others"],
  ["2024-05-01 09:00", "2024-05-01 11:01", null, null, null, 1, "past the limit of all others"],
  ["2024-05-03 11:00", null, "normal", "phone", null, 0, "open, an hour is left"],
  ["2024-05-03 09:59", null, "normal", "phone", null, 1, "open, its time is up"],
  ["2024-05-03 09:00", null, "normal", "phone", "2024-05-03 09:30", 1, "solved without a response"],
  ["2024-05-04 09:00", null, "normal", "phone", null, 0, "submitted after the moment of judgement"],
  ["2024-05-01 09:00", "afternoon", "normal", "phone", null, 0, "not known"],
  ["2024-05-01 09:00", "2024-05-01 08:00", "normal", "phone", null, 0, "contradicts itself"],
];

const request = {
  thresholds: [
    { priority: "urgent", channel: "phone", minutes: 5 },
    { priority: "urgent", channel: "", minutes: 15 },
    { priority: "", channel: "", minutes: 120 },
  ],
};
const asOf = serialOf(2024, 5, 3, 12);
const rows = cases.map((row) => row.slice(0, fields.length));

describe("tickets that are late", () => {
  const late = lateTickets(sampleAnalysis(fields, rows, { request, asOf }));

  it.each(cases.map((row, index) => [row[6], row[5], index] as const))("%s: %i", (_, expected, index) => {
    expect(late[index]).toBe(expected);
  });

  it("are none where no threshold fits, or where no response is recorded", () => {
    const onlyUrgent = { thresholds: [{ priority: "urgent", channel: "", minutes: 15 }] };
    const two = [
      ["2024-05-01 09:00", "2024-05-02 09:00", "normal"],
      ["2024-05-01 09:00", "2024-05-02 09:00", null],
    ];
    const timed = sampleAnalysis(["submitted", "firstResponse", "priority"], two, { request: onlyUrgent });
    expect([...lateTickets(timed)]).toEqual([0, 0]);
    expect([...lateTickets(sampleAnalysis(["submitted"], [["2024-05-01 09:00"]]))]).toEqual([0]);
  });

  it("are timed in opening hours, with holidays, without waits", () => {
    const weekdays = [1, 2, 3, 4, 5].map((day) => ({ day, open: 540, close: 1080, validFrom: null }));
    const days = [{ date: "2024-05-01", rule: "holiday", name: "Labour Day" }];
    const waits: TicketWaits = {
      ticket: Int32Array.of(2, 3),
      start: Float64Array.of(serialOf(2024, 5, 2, 10), serialOf(2024, 5, 2, 10)),
      end: Float64Array.of(serialOf(2024, 5, 2, 11), Number.NaN),
    };
    const inHours = sampleAnalysis(
      ["submitted", "firstResponse"],
      [
        // Tuesday is before the period; Wednesday is a holiday, Thursday opens at 9:00.
        ["2024-05-01 10:00", "2024-05-02 11:00"],
        ["2024-05-01 10:00", "2024-05-02 11:01"],
        // An hour of waiting is taken off; a wait without an end runs to the response.
        ["2024-05-02 09:00", "2024-05-02 12:00"],
        ["2024-05-02 09:00", "2024-05-02 18:00"],
        // From Friday 17:00 to Monday 10:30: 60 and 90 minutes.
        ["2024-05-03 17:00", "2024-05-06 10:30"],
      ],
      { request: { hours: weekdays, days }, waits },
    );
    expect([...lateTickets(inHours)]).toEqual([0, 1, 0, 0, 1]);
  });
});

describe.skipIf(libreOffice === undefined)(
  `the status on the responses sheet, by LibreOffice${libreOfficeHint}`,
  () => {
    it("is the same judgement", async () => {
      const input = sampleAnalysis(fields, rows, { request, asOf });
      const area = responsesLayout(input).area("status");
      if (area === null) throw new Error("the responses sheet has no status");
      const statuses = cellsOf(await recalculatedAnalysis(input), "responses", area).flat();
      expect(statuses.map((status) => (status === listTexts.en.statuses.late ? 1 : 0))).toEqual([
        ...lateTickets(input),
      ]);
    });
  },
);
