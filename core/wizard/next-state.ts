import type { Answers } from "../evaluation/answers.ts";
import { withMade, withoutMade } from "../evaluation/made/made.ts";
import { withRenamedSheets } from "../evaluation/made/renamed-sheets.ts";
import { adoptRules } from "./adopt-rules.ts";
import { chooseComparison, chooseEvaluation, loadEvaluations } from "./choose-evaluations.ts";
import {
  addDays,
  chooseTask,
  chooseThresholdPreset,
  chooseWaits,
  chooseWaitsColumn,
  chooseWaitsFormat,
  editAnalysis,
  previewed,
  removeThreshold,
  takeWaits,
} from "./edit-analysis.ts";
import {
  askTables,
  chooseColumn,
  chooseTable,
  chooseTimeFormat,
  leaveTableOut,
  measured,
  stopReading,
  takeTable,
  takeTables,
} from "./edit-data.ts";
import { removeHours, typeHours } from "./edit-hours.ts";
import {
  addIndicator,
  addOwnIndicator,
  bringBackIndicator,
  choosePreset,
  editIndicator,
  moveIndicator,
  removeIndicator,
  spreadAllWeights,
} from "./edit-indicators.ts";
import { checkSheets, seeSheets, takeAnalyses, takesFromAnalysis } from "./edit-links.ts";
import { addMember, removeMember, renameMember } from "./edit-panel.ts";
import { followCalendar, lookAtCalendar, takeCalendar } from "./follow-calendar.ts";
import { evaluateAgain, evaluateNextPeriod } from "./next-period.ts";
import { countPeople, failPeople, takePeople } from "./people-count.ts";
import { blockedSteps, problemsOf } from "./problems-of.ts";
import { renameLibraryTexts } from "./rename-library-texts.ts";
import { restoreAnswers } from "./restore-answers.ts";
import { rulesOf } from "./rules-of.ts";
import { atPosition, isLoopTask, openLoopStep, openStep, placeOf, positionOf, type StepId, stepsOf } from "./steps.ts";
import { takeFreeNames } from "./take-free-names.ts";
import { editTrial, spreadTrialWeights, withoutTrialDrafts } from "./trial.ts";
import { followedBy, startJob, type Turn, turn } from "./turn.ts";
import { typeNumber } from "./type-number.ts";
import type { WizardEvent } from "./wizard-event.ts";
import {
  initialState,
  type MakingProblem,
  type Notice,
  reachedAtFirst,
  type WizardState,
  withUsableStyle,
} from "./wizard-state.ts";

/**
 * What follows from an event: the new state, and what is to be done outside. Pure, so that every path of the wizard is a
 * line in a test.
 */
export function nextState(state: WizardState, event: WizardEvent): Turn {
  const after = followedBy(handle(state, event), countPeople);
  const { answers } = after.state;
  if (answers === state.answers || event.type === "opened") return after;
  const keepsRules = rulesOf(answers) === rulesOf(state.answers);
  const kept = keepsRules ? answers : { ...answers, validFrom: state.today };
  return { state: { ...after.state, answers: kept }, effects: [...after.effects, { type: "remember" }] };
}

