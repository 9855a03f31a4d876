import type { WizardState } from "../../wizard/wizard-state.ts";
import type { PlanContext } from "../../workbook/plan-context.ts";
import type { SheetArea } from "../../workbook/port.ts";
import type { SheetsPlan } from "../sheets-plan.ts";

/** Lays out the sheets of a step. Yields between pieces of work, so that the pane can draw and answer in between. */
export type LoopPlan = (state: WizardState, context: PlanContext) => Generator<void, SheetsPlan>;

/** Cells that a plan goes by, under the names by which the state keeps them. */
export type LoopReads = (state: WizardState) => Readonly<Record<string, SheetArea>>;

/** Whole sheets that a plan goes by, by their names. */
export type LoopSheets = (state: WizardState) => readonly string[];
