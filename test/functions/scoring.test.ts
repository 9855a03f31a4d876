import { describe } from "vitest";
import { checkCases, printed } from "./check-cases.ts";
import { column, table } from "./column.ts";

// The evaluation table 售后服务质量评价表, repair department, 2024 Q1.
const weights = column(15, 15, 20, 15, 10, 15, 10);
const targets = column(0.9, 0.85, 0.8, 0.95, 0.98, null, null);
const actuals = column(0.88, 0.75, 0.82, 0.93, 0.96, null, null);

describe("KPISCORE", () => {
  // biome-ignore format: an aligned table
  checkCases("KPISCORE", [
    // actual  target   weight   direction   cap     points   why
    [ 0.8,     0.85,    20,                          printed("18.82"), "the published example: target 85 %, actual 80 %, weight 20" ],
    [ 82,      80,      20,                          20.5,    "above target earns more while there is no cap" ],
    [ 82,      80,      20,      "higher",   1,      20,      "a cap of 1 stops at the weight" ],
    [ 82,      80,      20,      null,       1.02,   20.4,    "a cap of 1.02 stops a little later" ],
    [ 8,       10,      20,      "lower",            25,      "lower is better turns the fraction over" ],
    [ 8,       10,      20,      "越低越好",          25,      "… in Chinese" ],
    [ 8,       10,      20,      "低",               25,      "… for short" ],
    [ 8,       10,      20,      "↓",                25,      "… as an arrow" ],
    [ 8,       10,      20,      "逆向",              25,      "… in the textbook's word" ],
    [ 8,       10,      20,      "负向",              25,      "… in the other textbook's word" ],
    [ 8,       10,      20,      " Lower ",          25,      "… in any case, with spaces around it" ],
    [ 8,       10,      20,      "正向",              16,      "higher is better in the textbook's word" ],
    [ 8,       10,      20,      "",                 16,      "a blank direction is higher" ],
    [ 0,       10,      20,      "lower",    1.2,    24,      "an actual of 0 earns the cap where lower is better" ],
    [ -0,      10,      20,      "lower",    1.2,    24,      "minus zero is zero" ],
    [ -20,     50,      10,                          -4,      "a negative actual is a measurement where higher is better: NPS" ],
    [ null,    80,      20,                          null,    "not measured yet stays blank" ],
    [ "",      80,      20,                          null,    "… as the other host says blank" ],
    [ 82,      null,    20,                          null,    "no target yet stays blank" ],
    [ 82,      80,      "",                          null,    "no weight yet stays blank" ],
    [ "N/A",   80,      20,                          "N/A",   "not applicable" ],
    [ "NA",    80,      20,                          "N/A",   "… in its other spelling" ],
    [ "不适用", 80,     20,                          "N/A",   "… in Chinese" ],
    [ null,    "N/A",   20,                          "N/A",   "filling in the blank would not make it count" ],
    [ "#REF!", 80,      20,                          "#REF!", "an error value comes back" ],
    [ "#REF!", "#N/A",  20,                          "#REF!", "… the leftmost, as in the sheet's own arithmetic" ],
    [ 82,      80,      20,      "#N/A",             "#N/A",  "… from the direction too" ],
    [ 1e308,   1e-308,  20,                          "#NUM!", "what no cell can hold is #NUM!" ],
    [ column(0.88, null), 0.9, 15,                   [[15 * (0.88 / 0.9)], [null]], "one target and weight for all rows" ],
    [ table([82, 40]), 80, 20,                       [[20.5, 10]], "a row comes back as a row" ],
    [ [[82]],  80,      20,                          [[20.5]], "a range of one cell comes back as a range" ],
    [ column(82, "#DIV/0!", "N/A"), 80, 20,          [[20.5], ["#DIV/0!"], ["N/A"]], "an error value stays in its row" ],
    [ column(82, 8), column(80, 10), 20, column("higher", "lower"), [[20.5], [25]], "a direction per row" ],
    [ column(82, 82), 80, 20, null, column(1, null), [[20], [20.5]], "a cap per row, blank for none" ],
    [ actuals, targets, weights, printed("14.67", "13.24", "20.50", "14.68", "9.80", null, null), "the published evaluation table" ],
  ]);
});

