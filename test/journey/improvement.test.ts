import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { causesTexts } from "../../core/i18n/improvement/causes-texts.ts";
import { comparisonPaneTexts } from "../../core/i18n/improvement/comparison-pane-texts.ts";
import { comparisonTexts } from "../../core/i18n/improvement/comparison-texts.ts";
import { handbookTexts } from "../../core/i18n/improvement/handbook-texts.ts";
import { loopTexts } from "../../core/i18n/improvement/loop-texts.ts";
import { trackingTexts } from "../../core/i18n/improvement/tracking-texts.ts";
import { paneTexts } from "../../core/i18n/pane-texts.ts";
import { sheetTexts } from "../../core/i18n/sheet-texts.ts";
import { columnLetters } from "../../core/workbook/formula-text.ts";
import { improvementColumns } from "../../core/workbook/improvement-layout.ts";
import { chromiumHint, chromiumPath } from "../chromium.ts";
import { WorkbenchPage } from "../workbench-page.ts";
import { chanceOf, controlLimitsOf, repairTickets, shareOf } from "./by-hand/repair-tickets.ts";
import { csvRows } from "./by-hand/ticket-file.ts";
import { WizardUser } from "./wizard-user.ts";

const texts = paneTexts.en;
const steps = loopTexts.en.steps;
const file = readFileSync(
  resolve(import.meta.dirname, "../../excel-addin/workbench/samples/repair-and-phone-en.csv"),
  "utf8",
);
const tickets = repairTickets(file);
const [header = [], ...rows] = csvRows(file);

/** The rows of the file whose tickets came in on these days, by their numbers. */
function rowsOf(from: string, to: string): string[][] {
  const number = (day: string) => Number(day.replaceAll("-", ""));
  return rows.filter(([id = ""]) => {
    const day = Number(id.slice(0, 8));
    return day >= number(from) && day <= number(to);
  });
}

const march = ["2024-03-01", "2024-03-31"] as const;
const april = ["2024-04-01", "2024-04-30"] as const;

/** The weeks that are tracked, one click each. */
const weeks = [
  ["2024-04-01", "2024-04-07"],
  ["2024-04-08", "2024-04-14"],
  ["2024-04-15", "2024-04-21"],
  ["2024-04-22", "2024-04-28"],
] as const;

