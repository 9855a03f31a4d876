import type { Cell } from "../../core/functions/cell.ts";
import { parseArea } from "../../excel-addin/workbench/grid/address.ts";
import { ScriptClient } from "../../gsheets/sidebar/script-client.ts";
import { SheetsPort } from "../../gsheets/sidebar/sheets-port.ts";
import { FakeRun } from "../gsheets/sidebar/fake-run.ts";
import { AppsScript } from "../gsheets/stand-ins/apps-script.ts";
import { builtScript } from "../gsheets/stand-ins/built-script.ts";
import { calculate } from "../gsheets/stand-ins/calculate.ts";
import { serverOf } from "../gsheets/stand-ins/server-of.ts";
import { canonicalFormula, writesDecimalComma } from "../gsheets/stand-ins/sheets-formula.ts";
import { SheetsModel } from "../gsheets/stand-ins/sheets-model.ts";
import { type Outcome, outcomeOf, type PortCalls, type TestedHost, type UsersSheets } from "./tested-host.ts";

/** A formula as a user types it where the decimal sign is a comma. */
function inCommaSigns(formula: string): string {
  return formula.replace(/"[^"]*"|\d+\.\d+|,/g, (piece) =>
    piece === "," ? ";" : piece.startsWith('"') ? piece : piece.replace(".", ","),
  );
}

/** The sidebar's port over the built script, on the stand-ins for Google's services. */
export class SheetsHost implements TestedHost {
  readonly #code: string;
  readonly #locale: string;
  #model = new SheetsModel();
  #script: AppsScript;
  #port: SheetsPort | null = null;
  /** Whether something has changed since the last calculation. */
  #isStale = true;

  private constructor(code: string, locale: string) {
    this.#code = code;
    this.#locale = locale;
    this.#script = new AppsScript({ script: code });
  }

  /** `locale` is that of the spreadsheet. */
  static async launch(locale = "en_US"): Promise<SheetsHost> {
    return new SheetsHost(await builtScript(), locale);
  }

  async open(sheets: UsersSheets): Promise<void> {
    this.#isStale = true;
    this.#model = new SheetsModel({ locale: this.#locale });
    for (const [name, rows] of Object.entries(sheets)) this.#model.addSheet(name, rows);
    this.#model.active = { ...this.#model.active, sheet: this.#model.sheets[0]?.id ?? 0 };
    this.#script = new AppsScript({ script: this.#code, model: this.#model });
    const client = new ScriptClient(new FakeRun(serverOf(this.#script)));
    this.#port = new SheetsPort(client, await client.call("openSpreadsheet", []), () => "en");
  }

  async call<Name extends keyof PortCalls>(name: Name, ...args: PortCalls[Name]): Promise<Outcome> {
    if (this.#port === null) throw new Error("no spreadsheet is open");
    await this.#calculated();
    this.#isStale = name === "apply" || name === "undoLast";
    return outcomeOf(this.#port, name, args);
  }

  async values(sheet: string): Promise<ReadonlyMap<string, Cell>> {
    await this.#calculated();
    const model = this.#model.sheet(sheet);
    const cells = [...model.cells].map(([place, { value }]): [string, Cell] => [place, value]);
    return new Map([...cells, ...model.spilled].filter(([, value]) => value !== null && value !== ""));
  }

  async isFormula(sheet: string, row: number, column: number): Promise<boolean> {
    return this.#model.sheet(sheet).cell(row, column)?.formula !== undefined;
  }

  async type(sheet: string, address: string, text: string): Promise<void> {
    this.#isStale = true;
    const { row = 0, column = 0 } = parseArea(address) ?? {};
    const { cells } = this.#model.sheet(sheet);
    if (text.startsWith("=")) {
      const formula = writesDecimalComma(this.#locale) ? inCommaSigns(text) : text;
      cells.set(`${row},${column}`, { formula, canonical: canonicalFormula(formula, this.#locale), value: null });
      return;
    }
    const value = text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
    cells.set(`${row},${column}`, { value });
  }

  async close(): Promise<void> {}

  async #calculated(): Promise<void> {
    if (this.#isStale) await calculate(this.#model, this.#script);
    this.#isStale = false;
  }
}
