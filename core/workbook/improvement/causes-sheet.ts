import { type Area, call, cellAt, type Expression, operation } from "../../formula/expression.ts";
import { type CausesTexts, causesTexts } from "../../i18n/improvement/causes-texts.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { causeBranchNames, unitNames } from "../../indicators/dimension-names.ts";
import { type CauseBranch, causeBranches, type Unit } from "../../indicators/indicator.ts";
import { earliestSerial, latestSerial } from "../../tickets/day-serial.ts";
import type { GapShare } from "../../tickets/gap-share.ts";
import { sentence } from "../analysis/sentence.ts";
import { type EvaluationColumn, evaluationColumns } from "../evaluation-layout.ts";
import { footerText } from "../footer-text.ts";
import { joinedText } from "../joined-text.ts";
import type { CellFormat, PlanStep } from "../plan.ts";
import { rowHeight } from "../row-height.ts";
import { areaAt, type Place, SheetDraft } from "../sheet-draft.ts";
import { accent, chips, looks, numberFormats, rowHeights, tabColors } from "../sheet-look.ts";
import { shortenedText, textLines } from "../text-lines.ts";
import { actualFormat, targetFormat } from "../unit-format.ts";
import type { CausesInput } from "./causes-input.ts";
import {
  type CausesLayout,
  causesColumnCount,
  causesLayout,
  causesPerBranch,
  headColumns,
  nameLines,
  shareColumns,
  whyColumns,
  whyCount,
} from "./causes-layout.ts";
import { causesShape, saysLines, triedLines } from "./causes-shape.ts";

const narrow = 9;
const wide = 38;
const widths = [narrow, wide, narrow, wide, narrow, wide, 28, 18, 13];

/** Columns of the whole head of the fish, and of the sheet. */
const effectColumns = 56;
const titleColumns = 120;

/** On every bone at least one cell stays blank, for the first cause that the meeting finds. */
const mostSuggested = causesPerBranch - 1;

const effectTint = "#EBF3FC";
const stageTint = "#F3F2F1";
const spineHeight = 6;

interface Desk {
  readonly input: CausesInput;
  readonly draft: SheetDraft;
  readonly layout: CausesLayout;
  readonly texts: CausesTexts;
  /** Heights in points, by row. */
  readonly heights: number[];
  /** Cells that are typed into. */
  readonly inputs: Area[];
}

/**
 * The root-cause sheet of one weak indicator, for one meeting and on one page: what the tickets say in numbers, a fishbone
 * with the six branches that is filled with what is usual and what was counted, and a chain of five whys that ends in a
 * root cause and in measures.
 *
 * The figures of the problem are links to the evaluation; what the tickets say is counted once and says when, because the
 * people in the meeting argue over what is in front of them. Whatever was not proven is marked "to check": a sheet that
 * looks finished ends the search before it begins.
 */
export function causesSheet(input: CausesInput): PlanStep[] {
  const draft = new SheetDraft(input.sheet);
  const layout = causesLayout(causesShape(input));
  const { page } = layout;
  const heights = new Array<number>(page.rows).fill(rowHeights.line);
  const desk: Desk = { input, draft, layout, texts: causesTexts[input.locale], heights, inputs: [] };
  writeTitle(desk);
  writeTried(desk);
  writeTickets(desk);
  writeFishbone(desk);
  writeEffect(desk);
  writeWhys(desk);
  writeAgreed(desk);
  draft.widths(widths);
  draft.heights(0, heights);
  draft.freeze(layout.problem.row + 1, 0);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 1,
    area: page,
    footer: footerText(sheetTexts[input.locale], input.subject, { source: null, today: input.madeOn }),
  });
  draft.protect(desk.inputs);
  return [{ kind: "sheet", sheet: input.sheet, tabColor: tabColors.plan, gridlines: false }, ...draft.steps()];
}

