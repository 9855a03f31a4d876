import type { Locale } from "./locale.ts";

type None = Readonly<Record<string, never>>;
interface Bound {
  readonly bound: number;
}
interface Span {
  readonly low: number;
  readonly high: number;
}
interface Other {
  readonly other: string;
}

/** The rules a function can find broken, each with the values its sentence needs. */
export interface RefusalValues {
  readonly knownFunction: None;
  readonly argumentsAtMost: { readonly count: number };
  readonly given: None;
  readonly oneCell: None;
  readonly oneColumn: None;
  readonly twoColumns: { readonly first: string; readonly second: string };
  readonly asManyAs: { readonly other: string; readonly count: number };
  readonly pairedWith: { readonly other: string; readonly count: number };
  readonly rowForEach: { readonly other: string; readonly count: number };
  readonly number: None;
  readonly numberOrNothing: None;
  readonly numberOrBlank: None;
  readonly text: None;
  readonly trueOrFalse: None;
  readonly trueFalseOrNothing: None;
  readonly wholeNumber: None;
  readonly oneOf: { readonly words: Readonly<Record<Locale, readonly string[]>> };
  readonly above: Bound;
  readonly atLeast: Bound;
  readonly below: Bound;
  readonly atMost: Bound;
  readonly between: Span;
  readonly multipleOf: { readonly unit: number };
  readonly aboveInTotal: Bound;
  readonly atMostOther: Other;
  readonly atLeastZeroWhenLower: None;
  readonly givenForZero: None;
  readonly complete: None;
  readonly differentBounds: None;
  readonly notEmpty: None;
  readonly atLeastLowestBound: { readonly bound: number; readonly bands: string };
  /** `text` is the part that could not be read; blank where there is no text at all. */
  readonly weeklyHours: { readonly text: string };
  readonly hoursTable: None;
  readonly workingPeriod: None;
  readonly weekday: None;
  readonly timeOfDay: None;
  readonly otherTime: None;
  readonly date: None;
  readonly momentOrNothing: None;
  readonly fromFirstHours: { readonly hours: string };
  readonly dayRule: None;
  readonly oneRuleADay: None;
  readonly pauseColumns: None;
  readonly pauseStart: None;
  readonly position: None;
  readonly positionAtMost: { readonly other: string; readonly count: number };
  readonly notBeforeStart: None;
  readonly withinReach: { readonly hours: string };
  readonly notBefore: Other;
}

export type Rule = keyof RefusalValues;

type Sentences = { readonly [Name in Rule]: (values: RefusalValues[Name]) => string };

/** Where in a range a rule was broken: counted from 1, `null` where there is only one row or one column. */
export interface Position {
  readonly row: number | null;
  readonly column: number | null;
}

/**
 * What follows `<parameter> must be` (须), per language. Lower case, no full stop: the host shows it inside its own
 * sentence. A rule without a sentence in every language does not compile.
 */
