import { functions } from "../../core/functions/registry.ts";
import { customFunction } from "./custom-function.ts";

for (const { id, parameters } of functions) {
  CustomFunctions.associate(
    id,
    customFunction(id, parameters.length, () => Office.context.displayLanguage),
  );
}
