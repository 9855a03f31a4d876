import type { AnalysisAnswers, AnalysisSheetId } from "../../analysis/analysis-answers.ts";
import type { TicketGroups } from "../../analysis/ticket-groups.ts";
import type { TicketWindow } from "../../analysis/ticket-window.ts";
import type { TicketData } from "../../evaluation/answers.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { TicketField } from "../../tickets/field.ts";
import type { Pauses } from "../../tickets/read-pauses.ts";
import type { Tickets } from "../../tickets/ticket-table.ts";
import type { FormulaStyle } from "../plan.ts";
import type { PlanContext } from "../plan-context.ts";

/** Everything the sheets of a ticket analysis are made from. */
export interface AnalysisInput {
  readonly locale: Locale;
  readonly style: FormulaStyle;
  /** Whose tickets they are; may be blank. */
  readonly subject: string;
  readonly request: AnalysisAnswers;
  /** Where the tickets stand, and which column is what. */
  readonly data: TicketData;
  readonly tickets: Tickets;
  readonly window: TicketWindow;
  readonly groups: TicketGroups;
  /** Waits for the customer; `null` where none were given. */
  readonly waits: Pauses | null;
  /** The sheet of the rubric handbook; `null` where there is none. */
  readonly rubric: string | null;
  readonly context: PlanContext;
}

/** Whether the ticket table has a column for the field. */
export function has({ data }: Pick<AnalysisInput, "data">, field: TicketField): boolean {
  return data.columns[field] !== undefined;
}

const ratingFields = ["attitude", "solving", "clarity", "satisfaction"] as const;

export type RatingField = (typeof ratingFields)[number];

/** The ratings that the ticket table has, in the order of the quality table. */
export function ratingsOf(input: Pick<AnalysisInput, "data">): readonly RatingField[] {
  return ratingFields.filter((field) => has(input, field));
}

/** The sheets that are made, in the order of their tabs. */
export function sheetsOf(input: Pick<AnalysisInput, "request" | "data" | "waits">): readonly AnalysisSheetId[] {
  const wanted = new Set(input.request.sheets);
  const report = wanted.has("report");
  const figures = report || wanted.has("figures");
  const problems = report || wanted.has("problems");
  const cross = figures || problems || wanted.has("cross");
  const quality = (cross || wanted.has("quality")) && ratingsOf(input).length > 0;
  const made: Readonly<Record<AnalysisSheetId, boolean>> = {
    report,
    figures,
    responses: true,
    quality,
    problems,
    cross,
    audit: wanted.has("audit"),
    earlier: figures,
    checks: true,
    calendar: input.request.hours !== null,
    waits: input.waits !== null && input.request.hours !== null,
  };
  return (Object.keys(made) as AnalysisSheetId[]).filter((id) => made[id]);
}

/** The name of a sheet of this analysis. */
export function nameOf({ request }: AnalysisInput, sheet: AnalysisSheetId): string {
  return request.names[sheet];
}
