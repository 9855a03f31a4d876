import { dateOf, day, moment } from "./moments.ts";

/** A time or a mark: `null` where nothing was written, `?` where what was written cannot be used. */
export type Entry = number | null | "?";

export const marks = ["attitude", "solving", "clarity", "satisfaction"] as const;
export type Mark = (typeof marks)[number];

export type TextName = "id" | "handler" | "team" | "type" | "channel" | "priority" | "customer" | "reason";

const times = ["submitted", "firstResponse", "resolved"] as const;
export type TimeName = (typeof times)[number];

export type CountName = "firstContact" | "reopened" | "complaint";

export type ColumnName = TextName | TimeName | CountName | Mark;

/** Which header of the file stands for what; a column that the file lacks is absent. */
export type Columns = Readonly<Partial<Record<ColumnName, string>>>;

export interface TicketFile {
  readonly text: string;
  readonly columns: Columns;
  /** Dates such as 06-05-2024, which stay texts in the workbook; any others become dates there. */
  readonly dayFirst: boolean;
}

export interface Ticket {
  /** Row in the table of tickets, the header being row 1. */
  readonly row: number;
  readonly texts: Readonly<Record<TextName, string>>;
  readonly times: Readonly<Record<TimeName, Entry>>;
  readonly counts: Readonly<Record<CountName, Entry>>;
  readonly marks: Readonly<Record<Mark, Entry>>;
  /** No number, a number that stands above already, or no submission: in no figure. */
  readonly leftOut: boolean;
}

/** What the data check tells of a row: an entry that cannot be used, or a resolution before the response, which is. */
export interface Told {
  readonly row: number;
  readonly header: string;
  readonly id: string;
  readonly content: string;
  readonly reason:
    | "not-a-time"
    | "not-a-rating"
    | "duplicate-id"
    | "response-before-submission"
    | "resolution-before-submission"
    | "resolution-before-response";
  readonly rowLeftOut: boolean;
}

export interface Tickets {
  readonly columns: Columns;
  readonly all: readonly Ticket[];
  readonly told: readonly Told[];
  /** The latest moment in the file. */
  readonly asOf: number;
}

/** The rows of a file that quotes nothing, with tabs between its cells or else commas. */
export function csvRows(text: string): string[][] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const separator = lines[0]?.includes("\t") ? "\t" : ",";
  return lines.filter((line) => line !== "").map((line) => line.split(separator));
}

/** How these files write yes and no. */
const written: ReadonlyMap<string, number> = new Map([
  ["yes", 1],
  ["no", 0],
  ["是", 1],
  ["否", 0],
]);

/** The tickets of a file as it stands. A response or a resolution before the submission is not used. */
export function ticketsOf({ text, columns, dayFirst }: TicketFile): Tickets {
  const [header = [], ...rows] = csvRows(text);
  const told: Told[] = [];
  const seen = new Set<string>();
  const all = rows.map((cells, index): Ticket => {
    const row = index + 2;
    const cell = (name: ColumnName) => cells[header.indexOf(columns[name] ?? "")]?.trim() ?? "";
    const time = (name: TimeName): Entry => (cell(name) === "" ? null : (moment(cell(name), dayFirst) ?? "?"));
    const number = (name: CountName | Mark): Entry => {
      const value = written.get(cell(name)) ?? Number(cell(name));
      return cell(name) === "" ? null : Number.isNaN(value) ? "?" : value;
    };
    const submitted = time("submitted");
    const isEarly = (name: TimeName) => isNumber(time(name)) && isNumber(submitted) && Number(time(name)) < submitted;
    const used = (name: TimeName): Entry => (isEarly(name) ? "?" : time(name));
    const id = cell("id");
    const isRepeated = seen.has(id.toLowerCase());
    seen.add(id.toLowerCase());
    const leftOut = id === "" || isRepeated || !isNumber(submitted);
    const list = (name: ColumnName, reason: Told["reason"]) => {
      const at = moment(cell(name), dayFirst);
      const content = at === null || dayFirst ? cell(name) : momentText(at);
      told.push({ row, header: columns[name] ?? "", id, content, reason, rowLeftOut: leftOut });
    };
    if (isRepeated) list("id", "duplicate-id");
    for (const name of times) if (time(name) === "?") list(name, "not-a-time");
    if (isEarly("firstResponse")) list("firstResponse", "response-before-submission");
    for (const name of marks) if (number(name) === "?") list(name, "not-a-rating");
    const [response, resolution] = [used("firstResponse"), used("resolved")];
    if (isEarly("resolved")) list("resolved", "resolution-before-submission");
    else if (isNumber(resolution) && isNumber(response) && resolution < response)
      list("resolved", "resolution-before-response");
    return {
      row,
      texts: {
        id,
        handler: cell("handler"),
        team: cell("team"),
        type: cell("type"),
        channel: cell("channel"),
        priority: cell("priority"),
        customer: cell("customer"),
        reason: cell("reason"),
      },
      times: { submitted, firstResponse: response, resolved: resolution },
      counts: { firstContact: number("firstContact"), reopened: number("reopened"), complaint: number("complaint") },
      marks: {
        attitude: number("attitude"),
        solving: number("solving"),
        clarity: number("clarity"),
        satisfaction: number("satisfaction"),
      },
      leftOut,
    };
  });
  const moments = rows.flatMap((cells) =>
    times.map((name) => moment(cells[header.indexOf(columns[name] ?? "")]?.trim() ?? "", dayFirst) ?? 0),
  );
  return { columns, all, told, asOf: Math.max(...moments) };
}

export function isNumber(entry: Entry | undefined): entry is number {
  return typeof entry === "number";
}

/** Such as 2024-05-01 09:05, with the seconds where there are any. */
function momentText(at: number): string {
  const clock = new Date(at % day).toISOString().slice(11, 19);
  return `${dateOf(at)} ${clock.replace(/:00$/, "")}`;
}
