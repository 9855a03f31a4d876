import { call, type Expression, type Operand, operation } from "../../formula/expression.ts";
import type { Locale } from "../../i18n/locale.ts";
import { type Cell, NOT_APPLICABLE } from "../cell.ts";
import { defineFunction, optional, required } from "../descriptor.ts";
import {
  areNumbers,
  chain,
  columnOf,
  ifKnown,
  ifNoneMissing,
  isOmitted,
  isOneCell,
  notApplicableIn,
} from "../plain.ts";
import { distanceAbove } from "../reading/bands.ts";
import { BLANK_KIND, cellOfKind, NUMBER_KIND, rowKinds } from "../reading/column.ts";
import { type Limits, otherPriorities, priorityLimits } from "../reading/limits.ts";
import { groupAt, type NameColumn, names } from "../reading/names.ts";
import { numberAt, numbers } from "../reading/number-column.ts";

/** The priorities that need no table, by their English and their Chinese name, and the minutes each allows. */
const standardPriorities: readonly { readonly names: readonly [string, string]; readonly minutes: number }[] = [
  { names: ["urgent", "紧急"], minutes: 15 },
  { names: ["normal", "普通"], minutes: 120 },
];

/**
 * Whether each ticket was answered in time: minutes at or below what its priority allows, 15 for urgent 紧急 and 120 for
 * normal 普通 unless a table says otherwise.
 *
 * A limit is met when the time is equal to it, "within 15 minutes" being what is promised; a difference below half a
 * billionth, which arithmetic makes of times, does not count. A limit of 0 is met by 0 minutes only. With a table only
 * what it names counts, whatever the language, and its row with a blank, `*` or other 其他 stands for every other
 * priority, a blank one too. Without such a row a priority that the table does not name is refused with its position: a
 * mistyped one would else go unmeasured. A limit of N/A says that nothing was promised, and gives N/A.
 *
 * Blank minutes give blank, because no answer yet may be late or still in time; so does a blank priority. N/A gives N/A.
 *
 * @param minutes minutes to the first response, one or a column, at least 0
 * @param priority priority of each ticket, or one for all
 * @param limits two columns, priority and minutes, in any order of rows
 * @returns TRUE, FALSE or blank per ticket
 * @example SLAMET({30; 105; 15}, {"normal"; "urgent"; "normal"}) = {TRUE; FALSE; TRUE}
 */
export const slaMet = defineFunction({
  id: "SLAMET",
  category: "tickets",
  summary: {
    en: "Whether each ticket was answered within the time its priority allows",
    "zh-CN": "各工单是否在其优先级的时限内响应",
  },
  parameters: {
    minutes: required(numbers({ atLeast: 0 }), { en: "minutes to the first response", "zh-CN": "首次响应分钟数" }),
    priority: required(names(), {
      en: "priority of each ticket, or one for all",
      "zh-CN": "优先级：逐行给出或共用一个",
    }),
    limits: optional(priorityLimits(), {
      en: "two columns: priority and minutes; left out: urgent 15, normal 120",
      "zh-CN": "两列：优先级与分钟数；省略为紧急 15、普通 120",
    }),
  },
  result: { shape: "column", help: { en: "TRUE, FALSE or blank per ticket", "zh-CN": "逐张工单：TRUE、FALSE 或空白" } },
  examples: [
    {
      args: [
        [[30], [105], [15], [null]],
        [["normal"], ["urgent"], ["普通"], ["urgent"]],
      ],
      result: [[true], [false], [true], [null]],
      why: { en: "urgent within 15 minutes, normal within 120", "zh-CN": "紧急 15 分钟内，普通 120 分钟内" },
    },
    {
      args: [
        [[30], [31], [30]],
        [["VIP"], ["vip"], ["C"]],
        [
          ["VIP", 30],
          ["*", 60],
        ],
      ],
      result: [[true], [false], [true]],
      why: { en: "equal is in time; * stands for all others", "zh-CN": "相等即达标；* 代表其余优先级" },
    },
  ],
  check({ priority, limits }, argument) {
    const allowed = minutesPerGroup(priority, limits);
    for (let i = 0; i < priority.kinds.length; i++) {
      if (priority.kinds[i] !== NUMBER_KIND || allowed[groupAt(priority, i)] !== undefined) continue;
      argument("priority").refuseCell(i, "oneOf", { words: wordsOf(limits) });
    }
  },
  compute({ minutes, priority, limits }) {
    const allowed = minutesPerGroup(priority, limits);
    const others = limits?.others;
    const kinds = rowKinds(minutes, others === undefined ? priority : withBlanksNamed(priority));
    const met = new Array<Cell>(minutes.count);
    for (let i = 0; i < met.length; i++) {
      const kind = kinds[i] ?? 0;
      const isNamed = priority.kinds[i * priority.step] === NUMBER_KIND;
      const limit = isNamed ? allowed[groupAt(priority, i)] : others;
      if (kind !== NUMBER_KIND) met[i] = cellOfKind(kind);
      else met[i] = typeof limit === "number" ? distanceAbove(numberAt(minutes, i), limit) <= 0 : NOT_APPLICABLE;
    }
    return met;
  },
  plain({ minutes, priority, limits }) {
    if (isOmitted(limits)) return ifNoneMissing([minutes, priority], plainStandard(minutes, priority));
    return isOneCell(priority) ? plainLimits(minutes, priority, limits) : null;
  },
});

