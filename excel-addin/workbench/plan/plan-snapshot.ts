import type { Area, Expression } from "../../../core/formula/expression.ts";
import type { Locale } from "../../../core/i18n/locale.ts";
import { formulaText } from "../../../core/workbook/formula-text.ts";
import type {
  CellContent,
  CellFormat,
  PlanStep,
  StepHandlers,
  StepKind,
  StepOf,
  ValidationRule,
  WorkbookPlan,
} from "../../../core/workbook/plan.ts";
import { areaAddress, columnLetters, quoteSheet } from "../grid/address.ts";
import { toPoints, widthInPixels } from "../grid/measures.ts";
import type {
  CellFormatSnapshot,
  CellSnapshot,
  ChartSnapshot,
  HighlightSnapshot,
  PageSnapshot,
  SheetSnapshot,
  ValidationSnapshot,
  WorkbookSnapshot,
} from "../snapshot.ts";
import { chartOfStep } from "./chart-of-step.ts";

/** Widths and heights that nobody has set, in pixels and points. */
const defaultWidth = 64;
const defaultHeight = 15;

/** A cell while it is being put together. */
interface CellDraft {
  content: Pick<CellSnapshot, "value" | "formula" | "spill">;
  format: CellFormatSnapshot;
  link?: string;
  locked?: false;
}

/** A sheet while it is being put together. */
class SheetDraft {
  readonly name: string;
  readonly gridlines: boolean;
  readonly tabColor: string | undefined;
  readonly cells = new Map<string, CellDraft>();
  readonly columnWidths: Record<number, number> = {};
  readonly rowHeights: Record<number, number> = {};
  frozen = { rows: 0, columns: 0 };
  readonly validations: ValidationSnapshot[] = [];
  readonly highlights: HighlightSnapshot[] = [];
  readonly charts: ChartSnapshot[] = [];
  isProtected = false;
  page: PageSnapshot | undefined;

  constructor({ sheet, gridlines, tabColor }: StepOf<"sheet">) {
    this.name = sheet;
    this.gridlines = gridlines;
    this.tabColor = tabColor;
  }

  cell(row: number, column: number): CellDraft {
    const place = `${row},${column}`;
    const known = this.cells.get(place);
    if (known !== undefined) return known;
    const cell: CellDraft = { content: { value: null }, format: {} };
    this.cells.set(place, cell);
    return cell;
  }

  each({ row, column, rows, columns }: Area, change: (cell: CellDraft) => void): void {
    for (let down = 0; down < rows; down++) {
      for (let right = 0; right < columns; right++) change(this.cell(row + down, column + right));
    }
  }

  /** Where a block of cells lies, in points from the sheet's corner. */
  placeOf({ row, column, rows, columns }: Area): ChartSnapshot["position"] {
    const width = (index: number) => {
      const characters = this.columnWidths[index];
      return toPoints(characters === undefined ? defaultWidth : widthInPixels(characters));
    };
    const height = (index: number) => this.rowHeights[index] ?? defaultHeight;
    const sum = (size: (index: number) => number, from: number, count: number) =>
      Array.from({ length: count }, (_, index) => size(from + index)).reduce((total, one) => total + one, 0);
    return {
      left: sum(width, 0, column),
      top: sum(height, 0, row),
      width: sum(width, column, columns),
      height: sum(height, row, rows),
    };
  }

  snapshot(): SheetSnapshot {
    const cells = [...this.cells].map(([place, { content, format, link, locked }]): CellSnapshot => {
      const [row = 0, column = 0] = place.split(",").map(Number);
      return {
        row,
        column,
        ...content,
        ...(Object.keys(format).length === 0 ? {} : { format }),
        ...(link === undefined ? {} : { link }),
        ...(locked === undefined ? {} : { locked }),
      };
    });
    return {
      name: this.name,
      gridlines: this.gridlines,
      cells: cells.sort((one, other) => one.row - other.row || one.column - other.column),
      columnWidths: this.columnWidths,
      rowHeights: this.rowHeights,
      frozen: this.frozen,
      validations: this.validations,
      highlights: this.highlights,
      charts: this.charts,
      tables: [],
      protected: this.isProtected,
      ...(this.tabColor === undefined ? {} : { tabColor: this.tabColor }),
      ...(this.page === undefined ? {} : { page: this.page }),
    };
  }
}

