import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { analysisPaneTexts } from "../../core/i18n/analysis/pane-texts.ts";
import { loopTexts } from "../../core/i18n/improvement/loop-texts.ts";
import { paneTexts } from "../../core/i18n/pane-texts.ts";
import { type RunCommand, runCommands } from "../../excel-addin/addin/ribbon.ts";
import { chromiumHint, chromiumPath } from "../chromium.ts";
import { WizardUser } from "../journey/wizard-user.ts";
import { WorkbenchPage } from "../workbench-page.ts";

/** The part of office.js in which Excel looks up what a command on the ribbon runs; it keeps the names in capitals. */
interface ActionsOfOffice {
  readonly actions: {
    readonly _association: {
      readonly mappings: Readonly<Record<string, (event: { completed(): void }) => Promise<void>>>;
    };
  };
}

const texts = paneTexts.en;
const tasks = { ...analysisPaneTexts.en.tasks, ...loopTexts.en.tasks };

describe.skipIf(chromiumPath === undefined)(`the commands on the ribbon${chromiumHint}`, () => {
  let workbench: WorkbenchPage;
  let user: WizardUser;

  beforeAll(async () => {
    workbench = await WorkbenchPage.launch();
    await workbench.open({ sample: "repair-and-phone-en.csv" });
    user = new WizardUser(workbench);
    await user.step("objective");
  });

  afterAll(async () => {
    await workbench?.close();
    expect(workbench.outside).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });

  /** Runs a command as Excel does; how often it said that it is over. */
  const run = (command: RunCommand): Promise<number> =>
    workbench.pane().evaluate(async (name) => {
      const { mappings } = (Office as unknown as ActionsOfOffice).actions._association;
      let completed = 0;
      await mappings[name.toUpperCase()]?.({
        completed: () => {
          completed += 1;
        },
      });
      return completed;
    }, command);

  const notice = (words: string) => user.pane.locator(".message", { hasText: words });

  it("are all associated, and none besides", async () => {
    const names = await workbench
      .pane()
      .evaluate(() => Object.keys((Office as unknown as ActionsOfOffice).actions._association.mappings));
    expect(names.sort()).toEqual(runCommands.map((name) => name.toUpperCase()).sort());
  });

  it.each([
    ["openAnalysis", "analysis"],
    ["openImprovement", "improvement"],
    ["openStandard", "standard"],
    ["openEvaluation", "evaluation"],
  ] as const)("%s leads to its job, and brings the pane up", async (command, task) => {
    await workbench.pane().evaluate(() => Office.addin.hide());
    await workbench.page.locator("iframe.pane").waitFor({ state: "hidden" });
    expect(await run(command)).toBe(1);
    await workbench.page.locator("iframe.pane").waitFor({ state: "visible" });
    await user.pane.getByRole("tab", { name: tasks[task], selected: true }).waitFor();
  });

  it("undo says so where there is nothing to take back", async () => {
    expect(await run("undo")).toBe(1);
    await notice("there is nothing to undo").waitFor();
  });

  it("undo asks before it takes back what was made", async () => {
    await user.objective("Answer tickets in time");
    await user.next("indicators");
    await user.preset("evaluation-table");
    await user.next("data");
    await user.generate();
    const made = (await workbench.errorCells()).sheets.length;
    expect(made).toBeGreaterThan(1);
    expect(await run("undo")).toBe(1);
    await user.pane.getByRole("dialog").waitFor();
    expect((await workbench.errorCells()).sheets).toHaveLength(made);
    await user.pane.getByRole("dialog").getByRole("button").first().click();
    await notice("Removed").waitFor();
    expect((await workbench.errorCells()).sheets).toHaveLength(1);
  });

  it("refresh calculates anew and reads the tickets again, with the pane closed as well", async () => {
    const [raw = ""] = (await workbench.errorCells()).sheets;
    await user.back("plan");
    await user.back("score");
    await user.back("data");
    await user.pane.getByText(texts.data.ticketsRead("1,826")).first().waitFor();
    const rows = (await workbench.cells(raw)).reduce((last, { row }) => Math.max(last, row), 0) + 1;
    await workbench.typeAll(
      raw,
      new Map([
        [`A${rows + 1}`, "20240630999"],
        [`B${rows + 1}`, "2024-06-15 09:00"],
        [`C${rows + 1}`, "2024-06-15 09:05"],
      ]),
    );
    await workbench.pane().evaluate(() => Office.addin.hide());
    expect(await run("refresh")).toBe(1);
    await notice(texts.notices.refreshed).waitFor({ state: "attached" });
    await user.pane.getByText(texts.data.ticketsRead("1,827")).first().waitFor({ state: "attached" });
    await workbench.pane().evaluate(() => Office.addin.showAsTaskpane());
  });

  it("help opens in the pane, and leads to pages that are there", async () => {
    expect(await run("help")).toBe(1);
    const dialog = user.pane.getByRole("dialog", { name: texts.help.title });
    await dialog.waitFor();
    const targets = await dialog
      .getByRole("link")
      .evaluateAll((links) =>
        links.map((link) => (link instanceof HTMLAnchorElement ? `${link.target} ${link.href}` : "")),
      );
    expect(targets).toHaveLength(3);
    for (const target of targets) {
      const [frame, address = ""] = target.split(" ");
      expect(frame).toBe("_blank");
      expect((await fetch(address)).status).toBe(200);
    }
    await dialog.getByRole("button", { name: texts.close }).click();
    await dialog.waitFor({ state: "detached" });
  });

  it("lets the user have the add-in loaded with the workbook, and not", async () => {
    const behavior = () => workbench.pane().evaluate(() => Office.addin.getStartupBehavior());
    const choose = async (checked: boolean): Promise<void> => {
      await user.button(texts.menu.open).click();
      await user.pane.getByRole("menuitemcheckbox", { name: texts.menu.startup, checked }).click();
    };
    expect(await behavior()).toBe("None");
    await choose(false);
    await notice(texts.notices.startupOn).waitFor();
    expect(await behavior()).toBe("Load");
    await choose(true);
    await notice(texts.notices.startupOff).waitFor();
    expect(await behavior()).toBe("None");
  });
});

