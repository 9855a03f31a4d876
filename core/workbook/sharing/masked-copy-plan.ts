import type { Locale } from "../../i18n/locale.ts";
import { maskedTexts } from "../../i18n/sharing/masked-texts.ts";
import { freeSheetName } from "../free-sheet-name.ts";
import type { PlanStep, WorkbookPlan } from "../plan.ts";
import type { PlanContext } from "../plan-context.ts";
import { planOf } from "../plan-of.ts";
import { rowHeight } from "../row-height.ts";
import { SheetDraft } from "../sheet-draft.ts";
import { looks, rowHeights, tabColors } from "../sheet-look.ts";
import { type KnownNames, type Masked, type MaskingRules, maskSheets, type SheetToMask } from "./mask-sheets.ts";
import { maskedSheetsKey } from "./masked-sheets.ts";

/**
 * The plan of masked copies: new sheets that hold values and looks and nothing else, so that nothing hidden comes along, and a
 * page that says what was masked and what is to be done before they are shared.
 */
export function maskedCopyPlan(
  sheets: readonly SheetToMask[],
  known: KnownNames,
  rules: MaskingRules,
  locale: Locale,
  context: Pick<PlanContext, "settings" | "takenSheetNames" | "today">,
): WorkbookPlan {
  const texts = maskedTexts[locale];
  const masked = maskSheets(sheets, known, rules, locale);
  const taken = [...context.takenSheetNames];
  const named = (wanted: string): string => {
    const name = freeSheetName(shortened(wanted), taken);
    taken.push(name);
    return name;
  };
  const notes = named(texts.notesSheet);
  const copies = masked.sheets.map((sheet) => ({ ...sheet, copy: named(texts.sheetName(sheet.name)) }));
  const added = [notes, ...copies.map(({ copy }) => copy)].map(
    (sheet): PlanStep => ({ kind: "sheet", sheet, tabColor: tabColors.tickets, gridlines: false }),
  );
  const filled = copies.flatMap(({ content, copy, rows }, index): PlanStep[] => {
    const { area, widths } = content;
    const of = sheets[index]?.name ?? "";
    return [
      { kind: "cells", sheet: copy, row: area.row, column: area.column, rows: rows.map((line) => [...line]) },
      { kind: "looks", sheet: copy, area, of },
      { kind: "columns", sheet: copy, first: area.column, widths: [...widths] },
    ];
  });
  return planOf("plain", context, notes, [
    ...added,
    ...filled,
    { kind: "setting", key: maskedSheetsKey, text: JSON.stringify(copies.map(({ copy }) => copy)) },
    ...notesSheet(notes, masked, rules, locale, context.today),
  ]);
}

/** A sheet's name has 31 characters at most; what says that it is masked stays. */
function shortened(name: string): string {
  if (name.length <= 31) return name;
  const end = name.slice(name.lastIndexOf(" "));
  return `${name.slice(0, 31 - end.length)}${end}`;
}

const adviceWidth = 92;

function notesSheet(
  sheet: string,
  { counts }: Masked,
  { smallest }: MaskingRules,
  locale: Locale,
  today: string,
): PlanStep[] {
  const texts = maskedTexts[locale];
  const draft = new SheetDraft(sheet);
  draft.write({ row: 0, column: 0 }, texts.title, looks.title);
  draft.write({ row: 1, column: 0 }, texts.subtitle(today), looks.subtitle);
  const lines = [
    [texts.counts.people, counts.people],
    [texts.counts.customers, counts.customers],
    [texts.counts.tickets, counts.tickets],
    [texts.counts.groups(String(smallest)), counts.groups],
    [texts.counts.texts, counts.texts],
    [texts.counts.times, counts.times],
    [texts.counts.formulas, counts.formulas],
  ] as const;
  lines.forEach(([label, count], index) => {
    draft.write({ row: 3 + index, column: 0 }, label, looks.label);
    draft.write({ row: 3 + index, column: 1 }, count, { ...looks.value, align: "right" });
  });
  const first = 4 + lines.length;
  draft.write({ row: first, column: 0 }, texts.adviceTitle, looks.section);
  texts.advice.forEach((advice, index) => {
    draft.write({ row: first + 1 + index, column: 0 }, `${index + 1}. ${advice}`, { ...looks.text, vertical: "top" });
  });
  draft.widths([adviceWidth, 10]);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle]);
  draft.heights(
    first + 1,
    texts.advice.map((advice) => rowHeight([{ text: `0. ${advice}`, width: adviceWidth }])),
  );
  draft.page({ orientation: "landscape", fitToWidth: 1, fitToHeight: 0, footer: "&P / &N" });
  return draft.steps();
}
