import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { evaluate } from "../../core/functions/evaluate.ts";
import { FormulaError } from "../../core/functions/formula-error.ts";
import { functions } from "../../core/functions/registry.ts";
import { locales } from "../../core/i18n/locale.ts";
import { functionFile, helpFolder } from "../../excel-addin/pages/page-address.ts";
import { isMomentColumn, shownCell } from "../../excel-addin/pages/shown-cell.ts";
import { axeObjections } from "../axe.ts";
import { chromiumHint, chromiumPath, launchChromium } from "../chromium.ts";
import { filesIn } from "./files-in.ts";

const site = join(inject("dist"), "excel");
const read = (file: string): string => readFileSync(join(site, file), "utf8");
const pages = filesIn(site).filter((file) => file.endsWith(".html"));

/** The one address outside of the site: Office demands that its script comes from there. */
const office = "https://appsforoffice.microsoft.com";

/** Where a page leads and what it loads, each as it is written. */
const addressesOf = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src|action|data|poster)="([^"]*)"/g)].map((match) => match[1] ?? "");

describe("the pages of the site", () => {
  it("are one for each function and each general matter, in both languages", () => {
    const [english, chinese] = locales.map((locale) =>
      pages.filter((file) => file.startsWith(`${helpFolder(locale)}/`)).map((file) => file.split("/").at(-1)),
    );
    expect(english).toEqual(chinese);
    expect(english).toEqual(expect.arrayContaining(functions.map(({ id }) => functionFile(id))));
    expect(pages.length).toBe(2 * (functions.length + 4) + 2);
  });

  it("have no link that leads nowhere", () => {
    const broken = pages.flatMap((page) =>
      addressesOf(read(page)).filter((address) => {
        if (/^(https:|mailto:)/.test(address)) return false;
        const [path = "", fragment] = address.split("#");
        const target = path === "" ? page : join(dirname(page), path);
        if (path.startsWith("/") || !existsSync(join(site, target))) return true;
        return fragment !== undefined && !read(target).includes(`id="${fragment}"`);
      }),
    );
    expect(broken).toEqual([]);
  });

  it("load and name nothing of another origin but office.js", () => {
    const outside = pages.flatMap((page) =>
      [...read(page).matchAll(/\b(?:https?:)?\/\/[^\s"'<>;]+/g)].map((match) => `${page} ${match[0]}`),
    );
    expect([...new Set(outside)]).toEqual([
      `taskpane.html ${office}`,
      `taskpane.html ${office}/lib/1/hosted/office.js`,
    ]);
  });

  it.each(pages.filter((page) => !/\/\w+\.html$/.test(page) || /\/(index|ticketscore|support)\.html$/.test(page)))(
    "%s says by a policy what it may load",
    (page) => {
      const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(read(page))?.[1] ?? "";
      const rules = new Map(policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]));
      expect(rules.get("default-src")?.join(" ")).toMatch(/^'(self|none)'$/);
      expect(rules.get("base-uri")).toEqual(["'none'"]);
      const sources = [...rules.values()].flat();
      expect(
        sources.filter((source) => !["'self'", "'none'", "data:", office].includes(source)),
        "neither scripts nor styles may stand inline",
      ).toEqual([]);
    },
  );

  it("all have a policy, and nothing inline that it would stop", () => {
    const without = pages.filter((page) => !read(page).includes('http-equiv="Content-Security-Policy"'));
    expect(without).toEqual([]);
    const inline = pages.filter((page) =>
      /<style|<script(?![^>]*\ssrc=)|\sstyle="|\son[a-z]+="|javascript:/.test(read(page)),
    );
    expect(inline).toEqual([]);
  });

  it("speak their own language: no Chinese on an English page but the way to the other one", () => {
    const mixed = pages
      .filter((page) => page.startsWith(helpFolder("en")))
      .filter((page) =>
        /\p{Script=Han}/u.test(
          read(page)
            .replace(/<a [^>]*lang="zh-CN"[^>]*>.*?<\/a>/g, "")
            .replace(/<section class="example"[\s\S]*?<\/section>/g, ""),
        ),
      );
    expect(mixed).toEqual([]);
    const silent = pages
      .filter((page) => page.startsWith(helpFolder("zh-CN")))
      .filter((page) => !/<p class="lead">[^<]*\p{Script=Han}/u.test(read(page)));
    expect(silent).toEqual([]);
  });

  it.each(locales)("about a function say all that its description says, in %s", (locale) => {
    const plain = (html: string): string =>
      html.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    for (const { id, summary, parameters, result, examples } of functions) {
      const text = plain(read(`${helpFolder(locale)}/${functionFile(id)}`));
      const wanted = [
        summary[locale],
        result.help[locale],
        ...parameters.flatMap(({ name, help, accepts }) => [`<code>${name}</code>`, help[locale], accepts[locale]]),
        ...examples.map(({ why }) => why[locale]),
      ];
      expect({ id, lacks: wanted.filter((words) => !text.includes(words)) }).toEqual({ id, lacks: [] });
    }
  });
});

describe.skipIf(chromiumPath === undefined)(`the pages in a browser${chromiumHint}`, () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const outside: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 320, height: 720 }, bypassCSP: true });
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("request", (request) => {
      if (!request.url().startsWith(inject("workbench"))) outside.push(request.url());
    });
  });
  afterAll(async () => {
    await browser?.close();
  });

  const open = (path: string) => page.goto(`${inject("workbench")}excel/${path}`);

  it("calculate their examples with the functions that ship", async () => {
    // With its policy in force, as everywhere but where axe has to be put in.
    const strict = await browser.newPage();
    strict.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await strict.goto(`${inject("workbench")}excel/help/en/ticketscore.html`);
    await strict.waitForSelector("html[data-live]");
    const example = strict.locator(".example").first();
    const formula = () => example.locator(".formula").innerText();
    const result = async () => (await example.locator("output").innerText()).trim();
    // 20 × 82 ÷ 80 and 30 × 75 ÷ 100.
    expect([await formula(), await result()]).toEqual(["=TICKETSCORE({82;75},{80;100},{20;30})", "43"]);
    await example.getByLabel("actual, row 1, column 1").fill("160");
    expect([await formula(), await result()]).toEqual(["=TICKETSCORE({160;75},{80;100},{20;30})", "62.5"]);
    await example.getByLabel("target, row 1, column 1").fill("0");
    expect(await result()).toBe("#VALUE! target must be above 0 (row 1)");
    await example.getByRole("button", { name: "actual: Add a row" }).click();
    await example.getByLabel("actual, row 3, column 1").fill("90");
    expect(await formula()).toContain("{160;75;90}");
    await strict.close();
  });

  it.each(locales)(
    "calculate every example of every function as core does, in %s",
    async (locale) => {
      const strict = await browser.newPage();
      strict.on("pageerror", ({ message }) => complaints.push(message));
      strict.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      strict.on("request", (request) => {
        if (!request.url().startsWith(inject("workbench"))) outside.push(request.url());
      });
      let examined = 0;
      for (const { id, examples } of functions) {
        await strict.goto(`${inject("workbench")}excel/${helpFolder(locale)}/${functionFile(id)}`);
        await strict.waitForSelector("html[data-live]");
        // What the build wrote is taken away first: what is read is what the page has calculated.
        const shown = await strict.evaluate(() =>
          [...document.querySelectorAll(".example")].map((example) => {
            for (const output of example.querySelectorAll("output")) output.textContent = "";
            example.dispatchEvent(new Event("input"));
            const rows = [...example.querySelectorAll("output tr")].map((row) =>
              [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? ""),
            );
            return rows.length > 0 ? rows : (example.querySelector("output")?.textContent ?? "").trim();
          }),
        );
        const expected = examples.map(({ args }) => {
          try {
            const result = evaluate(id, [...args], { locale });
            const rows = Array.isArray(result) ? result : [[result]];
            return rows.map((row) => row.map((cell, column) => shownCell(cell, isMomentColumn(id, column))));
          } catch (error) {
            if (!(error instanceof FormulaError)) throw error;
            return `#VALUE! ${error.message}`;
          }
        });
        expect({ id, shown }).toEqual({ id, shown: expected });
        examined += examples.length;
      }
      expect(examined).toBeGreaterThan(functions.length);
      await strict.close();
    },
    180_000,
  );

  it.each([
    "index.html",
    ...locales.flatMap((locale) =>
      ["index", "ticketscore", "slaexplain", "support", "privacy", "terms"].map(
        (name) => `${helpFolder(locale)}/${name}.html`,
      ),
    ),
  ])("%s passes axe, light and dark, and fits 320 px", async (path) => {
    await open(path);
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
    expect(await axeObjections(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await axeObjections(page, "colours")).toEqual([]);
    await page.emulateMedia({ colorScheme: null });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });

  it("complain about nothing and ask nothing of another origin", () => {
    expect(complaints).toEqual([]);
    expect(outside).toEqual([]);
  });
});
