import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { headerNames } from "../../core/tickets/header-names.ts";
import { normaliseHeader, recogniseColumns } from "../../core/tickets/recognise-columns.ts";
import { sampleCsv } from "../samples/sample-csv.ts";

/** The fields recognised, by header. */
function fieldsOf(headers: string[], rows: Cell[][] = []): Record<string, string> {
  const { columns } = recogniseColumns(headers, rows);
  return Object.fromEntries(Object.entries(columns).map(([field, column]) => [headers[column] ?? "", field]));
}

describe("recogniseColumns", () => {
  it("knows the domain page's own headers", () => {
    expect(fieldsOf(["工单号", "提交时间", "首次响应时间", "处理人", "工单类型", "优先级"])).toEqual({
      工单号: "id",
      提交时间: "submitted",
      首次响应时间: "firstResponse",
      处理人: "handler",
      工单类型: "type",
      优先级: "priority",
    });
  });

  it("knows an IT service desk's export, with opening before closing", () => {
    const headers =
      "number,opened_at,first_update_at,resolved_at,closed_at,priority,contact_type,category,assignment_group,resolved_by,caller_id,reassignment_count,reopen_count,made_sla";
    expect(fieldsOf(headers.split(","))).toEqual({
      number: "id",
      opened_at: "submitted",
      first_update_at: "firstResponse",
      resolved_at: "resolved",
      priority: "priority",
      contact_type: "channel",
      category: "type",
      assignment_group: "team",
      resolved_by: "handler",
      caller_id: "customer",
      reassignment_count: "reassigned",
      reopen_count: "reopened",
    });
  });

  it.each([
    ["转派时间 升级时间 技术支持答复时间 备件申请时间 备件到货时间 预约上门时间 实际上门时间".split(" ")],
    [
      [
        "Handed over at",
        "Escalated at",
        "Support answered at",
        "Parts ordered at",
        "Parts arrived at",
        "Promised at",
        "Arrived at",
      ],
    ],
    [
      [
        "hand_off_at",
        "escalation_date",
        "escalation_response_at",
        "part_requested_at",
        "parts_received_at",
        "appointment",
        "on_site_at",
      ],
    ],
  ])("knows the steps that other departments take: %j", (headers) => {
    const fields = "handedOver escalated escalationAnswered partsOrdered partsArrived promisedArrival arrived".split(
      " ",
    );
    expect(fieldsOf(headers)).toEqual(Object.fromEntries(headers.map((header, index) => [header, fields[index]])));
  });

  it("offers the last assignment for the hand-over, and does not take it: it says nothing of a ticket that stayed", () => {
    const { columns, candidates } = recogniseColumns(["Assigned at"], [["2024-05-01 09:00"]]);
    expect(columns).toEqual({});
    expect(candidates.handedOver).toEqual([0]);
  });

  it("takes an escalation of yes and no for no time", () => {
    const { columns, ambiguities } = recogniseColumns(
      ["id", "Escalated"],
      [
        ["1", "yes"],
        ["2", "no"],
      ],
    );
    expect(columns).toEqual({ id: 0 });
    expect(ambiguities).toEqual([{ field: "escalated", reason: "other-values", columns: [1] }]);
  });

  it.each(["zh-CN", "en"] as const)("knows every header of the sample tickets in %s", (locale) => {
    const [headers = [], ...rows] = sampleCsv(locale)
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const { columns, ambiguities, timeFormats } = recogniseColumns(headers, rows);
    expect(Object.values(columns).sort((a, b) => a - b)).toEqual([...headers.keys()]);
    expect(ambiguities).toEqual([]);
    expect(new Set(Object.values(timeFormats))).toEqual(new Set([locale === "en" ? "iso" : "yearFirst"]));
  });

  it("takes people_involved for nothing: three people may be one who registers, one who solves, one who closes", () => {
    const recognised = recogniseColumns(
      ["case", "people_involved", "times_reopened", "taken_in_charge_at", "kind"],
      [],
    );
    expect(recognised.columns).toEqual({ id: 0, reopened: 2, firstResponse: 3, type: 4 });
    expect(recognised.candidates.reassigned).toBeUndefined();
  });

  it.each([
    ["Opened At", "openedat"],
    ["opened_at", "openedat"],
    ["ＯＰＥＮＥＤ　ＡＴ", "openedat"],
    ["服务态度（1-5分）", "服务态度"],
    ["Ticket #", "ticket"],
  ])("reads the header %s as %s", (header, expected) => {
    expect(normaliseHeader(header)).toBe(expected);
  });

  it("does not take a column whose cells are not what the field holds", () => {
    const { columns, ambiguities } = recogniseColumns(
      ["id", "resolved"],
      [
        ["1", "yes"],
        ["2", "no"],
      ],
    );
    expect(columns).toEqual({ id: 0 });
    expect(ambiguities).toEqual([{ field: "resolved", reason: "other-values", columns: [1] }]);
  });

  it("takes neither of two columns with the same header", () => {
    const { columns, ambiguities, candidates } = recogniseColumns(
      ["工单号", "处理人", "处理人 "],
      [["1", "张伟", "李娜"]],
    );
    expect(columns).toEqual({ id: 0 });
    expect(ambiguities).toEqual([{ field: "handler", reason: "same-header", columns: [1, 2] }]);
    expect(candidates.handler).toEqual([1, 2]);
  });

  it("of two names for one field takes the more telling one and offers the other", () => {
    const { columns, candidates } = recogniseColumns(["assigned_to", "resolved_by"], []);
    expect(columns.handler).toBe(1);
    expect(candidates.handler).toEqual([1, 0]);
  });

  it("offers the closing time as resolved, but does not take it: paperwork ends days after the solution", () => {
    const { columns, candidates } = recogniseColumns(["关闭时间"], [["2024-05-01 09:00"]]);
    expect(columns).toEqual({});
    expect(candidates.resolved).toEqual([0]);
  });

  it("gives an undecided column the order of another one of the same export, and says so", () => {
    const { timeFormats, borrowed } = recogniseColumns(
      ["opened_at", "resolved_at"],
      [
        ["29-02-2016 01:16", "01-03-2016 09:52"],
        ["02-03-2016 08:00", "02-03-2016 09:00"],
      ],
    );
    expect(timeFormats).toEqual({ submitted: "dayFirst", resolved: "dayFirst" });
    expect(borrowed).toEqual({ resolved: "submitted" });
  });

  it("leaves all columns unclear when none decides", () => {
    const { timeFormats } = recogniseColumns(["opened_at", "resolved_at"], [["01-03-2016", "02-03-2016"]]);
    expect(timeFormats).toEqual({ submitted: "unclear", resolved: "unclear" });
  });

  it("spells no header for two fields", () => {
    const owners = new Map<string, string>();
    for (const [field, names] of Object.entries(headerNames)) {
      for (const name of new Set(names.map(normaliseHeader))) {
        expect(owners.get(name), `${name} names ${field}`).toBeUndefined();
        owners.set(name, field);
      }
    }
  });
});