describe("KPISCORE refuses", () => {
  // biome-ignore format: an aligned table
  checkCases("KPISCORE", [
    // actual        target            weight  direction  cap
    [ 82,            0,                20,                   { error: "target must be above 0" },                                  "nothing can be attained against no target" ],
    [ column(1, 1, 1), column(1, 2, 0), 20,                  { error: "target must be above 0 (row 3)" },                          "… with its row" ],
    [ table([1, 1, 1]), table([1, 0, 1]), 20,                { error: "target must be above 0 (column 2)" },                       "… or its column" ],
    [ 82,            80,               -1,                   { error: "weight must be at least 0" },                               "a negative weight" ],
    [ "82",          80,               20,                   { error: "actual must be a number, blank or N/A" },                   "a number that is text" ],
    [ column(1, "85%"), 80,            20,                   { error: "actual must be a number, blank or N/A (row 2)" },           "text that looks like a share" ],
    [ true,          80,               20,                   { error: "actual must be a number, blank or N/A" },                   "a truth value" ],
    [ new Date(0),   80,               20,                   { error: "actual must be a number, blank or N/A" },                   "a date that the host did not convert" ],
    [ 82,            80,               20,     "up",         { error: "direction must be higher or lower" },                       "a word it does not know" ],
    [ column(1, 2),  1,                1,      column("", 1), { error: "direction must be higher or lower (row 2)" },              "a number for a direction" ],
    [ 82,            80,               20,     "N/A",        { error: "direction must be higher or lower" },                       "a direction that does not apply" ],
    [ 82,            80,               20,     null,  0,     { error: "cap must be above 0" },                                     "a cap that allows nothing" ],
    [ 82,            80,               20,     null,  "N/A", { error: "cap must be a number or blank" },                           "a cap that does not apply: leave it blank" ],
    [ column(5, 0),  10,               20,     "lower",      { error: "cap must be given when actual is 0 and lower is better (row 2)" }, "0 of what is to be low, without a cap" ],
    [ column(5, -1), 10,               20,     "lower",      { error: "actual must be at least 0 when direction is lower (row 2)" }, "less than none of what is to be low" ],
    [ column(1, 2),  column(1, 2, 3),  20,                   { error: "target must be one cell or as many cells as actual, which has 2" }, "columns of different length" ],
    [ table([1, 2], [3, 4]), 1,        20,                   { error: "actual must be one column or one row" },                    "a table where a column belongs" ],
    [ 82,            80,                                     { error: "weight must be given" },                                    "a required argument left out" ],
    [ 1, 1, 1, null, null, 1,                                { error: "arguments must be at most 5" },                             "too many arguments" ],
  ]);
  // biome-ignore format: an aligned table
  checkCases("KPISCORE", [
    [ column(1, 1, 1), column(1, 2, 0), 20,                  { error: "target 须大于 0（第 3 行）" },                                "the same in Chinese" ],
    [ table([1, "a"]), 1,              20,                   { error: "actual 须为数字、空白或“不适用”（第 2 列）" },                    "the same in Chinese, in a row" ],
    [ 82,            80,               20,     "up",         { error: "direction 须为越高越好或越低越好" },                            "words are listed in Chinese" ],
    [ column(5, 0),  10,               20,     "lower",      { error: "cap 须在越低越好且 actual 为 0 时填写（第 2 行）" },              "the cap in Chinese" ],
    [ 82,            80,                                     { error: "weight 须填写" },                                            "left out, in Chinese" ],
  ], "zh-CN");
  // biome-ignore format: an aligned table
  checkCases("KPISCOER", [[1, { error: "KPISCOER must be the name of a function of TicketScore" }, "an unknown name"]]);
});

describe("ATTAINMENT", () => {
  // biome-ignore format: an aligned table
  checkCases("ATTAINMENT", [
    // actual  target  direction  cap   share
    [ 95,      85,                      printed("1.1176"), "higher is better: 111.76 %, published" ],
    [ 8,       10,     "lower",         1.25,    "lower is better: 125 % by target ÷ actual; systems that print 120 % use 2 − actual ÷ target" ],
    [ 95,      85,     null,      1,    1,       "the cap holds" ],
    [ 0,       10,     "lower",   1.5,  1.5,     "an actual of 0 earns the cap" ],
    [ column(1, null, "N/A", "#N/A"), 2, [[0.5], [null], ["N/A"], ["#N/A"]], "every kind of cell" ],
  ]);
});

