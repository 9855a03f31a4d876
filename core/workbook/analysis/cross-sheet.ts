import { call, cellAt, cellsIn, type Expression, type Operand, operation } from "../../formula/expression.ts";
import { type CrossColumn, type CrossTexts, crossTexts } from "../../i18n/analysis/cross-texts.ts";
import { listTexts } from "../../i18n/analysis/list-texts.ts";
import type { QualityColumn } from "../../i18n/analysis/quality-texts.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { allOf, anyOf, when } from "../../tickets/array-formula.ts";
import { footerText } from "../footer-text.ts";
import { joinedText } from "../joined-text.ts";
import type { PlanStep, ValidationRule } from "../plan.ts";
import { type Place, SheetDraft } from "../sheet-draft.ts";
import { accent, chips, looks, numberFormats, rowHeights } from "../sheet-look.ts";
import { type AnalysisInput, nameOf } from "./analysis-input.ts";
import {
  type ClockTable,
  type CrossLayout,
  clockColumns,
  crossLayout,
  type GroupTable,
  type RuleName,
  ruleNames,
} from "./cross-layout.ts";
import { aboveZero, atLeastZero, type Condition, countOf, sumOf } from "./group-formula.ts";
import { type ListLayout, responsesLayout } from "./list-layout.ts";
import { periodText } from "./period-text.ts";
import { qualityLayout } from "./quality-layout.ts";
import { ratio } from "./ratio.ts";
import { numberText, percentText } from "./sentence.ts";

const widths: Readonly<Record<CrossColumn, number>> = {
  name: 26,
  tickets: 11,
  answered: 11,
  minutes: 13,
  inTime: 11,
  late: 11,
  inTimeRate: 11,
  excess: 13,
  rated: 13,
  quality: 13,
  quadrant: 16,
  order: 12,
};

/** Fewer tickets than this prove nothing about a group. */
const fewest = 5;

/** A group on a cut line is fast, or good: what arithmetic takes from a mean of 80 % must not put it below 80 %. */
const comparedDigits = 9;

interface Desk {
  readonly input: AnalysisInput;
  readonly draft: SheetDraft;
  readonly layout: CrossLayout;
  readonly list: ListLayout;
  readonly texts: CrossTexts;
}

/**
 * The cross analysis: for every handler, team and type how fast and how good, in which quadrant, and how much of the gap to
 * the target it explains; then the same gap by weekday and hour.
 *
 * The gap is taken apart, not guessed at: late beyond target = late − judged × (1 − target) for each group, and the groups
 * add up to the whole.
 */
export function crossSheet(input: AnalysisInput): PlanStep[] {
  const texts = crossTexts[input.locale];
  const layout = crossLayout(input);
  const draft = new SheetDraft(nameOf(input, "cross"));
  const desk: Desk = { input, draft, layout, list: responsesLayout(input), texts };
  draft.write({ row: 0, column: 0 }, texts.title, looks.title);
  const subtitle = texts.subtitle(periodText(input.window.period, input.locale), input.context.today);
  draft.write({ row: 1, column: 0 }, subtitle, looks.subtitle);
  if (layout.isTimed) draft.write({ row: 2, column: 0 }, texts.howToRead, looks.remark);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle, rowHeights.line]);
  writeRules(desk);
  for (const table of layout.groups) writeGroups(desk, table);
  for (const table of layout.clock) writeClock(desk, table);
  draft.widths(layout.columns.map((column) => widths[column]));
  draft.freeze(2, 0);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    footer: footerText(sheetTexts[input.locale], input.subject, input.context),
  });
  draft.protect(ruleNames.map((name) => ({ ...layout.rules[name], rows: 1, columns: 1 })));
  return draft.steps();
}

function rule({ layout, input }: Pick<Desk, "layout" | "input">, name: RuleName): Expression {
  const { row, column } = layout.rules[name];
  return cellAt(row, column, { sheet: nameOf(input, "cross"), fixed: true });
}

