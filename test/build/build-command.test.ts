import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { removeBuiltTemplates } from "../../excel-addin/build/template-record.ts";
import { writeTemplates } from "../../excel-addin/build/templates.ts";
import { filesIn } from "./files-in.ts";

const root = resolve(import.meta.dirname, "../..");
const built = inject("dist");

/** The repository as somebody has it who has built once: a copy, since `npm run build` writes into its own. */
let copy: string;
let dist: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), "ticketscore-copy-"));
  dist = join(copy, "dist");
  for (const part of ["core", "excel-addin", "gsheets", "manifests", "package.json", "LICENSE"])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  cpSync(built, dist, { recursive: true });
});

afterEach(() => rmSync(copy, { recursive: true, force: true }));

function build(...words: readonly string[]) {
  const npm = spawnSync("npm", ["run", "--silent", "build", "--", ...words], {
    cwd: copy,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return { status: npm.status, out: npm.stdout, error: npm.stderr };
}

function hashes(folder: string): Record<string, string> {
  const hash = (file: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, file)))
      .digest("hex");
  return Object.fromEntries(filesIn(folder).map((file) => [file, hash(file)]));
}

const evaluation = "ticketscore-evaluation-en.xlsx";

describe("npm run build", () => {
  it("builds again over what it has built, templates too, and leaves what else lies there", () => {
    // What a script is called depends on where the packages lie, which in the copy is elsewhere.
    const names = () => filesIn(dist).map((file) => file.replace(/-[A-Z0-9]{8}\.js$/, ".js"));
    const templates = () => hashes(join(dist, "templates"));
    const [before, templatesBefore] = [names(), templates()];
    writeFileSync(join(dist, "excel/old.js"), "of an older version");
    rmSync(join(dist, "templates", evaluation));
    writeFileSync(join(dist, "templates/.DS_Store"), "left by a look at the folder");
    writeFileSync(join(dist, "mine.xlsx"), "put here by hand");
    const { status, out, error } = build();
    expect(error).toBe("");
    expect(status).toBe(0);
    expect(out).toContain("Built for https://localhost:3000");
    expect(names()).toEqual([...before, "mine.xlsx", "templates/.DS_Store"].sort());
    const { ".DS_Store": look, ...after } = templates();
    expect(look).toBeDefined();
    expect(after).toEqual(templatesBefore);
    expect(Object.keys(after)).toHaveLength(6);
  }, 120_000);

  it.each<[string, () => void, RegExp]>([
    [
      "a workbook that was filled in",
      () => appendFileSync(join(dist, "templates", evaluation), "filled in"),
      /^ {2}ticketscore-evaluation-en\.xlsx {3}changed since it was built 构建后被改动过$/m,
    ],
    [
      "a workbook that was saved under another name",
      () => writeFileSync(join(dist, "templates/team north.xlsx"), "filled in"),
      /^ {2}team north\.xlsx {3}not made by the build before 不是上次构建生成的$/m,
    ],
    [
      "a folder of workbooks",
      () => mkdirSync(join(dist, "templates/2024")),
      /^ {2}2024 {3}not made by the build before 不是上次构建生成的$/m,
    ],
    [
      "templates of which nobody knows what they were",
      () => rmSync(join(dist, "templates.sha256")),
      /^ {2}ticketscore-full-set-zh-CN\.xlsx {3}not made by the build before 不是上次构建生成的$/m,
    ],
  ])("stops at %s, says what to do, and touches nothing", (_, change, named) => {
    change();
    const before = hashes(dist);
    const { status, out, error } = build();
    expect(status).toBe(1);
    expect(out).toBe("");
    expect(error).toMatch(/templates must hold nothing but templates as they were built/);
    expect(error).toMatch(/里只能有未经改动的模板/);
    expect(error).toMatch(named);
    expect(error).toMatch(/Move these files to another folder, then build again\.\n没有构建/);
    expect(error).not.toMatch(/\n\s+at /);
    expect(hashes(dist)).toEqual(before);
  });

  it.each([
    ["--url", "http://sheets.example.com", "Office refuses http://"],
    ["--url", "sheets.example.com", 'not "sheets.example.com"'],
    ["--contact", "me", '--contact must be a mail address or an https address, not "me"'],
  ])("refuses %s %s in one line, and touches nothing", (option, value, reason) => {
    const before = hashes(dist);
    const { status, error } = build(option, value);
    expect(status).toBe(1);
    expect(error).toMatch(/^--(url|contact) must be [^\n]*\n$/);
    expect(error).toContain(reason);
    expect(hashes(dist)).toEqual(before);
  });
});

describe("templates", () => {
  it("are never written over, whoever asks for it", async () => {
    appendFileSync(join(dist, "templates", evaluation), "filled in");
    const before = readFileSync(join(dist, "templates", evaluation));
    await expect(writeTemplates(dist)).rejects.toThrow(/EEXIST.*ticketscore-evaluation/);
    expect(readFileSync(join(dist, "templates", evaluation))).toEqual(before);
  });

  it("need no folder to be there", async () => {
    rmSync(join(dist, "templates"), { recursive: true });
    rmSync(join(dist, "templates.sha256"));
    await removeBuiltTemplates(dist);
    await writeTemplates(dist);
    expect(filesIn(join(dist, "templates"))).toHaveLength(6);
    await removeBuiltTemplates(dist);
    expect(filesIn(join(dist, "templates"))).toEqual([]);
  });
});
