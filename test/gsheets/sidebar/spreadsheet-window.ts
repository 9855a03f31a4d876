import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { inject } from "vitest";
import type { Cell } from "../../../core/functions/cell.ts";
import type { CellSnapshot, WorkbookSnapshot } from "../../../excel-addin/workbench/snapshot.ts";
import type { SheetsServer } from "../../../gsheets/transfer/sheets-server.ts";
import { AppsScript } from "../stand-ins/apps-script.ts";
import { calculate } from "../stand-ins/calculate.ts";
import { canonicalFormula } from "../stand-ins/sheets-formula.ts";
import { type ModelSheet, SheetsModel } from "../stand-ins/sheets-model.ts";
import { SidebarHost, type SidebarSetting } from "./sidebar-host.ts";

const dateAndTime = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d\d)(?::(\d\d))?)?$/;

/** What becomes of a text that is pasted: numbers and times are recognised, as Google Sheets does. */
function pasted(text: string): { readonly value: Cell; readonly isTime: boolean } {
  const found = dateAndTime.exec(text);
  if (found !== null) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
      .slice(1)
      .map((part) => Number(part ?? 0));
    const serial = Date.UTC(year, month - 1, day, hour, minute, second) / 86_400_000 + 25_569;
    return { value: serial, isTime: true };
  }
  return { value: text !== "" && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text, isTime: false };
}

export interface WindowSetting extends Pick<SidebarSetting, "dark" | "language" | "height"> {
  /** The sheets that stand in the spreadsheet before, as texts that are pasted. */
  readonly sheets: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** The language of the user's account. */
  readonly userLocale?: string;
  /** What is chosen in the script's menu. */
  readonly chosen?: "openSidebar" | "openTemplate";
}

/** What happens to a call instead of being carried out, or after it: an Error is what the failure handler gets. */
export interface Trouble {
  readonly before?: (name: string, args: readonly unknown[]) => Error | null;
  readonly after?: (name: string, args: readonly unknown[]) => Error | null;
}

/**
 * A window with a spreadsheet and the sidebar beside it: the built page in a real browser, over the built script in a bare
 * context. The sidebar is what the script's own menu shows.
 */
export class SpreadsheetWindow {
  readonly model: SheetsModel;
  readonly script: AppsScript;
  /** What goes wrong on the wire. */
  trouble: Trouble = {};
  /** Milliseconds that a call takes. */
  pace = 0;
  #host: SidebarHost | null = null;
  #isStale = true;
  #calculating: Promise<void> = Promise.resolve();

  private constructor(setting: WindowSetting, model = new SheetsModel()) {
    this.model = model;
    const file = (name: string) => readFileSync(join(inject("dist"), "gsheets", name), "utf8");
    const { userLocale = "en" } = setting;
    this.script = new AppsScript({
      script: file("Code.js"),
      model,
      userLocale,
      files: { sidebar: file("sidebar.html") },
    });
    for (const [name, rows] of Object.entries(setting.sheets)) {
      model.addSheet(name);
      this.paste(name, 0, rows);
    }
  }

  static async open(browser: Browser, setting: WindowSetting, model?: SheetsModel): Promise<SpreadsheetWindow> {
    const opened = new SpreadsheetWindow(setting, model);
    opened.script.trigger(setting.chosen ?? "openSidebar");
    const html = opened.script.ui.sidebar?.content ?? "";
    const server = { call: (name: string, args: string) => opened.#call(name, args) };
    opened.#host = await SidebarHost.open(browser, { ...setting, html, server });
    return opened;
  }

  get host(): SidebarHost {
    if (this.#host === null) throw new Error("the sidebar is not open");
    return this.#host;
  }

  get page(): Page {
    return this.host.page;
  }

  pane(): Frame {
    return this.host.pane();
  }

  async close(): Promise<void> {
    await this.#host?.close();
  }

  async #call(name: string, text: string): Promise<string> {
    const args: unknown[] = JSON.parse(text);
    if (this.pace > 0) await new Promise((resolve) => setTimeout(resolve, this.pace));
    const before = this.trouble.before?.(name, args) ?? null;
    if (before !== null) throw before;
    if (/^(readCells|readContents|sheetSummary)$/.test(name)) await this.#calculated();
    if (/^(writePart|abandonGeneration|undoLastGeneration)$/.test(name)) this.#isStale = true;
    const answer: unknown = Reflect.apply(this.script.call, this.script, [name, ...args]);
    const after = this.trouble.after?.(name, args) ?? null;
    if (after !== null) throw after;
    return JSON.stringify(answer);
  }

  /** Calls a function of the server as the sidebar does. */
  call<Name extends keyof SheetsServer>(
    name: Name,
    ...args: Parameters<SheetsServer[Name]>
  ): ReturnType<SheetsServer[Name]> {
    return this.script.call(name, ...args);
  }

  async #calculated(): Promise<void> {
    if (this.#isStale) {
      this.#isStale = false;
      this.#calculating = this.#calculating.then(() => calculate(this.model, this.script));
    }
    await this.#calculating;
  }

