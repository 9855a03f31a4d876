import type { ReadingId } from "../indicators/reading-id.ts";
import type { FigureId } from "./analysis-answers.ts";

/**
 * The key figure that is the mean of a reading, over the same tickets with the same numerator and denominator.
 *
 * The service score is none of them: the key figure counts tickets with some of the four marks by the marks they have, the
 * reading only those with all four. The rest of the readings have no key figure.
 */
export const figureOfReading: Readonly<Partial<Record<ReadingId, FigureId>>> = {
  respondedInTime: "inTimeRate",
  responseMinutes: "responseMinutes",
  resolved: "resolutionRate",
  resolutionHours: "resolutionHours",
  satisfied: "satisfiedRate",
  satisfaction: "satisfaction",
  firstContactResolution: "firstContactRate",
  reopened: "reworkRate",
  complaint: "complaintRate",
  repeat: "repeatRate",
};
