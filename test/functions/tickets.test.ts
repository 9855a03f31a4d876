import { describe } from "vitest";
import { checkCases, printed } from "./check-cases.ts";
import { column, table } from "./column.ts";

// The response-time table 工单响应时间统计表 of 2024-05-01: tickets …001 to …003.
const minutes = column(30, 105, 15);
const priorities = column("normal", "urgent", "normal");

describe("SLAMET", () => {
  const own = table(["VIP", 30], ["常规", 60.5], [null, null], [1, 0]);
  // biome-ignore format: an aligned table
  checkCases("SLAMET", [
    // minutes              priority        limits   met
    [ minutes,              priorities,              column(true, false, true), "the published table: 30 and 15 minutes normal, 105 urgent" ],
    [ column(15, 15.1),     "urgent",                column(true, false),  "urgent: equal to 15 is in time" ],
    [ column(120, 120.1),   "普通",                   column(true, false),  "normal: equal to 120 is in time" ],
    [ 15.000000000001,      " 紧急 ",                 true,     "what arithmetic makes of 15 minutes" ],
    [ 15.00000001,          "URGENT",                false,    "… and not what is really above" ],
    [ column(null, "", "N/A", "#N/A"), "urgent",     column(null, null, "N/A", "#N/A"), "no answer yet may be late or in time" ],
    [ column(5, 5, null, "#REF!"), column(null, "不适用", "N/A", "urgent"), column(null, "N/A", "N/A", "#REF!"), "a priority that is missing" ],
    [ column(5, 5),         column("#N/A", "urgent"), column("#N/A", true), "an error value stays in its row" ],
    [ column(30, 31, 60, 0, 1), column("vip", "VIP", "常规", 1, "1"), own, column(true, false, true, true, false), "own limits; 0 is met by 0 minutes only" ],
    [ column(20, 21, 20, 20), column("a", "b", null, "N/A"), table([" * ", 20]), column(true, false, true, "N/A"), "* stands for every other priority, a blank one too" ],
    [ column(20, 21),       column("a", "b"), table(["a", 5], [null, 20]), column(false, false), "… a blank one does" ],
    [ column(20, 21),       column("a", "b"), table(["其他", 20], ["b", 30]), column(true, true), "… and its Chinese name" ],
    [ column(20, 21),       column("a", "b"), table(["a", "N/A"], ["Other", "不适用"]), column("N/A", "N/A"), "nothing was promised" ],
    [ column(20, 21),       column("a", "b"), table(["a", "N/A"], ["*", 20]), column("N/A", false), "… for one priority, whatever the others have" ],
    [ column(20, 21),       "a",     table(["a", "#REF!"]), column("#REF!", "#REF!"), "an error value among the limits" ],
    [ table([5, 50]),       "urgent",                [[true, false]], "a row stays a row" ],
    [ column(5, -1),        "urgent",                { error: "minutes must be at least 0 (row 2)" }, "answered before it was asked" ],
    [ column(5, "5"),       "urgent",                { error: "minutes must be a number, blank or N/A (row 2)" }, "text for minutes" ],
    [ column(5, null),      column("urgent", "urgnt"), { error: "priority must be urgent or normal (row 2)" }, "a mistyped priority, even without minutes" ],
    [ 5,                    true,                    { error: "priority must be text" }, "a truth value for a priority" ],
    [ column(5, 5),         column("VIP", "urgent"), own, { error: "priority must be VIP, 常规 or 1 (row 2)" }, "own limits know only what they name" ],
    [ 5,                    "a",     table(["a", -1]),   { error: "limits must be at least 0 (column 2)" }, "a limit below 0" ],
    [ 5,                    "a",     table(["a", 1], ["b", "1h"]), { error: "limits must be a number (row 2, column 2)" }, "a limit in words" ],
    [ 5,                    "a",     table(["a", null]), { error: "limits must be complete in every row that is not blank (column 2)" }, "a priority without a limit" ],
    [ 5,                    "a",     table(["a", 1], ["A ", 2]), { error: "limits must be different in the first column of every row (row 2, column 1)" }, "two limits for one priority" ],
    [ 5,                    "a",     table(["*", 1], ["other", 2]), { error: "limits must be different in the first column of every row (row 2, column 1)" }, "… or for all others" ],
    [ 5,                    "a",     table([true, 1]),   { error: "limits must be text (column 1)" }, "a truth value for a priority" ],
    [ 5,                    "a",     table([null, null]), { error: "limits must be at least one row" }, "no limits" ],
    [ 5,                    "a",     column("a", 5),     { error: "limits must be two columns: priority and minutes" }, "one column" ],
  ]);
  // biome-ignore format: an aligned table
  checkCases("SLAMET", [
    [ 5,  "高",  { error: "priority 须为紧急或普通" }, "the two that need no table, in Chinese" ],
  ], "zh-CN");
});

