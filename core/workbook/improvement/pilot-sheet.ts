import {
  type Area,
  call,
  cellAt,
  cellsIn,
  type Expression,
  type Operand,
  operation,
} from "../../formula/expression.ts";
import { NOT_APPLICABLE } from "../../functions/cell.ts";
import { type PilotTexts, pilotTexts } from "../../i18n/improvement/pilot-texts.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { unitNames } from "../../indicators/dimension-names.ts";
import { when } from "../../tickets/array-formula.ts";
import { evaluationColumns, gradeBands, headCell } from "../evaluation-layout.ts";
import { belowThreshold } from "../evaluation-sheet.ts";
import { footerText } from "../footer-text.ts";
import { joinedText } from "../joined-text.ts";
import type { CellFormat, PlanStep } from "../plan.ts";
import { areaAt, type Place, SheetDraft } from "../sheet-draft.ts";
import { accent, chips, looks, numberFormats, rowHeights } from "../sheet-look.ts";
import { actualFormat, targetFormat } from "../unit-format.ts";
import { fewTickets } from "./few-tickets.ts";
import type { PilotIndicator, PilotInput } from "./pilot-input.ts";
import {
  bandRows,
  type PilotColumn,
  type PilotLayout,
  pilotColumnNames,
  pilotColumns,
  pilotLayout,
  type RulesColumn,
  rulesColumnNames,
  rulesColumns,
  type SideName,
  smallestLines,
} from "./pilot-layout.ts";

/** Scores are told apart to so many digits, so that equal ones share a rank whatever arithmetic leaves. */
const scoreDigits = 9;

/** A score this little below a bound has reached it, as SERVICEGRADE has it. */
const scoreHair = 5e-10;

/** A value that is more than so much below 0 or above it has changed. */
const changeFormat = "+0.00;-0.00;0.00";

const columnWidths: Readonly<Record<PilotColumn, number>> = {
  name: 28,
  tickets: 10,
  scoreInForce: 11,
  scoreTried: 11,
  change: 10,
  rankInForce: 10,
  rankTried: 10,
  gradeInForce: 19,
  gradeTried: 19,
  belowInForce: 11,
  belowTried: 11,
  what: 58,
};
const gapWidth = 3;
const blockWidth = 13;

const bandChips = [chips.excellent, chips.good, chips.fair, chips.poor];
/** Between numbers at their left and texts at their right. */
const centred = { align: "center" } as const;

const sides = ["inForce", "tried"] as const satisfies readonly SideName[];
const column = pilotColumns;

interface Desk {
  readonly input: PilotInput;
  readonly layout: PilotLayout;
  readonly draft: SheetDraft;
  readonly texts: PilotTexts["sheet"];
  readonly scored: readonly PilotIndicator[];
  readonly inputs: Area[];
}

/**
 * The pilot sheet 规则试点: the rules in force beside the changed ones, and every person scored under both.
 *
 * What is in force is linked to the evaluation sheet; the changed weights and targets are cells to type into, so that a
 * meeting can go on trying: scores, ranks, grades and the first line follow. The actuals of each person are values, counted
 * from the tickets when the sheet was made, under the limits in force and under the changed ones.
 */
export function pilotSheet(input: PilotInput): PlanStep[] {
  const layout = pilotLayout(input);
  const draft = new SheetDraft(input.sheet);
  const desk: Desk = {
    input,
    layout,
    draft,
    texts: pilotTexts[input.locale].sheet,
    scored: input.indicators.filter(({ isScored }) => isScored),
    inputs: [],
  };
  writeHead(desk);
  writeRules(desk);
  writeBands(desk);
  writeSmallest(desk);
  writeActuals(desk);
  writeAttainments(desk);
  writePeople(desk);
  writeChart(desk);
  draft.widths([...pilotColumnNames.map((name) => columnWidths[name]), ...blockWidths(layout)]);
  draft.freeze(layout.frozenRows, 1);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    area: layout.page,
    repeatRows: { first: layout.headerRow, count: 1 },
    footer: footerText(sheetTexts[input.locale], input.subject, input.context),
  });
  draft.protect(desk.inputs);
  return draft.steps();
}

function writeHead({ draft, input, layout, texts }: Desk): void {
  const { headline, subtitle, title } = layout.cells;
  draft.write(title, texts.title, looks.title);
  draft.write(subtitle, texts.subtitle(input.about), looks.subtitle);
  draft.write(headline, { formula: headlineOf(layout, texts.headline) }, { ...looks.finding, size: 12 });
  draft.heights(0, [rowHeights.title, rowHeights.subtitle, rowHeights.headline, rowHeights.spacer]);
}