/** The sheet serial of a day. */
function serial(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

const indicators = {
  "Response in time": "inTime",
  "On-site arrival in time": "arrived",
  "First-contact resolution": "firstContact",
} as const;

/** Tables of a sheet, found as a reader finds them: by the words in headers and first columns. */
class Sheet {
  readonly #cells = new Map<string, Cell>();
  readonly #places: { readonly row: number; readonly column: number; readonly value: Cell }[] = [];

  constructor(cells: Awaited<ReturnType<WorkbenchPage["cells"]>>) {
    for (const { row, column, value } of cells) {
      this.#cells.set(`${row}:${column}`, value);
      this.#places.push({ row, column, value });
    }
  }

  at(row: number, column: number): Cell {
    return this.#cells.get(`${row}:${column}`) ?? null;
  }

  find(value: Cell, below = 0, column?: number): { readonly row: number; readonly column: number } {
    const found = this.#places
      .filter(
        (place) => place.value === value && place.row >= below && (column === undefined || place.column === column),
      )
      .sort((one, other) => one.row - other.row || one.column - other.column)[0];
    if (found === undefined) throw new Error(`no cell says ${value}`);
    return found;
  }

  has(text: string): boolean {
    return this.#places.some(({ value }) => typeof value === "string" && value.includes(text));
  }
}

describe.skipIf(chromiumPath === undefined)(`the circle of improvement, from March to April${chromiumHint}`, () => {
  let workbench: WorkbenchPage;
  let user: WizardUser;
  let ticketSheet = "";
  let nextRow = 0;

  const sheetNames = async (): Promise<readonly string[]> => (await workbench.errorCells()).sheets;
  const sheet = async (name: string): Promise<Sheet> => new Sheet(await workbench.cells(name));
  /** Cells that show an error, but for those that break a chart's line on purpose. */
  const errors = async (): Promise<readonly string[]> =>
    (await workbench.errorCells()).errors.filter((cell) => !/#N\/A .*NA\(\)/.test(cell));

  /** What a colleague pastes below the tickets. */
  const paste = async (pasted: readonly string[][]): Promise<void> => {
    await workbench.pane().evaluate(
      ([name, row, values]) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets
            .getItem(name)
            .getRangeByIndexes(row, 0, values.length, values[0]?.length ?? 1);
          range.values = values;
          await context.sync();
        }),
      [ticketSheet, nextRow, pasted.map((row) => [...row])] as const,
    );
    nextRow += pasted.length;
    await workbench.page.evaluate(() => window.workbench?.settled());
  };

  const openStep = async (step: keyof typeof steps): Promise<void> => {
    await user.pane.getByRole("button", { name: texts.menu.open, exact: true }).click();
    await user.pane.getByRole("menuitem", { name: steps[step].title, exact: true }).click();
    await user.pane.getByRole("heading", { level: 1, name: steps[step].title }).waitFor();
  };

  /** Presses the primary button once it says this, and waits for what it makes. */
  const make = async (label: string | RegExp): Promise<void> => {
    const button = user.pane.locator("#next");
    await expect.poll(() => button.textContent(), { timeout: 60_000 }).toMatch(label);
    await expect.poll(() => button.isEnabled(), { timeout: 60_000 }).toBe(true);
    await button.click();
    await user.pane.getByText(texts.generate.made).first().waitFor({ timeout: 120_000 });
    await workbench.page.evaluate(() => window.workbench?.settled());
  };

  beforeAll(async () => {
    workbench = await WorkbenchPage.launch();
    await workbench.open({ locale: "en" });
    const first = rowsOf("2024-01-01", "2024-03-31");
    const content = [header, ...first].map((row) => row.join(",")).join("\n");
    await workbench.openFile("tickets.csv", new TextEncoder().encode(content));
    user = new WizardUser(workbench);
    [ticketSheet = ""] = await sheetNames();
    nextRow = first.length + 1;
  });

  afterAll(async () => {
    await workbench?.close();
    expect(workbench.outside).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });

  it("evaluates March, with a measure for each weak indicator", async () => {
    await user.choose({ from: march[0], to: march[1] }, "evaluation-table");
    await user.next("score");
    await user.next("plan");
    // A demanding team: everything below 95 % of its target goes into the plan.
    await user.pane.locator("#threshold").fill("95");
    const cards = user.pane.locator(".weak-card");
    await cards.nth(2).waitFor();
    const weak = await cards.count();
    expect(weak).toBeGreaterThanOrEqual(3);
    for (let index = 0; index < weak; index++) {
      const card = cards.nth(index);
      await card.getByRole("checkbox").first().check();
      await card.getByLabel(texts.plan.start, { exact: true }).fill("2024-04-01");
      await card.getByLabel(texts.plan.deadline, { exact: true }).fill("2024-04-28");
    }
    await user.next("generate");
    await user.pressGenerate();
    const { rows: evaluated } = await user.evaluation("Evaluation");
    for (const [name, mark] of Object.entries(indicators)) {
      const { yes, counted } = shareOf(tickets, mark, ...march);
      expect({ name, actual: evaluated.get(name)?.actual, counted: evaluated.get(name)?.counted }).toEqual({
        name,
        actual: expect.closeTo(yes / counted, 9),
        counted,
      });
    }
    expect(await errors()).toEqual([]);
    expect((await sheet("Evaluation")).has("Rules version 1")).toBe(true);
  }, 240_000);

  it("takes the weak indicators to their causes, and draws the fishbone from the cells", async () => {
    await openStep("causes");
    await make(/root-cause sheet/);
    const made = (await sheetNames()).filter((name) => name.startsWith("Causes"));
    expect(made.length).toBeGreaterThanOrEqual(2);
    const name = causesTexts.en.sheetName("On-site arrival in time", 1);
    expect(made).toContain(name.slice(0, 31));
    const picture = user.pane.getByRole("img", { name: /^Fishbone of / });
    await picture.waitFor();
    expect(await picture.locator("text").count()).toBeGreaterThanOrEqual(6);
    expect(await errors()).toEqual([]);
  }, 180_000);

  it("tracks four weeks, one click each, against the limits of the weeks before", async () => {
    const words = trackingTexts.en.pane;
    await openStep("tracking");
    await make(words.make);
    const tracking = (await sheetNames()).find((name) => name === trackingTexts.en.sheetName) ?? "";
    for (const [from, to] of weeks) {
      await paste(rowsOf(from, to));
      // Whoever pasted them comes back to the pane.
      await workbench.pane().evaluate(() => window.dispatchEvent(new Event("focus")));
      await make(words.addWeeks("1"));
    }
    await expect.poll(() => user.pane.locator("#next").isEnabled(), { timeout: 60_000 }).toBe(false);
    const tracked = await sheet(tracking);
    // The measures' own starts stand above the weeks: those begin before the first of them.
    const { row: firstWeek } = tracked.find(serial("2024-03-25"), 0, 0);
    const readings = weeks.map(([from, to]) => shareOf(tickets, "arrived", from, to));
    weeks.forEach(([monday], index) => {
      const { row } = tracked.find(serial(monday), firstWeek, 0);
      const { counted = 0, yes = 0 } = readings[index] ?? {};
      const columns = Array.from({ length: 30 }, (_, column) => column).filter(
        (column) => Math.abs(Number(tracked.at(row, column)) - yes / counted) < 1e-9,
      );
      expect({ monday, found: columns.some((column) => tracked.at(row, column + 1) === counted) }).toEqual({
        monday,
        found: true,
      });
    });
    // The twelve full weeks before the first measure: their mean and limits stand beside the weeks.
    const baseline = Array.from({ length: 12 }, (_, back) => {
      const first = Date.parse("2024-04-01T00:00:00Z") - (12 - back) * 7 * 86_400_000;
      const day = (offset: number) => new Date(first + offset * 86_400_000).toISOString().slice(0, 10);
      const { counted, yes } = shareOf(tickets, "arrived", day(0), day(6));
      return yes / counted;
    });
    const shown = (value: number) =>
      Array.from({ length: 120 }, (_, row) => row).some((row) =>
        Array.from({ length: 60 }, (_, column) => tracked.at(row, column)).some(
          (cell) => typeof cell === "number" && Math.abs(cell - value) < 1e-9,
        ),
      );
    expect(controlLimitsOf(baseline).map(shown)).toEqual([true, true, true]);
    expect(await errors()).toEqual([]);
  }, 400_000);

  it("evaluates April by the same rules, and compares what chance alone would do", async () => {
    const [, , done = ""] = sheetTexts.en.plan.statuses;
    const plan = await sheet("Improvement plan");
    const { row: planHeader } = plan.find(sheetTexts.en.plan.columns.measure);
    for (let row = planHeader + 1; plan.at(row, improvementColumns.measure) !== null; row++) {
      if (plan.at(row, improvementColumns.measure) === "") break;
      await workbench.type("Improvement plan", `${columnLetters(improvementColumns.status)}${row + 1}`, done);
    }
    await paste(rowsOf("2024-04-29", "2024-05-05"));
    await openStep("comparison");
    await user.pane.getByRole("button", { name: /by the same rules/ }).click();
    await user.step("data");
    await user.button(texts.data.readAgain).waitFor();
    await user.generate();
    const { rows: evaluated } = await user.evaluation("Evaluation (2)");
    for (const [name, mark] of Object.entries(indicators)) {
      const { yes, counted } = shareOf(tickets, mark, ...april);
      expect({ name, actual: evaluated.get(name)?.actual, counted: evaluated.get(name)?.counted }).toEqual({
        name,
        actual: expect.closeTo(yes / counted, 9),
        counted,
      });
    }
    await openStep("comparison");
    await make(comparisonPaneTexts.en.make);
    const compared = await sheet(comparisonTexts.en.sheetName);
    const { columns } = comparisonTexts.en;
    const heads = compared.find(columns.countedBefore);
    const columnOf = (name: keyof typeof columns) => compared.find(columns[name], heads.row).column;
    for (const [name, mark] of Object.entries(indicators)) {
      const [before, after] = [shareOf(tickets, mark, ...march), shareOf(tickets, mark, ...april)];
      const { row } = compared.find(name, heads.row, columnOf("indicator"));
      const cell = (column: keyof typeof columns) => compared.at(row, columnOf(column));
      expect([cell("before"), cell("after"), cell("countedBefore"), cell("countedAfter"), cell("p")]).toEqual([
        expect.closeTo(before.yes / before.counted, 9),
        expect.closeTo(after.yes / after.counted, 9),
        before.counted,
        after.counted,
        expect.closeTo(chanceOf(before, after), 6),
      ]);
    }
    expect(await errors()).toEqual([]);
  }, 400_000);

  it("keeps what works as a standard, and takes the rest to a next round", async () => {
    const { verdictColumns, verdicts, sheetName } = comparisonTexts.en;
    const compared = await sheet(sheetName);
    const heads = compared.find(verdictColumns.decision);
    const measureColumn = compared.find(verdictColumns.measure, heads.row).column;
    const [kept, again] = [heads.row + 1, heads.row + 2];
    const measure = compared.at(kept, measureColumn);
    expect(typeof measure).toBe("string");
    const decision = columnLetters(heads.column);
    await workbench.type(sheetName, `${decision}${kept + 1}`, verdicts.keep);
    await workbench.type(sheetName, `${decision}${again + 1}`, verdicts.again);
    const before = await sheetNames();
    await openStep("standards");
    await make(/\S/);
    const added = (await sheetNames()).filter((name) => !before.includes(name));
    expect(added).toContain(handbookTexts.en.sheetName);
    expect((await sheet(handbookTexts.en.sheetName)).has(String(measure))).toBe(true);
    const nextRound = added.filter((name) => name.startsWith("Causes 2"));
    expect(nextRound.length).toBeGreaterThanOrEqual(1);
    expect((await sheet(nextRound[0] ?? "")).has(causesTexts.en.round(2))).toBe(true);
    expect(await errors()).toEqual([]);
  }, 240_000);
});