describe("TICKETSCORE", () => {
  // biome-ignore format: an aligned table
  checkCases("TICKETSCORE", [
    // actual  target   weight   direction  cap   score
    [ actuals, targets, weights,                  printed("97.18"), "the published evaluation table: 72.88 of 75, scaled to 100" ],
    [ column(0.88, 0.75, 0.82, 0.93, 0.96), column(0.9, 0.85, 0.8, 0.95, 0.98), column(15, 15, 20, 15, 10), printed("72.88"), "its points, out of the 75 that were scored" ],
    [ column(10, 5, null), 10, column(50 / 3, 50 / 3, 50 / 3), 37.5, "Verint, percentage scoring with a null: 15 of 20, of a base of 50" ],
    [ column(10, 5, null), column(10, 10, 10),    75,      "Verint: 15 of 20 is 75 %; equal weights sum to 100" ],
    [ column(100, 9.91, 63.96, 90.99, 0), 100,    printed("52.97"), "Zendesk QA, Reviews dashboard calculations: the average review" ],
    [ 82,      80,      20,                       20.5,    "one row is the score of that row" ],
    [ 82,      80,                                102.5,   "… out of 100 without a weight" ],
    [ null,    80,      20,                       null,    "one row not measured yet" ],
    [ "N/A",   80,      20,                       "N/A",   "one row that does not apply" ],
    [ column(80, null), 100, column(60, 40),      80,      "a blank actual never counts as 0" ],
    [ column(80, "N/A"), 100, column(60, 40),     80,      "N/A leaves numerator and denominator" ],
    [ column(80, 90), 100, column(60, ""),        48,      "a row without a weight is worth nothing yet" ],
    [ column(80, 90), 100, column(60, "N/A"),     48,      "… nor is one whose weight does not apply" ],
    [ column(80, 90), column(100, null), column(60, 40), 80, "a row without a target is not known" ],
    [ column(80, 50, null, ""), 100, 20,          26,      "one weight for all rows; blank rows at the end are padding" ],
    [ column(80, null), column(100, 100), 20,     32,      "a row with a target of its own is no padding" ],
    [ column("N/A", "N/A"), 100, column(60, 40),  "N/A",   "every row is N/A" ],
    [ column("N/A", null), column(100, 100), column(60, 40), null, "a blank among N/A may still become known" ],
    [ column("N/A", null), column(100, null), column(60, null), "N/A", "… unless it is padding" ],
    [ column(null, null), column(null, null),     null,    "an empty table is blank" ],
    [ column(0.8, 0), column(1, 1), column(100, 0), 80,    "a weight of 0 counts nothing" ],
    [ column(82, 8), column(80, 10), column(20, 20), column("", "lower"), 45.5, "a direction per row" ],
    [ column(82, 8), column(80, 10), column(20, 20), column("", "lower"), 1, 40, "a cap for all rows" ],
    [ column(1, "#DIV/0!", "#REF!"), 1, 1,        "#DIV/0!", "the first error value comes back" ],
    [ [],      80,      20,                       null,    "a range without cells is blank" ],
  ]);
});

describe("TICKETSCORE refuses", () => {
  // biome-ignore format: an aligned table
  checkCases("TICKETSCORE", [
    [ column(1, 2), 1, column(0, 0),   { error: "weight must be above 0 in total" },                      "points out of nothing" ],
    [ column(1, 2), 1, column(1, -1),  { error: "weight must be at least 0 (row 2)" },                    "a negative weight" ],
    [ column(0, 2), 1, null, "lower",  { error: "cap must be given when actual is 0 and lower is better (row 1)" }, "0 of what is to be low" ],
    [ 1,                               { error: "target must be given" },                                 "a required argument left out" ],
  ]);
  // biome-ignore format: an aligned table
  checkCases("TICKETSCORE", [[column(1, 2), 1, column(0, 0), { error: "weight 须合计大于 0" }, "in Chinese"]], "zh-CN");
});

