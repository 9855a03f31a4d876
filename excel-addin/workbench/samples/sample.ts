import type { Localized } from "../../../core/i18n/locale.ts";

/** A table that comes with the workbench, for a first look without data of one's own. */
export interface Sample {
  /** Beside the list, in this folder. */
  readonly file: string;
  readonly title: Localized;
  /** What it shows, and what to look for. */
  readonly note: Localized;
  /** For data that others published; absent for what was made up for this product. */
  readonly licence?: SampleLicence;
}

export interface SampleLicence {
  readonly name: string;
  readonly url: string;
  /** Who is to be named, and where the full text stands. */
  readonly text: string;
}
