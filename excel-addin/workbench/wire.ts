/**
 * What the pane's frame and the page around it say to each other. Both are of one origin, so they call each other
 * directly; everything that crosses is plain data, because objects of one frame are strangers in the other.
 */

export type WireCell = number | string | boolean | null;

/** An error value on its way into or out of a custom function. */
export interface WireError {
  readonly error: string;
  readonly message?: string;
}

export type WireRows = readonly (readonly (WireCell | WireError)[])[];
export type WireArgument = WireCell | WireError | WireRows;

/** A custom function's answer: rows of cells, or one error for the whole call. */
export type WireOutcome = { readonly rows: WireRows } | WireError;

export type WireTheme = "light" | "dark";

/** What the frame offers to the page. */
export interface PaneEnd {
  /** Shows the pane light or dark. */
  setTheme(theme: WireTheme): void;
  /** The ids passed to `CustomFunctions.associate`. */
  functionIds(): readonly string[];
  /** Calls an add-in's function the way Excel does. */
  invoke(id: string, args: readonly WireArgument[]): WireOutcome | Promise<WireOutcome>;
}

/** What the page offers to the frame, as `window.parent.workbenchHost`. */
export interface HostEnd {
  readonly locale: string;
  readonly theme: WireTheme;
  /** Called once the pane's page has loaded, and with it the add-in's functions. */
  connect(pane: PaneEnd): void;
  /** Carries out a message that office.js sends to the host, and returns the answer. */
  receive(message: string): Promise<string>;
  /** `Office.addin.showAsTaskpane` and `hide`. */
  showPane(shown: boolean): void;
}

declare global {
  interface Window {
    workbenchHost?: HostEnd;
  }
}
