import type { Locale } from "../../core/i18n/locale.ts";
import { isOurs } from "../../core/workbook/own-names.ts";
import type { PlanStep, StepOf, WorkbookPlan } from "../../core/workbook/plan.ts";
import { type Generation, type Work, WorkbookError } from "../../core/workbook/port.ts";
import { type GenerationRecord, generationOf, ownSheetIds, RECORDS_KEY, readRecords } from "./generation-record.ts";
import { sheetNamed, type Target, writeStep } from "./plan-writer.ts";
import { requestsFor, workOf } from "./requests.ts";
import { restoreSettings } from "./restore-settings.ts";
import {
  areaOfRevision,
  contentsOf,
  contentsToRestore,
  protect,
  type RevisedCells,
  rangeOn,
  whileUnprotected,
} from "./revised-cells.ts";
import { detailOf, type WorkbookSession } from "./workbook-session.ts";

/** What the plan adds or replaces, in the words of the workbook. */
interface Footprint {
  readonly sheets: readonly string[];
  readonly names: readonly StepOf<"name">[];
  readonly settings: readonly string[];
  readonly revisions: readonly StepOf<"revision">[];
}

function footprintOf(plan: WorkbookPlan): Footprint {
  const sheets: string[] = [];
  const names: StepOf<"name">[] = [];
  const settings: string[] = [];
  const revisions: StepOf<"revision">[] = [];
  for (const step of plan.steps) {
    if (step.kind === "sheet" || step.kind === "copy") sheets.push(step.sheet);
    if (step.kind === "name") names.push(step);
    if (step.kind === "setting") settings.push(step.key);
    if (step.kind === "revision") revisions.push(step);
  }
  return { sheets, names, settings, revisions };
}

/** The workbook before the plan: what is on show, and what must not be taken for the plan's own. */
interface Before {
  /** The sheet on show, by id. */
  readonly active: string;
  /** The names of the plan that are not there yet; the others an earlier plan of ours has made, and they stay as they are. */
  readonly newNames: readonly string[];
  readonly settings: Readonly<Record<string, string | null>>;
  /** The cells that the plan revises, with what they hold. */
  readonly revised: readonly Omit<RevisedCells, "after">[];
  readonly records: readonly GenerationRecord[];
}

function checkCancelled(work: Work): void {
  if (work.signal?.aborted) throw new WorkbookError({ code: "cancelled" });
}

function textOf(setting: Excel.Setting): string | null {
  return setting.isNullObject || typeof setting.value !== "string" ? null : setting.value;
}

async function readBefore(session: WorkbookSession, footprint: Footprint): Promise<Before> {
  return session.run(async (context, sync) => {
    const { worksheets, names, settings } = context.workbook;
    const taken = footprint.sheets.map((name) => worksheets.getItemOrNullObject(name));
    const named = footprint.names.map(({ name }) => names.getItemOrNullObject(name));
    const kept = footprint.settings.map((key) => settings.getItemOrNullObject(key));
    const records = settings.getItemOrNullObject(RECORDS_KEY);
    const active = worksheets.getActiveWorksheet();
    active.load("id");
    worksheets.load("items/id,items/name");
    for (const sheet of taken) sheet.load("name");
    for (const name of named) name.load("name,formula");
    for (const setting of [...kept, records]) setting.load("value");
    await sync();
    const collision = taken.findIndex((sheet) => !sheet.isNullObject);
    const sheet = footprint.sheets[collision];
    if (sheet !== undefined) throw new WorkbookError({ code: "sheet-exists", sheet });
    const made = readRecords(textOf(records));
    const present = named.filter(({ isNullObject }) => !isNullObject);
    const strange = present.filter(({ name, formula }) => {
      const recorded = made.some((record) => record.names.includes(name));
      return !isOurs({ name, sheet: null, refersTo: String(formula), recorded });
    });
    if (strange.length > 0) throw new WorkbookError({ code: "names-taken", names: strange.map(({ name }) => name) });
    const own = ownSheetIds(made, worksheets.items);
    const revised = footprint.revisions.map((step) => {
      const item = worksheets.items.find(({ name }) => name === step.sheet);
      if (item === undefined) throw new WorkbookError({ code: "sheet-missing", sheet: step.sheet });
      if (!own.has(item.id)) throw new WorkbookError({ code: "sheet-not-ours", sheet: step.sheet });
      const area = areaOfRevision(step);
      const range = rangeOn(item, area);
      range.load("formulas,values");
      item.protection.load("protected");
      return { step, item, sheet: { id: item.id, name: item.name }, area, range };
    });
    if (revised.length > 0) await sync();
    return {
      active: active.id,
      newNames: footprint.names.flatMap(({ name }, index) => (named[index]?.isNullObject ? [name] : [])),
      settings: Object.fromEntries(footprint.settings.map((key, index) => [key, textOf(kept[index] ?? records)])),
      revised: revised.map(({ area, item, range, sheet, step }) => ({
        sheet,
        area,
        before: contentsToRestore(range, step),
        guarded: step.locked === true && item.protection.protected,
      })),
      records: made,
    };
  });
}

/** Takes away whatever of the plan is in the workbook. */
async function takeBack(session: WorkbookSession, footprint: Footprint, before: Before): Promise<void> {
  await session.run(async (context, sync) => {
    const { workbook } = context;
    const sheets = footprint.sheets.map((name) => workbook.worksheets.getItemOrNullObject(name));
    const names = before.newNames.map((name) => workbook.names.getItemOrNullObject(name));
    const settings = new Map(footprint.settings.map((key) => [key, workbook.settings.getItemOrNullObject(key)]));
    for (const sheet of sheets) sheet.load("name");
    for (const name of names) name.load("name");
    for (const setting of settings.values()) setting.load("key");
    await sync();
    workbook.worksheets.getItem(before.active).activate();
    whileUnprotected(guardedIn(workbook, before.revised), () => {
      for (const cells of before.revised) rangeIn(workbook, cells).formulas = cells.before;
    });
    for (const name of names) if (!name.isNullObject) name.delete();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    restoreSettings(workbook, before.settings, (key) => settings.get(key)?.isNullObject === false);
    await sync();
  });
}

