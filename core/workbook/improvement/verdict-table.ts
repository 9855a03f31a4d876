import {
  type Area,
  call,
  cellAt,
  cellsIn,
  type Expression,
  type Operand,
  operation,
} from "../../formula/expression.ts";
import {
  type ComparisonColumn,
  type ComparisonTexts,
  type ComparisonWorking,
  type VerdictColumn,
  type VerdictWorking,
  verdictColumns,
  verdictWorkings,
} from "../../i18n/improvement/comparison-texts.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { when } from "../../tickets/array-formula.ts";
import { numberText, sentence } from "../analysis/sentence.ts";
import { headCell } from "../evaluation-layout.ts";
import { type ImprovementColumn, improvementLayout } from "../improvement-layout.ts";
import { joinedText } from "../joined-text.ts";
import type { CellContent } from "../plan.ts";
import { rowHeight } from "../row-height.ts";
import type { SheetDraft } from "../sheet-draft.ts";
import { chips, looks, numberFormats, rowHeights } from "../sheet-look.ts";
import type { ComparisonInput } from "./comparison-input.ts";
import type { ComparisonLayout } from "./comparison-layout.ts";

/** What the table of measures is made from. */
export interface VerdictDesk {
  readonly input: ComparisonInput;
  readonly draft: SheetDraft;
  readonly layout: ComparisonLayout;
  readonly texts: ComparisonTexts;
  /** Widths of the columns of the sheet, in characters. */
  readonly widths: readonly number[];
}

/** Attainments are compared to a millionth, as on the evaluation sheet. */
const comparedDigits = 6;

/** Small chances are not told to more digits than they are worth. */
export const chanceFormat = '[<0.001]"<0.001";0.000';

const textColumns: ReadonlySet<VerdictColumn> = new Set<VerdictColumn>([
  "indicator",
  "measure",
  "owner",
  "status",
  "better",
  "suggestion",
  "decision",
  "reason",
  "note",
]);

const inputs: readonly VerdictColumn[] = ["decision", "note"];

/**
 * The table of measures: each row of the first evaluation's plan with what became of its indicator, the verdict that
 * follows, and a cell to decide otherwise. Rows that the plan has room for follow it too.
 *
 * @returns the cells that are typed into
 */
export function writeVerdicts(desk: VerdictDesk): Area[] {
  const { draft, layout, texts } = desk;
  const { verdicts } = layout;
  draft.put({ row: verdicts.sectionRow, column: 0 }, texts.sections.measures);
  draft.format({ row: verdicts.sectionRow, column: 0, rows: 1, columns: verdictColumns.length }, looks.section);
  if (verdicts.rows === 0) {
    draft.write(verdicts.finding, texts.noPlan, looks.finding);
    return [];
  }
  writeFinding(desk);
  verdictColumns.forEach((column, index) => {
    const align = alignOf(column);
    draft.write({ row: verdicts.headerRow, column: index }, texts.verdictColumns[column], { ...looks.header, align });
    const body = inputs.includes(column) ? looks.input : align === "right" ? looks.number : looks.text;
    draft.format(layout.verdictArea(column), { ...body, wrap: true, align });
  });
  for (const column of verdictWorkings) {
    const place = { ...layout.verdict(0, column), row: verdicts.headerRow };
    draft.write(place, texts.verdictWorkings[column], { ...looks.working, wrap: true });
    draft.format(layout.verdictArea(column), looks.working);
  }
  for (let index = 0; index < verdicts.rows; index++) {
    for (const [column, content] of Object.entries(verdictRow(desk, index))) {
      if (isColumn(column)) draft.put(layout.verdict(index, column), content);
    }
  }
  draft.format(layout.verdictArea("attainment"), { numberFormat: numberFormats.attainment });
  draft.format(layout.verdictArea("threshold"), { numberFormat: numberFormats.share });
  draft.format(layout.verdictArea("statistic"), { numberFormat: '0.00;"−"0.00' });
  draft.format(layout.verdictArea("p"), { numberFormat: chanceFormat });
  guard(desk);
  texts.verdictRemarks.forEach((remark, index) => {
    draft.write({ row: verdicts.firstRow + verdicts.rows + index, column: 0 }, remark, looks.remark);
  });
  dressRows(desk);
  return inputs.map((column) => layout.verdictArea(column));
}

/** Words between numbers stand in the middle, as in the table above. */
function alignOf(column: VerdictColumn): "left" | "center" | "right" {
  if (column === "better" || column === "suggestion" || column === "decision") return "center";
  return textColumns.has(column) ? "left" : "right";
}

function isColumn(column: string): column is VerdictColumn | VerdictWorking {
  const all: readonly string[] = [...verdictColumns, ...verdictWorkings];
  return all.includes(column);
}

