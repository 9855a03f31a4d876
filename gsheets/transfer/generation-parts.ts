import type { Locale } from "../../core/i18n/locale.ts";
import type { WorkbookPlan } from "../../core/workbook/plan.ts";
import type { Footprint, GenerationPart } from "./generation-part.ts";
import { charactersPerPart } from "./limits.ts";
import { planWords } from "./plan-words.ts";
import type { SheetWrite, WriteOf } from "./sheet-write.ts";
import { SheetWrites } from "./sheet-writes.ts";
import { placeOf } from "./spreads.ts";

interface Manner {
  /** Told apart from every other generation, by whatever the sidebar makes up. */
  readonly id: string;
  /** The language of the words in plain formulas. */
  readonly locale: Locale;
  /** As the server says it. */
  readonly spreadsheetLocale: string;
  /** Sheets of the plan that are the user's as soon as they are there. */
  readonly usersSheets?: readonly string[];
}

/** What the plan adds or replaces, in the words of the workbook. */
function footprintOf(writes: readonly SheetWrite[], usersSheets: readonly string[]): Footprint {
  const copies: Record<string, string> = {};
  const footprint = { copies, sheets: [] as string[], names: [] as string[], settings: [] as string[] };
  for (const write of writes) {
    if (write.kind === "sheet" || write.kind === "copy") footprint.sheets.push(write.sheet);
    if (write.kind === "copy") footprint.copies[write.sheet] = write.of;
    if (write.kind === "name") footprint.names.push(write.name);
    if (write.kind === "setting") footprint.settings.push(write.key);
  }
  const added = new Set(footprint.sheets);
  const revisions = writes.flatMap((write) => {
    // What is written over a copy goes with it.
    if (write.kind !== "revision" || added.has(write.sheet)) return [];
    const { sheet, row, column, rows, spread } = write;
    const place = spread ?? placeOf({ row, column, rows: rows.length, columns: Math.max(1, rows[0]?.length ?? 0) });
    return [{ sheet, place, isSpread: spread !== undefined }];
  });
  return { ...footprint, usersSheets, revisions };
}

const weigh = (content: unknown): number => JSON.stringify(content).length;

/** Contents that would fill a part by themselves are cut by rows; all other writes are small. */
function cut(write: SheetWrite): readonly SheetWrite[] {
  if (write.kind !== "contents" || weigh(write.rows) <= charactersPerPart) return [write];
  const slices: WriteOf<"contents">[] = [];
  let rows: WriteOf<"contents">["rows"][number][] = [];
  let weight = 0;
  let first = write.row;
  for (const row of write.rows) {
    const added = weigh(row);
    if (rows.length > 0 && weight + added > charactersPerPart) {
      slices.push({ ...write, row: first, rows });
      first += rows.length;
      rows = [];
      weight = 0;
    }
    rows.push(row);
    weight += added;
  }
  return [...slices, { ...write, row: first, rows }];
}

/**
 * A plan as the parts in which it crosses to the server: few writes over whole ranges, and no more in a part than is written
 * in a fraction of the six minutes that a call may take. Nearly always one part.
 *
 * @throws Error when a formula cannot be written, as `formulaText` does
 */
export function generationParts(plan: WorkbookPlan, manner: Manner): readonly GenerationPart[] {
  const { steps, style } = plan;
  const writes = new SheetWrites(planWords({ style, ...manner })).of(steps);
  const bundles: SheetWrite[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const write of writes.flatMap(cut)) {
    const added = weigh(write);
    if (weight + added > charactersPerPart) {
      bundles.push([]);
      weight = 0;
    }
    bundles[bundles.length - 1]?.push(write);
    weight += added;
  }
  const footprint = footprintOf(writes, manner.usersSheets ?? []);
  const count = bundles.length;
  return bundles.map((bundle, index) => ({
    id: manner.id,
    index,
    count,
    footprint,
    writes: bundle,
    stepsDone: Math.round((steps.length * (index + 1)) / count),
  }));
}
