import type { Area, Expression } from "../../core/formula/expression.ts";
import { areaText, formulaText } from "../../core/workbook/formula-text.ts";
import type { FormulaStyle, WorkbookPlan } from "../../core/workbook/plan.ts";

export interface PlanFormula {
  readonly sheet: string;
  /** Where it stands, or what it guards or highlights, in words for a reader. */
  readonly place: string;
  readonly expression: Expression;
  readonly spills: boolean;
}

/** Every formula of a plan: in cells, in validation rules and in highlights. */
export function formulasOf(plan: WorkbookPlan): PlanFormula[] {
  return plan.steps.flatMap((step): PlanFormula[] => {
    switch (step.kind) {
      case "cells":
        return step.rows.flatMap((row, r) =>
          row.flatMap((content, c) => {
            if (content === null || typeof content !== "object") return [];
            const area = { row: step.row + r, column: step.column + c, rows: 1, columns: 1, ...content.spill };
            const spills = content.spill !== undefined;
            return [{ sheet: step.sheet, place: areaText(area), expression: content.formula, spills }];
          }),
        );
      case "highlight":
        return [conditional(step.sheet, "highlight", step.area, step.condition)];
      case "validation":
        return step.rule.type === "condition"
          ? [conditional(step.sheet, "validation", step.area, step.rule.condition)]
          : [];
      default:
        return [];
    }
  });
}

function conditional(sheet: string, kind: string, area: Area, expression: Expression): PlanFormula {
  return { sheet, place: `${kind} ${areaText(area)}`, expression, spills: false };
}

/** An expression and everything in it. */
export function partsOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case "call":
      return [expression, ...expression.args.flatMap(partsOf)];
    case "operation":
      return [expression, ...partsOf(expression.left), ...partsOf(expression.right)];
    default:
      return [expression];
  }
}

/** The formulas of a plan as a reader would see them, one a line. */
export function formulaListing(plan: WorkbookPlan, style: FormulaStyle, locale: "zh-CN" | "en"): string {
  let sheet = "";
  const lines: string[] = [];
  for (const formula of formulasOf(plan)) {
    if (formula.sheet !== sheet) lines.push("", `# ${formula.sheet}`);
    sheet = formula.sheet;
    lines.push(`${formula.place}\t${formulaText(formula.expression, { style, sheet, locale })}`);
  }
  return `${lines.join("\n").trim()}\n`;
}
