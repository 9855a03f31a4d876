import type { Locale } from "../locale.ts";

const en = {
  /** What a copy of a sheet is called. */
  sheetName: (sheet: string) => `${sheet} masked`,
  notesSheet: "Masking notes",
  codes: {
    person: (n: number) => `Person ${n}`,
    customer: (n: number) => `Customer ${n}`,
    ticket: (n: number) => `Ticket ${n}`,
  },
  fewer: (smallest: string) => `<${smallest}`,
  title: "What was masked",
  subtitle: (date: string) =>
    `For whoever shares the masked sheets, ${date}. Nothing in the workbook says which code stands for whom.`,
  counts: {
    people: "Persons given a code",
    customers: "Customers given a code",
    tickets: "Ticket numbers given a code",
    groups: (smallest: string) => `Rows left blank, about groups of fewer than ${smallest} tickets or hidden with them`,
    texts: "Texts about tickets, removed",
    times: "Times of tickets, cut to their day",
    formulas: "Formulas, now values",
  },
  adviceTitle: "Before you share",
  advice: [
    "This workbook still holds the tickets, the names and the answers: share the masked sheets alone. In Excel, select their tabs with Ctrl held down, right-click one, then Move or Copy › To book: (new book) › Create a copy › OK, and save that book. In Google Sheets, open the menu of each tab, then Copy to › New spreadsheet, and share that one.",
    "The new book names its author, the company and whoever saved it last. In Excel: File › Info › Check for Issues › Inspect Document › Document Properties and Personal Information › Remove All, and save again. A new Google spreadsheet shows its owner. In TicketScore's workbench, Save masked copy does both.",
    "Sheets that were typed by hand may name somebody in a sentence, and a title may name the person evaluated: read the masked sheets once.",
    "Charts, links, comments and rules of validation are not in the copies: they could show or lead to what was masked.",
    "Whoever knows the team may still guess who a code is: the best and the last of a few, or the only one with so many tickets.",
  ],
  pane: {
    lead: "Sheets to copy without names",
    none: "TicketScore has made no sheets in this workbook yet.",
    smallest: "Smallest group that is shown",
    smallestHelp:
      "A group about fewer tickets is left blank in every table and sentence, and others with it where a total would give it away.",
    does: "Names of handlers and customers become codes, ticket numbers too; texts about tickets are removed; times keep their day; formulas become values.",
    cannot:
      "The copies are made in this workbook, which still holds the tickets and the names. Before you share them: select their tabs, right-click, Move or Copy › (new book) › Create a copy; in the new book, File › Info › Check for Issues › Inspect Document removes author and company; then save it.",
    make: "Make masked copies",
  },
};

export type MaskedTexts = typeof en;

const zhCn: MaskedTexts = {
  sheetName: (sheet) => `${sheet} 脱敏`,
  notesSheet: "脱敏说明",
  codes: { person: (n) => `人员 ${n}`, customer: (n) => `客户 ${n}`, ticket: (n) => `工单 ${n}` },
  fewer: (smallest) => `<${smallest}`,
  title: "做了哪些脱敏",
  subtitle: (date) => `供分享脱敏表的人查看，${date}。工作簿里没有代号与姓名的对照。`,
  counts: {
    people: "改用代号的人员",
    customers: "改用代号的客户",
    tickets: "改用代号的工单号",
    groups: (smallest) => `已留空的行：不足 ${smallest} 张工单的组，以及一并隐去的组`,
    texts: "已删除的工单文字",
    times: "只保留日期的工单时间",
    formulas: "改为数值的公式",
  },
  adviceTitle: "分享之前",
  advice: [
    "本工作簿仍包含工单、姓名和填写内容，请只分享脱敏后的表。在 Excel 中：按住 Ctrl 选中这些标签，右键“移动或复制 › 工作簿：（新工作簿）› 建立副本 › 确定”，再保存新工作簿。在 Google 表格中：打开每个标签的菜单，选择“复制到 › 新建电子表格”，再分享新表格。",
    "新工作簿会记录作者、单位和最后保存的人。在 Excel 中：用“文件 › 信息 › 检查问题 › 检查文档 › 文档属性和个人信息 › 全部删除”清除后再保存一次；新的 Google 表格会显示所有者。在工单评分的工作台里，“保存脱敏副本”会一并完成这两步。",
    "手工填写的句子里可能提到某人，标题里可能有被评价者的姓名，请通读一遍脱敏后的表。",
    "图表、链接、批注和数据验证不在副本里：它们可能显示或指向已脱敏的内容。",
    "熟悉团队的人仍可能猜出代号是谁，例如少数人中的最高与最低，或唯一一位工单特别多的人。",
  ],
  pane: {
    lead: "要生成脱敏副本的表",
    none: "工单评分尚未在本工作簿中生成工作表。",
    smallest: "可显示的最小组",
    smallestHelp: "工单更少的组在所有表格和句子中留空；若合计会暴露它，再连同其他组一起留空。",
    does: "处理人、客户和工单号改用代号，删除工单文字，时间只保留日期，公式改为数值。",
    cannot:
      "副本生成在本工作簿中，而它仍包含工单和姓名。分享前：选中副本的标签，右键“移动或复制 ›（新工作簿）› 建立副本”；在新工作簿中用“文件 › 信息 › 检查问题 › 检查文档”删除作者和单位，再保存。",
    make: "生成脱敏副本",
  },
};

export const maskedTexts: Readonly<Record<Locale, MaskedTexts>> = { "zh-CN": zhCn, en };
