import type { Span } from "../../analysis/ticket-window.ts";
import type { Locale } from "../../i18n/locale.ts";

/** A day such as `2024-03-31`. */
export function isoDay(serial: number): string {
  return new Date((Math.floor(serial) - 25569) * 86_400_000).toISOString().slice(0, 10);
}

/** The days of a period, first and last, such as `2024-03-01 to 2024-03-31`. */
export function periodText({ from, to }: Span, locale: Locale): string {
  const [first, last] = [isoDay(from), isoDay(to - 1)];
  if (first === last) return first;
  return locale === "en" ? `${first} to ${last}` : `${first} 至 ${last}`;
}
