import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { findingCountSentence, findingKinds } from "../../core/i18n/finding-sentences.ts";
import type { TicketField } from "../../core/tickets/field.ts";
import { findingText } from "../../core/tickets/finding-text.ts";
import { readTickets } from "../../core/tickets/read-tickets.ts";
import { recogniseColumns } from "../../core/tickets/recognise-columns.ts";
import { ticketFindings } from "../../core/tickets/ticket-findings.ts";
import { mappingOf, serialOf, tableOf } from "./ticket-fixture.ts";

const fields: TicketField[] = ["id", "submitted", "firstResponse", "resolved"];

function findingsOf(rows: readonly (readonly Cell[])[], columns = fields) {
  const table = tableOf(columns, rows);
  const mapping = mappingOf(columns);
  const tickets = readTickets(table, mapping);
  return { ...ticketFindings(table, mapping, tickets), tickets };
}

function sentencesOf(rows: readonly (readonly Cell[])[], columns = fields): string[] {
  return findingsOf(rows, columns).findings.map((finding) => findingText(finding, "en"));
}

/** [id, submitted, first response, resolved], one row of the sheet each from row 2 on; the sentences; why */
const cases: [Cell[][], string[], string][] = [
  [[["A", "2024-05-01 09:00", "2024-05-01 09:30", "2024-05-01 11:00"]], [], "in order"],
  [[["A", "2024-05-01 09:00", "2024-05-01 09:00", "2024-05-01 09:00"]], [], "at the same moment is in order"],
  [[["A", "2024-05-01 09:00", "", ""]], [], "not yet is no contradiction"],
  [[["A", "2024-05-01 09:00", "soon", "2024-05-01 11:00"]], [], "what cannot be read contradicts nothing"],
  [
    [["A", "2024-05-01 09:00", "2024-05-01 08:59", "2024-05-01 11:00"]],
    ["Row 2 (ticket A): first response 2024-05-01 08:59 is before submission 2024-05-01 09:00"],
    "a minute early",
  ],
  [
    [["A", "2024-05-01 09:00", "2024-05-01 09:30", "2024-04-30 11:00"]],
    ["Row 2 (ticket A): resolution 2024-04-30 11:00 is before submission 2024-05-01 09:00"],
    "told once, although it is before the response too",
  ],
  [
    [["A", "2024-05-01 09:00", "2024-05-01 11:30", "2024-05-01 11:00"]],
    ["Row 2 (ticket A): resolution 2024-05-01 11:00 is before first response 2024-05-01 11:30"],
    "solved before it was taken in charge",
  ],
  [
    [["A", serialOf(2024, 5, 1, 9), serialOf(2024, 5, 1, 8, 59, 30), ""]],
    ["Row 2 (ticket A): first response 2024-05-01 08:59:30 is before submission 2024-05-01 09:00:00"],
    "dates of the sheet are shown as times",
  ],
  [
    [
      ["A", "2024-05-01 09:00", "", ""],
      ["B", "2024-05-01 09:00", "", ""],
      ["a ", "2024-05-01 10:00", "2024-05-01 09:00", ""],
      ["A", "2024-05-01 11:00", "", ""],
    ],
    [
      "Ticket A stands in rows 2, 4, 5; only row 2 counts",
      "Row 4 (ticket a): first response 2024-05-01 09:00 is before submission 2024-05-01 10:00",
    ],
    "one finding for all rows of an id, case and spaces apart; a row left out is looked at as well",
  ],
  [
    [
      ["A", "", "", ""],
      ["A", "2024-05-01 09:00", "", ""],
    ],
    ["Ticket A stands in rows 2, 3; none of them counts"],
    "a later row does not stand in for a first one that cannot be read",
  ],
  [
    [
      ["", "2024-05-01 09:00", "", ""],
      ["", "2024-05-01 09:00", "", ""],
    ],
    [],
    "rows without an id repeat none",
  ],
];

