import type { Locale, Localized } from "../../i18n/locale.ts";
import type { Argument } from "../argument.ts";
import { isBlank, isErrorValue } from "../cell.ts";
import { type Column, errorKind, numberKinds } from "./column.ts";
import { checkColumn, isCell } from "./range.ts";
import type { Reader } from "./reader.ts";

/** The words of an enumeration: each option with the Chinese word it is shown by and every other spelling. */
export type Vocabulary<Option extends string> = Readonly<
  Record<Option, { readonly chinese: string; readonly others: readonly string[] }>
>;

/** One option per row. */
export interface ChoiceColumn<Option extends string> extends Column {
  /** The option of each row, as its place in the vocabulary. */
  readonly choices: Uint8Array;
  readonly options: readonly Option[];
}

/** Reads a column of words, in either language and any case. A blank stands for `blank`. */
export function choices<Option extends string>(
  vocabulary: Vocabulary<Option>,
  blank: NoInfer<Option>,
): Reader<ChoiceColumn<Option>> {
  const words = new Words(vocabulary, blank);
  return {
    shape: "range",
    content: "text",
    accepts: words.accepts,
    read(argument) {
      const count = checkColumn(argument);
      const rows = argument.asColumn();
      const choices = new Uint8Array(argument.count);
      let kinds: Uint8Array | null = null;
      for (let i = 0; i < choices.length; i++) {
        const row = rows[i];
        const cell: unknown = Array.isArray(row) ? row[0] : null;
        const place = words.placeOf(cell);
        if (place !== undefined) {
          choices[i] = place;
        } else if (isCell(cell) && isErrorValue(cell)) {
          kinds ??= new Uint8Array(choices.length);
          kinds[i] = errorKind(cell);
          argument.meet(cell);
        } else {
          words.refuse(argument, i);
        }
      }
      return {
        count,
        step: argument.count === count ? 1 : 0,
        kinds: kinds ?? numberKinds(choices.length),
        choices,
        options: words.options,
        isAllNumbers: kinds === null,
      };
    },
  };
}

/** The place in the vocabulary of what row `i` says. */
export function choiceAt({ choices, step }: ChoiceColumn<string>, i: number): number {
  return choices[i * step] ?? 0;
}

/** Reads one word of a vocabulary. */
export function choice<Option extends string>(vocabulary: Vocabulary<Option>, blank: NoInfer<Option>): Reader<Option> {
  const words = new Words(vocabulary, blank);
  return {
    shape: "cell",
    content: "text",
    accepts: words.accepts,
    read(argument) {
      if (argument.count > 1) argument.refuse("oneCell", {});
      const cell = argument.cell(0);
      if (isCell(cell) && isErrorValue(cell)) {
        argument.meetCommon(cell);
        return blank;
      }
      return words.options[words.placeOf(cell) ?? words.refuse(argument, 0)] ?? blank;
    },
  };
}

/** Every spelling a vocabulary accepts, lower case. */
export function spellingsOf<Option extends string>(vocabulary: Vocabulary<Option>, option: Option): readonly string[] {
  const { chinese, others } = vocabulary[option];
  return [option, chinese, ...others].map((word) => word.toLowerCase());
}

class Words<Option extends string> {
  readonly options: readonly Option[];
  readonly accepts: Localized;
  private readonly shown: Readonly<Record<Locale, readonly string[]>>;
  private readonly places = new Map<string, number>();
  private readonly blankPlace: number;

  constructor(vocabulary: Vocabulary<Option>, blank: Option) {
    const options: Option[] = [];
    const chinese: string[] = [];
    for (const option in vocabulary) {
      for (const word of spellingsOf(vocabulary, option)) this.places.set(word, options.length);
      options.push(option);
      chinese.push(vocabulary[option].chinese);
    }
    this.options = options;
    this.blankPlace = options.indexOf(blank);
    this.shown = { en: options, "zh-CN": chinese };
    this.accepts = {
      en: `${options.join(", ")}; blank is ${blank}`,
      "zh-CN": `${chinese.join("、")}；空白即${vocabulary[blank].chinese}`,
    };
  }

  /** The place of the option that a cell names. */
  placeOf(cell: unknown): number | undefined {
    if (typeof cell !== "string") return isCell(cell) && isBlank(cell) ? this.blankPlace : undefined;
    if (cell === "") return this.blankPlace;
    return this.places.get(cell) ?? this.places.get(cell.trim().toLowerCase());
  }

  refuse(argument: Argument, index: number): never {
    return argument.refuseCell(index, "oneOf", { words: this.shown });
  }
}
