import * as z from "zod/mini";
import type { RenamedSheet } from "../../core/evaluation/made/renamed-sheets.ts";
import type { Generation } from "../../core/workbook/port.ts";
import { revisedCellsSchema } from "./revised-cells.ts";

/** What one generation made and replaced: enough to take it back, also after the workbook was closed. */
const recordSchema = z.object({
  at: z.string(),
  /** Excel's ids stay when a user renames a sheet. */
  sheets: z.array(z.object({ id: z.string(), name: z.string() })),
  names: z.array(z.string()),
  /** Cells of earlier sheets that were written to. */
  revised: z._default(z.array(revisedCellsSchema), []),
  /** The settings as they were before; `null` where there was none. */
  settings: z.record(z.string(), z.nullable(z.string())),
});

export type GenerationRecord = z.infer<typeof recordSchema>;

/** The key under which the records are kept, oldest first. */
export const RECORDS_KEY = "ticketscore.generations";

/** The records as kept; text that is not ours reads as none. */
export function readRecords(text: string | null): readonly GenerationRecord[] {
  if (text === null) return [];
  try {
    const records = z.array(recordSchema).safeParse(JSON.parse(text));
    return records.success ? records.data : [];
  } catch {
    return [];
  }
}

/** A sheet of the workbook as Excel knows it. */
interface KnownSheet {
  readonly id: string;
  readonly name: string;
}

/**
 * The ids of the sheets that we made. A program that rewrites the file may give its sheets new ids; sheets of a generation
 * of which none is found by id are known by their names, because then nothing else is left to know them by.
 */
export function ownSheetIds(records: readonly GenerationRecord[], sheets: readonly KnownSheet[]): ReadonlySet<string> {
  const present = new Set(sheets.map(({ id }) => id));
  return new Set(
    records.flatMap((record) => {
      const ids = record.sheets.map(({ id }) => id).filter((id) => present.has(id));
      if (ids.length > 0) return ids;
      const names = new Set(record.sheets.map(({ name }) => name));
      return sheets.filter(({ name }) => names.has(name)).map(({ id }) => id);
    }),
  );
}

/** The sheets that have another name now than in the records, and the records with the names of now. */
export function renamedIn(
  records: readonly GenerationRecord[],
  sheets: readonly KnownSheet[],
): { readonly renamed: readonly RenamedSheet[]; readonly records: readonly GenerationRecord[] } {
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const taken = new Set(sheets.map(({ name }) => name));
  const renamed: RenamedSheet[] = [];
  const named = <Sheet extends KnownSheet>(sheet: Sheet): Sheet => {
    const name = names.get(sheet.id);
    // A sheet that has the old name by now is what is known under it.
    if (name === undefined || name === sheet.name || taken.has(sheet.name)) return sheet;
    renamed.push({ from: sheet.name, to: name });
    return { ...sheet, name };
  };
  const known = records.map((record) => ({
    ...record,
    sheets: record.sheets.map(named),
    revised: record.revised.map((cells) => ({ ...cells, sheet: named(cells.sheet) })),
  }));
  const once = new Map(renamed.map(({ from, to }) => [from, to]));
  return { renamed: [...once].map(([from, to]) => ({ from, to })), records: known };
}

/**
 * The position of the generation that would be taken back: the last of which a sheet is still there, or -1. Only ids
 * count, since taking back deletes: a sheet of the same name may be the user's.
 */
export function lastPresent(records: readonly GenerationRecord[], ids: ReadonlySet<string>): number {
  for (let index = records.length - 1; index >= 0; index--) {
    const { sheets = [], revised = [] } = records[index] ?? {};
    if ([...sheets, ...revised.map(({ sheet }) => sheet)].some(({ id }) => ids.has(id))) return index;
  }
  return -1;
}

/** What a generation made, in the words of the port. */
export function generationOf({ at, sheets, revised }: GenerationRecord): Generation {
  return {
    at,
    sheets: sheets.map(({ name }) => name),
    revised: [...new Set(revised.map(({ sheet }) => sheet.name))],
  };
}
