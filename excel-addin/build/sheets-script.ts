import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { appsScriptStubs } from "../../core/functions/apps-script-stubs.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { bareFunctions } from "./bare-functions.ts";

/**
 * `Code.js`, the one script of Google Sheets. Its language level is what the V8 runtime of Apps Script parses (no private or
 * static fields), and what Google calls are real top-level declarations, because it finds no others.
 *
 * @param locale the language of the help that appears while a function is typed: Google knows one for all users
 */
export async function sheetsScript(
  options: BuildOptions,
  root: string,
  locale: Locale,
): Promise<{ readonly script: string; readonly metafile: Metafile }> {
  const entryPoints = await readFile(join(root, "gsheets/entry-points.gs"), "utf8");
  const { outputFiles, metafile } = await build({
    ...options,
    format: "iife",
    target: "es2020",
    globalName: "TicketScore",
    plugins: [bareFunctions],
    outfile: "Code.js",
    entryPoints: ["gsheets/code.ts"],
    footer: { js: `${entryPoints}\n${appsScriptStubs(locale)}` },
    write: false,
    metafile: true,
  });
  return { script: outputFiles[0]?.text ?? "", metafile };
}
