import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/functions/cell.ts";
import { locales } from "../../../core/i18n/locale.ts";
import { maskedTexts } from "../../../core/i18n/sharing/masked-texts.ts";
import type { SheetContent } from "../../../core/workbook/port.ts";
import { type KnownNames, type Masked, maskSheets } from "../../../core/workbook/sharing/mask-sheets.ts";
import { maskedCopyPlan } from "../../../core/workbook/sharing/masked-copy-plan.ts";

function contentOf(values: readonly (readonly Cell[])[]): SheetContent {
  return {
    area: { row: 0, column: 0, rows: values.length, columns: values[0]?.length ?? 0 },
    values,
    formulas: values.map((line) =>
      line.map((cell) => (typeof cell === "number" && cell > 0 && cell < 1 ? "=A1/A2" : null)),
    ),
    spills: [],
    widths: [],
    isOurs: true,
  };
}

const nobody: KnownNames = { person: [], customer: [], ticket: [] };

function masked(values: readonly (readonly Cell[])[], known: Partial<KnownNames> = {}, smallest = 5): Masked {
  const sheets = [{ name: "Cross", content: contentOf(values) }];
  return maskSheets(sheets, { ...nobody, ...known }, { smallest, seed: 7 }, "en");
}

const rowsOf = ({ sheets }: Masked) => sheets[0]?.rows ?? [];

const byHandler: readonly (readonly Cell[])[] = [
  ["Cross analysis", "", "", ""],
  ["", "", "", ""],
  ["Handler", "Tickets", "In time", "Rate"],
  ["Zhang Wei", 40, 30, 0.75],
  ["Ann", 3, 1, 0.33],
  ["李四", 2, 2, 1],
  ["Bo", 12, 9, 0.7],
  ["Total", 57, 42, 0.74],
];

