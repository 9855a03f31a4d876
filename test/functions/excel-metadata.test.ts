import { describe, expect, test } from "vitest";
import { excelMetadata } from "../../core/functions/excel-metadata.ts";
import { functions } from "../../core/functions/registry.ts";
import { locales } from "../../core/i18n/locale.ts";

const helpAddress = (id: string): string => `https://help.example/${id}.html`;

describe.each(locales)("functions.json, %s", (locale) => {
  const metadata = excelMetadata(locale, helpAddress);

  test("lets error values through, and nothing else that `any` could mean", () => {
    expect(Object.keys(metadata)).toEqual(["allowErrorForDataTypeAny", "functions"]);
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });

  test("has every function under its permanent name", () => {
    expect(metadata.functions.map(({ id, name }) => [id, name])).toEqual(functions.map(({ id }) => [id, id]));
  });

  test("keeps within Excel's limits", () => {
    for (const { id, name, description, parameters } of metadata.functions) {
      expect(name.length).toBeLessThanOrEqual(64);
      expect(parameters.length).toBeLessThanOrEqual(128);
      for (const said of [description, ...parameters.map((parameter) => parameter.description)]) {
        expect(said.length, id).toBeGreaterThan(0);
        expect(said.length, id).toBeLessThanOrEqual(1024);
      }
    }
  });

  test("survives being written as JSON", () => {
    expect(JSON.parse(JSON.stringify(metadata))).toEqual(metadata);
  });
});

test("says of each parameter whether it takes a range and may be left out", () => {
  const found = excelMetadata("en", helpAddress).functions.find(({ id }) => id === "RATINGSCORE");
  expect(found).toEqual({
    id: "RATINGSCORE",
    name: "RATINGSCORE",
    description: "Points for the mean of a panel's ratings",
    helpUrl: "https://help.example/RATINGSCORE.html",
    parameters: [
      ["ratings", "ratings from 1 to scale_max", "matrix", false],
      ["weight", "points for the best rating", "matrix", false],
      ["scale_max", "best rating of the scale; left out: 5", "scalar", true],
      ["mapping", "share: 3 of 5 is 60 %; span: 3 on 1–5 is 50 %; left out: share", "scalar", true],
    ].map(([name, description, dimensionality, optional]) => ({
      name,
      description,
      type: "any",
      dimensionality,
      optional,
    })),
    result: { type: "any", dimensionality: "scalar" },
  });
  const perRow = excelMetadata("en", helpAddress).functions.find(({ id }) => id === "KPISCORE");
  expect(perRow?.result.dimensionality).toBe("matrix");
});

test("speaks the language asked for", () => {
  expect(excelMetadata("zh-CN", helpAddress).functions[0]?.description).toBe(
    "评价总分：已知指标的得分，按全部权重折算",
  );
});
