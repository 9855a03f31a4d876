import { chromiumHint, chromiumPath } from "../chromium.ts";
import { ExcelHost } from "./excel-host.ts";
import { SheetsHost } from "./sheets-host.ts";
import type { TestedHost } from "./tested-host.ts";

/** Every host by name, how it is launched, and whether it can be on this machine. */
export const testedHosts: readonly (readonly [string, () => Promise<TestedHost>, boolean])[] = [
  ["Google Sheets", () => SheetsHost.launch(), true],
  ["Google Sheets with a decimal comma", () => SheetsHost.launch("de_DE"), true],
  [`Excel${chromiumHint}`, () => ExcelHost.launch(), chromiumPath !== undefined],
];
