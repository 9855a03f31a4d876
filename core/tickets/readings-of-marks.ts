import { call, type Expression, operation } from "../formula/expression.ts";
import { allOf, when } from "./array-formula.ts";
import type { TicketField } from "./field.ts";
import type { Reading } from "./reading.ts";
import { readingFacts } from "./reading-facts.ts";
import type { Tickets } from "./ticket-table.ts";

type Rating = "attitude" | "solving" | "clarity" | "satisfaction";

const items: readonly Rating[] = ["attitude", "solving", "clarity", "satisfaction"];

function numberOf(tickets: Tickets, field: TicketField, index: number): number {
  return tickets.numbers[field]?.[index] ?? Number.NaN;
}

/** 1 from `threshold` on, 0 below, nothing where nothing is known. */
function atLeast(value: number, threshold: number): number {
  return Number.isNaN(value) ? Number.NaN : value >= threshold ? 1 : 0;
}

function atLeastFormula(column: Expression, threshold: number): Expression {
  return when(call("ISNUMBER", column), when(operation(column, ">=", threshold), 1, 0), "");
}

function known(column: Expression): Expression {
  return when(call("ISNUMBER", column), column, "");
}

function rating(id: Rating, name: Reading["name"], help: Reading["help"]): Reading {
  return {
    ...readingFacts[id],
    name,
    help,
    value: (tickets, index) => numberOf(tickets, id, index),
    formula: (cells) => known(cells.column(id)),
  };
}

const satisfied: Reading = {
  ...readingFacts.satisfied,
  name: { "zh-CN": "是否满意", en: "Satisfied" },
  help: {
    "zh-CN": "1 = 满意度 4 分及以上；0 = 低于 4 分；空白 = 未评价",
    en: "1 = rated 4 or higher; 0 = rated below 4; blank = not rated",
  },
  value: (tickets, index) => atLeast(numberOf(tickets, "satisfaction", index), 4),
  formula: (cells) => atLeastFormula(cells.column("satisfaction"), 4),
};

const serviceScore: Reading = {
  ...readingFacts.serviceScore,
  name: { "zh-CN": "服务得分（满分 20）", en: "Service score (out of 20)" },
  help: {
    "zh-CN": "态度、解决、清晰、满意度四项之和；四项不全则为空白，不把缺项当 0",
    en: "Attitude, solving, clarity and satisfaction added up; blank unless all four are rated, because a missing one is not 0",
  },
  value: (tickets, index) => items.reduce((sum, item) => sum + numberOf(tickets, item, index), 0),
  formula: (cells) => {
    const columns = items.map((item) => cells.column(item));
    const rated = columns.map((column) => call("ISNUMBER", column)).reduce((all, one) => allOf(all, one));
    return when(
      rated,
      columns.reduce((sum, column) => operation(sum, "+", column)),
      "",
    );
  },
};

const reopened: Reading = {
  ...readingFacts.reopened,
  name: { "zh-CN": "是否重开", en: "Reopened" },
  help: {
    "zh-CN": "1 = 至少重开或返工一次；0 = 从未；空白 = 没有记录",
    en: "1 = reopened or reworked at least once; 0 = never; blank = not recorded",
  },
  value: (tickets, index) => atLeast(numberOf(tickets, "reopened", index), 1),
  formula: (cells) => atLeastFormula(cells.column("reopened"), 1),
};

const firstContactResolution: Reading = {
  ...readingFacts.firstContactResolution,
  name: { "zh-CN": "是否首次解决", en: "Solved at first contact" },
  help: {
    "zh-CN": "1 = 首次联系即解决；0 = 否；空白 = 没有记录",
    en: "1 = solved at the first contact; 0 = not; blank = not recorded",
  },
  value: (tickets, index) => numberOf(tickets, "firstContact", index),
  formula: (cells) => known(cells.column("firstContact")),
};

const complaint: Reading = {
  ...readingFacts.complaint,
  name: { "zh-CN": "是否投诉", en: "Complaint" },
  help: {
    "zh-CN": "1 = 客户投诉；0 = 没有；空白 = 没有记录",
    en: "1 = the customer complained; 0 = did not; blank = not recorded",
  },
  value: (tickets, index) => numberOf(tickets, "complaint", index),
  formula: (cells) => known(cells.column("complaint")),
};

/** The readings that come from what was marked on a ticket: ratings, counts, yes or no. */
export const readingsOfMarks = {
  satisfaction: rating(
    "satisfaction",
    { "zh-CN": "满意度评分", en: "Satisfaction rating" },
    { "zh-CN": "客户给出的 1–5 分；空白 = 未评价", en: "The customer's rating from 1 to 5; blank = not rated" },
  ),
  attitude: rating(
    "attitude",
    { "zh-CN": "服务态度评分", en: "Attitude rating" },
    { "zh-CN": "服务态度 1–5 分；空白 = 未评价", en: "Attitude from 1 to 5; blank = not rated" },
  ),
  solving: rating(
    "solving",
    { "zh-CN": "问题解决评分", en: "Problem-solving rating" },
    { "zh-CN": "问题解决效率 1–5 分；空白 = 未评价", en: "Problem-solving from 1 to 5; blank = not rated" },
  ),
  clarity: rating(
    "clarity",
    { "zh-CN": "沟通清晰度评分", en: "Clarity rating" },
    { "zh-CN": "沟通清晰度 1–5 分；空白 = 未评价", en: "Clarity from 1 to 5; blank = not rated" },
  ),
  satisfied,
  serviceScore,
  reopened,
  firstContactResolution,
  complaint,
} as const;
