import { type Cell, isErrorValue } from "../../functions/cell.ts";
import { randomNumbers } from "../../functions/fairness/random-numbers.ts";
import type { Locale } from "../../i18n/locale.ts";
import { maskedTexts } from "../../i18n/sharing/masked-texts.ts";
import type { SheetContent } from "../port.ts";
import { type HeaderKind, headerKind } from "./header-kind.ts";

/** Who gets a code. */
export type Coded = "person" | "customer" | "ticket";

export interface SheetToMask {
  readonly name: string;
  readonly content: SheetContent;
}

/** What is known of persons beyond what stands in the sheets themselves. */
export type KnownNames = Readonly<Record<Coded, readonly string[]>>;

export interface MaskingRules {
  /** Rows about fewer tickets are left blank. */
  readonly smallest: number;
  /** Which code stands for whom hangs on it: another one for every copy. */
  readonly seed: number;
}

/** What was done, as numbers: no name is in it. */
export interface Masked {
  readonly sheets: readonly {
    readonly name: string;
    readonly content: SheetContent;
    readonly rows: readonly (readonly Cell[])[];
  }[];
  readonly counts: {
    readonly people: number;
    readonly customers: number;
    readonly tickets: number;
    readonly groups: number;
    readonly texts: number;
    readonly times: number;
    readonly formulas: number;
  };
}

/** A column below a header: its first row, and the row after its last; rows and columns count within the content. */
interface Column {
  readonly kind: HeaderKind;
  readonly column: number;
  readonly from: number;
  readonly to: number;
  /** The columns of its table. */
  readonly left: number;
  readonly right: number;
}

const isFilled = (cell: Cell | undefined): cell is string | number | boolean =>
  cell !== undefined && cell !== null && cell !== "";

/** The columns that say something of persons: of tables, whose headers stand side by side over filled rows. */
function columnsOf(values: SheetContent["values"]): Column[] {
  return values.flatMap((line, row) =>
    line.flatMap((cell, column): Column[] => {
      const kind = typeof cell === "string" ? headerKind(cell) : null;
      if (kind === null) return [];
      const left = edgeOf(line, column, -1);
      const right = edgeOf(line, column, 1);
      let to = row + 1;
      while (to < values.length && values[to]?.slice(left, right + 1).some(isFilled)) to++;
      return right > left && to > row + 1 ? [{ kind, column, from: row + 1, to, left, right }] : [];
    }),
  );
}

/** How far headers go on beside each other. */
function edgeOf(line: readonly Cell[], column: number, by: 1 | -1): number {
  let edge = column;
  while (typeof line[edge + by] === "string" && isFilled(line[edge + by])) edge += by;
  return edge;
}

const coded: readonly Coded[] = ["person", "customer", "ticket"];
const noNames = new Set(["", "–", "-", "/", "n/a", "na", "不适用", "none", "无", "total", "合计", "all", "全部"]);

/** A name as it is looked for: nothing that only fills a cell, and no sentence. */
function nameIn(cell: Cell | undefined): string | null {
  if (typeof cell !== "string" && typeof cell !== "number") return null;
  const name = String(cell).trim();
  return noNames.has(name.toLowerCase()) || name.length > 60 || isErrorValue(name) ? null : name;
}

/**
 * Sheets as values without what tells persons: names, customers and ticket numbers as codes, texts about tickets removed, times
 * cut to their day, and rows about few tickets left blank.
 *
 * Names are those in columns whose headers mean one, in any of the sheets, and those known besides; they are replaced wherever
 * they stand, also in the middle of a sentence and in the names of sheets. A code stands for the same person on every sheet.
 * Where a total would give a single blank row away, the row about the next fewest tickets is left blank with it.
 */
export function maskSheets(
  sheets: readonly SheetToMask[],
  known: KnownNames,
  { seed, smallest }: MaskingRules,
  locale: Locale,
): Masked {
  const texts = maskedTexts[locale];
  const tables = sheets.map(({ content }) => columnsOf(content.values));
  const codes = codesFor(sheets, tables, known, seed, locale);
  const inText = new TextCoder([...codes]);
  const counts = { groups: 0, texts: 0, times: 0, formulas: 0 };
  const masked = sheets.map(({ content, name }, index) => {
    const columns = tables[index] ?? [];
    const rows = content.values.map((line) => [...line]);
    counts.formulas += content.formulas.flat().filter((formula) => formula !== null).length;
    for (const column of columns) maskColumn(rows, column, counts);
    counts.groups += leaveGroupsBlank(rows, columns, smallest, texts.fewer(String(smallest)));
    const written = rows.map((line) => line.map((cell): Cell => withCodes(cell, codes, inText)));
    return { name: inText.coded(name), content, rows: written };
  });
  const countOf = (kind: Coded) =>
    new Set([...codes.values()].filter((code) => code.kind === kind).map(({ code }) => code)).size;
  return {
    sheets: masked,
    counts: { people: countOf("person"), customers: countOf("customer"), tickets: countOf("ticket"), ...counts },
  };
}

