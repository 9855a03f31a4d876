import { call, cellAt, cellsIn, operation } from "../../formula/expression.ts";
import type { Cell } from "../../functions/cell.ts";
import type { Locale } from "../../i18n/locale.ts";
import { type HandOverTexts, handOverTexts } from "../../i18n/sharing/hand-over-texts.ts";
import { areaText, columnLetters } from "../formula-text.ts";
import type { PlanStep } from "../plan.ts";
import { areaAt, type Place, SheetDraft } from "../sheet-draft.ts";
import { chips, looks, rowHeights } from "../sheet-look.ts";
import type { HandedOver, LeftProblem } from "./handed-over.ts";

export interface HandOverInput {
  readonly locale: Locale;
  /** The sheet of the check. */
  readonly check: string;
  /** The sheet that was handed over. */
  readonly source: string;
  /** Where it was done: the sheet itself, or its copy. */
  readonly target: string;
  /** ISO date. */
  readonly today: string;
  readonly entries: readonly HandedOver[];
  readonly edited: readonly { readonly place: Place; readonly value: Cell }[];
}

const firstRow = 8;

const columns = { cell: 0, was: 1, is: 2, before: 3, now: 4, difference: 5 } as const;

/** The sentence for what keeps a formula as it is. */
export function leftSentence(problem: LeftProblem, { problems }: HandOverTexts): string {
  return problem.code === "shows-error"
    ? problems["shows-error"](problem.id, problem.error)
    : problems[problem.code](problem.id);
}

function wordsFor({ becomes }: HandedOver, texts: HandOverTexts): string {
  switch (becomes.kind) {
    case "formula":
      return texts.becomes.formula;
    case "value":
      return becomes.problem === null
        ? texts.becomes.value
        : texts.becomes.valued(leftSentence(becomes.problem, texts));
    case "left":
      return texts.becomes.left(leftSentence(becomes.problem, texts));
  }
}

/** Values before and after the hand-over, side by side, with their difference; and what stayed as it was. */
export function handOverSheet(input: HandOverInput): PlanStep[] {
  const { check, edited, entries, locale, source, target, today } = input;
  const texts = handOverTexts[locale];
  const draft = new SheetDraft(check);
  const count = (kind: HandedOver["becomes"]["kind"]) => entries.filter(({ becomes }) => becomes.kind === kind).length;
  const compared = entries.filter(({ becomes }) => becomes.kind !== "left");
  const lines = compared.flatMap((entry) =>
    entry.values.flatMap((line, r) =>
      line.map((value, c) => ({
        entry,
        value,
        place: { row: entry.area.row + r, column: entry.area.column + c },
        isFirst: r + c === 0,
      })),
    ),
  );
  const differences = { row: firstRow, column: columns.difference, rows: Math.max(lines.length, 1), columns: 1 };
  const largest = call("MAX", cellsIn(differences, { fixed: true }));

  draft.write({ row: 0, column: 0 }, texts.title(source), looks.title);
  draft.write({ row: 1, column: 0 }, texts.subtitle(today, target), looks.subtitle);
  const figures = [
    [texts.counts.formulas, count("formula")],
    [texts.counts.values, count("value")],
    [texts.counts.left, count("left")],
    [texts.counts.edited, edited.length],
  ] as const;
  figures.forEach(([label, figure], index) => {
    draft.write({ row: 2 + index, column: 0 }, label, looks.label);
    draft.write({ row: 2 + index, column: 1 }, figure, { ...looks.value, bold: true });
  });
  draft.write({ row: 2, column: columns.is }, texts.counts.largest, looks.label);
  draft.write(
    { row: 2, column: columns.before },
    { formula: largest },
    { ...looks.value, numberFormat: "0.#########" },
  );
  const verdict = { row: 3, column: columns.is };
  draft.write(verdict, { formula: call("IF", operation(largest, "=", 0), texts.zero, texts.some) }, looks.finding);
  const isZero = operation(largest, "=", 0);
  draft.highlight(areaAt(verdict), isZero, { color: chips.excellent.color });
  draft.highlight(areaAt(verdict), call("NOT", isZero), { color: chips.poor.color });

  texts.headers.forEach((header, column) => {
    const look = column >= columns.before ? looks.numberHeader : looks.header;
    draft.write({ row: firstRow - 1, column }, header, look);
  });
  lines.forEach(({ entry, isFirst, place, value }, index) => {
    const row = firstRow + index;
    const now = cellAt(place.row, place.column, { sheet: target });
    const before = cellAt(row, columns.before);
    const after = cellAt(row, columns.now);
    draft.putRow({ row, column: 0 }, [
      `${columnLetters(place.column)}${place.row + 1}`,
      isFirst ? entry.formula : "",
      isFirst ? wordsFor(entry, texts) : "",
      value === "" ? null : value,
      { formula: call("IF", operation(now, "=", ""), "", now) },
      {
        formula: call(
          "IF",
          call("AND", call("ISNUMBER", before), call("ISNUMBER", after)),
          call("ROUND", call("ABS", operation(after, "-", before)), 9),
          call("IF", operation(operation(before, "&", ""), "=", operation(after, "&", "")), 0, 1),
        ),
      },
    ]);
    draft.link(
      { row, column: 0 },
      { sheet: target, ...place },
      `${target}!${columnLetters(place.column)}${place.row + 1}`,
    );
  });
  if (lines.length > 0) {
    draft.format({ row: firstRow, column: 0, rows: lines.length, columns: 3 }, { ...looks.text, wrap: false });
    draft.format({ row: firstRow, column: columns.before, rows: lines.length, columns: 3 }, looks.number);
    const first = cellAt(firstRow, columns.difference, { fixed: "column" });
    draft.highlight(differences, operation(first, ">", 0), { fill: chips.poor.fill, color: chips.poor.color });
  }
  let row = firstRow + lines.length + 1;
  for (const entry of entries) {
    if (entry.becomes.kind !== "left") continue;
    draft.putRow({ row, column: 0 }, [areaText(areaAt(entry.place)), entry.formula, wordsFor(entry, texts)]);
    draft.format({ row, column: 0, rows: 1, columns: 3 }, { ...looks.text, wrap: false });
    row++;
  }
  if (edited.length > 0) {
    row++;
    draft.write({ row, column: 0 }, texts.edited, looks.section);
    for (const { place, value } of edited) {
      row++;
      draft.putRow({ row, column: 0 }, [areaText(areaAt(place)), value]);
      draft.format({ row, column: 0, rows: 1, columns: 2 }, { ...looks.text, wrap: false });
    }
  }
  draft.widths([16, 46, 34, 14, 14, 13]);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle]);
  draft.freeze(firstRow, 0);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    footer: "&P / &N",
    repeatRows: { first: firstRow - 1, count: 1 },
  });
  return draft.steps();
}
