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
      "12 of 30 were handled by Zhang Wei, 3 by Ann.",
      {},
      /^12 of 30 were handled by Person \d, 3 by Person \d\.$/,
      "names within a sentence",
    ],
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
