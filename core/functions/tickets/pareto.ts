import type { Locale } from "../../i18n/locale.ts";
import type { Cell } from "../cell.ts";
import { defineFunction, optional, required } from "../descriptor.ts";
import { NUMBER_KIND } from "../reading/column.ts";
import { groupAt, type NameColumn, names } from "../reading/names.ts";
import { headersParameter, spilledTable } from "../spilled-table.ts";

/** What a column of reasons says where there was no problem. */
const noProblem: readonly string[] = ["/", "-", "–", "—", "none", "无"];

/**
 * The problem summary 问题分类汇总表, in the order of a Pareto chart: each problem with its count, its share, the share
 * of it and all before it, and the people who have most of it.
 *
 * The cumulative share is taken from the cumulative count, so that no rounding adds up and the last one is exactly 1.
 * Equal counts stand in the order of their first ticket. A blank, N/A, and the marks with which score sheets say "no
 * deduction" (`/`, `-`, 无, none) are no problems. People are at most three, with the tickets each has; a ticket of
 * nobody counts for the problem alone. They point to where help is needed, not to blame: whoever handles most tickets has
 * most of every problem.
 *
 * @param problems problem of each ticket, one column
 * @param people handler of each ticket
 * @param headers TRUE for a first row of headers
 * @returns rows of four columns, five with people; a blank row without problems
 * @example PARETO({"late"; "rude"; "late"}) = {"late", 2, 0.667, 0.667; "rude", 1, 0.333, 1}
 */
export const pareto = defineFunction({
  id: "PARETO",
  category: "tickets",
  summary: {
    en: "Problems by count, with share, cumulative share and who has them",
    "zh-CN": "问题分类汇总：次数、占比、累计占比与主要责任人",
  },
  parameters: {
    problems: required(names(noProblem), { en: "problem of each ticket", "zh-CN": "各工单的问题类型" }),
    people: optional(names(), {
      en: "handler of each ticket; left out: no such column",
      "zh-CN": "各工单的责任人；省略则无此列",
    }),
    ...headersParameter,
  },
  result: { shape: "table", help: { en: "a row per problem, most frequent first", "zh-CN": "每类问题一行，多者在前" } },
  examples: [
    {
      args: [[["late"], ["rude"], ["late"], ["/"], ["late"]]],
      result: [
        ["late", 3, 0.75, 0.75],
        ["rude", 1, 0.25, 1],
      ],
      why: { en: "/ says that there was no problem", "zh-CN": "/ 表示没有问题" },
    },
    {
      args: [[["late"], ["late"], ["late"]], [["Ann"], ["Bob"], ["Bob"]], true],
      result: [
        ["problem", "count", "share", "cumulative share", "who"],
        ["late", 3, 1, 1, "Bob (2), Ann (1)"],
      ],
      why: { en: "with the people who have most of it", "zh-CN": "并列出涉及最多的人" },
    },
  ],
  compute({ problems, people, headers }, locale) {
    const counts = new Uint32Array(problems.names.length);
    let total = 0;
    for (let i = 0; i < problems.count; i++) {
      if (problems.kinds[i] !== NUMBER_KIND) continue;
      const group = groupAt(problems, i);
      counts[group] = (counts[group] ?? 0) + 1;
      total++;
    }
    const who = people === null ? null : whoHas(problems, people, locale);
    let before = 0;
    const rows = Array.from(counts.keys())
      .sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0))
      .map((group): Cell[] => {
        const count = counts[group] ?? 0;
        before += count;
        const shares = [problems.names[group] ?? null, count, count / total, before / total];
        return who === null ? shares : [...shares, who[group] ?? null];
      });
    return spilledTable(rows, people === null ? columns.slice(0, -1) : columns, headers, locale);
  },
});

const columns = [
  { en: "problem", "zh-CN": "问题" },
  { en: "count", "zh-CN": "次数" },
  { en: "share", "zh-CN": "占比" },
  { en: "cumulative share", "zh-CN": "累计占比" },
  { en: "who", "zh-CN": "主要责任人" },
];

/** How many people a problem names. */
const mostPeople = 3;

/** The people of each problem, most tickets first, as a list in words; nothing where nobody is named. */
function whoHas(problems: NameColumn, people: NameColumn, locale: Locale): readonly (string | undefined)[] {
  const tickets = new Map<number, number>();
  for (let i = 0; i < problems.count; i++) {
    if (problems.kinds[i] !== NUMBER_KIND || people.kinds[i * people.step] !== NUMBER_KIND) continue;
    const pair = groupAt(problems, i) * people.names.length + groupAt(people, i);
    tickets.set(pair, (tickets.get(pair) ?? 0) + 1);
  }
  const byProblem: { readonly person: number; readonly count: number }[][] = problems.names.map(() => []);
  for (const [pair, count] of tickets) {
    byProblem[Math.floor(pair / people.names.length)]?.push({ person: pair % people.names.length, count });
  }
  return byProblem.map((those) => {
    const most = those.sort((one, other) => other.count - one.count).slice(0, mostPeople);
    if (most.length === 0) return undefined;
    return lists[locale](most.map(({ person, count }) => [String(people.names[person]), count]));
  });
}

const lists: Readonly<Record<Locale, (people: readonly (readonly [string, number])[]) => string>> = {
  en: (people) => people.map(([name, count]) => `${name} (${count})`).join(", "),
  "zh-CN": (people) => people.map(([name, count]) => `${name}（${count}）`).join("、"),
};
