import type { TicketExport } from "./ticket-export.ts";

/**
 * 伙伴云: a table that a company has built for its tickets, exported to Excel. Its users name the columns; these are the
 * names of usual service tables, and the columns that the program adds to every table name the program.
 */
export const huoban: TicketExport = {
  id: "huoban",
  name: { "zh-CN": "伙伴云", en: "Huoban" },
  columns: {
    工单编号: "id",
    提交时间: "submitted",
    报修时间: "submitted",
    创建时间: "submitted",
    接单时间: "firstResponse",
    完成时间: "resolved",
    紧急程度: "priority",
    问题类型: "type",
    工单类型: "type",
    负责人: "handler",
    处理人: "handler",
    所属部门: "team",
    工单来源: "channel",
    客户名称: "customer",
    服务评分: "satisfaction",
    客户评价: "satisfaction",
    转派时间: "handedOver",
    升级时间: "escalated",
    技术支持答复时间: "escalationAnswered",
    备件申请时间: "partsOrdered",
    备件到货时间: "partsArrived",
    预约上门时间: "promisedArrival",
    实际上门时间: "arrived",
  },
  tells: ["数据id", "数据编号", "创建人", "修改人", "修改时间", "拥有者", "跟进人"],
  note: {
    "zh-CN":
      "伙伴云的列名由各公司自定，请核对每一列。创建时间是录入表格的时间，若另有提交时间或报修时间，以后者为准；修改时间不是解决时间。",
    en: "In Huoban every company names its own columns: check each of them. The creation time is when the row was entered; a column of when the customer called goes first. The time of modification is not the resolution.",
  },
};