function handle(state: WizardState, event: WizardEvent): Turn {
  switch (event.type) {
    case "opened":
      return open(
        { ...state, knowsLambda: event.knowsLambda ?? false, readsSheets: event.readsSheets ?? false },
        event.stored,
        event.generation,
      );
    case "localeChosen":
      return turn(
        event.locale === state.answers.locale
          ? state
          : { ...state, answers: renameLibraryTexts(state.answers, event.locale) },
      );

    case "taskChosen":
      return openTask(state, event.task);
    case "loopStepChosen": {
      const { task, position } = placeOf(event.step);
      return followedBy(openTask(state, task), (opened) =>
        opened.answers.task === task ? goTo(opened, position) : turn(opened),
      );
    }
    case "stepChosen":
      return goTo(state, event.step);
    case "wentNext":
      return goTo(state, positionOf(state.answers) + 1);
    case "wentBack":
      return goTo(state, positionOf(state.answers) - 1);

    case "startAgainAsked":
      return turn({ ...state, question: { kind: "startAgain" } });
    case "undoAsked":
      return turn(
        state.lastGeneration === null
          ? { ...state, notice: { kind: "failed", problem: { code: "nothing-to-undo" } } }
          : { ...state, question: { kind: "undoGeneration" } },
      );
    case "helpAsked":
      return turn({ ...state, isHelpShown: true });
    case "helpClosed":
      return turn({ ...state, isHelpShown: false });
    case "refreshAsked":
      return state.making.status === "making" ? turn(state) : turn(state, { type: "recalculate" });
    case "recalculated":
      return readAnew({ ...state, notice: { kind: "refreshed" } });
    case "startupChosen":
      return turn(state, { type: "setStartup", on: event.on });
    case "startupKnown":
      return turn({
        ...state,
        host: { ...state.host, loadsWithWorkbook: event.on },
        notice: event.chosen ? { kind: "startup", on: event.on } : state.notice,
      });
    case "declined":
      return turn({ ...state, question: null });
    case "confirmed":
      return confirm(state);
    case "noticeDismissed":
      return turn({ ...state, notice: null });

    case "reloadAsked":
      return turn(state, { type: "reload" });

    case "scopeEdited": {
      const edited = withAnswers(state, event.change);
      const changesTickets =
        event.change.period !== undefined ||
        event.change.teams !== undefined ||
        event.change.serviceTypes !== undefined;
      const chosen = { ...edited, periodChosen: state.periodChosen || event.change.period !== undefined };
      return changesTickets && state.reading.status === "read" ? measured(chosen) : turn(chosen);
    }

    case "presetChosen":
      return measuredAfter(choosePreset(state, event.preset, false));
    case "indicatorAdded":
      return measuredAfter(addIndicator(state, event.library));
    case "ownIndicatorAdded":
      return turn(addOwnIndicator(state, event.name));
    case "indicatorEdited":
      return measuredAfter(
        editIndicator(state, event.key, event.change),
        event.change.source !== undefined || event.change.exempt !== undefined,
      );
    case "indicatorMoved":
      return turn(moveIndicator(state, event.key, event.by));
    case "indicatorRemoved":
      return turn(removeIndicator(state, event.key));
    case "removalUndone":
      return turn(bringBackIndicator(state));
    case "weightsSpread":
      return turn(spreadAllWeights(state));
    case "numberTyped": {
      const typed = typeNumber(state, event.field, event.text);
      const { kind } = event.field;
      if (kind === "thresholdMinutes" || kind === "attentionShare") return previewed(typed);
      return measuredAfter(typed, kind === "responseLimit" || kind === "resolutionLimit" || kind === "target");
    }

    case "tablesAsked":
      return askTables(state);
    case "tablesFound":
      return isSearch(state, event.job) ? takeTables(state, event.tables) : turn(state);
    case "tablesFailed":
      return turn(
        isSearch(state, event.job) ? { ...state, search: { status: "failed", problem: event.problem } } : state,
      );
    case "returned":
      return isFree(state) ? turn(state, { type: "seeSheets" }) : turn(state);
    case "sheetsSeen":
      return isFree(state)
        ? followedBy(seeSheets(state, event.names), (seen) => followedBy(lookAgain(seen), readNewWeeks))
        : turn(state);
    case "tablesSeen":
      return isFree(state) ? takeTables(state, event.tables) : turn(state);
    case "tableChosen":
      return chooseTable(state, event.table);
    case "tableLeftOut":
      return leaveTableOut(state);
    case "readingAsked":
      return askTables({ ...state, reading: { status: "none" }, withoutTable: false });
    case "progressed":
      return turn(withProgress(state, event.job, event.progress));
    case "cancelAsked":
      return cancel(state);
    case "tableRead": {
      const awaited = state.reading.status === "reading" ? state.reading.job : state.rereadJob;
      return awaited === event.job ? followedBy(takeTable(state, event.read), loadEvaluations) : turn(state);
    }
    case "readingFailed":
      if (state.reading.status !== "reading" || state.reading.job !== event.job) return turn(state);
      if (event.problem.code === "cancelled") return turn({ ...state, reading: { status: "cancelled" } });
      return turn({ ...state, reading: { status: "failed", problem: event.problem } });
    case "columnChosen":
      return chooseColumn(state, event.field, event.column);
    case "timeFormatChosen":
      return chooseTimeFormat(state, event.field, event.format);
    case "measuredNow":
      return turn(state.measureJob === event.job ? { ...state, measured: event.measured, measureJob: null } : state);

    case "panelMemberAdded":
      return turn(addMember(state, event.name));
    case "panelMemberRenamed":
      return turn(renameMember(state, event.member, event.name));
    case "panelMemberRemoved":
      return turn(removeMember(state, event.member));

    case "capChosen": {
      const { cap: _typed, ...drafts } = state.drafts;
      return turn({ ...withAnswers(state, { cap: event.cap }), drafts, capChosen: true });
    }

    case "measureAdded":
      return turn(withAnswers(state, { measures: [...state.answers.measures, event.measure] }));
    case "measureEdited": {
      const measures = state.answers.measures.map((planned, index) =>
        index === event.index ? { ...planned, ...event.change } : planned,
      );
      return turn(withAnswers(state, { measures }));
    }
    case "measureRemoved":
      return turn(
        withAnswers(state, { measures: state.answers.measures.filter((_planned, index) => index !== event.index) }),
      );

    case "analysisEdited":
      return editAnalysis(state, event.change);
    case "hoursTyped":
      return typeHours(state, event.validFrom, event.text);
    case "hoursRemoved":
      return removeHours(state, event.validFrom);
    case "calendarRead":
      return followCalendar(state, event.sheet, event.read);
    case "calendarTaken":
      return takeCalendar(state);
    case "thresholdRemoved":
      return previewed(removeThreshold(state, event.index));
    case "thresholdPresetChosen":
      return previewed(chooseThresholdPreset(state, event.preset));
    case "waitsChosen":
      return chooseWaits(state, event.table);
    case "waitsColumnChosen":
      return chooseWaitsColumn(state, event.field, event.column);
    case "waitsFormatChosen":
      return chooseWaitsFormat(state, event.format);
    case "waitsRead":
      if (!isWaited(state, event.job)) return turn(state);
      return followedBy(takeWaits(state, event.read), (taken) =>
        measuredAfter(taken, takesFromAnalysis(taken.answers)),
      );
    case "waitsFailed":
      return turn(
        isWaited(state, event.job) ? { ...state, waits: { status: "failed", problem: event.problem } } : state,
      );
    case "countriesListed":
      return turn({ ...state, countries: event.countries });
    case "holidaysAsked":
      if (state.findingHolidays) return turn(state);
      return turn(
        { ...state, findingHolidays: true, notice: null },
        { type: "findHolidays", country: event.country, years: event.years },
      );
    case "holidaysFound": {
      const { country, unknown } = event;
      const found = previewed(addDays({ ...state, findingHolidays: false }, event.days));
      if (unknown.length === 0) return found;
      return { ...found, state: { ...found.state, notice: { kind: "holidaysUnknown", country, years: unknown } } };
    }
    case "daysAdded":
      return previewed(addDays(state, event.days));
    case "holidaysFailed":
      return turn({
        ...state,
        findingHolidays: false,
        notice: { kind: "holidaysFailed", problem: event.problem },
      });
    case "previewed":
      return turn(state.previewJob === event.job ? { ...state, preview: event.preview, previewJob: null } : state);
    case "previewFailed":
      if (state.previewJob !== event.job || event.problem.code === "cancelled") return turn(state);
      return turn({ ...state, previewJob: null, notice: { kind: "failed", problem: event.problem } });
    case "freeNamesAsked":
      return turn(takeFreeNames(state));

    case "outputEdited":
      return turn(withAnswers(state, { output: { ...state.answers.output, ...event.change } }));
    case "sheetsListed":
      return followedBy(checkSheets({ ...state, sheetNames: event.names }), lookAgain);
    case "namesListed":
      return turn({ ...state, namesInTheWay: event.inTheWay });
    case "sheetsRenamed":
      return turn(withAnswers(state, withRenamedSheets(state.answers, event.renamed)));
    case "makingAsked":
      return startMaking(state);
    case "made":
      if (state.making.status !== "making" || state.making.job !== event.job) return turn(state);
      return followedBy(
        takeMade(
          { ...state, making: { status: "made", generation: event.generation }, lastGeneration: event.generation },
          event.made === undefined ? state.answers : withMade(state.answers, event.made),
        ),
        (made) => turn(made, { type: "listSheets" }),
      );
    case "makingFailed": {
      if (state.making.status !== "making" || state.making.job !== event.job) return turn(state);
      const { problem } = event;
      const making =
        problem.code === "cancelled" ? { status: "cancelled" as const } : { status: "failed" as const, problem };
      const lastGeneration = lastKnown(state, problem);
      return turn(
        { ...state, making, lastGeneration, readOnly: state.readOnly || problem.code === "read-only" },
        { type: "listSheets" },
      );
    }
    case "undone":
      return followedBy(
        takeMade(
          {
            ...state,
            making: { status: "idle" },
            lastGeneration: event.previous,
            notice: { kind: "undone", sheets: event.generation.sheets, revised: event.generation.revised },
          },
          withoutMade(state.answers, event.generation.sheets),
        ),
        (undone) => turn(undone, { type: "listSheets" }),
      );
    case "undoFailed": {
      const { problem } = event;
      const lastGeneration = lastKnown(state, problem);
      // Of what was made, or half made, only a part is left: the notice says which, and offers the rest.
      if (problem.code === "cut-off")
        return turn({ ...state, lastGeneration, making: { status: "idle" }, notice: { kind: "undoCutOff", problem } });
      return turn({ ...state, lastGeneration, notice: { kind: "failed", problem } });
    }
    case "showFailed":
      return turn({ ...state, notice: { kind: "failed", problem: event.problem } });
    case "rememberFailed":
      if (event.problem.code === "read-only") return turn({ ...state, readOnly: true, notice: { kind: "readOnly" } });
      return turn({ ...state, notice: { kind: "notKept", problem: event.problem } });
    case "placeAsked":
      return turn(state, { type: "show", place: event.place });

    case "evaluationChosen":
      return chooseEvaluation(event.role === "evaluation" ? withoutTrialDrafts(state) : state, event.role, event.id);
    case "comparisonChosen":
      return chooseComparison(state, event.sheet);
    case "evaluationLoaded": {
      const { evaluation } = event;
      return turn(withEvaluation(state, evaluation.made.id, { status: "loaded", evaluation }));
    }
    case "evaluationFailed":
      return turn(withEvaluation(state, event.id, { status: "failed", problem: event.problem }));
    case "nextPeriodAsked": {
      const loading = state.evaluations[event.id];
      if (loading?.status !== "loaded") return turn(state);
      return followedBy(turn(evaluateNextPeriod(state, loading.evaluation)), askTables);
    }
    case "scoreAgainAsked": {
      const loading = state.evaluations[event.id];
      if (loading?.status !== "loaded") return turn(state);
      return followedBy(turn(evaluateAgain(state, loading.evaluation)), (opened) =>
        entered(opened, "score", (shown) => (shown.reading.status === "read" ? turn(shown) : askTables(shown))),
      );
    }
    case "improvementEdited":
      return turn(withAnswers(state, { improvement: { ...state.answers.improvement, ...event.change } }));
    case "rulesAdopted":
      return measuredAfter(withAnswers(state, adoptRules(state.answers, event.record, event.rules)));
    case "trialEdited":
      return turn(editTrial(state, event.change));
    case "trialWeightsSpread":
      return turn(spreadTrialWeights(state));
    case "peopleCounted":
      return turn(takePeople(state, event.job, event.measured));
    case "peopleFailed":
      return turn(failPeople(state, event.job, event.problem));
    case "sharingEdited":
      return turn(withAnswers(state, { sharing: { ...state.answers.sharing, ...event.change } }));
    case "sheetAsked": {
      const known = state.sheets[event.sheet];
      const reading = known?.status === "read" ? known : ({ status: "reading" } as const);
      return turn(withSheet(state, event.sheet, reading), { type: "readSheet", sheet: event.sheet });
    }
    case "sheetRead":
      return turn(withSheet(state, event.sheet, { status: "read", content: event.content }));
    case "sheetFailed":
      return turn(withSheet(state, event.sheet, { status: "failed", problem: event.problem }));
    case "cellsAsked": {
      const known = state.cells[event.name];
      const cells = {
        ...state.cells,
        [event.name]: known?.status === "read" ? known : ({ status: "reading" } as const),
      };
      return turn({ ...state, cells }, { type: "readCells", name: event.name, place: event.place });
    }
    case "cellsRead":
      return turn({ ...state, cells: { ...state.cells, [event.name]: { status: "read", cells: event.cells } } });
    case "cellsFailed":
      return turn({ ...state, cells: { ...state.cells, [event.name]: { status: "failed", problem: event.problem } } });
  }
}

