import { ZipArchive } from "../../../excel-addin/workbench/files/read-zip.ts";

/** An element of XML with its text as it is meant, entities resolved. */
export interface Element {
  /** Without its namespace prefix. */
  readonly name: string;
  /** Under their whole names, such as `r:id`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** The parts of a saved workbook: the XML of each, or why it is none. */
export interface Package {
  readonly names: readonly string[];
  readonly parts: ReadonlyMap<string, Element>;
  /** What is no XML, or holds what XML may not. */
  readonly broken: readonly string[];
}

const token = /<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;
const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function resolved(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+)?;?/g, (whole, name: string | undefined) => {
    if (name === undefined || !whole.endsWith(";")) throw new Error(`a bare & in ${text.slice(0, 60)}`);
    if (name.startsWith("#x")) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    const known = entities[name];
    if (known === undefined) throw new Error(`&${name}; stands for nothing`);
    return known;
  });
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function attributesOf(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of source.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in found) throw new Error(`${name} stands twice in ${source}`);
    found[name] = resolved(value);
  }
  return found;
}

/** What no XML 1.0 may hold, whether as itself or as an entity: most control characters, halves of pairs, U+FFFE and U+FFFF. */
function isForbidden(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const isControl = code < 0x20 && code !== 0x9 && code !== 0xa && code !== 0xd;
  return isControl || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
}

function parsed(source: string): Element {
  interface Open {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: Element[];
    text: string;
  }
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  let end = 0;
  for (const match of source.matchAll(token)) {
    const [whole, closed, opened, attributes = "", isEmpty] = match;
    const parent = open.at(-1) ?? root;
    end = match.index + whole.length;
    if (closed !== undefined) {
      if (open.length < 2 || parent.name !== localName(closed)) throw new Error(`</${closed}> closes nothing`);
      open.pop();
    } else if (opened !== undefined) {
      const element: Open = {
        name: localName(opened),
        attributes: attributesOf(attributes),
        children: [],
        text: "",
      };
      parent.children.push(element);
      if (isEmpty === "") open.push(element);
    } else if (!whole.startsWith("<")) parent.text += resolved(whole);
  }
  const [element, ...others] = root.children;
  if (end !== source.length) throw new Error(`no XML at ${end}: ${source.slice(end, end + 40)}`);
  if (open.length !== 1 || element === undefined || others.length > 0 || root.text.trim() !== "")
    throw new Error("there must be one document element, closed");
  for (const each of elementsIn(element)) {
    for (const text of [each.text, ...Object.values(each.attributes)]) {
      const forbidden = [...text].find(isForbidden);
      if (forbidden !== undefined) throw new Error(`a character that XML may not hold in <${each.name}>`);
    }
  }
  return element;
}

/** An element and everything in it. */
export function elementsIn(element: Element): Element[] {
  return [element, ...element.children.flatMap(elementsIn)];
}

export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return childrenOf(element, name)[0];
}

/** Takes a saved workbook apart. */
export async function packageOf(bytes: Uint8Array): Promise<Package> {
  const archive = new ZipArchive(bytes);
  const parts = new Map<string, Element>();
  const broken: string[] = [];
  for (const name of archive.names) {
    try {
      parts.set(name, parsed(await archive.text(name)));
    } catch (error) {
      broken.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { names: archive.names, parts, broken };
}

/** The part that a path leads to, seen from another part. */
export function resolvedPart(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

export interface Relationship {
  readonly id: string;
  /** The last word of its type. */
  readonly type: string;
  /** `null` for what lies outside of the file. */
  readonly part: string | null;
}

/** Where a part's relationships are kept. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

export function relationshipsOf({ parts }: Package, part: string): readonly Relationship[] {
  return childrenOf(parts.get(relationshipsPart(part)), "Relationship").map(({ attributes }) => ({
    id: attributes.Id ?? "",
    type: attributes.Type?.split("/").at(-1) ?? "",
    part: attributes.TargetMode === "External" ? null : resolvedPart(part, attributes.Target ?? ""),
  }));
}
