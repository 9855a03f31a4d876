import { figureIds, type Opening } from "../analysis/analysis-answers.ts";
import type { Answers } from "../evaluation/answers.ts";
import { type TicketField, ticketFields } from "../tickets/field.ts";
import { fieldGroups } from "../tickets/field-groups.ts";
import { readingFacts } from "../tickets/reading-facts.ts";
import { isRated, needsTickets } from "../workbook/actual-rule.ts";
import { freeSheetName, sameSheetName } from "../workbook/free-sheet-name.ts";
import { type Field, fieldName, type SheetKey } from "./field-name.ts";
import { figureNeeds, isMet } from "./figure-needs.ts";
import { hoursSets } from "./hours-sets.ts";
import { isClosed, readHours } from "./hours-text.ts";
import { checkedNumber, numberRule } from "./number-rule.ts";
import type { Problem, ProblemKind } from "./problem.ts";
import { rowActual } from "./row-actual.ts";
import { sheetNameProblem } from "./sheet-name-problem.ts";
import { sheetsToAnalyse } from "./sheets-of-analysis.ts";
import { sumOfWeights } from "./spread-weights.ts";
import { type StepId, stepsOf } from "./steps.ts";
import { ticketsInPeriod } from "./tickets-in-period.ts";
import { gradesInForce, limitsInForce, trialOf, triedGrades, triedLimit, triedRules } from "./trial.ts";
import { weakIndicators } from "./weak-indicators.ts";
import type { WizardState } from "./wizard-state.ts";

/** What is wrong in a step, in the order of its fields. */
export function problemsOf(state: WizardState, step: StepId): Problem[] {
  return problemsByStep[step](state);
}

/** The steps of the open job that cannot be left as they are. */
export function blockedSteps(state: WizardState): number[] {
  return stepsOf[state.answers.task].flatMap((step, position) =>
    problemsOf(state, step).some((problem) => problem.blocking) ? [position] : [],
  );
}

/** The sheets that these answers will make. */
export function sheetsToMake(answers: Answers): SheetKey[] {
  return needsTickets(answers) ? ["evaluationSheet", "planSheet", "ticketsSheet"] : ["evaluationSheet", "planSheet"];
}

