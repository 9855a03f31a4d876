import type { TicketExport } from "./ticket-export.ts";

/**
 * ServiceNow: incidents exported from a list, under the names of the fields or under their labels.
 *
 * Whoever resolved an incident is its handler before whoever it is assigned to. `closed_at` is when the paperwork ended.
 */
export const servicenow: TicketExport = {
  id: "servicenow",
  name: { "zh-CN": "ServiceNow", en: "ServiceNow" },
  columns: {
    number: "id",
    opened_at: "submitted",
    Opened: "submitted",
    sys_created_on: "submitted",
    resolved_at: "resolved",
    Resolved: "resolved",
    priority: "priority",
    category: "type",
    subcategory: "type",
    resolved_by: "handler",
    assigned_to: "handler",
    assignment_group: "team",
    contact_type: "channel",
    Channel: "channel",
    caller_id: "customer",
    Caller: "customer",
    reopen_count: "reopened",
    reassignment_count: "reassigned",
  },
  tells: [
    "sys id",
    "sys created on",
    "sys updated on",
    "opened at",
    "caller id",
    "caller",
    "contact type",
    "assignment group",
    "short description",
    "configuration item",
    "cmdb ci",
    "incident state",
    "reassignment count",
    "made sla",
    "close code",
  ],
  note: {
    "zh-CN": "closed_at 是归档时间，不作为解决时间。",
    en: "closed_at is when the record was filed and is not taken for the resolution.",
  },
  lacks: [
    {
      fields: ["firstResponse"],
      text: {
        "zh-CN": "ServiceNow 的事件表没有首次响应时间，须从任务 SLA 表另行导出。",
        en: "ServiceNow's incident table has no time of the first response: it stands in the table of task SLAs.",
      },
    },
    {
      fields: ["satisfaction"],
      text: {
        "zh-CN": "没有满意度，评价在评估表中。",
        en: "Satisfaction stands in the assessments.",
      },
    },
  ],
};
