import {
  CancelMarkDirtyRowAutoHeightOperation,
  type IMarkDirtyRowAutoHeightOperationParams,
  type IRemoveSheetMutationParams,
  MarkDirtyRowAutoHeightOperation,
  RemoveSheetMutation,
} from "@univerjs/preset-sheets-core";
import { SheetsDataValidationValidatorService } from "@univerjs/preset-sheets-data-validation";
import {
  ICommandService,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/presets";

/**
 * Ends with a sheet what Univer still does on it: it fits the heights of rows and checks entries in the background, and
 * fails at the next slice of a sheet that is gone.
 */
export function leaveRemovedSheets(injector: Injector): void {
  const commands = injector.get(ICommandService);
  /** The fittings begun on each sheet; one that is over already is cancelled without effect. */
  const fittings = new Map<string, string[]>();
  commands.onCommandExecuted((command) => {
    if (command.id === MarkDirtyRowAutoHeightOperation.id) {
      const { id, subUnitId } = command.params as IMarkDirtyRowAutoHeightOperationParams;
      fittings.set(subUnitId, [...(fittings.get(subUnitId) ?? []), id]);
    }
    if (command.id === RemoveSheetMutation.id) {
      const { subUnitId, unitId } = command.params as IRemoveSheetMutationParams;
      for (const id of fittings.get(subUnitId) ?? [])
        commands.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, { unitId, subUnitId, id });
      fittings.delete(subUnitId);
    }
  });

  const instances = injector.get(IUniverInstanceService);
  const validator = injector.get(SheetsDataValidationValidatorService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unitId, sheetId, ranges) => {
    const workbook = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    return workbook?.getSheetBySheetId(sheetId) ? validate(unitId, sheetId, ranges) : [];
  };
}
