import type { FigureId } from "../../analysis/analysis-answers.ts";
import { cellAt, type Expression, type Operand } from "../../formula/expression.ts";
import type { ReportTexts } from "../../i18n/analysis/report-texts.ts";
import type { SheetDraft } from "../sheet-draft.ts";
import { looks } from "../sheet-look.ts";
import { type AnalysisInput, nameOf } from "./analysis-input.ts";
import { figureFormat, figuresLayout } from "./figures-layout.ts";
import type { ReportLayout } from "./report-layout.ts";
import { numberText, percentText } from "./sentence.ts";

/** What every part of the report is written with. */
export interface ReportDesk {
  readonly input: AnalysisInput;
  readonly draft: SheetDraft;
  readonly layout: ReportLayout;
  readonly texts: ReportTexts;
}

export type FigurePart =
  | "value"
  | "target"
  | "reached"
  | "before"
  | "change"
  | "count"
  | "countBefore"
  | "unread"
  | "unreadBefore";

/** A figure on the key figures sheet. */
export function figure({ input }: ReportDesk, id: FigureId | "tickets", column: FigurePart) {
  const place = figuresLayout(input).cell(id, column);
  if (place === null) return null;
  return cellAt(place.row, place.column, { sheet: nameOf(input, "figures"), fixed: true });
}

/** The title of a part of the page. */
export function section({ draft }: ReportDesk, row: number, text: string, column = 0, columns = 12): void {
  draft.put({ row, column }, text);
  draft.format({ row, column, rows: 1, columns }, looks.section);
}

/** A figure as text, in its own format. */
export function formatted(id: FigureId | "tickets", value: Operand): Expression {
  if (id === "tickets") return numberText(value, 0);
  const format = figureFormat(id);
  if (format === "0.0%") return percentText(value);
  return numberText(value, format === "0.00" ? 2 : 1);
}