function writeRules({ draft, input, layout, texts }: Desk): void {
  const { targets } = input.request;
  const first = layout.rules.cutBy;
  draft.put({ row: first.row - 1, column: 0 }, texts.rules);
  draft.format({ row: first.row - 1, column: 0, rows: 1, columns: 3 }, looks.section);
  const [median] = texts.cutChoices;
  const contents: Readonly<Record<RuleName, string | number>> = {
    cutBy: median,
    targetMinutes: targets.responseMinutes ?? 120,
    targetQuality: layout.measure === "score" ? (targets.serviceScore ?? 16) / 20 : 0.8,
    fewest,
    inTimeTarget: targets.inTimeRate ?? 0.9,
  };
  const share = { type: "number", min: 0, max: 1 } as const;
  const rules: Readonly<Record<RuleName, ValidationRule>> = {
    cutBy: { type: "list", values: [...texts.cutChoices] },
    targetMinutes: { type: "number", min: 0, max: 10_000_000 },
    targetQuality: share,
    fewest: { type: "number", min: 1, max: 1_000_000 },
    inTimeTarget: share,
  };
  for (const name of ruleNames) {
    const place = layout.rules[name];
    const isShare = name === "targetQuality" || name === "inTimeTarget";
    draft.write({ row: place.row, column: 0 }, texts[name], looks.label);
    draft.write(place, contents[name], {
      ...looks.input,
      align: "right",
      numberFormat: isShare ? numberFormats.share : "General",
    });
    draft.validate({ ...place, rows: 1, columns: 1 }, rules[name], texts.hints[name], false);
  }
}

/** A column of the responses sheet, of the tickets that count. */
function listed({ input, list }: Desk, column: Parameters<ListLayout["area"]>[0]): Expression {
  const area = list.area(column);
  return area === null
    ? { kind: "value", value: "" }
    : cellsIn(area, { sheet: nameOf(input, "responses"), fixed: true });
}

function writeGroups(desk: Desk, table: GroupTable): void {
  const { draft, layout, texts } = desk;
  const { columns } = layout;
  const headers = columns.map((column) => {
    if (column === "name") return texts.nameHeaders[table.id];
    if (column === "quality") return layout.measure === null ? "" : texts.quality[layout.measure];
    return texts.columns[column];
  });
  draft.put({ row: table.sectionRow, column: 0 }, texts.sections[table.id]);
  draft.format({ row: table.sectionRow, column: 0, rows: 1, columns: columns.length }, looks.section);
  draft.putRow({ row: table.headerRow, column: 0 }, headers);
  draft.format({ row: table.headerRow, column: 0, rows: 1, columns: 1 }, looks.header);
  draft.format({ row: table.headerRow, column: 1, rows: 1, columns: columns.length - 1 }, looks.numberHeader);
  draft.heights(table.headerRow, [rowHeights.tallHeader]);
  table.names.forEach((name, index) => {
    const row = table.firstRow + index;
    draft.put({ row, column: 0 }, name);
    for (const column of columns) {
      if (column !== "name")
        draft.putFormula({ row, column: layout.column(column) }, groupFigure(desk, table, name, row, column));
    }
  });
  if (table.othersRow !== null) writeOthers(desk, table, table.othersRow);
  writeTotal(desk, table);
  const last = table.totalRow - table.firstRow;
  for (const column of columns) {
    const area = { row: table.firstRow, column: layout.column(column), rows: last + 1, columns: 1 };
    const look = column === "name" ? looks.text : looks.number;
    draft.format(area, { ...look, numberFormat: numberFormatOf(column) });
  }
  draft.format({ row: table.totalRow, column: 0, rows: 1, columns: columns.length }, looks.total);
  if (columns.includes("quadrant")) highlightQuadrants(desk, table);
}

function numberFormatOf(column: CrossColumn): string {
  switch (column) {
    case "minutes":
    case "excess":
      return "#,##0.0";
    case "inTimeRate":
    case "quality":
      return numberFormats.attainment;
    case "order":
      return "0.0";
    default:
      return column === "name" ? "General" : "#,##0";
  }
}

function groupFigure(desk: Desk, table: GroupTable, name: string, row: number, column: CrossColumn): Expression {
  const { input, layout } = desk;
  const { statuses } = listTexts[input.locale];
  const cell = (of: CrossColumn) => cellAt(row, layout.column(of));
  const group: Condition = { column: listed(desk, table.id), is: cellAt(row, 0) };
  const where = (of: Parameters<ListLayout["area"]>[0], is: Operand): Condition => ({ column: listed(desk, of), is });
  switch (column) {
    case "name":
      return cell("name");
    case "tickets":
      return countOf(name, group);
    case "answered":
      return countOf(name, group, where("minutes", atLeastZero));
    case "minutes":
      return ratio(sumOf(name, listed(desk, "minutes"), group), cell("answered"));
    case "inTime":
      return countOf(name, group, where("status", statuses.inTime));
    case "late":
      return countOf(name, group, where("status", statuses.late));
    case "inTimeRate":
      return ratio(cell("inTime"), operation(cell("inTime"), "+", cell("late")));
    case "excess":
      return excess(desk, cell("inTime"), cell("late"));
    case "rated":
      return ratedFormula(desk, table, name, row);
    case "quality":
      return qualityFormula(desk, table, name, row);
    case "quadrant":
      return quadrantFormula(desk, table, row);
    case "order": {
      // Of groups with the same number of late tickets, the one listed first comes first.
      const place = operation(table.firstRow + table.names.length - row, "/", 1_000_000);
      return operation(cell("late"), "+", place);
    }
  }
}

