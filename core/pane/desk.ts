import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { AnalysisPaneTexts } from "../i18n/analysis/pane-texts.ts";
import type { Locale } from "../i18n/locale.ts";
import type { PaneTexts } from "../i18n/pane-texts.ts";
import type { Problem } from "../wizard/problem.ts";
import type { WizardEvent } from "../wizard/wizard-event.ts";
import type { WizardState } from "../wizard/wizard-state.ts";
import type { HelpPages } from "./host-services.ts";

/** What every part of the pane works with. */
export interface Desk {
  readonly state: WizardState;
  readonly send: (event: WizardEvent) => void;
  readonly texts: PaneTexts;
  /** The texts of the ticket analysis. */
  readonly analysisTexts: AnalysisPaneTexts;
  readonly locale: Locale;
  /** Where the pages lie that the help leads to; `null` where there are none. */
  readonly helpPages: ((locale: Locale) => HelpPages) | null;
  /** The problems of the open step that are to be shown. */
  readonly problems: readonly Problem[];
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk of the pane that a component stands in. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("useDesk must be called inside the pane");
  return desk;
}
