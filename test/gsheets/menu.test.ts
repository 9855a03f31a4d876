import { beforeAll, describe, expect, it } from "vitest";
import { functions } from "../../core/functions/registry.ts";
import { generationParts } from "../../gsheets/transfer/generation-parts.ts";
import { AppsScript } from "./stand-ins/apps-script.ts";
import { builtScript } from "./stand-ins/built-script.ts";
import { serverOf } from "./stand-ins/server-of.ts";
import { SheetsModel } from "./stand-ins/sheets-model.ts";
import type { MenuEntry } from "./stand-ins/ui.ts";

let code: string;

beforeAll(async () => {
  code = await builtScript();
});

type Given = Partial<ConstructorParameters<typeof AppsScript>[0]>;

function opened(given: Given = {}): AppsScript {
  const model = new SheetsModel();
  model.addSheet("Data", [["minutes"], [12]]);
  const script = new AppsScript({ script: code, model, files: { sidebar: "<p>pane</p>" }, ...given });
  script.trigger("onOpen", { authMode: given.authMode ?? "FULL" });
  return script;
}

function captions(entries: readonly MenuEntry[]): unknown[] {
  return entries.map((entry) =>
    entry === "line" ? "–" : "entries" in entry ? [entry.caption, captions(entry.entries)] : entry.caption,
  );
}

function called(entries: readonly MenuEntry[]): string[] {
  return entries.flatMap((entry) =>
    entry === "line" ? [] : "entries" in entry ? called(entry.entries) : [entry.calls],
  );
}

describe("the menu", () => {
  it("has its place in the menu bar where the script is the spreadsheet's own, and under Extensions as an add-on", () => {
    expect(opened().ui.menu).toMatchObject({ place: "menu bar", caption: "TicketScore" });
    expect(opened({ isAddOn: true }).ui.menu).toMatchObject({ place: "extensions" });
  });

  it("offers everything, in the user's language", () => {
    expect(captions(opened().ui.menu?.entries ?? [])).toEqual([
      "Evaluate and analyse…",
      "Refresh the functions on this sheet",
      "Undo the last generation",
      "–",
      "Make a template…",
      ["语言 / Language", ["中文", "English"]],
      "Help",
    ]);
    const chinese = opened({ userLocale: "zh_TW" }).ui.menu;
    expect(chinese?.caption).toBe("工单评分");
    expect(captions(chinese?.entries ?? []).slice(0, 3)).toEqual(["评价与分析…", "刷新本表中的函数", "撤销上次生成"]);
  });

  it("calls functions that are there", () => {
    const script = opened();
    for (const name of called(script.ui.menu?.entries ?? []))
      expect(`${name} ${script.run(`typeof ${name}`)}`).toBe(`${name} function`);
  });

  it.each<[string, Given]>([
    ["as an add-on that was not yet used here", { isAddOn: true, authMode: "NONE" }],
    ["without an event", { authMode: "LIMITED" }],
  ])("comes up without a permission %s", (_, given) => {
    const script = opened(given);
    expect(script.ui.menu?.entries).toHaveLength(7);
    expect(script.meter.calls.filter(({ name }) => given.authMode === "NONE" && name.startsWith("Properties"))).toEqual(
      [],
    );
  });

  it("is there at once when the add-on is installed", () => {
    const script = new AppsScript({ script: code, isAddOn: true });
    script.trigger("onInstall", { authMode: "FULL" });
    expect(script.ui.menu?.entries).toHaveLength(7);
  });
});

it("has every function that the sidebar calls, and no other of the server's", () => {
  const script = new AppsScript({ script: code });
  const names = Object.keys(serverOf(script)).sort();
  expect(JSON.parse(String(script.run("JSON.stringify(Object.keys(TicketScore.serverFunctions).sort())")))).toEqual(
    names,
  );
  for (const name of names) expect(`${name} ${script.run(`typeof ${name}`)}`).toBe(`${name} function`);
});