/** How many change grade, and who is first under each set of rules. */
function headlineOf(layout: PilotLayout, words: PilotTexts["sheet"]["headline"]): Expression {
  const at = (name: PilotColumn) => cellsIn(layout.column(name), { fixed: true });
  const all = call("COUNT", at("change"));
  const isOther = operation(at("gradeInForce"), "<>", at("gradeTried"));
  const changes = call("SUMPRODUCT", operation(call("ISNUMBER", at("change")), "*", isOther));
  const said = (parts: readonly string[]) =>
    joinedText(...parts.map((part): Operand => (part === "#changes" ? changes : part === "#all" ? all : part)));
  const grades = when(
    operation(changes, "=", 0),
    words.noGrade,
    when(operation(changes, "=", 1), said(words.oneChanges), said(words.change)),
  );
  const first = (rank: "rankInForce" | "rankTried") =>
    joinedText(
      call("INDEX", at("name"), call("MATCH", 1, at(rank), 0)),
      when(operation(call("COUNTIF", at(rank), 1), ">", 1), words.shared, ""),
    );
  const both = call(
    "SUMPRODUCT",
    operation(operation(at("rankInForce"), "=", 1), "*", operation(at("rankTried"), "=", 1)),
  );
  const isSame = call(
    "AND",
    operation(both, "=", call("COUNTIF", at("rankInForce"), 1)),
    operation(both, "=", call("COUNTIF", at("rankTried"), 1)),
  );
  const [stays, staysEnd] = words.stays;
  const [goes = "", to = "", end = ""] = words.goes;
  const [shares = "", sharesEnd = ""] = words.shares;
  // Whoever was first still is, beside others.
  const isShared = call("AND", operation(both, ">", 0), operation(both, "=", call("COUNTIF", at("rankInForce"), 1)));
  const place = when(
    isSame,
    joinedText(stays ?? "", first("rankInForce"), staysEnd ?? ""),
    when(
      isShared,
      joinedText(shares, first("rankInForce"), sharesEnd),
      joinedText(goes, first("rankInForce"), to, first("rankTried"), end),
    ),
  );
  return when(
    operation(all, "=", 0),
    words.nobody,
    joinedText(grades, when(operation(all, ">", 1), joinedText(words.join, place), words.end)),
  );
}

