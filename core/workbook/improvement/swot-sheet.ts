import { call, cellAt, cellsIn, type Expression, operation } from "../../formula/expression.ts";
import { quadrants, type SwotQuadrant, type SwotTexts, swotTexts } from "../../i18n/improvement/swot-texts.ts";
import type { Locale } from "../../i18n/locale.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { dimensionNames } from "../../indicators/dimension-names.ts";
import type { DimensionId } from "../../indicators/indicator.ts";
import { when } from "../../tickets/array-formula.ts";
import { footerText } from "../footer-text.ts";
import { joinedText } from "../joined-text.ts";
import type { PlanStep } from "../plan.ts";
import type { PlanContext } from "../plan-context.ts";
import { rowHeight } from "../row-height.ts";
import { areaAt, SheetDraft } from "../sheet-draft.ts";
import { looks, numberFormats, rowHeights, tabColors } from "../sheet-look.ts";
import { textLines } from "../text-lines.ts";
import {
  entryRows,
  explanationLines,
  type SwotLayout,
  swotLayout,
  type WeightColumn,
  weightColumnNames,
  weightColumns,
} from "./swot-layout.ts";

/** Something filled in ahead: what it says, for which dimension, and how much it weighs. */
export interface SwotEntry {
  readonly text: string;
  readonly dimension: DimensionId;
  readonly importance: 1 | 2 | 3;
}

/** What a SWOT page is made from. */
export interface SwotInput {
  readonly locale: Locale;
  readonly sheet: string;
  readonly subject: string;
  /** The sheet of the evaluation. */
  readonly evaluation: string;
  readonly strengths: readonly SwotEntry[];
  readonly weaknesses: readonly SwotEntry[];
  /** The indicators with the cells of their weights on the evaluation sheet. */
  readonly indicators: readonly {
    readonly name: string;
    readonly dimension: DimensionId;
    readonly weight: { readonly row: number; readonly column: number };
    readonly isHeld: boolean;
  }[];
}

const textWidth = 46;
const widths = [textWidth, 20, 11, 3, textWidth, 20, 11, 9, 3, 10, 10, 10, 10];
const printedColumns = 8;

/** The sentence above the weights runs over so many columns of the default font. */
const explanationColumns = 140;

/** Each point adds a tenth of its weight to an indicator, unless the meeting decides otherwise. */
const usualShare = 0.1;

interface Desk {
  readonly draft: SheetDraft;
  readonly input: SwotInput;
  readonly layout: SwotLayout;
  readonly texts: SwotTexts;
}

/**
 * The SWOT page: four fields to fill in together, and the weights that follow from what is stressed in them. All of it is
 * formulas over the entries, so that the meeting sees at once what an entry does.
 */
export function swotSheet(input: SwotInput, context: PlanContext): PlanStep[] {
  const texts = swotTexts[input.locale];
  const layout = swotLayout(input.indicators.length);
  const draft = new SheetDraft(input.sheet);
  const desk: Desk = { draft, input, layout, texts };
  draft.write({ row: 0, column: 0 }, texts.title, looks.title);
  draft.write({ row: 1, column: 0 }, texts.subtitle(input.subject, input.evaluation, context.today), looks.subtitle);
  draft.write({ row: 2, column: 0 }, sheetTexts[input.locale].legend, looks.label);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle, rowHeights.line, rowHeights.spacer]);
  for (const quadrant of quadrants) writeQuadrant(desk, quadrant);
  writeWeights(desk);
  draft.widths(widths);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 1,
    area: { row: 0, column: 0, rows: layout.totalRow + 1, columns: printedColumns },
    footer: footerText(sheetTexts[input.locale], input.subject, context),
  });
  draft.protect([
    ...quadrants.flatMap((quadrant) => {
      const { texts: entries, dimensions, importances } = layout.quadrants[quadrant];
      return [entries, dimensions, importances];
    }),
    areaAt(layout.perPoint),
    layout.column("held"),
  ]);
  return [{ kind: "sheet", sheet: input.sheet, tabColor: tabColors.standard, gridlines: false }, ...draft.steps()];
}

