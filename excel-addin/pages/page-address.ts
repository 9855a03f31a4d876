import type { Locale } from "../../core/i18n/locale.ts";

/** The pages that are not about one function. */
export const generalPages = ["index", "support", "privacy", "terms"] as const;

export type GeneralPage = (typeof generalPages)[number];

/** The name of the page about a function: hosts tell capitals from small letters, people do not. */
export function functionFile(id: string): string {
  return `${id.toLowerCase()}.html`;
}

/** Where the pages in a language lie within the site. */
export function helpFolder(locale: Locale): string {
  return `help/${locale}`;
}
