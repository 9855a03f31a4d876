import { describe, expect, it } from "vitest";
import { encodedTexts } from "../../core/tickets/encoded-texts.ts";

describe("encodedTexts", () => {
  it.each<[string, string[], number[], string[]]>([
    ["small and capital letters", ["Bo", "Ann", "bo", "", "BO"], [1, 2, 1, 0, 1], ["", "Bo", "Ann"]],
    ["Chinese names", ["王芳", "", "张伟", "王芳"], [1, 0, 2, 1], ["", "王芳", "张伟"]],
    ["capitals and digits only", ["C2", "C10", "C2"], [1, 2, 1], ["", "C2", "C10"]],
    ["capitals with an accent", ["É", "é"], [1, 1], ["", "É"]],
    ["names of the language itself", ["__proto__", "constructor"], [1, 2], ["", "__proto__", "constructor"]],
    ["nothing", [], [], [""]],
  ])("%s", (_, texts, codes, names) => {
    const encoded = encodedTexts(texts, new Uint8Array(texts.length));
    expect([...encoded.codes]).toEqual(codes);
    expect(encoded.names).toEqual(names);
    texts.forEach((text, row) => {
      expect(encoded.codeOf(text.toLowerCase())).toBe(codes[row]);
    });
    expect(encoded.codeOf("nobody")).toBeUndefined();
  });

  it("takes no name from a row that is left out", () => {
    const encoded = encodedTexts(["ANN", "Ann", "Bo"], Uint8Array.of(1, 0, 0));
    expect([...encoded.codes]).toEqual([0, 1, 2]);
    expect(encoded.names).toEqual(["", "Ann", "Bo"]);
  });

  it("has blanks for a column that is missing", () => {
    const encoded = encodedTexts(undefined, new Uint8Array(2));
    expect([...encoded.codes]).toEqual([0, 0]);
    expect(encoded.names).toEqual([""]);
  });
});