/** Cells that are typed into. */
function writeInput({ draft, inputs }: Desk, area: Area, format: CellFormat = {}): void {
  draft.format(area, { ...looks.input, wrap: true, ...format });
  inputs.push(area);
}

/** Any text will do; the rule is there for its hint. */
function writeHint({ draft }: Desk, area: Area, hint: CausesTexts["hints"]["cause"]): void {
  const isText = operation(call("LEN", cellAt(area.row, area.column)), "<=", 32_767);
  draft.validate(area, { type: "condition", condition: isText }, hint);
}

function writeSection({ draft }: Desk, place: Place, columns: number, text: string): void {
  draft.put(place, text);
  draft.format({ ...place, rows: 1, columns }, looks.section);
}

/** A row of headers over neighbouring columns; a name that is `""` leaves its column without words. */
function writeHeaders({ draft, heights }: Desk, place: Place, names: readonly string[]): void {
  draft.format({ ...place, rows: 1, columns: names.length }, looks.header);
  draft.putRow(
    place,
    names.map((name) => (name === "" ? null : name)),
  );
  const cells = names.map((text, index) => ({ text, width: widthOf(place.column + index) }));
  heights[place.row] = Math.max(heights[place.row] ?? 0, rowHeight(cells));
}

function widthOf(column: number): number {
  return widths[column] ?? narrow;
}

/** The height at which texts are seen whole when they are wrapped between words. */
function wrappedHeight(texts: readonly string[], width: number): number {
  return rowHeight(texts.map((text) => ({ text: textLines(text, width - 3).join("\n"), width })));
}

/** A cell of the indicator's row on its evaluation sheet. */
function evaluatedCell({ input: { evaluated } }: Desk, column: EvaluationColumn): Expression {
  return cellAt(evaluated.row, evaluationColumns[column], { sheet: evaluated.sheet, fixed: true });
}

function writeTitle(desk: Desk): void {
  const { draft, heights, input, layout, texts } = desk;
  const { cycle, evaluated, indicator, madeOn, subject } = input;
  const name = shortenedText(indicator.name, titleColumns);
  const period = periodText(input.period, texts);
  draft.write(layout.title, shortenedText(texts.title(indicator.name, cycle), titleColumns), looks.title);
  draft.write(layout.subtitle, texts.subtitle(subject, period, evaluated.sheet, madeOn), looks.subtitle);

  const actual = evaluatedCell(desk, "actual");
  const target = evaluatedCell(desk, "target");
  const attainment = evaluatedCell(desk, "attainment");
  const told = sentence(texts.problem[indicator.direction], {
    name,
    actual: valueText(actual, indicator.unit, input.locale),
    target: valueText(target, indicator.unit, input.locale),
    attainment: valueText(attainment, "percent", input.locale),
  });
  const isKnown = call("AND", call("ISNUMBER", actual), call("ISNUMBER", target), call("ISNUMBER", attainment));
  const problem = call("IF", isKnown, told, sentence(texts.problem.unknown, { name }));
  draft.write(layout.problem, { formula: problem }, looks.finding);

  draft.write(layout.round, texts.round(cycle), { ...looks.label, bold: true });
  layout.stages.forEach((place, index) => {
    const look = index === 0 ? { ...looks.header, wrap: false } : { ...looks.label, fill: stageTint };
    draft.write(place, texts.stages[index] ?? "", { ...look, size: 10, align: "center" });
  });
  heights.splice(0, 3, rowHeights.title, rowHeights.subtitle, rowHeights.line);
  heights[layout.round.row + 1] = rowHeights.spacer;
}

/** The days of a period; `""` where it is open on both sides. */
function periodText({ from, to }: CausesInput["period"], texts: CausesTexts): string {
  if (from !== null && to !== null) return texts.period(from, to);
  return from !== null ? texts.since(from) : to !== null ? texts.until(to) : "";
}

