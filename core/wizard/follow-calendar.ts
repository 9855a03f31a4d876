import { type Calendar, isSameCalendar, type MadeCalendar } from "../analysis/made-calendar.ts";
import type { ReadCalendar } from "../workbook/analysis/read-calendar.ts";
import { previewed } from "./edit-analysis.ts";
import { openStep } from "./steps.ts";
import { type Turn, turn } from "./turn.ts";
import type { WizardState } from "./wizard-state.ts";

/** The calendar that was made last, as long as its sheet is there; `null` where there is none. */
export function calendarThere({ answers, sheetNames }: WizardState): MadeCalendar | null {
  return [...answers.calendarsMade].reverse().find(({ sheet }) => sheetNames.includes(sheet)) ?? null;
}

/** Looks what the calendar on its sheet says by now, while rules or sheets of an analysis are open. */
export function lookAtCalendar(state: WizardState): Turn {
  const step = openStep(state.answers);
  const made = calendarThere(state);
  if ((step !== "rules" && step !== "sheets") || state.answers.analysis === null) return turn(state);
  return made === null ? turn({ ...state, calendarSheet: null }) : turn(state, { type: "readCalendar", made });
}

/**
 * What an edited calendar means for the answers: it is taken up where they still have the one that its sheet was made with,
 * and offered where hours or days were changed in the pane as well.
 */
export function followCalendar(state: WizardState, sheet: string, read: ReadCalendar): Turn {
  const { analysis } = state.answers;
  const made = calendarThere(state);
  if (analysis === null || made === null || made.sheet !== sheet) return turn(state);
  const isEdited = !isSameCalendar(read, made.written);
  const isTaken = !isEdited && state.calendarSheet?.sheet === sheet && state.calendarSheet.isTaken;
  const seen: WizardState = {
    ...state,
    calendarSheet:
      isEdited || isTaken || read.unread.length > 0 ? { sheet, read, isEdited: isEdited || isTaken, isTaken } : null,
  };
  if (!isEdited) return turn(seen);
  if (isSameCalendar(analysis, read)) return turn(written({ ...seen, calendarSheet: null }, read));
  return isSameCalendar(analysis, made.written) ? takeCalendar(seen) : turn(seen);
}

/** Takes up the calendar of the sheet. */
export function takeCalendar(state: WizardState): Turn {
  const { analysis } = state.answers;
  const { calendarSheet } = state;
  if (analysis === null || calendarSheet === null) return turn(state);
  const { days, hours } = calendarSheet.read;
  const taken: WizardState = {
    ...state,
    calendarSheet: { ...calendarSheet, isTaken: true },
    drafts: withoutHours(state.drafts),
    answers: { ...state.answers, analysis: { ...analysis, hours, days } },
  };
  return previewed(written(taken, calendarSheet.read));
}

/**
 * The answers that know what stands on the sheet: the calendar of the newest, and the rules that the analysis it belongs to
 * counts by now.
 */
function written(state: WizardState, { days, hours }: Calendar): WizardState {
  const made = calendarThere(state);
  const { analysesMade, calendarsMade } = state.answers;
  return {
    ...state,
    answers: {
      ...state.answers,
      calendarsMade: calendarsMade.map((one) => (one === made ? { ...one, written: { hours, days } } : one)),
      analysesMade: analysesMade.map((one) =>
        one.responsesSheet === made?.responsesSheet ? { ...one, rules: { ...one.rules, hours, days } } : one,
      ),
    },
  };
}

/** What was typed into hours that are replaced is of no use. */
function withoutHours(drafts: WizardState["drafts"]): WizardState["drafts"] {
  return Object.fromEntries(Object.entries(drafts).filter(([name]) => name !== "hours" && !name.startsWith("hours-")));
}
