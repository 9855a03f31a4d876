import { type FigureId, figureIds } from "../analysis/analysis-answers.ts";
import type { AnalysisLimit } from "../analysis/analysis-rules.ts";
import type { MadeAnalysis } from "../analysis/made-analysis.ts";
import type { Area } from "../formula/expression.ts";
import type { Cell } from "../functions/cell.ts";

/** What the sheets of a ticket analysis say at the moment, whatever was changed in them since they were made. */
export interface LinkedFigures {
  readonly tickets: number;
  readonly figures: Readonly<Partial<Record<FigureId, { readonly value: number | null; readonly counted: number }>>>;
  readonly limits: readonly AnalysisLimit[];
  /** A ticket without a response is late once its time is up at this moment. */
  readonly asOf: number;
}

/** The cells of an analysis, read in three pieces. */
export async function linkedFigures(
  made: MadeAnalysis,
  read: (sheet: string, area: Area) => Promise<readonly (readonly Cell[])[]>,
): Promise<LinkedFigures> {
  const places = Object.values(made.figures).flatMap(({ value, counted }) => [value, counted]);
  const area = areaAround([made.tickets, ...places]);
  const cells = await read(made.sheet, area);
  const limits = await read(made.responsesSheet, made.limits);
  const [asOf = []] = await read(made.responsesSheet, { ...made.asOf, rows: 1, columns: 1 });
  const at = ({ row, column }: MadeAnalysis["tickets"]) => numberIn(cells[row - area.row]?.[column - area.column]);
  const figures: Partial<Record<FigureId, { value: number | null; counted: number }>> = {};
  for (const figure of figureIds) {
    const place = made.figures[figure];
    if (place !== undefined) figures[figure] = { value: at(place.value), counted: at(place.counted) ?? 0 };
  }
  return { tickets: at(made.tickets) ?? 0, figures, limits: limitsIn(limits), asOf: numberIn(asOf[0]) ?? 0 };
}

/** The limits that stand in the rows of priority, channel and minutes. */
export function limitsIn(rows: readonly (readonly Cell[])[]): AnalysisLimit[] {
  return rows.flatMap(limitIn);
}

/** The first limit that fits holds; a row without minutes is none. */
function limitIn([priority, channel, minutes]: readonly Cell[]): AnalysisLimit[] {
  const allowed = numberIn(minutes);
  return allowed === null ? [] : [{ priority: textIn(priority), channel: textIn(channel), minutes: allowed }];
}

function areaAround(places: readonly MadeAnalysis["tickets"][]): Area {
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

function numberIn(cell: Cell | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}

function textIn(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}
