import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/functions/cell.ts";
import { recognisedExport } from "../../../core/tickets/exports/recognised-export.ts";
import { type ExportId, exportIds } from "../../../core/tickets/exports/ticket-export.ts";
import { ticketExports } from "../../../core/tickets/exports/ticket-exports.ts";
import { fieldKinds, type TicketField } from "../../../core/tickets/field.ts";
import { headerNames } from "../../../core/tickets/header-names.ts";
import { readTickets } from "../../../core/tickets/read-tickets.ts";
import { normaliseHeader, recogniseColumns } from "../../../core/tickets/recognise-columns.ts";

interface Sample {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What each header must become; every other header must become nothing. */
  readonly fields: Readonly<Record<string, TicketField>>;
  /** Fields that a column seems to hold and does not. */
  readonly refused: readonly TicketField[];
}

/** A table written as lines of cells between bars, as it looks in the sheet. */
function tableOf(text: string): Pick<Sample, "headers" | "rows"> {
  const [headers = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return { headers, rows };
}

/** Header rows as the programs write them; the tickets are invented. */
const samples: Readonly<Record<ExportId, Sample>> = {
  zendesk: {
    ...tableOf(`
Summation column|Id  |Requester|Assignee|Group  |Status|Priority|Via |Ticket type|Created at      |Updated at      |Assigned at     |Initially assigned at|Solved at       |Resolution time|Satisfaction Score|Group stations|Assignee stations|Reopens|Replies|First reply time in minutes|Full resolution time in minutes
1               |4001|Chen Jie |Li Na   |Support|Closed|Urgent  |Mail|Incident   |2024-05-01 09:00|2024-05-03 09:00|2024-05-01 09:05|2024-05-01 09:05     |2024-05-01 11:00|2.00           |Good              |1             |1                |0      |2      |30                         |120
1               |4002|Wu Min   |Li Na   |Support|Solved|Normal  |Chat|Question   |2024-05-01 10:15|2024-05-02 10:15|2024-05-01 12:00|2024-05-01 10:20     |2024-05-02 10:15|24.00          |Bad               |2             |3                |1      |4      |105                        |1440
1               |4003|Zhao Lei |Wang Qi |Support|Open  |Low     |Web |Problem    |2024-05-01 14:20|2024-05-01 14:35|2024-05-01 14:25|2024-05-01 14:25     |                |               |Offered           |1             |1                |0      |1      |15                         |`),
    fields: {
      Id: "id",
      Requester: "customer",
      Assignee: "handler",
      Group: "team",
      Priority: "priority",
      Via: "channel",
      "Ticket type": "type",
      "Created at": "submitted",
      "Solved at": "resolved",
      Reopens: "reopened",
    },
    refused: ["satisfaction"],
  },
  freshdesk: {
    ...tableOf(`
Ticket ID|Subject|Status  |Priority|Source|Type    |Agent  |Group |Created time       |Due by Time        |Resolved time      |Closed time        |Last update time   |Initial response time|Time tracked|First response time (in hrs)|Resolution time (in hrs)|Agent interactions|Customer interactions|Resolution status|First response status|Tags|Survey results|Product|Full name
101      |Noise  |Closed  |Urgent  |Email |Incident|Li Na  |Field |2024-05-01 09:00:00|2024-05-01 13:00:00|2024-05-01 11:00:00|2024-05-03 11:00:00|2024-05-03 11:00:00|2024-05-01 09:30:00  |00:00:00    |                            |                        |2                 |1                    |Within SLA       |SLA Violated         |    |5             |Pump   |Chen Jie
102      |Leak   |Resolved|Low     |Phone |Question|Wang Qi|Field |2024-05-01 10:15:00|2024-05-03 10:15:00|2024-05-02 10:15:00|                   |2024-05-02 10:15:00|2024-05-01 12:00:00  |00:00:00    |                            |                        |3                 |2                    |Within SLA       |Within SLA           |    |3             |Valve  |Wu Min`),
    fields: {
      "Ticket ID": "id",
      Priority: "priority",
      Source: "channel",
      Type: "type",
      Agent: "handler",
      Group: "team",
      "Created time": "submitted",
      "Resolved time": "resolved",
      "Initial response time": "firstResponse",
      "Survey results": "satisfaction",
      "Full name": "customer",
    },
    refused: [],
  },
  jira: {
    ...tableOf(`
Issue key|Issue id|Summary|Issue Type       |Status|Priority|Assignee|Reporter|Creator|Created         |Updated         |Resolved        |Custom field (Request Type)|Custom field (Time to first response)|Custom field (Time to resolution)|Custom field ([CHART] Date of First Response)|Satisfaction rating|Custom field (Sprint)
SD-1     |10001   |Noise  |[System] Incident|Done  |Highest |Li Na   |Chen Jie|bot    |2024-05-01 09:00|2024-05-03 09:00|2024-05-01 11:00|Report a fault             |-0:15                                |2:00                             |2024-05-01 09:30                             |5                  |
SD-2     |10002   |Leak   |Service Request  |Open  |Medium  |Wang Qi |Wu Min  |bot    |2024-05-01 10:15|2024-05-01 12:00|                |Ask a question             |0:15                                 |-1:00                            |2024-05-01 12:00                             |                   |`),
    fields: {
      "Issue key": "id",
      Created: "submitted",
      "Custom field ([CHART] Date of First Response)": "firstResponse",
      Resolved: "resolved",
      Priority: "priority",
      "Custom field (Request Type)": "type",
      Assignee: "handler",
      Reporter: "customer",
      "Satisfaction rating": "satisfaction",
    },
    refused: [],
  },
  servicenow: {
    ...tableOf(`
Number    |Short description|Caller  |Priority    |State |Category|Assignment group|Assigned to|Opened             |Resolved           |Closed             |Channel|Reopen count|Reassignment count|Configuration item|Updated
INC0010001|Noise            |Chen Jie|1 - Critical|Closed|Hardware|Field           |Li Na      |2024-05-01 09:00:00|2024-05-01 11:00:00|2024-05-06 11:00:00|Phone  |0           |1                 |Pump              |2024-05-06 11:00:00
INC0010002|Leak             |Wu Min  |4 - Low     |New   |Inquiry |Field           |Wang Qi    |2024-05-01 10:15:00|                   |                   |Email  |0           |0                 |Valve             |2024-05-01 12:00:00`),
    fields: {
      Number: "id",
      Caller: "customer",
      Priority: "priority",
      Category: "type",
      "Assignment group": "team",
      "Assigned to": "handler",
      Opened: "submitted",
      Resolved: "resolved",
      Channel: "channel",
      "Reopen count": "reopened",
      "Reassignment count": "reassigned",
    },
    refused: [],
  },
  zoho: {
    ...tableOf(`
Ticket Id|Subject|Status (Ticket)|Priority (Ticket)|Category (Ticket)|Classifications|Ticket Owner|Team |Channel (Ticket)|Created Time (Ticket)|Modified Time (Ticket)|Ticket Closed Time|Contact Name|SLA Violation Type|Number of Reopen|Number of Reassign
5001     |Noise  |Closed         |High             |Pumps            |Problem        |Li Na       |Field|Phone           |2024-05-01 09:00     |2024-05-01 11:00      |2024-05-01 11:00  |Chen Jie    |Not Violated      |0               |1
5002     |Leak   |Open           |Low              |Valves           |Question       |Wang Qi     |Field|Email           |2024-05-01 10:15     |2024-05-01 12:00      |                  |Wu Min      |Not Violated      |0               |0`),
    fields: {
      "Ticket Id": "id",
      "Priority (Ticket)": "priority",
      "Category (Ticket)": "type",
      "Ticket Owner": "handler",
      Team: "team",
      "Channel (Ticket)": "channel",
      "Created Time (Ticket)": "submitted",
      "Ticket Closed Time": "resolved",
      "Contact Name": "customer",
      "Number of Reopen": "reopened",
      "Number of Reassign": "reassigned",
    },
    refused: [],
  },
  huoban: {
    ...tableOf(`
工单编号  |客户名称|问题类型|紧急程度|工单来源|报修时间        |接单时间        |完成时间        |负责人|所属部门|客户评价|创建人|创建时间        |修改人|修改时间        |预约上门时间    |实际上门时间    |转派时间        |备件申请时间    |备件到货时间
GD20240501|陈洁    |异响    |紧急    |电话    |2024-05-01 09:00|2024-05-01 09:30|2024-05-01 11:00|李娜  |华东售后|非常满意|客服甲|2024-05-01 09:10|李娜  |2024-05-03 09:00|2024-05-01 10:30|2024-05-01 10:20|2024-05-01 09:08|                |
GD20240502|吴敏    |漏水    |普通    |微信    |2024-05-01 10:15|2024-05-01 12:00|                |王琪  |华东售后|        |客服乙|2024-05-01 10:20|王琪  |2024-05-01 12:00|                |                |                |2024-05-01 12:30|2024-05-03 09:00`),
    fields: {
      工单编号: "id",
      客户名称: "customer",
      问题类型: "type",
      紧急程度: "priority",
      工单来源: "channel",
      报修时间: "submitted",
      接单时间: "firstResponse",
      完成时间: "resolved",
      负责人: "handler",
      所属部门: "team",
      客户评价: "satisfaction",
      预约上门时间: "promisedArrival",
      实际上门时间: "arrived",
      转派时间: "handedOver",
      备件申请时间: "partsOrdered",
      备件到货时间: "partsArrived",
    },
    refused: [],
  },
  feishu: {
    ...tableOf(`
自动编号|工单标题|问题分类|优先级|渠道|提交人|创建时间        |首响时间        |解决时间        |处理人|处理组|满意度    |最后更新时间    |修改人|父记录|升级时间        |技术支持答复时间
1       |异响    |设备    |P1    |电话|陈洁  |2024/05/01 09:00|2024/05/01 09:30|2024/05/01 11:00|李娜  |华东组|★★★★★|2024/05/03 09:00|李娜  |      |2024/05/01 09:40|2024/05/01 10:10
2       |漏水    |管路    |P3    |微信|吴敏  |2024/05/01 10:15|2024/05/01 12:00|                |王琪  |华东组|          |2024/05/01 12:00|王琪  |      |                |`),
    fields: {
      自动编号: "id",
      问题分类: "type",
      优先级: "priority",
      渠道: "channel",
      提交人: "customer",
      创建时间: "submitted",
      首响时间: "firstResponse",
      解决时间: "resolved",
      处理人: "handler",
      处理组: "team",
      满意度: "satisfaction",
      升级时间: "escalated",
      技术支持答复时间: "escalationAnswered",
    },
    refused: [],
  },
  dingtalk: {
    ...tableOf(`
审批编号        |标题          |审批状态|审批结果|发起时间        |完成时间        |发起人工号|发起人姓名|发起人部门|历史审批人姓名|审批记录|当前处理人姓名|审批耗时|问题类型|紧急程度|处理人|服务评分|转派时间        |备件申请时间    |备件到货时间
202405010900001|陈洁提交的工单|完成    |同意    |2024-05-01 09:00|2024-05-01 11:00|0017      |陈洁      |财务部    |李娜          |李娜同意|              |2小时   |异响    |紧急    |李娜  |5       |2024-05-01 09:12|2024-05-01 09:30|2024-05-01 10:30
202405011015002|吴敏提交的工单|审批中  |        |2024-05-01 10:15|                |0023      |吴敏      |行政部    |              |        |王琪          |        |漏水    |普通    |王琪  |        |                |                |`),
    fields: {
      审批编号: "id",
      发起时间: "submitted",
      完成时间: "resolved",
      发起人姓名: "customer",
      问题类型: "type",
      紧急程度: "priority",
      处理人: "handler",
      服务评分: "satisfaction",
      转派时间: "handedOver",
      备件申请时间: "partsOrdered",
      备件到货时间: "partsArrived",
    },
    refused: [],
  },
};

describe.each(exportIds)("a table exported from %s", (id) => {
  const { headers, rows, fields, refused } = samples[id];
  const recognised = recogniseColumns(headers, rows);

  it("is read at every column that its program is known for", () => {
    const { columns, tells } = ticketExports[id];
    const known = new Set(Object.keys(columns).map(normaliseHeader));
    const others = tells.filter((tell) => !known.has(normaliseHeader(tell)));
    for (const [header, field] of Object.entries(columns)) {
      const cell = { text: "1", time: "2024-05-01 09:00", rating: 5, flag: "是", count: 1 }[fieldKinds[field]];
      expect(recogniseColumns([header, ...others], [[cell]]).columns[field], header).toBe(0);
    }
  });

  it("is named, by its headers alone", () => {
    expect(recognisedExport(headers)).toBe(id);
    expect(ticketExports[id].id).toBe(id);
  });

  it("gives every column its meaning and none to the others", () => {
    const found = Object.entries(recognised.columns).map(([field, column]) => [headers[column], field]);
    expect(Object.fromEntries(found)).toEqual(fields);
    expect(recognised.ambiguities.map((ambiguity) => ambiguity.field)).toEqual(refused);
  });

  it("is read whole", () => {
    const area = { row: 0, column: 0, rows: rows.length + 1, columns: headers.length };
    const tickets = readTickets({ sheet: "Tickets", area, headers, rows }, recognised);
    expect(tickets).toMatchObject({ count: rows.length, rowsLeftOut: 0, unread: [] });
  });

  it("gives no header another meaning than it has elsewhere", () => {
    const meanings = new Map(
      Object.entries(headerNames).flatMap(([field, names]) => names.map((name) => [normaliseHeader(name), field])),
    );
    for (const [header, field] of Object.entries(ticketExports[id].columns)) {
      expect(meanings.get(normaliseHeader(header)) ?? field, header).toBe(field);
    }
  });
});

describe("recognisedExport", () => {
  it.each<[string[], ExportId | null, string]>([
    [["Assignee stations", "GROUP STATIONS"], "zendesk", "two tells, case apart"],
    [["number", "opened_at", "caller_id", "contact_type"], "servicenow", "the names of fields instead of labels"],
    [["Priority (Ticket)", "Status （Ticket）"], "zoho", "wide brackets"],
    [["Priority", "Status", "Ticket Owner"], null, "one tell may be chance"],
    [["Issue key", "Issue Type", "Ticket Owner", "Classifications"], null, "as many of two programs"],
    [["工单号", "提交时间", "首次响应时间", "处理人"], null, "a table of nobody's in particular"],
    [["创建人", "创建时间", "最后更新时间"], null, "one tell each of two programs"],
    [[], null, "no headers"],
  ])("%j → %s: %s", (headers, program) => {
    expect(recognisedExport(headers)).toBe(program);
  });
});

describe("a header that names a unit of time", () => {
  it.each(["First response time (in hrs)", "First reply time (min)", "首次响应时间（分钟）", "响应时间（单位：小时）"])(
    "%s is a length of time and not the time of the first response, even where every cell is blank",
    (header) => {
      expect(recogniseColumns(["id", header], [["1", ""]]).columns).toEqual({ id: 0 });
    },
  );

  it.each(["首次响应时间（年月日时分）", "First response time (UTC)", "首次响应时间"])("%s is a time", (header) => {
    expect(recogniseColumns(["id", header], [["1", "2024-05-01 09:00"]]).columns).toEqual({ id: 0, firstResponse: 1 });
  });
});

describe("a closing time", () => {
  it("is the resolution in Zoho Desk, which knows no other end, and only offered elsewhere", () => {
    const rows = [["5001", "2024-05-01 09:00", "2024-05-01 11:00", "Closed"]];
    const ofZoho = recogniseColumns(
      ["Ticket Id", "Created Time (Ticket)", "Ticket Closed Time", "Status (Ticket)"],
      rows,
    );
    const ofOthers = recogniseColumns(["Ticket Id", "Created Time", "Ticket Closed Time", "Status"], rows);
    expect(ofZoho.columns.resolved).toBe(2);
    expect(ofOthers.columns.resolved).toBeUndefined();
    expect(ofOthers.candidates.resolved).toEqual([2]);
  });
});
