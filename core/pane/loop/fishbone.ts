import type { MadeCauses } from "../../evaluation/made/made-causes.ts";
import type { Cell } from "../../functions/cell.ts";
import { causesTexts } from "../../i18n/improvement/causes-texts.ts";
import { causeBranchNames } from "../../indicators/dimension-names.ts";
import { type CauseBranch, causeBranches } from "../../indicators/indicator.ts";
import { causesLayout } from "../../workbook/improvement/causes-layout.ts";
import type { SheetArea } from "../../workbook/port.ts";
import type { Place } from "../../workbook/sheet-draft.ts";

export interface FishboneCause {
  readonly text: string;
  /** As the meeting weighs it: 3 is decisive; `null` while it is not judged. */
  readonly weight: 1 | 2 | 3 | null;
  /** Usual, and not proven yet. */
  readonly isToCheck: boolean;
}

/** What a root-cause sheet says at the moment. */
export interface Fishbone {
  readonly problem: string;
  /** The causes on each bone, the weightiest first. */
  readonly branches: Readonly<Record<CauseBranch, readonly FishboneCause[]>>;
  readonly rootCause: string;
  /** `null` while none is chosen. */
  readonly rootBranch: CauseBranch | null;
}

/** The cells that its fishbone is drawn from. */
export function fishboneArea({ sheet, shape }: Pick<MadeCauses, "sheet" | "shape">): SheetArea {
  return { sheet, area: causesLayout(shape).page };
}

/** The fishbone that stands in these cells. */
export function fishboneOf(cells: readonly (readonly Cell[])[], { locale, name, shape }: MadeCauses): Fishbone {
  const layout = causesLayout(shape);
  const { toCheck } = causesTexts[locale];
  const at = ({ row, column }: Place): Cell => cells[row]?.[column] ?? null;
  const textAt = (place: Place): string => String(at(place) ?? "").trim();
  const branches: Record<CauseBranch, readonly FishboneCause[]> = {
    people: [],
    process: [],
    product: [],
    tools: [],
    environment: [],
    measurement: [],
  };
  for (const branch of causeBranches) {
    const causes = layout.fishbone.causes(branch);
    const votes = layout.fishbone.votes(branch);
    branches[branch] = Array.from({ length: causes.rows }, (_, index): FishboneCause => {
      const text = textAt({ row: causes.row + index, column: causes.column });
      const weight = weightIn(at({ row: votes.row + index, column: votes.column }));
      return { text, weight, isToCheck: text.startsWith(toCheck.trim()) };
    })
      .filter(({ text }) => text !== "")
      .sort((one, other) => (other.weight ?? 0) - (one.weight ?? 0));
  }
  const rootName = textAt(layout.rootBranch);
  return {
    problem: name,
    branches,
    rootCause: textAt(layout.rootCause),
    rootBranch: causeBranches.find((branch) => causeBranchNames[branch][locale] === rootName) ?? null,
  };
}

const weights = [1, 2, 3] as const;

function weightIn(cell: Cell): FishboneCause["weight"] {
  return weights.find((weight) => weight === Number(cell)) ?? null;
}
