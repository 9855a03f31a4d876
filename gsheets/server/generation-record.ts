import type { Generation } from "../../core/workbook/port.ts";
import type { Place } from "../transfer/generation-part.ts";
import type { Typed } from "../transfer/sheet-write.ts";
import type { KeptTexts } from "./kept-texts.ts";

/** A sheet of a generation; `id` is `null` until it was added. */
export interface MadeSheet {
  readonly name: string;
  readonly id: number | null;
  /** It was made for the user, who does with it whatever they like. */
  readonly isUsers?: true;
  /** The sheet of which it is a copy. */
  readonly of?: string;
}

/** Cells of an earlier sheet that a generation wrote to: what they held before, and after, once all is written. */
export interface RevisedCells {
  readonly sheet: { readonly id: number; readonly name: string };
  readonly place: Place;
  readonly before: readonly (readonly Typed[])[];
  readonly after: readonly (readonly Typed[])[] | null;
}

/**
 * What a generation makes and replaces: enough to take it back, also after the spreadsheet was closed, or the script was
 * ended halfway. It is kept before the first change and complete when the last is made; it is so no longer when an undo begins.
 */
export interface GenerationRecord {
  readonly id: string;
  readonly at: string;
  /** Whose it is, as `userKey` tells users apart. */
  readonly by: string | null;
  readonly isComplete: boolean;
  /** Parts that are written. */
  readonly parts: number;
  /** When its sheets were added, or the last part was written, in milliseconds; 0 when nobody writes any more. */
  readonly touched: number;
  readonly sheets: readonly MadeSheet[];
  readonly names: readonly string[];
  readonly revised: readonly RevisedCells[];
  /** The settings as they were before; `null` where there was none. */
  readonly settings: Readonly<Record<string, string | null>>;
}

const start = "made.";

/** All records together take at most so many characters of what a document holds, 500 kB: the oldest make room. */
const mostCharacters = 100_000;

/** The records of a spreadsheet, oldest first, each under a key of its own. */
export class GenerationRecords {
  readonly #texts: KeptTexts;
  readonly #records: { readonly key: string; record: GenerationRecord }[];

  constructor(texts: KeptTexts) {
    this.#texts = texts;
    this.#records = texts
      .keys(start)
      .map((key) => ({ key, number: Number(key.slice(start.length)) }))
      .sort((a, b) => a.number - b.number)
      .flatMap(({ key }) => {
        const record = readRecord(texts.get(key));
        return record === null ? [] : [{ key, record }];
      });
  }

  get all(): readonly GenerationRecord[] {
    return this.#records.map(({ record }) => record);
  }

  find(id: string): GenerationRecord | null {
    return this.#records.find(({ record }) => record.id === id)?.record ?? null;
  }

  /** Those that are being written, or of which writing or undoing was cut off. */
  get open(): readonly GenerationRecord[] {
    return this.all.filter(({ isComplete }) => !isComplete);
  }

  /** Sets a record, by its id; nothing is kept before the texts are saved. */
  put(record: GenerationRecord): void {
    const known = this.#records.find((each) => each.record.id === record.id);
    if (known === undefined) this.#records.push({ key: this.#nextKey(), record });
    else known.record = record;
    const kept = this.#records.find((each) => each.record.id === record.id);
    if (kept !== undefined) this.#texts.set(kept.key, JSON.stringify(record));
    this.#makeRoom();
  }

  remove(id: string): void {
    const index = this.#records.findIndex(({ record }) => record.id === id);
    const [removed] = index < 0 ? [] : this.#records.splice(index, 1);
    if (removed !== undefined) this.#texts.set(removed.key, null);
  }

  #nextKey(): string {
    const last = this.#records[this.#records.length - 1];
    return `${start}${last === undefined ? 1 : Number(last.key.slice(start.length)) + 1}`;
  }

  /** The oldest records keep only which sheets are ours: what they replaced is not taken back any more. */
  #makeRoom(): void {
    let left = mostCharacters;
    for (const entry of [...this.#records].reverse()) {
      left -= JSON.stringify(entry.record).length;
      const { settings, revised } = entry.record;
      if (left >= 0 || !entry.record.isComplete || (Object.keys(settings).length === 0 && revised.length === 0))
        continue;
      entry.record = { ...entry.record, settings: {}, revised: [] };
      this.#texts.set(entry.key, JSON.stringify(entry.record));
    }
  }
}

/** The record in a text; a text that is not ours reads as none. */
function readRecord(text: string | null): GenerationRecord | null {
  if (text === null) return null;
  try {
    const record: unknown = JSON.parse(text);
    return isRecord(record) ? record : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is GenerationRecord {
  if (typeof value !== "object" || value === null) return false;
  const members: readonly [string, unknown][] = Object.entries(value);
  const held = new Map(members);
  const isTexts = (name: string): boolean => typeof held.get(name) === "string";
  return (
    isTexts("id") &&
    isTexts("at") &&
    typeof held.get("isComplete") === "boolean" &&
    typeof held.get("parts") === "number" &&
    ["sheets", "names", "revised"].every((name) => Array.isArray(held.get(name))) &&
    typeof held.get("settings") === "object"
  );
}

/** A sheet of the spreadsheet as it is now. */
export interface KnownSheet {
  readonly id: number;
  readonly name: string;
}

/** The ids of the sheets that we made. Only ids count: a sheet that has the name of one that is gone is the user's. */
export function ownSheetIds(records: readonly GenerationRecord[], sheets: readonly KnownSheet[]): ReadonlySet<number> {
  const present = new Set(sheets.map(({ id }) => id));
  return new Set(
    records.flatMap((record) =>
      record.sheets.flatMap(({ id, isUsers }) => (id !== null && isUsers !== true && present.has(id) ? [id] : [])),
    ),
  );
}

/** What a generation made, in the words of the port. */
export function generationOf({ at, sheets, revised }: GenerationRecord): Generation {
  return { at, sheets: sheets.map(({ name }) => name), revised: namesOf(revised.map(({ sheet }) => sheet)) };
}

/** Whether cells may have been written: all sheets are added before. */
export function hasWritten({ sheets }: GenerationRecord): boolean {
  return sheets.every(({ id }) => id !== null);
}

/** What is left of a generation that was cut off halfway: sheets that it added, and cells that it revised. */
export function unfinishedOf(
  { at }: GenerationRecord,
  sheets: readonly { readonly name: string }[],
  revised: readonly RevisedCells[],
): Generation {
  return { at, sheets: namesOf(sheets), revised: namesOf(revised.map(({ sheet }) => sheet)), unfinished: true };
}

function namesOf(sheets: readonly { readonly name: string }[]): string[] {
  return [...new Set(sheets.map(({ name }) => name))];
}
