import type { AnalysisSheetId } from "../../analysis/analysis-answers.ts";
import { nameSteps } from "../name-steps.ts";
import { type CellContent, type PlanStep, stepSchema, type WorkbookPlan } from "../plan.ts";
import { PlanError } from "../plan-problem.ts";
import { sheetNameProblems } from "../plan-problems.ts";
import { settingSteps } from "../setting-steps.ts";
import { tabColors } from "../sheet-look.ts";
import { type AnalysisInput, nameOf, sheetsOf } from "./analysis-input.ts";
import { auditSheet } from "./audit-sheet.ts";
import { calendarSheet } from "./calendar-sheet.ts";
import { checksSheet } from "./checks-sheet.ts";
import { crossSheet } from "./cross-sheet.ts";
import { figuresSheet } from "./figures-sheet.ts";
import { lateTicketsInChunks } from "./late-tickets.ts";
import { earlierSheet, responsesSheet } from "./list-sheet.ts";
import { problemsSheet } from "./problems-sheet.ts";
import { qualitySheet } from "./quality-sheet.ts";
import { reportSheet } from "./report-sheet.ts";
import { waitsSheet } from "./waits-sheet.ts";

type SheetBuilder = (input: AnalysisInput) => Generator<void, PlanStep[]>;

const builders: Readonly<Record<AnalysisSheetId, { readonly build: SheetBuilder; readonly tabColor: string }>> = {
  responses: { build: responsesSheet, tabColor: tabColors.tickets },
  earlier: { build: earlierSheet, tabColor: tabColors.tickets },
  report: { build: atOnce(reportSheet), tabColor: tabColors.evaluation },
  figures: { build: atOnce(figuresSheet), tabColor: tabColors.evaluation },
  quality: { build: qualitySheet, tabColor: tabColors.tickets },
  problems: { build: atOnce(problemsSheet), tabColor: tabColors.evaluation },
  cross: { build: atOnce(crossSheet), tabColor: tabColors.evaluation },
  audit: { build: auditSheet, tabColor: tabColors.plan },
  checks: { build: checksSheet, tabColor: tabColors.tickets },
  calendar: { build: atOnce(calendarSheet), tabColor: tabColors.plan },
  waits: { build: waitsSheet, tabColor: tabColors.tickets },
};

/** A builder of few rows, which needs no pause. */
function atOnce(build: (input: AnalysisInput) => PlanStep[]): SheetBuilder {
  return function* (input) {
    yield;
    return build(input);
  };
}

/**
 * The workbook plan of a ticket analysis. Yields between pieces of work, so that a pane can draw and answer while a hundred
 * thousand tickets are laid out.
 *
 * All sheets are added before any is filled, because their formulas refer to each other. A name that is taken is refused,
 * never overwritten.
 *
 * @throws PlanError with the first problem of the sheets' names
 */
export function* buildAnalysisPlan(input: AnalysisInput): Generator<void, WorkbookPlan> {
  const sheets = sheetsOf(input);
  const [problem] = sheetNameProblems(
    sheets.map((sheet) => nameOf(input, sheet)),
    input.context.takenSheetNames,
  );
  if (problem !== undefined) throw new PlanError(problem);
  const added = sheets.map(
    (sheet): PlanStep => ({
      kind: "sheet",
      sheet: nameOf(input, sheet),
      tabColor: builders[sheet].tabColor,
      gridlines: false,
    }),
  );
  // Groups and pairs are listed by it, and layouts ask for them at once.
  if (sheets.includes("cross")) yield* lateTicketsInChunks(input);
  // Looks come first, while the sheets are empty, then the long lists: no formula is calculated over half of one.
  const looks: PlanStep[] = [];
  const lists: PlanStep[] = [];
  const filled: PlanStep[] = [];
  for (const sheet of sheets) {
    for (const step of yield* builders[sheet].build(input)) {
      const checked = stepSchema.parse(step);
      if (isLook(checked)) looks.push(checked);
      else (isList(checked) ? lists : filled).push(checked);
      if (isList(checked)) yield;
    }
  }
  const [first = "responses"] = sheets;
  const plan: WorkbookPlan = {
    version: 1,
    style: input.style,
    steps: [
      ...nameSteps(input.style),
      ...added,
      ...looks,
      ...lists,
      ...filled,
      ...settingSteps(input.context),
      { kind: "activate", sheet: nameOf(input, first), row: 0, column: 0 },
    ],
  };
  return plan;
}

function isLook({ kind }: PlanStep): boolean {
  return kind === "format" || kind === "columns" || kind === "heights";
}

/** Cells without a formula: a stretch of a long list. */
function isList(step: PlanStep): boolean {
  return step.kind === "cells" && step.rows.length > 1 && step.rows.every((row) => row.every(isPlain));
}

function isPlain(content: CellContent): boolean {
  return content === null || typeof content !== "object";
}
