import type { TicketExport } from "./ticket-export.ts";

/**
 * Zoho Desk: reports of tickets, which add the table's name to a header where two tables have it: `Priority (Ticket)`.
 *
 * Zoho measures the resolution of a ticket up to its closure and knows no other end, so that here, unlike elsewhere, the
 * closing time is the resolution.
 */
export const zohoDesk: TicketExport = {
  id: "zoho",
  name: { "zh-CN": "Zoho Desk", en: "Zoho Desk" },
  columns: {
    "Ticket Id": "id",
    "Created Time (Ticket)": "submitted",
    "Ticket Closed Time": "resolved",
    "Closed Time": "resolved",
    "Priority (Ticket)": "priority",
    "Category (Ticket)": "type",
    Classification: "type",
    Classifications: "type",
    "Ticket Owner": "handler",
    Team: "team",
    Department: "team",
    "Channel (Ticket)": "channel",
    "Contact Name": "customer",
    "Account Name": "customer",
    "Number of Reopen": "reopened",
    "Number of Reassign": "reassigned",
  },
  tells: [
    "created time (ticket)",
    "modified time (ticket)",
    "ticket closed time",
    "ticket closed time (ticket)",
    "ticket owner",
    "status (ticket)",
    "priority (ticket)",
    "category (ticket)",
    "channel (ticket)",
    "sla violation type",
    "classifications",
  ],
  note: {
    "zh-CN": "Zoho Desk 以关闭为解决，解决时间取 Ticket Closed Time。",
    en: "Zoho Desk takes closing for resolving: the resolution is Ticket Closed Time.",
  },
  lacks: [
    {
      fields: ["firstResponse"],
      text: {
        "zh-CN": "首次响应只有时长，没有时刻。",
        en: "The first response is exported as a length of time only.",
      },
    },
    {
      fields: ["satisfaction"],
      text: {
        "zh-CN": "满意度（好、一般、差三级）在另一张报表中。",
        en: "Happiness, in three steps, stands in another report.",
      },
    },
  ],
};
