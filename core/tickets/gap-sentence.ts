import type { Localized } from "../i18n/locale.ts";
import type { ReadingId } from "../indicators/reading-id.ts";
import type { GapFactor, GapShare } from "./gap-share.ts";
import type { Reading } from "./reading.ts";

/** What a ticket that falls short is called. */
const weakTickets: Readonly<Record<ReadingId, Localized>> = {
  respondedInTime: { "zh-CN": "响应超时的工单", en: "tickets answered late" },
  resolvedInTime: { "zh-CN": "解决超时的工单", en: "tickets resolved late" },
  responseMinutes: { "zh-CN": "响应慢于目标的工单", en: "tickets answered more slowly than the target" },
  resolutionHours: { "zh-CN": "解决慢于目标的工单", en: "tickets that took longer than the target" },
  resolved: { "zh-CN": "未解决的工单", en: "unresolved tickets" },
  reopened: { "zh-CN": "重开的工单", en: "reopened tickets" },
  firstContactResolution: { "zh-CN": "未能首次解决的工单", en: "tickets not solved at first contact" },
  resolvedByFirstHandler: { "zh-CN": "经转派才解决的工单", en: "tickets solved only after being reassigned" },
  satisfaction: { "zh-CN": "满意度低于目标的工单", en: "tickets rated below the target" },
  satisfied: { "zh-CN": "客户不满意的工单", en: "tickets whose customer was not satisfied" },
  attitude: { "zh-CN": "态度评分低于目标的工单", en: "tickets with attitude rated below the target" },
  solving: { "zh-CN": "解决评分低于目标的工单", en: "tickets with problem-solving rated below the target" },
  clarity: { "zh-CN": "清晰度评分低于目标的工单", en: "tickets with clarity rated below the target" },
  serviceScore: { "zh-CN": "服务得分低于目标的工单", en: "tickets with a service score below the target" },
  complaint: { "zh-CN": "被投诉的工单", en: "tickets with a complaint" },
  repeat: { "zh-CN": "重复报修的工单", en: "tickets that repeat a problem" },
  arrivedInTime: { "zh-CN": "未按约上门的工单", en: "visits that came late" },
  handlingMinutes: { "zh-CN": "处理慢于目标的工单", en: "tickets that took longer to handle than the target" },
  handOverMinutes: { "zh-CN": "转派慢于目标的工单", en: "tickets handed over more slowly than the target" },
  handedOverInTime: { "zh-CN": "转派超时的工单", en: "tickets handed over late" },
  escalationHours: {
    "zh-CN": "技术支持答复慢于目标的工单",
    en: "tickets that technical support answered more slowly than the target",
  },
  partsDays: { "zh-CN": "备件到货慢于目标的工单", en: "tickets whose parts took longer than the target" },
};

const weekdays: readonly Localized[] = [
  { "zh-CN": "周一", en: "a Monday" },
  { "zh-CN": "周二", en: "a Tuesday" },
  { "zh-CN": "周三", en: "a Wednesday" },
  { "zh-CN": "周四", en: "a Thursday" },
  { "zh-CN": "周五", en: "a Friday" },
  { "zh-CN": "周六", en: "a Saturday" },
  { "zh-CN": "周日", en: "a Sunday" },
];

/** How a group is told: "were handled by Zhang Wei, who has 20 % of all tickets". */
const groupPhrases: Readonly<Record<GapFactor, (group: string, share: string) => Localized>> = {
  handler: (group, share) => ({
    "zh-CN": `由${group}处理（其经手量占全部的 ${share}）`,
    en: `were handled by ${group}, who has ${share} of all tickets`,
  }),
  team: (group, share) => ({
    "zh-CN": `属于“${group}”（该团队工单占全部的 ${share}）`,
    en: `belong to ${group}, which has ${share} of all tickets`,
  }),
  type: (group, share) => ({
    "zh-CN": `类型为“${group}”（该类型占全部的 ${share}）`,
    en: `are of the type “${group}”, which makes up ${share} of all tickets`,
  }),
  channel: (group, share) => ({
    "zh-CN": `来自“${group}”渠道（该渠道占全部的 ${share}）`,
    en: `came through “${group}”, which brings ${share} of all tickets`,
  }),
  priority: (group, share) => ({
    "zh-CN": `优先级为“${group}”（该优先级占全部的 ${share}）`,
    en: `have the priority “${group}”, as ${share} of all tickets do`,
  }),
  weekday: (group, share) => {
    const day = weekdays[Number(group) - 1] ?? { "zh-CN": group, en: group };
    return {
      "zh-CN": `在${day["zh-CN"]}提交（当天提交量占全部的 ${share}）`,
      en: `came in on ${day.en}, when ${share} of all tickets come in`,
    };
  },
  hour: (group, share) => ({
    "zh-CN": `在 ${group}–${Number(group) + 2} 点提交（该时段占全部的 ${share}）`,
    en: `came in between ${group}:00 and ${Number(group) + 2}:00, when ${share} of all tickets come in`,
  }),
};

/** The finding in words: how many tickets fell short, and the two groups that carry most of it. */
export function gapSentence(reading: Reading, weak: number, counted: number, shares: readonly GapShare[]): Localized {
  const noun = weakTickets[reading.id];
  const phrases = shares.slice(0, 2).map((share) => ({
    weak: share.weak,
    phrase: groupPhrases[share.factor](share.group, percent(share.tickets / share.ticketsTotal)),
  }));
  if (phrases.length === 0) {
    return {
      "zh-CN": `${noun["zh-CN"]}：${counted} 张中有 ${weak} 张，没有集中在某个人、某类问题或某个时段。`,
      en: `${noun.en.charAt(0).toUpperCase()}${noun.en.slice(1)}: ${weak} of ${counted}; no person, type or time of day stands out.`,
    };
  }
  return {
    "zh-CN": `${weak} 张${noun["zh-CN"]}中，${phrases.map((one) => `${one.weak} 张${one.phrase["zh-CN"]}`).join("；")}。`,
    en: `Of the ${weak} ${noun.en}, ${phrases.map((one) => `${one.weak} ${one.phrase.en}`).join("; ")}.`,
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
