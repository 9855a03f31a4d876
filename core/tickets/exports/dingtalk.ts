import type { TicketExport } from "./ticket-export.ts";

/**
 * 钉钉: the Excel file of an approval form that serves for tickets. The first columns are the same for every form, the
 * form's own follow.
 *
 * `发起人部门` is the department of whoever asked, not of whoever helps. `当前处理人姓名` is empty once a ticket is done.
 */
export const dingtalk: TicketExport = {
  id: "dingtalk",
  name: { "zh-CN": "钉钉审批", en: "DingTalk approvals" },
  columns: {
    审批编号: "id",
    发起时间: "submitted",
    审批发起时间: "submitted",
    接单时间: "firstResponse",
    完成时间: "resolved",
    审批完成时间: "resolved",
    紧急程度: "priority",
    问题类型: "type",
    工单类型: "type",
    处理人: "handler",
    发起人姓名: "customer",
    服务评分: "satisfaction",
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
    "审批编号",
    "审批状态",
    "审批结果",
    "审批记录",
    "审批耗时",
    "历史审批人姓名",
    "当前处理人姓名",
    "发起人工号",
    "发起人userid",
    "发起人部门",
  ],
  note: {
    "zh-CN":
      "完成时间是审批走完的时间。含明细的表单导出为两行表头，一张工单占多行：请先删去第二行表头，重复的行只计第一行。",
    en: "The completion time is when the approval ended. A form with a detail table is exported with two header rows and several rows per ticket: delete the second header row first; of the repeated rows the first counts.",
  },
  lacks: [
    {
      fields: ["firstResponse"],
      text: {
        "zh-CN": "钉钉审批没有首次响应时间，除非表单里有接单时间。",
        en: "DingTalk approvals have no first response unless the form asks for it.",
      },
    },
  ],
};
