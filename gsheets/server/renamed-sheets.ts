import type { RenamedSheet } from "../../core/evaluation/made/renamed-sheets.ts";
import type { GenerationRecord, KnownSheet } from "./generation-record.ts";
import { OpenBook } from "./open-book.ts";

/** The names that sheets of ours have now, by those that the records know them under. */
function renamedIn(records: readonly GenerationRecord[], sheets: readonly KnownSheet[]): ReadonlyMap<string, string> {
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const taken = new Set(sheets.map(({ name }) => name));
  const renamed = new Map<string, string>();
  for (const record of records) {
    for (const { id, name } of [...record.sheets, ...record.revised.map(({ sheet }) => sheet)]) {
      const now = id === null ? undefined : names.get(id);
      // A sheet that has the old name by now is what is known under it.
      if (now !== undefined && now !== name && !taken.has(name)) renamed.set(name, now);
    }
  }
  return renamed;
}

/** The sheets of earlier generations that were renamed since this was last asked; from now on they are known so. */
export function renamedSheets(): RenamedSheet[] {
  const book = new OpenBook();
  const { records, texts } = book;
  if (records.all.length === 0) return [];
  const renamed = renamedIn(records.all, book.sheets());
  if (renamed.size === 0) return [];
  const named = <Named extends { readonly name: string }>(sheet: Named): Named => ({
    ...sheet,
    name: renamed.get(sheet.name) ?? sheet.name,
  });
  for (const record of records.all) {
    const names = [...record.sheets, ...record.revised.map(({ sheet }) => sheet)].map(({ name }) => name);
    if (!names.some((name) => renamed.has(name))) continue;
    records.put({
      ...record,
      sheets: record.sheets.map(named),
      revised: record.revised.map((cells) => ({ ...cells, sheet: named(cells.sheet) })),
    });
  }
  texts.save();
  return [...renamed].map(([from, to]) => ({ from, to }));
}
