import { type Locale, localeOf, locales } from "../../core/i18n/locale.ts";

const languageKey = "ticketscore.language";

/** The language that this user chose, or `null`: also where a script may not ask, as before a first consent. */
function chosenLanguage(): Locale | null {
  try {
    const chosen = PropertiesService.getUserProperties().getProperty(languageKey);
    return locales.find((locale) => locale === chosen) ?? null;
  } catch {
    return null;
  }
}

/** The language of the user's account, which needs no permission to be known; English where it is not told all the same. */
export function accountLanguage(): Locale {
  try {
    return localeOf(Session.getActiveUserLocale());
  } catch {
    return "en";
  }
}

/** The language in which this user is spoken to. */
export function userLanguage(): Locale {
  return chosenLanguage() ?? accountLanguage();
}

/** Keeps the language for this user, in every spreadsheet that has the script. */
export function chooseLanguage(locale: Locale): void {
  PropertiesService.getUserProperties().setProperty(languageKey, locale);
}
