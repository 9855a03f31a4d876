import type { Localized } from "../../i18n/locale.ts";
import type { Argument } from "../argument.ts";
import { isBlank, isErrorValue, isNotApplicable } from "../cell.ts";
import { BLANK_KIND, type Column, errorKind, NOT_APPLICABLE_KIND, NUMBER_KIND, numberKinds } from "./column.ts";
import { checkColumn, isCell } from "./range.ts";
import type { Reader } from "./reader.ts";

/** Numbers, with blanks, N/A and error values marked in `kinds`; where there is no number, the value is 0. */
export interface NumberColumn extends Column {
  readonly values: Float64Array;
}

/** The number in row `i`, where there is one. */
export function numberAt({ values, step }: NumberColumn, i: number): number {
  return values[i * step] ?? 0;
}

/** What numbers a column may hold. */
export interface NumberRules {
  readonly above?: number;
  readonly atLeast?: number;
  /** They are moments of the sheet's calendar, which ends here: anything else is refused as no such thing. */
  readonly momentsBefore?: number;
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
      return { ...readNumbers(argument, rules), count, step: argument.count === count ? 1 : 0 };
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
  const values = new Float64Array(count);
  let kinds: Uint8Array | null = null;
  if (!copyNumbers(argument.asColumn(), rules, values)) {
    kinds = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      if (Number.isNaN(values[i])) readOther(argument, i, rules, kinds, values);
    }
  }
  const isAllNumbers = kinds === null || kinds.every((kind) => kind === NUMBER_KIND);
  return { count, step: 1, kinds: kinds ?? numberKinds(count), values, isAllNumbers };
}

/**
 * The hot loop, by itself so that engines optimise it: acceptable numbers are copied, `NaN` marks everything else.
 *
 * @returns whether all cells were acceptable numbers
 */
function copyNumbers(rows: readonly unknown[], rules: NumberRules, values: Float64Array): boolean {
  const above = rules.above ?? Number.NEGATIVE_INFINITY;
  const atLeast = rules.atLeast ?? Number.NEGATIVE_INFINITY;
  const below = rules.momentsBefore ?? Number.POSITIVE_INFINITY;
  let others = 0;
  for (let i = 0; i < values.length; i++) {
    const row = rows[i];
    const cell: unknown = Array.isArray(row) ? row[0] : null;
    if (typeof cell === "number" && cell > above && cell >= atLeast && cell < below) {
      values[i] = cell;
    } else {
      values[i] = Number.NaN;
      others++;
    }
  }
  return others === 0;
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
  } else if (rules.momentsBefore !== undefined) {
    argument.refuseCell(index, "momentOrNothing", {});
  } else if (typeof cell !== "number") {
    argument.refuseCell(index, rules.blank === undefined ? "numberOrNothing" : "numberOrBlank", {});
  } else if (!Number.isFinite(cell)) {
    kinds[index] = errorKind("#NUM!");
    argument.meet("#NUM!");
  } else if (rules.above !== undefined && cell <= rules.above) {
    argument.refuseCell(index, "above", { bound: rules.above });
  } else {
    argument.refuseCell(index, "atLeast", { bound: rules.atLeast ?? 0 });
  }
}

function describe({ above, atLeast, blank }: NumberRules): Localized {
  const isBounded = above !== undefined || atLeast !== undefined;
  const bound =
    above === undefined
      ? { en: ` from ${atLeast}`, zh: `不小于 ${atLeast} 的` }
      : { en: ` above ${above}`, zh: `大于 ${above} 的` };
  return {
    en: `numbers${isBounded ? bound.en : ""}, ${blank === undefined ? "blank or N/A" : "or blank"}`,
    "zh-CN": `${isBounded ? bound.zh : ""}数字${blank === undefined ? "、空白或“不适用”" : "或空白"}`,
  };
}
