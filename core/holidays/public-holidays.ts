import type { HolidaySource } from "../wizard/holiday-source.ts";
import { loadPart } from "../workbook/load-part.ts";
import { countryCodes } from "./country-codes.ts";

/**
 * Public holidays of the countries of the world. The list of countries is at hand; the days are parts of their own, China's
 * and those of all others, loaded when they are first asked for. Nothing is asked of any server but for these parts.
 */
export const publicHolidays: HolidaySource = {
  countries: async () => {
    const chinese = new Intl.DisplayNames("zh-CN", { type: "region" });
    const english = new Intl.DisplayNames("en", { type: "region" });
    return countryCodes.map((code) => ({
      code,
      name: { "zh-CN": chinese.of(code) ?? code, en: english.of(code) ?? code },
    }));
  },
  days: async (country, year, locale) => {
    if (country === "CN") {
      const { chineseDays } = await loadPart(() => import("./chinese-days.ts"));
      return chineseDays(year, locale);
    }
    const { nationalDays } = await loadPart(() => import("./national-days.ts"));
    return nationalDays(country, year, locale);
  },
};
