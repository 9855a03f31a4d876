import type { AnalysisSheetId, FigureId } from "../analysis/analysis-answers.ts";
import type { Unit } from "../indicators/indicator.ts";
import type { TicketField } from "../tickets/field.ts";

/** The sheets the wizard makes, by their place in the answers. */
export type SheetKey = "evaluationSheet" | "ticketsSheet" | "planSheet";

/** A field of the wizard that a problem can point at, or that takes a number. */
export type Field =
  | {
      readonly kind:
        | "objective"
        | "period"
        | "indicators"
        | "weights"
        | "table"
        | "panel"
        | "threshold"
        | "cap"
        | "scaleMaximum"
        | "analysisPeriod"
        | "waits"
        | "attentionShare"
        | "repeatDays"
        | "auditRate"
        | "auditSeed"
        | "pilotWeights"
        | "pilotBounds"
        | "pilotPeriod"
        | "pilotThreshold"
        | "pilotCap"
        | "sampleSize"
        | "sampleSeed"
        | "style";
    }
  /** The hours that hold from a day on; `null` for the first. */
  | { readonly kind: "hours"; readonly validFrom: string | null }
  | { readonly kind: "name" | "weight" | "target" | "actual" | "exempt"; readonly key: string }
  | { readonly kind: "pilotWeight"; readonly key: string }
  | { readonly kind: "pilotTarget"; readonly key: string; readonly unit: Unit }
  | { readonly kind: "rating"; readonly key: string; readonly member: number }
  | { readonly kind: "member"; readonly member: number }
  | { readonly kind: "column" | "timeFormat"; readonly ticketField: TicketField }
  | { readonly kind: "responseLimit" | "resolutionLimit"; readonly priority: string }
  | { readonly kind: "sheetName"; readonly sheet: SheetKey }
  | { readonly kind: "analysisSheet"; readonly sheet: AnalysisSheetId }
  | { readonly kind: "figureTarget"; readonly figure: FigureId }
  | {
      readonly kind: "measure" | "start" | "deadline" | "thresholdMinutes" | "pilotLimit" | "pilotBound";
      readonly index: number;
    };

/** A name for a field that is the same every time: drafts and problems are kept under it. */
export function fieldName(field: Field): string {
  switch (field.kind) {
    case "name":
    case "weight":
    case "target":
    case "actual":
    case "exempt":
    case "pilotWeight":
    case "pilotTarget":
      return `${field.kind}-${field.key}`;
    case "hours":
      return field.validFrom === null ? "hours" : `hours-${field.validFrom}`;
    case "rating":
      return `rating-${field.member}-${field.key}`;
    case "member":
      return `member-${field.member}`;
    case "column":
    case "timeFormat":
      return `${field.kind}-${field.ticketField}`;
    case "responseLimit":
    case "resolutionLimit":
      return `${field.kind}-${field.priority}`;
    case "sheetName":
    case "analysisSheet":
      return `${field.kind}-${field.sheet}`;
    case "figureTarget":
      return `${field.kind}-${field.figure}`;
    case "measure":
    case "start":
    case "deadline":
    case "thresholdMinutes":
    case "pilotLimit":
    case "pilotBound":
      return `${field.kind}-${field.index}`;
    default:
      return field.kind;
  }
}