function excess(desk: Desk, inTime: Expression, late: Expression): Expression {
  const allowed = operation(operation(inTime, "+", late), "*", operation(1, "-", rule(desk, "inTimeTarget")));
  return operation(late, "-", allowed);
}

/** The group's rows on the quality sheet, which lists rated tickets only. */
function rated({ input }: Desk, column: QualityColumn): Expression {
  const area = qualityLayout(input).area(column);
  return area === null ? { kind: "value", value: "" } : cellsIn(area, { sheet: nameOf(input, "quality"), fixed: true });
}

function ratedFormula(desk: Desk, table: GroupTable, name: string, row: number): Expression {
  const is = cellAt(row, 0);
  const group: Condition = { column: listed(desk, table.id), is };
  switch (desk.layout.measure) {
    case "score":
      return countOf(name, { column: rated(desk, table.id), is }, { column: rated(desk, "share"), is: atLeastZero });
    case "notReopened":
      return countOf(name, group, { column: listed(desk, "reopened"), is: atLeastZero });
    default:
      return countOf(name, group);
  }
}

function qualityFormula(desk: Desk, table: GroupTable, name: string, row: number): Expression {
  const is = cellAt(row, 0);
  const group: Condition = { column: listed(desk, table.id), is };
  const count = cellAt(row, desk.layout.column("rated"));
  switch (desk.layout.measure) {
    case "score":
      return ratio(sumOf(name, rated(desk, "share"), { column: rated(desk, table.id), is }), count);
    case "notReopened":
      return ratio(countOf(name, group, { column: listed(desk, "reopened"), is: 0 }), count);
    default:
      return ratio(countOf(name, group, { column: listed(desk, "resolved"), is: aboveZero }), count);
  }
}

/** The cut of a table: the middle of its judged groups, or the target. */
function cut({ input, layout, texts }: Desk, table: GroupTable, column: "minutes" | "quality"): Expression {
  const judged = when(
    operation(cellsIn(table.area("tickets"), { fixed: true }), ">=", rule({ input, layout }, "fewest")),
    cellsIn(table.area(column), { fixed: true }),
    "",
  );
  const [, byTarget] = texts.cutChoices;
  const target = rule({ input, layout }, column === "minutes" ? "targetMinutes" : "targetQuality");
  const isTarget = operation(rule({ input, layout }, "cutBy"), "=", byTarget);
  return when(isTarget, target, call("IFERROR", call("MEDIAN", judged), target));
}

function quadrantFormula(desk: Desk, table: GroupTable, row: number): Expression {
  const { input, layout, texts } = desk;
  const { quadrants } = texts;
  const minutes = cellAt(row, layout.column("minutes"));
  const quality = cellAt(row, layout.column("quality"));
  const cutCell = (area: typeof table.cuts.vertical, column: number) =>
    cellAt(area.row, area.column + column, { fixed: true });
  const above = (value: Expression, line: Expression) => call("ROUND", operation(value, "-", line), comparedDigits);
  const isFast = operation(above(minutes, cutCell(table.cuts.vertical, 0)), "<=", 0);
  const isGood = operation(above(quality, cutCell(table.cuts.horizontal, 1)), ">=", 0);
  const judged = when(
    isFast,
    when(isGood, quadrants.fastGood, quadrants.fastPoor),
    when(isGood, quadrants.slowGood, quadrants.slowPoor),
  );
  const isKnown = allOf(call("ISNUMBER", minutes), call("ISNUMBER", quality));
  const isFew = anyOf(
    operation(cellAt(row, layout.column("tickets")), "<", rule({ input, layout }, "fewest")),
    operation(cellAt(row, layout.column("rated")), "<", rule({ input, layout }, "fewest")),
  );
  return when(isFew, quadrants.tooFew, when(isKnown, judged, quadrants.notKnown));
}

function writeOthers(desk: Desk, table: GroupTable, row: number): void {
  const { draft, layout, texts } = desk;
  draft.put({ row, column: 0 }, table.others > 0 ? texts.allOthers(String(table.others)) : texts.unnamed);
  for (const column of ["tickets", "answered", "inTime", "late", "excess"] as const) {
    const at = layout.column(column);
    if (at < 0) continue;
    const listedSum = call("SUM", cellsIn(table.area(column)));
    draft.putFormula({ row, column: at }, operation(cellAt(table.totalRow, at), "-", listedSum));
  }
  if (layout.isTimed) {
    const cell = (column: CrossColumn) => cellAt(row, layout.column(column));
    const rate = ratio(cell("inTime"), operation(cell("inTime"), "+", cell("late")));
    draft.putFormula({ row, column: layout.column("inTimeRate") }, rate);
  }
}

