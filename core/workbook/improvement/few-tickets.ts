/** A score that rests on fewer tickets than this is marked: no verdict from one ticket. */
export const fewTickets = 10;