function writeRules(desk: Desk): void {
  const { draft, input, inputs, layout, texts } = desk;
  const { indicators, locale, limits } = input;
  section(desk, { row: layout.rulesSection, column: 0 }, rulesColumnNames.length, texts.sections.rules);
  const textual = new Set<RulesColumn>(["indicator", "unit", "direction", "scored"]);
  for (const name of rulesColumnNames) {
    const place = rulesColumns[name];
    const isText = textual.has(name);
    draft.write(
      { row: layout.rulesHeader, column: place },
      texts.rules[name],
      isText ? looks.header : looks.numberHeader,
    );
    const rows = layout.capRow - layout.firstRule + 1;
    draft.format({ row: layout.firstRule, column: place, rows, columns: 1 }, isText ? looks.text : looks.number);
    if (name === "direction")
      draft.format({ row: layout.rulesHeader, column: place, rows: rows + 1, columns: 1 }, centred);
  }
  draft.heights(layout.rulesHeader, [rowHeights.header]);
  const said = (row: number, name: "weight" | "target") =>
    cellAt(row, evaluationColumns[name], { sheet: input.evaluationSheet, fixed: true });
  indicators.forEach((indicator, index) => {
    const row = layout.firstRule + index;
    const at = (name: keyof typeof rulesColumns) => ({ row, column: rulesColumns[name] });
    const { inForce, isRated, tried, unit } = indicator;
    draft.put(at("indicator"), indicator.name);
    draft.put(at("unit"), isRated ? sheetTexts[locale].ratedUnit : unitNames[unit][locale]);
    draft.putFormula(at("weightInForce"), said(indicator.row, "weight"));
    draft.put(at("weightTried"), tried.weight);
    draft.putFormula(
      at("weightChange"),
      operation(cellAt(row, rulesColumns.weightTried), "-", cellAt(row, rulesColumns.weightInForce)),
    );
    const target = said(indicator.row, "target");
    draft.putFormula(at("targetInForce"), when(call("ISNUMBER", target), target, ""));
    if (tried.target !== null) draft.put(at("targetTried"), tried.target);
    draft.put(at("direction"), texts.directions[isRated ? "higher" : indicator.direction]);
    draft.put(at("scored"), indicator.isScored ? texts.scored : texts.leftOut);
    for (const [name, value] of [
      ["targetInForce", inForce.target],
      ["targetTried", tried.target],
    ] as const)
      draft.format(areaAt(at(name)), { numberFormat: isRated ? "General" : targetFormat(unit, value) });
    copyForCheck(desk, row, indicator);
  });
  const weights = layout.rules("weightTried");
  draft.format(weights, { ...looks.input, align: "right" });
  draft.validate(weights, { type: "number", min: 0, max: 100 }, texts.hints.weight, false);
  const targets = layout.rules("targetTried");
  draft.format(targets, { ...looks.input, align: "right" });
  draft.validate(targets, { type: "above", bound: 0 }, texts.hints.target);
  inputs.push(weights, targets);
  for (const name of ["weightInForce", "weightTried", "weightChange"] as const)
    draft.format(layout.rules(name), {
      numberFormat: name === "weightChange" ? '+0.00;"−"0.00;0' : numberFormats.weight,
    });

  writeSum(desk);
  limits.forEach(({ inForce, name, tried, unit }, index) => {
    const row = layout.firstLimit + index;
    draft.put({ row, column: rulesColumns.indicator }, name);
    draft.put({ row, column: rulesColumns.unit }, unit);
    draft.put({ row, column: rulesColumns.targetInForce }, inForce);
    draft.put({ row, column: rulesColumns.targetTried }, tried);
  });
  writeThreshold(desk);
  input.remarks.forEach((remark, index) => {
    draft.write({ row: layout.rulesRemarks.row + index, column: 0 }, remark, looks.remark);
  });
}

/** What the sentences on the smallest changes were computed from, beside the table. */
function copyForCheck({ draft, layout }: Desk, row: number, { inForce, tried }: PilotIndicator): void {
  const { computedFrom } = layout;
  draft.put({ row, column: computedFrom.weightInForce }, inForce.weight);
  draft.put({ row, column: computedFrom.weightTried }, tried.weight);
  if (inForce.target !== null) draft.put({ row, column: computedFrom.targetInForce }, inForce.target);
  if (tried.target !== null) draft.put({ row, column: computedFrom.targetTried }, tried.target);
}

function writeSum({ draft, layout, texts }: Desk): void {
  const { sumRow } = layout;
  draft.format({ row: sumRow, column: 0, rows: 1, columns: rulesColumnNames.length }, looks.total);
  draft.put({ row: sumRow, column: 0 }, texts.sum);
  const sum = (name: "weightInForce" | "weightTried") => call("ROUND", call("SUM", cellsIn(layout.rules(name))), 6);
  for (const name of ["weightInForce", "weightTried"] as const) {
    const place = { row: sumRow, column: rulesColumns[name] };
    draft.write(place, { formula: sum(name) }, { numberFormat: numberFormats.weight, align: "right" });
  }
  const at = (name: "weightInForce" | "weightTried") => cellAt(sumRow, rulesColumns[name], { fixed: true });
  const areRight = call("AND", operation(at("weightInForce"), "=", 100), operation(at("weightTried"), "=", 100));
  const check = { row: sumRow, column: rulesColumns.targetInForce };
  draft.write(check, { formula: when(areRight, texts.sumRight, texts.sumWrong) }, { align: "left" });
  const line = { ...check, rows: 1, columns: rulesColumns.scored - check.column + 1 };
  draft.highlight(line, call("NOT", areRight), chips.poor);
}

