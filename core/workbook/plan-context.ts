import type { LinkedStand } from "./linked-stand.ts";

/** The rubric whose words hold for an evaluation. */
export interface RubricInUse {
  readonly sheet: string;
  readonly version: number;
  /** Whether its words were changed under the same version. */
  readonly isEdited: boolean;
}

/** The table that the tickets were read from, as it was when the plan was made. */
export interface PlanSource {
  /** The file or table, as the user knows it. */
  readonly name: string;
  /** Rows of tickets. */
  readonly rows: number;
  /** Cells whose content could not be read. */
  readonly unread: number;
}

/** What a plan depends on besides the answers. */
export interface PlanContext {
  /** ISO date. */
  readonly today: string;
  /** The moment at which open tickets are judged, as a sheet serial. */
  readonly asOf: number;
  /** The sheets that exist: none of them is ever written to. */
  readonly takenSheetNames: readonly string[];
  /** `null` where no tickets were read. */
  readonly source: PlanSource | null;
  /** True where the ids were found to differ: a very long table is then not searched for repeated ones in the sheet. */
  readonly idsDiffer?: boolean;
  /** The rules that an evaluation is made with: their version, and its first day. */
  readonly rules?: { readonly version: number; readonly validFrom: string };
  /** The analysis that an evaluation is linked to, as it stands; without it the evaluation follows whatever is changed there. */
  readonly linked?: LinkedStand;
  /** `null` where there is none. */
  readonly rubric?: RubricInUse | null;
  /** Texts to keep in the workbook as part of the same change: the answers this evaluation was made from. */
  readonly settings?: readonly { readonly key: string; readonly text: string }[];
}
