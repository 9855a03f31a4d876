import type { Cell } from "../../core/functions/cell.ts";

/** The sheet's day 0 in milliseconds. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** Parameters whose numbers are moments; a sheet shows them as dates. */
const momentParameters: ReadonlySet<string> = new Set(["submitted", "responded", "holidays", "pauses"]);

/** Smaller numbers among moments are something else: the position of a ticket before its pauses. */
const EARLIEST_MOMENT = 10_000;

/** The columns of a result that are moments: all of them, or these. */
const momentResults: Readonly<Record<string, "all" | readonly number[]>> = { SLADUE: "all", SLAEXPLAIN: [0] };

export function isMomentParameter(name: string): boolean {
  return momentParameters.has(name);
}

export function isMomentColumn(id: string, column: number): boolean {
  const columns = momentResults[id] ?? [];
  return columns === "all" || columns.includes(column);
}

/** A serial as a date, with its time where it has one: `2024-05-01 09:00`. */
function momentText(serial: number): string {
  const text = new Date(Math.round(DAY_ZERO + serial * DAY)).toISOString();
  const time = text.slice(11, 16);
  return time === "00:00" ? text.slice(0, 10) : `${text.slice(0, 10)} ${time}`;
}

/** A cell as a sheet shows it. */
export function shownCell(cell: Cell, isMoment: boolean): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "string") return cell;
  return isMoment && cell >= EARLIEST_MOMENT ? momentText(cell) : String(Number(cell.toPrecision(12)));
}

const moment = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/;

/** What a sheet makes of a typed text: a blank, a number, a share, a moment, a truth value, or the text. */
export function typedCell(text: string): Cell {
  const typed = text.trim();
  if (typed === "") return null;
  if (/^(true|false)$/i.test(typed)) return typed.toLowerCase() === "true";
  const [, year, month, day, hour = "0", minute = "0"] = moment.exec(typed) ?? [];
  if (year !== undefined)
    return (Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) - DAY_ZERO) / DAY;
  const isShare = typed.endsWith("%");
  const number = Number(isShare ? typed.slice(0, -1) : typed);
  if (!Number.isFinite(number)) return typed;
  return isShare ? number / 100 : number;
}
