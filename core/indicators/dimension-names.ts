import type { Localized } from "../i18n/locale.ts";
import type { CauseBranch, DimensionId, Unit } from "./indicator.ts";

/** The level-1 dimensions as they head an evaluation table. */
export const dimensionNames: Readonly<Record<DimensionId, Localized>> = {
  timeliness: { "zh-CN": "时效性", en: "Timeliness" },
  expertise: { "zh-CN": "专业性", en: "Expertise" },
  compliance: { "zh-CN": "规范性", en: "Compliance" },
  experience: { "zh-CN": "客户体验", en: "Customer experience" },
  communication: { "zh-CN": "沟通", en: "Communication" },
  attitude: { "zh-CN": "服务态度", en: "Attitude" },
  support: { "zh-CN": "技术支持", en: "Technical support" },
  parts: { "zh-CN": "备件", en: "Spare parts" },
  followUp: { "zh-CN": "回访", en: "Follow-up" },
  loyalty: { "zh-CN": "客户忠诚", en: "Loyalty" },
  cost: { "zh-CN": "成本", en: "Cost" },
};

/** The units as they stand behind a figure. */
export const unitNames: Readonly<Record<Unit, Localized>> = {
  percent: { "zh-CN": "%", en: "%" },
  seconds: { "zh-CN": "秒", en: "s" },
  minutes: { "zh-CN": "分钟", en: "min" },
  hours: { "zh-CN": "小时", en: "h" },
  days: { "zh-CN": "天", en: "days" },
  rating: { "zh-CN": "分（1–5）", en: "of 5" },
  points: { "zh-CN": "分", en: "points" },
  count: { "zh-CN": "次", en: "times" },
  yuan: { "zh-CN": "元", en: "yuan" },
};

/** The bones of the fishbone. */
export const causeBranchNames: Readonly<Record<CauseBranch, Localized>> = {
  people: { "zh-CN": "人员", en: "People" },
  process: { "zh-CN": "流程", en: "Process" },
  product: { "zh-CN": "产品", en: "Product" },
  tools: { "zh-CN": "工具", en: "Tools" },
  environment: { "zh-CN": "环境", en: "Environment" },
  measurement: { "zh-CN": "测量", en: "Measurement" },
};