describe("what the menu does", () => {
  it("opens the sidebar, under the product's name", () => {
    const script = opened({ userLocale: "zh" });
    script.trigger("openSidebar");
    expect(script.ui.sidebar).toMatchObject({ content: "<p>pane</p>", title: "工单评分" });
  });

  it("opens the sidebar for a template", () => {
    const script = opened();
    script.trigger("openTemplate");
    expect(script.ui.sidebar?.content).toContain('ticketScoreTask = "template"');
  });

  it("speaks the language that was chosen from then on, to this user", () => {
    const script = opened();
    script.trigger("speakChinese");
    expect(script.spreadsheet.toasts).toEqual(["工单评分从现在起使用中文。重新载入页面后，菜单也会显示为中文。"]);
    script.trigger("onOpen", { authMode: "FULL" });
    expect(script.ui.menu?.caption).toBe("工单评分");
    expect(script.call("openSpreadsheet")).toMatchObject({ ok: true, value: { locale: "zh-CN" } });
    script.trigger("speakEnglish");
    expect(script.call("openSpreadsheet")).toMatchObject({ ok: true, value: { locale: "en" } });
  });

  it("undoes the last generation, or says that there is none", () => {
    const script = opened();
    script.trigger("undoGeneration");
    expect(script.ui.alerts).toEqual(["There is nothing to undo."]);
    const [part] = generationParts(
      { version: 1, style: "plain", steps: [{ kind: "sheet", sheet: "Made", gridlines: true }] },
      { id: "1", locale: "en", spreadsheetLocale: "en_US" },
    );
    if (part !== undefined) script.call("writePart", part);
    script.trigger("undoGeneration");
    expect(script.spreadsheet.toasts).toEqual(["Undone: Made"]);
    expect(script.model.sheets.map(({ name }) => name)).toEqual(["Data"]);
  });

  it("says that it may not undo", () => {
    const script = opened();
    script.isLocked = true;
    script.trigger("undoGeneration");
    expect(script.ui.alerts).toEqual(["Sheets are being written to this spreadsheet. Try again in a moment."]);
  });

  it.each([
    [
      "en",
      "It did not work: Service Spreadsheets failed.\nOnly a part was undone. Still there: More. Undo once more for the rest.",
    ],
    ["zh_CN", "操作未成功：Service Spreadsheets failed.\n只撤销了一部分，尚有：More。请稍后再次撤销。"],
  ])(
    "says in %s what is left where an undo is cut off, and undoes the rest when asked again",
    (userLocale, sentence) => {
      const script = opened({ userLocale });
      const steps = ["Made", "More"].map((sheet) => ({ kind: "sheet", sheet, gridlines: true }) as const);
      const [part] = generationParts(
        { version: 1, style: "plain", steps },
        { id: "1", locale: "en", spreadsheetLocale: "en_US" },
      );
      const before = script.model.sheets.map(({ name }) => name);
      if (part !== undefined) script.call("writePart", part);
      script.meter.reset();
      script.trigger("undoGeneration");
      const deletions = script.meter.calls.flatMap(({ name }, index) =>
        name === "Spreadsheet.deleteSheet" ? [index + 1] : [],
      );
      if (part !== undefined) script.call("writePart", { ...part, id: "2" });
      script.meter.reset();
      script.meter.failing = { at: deletions[1] ?? 0, message: "Service Spreadsheets failed." };
      script.trigger("undoGeneration");
      expect(script.ui.alerts).toEqual([sentence]);
      script.trigger("undoGeneration");
      expect(script.model.sheets.map(({ name }) => name)).toEqual(before);
    },
  );

  it("has functions calculated again that show an error, and leaves all other cells alone", () => {
    const script = opened();
    const sheet = script.model.sheet("Data");
    script.model.active = { ...script.model.active, sheet: sheet.id };
    const formula = { formula: "=TICKETSCORE(A2,80,20)", canonical: "=TICKETSCORE(A2,80,20)" };
    sheet.cells.set("0,1", { ...formula, value: "#ERROR!" });
    sheet.cells.set("1,1", { ...formula, value: 3 });
    sheet.cells.set("2,1", { formula: "=1/0", canonical: "=1/0", value: "#DIV/0!" });
    script.meter.reset();
    script.trigger("refreshSheet");
    expect(script.spreadsheet.toasts).toEqual(["1 formula was calculated again"]);
    expect(sheet.cell(0, 1)).toEqual({ ...formula, value: null });
    expect(sheet.cell(1, 1)?.value).toBe(3);
    expect(script.meter.tally("spreadsheet")["Range.setFormula"]).toBe(1);
  });

  it("does not lose a formula when entering it again fails", () => {
    const script = opened();
    const sheet = script.model.sheet("Data");
    script.model.active = { ...script.model.active, sheet: sheet.id };
    const formula = { formula: "=TICKETSCORE(A2,80,20)", canonical: "=TICKETSCORE(A2,80,20)", value: "#ERROR!" };
    sheet.cells.set("0,1", { ...formula });
    for (const failing of ["Range.setFormula", "SpreadsheetApp.flush"]) {
      sheet.cells.set("0,1", { ...formula });
      script.meter.reset();
      script.trigger("refreshSheet");
      const at = script.meter.calls.findIndex(({ name }) => name === failing) + 1;
      sheet.cells.set("0,1", { ...formula });
      script.meter.reset();
      script.meter.failing = { at, message: "Service Spreadsheets failed." };
      script.trigger("refreshSheet");
      expect(script.ui.alerts.at(-1)).toBe("It did not work: Service Spreadsheets failed.");
      expect(sheet.cell(0, 1)?.formula).toBe(formula.formula);
    }
  });

  it("says which formula is to be entered by hand where Google answers no more", () => {
    const script = opened();
    const sheet = script.model.sheet("Data");
    script.model.active = { ...script.model.active, sheet: sheet.id };
    const formula = { formula: "=TICKETSCORE(A2,80,20)", canonical: "=TICKETSCORE(A2,80,20)", value: "#ERROR!" };
    sheet.cells.set("0,1", { ...formula });
    const { meter } = script;
    meter.reset();
    script.trigger("refreshSheet");
    const entering = meter.calls.findIndex(({ name }) => name === "Range.setFormula") + 1;
    sheet.cells.set("0,1", { ...formula });
    meter.reset();
    meter.failing = { at: entering, count: 2, message: "Service invoked too many times for one day: spreadsheets." };
    script.trigger("refreshSheet");
    expect(script.ui.alerts).toEqual([
      "Google's quota for scripts is used up. Try again later, at the latest tomorrow.\nCell B1 has lost its formula. Enter it again: =TICKETSCORE(A2,80,20)",
    ]);
  });

  it.each([
    ["en", "Service invoked too many times for one day: spreadsheet", /^Google's quota for scripts is used up/],
    ["zh_CN", "Service invoked too many times for one day: spreadsheet", /^Google 给脚本的配额已用完/],
    ["en", "Exceeded maximum execution time", /^It took longer than Google lets a script run/],
    ["zh_CN", "超过了最长执行时间", /^用时超过了 Google 允许脚本运行的时间/],
    [
      "en",
      "Authorization is required to perform that action.",
      /^Google does not let TicketScore work on this spreadsheet/,
    ],
    ["zh_CN", "Authorization is required to perform that action.", /^Google 不允许用此账号在本表格上运行工单评分/],
  ])("says in %s why Google stopped it: %s", (userLocale, message, sentence) => {
    const script = opened({ userLocale });
    script.meter.reset();
    script.trigger("refreshSheet");
    const at = script.meter.calls.findIndex(({ name }) => name === "Range.getFormulas") + 1;
    script.meter.reset();
    script.meter.failing = { at, message };
    script.trigger("refreshSheet");
    expect(script.ui.alerts).toEqual([expect.stringMatching(sentence)]);
  });

  it("explains every function", () => {
    const script = opened();
    script.trigger("openHelp");
    expect(script.ui.dialog?.title).toBe("TicketScore – Help");
    for (const { id, summary } of functions) {
      expect(script.ui.dialog?.page.content).toContain(`${id}(`);
      expect(script.ui.dialog?.page.content).toContain(summary.en.replace(/&/g, "&amp;").replace(/</g, "&lt;"));
    }
  });
});