function writeTotal(desk: Desk, table: GroupTable): void {
  const { draft, input, layout, list, texts } = desk;
  const row = table.totalRow;
  draft.put({ row, column: 0 }, texts.all);
  const figure = (place: Place) => cellAt(place.row, place.column, { sheet: nameOf(input, "responses"), fixed: true });
  const put = (column: CrossColumn, formula: Expression) => {
    const at = layout.column(column);
    if (at >= 0) draft.putFormula({ row, column: at }, formula);
  };
  const cell = (column: CrossColumn) => cellAt(row, layout.column(column));
  put("tickets", figure(list.figures.tickets));
  if (layout.isTimed) {
    put("answered", figure(list.figures.answered));
    put("minutes", figure(list.figures.meanMinutes));
    put("inTime", figure(list.figures.inTime));
    put("late", figure(list.figures.late));
    put("inTimeRate", figure(list.figures.inTimeRate));
    put("excess", excess(desk, cell("inTime"), cell("late")));
  }
  switch (layout.measure) {
    case "score":
      put("rated", call("COUNT", rated(desk, "share")));
      put("quality", ratio(call("SUM", rated(desk, "share")), cell("rated")));
      break;
    case "notReopened":
      put("rated", call("COUNT", listed(desk, "reopened")));
      put("quality", ratio(call("COUNTIF", listed(desk, "reopened"), 0), cell("rated")));
      break;
    case "resolved":
      put("rated", cell("tickets"));
      put("quality", ratio(call("COUNT", listed(desk, "resolved")), cell("rated")));
      break;
    case null:
  }
}

/** The quadrants as coloured chips, and as a chart. */
function highlightQuadrants(desk: Desk, table: GroupTable): void {
  const { draft, texts } = desk;
  const area = table.area("quadrant");
  draft.format(area, { align: "center" });
  draft.format({ ...area, row: table.headerRow, rows: 1 }, { align: "center" });
  const cell = cellAt(area.row, area.column);
  const { fastGood, fastPoor, slowGood, slowPoor } = texts.quadrants;
  draft.highlight(area, operation(cell, "=", fastGood), chips.excellent);
  draft.highlight(area, operation(cell, "=", slowGood), chips.good);
  draft.highlight(area, operation(cell, "=", fastPoor), chips.fair);
  draft.highlight(area, operation(cell, "=", slowPoor), chips.poor);

  writeCuts(desk, table);
  writePoints(desk, table);
  drawChart(desk, table);
}

/** The ends of the two cut lines, beside the place of the chart. */
function writeCuts(desk: Desk, table: GroupTable): void {
  const { draft, input, layout, texts } = desk;
  const { horizontal, vertical } = table.cuts;
  draft.write({ row: vertical.row - 1, column: vertical.column }, texts.cuts, looks.columnNote);
  const oneCell = { rows: 1, columns: 1 };
  const [minutes, quality] = [
    cellAt(vertical.row, vertical.column, { fixed: true }),
    cellAt(horizontal.row, horizontal.column + 1, { fixed: true }),
  ];
  const [median, target] = texts.cutChoices;
  const by = when(operation(rule({ input, layout }, "cutBy"), "=", target), `${target} `, `${median} `);
  draft.putRow({ row: vertical.row, column: vertical.column }, [
    { formula: cut(desk, table, "minutes"), spill: oneCell },
    { formula: call("MIN", 1, operation(call("MAX", cellsIn(table.area("quality"))), "+", 0.05)) },
    { formula: joinedText(by, numberText(minutes, 0)) },
  ]);
  const lowest = operation(call("MIN", cellsIn(table.area("quality"))), "-", 0.05);
  draft.putRow({ row: vertical.row + 1, column: vertical.column }, [
    { formula: minutes },
    { formula: call("MAX", 0, lowest) },
  ]);
  const widest = call("MAX", cellsIn(table.area("minutes")), minutes);
  draft.putRow({ row: horizontal.row, column: horizontal.column }, [
    { formula: operation(widest, "*", 1.05) },
    { formula: cut(desk, table, "quality"), spill: oneCell },
    { formula: joinedText(by, percentText(quality)) },
  ]);
  draft.putRow({ row: horizontal.row + 1, column: horizontal.column }, [0, { formula: quality }]);
  for (const one of [vertical, horizontal]) {
    draft.format(one, { ...looks.columnNote, numberFormat: "0.00", align: "right" });
    draft.format({ ...one, column: one.column + 2, rows: 1, columns: 1 }, looks.columnNote);
  }
}