/** The answers as they are once something was made or taken back; the analyses among it bring more with them. */
function takeMade(state: WizardState, answers: Answers): Turn {
  const { analysesMade } = state.answers;
  return takeAnalyses({ ...state, answers: { ...answers, analysesMade } }, answers.analysesMade);
}

function withSheet(state: WizardState, sheet: string, reading: WizardState["sheets"][string]): WizardState {
  return { ...state, sheets: { ...state.sheets, [sheet]: reading } };
}

function withEvaluation(state: WizardState, id: string, loading: WizardState["evaluations"][string]): WizardState {
  return { ...state, evaluations: { ...state.evaluations, [id]: loading } };
}

/** Tickets that were read are read once more; where there are none yet, the workbook is looked through for them. */
function readAnew(state: WizardState): Turn {
  if (state.reading.status === "read") return askTables({ ...state, reading: { status: "none" } });
  return isFree(state) ? turn(state, { type: "seeSheets" }) : turn(state);
}

/** Each week's tickets are typed or pasted while tracking is open: one click then adds what has come since. */
function readNewWeeks(state: WizardState): Turn {
  return openLoopStep(state.answers) === "tracking" && state.reading.status === "read" ? readAnew(state) : turn(state);
}

/** Opens another job where it was left. */
function openTask(state: WizardState, task: Answers["task"]): Turn {
  return followedBy(chooseTask(state, task), (chosen) => entered(chosen, openStep(chosen.answers), turn));
}

