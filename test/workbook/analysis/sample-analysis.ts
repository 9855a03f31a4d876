import type { AnalysisAnswers, AnalysisSheetId } from "../../../core/analysis/analysis-answers.ts";
import { ticketGroups } from "../../../core/analysis/ticket-groups.ts";
import type { TicketWaits } from "../../../core/analysis/ticket-waits.ts";
import { type Span, ticketWindow } from "../../../core/analysis/ticket-window.ts";
import type { Area } from "../../../core/formula/expression.ts";
import { type Cell, isErrorValue } from "../../../core/functions/cell.ts";
import type { Locale } from "../../../core/i18n/locale.ts";
import type { TicketField } from "../../../core/tickets/field.ts";
import type { Pauses } from "../../../core/tickets/read-pauses.ts";
import { readTickets } from "../../../core/tickets/read-tickets.ts";
import { type AnalysisInput, nameOf } from "../../../core/workbook/analysis/analysis-input.ts";
import { buildAnalysisPlan } from "../../../core/workbook/analysis/build-analysis-plan.ts";
import { columnLetters } from "../../../core/workbook/formula-text.ts";
import type { CellContent, FormulaStyle, WorkbookPlan } from "../../../core/workbook/plan.ts";
import type { Place } from "../../../core/workbook/sheet-draft.ts";
import { convertedByLibreOffice } from "../../libreoffice.ts";
import { mappingOf, serialOf, tableOf } from "../../tickets/ticket-fixture.ts";
import { renderPlan, valuesOf } from "../render-plan.ts";

const names: Readonly<Record<AnalysisSheetId, string>> = {
  report: "Report",
  figures: "Key figures",
  responses: "Response times",
  quality: "Quality",
  problems: "Problems",
  cross: "Cross analysis",
  audit: "Audit sample",
  earlier: "Earlier tickets",
  checks: "Data check",
  calendar: "Calendar",
  waits: "Waits",
};

interface Given {
  readonly locale?: Locale;
  readonly style?: FormulaStyle;
  readonly request?: Partial<AnalysisAnswers>;
  readonly waits?: (TicketWaits & Partial<Pick<Pauses, "unread">>) | null;
  /** The period, where it is not all of May 2024. */
  readonly period?: Span;
  /** The last moment that is known, as a serial. */
  readonly asOf?: number;
}

/**
 * The input of an analysis of May 2024, or of another period, made from rows of a ticket table whose columns are the fields given: urgent tickets
 * have 15 minutes and all others two hours, on the clock, and below 70 % of the marks a ticket needs attention.
 */
export function sampleAnalysis(
  fields: readonly TicketField[],
  rows: readonly (readonly Cell[])[],
  given: Given = {},
): AnalysisInput {
  const locale = given.locale ?? "en";
  const table = tableOf(fields, rows);
  const mapping = mappingOf(fields);
  const tickets = readTickets(table, mapping);
  const period = given.period ?? { from: serialOf(2024, 5, 1), to: serialOf(2024, 6, 1) };
  const window = ticketWindow(tickets, period);
  const urgent = locale === "en" ? "urgent" : "紧急";
  return {
    locale,
    style: given.style ?? "plain",
    subject: "",
    request: {
      period: { from: "2024-05-01", to: "2024-05-31" },
      hours: null,
      days: [],
      waits: null,
      thresholds: [
        { priority: urgent, channel: "", minutes: 15 },
        { priority: "", channel: "", minutes: 120 },
      ],
      targets: {},
      attentionShare: 0.7,
      repeatDays: 7,
      audit: { rate: 0.1, seed: 1 },
      sheets: ["quality", "audit"],
      names,
      ...given.request,
    },
    data: {
      sheet: table.sheet,
      area: table.area,
      headers: [...table.headers],
      columns: { ...mapping.columns },
      timeFormats: { ...mapping.timeFormats },
      limits: [],
    },
    tickets,
    window,
    groups: ticketGroups(tickets, window.current),
    waits: given.waits == null ? null : { unread: [], ...given.waits },
    rubric: null,
    context: {
      today: "2024-06-03",
      asOf: given.asOf ?? serialOf(2024, 6, 1),
      takenSheetNames: ["Tickets"],
      source: { name: "Tickets", rows: rows.length, unread: tickets.unread.length },
    },
  };
}

export function planOf(input: AnalysisInput): WorkbookPlan {
  const building = buildAnalysisPlan(input);
  for (;;) {
    const step = building.next();
    if (step.done) return step.value;
  }
}

/** What a cell of one of the analysis' sheets holds; blank is `""`. */
export type AnalysisCell = (sheet: AnalysisSheetId, place: Place) => unknown;

/**
 * The sheets as LibreOffice calculates them.
 *
 * @param typed what somebody typed into them afterwards
 */
export async function recalculatedAnalysis(
  input: AnalysisInput,
  typed: readonly (Place & { readonly sheet: AnalysisSheetId; readonly content: CellContent })[] = [],
): Promise<AnalysisCell> {
  const plan = planOf(input);
  const steps = typed.map(({ sheet, row, column, content }) => ({
    kind: "cells" as const,
    sheet: nameOf(input, sheet),
    row,
    column,
    rows: [[content]],
  }));
  const file = await renderPlan({ ...plan, steps: [...plan.steps, ...steps] }, [], input.locale);
  const values = await valuesOf(convertedByLibreOffice("analysis.xlsx", file, "xlsx"));
  return (sheet, { row, column }) => values.get(nameOf(input, sheet))?.(row, column) ?? "";
}

/** The cells of a sheet's first rows that show an error value. */
export function errorCells(at: AnalysisCell, sheet: AnalysisSheetId): string[] {
  const errors: string[] = [];
  for (let row = 0; row < 120; row++) {
    for (let column = 0; column < 25; column++) {
      const value = at(sheet, { row, column });
      const isPlain = typeof value === "number" || typeof value === "boolean" || typeof value === "string";
      if (!isPlain || isErrorValue(value)) errors.push(`${columnLetters(column)}${row + 1}: ${JSON.stringify(value)}`);
    }
  }
  return errors;
}

/** The cells of an area, row by row, numbers with four decimals. */
export function cellsOf(at: AnalysisCell, sheet: AnalysisSheetId, area: Area): unknown[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      rounded(at(sheet, { row: area.row + row, column: area.column + column })),
    ),
  );
}

export function rounded(value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 1e4) / 1e4 : value;
}