const problemsByStep: Readonly<Record<StepId, (state: WizardState) => Problem[]>> = {
  objective({ answers }) {
    const { from, to } = answers.period;
    return [
      ...when(answers.objective.trim() === "", { kind: "objective" }, { code: "objectiveMissing" }),
      ...when(from !== null && to !== null && from > to, { kind: "period" }, { code: "periodReversed" }),
    ];
  },

  indicators(state) {
    const { indicators } = state.answers;
    if (indicators.length === 0) return when(true, { kind: "indicators" }, { code: "noIndicators" });
    const names = new Map<string, number>();
    for (const row of indicators) names.set(row.name.trim(), (names.get(row.name.trim()) ?? 0) + 1);
    const rows = indicators.flatMap((row) => {
      const { key } = row;
      const needsTarget = !isRated(row) && row.exempt === null;
      return [
        ...when(row.name.trim() === "", { kind: "name", key }, { code: "nameMissing" }),
        ...when(
          row.name.trim() !== "" && (names.get(row.name.trim()) ?? 0) > 1,
          { kind: "name", key },
          { code: "nameTwice" },
        ),
        ...draftProblems(state, { kind: "weight", key }),
        ...(draftProblems(state, { kind: "target", key }).length > 0
          ? draftProblems(state, { kind: "target", key })
          : needsTarget && row.target === null
            ? warn({ kind: "target", key }, { code: "targetMissing" })
            : []),
      ];
    });
    const sum = sumOfWeights(indicators);
    return [...rows, ...when(sum !== 100, { kind: "weights" }, { code: "weightsNot100", sum })];
  },

  data(state) {
    const { answers } = state;
    const problems = tableProblems(state);
    if (answers.data !== null && state.reading.status === "read") {
      for (const { priority, resolutionHours, responseMinutes } of answers.data.limits) {
        problems.push(
          ...limitProblems(state, { kind: "responseLimit", priority }, responseMinutes),
          ...limitProblems(state, { kind: "resolutionLimit", priority }, resolutionHours),
        );
      }
    }
    problems.push(...draftProblems(state, { kind: "scaleMaximum" }));
    for (const { key, source } of answers.indicators) {
      if (source === "typed") problems.push(...draftProblems(state, { kind: "actual", key }));
      if (source === "panel") {
        problems.push(
          ...answers.panel.flatMap((_name, member) => draftProblems(state, { kind: "rating", key, member })),
        );
      }
    }
    const needsPanel = answers.indicators.some((row) => row.source === "panel") && answers.panel.length === 0;
    if (needsPanel) problems.push(...warn({ kind: "panel" }, { code: "panelMissing" }));
    return problems;
  },

  score(state) {
    const { answers } = state;
    const zero = answers.indicators.find((row) => row.direction === "lower" && rowActual(row, state).value === 0);
    return [
      ...draftProblems(state, { kind: "cap" }),
      ...(zero === undefined
        ? []
        : when(answers.cap === null, { kind: "cap" }, { code: "zeroNeedsCap", name: zero.name })),
      ...answers.indicators.flatMap(({ key, exempt }) =>
        when(exempt !== null && exempt.trim() === "", { kind: "exempt", key }, { code: "exemptReasonMissing" }),
      ),
    ];
  },

  plan(state) {
    const weak = new Set(weakIndicators(state).map(({ row }) => row.key));
    return [
      ...draftProblems(state, { kind: "threshold" }),
      ...state.answers.measures.flatMap((measure, index) => [
        ...when(
          measure.measure.trim() === "" && weak.has(measure.indicator),
          { kind: "measure", index },
          { code: "measureMissing" },
        ),
        ...when(
          measure.start !== null && measure.deadline !== null && measure.start > measure.deadline,
          { kind: "start", index },
          { code: "startAfterDeadline" },
        ),
        ...(measure.deadline !== null && measure.deadline < state.today
          ? warn({ kind: "deadline", index }, { code: "deadlinePassed" })
          : []),
      ]),
    ];
  },

  generate(state) {
    const { answers } = state;
    const sheets = namesProblems(
      state,
      sheetsToMake(answers).map((sheet) => ({ field: { kind: "sheetName", sheet }, name: answers.output[sheet] })),
    );
    return [...sheets, ...styleProblems(state)];
  },

  tickets(state) {
    const { answers, reading, waits } = state;
    const problems = tableProblems(state);
    if (answers.data === null || reading.status !== "read" || answers.analysis === null) {
      return problems.length > 0 ? problems : when(true, { kind: "table" }, { code: "noTickets" });
    }
    if (answers.data.columns.submitted === undefined) {
      problems.push(...when(true, { kind: "column", ticketField: "submitted" }, { code: "submittedNeeded" }));
      return problems;
    }
    const { from, to } = answers.analysis.period;
    const field: Field = { kind: "analysisPeriod" };
    if (from !== null && to !== null && from > to) problems.push(...when(true, field, { code: "periodReversed" }));
    else {
      const count = ticketsInPeriod(answers.analysis.period, reading);
      problems.push(...when(count === 0, field, { code: "noTicketsInPeriod" }));
      if (count === 1) problems.push(...warn(field, { code: "oneTicket" }));
    }
    problems.push(
      ...when(waits.status === "reading", { kind: "waits" }, { code: "waitsReading" }),
      ...when(waits.status === "failed", { kind: "waits" }, { code: "waitsNotRead" }),
      ...when(waits.status === "columnsAsked", { kind: "waits" }, { code: "waitsColumns" }),
      ...when(
        waits.status === "read" && waits.mapping.timeFormat === "unclear",
        { kind: "waits" },
        { code: "waitsUnclear" },
      ),
    );
    return problems;
  },

  rules(state) {
    const { analysis, data } = state.answers;
    if (analysis === null || data === null) return [];
    return [
      ...(analysis.hours === null ? [] : hoursProblems(state, analysis.hours)),
      ...analysis.thresholds.flatMap(({ priority, channel, minutes }, index) => {
        const field: Field = { kind: "thresholdMinutes", index };
        const isHidden = analysis.thresholds
          .slice(0, index)
          .some((above) => covers(above.priority, priority) && covers(above.channel, channel));
        return [
          ...draftProblems(state, field),
          ...(isHidden ? warn(field, { code: "limitHidden" }) : []),
          ...(minutes === 0 ? warn(field, { code: "limitZero" }) : []),
        ];
      }),
      ...figureIds
        .filter((figure) => isMet(figureNeeds[figure], data.columns))
        .flatMap((figure) => draftProblems(state, { kind: "figureTarget", figure })),
      ...(["attentionShare", "repeatDays", "auditRate", "auditSeed"] as const).flatMap((kind) =>
        draftProblems(state, { kind }),
      ),
    ];
  },

  sheets(state) {
    const { analysis } = state.answers;
    if (analysis === null) return [];
    const sheets = namesProblems(
      state,
      sheetsToAnalyse(state).map((sheet) => ({ field: { kind: "analysisSheet", sheet }, name: analysis.names[sheet] })),
    );
    return [...sheets, ...styleProblems(state)];
  },

  causes: () => [],
  tracking: () => [],
  comparison: () => [],
  standards: () => [],
  swot: () => [],
  rubric: () => [],
  pilot: pilotProblems,
  handOver: () => [],
  maskedCopy: () => [],
};

