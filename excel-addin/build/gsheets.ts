import { spawn } from "node:child_process";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { localeOf } from "../../core/i18n/locale.ts";
import { buildSheets, distFolder } from "./build-all.ts";
import { pushSheets } from "./push-sheets.ts";

const root = resolve(import.meta.dirname, "../..");

/** The language of the help that appears while a function is typed: `npm run gsheets -- --lang zh-CN`. */
const language = process.argv[process.argv.indexOf("--lang") + 1];

process.exitCode = await pushSheets({
  root,
  home: homedir(),
  build: () => buildSheets(join(distFolder, "gsheets"), localeOf(process.argv.includes("--lang") ? language : "en")),
  clasp: (args) =>
    new Promise((ended) => {
      const clasp = spawn("npx", ["clasp", ...args], {
        cwd: root,
        stdio: "inherit",
        shell: process.platform === "win32",
      });
      clasp.on("close", (code) => ended(code ?? 1));
    }),
  say: (text) => console.log(text),
});
