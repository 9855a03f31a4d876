import type { Locale } from "../locale.ts";
import type { InputHint } from "../sheet-texts.ts";

/** The texts of the calendar sheet and of the sheet of waits. */
export interface CalendarTexts {
  readonly title: string;
  readonly subtitle: (made: string) => string;
  /** Of a calendar that is the record of what minutes were counted by. */
  readonly recordSubtitle: (made: string) => string;
  readonly recordNote: string;
  /** Of one that is open to editing. */
  readonly nextNote: string;
  readonly hoursSection: string;
  readonly hoursColumns: readonly [string, string, string, string];
  readonly daysSection: string;
  readonly daysColumns: readonly [string, string, string];
  /** Monday to Sunday. */
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly notes: readonly string[];
  readonly hints: Readonly<Record<"day" | "time" | "validFrom" | "date" | "rule" | "name", InputHint>>;
  readonly noHours: string;
  readonly unreadCell: string;
  readonly waitsTitle: string;
  readonly waitsSubtitle: (source: string) => string;
  readonly waitsColumns: readonly [string, string, string, string];
}

export const calendarTexts: Readonly<Record<Locale, CalendarTexts>> = {
  "zh-CN": {
    title: "工作日历",
    subtitle: (made) => `响应用时只计算这里的工作时间；可直接修改，各表随之重算（${made} 生成）`,
    recordSubtitle: (made) => `响应用时按这里的工作时间算出，已是固定数值，不随日历重算（${made} 生成）`,
    recordNote: "时限和目标改了，是否达标仍会重算；要换日历，在 TicketScore 窗格里改好，再生成一次。",
    nextNote: "下次分析从这里所写的日历开始。",
    hoursSection: "每周工作时间",
    hoursColumns: ["星期", "上班", "下班", "生效日期"],
    daysSection: "节假日、调休与特殊日",
    daysColumns: ["日期", "规则", "名称"],
    weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    notes: [
      "一天可有多行，例如午休前后各一行；没有行的日子不上班。",
      "规则留空或写“休”为放假；写“班”按周一上班；写星期几按那天上班；写 10:00-14:00 则当天只有这段时间上班。",
      "生效日期留空表示一直有效；填了日期，则从那天起改用那一组时间，之前的工单仍按原来的时间计算。",
    ],
    hints: {
      day: { title: "星期", message: "周一至周日之一。" },
      time: { title: "时间", message: "00:00 至 24:00，例如 09:00。" },
      validFrom: { title: "生效日期", message: "从这一天起使用；留空表示一直有效。" },
      date: { title: "日期", message: "例如 2024-10-01。" },
      rule: {
        title: "规则",
        message: "留空或“休”= 放假；“班”= 按周一上班；星期几 = 按那天上班；10:00-14:00 = 只在此时段上班。",
      },
      name: { title: "名称", message: "例如“国庆节”，只作说明。" },
    },
    noHours: "日历里没有任何工作时间：响应用时无法计算，各表留空。",
    unreadCell: "日历中有单元格无法识别：改正之前，响应用时无法计算，各表留空。",
    waitsTitle: "等待客户的时段",
    waitsSubtitle: (source) => `这些时段不计入响应用时，取自“${source}”；没有结束时间的，算到响应为止`,
    waitsColumns: ["工单号", "在列表中的位置", "开始", "结束"],
  },
  en: {
    title: "Calendar",
    subtitle: (made) =>
      `Only these hours count towards response times; edit them and every sheet follows (made on ${made})`,
    recordSubtitle: (made) =>
      `Response times were counted in these hours and are fixed values: they do not follow the calendar (made on ${made})`,
    recordNote:
      "Limits and targets still recalculate. To count by other hours, change them in the TicketScore pane and make the sheets again.",
    nextNote: "The next analysis starts from the calendar as it stands here.",
    hoursSection: "Weekly hours",
    hoursColumns: ["Day", "Open", "Close", "Valid from"],
    daysSection: "Holidays, make-up days and exceptions",
    daysColumns: ["Date", "Rule", "Name"],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    notes: [
      "A day may have several rows, such as before and after lunch; a day without a row is closed.",
      "Rule: blank or “holiday” is closed; “work” has Monday's hours; a weekday has that day's hours; 10:00-14:00 is open for just that long.",
      "Valid from: blank always holds; with a date, that set of hours holds from then on, and earlier tickets keep the earlier hours.",
    ],
    hints: {
      day: { title: "Day", message: "Monday to Sunday." },
      time: { title: "Time", message: "00:00 to 24:00, such as 09:00." },
      validFrom: { title: "Valid from", message: "The first day these hours hold; blank = always." },
      date: { title: "Date", message: "Such as 2024-10-01." },
      rule: {
        title: "Rule",
        message:
          "Blank or “holiday” = closed; “work” = Monday's hours; a weekday = that day's hours; 10:00-14:00 = open only then.",
      },
      name: { title: "Name", message: "Such as “National Day”; for the reader only." },
    },
    noHours: "The calendar has no working hours: response times cannot be worked out and stay blank.",
    unreadCell: "A cell of the calendar cannot be read: until it is put right, response times stay blank.",
    waitsTitle: "Waits for the customer",
    waitsSubtitle: (source) =>
      `Not counted towards response times; read from “${source}”. A wait without an end runs to the response`,
    waitsColumns: ["Ticket", "Position in its list", "Start", "End"],
  },
};
