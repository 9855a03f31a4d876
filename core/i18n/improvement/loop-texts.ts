import type { Locale } from "../locale.ts";

/** The jobs of improving, of setting the standard and of sharing, as they are named before their parts are loaded. */
const en = {
  tasks: { improvement: "Improvement", standard: "Standard", sharing: "Share" },
  steps: {
    causes: { title: "Causes", lead: "Why an indicator is weak: whys and fishbone, to fill in together." },
    tracking: { title: "Tracking", lead: "The readings of each week, against their usual spread." },
    comparison: { title: "Before and after", lead: "Whether it got better, and by more than chance." },
    standards: { title: "Standards", lead: "What works is kept; the rest is looked at again." },
    swot: { title: "SWOT", lead: "Where the service stands, and what the weights should stress." },
    rubric: { title: "Rubric", lead: "What each level of each item looks like." },
    pilot: { title: "Pilot", lead: "Who moves under changed rules, before they are adopted." },
    handOver: { title: "Hand over", lead: "A sheet for colleagues without the add-in, every value compared." },
    maskedCopy: { title: "Masked copy", lead: "Results without names, to show outside the team." },
  },
  loading: "Loading…",
  notLoaded: (why: string) => `This step did not load: ${why}.`,
};

export type LoopTexts = typeof en;

const zhCn: LoopTexts = {
  tasks: { improvement: "改进", standard: "标准", sharing: "共享" },
  steps: {
    causes: { title: "根因", lead: "指标为什么弱：5 个为什么与鱼骨图，会上一起填。" },
    tracking: { title: "跟踪", lead: "每周读数，与平时的波动对照。" },
    comparison: { title: "前后对比", lead: "有没有变好，是否超出偶然。" },
    standards: { title: "标准化", lead: "有效的固化为标准，其余重新分析。" },
    swot: { title: "SWOT", lead: "服务现状如何，权重应向哪里倾斜。" },
    rubric: { title: "评分细则", lead: "每个项目每一档的行为表现。" },
    pilot: { title: "试点", lead: "换一套规则，谁的名次会变，先看再用。" },
    handOver: { title: "交接", lead: "把一张表交给没有加载项的同事，逐格核对数值。" },
    maskedCopy: { title: "脱敏副本", lead: "不含姓名的结果，供团队以外的人查看。" },
  },
  loading: "正在载入…",
  notLoaded: (why) => `此步骤未能载入：${why}。`,
};

export const loopTexts: Readonly<Record<Locale, LoopTexts>> = { "zh-CN": zhCn, en };
