import type { Area, Expression } from "../../core/formula/expression.ts";
import type {
  CellContent,
  PlanStep,
  StepHandlers,
  StepKind,
  StepOf,
  ValidationRule,
} from "../../core/workbook/plan.ts";
import { googleChart } from "./google-chart.ts";
import { joinedRevisions } from "./joined-revisions.ts";
import { type FormattedArea, looksOf } from "./looks-of.ts";
import { paintedSizes } from "./painted-sizes.ts";
import type { PlanWords } from "./plan-words.ts";
import type { Highlight, Rule, SheetWrite, Typed, Validation } from "./sheet-write.ts";
import { placeOf } from "./spreads.ts";

/** Pixels of a digit in the default font, and of the padding on both sides of a cell. */
const digitPixels = 7;
const paddingPixels = 5;
const pixelsPerPoint = 4 / 3;

/** What a new sheet comes with, in pixels. */
const usual = { column: 100, row: 21 } as const;

/** A column may come out a third wider than wanted: that saves half of the calls. */
const slack = (width: number): number => width * 1.35 + 10;

/** A usual line, in pixels. Rows grow with what they hold: one that is wanted higher begins as a line. */
const lineHeight = 27;

/** A row may come out so much higher than wanted. */
const rowSlack = 7;

type FromStep = SheetWrite["step"];

/** One step of a plan, told apart by where it stands. */
interface Numbered<Step> {
  readonly index: number;
  readonly step: Step;
}

/** The steps about one sheet, by what they are about. */
interface Gathered {
  readonly sheet: string;
  added: Numbered<StepOf<"sheet">> | null;
  copied: Numbered<StepOf<"copy">> | null;
  readonly cells: Numbered<StepOf<"cells">>[];
  readonly formats: (FormattedArea & { readonly index: number })[];
  /** The looks of other sheets. */
  readonly likes: Numbered<StepOf<"looks">>[];
  readonly widths: (number | null)[];
  readonly heights: (number | null)[];
  sizedBy: FromStep | null;
  readonly validations: Numbered<Validation>[];
  readonly highlights: Numbered<Highlight>[];
  readonly charts: Numbered<StepOf<"chart">>[];
  readonly links: Numbered<StepOf<"link">>[];
  frozen: Numbered<StepOf<"freeze">> | null;
  protection: Numbered<StepOf<"protect">> | null;
}

interface Gathering {
  readonly index: number;
  readonly sheet: Gathered;
  readonly others: SheetWrite[];
  readonly last: SheetWrite[];
  readonly words: PlanWords;
}

function ruleOf(rule: ValidationRule, condition: (expression: Expression) => string): Rule {
  return rule.type === "condition" ? { type: "formula", formula: condition(rule.condition) } : rule;
}

/** Sizes from `first` on into a list by position. */
function enter(
  list: (number | null)[],
  first: number,
  sizes: readonly number[],
  pixels: (size: number) => number,
): void {
  while (list.length < first + sizes.length) list.push(null);
  sizes.forEach((size, index) => {
    list[first + index] = Math.round(pixels(size));
  });
}

/** Contents that are written over those of a sheet that is there. */
function revise(step: StepOf<"cells" | "revision">, { others, words, index }: Gathering): void {
  const { kind, sheet, row, column } = step;
  const width = Math.max(0, ...step.rows.map((cells) => cells.length));
  const rows = step.rows.map((cells) =>
    Array.from({ length: width }, (_, place) => words.typed(cells[place] ?? null, sheet)),
  );
  const spilled = "spilled" in step ? step.spilled : undefined;
  const spread = spilled === undefined ? {} : { spread: placeOf(spilled) };
  others.push({ kind: "revision", sheet, row, column, rows, ...spread, step: { index, kind } });
}

