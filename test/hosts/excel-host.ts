import { resolve } from "node:path";
import { build } from "esbuild";
import { type Cell, isBlank } from "../../core/functions/cell.ts";
import type { ExcelPort } from "../../excel-addin/addin/excel-port.ts";
import { WorkbenchPage } from "../workbench-page.ts";
import { rawSnapshot } from "../workbook/raw-snapshot.ts";
import type { Outcome, PortCalls, TestedHost, UsersSheets } from "./tested-host.ts";

declare global {
  var testedPort: ExcelPort;
}

/** The add-in's port behind Microsoft's own office.js, in the workbench. */
export class ExcelHost implements TestedHost {
  readonly workbench: WorkbenchPage;
  readonly #script: string;

  private constructor(workbench: WorkbenchPage, script: string) {
    this.workbench = workbench;
    this.#script = script;
  }

  static async launch(): Promise<ExcelHost> {
    const { outputFiles } = await build({
      entryPoints: [resolve(import.meta.dirname, "../excel-addin/port-in-pane.ts")],
      bundle: true,
      write: false,
      format: "iife",
      target: "es2022",
    });
    const workbench = await WorkbenchPage.launch();
    await workbench.open();
    return new ExcelHost(workbench, outputFiles[0]?.text ?? "");
  }

  async open(sheets: UsersSheets): Promise<void> {
    await this.workbench.load({
      sheets: Object.entries(sheets).map(([name, rows]) => rawSnapshot({ name, rows })),
      names: [],
      active: 0,
      settings: {},
    });
    const pane = this.workbench.pane();
    await pane.waitForFunction(() => "Excel" in window);
    await pane.evaluate(this.#script);
  }

  async call<Name extends keyof PortCalls>(name: Name, ...args: PortCalls[Name]): Promise<Outcome> {
    const text = await this.workbench.pane().evaluate(
      async ([method, given]) => {
        try {
          const call: unknown = Reflect.get(testedPort, method ?? "");
          if (typeof call !== "function") throw new Error(`the port has no ${method}`);
          return JSON.stringify({ value: (await Reflect.apply(call, testedPort, JSON.parse(given ?? ""))) ?? null });
        } catch (error) {
          const problem: unknown = error instanceof Error && "problem" in error ? error.problem : undefined;
          if (problem === undefined) throw error;
          return JSON.stringify({ problem });
        }
      },
      [name, JSON.stringify(args)],
    );
    return JSON.parse(text);
  }

  async values(sheet: string): Promise<ReadonlyMap<string, Cell>> {
    const cells = await this.workbench.cells(sheet);
    return new Map(
      cells.flatMap(({ row, column, value = null }): [string, Cell][] =>
        isBlank(value) ? [] : [[`${row},${column}`, value]],
      ),
    );
  }

  async isFormula(sheet: string, row: number, column: number): Promise<boolean> {
    const cells = await this.workbench.cells(sheet);
    return cells.some((cell) => cell.row === row && cell.column === column && cell.formula !== undefined);
  }

  async type(sheet: string, address: string, text: string): Promise<void> {
    await this.workbench.type(sheet, address, text);
  }

  async close(): Promise<void> {
    await this.workbench.close();
  }
}
