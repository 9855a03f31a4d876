import type { FileNote } from "./files/file-note.ts";

/**
 * A workbook at rest: what a file holds, and what the grid is loaded from and saved to. Rows and columns count from 0;
 * formulas are in en-US A1 notation with a leading `=`; dates are serials with a date format.
 */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
  /** Index of the sheet on show. */
  readonly active: number;
  /** Texts that the add-in keeps in the workbook, by key (Excel: custom XML parts or settings). */
  readonly settings: Readonly<Record<string, string>>;
  /** What opening the file left out or changed; absent in a workbook that comes from no file. */
  readonly notes?: readonly FileNote[];
}

export interface SheetSnapshot {
  readonly name: string;
  readonly tabColor?: string;
  readonly gridlines: boolean;
  readonly cells: readonly CellSnapshot[];
  /** Widths in characters, by column. */
  readonly columnWidths: Readonly<Record<number, number>>;
  /** Heights in points, by row. */
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly validations: readonly ValidationSnapshot[];
  readonly highlights: readonly HighlightSnapshot[];
  readonly charts: readonly ChartSnapshot[];
  readonly tables: readonly { readonly name: string; readonly address: string }[];
  readonly protected: boolean;
  readonly page?: PageSnapshot;
}

export interface CellSnapshot {
  readonly row: number;
  readonly column: number;
  /** The literal, or the last value of the formula; error values as their text. */
  readonly value: number | string | boolean | null;
  readonly formula?: string;
  /** An array formula and the size it spreads over (its other cells carry only values). */
  readonly spill?: { readonly rows: number; readonly columns: number };
  readonly format?: CellFormatSnapshot;
  /** Where a click leads, inside the workbook: `'Sheet'!A1`. */
  readonly link?: string;
  /** False for cells that stay editable on a protected sheet. */
  readonly locked?: boolean;
}

export interface CellFormatSnapshot {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  readonly borders?: Readonly<Partial<Record<"top" | "bottom" | "left" | "right", string>>>;
}

export interface ValidationSnapshot {
  readonly address: string;
  readonly rule:
    | { readonly type: "list"; readonly values: readonly string[] }
    | {
        readonly type: "decimal" | "whole" | "date";
        readonly operator: ValidationOperator;
        readonly first: string;
        readonly second?: string;
      }
    | { readonly type: "custom"; readonly formula: string };
  readonly allowBlank: boolean;
  readonly title: string;
  readonly message: string;
}

export type ValidationOperator =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

export interface HighlightSnapshot {
  readonly address: string;
  /** A condition, as if it stood in the top-left cell. */
  readonly formula: string;
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
}

export interface ChartSnapshot {
  readonly name: string;
  readonly type: "bar" | "column" | "line" | "scatter";
  readonly title: string;
  /** In points, from the sheet's top left corner. */
  readonly position: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly series: readonly ChartSeriesSnapshot[];
  /** What is said about an axis; the rest is the program's choice. `secondary` is a second value axis, on the other side. */
  readonly axes: Readonly<Partial<Record<ChartAxisName, ChartAxisSnapshot>>>;
  /** Where the legend stands; absent when there is none. */
  readonly legend?: "top" | "bottom" | "left" | "right";
}

export type ChartAxisName = "category" | "value" | "secondary";

export interface ChartAxisSnapshot {
  readonly title?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface ChartSeriesSnapshot {
  readonly name: string;
  /** Addresses such as `'Score'!$B$2:$B$9`; in a scatter chart the categories are the x values. */
  readonly categories: string;
  readonly values: string;
  readonly color?: string;
  /** A line without dots: over columns, among dots, or in a line chart. */
  readonly type?: "line";
  readonly dashed?: true;
  readonly axis?: "secondary";
  readonly labels?: ChartLabelsSnapshot;
}

/** What stands at the points: their values, at all or at some; the series' name at one; or texts of cells, from the first point on. */
export type ChartLabelsSnapshot = { readonly position?: "top" | "bottom" | "left" | "right" } & (
  | { readonly shows: "values"; readonly points?: readonly number[]; readonly format?: string }
  | { readonly shows: "name"; readonly point: number }
  | { readonly shows: "cells"; readonly cells: string }
);

export interface PageSnapshot {
  readonly orientation: "landscape" | "portrait";
  readonly fitToWidth: number;
  readonly fitToHeight: number;
  readonly printArea?: string;
  readonly repeatRows?: string;
  readonly repeatColumns?: string;
  readonly footer?: string;
}