// The quality table 服务质量评分表 of the same tickets.
const attitude = column(4, 5, 3);
const solving = column(3, 5, 4);
const clarity = column(5, 4, 3);
const satisfaction = column(4, 5, 3);

describe("ITEMRATE", () => {
  // biome-ignore format: an aligned table
  checkCases("ITEMRATE", [
    // ratings                      scale_max   rate
    [ attitude,                                 0.8,     "attitude in the published table: 12 of 15" ],
    [ solving,                                  0.8,     "solving: 12 of 15" ],
    [ clarity,                                  0.8,     "clarity: 12 of 15" ],
    [ column(1, 1, 1),                          0.2,     "all at the worst rating: 1 of 5" ],
    [ 5,                                        1,       "one ticket" ],
    [ table([4, null], ["N/A", 2]),             0.6,     "only rated tickets count: 6 of 10" ],
    [ column(7, 10),                10,         0.85,    "a scale of ten" ],
    [ column(null, ""),                         null,    "nobody has rated yet" ],
    [ column("N/A", "不适用"),                   "N/A",   "rated by nobody, on purpose" ],
    [ column(4, "#DIV/0!"),                     "#DIV/0!", "an error value comes back" ],
    [ column(4, 6),                             { error: "ratings must be between 1 and 5 (row 2)" }, "a rating above the scale" ],
    [ column(4, 0),                             { error: "ratings must be between 1 and 5 (row 2)" }, "0 is no rating" ],
    [ column(4, "good"),                        { error: "ratings must be a number, blank or N/A (row 2)" }, "a rating in words" ],
    [ 4,                            1,          { error: "scale_max must be above 1" }, "a scale of one rating" ],
  ]);
});

describe("SATISFIEDRATE", () => {
  // biome-ignore format: an aligned table
  checkCases("SATISFIEDRATE", [
    // ratings                   threshold   rate
    [ satisfaction,                          2 / 3,   "the published table: 4 and 5 of 4, 5, 3" ],
    [ column(4, 3.999),                      0.5,     "equal to the threshold is satisfied" ],
    [ 0.1 + 3.9 - 4e-11,                     1,       "what arithmetic makes of 4" ],
    [ column(5, null, "N/A", 1),             0.5,     "who did not answer is not counted" ],
    [ column(9, 8, 7),           8,          2 / 3,   "a scale of ten" ],
    [ column(1, 2, 3),                       0,       "nobody satisfied is 0, not blank" ],
    [ column(null, null),                    null,    "nobody has answered" ],
    [ column("N/A", "NA"),                   "N/A",   "nobody was asked" ],
    [ column("#N/A", 4),                     "#N/A",  "an error value comes back" ],
    [ column(4, 0),                          { error: "ratings must be at least 1 (row 2)" }, "0 is no rating" ],
    [ column(4, true),                       { error: "ratings must be a number, blank or N/A (row 2)" }, "a truth value" ],
    [ 4,                         0,          { error: "threshold must be at least 1" }, "a threshold that all reach" ],
  ]);
});

describe("NPSSCORE", () => {
  const tens = new Array<number>(12).fill(10);
  const nines = new Array<number>(30).fill(9);
  // biome-ignore format: an aligned table
  checkCases("NPSSCORE", [
    // ratings                                score
    [ column(...tens, ...nines),              100,    "12 tens and 30 nines are 42 promoters" ],
    [ column(9, 8, 6),                        0,      "one each of promoter, passive, detractor" ],
    [ column(9, 7, 0),                        0,      "… at the other end of each" ],
    [ column(10, 9, 7, 3),                    25,     "two promoters less one detractor, of four" ],
    [ column(10, 10, 5),                      printed("33.3"), "a third" ],
    [ column(0, 6),                           -100,   "all detractors" ],
    [ column(7, 8),                           0,      "all passive" ],
    [ table([10, null], ["N/A", 0]),          0,      "no answer is not counted" ],
    [ column(null, ""),                       null,   "nothing at all is blank, not an error" ],
    [ column("N/A", "N/A"),                   "N/A",  "nobody was asked" ],
    [ column(10, "#VALUE!"),                  "#VALUE!", "an error value comes back" ],
    [ column(10, 11),                         { error: "ratings must be between 0 and 10 (row 2)" }, "above the scale" ],
    [ column(10, -1),                         { error: "ratings must be between 0 and 10 (row 2)" }, "below the scale" ],
    [ column(10, 8.5),                        { error: "ratings must be a whole number (row 2)" }, "neither passive nor promoter" ],
    [ column("10"),                           { error: "ratings must be a number, blank or N/A" }, "a number that is text" ],
  ]);
});