const sentences: Readonly<Record<Locale, Sentences>> = {
  en: {
    knownFunction: () => "the name of a function of TicketScore",
    argumentsAtMost: ({ count }) => `at most ${count}`,
    given: () => "given",
    oneCell: () => "one cell",
    oneColumn: () => "one column or one row",
    twoColumns: ({ first, second }) => `two columns: ${first} and ${second}`,
    asManyAs: ({ other, count }) => `one cell or as many cells as ${other}, which has ${count}`,
    pairedWith: ({ other, count }) => `as many cells as ${other}, which has ${count}`,
    rowForEach: ({ other, count }) => `one row for each cell of ${other}, which has ${count}`,
    number: () => "a number",
    numberOrNothing: () => "a number, blank or N/A",
    numberOrBlank: () => "a number or blank",
    text: () => "text",
    trueOrFalse: () => "TRUE or FALSE",
    trueFalseOrNothing: () => "TRUE, FALSE, blank or N/A",
    wholeNumber: () => "a whole number",
    oneOf: ({ words }) => join(words.en, " or "),
    above: ({ bound }) => `above ${bound}`,
    atLeast: ({ bound }) => `at least ${bound}`,
    below: ({ bound }) => `below ${bound}`,
    atMost: ({ bound }) => `at most ${bound}`,
    between: ({ low, high }) => `between ${low} and ${high}`,
    multipleOf: ({ unit }) => `a multiple of ${unit}`,
    aboveInTotal: ({ bound }) => `above ${bound} in total`,
    atMostOther: ({ other }) => `at most ${other}`,
    atLeastZeroWhenLower: () => "at least 0 when direction is lower",
    givenForZero: () => "given when actual is 0 and lower is better",
    complete: () => "complete in every row that is not blank",
    differentBounds: () => "different in the first column of every row",
    notEmpty: () => "at least one row",
    atLeastLowestBound: ({ bound, bands }) => `at least ${bound}, the lowest bound in ${bands}`,
    weeklyHours: ({ text }) =>
      `text such as Mon-Fri 09:00-12:00 13:00-18:00, or a table of day, open and close${text === "" ? "" : `, which ${text} is not`}`,
    hoursTable: () => "a text, or a table of three or four columns: day, open, close, valid from",
    workingPeriod: () => "hours with at least one working period",
    weekday: () => "a weekday such as Mon, 周一 or 1 for Monday in the first column",
    timeOfDay: () => "a time of day between 0:00 and 24:00",
    otherTime: () => "another time than the opening",
    date: () => "a date of the sheet, not text",
    momentOrNothing: () => "a date and time of the sheet (not text), blank or N/A",
    fromFirstHours: ({ hours }) => `on or after the first day from which ${hours} are valid`,
    dayRule: () => "blank, holiday, work, a weekday or hours such as 10:00-14:00 in the second column",
    oneRuleADay: () => "one rule for each date",
    pauseColumns: () => "two columns, start and end, or three: position of the ticket, start, end",
    pauseStart: () => "given a start in every row",
    position: () => "the position of a ticket, from 1, in the first column",
    positionAtMost: ({ other, count }) => `the position of a ticket in ${other}, which has ${count}`,
    notBeforeStart: () => "an end that is not before its start",
    withinReach: ({ hours }) => `few enough to be due, in ${hours}, before the year 10000`,
    notBefore: ({ other }) => `at or after ${other}`,
  },
  "zh-CN": {
    knownFunction: () => "为 TicketScore 的函数名",
    argumentsAtMost: ({ count }) => `不多于 ${count} 个`,
    given: () => "填写",
    oneCell: () => "为单个单元格",
    oneColumn: () => "为一列或一行",
    twoColumns: ({ first, second }) => `为两列：${first} 和 ${second}`,
    asManyAs: ({ other, count }) => `为单个单元格，或与 ${other} 一样有 ${count} 个单元格`,
    pairedWith: ({ other, count }) => `与 ${other} 一样有 ${count} 个单元格`,
    rowForEach: ({ other, count }) => `与 ${other} 逐一对应，共 ${count} 行`,
    number: () => "为数字",
    numberOrNothing: () => "为数字、空白或“不适用”",
    numberOrBlank: () => "为数字或空白",
    text: () => "为文本",
    trueOrFalse: () => "为 TRUE 或 FALSE",
    trueFalseOrNothing: () => "为 TRUE、FALSE、空白或“不适用”",
    wholeNumber: () => "为整数",
    oneOf: ({ words }) => `为${join(words["zh-CN"], "或")}`,
    above: ({ bound }) => `大于 ${bound}`,
    atLeast: ({ bound }) => `不小于 ${bound}`,
    below: ({ bound }) => `小于 ${bound}`,
    atMost: ({ bound }) => `不大于 ${bound}`,
    between: ({ low, high }) => `在 ${low} 到 ${high} 之间`,
    multipleOf: ({ unit }) => `为 ${unit} 的整数倍`,
    aboveInTotal: ({ bound }) => `合计大于 ${bound}`,
    atMostOther: ({ other }) => `不大于 ${other}`,
    atLeastZeroWhenLower: () => "在越低越好时不小于 0",
    givenForZero: () => "在越低越好且 actual 为 0 时填写",
    complete: () => "逐行填全，整行空白除外",
    differentBounds: () => "逐行不同（第一列）",
    notEmpty: () => "至少有一行",
    atLeastLowestBound: ({ bound, bands }) => `不小于 ${bands} 中的最低界限 ${bound}`,
    weeklyHours: ({ text }) =>
      `为“周一至周五 9:00-12:00 13:00-18:00”这样的文本，或星期、上班、下班的表格${text === "" ? "" : `；无法读取“${text}”`}`,
    hoursTable: () => "为文本，或三至四列的表格：星期、上班、下班、生效日期",
    workingPeriod: () => "至少有一段工作时间",
    weekday: () => "在第一列写明星期，如 Mon、周一或 1（周一）",
    timeOfDay: () => "为 0:00 至 24:00 的时刻",
    otherTime: () => "与上班时间不同",
    date: () => "为表格的日期（不是文本）",
    momentOrNothing: () => "为表格的日期时间（不是文本）、空白或“不适用”",
    fromFirstHours: ({ hours }) => `不早于 ${hours} 最早的生效日期`,
    dayRule: () => "在第二列留空，或写“休”“班”、星期几、10:00-14:00 这样的时段",
    oneRuleADay: () => "每个日期只有一条规则",
    pauseColumns: () => "为两列（开始、结束）或三列（工单位置、开始、结束）",
    pauseStart: () => "逐行填写开始时间",
    position: () => "在第一列写明工单的位置，从 1 起",
    positionAtMost: ({ other, count }) => `为 ${other} 中工单的位置，其共有 ${count} 张`,
    notBeforeStart: () => "使结束不早于开始",
    withinReach: ({ hours }) => `少到按 ${hours} 在公元 9999 年底之前到期`,
    notBefore: ({ other }) => `不早于 ${other}`,
  },
};

/** The whole sentence, e.g. `target must be above 0 (row 3)` or `target 须大于 0（第 3 行）`. */
export function refusalSentence<Name extends Rule>(
  refusal: {
    readonly parameter: string;
    readonly rule: Name;
    readonly values: RefusalValues[Name];
    readonly position: Position | null;
  },
  locale: Locale,
): string {
  const rule = sentences[locale][refusal.rule](refusal.values);
  return frames[locale](refusal.parameter, rule, refusal.position);
}

const frames: Readonly<Record<Locale, (parameter: string, rule: string, position: Position | null) => string>> = {
  en: (parameter, rule, position) => {
    const { row, column } = position ?? nowhere;
    const places = [row === null ? "" : `row ${row}`, column === null ? "" : `column ${column}`].filter(Boolean);
    return `${parameter} must be ${rule}${places.length > 0 ? ` (${places.join(", ")})` : ""}`;
  },
  "zh-CN": (parameter, rule, position) => {
    const { row, column } = position ?? nowhere;
    const place = `${row === null ? "" : `第 ${row} 行`}${column === null ? "" : `第 ${column} 列`}`;
    return `${parameter} 须${rule}${place === "" ? "" : `（${place}）`}`;
  },
};

const nowhere: Position = { row: null, column: null };

function join(words: readonly string[], last: string): string {
  if (words.length < 2) return words.join("");
  const comma = last === "或" ? "、" : ", ";
  return `${words.slice(0, -1).join(comma)}${last}${words[words.length - 1] ?? ""}`;
}
