import { FormulaError } from "../../core/functions/formula-error.ts";
import { functions } from "../../core/functions/registry.ts";
import { customFunction } from "./custom-function.ts";

// The task pane runs on the same page, after this script: the build lets it use these instead of a copy of its own. They
// are there even where office.js is not, so that the pane can say so.
Object.assign(globalThis, { ticketScoreFunctions: functions, ticketScoreFormulaError: FormulaError });

/** Excel may call a function before Office has said in which language it speaks. */
const language = (): string | undefined => Office.context?.displayLanguage;

for (const { id, parameters } of functions)
  CustomFunctions.associate(id, customFunction(id, parameters.length, language));