/** A refusal may tell of another generation than the last one that was known. */
function lastKnown({ lastGeneration }: WizardState, problem: MakingProblem): WizardState["lastGeneration"] {
  return "generation" in problem ? problem.generation : lastGeneration;
}

/** The pane was opened: last time's answers are taken up, and the workbook is looked through for tickets. */
function open(state: WizardState, stored: string | null, lastGeneration: WizardState["lastGeneration"]): Turn {
  const unfinished: Notice | null =
    lastGeneration?.unfinished === true ? { kind: "unfinished", generation: lastGeneration } : null;
  const opened: WizardState = { ...state, phase: "open", lastGeneration, notice: unfinished };
  if (stored === null) return followedBy(turn(opened), askTables);
  const restored = restoreAnswers(stored);
  if (restored === null) {
    return followedBy(
      turn({ ...opened, notice: unfinished ?? { kind: "unreadableAnswers" } }, { type: "keepAside", text: stored }),
      askTables,
    );
  }
  const answers = withUsableStyle(withKnownStyle(restored, state), state.host);
  const step = positionOf({ ...answers, task: "evaluation" });
  const analysisStep = positionOf({ ...answers, task: "analysis" });
  return followedBy(
    turn({
      ...opened,
      answers: { ...answers, step, analysisStep },
      reached: { ...reachedAtFirst, evaluation: step, analysis: analysisStep },
      periodChosen: true,
      analysisPeriodChosen: answers.analysis !== null,
      capChosen: answers.indicators.length > 0,
      withoutTable: answers.data === null && answers.step > stepsOf.evaluation.indexOf("data"),
      notice: unfinished ?? { kind: "restored" },
    }),
    (reopened) => entered(reopened, openStep(reopened.answers), askTables),
  );
}

