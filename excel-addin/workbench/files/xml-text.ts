const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text as it stands in XML, between tags or in an attribute. Line ends and tabs survive in both. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => {
    if (character === "&") return "&amp;";
    if (character === "<") return "&lt;";
    if (character === ">") return "&gt;";
    return character === '"' ? "&quot;" : `&#${character.charCodeAt(0)};`;
  });
}

/** What a text in XML stands for. */
export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return named[name ?? ""] ?? whole;
    },
  );
}

export interface XmlElement {
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands between the tags, as it stands there. */
  readonly content: string;
}

/**
 * The elements of this name, whatever their prefix. For the small parts of a workbook whose elements do not nest in their like;
 * sheets are the library's to read.
 */
export function xmlElements(xml: string, name: string): readonly XmlElement[] {
  const pattern = new RegExp(`<((?:\\w+:)?${name})(\\s(?:[^>"']|"[^"]*"|'[^']*')*?)?(?:/>|>([\\s\\S]*?)</\\1>)`, "g");
  return [...xml.matchAll(pattern)].map((match) => {
    const attributes: Record<string, string> = {};
    for (const [, key = "", double, single] of (match[2] ?? "").matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      attributes[key] = unescapeXml(double ?? single ?? "");
    }
    return { attributes, content: match[3] ?? "" };
  });
}
