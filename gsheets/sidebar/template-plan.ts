import { type Area, call, cellsIn, type Expression } from "../../core/formula/expression.ts";
import { calendarTexts } from "../../core/i18n/analysis/calendar-texts.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { nextState } from "../../core/wizard/next-state.ts";
import type { WizardEvent } from "../../core/wizard/wizard-event.ts";
import { initialState, type WizardState } from "../../core/wizard/wizard-state.ts";
import { buildWorkbookPlan } from "../../core/workbook/build-workbook-plan.ts";
import { freeSheetName } from "../../core/workbook/free-sheet-name.ts";
import type { PlanStep, WorkbookPlan } from "../../core/workbook/plan.ts";
import { planOf } from "../../core/workbook/plan-of.ts";
import { SheetDraft } from "../../core/workbook/sheet-draft.ts";
import { looks, numberFormats, rowHeights, tabColors } from "../../core/workbook/sheet-look.ts";
import { templateTexts } from "./template-texts.ts";

/** Tickets that the table is made for: formulas count so many rows, and more are pasted by inserting rows. */
const ticketRows = 1000;

const openingHours = { days: 5, open: 9 / 24, close: 18 / 24 } as const;

/** Rows for opening hours and for days that differ. */
const calendarRows = { hours: 14, days: 60, head: 3 } as const;
const hoursArea: Area = { row: calendarRows.head, column: 0, rows: calendarRows.hours, columns: 3 };
const daysArea: Area = { row: calendarRows.head, column: 4, rows: calendarRows.days, columns: 2 };

const earliest = 36_526;
const latest = 73_050;

interface Given {
  readonly locale: Locale;
  /** ISO date. */
  readonly today: string;
  readonly takenSheetNames: readonly string[];
}

/** A plan of a template, and which of its sheets are the user's from then on. */
export interface TemplatePlan {
  readonly plan: WorkbookPlan;
  readonly usersSheets: readonly string[];
}

/** An evaluation of the usual indicators without actuals, as the wizard would make it. */
function emptyEvaluation({ locale, today, takenSheetNames }: Given): {
  evaluation: PlanStep[];
  sheets: readonly string[];
} {
  const events: readonly WizardEvent[] = [
    { type: "scopeEdited", change: { subject: templateTexts[locale].subject } },
    { type: "presetChosen", preset: "evaluation-table" },
  ];
  const { answers } = events.reduce<WizardState>(
    (state, event) => nextState(state, event).state,
    initialState(locale, today),
  );
  const evaluationSheet = freeSheetName(answers.output.evaluationSheet, takenSheetNames);
  const planSheet = freeSheetName(answers.output.planSheet, takenSheetNames);
  const output = { ...answers.output, style: "functions", evaluationSheet, planSheet } as const;
  const plan = buildWorkbookPlan({ ...answers, output }, { today, asOf: 0, takenSheetNames, source: null });
  const kept = plan.steps.filter(({ kind }) => kind !== "activate" && kind !== "setting");
  return { evaluation: kept, sheets: [evaluationSheet, planSheet] };
}

/** The sheet that says how the others are used, with links to them. */
function guideSheet(name: string, locale: Locale, sheets: readonly string[]): PlanStep[] {
  const { title, lead, steps, go } = templateTexts[locale];
  const draft = new SheetDraft(name);
  draft.write({ row: 0, column: 0 }, title, looks.title);
  draft.write({ row: 1, column: 0 }, lead, { ...looks.subtitle, wrap: true });
  steps.forEach((step, index) => {
    draft.write({ row: 3 + index, column: 0 }, `${index + 1}. ${step}`, looks.text);
  });
  const first = 4 + steps.length;
  draft.write({ row: first, column: 0 }, go, looks.section);
  sheets.forEach((sheet, index) => {
    const place = { row: first + 1 + index, column: 0 };
    draft.write(place, sheet, looks.value);
    draft.link(place, { sheet, row: 0, column: 0 }, sheet);
  });
  draft.widths([100]);
  draft.heights(0, [rowHeights.title, rowHeights.line]);
  return draft.steps();
}

