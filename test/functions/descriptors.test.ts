import { describe, expect, test } from "vitest";
import { evaluate } from "../../core/functions/evaluate.ts";
import { functions } from "../../core/functions/registry.ts";
import { type Localized, locales } from "../../core/i18n/locale.ts";

test("ids are unique", () => {
  const ids = functions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(functions.map((descriptor) => [descriptor.id, descriptor] as const))("%s", (id, descriptor) => {
  test("has a name that both hosts take for a function", () => {
    expect(id).toMatch(/^[A-Z][A-Z0-9_]{2,}$/);
    expect(id, "like a cell").not.toMatch(/^[A-Z]{1,3}[0-9]+$/);
    expect(id, "like a reference by row and column").not.toMatch(/^R[0-9]*C[0-9]*$/);
    expect(id.endsWith("_")).toBe(false);
  });

  test("has parameters that can be written in a formula and in a declaration", () => {
    const names = descriptor.parameters.map(({ name }) => name);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z_]*$/);
    expect(new Set(names).size).toBe(names.length);
    const optional = descriptor.parameters.map((parameter) => parameter.optional);
    expect(optional, "required ones first").toEqual([...optional].sort());
  });

  test("says everything in both languages", () => {
    const texts: Localized[] = [descriptor.summary, descriptor.result.help];
    for (const { help, accepts } of descriptor.parameters) texts.push(help, accepts);
    for (const { why } of descriptor.examples) texts.push(why);
    for (const text of texts) {
      for (const locale of locales) expect(text[locale].trim()).toBe(text[locale]);
      expect(text.en).not.toBe("");
      expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
      // A formula such as "0.85 × 80" reads the same in every language.
      expect(text["zh-CN"]).toMatch(/[\u4e00-\u9fff]|×|÷/);
    }
  });

  test.each(descriptor.examples.map((example) => [example.why.en, example] as const))("example: %s", (_, example) => {
    const result = evaluate(id, [...example.args]);
    expect(typeof result).toBe(typeof example.result);
    if (typeof example.result === "number") expect(result).toBeCloseTo(example.result, 10);
    else expect(result).toEqual(example.result);
  });

  test("refuses more arguments than it has", () => {
    const args = new Array<number>(descriptor.parameters.length + 1).fill(1);
    expect(() => evaluate(id, args)).toThrow(`arguments must be at most ${descriptor.parameters.length}`);
  });

  test("asks for its first argument", () => {
    expect(() => evaluate(id, [])).toThrow(`${descriptor.parameters[0]?.name} must be given`);
  });
});
