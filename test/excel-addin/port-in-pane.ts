import { ExcelPort } from "../../excel-addin/addin/excel-port.ts";

/** Puts the add-in's own port where a test in the pane's frame can call it. */
Object.assign(globalThis, { testedPort: new ExcelPort(() => "en", true) });