function writeFinding({ draft, layout, texts }: VerdictDesk): void {
  const verdict = cellsIn(layout.verdictArea("verdict"), { fixed: true });
  const count = (word: string) => call("COUNTIF", verdict, word);
  const finding = sentence(texts.verdictFinding, {
    keep: count(texts.verdicts.keep),
    change: count(texts.verdicts.change),
    again: count(texts.verdicts.again),
    notDone: count(texts.notDone),
    open: count(texts.toDecide),
  });
  const isEmpty = operation(call("COUNTIF", verdict, "?*"), "=", 0);
  draft.write(layout.verdicts.finding, { formula: when(isEmpty, texts.noMeasures, finding) }, looks.finding);
}

type VerdictRow = Readonly<Record<VerdictColumn | VerdictWorking, CellContent>>;

function verdictRow(desk: VerdictDesk, index: number): VerdictRow {
  const { input, layout } = desk;
  const at = (column: VerdictColumn | VerdictWorking): Expression => {
    const place = layout.verdict(index, column);
    return cellAt(place.row, place.column);
  };
  const planned = (column: ImprovementColumn): Expression => {
    const area = improvementLayout(input.before.record, input.before.made.madeOn).column(column);
    return cellAt(area.row + index, area.column, { sheet: input.before.made.planSheet, fixed: true });
  };
  const shown = (column: ImprovementColumn): CellContent => ({
    formula: when(operation(planned(column), "=", ""), "", planned(column)),
  });
  const ofIndicator = (column: ComparisonColumn | ComparisonWorking): Expression =>
    when(
      call("ISNUMBER", at("place")),
      call("INDEX", cellsIn(layout.column(column), { fixed: true }), at("place")),
      "",
    );
  const attainments = cellsIn(layout.scoreArea("attainmentAfter"), { fixed: true });
  const done = sheetTexts[input.before.record.locale].plan.statuses[2];
  const isThere = operation(operation(at("indicator"), "&", at("measure")), "<>", "");
  const whole = (figure: Operand) => when(isThere, figure, "");
  const onIt = call(
    "COUNTIFS",
    cellsIn(layout.verdictArea("place"), { fixed: true }),
    at("place"),
    cellsIn(layout.verdictArea("done"), { fixed: true }),
    1,
  );
  return {
    indicator: shown("indicator"),
    measure: shown("measure"),
    owner: shown("owner"),
    status: shown("status"),
    before: { formula: ofIndicator("beforeText") },
    after: { formula: ofIndicator("afterText") },
    change: { formula: ofIndicator("changeText") },
    better: { formula: ofIndicator("better") },
    attainment: { formula: when(call("ISNUMBER", at("place")), call("INDEX", attainments, at("place")), "") },
    threshold: { formula: whole(headCell("threshold", input.after.made.sheet)) },
    together: { formula: when(call("ISNUMBER", at("place")), onIt, "") },
    statistic: { formula: ofIndicator("statistic") },
    p: { formula: ofIndicator("p") },
    suggestion: { formula: whole(judged(desk, at, (judgement) => judgement.word)) },
    decision: null,
    reason: { formula: whole(judged(desk, at, (judgement) => reasonText(desk, at, judgement))) },
    note: null,
    place: { formula: placeFormula(desk, index, planned("indicator")) },
    done: { formula: when(operation(planned("status"), "=", done), 1, 0) },
    code: { formula: ofIndicator("code") },
    usualCode: { formula: ofIndicator("usualCode") },
    weak: { formula: ofIndicator("weak") },
    verdict: { formula: when(operation(at("decision"), "=", ""), at("suggestion"), at("decision")) },
    problem: shown("problem"),
    effect: { formula: effectFormula(desk, at) },
  };
}

/** What a measure has brought, in a line for its row of the plan: the change, how sure it is, and what becomes of it. */
function effectFormula({ texts }: VerdictDesk, at: (column: VerdictColumn | VerdictWorking) => Expression): Expression {
  const { beyondChance, figures, maybeChance, undecided, untested } = texts.effect;
  // Never “code = 0”: Univer takes a cell that was 0 a moment before for 0 still, and the code is while its row is worked out.
  const isBeyond = operation(call("ABS", at("code")), ">", 0);
  const sure = when(call("ISNUMBER", at("code")), when(isBeyond, beyondChance, maybeChance), untested);
  const said = sentence(figures, { before: at("before"), after: at("after"), change: at("change"), sure });
  const isKnown = operation(at("change"), "<>", "");
  const verdict = when(operation(at("verdict"), "=", texts.toDecide), undecided, at("verdict"));
  const whole = when(operation(at("done"), "=", 1), joinedText(when(isKnown, said, ""), verdict), texts.notDone);
  return when(operation(at("measure"), "=", ""), "", whole);
}

/**
 * Which indicator of the comparison a measure is for, counted from 1: the one it was planned for while its name stands
 * there, else the one whose name was typed.
 */
