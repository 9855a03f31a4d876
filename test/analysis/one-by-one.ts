import type { AnalysisRules } from "../../core/analysis/analysis-rules.ts";
import type { CrossTable, Figure, NameCount, TicketAnalysis } from "../../core/analysis/ticket-analysis.ts";
import type { TicketField } from "../../core/tickets/field.ts";
import type { Tickets } from "../../core/tickets/ticket-table.ts";

/** A ticket as a person would look at it. */
interface Ticket {
  readonly row: number;
  readonly at: number | null;
  readonly minutes: number | null;
  readonly elapsed: number | null;
  readonly limit: number | null;
  readonly standing: "inTime" | "late" | "pending" | "withoutLimit" | "unknown";
  readonly resolved: boolean | null;
  readonly resolutionMinutes: number | null;
  readonly marks: readonly number[];
  readonly text: (field: TicketField) => string;
  readonly number: (field: TicketField) => number | null;
}

/**
 * The figures of an analysis worked out the long way, one ticket after the other with lists and searches: nothing of it is
 * shared with core but the shape of the result.
 */
export function oneByOne(tickets: Tickets, rules: AnalysisRules): TicketAnalysis {
  const all = ticketsOneByOne(tickets, rules);
  const hasTimes = tickets.times.submitted !== undefined;
  const within = (from: number, to: number) =>
    all.filter(({ at }) => (hasTimes ? at !== null && at >= from && at < to : true));
  const period = within(rules.from, rules.to);
  const previous = hasTimes ? within(rules.previousFrom, rules.previousTo) : [];
  const nameOf = (field: TicketField, text: string) =>
    all.map((one) => one.text(field)).find((other) => other.toLowerCase() === text.toLowerCase()) ?? "";

  const count = (some: readonly Ticket[], is: (one: Ticket) => boolean) => some.filter(is).length;
  const mean = (values: readonly (number | null)[], unit = 1): Figure => {
    const known = values.filter((value) => value !== null);
    return {
      value: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / (known.length * unit),
      tickets: known.length,
    };
  };
  const flag = (is: boolean | null) => (is === null ? null : is ? 1 : 0);
  const shareOf = (one: Ticket) =>
    one.marks.length === 0 ? null : one.marks.reduce((sum, mark) => sum + mark, 0) / (one.marks.length * 5);
  const isBelow = (one: Ticket) => (shareOf(one) ?? 1) < rules.attentionShare - 1e-10;

  const responses = (some: readonly Ticket[]) => {
    const [inTime, late] = [count(some, isInTime), count(some, isLate)];
    return {
      tickets: some.length,
      answered: count(some, ({ minutes }) => minutes !== null),
      inTime,
      late,
      pending: count(some, ({ standing }) => standing === "pending"),
      withoutLimit: count(some, ({ standing }) => standing === "withoutLimit"),
      unknown: count(some, ({ standing }) => standing === "unknown"),
      inTimeRate: inTime + late === 0 ? null : inTime / (inTime + late),
      meanMinutes: mean(some.map(({ minutes }) => minutes)).value,
    };
  };
  const quality = (some: readonly Ticket[]) => {
    const shares = mean(some.map(shareOf));
    const item = (field: TicketField) =>
      mean(
        some.map((one) => one.number(field)),
        5,
      );
    const satisfaction = some.map((one) => one.number("satisfaction"));
    return {
      rated: shares.tickets,
      meanShare: shares.value,
      serviceScore: { value: shares.value === null ? null : shares.value * 20, tickets: shares.tickets },
      itemRates: {
        attitude: item("attitude"),
        solving: item("solving"),
        clarity: item("clarity"),
        satisfaction: item("satisfaction"),
      },
      needAttention: count(some, isBelow),
      satisfiedRate: mean(satisfaction.map((value) => flag(value === null ? null : value >= 4))),
      meanSatisfaction: mean(satisfaction),
    };
  };
  const isRepeat = (one: Ticket) => {
    const [customer, type] = [one.text("customer").toLowerCase(), one.text("type").toLowerCase()];
    if (customer === "" || type === "" || one.at === null) return null;
    return all.some(
      (other) =>
        other.text("customer").toLowerCase() === customer &&
        other.text("type").toLowerCase() === type &&
        other.at !== null &&
        one.at !== null &&
        (other.at < one.at || (other.at === one.at && other.row < one.row)) &&
        one.at - other.at <= rules.repeatDays + 1e-9,
    );
  };
  const keyFigures = (some: readonly Ticket[]) => {
    const [answers, marks] = [responses(some), quality(some)];
    const reopened = some.map((one) => one.number("reopened"));
    return {
      inTimeRate: { value: answers.inTimeRate, tickets: answers.inTime + answers.late },
      responseMinutes: { value: answers.meanMinutes, tickets: answers.answered },
      resolutionRate: mean(some.map(({ resolved }) => flag(resolved))),
      resolutionHours: mean(
        some.map(({ resolutionMinutes }) => resolutionMinutes),
        60,
      ),
      serviceScore: marks.serviceScore,
      satisfiedRate: marks.satisfiedRate,
      satisfaction: marks.meanSatisfaction,
      firstContactRate: mean(some.map((one) => one.number("firstContact"))),
      repeatRate: mean(some.map((one) => flag(isRepeat(one)))),
      reworkRate: mean(reopened.map((value) => flag(value === null ? null : value >= 1))),
      complaintRate: mean(some.map((one) => one.number("complaint"))),
    };
  };

  const mostOf = (names: readonly string[]): NameCount[] =>
    [...new Set(names)]
      .filter((name) => name !== "")
      .map((name) => ({ name, count: names.filter((other) => other === name).length }))
      .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
      .slice(0, 3);
  const handlersOf = (some: readonly Ticket[]) => mostOf(some.map((one) => nameOf("handler", one.text("handler"))));
  const isLow = (field: TicketField) => (one: Ticket) => (one.number(field) ?? 5) <= 3;
  const kinds = [
    ["lateResponse", isLate],
    ["attitude", isLow("attitude")],
    ["solving", isLow("solving")],
    ["clarity", isLow("clarity")],
    ["firstContact", (one: Ticket) => one.number("firstContact") === 0],
    ["reopened", (one: Ticket) => (one.number("reopened") ?? 0) > 0],
    ["complaint", (one: Ticket) => one.number("complaint") === 1],
  ] as const;
  // The reasons that stand in these tests.
  const named: Readonly<Record<string, string>> = {
    "rework once": "reopened",
    "spoke too fast": "clarity",
    "late response": "lateResponse",
  };
  const namedBy = (one: Ticket) => named[one.text("deductionReason").toLowerCase()];
  const reasons = [...new Set(period.map((one) => nameOf("deductionReason", one.text("deductionReason"))))]
    .filter((reason) => reason !== "" && reason !== "/" && reason !== "无" && named[reason.toLowerCase()] === undefined)
    .sort();
  const problems = [
    ...kinds.map(([kind, is]) => ({
      kind,
      reason: "",
      found: period.filter((one) => is(one) || namedBy(one) === kind),
    })),
    ...reasons.map((reason) => ({
      kind: null,
      reason,
      found: period.filter((one) => one.text("deductionReason").toLowerCase() === reason.toLowerCase()),
    })),
  ]
    .filter(({ found }) => found.length > 0)
    .sort((one, other) => other.found.length - one.found.length);
  const allProblems = problems.reduce((sum, { found }) => sum + found.length, 0);

  const table = (names: readonly string[], isBySize: boolean): CrossTable => {
    const groups = [...new Set(names)].map((name) => {
      const some = period.filter((_, place) => names[place] === name);
      const answers = responses(some);
      const { late, inTime } = answers;
      return {
        name,
        tickets: some.length,
        answered: answers.answered,
        inTime,
        late,
        meanMinutes: answers.meanMinutes,
        rated: quality(some).rated,
        meanShare: quality(some).meanShare,
        resolutionRate: keyFigures(some).resolutionRate,
        excessLate: rules.target === null ? null : late - (inTime + late) * (1 - rules.target),
      };
    });
    groups.sort((one, other) =>
      isBySize
        ? other.tickets - one.tickets || (one.name < other.name ? -1 : 1)
        : Number(one.name || -1) - Number(other.name || -1),
    );
    const compared = groups.filter(({ name, tickets }) => name !== "" && tickets >= rules.minimumTickets);
    const medianMinutes = middle(compared.map(({ meanMinutes }) => meanMinutes));
    const medianShare = middle(compared.map(({ meanShare }) => meanShare));
    return {
      groups: groups.map((group) => {
        const { meanMinutes, meanShare } = group;
        const isJudged = compared.includes(group) && meanMinutes !== null && meanShare !== null;
        if (!isJudged || medianMinutes === null || medianShare === null) return { ...group, quadrant: null };
        // On a line to nine digits is on the line: two ways of adding differ by a hair.
        const isGood = Number((meanShare - medianShare).toFixed(9)) >= 0;
        const isFast = Number((meanMinutes - medianMinutes).toFixed(9)) <= 0;
        if (isFast) return { ...group, quadrant: isGood ? "fastGood" : "fastPoor" };
        return { ...group, quadrant: isGood ? "slowGood" : "slowPoor" };
      }),
      medianMinutes,
      medianShare,
    };
  };
  const noTable: CrossTable = { groups: [], medianMinutes: null, medianShare: null };
  const byText = (field: TicketField) =>
    tickets.texts[field] === undefined
      ? noTable
      : table(
          period.map((one) => nameOf(field, one.text(field))),
          true,
        );
  const byTime = (of: (at: number) => number) =>
    hasTimes
      ? table(
          period.map(({ at }) => (at === null ? "" : String(of(at)))),
          false,
        )
      : noTable;
  const minuteOf = (at: number) => Math.floor(at * 1440 + 1e-3);

  return {
    notCounted: tickets.rowsLeftOut,
    responses: { period: responses(period), previous: responses(previous) },
    quality: { period: quality(period), previous: quality(previous) },
    keyFigures: { period: keyFigures(period), previous: keyFigures(previous) },
    problems: problems.map(({ kind, reason, found }, place) => ({
      kind,
      reason,
      count: found.length,
      people: handlersOf(found),
      share: found.length / allProblems,
      cumulativeShare: problems.slice(0, place + 1).reduce((sum, one) => sum + one.found.length, 0) / allProblems,
    })),
    tables: {
      handler: byText("handler"),
      team: byText("team"),
      type: byText("type"),
      channel: byText("channel"),
      // 6 May 2024, serial 45418, is a Monday.
      weekday: byTime((at) => ((((Math.floor(minuteOf(at) / 1440) - 45_418) % 7) + 7) % 7) + 1),
      hour: byTime((at) => Math.floor((minuteOf(at) % 1440) / 60)),
    },
    mostLate: {
      handler: handlersOf(period.filter(isLate)),
      type: mostOf(period.filter(isLate).map((one) => nameOf("type", one.text("type")))),
    },
    latest: period
      .filter(isLate)
      .sort((one, other) => overrun(other) - overrun(one) || one.row - other.row)
      .slice(0, 20)
      .map(({ row, elapsed, limit, minutes }) => ({
        row,
        minutes: elapsed ?? Number.NaN,
        limit: limit ?? Number.NaN,
        isAnswered: minutes !== null,
      })),
    lowest: period
      .filter(isBelow)
      .sort((one, other) => (shareOf(one) ?? 1) - (shareOf(other) ?? 1) || one.row - other.row)
      .slice(0, 20)
      .map(({ row, marks }) => ({
        row,
        total: marks.reduce((sum, mark) => sum + mark, 0),
        maximum: marks.length * 5,
      })),
    trend: Array.from({ length: 30 }, (_, place) => {
      const day = rules.to - 30 + place;
      const { tickets: submitted, inTime, late, inTimeRate } = responses(hasTimes ? within(day, day + 1) : []);
      return { day, tickets: submitted, inTime, late, inTimeRate };
    }),
  };
}

