import {
  type Area,
  call,
  cellAt,
  cellsIn,
  type Expression,
  type Operand,
  operation,
} from "../../formula/expression.ts";
import { type CrossColumn, type CrossTexts, crossTexts, type Quadrants } from "../../i18n/analysis/cross-texts.ts";
import { listTexts } from "../../i18n/analysis/list-texts.ts";
import type { QualityColumn } from "../../i18n/analysis/quality-texts.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { allOf, when } from "../../tickets/array-formula.ts";
import { fewestWeak } from "../../tickets/more-than-chance.ts";
import { footerText } from "../footer-text.ts";
import { joinedText } from "../joined-text.ts";
import type { CellContent, PlanStep, ValidationRule } from "../plan.ts";
import { type Place, SheetDraft } from "../sheet-draft.ts";
import { accent, chips, looks, numberFormats, rowHeights } from "../sheet-look.ts";
import { type AnalysisInput, nameOf } from "./analysis-input.ts";
import { groupsLookedAt, isBeyondChance } from "./beyond-chance.ts";
import {
  type ClockColumn,
  type ClockTable,
  type CrossLayout,
  clockColumns,
  crossLayout,
  fewestCompared,
  type GroupTable,
  type PairTable,
  type RuleName,
  ruleNames,
  type ShownColumn,
} from "./cross-layout.ts";
import { figuresLayout } from "./figures-layout.ts";
import { aboveZero, atLeastZero, type Condition, countOf, sumOf, unreadCell } from "./group-formula.ts";
import { leftOutRemark } from "./left-out-rows.ts";
import { type ListLayout, responsesLayout } from "./list-layout.ts";
import { pairName } from "./listed-pairs.ts";
import { othersName } from "./others-name.ts";
import { periodText } from "./period-text.ts";
import { qualityLayout } from "./quality-layout.ts";
import { writeRatingGap } from "./rating-gap.ts";
import { ratio } from "./ratio.ts";
import { numberText, percentText } from "./sentence.ts";
import { unreadWaitsRemark } from "./unread-waits.ts";

const widths: Readonly<Record<CrossColumn, number>> = {
  name: 26,
  tickets: 11,
  answered: 11,
  minutes: 17,
  inTime: 11,
  late: 11,
  unread: 13,
  inTimeRate: 11,
  excess: 13,
  rated: 13,
  quality: 13,
  qualityUnread: 12,
  quadrant: 29,
  order: 12,
  beyond: 16,
};

/** Fewer tickets than this prove nothing about a group. */
const fewest = 5;

/** Against which late tickets are counted where the key figures have no target. */
const usualInTimeRate = 0.9;

/** The rules that a user sets here; the in-time rate has its target on the key figures. */
const typedRules = ["cutBy", "targetMinutes", "targetQuality", "fewest"] as const satisfies readonly RuleName[];

type TypedRule = (typeof typedRules)[number];

/** What sorts, draws and weighs: beside the tables, in faint ink, on one line each. */
const helper = { ...looks.columnNote, wrap: false };
const helperNumber = { ...helper, align: "right" } as const;

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
 * The cross analysis: for every handler, team, type and channel how fast and how good, in which quadrant, and how much of the
 * gap to the target it explains; then the same gap by handler and type together, by weekday and by hour.
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
  const { measure } = layout;
  if (measure !== null && measure !== "score") {
    draft.write({ row: 3, column: 0 }, texts.noRatings[measure], looks.remark);
  }
  if (layout.waitsRow !== null) {
    draft.write({ row: layout.waitsRow, column: 0 }, unreadWaitsRemark(input), looks.remark);
  }
  if (layout.leftOutRow !== null) {
    draft.write({ row: layout.leftOutRow, column: 0 }, leftOutRemark(input), looks.remark);
  }
  if (layout.industryRow !== null) {
    draft.write({ row: layout.industryRow, column: 0 }, texts.byIndustry, looks.remark);
  }
  draft.heights(0, [rowHeights.title, rowHeights.subtitle, rowHeights.line]);
  if (layout.isTimed) writeRules(desk);
  for (const table of layout.groups) writeGroups(desk, table);
  if (layout.pairs !== null) writePairs(desk, layout.pairs);
  for (const table of layout.clock) writeClock(desk, table);
  if (layout.ratings !== null) writeRatingGap(input, draft, layout.ratings, layout.page.columns);
  draft.widths(columnWidths(layout));
  draft.freeze(2, 0);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    area: layout.page,
    footer: footerText(sheetTexts[input.locale], input.subject, input.context),
  });
  draft.protect(layout.isTimed ? typedRules.map((name) => ({ ...layout.rules[name], rows: 1, columns: 1 })) : []);
  return draft.steps();
}

