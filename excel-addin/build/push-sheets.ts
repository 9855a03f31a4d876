import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What pushing depends on. */
export interface PushSetting {
  /** The repository. */
  readonly root: string;
  /** Where clasp keeps who has logged in. */
  readonly home: string;
  /** Builds the folder that is pushed. */
  readonly build: () => Promise<void>;
  /** Carries out clasp with these arguments, and gives its exit code. */
  readonly clasp: (args: readonly string[]) => Promise<number>;
  readonly say: (text: string) => void;
}

/** The folder that clasp pushes, as `.clasp.json` must name it. */
export const pushedFolder = "dist/gsheets";

const login = `Nobody is logged in to Apps Script on this machine. Once:
本机尚未登录 Apps Script，请先执行一次：

  1. https://script.google.com/home/usersettings   switch on "Google Apps Script API" 打开“Google Apps Script API”
  2. npx clasp login
  3. npm run gsheets`;

const project = `No script is named to push to. Once:
还没有指定推送到哪个脚本，请先执行一次：

  a new spreadsheet 新建表格:       npx clasp create-script --type sheets --title TicketScore --rootDir ${pushedFolder}
  one that is there 已有的表格:      npx clasp create-script --parentId <spreadsheet id> --title TicketScore --rootDir ${pushedFolder}
  a script that is there 已有的脚本:  write .clasp.json: {"scriptId": "<script id>", "rootDir": "${pushedFolder}"}

then 然后：npm run gsheets`;

const elsewhere = (rootDir: string): string =>
  `.clasp.json pushes ${rootDir}; it must say "rootDir": "${pushedFolder}". 请将 .clasp.json 中的 rootDir 改为 "${pushedFolder}"。`;

function rootDirOf(file: string): string {
  const settings: unknown = JSON.parse(readFileSync(file, "utf8"));
  const rootDir = typeof settings === "object" && settings !== null && "rootDir" in settings ? settings.rootDir : ".";
  // On Windows clasp writes the folder with backslashes.
  return String(rootDir).replaceAll("\\", "/").replace(/^\.\//, "").replace(/\/$/, "");
}

/**
 * Builds what Google Sheets runs and pushes it with clasp. Where a login or a script is missing, it says what to do: neither
 * can be had without the person whose account it is.
 *
 * @returns the exit code: 0 when it was pushed
 */
export async function pushSheets({ root, home, build, clasp, say }: PushSetting): Promise<number> {
  await build();
  say(`Built ${pushedFolder}. 已构建。`);
  if (!existsSync(join(home, ".clasprc.json"))) {
    say(login);
    return 1;
  }
  const settings = join(root, ".clasp.json");
  if (!existsSync(settings)) {
    say(project);
    return 1;
  }
  const rootDir = rootDirOf(settings);
  if (rootDir !== pushedFolder) {
    say(elsewhere(rootDir));
    return 1;
  }
  // The manifest goes along without a question: it holds the two scopes, and changes hardly ever.
  return clasp(["push", "--force"]);
}