function ticketsOneByOne(tickets: Tickets, rules: AnalysisRules): Ticket[] {
  return Array.from({ length: tickets.count }, (_, row): Ticket => {
    const text = (field: TicketField) => tickets.texts[field]?.[row] ?? "";
    const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
    const number = (field: TicketField) => known(tickets.numbers[field]?.[row]);
    const time = (field: TicketField) => known(tickets.times[field]?.[row]);
    const isUnread = (field: TicketField) => tickets.unreadAt[field]?.has(row) ?? false;
    const minutesTo = (end: number | null) => {
      const start = time("submitted");
      return start === null || end === null ? null : Math.round((end - start) * 1440e6) / 1e6;
    };
    const response = time("firstResponse");
    const isTold = tickets.times.firstResponse !== undefined && !isUnread("firstResponse");
    const minutes = minutesTo(response);
    const elapsed = isTold ? minutesTo(response ?? rules.asOf) : null;
    const fits = (wanted: string, given: string) =>
      wanted.trim() === "" || wanted.trim().toLowerCase() === given.toLowerCase();
    const limit =
      rules.limits.find((one) => fits(one.priority, text("priority")) && fits(one.channel, text("channel")))?.minutes ??
      null;
    const standing = () => {
      if (elapsed === null) return "unknown";
      if (limit === null) return "withoutLimit";
      if (elapsed > limit) return "late";
      return response === null ? "pending" : "inTime";
    };
    const end = time("resolved");
    return {
      row,
      at: time("submitted"),
      minutes,
      elapsed,
      limit,
      standing: standing(),
      resolved: tickets.times.resolved === undefined || isUnread("resolved") ? null : end !== null,
      resolutionMinutes: minutesTo(end),
      marks: (["attitude", "solving", "clarity", "satisfaction"] as const).map(number).filter((mark) => mark !== null),
      text,
      number,
    };
  }).filter(({ row }) => tickets.leftOut[row] !== 1);
}

const isInTime = ({ standing }: Ticket) => standing === "inTime";
const isLate = ({ standing }: Ticket) => standing === "late";
const overrun = ({ elapsed, limit }: Ticket) => (elapsed ?? Number.NaN) - (limit ?? Number.NaN);

function middle(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((one, other) => one - other);
  if (known.length === 0) return null;
  const half = (known.length - 1) / 2;
  return ((known[Math.floor(half)] ?? 0) + (known[Math.ceil(half)] ?? 0)) / 2;
}
