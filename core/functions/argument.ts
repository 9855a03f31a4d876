import type { Locale } from "../i18n/locale.ts";
import type { Position, RefusalValues, Rule } from "../i18n/refusals.ts";
import type { ErrorValue } from "./cell.ts";
import { FormulaError } from "./formula-error.ts";

/**
 * One call of a function while its arguments are read: who asks, in which language, which column the others must match,
 * and the first error value that was met.
 */
export class Call {
  readonly functionId: string;
  readonly locale: Locale;
  /** The first range of the call, one result per cell of which row-wise functions give. */
  reference: Argument | null = null;
  /** The first error value met in any argument. */
  error: ErrorValue | null = null;
  /** The first error value met in an argument that concerns every row. */
  commonError: ErrorValue | null = null;

  constructor(functionId: string, locale: Locale) {
    this.functionId = functionId;
    this.locale = locale;
  }

  refuse<Name extends Rule>(
    parameter: string,
    rule: Name,
    values: RefusalValues[Name],
    position: Position | null = null,
  ): never {
    throw FormulaError.of({ functionId: this.functionId, parameter, rule, values, position }, this.locale);
  }
}

/**
 * An argument as the sheet passed it: a scalar, or rows of cells. Cells are numbered row by row from 0, so that a row and
 * a column read alike. Nothing is copied: readers look at the sheet's own arrays.
 */
export class Argument {
  readonly call: Call;
  readonly parameter: string;
  /** False for an optional argument that was left out. */
  readonly given: boolean;
  /** True when it came as a bare value and not as rows of cells. */
  readonly scalar: boolean;
  readonly rows: readonly unknown[];
  readonly height: number;
  readonly width: number;
  readonly count: number;

  constructor(call: Call, parameter: string, value: unknown) {
    this.call = call;
    this.parameter = parameter;
    this.given = value !== undefined && value !== null;
    this.scalar = !Array.isArray(value);
    const rows: readonly unknown[] = Array.isArray(value) ? value : [[value]];
    const first = rows[0];
    // An array of plain values is no range in either host; it is taken for a row. No cells at all are one blank cell.
    this.rows = rows.length === 0 ? [[null]] : Array.isArray(first) ? rows : [rows];
    this.height = this.rows.length;
    this.width = rows.length === 0 ? 1 : Array.isArray(first) ? Math.max(1, first.length) : rows.length;
    this.count = this.height * this.width;
  }

  cell(index: number): unknown {
    const row = this.rows[this.width === 1 ? index : Math.floor(index / this.width)];
    return Array.isArray(row) ? row[this.width === 1 ? 0 : index % this.width] : null;
  }

  /** The cells as rows of one: the sheet's own arrays where it is a column, which is what long ranges are. */
  asColumn(): readonly unknown[] {
    return this.width === 1 ? this.rows : Array.from({ length: this.count }, (_, index) => [this.cell(index)]);
  }

  /** Where cell `index` stands in the range, in the words a user needs: nothing for one cell, the row for a column. */
  positionOf(index: number): Position | null {
    if (this.count === 1) return null;
    return {
      row: this.height === 1 ? null : Math.floor(index / this.width) + 1,
      column: this.width === 1 ? null : (index % this.width) + 1,
    };
  }

  refuse<Name extends Rule>(rule: Name, values: RefusalValues[Name]): never {
    return this.call.refuse(this.parameter, rule, values);
  }

  refuseCell<Name extends Rule>(index: number, rule: Name, values: RefusalValues[Name]): never {
    return this.call.refuse(this.parameter, rule, values, this.positionOf(index));
  }

  /** Notes an error value that belongs to one row. */
  meet(error: ErrorValue): void {
    this.call.error ??= error;
  }

  /** Notes an error value without which no row can be computed. */
  meetCommon(error: ErrorValue): void {
    this.call.error ??= error;
    this.call.commonError ??= error;
  }
}
