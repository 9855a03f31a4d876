import { formulaTokens } from "../core/formula/formula-tokens.ts";
import { lambdaPrefix } from "../core/functions/lambda.ts";
import type { CellSnapshot } from "../excel-addin/workbench/snapshot.ts";

/** What IronCalc 0.8.4 does not do as Excel does; a formula that needs it cannot be judged by it. */
export const beyondIronCalc = {
  spill: "an array formula over several cells: functions of one value take only the first of an area",
  mapped: "a function of one value is given an area, inside SUMPRODUCT say: it takes the area for one value",
  lambda: "a LAMBDA is given an area, and so are the functions of one value in it",
  countedCell: "COUNTIF of a single cell gives #VALUE!",
} as const;

export type BeyondIronCalc = keyof typeof beyondIronCalc;

/** Functions of one value, which Excel and LibreOffice carry out for every cell of an area. */
const ofOneValue = new Set(
  "EXACT FIND ISLOGICAL ISNUMBER LEFT LEN LOWER MID ROUND SUBSTITUTE TEXT TRIM VALUE".split(" "),
);
const counting = new Set(["COUNTIF", "COUNTIFS"]);

/** A call whose bracket is open. */
interface OpenCall {
  readonly name: string;
  hasArea: boolean;
}

/** Why a formula is not IronCalc's to judge, or `null` where it is. */
export function reasonBeyond({ formula = "", spill }: CellSnapshot): BeyondIronCalc | null {
  if (spill !== undefined && spill.rows * spill.columns > 1) return "spill";
  const tokens = formulaTokens(formula);
  const open: OpenCall[] = [];
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind === "cells") {
      const isArea = tokens[index + 1]?.text === ":" || tokens[index - 1]?.text === ":";
      const call = open[open.length - 1];
      if (call === undefined) continue;
      if (isArea) call.hasArea = true;
      else if (counting.has(call.name) && tokens[index - 1]?.text === "(") return "countedCell";
    } else if (text === "(") {
      const before = tokens[index - 1];
      open.push({ name: before?.kind === "name" ? before.text : "", hasArea: false });
    } else if (text === ")") {
      const call = open.pop();
      if (call === undefined || !call.hasArea) continue;
      if (ofOneValue.has(call.name)) return "mapped";
      if (call.name.startsWith(lambdaPrefix)) return "lambda";
      const around = open[open.length - 1];
      if (call.name === "" && around !== undefined) around.hasArea = true;
    }
  }
  return null;
}
