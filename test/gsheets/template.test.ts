import { beforeAll, describe, expect, it } from "vitest";
import { locales } from "../../core/i18n/locale.ts";
import { ticketFields } from "../../core/tickets/field.ts";
import { recogniseColumns } from "../../core/tickets/recognise-columns.ts";
import { formulaText } from "../../core/workbook/formula-text.ts";
import { templatePlan } from "../../gsheets/sidebar/template-plan.ts";
import { templateTexts } from "../../gsheets/sidebar/template-texts.ts";
import { generationParts } from "../../gsheets/transfer/generation-parts.ts";
import { AppsScript } from "./stand-ins/apps-script.ts";
import { builtScript } from "./stand-ins/built-script.ts";
import { calculate } from "./stand-ins/calculate.ts";
import { SheetsModel } from "./stand-ins/sheets-model.ts";

let code: string;

beforeAll(async () => {
  code = await builtScript();
});

describe.each(locales)("a template, %s", (locale) => {
  const made = (taken: readonly string[] = ["Sheet1"]) =>
    templatePlan({ locale, today: "2024-06-03", takenSheetNames: taken });

  function written(): AppsScript {
    const model = new SheetsModel({ locale: locale === "en" ? "en_US" : "zh_CN" });
    model.addSheet("Sheet1");
    const script = new AppsScript({ script: code, model });
    const { plan, usersSheets } = made();
    for (const part of generationParts(plan, { id: "t", locale, spreadsheetLocale: model.locale, usersSheets })) {
      expect(script.call("writePart", part).ok).toBe(true);
    }
    return script;
  }

  const { sheets, columns } = templateTexts[locale];

  it("holds how it is used, a table for tickets, a calendar, an evaluation and its plan, and no error", async () => {
    const script = written();
    await calculate(script.model, script);
    const names = script.model.sheets.map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual(["Sheet1", sheets.guide, sheets.tickets, sheets.calendar]);
    expect(names).toHaveLength(6);
    for (const sheet of script.model.sheets) {
      const errors = [...sheet.cells.values(), ...[...sheet.spilled.values()].map((value) => ({ value }))].filter(
        ({ value }) => typeof value === "string" && /^#[A-Z]/.test(value),
      );
      expect([sheet.name, errors]).toEqual([sheet.name, []]);
    }
  });

  it("counts minutes in opening hours and judges them, as soon as a ticket is pasted", async () => {
    const script = written();
    const tickets = script.model.sheet(sheets.tickets);
    const [urgent = "", normal = ""] = templateTexts[locale].priorities;
    // Monday 3 June 2024, 8:30: half an hour before opening, answered at 9:10 and at 11:30.
    const rows = [
      ["T1", 45446 + 8.5 / 24, 45446 + (9 + 10 / 60) / 24, urgent],
      ["T2", 45446 + 8.5 / 24, 45446 + 11.5 / 24, normal],
    ];
    rows.forEach((cells, row) => {
      cells.forEach((value, column) => {
        tickets.cells.set(`${row + 1},${column}`, { value });
      });
    });
    await calculate(script.model, script);
    expect(
      [1, 2, 3].map((row) => [
        tickets.value(row, 9) || null,
        tickets.value(row, 10) === "" ? null : tickets.value(row, 10),
      ]),
    ).toEqual([
      [10, true],
      [150, false],
      [null, null],
    ]);
  });

  it("has a table whose columns the wizard knows, and which is the user's own", () => {
    const { columns: known } = recogniseColumns(columns.slice(0, 9), []);
    const fields = [
      "id",
      "submitted",
      "firstResponse",
      "priority",
      "channel",
      "handler",
      "type",
      "satisfaction",
      "complaint",
    ];
    expect(fields.every((field) => ticketFields.some((each) => each === field))).toBe(true);
    expect(known).toMatchObject(Object.fromEntries(fields.map((field, column) => [field, column])));
    const script = written();
    script.model.sheet(sheets.tickets).cells.set("1,0", { value: "T1" });
    const tables = script.call("ticketTables");
    expect(tables.ok && tables.value.map(({ sheet }) => sheet)).toEqual([sheets.tickets]);
  });

  it("overwrites nothing: a name that is taken is counted on", () => {
    const taken = Object.values(sheets);
    const added = made(taken).plan.steps.flatMap((step) => (step.kind === "sheet" ? [step.sheet] : []));
    expect(added.filter((name) => taken.includes(name))).toEqual([]);
    expect(made(taken).usersSheets).toEqual([`${sheets.tickets} (2)`]);
  });

  it("is taken back in one go", () => {
    const script = written();
    expect(script.call("undoLastGeneration").ok).toBe(true);
    expect(script.model.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it("refers to its own sheets only", () => {
    const { plan } = made();
    const formulas = plan.steps.flatMap((step) =>
      step.kind === "cells"
        ? step.rows
            .flat()
            .flatMap((content) =>
              typeof content === "object" && content !== null
                ? [formulaText(content.formula, { style: "functions", sheet: step.sheet })]
                : [],
            )
        : [],
    );
    const named = formulas.flatMap((formula) =>
      [...formula.matchAll(/(?:'([^']+)'|\b(\w+))!/g)].map(([, quoted, plain]) => quoted ?? plain),
    );
    const own = plan.steps.flatMap((step) => (step.kind === "sheet" ? [step.sheet] : []));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !own.includes(name ?? ""))).toEqual([]);
  });
});