describe("RATINGSCORE", () => {
  // biome-ignore format: an aligned table
  checkCases("RATINGSCORE", [
    // ratings              weight  scale_max  mapping   points
    [ table([4, 5, 3]),     10,                          8,       "mean ÷ 5 × weight" ],
    [ column(1),            100,    null,      "span",   0,       "Zendesk QA, 5-point scale: 0" ],
    [ column(2),            100,    null,      "span",   25,      "… 25" ],
    [ column(3),            100,    null,      "span",   50,      "… 50" ],
    [ column(4),            100,    null,      "span",   75,      "… 75" ],
    [ column(5),            100,    null,      "span",   100,     "… 100" ],
    [ column(2),            100,    4,         "span",   printed("33.3"), "Zendesk QA, 4-point scale: 33.3" ],
    [ column(3),            100,    4,         "span",   200 / 3, "… 66.6, printed cut off" ],
    [ 3,                    10,                          6,       "3 of 5 is 60 % as a share" ],
    [ 3,                    10,     null,      "按区间",  5,       "3 on 1–5 is 50 % as a span, in Chinese" ],
    [ column(4, null, "N/A"), 10,                        8,       "no rating is not a rating of 0" ],
    [ column(null, ""),     10,                          null,    "nobody has rated yet" ],
    [ column("N/A", "N/A"), 10,                          "N/A",   "rated by nobody, on purpose" ],
    [ 4,                    null,                        null,    "no weight yet" ],
    [ 4,                    "N/A",                       "N/A",   "a weight that does not apply" ],
    [ column(4, "#N/A"),    10,                          "#N/A",  "an error value comes back" ],
    [ column(4, 6),         10,                          { error: "ratings must be between 1 and 5 (row 2)" }, "a rating above the scale is never clipped" ],
    [ table([4, 0]),        10,                          { error: "ratings must be between 1 and 5 (column 2)" }, "0 is no rating" ],
    [ table([4, 4], [4, 11]), 10,   10,                  { error: "ratings must be between 1 and 10 (row 2, column 2)" }, "in a table, row and column" ],
    [ 4,                    10,     1,                   { error: "scale_max must be above 1" }, "a scale of one rating" ],
    [ 4,                    10,     "5",                 { error: "scale_max must be a number" }, "text for a number" ],
    [ 4,                    10,     column(5, 5),        { error: "scale_max must be one cell" }, "a range for a number" ],
    [ 4,                    10,     5,         "mean",   { error: "mapping must be share or span" }, "an unknown mapping" ],
    [ 4,                    column(1, 2),                { error: "weight must be one cell" }, "two weights" ],
  ]);
});

// Three published schemes; the bounds are those of the bands that pay.
const sales = table([0.8, 0.5], [0.91, 0.7], [0.96, 1], [1.05, 1.25], [1.11, 1.5], [1.21, 2]);
const payments = table([0.93, 0.7], [0.96, 1]);
const returns = table([0.04, 1], [0.09, 0.6]);

