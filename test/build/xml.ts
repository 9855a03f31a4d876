export interface XmlElement {
  /** Without its namespace prefix; attributes keep theirs. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;

/** The document element of XML without entities or CDATA; whatever is not well formed throws, naming where. */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  let end = 0;
  for (const match of source.matchAll(token)) {
    const [whole, closed, opened, attributes = "", isEmpty] = match;
    const parent = open.at(-1);
    if (parent === undefined) throw new Error(`something after the end at ${match.index}`);
    end = match.index + whole.length;
    if (closed !== undefined) {
      if (open.length < 2 || parent.name !== localName(closed))
        throw new Error(`</${closed}> closes nothing at ${match.index}`);
      open.pop();
    } else if (opened !== undefined) {
      const element: XmlElement = {
        name: localName(opened),
        attributes: attributesOf(attributes),
        children: [],
        text: "",
      };
      parent.children.push(element);
      if (isEmpty === "") open.push(element);
    } else if (!whole.startsWith("<")) {
      if (whole.includes("&")) throw new Error(`a bare & at ${match.index}`);
      parent.text += whole.trim();
    }
  }
  const [element, ...others] = root.children;
  if (end !== source.length) throw new Error(`no XML at ${end}: ${source.slice(end, end + 40)}`);
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  if (element === undefined || others.length > 0 || root.text !== "")
    throw new Error("there must be one document element");
  return element;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attributesOf(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of source.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in found) throw new Error(`${name} stands twice in ${source}`);
    found[name] = value;
  }
  return found;
}

/** The element and everything in it. */
export function allElements(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(allElements)];
}
