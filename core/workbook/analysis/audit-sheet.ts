import { type Area, call, cellAt, cellsIn, type Expression, operation } from "../../formula/expression.ts";
import { type AuditColumn, type AuditFigure, type AuditTexts, auditTexts } from "../../i18n/analysis/audit-texts.ts";
import { unreadTexts } from "../../i18n/analysis/unread-texts.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { allOf, when } from "../../tickets/array-formula.ts";
import { earliestSerial, latestSerial } from "../../tickets/day-serial.ts";
import { footerText } from "../footer-text.ts";
import type { CellContent, PlanStep } from "../plan.ts";
import { SheetDraft } from "../sheet-draft.ts";
import { chips, looks, numberFormats, rowHeights } from "../sheet-look.ts";
import { type AnalysisInput, nameOf, ratingsOf } from "./analysis-input.ts";
import { auditDraw, auditDrawInChunks, type DrawnTicket, riskPoints } from "./audit-draw.ts";
import { type AuditLayout, auditFields, auditFigures, auditLayout } from "./audit-layout.ts";
import { leftOutRemark } from "./left-out-rows.ts";
import { periodText } from "./period-text.ts";
import { ratio } from "./ratio.ts";
import { unreadTickets } from "./unread-tickets.ts";

/** Fewer checked tickets than this give no interval. */
const fewestChecked = 5;

/** Of a normal distribution, 95 % lie within so many standard deviations, and 2.5 % beyond on either side. */
const deviations = 1.96;
const tail = 0.025;

const widths: Readonly<Record<AuditColumn, number>> = {
  source: 10,
  ticket: 18,
  handler: 22,
  type: 18,
  why: 30,
  probability: 14,
  correct: 14,
  correctedTotal: 12,
  note: 36,
  by: 15,
  on: 13,
};

/** The labels of the figures run over the first two columns, or stand in the first. */
const labelWidth = 30;

/** A row of another sheet is a name, and no amount. */
const textColumns: ReadonlySet<AuditColumn> = new Set<AuditColumn>([
  "source",
  "ticket",
  "handler",
  "type",
  "why",
  "correct",
  "note",
  "by",
  "on",
]);

interface Desk {
  readonly input: AnalysisInput;
  readonly layout: AuditLayout;
  readonly draft: SheetDraft;
  readonly texts: AuditTexts;
}

/**
 * The audit sample 抽查: the tickets drawn, the cells that record the check, and what the check says about all tickets.
 *
 * Late and low-scored tickets are drawn more often, so the plain share of wrong records among those checked speaks of them
 * more than of the others. Weighing every ticket by 1 ÷ its probability puts that right: the estimate is
 * Σ(wrong ÷ π) ÷ Σ(1 ÷ π) over the tickets checked, the weighted sample mean of Hájek, with the plain share beside it.
 *
 * Its standard error is the linearised one for draws that are nearly independent,
 * √Σ(((wrong − estimate) ÷ π)² × (1 − f π)) ÷ Σ(1 ÷ π). While only a part f of the sample is checked, that part is taken for a
 * chance selection from it, so that a ticket certain to be drawn is not certain to have been checked; f is 1 in the end.
 * Whoever checks from the top checks the riskiest first, which is no chance selection: the heading says provisional.
 * Where nothing or everything was found wrong that error is 0, which would claim certainty: the open end of the interval is
 * then that of Clopper and Pearson, with the number of independent draws that the weights leave.
 *
 * Sources: J. Hájek, comment on D. Basu, in: Foundations of Statistical Inference, 1971, 236; C.-E. Särndal, B. Swensson,
 * J. Wretman, Model Assisted Survey Sampling, 1992, sections 5.7 and 3.5; E. L. Korn, B. I. Graubard, Survey Methodology 24
 * (1998), 193–201, for the interval at 0.
 */
