import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { functions } from "../../core/functions/registry.ts";
import { buildAll, sizeTable } from "../../excel-addin/build/build-all.ts";

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
}

function hashes(dist: string): Record<string, string> {
  const entries = filesIn(dist).map((file) => [
    file,
    createHash("sha256")
      .update(readFileSync(join(dist, file)))
      .digest("hex"),
  ]);
  return Object.fromEntries(entries);
}

describe("the build", () => {
  const dist = inject("dist");
  const read = (file: string): string => readFileSync(join(dist, file), "utf8");

  it("makes what ships, and nothing more", () => {
    expect(filesIn(join(dist, "excel"))).toEqual([
      "functions-zh-CN.json",
      "functions.js",
      "functions.json",
      "icons/icon-128.png",
      "icons/icon-16.png",
      "icons/icon-32.png",
      "icons/icon-64.png",
      "icons/icon-80.png",
      "pane.css",
      "pane.js",
      "taskpane.html",
    ]);
    expect(filesIn(join(dist, "gsheets"))).toEqual(["Code.js", "appsscript.json"]);
  });

  it("makes the workbench, with every sample on its list", () => {
    const files = filesIn(join(dist, "workbench"));
    expect(files).toEqual(
      expect.arrayContaining(["bridge.js", "index.html", "page.css", "page.js", "samples/index.json"]),
    );
    const samples: { file: string }[] = JSON.parse(read("workbench/samples/index.json"));
    expect(files).toEqual(expect.arrayContaining(samples.map(({ file }) => `samples/${file}`)));
    expect(files.filter((file) => file.endsWith(".ts"))).toEqual([]);
  });

  it("gives the same bytes twice", { timeout: 120_000 }, async () => {
    const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), "ticketscore-again-")));
    const [sizes = [], sameSizes] = await Promise.all(folders.map((folder) => buildAll(folder)));
    const [first, second] = folders.map(hashes);
    expect(first).toEqual(second);
    expect(sizes).toEqual(sameSizes);
    expect(sizeTable(sizes)).toMatch(/excel\/functions\.js +[\d.]+ kB minified +[\d.]+ kB gzip/);
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it.each([
    // Budgets: a bundle that passes its own has taken in something that does not belong there.
    ["excel/functions.js", 60],
    ["excel/pane.js", 200],
    ["excel/pane.css", 15],
    ["gsheets/Code.js", 60],
  ])("keeps %s below %d kB compressed", (file, limit) => {
    expect(gzipSync(read(file), { level: 9 }).length / 1000).toBeLessThan(limit);
  });

  it("names no address but Microsoft's own office.js, which the page loads once", () => {
    const page = read("excel/taskpane.html");
    expect(page.match(/<script src="https:[^"]*"/g)).toEqual([
      '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"',
    ]);
    // Namespaces of HTML, SVG and MathML are names, not addresses.
    const names = /^http:\/\/www\.w3\.org\/(1999\/xhtml|2000\/svg|1998\/Math\/MathML)$/;
    for (const file of ["excel/functions.js", "excel/pane.js", "excel/pane.css", "gsheets/Code.js"]) {
      const addresses = read(file).match(/\b(?:https?|wss?):\/\/[\w./-]+/g) ?? [];
      expect({ file, addresses: addresses.filter((address) => !names.test(address)) }).toEqual({ file, addresses: [] });
    }
  });

  it("lets the page reach itself and office.js only", () => {
    const policy = read("excel/taskpane.html").match(/Content-Security-Policy" content="([^"]*)"/)?.[1] ?? "";
    expect(policy).toContain("default-src 'self'");
    const origins = new Set(policy.match(/https?:\/\/[\w.-]+/g));
    expect([...origins]).toEqual(["https://appsforoffice.microsoft.com"]);
    expect(policy).not.toContain("unsafe-eval");
  });

  it.each(["functions.json", "functions-zh-CN.json"])("describes every function in %s", (file) => {
    const metadata: { functions: { id: string; name: string; description: string }[] } = JSON.parse(
      read(`excel/${file}`),
    );
    expect(metadata.functions.map(({ id }) => id)).toEqual(functions.map(({ id }) => id));
    expect(metadata.functions.filter(({ description }) => description === "")).toEqual([]);
    const isChinese = metadata.functions.every(({ description }) => /\p{Script=Han}/u.test(description));
    expect(isChinese).toBe(file.includes("zh-CN"));
  });
});
