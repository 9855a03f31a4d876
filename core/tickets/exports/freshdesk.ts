import type { TicketExport } from "./ticket-export.ts";

/**
 * Freshdesk and Freshservice: the CSV or Excel file of the tickets' list.
 *
 * `Initial response time` is a moment; `First response time (in hrs)` is how long it took and is no time of day.
 */
export const freshdesk: TicketExport = {
  id: "freshdesk",
  name: { "zh-CN": "Freshdesk", en: "Freshdesk" },
  columns: {
    "Ticket ID": "id",
    "Created time": "submitted",
    "Initial response time": "firstResponse",
    "Resolved time": "resolved",
    Priority: "priority",
    Type: "type",
    Agent: "handler",
    Group: "team",
    Source: "channel",
    "Full name": "customer",
    "Requester Name": "customer",
    "Contact ID": "customer",
    "Survey results": "satisfaction",
    "Survey result": "satisfaction",
  },
  tells: [
    "due by time",
    "initial response time",
    "first response time (in hrs)",
    "resolution time (in hrs)",
    "agent interactions",
    "customer interactions",
    "resolution status",
    "first response status",
    "every response status",
    "survey results",
    "survey result",
  ],
  note: {
    "zh-CN": "评价结果若是 Extremely Happy 一类的七级文字，无法换算成 1–5 分，不予采用。",
    en: "Survey results in seven words such as Extremely Happy cannot be turned into 1 to 5 and are not used.",
  },
  lacks: [
    {
      fields: ["reopened", "reassigned"],
      text: {
        "zh-CN": "Freshdesk 的导出没有重开次数和转派次数。",
        en: "A Freshdesk export has no number of reopenings and no number of reassignments.",
      },
    },
  ],
};