describe("BANDSCORE", () => {
  // biome-ignore format: an aligned table
  checkCases("BANDSCORE", [
    [ column(0.799, 0.8, 0.909, 0.91, 0.959, 0.96, 1.049, 1.05, 1.109, 1.11, 1.209, 1.21), sales, 35,
      column(0, 17.5, 17.5, 24.5, 24.5, 35, 35, 43.75, 43.75, 52.5, 52.5, 70), "sales target reached: each band at its first and last value" ],
    [ column(0.929, 0.93, 0.959, 0.96), payments, 25, column(0, 17.5, 17.5, 25), "payments received" ],
    [ column(0, 0.04, 0.041, 0.09, 0.091), returns, 25, "lower", column(25, 25, 15, 15, 0), "return rate: lower is better, bounds included" ],
    [ column(0.9095, 0.0405), table([0.91, 0.7], [0.8, 0.5]), 10, column(5, 0), "a value between two printed bands falls in the lower one; rows in any order" ],
    [ 0.7 + 0.21,                   sales,    35, 24.5,  "0.9099999999999999 is 0.91" ],
    [ 0.97,                         payments,     100,   "without a weight, out of 100" ],
    [ column(0.97, 0.5, null, "N/A", "#N/A"), payments, 25, column(25, 0, null, "N/A", "#N/A"), "every kind of cell" ],
    [ column(0.97, 0.97), payments, column(25, 10), column(25, 10), "a weight per row" ],
    [ 0.97, table([0.93, 0.7], [null, null], [0.96, 1]), 25, 25, "a blank row among the bands is padding" ],
    [ 0.97, table(["#REF!", 0.7]), 25,            "#REF!", "an error value in the bands comes back" ],
    [ column(0.97, 1), table(["#REF!", 0.7]), 25, column("#REF!", "#REF!"), "… for every row" ],
    [ 0.97, column(1, 2),           25,           { error: "bands must be two columns: bound and payout" }, "one column of bands" ],
    [ 0.97, table([0.9, null]),     25,           { error: "bands must be complete in every row that is not blank (column 2)" }, "a band without payout" ],
    [ 0.97, table([0.9, 1], [0.9, 2]), 25,        { error: "bands must be different in the first column of every row (row 2, column 1)" }, "two bands at one bound" ],
    [ 0.97, table([0.9, "all"]),    25,           { error: "bands must be a number (column 2)" }, "a payout in words" ],
    [ 0.97, table([null, null]),    25,           { error: "bands must be at least one row" }, "no bands" ],
  ]);
});

describe("PEERSCORE", () => {
  // biome-ignore format: an aligned table
  checkCases("PEERSCORE", [
    // supervisor  peers                 share   score
    [ 80,          table([90, 100]),             82.25,  "0.85 × supervisor + 0.15 × mean of the peers" ],
    [ 80,          column(90, 100),      0.2,    83,     "another share" ],
    [ 80,          column(90, null, "N/A"),      81.5,   "no rating is not a rating of 0" ],
    [ 80,          column(null),                 80,     "without peers the supervisor's score stands alone" ],
    [ null,        column(90),                   null,   "without the supervisor there is no score" ],
    [ "N/A",       column(90),                   "N/A",  "… and none applies" ],
    [ column(80, 70), table([90, 100], [60, null]), [[82.25], [68.5]], "a row of peers for each" ],
    [ column(80, 70), table([90, "#N/A"], [60, null]), [["#N/A"], [68.5]], "an error value stays in its row" ],
    [ 80,          90,                   "#REF!", "#REF!", "an error value for the share" ],
    [ 80,          90,                   1.5,    { error: "share must be at most 1" }, "more than all" ],
    [ 80,          90,                   -0.1,   { error: "share must be at least 0" }, "less than nothing" ],
    [ column(80, 70), table([90, 100]),          { error: "peers must be one row for each cell of supervisor, which has 2" }, "peers for one of two" ],
  ]);
});

describe("SERVICEGRADE", () => {
  // biome-ignore format: an aligned table
  checkCases("SERVICEGRADE", [
    [ column(100, 90, 89.99, 80, 79.99, 70, 69.99, -5), column("Excellent", "Excellent", "Good", "Good", "Meets the standard", "Meets the standard", "To be improved", "To be improved"), "half-open on the score itself: 89.99 is good, 90 excellent" ],
    [ 89.99999999999999,                 "Excellent", "what floating-point arithmetic makes of 90" ],
    [ 89.99999999,                       "Good",   "… and not of what is really below" ],
    [ column(null, "", "N/A", "#N/A"),   column(null, null, "N/A", "#N/A"), "every kind of cell" ],
    [ column(80, 79.9), table([80, "pass"], [0, "fail"]), column("pass", "fail"), "Zendesk QA, pass line 80: 80 passes, 79.9 does not" ],
    [ 85, table([60, "C"], [90, "A"], [80, "B"]), "B", "own bands in any order" ],
    [ 85, table([60, 3], [80, 2]),       "2",      "a name that is a number" ],
    [ column(85, 59), table([60, "C"], [80, "B"]), { error: "score must be at least 60, the lowest bound in bands (row 2)" }, "a grade that nobody defined" ],
    [ "good",                            { error: "score must be a number, blank or N/A" }, "text for a score" ],
    [ 85, table([60, true]),             { error: "bands must be text (column 2)" }, "a truth value for a name" ],
  ]);
  // biome-ignore format: an aligned table
  checkCases("SERVICEGRADE", [
    [ column(90, 89.99, 70, 69.99), column("优秀", "良好", "达标", "待改进"), "in Chinese" ],
    [ 59, table([60, "丙"]),              { error: "score 须不小于 bands 中的最低界限 60" }, "a refusal in Chinese" ],
  ], "zh-CN");
});