/** An empty table of tickets; the minutes and whether they are within the limit spread over all its rows. */
function ticketsSheet(name: string, calendar: string, locale: Locale): PlanStep[] {
  const { columns, priorities, yesOrNo, hints } = templateTexts[locale];
  const draft = new SheetDraft(name);
  const column = (index: number, count = 1): Area => ({ row: 1, column: index, rows: ticketRows, columns: count });
  draft.putRow({ row: 0, column: 0 }, [...columns]);
  draft.format({ row: 0, column: 0, rows: 1, columns: columns.length }, looks.header);
  draft.format(column(1, 2), { numberFormat: numberFormats.moment });
  draft.format(column(9), { numberFormat: numberFormats.whole });
  const cells = (index: number): Expression => cellsIn(column(index));
  const spill = { rows: ticketRows, columns: 1 };
  const fixed = (area: Area): Expression => cellsIn(area, { sheet: calendar, fixed: true });
  draft.put(
    { row: 1, column: 9 },
    { formula: call("RESPONSEMINUTES", cells(1), cells(2), fixed(hoursArea), fixed(daysArea)), spill },
  );
  draft.put({ row: 1, column: 10 }, { formula: call("SLAMET", cells(9), cells(3)), spill });
  const hint = (index: number, message: string) => ({ title: columns[index] ?? "", message });
  draft.validate(column(1, 2), { type: "date", from: earliest, to: latest }, hint(1, hints.time));
  draft.validate(column(3), { type: "list", values: [...priorities] }, hint(3, hints.list));
  draft.validate(column(7), { type: "number", min: 1, max: 5 }, hint(7, hints.rating));
  draft.validate(column(8), { type: "list", values: [...yesOrNo] }, hint(8, hints.list));
  draft.widths([14, 17, 17, 10, 10, 14, 16, 12, 11, 12, 10]);
  draft.heights(0, [rowHeights.header]);
  draft.freeze(1, 1);
  return draft.steps();
}

/** Opening hours, and the days that differ from them. */
function calendarSheet(name: string, locale: Locale): PlanStep[] {
  const texts = calendarTexts[locale];
  const { head } = calendarRows;
  const draft = new SheetDraft(name);
  draft.write({ row: 0, column: 0 }, texts.title, looks.title);
  for (const { area, section, columns } of [
    { area: hoursArea, section: texts.hoursSection, columns: texts.hoursColumns.slice(0, 3) },
    { area: { ...daysArea, columns: 3 }, section: texts.daysSection, columns: texts.daysColumns },
  ]) {
    const { column } = area;
    draft.put({ row: head - 2, column }, section);
    draft.format({ row: head - 2, column, rows: 1, columns: area.columns }, looks.section);
    draft.putRow({ row: head - 1, column }, columns);
    draft.format({ row: head - 1, column, rows: 1, columns: area.columns }, looks.header);
    draft.format(area, { ...looks.input, align: "left" });
  }
  for (let day = 0; day < openingHours.days; day++) {
    draft.putRow({ row: head + day, column: 0 }, [texts.weekdays[day] ?? "", openingHours.open, openingHours.close]);
  }
  draft.format({ ...hoursArea, column: 1, columns: 2 }, { numberFormat: "[h]:mm" });
  draft.format({ ...daysArea, columns: 1 }, { numberFormat: numberFormats.date });
  draft.validate({ ...hoursArea, columns: 1 }, { type: "list", values: [...texts.weekdays] }, texts.hints.day);
  draft.validate({ ...hoursArea, column: 1, columns: 2 }, { type: "number", min: 0, max: 1 }, texts.hints.time);
  draft.validate({ ...daysArea, columns: 1 }, { type: "date", from: earliest, to: latest }, texts.hints.date);
  texts.notes.slice(0, 2).forEach((note, index) => {
    draft.write({ row: head + index, column: 8 }, note, looks.text);
  });
  draft.widths([12, 10, 10, 3, 14, 18, 24, 3, 60]);
  draft.heights(0, [rowHeights.title]);
  draft.freeze(head, 0);
  return draft.steps();
}

/**
 * A spreadsheet to start from: how it is used, a table for tickets, a calendar, an empty evaluation and its improvement plan.
 * Nothing is overwritten: a name that is taken is counted on. It calls functions of the script, which is copied along with it.
 */
export function templatePlan(given: Given): TemplatePlan {
  const { locale, takenSheetNames } = given;
  const { sheets } = templateTexts[locale];
  const [guide, tickets, calendar] = [sheets.guide, sheets.tickets, sheets.calendar].map((name) =>
    freeSheetName(name, takenSheetNames),
  );
  if (guide === undefined || tickets === undefined || calendar === undefined)
    throw new Error("a template has three sheets");
  const { evaluation, sheets: evaluated } = emptyEvaluation(given);
  const added: readonly PlanStep[] = [
    { kind: "sheet", sheet: guide, gridlines: false, tabColor: tabColors.evaluation },
    { kind: "sheet", sheet: tickets, gridlines: true, tabColor: tabColors.tickets },
    { kind: "sheet", sheet: calendar, gridlines: false, tabColor: tabColors.standard },
  ];
  const plan = planOf("functions", {}, guide, [
    ...added,
    ...guideSheet(guide, locale, [...evaluated, tickets, calendar]),
    ...calendarSheet(calendar, locale),
    ...ticketsSheet(tickets, calendar, locale),
    ...evaluation,
  ]);
  return { plan, usersSheets: [tickets] };
}
