import { serialOfDay } from "./day-of-serial.ts";
import { type DayRange, daysAfter, monthRange } from "./months.ts";
import type { TableFacts } from "./wizard-state.ts";

export interface PeriodChoice extends DayRange {
  readonly kind: "month" | "week" | "sevenDays" | "day";
}

/** So many months are offered: the newest are analysed. */
const mostMonths = 3;

/**
 * The periods to choose from, as the tickets have them: the last full months, the last full week from Monday to Sunday, the
 * seven days up to the latest ticket, and the day of the latest ticket.
 */
export function periodChoices({ months, span }: Pick<TableFacts, "months" | "span">): PeriodChoice[] {
  if (span === null) return [];
  const full = months.filter((month) => month.tickets > 0).slice(-mostMonths);
  const latest = span.to;
  const sinceSunday = (serialOfDay(latest) + 6) % 7;
  const sunday = daysAfter(latest, -sinceSunday);
  return [
    ...full.reverse().map(({ year, month }): PeriodChoice => ({ kind: "month", ...monthRange(year, month) })),
    { kind: "week", from: daysAfter(sunday, -6), to: sunday },
    { kind: "sevenDays", from: daysAfter(latest, -6), to: latest },
    { kind: "day", from: latest, to: latest },
  ];
}

/** The period to begin with: the last full month of the tickets, else all their days. */
export function usualPeriod({ months, span }: Pick<TableFacts, "months" | "span">): DayRange | null {
  const month = months.filter((one) => one.tickets > 0).pop();
  return month === undefined ? span : monthRange(month.year, month.month);
}

/** A period as serials, half-open; an end that was left open is that of the tickets. `null` where nothing tells it. */
export function spanOf(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  { span }: Pick<TableFacts, "span">,
): { readonly from: number; readonly to: number } | null {
  const first = from ?? span?.from;
  const last = to ?? span?.to;
  if (first === undefined || last === undefined) return null;
  return { from: serialOfDay(first), to: serialOfDay(last) + 1 };
}
