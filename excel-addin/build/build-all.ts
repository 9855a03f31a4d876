import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { excelMetadata } from "../../core/functions/excel-metadata.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { buildManifests } from "./build-manifests.ts";
import { buildPages, helpAddress } from "./build-pages.ts";
import { holidayData } from "./holiday-data.ts";
import { icon, iconNames, productIconSizes, ribbonIconSizes } from "./icons.ts";
import { jsonText } from "./json-text.ts";
import { sheetsScript } from "./sheets-script.ts";
import { sidebarPage } from "./sidebar-page.ts";
import { developmentSite, type Site } from "./site.ts";
import { removeBuiltTemplates } from "./template-record.ts";
import { writeTemplates } from "./templates.ts";
import { thirdPartyNotice } from "./third-party.ts";

const root = resolve(import.meta.dirname, "../..");

/** Where everything is built to, unless told otherwise. */
export const distFolder = join(root, "dist");

export interface BuiltFile {
  /** Relative to `dist`. */
  readonly path: string;
  readonly bytes: number;
  readonly gzip: number;
}

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: "none",
  charset: "utf8",
  jsx: "automatic",
  jsxImportSource: "preact",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "error",
  metafile: true,
} as const satisfies BuildOptions;

/** What others wrote and ships with ours, beside it. */
const noticeFile = "THIRD-PARTY.txt";

/** What functions.js puts on the page, by the file of core it stands for. */
const ofThePage: Readonly<Record<string, string>> = {
  registry: `export const functions = globalThis.ticketScoreFunctions;
export const functionById = new Map(functions.map((descriptor) => [descriptor.id, descriptor]));`,
  "formula-error": "export const FormulaError = globalThis.ticketScoreFormulaError;",
};

/**
 * The functions are on the page already, put there by functions.js: the pane's script carries no second copy of them, nor of
 * what they refuse with, which would not be known as theirs.
 */
const functionsOfThePage: Plugin = {
  name: "functions-of-the-page",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /(\/functions|^\.)\/(registry|formula-error)\.ts$/ }, ({ path }) => ({
      path: path.replace(/^.*\/|\.ts$/g, ""),
      namespace: "functions-of-the-page",
    }));
    onLoad({ filter: /.*/, namespace: "functions-of-the-page" }, ({ path }) => ({ contents: ofThePage[path] ?? "" }));
  },
};

/** A workbook that is open in the same program refuses nothing that only one on a server does. */
const withoutServerSentences: Plugin = {
  name: "without-server-sentences",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]pane[\\/]server-sentences\.ts$/ }, () => ({
      contents: `export const isServerProblem = () => false;
export const serverRefusal = () => "";`,
    }));
    onLoad({ filter: /[\\/]pane[\\/]cut-off-sentences\.ts$/ }, () => ({
      contents: `export const cutOffSentence = () => "";
export const undoCutOffSentence = () => "";
export const unfinishedSentence = () => "";`,
    }));
  },
};

/**
 * The site, which is what ships to Excel: the pane's page and its scripts, the functions' metadata and pages in both
 * languages, the icons, the licences.
 */
async function buildExcel(folder: string, site: Site): Promise<void> {
  const script = { ...common, target: "es2020", outdir: folder } as const;
  const entryPoints = { functions: "excel-addin/addin/functions.ts" };
  const functions = await build({ ...script, format: "iife", entryPoints });
  // A module in parts: what is imported by `import()` is fetched when it is first needed. A part's name changes with what it
  // holds, so that a pane never gets a part of another version.
  const pane = await build({
    ...script,
    format: "esm",
    splitting: true,
    chunkNames: "parts/[name]-[hash]",
    entryPoints: { pane: "excel-addin/addin/taskpane.ts" },
    plugins: [functionsOfThePage, holidayData, withoutServerSentences],
  });
  await build({
    ...script,
    format: "esm",
    entryPoints: { "live-examples": "excel-addin/pages/live-examples.ts", site: "excel-addin/pages/site.css" },
    plugins: [functionsOfThePage],
  });
  await buildPages(folder, site);
  await cp(join(root, "excel-addin/addin/taskpane.html"), join(folder, "taskpane.html"));
  await cp(join(root, "LICENSE"), join(folder, "LICENSE.txt"));
  await writeFile(join(folder, noticeFile), await thirdPartyNotice([functions.metafile, pane.metafile], root));
  await writeFile(join(folder, "functions.json"), jsonText(excelMetadata("en", helpAddress("en", site))));
  await writeFile(join(folder, "functions-zh-CN.json"), jsonText(excelMetadata("zh-CN", helpAddress("zh-CN", site))));
  await mkdir(join(folder, "icons"), { recursive: true });
  for (const name of iconNames) {
    const sizes = name === "product" ? productIconSizes : ribbonIconSizes;
    for (const size of sizes) await writeFile(join(folder, `icons/${name}-${size}.png`), icon(name, size));
  }
}

