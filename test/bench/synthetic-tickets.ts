import type { Tickets } from "../../core/tickets/ticket-table.ts";
import { Random } from "../samples/random.ts";

/** The first day of the tickets, and the day after the last. */
export const firstDay = 45_292;
export const endDay = firstDay + 366;

const shares = {
  rated: 0.6,
  open: 0.05,
  unresolved: 0.1,
  blankHandler: 0.005,
  firstContact: 0.78,
  reopened: 0.07,
  complaint: 0.03,
  reason: 0.08,
};

const second = 1 / 86_400;
const priorities = ["紧急", "普通", "低"];
const channels = ["电话", "在线", "邮件", "上门"];
const types = ["安装", "维修", "退货", "换货", "保养", "咨询", "配件", "投诉", "发票", "升级", "物流", "账户"];
const reasons = ["返工一次", "语速过快", "未按流程", "资料不全", "/"];

/**
 * Tickets of a year that look real and are the same on every run: 30 handlers in 6 teams, 12 types, 4 channels, 3
 * priorities and up to 200,000 customers; minutes log-normal, 60 % rated, 5 % open, in order of submission as a help desk
 * exports them.
 */
export function syntheticTickets(count: number, seed = 1): Tickets {
  const random = new Random(seed);
  const column = () => new Float64Array(count).fill(Number.NaN);
  const times = { submitted: column(), firstResponse: column(), resolved: column() };
  const numbers = {
    attitude: column(),
    solving: column(),
    clarity: column(),
    satisfaction: column(),
    firstContact: column(),
    reopened: column(),
    complaint: column(),
  };
  const names = () => new Array<string>(count).fill("");
  const texts = {
    id: names(),
    priority: names(),
    channel: names(),
    type: names(),
    handler: names(),
    team: names(),
    customer: names(),
    deductionReason: names(),
  };
  for (let row = 0; row < count; row++) {
    const submitted = toSecond(firstDay + ((row + random.fraction()) / count) * (endDay - firstDay));
    const handler = random.whole(0, 29);
    const type = random.whole(0, types.length - 1);
    times.submitted[row] = submitted;
    if (!random.isLikely(shares.open)) {
      const minutes = Math.exp(random.normal(3.6 + handler / 40 + (type === 3 ? 0.5 : 0), 1.1));
      const answered = toSecond(submitted + minutes / 1440);
      times.firstResponse[row] = answered;
      if (!random.isLikely(shares.unresolved)) {
        times.resolved[row] = toSecond(answered + Math.exp(random.normal(2, 1)) / 24);
      }
    }
    texts.id[row] = String(20_240_000_000 + row);
    texts.priority[row] = priorities[random.whole(0, 2)] ?? "";
    texts.channel[row] = channels[random.whole(0, 3)] ?? "";
    texts.type[row] = types[type] ?? "";
    texts.handler[row] = random.isLikely(shares.blankHandler) ? "" : `客服${String(handler + 1).padStart(2, "0")}`;
    texts.team[row] = `团队${1 + (handler % 6)}`;
    texts.customer[row] = `C${random.whole(1, 200_000)}`;
    if (random.isLikely(shares.reason)) texts.deductionReason[row] = reasons[random.whole(0, 4)] ?? "";
    numbers.firstContact[row] = random.isLikely(shares.firstContact) ? 1 : 0;
    numbers.reopened[row] = random.isLikely(shares.reopened) ? random.whole(1, 3) : 0;
    numbers.complaint[row] = random.isLikely(shares.complaint) ? 1 : 0;
    if (!random.isLikely(shares.rated)) continue;
    for (const item of ["attitude", "solving", "clarity", "satisfaction"] as const) {
      // One mark in a hundred is missing.
      if (!random.isLikely(0.01)) numbers[item][row] = 5 - Math.floor(4.99 * random.fraction() ** 2);
    }
  }
  return {
    count,
    times,
    numbers,
    texts: asRead(texts),
    unread: [],
    unreadAt: {},
    leftOut: new Uint8Array(count),
    rowsLeftOut: 0,
  };
}

function toSecond(serial: number): number {
  return Math.round(serial / second) * second;
}

/** Each cell a text of its own, as a sheet hands them over, not one text shared by all of its tickets. */
function asRead<Texts>(texts: Texts): Texts {
  return JSON.parse(JSON.stringify(texts));
}