/** The workbook while a plan is carried out. */
class WorkbookDraft {
  readonly plan: WorkbookPlan;
  readonly locale: Locale;
  readonly sheets = new Map<string, SheetDraft>();
  readonly names: { readonly name: string; readonly refersTo: string }[] = [];
  readonly settings: Record<string, string> = {};
  active = 0;

  constructor(plan: WorkbookPlan, locale: Locale) {
    this.plan = plan;
    this.locale = locale;
  }

  sheet(name: string): SheetDraft {
    const sheet = this.sheets.get(name);
    if (sheet === undefined) throw new Error(`the plan adds no sheet ${name}`);
    return sheet;
  }

  formula(expression: Expression, sheet: string): string {
    return formulaText(expression, { style: this.plan.style, sheet, locale: this.locale });
  }
}

function writeCells(step: StepOf<"cells"> | StepOf<"revision">, workbook: WorkbookDraft): void {
  const sheet = workbook.sheet(step.sheet);
  step.rows.forEach((row, r) => {
    row.forEach((content, c) => {
      if (content !== null)
        sheet.cell(step.row + r, step.column + c).content = contentOf(content, step.sheet, workbook);
    });
  });
}

function contentOf(content: NonNullable<CellContent>, sheet: string, workbook: WorkbookDraft): CellDraft["content"] {
  if (typeof content !== "object") return { value: content === "" ? null : content };
  const { spill } = content;
  const formula = workbook.formula(content.formula, sheet);
  return spill === undefined ? { value: null, formula } : { value: null, formula, spill: { ...spill } };
}

/** The look of a cell with more said about it. */
function dressed(before: CellFormatSnapshot, { border, ...wanted }: CellFormat): CellFormatSnapshot {
  const borders = border?.sides.map((side) => [side, border.color] as const) ?? [];
  const said = Object.entries(wanted).filter(([, value]) => value !== undefined);
  return {
    ...before,
    ...Object.fromEntries(said),
    ...(borders.length === 0 ? {} : { borders: { ...before.borders, ...Object.fromEntries(borders) } }),
  };
}

function ruleOf(rule: ValidationRule, sheet: string, workbook: WorkbookDraft): ValidationSnapshot["rule"] {
  switch (rule.type) {
    case "list":
      return { type: "list", values: rule.values };
    case "number":
      return { type: "decimal", operator: "between", first: String(rule.min), second: String(rule.max) };
    case "above":
      return { type: "decimal", operator: "greaterThan", first: String(rule.bound) };
    case "date":
      return { type: "date", operator: "between", first: String(rule.from), second: String(rule.to) };
    case "condition":
      return { type: "custom", formula: workbook.formula(rule.condition, sheet) };
  }
}

function pageOf(step: StepOf<"page">): PageSnapshot {
  const { area, repeatColumns, repeatRows } = step;
  const columns = repeatColumns && [repeatColumns.first, repeatColumns.first + repeatColumns.count - 1];
  return {
    orientation: step.orientation,
    fitToWidth: step.fitToWidth,
    fitToHeight: step.fitToHeight,
    footer: step.footer,
    ...(area === undefined ? {} : { printArea: areaAddress(area) }),
    ...(repeatRows === undefined
      ? {}
      : { repeatRows: `${repeatRows.first + 1}:${repeatRows.first + repeatRows.count}` }),
    ...(columns === undefined ? {} : { repeatColumns: columns.map(columnLetters).join(":") }),
  };
}

