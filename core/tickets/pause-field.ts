/** What a column of a table of waits can mean. */
export const pauseFields = ["ticket", "start", "end"] as const;

export type PauseField = (typeof pauseFields)[number];