const handlers: StepHandlers<Gathering> = {
  copy: (step, { sheet, index }) => {
    sheet.copied = { index, step };
  },
  looks: (step, { sheet, index }) => {
    sheet.likes.push({ index, step });
  },
  sheet: (step, { sheet, index }) => {
    sheet.added = { index, step };
  },
  cells: (step, gathering) => {
    const { sheet, index } = gathering;
    if (sheet.copied !== null) revise(step, gathering);
    else sheet.cells.push({ index, step });
  },
  revision: revise,
  format: ({ area, format }, { sheet, index }) => {
    sheet.formats.push({ area, format, index });
  },
  columns: ({ kind, first, widths }, { sheet, index }) => {
    enter(sheet.widths, first, widths, (width) => width * digitPixels + paddingPixels);
    sheet.sizedBy ??= { index, kind };
  },
  heights: ({ kind, first, heights }, { sheet, index }) => {
    enter(sheet.heights, first, heights, (height) => height * pixelsPerPoint);
    sheet.sizedBy ??= { index, kind };
  },
  freeze: (step, { sheet, index }) => {
    sheet.frozen = { index, step };
  },
  validation: ({ sheet: name, area, rule, title, message }, { sheet, words, index }) => {
    const written = ruleOf(rule, (expression) => words.condition(expression, name));
    sheet.validations.push({ index, step: { place: placeOf(area), rule: written, help: `${title}\n${message}` } });
  },
  highlight: ({ sheet: name, area, condition, format: { color, fill, bold } }, { sheet, words, index }) => {
    sheet.highlights.push({
      index,
      step: {
        place: placeOf(area),
        formula: words.condition(condition, name),
        ...(color === undefined ? {} : { color }),
        ...(fill === undefined ? {} : { fill }),
        ...(bold === undefined ? {} : { bold }),
      },
    });
  },
  chart: (step, { sheet, index }) => {
    sheet.charts.push({ index, step });
  },
  name: ({ kind, name, refersTo }, { others, index }) => {
    // A script can name ranges only: what is a formula in Excel cannot be had.
    if (refersTo.kind !== "cells" || refersTo.sheet === undefined) return;
    const { sheet, area } = refersTo;
    others.push({ kind, name, sheet, place: placeOf(area), step: { index, kind } });
  },
  link: (step, { sheet, index }) => {
    sheet.links.push({ index, step });
  },
  protect: (step, { sheet, index }) => {
    sheet.protection = { index, step };
  },
  /** Scripts cannot set how a sheet is printed. */
  page: () => {},
  setting: ({ kind, key, text }, { others, index }) => {
    others.push({ kind, sheet: "", key, text, step: { index, kind } });
  },
  activate: ({ sheet, row, column, kind }, { last, index }) => {
    last.push({ kind: "shown", sheet, row, column, step: { index, kind } });
  },
};

function gather<Kind extends StepKind>(step: StepOf<Kind> & { readonly kind: Kind }, gathering: Gathering): void {
  const handler: (step: StepOf<Kind>, gathering: Gathering) => void = handlers[step.kind];
  handler(step, gathering);
}

function emptyGathering(sheet: string): Gathered {
  return {
    sheet,
    added: null,
    copied: null,
    likes: [],
    cells: [],
    formats: [],
    widths: [],
    heights: [],
    sizedBy: null,
    validations: [],
    highlights: [],
    charts: [],
    links: [],
    frozen: null,
    protection: null,
  };
}

/** The steps of a plan as few writes over whole ranges, sheet by sheet. */
export class SheetWrites {
  readonly #words: PlanWords;

  constructor(words: PlanWords) {
    this.#words = words;
  }

