import type { FigureId } from "../analysis/analysis-answers.ts";

/**
 * Published targets that are not proposed by themselves, because they fit some teams only: 6 minutes of handling where one
 * call or chat settles a ticket. It is held against the mean from submission to resolution, in hours as the figure is.
 */
export const targetPresets = {
  handling: { figure: "resolutionHours", value: 0.1 },
} as const satisfies Readonly<Record<string, { readonly figure: FigureId; readonly value: number }>>;

export type TargetPreset = keyof typeof targetPresets;

export const targetPresetIds: readonly TargetPreset[] = ["handling"];
