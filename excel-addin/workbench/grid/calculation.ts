import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  type ISetFormulaCalculationNotificationMutation,
  type ISetRangeValuesMutationParams,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/preset-sheets-core";
import { type FUniver, ICommandService, type Injector } from "@univerjs/presets";

/** Univer leaves cells that only change their look out of the calculation when this stands as the trigger. */
export const LOOK_ONLY = SetStyleCommand.id;

/** Knows whether formulas are up to date: Univer waits a moment after a change and then calculates in slices. */
export class Calculation {
  #isDue = false;
  #isRunning = false;
  readonly #waiting: (() => void)[] = [];
  readonly #listeners: (() => void)[] = [];

  constructor(injector: Injector) {
    const causes = injector.get(IActiveDirtyManagerService);
    injector.get(ICommandService).onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.#start();
      else if (command.id === SetFormulaCalculationNotificationMutation.id) {
        this.#progress(command.params as ISetFormulaCalculationNotificationMutation);
      } else if (causes.get(command.id)) {
        const isLook =
          command.id === SetRangeValuesMutation.id &&
          (options?.onlyLocal === true || (command.params as ISetRangeValuesMutationParams).trigger === LOOK_ONLY);
        if (!isLook) this.#isDue = true;
      }
    });
  }

  #start(): void {
    this.#isDue = false;
    this.#isRunning = true;
  }

  #progress(notice: ISetFormulaCalculationNotificationMutation): void {
    if (notice.functionsExecutedState === undefined) return;
    if (notice.functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION) return;
    this.#isRunning = false;
    // The results are written by the command that follows this notice.
    setTimeout(() => this.#finish(), 0);
  }

  #finish(): void {
    if (this.#isDue || this.#isRunning) return;
    for (const listener of this.#listeners) listener();
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Resolves once every formula shows the value of what it refers to. */
  settled(): Promise<void> {
    if (!this.#isDue && !this.#isRunning) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Computes every formula again. */
  recalculate(api: FUniver): void {
    this.#isDue = true;
    api.getFormula().executeCalculation();
  }

  onFinished(listener: () => void): void {
    this.#listeners.push(listener);
  }
}
