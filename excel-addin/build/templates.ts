import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { locales } from "../../core/i18n/locale.ts";
import { saveXlsx } from "../workbench/files/save.ts";
import { templateIds } from "./template-texts.ts";
import { templateWorkbook } from "./template-workbooks.ts";

/** The time that templates say they were changed: one that is not now, so that building twice gives the same bytes. */
const changed = new Date("2024-07-01T00:00:00Z");

/**
 * Writes the ready workbooks, in both languages, into a folder of their own.
 *
 * The folder must not exist: workbooks that somebody has filled in may lie in it. `npm run build` removes its `dist` first,
 * and with it the templates of the build before.
 *
 * @returns the names of the files
 * @throws Error when the folder exists; nothing in it is touched
 */
export async function writeTemplates(folder: string): Promise<readonly string[]> {
  try {
    await mkdir(folder);
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (!isThere) throw error;
    throw new Error(`templates must go into a folder that does not exist yet: ${folder}`);
  }
  const names: string[] = [];
  for (const id of templateIds) {
    for (const locale of locales) {
      const name = `ticketscore-${id}-${locale}.xlsx`;
      await writeFile(join(folder, name), await saveXlsx(await templateWorkbook(id, locale), changed));
      names.push(name);
    }
  }
  return names;
}
