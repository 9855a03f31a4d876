import * as z from "zod/mini";
import type { Cell } from "../cell.ts";
import { defaulted, defineFunction, required } from "../descriptor.ts";
import { BLANK_KIND, NUMBER_KIND } from "../reading/column.ts";
import { flags, isNo } from "../reading/flags.ts";
import { groupAt, names } from "../reading/names.ts";
import { scalar } from "../reading/scalar.ts";
import { headersParameter, noName, spilledTable } from "../spilled-table.ts";

/**
 * Who has the most late tickets, with the number of them: the top three unless told otherwise. A column of types in place
 * of handlers gives the types that run late.
 *
 * Late is what says FALSE. A blank is not late, for the answer may still come in time, and N/A is not counted. Equal
 * counts stand in the order of their first late ticket, so that the list does not jump about. Late tickets without a
 * handler stand under their own name, because nobody having taken them is a finding. A count is not a rate: whoever
 * handles most tickets tends to lead it, which is why `HANDLERTABLE` shows the rate.
 *
 * @param handlers handler of each ticket, one column
 * @param met whether each ticket was answered in time
 * @param n length of the list, at least 1; left out, 3
 * @param headers TRUE for a first row of headers
 * @returns rows of name and count, most first; a blank row when nobody is late
 * @example LATETOP({"Ann"; "Bob"; "Bob"}, {FALSE; FALSE; TRUE}, 1) = {"Ann", 1}
 */
export const lateTop = defineFunction({
  id: "LATETOP",
  category: "tickets",
  summary: { en: "Handlers or types with the most late tickets", "zh-CN": "超时工单最多的责任人或类型" },
  parameters: {
    handlers: required(names(), { en: "handler or type of each ticket", "zh-CN": "各工单的责任人或类型" }),
    met: required(flags(), { en: "whether each ticket was answered in time", "zh-CN": "各工单是否达标" }),
    n: defaulted(
      scalar(z.int().check(z.gte(1)), 3, {
        en: "a whole number from 1; blank is 3",
        "zh-CN": "不小于 1 的整数；空白即 3",
      }),
      { en: "how many to list; left out: 3", "zh-CN": "列出几名；省略为 3" },
    ),
    ...headersParameter,
  },
  result: { shape: "table", help: { en: "rows of name and count, most first", "zh-CN": "逐行姓名与张数，多者在前" } },
  examples: [
    {
      args: [
        [["Ann"], ["Bob"], ["Bob"], ["Cem"]],
        [[false], [false], [false], [true]],
      ],
      result: [
        ["Bob", 2],
        ["Ann", 1],
      ],
      why: { en: "who is never late is not listed", "zh-CN": "没有超时的不列" },
    },
    {
      args: [[["Ann"], ["Bob"]], [[true], [null]], null, true],
      result: [["name", "late"]],
      why: { en: "nobody is late, and a blank is not yet", "zh-CN": "无人超时；空白尚未超时" },
    },
  ],
  compute({ handlers, met, n, headers }, locale) {
    // In a Map of its own, whose order is that of the first late ticket; −1 stands for nobody.
    const late = new Map<number, number>();
    for (let i = 0; i < handlers.count; i++) {
      const kind = handlers.kinds[i] ?? 0;
      if (!isNo(met, i) || (kind !== NUMBER_KIND && kind !== BLANK_KIND)) continue;
      const group = kind === BLANK_KIND ? -1 : groupAt(handlers, i);
      late.set(group, (late.get(group) ?? 0) + 1);
    }
    const rows = [...late]
      .sort(([, one], [, other]) => other - one)
      .slice(0, n)
      .map(([group, count]): Cell[] => [handlers.names[group] ?? noName[locale], count]);
    return spilledTable(rows, columns, headers, locale);
  },
});

const columns = [
  { en: "name", "zh-CN": "名称" },
  { en: "late", "zh-CN": "超时张数" },
];