describe("REPEATRATE", () => {
  const day = 45413; // 2024-05-01
  // biome-ignore format: an aligned table
  checkCases("REPEATRATE", [
    // customers                 types                     dates                          days   rate
    [ column("A", "A", "B", "A"), "fault",                 column(1, 5, 5, 20),                  0.25,    "A after 4 days; after 15 more it is a new problem" ],
    [ column("A", "A"),          "fault",                  column(day, day + 7),                 0.5,     "the window includes its end" ],
    [ column("A", "A"),          "fault",                  column(day, day + 7.001),             0,       "… and not what is after it" ],
    [ column("A", "A"),          "fault",                  column(0.1, 0.3),              0.2,   0.5,     "what arithmetic makes of 0.2 days decides nothing" ],
    [ column("A", "A"),          "fault",                  column(day, day + 20),         30,    0.5,     "another window" ],
    [ column("A", "A", "A"),     "fault",                  column(1, 6, 11),                     2 / 3,   "a repeat can itself be repeated" ],
    [ column("A", "A", "A"),     "fault",                  column(11, 1, 6),                     2 / 3,   "rows in any order" ],
    [ column("A", "A", "A"),     "fault",                  column(3, 3, 3),                      2 / 3,   "at the same instant the lower rows repeat the upper one" ],
    [ column("A", "A", "A"),     column("fault", "bill", "FAULT "), column(1, 2, 3),             1 / 3,   "another type is another problem; case and spaces are not" ],
    [ column("Li, Wei", "=A1", "li, wei", "=a1"), "fault", column(1, 2, 3, 4),                   0.5,     "a comma or a leading = is only text" ],
    [ column(1001, "1001"),      7,                        column(1, 2),                         0.5,     "customer numbers, as number and as text" ],
    [ column("A", null, "A", null), "fault",               column(1, 1, 2, 2),                   0.5,     "without a customer nobody can tell" ],
    [ column("A", "A", "A", "A"), column("x", null, "N/A", "x"), column(1, 1, 2, 2),             0.5,     "… nor without a type" ],
    [ column("A", "A", "A"),     "fault",                  column(1, null, "N/A"),               0,       "… nor without a date" ],
    [ "A",                       "fault",                  day,                                  0,       "one ticket repeats nothing" ],
    [ column(null, null),        column(null, null),       column(null, null),                   null,    "no tickets" ],
    [ column("N/A", null),       column("x", null),        column(1, null),                      "N/A",   "no customer on purpose, and padding" ],
    [ column("A", "#REF!"),      "fault",                  column(1, 2),                         "#REF!", "an error value comes back" ],
    [ column("A", "A"),          "fault",                  column(1, "1 May"),                   { error: "dates must be a number, blank or N/A (row 2)" }, "a date in words" ],
    [ column("A", "A"),          "fault",                  column(1, 2),                  0,     { error: "days must be above 0" }, "no window" ],
    [ column("A", false),        "fault",                  column(1, 2),                         { error: "customers must be text (row 2)" }, "a truth value for a customer" ],
    [ column("A", "A"),          "fault",                  column(1, 2, 3),                      { error: "dates must be one cell or as many cells as customers, which has 2" }, "columns of different length" ],
  ]);
});

