import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BuildOptions, build, type Metafile, type OutputFile } from "esbuild";
import { holidayData } from "./holiday-data.ts";

/** What the style and the script of the page stand for in `sidebar.html`. */
const styleMark = "/* sidebar.css */";
const scriptMark = "/* sidebar.js */";

/** Puts a text in the one place of the page that is meant for it. */
function placed(page: string, mark: string, text: string): string {
  const [before, after, ...more] = page.split(mark);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`sidebar.html must hold exactly one ${mark}`);
  return before + text + after;
}

/**
 * A script as it may stand inside an element of a page: what would end the element, open a comment, or look like a scriptlet
 * of Apps Script's templates is spelt otherwise. These signs stand in texts and patterns only, where the spelling is free.
 */
export function inlineScript(script: string): string {
  return script.replace(/<(?=\/script|!--|\?)/gi, "\\x3C");
}

function fileOf(files: readonly OutputFile[], ending: string): string {
  const file = files.find(({ path }) => path.endsWith(ending));
  if (file === undefined) throw new Error(`the sidebar must have a ${ending} file`);
  return file.text.trim();
}

/** A page that ships in one file, and what esbuild says is in it. */
export interface BuiltPage {
  readonly html: string;
  readonly metafile: Metafile;
}

/**
 * The sidebar of Google Sheets: one page with its style and its script inside, because Apps Script serves no other files.
 *
 * Template literals are written out as sums of texts: Apps Script takes `//` and `/*` inside them for comments and cuts them.
 */
export async function sidebarPage(options: BuildOptions, root: string): Promise<BuiltPage> {
  const { outputFiles, metafile } = await build({
    ...options,
    format: "iife",
    target: "es2020",
    supported: { "template-literal": false },
    plugins: [holidayData],
    entryPoints: { sidebar: "gsheets/sidebar/sidebar.tsx" },
    outdir: join(root, "dist/gsheets"),
    write: false,
    metafile: true,
  });
  const page = await readFile(join(root, "gsheets/sidebar/sidebar.html"), "utf8");
  const styled = placed(page, styleMark, fileOf(outputFiles, ".css"));
  return { html: placed(styled, scriptMark, inlineScript(fileOf(outputFiles, ".js"))), metafile };
}