function writeThreshold({ draft, input, inputs, layout, texts }: Desk): void {
  const { capRow, thresholdRow } = layout;
  const put = (row: number, name: string, inForce: Expression) => {
    draft.put({ row, column: rulesColumns.indicator }, name);
    draft.put({ row, column: rulesColumns.unit }, unitNames.percent[input.locale]);
    draft.putFormula({ row, column: rulesColumns.targetInForce }, inForce);
  };
  put(thresholdRow, texts.threshold, headCell("threshold", input.evaluationSheet));
  const tried = { row: thresholdRow, column: rulesColumns.targetTried };
  draft.write(tried, input.threshold, { ...looks.input, align: "right" });
  draft.validate(areaAt(tried), { type: "number", min: 0, max: 2 }, texts.hints.threshold, false);
  inputs.push(areaAt(tried));
  const cap = headCell("cap", input.evaluationSheet);
  put(capRow, texts.cap, when(call("ISNUMBER", cap), cap, ""));
  const triedCap = { row: capRow, column: rulesColumns.targetTried };
  if (input.cap.tried !== null) draft.put(triedCap, input.cap.tried);
  draft.format(areaAt(triedCap), { ...looks.input, align: "right" });
  draft.validate(areaAt(triedCap), { type: "above", bound: 0 }, texts.hints.cap);
  inputs.push(areaAt(triedCap));
  // What the sentences on the smallest changes were computed from, as for the indicators above.
  const { computedFrom } = layout;
  if (input.cap.inForce !== null) draft.put({ row: capRow, column: computedFrom.targetInForce }, input.cap.inForce);
  if (input.cap.tried !== null) draft.put({ row: capRow, column: computedFrom.targetTried }, input.cap.tried);
  draft.format(
    { row: thresholdRow, column: rulesColumns.targetInForce, rows: 2, columns: 2 },
    { numberFormat: numberFormats.share },
  );
}

/** The grades of the evaluation, and below them the changed bounds of the same grades. */
function writeBands({ draft, input, inputs, layout, texts }: Desk): void {
  const { bands, bandsTried, computedFrom, legend } = layout;
  draft.put({ row: layout.rulesSection, column: bands.column }, texts.sections.grades);
  draft.format({ ...bands, row: layout.rulesSection, rows: 1 }, looks.section);
  for (const [area, heading] of [
    [bands, texts.gradeFrom],
    [bandsTried, texts.gradeFromTried],
  ] as const) {
    draft.write({ row: area.row - 1, column: area.column }, heading, looks.numberHeader);
    draft.write({ row: area.row - 1, column: area.column + 1 }, texts.grade, { ...looks.header, ...centred });
    draft.format({ ...area, columns: 1 }, { ...looks.number, numberFormat: "General" });
  }
  for (let index = 0; index < bandRows; index++) {
    const said = [0, 1].map((offset) =>
      cellAt(gradeBands.row + index, gradeBands.column + offset, { sheet: input.evaluationSheet, fixed: true }),
    );
    for (const [offset, source] of said.entries()) {
      // The lowest bound is 0, which the workbench's engine takes for blank where it is compared with an empty text.
      const shown =
        offset === 0 ? when(call("ISNUMBER", source), source, "") : when(operation(source, "=", ""), "", source);
      draft.putFormula({ row: bands.row + index, column: bands.column + offset }, shown);
      if (offset === 1) draft.putFormula({ row: bandsTried.row + index, column: bandsTried.column + 1 }, shown);
    }
    const [bound, tried] = [input.bands.inForce[index] ?? null, input.bands.tried[index] ?? null];
    if (bound !== null) draft.put({ row: bands.row + index, column: computedFrom.band }, bound);
    if (tried !== null) {
      draft.put({ row: bandsTried.row + index, column: bandsTried.column }, tried);
      draft.put({ row: bandsTried.row + index, column: computedFrom.bandTried }, tried);
    }
    const chip = bandChips[index];
    if (chip === undefined) continue;
    for (const { column: first, row } of [bands, bandsTried])
      draft.format(areaAt({ row: row + index, column: first + 1 }), { ...chip, ...centred });
  }
  const bounds = { ...bandsTried, columns: 1 };
  draft.format(bounds, { ...looks.input, align: "right" });
  draft.validate(bounds, { type: "number", min: 0, max: 1000 }, texts.hints.bound);
  inputs.push(bounds);
  draft.write(legend, sheetTexts[input.locale].inputSample, { ...looks.input, align: "center" });
  draft.write({ ...legend, column: legend.column + 1 }, texts.legend, looks.label);
}

