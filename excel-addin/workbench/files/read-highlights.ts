import type { ConditionalRule, Sheet } from "hucre/xlsx";
import { areaAddress, parseArea } from "../grid/address.ts";
import type { HighlightSnapshot } from "../snapshot.ts";
import { absoluteReference } from "./absolute-reference.ts";
import { shownColor } from "./colors.ts";
import { movedFormula } from "./moved-formula.ts";
import type { NoteList } from "./note-list.ts";
import { shownFormula } from "./stored-formula.ts";

const comparisons = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
} as const;

/** A stored condition as a formula over the corner cell; `null` for scales, bars and icons, which have none. */
function conditionOf(rule: ConditionalRule, corner: string, cells: string): string | null {
  const [first, second] = [rule.formula ?? []].flat();
  if (rule.type === "duplicateValues") return `COUNTIF(${cells},${corner})>1`;
  if (rule.type === "uniqueValues") return `COUNTIF(${cells},${corner})=1`;
  if (first === undefined || rule.type === "colorScale" || rule.type === "dataBar" || rule.type === "iconSet")
    return null;
  if (rule.type !== "cellIs") return first;
  if (rule.operator === "between") return `AND(${corner}>=${first},${corner}<=${second ?? first})`;
  if (rule.operator === "notBetween") return `OR(${corner}<${first},${corner}>${second ?? first})`;
  return rule.operator === undefined ? null : `${corner}${comparisons[rule.operator]}${first}`;
}

function lookOf(
  rule: ConditionalRule,
  themeColors: readonly string[],
): Pick<HighlightSnapshot, "color" | "fill" | "bold"> {
  const font = rule.style?.font;
  const stored = rule.style?.fill;
  const color = shownColor(font?.color, themeColors);
  const fill = stored?.type === "pattern" ? shownColor(stored.bgColor ?? stored.fgColor, themeColors) : undefined;
  return {
    ...(color === undefined ? {} : { color }),
    ...(fill === undefined ? {} : { fill }),
    ...(font?.bold ? { bold: true } : {}),
  };
}

/** The conditional formats of a sheet as formulas, the first to apply first, one for each block of cells. */
export function readHighlights(
  sheet: Sheet,
  themeColors: readonly string[],
  notes: NoteList,
): readonly HighlightSnapshot[] {
  const rules = [...(sheet.conditionalRules ?? [])].sort((one, other) => one.priority - other.priority);
  return rules.flatMap((rule) => {
    const addresses = rule.range.split(" ");
    const corner = parseArea(addresses[0] ?? "");
    const corners = corner && areaAddress({ ...corner, rows: 1, columns: 1 });
    const cells = absoluteReference(addresses[0] ?? "", sheet.name).replace(/^.*!/, "");
    const condition = corners === null ? null : conditionOf(rule, corners, cells);
    if (condition === null || corner === null) {
      notes.add("highlight", sheet.name);
      return [];
    }
    const look = lookOf(rule, themeColors);
    return addresses.flatMap((address): HighlightSnapshot[] => {
      const area = parseArea(address);
      if (!area) return [];
      return [
        {
          address,
          formula: shownFormula(movedFormula(condition, area.row - corner.row, area.column - corner.column)),
          ...look,
        },
      ];
    });
  });
}