/** A workbook that was made where names can hold a LAMBDA, opened where they cannot, goes on with plain formulas. */
function withKnownStyle(answers: Answers, { knowsLambda }: WizardState): Answers {
  const { output } = answers;
  return output.style === "names" && !knowsLambda ? { ...answers, output: { ...output, style: "plain" } } : answers;
}

/**
 * Opens a step. Backwards is always possible; forwards only up to the first step with a blocking problem, whose problems
 * are then shown.
 */
function goTo(state: WizardState, position: number): Turn {
  const { task } = state.answers;
  const steps: readonly StepId[] = stepsOf[task];
  const target = Math.min(Math.max(position, 0), steps.length - 1);
  const step = positionOf(state.answers);
  const blocked = isLoopTask(task) ? undefined : blockedSteps(state).find((one) => one >= step && one < target);
  const passed = steps.slice(step, (blocked ?? target - 1) + 1);
  const opened = blocked ?? target;
  const moved: WizardState = {
    ...withAnswers(state, atPosition(task, opened)),
    checked: [...new Set([...state.checked, ...passed])],
    reached: { ...state.reached, [task]: Math.max(state.reached[task], opened) },
    notice: opened === step ? state.notice : null,
    making: isLoopTask(task) && opened !== step && !isMaking(state) ? { status: "idle" } : state.making,
  };
  return opened === step ? turn(moved) : entered(moved, openStep(moved.answers), turn);
}

