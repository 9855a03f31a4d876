import type { MadeRubric } from "../../evaluation/made/made-rubric.ts";
import { textDigest } from "../../evaluation/text-digest.ts";
import type { Area } from "../../formula/expression.ts";
import type { Cell } from "../../functions/cell.ts";
import { rubricTexts } from "../../i18n/improvement/rubric-texts.ts";
import { type RubricLayout, rubricLayout } from "./rubric-layout.ts";

/** The items of a rubric, each with what its levels look like, the best first. */
export type RubricWords = readonly (readonly string[])[];

/** What a rubric says on its sheet at the moment. */
export interface SaidRubric {
  readonly version: number;
  /** In the language that stands first, and in the other where it stands there. */
  readonly words: RubricWords;
  readonly other: RubricWords | null;
  /** Of all its words. */
  readonly digest: string;
}

type RubricPlace = Pick<MadeRubric, "isInBoth" | "locale" | "version">;

function layoutOf({ isInBoth, locale }: RubricPlace): RubricLayout {
  return rubricLayout(isInBoth ?? false, rubricTexts[locale ?? "en"].rules.length);
}

/** The part of its sheet that holds version and words. */
export function rubricArea(made: RubricPlace): Area {
  const { rows, table } = layoutOf(made);
  return { row: 0, column: 0, rows, columns: table.area.columns };
}

/**
 * What those cells say. Its version is the number that stands there, else the one it was made with.
 *
 * @param cells those of `rubricArea`
 */
export function rubricSaid(cells: readonly (readonly Cell[])[], made: RubricPlace): SaidRubric {
  const { other, table, version } = layoutOf(made);
  const number = cells[version.row]?.[version.column];
  const words = wordsIn(cells, table.area);
  const others = other === null ? null : wordsIn(cells, other.area);
  return {
    version: typeof number === "number" && number >= 1 ? Math.round(number) : made.version,
    words,
    other: others,
    digest: rubricDigest(words, others),
  };
}

/** The digest of the words of a rubric. */
export function rubricDigest(words: RubricWords, other: RubricWords | null): string {
  return textDigest(JSON.stringify([words, other]));
}

function wordsIn(cells: readonly (readonly Cell[])[], { column, columns, row, rows }: Area): string[][] {
  return Array.from({ length: rows }, (_, index) =>
    Array.from({ length: columns }, (__, place) => String(cells[row + index]?.[column + place] ?? "").trim()),
  );
}
