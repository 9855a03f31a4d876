import { resolve } from "node:path";
import { sheetsScript } from "../../../excel-addin/build/sheets-script.ts";

const root = resolve(import.meta.dirname, "../../..");

let built: Promise<string> | null = null;

/** `Code.js` as it is built, once for all tests of a file. */
export function builtScript(): Promise<string> {
  built ??= sheetsScript(
    { absWorkingDir: root, bundle: true, minify: true, charset: "utf8", legalComments: "none", logLevel: "error" },
    root,
    "en",
  ).then(({ script }) => script);
  return built;
}