describe("STARGRADE", () => {
  // GB/T 27922-2011: 70 pass, 80 three, 90 four, 95 five stars; special items −1 each, +1 at most once.
  // biome-ignore format: an aligned table
  checkCases("STARGRADE", [
    // actual  total   bonus  deductions   grade
    [ 69.9,    100,                        "Not passed", "below 70" ],
    [ 70,      100,                        "Pass",   "from 70" ],
    [ 80,      100,                        "★★★",    "from 80" ],
    [ 90,      100,                        "★★★★",   "from 90" ],
    [ 95,      100,                        "★★★★★",  "from 95" ],
    [ 94,      100,    1,                  "★★★★★",  "one merit counts" ],
    [ 93,      100,    5,                  "★★★★",   "five merits count once" ],
    [ 95,      100,    null,  1,           "★★★★",   "each fault costs a point" ],
    [ 96,      100,    1,     2,           "★★★★★",  "96 + 1 − 2" ],
    [ column(48, 46, "N/A"), column(50, 50, 20), "★★★★", "an item out of scope leaves both sums" ],
    [ column(48, 46, null), column(50, 50, 20), "★★★★",  "an item not assessed yet too" ],
    [ column(45, "N/A"), column(50, "N/A"), "★★★★",  "N/A in the total as well" ],
    [ column(1, 19), column(10, 20),       "Not passed", "sums, not the mean of 10 % and 95 %" ],
    [ column(null, null), column(50, 50),  null,     "nothing assessed yet" ],
    [ column("N/A", "N/A"), column(50, 50), "N/A",   "nothing in scope" ],
    [ column(45, "#N/A"), 50,              "#N/A",   "an error value comes back" ],
    [ column(45, 51), 50,                  { error: "actual must be at most total (row 2)" }, "more points than there are" ],
    [ -1,      100,                        { error: "actual must be at least 0" }, "less than none" ],
    [ 90,      100,    0.5,                { error: "bonus must be a whole number" }, "half a merit" ],
    [ 90,      100,    1,     -1,          { error: "deductions must be at least 0" }, "a fault less than none" ],
  ]);
  // biome-ignore format: an aligned table
  checkCases("STARGRADE", [[column(70), 100, "达标", "in Chinese"], [69, 100, "未达标", "in Chinese"]], "zh-CN");
});