describe.skipIf(chromiumPath === undefined)(`an Excel that lacks something${chromiumHint}`, () => {
  let workbench: WorkbenchPage;

  beforeAll(async () => {
    workbench = await WorkbenchPage.launch();
  });

  afterAll(async () => {
    await workbench?.close();
  });

  const bridge = readFileSync(join(inject("dist"), "workbench/bridge.js"), "utf8");

  /** Lets the workbench stand for an older Excel: the highest version of ExcelApi that it has. */
  async function openOld(page: Page, version: string): Promise<void> {
    const said = bridge.match(/ExcelApi:"[\d.]+"/g) ?? [];
    if (said.length !== 1) throw new Error("bridge.js must say its version of ExcelApi once");
    await page.unrouteAll();
    await page.route(/\/bridge\.js$/, (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: bridge.replace(said[0] ?? "", `ExcelApi:"${version}"`),
      }),
    );
    await workbench.open({ sample: "repair-and-phone-en.csv" });
  }

  it("is told what it lacks where nothing can be made", async () => {
    await openOld(workbench.page, "1.8");
    const alert = workbench.pane().getByRole("alert");
    expect(await alert.textContent()).toContain("lacks what TicketScore needs: ExcelApi 1.9.");
  });

  it("gets sheets of plain formulas where functions cannot be calculated", async () => {
    await openOld(workbench.page, "1.11");
    const user = new WizardUser(workbench);
    await user.objective("Answer tickets in time");
    await user.next("indicators");
    await user.preset("evaluation-table");
    await user.next("data");
    await user.next("score");
    await user.next("plan");
    await user.next("generate");
    const { styles } = texts.generate;
    const style = (name: string) => user.pane.getByRole("radio", { name });
    expect(await style(styles.functions.name).isDisabled()).toBe(true);
    expect(await style(styles.plain.name).isChecked()).toBe(true);
    await user.pane.getByText("it lacks ExcelApi 1.12").waitFor();
    await user.pressGenerate();
    const { sheets, errors } = await workbench.errorCells();
    expect(errors).toEqual([]);
    const formulas = await Promise.all(sheets.slice(1).map((sheet) => workbench.cells(sheet)));
    const ours = formulas.flat().filter(({ formula }) => /\b(TICKETSCORE|KPISCORE|ATTAINMENT)\(/.test(formula ?? ""));
    expect(ours).toEqual([]);
  });
});
