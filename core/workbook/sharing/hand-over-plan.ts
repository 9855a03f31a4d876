import type { Locale } from "../../i18n/locale.ts";
import { handOverTexts } from "../../i18n/sharing/hand-over-texts.ts";
import { freeSheetName } from "../free-sheet-name.ts";
import type { CellContent, PlanStep, WorkbookPlan } from "../plan.ts";
import type { PlanContext } from "../plan-context.ts";
import { planOf } from "../plan-of.ts";
import type { SheetContent } from "../port.ts";
import { tabColors } from "../sheet-look.ts";
import { editedCells } from "./edited-cells.ts";
import { handOverSheet } from "./hand-over-sheet.ts";
import { type HandedOver, type HandOverChoice, handedOver } from "./handed-over.ts";

/** The sheet in which calls are written anew: one of ours itself, and a copy of any other. */
export function handOverTarget(sheet: string, { isOurs }: SheetContent, takenSheetNames: readonly string[]): string {
  return isOurs ? sheet : freeSheetName(sheet, takenSheetNames);
}

/** What a formula becomes, over all that it covered; `null` leaves a cell alone. */
function contentsOf({ area, becomes, values }: HandedOver): CellContent[][] | null {
  switch (becomes.kind) {
    case "left":
      return null;
    case "value":
      return values.map((line) => [...line]);
    case "formula": {
      const { rows, columns } = area;
      const formula = becomes.expression;
      return [[rows * columns === 1 ? { formula } : { formula, spill: { rows, columns } }]];
    }
  }
}

/**
 * The plan that hands a sheet over: its calls of our functions as built-in ones or as values, and a sheet that compares every
 * value before and after.
 */
export function handOverPlan(
  sheet: string,
  content: SheetContent,
  choice: HandOverChoice,
  locale: Locale,
  context: Pick<PlanContext, "settings" | "takenSheetNames" | "today">,
): WorkbookPlan {
  const { takenSheetNames, today } = context;
  const target = handOverTarget(sheet, content, takenSheetNames);
  const check = freeSheetName(handOverTexts[locale].checkSheet, [...takenSheetNames, target]);
  const entries = handedOver(content, choice, locale);
  const { area, values } = content;
  const edited = content.isOurs
    ? editedCells(content).map((place) => ({
        place,
        value: values[place.row - area.row]?.[place.column - area.column] ?? "",
      }))
    : [];
  const written = entries.flatMap((entry): PlanStep[] => {
    const rows = contentsOf(entry);
    if (rows === null) return [];
    const { column, row } = entry.place;
    const spilled = entry.area.rows * entry.area.columns > 1;
    return [
      content.isOurs
        ? {
            kind: "revision",
            sheet: target,
            row,
            column,
            rows,
            locked: true,
            ...(spilled ? { spilled: entry.area } : {}),
          }
        : { kind: "cells", sheet: target, row, column, rows },
    ];
  });
  return planOf("plain", context, check, [
    ...(content.isOurs ? [] : [{ kind: "copy", sheet: target, of: sheet } as const]),
    { kind: "sheet", sheet: check, tabColor: tabColors.tickets, gridlines: false },
    ...written,
    ...handOverSheet({ locale, check, source: sheet, target, today, entries, edited }),
  ]);
}
