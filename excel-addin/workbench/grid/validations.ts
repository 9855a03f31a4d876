import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from "@univerjs/preset-sheets-data-validation";
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IRange,
  type ISheetDataValidationRule,
} from "@univerjs/presets";
import type { Area } from "../../../core/formula/expression.ts";
import type { ValidationSnapshot } from "../snapshot.ts";
import { areaAddress, intersection, parseArea } from "./address.ts";
import { areaOf, rangeOf } from "./range.ts";
import type { UniverHandle } from "./univer.ts";

const types = {
  list: DataValidationType.LIST,
  decimal: DataValidationType.DECIMAL,
  whole: DataValidationType.WHOLE,
  date: DataValidationType.DATE,
  custom: DataValidationType.CUSTOM,
} as const;

const operators = {
  between: DataValidationOperator.BETWEEN,
  notBetween: DataValidationOperator.NOT_BETWEEN,
  equal: DataValidationOperator.EQUAL,
  notEqual: DataValidationOperator.NOT_EQUAL,
  greaterThan: DataValidationOperator.GREATER_THAN,
  lessThan: DataValidationOperator.LESS_THAN,
  greaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  lessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
} as const;

type Rule = ValidationSnapshot["rule"];

function conditionOf(
  rule: Rule,
): Pick<ISheetDataValidationRule, "type" | "operator" | "formula1" | "formula2" | "renderMode"> {
  if (rule.type === "list") {
    return { type: types.list, formula1: rule.values.join(","), renderMode: DataValidationRenderMode.ARROW };
  }
  if (rule.type === "custom") return { type: types.custom, formula1: rule.formula };
  const condition = { type: types[rule.type], operator: operators[rule.operator], formula1: rule.first };
  return rule.second === undefined ? condition : { ...condition, formula2: rule.second };
}

function operatorOf(operator: DataValidationOperator | undefined): keyof typeof operators {
  const names = Object.keys(operators) as (keyof typeof operators)[];
  return names.find((name) => operators[name] === operator) ?? "between";
}

function ruleOf(rule: ISheetDataValidationRule): Rule | undefined {
  const first = rule.formula1 ?? "";
  if (rule.type === types.list) return { type: "list", values: first.split(",") };
  if (rule.type === types.custom) return { type: "custom", formula: first };
  for (const type of ["decimal", "whole", "date"] as const) {
    if (rule.type !== types[type]) continue;
    const known = { type, operator: operatorOf(rule.operator), first };
    return rule.formula2 === undefined ? known : { ...known, second: rule.formula2 };
  }
  return undefined;
}

/** What remains of `area` once `hole` is cut out: at most four blocks. */
function without(area: Area, hole: Area): readonly Area[] {
  const shared = intersection(area, hole);
  if (!shared) return [area];
  const bottom = { row: shared.row + shared.rows, end: area.row + area.rows };
  const right = { column: shared.column + shared.columns, end: area.column + area.columns };
  return [
    { ...area, rows: shared.row - area.row },
    { ...area, row: bottom.row, rows: bottom.end - bottom.row },
    { row: shared.row, rows: shared.rows, column: area.column, columns: shared.column - area.column },
    { row: shared.row, rows: shared.rows, column: right.column, columns: right.end - right.column },
  ].filter((rest) => rest.rows > 0 && rest.columns > 0);
}

/** Rules for what may be typed into cells. */
export class Validations {
  readonly #univer: UniverHandle;
  readonly #unitId: string;

  constructor(univer: UniverHandle, unitId: string) {
    this.#univer = univer;
    this.#unitId = unitId;
  }

  #rules(sheetId: string): readonly ISheetDataValidationRule[] {
    return this.#univer.injector.get(DataValidationModel).getRules(this.#unitId, sheetId) as ISheetDataValidationRule[];
  }

  add(sheetId: string, validation: ValidationSnapshot): void {
    const area = parseArea(validation.address);
    if (!area) throw new RangeError(`not an address: ${validation.address}`);
    const rule: ISheetDataValidationRule = {
      uid: crypto.randomUUID(),
      ranges: [rangeOf(area)],
      allowBlank: validation.allowBlank,
      errorStyle: DataValidationErrorStyle.STOP,
      errorTitle: validation.title,
      error: validation.message,
      showErrorMessage: true,
      prompt: validation.message,
      promptTitle: validation.title,
      showInputMessage: validation.message !== "",
      ...conditionOf(validation.rule),
    };
    this.#univer.run(AddDataValidationMutation.id, { unitId: this.#unitId, subUnitId: sheetId, rule });
  }

  /** Takes the rules off these cells; rules that reach further stay on the rest. */
  clear(sheetId: string, area: Area): void {
    for (const rule of [...this.#rules(sheetId)]) {
      const ranges: readonly IRange[] = rule.ranges;
      const rest = ranges.flatMap((range) => without(areaOf(range), area)).map(rangeOf);
      const where = { unitId: this.#unitId, subUnitId: sheetId, ruleId: rule.uid };
      if (rest.length === 0) this.#univer.run(RemoveDataValidationMutation.id, where);
      else if (!ranges.every((range) => !intersection(areaOf(range), area))) {
        const payload = { type: UpdateRuleType.RANGE, payload: rest };
        this.#univer.run(UpdateDataValidationMutation.id, { ...where, payload });
      }
    }
  }

  list(sheetId: string): readonly ValidationSnapshot[] {
    return this.#rules(sheetId).flatMap((stored) => {
      const rule = ruleOf(stored);
      if (!rule) return [];
      return (stored.ranges as readonly IRange[]).map((range) => ({
        address: areaAddress(areaOf(range)),
        rule,
        allowBlank: stored.allowBlank ?? true,
        title: stored.errorTitle ?? "",
        message: stored.error ?? "",
      }));
    });
  }
}
