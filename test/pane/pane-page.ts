import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import type { Cell } from "../../core/functions/cell.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import type { MemoryOptions } from "./memory-port.ts";
import type {} from "./page.ts";

const folder = import.meta.dirname;
const root = resolve(folder, "../..");

/** Builds a page with nothing but the pane, and gives its address. */
export async function buildPanePage(): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), "ticketscore-pane-"));
  await build({
    entryPoints: [join(folder, "page.ts")],
    outfile: join(out, "page.js"),
    bundle: true,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    minify: true,
    logLevel: "silent",
  });
  writeFileSync(join(out, "pane.css"), readFileSync(join(root, "core/pane/pane.css")));
  writeFileSync(
    join(out, "index.html"),
    `<!doctype html><html><head><meta charset="utf-8"><link rel="stylesheet" href="pane.css"></head><body><div id="root"></div><script src="page.js"></script></body></html>`,
  );
  return pathToFileURL(join(out, "index.html")).href;
}

/** How the pane is opened. */
export interface PaneSetting {
  readonly cells?: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  readonly options?: MemoryOptions;
  readonly locale?: Locale;
  readonly today?: string;
  readonly width?: number;
  readonly dark?: boolean;
  /** Whether the host has a source of holidays. */
  readonly holidays?: boolean;
}

/** The pane in a window of its own size, on a workbook of these cells. */
export async function openPane(browser: Browser, address: string, setting: PaneSetting = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: setting.width ?? 320, height: 720 },
    colorScheme: setting.dark ? "dark" : "light",
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(
    ({ cells, options, locale, today, holidays }) => window.pane.open(cells, options, locale, today, holidays),
    {
      cells: setting.cells ?? {},
      options: setting.options ?? {},
      locale: setting.locale ?? "en",
      today: setting.today ?? "2024-06-03",
      holidays: setting.holidays ?? false,
    },
  );
  return page;
}

/** The cells of a comma-separated file without quotes, all of them texts, as a paste into a sheet of texts leaves them. */
export function cellsOfFile(file: string, mostRows = Number.POSITIVE_INFINITY): Cell[][] {
  const lines = readFileSync(resolve(root, file), "utf8")
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/);
  return lines
    .slice(0, mostRows)
    .map((line) =>
      line.split(",").map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) && cell.length < 9 ? Number(cell) : cell)),
    );
}
