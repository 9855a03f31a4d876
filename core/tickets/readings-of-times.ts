import { call, type Expression, type Operand, operation } from "../formula/expression.ts";
import { allOf, when } from "./array-formula.ts";
import { hoursBetween, minutesBetween } from "./elapsed.ts";
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

function elapsedFormula(from: Expression, to: Expression, unit: "minutes" | "hours"): Expression {
  return call(
    "ROUND",
    operation(operation(to, "-", from), "*", unit === "minutes" ? 1440 : 24),
    unit === "minutes" ? 6 : 8,
  );
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

function elapsedReading(cells: ReadingCells, field: TicketField, unit: "minutes" | "hours"): Expression {
  const submitted = cells.column("submitted");
  const happened = cells.column(field);
  return afterSubmission(submitted, happened, elapsedFormula(submitted, happened, unit), "");
}

/** `then` where `happened` is a time not before submission, `otherwise` where it is none, blank where it contradicts. */
function afterSubmission(submitted: Expression, happened: Expression, then: Operand, otherwise: Operand): Expression {
  return when(
    call("ISNUMBER", submitted),
    when(call("ISNUMBER", happened), when(operation(happened, "<", submitted), "", then), otherwise),
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
  formula: (cells) => elapsedReading(cells, "firstResponse", "minutes"),
};

const resolutionHours: Reading = {
  ...readingFacts.resolutionHours,
  name: { "zh-CN": "解决用时（小时）", en: "Hours to resolution" },
  help: {
    "zh-CN": "从提交到解决的自然时间，单位小时；空白 = 尚未解决",
    en: "Clock hours from submission to resolution; blank = not resolved yet",
  },
  value: (tickets, index) => hoursBetween(timeOf(tickets, "submitted", index), timeOf(tickets, "resolved", index)),
  formula: (cells) => elapsedReading(cells, "resolved", "hours"),
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
    return afterSubmission(cells.column("submitted"), happened, 1, when(operation(happened, "=", ""), 0, ""));
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
      return afterSubmission(
        submitted,
        happened,
        when(call("ISNUMBER", moves), when(operation(moves, "=", 0), 1, 0), ""),
        "",
      );
    }
    const first = cells.column("firstHandler");
    const last = cells.column("handler");
    const named = allOf(operation(first, "<>", ""), operation(last, "<>", ""));
    return afterSubmission(submitted, happened, when(named, when(operation(first, "=", last), 1, 0), ""), "");
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

/** The readings that come from the times of a ticket. */
export const readingsOfTimes = {
  respondedInTime,
  resolvedInTime,
  responseMinutes,
  resolutionHours,
  resolved,
  resolvedByFirstHandler,
  arrivedInTime,
} as const;
