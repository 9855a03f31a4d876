import {
  FormulaDataModel,
  type IFormulaData,
  type IFormulaDataItem,
  initSheetFormulaData,
  MoveRangeMutation,
} from "@univerjs/preset-sheets-core";
import {
  type ICellData,
  ICommandService,
  type Injector,
  type IObjectMatrixPrimitiveType,
  IUniverInstanceService,
  isFormulaId,
  isFormulaString,
  type Nullable,
  ObjectMatrix,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from "@univerjs/presets";

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/**
 * Lets Univer look for formulas only among the cells that were written.
 *
 * After every change, also of a mere colour, it goes through all cells of the workbook, because formulas that were filled
 * down stand once and the other cells refer to them. With a hundred thousand tickets the few hundred writes of a generation
 * took minutes that way. A sheet without filled formulas needs none of it; on one that has them, its own cells are enough.
 */
export function lookAtWrittenCellsOnly(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  const instances = injector.get(IUniverInstanceService);
  const everywhere = model.getFormulaData.bind(model);
  const update = model.updateFormulaData.bind(model);
  /** Whether a sheet holds formulas that were filled; looked up when a sheet is first written to, then kept up to date. */
  const filled = new Map<string, boolean>();
  let written: { readonly unitId: string; readonly sheetId: string; readonly sheet: Worksheet } | null = null;

  // Cells that were moved from another sheet are not seen as a write.
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id === MoveRangeMutation.id) filled.clear();
  });

  model.getFormulaData = (): IFormulaData => {
    if (written === null) return everywhere();
    const { unitId, sheetId, sheet } = written;
    const found: IFormulaData = { [unitId]: {} };
    initSheetFormulaData(found, unitId, sheetId, sheet.getCellMatrix());
    return found;
  };
  model.updateFormulaData = (unitId, sheetId, cells) => {
    const sheet = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(sheetId);
    if (!sheet) return update(unitId, sheetId, cells);
    const key = `${unitId} ${sheetId}`;
    const hasFilled =
      (filled.get(key) ?? holdsFilledFormulas(sheet.getCellMatrix())) || holdsFilledFormulas(new ObjectMatrix(cells));
    filled.set(key, hasFilled);
    if (!hasFilled) return formulasAmong(cells, sheet);
    written = { unitId, sheetId, sheet };
    try {
      return update(unitId, sheetId, cells);
    } finally {
      written = null;
    }
  };
}

function holdsFilledFormulas(cells: ObjectMatrix<Nullable<ICellData>>): boolean {
  let found = false;
  cells.forValue((_row, _column, cell) => {
    found = isFormulaId(cell?.si);
    return !found;
  });
  return found;
}

/** The formulas that were written; `null` for a cell whose formula stays although none was written. */
function formulasAmong(cells: Cells, sheet: Worksheet): IObjectMatrixPrimitiveType<IFormulaDataItem | null> {
  const formulas = new ObjectMatrix<IFormulaDataItem | null>();
  new ObjectMatrix(cells).forValue((row, column, cell) => {
    const formula = cell?.f;
    if (formula != null && isFormulaString(formula)) formulas.setValue(row, column, { f: formula });
    else if (isFormulaString(sheet.getCellRaw(row, column)?.f)) formulas.setValue(row, column, null);
  });
  return formulas.getMatrix();
}
