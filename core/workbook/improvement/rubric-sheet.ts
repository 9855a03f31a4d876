import { call, cellAt, operation } from "../../formula/expression.ts";
import { type RubricTexts, rubricItems, rubricTexts } from "../../i18n/improvement/rubric-texts.ts";
import type { Locale } from "../../i18n/locale.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { earliestSerial, latestSerial } from "../../tickets/day-serial.ts";
import { dateCell } from "../date-cell.ts";
import { footerText } from "../footer-text.ts";
import type { PlanStep } from "../plan.ts";
import type { PlanContext } from "../plan-context.ts";
import { rowHeight } from "../row-height.ts";
import { areaAt, SheetDraft } from "../sheet-draft.ts";
import { looks, numberFormats, rowHeights, tabColors } from "../sheet-look.ts";
import type { RubricWords, SaidRubric } from "./read-rubric.ts";
import { levelCount, type RubricTable, rubricLayout, rubricRows } from "./rubric-layout.ts";

/** What a rubric handbook is made from. */
interface RubricInput {
  readonly locale: Locale;
  readonly sheet: string;
  readonly subject: string;
  readonly version: number;
  readonly words: RubricWords;
  /** The same in the other language, which stands below; `null` where it is not asked for. */
  readonly other: RubricWords | null;
}

/** The words of both languages, the one that stands first and the other. */
interface BothWords {
  readonly words: RubricWords;
  readonly other: RubricWords;
}

/** The words that a first rubric starts from, the language named first. */
export function stockWords(locale: Locale): BothWords {
  return { words: stockOf(locale), other: stockOf(otherOf(locale)) };
}

/**
 * The words that a rubric after the last one starts from: those on its sheet, as somebody edited them. A language in which it
 * was not written starts from ours.
 */
export function nextWords(said: Pick<SaidRubric, "other" | "words">, written: Locale, locale: Locale): BothWords {
  const other = said.other ?? stockOf(otherOf(written));
  return written === locale ? { words: said.words, other } : { words: other, other: said.words };
}

function otherOf(locale: Locale): Locale {
  return locale === "en" ? "zh-CN" : "en";
}

/** Items, levels and spare rows in one language. */
function stockOf(locale: Locale): string[][] {
  const { anchors, items } = rubricTexts[locale];
  const blank = () => new Array<string>(1 + levelCount).fill("");
  const given = rubricItems.map((item) => [items[item], ...anchors[item]]);
  return [...given, ...Array.from({ length: rubricRows - given.length }, blank)];
}

const itemWidth = 20;
const levelWidth = 30;

/**
 * The rubric handbook: what each level of each item looks like, in words that can be changed. The same words for the same
 * level are what makes two raters agree.
 */
export function rubricSheet(
  { locale, other, sheet, subject, version, words }: RubricInput,
  context: PlanContext,
): PlanStep[] {
  const texts = rubricTexts[locale];
  const layout = rubricLayout(other !== null, texts.rules.length);
  const draft = new SheetDraft(sheet);
  draft.write({ row: 0, column: 0 }, texts.title, looks.title);
  draft.write({ row: 1, column: 0 }, texts.subtitle(subject, context.today), looks.subtitle);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle, rowHeights.line, rowHeights.line]);
  draft.write({ ...layout.version, column: 0 }, texts.version, looks.label);
  draft.write(layout.version, version, { ...looks.input, align: "left", numberFormat: numberFormats.whole });
  draft.validate(areaAt(layout.version), { type: "number", min: 1, max: 1000 }, texts.versionHint, false);
  draft.write({ ...layout.validFrom, column: 0 }, texts.validFrom, looks.label);
  draft.write(layout.validFrom, dateCell(context.today), {
    ...looks.input,
    align: "left",
    numberFormat: numberFormats.date,
  });
  const anyDay = { type: "date", from: earliestSerial, to: latestSerial } as const;
  draft.validate(areaAt(layout.validFrom), anyDay, texts.validFromHint, false);
  draft.write({ ...layout.version, column: 2 }, sheetTexts[locale].legend, looks.label);
  writeTable(draft, layout.table, words, texts);
  draft.write({ row: layout.rulesRow, column: 0 }, texts.howTo, looks.section);
  draft.format({ row: layout.rulesRow, column: 0, rows: 1, columns: 1 + levelCount }, looks.section);
  texts.rules.forEach((rule, index) => {
    draft.write({ row: layout.rulesRow + 1 + index, column: 0 }, `${index + 1}. ${rule}`, looks.label);
  });
  const inputs = [areaAt(layout.version), areaAt(layout.validFrom), layout.table.area];
  if (layout.other !== null && other !== null) {
    draft.write({ row: layout.other.headerRow - 1, column: 0 }, texts.otherLanguage, looks.section);
    writeTable(draft, layout.other, other, rubricTexts[otherOf(locale)]);
    inputs.push(layout.other.area);
  }
  draft.widths([itemWidth, ...new Array<number>(levelCount).fill(levelWidth)]);
  draft.freeze(layout.table.headerRow + 1, 1);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    area: { row: 0, column: 0, rows: layout.rows, columns: 1 + levelCount },
    footer: footerText(sheetTexts[locale], subject, context),
  });
  draft.protect(inputs);
  return [{ kind: "sheet", sheet, tabColor: tabColors.standard, gridlines: false }, ...draft.steps()];
}

function writeTable(draft: SheetDraft, { area, headerRow }: RubricTable, words: RubricWords, texts: RubricTexts): void {
  draft.putRow({ row: headerRow, column: 0 }, [texts.item, ...texts.levels]);
  draft.format({ ...area, row: headerRow, rows: 1 }, looks.header);
  draft.heights(headerRow, [rowHeights.line]);
  words.forEach((row, index) => {
    draft.putRow(
      { row: area.row + index, column: 0 },
      row.map((text) => (text === "" ? null : text)),
    );
  });
  const items = { ...area, columns: 1 };
  const anchors = { ...area, column: 1, columns: levelCount };
  draft.format(items, { ...looks.input, bold: true, wrap: true, vertical: "top" });
  draft.format(anchors, { ...looks.input, wrap: true, vertical: "top" });
  // Any text will do; the rule is there for its hint.
  const isText = operation(call("LEN", cellAt(area.row, 0)), "<=", 255);
  draft.validate(items, { type: "condition", condition: isText }, texts.itemHint);
  const isAnchor = operation(call("LEN", cellAt(area.row, 1)), "<=", 32_767);
  draft.validate(anchors, { type: "condition", condition: isAnchor }, texts.anchorHint);
  draft.heights(
    area.row,
    Array.from({ length: area.rows }, (_, index) => {
      const [, ...levels] = words[index] ?? [];
      return Math.max(2 * rowHeights.line, rowHeight(levels.map((text) => ({ text, width: levelWidth }))));
    }),
  );
}
