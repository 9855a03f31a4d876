import { FormulaError } from "../../core/functions/formula-error.ts";
import { functions } from "../../core/functions/registry.ts";
import { customFunction } from "./custom-function.ts";

// The task pane runs on the same page, after this script, and so do the examples of the pages about the functions: the
// build lets them use these instead of a copy of their own. They are there even where office.js is not.
Object.assign(globalThis, { ticketScoreFunctions: functions, ticketScoreFormulaError: FormulaError });

/** Excel may call a function before Office has said in which language it speaks. */
const language = (): string | undefined => Office.context?.displayLanguage;

// The pages about the functions have no office.js.
if (typeof CustomFunctions !== "undefined") {
  for (const { id, parameters } of functions)
    CustomFunctions.associate(id, customFunction(id, parameters.length, language));
}
