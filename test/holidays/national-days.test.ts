import Holidays from "date-holidays";
import { describe, expect, it } from "vitest";
import { countryCodes } from "../../core/holidays/country-codes.ts";
import { nationalDays } from "../../core/holidays/national-days.ts";
import { publicHolidays } from "../../core/holidays/public-holidays.ts";

const names = (country: string, year: number, locale: "en" | "zh-CN" = "en") =>
  new Map((nationalDays(country, year, locale) ?? []).map(({ date, name }) => [date.slice(5), name]));

describe("the holidays of Italy", () => {
  // Law 260 of 1949 with its changes; Easter by the tables of the Church.
  it.each([
    [2010, "04-04", "04-05"],
    [2011, "04-24", "04-25"],
    [2012, "04-08", "04-09"],
    [2013, "03-31", "04-01"],
    [2014, "04-20", "04-21"],
  ])("in %d are the ten fixed days, Easter on %s and Easter Monday on %s", (year, easter, monday) => {
    // 150 years of unity were a holiday once (Law 47 of 2011).
    const once = year === 2011 ? ["03-17"] : [];
    const fixed = "01-01 01-06 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26".split(" ");
    const days = names("IT", year);
    expect([...days.keys()]).toEqual([...new Set([...fixed, ...once, easter, monday])].sort());
    expect(days.get(easter)).toContain("Easter Sunday");
    expect(days.get(monday)).toContain("Easter Monday");
  });

  it("that share a day are named together", () => {
    expect(names("IT", 2011).get("04-25")).toBe("Liberation from Nazi-Fascism (1945), Easter Monday");
  });

  it("have Chinese names where there are any, in simplified characters, and their own elsewhere", () => {
    const days = names("IT", 2014, "zh-CN");
    expect(["01-01", "04-21", "12-25", "01-06"].map((day) => days.get(day))).toEqual([
      "元旦",
      "复活节星期一",
      "圣诞节",
      "Epifania",
    ]);
  });
});

describe("holidays elsewhere", () => {
  it.each([
    ["US", 2021, "12-24", "Christmas Day (substitute day)", "the Friday before a Saturday"],
    ["US", 2021, "12-31", "New Year's Day (substitute day)", "for the first day of the next year"],
    ["GB", 2022, "12-27", "Christmas Day (substitute day)", "the Tuesday after a Sunday and Boxing Day"],
    ["JP", 2024, "03-20", "Spring Equinox Day", "by the sun"],
    ["TR", 2024, "04-10", "End of Ramadan (Eid al-Fitr)", "the first of three whole days"],
    ["TR", 2024, "04-12", "End of Ramadan (Eid al-Fitr)", "the last of them"],
    ["TR", 2024, "04-13", undefined, "the half day behind them"],
    ["TR", 2024, "04-09", undefined, "the evening before, when the day of the Islamic calendar begins"],
    ["IL", 2024, "10-12", "Day of Atonement (Yom Kippur)", "the day, not the evening before"],
    ["IL", 2024, "10-11", undefined, "the evening before"],
    ["HT", 2024, "02-12", undefined, "a half day from 14:00"],
    ["IS", 2024, "12-24", undefined, "a half day from 13:00"],
    ["GT", 2024, "12-24", undefined, "a half day from noon"],
    ["AM", 2024, "01-05", "Pre-Christmas holidays", "the third of three days"],
    ["AE", 2007, "01-02", "Feast of the Sacrifice (Eid al-Adha)", "the third of three days, which began in 2006"],
    ["DE", 2024, "08-15", undefined, "a holiday of states only"],
    ["MG", 2024, "03-08", undefined, "a day off for women only"],
    ["FR", 2024, "05-09", "Ascension Day", "39 days after Easter"],
  ])("%s %d-%s: %s, %s", (country, year, day, name, _why) => {
    expect(names(country, year).get(day)).toBe(name);
  });

  it("that are made up for are said to be so in Chinese", () => {
    expect(names("US", 2021, "zh-CN").get("12-24")).toBe("圣诞节（补假）");
  });

  it("are closed days of the year, each once and in order, in every country", () => {
    for (const country of countryCodes.filter((code) => code !== "CN")) {
      const days = nationalDays(country, 2024, "en") ?? [];
      const dates = days.map(({ date }) => date);
      expect({ country, dates }).toEqual({ country, dates: [...new Set(dates)].sort() });
      expect(
        days.filter(({ date, rule, name }) => !/^2024-\d\d-\d\d$/.test(date) || rule !== "" || name === ""),
      ).toEqual([]);
      expect(days.length, country).toBeGreaterThan(2);
    }
  });

  it("are not known outside the years of the lunar calendars", () => {
    expect([1969, 1970, 2075, 2076].map((year) => nationalDays("IT", year, "en") === null)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it("have no traditional characters in a Chinese pane, but for places that write them", () => {
    const own = ["TW", "HK", "MO", "JP"];
    const traditional = /[節聖復難穌國慶兒蘇]/;
    const wrong = countryCodes
      .filter((code) => code !== "CN" && !own.includes(code))
      .flatMap((code) => (nationalDays(code, 2024, "zh-CN") ?? []).map(({ name }) => `${code} ${name}`))
      .filter((text) => traditional.test(text));
    expect(wrong).toEqual([]);
  });
});

describe("the list of countries", () => {
  it("is that of the source", () => {
    expect(countryCodes).toEqual(Object.keys(new Holidays().getCountries()));
  });

  it("names every country in both languages", async () => {
    const countries = await publicHolidays.countries();
    const nameOf = (code: string) => countries.find((country) => country.code === code)?.name;
    expect(nameOf("CN")).toEqual({ en: "China", "zh-CN": "中国" });
    expect(nameOf("IT")).toEqual({ en: "Italy", "zh-CN": "意大利" });
    expect(countries.filter(({ code, name }) => name.en === code || !/\p{Script=Han}/u.test(name["zh-CN"]))).toEqual(
      [],
    );
  });

  it("leads to the source that knows the country", async () => {
    const workDays = async (country: string) =>
      (await publicHolidays.days(country, 2024, "en"))?.filter(({ rule }) => rule === "work").length;
    expect(await workDays("CN")).toBe(8);
    expect(await workDays("IT")).toBe(0);
    expect(await publicHolidays.days("CN", 2099, "en")).toBeNull();
  });
});
