import type { Locale } from "../../core/i18n/locale.ts";
import type { Channel, Deduction, SampleTicket, Team, TicketType, Unreadable } from "./sample-ticket.ts";
import { sampleTickets } from "./sample-tickets.ts";

interface Words {
  readonly headers: readonly string[];
  readonly handlers: readonly string[];
  readonly priority: Readonly<Record<SampleTicket["priority"], string>>;
  readonly type: Readonly<Record<TicketType, string>>;
  readonly team: Readonly<Record<Team, string>>;
  readonly channel: Readonly<Record<Channel, string>>;
  readonly deduction: Readonly<Record<Deduction, string>>;
  readonly unreadable: Readonly<Record<Unreadable, string>>;
  readonly yes: string;
  readonly no: string;
  /** `2024/5/1 9:05` as Chinese Excel writes it, `2024-05-01 09:05` as help desks export it. */
  readonly isPadded: boolean;
}

const zh: Words = {
  headers:
    "工单号 提交时间 首次响应时间 解决时间 优先级 类型 处理人 小组 渠道 客户编号 服务态度 问题解决效率 沟通清晰度 客户满意度 是否一次解决 返工次数 是否投诉 承诺上门时间 实际上门时间 扣分原因".split(
      " ",
    ),
  handlers:
    "陈思远 韩雨桐 罗嘉树 温晓岚 顾以安 邵明哲 叶知夏 方卓然 石敬尧 卢承泽 聂海川 戴云帆 苗广文 简若溪 易南星".split(
      " ",
    ),
  priority: { urgent: "紧急", normal: "普通" },
  type: {
    install: "安装调试",
    cooling: "制冷故障",
    leak: "漏水",
    noise: "噪音",
    part: "配件更换",
    question: "使用咨询",
    warranty: "账单与保修",
    return: "退换货",
  },
  team: { hotline: "热线组", online: "在线组", east: "上门东区", west: "上门西区" },
  channel: { phone: "电话", chat: "在线", email: "邮件", onsite: "上门" },
  deduction: {
    late: "响应超时",
    rework: "返工",
    tooFast: "沟通语速过快",
    attitude: "态度不佳",
    lateArrival: "上门迟到",
  },
  unreadable: { yesterday: "昨天下午", morning: "上午", later: "待补" },
  yes: "是",
  no: "否",
  isPadded: false,
};

const en: Words = {
  headers:
    "Ticket ID|Submitted|First response|Resolved|Priority|Type|Handler|Team|Channel|Customer ID|Attitude|Problem-solving|Clarity|Satisfaction|Solved at first contact|Reopened count|Complaint|On-site promised|On-site arrived|Deduction reason".split(
      "|",
    ),
  handlers:
    "Mara Ellison|Tobias Krane|Lena Osborne|Joel Whitby|Priya Nandan|Callum Reyes|Ines Duarte|Owen Hartley|Samir Qadri|Felix Brandt|Hugo Lindqvist|Derek Mallory|Ruben Castell|Nora Fielding|Yuki Tanabe".split(
      "|",
    ),
  priority: { urgent: "urgent", normal: "normal" },
  type: {
    install: "Installation",
    cooling: "Cooling fault",
    leak: "Leak",
    noise: "Noise",
    part: "Spare part",
    question: "How-to question",
    warranty: "Billing and warranty",
    return: "Return",
  },
  team: { hotline: "Hotline", online: "Online", east: "Field East", west: "Field West" },
  channel: { phone: "phone", chat: "chat", email: "e-mail", onsite: "on-site" },
  deduction: {
    late: "late response",
    rework: "rework",
    tooFast: "spoke too fast",
    attitude: "poor attitude",
    lateArrival: "late on site",
  },
  unreadable: { yesterday: "yesterday afternoon", morning: "in the morning", later: "to follow" },
  yes: "yes",
  no: "no",
  isPadded: true,
};

const wordsOf: Readonly<Record<Locale, Words>> = { "zh-CN": zh, en };

function timeText(time: number | Unreadable | null, words: Words): string {
  if (time === null) return "";
  if (typeof time === "string") return words.unreadable[time];
  const iso = new Date(Date.UTC(2024, 0, 1) + time * 60_000).toISOString();
  if (words.isPadded) return `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
  const [year, month, day, hour] = [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10), iso.slice(11, 13)];
  return `${year}/${Number(month)}/${Number(day)} ${Number(hour)}:${iso.slice(14, 16)}`;
}

function rowOf(ticket: SampleTicket, words: Words): string {
  const flag = (value: boolean | null): string => (value === null ? "" : value ? words.yes : words.no);
  const { ratings } = ticket;
  const marks = ratings ? [ratings.attitude, ratings.solving, ratings.clarity, ratings.satisfaction] : ["", "", "", ""];
  return [
    ticket.id,
    timeText(ticket.submitted, words),
    timeText(ticket.firstResponse, words),
    timeText(ticket.resolved, words),
    words.priority[ticket.priority],
    words.type[ticket.type],
    words.handlers[ticket.handler] ?? "",
    words.team[ticket.team],
    words.channel[ticket.channel],
    ticket.customer,
    ...marks,
    flag(ticket.solvedAtFirstContact),
    ticket.reopened,
    flag(ticket.complaint),
    timeText(ticket.promisedArrival, words),
    timeText(ticket.arrived, words),
    ticket.deduction === null ? "" : words.deduction[ticket.deduction],
  ].join(",");
}

/** The sample as a file: UTF-8 with the mark by which Excel recognises it. */
export function sampleCsv(locale: Locale): string {
  const words = wordsOf[locale];
  const rows = sampleTickets().map((ticket) => rowOf(ticket, words));
  return `\ufeff${[words.headers.join(","), ...rows].join("\n")}\n`;
}
