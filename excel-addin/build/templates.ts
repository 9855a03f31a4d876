import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { locales } from "../../core/i18n/locale.ts";
import { saveXlsx } from "../workbench/files/save.ts";
import { recordTemplates, templatesFolder } from "./template-record.ts";
import { templateIds } from "./template-texts.ts";
import { templateWorkbook } from "./template-workbooks.ts";

/** The time that templates say they were changed: one that is not now, so that building twice gives the same bytes. */
const changed = new Date("2024-07-01T00:00:00Z");

/**
 * Writes the ready workbooks, in both languages, into a folder of their own, beside a record of what was written.
 *
 * A file that is there already may be one that somebody has filled in: it is never written over. `removeBuiltTemplates` makes
 * room first.
 *
 * @param dist the folder that holds the folder
 * @throws Error when a file is in the way
 */
export async function writeTemplates(dist: string): Promise<void> {
  const files = new Map<string, Uint8Array>();
  for (const id of templateIds) {
    for (const locale of locales)
      files.set(`ticketscore-${id}-${locale}.xlsx`, await saveXlsx(await templateWorkbook(id, locale), changed));
  }
  await mkdir(join(dist, templatesFolder), { recursive: true });
  await recordTemplates(dist, files);
  for (const [name, bytes] of files) await writeFile(join(dist, templatesFolder, name), bytes, { flag: "wx" });
}
