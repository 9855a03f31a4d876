import { call, type Expression, type Operand, operation } from "../formula/expression.ts";
import { allOf, when } from "./array-formula.ts";
import { daysBetween, hoursBetween, minutesBetween } from "./elapsed.ts";
import type { TicketField } from "./field.ts";
import type { Reading, ReadingCells, ReadingRules } from "./reading.ts";
import { readingFacts } from "./reading-facts.ts";
import type { ResponseLimit } from "./response-limit.ts";
import { limitFor } from "./response-limit.ts";
import type { Tickets } from "./ticket-table.ts";

/** The serial of a field, `NaN` where blank, unread or not in the table. */
function timeOf(tickets: Tickets, field: TicketField, index: number): number {
  return tickets.times[field]?.[index] ?? Number.NaN;
}

function limitOf(tickets: Tickets, index: number, rules: ReadingRules): ResponseLimit | undefined {
  return limitFor(rules.limits, tickets.texts.priority?.[index] ?? "");
}

/** True where the cell is blank: the thing has not happened yet. A cell that could not be read says nothing. */
function isPending(tickets: Tickets, field: TicketField, index: number): boolean {
  return Number.isNaN(timeOf(tickets, field, index)) && tickets.unreadAt[field]?.has(index) !== true;
}

/**
 * 1 when `field` followed submission within `limit`, 0 when later. While it has not happened: 0 once the limit has passed,
 * unknown before.
 */
function metLimit(
  tickets: Tickets,
  index: number,
  field: TicketField,
  limit: number | undefined,
  asOf: number,
  between: (from: number, to: number) => number,
): number {
  const submitted = timeOf(tickets, "submitted", index);
  if (Number.isNaN(submitted) || limit === undefined || Number.isNaN(limit)) return Number.NaN;
  const happened = timeOf(tickets, field, index);
  if (!Number.isNaN(happened)) return between(submitted, happened) <= limit ? 1 : 0;
  return isPending(tickets, field, index) && between(submitted, asOf) > limit ? 0 : Number.NaN;
}

type ElapsedUnit = "minutes" | "hours" | "days";

/** How many of a unit make a day, and the digits kept: those of `minutesBetween` and its like. */
const elapsedUnits: Readonly<Record<ElapsedUnit, { readonly ofDay: number; readonly digits: number }>> = {
  minutes: { ofDay: 1440, digits: 6 },
  hours: { ofDay: 24, digits: 8 },
  days: { ofDay: 1, digits: 9 },
};

function elapsedFormula(from: Expression, to: Expression, unit: ElapsedUnit): Expression {
  const { ofDay, digits } = elapsedUnits[unit];
  const days = operation(to, "-", from);
  return call("ROUND", ofDay === 1 ? days : operation(days, "*", ofDay), digits);
}

function metLimitFormula(
  cells: ReadingCells,
  field: TicketField,
  limit: Expression,
  unit: "minutes" | "hours",
): Expression {
  const submitted = cells.column("submitted");
  const happened = cells.column(field);
  const within = operation(elapsedFormula(submitted, happened, unit), "<=", limit);
  const overdue = operation(elapsedFormula(submitted, cells.asOf, unit), ">", limit);
  return when(
    allOf(call("ISNUMBER", submitted), call("ISNUMBER", limit)),
    when(
      call("ISNUMBER", happened),
      when(operation(happened, "<", submitted), "", when(within, 1, 0)),
      when(operation(happened, "=", ""), when(overdue, 0, ""), ""),
    ),
    "",
  );
}

function elapsedReading(cells: ReadingCells, from: TicketField, to: TicketField, unit: ElapsedUnit): Expression {
  const [first, happened] = [cells.column(from), cells.column(to)];
  return notBefore(first, happened, elapsedFormula(first, happened, unit), "");
}

