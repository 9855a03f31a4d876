import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calendarTexts } from "../../core/i18n/analysis/calendar-texts.ts";
import { listTexts } from "../../core/i18n/analysis/list-texts.ts";
import { rulesTexts } from "../../core/i18n/analysis/rules-texts.ts";
import { calendarHead } from "../../core/workbook/analysis/calendar-layout.ts";
import { columnLetters } from "../../core/workbook/formula-text.ts";
import { chromiumHint, chromiumPath } from "../chromium.ts";
import { WorkbenchPage } from "../workbench-page.ts";
import { AnalysisUser } from "./analysis-user.ts";
import { SheetCheck } from "./sheets/sheet-check.ts";

/** Mondays of 2024: each ticket comes at 9:00 and is answered at 17:00. */
const mondays = ["2024-05-06", "2024-05-13", "2024-05-20", "2024-05-27"];

const tickets = [
  "Ticket ID,Submitted,First response,Resolved,Handler",
  ...mondays.map((day, index) => `T${index + 1},${day} 09:00,${day} 17:00,${day} 18:00,Li`),
].join("\n");

const may = { from: "2024-05-01", to: "2024-05-31" };
const [calendar, list, rules] = [calendarTexts.en, listTexts.en, rulesTexts.en];

/** Lines of the calendar sheet, as a person counts them. */
const line = (index: number) => calendarHead + 1 + index;

describe.skipIf(chromiumPath === undefined)(`the calendar as people edit it in the workbench${chromiumHint}`, () => {
  let workbench: WorkbenchPage;
  let user: AnalysisUser;

  beforeAll(async () => {
    workbench = await WorkbenchPage.launch();
    user = new AnalysisUser(workbench, "en");
    await workbench.open();
    await workbench.openFile("tickets.csv", new TextEncoder().encode(`${tickets}\n`));
    await user.chooseTickets(may);
    await user.next("rules");
    await user.businessHours("Mon-Fri 08:00-12:00 13:00-18:00");
  }, 120_000);

  afterAll(async () => {
    await workbench.close();
    expect(workbench.complaints).toEqual([]);
  });

  /** The minutes of the tickets, as the response times show them. */
  async function minutes(sheet = "Response times"): Promise<unknown[]> {
    const check = new SheetCheck(sheet, await workbench.cells(sheet));
    const header = check.find(list.columns.minutes);
    return mondays.map((_day, index) => check.shown({ row: header.row + 1 + index, column: header.column }));
  }

  const sentence = () => workbench.read("Response times", "A3");
  const errors = async () => (await workbench.errorCells()).errors.filter((error) => !error.includes("#N/A"));

  it("counts by hours that change on a day, as they were given in the pane", async () => {
    await user.button(rules.time.addHours).click();
    await user.pane.getByLabel(rules.time.firstDay, { exact: true }).fill("2024-05-13");
    await user.pane.getByLabel(rules.time.hours, { exact: true }).last().fill("Mon 10:00-12:00");
    await user.button(user.shared.add).click();
    await user.pane.getByLabel(rules.time.hoursFrom("2024-05-13"), { exact: true }).waitFor();
    await user.generate();
    // 9 to 17 without the hour of lunch; from the 13th on only 10 to 12.
    expect(await minutes()).toEqual([420, 120, 120, 120]);
    expect(await errors()).toEqual([]);
  }, 120_000);

  it("counts again as soon as hours, a day or the start of hours are edited on the sheet", async () => {
    const week = 10;
    await workbench.type("Calendar", `C${line(week)}`, "11:00");
    expect(await minutes()).toEqual([420, 60, 60, 60]);
    await workbench.type("Calendar", `D${line(week)}`, "2024-05-27");
    expect(await minutes()).toEqual([420, 420, 420, 60]);
    await workbench.type("Calendar", `F${line(0)}`, "2024-05-20");
    expect(await minutes()).toEqual([420, 420, 0, 60]);
    await workbench.type("Calendar", `G${line(0)}`, "10:00-10:30");
    expect(await minutes()).toEqual([420, 420, 30, 60]);
  }, 120_000);

  it("starts the next analysis from what was edited there, and leaves the sheets of before by theirs", async () => {
    await user.pane.locator("body").hover();
    await user.button(user.shared.back).click();
    await user.pane.getByText(rules.calendarSheet.taken("Calendar")).waitFor();
    const field = user.pane.getByLabel(rules.time.hoursFrom("2024-05-27"), { exact: true });
    expect(await field.inputValue()).toBe("Mon 10:00-11:00");
    expect(await user.pane.getByText("2024-05-20").first().isVisible()).toBe(true);
    await field.fill("Mon 10:00-11:30");
    await user.next("sheets");
    // The first press proposes free names, the second writes.
    await user.button(user.shared.generate.generateAgain).click();
    await user.button(user.shared.generate.generate).click();
    await user.pane.getByText(user.shared.generate.made).first().waitFor({ timeout: 60_000 });
    const { sheets } = await workbench.errorCells();
    const [next = ""] = sheets.filter((name) => name.startsWith("Response times") && name !== "Response times");
    expect(await minutes(next)).toEqual([420, 420, 30, 90]);
    expect(await minutes()).toEqual([420, 420, 30, 60]);
  }, 120_000);

  it("says that a cell cannot be read, and shows no error value", async () => {
    const before = await workbench.read("Calendar", `A${line(0)}`);
    await workbench.type("Calendar", `A${line(0)}`, "Moonday");
    expect(await sentence()).toBe(calendar.unreadCell);
    expect(await minutes()).toEqual([null, null, null, null]);
    expect(await errors()).toEqual([]);
    await workbench.type("Calendar", `A${line(0)}`, String(before));
    expect(await sentence()).toBe("");
    expect(await minutes()).toEqual([420, 420, 30, 60]);
  }, 120_000);

  it("says that a calendar that was emptied has no hours, and shows no error value", async () => {
    const emptied = new Map<string, string>();
    for (let index = 0; index < 11; index++) {
      for (const column of [0, 1, 2, 3]) emptied.set(`${columnLetters(column)}${line(index)}`, "");
    }
    await workbench.typeAll("Calendar", emptied);
    expect(await sentence()).toBe(calendar.noHours);
    expect(await workbench.read("Calendar", "A3")).toBe(calendar.noHours);
    expect(await minutes()).toEqual([null, null, null, null]);
    expect((await workbench.cells("Report")).map(({ value }) => value)).toContain(calendar.noHours);
    expect(await errors()).toEqual([]);
  }, 120_000);
});
