import { evaluateInSheet } from "./server/custom-function.ts";
import * as menu from "./server/menu.ts";
import { serverFunctions } from "./server/server-functions.ts";

// What the generated declarations at the top level of the script call.
export { evaluateInSheet, menu, serverFunctions };
