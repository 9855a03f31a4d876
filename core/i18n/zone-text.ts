import type { Locale } from "./locale.ts";

/** Offsets named before the rest are only counted on. */
const mostNamed = 3;

/**
 * What became of times with an offset: `zone +02:00 → Europe/Rome`, or that they stand as they are written where the
 * workbook's place is not known (`null`).
 *
 * @param offsets minutes ahead of UTC
 */
export function zoneText(offsets: readonly number[], place: string | null, locale: Locale): string {
  const named = [...offsets]
    .sort((one, other) => one - other)
    .slice(0, mostNamed)
    .map(offsetText)
    .join(locale === "en" ? ", " : "、");
  const written = offsets.length > mostNamed ? `${named} …` : named;
  if (locale === "en") return place === null ? `zone ${written}, time as written` : `zone ${written} → ${place}`;
  return place === null ? `时区 ${written}，时间按原文` : `时区 ${written} → ${place}`;
}

function offsetText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "−" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
