import type { Locale, Localized } from "../i18n/locale.ts";

/** Whether the add-in is loaded whenever this workbook opens, so that functions in its cells calculate at once. */
export interface StartupChoice {
  readonly isOn: () => Promise<boolean>;
  readonly turn: (on: boolean) => Promise<void>;
}

/** Pages that the pane's help leads to. */
export interface HelpPages {
  readonly functions: string;
  readonly support: string;
  readonly privacy: string;
}

/** What a spreadsheet program does for the pane besides its workbook; a program without one of these leaves it out. */
export interface HostServices {
  /** Calculates every formula of the workbook anew. */
  readonly recalculate?: () => Promise<void>;
  readonly startup?: StartupChoice;
  readonly helpPages?: (locale: Locale) => HelpPages;
  /** Why functions in cells cannot be used here. */
  readonly withoutFunctions?: Localized | null;
}