function writeQuadrant({ draft, input, layout, texts }: Desk, quadrant: SwotQuadrant): void {
  const place = layout.quadrants[quadrant];
  const { title, question } = texts.quadrants[quadrant];
  const { column } = place.texts;
  draft.put({ row: place.titleRow, column }, title);
  draft.format({ row: place.titleRow, column, rows: 1, columns: 3 }, looks.section);
  draft.putRow({ row: place.headerRow, column }, [question, texts.dimension, texts.importance]);
  draft.format({ row: place.headerRow, column, rows: 1, columns: 3 }, looks.header);
  draft.heights(place.headerRow, [rowHeights.header]);
  const entries = quadrant === "strengths" || quadrant === "weaknesses" ? input[quadrant].slice(0, entryRows) : [];
  entries.forEach((entry, index) => {
    draft.putRow({ row: place.texts.row + index, column }, [
      entry.text,
      dimensionNames[entry.dimension][input.locale],
      entry.importance,
    ]);
  });
  // Both fields of a row are as high as the longest entry of either.
  const pair = quadrant === "strengths" || quadrant === "weaknesses" ? [input.strengths, input.weaknesses] : [];
  draft.heights(
    place.texts.row,
    Array.from({ length: entryRows }, (_, index) =>
      Math.max(rowHeights.header, rowHeight(pair.map((list) => ({ text: list[index]?.text ?? "", width: textWidth })))),
    ),
  );
  draft.format(place.texts, { ...looks.input, wrap: true, vertical: "top" });
  draft.format(place.dimensions, { ...looks.input, vertical: "top" });
  draft.format(place.importances, { ...looks.input, align: "center", vertical: "top" });
  const isText = operation(call("LEN", cellAt(place.texts.row, column)), "<=", 32_767);
  draft.validate(place.texts, { type: "condition", condition: isText }, texts.entryHint);
  const names = [...new Set(input.indicators.map(({ dimension }) => dimensionNames[dimension][input.locale]))];
  draft.validate(place.dimensions, { type: "list", values: names }, texts.dimensionHint);
  draft.validate(place.importances, { type: "number", min: 0, max: 3 }, texts.importanceHint);
}

/** The emphasis of a dimension, and from how many entries it comes, over all four fields. */
function overQuadrants(
  { layout }: Desk,
  each: (quadrant: SwotLayout["quadrants"][SwotQuadrant]) => Expression,
): Expression {
  const [first, ...others] = quadrants.map((quadrant) => each(layout.quadrants[quadrant]));
  if (first === undefined) throw new Error("a SWOT page must have fields");
  return others.reduce((sum, part) => operation(sum, "+", part), first);
}

