import type { FigureId, OptionalSheetId } from "../analysis/analysis-answers.ts";
import type { TicketField } from "../tickets/field.ts";

/** Columns that must all be there, or of which any is enough. */
type Need = { readonly all: readonly TicketField[] } | { readonly any: readonly TicketField[] };

const ratings = ["attitude", "solving", "clarity", "satisfaction"] as const;

/** The columns without which a key figure has no value. */
export const figureNeeds: Readonly<Record<FigureId, Need>> = {
  inTimeRate: { all: ["submitted", "firstResponse"] },
  responseMinutes: { all: ["submitted", "firstResponse"] },
  resolutionRate: { all: ["resolved"] },
  resolutionHours: { all: ["submitted", "resolved"] },
  serviceScore: { any: ratings },
  satisfiedRate: { all: ["satisfaction"] },
  satisfaction: { all: ["satisfaction"] },
  firstContactRate: { all: ["firstContact"] },
  repeatRate: { all: ["customer", "type", "submitted"] },
  reworkRate: { all: ["reopened"] },
  complaintRate: { all: ["complaint"] },
};

/** The columns without which a sheet has nothing to show. */
export const sheetNeeds: Readonly<Partial<Record<OptionalSheetId, Need>>> = {
  quality: { any: ratings },
  cross: { any: ["handler", "team", "type"] },
  audit: { all: ["id"] },
};

/** Whether these columns meet a need. */
export function isMet(need: Need | undefined, columns: Readonly<Partial<Record<TicketField, number>>>): boolean {
  if (need === undefined) return true;
  const has = (field: TicketField) => columns[field] !== undefined;
  return "all" in need ? need.all.every(has) : need.any.some(has);
}
