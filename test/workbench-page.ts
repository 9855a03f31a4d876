import { readFileSync } from "node:fs";
import type { Browser, Frame, Page } from "playwright-core";
import { inject } from "vitest";
import type { Cell } from "../core/functions/cell.ts";
import type { CellSnapshot, WorkbookSnapshot } from "../excel-addin/workbench/snapshot.ts";
import { launchChromium } from "./chromium.ts";

export interface OpenOptions {
  readonly locale?: "en" | "zh-CN";
  /** A sample of the start page; without it the start page stays open. */
  readonly sample?: string;
}

/** The two names under which the workbench's server is asked: one for the page, the other for the pane. */
export const isLocal = (hostname: string): boolean => hostname === "localhost" || hostname === "127.0.0.1";

/** The built workbench in a real browser: the page that `npm start` serves, with the pane in its frame. */
export class WorkbenchPage {
  readonly page: Page;
  /** Requests to anywhere but this machine. */
  readonly outside: string[] = [];
  /** Errors that nobody caught, and styles that a page's policy stopped. */
  readonly complaints: string[] = [];
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
    page.on("pageerror", ({ message }) => this.complaints.push(message));
    page.on("console", (message) => {
      if (/style-src|apply inline style/i.test(message.text())) this.complaints.push(message.text());
    });
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (!["data:", "blob:"].includes(protocol) && !isLocal(hostname)) this.outside.push(request.url());
    });
  }

  static async launch(): Promise<WorkbenchPage> {
    const browser = await launchChromium();
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    return new WorkbenchPage(browser, page);
  }

  async open({ locale = "en", sample }: OpenOptions = {}): Promise<void> {
    const address = new URL(inject("workbench"));
    address.searchParams.set("lang", locale);
    address.searchParams.set("theme", "light");
    if (sample !== undefined) address.searchParams.set("sample", sample);
    await this.page.goto(address.href);
    await this.page.waitForFunction(() => window.workbench !== undefined);
    await this.page.evaluate(() => window.workbench?.ready);
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** The pane's frame, which a newly opened workbook replaces. */
  pane(): Frame {
    const frame = this.page.frames().find((each) => each.url().includes("/excel/taskpane.html"));
    if (frame === undefined) throw new Error("the pane has no frame");
    return frame;
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.evaluate(
      ([file, base64]) => {
        const content = Uint8Array.from(atob(base64 ?? ""), (letter) => letter.charCodeAt(0));
        return window.workbench?.open(file ?? "", content);
      },
      [name, Buffer.from(bytes).toString("base64")],
    );
  }

  /** The file that "Save .xlsx" gives. */
  async save(button: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const arriving = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: button, exact: true }).click();
    const download = await arriving;
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
  }

  async load(snapshot: WorkbookSnapshot): Promise<void> {
    await this.page.evaluate((workbook) => window.workbench?.load(workbook), snapshot);
  }

  async snapshot(): Promise<WorkbookSnapshot> {
    await this.page.evaluate(() => window.workbench?.settled());
    const snapshot = await this.page.evaluate(() => window.workbench?.snapshot());
    if (snapshot === undefined) throw new Error("the workbench has no workbook");
    return snapshot;
  }

  /** The cells of one sheet: what crosses from the page is small, however many tickets there are. */
  async cells(sheet: string): Promise<readonly CellSnapshot[]> {
    await this.page.evaluate(() => window.workbench?.settled());
    const cells = await this.page.evaluate(
      (name) => window.workbench?.snapshot().sheets.find((each) => each.name === name)?.cells,
      sheet,
    );
    if (cells === undefined) throw new Error(`there is no sheet ${sheet}`);
    return cells;
  }

  /** The names of all sheets, and every cell that shows an error value. */
  async errorCells(): Promise<{ readonly sheets: readonly string[]; readonly errors: readonly string[] }> {
    await this.page.evaluate(() => window.workbench?.settled());
    return this.page.evaluate(() => {
      const { sheets } = window.workbench?.snapshot() ?? { sheets: [] };
      const errors = sheets.flatMap(({ name, cells }) =>
        cells
          .filter(({ value }) => typeof value === "string" && /^#[A-Z]/.test(value))
          .map(({ row, column, value, formula }) => `${name} ${row + 1}:${column + 1} ${value} ${formula ?? ""}`),
      );
      return { sheets: sheets.map(({ name }) => name), errors };
    });
  }

  async read(sheet: string, address: string): Promise<Cell> {
    const cell = await this.page.evaluate(
      ([name, place]) => window.workbench?.readCell(name ?? "", place ?? ""),
      [sheet, address],
    );
    return cell ?? null;
  }

  /** Types into several cells of a sheet before anything is looked at again. */
  async typeAll(sheet: string, cells: ReadonlyMap<string, string>): Promise<void> {
    await this.page.evaluate(
      async ([name, typed]) => {
        for (const [address, text] of typed) await window.workbench?.setCell(name, address, text);
      },
      [sheet, [...cells]] as const,
    );
    await this.page.evaluate(() => window.workbench?.settled());
  }

  async type(sheet: string, address: string, text: string): Promise<void> {
    await this.page.evaluate(
      ([name, place, typed]) => window.workbench?.setCell(name ?? "", place ?? "", typed ?? ""),
      [sheet, address, text],
    );
    await this.page.evaluate(() => window.workbench?.settled());
  }
}
