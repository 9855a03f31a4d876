import { type Locale, locales } from "../../core/i18n/locale.ts";
import { siteTexts } from "../../core/i18n/site/site-texts.ts";
import { escapeHtml } from "./html.ts";
import { type GeneralPage, generalPages } from "./page-address.ts";

/** Nothing comes from anywhere but the site itself. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

interface PageParts {
  readonly locale: Locale;
  /** Its name in every language, such as `ticketscore.html`. */
  readonly file: string;
  readonly title: string;
  /** One sentence, for search engines and lists. */
  readonly description: string;
  /** HTML. */
  readonly content: string;
  /** True where the page calculates. */
  readonly isLive?: boolean;
}

/** A whole page: the same head, navigation and foot everywhere, and the way to the same page in the other language. */
export function pageOf({ locale, file, title, description, content, isLive = false }: PageParts): string {
  const texts = siteTexts[locale];
  const other = locales.find((one) => one !== locale) ?? locale;
  const link = (page: GeneralPage, words: string): string => {
    const isCurrent = file === `${page}.html` ? ' aria-current="page"' : "";
    return `<a href="${page}.html"${isCurrent}>${escapeHtml(words)}</a>`;
  };
  const words = { index: texts.nav.functions, ...texts.nav };
  return `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="description" content="${escapeHtml(description)}">
    <title>${escapeHtml(title)} – ${escapeHtml(texts.product)}</title>
    <link rel="icon" href="../../icons/product-32.png">
    <link rel="alternate" hreflang="${other}" href="../${other}/${file}">
    <link rel="stylesheet" href="../../pane.css">
    <link rel="stylesheet" href="../../site.css">${
      isLive
        ? `
    <script src="../../functions.js" defer></script>
    <script type="module" src="../../live-examples.js"></script>`
        : ""
    }
  </head>
  <body class="site">
    <a class="skip" href="#content">${escapeHtml(texts.skip)}</a>
    <header class="site-header">
      <a class="site-name" href="index.html"><img src="../../icons/product-32.png" alt="" width="24" height="24">${escapeHtml(texts.product)}</a>
      <nav>
        ${generalPages.map((page) => link(page, words[page])).join("\n        ")}
        <a href="../${other}/${file}" lang="${other}" hreflang="${other}">${texts.otherLanguage}</a>
      </nav>
    </header>
    <main id="content">
${content}
    </main>
  </body>
</html>
`;
}