function placeFormula({ input, layout }: VerdictDesk, index: number, name: Expression): Expression {
  const names = cellsIn(layout.column("indicator"), { fixed: true });
  const found = call("IFERROR", call("MATCH", name, names, 0), "");
  const key = input.before.record.measures[index]?.indicator;
  const own = input.rows.findIndex(({ pair }) => pair.before !== null && pair.before.key === key);
  const indicator = input.rows[own]?.pair.before;
  if (indicator === null || indicator === undefined) return when(operation(name, "=", ""), "", found);
  const isOwn = operation(name, "=", indicator.name);
  return when(operation(name, "=", ""), "", when(isOwn, own + 1, found));
}

interface Judgement {
  readonly word: string;
  readonly reason: keyof ComparisonTexts["reasons"];
  /** Whether it is about an effect, which measures share. */
  readonly isOfEffect: boolean;
}

/** The verdict of a row, and whatever follows from it. */
function judged(
  { texts }: VerdictDesk,
  at: (column: VerdictColumn | VerdictWorking) => Expression,
  as: (judgement: Judgement) => Operand,
): Expression {
  const { again, change, keep } = texts.verdicts;
  const say = (word: string, reason: Judgement["reason"], isOfEffect = true) => as({ word, reason, isOfEffect });
  const isReached = when(
    call("ISNUMBER", at("attainment")),
    operation(call("ROUND", at("attainment"), comparedDigits), ">=", at("threshold")),
    false,
  );
  // Weak before, and by now no better than usual: it may have come back by itself. Without the usual level nobody can tell.
  const againstUsual = when(
    call("ISNUMBER", at("usualCode")),
    when(operation(at("usualCode"), "<", 1), say(change, "betterNotUsual"), say(keep, "betterReached")),
    say(texts.toDecide, "betterUsualUnknown"),
  );
  const reached = when(operation(at("weak"), "<>", ""), againstUsual, say(keep, "betterReached"));
  const better = when(isReached, reached, say(change, "betterBelow"));
  const chance = when(isReached, say(change, "chanceReached"), say(again, "chanceBelow"));
  const byCode = when(
    operation(at("code"), "=", 1),
    better,
    when(operation(at("code"), "=", -1), say(again, "worse"), chance),
  );
  const tested = when(call("ISNUMBER", at("code")), byCode, say(texts.toDecide, "untested", false));
  const known = when(call("ISNUMBER", at("place")), tested, say(texts.toDecide, "unknownIndicator", false));
  const carriedOut = when(operation(at("done"), "=", 1), known, say(texts.notDone, "notDone", false));
  return when(operation(at("measure"), "=", ""), say(again, "noMeasure", false), carriedOut);
}

/** The reason in words, with how many measures share the effect. */
function reasonText(
  { texts }: VerdictDesk,
  at: (column: VerdictColumn | VerdictWorking) => Expression,
  { reason, isOfEffect }: Judgement,
): Operand {
  const words = texts.reasons[reason];
  if (!isOfEffect) return words;
  const [before, after] = texts.together;
  const others = numberText(operation(at("together"), "-", 1), 0);
  const shared = when(operation(at("together"), ">", 1), joinedText(before, others, after), "");
  return joinedText(words, shared);
}

function guard({ draft, layout, texts }: VerdictDesk): void {
  const { again, change, keep } = texts.verdicts;
  draft.validate(layout.verdictArea("decision"), { type: "list", values: [keep, change, again] }, texts.hints.decision);
  const first = layout.verdict(0, "note");
  const isText = operation(call("LEN", cellAt(first.row, first.column)), "<=", 1000);
  draft.validate(layout.verdictArea("note"), { type: "condition", condition: isText }, texts.hints.note);
  for (const column of ["suggestion", "decision"] as const) {
    const area = layout.verdictArea(column);
    const word = cellAt(area.row, area.column);
    draft.highlight(area, operation(word, "=", keep), chips.excellent);
    draft.highlight(area, operation(word, "=", change), chips.fair);
    draft.highlight(area, operation(word, "=", again), chips.poor);
  }
}

/** Rows are as high as the longest of their texts takes, and the spare ones as a line. */
function dressRows({ draft, input, layout, texts, widths }: VerdictDesk): void {
  const width = (column: VerdictColumn) => widths[verdictColumns.indexOf(column)] ?? 10;
  const longestReason = Object.values(texts.reasons).reduce((one, other) => (other.length > one.length ? other : one));
  const { measures } = input.before.record;
  const nameOf = (key: string) => input.before.record.indicators.find((one) => one.key === key)?.name ?? key;
  const heights = Array.from({ length: layout.verdicts.rows }, (_, index) => {
    const measure = measures[index];
    if (measure === undefined) return rowHeights.line;
    return rowHeight([
      { text: nameOf(measure.indicator), width: width("indicator") },
      { text: measure.measure, width: width("measure") },
      { text: measure.owner, width: width("owner") },
      { text: longestReason, width: width("reason") },
    ]);
  });
  draft.heights(layout.verdicts.sectionRow, [rowHeights.line, rowHeights.line, rowHeights.header, ...heights]);
}
