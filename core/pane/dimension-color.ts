import type { DimensionId } from "../indicators/indicator.ts";

const colors: Readonly<Record<DimensionId, string>> = {
  timeliness: "#0f6cbd",
  expertise: "#8764b8",
  compliance: "#69797e",
  experience: "#c19c00",
  communication: "#038387",
  attitude: "#ca5010",
  support: "#4f6bed",
  parts: "#7a7574",
  followUp: "#498205",
  loyalty: "#c239b3",
  cost: "#986f0b",
};

/** The colour that marks a dimension in bars; its name always stands beside it. */
export function dimensionColor(dimension: DimensionId): string {
  return colors[dimension];
}
