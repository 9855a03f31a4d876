import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { appsScriptStubs } from "../../core/functions/apps-script-stubs.ts";
import { functions } from "../../core/functions/registry.ts";
import { locales } from "../../core/i18n/locale.ts";

describe.each(locales)("Apps Script stubs, %s", (locale) => {
  const stubs = appsScriptStubs(locale);

  test("hand every argument on that is given, also one too many", () => {
    const calls: unknown[] = [];
    const scope = {
      TicketScore: {
        evaluateInSheet: (id: string, given: ArrayLike<unknown>) => calls.push([id, ...Array.from(given)]),
      },
    };
    for (const { id, parameters } of functions) {
      calls.length = 0;
      const given = Array.from({ length: parameters.length + 1 }, (_, index) => index);
      runInNewContext(`${stubs}\n${id}("first");\n${id}(${given.join(", ")});`, scope);
      expect(calls).toEqual([
        [id, "first"],
        [id, ...given],
      ]);
    }
  });

  test("have a comment directly above each function, from which the sheet takes its help", () => {
    for (const { id, summary, parameters, result } of functions) {
      const comment = stubs.match(new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\nfunction ${id}\\(`))?.[1] ?? "";
      expect(comment).toContain(`\n * ${summary[locale]}\n`);
      expect(comment).toMatch(/\n \* @customfunction\n/);
      expect(comment).toContain(`@return ${result.help[locale]}`);
      for (const { name, help, optional } of parameters) {
        expect(comment).toContain(`} ${optional ? `[${name}]` : name} ${help[locale]}\n`);
      }
    }
  });
});

test("one of them in full", () => {
  expect(appsScriptStubs("en")).toContain(`/**
 * Grade of each score, in words
 *
 * @param {number|Array<Array<number>>} score scores out of 100
 * @param {any|Array<Array<any>>} [bands] your own grades: two columns, lower bound and name
 * @return one grade per score
 * @customfunction
 */
function SERVICEGRADE(score, bands) {
  return TicketScore.evaluateInSheet("SERVICEGRADE", arguments);
}
`);
});
