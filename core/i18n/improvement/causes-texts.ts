import type { Locale } from "../locale.ts";

/** What stands on a root-cause sheet. */
const en = {
  title: (name: string, round: number) =>
    round === 1 ? `Root causes: ${name}` : `Root causes, round ${round}: ${name}`,
  subtitle: (subject: string, period: string, evaluation: string, day: string) =>
    `For the meeting${subject === "" ? "" : ` of ${subject}`}: find out why, and agree on what to do${
      period === "" ? "" : ` (${period})`
    }. Made on ${day} by TicketScore from “${evaluation}”. Tinted cells are for typing.`,
  period: (from: string, to: string) => `${from} to ${to}`,
  since: (from: string) => `from ${from}`,
  until: (to: string) => `until ${to}`,
  /** Figures stand in the braces. */
  problem: {
    higher: "Problem: {name} – {actual} against a target of {target}, attainment {attainment}",
    lower: "Problem: {name} – {actual} against a target of at most {target}, attainment {attainment}",
    unknown: "Problem: {name} – without a score on the evaluation sheet at the moment",
  },
  round: (round: number) => `Round ${round}`,
  stages: [
    "● Plan: causes and measures",
    "○ Do: carry out, track each week",
    "○ Check: compare before and after",
    "○ Act: keep, or a next round",
  ],
  tried: {
    section: (round: number) => `Round ${round}: what was tried, and what became of it`,
    measure: "Measure",
    verdict: "What became of it",
    none: "No measure was recorded.",
    judged: (sheet: string) => `Judged on the sheet “${sheet}”`,
  },
  says: {
    section: (day: string) => `What the tickets say (counted on ${day}; later changes are not followed)`,
    nothing: "Nothing: the actual is not read from tickets, or no ticket fell short. The causes come from you.",
    columns: {
      factor: "By",
      group: "Group",
      weak: "Weak",
      ofWeak: (total: number) => `Share of all ${total} weak tickets`,
      tickets: "Tickets",
      ofTickets: (total: number) => `Share of all ${total} tickets`,
      branch: "Points to the branch",
      times: "Times its share",
    },
  },
  factors: {
    handler: "Handler",
    team: "Team",
    type: "Type",
    channel: "Channel",
    priority: "Priority",
    weekday: "Weekday",
    hour: "Hour",
  },
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  hours: (from: number) => `${from}:00–${from + 2}:00`,
  /** A group as it stands in a finding. */
  groups: {
    handler: (group: string) => group,
    team: (group: string) => `team ${group}`,
    type: (group: string) => `type “${group}”`,
    channel: (group: string) => `channel “${group}”`,
    priority: (group: string) => `priority “${group}”`,
    weekday: (group: string) => group,
    hour: (group: string) => group,
  },
  finding: (group: string, weak: number, total: number, share: string) =>
    `${group}: ${weak} of the ${total} weak tickets, with ${share} of all tickets`,
  /** Before a cause that was counted, and before one that is only usual. */
  fromTickets: (finding: string) => `Tickets: ${finding}`,
  toCheck: "To check: ",
  fishbone: {
    section: "Fishbone: what might be behind it",
    legend:
      "“To check” = usual cause from the library: prove or delete it. “Tickets” = counted. Weight on the left: 1 = little, 2 = much, 3 = decisive.",
    vote: "Weight",
    effect: "Problem",
    evaluation: (sheet: string) => `From the sheet “${sheet}”`,
    actual: "Actual",
    target: "Target",
    attainment: "Attainment",
  },
  whys: {
    section: "Five whys: ask until the answer is something we can change",
    number: "Why",
    question: "Question",
    answer: "Because…",
    proven: "Proven",
    evidence: "How do we know?",
    first: (name: string) => `Why does “${name}” miss its target?`,
    /** The answer before stands in the braces. */
    next: "Why: “{answer}”?",
    open: "Why is that so?",
    counted: (weak: number, counted: number, day: string) =>
      `Tickets counted on ${day}: ${weak} of ${counted} fell short`,
    rootCause: "Root cause: the last answer that we can act on",
    branch: "Branch",
  },
  proven: ["yes", "no"],
  agreed: {
    section: "Measures agreed",
    measure: "Measure",
    owner: "Owner",
    deadline: "Deadline",
    plan: (sheet: string) => `Next: enter them in “${sheet}”`,
    heldOn: "Meeting held on",
    takingPart: "Taking part",
  },
  hints: {
    cause: {
      title: "Cause",
      message: "What might be behind the problem, one cause a cell. Delete what the meeting rules out.",
    },
    vote: { title: "Weight", message: "1 = little, 2 = much, 3 = decisive; blank = not judged yet." },
    answer: {
      title: "Because…",
      message: "One sentence that answers the question on the left. The next question follows from it.",
    },
    proven: { title: "Proven", message: "yes = facts show it; no = an assumption so far." },
    evidence: { title: "How do we know?", message: "The figure, the tickets or the observation that shows it." },
    rootCause: {
      title: "Root cause",
      message: "The last answer that you can change yourselves. The measures answer it.",
    },
    branch: { title: "Branch", message: "The branch of the fishbone that the root cause belongs to." },
    measure: { title: "Measure", message: "What is done about the root cause. Then enter it in the improvement plan." },
    owner: { title: "Owner", message: "Who sees to it: one name, or one department." },
    deadline: { title: "Deadline", message: "A day such as 2024-03-31." },
    heldOn: { title: "Meeting held on", message: "A day such as 2024-03-31." },
    takingPart: { title: "Taking part", message: "Who was there." },
  },
  sheetName: (name: string, round: number) => (round === 1 ? `Causes ${name}` : `Causes ${round} ${name}`),
};

