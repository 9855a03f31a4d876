import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { isErrorValue } from "../../core/functions/cell.ts";
import { functions } from "../../core/functions/registry.ts";
import { openFile } from "../../excel-addin/workbench/files/open.ts";
import type { WorkbookSnapshot } from "../../excel-addin/workbench/snapshot.ts";
import { packageProblems } from "../files/package/package-problems.ts";
import { convertedTogether, libreOffice, libreOfficeHint } from "../libreoffice.ts";

const folder = join(inject("dist"), "templates");
const names = ["evaluation", "tickets", "full-set"].flatMap((id) =>
  ["zh-CN", "en"].map((locale) => `ticketscore-${id}-${locale}.xlsx`),
);
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

describe("the ready workbooks", () => {
  it("are built in both languages: an evaluation, one from tickets, and the full set", () => {
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
  });

  it.each(names)("%s opens without repair, needs no add-in, and names nobody", async (name) => {
    const bytes = bytesOf(name);
    expect(await packageProblems(bytes)).toEqual([]);
    const workbook = await openFile(name, bytes);
    const formulas = workbook.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
    expect(formulas.length).toBeGreaterThan(50);
    const own = new RegExp(`\\b(?:TS\\.)?(?:${functions.map(({ id }) => id).join("|")})\\(`);
    expect(formulas.filter((formula) => own.test(formula))).toEqual([]);
    expect(workbook.names).toEqual([]);
    expect(workbook.settings).toEqual({});
    expect(workbook.active).toBe(0);
  });

  it.each([
    // name                               sheets
    ["ticketscore-evaluation-en.xlsx", ["Start here", "Evaluation", "Improvement plan", "Rubric"]],
    ["ticketscore-evaluation-zh-CN.xlsx", ["使用说明", "服务质量评价", "改进计划", "评分细则"]],
    ["ticketscore-tickets-en.xlsx", ["Start here", "Tickets", "Evaluation", "Improvement plan", "Ticket readings"]],
  ])("%s holds %j", async (name, sheets) => {
    const workbook = await openFile(name, bytesOf(name));
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(sheets);
  });
});

describe("the dates of the ready workbooks", () => {
  it.each(names)("%s is judged on a day of its own, not on the first that sheets know", async (name) => {
    const { sheets } = await openFile(name, bytesOf(name));
    const evaluation = sheets.find((sheet) => sheet.name === "Evaluation" || sheet.name === "服务质量评价");
    const dates = (evaluation?.cells ?? []).flatMap(({ format, value }) =>
      /yyyy-mm-dd/.test(format?.numberFormat ?? "") && typeof value === "number" ? [value] : [],
    );
    expect(dates.length).toBeGreaterThan(0);
    for (const date of dates) expect(date).toBeGreaterThan(45_000);
  });
});

describe.skipIf(libreOffice === undefined)(`the ready workbooks, recalculated by LibreOffice${libreOfficeHint}`, () => {
  const calculated = new Map<string, WorkbookSnapshot>();

  beforeAll(async () => {
    const files = names.map((name) => [name, bytesOf(name)] as const);
    const converted = convertedTogether(files, "xlsx");
    for (const [index, name] of names.entries())
      calculated.set(name, await openFile(name, converted[index] ?? new Uint8Array()));
  });
  afterAll(() => calculated.clear());

  it.each(names)("%s shows no error value, but for the gaps of charts", (name) => {
    const cells = calculated.get(name)?.sheets.flatMap((sheet) => sheet.cells) ?? [];
    expect(cells.length).toBeGreaterThan(100);
    const isGap = (formula = "") => /,NA\(\)\)$/.test(formula);
    expect(cells.filter(({ formula, value }) => isErrorValue(value) && !(value === "#N/A" && isGap(formula)))).toEqual(
      [],
    );
  });

  it("score the sample's June in either language alike", () => {
    const totals = ["tickets", "full-set"].flatMap((id) =>
      (["en", "zh-CN"] as const).map((locale) => {
        const { sheets } = calculated.get(`ticketscore-${id}-${locale}.xlsx`) ?? { sheets: [] };
        const evaluation = sheets.find(({ name }) => name === (locale === "en" ? "Evaluation" : "服务质量评价"));
        const scores = evaluation?.cells.flatMap(({ formula, value }) =>
          formula !== undefined && typeof value === "number" ? [Math.round(value * 1e9) / 1e9] : [],
        );
        return scores ?? [];
      }),
    );
    expect(totals[0]?.length).toBeGreaterThan(20);
    for (const other of totals.slice(1)) expect(other).toEqual(totals[0]);
  });
});
