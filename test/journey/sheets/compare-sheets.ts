import type { AnalysisSheetId } from "../../../core/analysis/analysis-answers.ts";
import { analysisSheetNames } from "../../../core/wizard/new-analysis.ts";
import type { WorkbookSnapshot } from "../../../excel-addin/workbench/snapshot.ts";
import type { Checked, Risky } from "../by-hand/audit.ts";
import { marks } from "../by-hand/ticket-file.ts";
import type { ByHand } from "./by-hand.ts";
import { compareAudit, compareChecked } from "./compare-audit.ts";
import { compareCalendar, compareWaits, type EnteredDay } from "./compare-calendar.ts";
import { compareCharts } from "./compare-charts.ts";
import { compareChecks } from "./compare-checks.ts";
import { compareCross } from "./compare-cross.ts";
import { compareFigures } from "./compare-figures.ts";
import { compareEarlier, compareResponses } from "./compare-list.ts";
import { compareProblems } from "./compare-problems.ts";
import { compareQuality } from "./compare-quality.ts";
import { compareReport } from "./compare-report.ts";
import { compareSubtitle } from "./compare-subtitles.ts";
import { compareLeftOut } from "./compare-unread.ts";
import { SheetCheck } from "./sheet-check.ts";

export interface Compared {
  /** What differs from the figures worked out by hand, and what was not compared at all. */
  readonly differences: readonly string[];
  /** The audit sample, in the order of its sheet. */
  readonly drawn: readonly Risky[];
}

/** What was entered beside the figures. */
export interface Entered {
  /** Sheets that were there before, besides the tickets. */
  readonly others: readonly string[];
  readonly days: readonly EnteredDay[];
  /** Whether each ticket of the audit sample was found wrong, as far as they are checked. */
  readonly verdicts: readonly boolean[];
  /** The seed of the draw. */
  readonly seed: number;
  /** True where the workbook is another program's: its charts are compared in its own words. */
  readonly isWithoutCharts?: true;
  /** What the tickets were when the sheets were made: a rule changed later draws no others, and lists no other pairs. */
  readonly atDraw?: ByHand;
}

/** Every sheet of an analysis, with its charts, against what the file's own text gives. */
export function compareSheets(workbook: WorkbookSnapshot, now: ByHand, entered: Entered): Compared {
  const { atDraw = now, days, seed, verdicts } = entered;
  const byHand: ByHand = { ...now, judged: { ...now.judged, asMade: atDraw.judged } };
  const differences: string[] = [];
  const compared = new Set([byHand.source]);
  let drawn: readonly Risky[] = [];
  const compare = (id: AnalysisSheetId, comparison: (check: SheetCheck) => void): void => {
    const name = analysisSheetNames[id][byHand.locale];
    const sheet = workbook.sheets.find((each) => each.name === name);
    if (sheet === undefined) {
      differences.push(`there is no sheet ${name}`);
      return;
    }
    compared.add(name);
    const check = new SheetCheck(name, sheet.cells);
    if (id !== "calendar" && id !== "waits") compareSubtitle(check, byHand, id, seed);
    compareLeftOut(check, byHand, id);
    comparison(check);
    differences.push(...check.differences());
    if (entered.isWithoutCharts !== true) differences.push(...compareCharts(check, sheet.charts, byHand, id));
  };
  const { columns, rules } = byHand.judged;
  compare("report", (check) => compareReport(check, byHand));
  compare("figures", (check) => compareFigures(check, byHand));
  compare("responses", (check) => compareResponses(check, byHand));
  if (marks.some((mark) => columns[mark] !== undefined)) compare("quality", (check) => compareQuality(check, byHand));
  compare("problems", (check) => compareProblems(check, byHand));
  compare("cross", (check) => compareCross(check, byHand));
  compare("audit", (check) => {
    drawn = compareAudit(check, atDraw, seed);
    compareChecked(check, atDraw, sampleOf(drawn, verdicts));
  });
  compare("earlier", (check) => compareEarlier(check, byHand));
  compare("checks", (check) => compareChecks(check, byHand));
  if (rules.work !== null) compare("calendar", (check) => compareCalendar(check, byHand, days));
  if (rules.waits.size > 0) compare("waits", (check) => compareWaits(check, byHand));
  for (const { name } of workbook.sheets) {
    if (!compared.has(name) && !entered.others.includes(name)) differences.push(`nobody compared the sheet ${name}`);
  }
  return { differences, drawn };
}

/** The sample as far as it is checked: the first so many of its tickets. */
export function sampleOf(drawn: readonly Risky[], verdicts: readonly boolean[]): readonly Checked[] {
  return drawn.map(({ probability }, index): Checked => ({ probability, isWrong: verdicts[index] ?? null }));
}