/** `then` where `happened` is a time not before `first`, `otherwise` where it is none, blank where it contradicts. */
function notBefore(first: Expression, happened: Expression, then: Operand, otherwise: Operand): Expression {
  return when(
    call("ISNUMBER", first),
    when(call("ISNUMBER", happened), when(operation(happened, "<", first), "", then), otherwise),
    "",
  );
}

const respondedInTime: Reading = {
  ...readingFacts.respondedInTime,
  name: { "zh-CN": "是否及时响应", en: "Answered in time" },
  help: {
    "zh-CN":
      "1 = 在该优先级的响应时限内首次响应（等于时限算达标）；0 = 超时，或至今未响应且时限已过；空白 = 未到时限，暂不判定",
    en: "1 = first answered within the limit of its priority (exactly at the limit counts); 0 = later, or unanswered and the limit has passed; blank = still within the limit",
  },
  value: (tickets, index, rules) =>
    metLimit(
      tickets,
      index,
      "firstResponse",
      limitOf(tickets, index, rules)?.responseMinutes,
      rules.asOf,
      minutesBetween,
    ),
  formula: (cells) => metLimitFormula(cells, "firstResponse", cells.responseLimit, "minutes"),
};

const resolvedInTime: Reading = {
  ...readingFacts.resolvedInTime,
  name: { "zh-CN": "是否按时解决", en: "Resolved in time" },
  help: {
    "zh-CN":
      "1 = 在该优先级的解决时限内解决（等于时限算达标）；0 = 超时，或至今未解决且时限已过；空白 = 未到时限，暂不判定",
    en: "1 = resolved within the limit of its priority (exactly at the limit counts); 0 = later, or unresolved and the limit has passed; blank = still within the limit",
  },
  value: (tickets, index, rules) =>
    metLimit(tickets, index, "resolved", limitOf(tickets, index, rules)?.resolutionHours, rules.asOf, hoursBetween),
  formula: (cells) => metLimitFormula(cells, "resolved", cells.resolutionLimit, "hours"),
};

const responseMinutes: Reading = {
  ...readingFacts.responseMinutes,
  name: { "zh-CN": "首次响应用时（分钟）", en: "Minutes to first response" },
  help: {
    "zh-CN": "从提交到首次响应的自然时间，单位分钟；空白 = 尚未响应",
    en: "Clock minutes from submission to first response; blank = not answered yet",
  },
  value: (tickets, index) =>
    minutesBetween(timeOf(tickets, "submitted", index), timeOf(tickets, "firstResponse", index)),
  formula: (cells) => elapsedReading(cells, "submitted", "firstResponse", "minutes"),
};

const resolutionHours: Reading = {
  ...readingFacts.resolutionHours,
  name: { "zh-CN": "解决用时（小时）", en: "Hours to resolution" },
  help: {
    "zh-CN": "从提交到解决的自然时间，单位小时；空白 = 尚未解决",
    en: "Clock hours from submission to resolution; blank = not resolved yet",
  },
  value: (tickets, index) => hoursBetween(timeOf(tickets, "submitted", index), timeOf(tickets, "resolved", index)),
  formula: (cells) => elapsedReading(cells, "submitted", "resolved", "hours"),
};

const resolved: Reading = {
  ...readingFacts.resolved,
  name: { "zh-CN": "是否已解决", en: "Resolved" },
  help: {
    "zh-CN": "1 = 有解决时间；0 = 解决时间为空；空白 = 解决时间无法识别或早于提交时间",
    en: "1 = has a resolution time; 0 = the resolution time is blank; blank = it cannot be read, or lies before submission",
  },
  value: (tickets, index) => {
    if (Number.isNaN(timeOf(tickets, "submitted", index))) return Number.NaN;
    if (!Number.isNaN(timeOf(tickets, "resolved", index))) return 1;
    return isPending(tickets, "resolved", index) ? 0 : Number.NaN;
  },
  formula: (cells) => {
    const happened = cells.column("resolved");
    return notBefore(cells.column("submitted"), happened, 1, when(operation(happened, "=", ""), 0, ""));
  },
};

