/** The days within which a problem that comes again is a repeat, unless others are set. */
export const usualRepeatDays = 7;