/** The sentences, and whether the sheet still is what they were computed from. */
function writeSmallest(desk: Desk): void {
  const { draft, input, layout, texts } = desk;
  const { bands, bandsTried, computedFrom, smallest, smallestCheck } = layout;
  section(desk, { row: layout.smallestSection, column: 0 }, pilotColumnNames.length, texts.sections.smallest);
  const headings = new Set(input.smallest.map(({ heading }) => heading));
  smallestLines(input).forEach((line, index) => {
    draft.write({ row: smallest.row + index, column: 0 }, line, headings.has(line) ? looks.label : looks.value);
  });
  const heading = { row: layout.rulesHeader, column: computedFrom.weightInForce };
  draft.write({ ...heading, row: layout.rulesSection }, texts.sections.computedFrom, looks.working);
  const { rules } = texts;
  const labels = [
    rules.weightInForce,
    rules.weightTried,
    rules.targetInForce,
    rules.targetTried,
    texts.gradeFrom,
    texts.gradeFromTried,
  ];
  labels.forEach((label, index) => {
    draft.write({ ...heading, column: heading.column + index }, label, {
      ...looks.working,
      wrap: true,
      align: "right",
    });
  });
  const copied = (copy: number, shown: Area) =>
    operation(cellsIn(shown, { fixed: true }), "<>", cellsIn({ ...shown, column: copy }, { fixed: true }));
  const differences = [
    copied(computedFrom.weightInForce, layout.rules("weightInForce")),
    copied(computedFrom.weightTried, layout.rules("weightTried")),
    copied(computedFrom.targetInForce, layout.rules("targetInForce")),
    copied(computedFrom.targetTried, layout.rules("targetTried")),
    copied(computedFrom.band, { ...bands, columns: 1 }),
    copied(computedFrom.bandTried, { ...bandsTried, columns: 1 }),
    copied(computedFrom.targetInForce, areaAt({ row: layout.capRow, column: rulesColumns.targetInForce })),
    copied(computedFrom.targetTried, areaAt({ row: layout.capRow, column: rulesColumns.targetTried })),
  ].map((difference) => call("SUMPRODUCT", operation(difference, "*", 1)));
  const [first, ...others] = differences;
  const count = others.reduce<Operand>((sum, one) => operation(sum, "+", one), first ?? 0);
  const isChanged = operation(count, ">", 0);
  draft.write(smallestCheck, { formula: when(isChanged, texts.changedSince, texts.computed) }, looks.label);
  draft.highlight(
    areaAt(smallestCheck),
    operation(call("LEFT", cellAt(smallestCheck.row, 0, { fixed: true }), 1), "=", "▲"),
    chips.poor,
  );
  const working: CellFormat = { ...looks.working, align: "right", numberFormat: "General" };
  const rows = Math.max(layout.capRow, bandsTried.row + bandRows - 1) - layout.firstRule + 1;
  draft.format({ row: layout.firstRule, column: computedFrom.weightInForce, rows, columns: 6 }, working);
}

function writeActuals(desk: Desk): void {
  const { draft, input, layout, scored, texts } = desk;
  const block = (first: number, places: readonly number[], side: SideName, heading: string) => {
    if (places.length === 0) return;
    blockHead(desk, first, heading, places);
    places.forEach((place, offset) => {
      const indicator = scored[place];
      if (indicator === undefined) return;
      input.people.forEach((person, index) => {
        const value = person[side][place] ?? null;
        if (value !== null) draft.put({ row: layout.firstPerson + index, column: first + offset }, value);
      });
      const area = { row: layout.firstPerson, column: first + offset, rows: input.people.length, columns: 1 };
      draft.format(area, {
        ...looks.number,
        numberFormat: actualFormat(indicator.isRated ? "rating" : indicator.unit),
      });
    });
  };
  block(
    layout.actuals.first,
    scored.map((_indicator, place) => place),
    "inForce",
    texts.sections.actuals,
  );
  block(layout.actualsTried.first, input.byLimit, "tried", texts.sections.actualsTried);
}

