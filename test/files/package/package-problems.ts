import { chartProblems } from "./chart-problems.ts";
import { orders, seriesOrders } from "./orders.ts";
import { childrenOf, type Element, elementsIn, type Package, packageOf, relationshipsOf } from "./package.ts";
import { sheetProblems } from "./sheet-problems.ts";
import { stylesProblems } from "./styles-problems.ts";
import { workbookProblems } from "./workbook-problems.ts";

/**
 * What Excel is known to refuse, or to "repair", in a saved workbook; nothing, and it opens as it is. The rules are those of
 * ECMA-376 and [MS-XLSX] and what people met: order of elements, names, references, counts, lengths.
 */
export async function packageProblems(bytes: Uint8Array): Promise<string[]> {
  const saved = await packageOf(bytes);
  if (saved.broken.length > 0) return [...saved.broken];
  return [
    ...partProblems(saved),
    ...[...saved.parts].flatMap(([name, root]) => orderProblems(root).map((problem) => `${name}: ${problem}`)),
    ...workbookProblems(saved),
    ...stylesProblems(saved),
    ...sheetProblems(saved),
    ...chartProblems(saved),
  ];
}

/** Content types and relationships: what is named must be there, and what is there must be named. */
function partProblems(saved: Package): string[] {
  const problems: string[] = [];
  const lower = saved.names.map((name) => name.toLowerCase());
  for (const name of saved.names)
    if (lower.filter((other) => other === name.toLowerCase()).length > 1) problems.push(`${name} is there twice`);
  const types = saved.parts.get("[Content_Types].xml");
  if (types === undefined) return ["there are no content types"];
  const overrides = childrenOf(types, "Override").map(({ attributes }) => attributes.PartName?.slice(1) ?? "");
  const defaults = new Set(childrenOf(types, "Default").map(({ attributes }) => attributes.Extension));
  for (const part of overrides)
    if (!saved.names.includes(part)) problems.push(`a content type for ${part}, which is missing`);
  if (new Set(overrides).size < overrides.length) problems.push("two content types for one part");
  for (const name of saved.names) {
    const isTyped = overrides.includes(name) || defaults.has(name.split(".").at(-1));
    if (!isTyped && name !== "[Content_Types].xml") problems.push(`no content type for ${name}`);
    const isOffice = name.startsWith("xl/") && !name.endsWith(".rels");
    if (isOffice && !overrides.includes(name)) problems.push(`${name} has only the content type of its ending`);
    if (name.endsWith(".rels")) problems.push(...relationshipProblems(saved, name));
    else problems.push(...idProblems(saved, name));
  }
  return problems;
}

function relationshipProblems(saved: Package, rels: string): string[] {
  const source = rels.replace(/_rels\/([^/]*)\.rels$/, "$1");
  const problems: string[] = [];
  if (source !== "" && !saved.names.includes(source)) problems.push(`${rels} belongs to a part that is missing`);
  const all = relationshipsOf(saved, source);
  for (const { id, part } of all) {
    if (part !== null && !saved.names.includes(part)) problems.push(`${rels} leads to ${part}, which is missing`);
    if (all.filter((other) => other.id === id).length > 1) problems.push(`${rels} has two relationships ${id}`);
  }
  return problems;
}

/** Every `r:id` leads somewhere. */
function idProblems(saved: Package, name: string): string[] {
  const root = saved.parts.get(name);
  const known = new Set(relationshipsOf(saved, name).map(({ id }) => id));
  const used = root === undefined ? [] : elementsIn(root).flatMap(({ attributes }) => attributes["r:id"] ?? []);
  return used.filter((id) => !known.has(id)).map((id) => `${name} uses the relationship ${id}, which is missing`);
}

function orderProblems(root: Element): string[] {
  return elementsIn(root).flatMap((element): string[] => {
    const chart = Object.keys(seriesOrders).includes(element.name) ? seriesOrders[element.name] : undefined;
    const series = chart === undefined ? [] : childrenOf(element, "ser").flatMap((ser) => misplaced(ser, chart));
    const order = orders[element.name];
    return order === undefined ? series : [...series, ...misplaced(element, order)];
  });
}

function misplaced(element: Element, order: string): string[] {
  const places = order.split(" ");
  let last = -1;
  for (const child of element.children) {
    const place = places.indexOf(child.name);
    if (place < 0) return [`<${element.name}> holds <${child.name}>, which does not belong there`];
    if (place < last) return [`<${child.name}> stands too late in <${element.name}>`];
    last = place;
  }
  return [];
}
