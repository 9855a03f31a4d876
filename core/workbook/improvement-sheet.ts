import type { Answers, PlannedMeasure } from "../evaluation/answers.ts";
import { type Area, call, cellAt, cellsIn, type Expression, operation } from "../formula/expression.ts";
import { type SheetTexts, sheetTexts } from "../i18n/sheet-texts.ts";
import { causeBranchNames } from "../indicators/dimension-names.ts";
import { causeBranches } from "../indicators/indicator.ts";
import { earliestSerial, latestSerial } from "../tickets/day-serial.ts";
import { dateCell } from "./date-cell.ts";
import { evaluationColumns, evaluationLayout, headCell } from "./evaluation-layout.ts";
import { belowThreshold } from "./evaluation-sheet.ts";
import { footerText } from "./footer-text.ts";
import {
  type ImprovementColumn,
  type ImprovementLayout,
  improvementColumnNames,
  improvementColumns,
  improvementLayout,
} from "./improvement-layout.ts";
import { joinedText } from "./joined-text.ts";
import type { CellContent, PlanStep } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { rowHeight } from "./row-height.ts";
import { areaAt, SheetDraft } from "./sheet-draft.ts";
import { chips, looks, numberFormats, rowHeights } from "./sheet-look.ts";

const columnWidths: Readonly<Record<ImprovementColumn, number>> = {
  indicator: 18,
  attainment: 11,
  problem: 20,
  branch: 10,
  cause: 18,
  measure: 24,
  owner: 12,
  deadline: 12,
  effect: 20,
  resources: 15,
  status: 11,
  due: 13,
  progress: 22,
  actualEffect: 18,
};

/** Not typed: worked out from other cells. */
const made: readonly ImprovementColumn[] = ["attainment", "due"];

interface Desk {
  readonly draft: SheetDraft;
  readonly answers: Answers;
  readonly layout: ImprovementLayout;
  readonly texts: SheetTexts;
}

/**
 * The improvement plan: one row per planned measure, tied to its indicator's row on the evaluation sheet, with attainment
 * as it is now. Progress is one column of dated notes rather than a column per week: a measure outlives any number of
 * weeks a sheet could foresee, and the page stays legible in print.
 */
export function improvementSheet(answers: Answers, context: PlanContext): PlanStep[] {
  const texts = sheetTexts[answers.locale];
  const layout = improvementLayout(answers);
  const draft = new SheetDraft(answers.output.planSheet);
  const desk: Desk = { draft, answers, layout, texts };
  draft.write(layout.title, texts.plan.title, looks.title);
  draft.write(layout.subtitle, texts.plan.subtitle(answers.subject, context.today), looks.subtitle);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle]);
  draft.heights(layout.asOf.row, [
    rowHeights.line,
    rowHeights.line,
    rowHeights.line,
    rowHeights.spacer,
    rowHeights.header,
  ]);
  writeHead(desk, context);
  writeTable(desk);
  guardTable(desk);
  draft.widths(improvementColumnNames.map((name) => columnWidths[name]));
  draft.freeze(layout.firstRow, 1);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    area: { row: 0, column: 0, rows: layout.firstRow + layout.rows, columns: improvementColumnNames.length },
    repeatRows: { first: layout.headerRow, count: 1 },
    footer: footerText(texts, answers.subject, context),
  });
  draft.protect([areaAt(layout.asOf), ...openAreas(layout)]);
  return draft.steps();
}

function writeHead({ answers, draft, layout, texts }: Desk, context: PlanContext): void {
  draft.write({ ...layout.asOf, column: 0 }, texts.plan.asOf, looks.label);
  draft.write(layout.asOf, dateCell(context.today), {
    ...looks.input,
    align: "left",
    numberFormat: numberFormats.date,
  });
  draft.write({ ...layout.asOf, column: 2 }, texts.legend, looks.label);
  draft.validate(areaAt(layout.asOf), anyDay, texts.plan.hints.asOf, false);

  const attainments = attainmentCells(answers);
  const below = belowThreshold(attainments, headCell("threshold", answers.output.evaluationSheet));
  const [before, after] = texts.plan.belowSome;
  const state = call(
    "IF",
    operation(call("COUNT", attainments), "=", 0),
    texts.plan.nothingYet,
    call("IF", operation(below, "=", 0), texts.plan.belowNone, joinedText(before, below, after)),
  );
  draft.write(layout.state, { formula: state }, looks.finding);
}

const anyDay = { type: "date", from: earliestSerial, to: latestSerial } as const;

function attainmentCells({ indicators, output, panel }: Answers): Expression {
  const { column } = evaluationLayout({ indicators, panel });
  return cellsIn(column("attainment"), { sheet: output.evaluationSheet, fixed: true });
}

function writeTable(desk: Desk): void {
  const { answers, draft, layout, texts } = desk;
  for (const name of improvementColumnNames) {
    const place = { row: layout.headerRow, column: improvementColumns[name] };
    draft.write(place, texts.plan.columns[name], looks.header);
    const format = made.includes(name) ? looks.text : { ...looks.input, wrap: true };
    draft.format(layout.column(name), { ...format, vertical: "top" });
  }
  draft.format(layout.column("attainment"), { numberFormat: numberFormats.attainment, align: "left" });
  draft.format(layout.column("deadline"), { numberFormat: numberFormats.date, align: "left" });
  for (let index = 0; index < layout.rows; index++) {
    const row = layout.firstRow + index;
    draft.putRow({ row, column: 0 }, tableRow(desk, answers.measures[index] ?? null, row));
    const measure = answers.measures[index];
    if (measure !== undefined) linkToIndicator(desk, measure, row);
  }
  draft.heights(
    layout.firstRow,
    [...answers.measures, ...new Array<null>(layout.rows - layout.count).fill(null)].map((measure) =>
      measure === null
        ? rowHeights.header
        : rowHeight([
            { text: indicatorName(answers, measure), width: columnWidths.indicator },
            { text: measure.problem, width: columnWidths.problem },
            { text: measure.cause, width: columnWidths.cause },
            { text: measure.measure, width: columnWidths.measure },
            { text: measure.owner, width: columnWidths.owner },
            { text: measure.effect, width: columnWidths.effect },
            { text: measure.resources, width: columnWidths.resources },
          ]),
    ),
  );
}

