import type { TicketExport } from "./ticket-export.ts";

/**
 * Zendesk Support: the CSV of tickets, and the same fields as Explore names them.
 *
 * `Initially assigned at` is when somebody was named, not when anybody answered. `Assigned at` is the last naming, of a
 * ticket that never changed hands as well: it is offered for the hand-over and not taken. `Assignee stations` counts the people a
 * ticket went through, so that 1 means never reassigned: read as a count of moves it would be one too many.
 */
export const zendesk: TicketExport = {
  id: "zendesk",
  name: { "zh-CN": "Zendesk", en: "Zendesk" },
  columns: {
    "Ticket ID": "id",
    Id: "id",
    "Created at": "submitted",
    "Solved at": "resolved",
    Priority: "priority",
    "Ticket type": "type",
    Assignee: "handler",
    Group: "team",
    Via: "channel",
    Requester: "customer",
    "Satisfaction Score": "satisfaction",
    Reopens: "reopened",
  },
  tells: [
    "initially assigned at",
    "group stations",
    "assignee stations",
    "first reply time in minutes",
    "first resolution time in minutes",
    "full resolution time in minutes",
    "requester wait time in minutes",
    "agent wait time in minutes",
    "requester domain",
    "satisfaction score",
  ],
  note: {
    "zh-CN": "满意度为 Good 或 Bad 两级，不换算成 1–5 分。",
    en: "Satisfaction is Good or Bad, which is not turned into 1 to 5.",
  },
  lacks: [
    {
      fields: ["firstResponse"],
      text: {
        "zh-CN":
          "Zendesk 导出的是首次回复用了多少分钟，没有首次回复的时刻：可加一列“首次响应时间”＝创建时间＋分钟数÷1440。",
        en: "Zendesk exports the minutes to the first reply, not its time: add a column “First response at” = Created at + minutes ÷ 1440.",
      },
    },
  ],
};
