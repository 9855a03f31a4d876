/** Everything that finds, reads and measures tables of tickets, as one part of the pane: it is loaded when a table is looked for. */
export { measureTickets } from "../wizard/measure-tickets.ts";
export { readTable, ticketTable } from "../wizard/read-table.ts";
export { readWaits } from "../wizard/read-waits.ts";
export { findTables } from "./find-tables.ts";
