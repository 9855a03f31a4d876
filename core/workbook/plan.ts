import * as z from "zod/mini";
import { areaSchema, expressionSchema } from "../formula/expression.ts";
import { formulaStyles } from "../formula/formula-style.ts";
import { chartStepSchema } from "./chart-step.ts";
import { colorSchema as color, placed, sheetSchema as sheet } from "./place-schema.ts";

const position = { sheet, row: z.int().check(z.gte(0)), column: z.int().check(z.gte(0)) };

/**
 * What one cell gets: a literal (text stays text, whatever it looks like), a formula, or `null` for "leave it alone".
 * `spill` says over how many cells an array formula spreads: hosts without dynamic arrays need to know.
 */
const contentSchema = z.union([
  z.null(),
  z.number(),
  z.string(),
  z.boolean(),
  z.object({
    formula: expressionSchema,
    spill: z.optional(z.object({ rows: z.int().check(z.gte(1)), columns: z.int().check(z.gte(1)) })),
  }),
]);

export type CellContent = z.infer<typeof contentSchema>;

function areContents(rows: unknown): boolean {
  return Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.every(isContent));
}

function isContent(content: unknown): boolean {
  if (content === null || typeof content === "string" || typeof content === "boolean") return true;
  if (typeof content === "number") return Number.isFinite(content);
  return contentSchema.safeParse(content).success;
}

const formatSchema = z.object({
  numberFormat: z.optional(z.string()),
  bold: z.optional(z.boolean()),
  italic: z.optional(z.boolean()),
  size: z.optional(z.number()),
  color: z.optional(color),
  fill: z.optional(color),
  align: z.optional(z.enum(["left", "center", "right"])),
  vertical: z.optional(z.enum(["top", "middle", "bottom"])),
  wrap: z.optional(z.boolean()),
  /** Thin lines of this colour on the named sides of every cell. */
  border: z.optional(z.object({ color, sides: z.array(z.enum(["top", "bottom", "left", "right"])) })),
});

const ruleSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("list"), values: z.array(z.string()) }),
  z.object({ type: z.literal("number"), min: z.number(), max: z.number() }),
  z.object({ type: z.literal("above"), bound: z.number() }),
  z.object({ type: z.literal("date"), from: z.number(), to: z.number() }),
  /** A condition over the top-left cell of the area, written as if it stood there. */
  z.object({ type: z.literal("condition"), condition: expressionSchema }),
]);

const highlightFormatSchema = z.object({
  color: z.optional(color),
  fill: z.optional(color),
  bold: z.optional(z.boolean()),
});

