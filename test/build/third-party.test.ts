import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { afterAll, describe, expect, inject, it } from "vitest";
import { thirdPartyNotice } from "../../excel-addin/build/third-party.ts";

const packageFile: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../package.json"), "utf8"),
);

const notice = (part: string): string => readFileSync(join(inject("dist"), part, "THIRD-PARTY.txt"), "utf8");

describe("what ships of others", () => {
  it("is named with its version, and every package of ours that ships is among it", () => {
    for (const [name, version] of Object.entries(packageFile.dependencies))
      expect(notice("excel")).toMatch(new RegExp(`^${name} ${version.replaceAll(".", "\\.")}$`, "m"));
  });

  it.each(["excel", "gsheets"])("is all that the pane of %s brings", (part) => {
    for (const name of ["chinese-days", "date-holidays", "moment-timezone", "preact", "zod"])
      expect(notice(part)).toMatch(new RegExp(`^${name} \\d`, "m"));
  });

  it.each([
    ["chinese-days", "Copyright (c) 2024 Yawei sun"],
    ["the code of date-holidays", "Copyright (c) 2015-present, commenthol"],
    ["the data of date-holidays", "CC BY-SA 3.0"],
    ["a source of that data", "https://de.wikipedia.org/wiki/Feiertage_in_Italien"],
    ["what date-holidays needs", "Copyright (c) JS Foundation and other contributors"],
    ["preact", "Copyright (c) 2015-present Jason Miller"],
  ])("brings the words its licence asks for: %s", (_, words) => {
    expect(notice("excel")).toContain(words);
  });

  it("is nothing that does not ship", () => {
    for (const part of ["excel", "gsheets"])
      expect(notice(part)).not.toMatch(/^(esbuild|js-yaml|lodash|univer|echarts|@)/m);
  });
});

describe("a bundled package", () => {
  const folder = mkdtempSync(join(tmpdir(), "ticketscore-notice-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The notice for a page that uses a package with these files. */
  async function noticeFor(
    name: string,
    files: Readonly<Record<string, string>>,
    use = "console.log(used);",
  ): Promise<string> {
    const home = join(folder, "node_modules", name);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, "index.js"), "export const used = 1;");
    writeFileSync(
      join(home, "package.json"),
      JSON.stringify({ name, version: "1.0.0", license: "MIT", main: "index.js" }),
    );
    for (const [file, text] of Object.entries(files)) writeFileSync(join(home, file), text);
    writeFileSync(join(folder, "page.js"), `import { used } from ${JSON.stringify(name)}; ${use}`);
    const { metafile } = await build({
      absWorkingDir: folder,
      entryPoints: ["page.js"],
      bundle: true,
      metafile: true,
      write: false,
    });
    return thirdPartyNotice([metafile], folder);
  }

  it("gives all its licence files", async () => {
    const text = await noticeFor("@some/thing", {
      "LICENSE.md": "Do as you like.\r\n",
      NOTICE: "By Some.",
      "main.txt": "no",
    });
    expect(text).toContain("@some/thing 1.0.0\n");
    expect(text).toContain("Do as you like.\n\nBy Some.\n");
    expect(text).not.toContain("no\n");
  });

  it("that nothing is left of is not named", async () => {
    const text = await noticeFor("unused", { LICENSE: "Do as you like." }, "");
    expect(text).not.toContain("unused");
  });

  it("without a licence file stops the build", async () => {
    await expect(noticeFor("silent", {})).rejects.toThrow("silent must bring a licence file, since it is bundled");
  });
});
