import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pushSheets } from "../../excel-addin/build/push-sheets.ts";

describe("pushing to Apps Script", () => {
  let root: string;
  let home: string;
  let said: string[];
  let done: string[];

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "ticketscore-root-"));
    home = mkdtempSync(join(tmpdir(), "ticketscore-home-"));
    said = [];
    done = [];
  });

  afterEach(() => {
    for (const folder of [root, home]) rmSync(folder, { recursive: true });
  });

  const push = (): Promise<number> =>
    pushSheets({
      root,
      home,
      build: async () => void done.push("build"),
      clasp: async (args) => {
        done.push(`clasp ${args.join(" ")}`);
        return 0;
      },
      say: (text) => said.push(text),
    });
  const logIn = () => writeFileSync(join(home, ".clasprc.json"), "{}");
  const name = (settings: object) => writeFileSync(join(root, ".clasp.json"), JSON.stringify(settings));

  it("builds, and says how to log in where nobody has", async () => {
    name({ scriptId: "1a2b", rootDir: "dist/gsheets" });
    expect(await push()).toBe(1);
    expect(done).toEqual(["build"]);
    expect(said.join("\n")).toMatch(/npx clasp login/);
    expect(said.join("\n")).toMatch(/尚未登录/);
  });

  it("says how to name a script where none is named", async () => {
    logIn();
    expect(await push()).toBe(1);
    expect(done).toEqual(["build"]);
    expect(said.join("\n")).toMatch(/npx clasp create-script --type sheets .* --rootDir dist\/gsheets/);
  });

  it("pushes no other folder than the one it has built", async () => {
    logIn();
    name({ scriptId: "1a2b", rootDir: "src" });
    expect(await push()).toBe(1);
    expect(done).toEqual(["build"]);
    expect(said.join("\n")).toContain('.clasp.json pushes src; it must say "rootDir": "dist/gsheets"');
  });

  it.each(["dist/gsheets", "./dist/gsheets/", "dist\\gsheets"])("pushes where %s is named", async (rootDir) => {
    logIn();
    name({ scriptId: "1a2b", rootDir });
    expect(await push()).toBe(0);
    expect(done).toEqual(["build", "clasp push --force"]);
  });
});
