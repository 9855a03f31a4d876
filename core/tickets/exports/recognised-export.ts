import { type ExportId, exportIds } from "./ticket-export.ts";
import { ticketExports } from "./ticket-exports.ts";

/** One header that is like a program's may be chance. */
const fewestTells = 2;

/**
 * The program a table of tickets was probably exported from, by headers that hardly any other writes; `null` where fewer
 * than two of them stand there, or where two programs have as many: a wrong name would lend its columns wrong meanings.
 */
export function recognisedExport(headers: readonly string[]): ExportId | null {
  const spelled = new Set(headers.map(spelling));
  const counts = exportIds.map((id) => ticketExports[id].tells.filter((tell) => spelled.has(tell)).length);
  const most = Math.max(...counts);
  const [first, ...others] = exportIds.filter((_, index) => counts[index] === most);
  return most >= fewestTells && first !== undefined && others.length === 0 ? first : null;
}

/** Brackets stay: `Priority (Ticket)` is one program's, `Priority` everybody's. */
function spelling(header: string): string {
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_]+/g, " ")
    .trim();
}
