import type { Cell } from "../../core/functions/cell.ts";
import type { WorkbookPlan } from "../../core/workbook/plan.ts";
import type { SheetArea, WorkbookPort, WorkbookProblem } from "../../core/workbook/port.ts";

/** What a method of a port came to: its value, or why it was refused. */
export type Outcome = { readonly value: unknown } | { readonly problem: WorkbookProblem };

/** Sheets of the user's own, by name. */
export type UsersSheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** The methods that a contract calls, with what they take. */
export interface PortCalls {
  sheetNames: [];
  tables: [];
  read: [SheetArea];
  apply: [WorkbookPlan];
  lastGeneration: [];
  undoLast: [];
  recall: [string];
  remember: [string, string];
  show: [SheetArea];
  readSheet: [string];
}

/** A host with a workbook that a test may look into behind the port's back. */
export interface TestedHost {
  /** A workbook with these sheets alone; the first is in view. */
  open(sheets: UsersSheets): Promise<void>;
  call<Name extends keyof PortCalls>(name: Name, ...args: PortCalls[Name]): Promise<Outcome>;
  /** The cells of a sheet that show something, by row and column. */
  values(sheet: string): Promise<ReadonlyMap<string, Cell>>;
  /** Whether a cell holds a formula. */
  isFormula(sheet: string, row: number, column: number): Promise<boolean>;
  /** Types a number, a text or a formula into a cell, as a user does; a formula is given in the signs of en-US. */
  type(sheet: string, address: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/** What a method comes to, where the port is at hand. */
export async function outcomeOf(port: WorkbookPort, name: keyof PortCalls, args: readonly unknown[]): Promise<Outcome> {
  try {
    const method = port[name];
    if (method === undefined) throw new Error(`the port has no ${name}`);
    return { value: await Reflect.apply(method, port, args) };
  } catch (error) {
    const problem = error instanceof Error && "problem" in error ? error.problem : undefined;
    if (problem === undefined) throw error;
    return { problem: JSON.parse(JSON.stringify(problem)) };
  }
}
