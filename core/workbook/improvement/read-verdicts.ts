import type { MadeComparison } from "../../evaluation/made/made-comparison.ts";
import type { Cell } from "../../functions/cell.ts";
import {
  comparisonTexts,
  type Verdict,
  type VerdictColumn,
  type VerdictWorking,
} from "../../i18n/improvement/comparison-texts.ts";
import { verdictColumn } from "./comparison-layout.ts";

/** What became of a measure: the decision where one was made, else the suggestion. */
export type MeasureVerdict =
  | Verdict
  /** Not carried out: it stays in the plan. */
  | "notDone"
  /** It is for people to decide, and nobody has. */
  | "open";

/** A measure as its row on a comparison sheet says it. */
export interface JudgedMeasure {
  /** Its row in the table, from 0. */
  readonly index: number;
  /** Blank where nothing was planned for an indicator that was weak. */
  readonly measure: string;
  readonly indicator: string;
  /** The indicator by its keys in the two evaluations; `null` where it is in neither. */
  readonly keys: MadeComparison["rows"][number] | null;
  readonly problem: string;
  readonly owner: string;
  /** In words, blank where they are not known. */
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly p: number | null;
  readonly verdict: MeasureVerdict;
  /** Whether it was decided by a person. */
  readonly isDecided: boolean;
  readonly reason: string;
}

const verdicts: readonly Verdict[] = ["keep", "change", "again"];

/** The measures of a comparison with what became of each, from the cells of its table. */
export function readVerdicts(comparison: MadeComparison, cells: readonly (readonly Cell[])[]): JudgedMeasure[] {
  const texts = comparisonTexts[comparison.locale];
  return cells.flatMap((row, index): JudgedMeasure[] => {
    const text = (column: VerdictColumn | VerdictWorking) => String(row[verdictColumn(column)] ?? "").trim();
    if (text("indicator") === "" && text("measure") === "") return [];
    const byWord = (word: string) => verdicts.find((verdict) => texts.verdicts[verdict] === word);
    const decided = byWord(text("decision"));
    const suggested = byWord(text("suggestion")) ?? (text("suggestion") === texts.notDone ? "notDone" : "open");
    const place = row[verdictColumn("place")];
    const p = row[verdictColumn("p")];
    return [
      {
        index,
        measure: text("measure"),
        indicator: text("indicator"),
        keys: typeof place === "number" ? (comparison.rows[place - 1] ?? null) : null,
        problem: text("problem"),
        owner: text("owner"),
        before: text("before"),
        after: text("after"),
        change: text("change"),
        p: typeof p === "number" ? p : null,
        verdict: decided ?? suggested,
        isDecided: decided !== undefined,
        reason: text("reason"),
      },
    ];
  });
}
