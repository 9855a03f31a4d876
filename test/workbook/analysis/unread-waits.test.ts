import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/functions/cell.ts";
import { checksTexts } from "../../../core/i18n/analysis/checks-texts.ts";
import { listTexts } from "../../../core/i18n/analysis/list-texts.ts";
import { waitsTexts } from "../../../core/i18n/analysis/waits-texts.ts";
import { type Locale, locales } from "../../../core/i18n/locale.ts";
import { readPauses } from "../../../core/tickets/read-pauses.ts";
import { type AnalysisInput, sheetsOf } from "../../../core/workbook/analysis/analysis-input.ts";
import { checksLayout } from "../../../core/workbook/analysis/checks-layout.ts";
import { crossLayout } from "../../../core/workbook/analysis/cross-layout.ts";
import { figuresLayout } from "../../../core/workbook/analysis/figures-layout.ts";
import { responsesLayout } from "../../../core/workbook/analysis/list-layout.ts";
import { reportLayout } from "../../../core/workbook/analysis/report-layout.ts";
import { libreOffice, libreOfficeHint } from "../../libreoffice.ts";
import { serialOf } from "../../tickets/ticket-fixture.ts";
import { cellsOf, errorCells, recalculatedAnalysis, sampleAnalysis } from "./sample-analysis.ts";

const fields = ["id", "submitted", "firstResponse", "handler"] as const;

const ticket = (id: string, month: number, day: number): Cell[] => {
  const at = serialOf(2024, month, day) + 9 / 24;
  return [id, at, at + 3 / 24, "Li"];
};

const tickets = [ticket("A1", 5, 6), ticket("B2", 5, 7), ticket("C3", 4, 9)];

/** Two waits that are read; of A1 one without a start and one with two bad times, of C3 one, and two of nobody. */
const waits: readonly (readonly Cell[])[] = [
  ["A1", "2024-05-06 10:00", "2024-05-06 11:00"],
  ["a1", "", "2024-05-06 11:30"],
  ["A1", "soon", "later"],
  ["B2", "2024-05-07 10:00", "2024-05-07 09:00"],
  ["C3", "#REF!", ""],
  ["Z9", "2024-05-07 10:00", ""],
  ["", "2024-05-07 10:00", ""],
  ["B2", "2024-05-07 09:00", "2024-05-07 09:30"],
];

function input(locale: Locale = "en", onTheClock = false): AnalysisInput {
  const headers = ["case", "start", "end"];
  const area = { row: 2, column: 1, rows: waits.length + 1, columns: 3 };
  const week = [1, 2, 3, 4, 5].map((day) => ({ day, open: 540, close: 1080, validFrom: null }));
  const request = {
    hours: onTheClock ? null : week,
    sheets: ["report" as const],
    waits: {
      sheet: "Pauses",
      area,
      headers,
      columns: { ticket: 0, start: 1, end: 2 },
      timeFormats: { start: "iso" as const, end: "iso" as const },
    },
  };
  const without = sampleAnalysis(fields, tickets, { locale });
  const mapping = { columns: { ticket: 0, start: 1, end: 2 }, timeFormat: "iso" as const };
  const pauses = readPauses({ sheet: "Pauses", area, headers, rows: waits }, mapping, without.tickets);
  return sampleAnalysis(fields, tickets, { locale, request, waits: pauses });
}

describe.skipIf(libreOffice === undefined)(
  `waits that were not read, recalculated by LibreOffice${libreOfficeHint}`,
  () => {
    it("are listed on the data check with their place, content and reason, and counted by reason", async () => {
      const made = input();
      const layout = checksLayout(made);
      const at = await recalculatedAnalysis(made);
      const area = { row: layout.firstRow, column: 0, rows: layout.entries.length + 1, columns: layout.columns.length };
      const off = "this wait is not taken off";
      const [now, before] = ["this period", "the period before"];
      expect(cellsOf(at, "checks", area)).toEqual([
        ["Pauses", 5, now, "start", "a1", "", "wait without a start", off],
        ["Pauses", 6, now, "start", "A1", "soon", "not a date and time", off],
        ["Pauses", 6, now, "end", "A1", "later", "not a date and time", off],
        ["Pauses", 7, now, "end", "B2", "2024-05-07 09:00", "wait that ends before its start", off],
        ["Pauses", 8, before, "start", "C3", "#REF!", "an error value", off],
        ["Pauses", 9, "", "case", "Z9", "Z9", "wait of a ticket that is not in the table", off],
        ["Pauses", 10, "", "case", "", "", "wait without a ticket number", off],
        ["", "", "", "", "", "", "", ""],
      ]);
      const counted = cellsOf(at, "checks", {
        row: layout.sectionRow + 1,
        column: 0,
        rows: layout.reasons.length + 1,
        columns: 3,
      });
      expect(Object.fromEntries(counted.map(([label, , count]) => [label, count]))).toEqual({
        "not a date and time": 2,
        "wait without a start": 1,
        "wait that ends before its start": 1,
        "an error value": 1,
        "wait of a ticket that is not in the table": 1,
        "wait without a ticket number": 1,
        All: 7,
      });
      expect(at("checks", { row: 2, column: 0 })).toBe(waitsTexts.en.unread(6));
      expect(errorCells(at, "checks").filter((error) => !error.includes("#REF!"))).toEqual([]);
    });

    it.each(locales)("are counted beside the figures they are missing from, in %s", async (locale) => {
      const made = input(locale);
      const at = await recalculatedAnalysis(made);
      // Of this period's tickets A1 lacks two and B2 one, of the period before C3 one; those of nobody belong to no figure.
      const said = waitsTexts[locale].notRead(3, 1, "Data check");
      const place = responsesLayout(made).figures.waitsNotRead;
      if (place === undefined) throw new Error("the response times must count waits that were not read");
      expect(at("responses", place)).toBe(3);
      expect(at("responses", { ...place, column: place.column - 3 })).toBe(listTexts[locale].figures.waitsNotRead);
      expect(at("figures", { row: figuresLayout(made).waitsRow ?? -1, column: 0 })).toBe(said);
      expect(at("cross", { row: crossLayout(made).waitsRow ?? -1, column: 0 })).toBe(said);
      const { findings, findingsRow } = reportLayout(made);
      const page = { row: findingsRow + 1, column: 0, rows: findings.length, columns: 1 };
      expect(cellsOf(at, "report", page).flat()).toContain(said);
      for (const sheet of sheetsOf(made)) {
        if (sheet !== "checks") expect(errorCells(at, sheet).filter((error) => !/#N\/A/.test(error))).toEqual([]);
      }
    });

    it("are not missing where time counts on the clock: no wait is taken off there", async () => {
      const made = input("en", true);
      expect(checksLayout(made).entries).toEqual([]);
      expect(responsesLayout(made).figures.waitsNotRead).toBe(undefined);
      expect(figuresLayout(made).waitsRow).toBe(null);
      const at = await recalculatedAnalysis(made);
      expect(at("checks", { row: 2, column: 0 })).toBe(checksTexts.en.nothing);
    });
  },
);