/** Attainment of each person, with the weight and target of its indicator above. */
function writeAttainments(desk: Desk): void {
  const { draft, input, layout, scored, texts } = desk;
  const headings = { inForce: texts.sections.attainmentsInForce, tried: texts.sections.attainmentsTried };
  for (const side of sides) {
    const cap = cellAt(layout.capRow, side === "inForce" ? rulesColumns.targetInForce : rulesColumns.targetTried, {
      fixed: true,
    });
    const { first } = layout.attainments[side];
    const every = scored.map((_indicator, place) => place);
    blockHead(desk, first, headings[side], every);
    scored.forEach((indicator, place) => {
      const own = first + place;
      const rule = layout.firstRule + input.indicators.indexOf(indicator);
      const weight = cellAt(rule, side === "inForce" ? rulesColumns.weightInForce : rulesColumns.weightTried, {
        fixed: true,
      });
      const target = cellAt(rule, side === "inForce" ? rulesColumns.targetInForce : rulesColumns.targetTried, {
        fixed: true,
      });
      draft.write(
        { row: layout.weightRow, column: own },
        { formula: call("N", weight) },
        { ...looks.working, align: "right", numberFormat: numberFormats.weight },
      );
      draft.write(
        { row: layout.targetRow, column: own },
        { formula: when(call("ISNUMBER", target), target, "") },
        { ...looks.working, align: "right", numberFormat: targetFormat(indicator.unit, indicator[side].target) },
      );
      const changed = side === "tried" ? input.byLimit.indexOf(place) : -1;
      const actual = changed >= 0 ? layout.actualsTried.first + changed : layout.actuals.first + place;
      const isLower = !indicator.isRated && indicator.direction === "lower";
      input.people.forEach((person, index) => {
        const row = layout.firstPerson + index;
        const formula = call(
          "ATTAINMENT",
          cellAt(row, actual),
          cellAt(layout.targetRow, own, { fixed: true }),
          isLower ? "lower" : null,
          cap,
        );
        // Nothing went wrong where lower is better: without a cap there is nothing that 0 could earn.
        const isZero = isLower && person[changed >= 0 ? "tried" : "inForce"][place] === 0;
        draft.putFormula(
          { row, column: own },
          isZero ? when(operation(cap, "=", ""), NOT_APPLICABLE, formula) : formula,
        );
      });
      const area = { row: layout.firstPerson, column: own, rows: input.people.length, columns: 1 };
      draft.format(area, { ...looks.number, numberFormat: numberFormats.attainment });
    });
  }
}

function blockHead(
  { draft, layout, scored, texts }: Desk,
  first: number,
  heading: string,
  places: readonly number[],
): void {
  draft.put({ row: layout.peopleSection, column: first }, heading);
  draft.format({ row: layout.peopleSection, column: first, rows: 1, columns: places.length }, looks.section);
  places.forEach((place, offset) => {
    draft.write({ row: layout.headerRow, column: first + offset }, scored[place]?.name ?? "", looks.numberHeader);
  });
  if (first < layout.attainments.inForce.first) return;
  draft.write({ row: layout.weightRow, column: first - 1 }, texts.weightRow, { ...looks.working, align: "right" });
  draft.write({ row: layout.targetRow, column: first - 1 }, texts.targetRow, { ...looks.working, align: "right" });
}

function writePeople(desk: Desk): void {
  const { draft, input, inputs, layout, texts } = desk;
  section(desk, { row: layout.peopleSection, column: 0 }, pilotColumnNames.length, texts.sections.people);
  draft.write({ row: layout.few.row, column: 0 }, texts.few, looks.label);
  draft.write(layout.few, fewTickets, { ...looks.input, align: "right" });
  draft.validate(areaAt(layout.few), { type: "number", min: 0, max: 100_000 }, texts.hints.few, false);
  inputs.push(areaAt(layout.few));
  draft.write({ row: layout.targetRow, column: 0 }, texts.fewRemark, looks.label);
  const textual = new Set<PilotColumn>(["name", "gradeInForce", "gradeTried", "what"]);
  const middle = new Set<PilotColumn>([
    "rankInForce",
    "rankTried",
    "gradeInForce",
    "gradeTried",
    "belowInForce",
    "belowTried",
  ]);
  for (const name of pilotColumnNames) {
    const words = name === "name" ? texts.columns.name[input.by] : texts.columns[name];
    const isText = textual.has(name);
    draft.write({ row: layout.headerRow, column: column[name] }, words, isText ? looks.header : looks.numberHeader);
    draft.format(layout.column(name), isText ? looks.text : looks.number);
    if (middle.has(name))
      draft.format({ ...layout.column(name), row: layout.headerRow, rows: layout.people + 1 }, centred);
  }
  draft.heights(layout.headerRow, [rowHeights.tallHeader]);
  input.people.forEach((person, index) => {
    writePerson(desk, person.name, person.tickets, layout.firstPerson + index);
  });
  for (const name of ["scoreInForce", "scoreTried"] as const)
    draft.format(layout.column(name), { numberFormat: numberFormats.points, bold: true });
  draft.format(layout.column("change"), { numberFormat: changeFormat });
  draft.format(layout.column("tickets"), { numberFormat: "#,##0" });
  highlightPeople(desk);
}

