import { childOf, childrenOf, type Element, type Package } from "./package.ts";

function listIn(styles: Element | undefined, list: string, item: string): readonly Element[] {
  return childrenOf(childOf(styles, list), item);
}

/** How many looks cells, and how many conditional formats, can choose from. */
export function styleCounts({ parts }: Package): { readonly cells: number; readonly conditional: number } {
  const styles = parts.get("xl/styles.xml");
  return { cells: listIn(styles, "cellXfs", "xf").length, conditional: listIn(styles, "dxfs", "dxf").length };
}

/** Looks that name a font, fill, border or number format which is not there. */
export function stylesProblems({ parts }: Package): string[] {
  const styles = parts.get("xl/styles.xml");
  if (styles === undefined) return ["there are no styles"];
  const problems: string[] = [];
  const lists = [
    ["fonts", "font", "fontId"],
    ["fills", "fill", "fillId"],
    ["borders", "border", "borderId"],
  ] as const;
  for (const [list, item, id] of lists) {
    const count = listIn(styles, list, item).length;
    if (Number(childOf(styles, list)?.attributes.count ?? count) !== count) problems.push(`a wrong count of ${list}`);
    for (const xf of listIn(styles, "cellXfs", "xf"))
      if (Number(xf.attributes[id] ?? 0) >= count) problems.push(`${id} ${xf.attributes[id]} of ${count}`);
  }
  const [none, gray] = listIn(styles, "fills", "fill").map(
    (fill) => childOf(fill, "patternFill")?.attributes.patternType,
  );
  if (none !== "none" || gray !== "gray125") problems.push("the first two fills must be none and gray125");
  const formats = listIn(styles, "numFmts", "numFmt").map(({ attributes }) => attributes);
  const ids = formats.map(({ numFmtId }) => numFmtId);
  if (new Set(ids).size < ids.length) problems.push("two number formats of one number");
  for (const { formatCode = "", numFmtId } of formats) {
    if (Number(numFmtId) < 164) problems.push(`the number format ${numFmtId} is Excel's own`);
    if (formatCode === "" || formatCode.length > 255) problems.push(`no number format: ${formatCode}`);
  }
  for (const xf of listIn(styles, "cellXfs", "xf")) {
    const id = Number(xf.attributes.numFmtId ?? 0);
    if (id >= 164 && !ids.includes(String(id))) problems.push(`numFmtId ${id} is not there`);
  }
  return problems.map((problem) => `xl/styles.xml: ${problem}`);
}