const resolvedByFirstHandler: Reading = {
  ...readingFacts.resolvedByFirstHandler,
  name: { "zh-CN": "是否首位受理人解决", en: "Resolved by the first person" },
  help: {
    "zh-CN": "1 = 已解决且从未转派；0 = 已解决但转派过；空白 = 尚未解决，或没有转派记录",
    en: "1 = resolved and never reassigned; 0 = resolved after being reassigned; blank = not resolved yet, or nothing recorded",
  },
  value: (tickets, index) => {
    const { reassigned } = tickets.numbers;
    if (Number.isNaN(timeOf(tickets, "submitted", index)) || Number.isNaN(timeOf(tickets, "resolved", index))) {
      return Number.NaN;
    }
    if (reassigned !== undefined) {
      const moves = reassigned[index] ?? Number.NaN;
      return Number.isNaN(moves) ? Number.NaN : moves === 0 ? 1 : 0;
    }
    const first = tickets.texts.firstHandler?.[index] ?? "";
    const last = tickets.texts.handler?.[index] ?? "";
    if (first === "" || last === "") return Number.NaN;
    return first.toLowerCase() === last.toLowerCase() ? 1 : 0;
  },
  formula: (cells) => {
    const submitted = cells.column("submitted");
    const happened = cells.column("resolved");
    if (cells.has?.("reassigned") !== false) {
      const moves = cells.column("reassigned");
      return notBefore(
        submitted,
        happened,
        when(call("ISNUMBER", moves), when(operation(moves, "=", 0), 1, 0), ""),
        "",
      );
    }
    const first = cells.column("firstHandler");
    const last = cells.column("handler");
    const named = allOf(operation(first, "<>", ""), operation(last, "<>", ""));
    return notBefore(submitted, happened, when(named, when(operation(first, "=", last), 1, 0), ""), "");
  },
};

const arrivedInTime: Reading = {
  ...readingFacts.arrivedInTime,
  name: { "zh-CN": "是否按约上门", en: "Arrived on site in time" },
  help: {
    "zh-CN": "1 = 不晚于约定时间到达；0 = 晚到，或约定时间已过仍未到达；空白 = 未约上门，或未到约定时间",
    en: "1 = arrived no later than promised; 0 = arrived later, or not arrived although the promised time has passed; blank = no visit promised, or not due yet",
  },
  value: (tickets, index, rules) => {
    const promised = timeOf(tickets, "promisedArrival", index);
    const arrived = timeOf(tickets, "arrived", index);
    if (Number.isNaN(promised)) return Number.NaN;
    if (!Number.isNaN(arrived)) return minutesBetween(promised, arrived) <= 0 ? 1 : 0;
    return isPending(tickets, "arrived", index) && minutesBetween(promised, rules.asOf) > 0 ? 0 : Number.NaN;
  },
  formula: (cells) => {
    const promised = cells.column("promisedArrival");
    const arrived = cells.column("arrived");
    return when(
      call("ISNUMBER", promised),
      when(
        call("ISNUMBER", arrived),
        when(operation(elapsedFormula(promised, arrived, "minutes"), "<=", 0), 1, 0),
        when(
          operation(arrived, "=", ""),
          when(operation(elapsedFormula(promised, cells.asOf, "minutes"), ">", 0), 0, ""),
          "",
        ),
      ),
      "",
    );
  },
};

