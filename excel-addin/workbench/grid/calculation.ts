import {
  ENGINE_FORMULA_PLUGIN_CONFIG_KEY,
  FormulaExecutedStateType,
  FormulaExecuteStageType,
  IActiveDirtyManagerService,
  type IExecutionInProgressParams,
  type ISetFormulaCalculationNotificationMutation,
  type ISetRangeValuesMutationParams,
  type IUniverEngineFormulaConfig,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/preset-sheets-core";
import { type FUniver, ICommandService, IConfigService, type Injector } from "@univerjs/presets";

/** Univer leaves cells that only change their look out of the calculation when this stands as the trigger. */
export const LOOK_ONLY = SetStyleCommand.id;

/**
 * How many formulas are calculated before the page may draw and listen. With Univer's own 500 a page stood still for 13
 * seconds over 200 formulas that each look at 100,000 rows; fewer than 20 make many cheap formulas slow.
 */
const SLICE: IUniverEngineFormulaConfig = { intervalCount: 20 };

/** Milliseconds of a calculation that are worth a word, and then another one. */
const NOTICEABLE = 300;

/** How far a calculation is, in formulas. */
export interface CalculationProgress {
  readonly done: number;
  readonly total: number;
}

const inFormulas: readonly FormulaExecuteStageType[] = [
  FormulaExecuteStageType.CURRENTLY_CALCULATING,
  FormulaExecuteStageType.CURRENTLY_CALCULATING_ARRAY_FORMULA,
];

/** Knows whether formulas are up to date: Univer waits a moment after a change and then calculates in slices. */
export class Calculation {
  #isDue = false;
  #isRunning = false;
  readonly #waiting: (() => void)[] = [];
  readonly #listeners: (() => void)[] = [];
  readonly #observers: ((progress: CalculationProgress | null) => void)[] = [];
  #lastWord = 0;

  constructor(injector: Injector) {
    injector.get(IConfigService).setConfig(ENGINE_FORMULA_PLUGIN_CONFIG_KEY, SLICE, { merge: true });
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
    if (!this.#isRunning) this.#lastWord = performance.now();
    this.#isDue = false;
    this.#isRunning = true;
  }

  #progress(notice: ISetFormulaCalculationNotificationMutation): void {
    if (notice.stageInfo) this.#report(notice.stageInfo);
    if (notice.functionsExecutedState === undefined) return;
    if (notice.functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION) return;
    this.#isRunning = false;
    // The results are written by the command that follows this notice.
    setTimeout(() => this.#finish(), 0);
  }

  #report(at: IExecutionInProgressParams): void {
    if (!inFormulas.includes(at.stage) || performance.now() < this.#lastWord + NOTICEABLE) return;
    this.#lastWord = performance.now();
    const done = at.completedFormulasCount + at.completedArrayFormulasCount;
    const total = at.totalFormulasToCalculate + at.totalArrayFormulasToCalculate;
    for (const observer of this.#observers) observer({ done, total });
  }

  #finish(): void {
    if (this.#isDue || this.#isRunning) return;
    for (const observer of this.#observers) observer(null);
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

  /** Tells how far a calculation is that takes its time, and null when it is over. */
  onProgress(observer: (progress: CalculationProgress | null) => void): void {
    this.#observers.push(observer);
  }

  onFinished(listener: () => void): void {
    this.#listeners.push(listener);
  }
}
