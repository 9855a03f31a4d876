/**
 * The figures that can be read off each ticket. An indicator that comes from tickets is the mean of one reading over the
 * tickets in scope: a share is the mean of ones and zeros. Blank where the ticket says nothing.
 */
export const readingIds = [
  "respondedInTime",
  "resolvedInTime",
  "responseMinutes",
  "resolutionHours",
  "resolved",
  "reopened",
  "firstContactResolution",
  "resolvedByFirstHandler",
  "satisfaction",
  "satisfied",
  "attitude",
  "solving",
  "clarity",
  "serviceScore",
  "complaint",
  "repeat",
  "arrivedInTime",
  "handlingMinutes",
  "handOverMinutes",
  "handedOverInTime",
  "escalationHours",
  "partsDays",
] as const;

export type ReadingId = (typeof readingIds)[number];