describe("LATETOP", () => {
  const handlers = column("Ann", "Bob", "Cem", "Dag", "Bob", "Cem", "ann", "Cem");
  // biome-ignore format: an aligned table
  checkCases("LATETOP", [
    // handlers                  met                                                       n   list
    [ priorities,                column(true, false, true),                                    table(["urgent", 1]), "the published table: one late ticket, by type" ],
    [ handlers,                  column(false, false, false, false, true, false, false, false), table(["Cem", 3], ["Ann", 2], ["Bob", 1]), "the top three; Ann stands as she was first written" ],
    [ handlers,                  column(false, false, false, false, true, false, false, false), 9, table(["Cem", 3], ["Ann", 2], ["Bob", 1], ["Dag", 1]), "equal counts in the order of the first late ticket" ],
    [ handlers,                  column(false, false, false, false, true, false, false, false), 1, table(["Cem", 3]), "one name" ],
    [ handlers,                  column(true, null, "N/A", "是", "yes", "YES", 1, "TRUE"),     table([null, null]), "nobody late: a blank row" ],
    [ column("a", "b", "c", "d"), column(false, "否", "no", 0),                            9,  table(["a", 1], ["b", 1], ["c", 1], ["d", 1]), "every spelling of late" ],
    [ column("Ann", "Ann"),      false,                                                        table(["Ann", 2]), "all late" ],
    [ column("Li, Wei", "=SUM(A1)", 7, null, "N/A"), false,                                9,  table(["Li, Wei", 1], ["=SUM(A1)", 1], [7, 1], ["(none)", 1]), "any name is only text; nobody's tickets are seen; N/A leaves" ],
    [ column(null, null),        column(null, null),                                           table([null, null]), "empty columns" ],
    [ "Ann",                     false,                                                    3, true, table(["name", "late"], ["Ann", 1]), "with headers" ],
    [ column("Ann", "#N/A"),     false,                                                        "#N/A", "an error value comes back" ],
    [ column("Ann", "Bob"),      column(false, "late"),                                        { error: "met must be TRUE, FALSE, blank or N/A (row 2)" }, "a word it does not know" ],
    [ column("Ann", "Bob"),      column(false, 2),                                             { error: "met must be TRUE, FALSE, blank or N/A (row 2)" }, "a number that is neither" ],
    [ column("Ann", true),       false,                                                        { error: "handlers must be text (row 2)" }, "a truth value for a name" ],
    [ "Ann",                     false,                                                    0,  { error: "n must be at least 1" }, "a list of none" ],
    [ "Ann",                     false,                                                    3, "maybe", { error: "headers must be TRUE or FALSE" }, "headers that are neither" ],
  ]);
  // biome-ignore format: an aligned table
  checkCases("LATETOP", [
    [ column(null, "王芳"),       false,  3, "是",        table(["名称", "超时张数"], ["（未填）", 1], ["王芳", 1]), "headers and nobody in Chinese" ],
    [ "王芳",                     "晚",                  { error: "met 须为 TRUE、FALSE、空白或“不适用”" }, "a refusal in Chinese" ],
  ], "zh-CN");
});

describe("HANDLERTABLE", () => {
  const header = ["handler", "tickets", "answered", "average minutes", "in time", "average score"];
  const totals = column(16, 19, 13);
  const met = column(true, false, true);
  // biome-ignore format: an aligned table
  checkCases("HANDLERTABLE", [
    // handlers             minutes          met                  totals               satisfaction   table
    [ column("Ann", "Bob", "Ann"), minutes,  met,                 totals,                             table(["Ann", 2, 2, 22.5, 1, 14.5], ["Bob", 1, 1, 105, 0, 19]), "the published tables, by two handlers" ],
    [ "all",                30,              true,                16,                                 table(["all", 1, 1, 30, 1, 16]), "one ticket" ],
    [ column("all", "all", "all"), minutes,  met,                 totals,              satisfaction,  table(["all", 3, 3, 50, 2 / 3, 16, 4]), "the published tables as a whole: 150 ÷ 3, two of three, 48 ÷ 3" ],
    [ column("Bob", "ann", "Ann", "BOB"), column(1, 2, 3, 4), true, 10,                               table(["ann", 2, 2, 2.5, 1, 10], ["Bob", 2, 2, 2.5, 1, 10]), "equal numbers: by name, in any case" ],
    [ column("Ann", "Ann", "Ann"), column(null, "N/A", 0), column(null, "N/A", true), column(null, null, 12), table(["Ann", 3, 1, 0, 1, 12]), "each figure over what is known for it; 0 minutes is an answer" ],
    [ column("Ann", "Ann"), column(null, null), column(null, null), column(null, null), column(null, null), table(["Ann", 2, 0, null, null, null, null]), "nothing known yet: blank, not 0" ],
    [ column("Ann", "Ann"), 200,             false,               1,                   1,             table(["Ann", 2, 2, 200, 0, 1, 1]), "all late" ],
    [ column(null, "Ann", null, "N/A", " "), column(9, 5, null, 7, 3), column(true, true, null, true, true), column(1, 2, null, 3, 3), table(["(none)", 2, 2, 6, 1, 2], ["Ann", 1, 1, 5, 1, 2]), "nobody's tickets have a row; padding and N/A have not" ],
    [ column(null, "(", "Li, Wei", "=1+1"), 5, true,              1,                                  table(["(", 1, 1, 5, 1, 1], ["=1+1", 1, 1, 5, 1, 1], ["Li, Wei", 1, 1, 5, 1, 1]), "values for all rows make no ticket of a blank row; names are only text" ],
    [ column(null, null),   column(null, null), column(null, null), column(null, null),               table([null, null, null, null, null, null]), "empty columns: a blank row" ],
    [ "Ann",                30,              true,                16,                  null,  true,   table(header, ["Ann", 1, 1, 30, 1, 16]), "with headers" ],
    [ column("Ann", "Ann"), column(1, "#DIV/0!"), true,           16,                                 "#DIV/0!", "an error value comes back" ],
    [ column("Ann", "Ann"), column(1e308, 1e308), true,           16,                                 table(["Ann", 2, 2, "#NUM!", 1, 16]), "a sum that no cell can hold" ],
    [ column("Ann", "Ann"), column(1, -1),   true,                16,                                 { error: "minutes must be at least 0 (row 2)" }, "answered before it was asked" ],
    [ column("Ann", "Ann"), column(1, "1"),  true,                16,                                 { error: "minutes must be a number, blank or N/A (row 2)" }, "text for minutes" ],
    [ column("Ann", "Ann"), 1,               true,                column(1, 2, 3),                    { error: "totals must be one cell or as many cells as handlers, which has 2" }, "columns of different length" ],
  ]);
  // biome-ignore format: an aligned table
  checkCases("HANDLERTABLE", [
    [ null, 30, true, 16, 4, true, table(["责任人", "工单数", "已响应", "平均响应分钟", "达标率", "平均得分", "平均满意度"], ["（未填）", 1, 1, 30, 1, 16, 4]), "in Chinese" ],
  ], "zh-CN");
});

