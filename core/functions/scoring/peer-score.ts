import * as z from "zod/mini";
import { call, type Expression, operation } from "../../formula/expression.ts";
import type { Cell } from "../cell.ts";
import { defaulted, defineFunction, required } from "../descriptor.ts";
import { ifKnown, isOneCell, orDefault, strangersIn } from "../plain.ts";
import { cellOfKind, ERROR_KIND, NUMBER_KIND } from "../reading/column.ts";
import { type NumberBlock, numberAt, numberBlock, numbers } from "../reading/number-column.ts";
import { scalar } from "../reading/scalar.ts";

/**
 * A score that softens one supervisor's view with that of peers: `(1 − share) × supervisor + share × mean(peers)`.
 *
 * Blank and N/A are no peer ratings. While there is none the supervisor's score stands alone: counting the missing peers
 * as 0 would cost 15 % for nothing. Without the supervisor there is no score, however many peers there are, because
 * theirs is only the smaller part.
 *
 * @param supervisor the supervisor's score, or a column of them
 * @param peers the peers' scores on the same scale: any range for one supervisor's score, one row for each of a column
 * @param share what the peers count for, 0 to 1; left out, 0.15
 * @returns one score per supervisor's score
 * @example PEERSCORE(80, {90, 100}) = 82.25
 */
export const peerScore = defineFunction({
  id: "PEERSCORE",
  category: "scoring",
  summary: {
    en: "Supervisor's score blended with the mean of the peers'",
    "zh-CN": "上级评分与同行评分均值的加权合成",
  },
  parameters: {
    supervisor: required(numbers(), { en: "the supervisor's scores", "zh-CN": "上级评分" }),
    peers: required(numberBlock(), {
      en: "the peers' scores: a range for one score, one row for each of a column",
      "zh-CN": "同行评分：单个评分对应一个区域，一列评分逐行对应",
    }),
    share: defaulted(
      scalar(z.number().check(z.gte(0), z.lte(1)), 0.15, {
        en: "a number from 0 to 1; blank is 0.15",
        "zh-CN": "0 到 1 之间的数字；空白即 0.15",
      }),
      {
        en: "what the peers count for; left out: 0.15",
        "zh-CN": "同行评分所占比例；省略为 0.15",
      },
    ),
  },
  result: { shape: "column", help: { en: "one score per supervisor's score", "zh-CN": "逐个合成得分" } },
  examples: [
    {
      args: [80, [[90, 100]]],
      result: 82.25,
      why: { en: "0.85 × 80 + 0.15 × 95", "zh-CN": "0.85 × 80 + 0.15 × 95" },
    },
    {
      args: [
        [[80], [70]],
        [
          [90, 100],
          [null, null],
        ],
        0.2,
      ],
      result: [[83], [70]],
      why: { en: "without peers the supervisor's score stands alone", "zh-CN": "没有同行评分时，只取上级评分" },
    },
  ],
  check({ supervisor, peers }, argument) {
    if (supervisor.count === 1 || peers.height === supervisor.count) return;
    argument("peers").refuse("rowForEach", { other: "supervisor", count: supervisor.count });
  },
  compute({ supervisor, peers, share }) {
    const scores = new Array<Cell>(supervisor.count);
    const perRow = supervisor.count === 1 ? peers.count : peers.width;
    for (let i = 0; i < scores.length; i++) {
      const kind = supervisor.kinds[i] ?? 0;
      const error = kind >= ERROR_KIND ? kind : errorIn(peers, i * perRow, perRow);
      if (error !== NUMBER_KIND || kind !== NUMBER_KIND) scores[i] = cellOfKind(error === NUMBER_KIND ? kind : error);
      else scores[i] = blend(numberAt(supervisor, i), peers, i * perRow, perRow, share);
    }
    return scores;
  },
  plain({ supervisor, peers, share }) {
    const part = orDefault(share, 0.15);
    const { count, mean } = isOneCell(supervisor) ? overall(peers) : byRow(peers);
    const own = operation(operation(1, "-", part), "*", supervisor);
    const blended = operation(own, "+", operation(part, "*", mean));
    const strangers = operation(call("SUMPRODUCT", strangersIn(peers)), ">", 0);
    const score = call("IF", operation(count, "=", 0), supervisor, blended);
    return ifKnown([supervisor], call("IF", strangers, call("NA"), score));
  },
});

function errorIn(peers: NumberBlock, start: number, length: number): number {
  for (let i = start; i < start + length; i++) {
    const kind = peers.kinds[i] ?? 0;
    if (kind >= ERROR_KIND) return kind;
  }
  return NUMBER_KIND;
}

function blend(supervisor: number, peers: NumberBlock, start: number, length: number, share: number): number {
  let sum = 0;
  let count = 0;
  for (let i = start; i < start + length; i++) {
    if (peers.kinds[i] !== NUMBER_KIND) continue;
    sum += numberAt(peers, i);
    count++;
  }
  return count === 0 ? supervisor : (1 - share) * supervisor + share * (sum / count);
}

interface PeerMean {
  readonly count: Expression;
  readonly mean: Expression;
}

function overall(peers: Expression): PeerMean {
  return { count: call("COUNT", peers), mean: call("AVERAGE", peers) };
}

/** Sums along each row: the product with a column of ones, as no built-in function of Excel 2016 does it by rows. */
function byRow(peers: Expression): PeerMean {
  const ones = call("TRANSPOSE", operation(call("COLUMN", peers), "^", 0));
  const isNumber = call("ISNUMBER", peers);
  const count = call("MMULT", operation(isNumber, "*", 1), ones);
  return { count, mean: operation(call("MMULT", call("IF", isNumber, peers, 0), ones), "/", count) };
}
