import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { inlineScript } from "../../../excel-addin/build/sidebar-page.ts";

describe("sidebar.html", () => {
  const page = readFileSync(join(inject("dist"), "gsheets/sidebar.html"), "utf8");
  const script = page.slice(page.indexOf("<script>") + "<script>".length, page.indexOf("</script>"));
  const withoutScript = page.replace(script, "");

  it("holds its style and its script, and asks for nothing else", () => {
    expect(page.match(/<\/?(script|style)\b/gi)).toEqual(["<style", "</style", "<script", "</script"]);
    expect(withoutScript).not.toMatch(/\b(src|href)=|@import|url\(|\/\* sidebar\./i);
    expect(script).not.toMatch(/\b(fetch|import|importScripts)\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/);
  });

  it("says nothing that Apps Script's templates would carry out, or the page would end at", () => {
    expect(page).not.toContain("<?");
    expect(script).not.toMatch(/<!--|<\/script/i);
  });

  it("makes no code out of texts", () => {
    expect(() => new Script(script)).not.toThrow();
    expect(script).not.toMatch(/\beval\(|\bnew Function\b|\bFunction\(/);
  });

  it("has no template literals: Apps Script cuts what it takes for comments in them", () => {
    // The only `${` are those of patterns for the signs of patterns.
    expect(script.match(/.\$\{.?/g)?.filter((found) => !/^\^\$\{\}$/.test(found))).toEqual([]);
    // In a text, each lies between two quotes of its own; two of them are the name of a method in a sentence.
    for (const { index } of script.matchAll(/`/g))
      expect(script.slice(Math.max(0, index - 90), index + 90)).toMatch(/Error\("[^"]*`[^"]*"/);
  });

  it("is no larger than it must be", () => {
    // A budget: the holidays of the world are a third of it.
    expect(page.length).toBeGreaterThan(1_000_000);
    expect(Buffer.byteLength(page)).toBeLessThan(1_900_000);
    expect(gzipSync(page, { level: 9 }).length).toBeLessThan(610_000);
  });
});

describe("a script inside a page", () => {
  it.each([
    ['a="</script>"', 'a="\\x3C/script>"'],
    ['a="</SCRIPT >"', 'a="\\x3C/SCRIPT >"'],
    ['a="<!-- b"', 'a="\\x3C!-- b"'],
    ['a="<?xml"', 'a="\\x3C?xml"'],
    ["a=/<?b/", "a=/\\x3C?b/"],
    ["a<b/c", "a<b/c"],
    ['a="</style>"', 'a="</style>"'],
  ])("%s is written %s", (before, after) => {
    expect(inlineScript(before)).toBe(after);
  });
});