describe("PARETO", () => {
  const times = (count: number, problem: string): string[] => new Array<string>(count).fill(problem);
  // The defects of R package qcc's pareto.chart, and the problem summary 问题分类汇总表.
  const qcc = column(
    ...times(80, "price"),
    ...times(27, "schedule"),
    ...times(66, "supplier"),
    ...times(94, "contact"),
    ...times(33, "part"),
  );
  const summary = column(
    ...times(4, "attitude"),
    ...times(12, "late"),
    ...times(8, "unclear"),
    ...times(6, "unsolved"),
  );
  // biome-ignore format: an aligned table
  checkCases("PARETO", [
    [ summary, table(["late", 12, 12 / 30, 12 / 30], ["unclear", 8, 8 / 30, 20 / 30], ["unsolved", 6, 6 / 30, 26 / 30], ["attitude", 4, 4 / 30, 1]), "the published summary: 40, 27, 20 and 13 %" ],
    [ qcc,     table(["contact", 94, 94 / 300, 94 / 300], ["price", 80, 80 / 300, 0.58], ["supplier", 66, 0.22, 0.8], ["part", 33, 0.11, 0.91], ["schedule", 27, 0.09, 1]), "qcc: 31.33 26.67 22 11 9, cumulative 31.33 58 80 91 100" ],
    [ column("b", "a", "A ", "B", "c"), table(["b", 2, 0.4, 0.4], ["a", 2, 0.4, 0.8], ["c", 1, 0.2, 1]), "equal counts in the order of the first ticket; case and spaces are nothing" ],
    [ column("a", "/", "无", null, "-", "None", "N/A", "—"), table(["a", 1, 1, 1]), "what score sheets write for no problem" ],
    [ column("late, rude", "=HYPERLINK(1)", 404), table(["late, rude", 1, 1 / 3, 1 / 3], ["=HYPERLINK(1)", 1, 1 / 3, 2 / 3], [404, 1, 1 / 3, 1]), "any problem is only text" ],
    [ column(null, "/"), table([null, null, null, null]), "no problems: a blank row" ],
    [ column(null, "/"), "Ann", true, table(["problem", "count", "share", "cumulative share", "who"]), "… or headers alone" ],
    [ column("a", "a", "a", "b"), column("Ann", "Bob", "bob", null), table(["a", 3, 0.75, 0.75, "Bob (2), Ann (1)"], ["b", 1, 0.25, 1, null]), "who has most of it; nobody is nobody" ],
    [ column("a", "a", "a", "a", "a"), column("Dag", "Ann", "Li, Wei", "Cem", "Cem"), table(["a", 5, 1, 1, "Cem (2), Dag (1), Ann (1)"]), "three people at most, equal ones in the order of their tickets" ],
    [ column("a", "a"), column("Ann", "N/A"), table(["a", 2, 1, 1, "Ann (1)"]), "a person of N/A" ],
    [ "a",     7,      table(["a", 1, 1, 1, "7 (1)"]), "one ticket, a staff number" ],
    [ column("a", "#N/A"), "#N/A", "an error value comes back" ],
    [ column("a", "b"), column("Ann", "#REF!"), "#REF!", "… from the people too" ],
    [ column("a", true), { error: "problems must be text (row 2)" }, "a truth value for a problem" ],
    [ table(["a", "b"], ["c", "d"]), { error: "problems must be one column or one row" }, "a table where a column belongs" ],
  ]);
  // biome-ignore format: an aligned table
  checkCases("PARETO", [
    [ column("响应慢", "响应慢", "响应慢"), column("王芳", "李雷", "李雷"), true, table(["问题", "次数", "占比", "累计占比", "主要责任人"], ["响应慢", 3, 1, 1, "李雷（2）、王芳（1）"]), "in Chinese, with its own list mark" ],
  ], "zh-CN");
});

