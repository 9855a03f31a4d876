import { describe, expect, it } from "vitest";
import type { Opening } from "../../core/analysis/analysis-answers.ts";
import type { MadeCalendar } from "../../core/analysis/made-calendar.ts";
import { answersSchema } from "../../core/evaluation/answers.ts";
import type { Cell } from "../../core/functions/cell.ts";
import { hoursSets } from "../../core/wizard/hours-sets.ts";
import { hoursText } from "../../core/wizard/hours-text.ts";
import { nextState } from "../../core/wizard/next-state.ts";
import { problemsOf } from "../../core/wizard/problems-of.ts";
import type { WizardEvent } from "../../core/wizard/wizard-event.ts";
import type { WizardState } from "../../core/wizard/wizard-state.ts";
import type { ReadCalendar } from "../../core/workbook/analysis/read-calendar.ts";
import { foundTable, settled, wizardAfter } from "./wizard-walk.ts";

const tickets: readonly (readonly Cell[])[] = [
  ["Ticket ID", "Submitted", "First response"],
  ["T1", "2024-05-01 09:00", "2024-05-01 09:30"],
  ["T2", "2024-05-02 10:15", "2024-05-02 12:00"],
];

/** The rules of an analysis in business hours, after these events. */
function walked(...events: readonly WizardEvent[]): WizardState {
  const opened = wizardAfter([{ type: "taskChosen", task: "analysis" }]);
  const job = opened.search.status === "looking" ? opened.search.job : 0;
  const found: WizardEvent = { type: "tablesFound", job, tables: [foundTable("Tickets", tickets)] };
  const first: WizardEvent[] = [found, { type: "wentNext" }, typed(null, "Mon-Fri 9-17")];
  return following(opened, [...first, ...events]);
}

const following = (state: WizardState, events: readonly WizardEvent[]) =>
  events.reduce((current, event) => settled(current, event, tickets), state);

function typed(validFrom: string | null, text: string): WizardEvent {
  return { type: "hoursTyped", validFrom, text };
}

/** Each set of hours as the pane shows it. */
function sets(state: WizardState): (readonly [string | null, string])[] {
  return hoursSets(state.answers.analysis?.hours ?? []).map(
    ({ validFrom, hours }) => [validFrom, hoursText(hours, "en")] as const,
  );
}

const problems = (state: WizardState) => problemsOf(state, "rules").map(({ code, field }) => [field, code]);

describe("weekly hours that change on a day", () => {
  it.each<[string, WizardEvent[], [string | null, string][]]>([
    ["one set holds always", [], [[null, "Mon-Fri 09:00-17:00"]]],
    [
      "others follow in the order of their days, however they were typed",
      [typed("2024-06-01", "Sat 10-14"), typed("2024-03-01", "Mon 8-9")],
      [
        [null, "Mon-Fri 09:00-17:00"],
        ["2024-03-01", "Mon 08:00-09:00"],
        ["2024-06-01", "Sat 10:00-14:00"],
      ],
    ],
    [
      "typed again, a set is replaced",
      [typed("2024-06-01", "Sat 10-14"), typed("2024-06-01", "Sun 10-14")],
      [
        [null, "Mon-Fri 09:00-17:00"],
        ["2024-06-01", "Sun 10:00-14:00"],
      ],
    ],
    [
      "the first stays when others come, and is typed without touching them",
      [typed("2024-06-01", "Sat 10-14"), typed(null, "Mon 9-10")],
      [
        [null, "Mon 09:00-10:00"],
        ["2024-06-01", "Sat 10:00-14:00"],
      ],
    ],
    [
      "a team may close for good",
      [typed("2024-06-01", "Mon-Sun closed")],
      [
        [null, "Mon-Fri 09:00-17:00"],
        ["2024-06-01", "Mon-Sun closed"],
      ],
    ],
    [
      "removed, a set is gone",
      [typed("2024-06-01", "Sat 10-14"), { type: "hoursRemoved", validFrom: "2024-06-01" }],
      [[null, "Mon-Fri 09:00-17:00"]],
    ],
    [
      "without the first, there are none before",
      [typed("2024-06-01", "Sat 10-14"), typed(null, "")],
      [["2024-06-01", "Sat 10:00-14:00"]],
    ],
  ])("%s", (_what, events, expected) => {
    const state = walked(...events);
    expect(sets(state)).toEqual(expected);
    expect(problems(state)).toEqual([]);
    expect(answersSchema.parse(JSON.parse(JSON.stringify(state.answers)))).toEqual(state.answers);
  });

  it.each<[string, WizardEvent[], [string, string][]]>([
    [
      "a set that is blanked is asked for, and keeps what it had",
      [typed("2024-06-01", "Sat 10-14"), typed("2024-06-01", "")],
      [["hours-2024-06-01", "hoursOfSetMissing"]],
    ],
    [
      "one that cannot be read is named",
      [typed("2024-06-01", "Sat 10-14"), typed("2024-06-01", "Sat ten")],
      [["hours-2024-06-01", "hoursUnread"]],
    ],
    [
      "so are two at once",
      [typed("2024-06-01", "Sat 10-14"), typed(null, "soon"), typed("2024-06-01", "later")],
      [
        ["hours", "hoursUnread"],
        ["hours-2024-06-01", "hoursUnread"],
      ],
    ],
    ["a week that is closed has no hours", [typed(null, "Mon-Sun closed")], [["hours", "hoursMissing"]]],
    [
      "nor have two of them",
      [typed(null, "Mon-Sun closed"), typed("2024-06-01", "Sun closed")],
      [["hours", "hoursMissing"]],
    ],
  ])("%s", (_what, events, expected) => {
    expect(problems(walked(...events))).toEqual(expected);
  });

  it("forgets what was typed into a set that is removed", () => {
    const state = walked(typed("2024-06-01", "Sat 10-14"), typed("2024-06-01", "Sat ten"));
    expect(Object.keys(state.drafts)).toEqual(["hours-2024-06-01"]);
    expect(nextState(state, { type: "hoursRemoved", validFrom: "2024-06-01" }).state.drafts).toEqual({});
  });
});