export function* auditSheet(input: AnalysisInput): Generator<void, PlanStep[]> {
  const texts = auditTexts[input.locale];
  yield* auditDrawInChunks(input);
  const layout = auditLayout(input);
  const draft = new SheetDraft(nameOf(input, "audit"));
  const desk: Desk = { input, layout, draft, texts };
  const { rate, seed } = input.request.audit;
  const about = {
    drawn: layout.drawn,
    tickets: input.window.current.length,
    period: periodText(input.window.period, input.locale),
    made: input.context.today,
    rate: `${Math.round(rate * 1000) / 10}%`,
    seed,
  };
  draft.write({ row: 0, column: 0 }, texts.title, looks.title);
  draft.write({ row: 1, column: 0 }, texts.subtitle(about), looks.subtitle);
  const isEmpty = layout.drawn === 0;
  draft.write(
    { row: 2, column: 0 },
    isEmpty ? texts.noTickets : texts.risk(riskPoints),
    isEmpty ? looks.finding : looks.label,
  );
  draft.heights(0, [rowHeights.title, rowHeights.subtitle, rowHeights.line]);
  writeFigures(desk);
  const remarks = [leftOutRemark(input), riskUnknownRemark(input)].filter((remark) => remark !== null);
  if (remarks.length > 0) {
    const remark = remarks.join(texts.betweenRemarks);
    draft.write({ row: layout.headerRow - 1, column: 0 }, remark, looks.remark);
  }
  yield* writeList(desk);
  if (!isEmpty) writeInputs(desk);
  draft.protect(isEmpty ? [] : [layout.inputs]);
  return draft.steps();
}

/** Tickets that may have had a higher risk, had everything been read; `null` where there are none. */
function riskUnknownRemark(input: AnalysisInput): string | null {
  const { current } = input.window;
  const late = unreadTickets(input, current, ["firstResponse"]);
  const others = unreadTickets(input, current, [...ratingsOf(input), "complaint", "reopened"]);
  return late + others === 0 ? null : unreadTexts[input.locale].riskUnknown(late, others, nameOf(input, "checks"));
}

function writeFigures(desk: Desk): void {
  const { draft, layout, texts } = desk;
  const formulas = figuresOf(desk);
  const { checked, drawn } = layout.figures;
  const isComplete = operation(cellAt(checked.row, checked.column), "=", cellAt(drawn.row, drawn.column));
  for (const block of ["check", "estimate"] as const) {
    const label = layout.labels[block];
    const { column } = layout.figures[auditFigures[block][0]];
    const heading = { row: layout.sectionRow, column: label };
    if (block === "check") draft.put(heading, texts.checkSection);
    else draft.putFormula(heading, when(isComplete, texts.estimateSection, texts.provisional));
    draft.format({ row: layout.sectionRow, column: label, rows: 1, columns: column - label + 1 }, looks.section);
    for (const figure of auditFigures[block]) {
      const place = layout.figures[figure];
      const content = formulas[figure];
      draft.write({ row: place.row, column: label }, texts.figures[figure], looks.label);
      draft.write(place, typeof content === "number" ? content : { formula: content }, {
        ...looks.value,
        numberFormat: numberFormatOf(figure),
        ...(figure === "share" ? { bold: true } : {}),
      });
    }
  }
}

function numberFormatOf(figure: AuditFigure): string {
  switch (figure) {
    case "plainShare":
    case "share":
    case "error":
    case "low":
    case "high":
      return numberFormats.attainment;
    case "seed":
      return numberFormats.whole;
    default:
      return "#,##0";
  }
}

function figuresOf({ input, layout, texts }: Desk): Readonly<Record<AuditFigure, Expression | number>> {
  const cell = (figure: AuditFigure): Expression => {
    const { column, row } = layout.figures[figure];
    return cellAt(row, column);
  };
  const listed = (column: AuditColumn): Expression => {
    const area = layout.area(column);
    return area === null ? { kind: "value", value: "" } : cellsIn(area);
  };
  const probability = listed("probability");
  const isWrong = operation(listed("correct"), "=", texts.no);
  const isChecked = operation(operation(listed("correct"), "=", texts.yes), "+", isWrong);
  const [checked, wrong, share, standsFor] = [cell("checked"), cell("wrong"), cell("share"), cell("standsFor")];
  // How far each ticket is from being certain to be drawn and checked.
  const doubt = operation(1, "-", operation(operation(checked, "/", cell("drawn")), "*", probability));
  const deviation = operation(operation(isWrong, "-", share), "/", probability);
  const variance = call("SUMPRODUCT", allOf(isChecked, operation(deviation, "^", 2), doubt));
  const weights = call("SUMPRODUCT", allOf(operation(isChecked, "/", operation(probability, "^", 2)), doubt));
  // One divided by the number of independent draws that the weighted ones are worth.
  const perDraw = operation(weights, "/", operation(standsFor, "^", 2));
  const bound = operation(tail, "^", perDraw);
  const known = (formula: Expression) => when(operation(checked, "=", 0), "", formula);
  const enough = (formula: Expression) => when(operation(checked, "<", fewestChecked), "", formula);
  const margin = operation(deviations, "*", cell("error"));
  return {
    tickets: input.window.current.length,
    drawn: layout.drawn,
    seed: input.request.audit.seed,
    checked: call("SUMPRODUCT", allOf(isChecked, call("ISNUMBER", probability))),
    wrong: call("SUMPRODUCT", allOf(isWrong, call("ISNUMBER", probability))),
    plainShare: ratio(wrong, checked),
    standsFor: known(call("SUMPRODUCT", operation(isChecked, "/", probability))),
    share: known(operation(call("SUMPRODUCT", operation(isWrong, "/", probability)), "/", standsFor)),
    wrongTickets: known(operation(share, "*", cell("tickets"))),
    error: enough(operation(call("SQRT", variance), "/", standsFor)),
    low: enough(when(operation(wrong, "=", checked), bound, call("MAX", 0, operation(share, "-", margin)))),
    high: enough(
      when(operation(wrong, "=", 0), operation(1, "-", bound), call("MIN", 1, operation(share, "+", margin))),
    ),
  };
}

