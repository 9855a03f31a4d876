import type { Locale } from "../../../core/i18n/locale.ts";
import type { JudgedTickets } from "../by-hand/judged-tickets.ts";
import type { FigureName } from "../by-hand/key-figures.ts";
import type { Tickets } from "../by-hand/ticket-file.ts";

/** What the sheets of an analysis are compared with: the tickets as the file's text gives them, and what was asked for. */
export interface ByHand {
  readonly locale: Locale;
  /** The name of the sheet with the tickets. */
  readonly source: string;
  /** The day the sheets were made, such as 2024-06-03. */
  readonly made: string;
  readonly tickets: Tickets;
  readonly judged: JudgedTickets;
  readonly targets: Readonly<Partial<Record<FigureName, number>>>;
  /** Share of tickets to draw for the audit. */
  readonly auditRate: number;
  /** Whether minutes in opening hours are plain values, for colleagues without the add-in. */
  readonly isPlain: boolean;
}
