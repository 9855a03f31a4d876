import { FormulaDataModel, type IFormulaData, initSheetFormulaData } from "@univerjs/preset-sheets-core";
import { type Injector, IUniverInstanceService, UniverInstanceType, type Workbook } from "@univerjs/presets";

/**
 * Lets Univer look for formulas only on the sheet that was written to.
 *
 * After every change, also of a mere colour, it goes through all cells of the workbook for the formulas of that one sheet. With
 * a hundred thousand tickets in the workbook the few hundred steps of a generation took minutes that way.
 */
export function lookAtWrittenSheetOnly(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  const instances = injector.get(IUniverInstanceService);
  const everywhere = model.getFormulaData.bind(model);
  const update = model.updateFormulaData.bind(model);
  let written: { readonly unitId: string; readonly sheetId: string } | null = null;

  model.getFormulaData = (): IFormulaData => {
    if (written === null) return everywhere();
    const { unitId, sheetId } = written;
    const workbook = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    const sheet = workbook?.getSheetBySheetId(sheetId);
    const found: IFormulaData = { [unitId]: {} };
    if (sheet) initSheetFormulaData(found, unitId, sheetId, sheet.getCellMatrix());
    return found;
  };
  model.updateFormulaData = (unitId, sheetId, cells) => {
    written = { unitId, sheetId };
    try {
      return update(unitId, sheetId, cells);
    } finally {
      written = null;
    }
  };
}