describe("ticketFindings", () => {
  it.each(cases)("%j → %j: %s", (rows, sentences) => {
    expect(sentencesOf(rows)).toEqual(sentences);
  });

  it("tells the row alone where the table has no ids", () => {
    expect(sentencesOf([["2024-05-01 09:00", "2024-05-01 08:00"]], ["submitted", "firstResponse"])).toEqual([
      "Row 2: first response 2024-05-01 08:00 is before submission 2024-05-01 09:00",
    ]);
  });

  const steps: TicketField[] = [
    "id",
    "submitted",
    "handedOver",
    "escalated",
    "escalationAnswered",
    "partsOrdered",
    "partsArrived",
  ];
  const ordered = ["A", ...["09:00", "09:08", "09:20", "10:00", "10:30", "18:00"].map((time) => `2024-05-01 ${time}`)];

  it.each<[TicketField, string, string[], string]>([
    ["handedOver", "2024-05-01 09:00", [], "at the moment of submission"],
    ["partsOrdered", "2024-04-30 10:00", [], "parts for a planned visit are ordered before the ticket"],
    ["partsOrdered", "", [], "arrived, and nobody knows when they were ordered"],
    ["escalated", "soon", [], "what cannot be read contradicts nothing"],
    [
      "handedOver",
      "2024-05-01 08:59",
      ["Row 2 (ticket A): hand-over 2024-05-01 08:59 is before submission 2024-05-01 09:00"],
      "a minute early",
    ],
    [
      "escalationAnswered",
      "2024-05-01 09:19",
      ["Row 2 (ticket A): technical support’s answer 2024-05-01 09:19 is before escalation 2024-05-01 09:20"],
      "after the submission, and yet before the question",
    ],
    [
      "partsArrived",
      "2024-05-01 10:29",
      ["Row 2 (ticket A): parts arrived 2024-05-01 10:29, before they were ordered 2024-05-01 10:30"],
      "a minute early",
    ],
  ])("%s at %j → %j: %s", (field, time, sentences) => {
    const row = steps.map((step, column) => (step === field ? time : (ordered[column] ?? "")));
    expect(sentencesOf([row], steps)).toEqual(sentences);
  });

  it("tells rows and columns of the sheet, wherever the table stands, and the cells as they stand", () => {
    const rows = [
      ["A", "2024-05-01 09:00", "2024-05-01 08:00", ""],
      ["A", "2024-05-01 09:00", "", ""],
    ];
    const table = { ...tableOf(fields, rows), area: { row: 4, column: 2, rows: 3, columns: 4 } };
    const { findings } = ticketFindings(table, mappingOf(fields), readTickets(table, mappingOf(fields)));
    expect(findings).toEqual([
      {
        kind: "duplicate-id",
        id: "A",
        cells: [
          { row: 5, column: 2, content: "A" },
          { row: 6, column: 2, content: "A" },
        ],
        counted: 5,
      },
      {
        kind: "response-before-submission",
        id: "A",
        first: { row: 5, column: 3, content: "2024-05-01 09:00" },
        second: { row: 5, column: 4, content: "2024-05-01 08:00" },
        isCounted: true,
      },
    ]);
  });

  it("lists every one of 3,000, and agrees with what the reader left out and did not use", () => {
    const rows = Array.from({ length: 3000 }, (_, i): Cell[] => [
      `T${i % 1000}`,
      "2024-05-01 09:00",
      i % 2 === 0 ? "2024-05-01 08:00" : "2024-05-01 12:00",
      "2024-05-01 10:00",
    ]);
    const { findings, counts, tickets } = findingsOf(rows);
    expect(counts).toEqual({
      "duplicate-id": 1000,
      "response-before-submission": 1500,
      "resolution-before-submission": 0,
      "hand-over-before-submission": 0,
      "answer-before-escalation": 0,
      "arrival-before-order": 0,
      "resolution-before-response": 1500,
    });
    expect(findings).toHaveLength(4000);
    const repeated = findings.filter((finding) => finding.kind === "duplicate-id");
    expect(repeated.reduce((sum, finding) => sum + finding.cells.length - 1, 0)).toBe(tickets.rowsLeftOut);
    const contradictions = findings.filter((finding) => finding.kind !== "duplicate-id");
    expect(contradictions.filter((finding) => finding.isCounted)).toHaveLength(1000);
  });

  it("has sentences in both languages for every kind and number", () => {
    const [first] = findingsOf([["A", "2024-05-01 09:00", "2024-05-01 08:59", ""]]).findings;
    expect(first && findingText(first, "zh-CN")).toBe(
      "第 2 行（工单 A）：首次响应 2024-05-01 08:59 早于提交 2024-05-01 09:00",
    );
    expect(findingKinds.map((kind) => findingCountSentence(kind, 2, "zh-CN"))).toEqual([
      "2 个工单号重复出现，各只计第一行",
      "2 张工单的首次响应早于提交，不采用该响应时间",
      "2 张工单的解决早于提交，不采用该解决时间",
      "2 张工单的转派早于提交，不采用该转派时间",
      "2 张工单的技术支持答复早于升级，不采用该答复时间",
      "2 张工单的备件到货早于申请，不采用该到货时间",
      "2 张工单的解决早于首次响应，两个时间均照用",
    ]);
    expect(findingKinds.map((kind) => findingCountSentence(kind, 1, "en"))).toEqual([
      "1 ticket id is repeated; only its first row counts",
      "1 ticket was answered before it was submitted; that time is not used",
      "1 ticket was resolved before it was submitted; that time is not used",
      "1 ticket was handed over before it was submitted; that time is not used",
      "1 ticket was answered by technical support before it was escalated; that time is not used",
      "The parts of 1 ticket arrived before they were ordered; that time is not used",
      "1 ticket was resolved before it was answered; both times are used",
    ]);
  });
});

const helpdesk = resolve(import.meta.dirname, "../../../shared/data/helpdesk-tickets.csv");
describe.skipIf(!existsSync(helpdesk))(`4,580 tickets of a help desk (skipped where ${helpdesk} is missing)`, () => {
  it("has one ticket that was resolved before anybody took it in charge", () => {
    const [headers = [], ...rows] = readFileSync(helpdesk, "utf8")
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(","));
    const mapping = recogniseColumns(headers, rows);
    const area = { row: 0, column: 0, rows: rows.length + 1, columns: headers.length };
    const table = { sheet: "Tickets", area, headers, rows };
    const { counts, findings } = ticketFindings(table, mapping, readTickets(table, mapping));
    // Times of one format, so that their texts compare as they do.
    const early = rows.filter((row) => {
      const response = row[headers.indexOf("taken_in_charge_at")] ?? "";
      const resolved = row[headers.indexOf("resolved_at")] ?? "";
      return response !== "" && resolved !== "" && resolved < response;
    });
    expect(early).toHaveLength(1);
    expect(counts).toEqual({
      "duplicate-id": 0,
      "response-before-submission": 0,
      "resolution-before-submission": 0,
      "hand-over-before-submission": 0,
      "answer-before-escalation": 0,
      "arrival-before-order": 0,
      "resolution-before-response": 1,
    });
    expect(findings).toMatchObject([{ id: early[0]?.[0] }]);
  });
});
