import type { Localized } from "../../i18n/locale.ts";
import type { Argument } from "../argument.ts";
import { isBlank, isErrorValue, isNotApplicable } from "../cell.ts";
import { BLANK_KIND, type Column, errorKind, NOT_APPLICABLE_KIND, NUMBER_KIND } from "./column.ts";
import { checkColumn, isCell } from "./range.ts";
import type { Reader } from "./reader.ts";

/** Numbers, with blanks, N/A and error values marked in `kinds`; where there is no number, the value is 0. */
export interface NumberColumn extends Column {
  readonly values: Float64Array;
}

/** What numbers a column may hold. */
export interface NumberRules {
  readonly above?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** What a blank cell stands for. With it a blank is a number like any other, and N/A is refused. */
  readonly blank?: number;
}

/**
 * Reads a column of numbers: the first column of a call sets how many rows there are, every further one has as many
 * cells, or one that stands for all. A row of cells counts as a column.
 */
export function numbers(rules: NumberRules = {}): Reader<NumberColumn> {
  return {
    shape: "range",
    content: "number",
    accepts: describe(rules),
    read(argument) {
      const count = checkColumn(argument);
      const column = readNumbers(argument, rules);
      return argument.count === count ? column : repeat(column, count);
    },
  };
}

/** Reads numbers from a range of any shape, row by row; it sets no number of rows and follows none. */
export function numberBlock(rules: NumberRules = {}): Reader<NumberBlock> {
  return {
    shape: "range",
    content: "number",
    accepts: describe(rules),
    read: (argument) => ({ ...readNumbers(argument, rules), height: argument.height, width: argument.width }),
  };
}

/**
 * Reads numbers from a range of any shape for a function that gives one result for each of its cells and needs them all
 * for any: an error value anywhere is the result everywhere.
 */
export function numberGrid(rules: NumberRules = {}): Reader<NumberBlock> {
  const block = numberBlock(rules);
  return {
    ...block,
    read(argument) {
      argument.call.reference ??= argument;
      const numbers = block.read(argument);
      if (argument.call.error !== null) argument.meetCommon(argument.call.error);
      return numbers;
    },
  };
}

/** A column that was a rectangle on the sheet, row by row. */
export interface NumberBlock extends NumberColumn {
  readonly height: number;
  readonly width: number;
}

function readNumbers(argument: Argument, rules: NumberRules): NumberColumn {
  const { count } = argument;
  const kinds = new Uint8Array(count);
  const values = new Float64Array(count);
  copyNumbers(argument.asColumn(), rules, values);
  let isAllNumbers = true;
  for (let i = 0; i < count; i++) {
    // Numbers were copied; anything else, a number out of bounds included, left NaN and is looked at here.
    if (!Number.isNaN(values[i])) continue;
    readOther(argument, i, rules, kinds, values);
    isAllNumbers &&= kinds[i] === NUMBER_KIND;
  }
  return { count, kinds, values, isAllNumbers, own: true };
}

/** The hot loop, by itself so that engines optimise it: acceptable numbers are copied, `NaN` marks everything else. */
function copyNumbers(rows: readonly unknown[], rules: NumberRules, values: Float64Array): void {
  const above = rules.above ?? Number.NEGATIVE_INFINITY;
  const atLeast = rules.atLeast ?? Number.NEGATIVE_INFINITY;
  const atMost = rules.atMost ?? Number.MAX_VALUE;
  for (let i = 0; i < values.length; i++) {
    const row = rows[i];
    const cell: unknown = Array.isArray(row) ? row[0] : null;
    const isAcceptable = typeof cell === "number" && cell > above && cell >= atLeast && cell <= atMost;
    values[i] = isAcceptable ? cell : Number.NaN;
  }
}

/** Whatever is not an acceptable number: blank, N/A, an error value, or a refusal. */
function readOther(
  argument: Argument,
  index: number,
  rules: NumberRules,
  kinds: Uint8Array,
  values: Float64Array,
): void {
  const found = argument.cell(index);
  const cell = isCell(found) ? found : false;
  values[index] = 0;
  if (isBlank(cell)) {
    kinds[index] = rules.blank === undefined ? BLANK_KIND : NUMBER_KIND;
    values[index] = rules.blank ?? 0;
  } else if (isErrorValue(cell)) {
    kinds[index] = errorKind(cell);
    argument.meet(cell);
  } else if (isNotApplicable(cell) && rules.blank === undefined) {
    kinds[index] = NOT_APPLICABLE_KIND;
  } else if (typeof cell !== "number") {
    argument.refuseCell(index, rules.blank === undefined ? "numberOrNothing" : "numberOrBlank", {});
  } else if (!Number.isFinite(cell)) {
    kinds[index] = errorKind("#NUM!");
    argument.meet("#NUM!");
  } else if (rules.above !== undefined && cell <= rules.above) {
    argument.refuseCell(index, "above", { bound: rules.above });
  } else if (rules.atLeast !== undefined && rules.atMost !== undefined) {
    argument.refuseCell(index, "between", { low: rules.atLeast, high: rules.atMost });
  } else if (rules.atLeast !== undefined && cell < rules.atLeast) {
    argument.refuseCell(index, "atLeast", { bound: rules.atLeast });
  } else {
    argument.refuseCell(index, "atMost", { bound: rules.atMost ?? Number.MAX_VALUE });
  }
}

function repeat(column: NumberColumn, count: number): NumberColumn {
  return {
    count,
    kinds: new Uint8Array(count).fill(column.kinds[0] ?? BLANK_KIND),
    values: new Float64Array(count).fill(column.values[0] ?? 0),
    isAllNumbers: column.isAllNumbers,
    own: false,
  };
}

function describe({ above, atLeast, atMost, blank }: NumberRules): Localized {
  const bounds = {
    en: [above === undefined ? "" : ` above ${above}`, atLeast === undefined ? "" : ` from ${atLeast}`],
    zh: [above === undefined ? "" : `大于 ${above} 的`, atLeast === undefined ? "" : `不小于 ${atLeast} 的`],
  };
  const most = {
    en: atMost === undefined ? "" : ` up to ${atMost}`,
    zh: atMost === undefined ? "" : `不大于 ${atMost} 的`,
  };
  return {
    en: `numbers${bounds.en.join("")}${most.en}, ${blank === undefined ? "blank or N/A" : "or blank"}`,
    "zh-CN": `${bounds.zh.join("")}${most.zh}数字${blank === undefined ? "、空白或“不适用”" : "或空白"}`,
  };
}
