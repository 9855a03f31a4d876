import type { Place } from "./generation-part.ts";

/** What a cell is given, as it would be typed: a formula with its `=`, a text behind an apostrophe where it needs one. */
export type Typed = string | number | boolean;

/** The same value for all these rectangles. */
export interface Spread<Value> {
  readonly value: Value;
  readonly places: readonly Place[];
}

/** How letters look; what is left out is as it was. */
export interface Lettering {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
}

export type Side = "top" | "bottom" | "left" | "right";

/** The looks of a sheet's cells, each in as few values as there are; no two places of one list overlap. */
export interface Looks {
  readonly numberFormats: readonly Spread<string>[];
  readonly letterings: readonly Spread<Lettering>[];
  readonly fills: readonly Spread<string>[];
  readonly alignments: readonly Spread<"left" | "center" | "right">[];
  readonly verticals: readonly Spread<"top" | "middle" | "bottom">[];
  readonly wraps: readonly Spread<boolean>[];
  readonly borders: readonly Spread<{ readonly color: string; readonly sides: readonly Side[] }>[];
}

/** Neighbouring columns or rows of one size, in pixels. */
export interface Sizes {
  readonly first: number;
  readonly count: number;
  readonly pixels: number;
}

export type Rule =
  | { readonly type: "list"; readonly values: readonly string[] }
  | { readonly type: "number"; readonly min: number; readonly max: number }
  | { readonly type: "above"; readonly bound: number }
  /** Serials. */
  | { readonly type: "date"; readonly from: number; readonly to: number }
  | { readonly type: "formula"; readonly formula: string };

export interface Validation {
  readonly place: Place;
  readonly rule: Rule;
  readonly help: string;
}

export interface Highlight {
  readonly place: Place;
  readonly formula: string;
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
}

/** A chart in the words of Google's charts. */
export interface Chart {
  readonly type: "BAR" | "COLUMN" | "COMBO" | "LINE" | "SCATTER";
  /** Where its upper left corner stands, and how large it is in pixels. */
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly ranges: readonly { readonly sheet: string; readonly place: Place }[];
  /** Whether each range is a row of values, not a column. */
  readonly sideways: boolean;
  readonly options: Readonly<Record<string, ChartOption>>;
}

export type ChartOption = string | number | boolean | readonly ChartOption[] | { readonly [name: string]: ChartOption };

/** A cell that leads to another one. */
export interface Link {
  readonly row: number;
  readonly column: number;
  readonly target: { readonly sheet: string; readonly row: number; readonly column: number };
  /** What the cell shows: a text, or a formula in which `LINK` stands for the address of the target. */
  readonly shows: { readonly text: string } | { readonly formula: string };
}

/** The step of the plan that a write carries out, or the first of several: for saying which one failed. */
interface FromStep {
  readonly step: { readonly index: number; readonly kind: string };
}

/** What is written to a spreadsheet in few calls, over whole ranges. */
export type SheetWrite = FromStep &
  (
    | {
        readonly kind: "sheet";
        readonly sheet: string;
        readonly tabColor: string | null;
        readonly gridlines: boolean;
        /** How large the sheet must be at least. */
        readonly rows: number;
        readonly columns: number;
      }
    /** A copy of a sheet that is there, with all that stands on it but for its protection. */
    | { readonly kind: "copy"; readonly sheet: string; readonly of: string }
    | {
        readonly kind: "contents";
        readonly sheet: string;
        readonly row: number;
        readonly column: number;
        readonly rows: readonly (readonly Typed[])[];
      }
    /** `null` leaves a cell alone. */
    | {
        readonly kind: "revision";
        readonly sheet: string;
        readonly row: number;
        readonly column: number;
        readonly rows: readonly (readonly (Typed | null)[])[];
        /** Over which cells the formula that stood in the first of these spread. */
        readonly spread?: Place;
      }
    /** The looks and the widths of the same cells of another sheet. */
    | { readonly kind: "looksOf"; readonly sheet: string; readonly of: string; readonly place: Place }
    | { readonly kind: "looks"; readonly sheet: string; readonly looks: Looks }
    | {
        readonly kind: "sizes";
        readonly sheet: string;
        readonly columns: readonly Sizes[];
        readonly rows: readonly Sizes[];
      }
    | { readonly kind: "frozen"; readonly sheet: string; readonly rows: number; readonly columns: number }
    | { readonly kind: "validations"; readonly sheet: string; readonly validations: readonly Validation[] }
    | { readonly kind: "highlights"; readonly sheet: string; readonly highlights: readonly Highlight[] }
    /** The charts of a sheet that are there before this one are counted: it is not drawn twice. */
    | { readonly kind: "chart"; readonly sheet: string; readonly before: number; readonly chart: Chart }
    | { readonly kind: "name"; readonly name: string; readonly sheet: string; readonly place: Place }
    | {
        readonly kind: "links";
        readonly sheet: string;
        readonly links: readonly Link[];
      }
    | { readonly kind: "protection"; readonly sheet: string; readonly unlocked: readonly Place[] }
    | { readonly kind: "setting"; readonly sheet: ""; readonly key: string; readonly text: string }
    | { readonly kind: "shown"; readonly sheet: string; readonly row: number; readonly column: number }
  );

export type WriteKind = SheetWrite["kind"];
export type WriteOf<Kind extends WriteKind> = Extract<SheetWrite, { kind: Kind }>;
