import { type Cell, isErrorValue } from "../../functions/cell.ts";
import { randomNumbers } from "../../functions/fairness/random-numbers.ts";
import type { Locale } from "../../i18n/locale.ts";
import { maskedTexts } from "../../i18n/sharing/masked-texts.ts";
import type { SheetContent } from "../port.ts";
import { headerKind } from "./header-kind.ts";
import { leaveSmallGroupsBlank } from "./leave-small-groups-blank.ts";
import { namesNobody } from "./names-nobody.ts";
import { smallGroups } from "./small-groups.ts";
import { columnsOf, isFilled, type SheetTable, tablesIn } from "./tables-in.ts";
import { wholeWord } from "./whole-word.ts";

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

const coded: readonly Coded[] = ["person", "customer", "ticket"];

/** A name as it is looked for: nothing that only fills a cell, and no sentence. */
function nameIn(cell: Cell | undefined): string | null {
  if (typeof cell !== "string" && typeof cell !== "number") return null;
  const name = String(cell).trim();
  return namesNobody(name) || name.length > 60 || isErrorValue(name) ? null : name;
}

/**
 * Sheets as values without what tells persons: names, customers and ticket numbers as codes, texts about tickets removed, times
 * cut to their day, and rows about few tickets left blank.
 *
 * Names are those in columns whose headers mean one, in any of the sheets, and those known besides; they are replaced wherever
 * they stand, also in the middle of a sentence and in the names of sheets. A code stands for the same person on every sheet.
 * A group that is left blank in one table is blank in all, with as many others as it takes for totals to give none away.
 */
export function maskSheets(
  sheets: readonly SheetToMask[],
  known: KnownNames,
  { seed, smallest }: MaskingRules,
  locale: Locale,
): Masked {
  const texts = maskedTexts[locale];
  const tables = sheets.map(({ content }) => tablesIn(content.values));
  const codes = codesFor(sheets, tables, known, seed, locale);
  const inText = new TextCoder(codes, smallest, texts.fewer(String(smallest)));
  const small = smallGroups(
    sheets.map(({ content }, index) => ({ values: content.values, tables: tables[index] ?? [] })),
    smallest,
  );
  const counts = { groups: 0, texts: 0, times: 0, formulas: 0 };
  const masked = sheets.map(({ content, name }, index) => {
    const found = tables[index] ?? [];
    const rows = content.values.map((line) => [...line]);
    counts.formulas += content.formulas.flat().filter((formula) => formula !== null).length;
    counts.groups += leaveSmallGroupsBlank(rows, found, { small, smallest, fewer: texts.fewer(String(smallest)) });
    for (const table of found) maskTable(rows, table, codes, counts);
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
  /** As it is spelt where it was first seen. */
  readonly name: string;
}

/** Numbers below are figures; from there on they may be the numbers of employees, customers or tickets. */
const leastIdentifier = 10_000;

/** A code for every name, in an order that says nothing: neither that of a ranking nor that of the alphabet. */
function codesFor(
  sheets: readonly SheetToMask[],
  tables: readonly (readonly SheetTable[])[],
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
      for (const table of tables[index] ?? []) {
        for (const column of columnsOf(table, kind)) {
          for (let row = table.from; row < table.to; row++) {
            const cell = content.values[row]?.[column];
            // Ratings stand under the names of those who rate: a small number there is nobody's.
            if (kind !== "person" || typeof cell === "string" || (typeof cell === "number" && cell >= leastIdentifier))
              note(cell);
          }
        }
      }
    });
    const order = [...names]
      .map(([key, name]) => ({ key, name, at: random() }))
      .sort((one, other) => one.at - other.at);
    order.forEach(({ key, name }, index) => {
      codes.set(key, { kind, name, code: maskedTexts[locale].codes[kind](index + 1) });
    });
  }
  return codes;
}

function withCodes(cell: Cell, codes: ReadonlyMap<string, Code>, inText: TextCoder): Cell {
  if (typeof cell === "number") {
    const code = codes.get(String(cell));
    return code !== undefined && cell >= leastIdentifier ? code.code : cell;
  }
  if (typeof cell !== "string") return cell;
  if (isErrorValue(cell)) return "";
  return codes.get(cell.trim().toLowerCase())?.code ?? (headerKind(cell) === null ? inText.coded(cell) : cell);
}

/**
 * Replaces names inside of texts: the longest first, Latin ones as whole words only. A name of one Latin letter is looked for
 * as it is spelt, and one of a single Chinese character wherever it stands: a garbled word gives nobody away.
 */
class TextCoder {
  readonly #pattern: RegExp | null;
  readonly #codes: ReadonlyMap<string, Code>;
  readonly #smallest: number;
  readonly #fewer: string;

  constructor(codes: ReadonlyMap<string, Code>, smallest: number, fewer: string) {
    const names = [...codes.keys()].filter((name) => !/^\d{1,4}$/.test(name));
    names.sort((one, other) => other.length - one.length);
    this.#codes = codes;
    this.#smallest = smallest;
    this.#fewer = fewer;
    // Behind a name, a count in brackets is one of that person's tickets.
    this.#pattern =
      names.length === 0 ? null : new RegExp(`(${names.map(wholeWord).join("|")})( ?[(（]\\d+[)）])?`, "gi");
  }

  coded(text: string): string {
    if (this.#pattern === null) return text;
    return text.replace(this.#pattern, (found, name: string, count: string | undefined) => {
      const code = this.#codes.get(name.toLowerCase());
      if (code === undefined || (/^[a-z]$/i.test(name) && name !== code.name)) return found;
      return `${code.code}${count?.replace(/\d+/, (tickets) => (Number(tickets) < this.#smallest ? this.#fewer : tickets)) ?? ""}`;
    });
  }
}

/** Removes texts about tickets, cuts times to their day, and puts codes for numbers that are somebody's. */
function maskTable(
  rows: Cell[][],
  { from, telling, to }: SheetTable,
  codes: ReadonlyMap<string, Code>,
  counts: { texts: number; times: number },
): void {
  for (const { column, kind } of telling) {
    for (let row = from; row < to; row++) {
      const line = rows[row];
      const cell = line?.[column];
      if (line === undefined || !isFilled(cell)) continue;
      if (kind === "text" && typeof cell === "string" && !namesNobody(cell)) {
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
      if ((kind === "person" || kind === "customer" || kind === "ticket") && typeof cell === "number") {
        const code = codes.get(String(cell));
        // A rating may be equal to the number of a ticket.
        if (code !== undefined && (kind !== "person" || code.kind === "person")) line[column] = code.code;
      }
    }
  }
}
