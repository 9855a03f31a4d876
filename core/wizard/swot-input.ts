import { swotTexts } from "../i18n/improvement/swot-texts.ts";
import type { Locale } from "../i18n/locale.ts";
import { evaluationColumns, evaluationLayout } from "../workbook/evaluation-layout.ts";
import type { SwotEntry, SwotInput } from "../workbook/improvement/swot-sheet.ts";
import { type LoadedEvaluation, type SaidRow, weakRows } from "./loaded-evaluation.ts";

/** An indicator counts as a strength from its target on. */
const reached = 1 - 0.5e-6;

/** Entries filled in ahead in each field; the meeting needs room for its own. */
const mostEntries = 4;

interface Wording {
  readonly locale: Locale;
  readonly sheet: string;
  /** A figure in the unit of its indicator, in words. */
  readonly figure: (value: number | null, unit: LoadedEvaluation["record"]["indicators"][number]["unit"]) => string;
}

/** The SWOT page of an evaluation: what is strong, what is weak, and the weights that the emphasis may move. */
export function swotInputOf({ made, record, said }: LoadedEvaluation, { locale, sheet, figure }: Wording): SwotInput {
  const layout = evaluationLayout(record);
  const known = said.rows.filter(({ attainment }) => attainment !== null);
  const byAttainment = [...known].sort((one, other) => (other.attainment ?? 0) - (one.attainment ?? 0));
  const below = new Set(weakRows(said));
  const strong = byAttainment.filter(({ attainment }) => (attainment ?? 0) >= reached);
  const weak = byAttainment.filter(({ attainment }) => (attainment ?? 0) < reached).reverse();
  return {
    locale,
    sheet,
    subject: record.subject,
    evaluation: made.sheet,
    strengths: strong.slice(0, mostEntries).flatMap((row) => entryOf(row, 1)),
    weaknesses: weak.slice(0, mostEntries).flatMap((row) => entryOf(row, below.has(row) ? 3 : 2)),
    indicators: record.indicators.map(({ key, name, dimension, locked }, index) => ({
      name,
      dimension,
      isHeld: locked,
      weight: { row: layout.rowOf(key) ?? layout.firstRow + index, column: evaluationColumns.weight },
    })),
  };

  function entryOf({ key, actual, target, attainment }: SaidRow, importance: SwotEntry["importance"]): SwotEntry[] {
    const row = record.indicators.find((indicator) => indicator.key === key);
    if (row === undefined) return [];
    const { dimension, name, unit } = row;
    const words = [figure(actual, unit), figure(target, unit), figure(attainment, "percent")] as const;
    return [{ text: swotTexts[locale].entry(name, ...words), dimension, importance }];
  }
}
