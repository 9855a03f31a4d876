import { functions } from "../../core/functions/registry.ts";
import { customFunction } from "./custom-function.ts";

/** Excel may call a function before Office has said in which language it speaks. */
const language = (): string | undefined => Office.context?.displayLanguage;

for (const { id, parameters } of functions)
  CustomFunctions.associate(id, customFunction(id, parameters.length, language));