  sheetNames(): readonly string[] {
    return this.model.sheets.map(({ name }) => name);
  }

  /** Everything that can be seen in the spreadsheet: the texts that are kept in it are left out. */
  sheetsSeen(): unknown {
    const { properties: _, ...seen } = JSON.parse(JSON.stringify(this.model.snapshot()));
    return seen;
  }

  async cells(name: string): Promise<readonly CellSnapshot[]> {
    await this.#calculated();
    return cellsOf(this.model.sheet(name));
  }

  /** The workbook as the tests of every host compare it; charts are compared elsewhere. */
  async snapshot(): Promise<WorkbookSnapshot> {
    await this.#calculated();
    const sheets = this.model.sheets.map((sheet) => ({
      name: sheet.name,
      gridlines: !sheet.hiddenGridlines,
      cells: cellsOf(sheet),
      columnWidths: {},
      rowHeights: {},
      frozen: sheet.frozen,
      validations: [],
      highlights: [],
      charts: [],
      tables: [],
      protected: sheet.protection !== null,
    }));
    return { sheets, names: [], active: 0, settings: {} };
  }

  /** Every cell that shows an error value, but for those that break a chart's line on purpose. */
  async errors(): Promise<readonly string[]> {
    await this.#calculated();
    return this.model.sheets.flatMap((sheet) =>
      cellsOf(sheet)
        .filter(
          ({ value, formula }) => typeof value === "string" && /^#[A-Z]/.test(value) && !/NA\(\)/.test(formula ?? ""),
        )
        .map(({ row, column, value, formula }) => `${sheet.name} ${row + 1}:${column + 1} ${value} ${formula ?? ""}`),
    );
  }

  /** What a colleague pastes. */
  paste(name: string, row: number, rows: readonly (readonly string[])[]): void {
    const sheet = this.model.sheet(name);
    rows.forEach((cells, down) => {
      cells.forEach((text, column) => {
        const place = `${row + down},${column}`;
        const { value, isTime } = pasted(text);
        if (value === "") return;
        sheet.cells.set(place, { value });
        if (isTime) sheet.looks.set(place, { ...sheet.looks.get(place), numberFormat: "yyyy-mm-dd hh:mm" });
      });
    });
    sheet.rows = Math.max(sheet.rows, row + rows.length);
    this.#isStale = true;
  }

  /** A formula that a user types into a cell. */
  enter(name: string, row: number, column: number, formula: string): void {
    const canonical = canonicalFormula(formula, this.model.locale);
    this.model.sheet(name).cells.set(`${row},${column}`, { formula, canonical, value: null });
    this.#isStale = true;
  }

  /** What a user types into a cell, row and column counted from 0. */
  type(name: string, row: number, column: number, value: Cell): void {
    this.model.sheet(name).cells.set(`${row},${column}`, { value });
    this.#isStale = true;
  }
}

function cellsOf(sheet: ModelSheet): CellSnapshot[] {
  const at = (place: string) => {
    const [row = 0, column = 0] = place.split(",").map(Number);
    return { row, column };
  };
  const own = [...sheet.cells].map(([place, { value, formula }]) =>
    formula === undefined ? { ...at(place), value } : { ...at(place), value, formula },
  );
  return [...own, ...[...sheet.spilled].map(([place, value]) => ({ ...at(place), value }))];
}