function writeWeights(desk: Desk): void {
  const { draft, input, layout, texts } = desk;
  const { emphasisRow, firstRow, headerRow, perPoint, totalRow } = layout;
  draft.put({ row: emphasisRow, column: 0 }, texts.emphasis);
  draft.format({ row: emphasisRow, column: 0, rows: 1, columns: printedColumns }, looks.section);
  textLines(texts.explanation, explanationColumns).forEach((line, index) => {
    draft.write({ row: emphasisRow + 1 + index, column: 0 }, line, looks.label);
  });
  draft.heights(emphasisRow, [
    ...new Array<number>(1 + explanationLines).fill(rowHeights.line),
    rowHeights.line,
    rowHeights.header,
  ]);
  draft.write({ ...perPoint, column: 0 }, texts.perPoint, looks.label);
  draft.write(perPoint, usualShare, { ...looks.input, align: "left", numberFormat: numberFormats.share });
  draft.validate(areaAt(perPoint), { type: "number", min: 0, max: 1 }, texts.perPointHint, false);

  const isText = (name: WeightColumn) => name === "indicator" || name === "dimension" || name === "why";
  for (const name of weightColumnNames) {
    const isWorking = weightColumns[name] >= weightColumns.free;
    const header = isWorking ? looks.working : isText(name) ? looks.header : looks.numberHeader;
    draft.write({ row: headerRow, column: weightColumns[name] }, texts.columns[name], header);
    draft.format(layout.column(name), isWorking ? looks.working : isText(name) ? looks.text : looks.number);
  }
  draft.format({ row: headerRow, column: 3, rows: 1, columns: 1 }, looks.header);
  draft.write({ row: headerRow - 1, column: weightColumns.free }, texts.working, looks.working);
  draft.format(layout.column("now"), { numberFormat: numberFormats.weight });
  draft.format(layout.column("emphasis"), { numberFormat: numberFormats.weight });
  draft.format(layout.column("proposed"), { bold: true, numberFormat: numberFormats.weight });
  draft.format(layout.column("held"), { ...looks.input, align: "center" });
  draft.validate(layout.column("held"), { type: "list", values: [texts.yes] }, texts.heldHint);
  for (const name of ["free", "share", "rest"] as const) draft.format(layout.column(name), { numberFormat: "0.00" });

  const column = (name: WeightColumn) => cellsIn(layout.column(name), { fixed: true });
  const isHeld = operation(column("held"), "=", texts.yes);
  const held = call("SUMPRODUCT", operation(isHeld, "*", 1), column("now"));
  input.indicators.forEach((indicator, index) => {
    const row = firstRow + index;
    const at = (name: WeightColumn) => cellAt(row, weightColumns[name]);
    const put = (name: WeightColumn, formula: Expression) =>
      draft.putFormula({ row, column: weightColumns[name] }, formula);
    const isKept = operation(at("held"), "=", texts.yes);
    draft.put({ row, column: weightColumns.indicator }, indicator.name);
    draft.put({ row, column: weightColumns.dimension }, dimensionNames[indicator.dimension][input.locale]);
    put("now", cellAt(indicator.weight.row, indicator.weight.column, { sheet: input.evaluation, fixed: true }));
    const entries = overQuadrants(desk, ({ dimensions, importances }) =>
      call(
        "COUNTIFS",
        cellsIn(dimensions, { fixed: true }),
        at("dimension"),
        cellsIn(importances, { fixed: true }),
        ">0",
      ),
    );
    const [before, between] = texts.why;
    const stressedBy = joinedText(before, at("emphasis"), between, entries);
    put("why", when(isKept, texts.isHeld, when(operation(entries, "=", 0), texts.noEntry, stressedBy)));
    put(
      "emphasis",
      overQuadrants(desk, ({ dimensions, importances }) =>
        call("SUMIF", cellsIn(dimensions, { fixed: true }), at("dimension"), cellsIn(importances, { fixed: true })),
      ),
    );
    const stressed = operation(
      1,
      "+",
      operation(cellAt(perPoint.row, perPoint.column, { fixed: true }), "*", at("emphasis")),
    );
    put("free", when(isKept, 0, operation(at("now"), "*", stressed)));
    const all = call("SUM", column("free"));
    const rest = operation(100, "-", held);
    put(
      "share",
      when(isKept, 0, when(operation(all, "=", 0), 0, operation(operation(at("free"), "/", all), "*", rest))),
    );
    // A share that arithmetic left a hair under a whole number is that number.
    put("whole", call("INT", operation(at("share"), "+", 1e-9)));
    put("rest", call("ROUND", operation(at("share"), "-", at("whole")), 9));
    const above = cellsIn({ ...layout.column("rest"), rows: index + 1 }, { fixed: false });
    const rank = operation(
      call("COUNTIF", column("rest"), operation(">", "&", at("rest"))),
      "+",
      call("COUNTIF", above, at("rest")),
    );
    const left = call("ROUND", operation(rest, "-", call("SUM", column("whole"))), 6);
    // Where held weights leave part of a unit, it goes to the first of the largest rests.
    const extra = call("MAX", 0, call("MIN", 1, operation(left, "-", operation(rank, "-", 1))));
    put("proposed", when(isKept, at("now"), operation(at("whole"), "+", extra)));
    if (indicator.isHeld) draft.put({ row, column: weightColumns.held }, texts.yes);
  });
  draft.put({ row: totalRow, column: 0 }, texts.total);
  for (const name of ["now", "proposed"] as const) {
    draft.putFormula({ row: totalRow, column: weightColumns[name] }, call("SUM", cellsIn(layout.column(name))));
  }
  draft.format(
    { row: totalRow, column: 0, rows: 1, columns: printedColumns },
    {
      ...looks.total,
      numberFormat: numberFormats.weight,
    },
  );
  draft.heights(
    firstRow,
    input.indicators.map(({ name }) => rowHeight([{ text: name, width: textWidth }])),
  );
}