function tableRow(desk: Desk, measure: PlannedMeasure | null, row: number): CellContent[] {
  const { answers, texts } = desk;
  const contents: Record<ImprovementColumn, CellContent> = {
    indicator: measure === null ? null : indicatorName(answers, measure),
    attainment: { formula: attainmentNow(desk, measure, row) },
    problem: text(measure?.problem),
    branch: measure === null ? null : causeBranchNames[measure.branch][answers.locale],
    cause: text(measure?.cause),
    measure: text(measure?.measure),
    owner: text(measure?.owner),
    deadline: dateCell(measure?.deadline ?? null),
    effect: text(measure?.effect),
    resources: text(measure?.resources),
    status: measure === null ? null : texts.plan.statuses[0],
    due: { formula: dueFormula(desk, row) },
    progress: null,
    actualEffect: null,
  };
  return improvementColumnNames.map((name) => contents[name]);
}

function text(value: string | undefined): string | null {
  return value === undefined || value === "" ? null : value;
}

function indicatorName({ indicators }: Answers, measure: PlannedMeasure): string {
  return indicators.find((indicator) => indicator.key === measure.indicator)?.name ?? measure.indicator;
}

/**
 * The attainment on the indicator's row of the evaluation; in rows added by hand, of the indicator whose name was typed.
 * Blank while it is unknown.
 */
function attainmentNow({ answers }: Desk, measure: PlannedMeasure | null, row: number): Expression {
  const layout = evaluationLayout(answers);
  const on = { sheet: answers.output.evaluationSheet, fixed: true };
  const evaluated = measure === null ? null : layout.rowOf(measure.indicator);
  if (evaluated !== null) {
    const attainment = cellAt(evaluated, evaluationColumns.attainment, on);
    return call("IF", operation(attainment, "=", ""), "", attainment);
  }
  const name = cellAt(row, improvementColumns.indicator);
  const found = call(
    "INDEX",
    attainmentCells(answers),
    call("MATCH", name, cellsIn(layout.column("indicator"), on), 0),
  );
  return call("IF", operation(name, "=", ""), "", call("IFERROR", found, ""));
}

function linkToIndicator({ answers, draft }: Desk, measure: PlannedMeasure, row: number): void {
  const evaluated = evaluationLayout(answers).rowOf(measure.indicator);
  if (evaluated === null) return;
  const target = { sheet: answers.output.evaluationSheet, row: evaluated, column: evaluationColumns.indicator };
  draft.link({ row, column: improvementColumns.indicator }, target, indicatorName(answers, measure));
}

/** Says in words what the colour says: done, overdue, or how many days are left. */
function dueFormula({ layout, texts }: Desk, row: number): Expression {
  const { done, left, overdue } = texts.plan.due;
  const deadline = cellAt(row, improvementColumns.deadline);
  const asOf = cellAt(layout.asOf.row, layout.asOf.column, { fixed: true });
  const [before, after] = left;
  const days = joinedText(before, operation(deadline, "-", asOf), after);
  const open = call("IF", operation(deadline, "<", asOf), overdue, days);
  return call(
    "IF",
    operation(cellAt(row, improvementColumns.status), "=", texts.plan.statuses[2]),
    done,
    call("IF", operation(call("ISNUMBER", deadline), "*", call("ISNUMBER", asOf)), open, ""),
  );
}

function guardTable({ answers, draft, layout, texts }: Desk): void {
  const { due, hints, statuses } = texts.plan;
  const branches = causeBranches.map((branch) => causeBranchNames[branch][answers.locale]);
  draft.validate(layout.column("branch"), { type: "list", values: branches }, hints.branch);
  draft.validate(layout.column("status"), { type: "list", values: [...statuses] }, hints.status);
  draft.validate(layout.column("deadline"), anyDay, hints.deadline);

  const first = layout.firstRow;
  const dueWord = cellAt(first, improvementColumns.due);
  const status = cellAt(first, improvementColumns.status);
  for (const name of ["deadline", "due"] as const) {
    draft.highlight(layout.column(name), operation(dueWord, "=", due.overdue), chips.poor);
  }
  draft.highlight(layout.column("due"), operation(dueWord, "=", due.done), chips.excellent);
  draft.highlight(layout.column("status"), operation(status, "=", statuses[2]), chips.excellent);
  draft.highlight(layout.column("status"), operation(status, "=", statuses[3]), chips.fair);

  const attainment = cellAt(first, improvementColumns.attainment);
  const threshold = cellAt(layout.threshold.row, layout.threshold.column, { fixed: true });
  const isBelow = operation(call("ROUND", attainment, 6), "<", threshold);
  draft.highlight(layout.column("attainment"), call("IF", call("ISNUMBER", attainment), isBelow, false), chips.poor);
  draft.write({ ...layout.threshold, column: 0 }, texts.evaluation.labels.threshold, looks.label);
  draft.write(
    layout.threshold,
    { formula: headCell("threshold", answers.output.evaluationSheet) },
    { ...looks.value, numberFormat: numberFormats.share },
  );
}

/** The blocks of columns that are typed into. */
function openAreas(layout: ImprovementLayout): Area[] {
  return improvementColumnNames.filter((name) => !made.includes(name)).map((name) => layout.column(name));
}