/**
 * What opening a step brings with it: the last ones need the names that are taken, the rules the countries, and the figures
 * of an analysis may have been changed in its sheet.
 */
function entered(state: WizardState, step: StepId, also: (state: WizardState) => Turn): Turn {
  return followedBy(whatIsNeeded(), also);

  function whatIsNeeded(): Turn {
    switch (step) {
      case "data":
      case "score":
      case "plan":
        return followLinks(state);
      case "generate":
        return followedBy(turn(state, { type: "listSheets" }), followLinks);
      case "sheets":
        return followedBy(turn(state, { type: "listSheets" }), previewed);
      case "rules":
        return turn(
          state,
          { type: "listSheets" },
          ...(state.countries.length === 0 ? [{ type: "listCountries" } as const] : []),
        );
      case "tracking":
        return followedBy(turn(state, { type: "listSheets" }), readNewWeeks);
      default:
        return openLoopStep(state.answers) === null ? turn(state) : turn(state, { type: "listSheets" });
    }
  }
}

function confirm(state: WizardState): Turn {
  const { question } = state;
  const answered = { ...state, question: null };
  switch (question?.kind) {
    case "changePreset":
      return measuredAfter(choosePreset(answered, question.preset, true));
    case "undoGeneration":
      return turn(answered, { type: "undo" });
    case "startAgain": {
      const fresh = initialState(state.answers.locale, state.today, state.host);
      const { lastGeneration, readOnly, lastJob, countries, knowsLambda, namesInTheWay, readsSheets } = state;
      const { analysesMade, calendarsMade, improvement, task } = state.answers;
      const answers = { ...fresh.answers, analysesMade, calendarsMade, improvement, task };
      const known = { lastGeneration, readOnly, lastJob, countries, knowsLambda, namesInTheWay, readsSheets };
      return askTables({ ...fresh, ...known, answers, phase: "open" });
    }
    default:
      return turn(answered);
  }
}