const handlers: StepHandlers<WorkbookDraft> = {
  sheet: (step, workbook) => {
    workbook.sheets.set(step.sheet, new SheetDraft(step));
  },
  copy: ({ of }) => {
    throw new Error(`a workbook at rest has no sheet ${of} to copy`);
  },
  cells: writeCells,
  revision: writeCells,
  format: ({ sheet, area, format }, workbook) =>
    workbook.sheet(sheet).each(area, (cell) => {
      cell.format = dressed(cell.format, format);
    }),
  looks: ({ of }) => {
    throw new Error(`a workbook at rest has no sheet ${of} whose looks to take`);
  },
  columns: ({ sheet, first, widths }, workbook) => {
    widths.forEach((width, index) => {
      workbook.sheet(sheet).columnWidths[first + index] = width;
    });
  },
  heights: ({ sheet, first, heights }, workbook) => {
    heights.forEach((height, index) => {
      workbook.sheet(sheet).rowHeights[first + index] = height;
    });
  },
  freeze: ({ sheet, rows, columns }, workbook) => {
    workbook.sheet(sheet).frozen = { rows, columns };
  },
  validation: ({ sheet, area, rule, allowBlank, title, message }, workbook) => {
    const stored = { rule: ruleOf(rule, sheet, workbook), allowBlank, title, message };
    workbook.sheet(sheet).validations.push({ address: areaAddress(area), ...stored });
  },
  highlight: ({ sheet, area, condition, format: { color, fill, bold } }, workbook) => {
    workbook.sheet(sheet).highlights.push({
      address: areaAddress(area),
      formula: workbook.formula(condition, sheet),
      ...(color === undefined ? {} : { color }),
      ...(fill === undefined ? {} : { fill }),
      ...(bold === undefined ? {} : { bold }),
    });
  },
  chart: (step, workbook) => {
    const sheet = workbook.sheet(step.sheet);
    const name = `Chart ${sheet.charts.length + 1}`;
    sheet.charts.push({ name, position: sheet.placeOf(step.area), ...chartOfStep(step) });
  },
  name: ({ name, refersTo }, workbook) => {
    workbook.names.push({ name, refersTo: formulaText(refersTo, { style: "plain", locale: workbook.locale }) });
  },
  link: ({ sheet, row, column, target }, workbook) => {
    const place = `${columnLetters(target.column)}${target.row + 1}`;
    workbook.sheet(sheet).cell(row, column).link = `${quoteSheet(target.sheet)}!${place}`;
  },
  protect: ({ sheet, unlocked }, workbook) => {
    const draft = workbook.sheet(sheet);
    draft.isProtected = true;
    for (const area of unlocked) {
      draft.each(area, (cell) => {
        cell.locked = false;
      });
    }
  },
  page: (step, workbook) => {
    workbook.sheet(step.sheet).page = pageOf(step);
  },
  setting: ({ key, text }, workbook) => {
    workbook.settings[key] = text;
  },
  activate: ({ sheet }, workbook) => {
    workbook.active = [...workbook.sheets.keys()].indexOf(sheet);
  },
};

function carryOut<Kind extends StepKind>(step: StepOf<Kind> & { readonly kind: Kind }, workbook: WorkbookDraft): void {
  const handler: (step: StepOf<Kind>, workbook: WorkbookDraft) => void = handlers[step.kind];
  handler(step, workbook);
}

/** Charts stand where widths and heights put them, so these come first, whatever the order in the plan. */
function isMeasure({ kind }: PlanStep): boolean {
  return kind === "sheet" || kind === "columns" || kind === "heights";
}

/**
 * A plan as a workbook at rest, which `saveXlsx` writes: no spreadsheet program is needed for it. Formulas have no values yet;
 * whatever program opens the file calculates them.
 *
 * @param beside sheets that are there already, such as the tickets that the plan's formulas look at; they come first
 * @throws Error when a formula cannot be written in the plan's style
 */
export function planSnapshot(
  plan: WorkbookPlan,
  locale: Locale,
  beside: readonly SheetSnapshot[] = [],
): WorkbookSnapshot {
  const workbook = new WorkbookDraft(plan, locale);
  for (const step of plan.steps) if (isMeasure(step)) carryOut(step, workbook);
  for (const step of plan.steps) if (!isMeasure(step)) carryOut(step, workbook);
  return {
    sheets: [...beside, ...[...workbook.sheets.values()].map((sheet) => sheet.snapshot())],
    names: workbook.names,
    active: beside.length + workbook.active,
    settings: workbook.settings,
  };
}