  of(steps: readonly PlanStep[]): SheetWrite[] {
    const sheets = new Map<string, Gathered>();
    const others: SheetWrite[] = [];
    const last: SheetWrite[] = [];
    for (const [index, step] of steps.entries()) {
      const name = "sheet" in step ? step.sheet : "";
      const sheet = sheets.get(name) ?? emptyGathering(name);
      sheets.set(name, sheet);
      gather(step, { index, sheet, others, last, words: this.#words });
    }
    const gathered = [...sheets.values()];
    // All sheets are there before any is filled, because their formulas refer to each other.
    return [
      ...gathered.flatMap(addedSheet),
      ...gathered.flatMap((sheet) => this.#contents(sheet)),
      ...others.filter(({ kind }) => kind === "name"),
      ...gathered.flatMap((sheet) => dress(sheet, this.#words)),
      ...joinedRevisions(others.filter(({ kind }) => kind !== "name")),
      ...last,
    ];
  }

  /**
   * All contents of a sheet over each other, row by row: what a later step leaves alone keeps what an earlier one wrote. Rows
   * that follow each other are one write.
   */
  #contents({ sheet, cells }: Gathered): SheetWrite[] {
    const [first] = cells;
    if (first === undefined) return [];
    const rows: (Typed[] | undefined)[] = [];
    const width = Math.max(1, ...cells.flatMap(({ step }) => step.rows.map((line) => step.column + line.length)));
    for (const { step } of cells) {
      for (const [index, line] of step.rows.entries()) {
        const row = rows[step.row + index] ?? new Array<Typed>(width).fill("");
        rows[step.row + index] = row;
        for (const [column, content] of line.entries()) {
          const typed = this.#words.typed(content, sheet);
          if (typed !== null) row[step.column + column] = typed;
        }
      }
    }
    const step = { index: first.index, kind: "cells" };
    const blocks: { readonly row: number; readonly rows: Typed[][] }[] = [];
    for (let row = 0; row < rows.length; row++) {
      const line = rows[row];
      if (line === undefined) continue;
      const last = blocks[blocks.length - 1];
      if (last !== undefined && last.row + last.rows.length === row) last.rows.push(line);
      else blocks.push({ row, rows: [line] });
    }
    return blocks.map((block) => ({ kind: "contents", sheet, row: block.row, column: 0, rows: block.rows, step }));
  }
}

/** The cells of a step, and those over which its formulas spread. */
function areasOf({ row, column, rows }: StepOf<"cells">): Area[] {
  const spilled = rows.flatMap((line, r) =>
    line.flatMap((content, c) =>
      content !== null && typeof content === "object" && content.spill !== undefined
        ? [{ row: row + r, column: column + c, ...content.spill }]
        : [],
    ),
  );
  return [{ row, column, rows: rows.length, columns: Math.max(1, ...rows.map((line) => line.length)) }, ...spilled];
}

/** The last row and column that anything on the sheet needs, as counts. */
function extent({ cells, likes, formats, validations, highlights, charts }: Gathered): {
  rows: number;
  columns: number;
} {
  const areas: Area[] = [
    ...cells.flatMap(({ step }) => areasOf(step)),
    ...[...likes.map(({ step }) => step), ...formats].map(({ area }) => area),
    ...charts.map(({ step }) => step.area),
    ...[...validations, ...highlights].map(({ step: { place } }) => {
      const [row, column, rows, columns] = place;
      return { row, column, rows, columns };
    }),
  ];
  return {
    rows: Math.max(1, ...areas.map(({ row, rows }) => row + rows)),
    columns: Math.max(1, ...areas.map(({ column, columns }) => column + columns)),
  };
}

/** Sheets that a plan adds, and copies. */
function addedSheet(gathered: Gathered): SheetWrite[] {
  const { copied, added } = gathered;
  if (copied !== null) {
    const { kind, of, sheet } = copied.step;
    return [{ kind, sheet, of, step: { index: copied.index, kind } }];
  }
  if (added === null) return [];
  const { index, step } = added;
  const { kind, sheet, tabColor = null, gridlines } = step;
  return [{ kind, sheet, tabColor, gridlines, ...extent(gathered), step: { index, kind } }];
}

/** What the plan puts into a cell. */
function contentAt({ cells }: Gathered, { row, column }: StepOf<"link">): CellContent {
  for (const { step } of cells) {
    const content = step.rows[row - step.row]?.[column - step.column];
    if (content !== undefined && content !== null) return content;
  }
  return null;
}

/** Everything on a sheet but its contents. */
function dress(gathered: Gathered, words: PlanWords): SheetWrite[] {
  const { sheet, likes, formats, validations, highlights, charts, links, frozen, protection, widths, heights } =
    gathered;
  const writes = likes.map(({ index, step }): SheetWrite => {
    const { area, kind, of } = step;
    return { kind: "looksOf", sheet, of, place: placeOf(area), step: { index, kind } };
  });
  const [format] = formats;
  if (format !== undefined) {
    writes.push({ kind: "looks", sheet, looks: looksOf(formats), step: { index: format.index, kind: "format" } });
  }
  if (gathered.sizedBy !== null) {
    const columns = paintedSizes(widths, slack);
    const lines = heights.map((height) => (height === null ? null : Math.min(height, lineHeight)));
    const rows = paintedSizes(lines, (height) => height + rowSlack);
    writes.push({ kind: "sizes", sheet, columns, rows, step: gathered.sizedBy });
  }
  if (frozen !== null) {
    const { kind, rows, columns } = frozen.step;
    writes.push({ kind: "frozen", sheet, rows, columns, step: { index: frozen.index, kind } });
  }
  const [validation] = validations;
  if (validation !== undefined) {
    const step = { index: validation.index, kind: "validation" };
    writes.push({ kind: "validations", sheet, validations: validations.map(({ step: each }) => each), step });
  }
  const [highlight] = highlights;
  if (highlight !== undefined) {
    const step = { index: highlight.index, kind: "highlight" };
    writes.push({ kind: "highlights", sheet, highlights: highlights.map(({ step: each }) => each), step });
  }
  charts.forEach(({ index, step }, before) => {
    const chart = googleChart(step, (area) => pixelsOf(area, widths, heights));
    writes.push({ kind: "chart", sheet, before, chart, step: { index, kind: step.kind } });
  });
  const [link] = links;
  if (link !== undefined) {
    const step = { index: link.index, kind: "link" };
    writes.push({
      kind: "links",
      sheet,
      links: links.map((each) => words.link(each.step, contentAt(gathered, each.step))),
      step,
    });
  }
  if (protection !== null) {
    const { kind, unlocked } = protection.step;
    writes.push({
      kind: "protection",
      sheet,
      unlocked: unlocked.map(placeOf),
      step: { index: protection.index, kind },
    });
  }
  return writes;
}

function pixelsOf(
  { row, column, rows, columns }: Area,
  widths: readonly (number | null)[],
  heights: readonly (number | null)[],
): { width: number; height: number } {
  let width = 0;
  for (let index = column; index < column + columns; index++) width += widths[index] ?? usual.column;
  let height = 0;
  for (let index = row; index < row + rows; index++) height += heights[index] ?? usual.row;
  return { width, height };
}
