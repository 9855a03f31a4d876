/**
 * Everything that counts and lays out sheets, as one part of the pane: it is loaded when the last step of an analysis opens
 * or the first sheets are made.
 */
export { previewAnalysis } from "../wizard/preview-analysis.ts";
export { sheetsPlan } from "./sheets-plan.ts";
