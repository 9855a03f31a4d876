import { type ErrorValue, isBlank, isErrorValue, isNotApplicable } from "../cell.ts";
import { BLANK_KIND, type Column, errorKind, NOT_APPLICABLE_KIND, NUMBER_KIND, numberKinds } from "./column.ts";
import { checkColumn, isCell } from "./range.ts";
import type { Reader } from "./reader.ts";

/** A name as the sheet holds it: a person, a customer, a type of ticket. A staff number is a name too. */
export type Name = string | number;

/** A column of names, with rows of the same name in one group; `NUMBER_KIND` marks the rows that have one. */
export interface NameColumn extends Column {
  /** The group of each row, as its place in `names`; 0 where there is no name. */
  readonly groups: Uint32Array;
  /** Each group as it was first written. */
  readonly names: readonly Name[];
}

/** The group of row `i`, where it has a name. */
export function groupAt({ groups, step }: NameColumn, i: number): number {
  return groups[i * step] ?? 0;
}

/**
 * Reads a column of names. Names that differ only in case or in the spaces around them are one, shown as it was written
 * first. A name is only ever text: a comma or a leading `=` in it means nothing.
 *
 * @param blanks words that say "nothing here", lower case, besides an empty cell
 */
export function names(blanks: readonly string[] = []): Reader<NameColumn> {
  return {
    shape: "range",
    content: "mixed",
    accepts: { en: "text or numbers, blank or N/A", "zh-CN": "文本或数字、空白或“不适用”" },
    read(argument) {
      const count = checkColumn(argument);
      const rows = argument.asColumn();
      const groups = new Uint32Array(argument.count);
      const kinds = new Uint8Array(argument.count);
      const register = new Register(blanks);
      let isAllNumbers = true;
      for (let i = 0; i < groups.length; i++) {
        const row = rows[i];
        const cell: unknown = Array.isArray(row) ? row[0] : null;
        const place = register.placeOf(cell);
        if (place === undefined) return argument.refuseCell(i, "text", {});
        groups[i] = place.group;
        kinds[i] = place.kind;
        isAllNumbers &&= place.kind === NUMBER_KIND;
        if (place.error !== null) argument.meet(place.error);
      }
      return {
        count,
        step: argument.count === count ? 1 : 0,
        kinds: isAllNumbers ? numberKinds(groups.length) : kinds,
        groups,
        names: register.names,
        isAllNumbers,
      };
    },
  };
}

/** What a cell means among names. */
interface Place {
  readonly group: number;
  readonly kind: number;
  readonly error: ErrorValue | null;
}

/** The names met so far. Every spelling is looked into once, so that a long column costs one look-up per row. */
class Register {
  readonly names: Name[] = [];
  private readonly places = new Map<unknown, Place>();
  private readonly groups = new Map<string, number>();
  private readonly blanks: readonly string[];

  constructor(blanks: readonly string[]) {
    this.blanks = blanks;
  }

  /** Nothing for what is no name: a truth value, or something that no cell holds. */
  placeOf(cell: unknown): Place | undefined {
    const known = this.places.get(cell);
    if (known !== undefined) return known;
    const place = this.classify(cell);
    if (place !== undefined) this.places.set(cell, place);
    return place;
  }

  private classify(cell: unknown): Place | undefined {
    if (!isCell(cell) || typeof cell === "boolean") return undefined;
    const name = typeof cell === "string" ? cell.trim() : cell;
    if (isBlank(name)) return { group: 0, kind: BLANK_KIND, error: null };
    if (isErrorValue(name)) return { group: 0, kind: errorKind(name), error: name };
    if (isNotApplicable(name)) return { group: 0, kind: NOT_APPLICABLE_KIND, error: null };
    if (typeof name === "number" && !Number.isFinite(name)) {
      return { group: 0, kind: errorKind("#NUM!"), error: "#NUM!" };
    }
    const key = String(name).toLowerCase();
    if (this.blanks.includes(key)) return { group: 0, kind: BLANK_KIND, error: null };
    let group = this.groups.get(key);
    if (group === undefined) {
      group = this.names.length;
      this.groups.set(key, group);
      this.names.push(name);
    }
    return { group, kind: NUMBER_KIND, error: null };
  }
}
