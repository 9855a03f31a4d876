import { describe, expect, it } from "vitest";
import { formulaText } from "../../core/workbook/formula-text.ts";
import { nameSteps } from "../../core/workbook/name-steps.ts";
import { namesInTheWay } from "../../core/workbook/own-names.ts";
import type { DefinedName } from "../../core/workbook/port.ts";

const step = nameSteps("names").find((one) => one.kind === "name" && one.name === "TS.SERVICEGRADE");
const grade = (locale: "zh-CN" | "en") =>
  step?.kind === "name" ? formulaText(step.refersTo, { style: "plain", locale }) : "";

function defined(name: string, refersTo: string, given: Partial<DefinedName> = {}): DefinedName {
  return { name, refersTo, sheet: null, recorded: false, ...given };
}

describe("names in the way of ours", () => {
  it.each<[DefinedName, readonly string[], string]>([
    // name                                              taken                why
    [defined("TS.SERVICEGRADE", grade("en")), [], "what we would write is ours"],
    [defined("TS.SERVICEGRADE", grade("zh-CN")), [], "in either language"],
    [
      defined("ts.servicegrade", grade("en").replace(/,/g, ", ").toLowerCase()),
      ["ts.servicegrade"],
      "not with other texts",
    ],
    [
      defined("TS.SERVICEGRADE", grade("en").replace("LAMBDA(score,[bands],", "Lambda( score , [Bands], ")),
      [],
      "whatever the program makes of blanks and capitals",
    ],
    [
      defined("TS.SERVICEGRADE", "=LAMBDA(score,score)", { recorded: true }),
      [],
      "one that we recorded, of another version",
    ],
    [defined("TS.SERVICEGRADE", "=Data!$A$1"), ["TS.SERVICEGRADE"], "anything else is somebody's own"],
    [defined("TS.SLAEXPLAIN", "=Data!$A$1"), [], "a function without a plain form has no name"],
    [defined("Limit", "=30"), [], "other names are no matter of ours"],
  ])("%s → %s: %s", (name, taken) => {
    expect(namesInTheWay([name]).taken).toEqual(taken);
  });

  it("tells names of one sheet, which hide ours there", () => {
    expect(namesInTheWay([defined("TS.KPISCORE", "=1", { sheet: "Data" })])).toEqual({
      taken: [],
      hiding: [{ name: "TS.KPISCORE", sheet: "Data" }],
    });
  });
});
