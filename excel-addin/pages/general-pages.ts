import type { Category } from "../../core/functions/descriptor.ts";
import { functions } from "../../core/functions/registry.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { privacyWords } from "../../core/i18n/site/privacy-words.ts";
import { type PageWords, siteTexts } from "../../core/i18n/site/site-texts.ts";
import { supportWords } from "../../core/i18n/site/support-words.ts";
import { termsWords } from "../../core/i18n/site/terms-words.ts";
import { escapeHtml } from "./html.ts";
import { functionFile } from "./page-address.ts";
import { pageOf } from "./page-frame.ts";

/** Every function with its first sentence, by what it is about. */
export function indexPage(locale: Locale): string {
  const { index, categories } = siteTexts[locale];
  const groups = [...new Set(functions.map(({ category }) => category))].map((category) =>
    functionGroup(category, categories[category], locale),
  );
  const content = `      <h1>${escapeHtml(index.title)}</h1>
      <p class="lead">${escapeHtml(index.lead)}</p>
      <p>${escapeHtml(index.how)}</p>
${groups.join("\n")}`;
  return pageOf({ locale, file: "index.html", title: index.title, description: index.lead, content });
}

function functionGroup(category: Category, title: string, locale: Locale): string {
  const entries = functions
    .filter((descriptor) => descriptor.category === category)
    .map(
      ({ id, summary }) =>
        `          <dt><a href="${functionFile(id)}">${id}</a></dt>\n          <dd>${escapeHtml(summary[locale])}</dd>`,
    );
  return `      <section>
        <h2>${escapeHtml(title)}</h2>
        <dl class="function-list">
${entries.join("\n")}
        </dl>
      </section>`;
}

export function privacyPage(locale: Locale, contact: string | null): string {
  return wordsPage("privacy.html", privacyWords[locale], locale, contactSentence(contact, locale));
}

export function supportPage(locale: Locale, contact: string | null): string {
  return wordsPage("support.html", supportWords[locale], locale, contactSentence(contact, locale));
}

export function termsPage(locale: Locale): string {
  const { licence, thirdParty } = siteTexts[locale];
  const links = `      <p><a href="../../LICENSE.txt">${escapeHtml(licence)}</a> · <a href="../../THIRD-PARTY.txt">${escapeHtml(thirdParty)}</a></p>`;
  return wordsPage("terms.html", termsWords[locale], locale, links);
}

function wordsPage(file: string, { title, lead, sections }: PageWords, locale: Locale, ending: string): string {
  const parts = sections.map(
    (section) => `      <section>
        <h2>${escapeHtml(section.title)}</h2>
${section.lines.map((line) => `        <p>${escapeHtml(line)}</p>`).join("\n")}
      </section>`,
  );
  const content = `      <h1>${escapeHtml(title)}</h1>
      <p class="lead">${escapeHtml(lead)}</p>
${parts.join("\n")}
${ending}`;
  return pageOf({ locale, file, title, description: lead, content });
}

/** Whom to ask: the one who runs the site, where the build was told. */
function contactSentence(contact: string | null, locale: Locale): string {
  const texts = siteTexts[locale];
  const title = `      <h2>${escapeHtml(texts.contactPage)}</h2>\n`;
  if (contact === null) return `${title}      <p>${escapeHtml(texts.noContact)}</p>`;
  const shown = escapeHtml(contact.replace(/^mailto:/, ""));
  const words = texts.contactMail("\u0000").split("\u0000").map(escapeHtml);
  const link = `<a href="${escapeHtml(contact)}">${shown}</a>`;
  return `${title}      <p>${contact.startsWith("mailto:") ? words.join(link) : link}</p>`;
}