describe("QUADRANT", () => {
  const [fastGood, fastPoor, slowGood, slowPoor] = ["Fast and good", "Fast but poor", "Good but slow", "Slow and poor"];
  // biome-ignore format: an aligned table
  checkCases("QUADRANT", [
    // efficiency                quality                cuts           direction   quadrant
    [ minutes,                   column(16, 19, 13),                               column(fastGood, slowGood, fastPoor), "the published tickets, cut at the medians 30 and 16" ],
    [ minutes,                   column(16, 19, 13),    60,   14,                  column(fastGood, slowGood, fastPoor), "… at 60 minutes and 14 points" ],
    [ column(60, 60.1, 60, 60.1), column(14, 14, 13.9, 13.9), 60, 14,              column(fastGood, slowGood, fastPoor, slowPoor), "on the cut counts as good" ],
    [ 0.1 + 0.2,                 0.7 + 0.1,             0.3,  0.8,                 fastGood, "what arithmetic makes of the cuts" ],
    [ column(20, 10),            column(5, 5),          15,   4,       "higher",   column(fastGood, slowGood), "tickets a day: more is better" ],
    [ column(20, 10),            column(5, 5),          15,   4,       "越高越好",  column(fastGood, slowGood), "… in Chinese" ],
    [ column(1, 2, 3, 4),        column(1, 1, 2, 2),                               column(fastPoor, fastPoor, slowGood, slowGood), "an even number: cut half-way, at 2.5 and 1.5" ],
    [ column(1, 100, 2, 3),      column(5, null, 4, 3),                            column(fastGood, null, fastGood, slowPoor), "medians of the rows that are placed: 2 and 4" ],
    [ column(30, null, "N/A", 5, "#REF!"), column("N/A", "N/A", null, null, 5), 60, 4, column("N/A", "N/A", "N/A", null, "#REF!"), "every kind of cell" ],
    [ column(10, 20),            column(3, 3),          column(15, 25), column(3, 4), column(fastGood, fastPoor), "cuts per row: each type has its own target" ],
    [ column(10, 20),            column(3, 4),          column(null, 15), "",      column(fastPoor, slowGood), "a blank cut is the median, 15 and 3.5" ],
    [ 30,                        4,                                                fastGood, "one row is on its own medians" ],
    [ column(null, null),        column(null, null),                               column(null, null), "empty columns" ],
    [ column(1e308, 1.5e308),    column(1, 2),                                     column(fastPoor, slowGood), "medians that do not overflow" ],
    [ column(5, 50),             column(5, 5),          "#N/A", 4,                 column("#N/A", "#N/A"), "an error value for a cut" ],
    [ column(5, "fast"),         column(5, 5),                                     { error: "efficiency must be a number, blank or N/A (row 2)" }, "text for minutes" ],
    [ column(5, 5),              column(5, 5),          "N/A",                     { error: "efficiency_cut must be a number or blank" }, "a cut that does not apply: leave it blank" ],
    [ 5,                         5,                     5,    5,       "fast",     { error: "direction must be higher or lower" }, "an unknown direction" ],
  ]);
  // biome-ignore format: an aligned table
  checkCases("QUADRANT", [
    [ column(5, 5, 15, 15), column(5, 3, 5, 3), 10, 4, column("快而好", "快而差", "好而慢", "慢而差"), "in Chinese" ],
  ], "zh-CN");
});