export type CausesTexts = typeof en;

const zhCn: CausesTexts = {
  title: (name, round) => (round === 1 ? `根因分析：${name}` : `根因分析（第 ${round} 轮）：${name}`),
  subtitle: (subject, period, evaluation, day) =>
    `${subject === "" ? "" : `${subject}`}根因分析会用表：找出原因，商定措施${
      period === "" ? "" : `（${period}）`
    }。${day} 由 TicketScore 工单评分根据“${evaluation}”生成。浅黄底的单元格可填。`,
  period: (from, to) => `${from} 至 ${to}`,
  since: (from) => `${from} 起`,
  until: (to) => `截至 ${to}`,
  problem: {
    higher: "问题：{name}，实际 {actual}，目标 {target}，达成率 {attainment}",
    lower: "问题：{name}，实际 {actual}，目标不高于 {target}，达成率 {attainment}",
    unknown: "问题：{name}，评价表上目前没有得分",
  },
  round: (round) => `第 ${round} 轮`,
  stages: [
    "● 计划（P）：找根因，定措施",
    "○ 执行（D）：落实措施，每周跟踪",
    "○ 检查（C）：前后对比",
    "○ 处理（A）：固化或再来一轮",
  ],
  tried: {
    section: (round) => `第 ${round} 轮：试过什么，结果如何`,
    measure: "措施",
    verdict: "结果",
    none: "没有记录措施。",
    judged: (sheet) => `判定见“${sheet}”`,
  },
  says: {
    section: (day) => `工单说明了什么（${day} 统计，之后的改动不再跟随）`,
    nothing: "没有：实际值并非取自工单，或没有工单不达标。原因由参会者提出。",
    columns: {
      factor: "按",
      group: "分组",
      weak: "不达标",
      ofWeak: (total) => `占全部 ${total} 张不达标工单`,
      tickets: "工单数",
      ofTickets: (total) => `占全部 ${total} 张工单`,
      branch: "指向的分支",
      times: "为其占比的倍数",
    },
  },
  factors: {
    handler: "处理人",
    team: "团队",
    type: "类型",
    channel: "渠道",
    priority: "优先级",
    weekday: "星期",
    hour: "时段",
  },
  weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  hours: (from) => `${from}–${from + 2} 点`,
  groups: {
    handler: (group) => group,
    team: (group) => `团队“${group}”`,
    type: (group) => `类型“${group}”`,
    channel: (group) => `渠道“${group}”`,
    priority: (group) => `优先级“${group}”`,
    weekday: (group) => group,
    hour: (group) => group,
  },
  finding: (group, weak, total, share) => `${group}，${total} 张不达标工单中的 ${weak} 张，工单量占全部的 ${share}`,
  fromTickets: (finding) => `工单：${finding}`,
  toCheck: "待查：",
  fishbone: {
    section: "鱼骨图：可能的原因",
    legend: "“待查”= 指标库中的常见原因，请核实或删除；“工单”= 由工单统计得出。左侧权重：1 = 小，2 = 大，3 = 决定性。",
    vote: "权重",
    effect: "问题",
    evaluation: (sheet) => `取自“${sheet}”`,
    actual: "实际",
    target: "目标",
    attainment: "达成率",
  },
  whys: {
    section: "5 个为什么：追问到我们能够改变的原因为止",
    number: "为什么",
    question: "问题",
    answer: "因为……",
    proven: "已证实",
    evidence: "依据是什么？",
    first: (name) => `“${name}”为什么没有达到目标？`,
    next: "“{answer}”，这又是为什么？",
    open: "这又是为什么？",
    counted: (weak, counted, day) => `${day} 统计工单：${counted} 张中有 ${weak} 张不达标`,
    rootCause: "根本原因：最后一个我们能够改变的答案",
    branch: "分支",
  },
  proven: ["是", "否"],
  agreed: {
    section: "商定的措施",
    measure: "措施",
    owner: "负责人",
    deadline: "期限",
    plan: (sheet) => `下一步：填入“${sheet}”`,
    heldOn: "会议日期",
    takingPart: "参会人",
  },
  hints: {
    cause: { title: "原因", message: "可能造成问题的原因，一格一条。会上排除的请删除。" },
    vote: { title: "权重", message: "1 = 小，2 = 大，3 = 决定性；留空 = 尚未判断。" },
    answer: { title: "因为……", message: "用一句话回答左边的问题，下一个问题由它引出。" },
    proven: { title: "已证实", message: "是 = 有事实证明；否 = 目前只是推测。" },
    evidence: { title: "依据是什么？", message: "能够证明这一点的数字、工单或现场观察。" },
    rootCause: { title: "根本原因", message: "最后一个你们自己能够改变的答案，措施针对它制定。" },
    branch: { title: "分支", message: "根本原因属于鱼骨图的哪一个分支。" },
    measure: { title: "措施", message: "针对根本原因做什么。商定后填入改进计划。" },
    owner: { title: "负责人", message: "由谁负责：一个人，或一个部门。" },
    deadline: { title: "期限", message: "日期，如 2024-03-31。" },
    heldOn: { title: "会议日期", message: "日期，如 2024-03-31。" },
    takingPart: { title: "参会人", message: "有哪些人参加。" },
  },
  sheetName: (name, round) => (round === 1 ? `根因 ${name}` : `根因 ${round} ${name}`),
};

export const causesTexts: Readonly<Record<Locale, CausesTexts>> = { "zh-CN": zhCn, en };