/** Of the tables, of the gap beside them, and of what sorts and draws. */
function columnWidths({ columns, helperColumn }: CrossLayout): number[] {
  const shown = columns.map((column) => widths[column]);
  const free = new Array<number>(helperColumn - 1 - columns.length).fill(widths.tickets);
  return [...shown, ...free, 3, widths.order, 12, 12, widths.beyond, widths.beyond, widths.beyond];
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
  const contents: Readonly<Record<TypedRule, string | number>> = {
    cutBy: median,
    targetMinutes: targets.responseMinutes ?? 120,
    targetQuality: layout.measure === "score" ? (targets.serviceScore ?? 16) / 20 : 0.8,
    fewest,
  };
  const rules: Readonly<Record<TypedRule, ValidationRule>> = {
    cutBy: { type: "list", values: [...texts.cutChoices] },
    targetMinutes: { type: "number", min: 0, max: 10_000_000 },
    targetQuality: { type: "number", min: 0, max: 1 },
    fewest: { type: "number", min: 1, max: 1_000_000 },
  };
  for (const name of ruleNames) draft.write({ ...layout.rules[name], column: 0 }, texts[name], looks.label);
  for (const name of typedRules) {
    const place = layout.rules[name];
    const numberFormat = name === "targetQuality" ? numberFormats.share : "General";
    draft.write(place, contents[name], { ...looks.input, align: "right", numberFormat });
    draft.validate({ ...place, rows: 1, columns: 1 }, rules[name], texts.hints[name], false);
  }
  const place = layout.rules.inTimeTarget;
  draft.write(place, { formula: inTimeTarget(input) }, { ...looks.number, numberFormat: numberFormats.share });
  const from = texts.inTimeTargetFrom(nameOf(input, "figures"));
  draft.write({ ...place, column: place.column + 1 }, from, { ...looks.remark, wrap: false });
}

/** The target that late tickets are counted against. */
function inTimeTarget(input: AnalysisInput): Expression {
  const place = figuresLayout(input).cell("inTimeRate", "target");
  if (place === null) return { kind: "value", value: usualInTimeRate };
  const target = cellAt(place.row, place.column, { sheet: nameOf(input, "figures"), fixed: true });
  return when(call("ISNUMBER", target), target, usualInTimeRate);
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
    if (column === "quality" || column === "qualityUnread") {
      return layout.measure === null ? "" : texts[column][layout.measure];
    }
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
  if (layout.isTimed) {
    writeOrder(desk, table);
    writeBeyond(desk, table);
  }
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

function numberFormatOf(column: ShownColumn): string {
  switch (column) {
    case "minutes":
    case "excess":
      return "#,##0.0";
    case "inTimeRate":
    case "quality":
      return numberFormats.attainment;
    default:
      return column === "name" ? "General" : "#,##0";
  }
}

function groupFigure(desk: Desk, table: GroupTable, name: string, row: number, column: ShownColumn): Expression {
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
    case "unread":
      return countOf(name, group, where("responded", unreadCell));
    case "inTimeRate":
      return ratio(cell("inTime"), operation(cell("inTime"), "+", cell("late")));
    case "excess":
      return excess(desk, cell("inTime"), cell("late"));
    case "rated":
      return ratedFormula(desk, table, name, row);
    case "quality":
      return qualityFormula(desk, table, name, row);
    case "qualityUnread":
      return qualityUnreadFormula(desk, table, name, row);
    case "quadrant":
      return quadrantFormula(desk, table, row);
  }
}

/** The late tickets beyond target of a group that has more of them than chance explains; 0 of any other. */
function beyond({ input, layout, list }: Desk, inTime: Expression, late: Expression, excess: Expression): Expression {
  const all = (place: Place) => cellAt(place.row, place.column, { sheet: nameOf(input, "responses"), fixed: true });
  const counts = {
    late,
    judged: operation(inTime, "+", late),
    allLate: all(list.figures.late),
    allJudged: operation(all(list.figures.inTime), "+", all(list.figures.late)),
  };
  return when(isBeyondChance(counts, groupsLookedAt(layout)), call("MAX", excess, 0), 0);
}

