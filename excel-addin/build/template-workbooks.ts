import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Cell } from "../../core/functions/cell.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import type { TicketField } from "../../core/tickets/field.ts";
import { recogniseColumns } from "../../core/tickets/recognise-columns.ts";
import type { PlanStep, WorkbookPlan } from "../../core/workbook/plan.ts";
import { planOf } from "../../core/workbook/plan-of.ts";
import { areaAt, SheetDraft } from "../../core/workbook/sheet-draft.ts";
import { looks, rowHeights, tabColors } from "../../core/workbook/sheet-look.ts";
import { openFile } from "../workbench/files/open.ts";
import { planSnapshot } from "../workbench/plan/plan-snapshot.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbench/snapshot.ts";
import { type TemplateId, templateTexts } from "./template-texts.ts";
import { type TicketCells, WizardRun } from "./wizard-run.ts";

const samples = resolve(import.meta.dirname, "../workbench/samples");
const sampleFiles: Readonly<Record<Locale, string>> = {
  en: "repair-and-phone-en.csv",
  "zh-CN": "repair-and-phone-zh.csv",
};

/** The day after the sample's last one: templates are the same whenever they are made. */
const today = "2024-07-01";
/** The month that is shown, and the one that it is compared with. */
const period = { from: "2024-06-01", to: "2024-06-30" };
const firstDay = 45_413;

/** The sample's tickets of May and June, their times as sheets hold them. */
async function sampleTickets(locale: Locale): Promise<SheetSnapshot> {
  const file = sampleFiles[locale];
  const { sheets } = await openFile(file, new Uint8Array(readFileSync(join(samples, file))));
  const [all] = sheets;
  if (all === undefined) throw new Error(`${file} must hold tickets`);
  const submitted = new Map(
    all.cells.flatMap(({ row, column, value }) => (column === 1 ? [[row, value] as const] : [])),
  );
  const kept = [...submitted.keys()].filter((row) => row > 0 && Number(submitted.get(row)) >= firstDay);
  const rowOf = new Map([0, ...kept].map((row, index) => [row, index]));
  const cells = all.cells.flatMap((cell) => {
    const row = rowOf.get(cell.row);
    return row === undefined ? [] : [{ ...cell, row }];
  });
  return { ...all, name: templateTexts.ticketSheet[locale], cells };
}

const ratings: readonly TicketField[] = ["attitude", "solving", "clarity", "satisfaction"];

function cellsOf({ cells }: SheetSnapshot): Cell[][] {
  const width = Math.max(...cells.map(({ column }) => column)) + 1;
  const rows: Cell[][] = [];
  for (const { row, column, value } of cells) {
    while (rows.length <= row) rows.push(new Array<Cell>(width).fill(null));
    const line = rows[row];
    if (line !== undefined) line[column] = value;
  }
  return rows;
}

/** The table that is pasted over: headers that stay in view, and hints where only some answers make sense. */
function ticketSheet(tickets: SheetSnapshot, locale: Locale): SheetSnapshot {
  const cells = cellsOf(tickets);
  const [headers = [], ...rows] = cells;
  const { columns } = recogniseColumns(headers.map(String), rows.slice(0, 200));
  const below = (field: TicketField) => {
    const column = columns[field];
    return column === undefined ? [] : [{ column, address: areaBelow(column) }];
  };
  const priorities = below("priority").map(({ column, address }) => {
    const values = [...new Set(rows.map((row) => String(row[column] ?? "")))].filter((text) => text !== "");
    const hint = { allowBlank: true, title: String(headers[column]), message: templateTexts.ticketHint[locale] };
    return { address, rule: { type: "list", values } as const, ...hint };
  });
  const rated = ratings.flatMap(below).map(({ column, address }) => {
    const hint = { allowBlank: true, title: String(headers[column]), message: templateTexts.ratingHint[locale] };
    return { address, rule: { type: "decimal", operator: "between", first: "1", second: "5" } as const, ...hint };
  });
  return {
    ...tickets,
    cells: tickets.cells.map((cell) => (cell.row === 0 ? { ...cell, format: looks.header } : cell)),
    tabColor: tabColors.tickets,
    frozen: { rows: 1, columns: 1 },
    rowHeights: { 0: rowHeights.header },
    columnWidths: Object.fromEntries(headers.map((header, column) => [column, widthOf(String(header), rows, column)])),
    validations: [...priorities, ...rated],
    tables: [],
  };
}

const pastedRows = 2000;

function areaBelow(column: number): string {
  const letter = String.fromCharCode(65 + column);
  return `${letter}2:${letter}${pastedRows}`;
}

