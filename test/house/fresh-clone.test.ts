import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const packageFile: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

function committed(): string[] {
  return execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  })
    .split("\n")
    .filter((file) => file !== "" && existsSync(join(root, file)));
}

describe("what a stranger clones", () => {
  it("has the agreed top level and nothing else", () => {
    const folders = new Set(committed().flatMap((file) => (file.includes("/") ? [file.split("/")[0]] : [])));
    const visible = [...folders].filter((folder) => !folder?.startsWith(".")).sort();
    expect(visible).toEqual(["core", "excel-addin", "gsheets", "manifests", "test"]);
  });

  it("has at most six npm scripts", () => {
    expect(Object.keys(packageFile.scripts).length).toBeLessThanOrEqual(6);
  });

  it.each(committed().filter((file) => /(^|\/)README(\.zh-CN)?\.md$/.test(file)))(
    "%s names only files and npm scripts that exist",
    (readme) => {
      const text = readFileSync(join(root, readme), "utf8");
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) =>
        join(dirname(readme), match[1] ?? ""),
      );
      const paths = [...text.matchAll(/`((?:core|excel-addin|gsheets|manifests|test|\.ci)\/[^`\s]*)`/g)].map(
        (match) => match[1] ?? "",
      );
      expect([...links, ...paths].filter((path) => !existsSync(join(root, path)))).toEqual([]);
      const scripts = [...text.matchAll(/npm run ([a-z:-]+)/g)].map((match) => match[1] ?? "");
      expect(scripts.filter((script) => !(script in packageFile.scripts))).toEqual([]);
    },
  );

  it("carries no host name of a registry, no leftovers and no bundle", () => {
    const files = committed().filter((file) => /\.(ts|tsx|mjs|json|md|html|css|yml)$/.test(file));
    const leftover = new RegExp(["TO", "DO\\b|FIX", "ME\\b|@ts-ig", "nore"].join(""));
    const wrong = files.filter((file) => {
      const text = readFileSync(join(root, file), "utf8");
      return (file !== "package-lock.json" && leftover.test(text)) || /"resolved": "htt[p]/.test(text);
    });
    expect(wrong).toEqual([]);
    expect(committed().filter((file) => file.startsWith("dist/") || file.endsWith("office.js"))).toEqual([]);
  });
});
