import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { functions } from "../../core/functions/registry.ts";
import { locales } from "../../core/i18n/locale.ts";
import { buildAll, sizeTable } from "../../excel-addin/build/build-all.ts";
import { iconNames, productIconSizes, ribbonIconSizes } from "../../excel-addin/build/icons.ts";
import { functionFile, generalPages } from "../../excel-addin/pages/page-address.ts";
import { filesIn } from "./files-in.ts";

function hashes(dist: string): Record<string, string> {
  const entries = filesIn(dist).map((file) => [
    file,
    createHash("sha256")
      .update(readFileSync(join(dist, file)))
      .digest("hex"),
  ]);
  return Object.fromEntries(entries);
}

/** A module of the build with all that it imports before it runs, each once. */
function loadedAtStart(file: string, read: (file: string) => string, found: readonly string[] = []): string[] {
  const imports = [...read(file).matchAll(/(?:\bfrom|\bimport)"(\.[^"]+)"/g)].map(([, path = ""]) =>
    join(dirname(file), path),
  );
  return imports.reduce<string[]>(
    (loaded, path) => (loaded.includes(path) ? loaded : loadedAtStart(path, read, loaded)),
    [...found, file],
  );
}

describe("the build", () => {
  const dist = inject("dist");
  const read = (file: string): string => readFileSync(join(dist, file), "utf8");

  it("makes what ships, and nothing more", () => {
    // A part's name ends in a hash of what it holds.
    const files = filesIn(join(dist, "excel")).map((file) => file.replace(/-[A-Z0-9]{8}\.js$/, ".js"));
    const pages = locales.flatMap((locale) =>
      [...generalPages.map((name) => `${name}.html`), ...functions.map(({ id }) => functionFile(id))].map(
        (file) => `help/${locale}/${file}`,
      ),
    );
    const icons = iconNames.flatMap((name) =>
      (name === "product" ? productIconSizes : ribbonIconSizes).map((size) => `icons/${name}-${size}.png`),
    );
    expect([...new Set(files)]).toEqual(
      [
        "LICENSE.txt",
        "THIRD-PARTY.txt",
        "functions-zh-CN.json",
        "functions.js",
        "functions.json",
        "index.html",
        "live-examples.js",
        "pane.css",
        "pane.js",
        "parts/apply-plan.js",
        "parts/chinese-days.js",
        "parts/chunk.js",
        "parts/defined-names.js",
        "parts/loop-part.js",
        "parts/national-days.js",
        "parts/own-names.js",
        "parts/read-sheet.js",
        "parts/sheets-part.js",
        "parts/tickets-part.js",
        "parts/undo-last.js",
        "site.css",
        "taskpane.html",
        ...pages,
        ...icons,
      ].sort(),
    );
    expect(filesIn(join(dist, "gsheets"))).toEqual(["Code.js", "THIRD-PARTY.txt", "appsscript.json", "sidebar.html"]);
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
    const site = { address: "https://sheets.example.com/ticketscore", contact: "mailto:it@example.com" };
    const [sizes = [], sameSizes] = await Promise.all(folders.map((folder) => buildAll(folder, site)));
    const [first, second] = folders.map(hashes);
    expect(first).toEqual(second);
    expect(sizes).toEqual(sameSizes);
    // Built for a site, nothing points at the machine that built it.
    const texts = Object.keys(first ?? {}).filter((file) => /^(excel|manifests)\/.*\.(html|js|json|xml)$/.test(file));
    const local = texts.filter((file) => readFileSync(join(folders[0] ?? "", file), "utf8").includes("localhost"));
    expect(local).toEqual([]);
    for (const page of ["help/en/support.html", "help/zh-CN/privacy.html"])
      expect(readFileSync(join(folders[0] ?? "", "excel", page), "utf8")).toContain('href="mailto:it@example.com"');
    expect(sizeTable(sizes)).toMatch(/excel\/functions\.js +[\d.]+ kB minified +[\d.]+ kB gzip/);
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it.each([
    // Budgets: a bundle that passes its own has taken in something that does not belong there.
    ["excel/functions.js", 60],
    ["excel/pane.css", 15],
    ["gsheets/Code.js", 60],
  ])("keeps %s below %d kB compressed", (file, limit) => {
    expect(gzipSync(read(file), { level: 9 }).length / 1000).toBeLessThan(limit);
  });

  it("loads the pane at the start in less than 120 kB compressed, and the rest when it is needed", () => {
    const start = loadedAtStart("excel/pane.js", read);
    const kilobytes = start.map((file) => gzipSync(read(file), { level: 9 }).length / 1000);
    expect(kilobytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(120);
    const names = (part: string) => start.filter((file) => file.includes(part));
    expect(names("pane.js")).toHaveLength(1);
    for (const part of ["tickets-part", "sheets-part", "apply-plan", "undo-last", "chinese-days", "national-days"])
      expect(names(part)).toEqual([]);
  });

  it("names no address but Microsoft's own office.js, which the page loads once", () => {
    const page = read("excel/taskpane.html");
    expect(page.match(/<script src="https:[^"]*"/g)).toEqual([
      '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"',
    ]);
    // Namespaces of HTML, SVG and MathML are names, not addresses.
    const names = /^http:\/\/www\.w3\.org\/(1999\/xhtml|2000\/svg|1998\/Math\/MathML)$/;
    const scripts = filesIn(join(dist, "excel")).flatMap((file) => (/\.(js|css)$/.test(file) ? [`excel/${file}`] : []));
    // The calendars of countries name their sources; what could ask them is not there.
    const calendars = scripts.filter((file) => file.includes("/national-days-"));
    expect(calendars).toHaveLength(1);
    for (const file of calendars)
      expect(read(file)).not.toMatch(
        /\b(fetch|import|importScripts)\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/,
      );
    for (const file of [...scripts.filter((each) => !calendars.includes(each)), "gsheets/Code.js"]) {
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
    const metadata: { functions: { id: string; name: string; description: string; helpUrl: string }[] } = JSON.parse(
      read(`excel/${file}`),
    );
    expect(metadata.functions.map(({ id }) => id)).toEqual(functions.map(({ id }) => id));
    expect(metadata.functions.filter(({ description }) => description === "")).toEqual([]);
    const isChinese = metadata.functions.every(({ description }) => /\p{Script=Han}/u.test(description));
    expect(isChinese).toBe(file.includes("zh-CN"));
    const folder = isChinese ? "zh-CN" : "en";
    expect(metadata.functions.map(({ helpUrl }) => helpUrl)).toEqual(
      functions.map(({ id }) => `https://localhost:3000/help/${folder}/${functionFile(id)}`),
    );
  });
});
