/**
 * What the page and its two frames say to each other; everything that crosses is plain data.
 *
 * The pane's frame comes from another origin and runs in a process of its own, as a task pane does in Excel on the web: it
 * stays alive while the page calculates. The two talk through a MessagePort that the page hands over with its welcome.
 *
 * The frame of the functions is hidden, of the page's origin and in its process, because a grid must have a function's
 * value before it can compute the next cell: the page calls it directly.
 */

export type WireTheme = "light" | "dark";

/** The page's first word to the pane's frame; the port for all others comes with it. */
export interface Welcome {
  readonly kind: "welcome";
  /** The language as Office names it. */
  readonly locale: string;
  readonly theme: WireTheme;
}

/** What the page says to the pane. */
export type ToPane =
  /** The host's answer to a message of office.js. */
  | { readonly kind: "answer"; readonly text: string }
  | { readonly kind: "theme"; readonly theme: WireTheme }
  /** The workbook was worked on outside of the pane, and that is over. */
  | { readonly kind: "back" };

/** What the pane says to the page. */
export type FromPane =
  /** The pane's page has loaded, and Office is ready in it. */
  | { readonly kind: "connected" }
  /** A message of office.js to the host. */
  | { readonly kind: "request"; readonly text: string }
  /** `Office.addin.showAsTaskpane` and `hide`. */
  | { readonly kind: "show"; readonly shown: boolean };

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

/** What the frame of the functions offers to the page. */
export interface AddinFunctions {
  /** Calls an add-in's function the way Excel does. */
  invoke(id: string, args: readonly WireArgument[]): WireOutcome | Promise<WireOutcome>;
}

declare global {
  interface Window {
    /** In the frame of the functions: resolves once they are associated and Office is ready. */
    addinFunctions?: Promise<AddinFunctions>;
  }
}
