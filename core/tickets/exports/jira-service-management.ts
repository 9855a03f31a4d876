import type { TicketExport } from "./ticket-export.ts";

/**
 * Jira Service Management: the CSV of issues, where a field that is not Jira's own is headed `Custom field (its name)`.
 *
 * `[CHART] Date of First Response` is the moment of the first comment by somebody else than the reporter. `Time to first
 * response` is what is left of a time limit, negative once it has passed, and is no time of day.
 */
export const jiraServiceManagement: TicketExport = {
  id: "jira",
  name: { "zh-CN": "Jira Service Management", en: "Jira Service Management" },
  columns: {
    "Issue key": "id",
    Key: "id",
    Created: "submitted",
    "Custom field ([CHART] Date of First Response)": "firstResponse",
    Resolved: "resolved",
    Priority: "priority",
    "Request Type": "type",
    "Issue Type": "type",
    Assignee: "handler",
    Reporter: "customer",
    "Satisfaction rating": "satisfaction",
  },
  tells: [
    "issue key",
    "issue id",
    "issue type",
    "project key",
    "status category",
    "custom field (request type)",
    "custom field (time to first response)",
    "custom field (time to resolution)",
    "custom field ([chart] date of first response)",
    "time to first response",
    "time to resolution",
  ],
  note: {
    "zh-CN": "Jira 导出的 Time to first response 是时限余量，不是时刻。",
    en: "Time to first response in a Jira export is what is left of the limit, not a time.",
  },
  lacks: [
    {
      fields: ["firstResponse"],
      text: {
        "zh-CN": "首次响应取 [CHART] Date of First Response，没有这一列就没有首次响应。",
        en: "The first response is [CHART] Date of First Response, and without that column there is none.",
      },
    },
    {
      fields: ["reopened", "reassigned"],
      text: {
        "zh-CN": "没有重开次数和转派次数。",
        en: "Reopenings and reassignments are not exported.",
      },
    },
  ],
};
