import { locales } from "../i18n/locale.ts";
import { dimensionNames } from "./dimension-names.ts";
import type { Indicator } from "./indicator.ts";
import { indicators } from "./library/indicators.ts";

/**
 * The indicators that contain every word of a search, in either language: first those with it in the name, then those
 * with it in the definition or the dimension. An empty search gives the whole library.
 */
export function searchIndicators(text: string): Indicator[] {
  const words = plain(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  const ranked = indicators.flatMap((indicator) => {
    const name = plain(locales.map((locale) => indicator.name[locale]).join(" "));
    const rest = plain(
      locales
        .map((locale) => `${indicator.definition[locale]} ${dimensionNames[indicator.dimension][locale]}`)
        .join(" "),
    );
    if (words.every((word) => name.includes(word))) return [{ indicator, rank: 0 }];
    return words.every((word) => name.includes(word) || rest.includes(word)) ? [{ indicator, rank: 1 }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ indicator }) => indicator);
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
