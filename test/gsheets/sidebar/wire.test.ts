import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumHint, chromiumPath, launchChromium } from "../../chromium.ts";
import { carried } from "../stand-ins/crossing.ts";
import { SidebarHost } from "./sidebar-host.ts";

/** Values as pieces of script, and what the wire makes of them: the JSON that arrives, or why they do not cross. */
const values: readonly (readonly [value: string, arrives: string])[] = [
  ["null", "null"],
  ["'工单'", '"工单"'],
  ["[1, 2.5, true, null, 'a']", '[1,2.5,true,null,"a"]'],
  ["({ rows: [[1], [2]], of: { name: 'x' } })", '{"rows":[[1],[2]],"of":{"name":"x"}}'],
  ["undefined", "null"],
  ["[1, undefined, 3]", "[1,null,3]"],
  ["[1, , 3]", "[1,null,3]"],
  ["({ a: undefined, b: 1 })", '{"b":1}'],
  ["new Date(0)", "illegal value at 0: Date"],
  ["({ at: [new Date(0)] })", "illegal value at 0.at.0: Date"],
  ["() => 1", "illegal value at 0: function"],
  ["({ done: function () {} })", "illegal value at 0.done: function"],
  ["NaN", "illegal value at 0: NaN"],
  ["[[1, Infinity]]", "illegal value at 0.0.1: Infinity"],
  ["new Map([[1, 2]])", "illegal value at 0: Map"],
  ["new Set([1])", "illegal value at 0: Set"],
  ["new Float64Array(2)", "illegal value at 0: Float64Array"],
  ["10n", "illegal value at 0: bigint"],
  ["Symbol('a')", "illegal value at 0: symbol"],
  ["/a/", "illegal value at 0: RegExp"],
  ["(() => { const a = { b: [] }; a.b.push(a); return a; })()", "illegal value at 0.b.0: it holds itself"],
];

function carriedHere(value: string): string {
  try {
    return JSON.stringify(carried(new Function(`return ${value}`)()));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe("what google.script.run carries", () => {
  it.each(values)("%s: %s", (value, arrives) => {
    expect(carriedHere(value)).toBe(arrives);
  });
});

describe.skipIf(chromiumPath === undefined)(`what google.script.run carries from a page${chromiumHint}`, () => {
  let browser: Browser;
  let host: SidebarHost;

  beforeAll(async () => {
    browser = await launchChromium();
    // The server gives back what it gets.
    const server = { call: async (name: string, args: string) => (name === "echo" ? args : "null") };
    host = await SidebarHost.open(browser, { html: "<!doctype html><p>page</p>", server });
  });
  afterAll(async () => {
    await browser?.close();
  });

  const carriedThere = (value: string): Promise<string> =>
    host.pane().evaluate(`new Promise((resolve) => {
      const said = (error) => resolve(error.message);
      try {
        google.script.run
          .withSuccessHandler((args) => resolve(JSON.stringify(args[0])))
          .withFailureHandler(said)
          .echo(${value});
      } catch (error) {
        said(error);
      }
    })`);

  it.each([
    ...values,
    ["document.createElement('div')", "illegal value at 0: HTMLDivElement"] as const,
    ["[window.document]", "illegal value at 0.0: HTMLDocument"] as const,
    ["new Event('a')", "illegal value at 0: Event"] as const,
  ])("%s: %s", async (value, arrives) => {
    expect(await carriedThere(value)).toBe(arrives);
  });

  it("names the argument that is refused", async () => {
    expect(await carriedThere("1, new Date(0)")).toBe("illegal value at 1: Date");
  });

  it("gives a failure the error that the server ended with", async () => {
    const failing = { call: () => Promise.reject(Object.assign(new Error("gone"), { name: "ScriptError" })) };
    const other = await SidebarHost.open(browser, { html: "<!doctype html>", server: failing });
    const said = await other
      .pane()
      .evaluate(
        `new Promise((resolve) => google.script.run.withFailureHandler((e) => resolve([e.name, e.message])).any())`,
      );
    expect(said).toEqual(["ScriptError", "gone"]);
  });
});