/** A figure with its unit as text, rounded for reading: `75.3%`, `30 min`, `4.25`. */
function valueText(cell: Expression, unit: Unit, locale: CausesInput["locale"]): Expression {
  if (unit === "percent") return joinedText(call("ROUND", operation(cell, "*", 100), 1), "%");
  const number = call("ROUND", cell, 2);
  return unit === "rating" ? joinedText(number) : joinedText(number, ` ${unitNames[unit][locale]}`);
}

function writeTried(desk: Desk): void {
  const { draft, heights, input, layout, texts } = desk;
  const lines = triedLines(input);
  if (layout.tried === null || lines === null) return;
  const { firstRow, headerRow, judged, measureColumn, sectionRow, verdictColumn } = layout.tried;
  writeSection(desk, { row: sectionRow, column: 0 }, causesColumnCount, texts.tried.section(input.cycle - 1));
  const names = new Array<string>(causesColumnCount).fill("");
  names[verdictColumn] = texts.tried.verdict;
  writeHeaders(desk, { row: headerRow, column: 0 }, names);
  // Into the cell alone: its column is too narrow for the word, which runs over the ones beside it.
  draft.write({ row: headerRow, column: measureColumn }, texts.tried.measure, { wrap: false });
  lines.forEach(({ measure, verdict }, index) => {
    const row = firstRow + index;
    if (measure !== "") draft.write({ row, column: measureColumn }, measure, looks.value);
    if (verdict !== "") draft.write({ row, column: verdictColumn }, verdict, { ...looks.value, bold: true });
  });
  if (judged !== null && input.judgedOn !== null) {
    writeLink(desk, judged, texts.tried.judged(input.judgedOn), { sheet: input.judgedOn, row: 0, column: 0 });
  }
  heights[layout.says.sectionRow - 1] = rowHeights.spacer;
}

function writeLink({ draft }: Desk, place: Place, text: string, target: { readonly sheet: string } & Place): void {
  draft.write(place, text, { ...looks.value, color: accent });
  draft.link(place, target, text);
}

function writeTickets(desk: Desk): void {
  const { draft, heights, input, layout, texts } = desk;
  const { columns, section } = texts.says;
  const { firstRow, headerRow, sectionRow, shareRow } = layout.says;
  writeSection(desk, { row: sectionRow, column: 0 }, causesColumnCount, section(input.madeOn));
  saysLines(input).forEach((line, index) => {
    draft.write({ row: firstRow + index, column: 0 }, line, looks.value);
  });
  heights[layout.fishbone.sectionRow - 1] = rowHeights.spacer;
  const [first, ...others] = input.cause?.shares ?? [];
  if (headerRow === null || first === undefined) return;
  const { branch, factor, group, ofTickets, ofWeak, tickets, times, weak } = shareColumns;
  writeHeaders(desk, { row: headerRow, column: 0 }, [
    columns.factor,
    columns.group,
    columns.weak,
    columns.ofWeak(first.weakTotal),
    columns.tickets,
    columns.ofTickets(first.ticketsTotal),
    columns.branch,
    columns.times,
  ]);
  [first, ...others].forEach((share, index) => {
    const row = shareRow(index);
    const name = groupName(share, texts);
    draft.putRow({ row, column: 0 }, [
      texts.factors[share.factor],
      name,
      share.weak,
      share.weak / share.weakTotal,
      share.tickets,
      share.tickets / share.ticketsTotal,
      causeBranchNames[share.branch][input.locale],
      { formula: operation(cellAt(row, ofWeak), "/", cellAt(row, ofTickets)) },
    ]);
    heights[row] = wrappedHeight([name], wide);
  });
  const table = (column: number): Area => ({ row: shareRow(0), column, rows: others.length + 1, columns: 1 });
  for (const column of [factor, group, branch]) draft.format(table(column), looks.text);
  // Between words, so in the middle of their columns, which are as wide as the fishbone below needs them.
  for (const [column, numberFormat] of [
    [weak, numberFormats.whole],
    [ofWeak, numberFormats.share],
    [tickets, numberFormats.whole],
    [ofTickets, numberFormats.share],
    [times, '0.0"×"'],
  ] as const) {
    draft.format(table(column), { ...looks.number, align: "center", numberFormat });
    draft.format({ row: headerRow, column, rows: 1, columns: 1 }, { align: "center" });
  }
}