function rangeIn(workbook: Excel.Workbook, { sheet, area }: Pick<RevisedCells, "sheet" | "area">): Excel.Range {
  return rangeOn(workbook.worksheets.getItem(sheet.id), area);
}

/** Whether a step defines a name that an earlier plan has defined. */
function isThere(step: PlanStep, { newNames }: Before): boolean {
  return step.kind === "name" && !newNames.includes(step.name);
}

/** The protected sheets among those that a plan revises, each once. */
function guardedIn(workbook: Excel.Workbook, revised: Before["revised"]): readonly Excel.Worksheet[] {
  const ids = new Set(revised.flatMap(({ guarded, sheet }) => (guarded ? [sheet.id] : [])));
  return [...ids].map((id) => workbook.worksheets.getItem(id));
}

/** Writes all steps, and the record by which they can be taken back. */
async function write(
  session: WorkbookSession,
  plan: WorkbookPlan,
  locale: Locale,
  footprint: Footprint,
  before: Before,
  work: Work,
): Promise<Generation> {
  return session.run(async (context, sync) => {
    const { workbook } = context;
    const target: Target = { workbook, style: plan.style, locale };
    const requests = requestsFor(plan.steps);
    const guarded = guardedIn(workbook, before.revised);
    for (const sheet of guarded) sheet.protection.unprotect();
    const workIn = (steps: readonly PlanStep[]) => steps.reduce((sum, step) => sum + workOf(step), 0);
    const total = workIn(plan.steps) + 1;
    let done = 0;
    const sheets = footprint.sheets.map((name) => ({ name, sheet: null as Excel.Worksheet | null }));
    const revised: { readonly cells: Omit<RevisedCells, "after">; readonly range: Excel.Range }[] = [];
    for (let request = requests.next(); request.done !== true; ) {
      const part = request.value;
      request = requests.next();
      checkCancelled(work);
      workbook.application.suspendApiCalculationUntilNextSync();
      workbook.application.suspendScreenUpdatingUntilNextSync();
      for (const step of part) if (!isThere(step, before)) writeStep(step, target);
      if (request.done === true) {
        for (const sheet of guarded) protect(sheet);
        for (const made of sheets) {
          made.sheet = workbook.worksheets.getItem(made.name);
          made.sheet.load("id");
        }
        for (const cells of before.revised) {
          const range = rangeIn(workbook, cells);
          range.load("formulas,values");
          revised.push({ cells, range });
        }
      }
      await sync();
      done += workIn(part);
      work.onProgress?.({ done, total });
    }
    checkCancelled(work);
    const record: GenerationRecord = {
      at: new Date().toISOString(),
      sheets: sheets.flatMap(({ name, sheet }) => (sheet === null ? [] : [{ name, id: sheet.id }])),
      names: [...before.newNames],
      revised: revised.map(({ cells, range }) => ({ ...cells, after: contentsOf(range) })),
      settings: { ...before.settings },
    };
    workbook.settings.add(RECORDS_KEY, JSON.stringify([...before.records, record]));
    await sync();
    work.onProgress?.({ done: total, total });
    return generationOf(record);
  });
}

/** Excel says that a batch failed, not which of our steps: written one at a time, the culprit shows itself. */
async function findCulprit(
  session: WorkbookSession,
  plan: WorkbookPlan,
  locale: Locale,
  before: Before,
): Promise<WorkbookError | null> {
  return session.run(async (context, sync) => {
    const target: Target = { workbook: context.workbook, style: plan.style, locale };
    for (const sheet of guardedIn(context.workbook, before.revised)) sheet.protection.unprotect();
    for (const [index, step] of plan.steps.entries()) {
      try {
        if (!isThere(step, before)) writeStep(step, target);
        await sync();
      } catch (error) {
        const { kind } = step;
        return new WorkbookError({
          code: "step-failed",
          index,
          kind,
          sheet: sheetNamed(step),
          detail: detailOf(error),
        });
      }
    }
    return null;
  });
}

/**
 * Carries out a plan, all or nothing. Three round trips where all goes well: look, write, record. When writing fails, the
 * sheets, names and settings it made are taken away, the failing step is found on a second attempt that is taken away as
 * well, and the error names it.
 *
 * @throws WorkbookError `sheet-exists`, `names-taken`, `sheet-missing`, `sheet-not-ours`, `cancelled`, `step-failed`, `read-only` or
 *   `host-failed`
 */
export async function applyPlan(
  session: WorkbookSession,
  plan: WorkbookPlan,
  locale: Locale,
  work: Work,
): Promise<Generation> {
  checkCancelled(work);
  const footprint = footprintOf(plan);
  const before = await readBefore(session, footprint);
  checkCancelled(work);
  try {
    return await write(session, plan, locale, footprint, before, work);
  } catch (error) {
    await takeBack(session, footprint, before);
    const isOurs = error instanceof WorkbookError && error.problem.code !== "host-failed";
    if (isOurs) throw error;
    const culprit = await findCulprit(session, plan, locale, before).finally(() =>
      takeBack(session, footprint, before),
    );
    throw culprit ?? error;
  }
}