interface Code {
  readonly kind: Coded;
  readonly code: string;
}

/** A code for every name, in an order that says nothing: neither that of a ranking nor that of the alphabet. */
function codesFor(
  sheets: readonly SheetToMask[],
  tables: readonly (readonly Column[])[],
  known: KnownNames,
  seed: number,
  locale: Locale,
): Map<string, Code> {
  const codes = new Map<string, Code>();
  const random = randomNumbers(seed);
  for (const kind of coded) {
    const names = new Map<string, string>();
    const note = (cell: Cell | undefined) => {
      const name = nameIn(cell);
      if (name !== null && !codes.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
    };
    for (const name of known[kind]) note(name);
    sheets.forEach(({ content }, index) => {
      for (const { column, from, to } of (tables[index] ?? []).filter((one) => one.kind === kind))
        for (let row = from; row < to; row++) {
          const cell = content.values[row]?.[column];
          if (kind === "ticket" || typeof cell === "string") note(cell);
        }
    });
    const order = [...names.keys()].map((key) => ({ key, at: random() })).sort((one, other) => one.at - other.at);
    order.forEach(({ key }, index) => {
      codes.set(key, { kind, code: maskedTexts[locale].codes[kind](index + 1) });
    });
  }
  return codes;
}

function withCodes(cell: Cell, codes: ReadonlyMap<string, Code>, inText: TextCoder): Cell {
  if (typeof cell === "number") {
    const code = codes.get(String(cell));
    return code?.kind === "ticket" && cell > 9999 ? code.code : cell;
  }
  if (typeof cell !== "string") return cell;
  return isErrorValue(cell) ? "" : (codes.get(cell.trim().toLowerCase())?.code ?? inText.coded(cell));
}

/** Replaces names inside of texts: the longest first, Latin ones as whole words only. */
class TextCoder {
  readonly #pattern: RegExp | null;
  readonly #codes: ReadonlyMap<string, Code>;

  constructor(codes: readonly (readonly [string, Code])[]) {
    const names = codes.map(([name]) => name).filter((name) => name.length >= 2 && !/^\d{1,4}$/.test(name));
    names.sort((one, other) => other.length - one.length);
    const quoted = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const bounded = quoted.map(
      (name) => `${/^\w/.test(name) ? "(?<![\\w])" : ""}${name}${/\w$/.test(name) ? "(?![\\w])" : ""}`,
    );
    this.#codes = new Map(codes);
    this.#pattern = names.length === 0 ? null : new RegExp(bounded.join("|"), "gi");
  }

  coded(text: string): string {
    if (this.#pattern === null) return text;
    return text.replace(this.#pattern, (name) => this.#codes.get(name.toLowerCase())?.code ?? name);
  }
}

/** Removes texts about tickets, and cuts times to their day. */
function maskColumn(
  rows: Cell[][],
  { column, from, kind, to }: Column,
  counts: { texts: number; times: number },
): void {
  for (let row = from; row < to; row++) {
    const line = rows[row];
    const cell = line?.[column];
    if (line === undefined || !isFilled(cell)) continue;
    if (kind === "text" && typeof cell === "string" && !noNames.has(cell.toLowerCase())) {
      line[column] = "";
      counts.texts++;
    }
    if (kind === "time" && typeof cell === "number" && !Number.isInteger(cell)) {
      line[column] = Math.floor(cell);
      counts.times++;
    }
    if (kind === "time" && typeof cell === "string" && /\d[\sT]+\d{1,2}:\d/.test(cell)) {
      line[column] = cell.replace(/[\sT]+\d{1,2}:\d.*$/, "");
      counts.times++;
    }
  }
}

/** Leaves rows about few tickets blank but for their names; gives back how many. */
function leaveGroupsBlank(rows: Cell[][], columns: readonly Column[], smallest: number, fewer: string): number {
  const blanked = new Set<string>();
  for (const { column, from, kind, left, right, to } of columns) {
    if (kind !== "count") continue;
    const groups = Array.from({ length: to - from }, (_, index) => ({
      row: from + index,
      tickets: rows[from + index]?.[column],
    }))
      .flatMap(({ row, tickets }) => (typeof tickets === "number" && tickets > 0 ? [{ row, tickets }] : []))
      .sort((one, other) => one.tickets - other.tickets);
    const small = groups.filter(({ tickets }) => tickets < smallest);
    const [next] = groups.slice(small.length);
    for (const { row } of small.length === 1 && next !== undefined ? [...small, next] : small) {
      const line = rows[row];
      if (line === undefined) continue;
      for (let at = left; at <= right; at++) if (at !== column && typeof line[at] === "number") line[at] = "";
      line[column] = small.some((group) => group.row === row) ? fewer : "";
      blanked.add(`${row} ${left}`);
    }
  }
  return blanked.size;
}
