import type { Locale } from "../locale.ts";
import type { PageWords } from "./site-texts.ts";

/** On what terms TicketScore may be used. */
export const termsWords: Readonly<Record<Locale, PageWords>> = {
  en: {
    title: "Terms",
    lead: "TicketScore is free software under the Apache License 2.0.",
    sections: [
      {
        title: "What you may do",
        lines: ["Use it, copy it, change it and pass it on, at work as well, under the terms of the licence."],
      },
      {
        title: "What nobody promises",
        lines: [
          "It comes as it is, without warranty of any kind, as the licence says.",
          "A score is a help for a decision, not the decision. Look at the tickets behind it before it touches anybody's pay or post.",
        ],
      },
    ],
  },
  "zh-CN": {
    title: "条款",
    lead: "TicketScore 是自由软件，采用 Apache License 2.0 许可证。",
    sections: [
      {
        title: "您可以做什么",
        lines: ["按许可证的条款使用、复制、修改和转交，也可用于工作。"],
      },
      {
        title: "不作的承诺",
        lines: [
          "按现状提供，不含任何形式的担保，以许可证为准。",
          "得分帮助决定，但不代替决定。在它影响任何人的薪酬或岗位之前，请先看看背后的工单。",
        ],
      },
    ],
  },
};
