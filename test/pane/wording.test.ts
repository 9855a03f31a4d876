import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { rulesTexts } from "../../core/i18n/analysis/rules-texts.ts";
import { paneTexts } from "../../core/i18n/pane-texts.ts";
import { indicatorById } from "../../core/indicators/library.ts";

const core = resolve(import.meta.dirname, "../../core");
const under = (folder: string): string[] =>
  readdirSync(join(core, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file));

/** The files whose sentences the pane shows. */
const files = [
  "i18n/pane-texts-en.ts",
  "i18n/pane-texts-zh-cn.ts",
  "i18n/analysis/pane-texts.ts",
  "i18n/actual-origin-texts.ts",
  "i18n/objective-examples.ts",
  "i18n/plan-problem-texts.ts",
  "indicators/presets.ts",
  ...under("indicators/library"),
  ...under("tickets/exports"),
];

/** The lines that are no comment. */
const sentencesOf = (file: string): string[] =>
  readFileSync(join(core, file), "utf8")
    .split("\n")
    .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line));

describe("the words of the pane", () => {
  it.each([
    ["a space before a percent sign", /[\d}] %/],
    ["a second kind of quotes beside “”", /[「」『』]/],
    ["another name for first-contact resolution", /一次性?解决率/],
  ])("hold nowhere %s", (_what, pattern) => {
    const found = files.flatMap((file) => sentencesOf(file).filter((line) => pattern.test(line)));
    expect(found).toEqual([]);
  });

  it("call first-contact resolution the same in the targets and in the library", () => {
    expect(indicatorById("first-contact-resolution")?.name["zh-CN"]).toBe("首次解决率");
    expect(rulesTexts["zh-CN"].targets.names.firstContactRate).toBe("首次解决率");
  });

  it.each([
    ["1", "1 thing to fix first"],
    ["3", "3 things to fix first"],
  ])("count %s problem before a step is left: %s", (count, sentence) => {
    expect(paneTexts.en.problems.toMend(count)).toBe(sentence);
  });
});