/** What keeps the rules that are being tried from being compared. */
function pilotProblems(state: WizardState): Problem[] {
  const trial = trialOf(state);
  const rules = triedRules(state);
  if (trial === null || rules === null) return [];
  const { from, to } = trial.other;
  const isReversed = trial.tickets === "other" && from !== null && to !== null && from > to;
  const sum = sumOfWeights(rules.map(({ tried }) => tried));
  const grades = triedGrades(trial, gradesInForce(state));
  const areFalling = grades.every(({ from }, place) => from < (grades[place - 1]?.from ?? Number.POSITIVE_INFINITY));
  return [
    ...when(isReversed, { kind: "pilotPeriod" }, { code: "periodReversed" }),
    ...(trial.tickets === "sample" ? (["sampleSize", "sampleSeed"] as const) : []).flatMap((kind) =>
      draftProblems(state, { kind }),
    ),
    ...rules.flatMap(({ row: { key, unit } }) => [
      ...draftProblems(state, { kind: "pilotWeight", key }),
      ...draftProblems(state, { kind: "pilotTarget", key, unit }),
    ]),
    ...limitsInForce(state).flatMap((limit, index) =>
      limitProblems(state, { kind: "pilotLimit", index }, triedLimit(trial, limit).amount),
    ),
    ...draftProblems(state, { kind: "pilotThreshold" }),
    ...draftProblems(state, { kind: "pilotCap" }),
    ...grades.flatMap((_band, index) => draftProblems(state, { kind: "pilotBound", index })),
    ...when(!areFalling, { kind: "pilotBounds" }, { code: "boundsNotFalling" }),
    ...when(sum !== 100, { kind: "pilotWeights" }, { code: "weightsNot100", sum }),
  ];
}

/** What is wrong with the table and its columns, whichever job uses it. */
function tableProblems(state: WizardState): Problem[] {
  const { reading, settled } = state;
  const { data, indicators } = state.answers;
  const problems: Problem[] = [];
  // A visit or another department's step keeps nobody from going on, unless an indicator is read from it.
  const read = new Set(indicators.flatMap((row) => (row.reading === null ? [] : readingFacts[row.reading].needs)));
  const ask = (kind: "column" | "timeFormat", ticketField: TicketField, problem: ProblemKind) => {
    const stops = fieldGroups[ticketField] !== "others" || read.has(ticketField);
    return stops ? when(true, { kind, ticketField }, problem) : warn({ kind, ticketField }, problem);
  };
  const isWorking = reading.status === "reading" || state.search.status === "looking";
  if (data !== null && isWorking) problems.push(...when(true, { kind: "table" }, { code: "stillReading" }));
  else if (data !== null && reading.status !== "read") {
    problems.push(...when(true, { kind: "table" }, { code: "notRead", sheet: data.sheet }));
  }
  if (data !== null && reading.status === "read") {
    for (const ticketField of ticketFields) {
      const column = data.columns[ticketField];
      const asked = reading.recognised.ambiguities.find(
        (ambiguity) => ambiguity.field === ticketField && ambiguity.reason === "same-header",
      );
      if (column === undefined) {
        if (asked !== undefined && !settled.includes(ticketField)) {
          const count = asked.columns.length;
          problems.push(...ask("column", ticketField, { code: "columnAsked", ticketField, count }));
        }
        continue;
      }
      const other = ticketFields.find((earlier) => earlier !== ticketField && data.columns[earlier] === column);
      if (other !== undefined && ticketFields.indexOf(other) < ticketFields.indexOf(ticketField)) {
        problems.push(...warn({ kind: "column", ticketField }, { code: "columnTwice", ticketField, other }));
      }
      if (data.timeFormats[ticketField] === "unclear") {
        problems.push(...ask("timeFormat", ticketField, { code: "dateOrderUnclear", ticketField }));
      }
    }
  }
  return problems;
}

