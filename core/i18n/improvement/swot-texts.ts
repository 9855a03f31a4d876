import type { Locale } from "../locale.ts";

export const quadrants = ["strengths", "weaknesses", "opportunities", "threats"] as const;

/** The four fields of the page. */
export type SwotQuadrant = (typeof quadrants)[number];

/** Every sentence of the SWOT page, in English; its type is the catalogue's type. */
const en = {
  sheet: "SWOT",
  title: "SWOT: where the service stands, and what the weights should stress",
  subtitle: (subject: string, evaluation: string, made: string) =>
    `For the meeting that sets the standard${subject === "" ? "" : ` of ${subject}`}. Strengths and weaknesses from ${evaluation}, filled in ${made}; the rest is yours.`,
  quadrants: {
    strengths: { title: "Strengths", question: "What do we do better than our targets?" },
    weaknesses: { title: "Weaknesses", question: "Where do customers wait, ask again or complain?" },
    opportunities: {
      title: "Opportunities",
      question: "What outside could help: new channels, parts, partners, products?",
    },
    threats: { title: "Threats", question: "What outside could hurt: season, recalls, rivals, staff leaving?" },
  } as Readonly<Record<SwotQuadrant, { readonly title: string; readonly question: string }>>,
  dimension: "Dimension",
  importance: "Weight 1–3",
  entry: (name: string, actual: string, target: string, attainment: string) =>
    `${name}: ${actual} against ${target} (${attainment} of target)`,
  entryHint: { title: "Entry", message: "One thing in one line, with a number where there is one." },
  dimensionHint: {
    title: "Dimension",
    message: "The dimension that this entry speaks for. Blank: it moves no weight.",
  },
  importanceHint: {
    title: "Weight",
    message: "3 = decides about customers, 2 = clearly felt, 1 = minor. Blank counts as 0.",
  },
  emphasis: "What follows for the weights",
  explanation:
    "Every entry speaks for its dimension. Emphasis = the sum of the weights 1–3 of a dimension’s entries; each point adds the share below to the indicators of that dimension, and all weights together are brought back to 100. A weight that is held stays as it is.",
  perPoint: "Each point adds",
  perPointHint: {
    title: "Each point adds",
    message: "10 % adds a tenth of its weight to an indicator for every point.",
  },
  columns: {
    indicator: "Indicator",
    dimension: "Dimension",
    now: "Weight now",
    why: "How it comes about",
    emphasis: "Emphasis",
    proposed: "Proposed",
    held: "Held",
    free: "Free part",
    share: "Share",
    whole: "Whole",
    rest: "Rest",
  },
  yes: "yes",
  heldHint: { title: "Held", message: "“yes” leaves this weight as it is." },
  /** Before the emphasis, and before the number of entries. */
  why: ["points: ", " · entries: "] as readonly [string, string],
  noEntry: "no entry speaks for it",
  isHeld: "held as it is",
  total: "Total",
  working: "Worked out: whole units first, what is left goes to the largest rests",
  pane: {
    intro:
      "A page for the meeting that sets the standard. What is strong and weak is filled in from the evaluation; what you stress moves the weights.",
    make: "Make the SWOT page",
    makeAgain: "Make another SWOT page",
    proposals: "Proposed weights",
    read: "Read the page",
    reading: "Reading the page…",
    failed: (why: string) => `The page was not read: ${why}.`,
    gone: (sheet: string) => `The sheet ${sheet} is no longer there, or has another name.`,
    indicator: "Indicator",
    now: "Now",
    proposed: "Proposed",
    take: "Adopt these weights",
    takeHelp: "The next evaluation is scored by them. Those made before keep theirs.",
    taken: "Adopted: the next evaluation is scored by these weights. The evaluations made so far keep theirs.",
    notWhole: (sum: string) => `The proposed weights make ${sum}, not 100: look at the page.`,
    otherIndicators: "The indicators of the open evaluation are others; they become those of this page.",
    unreadable: "Some proposed weights are no numbers: look at the page.",
  },
};

export type SwotTexts = typeof en;

const zhCn: SwotTexts = {
  sheet: "SWOT 分析",
  title: "SWOT 分析：服务现状与权重侧重",
  subtitle: (subject, evaluation, made) =>
    `供制定${subject === "" ? "" : `${subject}的`}评价标准的会议使用。优势与劣势取自“${evaluation}”，填入于 ${made}；其余由与会者填写。`,
  quadrants: {
    strengths: { title: "优势", question: "哪些方面好于目标？" },
    weaknesses: { title: "劣势", question: "客户在哪里等待、反复询问或投诉？" },
    opportunities: { title: "机会", question: "外部有哪些助力：新渠道、备件、合作方、新产品？" },
    threats: { title: "威胁", question: "外部有哪些风险：旺季、召回、竞争、人员流失？" },
  },
  dimension: "维度",
  importance: "分量 1–3",
  entry: (name, actual, target, attainment) => `${name}：${actual}，目标 ${target}（达成 ${attainment}）`,
  entryHint: { title: "条目", message: "一行写一件事，有数字就写数字。" },
  dimensionHint: { title: "维度", message: "这一条说的是哪个维度。留空则不影响权重。" },
  importanceHint: { title: "分量", message: "3 = 决定客户去留，2 = 明显感受得到，1 = 次要。留空按 0 计。" },
  emphasis: "由此得出的权重",
  explanation:
    "每一条都为所属维度说话。侧重分 = 该维度各条目分量（1–3）之和；每 1 分使该维度的指标按下方比例增重，最后全部权重调整回 100。锁定的权重不变。",
  perPoint: "每 1 分增重",
  perPointHint: { title: "每 1 分增重", message: "10% 表示每 1 分使指标权重增加十分之一。" },
  columns: {
    indicator: "指标",
    dimension: "维度",
    now: "现权重",
    why: "来由",
    emphasis: "侧重分",
    proposed: "建议权重",
    held: "锁定",
    free: "可调部分",
    share: "份额",
    whole: "整数部分",
    rest: "余数",
  },
  yes: "是",
  heldHint: { title: "锁定", message: "填“是”则该权重保持不变。" },
  why: ["侧重分：", " · 条目数："],
  noEntry: "没有相关条目",
  isHeld: "保持不变",
  total: "合计",
  working: "计算过程：先取整数部分，剩余单位依次给余数最大者",
  pane: {
    intro: "供制定标准的会议使用。优势与劣势按评价结果填好；侧重什么，权重就随之调整。",
    make: "生成 SWOT 分析",
    makeAgain: "再生成一张 SWOT 分析",
    proposals: "建议权重",
    read: "读取分析表",
    reading: "正在读取分析表…",
    failed: (why) => `分析表未能读取：${why}。`,
    gone: (sheet) => `工作表“${sheet}”已不存在，或已改名。`,
    indicator: "指标",
    now: "现在",
    proposed: "建议",
    take: "采用这些权重",
    takeHelp: "下一次评价将按这些权重计分；此前的评价保持原有权重。",
    taken: "已采用：下一次评价将按这些权重计分；此前的评价保持原有权重。",
    notWhole: (sum) => `建议权重合计 ${sum}，不是 100，请查看分析表。`,
    otherIndicators: "当前评价用的是另一组指标，将改为此分析表的指标。",
    unreadable: "部分建议权重不是数字，请查看分析表。",
  },
};

export const swotTexts: Readonly<Record<Locale, SwotTexts>> = { "zh-CN": zhCn, en };