describe("EXPLAINSCORE", () => {
  // biome-ignore format: an aligned table
  checkCases("EXPLAINSCORE", [
    // actual  target  weight  direction  cap   sentence
    [ 0.82,    0.8,    20,                      "20 × 82% ÷ 80% = 20.50",   "shares as percentages" ],
    [ 0.8,     0.85,   20,                      "20 × 80% ÷ 85% = 18.82",   "the published example" ],
    [ 82,      80,     20,                      "20 × 82 ÷ 80 = 20.50",     "numbers as they are" ],
    [ 0.075,   0.05,   10,     "lower",         "10 × 5% ÷ 7.5% = 6.67",    "lower is better turned over" ],
    [ 3,       1,      10,     "lower",         "10 × 1 ÷ 3 = 3.33",        "whole numbers are counts, not shares" ],
    [ 0.95,    1,      10,                      "10 × 95% ÷ 100% = 9.50",   "a target of 100 %" ],
    [ 30,      0.5,    10,     "lower",         "10 × 0.5 ÷ 30 = 0.17",     "an actual far above 200 % is no share" ],
    [ 0.82,    0.8,    20,     null,      1,    "20 × 82% ÷ 80%, capped at 100% = 20.00", "the cap is named where it holds" ],
    [ 0.82,    0.8,    20,     null,      1.2,  "20 × 82% ÷ 80% = 20.50",   "… and not where it does not" ],
    [ 0,       0.05,   20,     "lower",   1.2,  "20 × 120% (an actual of 0 earns the cap) = 24.00", "nothing of what is to be low" ],
    [ 2 / 3,   0.8,    15,                      "15 × 66.67% ÷ 80% ≈ 12.50", "digits cut off: ≈" ],
    [ -20,     50,     10,                      "10 × (-20) ÷ 50 = -4.00",  "a negative actual in brackets" ],
    [ 1.005,   1,      1,                       "1 × 100.5% ÷ 100% = 1.01", "rounded as a sheet rounds" ],
    [ column(null, "N/A", "#N/A"), 0.9, 15,     column("no actual yet: not counted", "not applicable: not counted", "#N/A"), "what is not counted says why" ],
    [ 0.9,     null,   15,                      "no target yet: not counted", "no target" ],
    [ 0.9,     0.8,    "",                      "no weight yet: not counted", "no weight" ],
    [ column(null), column(null), column(null), [[null]],                   "padding stays blank" ],
    [ 1e308,   1e-308, 20,                      "#NUM!",                    "what no cell can hold" ],
  ]);
  // biome-ignore format: an aligned table
  checkCases("EXPLAINSCORE", [
    [ 0.82,    0.8,    20,                      "20 × 82% ÷ 80% = 20.50",   "the sum is the same in Chinese" ],
    [ 0.82,    0.8,    20,     null,      1,    "20 × 82% ÷ 80%，封顶 100% = 20.00", "the cap in Chinese" ],
    [ 0,       0.05,   20,     "lower",   1.2,  "20 × 120%（实际值为 0，按封顶计） = 24.00", "0 in Chinese" ],
    [ column(null, "N/A"), 0.9, 15,             column("实际值暂缺，暂不计分", "不适用，不计分"), "words in Chinese" ],
  ], "zh-CN");
});

describe("ROUNDWEIGHTS", () => {
  // biome-ignore format: an aligned table
  checkCases("ROUNDWEIGHTS", [
    // weights                    total  digits   rounded
    [ column(1, 1, 1),                            column(34, 33, 33),    "the unit left over goes to the first of equals" ],
    [ table([1, 1, 1]),                           [[34, 33, 33]],        "a row stays a row" ],
    [ table([1, 1], [1, 1]),      10,             [[3, 3], [2, 2]],      "a table stays a table" ],
    [ column(0.333, 0.417, 0.25), 1,     2,       column(0.33, 0.42, 0.25), "two decimals" ],
    [ column(0.1 + 0.2, 0.3, 0.4),                column(30, 30, 40),    "what floating-point arithmetic adds decides nothing" ],
    [ column(15, 15, 20, 15, 10, 15, 10),         column(15, 15, 20, 15, 10, 15, 10), "weights that fit are left alone" ],
    [ column(3, 0, 1),            2,              column(2, 0, 0),       "half a unit each: the first one gets it" ],
    [ column(2, null, "N/A", 1),                  column(67, null, "N/A", 33), "blank and N/A take no part" ],
    [ column(null, null),                         column(null, null),    "nothing to share out" ],
    [ 5,                                          100,                   "one weight is the total" ],
    [ column(1e308, 1e308),                       column(50, 50),        "no sum overflows" ],
    [ column(1, "#N/A"),                          column("#N/A", "#N/A"), "without all weights there is none" ],
    [ column(1, -1),                              { error: "weights must be at least 0 (row 2)" }, "a negative weight" ],
    [ column(0, 0),                               { error: "weights must be above 0 in total" }, "no weight at all" ],
    [ column(1, 1),               99.5,           { error: "total must be a multiple of 1" }, "a total that whole numbers cannot give" ],
    [ column(1, 1),               0.125, 2,       { error: "total must be a multiple of 0.01" }, "… nor hundredths" ],
    [ column(1, 1),               0,              { error: "total must be above 0" }, "nothing to share out" ],
    [ column(1, 1),               100,   7,       { error: "digits must be at most 6" }, "more decimals than make sense" ],
    [ column(1, 1),               100,   1.5,     { error: "digits must be a whole number" }, "half a decimal" ],
  ]);
});