/** A group as it is read: a weekday by its name, a band of hours by its ends. */
function groupName({ factor, group }: GapShare, texts: CausesTexts): string {
  if (factor === "weekday") return texts.weekdays[Number(group) - 1] ?? group;
  return factor === "hour" ? texts.hours(Number(group)) : group;
}

/** Where a shortfall gathers, as one of the causes on the fishbone says it. */
function findingText(share: GapShare, texts: CausesTexts): string {
  const { factor, tickets, ticketsTotal, weak, weakTotal } = share;
  const group = texts.groups[factor](groupName(share, texts));
  return texts.finding(group, weak, weakTotal, `${Math.round((tickets / ticketsTotal) * 100)}%`);
}

/** What stands on a bone before the meeting: what was counted first, then what is usual. */
function suggestedOn(branch: CauseBranch, { cause, locale, suggestions }: CausesInput, texts: CausesTexts): string[] {
  const counted = (cause?.shares ?? []).filter((share) => share.branch === branch);
  const usual = suggestions.filter((measure) => measure.branch === branch);
  return [
    ...counted.map((share) => texts.fromTickets(findingText(share, texts))),
    ...new Set(usual.map((measure) => `${texts.toCheck}${measure.cause[locale]}`)),
  ].slice(0, mostSuggested);
}

function writeFishbone(desk: Desk): void {
  const { draft, heights, input, layout, texts } = desk;
  const { fishbone } = layout;
  const { legend, section, vote } = texts.fishbone;
  writeSection(desk, { row: fishbone.sectionRow, column: 0 }, causesColumnCount, section);
  draft.write({ row: fishbone.sectionRow, column: 3 }, legend, { ...looks.remark, vertical: "middle", bold: false });
  for (const branch of causeBranches) {
    const head = fishbone.head(branch);
    const causes = fishbone.causes(branch);
    const votes = fishbone.votes(branch);
    draft.write(head, causeBranchNames[branch][input.locale], looks.header);
    draft.write({ ...head, column: votes.column }, vote, { ...looks.header, size: 9, align: "center" });
    writeInput(desk, causes);
    writeInput(desk, votes, { align: "center" });
    suggestedOn(branch, input, texts).forEach((text, index) => {
      const row = causes.row + index;
      draft.put({ row, column: causes.column }, text);
      heights[row] = Math.max(heights[row] ?? 0, wrappedHeight([text], wide));
    });
    writeHint(desk, causes, texts.hints.cause);
    draft.validate(votes, { type: "number", min: 1, max: 3 }, texts.hints.vote);
    const first = cellAt(causes.row, causes.column);
    const isToCheck = operation(call("LEFT", first, texts.toCheck.length), "=", texts.toCheck);
    draft.highlight(causes, isToCheck, { color: looks.label.color });
    draft.highlight(votes, operation(cellAt(votes.row, votes.column), "=", 3), chips.fair);
  }
  // The bones, over the thin lines between cells: along the causes, from the head of each to the spine.
  for (const branch of causeBranches) {
    const causes = fishbone.causes(branch);
    draft.format(causes, { border: { color: accent, sides: ["right"] } });
    const isLast = causes.column + 1 === headColumns.first;
    if (!isLast) draft.format({ ...causes, column: causes.column + 1 }, { border: { color: accent, sides: ["left"] } });
  }
  draft.format({ row: fishbone.spineRow, column: 0, rows: 1, columns: headColumns.first }, { fill: accent });
  heights[fishbone.spineRow] = spineHeight;
  heights[layout.whys.sectionRow - 1] = rowHeights.spacer;
}

