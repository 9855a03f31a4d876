import type { Cell } from "../../../core/functions/cell.ts";

const day = 86_400_000;

/** A moment as a ticket table has it. */
function moment(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace("T", " ");
}

export interface WeekOfTickets {
  /** Tickets answered within two hours, and after five. */
  readonly inTime: number;
  readonly late: number;
  /** From submission to resolution. */
  readonly hours: number;
}

/**
 * Tickets of weeks from Monday, 1 January 2024 on, two a day from Monday to Friday; a week of `null` has none. They are of
 * one kind and normal priority, and none was reopened.
 */
export function ticketsOfWeeks(weeks: readonly (WeekOfTickets | null)[]): Cell[][] {
  const header = [
    "Ticket ID",
    "Submitted",
    "First response",
    "Resolved",
    "Priority",
    "Type",
    "Handler",
    "Team",
    "Reopened count",
  ];
  const rows = weeks.flatMap((week, index) => {
    if (week === null) return [];
    return Array.from({ length: week.inTime + week.late }, (_, ticket): Cell[] => {
      const submitted = Date.UTC(2024, 0, 1 + 7 * index, 9, 7 * ticket) + day * Math.floor((ticket % 10) / 2);
      const answered = submitted + (ticket < week.inTime ? 30 : 300) * 60_000;
      const resolved = submitted + week.hours * 3_600_000;
      const id = `T${String(index).padStart(2, "0")}${String(ticket).padStart(3, "0")}`;
      return [id, moment(submitted), moment(answered), moment(resolved), "normal", "Noise", "Ann", "Hotline", 0];
    });
  });
  return [header, ...rows];
}