describe("masked cells", () => {
  it("have a code for every name, and none about few tickets", () => {
    const rows = rowsOf(masked(byHandler));
    const names = rows.slice(3, 7).map(([name]) => name);
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^Person [1-4]$/);
    expect(rows.slice(3).map((row) => row.slice(1))).toEqual([
      [40, 30, 0.75],
      ["<5", "", ""],
      ["<5", "", ""],
      [12, 9, 0.7],
      [57, 42, 0.74],
    ]);
    expect(rows[7]?.[0], "what is no name stays").toBe("Total");
  });

  it("leave the next smallest group blank where a total would give away a single one", () => {
    const rows = rowsOf(masked(byHandler.filter(([name]) => name !== "李四")));
    expect(rows.slice(3).map(([, ...cells]) => cells)).toEqual([
      [40, 30, 0.75],
      ["<5", "", ""],
      ["", "", ""],
      [57, 42, 0.74],
    ]);
  });

  it.each<[string, Partial<KnownNames>, string | RegExp, string]>([
    // text                                             known                                   masked                             why
    [
      "12 of 30 were handled by Zhang Wei, 9 by Bo.",
      {},
      /^12 of 30 were handled by Person \d, 9 by Person \d\.$/,
      "names within a sentence",
    ],
    ["12 of 30 were handled by Zhang Wei, 3 by Ann.", {}, "", "but no figure of somebody with few tickets"],
    ["Ann is on leave", {}, /^Person \d is on leave$/, "of whom words without a figure stay"],
    ["Zhang Wei (12), Bo (2)", {}, /^Person \d \(12\), Person \d \(<5\)$/, "nor a count of few tickets behind a name"],
    ["Annual report of Annex", {}, "Annual report of Annex", "but not within a word"],
    ["由李四处理的工单", {}, /^由Person \d处理的工单$/, "Chinese has no blanks between words"],
    ["zhang wei", {}, /^Person \d$/, "however it is spelt"],
    ["Late: 20240501001", { ticket: ["20240501001"] }, "Late: Ticket 1", "ticket numbers"],
    [
      "Call C10076 back (Jane.Doe)",
      { customer: ["C10076"], person: ["Jane.Doe"] },
      /^Call Customer 1 back \(Person \d\)$/,
      "names that only the tickets tell",
    ],
    ["a+b", { person: ["a+b"] }, /^Person \d$/, "signs that mean something in a pattern"],
    ["#N/A", {}, "", "an error shows nothing"],
    ["Late: A, not B or a", { person: ["A"] }, /^Late: Person \d, not B or a$/, "one letter, as it is spelt"],
    ["由甲处理，非某甲", { person: ["甲"] }, /^由Person (\d)处理，非某Person \1$/, "one character, wherever it stands"],
    ["10076", { customer: ["10076"] }, "Customer 1", "a customer's number that is text"],
  ])("%s: %s", (text, known, expected) => {
    const rows = rowsOf(masked([...byHandler, ["", "", "", ""], [text, "", "", ""]], known));
    expect(rows[9]?.[0]).toEqual(typeof expected === "string" ? expected : expect.stringMatching(expected));
  });

  it("of a list of tickets keep the day, and neither numbers nor words", () => {
    const result = masked([
      ["Ticket ID", "Submitted", "Handler", "Customer ID", "Minutes", "Deduction reason"],
      [20240501001, 45413.375, "Ann", "C1", 30, "rude to Mr. Smith"],
      ["T-2", "2024-05-01 09:00", "Ann", "C2", 31, "/"],
    ]);
    expect(rowsOf(result).slice(1)).toEqual([
      [expect.stringMatching(/^Ticket [12]$/), 45413, "Person 1", expect.stringMatching(/^Customer [12]$/), 30, ""],
      [
        expect.stringMatching(/^Ticket [12]$/),
        "2024-05-01",
        "Person 1",
        expect.stringMatching(/^Customer [12]$/),
        31,
        "/",
      ],
    ]);
    expect(result.counts).toEqual({ people: 1, customers: 2, tickets: 2, groups: 0, texts: 1, times: 2, formulas: 0 });
  });

  it.each<[string, readonly string[], string]>([
    // language of the headers, and what they are
    ["English", ["Handler", "Tickets", "Mean response (minutes)", "Verdict"], "Total"],
    ["English, ratings behind quality", ["Handler", "Tickets behind quality", "Service score", "Quadrant"], "All"],
    ["Chinese", ["处理人", "工单数", "平均响应（分钟）", "象限"], "合计"],
    ["Chinese, rated", ["处理人", "已评分工单", "得分率", "结论"], "全部"],
    ["Chinese, answered", ["处理人", "已响应", "及时率", "结论"], "合计"],
    ["Chinese, behind quality", ["处理人", "质量所依据的工单", "服务得分率", "象限"], "合计"],
    ["Chinese, problems", ["问题", "次数", "占比", "建议"], "合计"],
  ])("say nothing in words of few tickets either: headers in %s", (_, headers, total) => {
    const result = masked([
      [...headers],
      ["Screen", 40, 12, "faster half, better half"],
      ["Cable", 3, 99, "slower half, poorer half"],
      ["Hinge", 9, 30, "faster half, poorer half"],
      ["Fan", 20, 31, "slower half, better half"],
      [total, 72, 20, "all of them"],
    ]);
    const figures = rowsOf(result).map((row) => row.slice(1));
    expect(figures.slice(1)).toEqual([
      [40, 12, "faster half, better half"],
      ["<5", "", ""],
      ["", "", ""],
      [20, 31, "slower half, better half"],
      [72, 20, "all of them"],
    ]);
    expect(result.counts.groups).toBe(2);
  });

  const few = "Noise";
  const quality: readonly (readonly Cell[])[] = [
    ["Type", "Rated tickets", "Share"],
    [few, 30, 0.5],
    ["Leak", 25, 0.7],
    ["Total", 55, 0.6],
  ];
  const efficiency: readonly (readonly Cell[])[] = [
    ["Type", "Tickets", "Rate"],
    [few, 2, 0.5],
    ["Leak", 50, 0.7],
    ["Advice", 40, 0.9],
    ["Total", 92, 0.8],
  ];

  function maskedTogether(...contents: readonly (readonly (readonly Cell[])[])[]): Masked {
    const sheets = contents.map((content, index) => ({ name: `Sheet ${index}`, content: contentOf(content) }));
    return maskSheets(sheets, nobody, { smallest: 5, seed: 7 }, "en");
  }

  it("hide a group on every sheet, so that no total of another one gives it away", () => {
    const [first, second] = maskedTogether(efficiency, quality).sheets;
    // Advice is the next smallest beside Noise; on the other sheet Noise takes Leak with it, and so does the first then.
    expect(first?.rows.slice(1)).toEqual([
      [few, "<5", ""],
      ["Leak", "", ""],
      ["Advice", "", ""],
      ["Total", 92, 0.8],
    ]);
    expect(second?.rows.slice(1)).toEqual([
      [few, "", ""],
      ["Leak", "", ""],
      ["Total", 55, 0.6],
    ]);
  });

  it("hide as many groups as it takes for the hidden ones to be about enough tickets together", () => {
    const rows = rowsOf(
      masked([
        ["Team", "Tickets", "Rate"],
        ["North", 1, 0.5],
        ["South", 2, 0.5],
        ["East", 8, 0.5],
        ["West", 80, 0.5],
        ["Total", 91, 0.5],
      ]),
    );
    expect(rows.slice(1).map((row) => row[1])).toEqual(["<5", "<5", "", 80, 91]);
  });

  it("tell no group that is hidden from a list of tickets, a crosswise table, a column without a known header, or a sentence", () => {
    const [, other] = maskedTogether(efficiency, [
      ["Ticket", "Type", "Minutes"],
      [20240501001, few, 30],
      [20240501002, "Leak", 31],
      ["", "", ""],
      ["Month", few, "Leak"],
      ["May", 2, 50],
      ["", "", ""],
      ["Latest", "", ""],
      [few, 2, "poor"],
      ["", "", ""],
      [`${few}: 2 of 2 late`, "", ""],
      [`What to do about ${few}`, "", ""],
    ]).sheets;
    expect(other?.rows).toEqual([
      ["Ticket", "Type", "Minutes"],
      [expect.stringMatching(/^Ticket \d$/), "", 30],
      [expect.stringMatching(/^Ticket \d$/), "Leak", 31],
      ["", "", ""],
      ["Month", few, "Leak"],
      ["May", "", 50],
      ["", "", ""],
      ["Latest", "", ""],
      [few, "", ""],
      ["", "", ""],
      ["", "", ""],
      [`What to do about ${few}`, "", ""],
    ]);
  });

  it("tell no pair of two names that is small or has a hidden name, be it in a sentence that takes the two apart", () => {
    const rows = rowsOf(
      masked(
        [
          ["Handler", "Tickets", "Late", ""],
          ["Ann", 30, 6, ""],
          ["Bo", 20, 5, ""],
          ["Cy", 9, 8, ""],
          ["Total", 59, 19, ""],
          ["", "", "", ""],
          ["Handler · type", "Tickets", "Late", ""],
          ["Ann · repair", 8, 5, ""],
          ["Ann · advice", 22, 1, ""],
          ["Bo · repair", 20, 5, ""],
          ["", "", "", ""],
          ["5 late repair tickets of Ann explain it", "", "", ""],
          ["22 advice tickets of Ann", "", "", ""],
        ],
        {},
        10,
      ),
    );
    // Cy is small, and Bo goes with her: so does what Bo had of one type.
    expect(rows.slice(7, 10).map((row) => row.slice(1, 3))).toEqual([
      ["<10", ""],
      [22, 1],
      ["", ""],
    ]);
    expect(rows.slice(11).map(([text]) => text)).toEqual([
      "",
      expect.stringMatching(/^22 advice tickets of Person \d$/),
    ]);
  });

  it("do not even name a problem that few tickets have: its name may be their words", () => {
    const [problems, report, list] = maskedTogether(
      [
        ["Problem", "Count", "Share"],
        ["Late response", 30, 0.6],
        ["shouted at Mrs. Smith", 1, 0.02],
        ["Unclear", 19, 0.38],
        ["Complaint", 2, 0.04],
      ],
      [["Next: shouted at Mrs. Smith (1)"], ["shouted at Mrs. Smith"]],
      [
        ["Ticket", "Complaint"],
        [20240501001, 0],
      ],
    ).sheets;
    expect(JSON.stringify([problems?.rows, report?.rows])).not.toMatch(/Smith/);
    expect(problems?.rows[1]).toEqual(["Late response", 30, 0.6]);
    expect(
      list?.rows.map((row) => row[1]),
      "what a list says of its tickets is no group",
    ).toEqual(["Complaint", 0]);
  });

  it("have codes for customers and tickets that are numbers", () => {
    const rows = rowsOf(
      masked(
        [
          ["Ticket", "Customer ID", "Minutes"],
          [77, 12, 30],
          [78, 13, 12],
          ["", "", ""],
          [20240501001, "", 12],
        ],
        { customer: ["20240501001"] },
      ),
    );
    expect(rows[1]).toEqual([expect.stringMatching(/^Ticket \d$/), expect.stringMatching(/^Customer \d$/), 30]);
    expect(rows[2]?.[2], "a figure that happens to be somebody's number stays").toBe(12);
    expect(rows[4]?.[0]).toMatch(/^Customer \d$/);
  });

  it("have codes for persons that are numbers of employees, and leave ratings", () => {
    const rows = rowsOf(
      masked([
        ["Handler", "Rater", "Ticket", "Minutes"],
        [10023, 4, 77, 30],
        [10024, 5, 4, 12],
        ["", "", "", ""],
        ["10023 has rated 10024", "", "", 10023],
      ]),
    );
    for (const row of [1, 2]) expect(rows[row]?.[0]).toMatch(/^Person \d$/);
    expect(rows[1]?.[0]).not.toBe(rows[2]?.[0]);
    expect([rows[1]?.[1], rows[2]?.[1]], "also where a ticket has the number of a rating").toEqual([4, 5]);
    const short = rowsOf(
      masked(
        [
          ["Handler", "Minutes"],
          [118, 118],
        ],
        { person: ["118"] },
      ),
    );
    expect(short[1], "a short number is a person's where the tickets say so").toEqual(["Person 1", 118]);
    expect(rows[4]).toEqual([`${rows[1]?.[0]} has rated ${rows[2]?.[0]}`, "", "", rows[1]?.[0]]);
  });

  it("have the same code on every sheet of a copy, and another in the next copy", () => {
    const sheets = ["One", "Zhang Wei"].map((name) => ({ name, content: contentOf(byHandler) }));
    const copies = [1, 2, 3, 4, 5].map((seed) => maskSheets(sheets, nobody, { smallest: 5, seed }, "en"));
    for (const copy of copies) expect(copy.sheets[1]?.rows).toEqual(copy.sheets[0]?.rows);
    expect(new Set(copies.map((copy) => String(copy.sheets[0]?.rows[3]?.[0]))).size).toBeGreaterThan(1);
    expect(copies[0]?.sheets[1]?.name, "a sheet may be named after somebody").toMatch(/^Person \d$/);
  });

  it("hold no name, whatever the names are", () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{2,8}( [A-Z][a-z]{2,8})?$|^[\u4e00-\u9fa5]{2,4}$/);
    const words = /person|ticket|total|cross|analysis|handler|finding|rate|time|in /i;
    fc.assert(
      fc.property(
        fc.uniqueArray(
          name.filter((one) => !words.test(one)),
          { minLength: 1, maxLength: 8 },
        ),
        (names) => {
          const rows = names.map((one, index): Cell[] => [one, index + 1, `${one} is late`, 0.5]);
          const result = masked([["Handler", "Tickets", "Finding", "Rate"], ...rows]);
          const text = JSON.stringify(result.sheets.map(({ name: sheet, rows: lines }) => [sheet, lines]));
          // A short name may stand inside of a word: as a word of its own it must not.
          for (const one of names) {
            const asWord = /^\w/.test(one) ? new RegExp(`(?<!\\w)${one}(?!\\w)`) : new RegExp(one);
            expect(text).not.toMatch(asWord);
          }
        },
      ),
    );
  });
});

describe("the plan of masked copies", () => {
  const sheets = [{ name: "Cross analysis of service desk", content: contentOf(byHandler) }];
  const context = { takenSheetNames: ["Cross analysis of service desk"], today: "2024-06-03" };

  it.each(locales)("holds values and looks only, and says what was done, in %s", (locale) => {
    const plan = maskedCopyPlan(sheets, nobody, { smallest: 5, seed: 1 }, locale, context);
    const texts = maskedTexts[locale];
    const added = plan.steps.flatMap((step) => (step.kind === "sheet" ? [step.sheet] : []));
    expect(added[0]).toBe(texts.notesSheet);
    expect(added[1]?.length).toBeLessThanOrEqual(31);
    expect(
      plan.steps.map(({ kind }) => kind).filter((kind) => kind === "copy" || kind === "chart" || kind === "link"),
    ).toEqual([]);
    const copied = plan.steps.filter((step) => step.kind === "cells" && step.sheet === added[1]);
    expect(JSON.stringify(copied)).not.toContain("formula");
    expect(JSON.stringify(plan)).not.toMatch(/Zhang Wei|李四/);
    for (const advice of texts.advice) expect(JSON.stringify(plan)).toContain(JSON.stringify(advice).slice(1, -1));
  });
});
