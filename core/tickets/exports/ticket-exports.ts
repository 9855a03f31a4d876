import { dingtalk } from "./dingtalk.ts";
import { feishuBase } from "./feishu-base.ts";
import { freshdesk } from "./freshdesk.ts";
import { huoban } from "./huoban.ts";
import { jiraServiceManagement } from "./jira-service-management.ts";
import { servicenow } from "./servicenow.ts";
import type { ExportId, TicketExport } from "./ticket-export.ts";
import { zendesk } from "./zendesk.ts";
import { zohoDesk } from "./zoho-desk.ts";

/** Every known export by its id. */
export const ticketExports: Readonly<Record<ExportId, TicketExport>> = {
  zendesk,
  freshdesk,
  jira: jiraServiceManagement,
  servicenow,
  zoho: zohoDesk,
  huoban,
  feishu: feishuBase,
  dingtalk,
};
