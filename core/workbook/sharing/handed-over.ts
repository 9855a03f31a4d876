import type { Area, Expression } from "../../formula/expression.ts";
import { type Cell, isErrorValue } from "../../functions/cell.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { SheetContent } from "../port.ts";
import { areaAt, type Place } from "../sheet-draft.ts";
import { type CallProblem, type OwnCalls, ownCalls } from "./own-calls.ts";

/** What calls of ours become when a sheet is handed over. */
export interface HandOverChoice {
  readonly into: "formulas" | "values";
  /** What becomes of a call that has no form with built-in functions. */
  readonly rest: "leave" | "values";
}

/** Why a formula stays as it is. */
export type LeftProblem =
  | CallProblem
  /** It shows an error, which is no value to hand over. */
  | { readonly code: "shows-error"; readonly id: string; readonly error: string };

/** A formula with calls of ours, and what becomes of it. */
export interface HandedOver {
  readonly place: Place;
  /** The cell, or all that the formula spills over. */
  readonly area: Area;
  readonly formula: string;
  readonly becomes:
    | { readonly kind: "formula"; readonly expression: Expression }
    | { readonly kind: "value"; readonly problem: CallProblem | null }
    | { readonly kind: "left"; readonly problem: LeftProblem };
  /** The values before, row by row. */
  readonly values: readonly (readonly Cell[])[];
}

/** What is done with every formula of a sheet that calls functions of ours, from left to right and top to bottom. */
export function handedOver(content: SheetContent, choice: HandOverChoice, locale: Locale): readonly HandedOver[] {
  const { area, formulas, spills, values } = content;
  const spillAt = new Map(spills.map((spill) => [`${spill.row},${spill.column}`, spill]));
  return formulas.flatMap((line, r) =>
    line.flatMap((formula, c): HandedOver[] => {
      const calls = formula === null ? null : ownCalls(formula, locale);
      if (formula === null || calls === null) return [];
      const place = { row: area.row + r, column: area.column + c };
      const covered = spillAt.get(`${place.row},${place.column}`) ?? areaAt(place);
      const before = Array.from({ length: covered.rows }, (_, down) =>
        Array.from({ length: covered.columns }, (__, right): Cell => values[r + down]?.[c + right] ?? ""),
      );
      return [{ place, area: covered, formula, values: before, becomes: becoming(calls, before, choice) }];
    }),
  );
}

function becoming(
  { ids, plain }: OwnCalls,
  values: readonly (readonly Cell[])[],
  { into, rest }: HandOverChoice,
): HandedOver["becomes"] {
  if (into === "formulas" && "expression" in plain) return { kind: "formula", expression: plain.expression };
  const problem = into === "formulas" && "problem" in plain ? plain.problem : null;
  if (problem !== null && rest === "leave") return { kind: "left", problem };
  const error = values.flat().find(isErrorValue);
  if (error === undefined) return { kind: "value", problem };
  return { kind: "left", problem: { code: "shows-error", id: ids[0] ?? "", error } };
}
