import type { Locale } from "./locale.ts";

/** Two times of one ticket that cannot both be right, as they stand in the sheet. */
interface Contradiction {
  /** Row on the sheet, counted from 1. */
  readonly row: number;
  /** `""` where the table has no ids. */
  readonly id: string;
  /** What should have come first. */
  readonly first: string;
  /** What should have come after it. */
  readonly second: string;
}

/** What can be wrong with tickets that were read, each with the values its sentence needs. */
export interface FindingValues {
  readonly "duplicate-id": {
    readonly id: string;
    /** Rows on the sheet, counted from 1. */
    readonly rows: readonly number[];
    /** The row that counts; `null` where none does. */
    readonly counted: number | null;
  };
  readonly "response-before-submission": Contradiction;
  readonly "resolution-before-submission": Contradiction;
  readonly "hand-over-before-submission": Contradiction;
  readonly "answer-before-escalation": Contradiction;
  readonly "arrival-before-order": Contradiction;
  readonly "resolution-before-response": Contradiction;
}

export const findingKinds = [
  "duplicate-id",
  "response-before-submission",
  "resolution-before-submission",
  "hand-over-before-submission",
  "answer-before-escalation",
  "arrival-before-order",
  "resolution-before-response",
] as const;

export type FindingKind = (typeof findingKinds)[number];

interface Wording<Kind extends FindingKind> {
  /** One finding. */
  readonly one: (values: FindingValues[Kind]) => string;
  /** How many there are, and what became of them. */
  readonly all: (count: number) => string;
}

type Wordings = { readonly [Kind in FindingKind]: Wording<Kind> };

const wordings: Readonly<Record<Locale, Wordings>> = {
  "zh-CN": {
    "duplicate-id": {
      one: ({ id, rows, counted }) =>
        `工单 ${id} 出现在第 ${rows.join("、")} 行，${counted === null ? "均不计入" : `只计第 ${counted} 行`}`,
      all: (count) => `${count} 个工单号重复出现，各只计第一行`,
    },
    "response-before-submission": {
      one: ({ row, id, first, second }) => `第 ${row} 行${ofTicketZh(id)}：首次响应 ${second} 早于提交 ${first}`,
      all: (count) => `${count} 张工单的首次响应早于提交，不采用该响应时间`,
    },
    "resolution-before-submission": {
      one: ({ row, id, first, second }) => `第 ${row} 行${ofTicketZh(id)}：解决 ${second} 早于提交 ${first}`,
      all: (count) => `${count} 张工单的解决早于提交，不采用该解决时间`,
    },
    "hand-over-before-submission": {
      one: ({ row, id, first, second }) => `第 ${row} 行${ofTicketZh(id)}：转派 ${second} 早于提交 ${first}`,
      all: (count) => `${count} 张工单的转派早于提交，不采用该转派时间`,
    },
    "answer-before-escalation": {
      one: ({ row, id, first, second }) => `第 ${row} 行${ofTicketZh(id)}：技术支持答复 ${second} 早于升级 ${first}`,
      all: (count) => `${count} 张工单的技术支持答复早于升级，不采用该答复时间`,
    },
    "arrival-before-order": {
      one: ({ row, id, first, second }) => `第 ${row} 行${ofTicketZh(id)}：备件到货 ${second} 早于申请 ${first}`,
      all: (count) => `${count} 张工单的备件到货早于申请，不采用该到货时间`,
    },
    "resolution-before-response": {
      one: ({ row, id, first, second }) => `第 ${row} 行${ofTicketZh(id)}：解决 ${second} 早于首次响应 ${first}`,
      all: (count) => `${count} 张工单的解决早于首次响应，两个时间均照用`,
    },
  },
  en: {
    "duplicate-id": {
      one: ({ id, rows, counted }) =>
        `Ticket ${id} stands in rows ${rows.join(", ")}; ${counted === null ? "none of them counts" : `only row ${counted} counts`}`,
      all: (count) =>
        count === 1
          ? "1 ticket id is repeated; only its first row counts"
          : `${count} ticket ids are repeated; only the first row of each counts`,
    },
    "response-before-submission": {
      one: ({ row, id, first, second }) =>
        `Row ${row}${ofTicketEn(id)}: first response ${second} is before submission ${first}`,
      all: (count) =>
        count === 1
          ? "1 ticket was answered before it was submitted; that time is not used"
          : `${count} tickets were answered before they were submitted; those times are not used`,
    },
    "resolution-before-submission": {
      one: ({ row, id, first, second }) =>
        `Row ${row}${ofTicketEn(id)}: resolution ${second} is before submission ${first}`,
      all: (count) =>
        count === 1
          ? "1 ticket was resolved before it was submitted; that time is not used"
          : `${count} tickets were resolved before they were submitted; those times are not used`,
    },
    "hand-over-before-submission": {
      one: ({ row, id, first, second }) =>
        `Row ${row}${ofTicketEn(id)}: hand-over ${second} is before submission ${first}`,
      all: (count) =>
        count === 1
          ? "1 ticket was handed over before it was submitted; that time is not used"
          : `${count} tickets were handed over before they were submitted; those times are not used`,
    },
    "answer-before-escalation": {
      one: ({ row, id, first, second }) =>
        `Row ${row}${ofTicketEn(id)}: technical support’s answer ${second} is before escalation ${first}`,
      all: (count) =>
        count === 1
          ? "1 ticket was answered by technical support before it was escalated; that time is not used"
          : `${count} tickets were answered by technical support before they were escalated; those times are not used`,
    },
    "arrival-before-order": {
      one: ({ row, id, first, second }) =>
        `Row ${row}${ofTicketEn(id)}: parts arrived ${second}, before they were ordered ${first}`,
      all: (count) =>
        count === 1
          ? "The parts of 1 ticket arrived before they were ordered; that time is not used"
          : `The parts of ${count} tickets arrived before they were ordered; those times are not used`,
    },
    "resolution-before-response": {
      one: ({ row, id, first, second }) =>
        `Row ${row}${ofTicketEn(id)}: resolution ${second} is before first response ${first}`,
      all: (count) =>
        count === 1
          ? "1 ticket was resolved before it was answered; both times are used"
          : `${count} tickets were resolved before they were answered; both times are used`,
    },
  },
};

function ofTicketZh(id: string): string {
  return id === "" ? "" : `（工单 ${id}）`;
}

function ofTicketEn(id: string): string {
  return id === "" ? "" : ` (ticket ${id})`;
}

/** One finding as a sentence without its full stop: `Ticket A1 stands in rows 2, 5; only row 2 counts`. */
export function findingSentence<Kind extends FindingKind>(
  kind: Kind,
  values: FindingValues[Kind],
  locale: Locale,
): string {
  return wordings[locale][kind].one(values);
}

/** How many findings of a kind there are and what became of them. */
export function findingCountSentence(kind: FindingKind, count: number, locale: Locale): string {
  return wordings[locale][kind].all(count);
}
