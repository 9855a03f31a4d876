import type { TicketExport } from "./ticket-export.ts";

/**
 * 飞书多维表格 (Lark Base): a table that a company has built for its tickets, exported to Excel or CSV. Its users name the
 * columns; these are the names of usual service tables, and the columns the program offers ready-made name the program.
 */
export const feishuBase: TicketExport = {
  id: "feishu",
  name: { "zh-CN": "飞书多维表格", en: "Lark Base (Feishu)" },
  columns: {
    工单编号: "id",
    工单号: "id",
    自动编号: "id",
    提交时间: "submitted",
    创建时间: "submitted",
    首次响应时间: "firstResponse",
    首响时间: "firstResponse",
    接单时间: "firstResponse",
    解决时间: "resolved",
    完成时间: "resolved",
    优先级: "priority",
    紧急程度: "priority",
    问题分类: "type",
    问题类型: "type",
    处理人: "handler",
    负责人: "handler",
    处理组: "team",
    所属部门: "team",
    渠道: "channel",
    来源: "channel",
    提交人: "customer",
    客户名称: "customer",
    满意度: "satisfaction",
    转派时间: "handedOver",
    升级时间: "escalated",
    技术支持答复时间: "escalationAnswered",
    备件申请时间: "partsOrdered",
    备件到货时间: "partsArrived",
    预约上门时间: "promisedArrival",
    实际上门时间: "arrived",
  },
  tells: [
    "最后更新时间",
    "修改人",
    "自动编号",
    "父记录",
    "last modified date",
    "modified by",
    "auto number",
    "parent items",
  ],
  note: {
    "zh-CN":
      "多维表格的列名由各公司自定，请核对每一列。最后更新时间会因任何修改而变，不作为解决时间；人员列含多人时按整段文字算作一人。",
    en: "In Lark Base every company names its own columns: check each of them. The last modified date changes with every edit and is not taken for the resolution; a cell with several people counts as one person of that name.",
  },
};