const handlingMinutes: Reading = {
  ...readingFacts.handlingMinutes,
  name: { "zh-CN": "处理用时（分钟）", en: "Minutes from response to resolution" },
  help: {
    "zh-CN": "从首次响应到解决的自然时间，单位分钟，不含等待响应的时间；空白 = 尚未响应或尚未解决，或解决早于响应",
    en: "Clock minutes from first response to resolution, without the wait for the response; blank = not answered or not resolved yet, or resolved before it was answered",
  },
  value: (tickets, index) => {
    const minutes = minutesBetween(timeOf(tickets, "firstResponse", index), timeOf(tickets, "resolved", index));
    return minutes < 0 || Number.isNaN(timeOf(tickets, "submitted", index)) ? Number.NaN : minutes;
  },
  // A response before the submission is not used, and so nothing can be counted from it.
  formula: (cells) =>
    notBefore(
      cells.column("submitted"),
      cells.column("firstResponse"),
      elapsedReading(cells, "firstResponse", "resolved", "minutes"),
      "",
    ),
};

const handOverMinutes: Reading = {
  ...readingFacts.handOverMinutes,
  name: { "zh-CN": "转派用时（分钟）", en: "Minutes to hand-over" },
  help: {
    "zh-CN": "从提交到转派给其他部门的自然时间，单位分钟；空白 = 没有转派",
    en: "Clock minutes from submission until another department had the ticket; blank = not handed over",
  },
  value: (tickets, index) => minutesBetween(timeOf(tickets, "submitted", index), timeOf(tickets, "handedOver", index)),
  formula: (cells) => elapsedReading(cells, "submitted", "handedOver", "minutes"),
};

/** The published limit of a hand-over to engineering. */
const handOverLimit = 10;

const handedOverInTime: Reading = {
  ...readingFacts.handedOverInTime,
  name: { "zh-CN": "是否 10 分钟内转派", en: "Handed over within 10 minutes" },
  help: {
    "zh-CN": "1 = 提交后 10 分钟内转派（等于 10 分钟算达标）；0 = 更晚；空白 = 没有转派",
    en: "1 = handed over within 10 minutes of submission (exactly 10 counts); 0 = later; blank = not handed over",
  },
  value: (tickets, index, rules) => {
    const minutes = handOverMinutes.value(tickets, index, rules);
    return Number.isNaN(minutes) ? Number.NaN : minutes <= handOverLimit ? 1 : 0;
  },
  formula: (cells) => {
    const [submitted, handedOver] = [cells.column("submitted"), cells.column("handedOver")];
    const within = operation(elapsedFormula(submitted, handedOver, "minutes"), "<=", handOverLimit);
    return notBefore(submitted, handedOver, when(within, 1, 0), "");
  },
};

const escalationHours: Reading = {
  ...readingFacts.escalationHours,
  name: { "zh-CN": "升级答复用时（小时）", en: "Hours to support’s answer" },
  help: {
    "zh-CN": "从升级到技术支持答复的自然时间，单位小时；空白 = 没有升级，或尚未答复",
    en: "Clock hours from the escalation to technical support’s answer; blank = not escalated, or not answered yet",
  },
  value: (tickets, index) =>
    hoursBetween(timeOf(tickets, "escalated", index), timeOf(tickets, "escalationAnswered", index)),
  formula: (cells) => elapsedReading(cells, "escalated", "escalationAnswered", "hours"),
};

const partsDays: Reading = {
  ...readingFacts.partsDays,
  name: { "zh-CN": "备件等待（天）", en: "Days waited for parts" },
  help: {
    "zh-CN": "从申请备件到到货的自然时间，单位天；空白 = 没有申请，或尚未到货",
    en: "Days on the clock from the order of parts to their arrival; blank = none ordered, or not arrived yet",
  },
  value: (tickets, index) =>
    daysBetween(timeOf(tickets, "partsOrdered", index), timeOf(tickets, "partsArrived", index)),
  formula: (cells) => elapsedReading(cells, "partsOrdered", "partsArrived", "days"),
};

/** The readings that come from the times of a ticket. */
export const readingsOfTimes = {
  respondedInTime,
  resolvedInTime,
  responseMinutes,
  resolutionHours,
  resolved,
  resolvedByFirstHandler,
  arrivedInTime,
  handlingMinutes,
  handOverMinutes,
  handedOverInTime,
  escalationHours,
  partsDays,
} as const;
