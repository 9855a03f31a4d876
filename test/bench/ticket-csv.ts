import { headerNames } from "../../core/tickets/header-names.ts";
import type { Tickets } from "../../core/tickets/ticket-table.ts";

const secondsPerDay = 86_400;
/** The serial of 1 January 1970. */
const epoch = 25_569;

/** The tickets as a help desk exports them: the columns under the names by which they are told first, blanks as nothing. */
export function ticketCsv({ count, times, numbers, texts }: Tickets): string {
  const columns = [
    ...Object.entries(texts).map(([field, values]) => ({ field, textAt: (row: number) => values[row] ?? "" })),
    ...Object.entries(times).map(([field, values]) => ({ field, textAt: (row: number) => timeText(values[row]) })),
    ...Object.entries(numbers).map(([field, values]) => ({ field, textAt: (row: number) => numberText(values[row]) })),
  ];
  const names = new Map(Object.entries(headerNames));
  const lines = [columns.map(({ field }) => names.get(field)?.[0] ?? field).join(",")];
  for (let row = 0; row < count; row++) lines.push(columns.map(({ textAt }) => textAt(row)).join(","));
  return `\ufeff${lines.join("\n")}\n`;
}

function numberText(value = Number.NaN): string {
  return Number.isNaN(value) ? "" : String(value);
}

/** Such as `2024-03-31 17:45:00`. */
function timeText(serial = Number.NaN): string {
  if (Number.isNaN(serial)) return "";
  const seconds = Math.round((serial - epoch) * secondsPerDay);
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace("T", " ");
}