function* writeList(desk: Desk): Generator<void, void> {
  const { draft, input, layout, texts } = desk;
  const { columns, firstRow, headerRow } = layout;
  const sample = auditDraw(input);
  const rows = Math.max(1, sample.length);
  columns.forEach((column, index) => {
    const isText = textColumns.has(column);
    draft.write({ row: headerRow, column: index }, texts.columns[column], isText ? looks.header : looks.numberHeader);
    draft.format(
      { row: firstRow, column: index, rows, columns: 1 },
      {
        align: isText ? "left" : "right",
        numberFormat: column === "probability" ? numberFormats.attainment : "General",
      },
    );
  });
  const run = columns.slice(0, columns.indexOf("correct")).map((column) => reader(desk, column));
  yield* draft.list({ row: firstRow, column: 0 }, sample.length, (position) => {
    const drawn = sample[position];
    return drawn === undefined ? [] : run.map((read) => read(drawn));
  });
  draft.heights(headerRow, [rowHeights.header]);
  draft.widths(
    columns.map((column, index) => {
      if (layout.labels.check + 1 === layout.figures.tickets.column && index === 0) return labelWidth;
      return widths[column];
    }),
  );
  draft.freeze(firstRow, 0);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    repeatRows: { first: headerRow, count: 1 },
    footer: footerText(sheetTexts[input.locale], input.subject, input.context),
  });
}

/** A column of plain values as a way to read a ticket that was drawn. */
function reader({ input, texts }: Desk, column: AuditColumn): (drawn: DrawnTicket) => CellContent {
  if (column === "source") return ({ row }) => input.data.area.row + 2 + row;
  if (column === "probability") return ({ probability }) => probability;
  if (column === "why") {
    return ({ reasons }) =>
      reasons.length === 0 ? texts.byChance : reasons.map((reason) => texts.reasons[reason]).join(texts.separator);
  }
  const field = auditFields[column];
  const values = field === undefined ? undefined : input.tickets.texts[field];
  return ({ row }) => values?.[row] || null;
}

/** The cells of the check: whether the record is right, what it should be, and who says so. */
function writeInputs({ draft, layout, texts }: Desk): void {
  const { columns, inputs } = layout;
  draft.format(inputs, looks.input);
  const correct = layout.area("correct");
  for (const column of ["correct", "correctedTotal", "note", "by", "on"] as const) {
    const area = layout.area(column);
    if (area === null || !columns.includes(column)) continue;
    switch (column) {
      case "correct":
        draft.validate(area, { type: "list", values: [texts.yes, texts.no] }, texts.hints.correct);
        break;
      case "correctedTotal":
        draft.validate(area, { type: "number", min: 0, max: 20 }, texts.hints.correctedTotal);
        break;
      case "on":
        draft.format(area, { numberFormat: numberFormats.date });
        draft.validate(area, { type: "date", from: earliestSerial, to: latestSerial }, texts.hints.on);
        break;
      default:
        draft.format(area, { wrap: true });
        draft.validate(area, { type: "condition", condition: isShort(area) }, texts.hints[column]);
    }
  }
  if (correct === null) return;
  const cell = cellAt(correct.row, correct.column);
  draft.highlight(correct, operation(cell, "=", texts.no), chips.poor);
  draft.highlight(correct, operation(cell, "=", texts.yes), chips.excellent);
}

/** Any text that a cell can hold; the rule is there for its hint. */
function isShort(area: Area): Expression {
  return operation(call("LEN", cellAt(area.row, area.column)), "<=", 32_767);
}