/** What the groups are sorted by elsewhere: no figure for a reader. */
function writeOrder(desk: Desk, table: GroupTable): void {
  const { draft, texts } = desk;
  const order = table.area("order");
  draft.write({ row: table.headerRow, column: order.column }, texts.columns.order, helper);
  table.names.forEach((_, index) => {
    const row = table.firstRow + index;
    // Of groups with the same number of late tickets, the one listed first comes first.
    const place = operation(table.names.length - index, "/", 1_000_000);
    draft.putFormula({ row, column: order.column }, operation(cellAt(row, table.area("late").column), "+", place));
  });
  draft.format(order, { ...helperNumber, numberFormat: "0.000000" });
}

/** What the report picks a cause from. */
function writeBeyond(desk: Desk, table: GroupTable | PairTable | ClockTable): void {
  const { draft, texts } = desk;
  const area = table.area("beyond");
  draft.write({ row: table.headerRow, column: area.column }, texts.columns.beyond, helper);
  for (let row = area.row; row < area.row + area.rows; row++) {
    const cell = (of: "inTime" | "late" | "excess") => cellAt(row, table.area(of).column);
    draft.putFormula({ row, column: area.column }, beyond(desk, cell("inTime"), cell("late"), cell("excess")));
  }
  draft.format(area, { ...helperNumber, numberFormat: "0.0" });
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
    default: {
      const unread = countOf(name, group, { column: listed(desk, "resolved"), is: unreadCell });
      return operation(countOf(name, group), "-", unread);
    }
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

/** Entries behind the quality of a group that could not be read: ratings, or what else stands for it. */
function qualityUnreadFormula(desk: Desk, table: GroupTable, name: string, row: number): Expression {
  const is = cellAt(row, 0);
  const { measure } = desk.layout;
  if (measure === "score") return sumOf(name, rated(desk, "unread"), { column: rated(desk, table.id), is });
  const entries = listed(desk, measure === "notReopened" ? "reopened" : "resolved");
  return countOf(name, { column: listed(desk, table.id), is }, { column: entries, is: unreadCell });
}

/** How many groups are judged: those that the chart draws. */
function judgedGroups(table: GroupTable): Expression {
  return call("COUNT", cellsIn(table.points.x, { fixed: true }));
}

/** Whether the median was asked for. */
function isMedianWanted({ input, layout, texts }: Desk): Expression {
  const [, byTarget] = texts.cutChoices;
  return operation(rule({ input, layout }, "cutBy"), "<>", byTarget);
}

/** Whether the median was asked for and there are groups enough to have one that says something. */
function isByMedian(desk: Desk, table: GroupTable): Expression {
  return allOf(isMedianWanted(desk), operation(judgedGroups(table), ">=", fewestCompared));
}

/** The cut of a table: the middle of its judged groups, or the target. */
function cut(desk: Desk, table: GroupTable, column: "minutes" | "quality"): Expression {
  const drawn = cellsIn(column === "minutes" ? table.points.x : table.points.y, { fixed: true });
  const median = call("MEDIAN", when(call("ISNUMBER", drawn), drawn, ""));
  return when(isByMedian(desk, table), median, rule(desk, column === "minutes" ? "targetMinutes" : "targetQuality"));
}

/**
 * The verdict on a group. By the median it says in which half of the groups the group is, because the better half of a
 * late team is late as well. A group with more late tickets than the target allows is never just called good.
 */
function quadrantFormula(desk: Desk, table: GroupTable, row: number): Expression {
  const { layout, texts } = desk;
  const { measure } = layout;
  if (measure === null) return { kind: "value", value: "" };
  const minutes = cellAt(row, layout.column("minutes"));
  const quality = cellAt(row, layout.column("quality"));
  const cutCell = (area: typeof table.cuts.vertical, column: number) =>
    cellAt(area.row, area.column + column, { fixed: true });
  const rounded = (value: Expression) => call("ROUND", value, comparedDigits);
  const isFast = operation(rounded(operation(minutes, "-", cutCell(table.cuts.vertical, 0))), "<=", 0);
  const isGood = operation(rounded(operation(quality, "-", cutCell(table.cuts.horizontal, 1))), ">=", 0);
  const isTooLate = hasTooManyLate(desk, row);
  const verdict = ({ fastGood, fastGoodLate, fastPoor, slowGood, slowPoor }: Quadrants) =>
    when(isFast, when(isGood, when(isTooLate, fastGoodLate, fastGood), fastPoor), when(isGood, slowGood, slowPoor));
  const { byMedian, byTarget } = texts.quadrants[measure];
  const { noMinutes, tooFewAnswered, tooFewGroups, tooFewRated, tooFewTickets } = texts.notJudged;
  const isFew = (column: "tickets" | "answered" | "rated") =>
    operation(cellAt(row, layout.column(column)), "<", rule(desk, "fewest"));
  const relative = when(operation(judgedGroups(table), "<", fewestCompared), tooFewGroups, verdict(byMedian));
  const judged = when(isMedianWanted(desk), relative, verdict(byTarget));
  const known = when(call("ISNUMBER", minutes), when(isFew("answered"), tooFewAnswered, judged), noMinutes);
  return when(isFew("tickets"), tooFewTickets, when(isFew("rated"), tooFewRated[measure], known));
}

/** Whether a group has more late tickets than the target allows, and enough of them to say so. */
function hasTooManyLate({ layout }: Desk, row: number): Expression {
  const excess = call("ROUND", cellAt(row, layout.column("excess")), comparedDigits);
  return call("AND", operation(cellAt(row, layout.column("late")), ">=", fewestWeak), operation(excess, ">", 0));
}

function writeOthers(desk: Desk, table: GroupTable, row: number): void {
  const { draft, layout } = desk;
  draft.put({ row, column: 0 }, othersName(desk.input, table.id, table.others));
  for (const column of ["tickets", "answered", "inTime", "late", "unread", "excess", "qualityUnread"] as const) {
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
    put("unread", call("COUNTIF", listed(desk, "responded"), unreadCell));
    put("inTimeRate", figure(list.figures.inTimeRate));
    put("excess", excess(desk, cell("inTime"), cell("late")));
  }
  switch (layout.measure) {
    case "score":
      put("qualityUnread", call("SUM", rated(desk, "unread")));
      put("rated", call("COUNT", rated(desk, "share")));
      put("quality", ratio(call("SUM", rated(desk, "share")), cell("rated")));
      break;
    case "notReopened":
      put("qualityUnread", call("COUNTIF", listed(desk, "reopened"), unreadCell));
      put("rated", call("COUNT", listed(desk, "reopened")));
      put("quality", ratio(call("COUNTIF", listed(desk, "reopened"), 0), cell("rated")));
      break;
    case "resolved":
      put("qualityUnread", call("COUNTIF", listed(desk, "resolved"), unreadCell));
      put("rated", operation(cell("tickets"), "-", call("COUNTIF", listed(desk, "resolved"), unreadCell)));
      put("quality", ratio(call("COUNT", listed(desk, "resolved")), cell("rated")));
      break;
    case null:
  }
}

/** The quadrants as coloured chips, and as a chart. */
function highlightQuadrants(desk: Desk, table: GroupTable): void {
  const { draft, layout, texts } = desk;
  if (layout.measure === null) return;
  const area = table.area("quadrant");
  draft.format(area, { align: "center" });
  draft.format({ ...area, row: table.headerRow, rows: 1 }, { align: "center" });
  const cell = cellAt(area.row, area.column);
  const { byMedian, byTarget } = texts.quadrants[layout.measure];
  const isTooLate = hasTooManyLate(desk, area.row);
  const isInTime = call("NOT", isTooLate);
  const isAny = (...verdicts: readonly string[]): Expression =>
    call("OR", ...verdicts.map((verdict) => operation(cell, "=", verdict)));
  const isSlowGood = isAny(byMedian.slowGood, byTarget.slowGood);
  const isSlowerHalf = operation(cell, "=", byMedian.slowPoor);
  const isMixed = isAny(byMedian.fastGoodLate, byTarget.fastGoodLate, byMedian.fastPoor, byTarget.fastPoor);
  const isLateThough = call("AND", isSlowGood, isTooLate);
  // The slower half of a team that is in time is no alarm, and whoever is good but late is no good news.
  draft.highlight(area, isAny(byMedian.fastGood, byTarget.fastGood), chips.excellent);
  draft.highlight(area, call("AND", isSlowGood, isInTime), chips.good);
  draft.highlight(area, call("OR", isMixed, isLateThough, call("AND", isSlowerHalf, isInTime)), chips.fair);
  draft.highlight(
    area,
    call("OR", operation(cell, "=", byTarget.slowPoor), call("AND", isSlowerHalf, isTooLate)),
    chips.poor,
  );

  const few = allOf(isMedianWanted(desk), operation(judgedGroups(table), "<", fewestCompared));
  const remark = when(operation(judgedGroups(table), "=", 0), texts.nothingDrawn, when(few, texts.noMedian, ""));
  draft.write({ row: table.remarkRow, column: 0 }, { formula: remark }, looks.remark);
  writeCuts(desk, table);
  writePoints(desk, table);
  drawChart(desk, table);
}

/** The ends of the two cut lines, beside the place of the chart. */
function writeCuts(desk: Desk, table: GroupTable): void {
  const { draft, texts } = desk;
  const { horizontal, vertical } = table.cuts;
  draft.write({ row: vertical.row - 1, column: vertical.column }, texts.cuts, helper);
  const oneCell = { rows: 1, columns: 1 };
  const [minutes, quality] = [
    cellAt(vertical.row, vertical.column, { fixed: true }),
    cellAt(horizontal.row, horizontal.column + 1, { fixed: true }),
  ];
  /** The points of the chart and the line across them: what the other line must reach past. */
  const reached = (points: Area, line: Expression): Expression => {
    const drawn = cellsIn(points, { fixed: true });
    return when(call("ISNUMBER", drawn), drawn, line);
  };
  const shares = reached(table.points.y, quality);
  const [median, target] = texts.cutChoices;
  const by = when(isByMedian(desk, table), `${median} `, `${target} `);
  const highest = operation(call("MAX", shares, quality), "+", 0.05);
  const lowest = operation(call("MIN", shares, quality), "-", 0.05);
  draft.putRow({ row: vertical.row, column: vertical.column }, [
    { formula: cut(desk, table, "minutes"), spill: oneCell },
    { formula: call("MIN", 1, highest), spill: oneCell },
    { formula: joinedText(by, numberText(minutes, 0)) },
  ]);
  draft.putRow({ row: vertical.row + 1, column: vertical.column }, [
    { formula: minutes },
    { formula: call("MAX", 0, lowest), spill: oneCell },
  ]);
  const widest = call("MAX", reached(table.points.x, minutes), minutes);
  draft.putRow({ row: horizontal.row, column: horizontal.column }, [
    { formula: operation(widest, "*", 1.05), spill: oneCell },
    { formula: cut(desk, table, "quality"), spill: oneCell },
    { formula: joinedText(by, percentText(quality)) },
  ]);
  draft.putRow({ row: horizontal.row + 1, column: horizontal.column }, [0, { formula: quality }]);
  for (const one of [vertical, horizontal]) {
    draft.format(one, { ...helperNumber, numberFormat: "0.00" });
    draft.format({ ...one, column: one.column + 2, rows: 1, columns: 1 }, helper);
  }
}

/** Only a group that is judged is a point: a cell is `#N/A` where there is none, because a blank text would be drawn as 0. */
function writePoints(desk: Desk, table: GroupTable): void {
  const { draft, layout, texts } = desk;
  const { x, y } = table.points;
  draft.write({ row: table.headerRow, column: x.column }, texts.points, helper);
  table.names.forEach((_, index) => {
    const row = table.firstRow + index;
    const cell = (column: CrossColumn) => cellAt(row, layout.column(column), { fixed: true });
    const isEnough = (column: "tickets" | "answered" | "rated") => operation(cell(column), ">=", rule(desk, "fewest"));
    const isJudged = allOf(
      isEnough("tickets"),
      isEnough("answered"),
      isEnough("rated"),
      call("ISNUMBER", cell("minutes")),
    );
    draft.putFormula({ row, column: x.column }, when(isJudged, cell("minutes"), call("NA")));
    draft.putFormula({ row, column: y.column }, when(isJudged, cell("quality"), call("NA")));
  });
  draft.format(x, { ...helperNumber, numberFormat: "0.0" });
  draft.format(y, { ...helperNumber, numberFormat: "0.000" });
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
    title: texts.chart[measure](texts.sections[table.id]),
    points: { name: texts.sections[table.id], ...table.points, names: table.area("name"), color: accent },
    cuts: [
      { name: texts.columns.minutes, x: ends(vertical, 0), y: ends(vertical, 1), label: label(vertical) },
      { name: texts.quality[measure], x: ends(horizontal, 0), y: ends(horizontal, 1), label: label(horizontal) },
    ],
    xAxis: { title: texts.minutesAxis, format: "#,##0", minimum: 0 },
    yAxis: { title: texts.quality[measure], format: "0%", maximum: 1 },
  });
}

