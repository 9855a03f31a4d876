import { describe, expect, it } from "vitest";
import { locales } from "../../core/i18n/locale.ts";
import { hoursText, readHours } from "../../core/wizard/hours-text.ts";

describe("opening hours as a text", () => {
  it.each([
    // typed                                    English                                   Chinese
    ["Mon-Fri 9:00-18:00", "Mon-Fri 09:00-18:00", "周一至周五 09:00-18:00"],
    ["周一至周五 9:00-12:00 13:00-18:00", "Mon-Fri 09:00-12:00 13:00-18:00", "周一至周五 09:00-12:00 13:00-18:00"],
    ["Mon-Fri 9-18; Sat 10-14", "Mon-Fri 09:00-18:00; Sat 10:00-14:00", "周一至周五 09:00-18:00；周六 10:00-14:00"],
    ["00:00-24:00", "Mon-Sun 00:00-24:00", "周一至周日 00:00-24:00"],
    ["Fri 22:00-06:00", "Fri 22:00-06:00", "周五 22:00-06:00"],
    ["Mon-Sun closed", "Mon-Sun closed", "周一至周日 休息"],
    ["周六休息", "Mon-Sun closed", "周一至周日 休息"],
    ["Mon 9-12; Wed 9-12", "Mon 09:00-12:00; Wed 09:00-12:00", "周一 09:00-12:00；周三 09:00-12:00"],
  ])("%s is said as %s and %s, and both are read back the same", (typed, en, zhCn) => {
    const hours = readHours(typed);
    if ("unread" in hours) throw new Error(`${hours.unread} must be read`);
    expect([hoursText(hours, "en"), hoursText(hours, "zh-CN")]).toEqual([en, zhCn]);
    for (const locale of locales) expect(readHours(hoursText(hours, locale))).toEqual(hours);
  });

  it("keeps a close on the next day below its open, as the calendar sheet has it", () => {
    expect(readHours("Fri 22:00-06:00")).toEqual([{ day: 5, open: 1320, close: 360, validFrom: null }]);
  });

  it("names the part that cannot be read", () => {
    expect(readHours("Mon-Fri 9:00-18:00; Someday 9-12")).toEqual({ unread: "Someday 9-12" });
  });
});
