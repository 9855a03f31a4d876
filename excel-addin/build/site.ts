/** Where the add-in's pages lie, and whom its users turn to. */
export interface Site {
  /** Without a slash at the end. */
  readonly address: string;
  /** A mail address (`mailto:…`) or page (`https://…`) for questions; `null` sends people to their administrator. */
  readonly contact: string | null;
}

/** What development manifests point at: the server of `npm run excel`. */
export const developmentSite: Site = { address: "https://localhost:3000", contact: null };

const wanted = "--url must be an https address such as https://sheets.example.com/ticketscore";

/**
 * The address of a site from what was typed. Office loads add-ins over https only; what follows a `?` or `#` would be lost
 * when a file's name is put behind it, and a name with a password would go to everyone who gets the manifest.
 *
 * @throws Error `--url must be …`
 */
export function siteAddress(typed: string): string {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (url === null || !/^[a-z][a-z0-9+.-]*:\/\//i.test(typed)) throw new Error(`${wanted}, not ${quoted(typed)}`);
  if (url.protocol !== "https:") throw new Error(`${wanted}: Office refuses ${url.protocol}//`);
  if (url.username !== "" || url.password !== "") throw new Error(`${wanted}, without a user name or password`);
  if (url.search !== "" || url.hash !== "" || /[?#]/.test(typed)) throw new Error(`${wanted}, without ? or #`);
  if (!/^[\w./~%-]*$/.test(url.pathname))
    throw new Error(`${wanted}, with letters, digits and - . _ ~ / in its path, not ${quoted(url.pathname)}`);
  if (/\.(html?|xml|json)$/i.test(url.pathname))
    throw new Error(`${wanted}: the address of a folder, not of the file ${quoted(url.pathname)}`);
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

/**
 * The contact from what was typed: a mail address or an https page.
 *
 * @throws Error `--contact must be …`
 */
export function siteContact(typed: string): string {
  if (/^[^\s@<>"'&]+@[^\s@<>"'&]+\.[^\s@<>"'&]+$/.test(typed)) return `mailto:${typed}`;
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (url?.protocol === "https:" && url.username === "") return url.href;
  throw new Error(`--contact must be a mail address or an https address, not ${quoted(typed)}`);
}

function quoted(text: string): string {
  return text === "" ? "nothing" : `"${text}"`;
}

const options = ["--url", "--contact"] as const;

/**
 * The site that the words behind `npm run build --` ask for; none is the development site.
 *
 * @throws Error naming the option that is wrong
 */
export function siteOfArguments(words: readonly string[]): Site {
  const given = new Map<string, string>();
  for (let at = 0; at < words.length; at++) {
    const [name = "", ...rest] = (words[at] ?? "").split("=");
    if (!options.some((option) => option === name))
      throw new Error(`the build knows ${options.join(" and ")}, not ${quoted(words[at] ?? "")}`);
    if (given.has(name)) throw new Error(`${name} must be given once`);
    given.set(name, rest.length > 0 ? rest.join("=") : (words[++at] ?? ""));
  }
  const url = given.get("--url");
  const contact = given.get("--contact");
  return {
    address: url === undefined ? developmentSite.address : siteAddress(url),
    contact: contact === undefined ? null : siteContact(contact),
  };
}
