import type { ChosenIndicator } from "../evaluation/answers.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Indicator, Preset } from "../indicators/indicator.ts";
import { indicatorById } from "../indicators/library.ts";

type Rows = readonly ChosenIndicator[];

/** A row made from a library entry, its source a guess until the tickets are known. */
export function rowOfIndicator(
  entry: Indicator,
  locale: Locale,
  weight: number,
  target: number | null,
): ChosenIndicator {
  return {
    key: entry.id,
    library: entry.id,
    name: entry.name[locale],
    dimension: entry.dimension,
    kind: entry.kind,
    direction: entry.direction,
    unit: entry.unit,
    target,
    weight,
    locked: false,
    source: entry.kind === "qualitative" ? "panel" : "typed",
    reading: entry.reading ?? null,
    actual: null,
    ratings: [],
    note: "",
    exempt: null,
  };
}

/** A row of the user's own, to be filled in. */
export function ownRow(rows: Rows, name: string): ChosenIndicator {
  const keys = new Set(rows.map((row) => row.key));
  let number = 1;
  while (keys.has(`own-${number}`)) number++;
  return {
    key: `own-${number}`,
    library: null,
    name,
    dimension: "experience",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    weight: 0,
    locked: false,
    source: "typed",
    reading: null,
    actual: null,
    ratings: [],
    note: "",
    exempt: null,
  };
}

/** The rows with one more, behind the last of its dimension: rows of a dimension stand together. */
export function withRow(rows: Rows, row: ChosenIndicator): ChosenIndicator[] {
  const last = rows.map((other) => other.dimension).lastIndexOf(row.dimension);
  const index = last < 0 ? rows.length : last + 1;
  return [...rows.slice(0, index), row, ...rows.slice(index)];
}

/** The rows with one moved before or behind its neighbour of the same dimension; at the edge nothing moves. */
export function withRowMoved(rows: Rows, key: string, by: -1 | 1): ChosenIndicator[] {
  const moved = [...rows];
  const from = moved.findIndex((row) => row.key === key);
  const row = moved[from];
  const other = moved[from + by];
  if (row === undefined || other === undefined || other.dimension !== row.dimension) return moved;
  moved[from] = other;
  moved[from + by] = row;
  return moved;
}

/** Whether a row holds something a person typed, which a change of preset must not lose. */
function holdsTyped(row: ChosenIndicator): boolean {
  const hasData = row.actual !== null || row.ratings.some((rating) => rating !== null);
  return row.library === null || hasData || row.note !== "" || row.exempt !== null || row.locked;
}

/** Whether the rows differ from what a preset gives: then a change of preset is asked about first. */
export function differsFromPreset(rows: Rows, presets: readonly Preset[]): boolean {
  if (rows.length === 0) return false;
  if (rows.some(holdsTyped)) return true;
  return !presets.some(
    (preset) =>
      preset.indicators.length === rows.length &&
      preset.indicators.every(({ id, weight, target }) =>
        rows.some(
          (row) =>
            row.library === id && row.weight === weight && row.target === (target ?? indicatorById(id)?.target ?? null),
        ),
      ),
  );
}

/**
 * The rows of a preset. What a person typed stays: an indicator in both keeps its actual, ratings, note and exemption, and
 * one that only the old rows have is kept behind the preset's with weight 0 when it holds something typed.
 */
export function rowsOfPreset(preset: Preset, locale: Locale, before: Rows): ChosenIndicator[] {
  let rows: ChosenIndicator[] = [];
  for (const { id, weight, target } of preset.indicators) {
    const entry = indicatorById(id);
    if (entry === undefined) continue;
    const row = rowOfIndicator(entry, locale, weight, target ?? entry.target);
    const old = before.find((other) => other.library === id);
    const kept = old && {
      key: old.key,
      name: old.name,
      source: old.source,
      actual: old.actual,
      ratings: old.ratings,
      note: old.note,
      exempt: old.exempt,
    };
    rows = withRow(rows, { ...row, ...kept });
  }
  for (const old of before) {
    if (holdsTyped(old) && !rows.some((row) => row.key === old.key))
      rows = withRow(rows, { ...old, weight: 0, locked: false });
  }
  return rows;
}