/** What keeps formulas from being written as calls of workbook names. */
function styleProblems({ answers, namesInTheWay }: WizardState): Problem[] {
  if (answers.output.style !== "names") return [];
  const field: Field = { kind: "style" };
  const { taken, hiding } = namesInTheWay;
  return [
    ...when(taken.length > 0, field, { code: "namesTaken", names: taken }),
    ...hiding.flatMap((hidden) => warn(field, { code: "namesHidden", ...hidden })),
  ];
}

/** What is wrong with the names of sheets to make: no program takes them, two are the same, or one is taken. */
function namesProblems(
  state: WizardState,
  sheets: readonly { readonly field: Field; readonly name: string }[],
): Problem[] {
  const { sheetNames, making } = state;
  const made = making.status === "made" ? making.generation.sheets : [];
  return sheets.flatMap(({ field, name }, position) => {
    const wrong = sheetNameProblem(name);
    if (wrong !== null) return when(true, field, wrong);
    const earlier = sheets.slice(0, position).map((other) => other.name);
    if (earlier.some((other) => sameSheetName(other, name))) return when(true, field, { code: "sheetNameTwice" });
    const isTaken = sheetNames.some((taken) => sameSheetName(taken, name)) && !made.includes(name);
    return when(isTaken, field, { code: "sheetNameTaken", free: freeSheetName(name, [...sheetNames, ...earlier]) });
  });
}

/** What is wrong with the opening hours, set by set. */
function hoursProblems(state: WizardState, hours: readonly Opening[]): Problem[] {
  const later = hoursSets(hours).flatMap(({ validFrom }) => validFrom ?? []);
  const typed = [null, ...later].flatMap((validFrom): Problem[] => {
    const field: Field = { kind: "hours", validFrom };
    const text = state.drafts[fieldName(field)];
    const read = text === undefined ? null : readHours(text);
    if (read !== null && "unread" in read) return when(true, field, { code: "hoursUnread", part: read.unread });
    return when(read?.length === 0, field, { code: "hoursOfSetMissing" });
  });
  if (typed.length > 0) return typed;
  return when(hours.every(isClosed), { kind: "hours", validFrom: null }, { code: "hoursMissing" });
}

/** Whether a limit of this priority or channel holds for every ticket that another one is for. */
function covers(above: string, text: string): boolean {
  return above === "" || above.toLowerCase() === text.toLowerCase();
}

function draftProblems(state: WizardState, field: Field): Problem[] {
  const text = state.drafts[fieldName(field)];
  const rule = numberRule(field, state.answers);
  if (text === undefined || rule === null) return [];
  const checked = checkedNumber(text, rule);
  return checked.kind === "refused" ? when(true, field, checked.problem) : [];
}

/** A limit of 0 is a limit; it is said what it asks for. */
function limitProblems(state: WizardState, field: Field, amount: number): Problem[] {
  const typed = draftProblems(state, field);
  return typed.length === 0 && amount === 0 ? warn(field, { code: "limitZero" }) : typed;
}

function when(applies: boolean, field: Field, problem: ProblemKind): Problem[] {
  return applies ? [{ ...problem, field: fieldName(field), blocking: true }] : [];
}

function warn(field: Field, problem: ProblemKind): Problem[] {
  return [{ ...problem, field: fieldName(field), blocking: false }];
}
