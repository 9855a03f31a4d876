import type { AnalysisInput } from "./analysis-input.ts";

/** In which time minutes and hours are counted. */
export function countingOf({ request, waits }: AnalysisInput): "clock" | "business" | "businessWithoutWaits" {
  if (request.hours === null) return "clock";
  return waits === null ? "business" : "businessWithoutWaits";
}
