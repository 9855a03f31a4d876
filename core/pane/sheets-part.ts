/**
 * Everything that counts and lays out sheets, as one part of the pane: it is loaded when the last step of an analysis opens,
 * the first sheets are made, or an evaluation takes its actuals from an analysis.
 */

export { previewAnalysis } from "../wizard/preview-analysis.ts";
export { timedTickets } from "../wizard/timed-tickets.ts";
export { calendarArea, readCalendar } from "../workbook/analysis/read-calendar.ts";
export { countedPeople } from "./counted-people.ts";
export { loadEvaluation } from "./load-evaluation.ts";
export { sheetsPlan } from "./sheets-plan.ts";
