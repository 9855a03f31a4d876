import { describe, expect, it } from "vitest";
import { emptySheet } from "../../excel-addin/workbench/empty-sheet.ts";
import { sheetsBeside } from "../../excel-addin/workbench/files/sheets-beside.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../../excel-addin/workbench/snapshot.ts";

const workbook = (sheets: readonly SheetSnapshot[], names: WorkbookSnapshot["names"] = []): WorkbookSnapshot => ({
  sheets,
  names,
  active: 0,
  settings: {},
});

const withFormula = (name: string, formula: string): SheetSnapshot => ({
  ...emptySheet(name),
  cells: [{ row: 0, column: 0, value: 1, formula }],
});

describe("the sheets of a file beside those of a workbook", () => {
  // the file's sheet | sheets there already | its name beside them
  it.each([
    ["helpdesk-waits", ["helpdesk-tickets"], "helpdesk-waits"],
    ["Tickets", ["Tickets"], "Tickets (2)"],
    ["tickets", ["Tickets", "Tickets (2)"], "tickets (3)"],
    ["工单", ["工单"], "工单 (2)"],
    ["An export of all tickets of 2024", ["An export of all tickets of 2024"], "An export of all tickets of (2)"],
  ])("%s, beside %j, is called %s", (name, sheets, given) => {
    const added = sheetsBeside(workbook([emptySheet(name)]), { sheets, names: [] });
    expect(added.sheets.map((sheet) => sheet.name)).toEqual([given]);
  });

  // a formula in the file | the same where Tickets became "Tickets (2)" and the name Limits became Limits_2
  it.each([
    ["=SUM(Tickets!A1:A9)", "=SUM('Tickets (2)'!A1:A9)"],
    ["=SUM('tickets'!$A$1)+Other!B2", "=SUM('Tickets (2)'!$A$1)+Other!B2"],
    ['="Tickets!A1"&A1', '="Tickets!A1"&A1'],
    ["=MAX(Limits)", "=MAX(Limits_2)"],
    ["=SUM(limits[Minutes])", "=SUM(Limits_2[Minutes])"],
    ["=LIMITS(1)", "=LIMITS(1)"],
  ])("%s follows the new names: %s", (formula, followed) => {
    const added = sheetsBeside(workbook([withFormula("Report", formula), emptySheet("Tickets")]), {
      sheets: ["Tickets"],
      names: ["other", "LIMITS"],
    });
    const named = sheetsBeside(
      workbook(
        [withFormula("Report", formula), emptySheet("Tickets")],
        [{ name: "Limits", refersTo: "=Tickets!$A$1:$A$3" }],
      ),
      { sheets: ["Tickets"], names: ["other", "LIMITS"] },
    );
    expect(named.sheets[0]?.cells[0]?.formula).toBe(followed);
    expect(named.names).toEqual([{ name: "Limits_2", refersTo: "='Tickets (2)'!$A$1:$A$3" }]);
    // Without a name of its own, the file means no name that is there.
    if (!/limits/i.test(formula)) expect(added.sheets[0]?.cells[0]?.formula).toBe(followed);
  });

  it("takes links, tables, rules, highlights and charts along", () => {
    const sheet: SheetSnapshot = {
      ...emptySheet("Report"),
      cells: [{ row: 0, column: 0, value: "see", link: "'Tickets'!A1" }],
      tables: [{ name: "Limits", address: "A1:B2" }],
      validations: [
        {
          address: "A1",
          rule: { type: "custom", formula: "=Tickets!A1>0" },
          allowBlank: true,
          title: "",
          message: "",
        },
      ],
      highlights: [{ address: "A1", formula: "=Tickets!A1>Limits" }],
      charts: [
        {
          name: "c",
          type: "column",
          title: "",
          position: { left: 0, top: 0, width: 1, height: 1 },
          axes: {},
          series: [
            {
              name: "s",
              categories: "Tickets!$A$1:$A$2",
              values: "'Tickets'!$B$1:$B$2",
              labels: { shows: "cells", cells: "Tickets!$C$1:$C$2" },
            },
          ],
        },
      ],
    };
    const [added] = sheetsBeside(workbook([sheet, emptySheet("Tickets")]), {
      sheets: ["Tickets"],
      names: ["Limits", "Limits_2"],
    }).sheets;
    expect(added?.cells[0]?.link).toBe("'Tickets (2)'!A1");
    expect(added?.tables[0]?.name).toBe("Limits_3");
    expect(added?.validations[0]?.rule).toEqual({ type: "custom", formula: "='Tickets (2)'!A1>0" });
    expect(added?.highlights[0]?.formula).toBe("='Tickets (2)'!A1>Limits_3");
    expect(added?.charts[0]?.series[0]).toMatchObject({
      categories: "'Tickets (2)'!$A$1:$A$2",
      values: "'Tickets (2)'!$B$1:$B$2",
      labels: { cells: "'Tickets (2)'!$C$1:$C$2" },
    });
  });
});
