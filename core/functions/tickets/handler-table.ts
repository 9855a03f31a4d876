import type { Cell } from "../cell.ts";
import { defineFunction, optional, required } from "../descriptor.ts";
import { BLANK_KIND, isFilled, NUMBER_KIND } from "../reading/column.ts";
import { flags, isNo, isYes } from "../reading/flags.ts";
import { groupAt, names } from "../reading/names.ts";
import { type NumberColumn, numberAt, numbers } from "../reading/number-column.ts";
import { headersParameter, noName, spilledTable } from "../spilled-table.ts";

/**
 * A row for each handler: tickets, how many of them are answered, average minutes to the answer, share in time, average
 * service score, and average satisfaction where that is given. Most tickets first, then by name.
 *
 * Each average is over what is known for it, so an unrated ticket is no 0 and an open one no 0 minutes; what nothing is
 * known for is blank. The share in time is of the tickets that were in time or late, `TRUE ÷ (TRUE + FALSE)`. The number
 * of tickets stands beside every figure because three tickets prove little. Tickets without a handler have a row of their
 * own, so that the numbers add up to the whole; a handler of N/A leaves the table, and a wholly blank row is padding.
 *
 * @param handlers handler of each ticket, one column
 * @param minutes minutes to the first response, at least 0, blank while there is none
 * @param met whether each ticket was answered in time
 * @param totals total service score of each ticket
 * @param satisfaction customer satisfaction of each ticket
 * @param headers TRUE for a first row of headers
 * @returns rows of six columns, seven with satisfaction; a blank row without tickets
 * @example HANDLERTABLE({"Ann"; "Ann"}, {30; 10}, {FALSE; TRUE}, {16; 18}) = {"Ann", 2, 2, 20, 0.5, 17}
 */
export const handlerTable = defineFunction({
  id: "HANDLERTABLE",
  category: "tickets",
  summary: {
    en: "Tickets, response, share in time and scores of each handler",
    "zh-CN": "各责任人的工单数、响应、达标率与得分",
  },
  parameters: {
    handlers: required(names(), { en: "handler of each ticket", "zh-CN": "各工单的责任人" }),
    minutes: required(numbers({ atLeast: 0 }), {
      en: "minutes to the first response",
      "zh-CN": "首次响应分钟数",
    }),
    met: required(flags(), { en: "whether each ticket was answered in time", "zh-CN": "各工单是否达标" }),
    totals: required(numbers(), { en: "total service score of each ticket", "zh-CN": "各工单的服务质量总分" }),
    satisfaction: optional(numbers(), {
      en: "customer satisfaction of each ticket; left out: no such column",
      "zh-CN": "各工单的客户满意度；省略则无此列",
    }),
    ...headersParameter,
  },
  result: { shape: "table", help: { en: "a row per handler, most tickets first", "zh-CN": "每人一行，工单多者在前" } },
  examples: [
    {
      args: [
        [["Ann"], ["Bob"], ["Ann"], ["Ann"]],
        [[30], [105], [10], [null]],
        [[true], [false], [true], [null]],
        [[16], [13], [null], [18]],
      ],
      result: [
        ["Ann", 3, 2, 20, 1, 17],
        ["Bob", 1, 1, 105, 0, 13],
      ],
      why: { en: "each average over what is known for it", "zh-CN": "各项平均只计已知的工单" },
    },
    {
      args: [[["Ann"], [null]], [[30], [5]], [[true], [true]], [[16], [null]], [[4], ["N/A"]], true],
      result: [
        ["handler", "tickets", "answered", "average minutes", "in time", "average score", "average satisfaction"],
        ["Ann", 1, 1, 30, 1, 16, 4],
        ["(none)", 1, 1, 5, 1, null, null],
      ],
      why: { en: "tickets of nobody have their own row", "zh-CN": "没有责任人的工单单列一行" },
    },
  ],
  compute({ handlers, minutes, met, totals, satisfaction, headers }, locale) {
    const nobody = handlers.names.length;
    const tickets = new Uint32Array(nobody + 1);
    const inTime = new Uint32Array(nobody + 1);
    const late = new Uint32Array(nobody + 1);
    const response = new Means(minutes, nobody + 1);
    const score = new Means(totals, nobody + 1);
    const happiness = satisfaction === null ? null : new Means(satisfaction, nobody + 1);
    const own = [handlers, minutes, met, totals, ...(satisfaction === null ? [] : [satisfaction])];
    for (let i = 0; i < handlers.count; i++) {
      const kind = handlers.kinds[i] ?? 0;
      if (kind !== NUMBER_KIND && (kind !== BLANK_KIND || !isFilled(own, i))) continue;
      const group = kind === BLANK_KIND ? nobody : groupAt(handlers, i);
      tickets[group] = (tickets[group] ?? 0) + 1;
      if (isYes(met, i)) inTime[group] = (inTime[group] ?? 0) + 1;
      else if (isNo(met, i)) late[group] = (late[group] ?? 0) + 1;
      response.add(group, i);
      score.add(group, i);
      happiness?.add(group, i);
    }
    const keys = handlers.names.map((name) => String(name).toLowerCase());
    const rows = Array.from(tickets.keys())
      .filter((group) => tickets[group] !== 0)
      .sort((one, other) => (tickets[other] ?? 0) - (tickets[one] ?? 0) || compareNames(keys[one], keys[other]))
      .map((group): Cell[] => [
        handlers.names[group] ?? noName[locale],
        tickets[group] ?? 0,
        response.counts[group] ?? 0,
        response.of(group),
        shareOf(inTime[group] ?? 0, late[group] ?? 0),
        score.of(group),
        ...(happiness === null ? [] : [happiness.of(group)]),
      ]);
    return spilledTable(rows, happiness === null ? columns.slice(0, -1) : columns, headers, locale);
  },
});

const columns = [
  { en: "handler", "zh-CN": "责任人" },
  { en: "tickets", "zh-CN": "工单数" },
  { en: "answered", "zh-CN": "已响应" },
  { en: "average minutes", "zh-CN": "平均响应分钟" },
  { en: "in time", "zh-CN": "达标率" },
  { en: "average score", "zh-CN": "平均得分" },
  { en: "average satisfaction", "zh-CN": "平均满意度" },
];

/** The mean of each group's numbers in a column. */
class Means {
  readonly counts: Uint32Array;
  private readonly sums: Float64Array;
  private readonly column: NumberColumn;

  constructor(column: NumberColumn, groups: number) {
    this.column = column;
    this.counts = new Uint32Array(groups);
    this.sums = new Float64Array(groups);
  }

  add(group: number, i: number): void {
    if (this.column.kinds[i * this.column.step] !== NUMBER_KIND) return;
    this.counts[group] = (this.counts[group] ?? 0) + 1;
    this.sums[group] = (this.sums[group] ?? 0) + numberAt(this.column, i);
  }

  of(group: number): number | null {
    const count = this.counts[group] ?? 0;
    return count === 0 ? null : (this.sums[group] ?? 0) / count;
  }
}

function shareOf(inTime: number, late: number): number | null {
  return inTime + late === 0 ? null : inTime / (inTime + late);
}

/** By code unit, so that every host sorts alike; nobody comes last. */
function compareNames(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
  return one < other ? -1 : 1;
}
