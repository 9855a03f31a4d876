import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { nextState } from "../../core/wizard/next-state.ts";
import type { WizardEvent } from "../../core/wizard/wizard-event.ts";
import { initialState, type WizardState } from "../../core/wizard/wizard-state.ts";
import { foundTable, settled, today, wizardAfter } from "./wizard-walk.ts";

type Rows = readonly (readonly Cell[])[];

/** A table whose last two columns may both be the response, and whose dates tell no day from month. */
const repairs: Rows = [
  ["Ticket ID", "Submitted", "First response", "Picked up"],
  ["1", "01/05/2024 09:00", "01/05/2024 09:30", "01/05/2024 09:10"],
  ["2", "02/05/2024 09:00", "02/05/2024 09:30", "02/05/2024 09:10"],
];

const calls: Rows = [
  ["编号", "提交时间", "首次响应时间"],
  ["1", "2024-05-01 09:00", "2024-05-01 09:05"],
];

function chosen(state: WizardState, sheet: string, rows: Rows): WizardState {
  return settled(state, { type: "tableChosen", table: foundTable(sheet, rows) }, rows);
}

/** The wizard on the repairs with the response taken from another column and the dates said to be day first. */
function corrected(): WizardState {
  const events: [WizardEvent, Rows][] = [
    [{ type: "columnChosen", field: "firstResponse", column: 3 }, repairs],
    [{ type: "timeFormatChosen", field: "submitted", format: "dayFirst" }, repairs],
    [{ type: "timeFormatChosen", field: "firstResponse", format: "monthFirst" }, repairs],
  ];
  return events.reduce((state, [event, rows]) => settled(state, event, rows), chosen(wizardAfter([]), "May", repairs));
}

const corrections = {
  columns: { id: 0, submitted: 1, firstResponse: 3 },
  timeFormats: { submitted: "dayFirst", firstResponse: "monthFirst" },
};

/** The wizard of a workbook that kept these answers, opened again on these tables. */
function reopened(state: WizardState, tables: Readonly<Record<string, Rows>>, opened: string): WizardState {
  const stored = JSON.stringify(state.answers);
  const fresh = nextState(initialState("en", today), { type: "opened", stored, generation: null });
  const job = fresh.state.search.status === "looking" ? fresh.state.search.job : 0;
  const found = Object.entries(tables).map(([sheet, rows]) => foundTable(sheet, rows));
  return settled(fresh.state, { type: "tablesFound", job, tables: found }, tables[opened] ?? []);
}