/** The title and headers of a table whose columns are those by the clock. */
function writeCaptions({ draft, texts }: Desk, id: "pair" | ClockTable["id"], headerRow: number): void {
  draft.put({ row: headerRow - 1, column: 0 }, texts.sections[id]);
  draft.format({ row: headerRow - 1, column: 0, rows: 1, columns: clockColumns.length }, looks.section);
  const headers = clockColumns.map((name) => (name === "name" ? texts.nameHeaders[id] : texts.columns[name]));
  draft.putRow({ row: headerRow, column: 0 }, headers);
  draft.format({ row: headerRow, column: 0, rows: 1, columns: 1 }, looks.header);
  draft.format({ row: headerRow, column: 1, rows: 1, columns: clockColumns.length - 1 }, looks.numberHeader);
  draft.heights(headerRow, [rowHeights.tallHeader]);
}

function formatCounts({ draft }: Desk, area: (column: ClockColumn) => Area): void {
  draft.format(area("name"), looks.text);
  draft.format({ ...area("tickets"), columns: 4 }, { ...looks.number, numberFormat: "#,##0" });
  draft.format(area("inTimeRate"), { ...looks.number, numberFormat: numberFormats.attainment });
  draft.format(area("excess"), { ...looks.number, numberFormat: "#,##0.0" });
}

