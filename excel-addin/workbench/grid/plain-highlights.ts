import {
  ConditionalFormattingFormulaService,
  ConditionalFormattingViewModel,
} from "@univerjs/preset-sheets-conditional-formatting";
import {
  FormulaDataModel,
  FormulaResultStatus,
  SetArrayFormulaDataMutation,
  SetRangeValuesMutation,
} from "@univerjs/preset-sheets-core";
import {
  ICommandService,
  type Injector,
  IUniverInstanceService,
  ObjectMatrix,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/presets";
import { type CellCondition, cellCondition, meets } from "./cell-condition.ts";
import { cellValue } from "./cell-value.ts";

interface Rule {
  readonly unitId: string;
  readonly sheetId: string;
  readonly condition: CellCondition | boolean;
}

/**
 * Decides highlights that compare one cell with a constant when their cell is drawn, as Excel does.
 *
 * Univer makes a formula of its own for every cell of a highlight: the status column of a hundred thousand tickets became
 * 200,000 formulas, which were ordered and calculated again with every change.
 */
export function decideHighlightsWhenDrawn(injector: Injector): void {
  const service = injector.get(ConditionalFormattingFormulaService);
  const view = injector.get(ConditionalFormattingViewModel);
  const formulas = injector.get(FormulaDataModel);
  const instances = injector.get(IUniverInstanceService);
  const rules = new Map<string, Rule>();
  const register = service.registerFormulaWithRange.bind(service);
  const resultAt = service.getFormulaResultWithCoords.bind(service);
  const matrixOf = service.getFormulaMatrix.bind(service);
  const forget = service.deleteCache.bind(service);

  const holds = ({ unitId, sheetId, condition }: Rule, down: number, right: number): boolean => {
    if (typeof condition === "boolean") return condition;
    const row = condition.row + (condition.fixedRow ? 0 : down);
    const column = condition.column + (condition.fixedColumn ? 0 : right);
    const sheet = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(sheetId);
    const spilled = formulas.getArrayFormulaCellData()[unitId]?.[sheetId]?.[row]?.[column];
    return meets(cellValue(sheet?.getCellRaw(row, column), spilled), condition);
  };

  service.registerFormulaWithRange = (unitId, sheetId, id, formula, ranges) => {
    const condition = cellCondition(formula);
    if (condition === null) register(unitId, sheetId, id, formula, ranges);
    else rules.set(id, { unitId, sheetId, condition });
  };
  service.getFormulaResultWithCoords = (unitId, sheetId, id, formula, down = 0, right = 0) => {
    const rule = rules.get(id);
    if (rule === undefined) return resultAt(unitId, sheetId, id, formula, down, right);
    return { status: FormulaResultStatus.SUCCESS, result: holds(rule, down, right) };
  };
  service.getFormulaMatrix = (unitId, sheetId, id, formula) => {
    if (!rules.has(id)) return matrixOf(unitId, sheetId, id, formula);
    return { status: FormulaResultStatus.SUCCESS, result: new ObjectMatrix() };
  };
  service.deleteCache = (unitId, sheetId, id, formula) => {
    rules.delete(id);
    return forget(unitId, sheetId, id, formula);
  };

  // What was decided holds until the values may have changed.
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id !== SetRangeValuesMutation.id && id !== SetArrayFormulaDataMutation.id) return;
    const written = id === SetRangeValuesMutation.id ? (params as { readonly subUnitId: string }).subUnitId : null;
    for (const [ruleId, rule] of rules) {
      if (written === null || rule.sheetId === written) view.markRuleDirty(rule.unitId, rule.sheetId, ruleId);
    }
  });
}
