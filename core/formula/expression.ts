import "./jitless.ts";
import * as z from "zod/mini";

/** A rectangle of cells; rows and columns count from 0. */
export const areaSchema = z.object({
  row: z.int().check(z.gte(0)),
  column: z.int().check(z.gte(0)),
  rows: z.int().check(z.gte(1)),
  columns: z.int().check(z.gte(1)),
});

export type Area = z.infer<typeof areaSchema>;

const operators = ["+", "-", "*", "/", "^", "&", "=", "<>", "<", "<=", ">", ">="] as const;

export type Operator = (typeof operators)[number];

/** What of a reference stays where it is when the formula is applied to another cell: all of it, its row, or its column. */
const fixings = ["row", "column"] as const;

export type Fixed = boolean | (typeof fixings)[number];

/**
 * A formula as a tree. Builders compose it, a function's plain form rewrites it, and only `formula-text.ts` turns it into
 * text: so text that a user typed can only ever be a quoted literal.
 */
export type Expression =
  | { readonly kind: "value"; readonly value: number | string | boolean | null }
  | {
      readonly kind: "cells";
      readonly area: Area;
      readonly sheet?: string | undefined;
      readonly fixed?: Fixed | undefined;
    }
  /** A name that LET or LAMBDA declares, or its use. */
  | {
      readonly kind: "variable";
      readonly name: string;
      /** Where a LAMBDA declares it: a call may leave it out. */
      readonly optional?: boolean | undefined;
      /** Certainly one cell; without it, it may be a range as well. */
      readonly single?: boolean | undefined;
    }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  /**
   * A formula that stands in the workbook, as its program wrote it, around calls that are written anew. Only
   * `own-calls.ts` makes it, from formulas that were calculated already.
   */
  | { readonly kind: "verbatim"; readonly parts: readonly (string | Expression)[]; readonly isReference: boolean }
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: Expression; readonly right: Expression };

export const expressionSchema: z.ZodMiniType<Expression> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("value"), value: z.union([z.number(), z.string(), z.boolean(), z.null()]) }),
    z.object({
      kind: z.literal("cells"),
      area: areaSchema,
      sheet: z.optional(z.string()),
      fixed: z.optional(z.union([z.boolean(), z.enum(fixings)])),
    }),
    z.object({
      kind: z.literal("variable"),
      name: z.string().check(z.regex(/^[a-z][a-z_]*$/)),
      optional: z.optional(z.boolean()),
      single: z.optional(z.boolean()),
    }),
    z.object({
      kind: z.literal("call"),
      name: z.string().check(z.regex(/^[A-Z][A-Z0-9_.]*$/)),
      args: z.array(expressionSchema),
    }),
    z.object({
      kind: z.literal("verbatim"),
      parts: z.array(z.union([z.string(), expressionSchema])),
      isReference: z.boolean(),
    }),
    z.object({
      kind: z.literal("operation"),
      operator: z.enum(operators),
      left: expressionSchema,
      right: expressionSchema,
    }),
  ]),
);

/** What the constructors accept: a tree, or a literal. */
export type Operand = Expression | number | string | boolean | null;

function toExpression(operand: Operand): Expression {
  return typeof operand === "object" && operand !== null ? operand : { kind: "value", value: operand };
}

/** A call of a spreadsheet's own function or of one of ours; `null` as an argument leaves it out. */
export function call(name: string, ...args: readonly Operand[]): Expression {
  return { kind: "call", name, args: args.map(toExpression) };
}

export function operation(left: Operand, operator: Operator, right: Operand): Expression {
  return { kind: "operation", operator, left: toExpression(left), right: toExpression(right) };
}

/**
 * One cell. `fixed` writes `$A$1`, or `A$1` and `$A1` where only the row or the column is; without `sheet` it is on the
 * formula's own sheet.
 */
export function cellAt(row: number, column: number, options: { sheet?: string; fixed?: Fixed } = {}): Expression {
  return cellsIn({ row, column, rows: 1, columns: 1 }, options);
}

export function cellsIn(area: Area, options: { sheet?: string; fixed?: Fixed } = {}): Expression {
  return { kind: "cells", area, ...options };
}

/** A variable of LET or LAMBDA: in small letters, so that it can be taken for no cell and for no function. */
export function variable(name: string, given: { optional?: boolean; single?: boolean } = {}): Expression {
  return { kind: "variable", name, ...given };
}