/**
 * Late tickets by handler and type together: one handler's tickets of one type may explain a gap that neither the handler's
 * other tickets nor the type's other handlers have a part in. The two names stand beside the page, for the formulas.
 */
function writePairs(desk: Desk, table: PairTable): void {
  const { draft, input, list, texts } = desk;
  const { statuses } = listTexts[input.locale];
  writeCaptions(desk, "pair", table.headerRow);
  const [handlerColumn, typeColumn] = [table.area("handler").column, table.area("type").column];
  draft.write({ row: table.headerRow, column: handlerColumn }, texts.nameHeaders.handler, helper);
  draft.write({ row: table.headerRow, column: typeColumn }, texts.nameHeaders.type, helper);
  const rateAndExcess = (row: number): CellContent[] => {
    const [inTime, late] = (["inTime", "late"] as const).map((of) => cellAt(row, clockColumns.indexOf(of)));
    if (inTime === undefined || late === undefined) return [];
    return [{ formula: ratio(inTime, operation(inTime, "+", late)) }, { formula: excess(desk, inTime, late) }];
  };
  table.pairs.forEach(({ handler, type }, index) => {
    const row = table.firstRow + index;
    const own: Condition = { column: listed(desk, "handler"), is: cellAt(row, handlerColumn) };
    const ofType: Condition = { column: listed(desk, "type"), is: cellAt(row, typeColumn), name: type };
    const count = (...others: readonly Condition[]) => ({ formula: countOf(handler, own, ofType, ...others) });
    draft.putRow({ row, column: 0 }, [
      pairName({ handler, type }),
      count(),
      count({ column: listed(desk, "status"), is: statuses.inTime }),
      count({ column: listed(desk, "status"), is: statuses.late }),
      count({ column: listed(desk, "responded"), is: unreadCell }),
      ...rateAndExcess(row),
    ]);
    draft.putRow({ row, column: handlerColumn }, [handler, type]);
  });
  const { figures } = list;
  const all = (place: Place) => cellAt(place.row, place.column, { sheet: nameOf(input, "responses"), fixed: true });
  const rest = (column: ClockColumn, total: Expression) => ({
    formula: operation(total, "-", call("SUM", cellsIn(table.area(column)))),
  });
  draft.putRow({ row: table.othersRow, column: 0 }, [
    texts.otherPairs,
    rest("tickets", all(figures.tickets)),
    rest("inTime", all(figures.inTime)),
    rest("late", all(figures.late)),
    rest("unread", call("COUNTIF", listed(desk, "responded"), unreadCell)),
    ...rateAndExcess(table.othersRow),
  ]);
  formatCounts(desk, (column) => ({ ...table.area(column), rows: table.pairs.length + 1 }));
  draft.format({ ...table.area("handler"), columns: 2 }, helper);
  writeBeyond(desk, table);
}

function writeClock(desk: Desk, table: ClockTable): void {
  const { draft, input, texts } = desk;
  const { statuses } = listTexts[input.locale];
  writeCaptions(desk, table.id, table.headerRow);
  const times = listed(desk, table.id);
  const [status, responded] = [listed(desk, "status"), listed(desk, "responded")];
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
      { formula: call("COUNTIFS", times, value, responded, unreadCell) },
      { formula: ratio(inTime, operation(inTime, "+", late)) },
      { formula: excess(desk, inTime, late) },
    ]);
  }
  formatCounts(desk, (column) => table.area(column));
  writeBeyond(desk, table);
}
