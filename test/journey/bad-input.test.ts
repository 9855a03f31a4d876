import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { paneTexts } from "../../core/i18n/pane-texts.ts";
import { type EvaluationColumn, evaluationLayout } from "../../core/workbook/evaluation-layout.ts";
import { columnLetters } from "../../core/workbook/formula-text.ts";
import { chromiumHint, chromiumPath } from "../chromium.ts";
import { WorkbenchPage } from "../workbench-page.ts";
import { WizardUser } from "./wizard-user.ts";

const texts = paneTexts.en;
const utf8 = new TextEncoder();

const header = "ticket,submitted,first response,resolved,handler,reopened";

/** Twenty good tickets of one month; what a test needs wrong is put beside them. */
const rows = Array.from({ length: 20 }, (_, index) => {
  const day = `2024-05-${String(index + 5).padStart(2, "0")}`;
  return `${index + 1},${day} 09:00,${day} 09:30,${day} 12:00,Li,${index % 2}`;
});

describe.skipIf(chromiumPath === undefined)(`files and bad input in the workbench${chromiumHint}`, () => {
  let workbench: WorkbenchPage;
  let user: WizardUser;

  beforeAll(async () => {
    workbench = await WorkbenchPage.launch();
    user = new WizardUser(workbench);
  });

  afterAll(async () => {
    await workbench?.close();
    expect(workbench.complaints).toEqual([]);
  });

  beforeEach(async () => {
    await workbench.open();
  });

  const open = (lines: readonly string[]): Promise<void> =>
    workbench.openFile("tickets.csv", utf8.encode(`${lines.join("\n")}\n`));

  const toData = async (): Promise<void> => {
    await user.objective("Answer tickets in time");
    await user.next("indicators");
    await user.preset("from-tickets");
    await user.next("data");
  };

  it.each([
    ["picture.xlsx", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), /picture\.xlsx/],
    ["report.pdf", utf8.encode("%PDF-1.7\n%âãÏÓ\n"), /report\.pdf/],
    ["empty.csv", new Uint8Array(), /empty\.csv/],
  ])("refuses the file %s by name, and keeps the open workbook", async (name, bytes, said) => {
    await open([header, ...rows]);
    await workbench.openFile(name, bytes);
    await workbench.page.getByText(said).first().waitFor();
    expect((await workbench.errorCells()).sheets).toEqual(["tickets"]);
  });

  it("opens a file that is dropped on the page", async () => {
    const drop = (files: readonly string[]): Promise<void> =>
      workbench.page.evaluate(
        ([text, names]) => {
          const transfer = new DataTransfer();
          for (const name of names) transfer.items.add(new File([text], name, { type: "text/csv" }));
          const options = { dataTransfer: transfer, bubbles: true, cancelable: true };
          document.body.dispatchEvent(new DragEvent("dragover", options));
          document.body.dispatchEvent(new DragEvent("drop", options));
        },
        [`${[header, ...rows].join("\n")}\n`, files] as const,
      );
    await drop(["dropped.csv"]);
    await expect.poll(async () => (await workbench.errorCells()).sheets).toEqual(["dropped"]);
  });

  it("lists an unreadable date with its place, and leaves its row out of the figures in sight", async () => {
    await open([header, ...rows, "21,yesterday,2024-05-30 14:35,2024-05-31 08:00,Li,0"]);
    await toData();
    await user.pane
      .getByText(/not read/)
      .first()
      .click();
    await user.pane.getByText("yesterday").first().waitFor();
    await user.pane.getByText("B22").first().waitFor();
  });

  it("asks which column is meant when a header is there twice", async () => {
    await open([
      "ticket,submitted,first response,first response,resolved,handler",
      "1,2024-05-01 09:00,2024-05-01 09:30,2024-05-01 09:40,2024-05-01 12:00,Li",
    ]);
    await toData();
    await user.button(texts.next).click();
    await user.pane.getByText(texts.problems.columnAsked("first response", "2"), { exact: false }).first().waitFor();
    await user.step("data");
  });

  it("finds no tickets in a table that holds only its headers", async () => {
    await open([header]);
    await toData();
    await user.pane.getByText(texts.data.noTable).waitFor();
  });

  it("says what is lost where a header is missing, and makes no figure of it", async () => {
    await open(["ticket,submitted,resolved,handler", "1,2024-05-01 09:00,2024-05-01 12:00,Li"]);
    await toData();
    await user.pane
      .getByText(/no figure for .*Response in time/)
      .first()
      .waitFor();
  });

  it('writes an indicator called =HYPERLINK("x") as the text that it is, once the weights make 100', async () => {
    const name = '=HYPERLINK("x")';
    await open([header, ...rows]);
    await user.objective("Answer tickets in time");
    await user.next("indicators");
    await user.preset("from-tickets");
    await user.button(texts.indicators.addTitle).click();
    await user.pane.getByLabel(texts.indicators.search).fill(name);
    await user.button(texts.indicators.addOwn(name)).click();
    await user.pane.getByLabel(texts.indicators.weightOf(name), { exact: true }).fill("30");
    await user.button(texts.next).click();
    await user.pane.getByText(texts.indicators.sumAbove("30")).first().waitFor();
    await user.step("indicators");
    await user.button(texts.indicators.make100).click();
    await user.next("data");
    await user.generate();
    const cells = (await workbench.cells("Evaluation")).filter(({ value }) => value === name);
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  it("adds its sheets beside one of the same name, which stays as it was", async () => {
    await open([header, ...rows]);
    await toData();
    await user.generate();
    const first = await workbench.cells("Evaluation");
    // The first press proposes free names, the second writes.
    await user.button(texts.generate.generateAgain).click();
    await user.pressGenerate();
    await expect.poll(async () => (await workbench.errorCells()).sheets.length, { timeout: 20_000 }).toBe(7);
    expect(await workbench.cells("Evaluation")).toEqual(first);
  });

  it.each([
    ["a word", "good", "#VALUE!"],
    ["an error value", "=1/0", "#DIV/0!"],
  ])("shows %s among the actuals in its own row, and gives no grade over it", async (_what, typed, shown) => {
    await open([header, ...rows]);
    await user.objective("Answer tickets in time");
    await user.next("indicators");
    await user.preset("evaluation-table");
    await user.next("data");
    await user.generate();
    const layout = evaluationLayout({ indicators: [], panel: [] });
    const cell = (column: EvaluationColumn, row: number): string =>
      `${columnLetters(layout.column(column).column)}${row + 1}`;
    // The second indicator has no column in this table: its actual is an input cell.
    const row = layout.firstRow + 1;
    await workbench.type("Evaluation", cell("actual", row), typed);
    expect(await workbench.read("Evaluation", cell("score", row))).toBe(shown);
    const { grade } = layout.cells;
    const given = await workbench.read("Evaluation", `${columnLetters(grade.column)}${grade.row + 1}`);
    expect(["Excellent", "Good", "Meets the standard", "To be improved"]).not.toContain(given);
  });
});
