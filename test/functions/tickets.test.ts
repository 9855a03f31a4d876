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