/** The minutes that each priority allows: `null` where N/A, `undefined` where nothing is said. */
function minutesPerGroup(priority: NameColumn, limits: Limits | null): readonly (number | null | undefined)[] {
  return priority.names.map((name) => {
    const key = String(name).toLowerCase();
    if (limits === null) return standardPriorities.find(({ names }) => names.includes(key))?.minutes;
    const own = limits.minutes.get(key);
    return own === undefined ? limits.others : own;
  });
}

/** A blank priority counts as named where there is a row for all others. */
function withBlanksNamed(priority: NameColumn): NameColumn {
  const kinds = priority.kinds.map((kind) => (kind === BLANK_KIND ? NUMBER_KIND : kind));
  return { ...priority, kinds };
}

function wordsOf(limits: Limits | null): Readonly<Record<Locale, readonly string[]>> {
  if (limits !== null) return { en: limits.priorities, "zh-CN": limits.priorities };
  return {
    en: standardPriorities.map(({ names }) => names[0]),
    "zh-CN": standardPriorities.map(({ names }) => names[1]),
  };
}

function isWithin(minutes: Expression, limit: Operand): Expression {
  return operation(call("ROUND", operation(minutes, "-", limit), 9), "<=", 0);
}

function plainStandard(minutes: Expression, priority: Expression): Expression {
  const verdict = standardPriorities.reduceRight((otherwise, { names, minutes: limit }) => {
    const isNamed = names.map((name) => operation(call("TRIM", priority), "=", name));
    return call("IF", chain("+", isNamed), isWithin(minutes, limit), otherwise);
  }, call("NA"));
  return call("IF", areNumbers(minutes), verdict, call("NA"));
}

/** One row's priority looked up by comparing, not with VLOOKUP, to which `*` would mean anything. */
function plainLimits(minutes: Expression, priority: Expression, limits: Expression): Expression {
  const written = call("TRIM", columnOf(limits, 0));
  const allowed = columnOf(limits, 1);
  const isFilled = operation(allowed, "<>", "");
  const isOwn = operation(operation(written, "=", call("TRIM", priority)), "*", isFilled);
  const marks = ["", ...otherPriorities].map((mark) => operation(written, "=", mark));
  const isOther = operation(chain("+", marks), "*", isFilled);
  const [own, other] = [call("SUMPRODUCT", isOwn), call("SUMPRODUCT", isOther)];
  const unnamed = call("IF", operation(call("TRIM", priority), "=", ""), "", call("NA"));
  const otherwise = call("IF", operation(other, ">", 0), verdictOf(isOther), unnamed);
  const verdict = call("IF", operation(own, ">", 0), verdictOf(isOwn), otherwise);
  return call("IF", notApplicableIn(priority), "N/A", ifKnown([minutes], verdict));

  function verdictOf(isRow: Expression): Expression {
    const isNumber = operation(isRow, "*", call("ISNUMBER", allowed));
    const limit = call("SUMPRODUCT", call("IF", isNumber, allowed, 0));
    return call("IF", operation(call("SUMPRODUCT", isNumber), ">", 0), isWithin(minutes, limit), "N/A");
  }
}
