import { afterEach, describe, expect, it } from "vitest";
import { trackingTexts } from "../../core/i18n/improvement/tracking-texts.ts";
import { trackingView } from "../../core/pane/loop/tracking-step.tsx";
import { trackingLayout } from "../../core/workbook/improvement/tracking-layout.ts";
import { planned, TrackingWalk } from "../pane/tracking-walk.ts";
import { ticketsOfWeeks, type WeekOfTickets } from "../workbook/improvement/tracked-tickets.ts";

const usual: WeekOfTickets = { inTime: 8, late: 2, hours: 10 };
const words = trackingTexts.en.pane;
const april = { from: "2024-04-01", to: "2024-04-30" };

/** Weeks as in a table: so many, and what is unlike the others by its place. */
function weeks(count: number, unlike: Readonly<Record<number, WeekOfTickets | null>> = {}): (WeekOfTickets | null)[] {
  return Array.from({ length: count }, (_, week) => (week in unlike ? (unlike[week] ?? null) : usual));
}

describe("weekly tracking", () => {
  let walk: TrackingWalk;
  afterEach(() => walk?.store.close());

  /** A tracking sheet over 18 weeks of tickets from 1 January on; the first measure starts in the fifteenth. */
  async function begin(table = weeks(18), today = "2024-05-21"): Promise<void> {
    walk = new TrackingWalk({ cells: ticketsOfWeeks(table), today });
    await walk.evaluate(
      [
        planned("response-in-time", "Assign by skill", { start: "2024-04-10" }),
        planned("Stock accuracy", "Count weekly"),
      ],
      { period: april },
    );
    await walk.open();
  }

  /** The tickets grow, and whoever typed them comes back to the pane. */
  async function grow(table: readonly (WeekOfTickets | null)[]): Promise<void> {
    walk.workbook.put("Tickets", ticketsOfWeeks(table));
    await walk.send({ type: "returned" });
    await walk.until(({ search }) => search.status === "found");
    await walk.send();
    await walk.look();
  }

  const action = () => trackingView.action(walk.state);
  const mondays = async () => (await walk.recorded("response-in-time")).map(([monday]) => Number(monday));
  /** The Monday of a week of the table. */
  const monday = (week: number) => 45292 + 7 * week;

  it("begins with the twelve weeks before the first measure, and fills in all complete weeks at once", async () => {
    await begin();
    expect(action()).toEqual({ label: words.make, enabled: true });
    await walk.click();
    expect(walk.tracking).toMatchObject({ firstWeek: "2024-01-15", baseline: 12, evaluation: "1", weeks: 38 });
    expect(await mondays()).toEqual(Array.from({ length: 16 }, (_, week) => monday(week + 2)));
    expect((await walk.recorded("response-in-time"))[0]).toEqual([monday(2), 0.8, 10]);
    expect(await walk.recorded("Stock accuracy")).toEqual([]);
    expect(action()).toEqual({ label: words.add, enabled: false });
  }, 60_000);

  it("adds with one click what has come since, changes nothing else, and takes it back", async () => {
    await begin();
    await walk.click();
    await grow(weeks(20, { 3: { inTime: 1, late: 9, hours: 10 }, 19: { inTime: 9, late: 1, hours: 10 } }));
    expect(walk.standing).toMatchObject({ kind: "made", pending: [16, 17] });
    expect(action()).toEqual({ label: words.addWeeks("2"), enabled: true });
    await walk.click();
    const plan = walk.workbook.plans[2];
    expect(plan?.steps.map(({ kind }) => kind)).toEqual(["revision", "setting", "activate"]);
    const after = await walk.recorded("response-in-time");
    expect(after.slice(-2)).toEqual([
      [monday(18), 0.8, 10],
      [monday(19), 0.9, 10],
    ]);
    // The tickets of a week that is recorded have changed: it stays as it is.
    expect(after[1]).toEqual([monday(3), 0.8, 10]);
    expect(action()).toEqual({ label: words.add, enabled: false });
    await walk.undo();
    expect(await mondays()).toEqual(Array.from({ length: 16 }, (_, week) => monday(week + 2)));
    expect(action()).toEqual({ label: words.addWeeks("2"), enabled: true });
  }, 60_000);

  it("leaves a week without tickets blank, records one of a single ticket, and adds tickets that come late", async () => {
    const odd = { 15: { inTime: 1, late: 0, hours: 10 }, 17: { inTime: 0, late: 10, hours: 10 } };
    await begin(weeks(18, { ...odd, 16: null }));
    await walk.click();
    expect((await walk.recorded("response-in-time")).slice(-2)).toEqual([
      [monday(15), 1, 1],
      [monday(17), 0, 10],
    ]);
    await grow(weeks(18, odd));
    expect(walk.standing).toMatchObject({ pending: [14] });
    await walk.click();
    expect((await walk.recorded("response-in-time")).slice(-2)).toEqual([
      [monday(16), 0.8, 10],
      [monday(17), 0, 10],
    ]);
  }, 60_000);

  it("keeps what was typed, even a moment before the click", async () => {
    await begin();
    await walk.click();
    await grow(weeks(19));
    const { tracking } = walk;
    if (tracking === null) throw new Error("no tracking sheet was made");
    expect(walk.standing).toMatchObject({ pending: [16] });
    const row = trackingLayout(tracking).firstWeek + 16;
    await walk.type(row, walk.panel("response-in-time").week("reading").column, 0.5);
    // The pane has not seen it yet.
    expect(walk.standing).toMatchObject({ pending: [16] });
    await walk.click();
    expect((await walk.recorded("response-in-time")).slice(-1)).toEqual([[monday(18), 0.5, ""]]);
    expect(walk.standing).toMatchObject({ pending: [] });
    // Both cells cleared, the week is read again.
    await walk.type(row, walk.panel("response-in-time").week("reading").column, "");
    await walk.look();
    expect(walk.standing).toMatchObject({ pending: [16] });
  }, 60_000);

  it("offers a new sheet once the old one was deleted, and says so", async () => {
    await begin();
    await walk.click();
    walk.workbook.remove("Weekly tracking");
    await walk.send({ type: "stepChosen", step: 0 }, { type: "stepChosen", step: 1 });
    await walk.until(({ sheetNames }) => !sheetNames.includes("Weekly tracking"));
    expect(walk.standing).toMatchObject({ kind: "unmade", gone: "Weekly tracking" });
    expect(action()).toEqual({ label: words.makeNew, enabled: true });
    await walk.click();
    expect(walk.standing.kind).toBe("made");
    expect(walk.state.answers.improvement.trackings).toHaveLength(1);
  }, 60_000);

  it("adds nothing and says why where the sheet was deleted a moment before the click", async () => {
    await begin();
    await walk.click();
    await grow(weeks(19));
    walk.workbook.remove("Weekly tracking");
    walk.store.send({ type: "makingAsked" });
    await walk.until(({ making }) => making.status === "failed");
    expect(walk.state.making).toMatchObject({ problem: { code: "sheet-missing", sheet: "Weekly tracking" } });
    await walk.until(({ sheetNames }) => !sheetNames.includes("Weekly tracking"));
    expect(walk.standing).toMatchObject({ kind: "unmade", gone: "Weekly tracking" });
  }, 60_000);

  it("does nothing before there is a plan sheet", async () => {
    await begin();
    const [made] = walk.state.answers.improvement.evaluations;
    walk.workbook.remove(made?.planSheet ?? "");
    await walk.send({ type: "stepChosen", step: 0 }, { type: "stepChosen", step: 1 });
    await walk.until(({ sheetNames }) => !sheetNames.includes(made?.planSheet ?? ""));
    expect(walk.standing).toEqual({ kind: "planGone", sheet: made?.planSheet });
    expect(action()).toBeNull();
  }, 60_000);

  it("is undone with its sheet", async () => {
    await begin();
    await walk.click();
    await walk.undo();
    expect(walk.tracking).toBeNull();
    expect(await walk.workbook.sheetNames()).not.toContain("Weekly tracking");
    expect(action()).toEqual({ label: words.make, enabled: true });
  }, 60_000);

  // weeks of tickets, the day, and the last week that is recorded: one that is over and whose Friday the tickets reach
  it.each([
    [18, "2024-05-05", 16, "Sunday evening: the week is not over"],
    [18, "2024-05-06", 17, "Monday: it is"],
    [18, "2024-05-20", 17, "two weeks later: nothing has come since"],
  ])(
    "of %i weeks on %s records up to week %i: %s",
    async (count, today, last) => {
      await begin(weeks(count), today);
      await walk.click();
      expect((await mondays()).slice(-1)).toEqual([monday(last)]);
    },
    60_000,
  );

  it("counts a week only as far as the scope of the evaluation goes", async () => {
    const [header = [], ...rows] = ticketsOfWeeks(weeks(18));
    const mixed = rows.map((row, index) =>
      row.map((cell, column) => (column === 7 && index % 2 === 0 ? "Field" : cell)),
    );
    walk = new TrackingWalk({ cells: [header, ...mixed], today: "2024-05-07" });
    await walk.evaluate([planned("response-in-time", "Assign", { start: "2024-04-10" })], {
      period: april,
      teams: ["Field"],
    });
    await walk.open();
    await walk.click();
    expect((await walk.recorded("response-in-time"))[0]).toEqual([monday(2), 0.8, 5]);
  }, 60_000);
});
