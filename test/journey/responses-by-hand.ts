/** What a file says of the responses of a period, worked out from its text alone: nothing of the product is used. */
export interface ResponseFigures {
  readonly tickets: number;
  readonly answered: number;
  readonly inTime: number;
  readonly late: number;
  /** In time, of those judged; `null` where none is. */
  readonly inTimeRate: number | null;
  readonly meanMinutes: number | null;
  readonly meanResolutionHours: number | null;
  readonly reworkRate: number | null;
  readonly byHandler: ReadonlyMap<string, { tickets: number; inTime: number; late: number }>;
}

export interface ResponseFile {
  readonly id: string;
  readonly submitted: string;
  readonly firstResponse: string;
  readonly resolved: string;
  readonly reopened: string;
  readonly handler: string;
  readonly priority?: string;
  readonly dayFirst: boolean;
}

export interface TimeRules {
  /** Minutes after midnight, of Monday to Friday; none for the clock. */
  readonly hours: readonly (readonly [open: number, close: number])[] | null;
  readonly holidays: readonly string[];
  /** Ticket, start, end. */
  readonly waits: readonly (readonly [string, string, string])[];
  readonly limit: (priority: string) => number;
}

const minute = 60_000;
const dayLength = 1440 * minute;

function moment(text: string, dayFirst: boolean): number {
  const [a = 0, b = 0, c = 0, hour = 0, min = 0, second = 0] = text.split(/\D+/).map(Number);
  return text === "" ? Number.NaN : Date.UTC(dayFirst ? c : a, b - 1, dayFirst ? a : c, hour, min, second);
}

/** Milliseconds of working time, cut out day by day; what of it was waited is taken off piece by piece. */
function worked(from: number, to: number, rules: TimeRules, waits: readonly (readonly [number, number])[]): number {
  if (rules.hours === null) return to - from;
  let sum = 0;
  for (let day = Math.floor(from / dayLength) * dayLength; day < to; day += dayLength) {
    const date = new Date(day);
    const isClosed = [0, 6].includes(date.getUTCDay()) || rules.holidays.includes(date.toISOString().slice(0, 10));
    if (isClosed) continue;
    for (const [open, close] of rules.hours) {
      let pieces = [[Math.max(from, day + open * minute), Math.min(to, day + close * minute)] as const];
      for (const [start, end] of waits) {
        pieces = pieces.flatMap(([left, right]) => [
          [left, Math.min(right, start)] as const,
          [Math.max(left, end), right] as const,
        ]);
      }
      for (const [left, right] of pieces) sum += Math.max(0, right - left);
    }
  }
  return sum;
}

/** The rows of a .csv file without quoted fields. */
export function rowsOf(text: string): string[][] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => line.split(","));
}

/** @param from first day, such as `2012-07-01`; `to` is the last one */
export function responsesByHand(
  text: string,
  file: ResponseFile,
  { from, to }: { readonly from: string; readonly to: string },
  rules: TimeRules,
): ResponseFigures {
  const [header = [], ...rows] = rowsOf(text);
  const at = (row: readonly string[], name: string | undefined) => row[header.indexOf(name ?? "")]?.trim() ?? "";
  const time = (row: readonly string[], name: string) => moment(at(row, name), file.dayFirst);
  const asOf = Math.max(
    ...rows.flatMap((row) => [file.submitted, file.firstResponse, file.resolved].map((name) => time(row, name) || 0)),
  );
  const waits = new Map<string, (readonly [number, number])[]>();
  for (const [ticket, start, end] of rules.waits) {
    const ended = moment(end, false);
    const own: readonly [number, number] = [
      moment(start, false),
      Number.isNaN(ended) ? Number.POSITIVE_INFINITY : ended,
    ];
    waits.set(ticket, [...(waits.get(ticket) ?? []), own]);
  }
  const sums = { tickets: 0, answered: 0, inTime: 0, late: 0, minutes: 0, resolved: 0, hours: 0, reopened: 0 };
  const byHandler = new Map<string, { tickets: number; inTime: number; late: number }>();
  const [first, last] = [moment(from, false), moment(to, false) + dayLength];
  for (const row of rows) {
    const submitted = time(row, file.submitted);
    if (!(submitted >= first && submitted < last)) continue;
    const answered = time(row, file.firstResponse);
    const resolved = time(row, file.resolved);
    const own = waits.get(at(row, file.id)) ?? [];
    // A response before its submission cannot be used: the ticket is neither in time nor late.
    const isUnread = answered < submitted;
    const isAnswered = answered >= submitted;
    const minutes = worked(submitted, isAnswered ? answered : Math.max(asOf, submitted), rules, own) / minute;
    const isLate = Math.round(minutes * 1e6) / 1e6 > rules.limit(at(row, file.priority));
    const handler = byHandler.get(at(row, file.handler)) ?? { tickets: 0, inTime: 0, late: 0 };
    byHandler.set(at(row, file.handler), handler);
    sums.tickets++;
    handler.tickets++;
    if (isAnswered) {
      sums.answered++;
      sums.minutes += minutes;
    }
    if (!isUnread && isLate) {
      sums.late++;
      handler.late++;
    } else if (isAnswered) {
      sums.inTime++;
      handler.inTime++;
    }
    if (resolved >= submitted) {
      sums.resolved++;
      sums.hours += worked(submitted, resolved, rules, own) / minute / 60;
    }
    if (Number(at(row, file.reopened)) > 0) sums.reopened++;
  }
  const mean = (sum: number, count: number) => (count === 0 ? null : sum / count);
  return {
    tickets: sums.tickets,
    answered: sums.answered,
    inTime: sums.inTime,
    late: sums.late,
    inTimeRate: mean(sums.inTime, sums.inTime + sums.late),
    meanMinutes: mean(sums.minutes, sums.answered),
    meanResolutionHours: mean(sums.hours, sums.resolved),
    reworkRate: mean(sums.reopened, sums.tickets),
    byHandler,
  };
}