function writePerson({ draft, layout, scored, texts }: Desk, name: string, tickets: number, row: number): void {
  const at = (of: PilotColumn) => cellAt(row, column[of]);
  draft.put({ row, column: column.name }, name);
  draft.put({ row, column: column.tickets }, tickets);
  const columns = {
    inForce: { score: "scoreInForce", rank: "rankInForce", grade: "gradeInForce", below: "belowInForce" },
    tried: { score: "scoreTried", rank: "rankTried", grade: "gradeTried", below: "belowTried" },
  } as const;
  for (const side of sides) {
    const { first } = layout.attainments[side];
    const { below, grade, rank, score } = columns[side];
    if (scored.length === 0) continue;
    const attainments = cellsIn({ row, column: first, rows: 1, columns: scored.length });
    const weights = cellsIn({ row: layout.weightRow, column: first, rows: 1, columns: scored.length }, { fixed: true });
    const known = call("SUMPRODUCT", operation(call("ISNUMBER", attainments), "*", weights));
    const points = operation(
      operation(call("TICKETSCORE", attainments, 1, weights), "*", 100),
      "/",
      call("SUM", weights),
    );
    draft.putFormula(
      { row, column: column[score] },
      when(operation(known, "=", 0), "", call("ROUND", points, scoreDigits)),
    );
    const isScored = call("ISNUMBER", at(score));
    draft.putFormula(
      { row, column: column[rank] },
      when(isScored, call("RANK", at(score), cellsIn(layout.column(score), { fixed: true })), ""),
    );
    const bands = side === "inForce" ? layout.bands : layout.bandsTried;
    const lowest = call("MIN", cellsIn({ ...bands, columns: 1 }, { fixed: true }));
    const named = when(
      operation(at(score), "<", operation(lowest, "-", scoreHair)),
      "–",
      call("SERVICEGRADE", at(score), cellsIn(bands, { fixed: true })),
    );
    draft.putFormula({ row, column: column[grade] }, when(isScored, named, ""));
    const threshold = cellAt(
      layout.thresholdRow,
      side === "inForce" ? rulesColumns.targetInForce : rulesColumns.targetTried,
      { fixed: true },
    );
    draft.putFormula({ row, column: column[below] }, when(isScored, belowThreshold(attainments, threshold), ""));
  }
  const areBoth = call("AND", call("ISNUMBER", at("scoreInForce")), call("ISNUMBER", at("scoreTried")));
  draft.putFormula(
    { row, column: column.change },
    when(areBoth, operation(at("scoreTried"), "-", at("scoreInForce")), ""),
  );
  draft.putFormula({ row, column: column.what }, whatMoves());

  function whatMoves(): Expression {
    const { arrow, down, few, same, separator, unknown, up } = texts.words;
    const [upStart = "", upEnd = ""] = up;
    const [downStart = "", downEnd = ""] = down;
    const [before, after] = [at("rankInForce"), at("rankTried")];
    const ranks = when(
      operation(after, "<", before),
      joinedText(upStart, operation(before, "-", after), upEnd),
      when(operation(after, ">", before), joinedText(downStart, operation(after, "-", before), downEnd), same),
    );
    const grades = when(
      operation(at("gradeInForce"), "=", at("gradeTried")),
      "",
      joinedText(separator, at("gradeInForce"), arrow, at("gradeTried")),
    );
    const isFew = operation(at("tickets"), "<", cellAt(layout.few.row, layout.few.column, { fixed: true }));
    return joinedText(
      when(call("ISNUMBER", at("change")), joinedText(ranks, grades), unknown),
      when(isFew, joinedText(separator, few), ""),
    );
  }
}

function highlightPeople({ draft, layout }: Desk): void {
  for (const name of ["gradeInForce", "gradeTried"] as const) {
    const area = layout.column(name);
    bandChips.forEach((chip, index) => {
      const band = cellAt(layout.bands.row + index, layout.bands.column + 1, { fixed: true });
      const isNamed = operation(cellAt(area.row, area.column), "<>", "");
      draft.highlight(area, call("AND", isNamed, operation(cellAt(area.row, area.column), "=", band)), chip);
    });
  }
  const what = layout.column("what");
  const starts = (sign: string) => operation(call("LEFT", cellAt(what.row, what.column), 1), "=", sign);
  const change = cellAt(what.row, column.change);
  const isOther = operation(cellAt(what.row, column.gradeInForce), "<>", cellAt(what.row, column.gradeTried));
  const isRise = call("AND", call("ISNUMBER", change), isOther, operation(call("N", change), ">", 0));
  const isFall = call("AND", call("ISNUMBER", change), isOther, operation(call("N", change), "<", 0));
  const [isUp, isDown] = [starts("▲"), starts("▼")];
  // A better grade on a lower rank, or the other way round, is neither rise nor fall: the words say both.
  draft.highlight(what, call("OR", call("AND", isUp, isFall), call("AND", isDown, isRise)), chips.fair);
  draft.highlight(what, call("AND", call("NOT", isDown), call("OR", isUp, isRise)), chips.excellent);
  draft.highlight(what, call("AND", call("NOT", isUp), call("OR", isDown, isFall)), chips.poor);
}

