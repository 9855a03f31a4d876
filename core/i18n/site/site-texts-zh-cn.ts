import type { SiteTexts } from "./site-texts.ts";

/** The pages about the functions, in Chinese. */
export const siteTextsZhCn: SiteTexts = {
  product: "TicketScore 工单评分",
  skip: "跳到正文",
  otherLanguage: "English",
  nav: { functions: "函数", support: "支持", privacy: "隐私", terms: "条款" },
  index: {
    title: "函数",
    lead: "TicketScore 的全部函数，示例可在网页上直接计算。",
    how: "和其他函数一样，在单元格里输入即可。空白表示尚不知道，从不按 0 计算；N/A（不适用）不进入分子和分母。",
  },
  categories: {
    scoring: "得分",
    tickets: "工单与时效",
    weights: "权重",
    fairness: "抽样与公平",
    trends: "趋势与比较",
  },
  page: {
    arguments: "参数",
    argument: "参数",
    meaning: "含义",
    accepts: "可填内容",
    optional: "可省略",
    result: "结果",
    examples: "试一试",
    examplesLead: "改一个值，结果就在本页上算出，不会发送到任何地方。",
    addRow: "增加一行",
    removeRow: "删除最后一行",
    cell: (argument: string, row: string, column: string) => `${argument}，第 ${row} 行第 ${column} 列`,
    blankCell: "空白",
    related: "相关函数",
  },
  contactMail: (address: string) => `请写信至 ${address}。`,
  contactPage: "提问的地方",
  noContact: "请询问向您提供 TicketScore 的人；在公司里，是部署它的管理员。",
  licence: "Apache License 2.0 许可证",
  thirdParty: "他人的软件与数据",
};
