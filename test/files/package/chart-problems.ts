import { formulaProblems } from "./formula-problems.ts";
import { childOf, childrenOf, elementsIn, type Package } from "./package.ts";
import { sheetNamesOf } from "./workbook-problems.ts";

const valOf = (attributes: Readonly<Record<string, string>> | undefined): string => attributes?.val ?? "";

/** Charts: axes that cross each other, series that are told apart, cells of sheets that are there. */
export function chartProblems(saved: Package): string[] {
  const sheets = sheetNamesOf(saved);
  return [...saved.parts].flatMap(([name, root]) => {
    if (!/^xl\/charts\/chart\d+\.xml$/.test(name)) return [];
    const problems: string[] = [];
    const plot = childOf(childOf(root, "chart"), "plotArea");
    const groups = plot?.children.filter((child) => child.name.endsWith("Chart")) ?? [];
    const axes = plot?.children.filter((child) => /^(cat|val|date|ser)Ax$/.test(child.name)) ?? [];
    const ids = axes.map((axis) => valOf(childOf(axis, "axId")?.attributes));
    if (new Set(ids).size < ids.length) problems.push("two axes of one number");
    for (const axis of axes)
      if (!ids.includes(valOf(childOf(axis, "crossAx")?.attributes))) problems.push("an axis that crosses nothing");
    const series = groups.flatMap((group) => childrenOf(group, "ser"));
    for (const group of groups) {
      const used = childrenOf(group, "axId").map(({ attributes }) => valOf(attributes));
      if (used.length !== 2 || used.some((id) => !ids.includes(id))) problems.push(`<${group.name}> without its axes`);
      if (childrenOf(group, "ser").length === 0) problems.push(`<${group.name}> without series`);
    }
    for (const key of ["idx", "order"]) {
      const values = series.map((one) => valOf(childOf(one, key)?.attributes));
      if (new Set(values).size < values.length) problems.push(`two series of one ${key}`);
    }
    for (const { name: element, text } of elementsIn(root))
      if (element === "f") problems.push(...formulaProblems(text, sheets));
    return problems.map((problem) => `${name}: ${problem}`);
  });
}