/** Who moves most in words, and everybody as a point: above the line more points under the changed rules. */
function writeChart({ draft, layout, texts }: Desk): void {
  const at = (name: PilotColumn) => cellsIn(layout.column(name), { fixed: true });
  const { diagonal, firstPerson, points } = layout;
  const [most, least] = [call("MAX", at("change")), call("MIN", at("change"))];
  const largest = when(operation(most, ">=", operation(0, "-", least)), most, least);
  const place = call("MATCH", largest, at("change"), 0);
  const [start = "", moves = "", rank = "", arrow = "", end = ""] = texts.finding.most;
  const nobody = operation(call("MAX", most, operation(0, "-", least)), "<", 0.005);
  const sentence = joinedText(
    start,
    call("INDEX", at("name"), place),
    moves,
    call("TEXT", largest, changeFormat),
    rank,
    call("INDEX", at("rankInForce"), place),
    arrow,
    call("INDEX", at("rankTried"), place),
    end,
  );
  draft.write(
    layout.finding,
    {
      formula: when(
        operation(call("COUNT", at("change")), "=", 0),
        texts.headline.nobody,
        when(nobody, texts.finding.none, sentence),
      ),
    },
    looks.finding,
  );
  for (let row = firstPerson; row < firstPerson + layout.people; row++) {
    const isKnown = call("ISNUMBER", cellAt(row, column.change));
    draft.putFormula({ row, column: points.x.column }, when(isKnown, cellAt(row, column.scoreInForce), call("NA")));
    draft.putFormula({ row, column: points.y.column }, when(isKnown, cellAt(row, column.scoreTried), call("NA")));
  }
  // The upper end first: it bears the label.
  const both = (name: "MAX" | "MIN") => call(name, at("scoreInForce"), at("scoreTried"));
  for (const [offset, end] of [both("MAX"), both("MIN")].entries()) {
    for (const side of [0, 1]) draft.putFormula({ row: diagonal.row + offset, column: diagonal.column + side }, end);
  }
  const label = { row: diagonal.row, column: diagonal.column + 2 };
  draft.put(label, texts.chart.same);
  draft.format(
    { row: diagonal.row, column: diagonal.column, rows: points.x.row + points.x.rows - diagonal.row, columns: 3 },
    looks.working,
  );
  draft.heights(layout.chart.row, new Array<number>(layout.chart.rows).fill(rowHeights.line));
  draft.chart({
    area: layout.chart,
    type: "scatter",
    title: texts.chart.title,
    points: { name: texts.chart.points, x: points.x, y: points.y, names: layout.column("name"), color: accent },
    cuts: [
      {
        name: texts.chart.same,
        x: { ...diagonal, columns: 1 },
        y: { ...diagonal, column: diagonal.column + 1, columns: 1 },
        label: areaAt(label),
        color: looks.label.color,
      },
    ],
    xAxis: { format: "0", title: texts.chart.x },
    yAxis: { format: "0", title: texts.chart.y },
  });
}

function section({ draft }: Desk, place: Place, columns: number, text: string): void {
  draft.put(place, text);
  draft.format({ ...place, rows: 1, columns }, looks.section);
}

/** The widths of everything beside the page. */
function blockWidths(layout: PilotLayout): number[] {
  const last = layout.points.y.column + 1;
  const first = layout.page.columns;
  const blocks = [layout.actuals, layout.actualsTried, layout.attainments.inForce, layout.attainments.tried];
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const place = first + offset;
    const isBlock = blocks.some((block) => place >= block.first && place < block.first + block.columns);
    return isBlock || place > layout.attainments.tried.first ? blockWidth : place === first ? gapWidth : 8;
  });
}