/** The head of the fish: what all causes lead to. */
function writeEffect(desk: Desk): void {
  const { draft, input, layout, texts } = desk;
  const { area, effect } = layout.fishbone;
  const { evaluated, indicator, locale, period, subject } = input;
  draft.format({ ...area, column: headColumns.first, columns: 3 }, { fill: effectTint });
  draft.format({ ...effect.title, rows: 1, columns: 3 }, looks.header);
  draft.put(effect.title, texts.fishbone.effect);
  const lines = textLines(shortenedText(indicator.name, nameLines * (effectColumns - 4)), effectColumns);
  lines.slice(0, nameLines).forEach((line, index) => {
    draft.write({ ...effect.name, row: effect.name.row + index }, line, looks.finding);
  });
  const scope = [subject, periodText(period, texts)].filter(Boolean).join(" · ");
  draft.write(effect.scope, shortenedText(scope, effectColumns), looks.label);
  writeLink(desk, effect.evaluation, texts.fishbone.evaluation(evaluated.sheet), {
    sheet: evaluated.sheet,
    row: evaluated.row,
    column: evaluationColumns.indicator,
  });
  const target = targetFormat(indicator.unit, null);
  const formats = {
    actual: actualFormat(indicator.unit),
    target: indicator.unit === "percent" ? "0.0%" : target,
    attainment: numberFormats.attainment,
  };
  for (const name of ["actual", "target", "attainment"] as const) {
    const place = effect[name];
    const cell = evaluatedCell(desk, name);
    const figure = { ...looks.headline, size: 12, align: "left", numberFormat: formats[name] } as const;
    draft.write({ ...place, column: headColumns.first }, texts.fishbone[name], looks.label);
    draft.write(place, { formula: call("IF", call("ISNUMBER", cell), cell, "") }, figure);
    const hasUnit = name !== "attainment" && indicator.unit !== "percent" && indicator.unit !== "rating";
    if (hasUnit) draft.write({ ...place, column: headColumns.third }, unitNames[indicator.unit][locale], looks.label);
  }
}

function writeWhys(desk: Desk): void {
  const { draft, heights, input, layout, texts } = desk;
  const { firstRow, headerRow, sectionRow } = layout.whys;
  const words = texts.whys;
  const { answer, arrow, evidence, number, proven, question } = whyColumns;
  writeSection(desk, { row: sectionRow, column: 0 }, evidence + 1, words.section);
  writeHeaders(desk, { row: headerRow, column: 0 }, [
    words.number,
    words.question,
    "",
    words.answer,
    words.proven,
    words.evidence,
  ]);
  const prefilled = firstAnswer(input, texts);
  for (let index = 0; index < whyCount; index++) {
    const row = firstRow + index;
    draft.write({ row, column: number }, index + 1, { ...looks.label, bold: true, align: "center" });
    draft.write({ row, column: question }, index === 0 ? firstQuestion(desk) : { formula: nextQuestion(desk, row) }, {
      ...looks.text,
    });
    draft.write({ row, column: arrow }, "→", { ...looks.label, align: "center" });
    heights[row] = rowHeights.header;
  }
  const column = (of: number): Area => ({ row: firstRow, column: of, rows: whyCount, columns: 1 });
  writeInput(desk, column(answer));
  writeInput(desk, column(proven), { align: "center" });
  writeInput(desk, column(evidence));
  if (prefilled !== null) {
    if (prefilled.answer !== "") draft.put({ row: firstRow, column: answer }, prefilled.answer);
    draft.put({ row: firstRow, column: evidence }, prefilled.evidence);
    heights[firstRow] = Math.max(rowHeights.header, wrappedHeight([prefilled.answer, prefilled.evidence], wide));
  }
  writeHint(desk, column(answer), texts.hints.answer);
  writeHint(desk, column(evidence), texts.hints.evidence);
  draft.validate(column(proven), { type: "list", values: [...texts.proven] }, texts.hints.proven);
  const isProven = cellAt(firstRow, proven);
  const [yes = "", no = ""] = texts.proven;
  draft.highlight(column(proven), operation(isProven, "=", yes), chips.excellent);
  draft.highlight(column(proven), operation(isProven, "=", no), chips.fair);

  const { rootBranch, rootCause } = layout;
  draft.write({ ...rootCause, column: question }, words.rootCause, { ...looks.finding, wrap: true });
  draft.write({ ...rootCause, column: arrow }, "→", { ...looks.label, align: "center" });
  draft.write({ ...rootBranch, column: proven }, words.branch, { ...looks.label, align: "right" });
  writeInput(desk, areaAt(rootCause), { bold: true });
  writeInput(desk, areaAt(rootBranch));
  writeHint(desk, areaAt(rootCause), texts.hints.rootCause);
  const branches = causeBranches.map((branch) => causeBranchNames[branch][input.locale]);
  draft.validate(areaAt(rootBranch), { type: "list", values: branches }, texts.hints.branch);
  heights[rootCause.row] = rowHeights.header;
}

