import { cp, mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { functions } from "../../core/functions/registry.ts";
import { type Locale, locales } from "../../core/i18n/locale.ts";
import { functionPage } from "../pages/function-page.ts";
import { indexPage, privacyPage, supportPage, termsPage } from "../pages/general-pages.ts";
import { functionFile, type GeneralPage, helpFolder } from "../pages/page-address.ts";
import type { Site } from "./site.ts";

const makers: Readonly<Record<GeneralPage, (locale: Locale, contact: string | null) => string>> = {
  index: indexPage,
  support: supportPage,
  privacy: privacyPage,
  terms: termsPage,
};

/** The page about a function, as Excel's function dialog leads to it. */
export function helpAddress(locale: Locale, { address }: Site): (id: string) => string {
  return (id) => `${address}/${helpFolder(locale)}/${functionFile(id)}`;
}

/** The pages about the functions, and those that the store asks for, in both languages. */
export async function buildPages(folder: string, { contact }: Site): Promise<void> {
  await cp(resolve(import.meta.dirname, "../pages/index.html"), join(folder, "index.html"));
  for (const locale of locales) {
    const pages = join(folder, helpFolder(locale));
    await mkdir(pages, { recursive: true });
    for (const [name, make] of Object.entries(makers))
      await writeFile(join(pages, `${name}.html`), make(locale, contact));
    for (const descriptor of functions)
      await writeFile(join(pages, functionFile(descriptor.id)), functionPage(descriptor, locale));
  }
}
