import type { CausesShape } from "../../evaluation/made/made-causes.ts";
import type { Area } from "../../formula/expression.ts";
import type { CauseBranch } from "../../indicators/indicator.ts";
import type { Place } from "../sheet-draft.ts";

/** Where each bone hangs: three above the spine and three below, counted from the tail. */
const bones: Readonly<Record<CauseBranch, { readonly position: 0 | 1 | 2; readonly isAbove: boolean }>> = {
  people: { position: 0, isAbove: true },
  process: { position: 1, isAbove: true },
  product: { position: 2, isAbove: true },
  tools: { position: 0, isAbove: false },
  environment: { position: 1, isAbove: false },
  measurement: { position: 2, isAbove: false },
};

/** Cells for causes on each bone. */
export const causesPerBranch = 5;

/** Lines of the indicator's name in the fish's head. */
export const nameLines = 3;

/** The questions of the chain. */
export const whyCount = 5;

/** Rows for the measures that the meeting agrees on. */
export const agreedCount = 3;

/** The columns of the fishbone's head, and of everything that stands beside the chain. */
export const headColumns = { first: 6, second: 7, third: 8 } as const;

/** The columns of the chain of whys. */
export const whyColumns = { number: 0, question: 1, arrow: 2, answer: 3, proven: 4, evidence: 5 } as const;

/** The columns of the table of groups. */
export const shareColumns = { factor: 0, group: 1, weak: 2, ofWeak: 3, tickets: 4, ofTickets: 5, branch: 6, times: 7 };

export const causesColumnCount = headColumns.third + 1;

export interface CausesLayout {
  readonly title: Place;
  readonly subtitle: Place;
  /** The sentence with actual, target and attainment as they are now. */
  readonly problem: Place;
  /** The round, and the four stages of its circle. */
  readonly round: Place;
  readonly stages: readonly Place[];
  /** What was tried in the round before; `null` in the first round. */
  readonly tried: {
    readonly sectionRow: number;
    readonly headerRow: number;
    readonly firstRow: number;
    readonly measureColumn: number;
    readonly verdictColumn: number;
    /** The link to where it was judged. */
    readonly judged: Place | null;
  } | null;
  readonly says: {
    readonly sectionRow: number;
    readonly firstRow: number;
    /** `null` where no group stands out. */
    readonly headerRow: number | null;
    /** The table's row of a group, from 0. */
    readonly shareRow: (index: number) => number;
  };
  readonly fishbone: {
    readonly sectionRow: number;
    readonly spineRow: number;
    /** From the heads of the upper bones to those of the lower ones, with the fish's head. */
    readonly area: Area;
    /** The name of a bone. */
    readonly head: (branch: CauseBranch) => Place;
    /** Its causes, from top to bottom, and how much each of them weighs, to their left. */
    readonly causes: (branch: CauseBranch) => Area;
    readonly votes: (branch: CauseBranch) => Area;
    /** The fish's head: the indicator, and its figures. */
    readonly effect: {
      readonly title: Place;
      readonly name: Place;
      readonly scope: Place;
      readonly evaluation: Place;
      readonly actual: Place;
      readonly target: Place;
      readonly attainment: Place;
    };
  };
  readonly whys: {
    readonly sectionRow: number;
    readonly headerRow: number;
    readonly firstRow: number;
  };
  readonly rootCause: Place;
  /** The bone that the root cause hangs on. */
  readonly rootBranch: Place;
  /** Measure, owner and deadline of what was agreed. */
  readonly agreed: Area;
  readonly heldOn: Place;
  readonly takingPart: Place;
  /** The link to the improvement plan. */
  readonly plan: Place;
  /** Everything, as it is printed. */
  readonly page: Area;
}

/**
 * Where everything stands on a root-cause sheet: the problem and the round on top, what was tried and what the tickets
 * say, the fishbone with its head at the right, and below it the chain of whys beside the measures that follow from it.
 */
export function causesLayout(shape: CausesShape): CausesLayout {
  const round = { row: 3, column: 0 };
  const triedRow = round.row + 2;
  const triedRows = shape.tried === null ? 0 : 2 + shape.tried + (shape.judged ? 1 : 0) + 1;
  const saysRow = triedRow + triedRows;
  const sharesRow = saysRow + 1 + shape.says;
  const boneRow = sharesRow + (shape.shares === 0 ? 0 : 1 + shape.shares) + 1;
  const topRow = boneRow + 1;
  const spineRow = topRow + 1 + causesPerBranch;
  const bottomRow = spineRow + causesPerBranch + 1;
  const whyRow = bottomRow + 2;
  const firstWhy = whyRow + 2;
  const rootRow = firstWhy + whyCount;
  const effect = (row: number, column: number = headColumns.first): Place => ({ row, column });
  return {
    title: { row: 0, column: 0 },
    subtitle: { row: 1, column: 0 },
    problem: { row: 2, column: 0 },
    round,
    stages: [1, 3, 5, headColumns.first].map((column) => ({ row: round.row, column })),
    tried:
      shape.tried === null
        ? null
        : {
            sectionRow: triedRow,
            headerRow: triedRow + 1,
            firstRow: triedRow + 2,
            measureColumn: 0,
            verdictColumn: 5,
            judged: shape.judged ? { row: triedRow + 2 + shape.tried, column: 0 } : null,
          },
    says: {
      sectionRow: saysRow,
      firstRow: saysRow + 1,
      headerRow: shape.shares === 0 ? null : sharesRow,
      shareRow: (index) => sharesRow + 1 + index,
    },
    fishbone: {
      sectionRow: boneRow,
      spineRow,
      area: { row: topRow, column: 0, rows: bottomRow - topRow + 1, columns: causesColumnCount },
      head: (branch) => {
        const { position, isAbove } = bones[branch];
        return { row: isAbove ? topRow : bottomRow, column: 2 * position + 1 };
      },
      causes: (branch) => causesAt(branch, 1),
      votes: (branch) => causesAt(branch, 0),
      effect: {
        title: effect(topRow),
        name: effect(topRow + 1),
        scope: effect(topRow + 1 + nameLines),
        evaluation: effect(topRow + 2 + nameLines),
        actual: effect(spineRow + 1, headColumns.second),
        target: effect(spineRow + 2, headColumns.second),
        attainment: effect(spineRow + 3, headColumns.second),
      },
    },
    whys: { sectionRow: whyRow, headerRow: whyRow + 1, firstRow: firstWhy },
    rootCause: { row: rootRow, column: whyColumns.answer },
    rootBranch: { row: rootRow, column: whyColumns.evidence },
    agreed: { row: firstWhy, column: headColumns.first, rows: agreedCount, columns: 3 },
    plan: { row: firstWhy + agreedCount, column: headColumns.first },
    heldOn: { row: firstWhy + agreedCount + 1, column: headColumns.second },
    takingPart: { row: firstWhy + agreedCount + 2, column: headColumns.second },
    page: { row: 0, column: 0, rows: rootRow + 1, columns: causesColumnCount },
  };

  function causesAt(branch: CauseBranch, beside: 0 | 1): Area {
    const { position, isAbove } = bones[branch];
    const row = (isAbove ? topRow : spineRow) + 1;
    return { row, column: 2 * position + beside, rows: causesPerBranch, columns: 1 };
  }
}