describe("corrected columns", () => {
  it("are there again when the workbook is opened a second time", () => {
    const again = reopened(corrected(), { Calls: calls, May: repairs }, "May");
    expect(again.answers.data).toMatchObject({ sheet: "May", ...corrections });
    expect(again.reading.status === "read" && again.reading.mapping).toEqual(corrections);
  });

  it("hold for next month's table of the same headers, also where this month's is gone", () => {
    const june = [...repairs, ["3", "03/06/2024 09:00", "03/06/2024 09:30", "03/06/2024 09:10"]];
    expect(chosen(corrected(), "June", june).answers.data).toMatchObject({ sheet: "June", ...corrections });
    const again = reopened(corrected(), { Calls: calls, June: june }, "June");
    expect(again.answers.data).toMatchObject({ sheet: "June", ...corrections });
  });

  /** The repairs of June with a column more, and the others in another order. */
  const grown: Rows = [
    ["Handler", "Picked up", "First response", "Ticket ID", "Submitted"],
    ["Li", "03/06/2024 09:10", "03/06/2024 09:30", "3", "03/06/2024 09:00"],
  ];
  const moved = {
    columns: { id: 3, submitted: 4, firstResponse: 1, handler: 0 },
    timeFormats: corrections.timeFormats,
  };

  it("hold where a column was added and the others were moved, and the new one is recognised", () => {
    expect(chosen(corrected(), "June", grown).answers.data).toMatchObject({ sheet: "June", ...moved });
    expect(chosen(chosen(corrected(), "Calls", calls), "June", grown).answers.data).toMatchObject(moved);
    const again = reopened(corrected(), { Calls: calls, May: grown }, "May");
    expect(again.answers.data).toMatchObject({ sheet: "May", ...moved });
    expect(again.reading.status === "read" && again.reading.mapping).toEqual(moved);
  });

  it("hold for the table of the same headers before one with more", () => {
    const again = reopened(corrected(), { June: grown, May: repairs }, "May");
    expect(again.answers.data).toMatchObject({ sheet: "May", ...corrections });
  });

  it.each<[string, readonly string[]]>([
    ["is gone", ["Ticket ID", "Submitted", "First response", "Handler"]],
    ["stands there twice", ["Ticket ID", "Submitted", "First response", "Picked up", "Picked up"]],
  ])("do not hold where a column of theirs %s: that is another table", (_, headers) => {
    const rows = [headers, ["1", "2024-05-01 09:00", "2024-05-01 09:30", "Li", "Li"]];
    expect(chosen(corrected(), "June", rows).answers.data?.columns).toMatchObject({ firstResponse: 2 });
  });

  it("do not reach a table of other headers, and are there again on the way back", () => {
    const other = chosen(corrected(), "Calls", calls);
    expect(other.answers.data).toMatchObject({
      sheet: "Calls",
      columns: { id: 0, submitted: 1, firstResponse: 2 },
      timeFormats: { submitted: "iso", firstResponse: "iso" },
    });
    expect(chosen(other, "May", repairs).answers.data).toMatchObject({ sheet: "May", ...corrections });
    const again = reopened(other, { Calls: calls, May: repairs }, "Calls");
    expect(chosen(again, "May", repairs).answers.data).toMatchObject({ sheet: "May", ...corrections });
  });

  it("survive a while without any table", () => {
    const { state } = nextState(corrected(), { type: "tableLeftOut" });
    expect(state.answers.data).toBeNull();
    expect(chosen(state, "May", repairs).answers.data).toMatchObject(corrections);
  });

  it("are kept for twelve layouts, the latest first", () => {
    let state = corrected();
    for (let layout = 0; layout < 14; layout++) {
      state = chosen(state, "Calls", [[...(calls[0] ?? []), `extra ${layout}`], ...calls.slice(1)]);
    }
    expect(state.answers.layouts.map(({ headers }) => headers[3])).toEqual(
      Array.from({ length: 12 }, (_, index) => `extra ${12 - index}`),
    );
  });
});

describe("how a column's times were written last time", () => {
  it.each<[Cell, string, string]>([
    // new content            format        why
    ["2024-05-01 09:00", "iso", "texts of another form are read as what they are"],
    [45413.375, "dayFirst", "dates of the sheet are read under every form"],
    ["13/05/2024 09:00", "dayFirst", "still so"],
    ["01/05/2024 09:00", "dayFirst", "what was said of it still holds"],
    ["", "dayFirst", "nothing says otherwise"],
  ])("with %j now is %s: %s", (cell, format) => {
    const [headers = [], , ...rest] = repairs;
    const now = [headers, ["1", cell, "", ""], ...rest.map((row) => [row[0] ?? null, cell, "", ""])];
    expect(chosen(corrected(), "May", now).answers.data?.timeFormats.submitted).toBe(format);
  });

  it("is asked anew where a column of dates now holds texts that tell no day from month", () => {
    const dates = [repairs[0] ?? [], ["1", 45413.375, 45413.4, 45413.39]];
    const state = chosen(wizardAfter([]), "May", dates);
    expect(state.answers.data?.timeFormats.submitted).toBe("serial");
    expect(chosen(state, "May", repairs).answers.data?.timeFormats.submitted).toBe("unclear");
  });
});
