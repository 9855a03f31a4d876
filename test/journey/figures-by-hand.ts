/**
 * The figures of a period worked out straight from the file's text, with none of the product's code: the foreign number
 * that the generated sheet is held against. Deliberately plain: split lines, split commas, loop.
 */

/** Column names in the file, and how its times are written. */
export interface FileLayout {
  readonly id: string;
  readonly submitted: string;
  readonly firstResponse: string;
  readonly resolved: string;
  /** Absent: every ticket has the limits of `""`. */
  readonly priority?: string;
  readonly reopened: string;
  /** How often the ticket changed hands; absent where the file does not say. */
  readonly reassigned?: string;
  readonly times: "year-first" | "day-first";
}

export interface LimitsByPriority {
  readonly [priority: string]: { readonly responseMinutes: number; readonly resolutionHours: number };
}

export interface PeriodFigures {
  readonly tickets: number;
  readonly respondedInTime: number | null;
  readonly resolvedInTime: number | null;
  readonly resolutionHours: number | null;
  readonly reopened: number | null;
  readonly resolvedByFirstHandler: number | null;
}

/** Minutes since 1970 by the clock on the wall; `null` for a blank. */
function minutesOf(text: string, times: FileLayout["times"]): number | null {
  if (text === "") return null;
  const numbers = text.split(/[^0-9]+/).map(Number);
  const [first = 0, month = 0, third = 0, hour = 0, minute = 0, second = 0] = numbers;
  const [year, day] = times === "year-first" ? [first, third] : [third, first];
  return Date.UTC(year, month - 1, day, hour, minute, second) / 60_000;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function figuresByHand(
  file: string,
  layout: FileLayout,
  limits: LimitsByPriority,
  period: { readonly from: string; readonly to: string },
): PeriodFigures {
  const [head = "", ...lines] = file.trim().split(/\r?\n/);
  const header = head.split(",");
  const rows = lines.map((line) => {
    const cells = line.split(",");
    return (name: string | undefined): string => (name === undefined ? "" : (cells[header.indexOf(name)] ?? ""));
  });

  const timesOf = (row: (name: string | undefined) => string) => ({
    submitted: minutesOf(row(layout.submitted), layout.times),
    responded: minutesOf(row(layout.firstResponse), layout.times),
    resolved: minutesOf(row(layout.resolved), layout.times),
  });

  let asOf = 0;
  for (const row of rows) {
    const { submitted, responded, resolved } = timesOf(row);
    asOf = Math.max(asOf, submitted ?? 0, responded ?? 0, resolved ?? 0);
  }

  const from = Date.parse(`${period.from}T00:00:00Z`) / 60_000;
  const to = Date.parse(`${period.to}T00:00:00Z`) / 60_000 + 1440;
  const seen = new Set<string>();
  const columns = {
    respondedInTime: [],
    resolvedInTime: [],
    resolutionHours: [],
    reopened: [],
    firstPerson: [],
  } as Record<"respondedInTime" | "resolvedInTime" | "resolutionHours" | "reopened" | "firstPerson", number[]>;
  let tickets = 0;

  for (const row of rows) {
    const id = row(layout.id);
    const { submitted, responded, resolved } = timesOf(row);
    if (id === "" || submitted === null || seen.has(id)) continue;
    seen.add(id);
    if (submitted < from || submitted >= to) continue;
    tickets += 1;
    const limit = limits[row(layout.priority)] ?? limits[""];
    if (limit === undefined) throw new Error("limits must have an entry for every other priority");

    if (responded !== null && responded >= submitted) {
      columns.respondedInTime.push(responded - submitted <= limit.responseMinutes ? 1 : 0);
    } else if (responded === null && asOf - submitted > limit.responseMinutes) columns.respondedInTime.push(0);

    if (resolved !== null && resolved >= submitted) {
      const hours = (resolved - submitted) / 60;
      columns.resolutionHours.push(hours);
      columns.resolvedInTime.push(hours <= limit.resolutionHours ? 1 : 0);
    } else if (resolved === null && asOf - submitted > limit.resolutionHours * 60) columns.resolvedInTime.push(0);

    const reopened = row(layout.reopened);
    if (reopened !== "") columns.reopened.push(Number(reopened) > 0 ? 1 : 0);

    const reassigned = row(layout.reassigned);
    if (reassigned !== "" && resolved !== null) columns.firstPerson.push(Number(reassigned) === 0 ? 1 : 0);
  }

  return {
    tickets,
    respondedInTime: mean(columns.respondedInTime),
    resolvedInTime: mean(columns.resolvedInTime),
    resolutionHours: mean(columns.resolutionHours),
    reopened: mean(columns.reopened),
    resolvedByFirstHandler: mean(columns.firstPerson),
  };
}