function widthOf(header: string, rows: readonly (readonly Cell[])[], column: number): number {
  const isTime = rows.some(
    (row) => typeof row[column] === "number" && Number(row[column]) > 40_000 && Number(row[column]) < 50_000,
  );
  if (isTime) return 17;
  const longest = Math.max(...rows.slice(0, 200).map((row) => String(row[column] ?? "").length));
  return Math.min(28, Math.max(11, Math.ceil(header.length * 0.8) + 2, longest + 2));
}

/** The page that says how to use the workbook; every other sheet is linked from it. */
function guideSteps(id: TemplateId, locale: Locale, sheets: readonly string[]): PlanStep[] {
  const name = templateTexts.guide[locale];
  const draft = new SheetDraft(name);
  draft.write({ row: 0, column: 0 }, templateTexts.titles[id][locale], looks.title);
  draft.write({ row: 1, column: 0 }, templateTexts.lead[locale], { ...looks.subtitle, wrap: true });
  const steps = templateTexts.steps[id];
  steps.forEach((step, index) => {
    const place = { row: 3 + index, column: 0 };
    draft.write(place, `${index + 1}. ${step[locale]}`, { ...looks.text, vertical: "middle" });
  });
  sheets.forEach((sheet, index) => {
    const place = { row: 4 + steps.length + index, column: 0 };
    draft.put(place, sheet);
    draft.format(areaAt(place), { ...looks.value, color: looks.section.color });
    draft.link(place, { sheet, row: 0, column: 0 }, sheet);
  });
  draft.widths([80]);
  draft.heights(0, [rowHeights.title, 34, rowHeights.spacer, ...steps.map(() => 34)]);
  draft.page({ orientation: "portrait", fitToWidth: 1, fitToHeight: 0, footer: "" });
  return [{ kind: "sheet", sheet: name, gridlines: false, tabColor: tabColors.evaluation }, ...draft.steps()];
}

/** What the pane's wizard would make for this template. */
async function madePlans(id: TemplateId, locale: Locale, tickets: TicketCells | null): Promise<WorkbookPlan[]> {
  const run = new WizardRun(locale, today, tickets);
  const [subject, objective] = [templateTexts.subject[locale], templateTexts.objective[locale]];
  await run.send({ type: "opened", stored: null, generation: null });
  await run.send(
    { type: "outputEdited", change: { style: "plain" } },
    {
      type: "scopeEdited",
      change: { objective, subject, period: tickets === null ? { from: null, to: null } : period },
    },
    { type: "presetChosen", preset: tickets === null ? "evaluation-table" : "from-tickets" },
  );
  for (let step = 0; step < 5; step++) await run.send({ type: "wentNext" });
  const taken = tickets === null ? [] : [tickets.sheet];
  const plans = [(await run.plan(taken)).plan];
  if (id === "full-set") {
    await run.send({ type: "taskChosen", task: "analysis" }, { type: "analysisEdited", change: { period } });
    for (let step = 0; step < 2; step++) await run.send({ type: "wentNext" });
    plans.push((await run.plan([...taken, ...sheetsOf(plans)])).plan);
  }
  if (id !== "tickets") {
    await run.send({ type: "loopStepChosen", step: "rubric" });
    plans.push((await run.plan([...taken, ...sheetsOf(plans)])).plan);
  }
  return plans;
}

function sheetsOf(plans: readonly WorkbookPlan[]): string[] {
  return plans.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === "sheet" ? [step.sheet] : [])));
}

/**
 * A workbook that is ready to use: an empty evaluation to fill in, one that is scored from the tickets pasted into it, or the
 * full set. All formulas are plain, so that any program calculates it; it holds no settings, since no add-in made it.
 */
export async function templateWorkbook(id: TemplateId, locale: Locale): Promise<WorkbookSnapshot> {
  const tickets = id === "evaluation" ? null : ticketSheet(await sampleTickets(locale), locale);
  const cells = tickets === null ? null : { sheet: tickets.name, cells: cellsOf(tickets) };
  const plans = await madePlans(id, locale, cells);
  const sheets = sheetsOf(plans);
  const guide = templateTexts.guide[locale];
  const links = tickets === null ? sheets : [tickets.name, ...sheets];
  const made = plans.flatMap(({ steps }) => steps.filter(({ kind }) => kind !== "setting" && kind !== "activate"));
  const plan = planOf("plain", {}, guide, [...guideSteps(id, locale, links), ...made]);
  const workbook = planSnapshot(plan, locale);
  const [first, ...others] = workbook.sheets;
  if (first === undefined) throw new Error("a template must have a first sheet");
  return { ...workbook, sheets: [first, ...(tickets === null ? [] : [tickets]), ...others], active: 0 };
}
