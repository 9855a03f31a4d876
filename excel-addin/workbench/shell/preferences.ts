import { type Locale, localeOf, locales } from "../../../core/i18n/locale.ts";

export const PANE_WIDTH = { least: 300, usual: 340, most: 480 } as const;

export type Theme = "light" | "dark";

/** What a user chose once and finds again. */
export interface Preferences {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly paneWidth: number;
}

const KEY = "workbench";

function stored(): Partial<Preferences> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Preferences>;
  } catch {
    return {};
  }
}

export function clampPaneWidth(width: number): number {
  return Math.round(Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, width)));
}

/** The address decides first, then what was chosen before, then the system. */
export function readPreferences(address: URLSearchParams): Preferences {
  const before = stored();
  const lang = address.get("lang");
  const theme = address.get("theme");
  const known = locales.find((locale) => locale === before.locale);
  const systemTheme: Theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const knownTheme: Theme | undefined = before.theme === "dark" || before.theme === "light" ? before.theme : undefined;
  return {
    locale: lang === null ? (known ?? localeOf(navigator.language)) : localeOf(lang),
    theme: theme === "dark" || theme === "light" ? theme : (knownTheme ?? systemTheme),
    paneWidth: clampPaneWidth(before.paneWidth ?? PANE_WIDTH.usual),
  };
}

export function keepPreferences(preferences: Preferences): void {
  localStorage.setItem(KEY, JSON.stringify(preferences));
}