/** The spreadsheet page that hosts the add-in where there is no Excel. It never ships. */
async function buildWorkbench(folder: string): Promise<void> {
  await build({
    ...common,
    format: "iife",
    target: "es2022",
    outdir: folder,
    entryPoints: {
      page: "excel-addin/workbench/page.ts",
      bridge: "excel-addin/workbench/bridge.ts",
      "functions-bridge": "excel-addin/workbench/functions-bridge.ts",
    },
  });
  for (const page of ["index.html", "functions.html"])
    await cp(join(root, "excel-addin/workbench", page), join(folder, page));
  await cp(join(root, "excel-addin/workbench/samples"), join(folder, "samples"), {
    recursive: true,
    filter: (source) => !source.endsWith(".ts"),
  });
}

/**
 * The script for Google Sheets, and the page of its sidebar.
 *
 * @param locale the language of the help that appears while a function is typed
 */
export async function buildSheets(folder: string, locale: Locale = "en"): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { script, metafile } = await sheetsScript(common, root, locale);
  await writeFile(join(folder, "Code.js"), script);
  const sidebar = await sidebarPage(common, root);
  await writeFile(join(folder, "sidebar.html"), sidebar.html);
  await cp(join(root, "manifests/appsscript.json"), join(folder, "appsscript.json"));
  await writeFile(join(folder, noticeFile), await thirdPartyNotice([metafile, sidebar.metafile], root));
}

async function measured(dist: string, path: string): Promise<BuiltFile> {
  const content = await readFile(join(dist, path));
  return { path, bytes: content.length, gzip: gzipSync(content, { level: 9 }).length };
}

const programFolders = ["excel", "manifests", "workbench", "gsheets"] as const;

/**
 * Builds everything that runs for a site into `dist`, made anew, and says how large the parts have become. Whatever else
 * lies in `dist` stays there.
 */
export async function buildPrograms(dist = distFolder, site = developmentSite): Promise<readonly BuiltFile[]> {
  for (const part of programFolders) {
    await rm(join(dist, part), { recursive: true, force: true });
    await mkdir(join(dist, part), { recursive: true });
  }
  await Promise.all([
    buildExcel(join(dist, "excel"), site),
    buildManifests(root, join(dist, "manifests"), site),
    buildWorkbench(join(dist, "workbench")),
    buildSheets(join(dist, "gsheets")),
  ]);
  const parts = (await readdir(join(dist, "excel/parts"))).sort().map((part) => `excel/parts/${part}`);
  const files = ["excel/functions.js", "excel/pane.js", ...parts, "excel/pane.css", "workbench/page.js"];
  return Promise.all([...files, "gsheets/Code.js", "gsheets/sidebar.html"].map((path) => measured(dist, path)));
}

/**
 * Builds everything that runs, and the ready workbooks.
 *
 * @throws Error when somebody has filled in a workbook of the build before; nothing is touched then
 */
export async function buildAll(dist = distFolder, site = developmentSite): Promise<readonly BuiltFile[]> {
  await removeBuiltTemplates(dist);
  const built = await buildPrograms(dist, site);
  await writeTemplates(dist);
  return built;
}

/** The sizes as a table, for people. */
export function sizeTable(files: readonly BuiltFile[]): string {
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(12);
  return files
    .map(({ path, bytes, gzip }) => `${path.padEnd(36)}${kilobytes(bytes)} minified${kilobytes(gzip)} gzip`)
    .join("\n");
}