const written: Opening[] = [1, 2, 3, 4, 5].map((day) => ({ day, open: 540, close: 1020, validFrom: null }));
const area = { row: 5, column: 0, rows: 20, columns: 4 };

const made: MadeCalendar = {
  sheet: "Calendar",
  responsesSheet: "Response times",
  hours: area,
  days: { ...area, column: 5, columns: 3 },
  written: { hours: written, days: [] },
};

const ten: Opening[] = [{ day: 1, open: 600, close: 1020, validFrom: null }];
const mayDay = { date: "2024-05-01", rule: "", name: "May Day" };
const edited: ReadCalendar = { hours: ten, days: [mayDay], unread: [] };

/** Rules of the next month, in a workbook in which that calendar was made. */
function nextMonth(...events: readonly WizardEvent[]): WizardState {
  const state = walked();
  const known = { ...state, answers: { ...state.answers, calendarsMade: [made] } };
  return following(known, [...events, { type: "sheetsListed", names: ["Tickets", "Calendar"] }]);
}

const seen = (read: ReadCalendar): WizardEvent => ({ type: "calendarRead", sheet: made.sheet, read });

describe("a calendar that was edited on its sheet", () => {
  it("is looked at when the rules or the sheets are open, and only then", () => {
    const listed: WizardEvent = { type: "sheetsListed", names: ["Tickets", "Calendar"] };
    const look = { type: "readCalendar", made };
    const state = nextMonth();
    expect(nextState(state, listed).effects).toEqual([look]);
    expect(nextState(following(state, [{ type: "wentNext" }]), listed).effects).toEqual([look]);
    expect(nextState(following(state, [{ type: "wentBack" }]), listed).effects).toEqual([]);
    expect(nextState(state, { type: "sheetsListed", names: ["Tickets"] }).effects).toEqual([]);
  });

  it("changes nothing while it is as it was made", () => {
    const state = nextMonth(seen({ hours: written, days: [], unread: [] }));
    expect(state.calendarSheet).toBe(null);
    expect(state.answers.analysis).toMatchObject({ hours: written, days: [] });
  });

  it("is the calendar of the next analysis, and that is said", () => {
    const state = following(nextMonth(), [seen(edited)]);
    expect(state.answers.analysis).toMatchObject({ hours: ten, days: [mayDay] });
    expect(state.calendarSheet).toMatchObject({ sheet: "Calendar", isEdited: true, isTaken: true });
    const again = following(state, [seen(edited)]);
    expect(again.calendarSheet).toEqual(state.calendarSheet);
    expect(again.answers).toEqual(state.answers);
  });

  it("is only offered where hours were changed in the pane as well, and taken when that is wanted", () => {
    const state = following(nextMonth(typed(null, "Mon-Fri 8-16")), [seen(edited)]);
    expect(sets(state)).toEqual([[null, "Mon-Fri 08:00-16:00"]]);
    expect(state.calendarSheet).toMatchObject({ isEdited: true, isTaken: false });
    const taken = following(state, [{ type: "calendarTaken" }]);
    expect(taken.answers.analysis).toMatchObject({ hours: ten, days: [mayDay] });
    expect(taken.calendarSheet).toMatchObject({ isTaken: true });
  });

  it("stands for nothing that was typed before and could not be read", () => {
    const state = following(nextMonth(typed(null, "soon")), [seen(edited)]);
    expect(problems(state)).toEqual([]);
  });

  it("asks for hours where it was emptied", () => {
    const state = following(nextMonth(), [seen({ hours: [], days: [], unread: [] })]);
    expect(problems(state)).toEqual([["hours", "hoursMissing"]]);
  });

  it("keeps its cells that cannot be read in sight, also where all others are as they were", () => {
    const unread = [{ row: 11, column: 0, rule: "weekday", content: "Moonday" }] as const;
    const state = following(nextMonth(), [seen({ hours: written, days: [], unread })]);
    expect(state.calendarSheet).toMatchObject({ isEdited: false, isTaken: false, read: { unread } });
  });

  it("does not concern an analysis on the clock more than to be offered", () => {
    const clock: WizardEvent = { type: "analysisEdited", change: { hours: null } };
    const state = following(nextMonth(clock), [seen(edited)]);
    expect(state.answers.analysis?.hours).toBe(null);
    expect(state.calendarSheet).toMatchObject({ isTaken: false });
  });

  it("is forgotten with its sheet, and a newer one takes its place", () => {
    const newer = { ...made, sheet: "Calendar 2" };
    const both = { ...nextMonth(), sheetNames: ["Tickets", "Calendar", "Calendar 2"] };
    const state = { ...both, answers: { ...both.answers, calendarsMade: [made, newer] } };
    expect(following(state, [seen(edited)]).answers.analysis?.hours).toEqual(written);
    const taken = following(state, [{ type: "calendarRead", sheet: newer.sheet, read: edited }]);
    expect(taken.answers.analysis?.hours).toEqual(ten);
    expect(taken.answers.calendarsMade.map((one) => one.written.hours)).toEqual([written, ten]);
  });
});
