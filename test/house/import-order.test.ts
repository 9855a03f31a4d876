import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Inside core a folder may import from itself and from folders to its left. */
const coreOrder = [
  "i18n",
  "formula",
  "calendar",
  "functions",
  "indicators",
  "tickets",
  "analysis",
  "evaluation",
  "workbook",
  "wizard",
  "holidays",
  "pane",
];

/** What each top-level folder may import from, besides itself and packages. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  "excel-addin": ["core"],
  gsheets: ["core"],
  manifests: [],
  test: ["core", "excel-addin", "gsheets", "manifests"],
};

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|tsx)$/.test(file))
    .map((file) => join(folder, file));
}

function importsOf(file: string): { readonly specifier: string; readonly target: string }[] {
  const text = readFileSync(join(root, file), "utf8");
  const found = text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return [...found].flatMap((match) => {
    const specifier = match[1] ?? "";
    if (!specifier.startsWith(".")) return [];
    return [{ specifier, target: relative(root, resolve(root, dirname(file), specifier)) }];
  });
}

function reachable(file: string, name: string): boolean {
  if (file.startsWith("core/pane/") && name.startsWith("preact")) return true;
  if (file.startsWith("core/holidays/") && /^(chinese-days|date-holidays)(\/|$)/.test(name)) return true;
  return name === "zod/mini";
}

function wrongArrows(): string[] {
  const wrong: string[] = [];
  for (const folder of Object.keys(mayImport)) {
    for (const file of sourceFiles(folder)) {
      for (const { specifier, target } of importsOf(file)) {
        const top = target.split("/")[0] ?? "";
        if (top !== folder && !mayImport[folder]?.includes(top)) wrong.push(`${file} imports ${specifier}`);
      }
    }
  }
  return wrong;
}

function wrongOrderInCore(): string[] {
  const wrong: string[] = [];
  for (const file of sourceFiles("core")) {
    const from = file.split("/")[1] ?? "";
    if (from.endsWith(".ts")) continue;
    for (const { target } of importsOf(file)) {
      const to = target.split("/")[1] ?? "";
      const isAbove = to.endsWith(".ts") || coreOrder.indexOf(to) > coreOrder.indexOf(from);
      if (isAbove) wrong.push(`${file} imports ${target}`);
    }
  }
  return wrong;
}

describe("imports", () => {
  it("go from hosts to core and from tests to everything, never back", () => {
    expect(wrongArrows()).toEqual([]);
  });

  it("inside core go from right to left of the listed order", () => {
    const folders = readdirSync(join(root, "core"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((folder) => folder.name).sort()).toEqual([...coreOrder].sort());
    expect(wrongOrderInCore()).toEqual([]);
  });

  it("in core reach no package but zod, preact from the pane, and the calendars of countries from the holidays", () => {
    const wrong = sourceFiles("core").flatMap((file) => {
      const text = readFileSync(join(root, file), "utf8");
      return [...text.matchAll(/from\s+"([^."][^"]*)"/g)]
        .map((match) => match[1] ?? "")
        .filter((name) => !reachable(file, name))
        .map((name) => `${file} imports ${name}`);
    });
    expect(wrong).toEqual([]);
  });
});