function firstQuestion({ input, texts }: Desk): string {
  return texts.whys.first(shortenedText(input.indicator.name, quoted[input.locale]));
}

/** What an answer may take of the question that follows from it, in characters: two lines with the words around it. */
const quoted = { "zh-CN": 26, en: 54 } as const;

/** The question that follows from the answer above it. */
function nextQuestion({ input, texts }: Desk, row: number): Expression {
  const before = cellAt(row - 1, whyColumns.answer);
  const most = quoted[input.locale];
  const cut = joinedText(call("LEFT", before, most), "…");
  const answer = call("IF", operation(call("LEN", before), ">", most), cut, before);
  return call("IF", operation(before, "=", ""), texts.whys.open, sentence(texts.whys.next, { answer }));
}

/** What the tickets answer to the first why, and how it is known; `null` where they say nothing. */
function firstAnswer(
  { cause, locale, madeOn }: CausesInput,
  texts: CausesTexts,
): { readonly answer: string; readonly evidence: string } | null {
  if (cause === null) return null;
  const shares = cause.shares.slice(0, 2).map((share) => findingText(share, texts));
  const answer = shares.join(locale === "en" ? "; " : "；");
  return { answer, evidence: texts.whys.counted(cause.weak, cause.counted, madeOn) };
}

function writeAgreed(desk: Desk): void {
  const { draft, input, layout, texts } = desk;
  const { agreed, heldOn, plan, takingPart, whys } = layout;
  const words = texts.agreed;
  const { first, second, third } = headColumns;
  writeSection(desk, { row: whys.sectionRow, column: first }, 3, words.section);
  writeHeaders(desk, { row: whys.headerRow, column: first }, [words.measure, words.owner, words.deadline]);
  const column = (of: number): Area => ({ ...agreed, column: of, columns: 1 });
  writeInput(desk, column(first));
  writeInput(desk, column(second));
  writeInput(desk, column(third), { align: "left", numberFormat: numberFormats.date });
  writeHint(desk, column(first), texts.hints.measure);
  writeHint(desk, column(second), texts.hints.owner);
  draft.validate(column(third), anyDay, texts.hints.deadline);
  writeLink(desk, plan, words.plan(input.planSheet), { sheet: input.planSheet, row: 0, column: 0 });
  draft.write({ ...heldOn, column: first }, words.heldOn, { ...looks.label, align: "right" });
  draft.write({ ...takingPart, column: first }, words.takingPart, { ...looks.label, align: "right" });
  writeInput(desk, areaAt(heldOn), { align: "left", numberFormat: numberFormats.date });
  writeInput(desk, { ...takingPart, rows: 1, columns: 2 }, { wrap: false });
  draft.validate(areaAt(heldOn), anyDay, texts.hints.heldOn);
  writeHint(desk, areaAt(takingPart), texts.hints.takingPart);
}

const anyDay = { type: "date", from: earliestSerial, to: latestSerial } as const;