export const steps = {
  /** Adds a sheet after the last one. Always the first step about that sheet. */
  sheet: z.object({ kind: z.literal("sheet"), sheet, tabColor: z.optional(color), gridlines: z.boolean() }),
  /**
   * A copy of a sheet that is there, with its looks and its charts, after the last one and unprotected: the only way to a
   * changed sheet of the user's own, which itself stays as it is. It counts as a sheet that the plan adds.
   */
  copy: z.object({ kind: z.literal("copy"), sheet, of: sheet }),
  /** Checked by a loop of our own: a schema's objects for each of a million plain values would hold up the pane. */
  cells: z.object({ kind: z.literal("cells"), ...position, rows: z.custom<CellContent[][]>(areContents) }),
  /**
   * Cells of a sheet that an earlier plan added, such as this week's readings: the only way into a sheet that is there
   * already. What they held is kept, and comes back with an undo. `null` leaves a cell alone.
   */
  revision: z.object({
    kind: z.literal("revision"),
    ...position,
    rows: z.array(z.array(contentSchema)),
    /** Writes also where the protection of the sheet keeps people from typing. */
    locked: z.optional(z.boolean()),
    /** The cells over which the formula in the first of these spread: going back, it spreads again. */
    spilled: z.optional(areaSchema),
  }),
  format: z.object({ kind: z.literal("format"), ...placed, format: formatSchema }),
  /** The looks of the same cells of another sheet, without what hangs on them: rules of highlighting and validation, links, comments. */
  looks: z.object({ kind: z.literal("looks"), ...placed, of: sheet }),
  /** Widths in characters of the default font, from column `first` on. */
  columns: z.object({ kind: z.literal("columns"), sheet, first: z.int(), widths: z.array(z.number()) }),
  /** Row heights in points, from row `first` on. */
  heights: z.object({ kind: z.literal("heights"), sheet, first: z.int(), heights: z.array(z.number()) }),
  freeze: z.object({ kind: z.literal("freeze"), sheet, rows: z.int(), columns: z.int() }),
  validation: z.object({
    kind: z.literal("validation"),
    ...placed,
    rule: ruleSchema,
    allowBlank: z.boolean(),
    title: z.string().check(z.maxLength(32)),
    message: z.string().check(z.maxLength(255)),
  }),
  /** A conditional format: `condition` is written as if it stood in the top-left cell of the area. */
  highlight: z.object({
    kind: z.literal("highlight"),
    ...placed,
    condition: expressionSchema,
    format: highlightFormatSchema,
  }),
  chart: chartStepSchema,
  /**
   * A workbook-level name for a formula, in which our own functions are always written with built-in ones. One that a plan
   * of ours has made already is left as it is; one of anybody else's is refused.
   */
  name: z.object({ kind: z.literal("name"), name: z.string(), refersTo: expressionSchema }),
  /** A link from a cell to another cell of the workbook; the cell's text is written by `cells`. */
  link: z.object({
    kind: z.literal("link"),
    ...position,
    target: z.object({ sheet, row: z.int(), column: z.int() }),
    text: z.string(),
  }),
  /** Protects the sheet against slips, without a password; `unlocked` stay editable. */
  protect: z.object({ kind: z.literal("protect"), sheet, unlocked: z.array(areaSchema) }),
  page: z.object({
    kind: z.literal("page"),
    sheet,
    orientation: z.enum(["landscape", "portrait"]),
    fitToWidth: z.int().check(z.gte(1)),
    /** 0 = as many pages as it takes. */
    fitToHeight: z.int().check(z.gte(0)),
    area: z.optional(areaSchema),
    /** Printed again on every page, as rows above or columns at the left. */
    repeatRows: z.optional(z.object({ first: z.int(), count: z.int() })),
    repeatColumns: z.optional(z.object({ first: z.int(), count: z.int() })),
    footer: z.string(),
  }),
  /** Keeps a text in the workbook under a key, as part of the same all-or-nothing change. */
  setting: z.object({ kind: z.literal("setting"), key: z.string(), text: z.string() }),
  /** Shows this cell when all is done. */
  activate: z.object({ kind: z.literal("activate"), ...position }),
} as const;

export const stepSchema = z.discriminatedUnion("kind", [
  steps.sheet,
  steps.copy,
  steps.cells,
  steps.revision,
  steps.format,
  steps.looks,
  steps.columns,
  steps.heights,
  steps.freeze,
  steps.validation,
  steps.highlight,
  steps.chart,
  steps.name,
  steps.link,
  steps.protect,
  steps.page,
  steps.setting,
  steps.activate,
]);

export const workbookPlanSchema = z.object({
  version: z.literal(1),
  /** How calls of our own functions are written; see `formula-text.ts`. */
  style: z.enum(formulaStyles),
  steps: z.array(stepSchema),
});

/** What sheets should hold, as plain JSON: an ordered list of steps that any host can carry out. */
export type WorkbookPlan = z.infer<typeof workbookPlanSchema>;
export type PlanStep = z.infer<typeof stepSchema>;
export type StepKind = PlanStep["kind"];
export type StepOf<Kind extends StepKind> = Extract<PlanStep, { kind: Kind }>;

export type CellFormat = z.infer<typeof formatSchema>;
export type ValidationRule = z.infer<typeof ruleSchema>;
export type { FormulaStyle } from "../formula/formula-style.ts";

/** One handler for every kind of step: a new kind does not compile until every host answers it. */
export type StepHandlers<Context> = {
  readonly [Kind in StepKind]: (step: StepOf<Kind>, context: Context) => void;
};