function startMaking(state: WizardState): Turn {
  const { task } = state.answers;
  if (isLoopTask(task)) return makeLoopSheets(state);
  const blocked = blockedSteps(state)[0];
  const checked = [...new Set([...state.checked, ...stepsOf[task]])];
  if (blocked !== undefined) {
    const there = withAnswers({ ...state, checked }, atPosition(task, blocked));
    return blocked === positionOf(state.answers) ? turn({ ...state, checked }) : turn(there);
  }
  if (isMaking(state)) return turn(state);
  if (state.making.status === "made") return turn(takeFreeNames(state));
  return begin(state);
}

/** The sheets of the open step, which stands by itself; their names are free ones. */
function makeLoopSheets(state: WizardState): Turn {
  const step = openStep(state.answers);
  if (isMaking(state)) return turn(state);
  const checked = [...new Set([...state.checked, step])];
  if (problemsOf(state, step).some(({ blocking }) => blocking)) return turn({ ...state, checked });
  return begin(state);
}

function isMaking({ making }: WizardState): boolean {
  return making.status === "making";
}

function begin(state: WizardState): Turn {
  return startJob(
    { ...state, notice: null },
    (job) => ({ making: { status: "making", job, progress: null, isStopping: false } }),
    (job) => ({ type: "make", job }),
  );
}

function cancel(state: WizardState): Turn {
  const { making } = state;
  if (making.status === "making")
    return turn({ ...state, making: { ...making, isStopping: true } }, { type: "cancel", job: making.job });
  return stopReading(state);
}

function withProgress(state: WizardState, job: number, progress: { done: number; total: number }): WizardState {
  if (state.reading.status === "reading" && state.reading.job === job)
    return { ...state, reading: { ...state.reading, progress } };
  if (state.making.status === "making" && state.making.job === job)
    return { ...state, making: { ...state.making, progress } };
  return state;
}

/** Looks anew at what may have been edited on sheets of ours since: evaluations, and the calendar of an analysis. */
function lookAgain(state: WizardState): Turn {
  return followedBy(loadEvaluations(state), lookAtCalendar);
}

/** Measures anew where the change concerns what tickets say. */
function measuredAfter(state: WizardState, concerns = true): Turn {
  return concerns && state.reading.status === "read" && state.question === null ? measured(state) : turn(state);
}

/** Reads the figures of the analysis again where the evaluation takes any from it. */
function followLinks(state: WizardState): Turn {
  const isMissing = state.measured === null && state.measureJob === null;
  return measuredAfter(state, isMissing || takesFromAnalysis(state.answers));
}

function isWaited(state: WizardState, job: number): boolean {
  return state.waits.status === "reading" && state.waits.job === job;
}

function isSearch(state: WizardState, job: number): boolean {
  return state.search.status === "looking" && state.search.job === job;
}

/** Whether the tables are known and no sheets are being made: the workbook can be looked at in between. */
function isFree({ phase, search, making }: WizardState): boolean {
  return phase === "open" && search.status === "found" && making.status !== "making";
}

function withAnswers(state: WizardState, change: Partial<Answers>): WizardState {
  return { ...state, answers: { ...state.answers, ...change } };
}