/** A chart draws a blank text as 0, and a point without minutes or quality has no place: it is `#N/A` there. */
function writePoints({ draft, texts }: Desk, table: GroupTable): void {
  const { x, y } = table.points;
  draft.write({ row: table.headerRow, column: x.column }, texts.points, looks.columnNote);
  table.names.forEach((_, index) => {
    const row = table.firstRow + index;
    const [minutes, quality] = [
      cellAt(row, table.area("minutes").column, { fixed: true }),
      cellAt(row, table.area("quality").column, { fixed: true }),
    ];
    const isPlaced = allOf(call("ISNUMBER", minutes), call("ISNUMBER", quality));
    draft.putFormula({ row, column: x.column }, when(isPlaced, minutes, call("NA")));
    draft.putFormula({ row, column: y.column }, when(isPlaced, quality, call("NA")));
  });
  draft.format(x, { ...looks.columnNote, numberFormat: "0.0", align: "right" });
  draft.format(y, { ...looks.columnNote, numberFormat: "0.000", align: "right" });
}

function drawChart({ draft, layout, texts }: Desk, table: GroupTable): void {
  const { measure } = layout;
  if (measure === null) return;
  const { horizontal, vertical } = table.cuts;
  const ends = (area: typeof vertical, offset: 0 | 1) => ({ ...area, column: area.column + offset, columns: 1 });
  const label = (area: typeof vertical) => ({ row: area.row, column: area.column + 2, rows: 1, columns: 1 });
  draft.chart({
    type: "scatter",
    area: table.chart,
    title: texts.chart(texts.sections[table.id]),
    points: { name: texts.sections[table.id], ...table.points, names: table.area("name"), color: accent },
    cuts: [
      { name: texts.columns.minutes, x: ends(vertical, 0), y: ends(vertical, 1), label: label(vertical) },
      { name: texts.quality[measure], x: ends(horizontal, 0), y: ends(horizontal, 1), label: label(horizontal) },
    ],
    xAxis: { title: texts.minutesAxis, format: "#,##0", minimum: 0 },
    yAxis: { title: texts.quality[measure], format: "0%" },
  });
}

function writeClock(desk: Desk, table: ClockTable): void {
  const { draft, input, texts } = desk;
  const { statuses } = listTexts[input.locale];
  draft.put({ row: table.headerRow - 1, column: table.column }, texts.sections[table.id]);
  draft.format(
    { row: table.headerRow - 1, column: table.column, rows: 1, columns: clockColumns.length },
    looks.section,
  );
  const headers = clockColumns.map((name) => (name === "name" ? texts.nameHeaders[table.id] : texts.columns[name]));
  draft.putRow({ row: table.headerRow, column: table.column }, headers);
  draft.format({ row: table.headerRow, column: table.column, rows: 1, columns: 1 }, looks.header);
  draft.format(
    { row: table.headerRow, column: table.column + 1, rows: 1, columns: clockColumns.length - 1 },
    looks.numberHeader,
  );
  draft.heights(table.headerRow, [rowHeights.tallHeader]);
  const times = listed(desk, table.id);
  const status = listed(desk, "status");
  for (let index = 0; index < table.rows; index++) {
    const row = table.firstRow + index;
    const value = table.id === "weekday" ? index + 1 : index;
    const name = table.id === "weekday" ? (texts.weekdays[index] ?? "") : `${String(index).padStart(2, "0")}:00`;
    const inTime = cellAt(row, table.column + clockColumns.indexOf("inTime"));
    const late = cellAt(row, table.column + clockColumns.indexOf("late"));
    draft.putRow({ row, column: table.column }, [
      name,
      { formula: call("COUNTIF", times, value) },
      { formula: call("COUNTIFS", times, value, status, statuses.inTime) },
      { formula: call("COUNTIFS", times, value, status, statuses.late) },
      { formula: ratio(inTime, operation(inTime, "+", late)) },
      { formula: excess(desk, inTime, late) },
    ]);
  }
  draft.format(table.area("name"), looks.text);
  draft.format({ ...table.area("tickets"), columns: 3 }, { ...looks.number, numberFormat: "#,##0" });
  draft.format(table.area("inTimeRate"), { ...looks.number, numberFormat: numberFormats.attainment });
  draft.format(table.area("excess"), { ...looks.number, numberFormat: "#,##0.0" });
}
