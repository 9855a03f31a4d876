/// <reference types="office-js" />
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { emptySheet } from "../../excel-addin/workbench/empty-sheet.ts";
import type { WorkbenchScript } from "../../excel-addin/workbench/page.ts";
import { chromiumHint, chromiumPath, launchChromium } from "../chromium.ts";
import { isLocal } from "../workbench-page.ts";
import { serveToy, type ToyServer } from "./toy-server.ts";

declare global {
  interface Window {
    /** Does what waits for an idle moment, and tells how much that was. */
    whenIdle: () => number;
  }
}

interface Caught {
  readonly code: string;
  readonly message: string;
  readonly location: string;
  readonly statement: string;
}

describe.skipIf(chromiumPath === undefined)(`the host behind office.js${chromiumHint}`, () => {
  let server: ToyServer;
  let browser: Browser;
  let page: Page;
  let pane: Frame;
  const outside: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    server = await serveToy();
    browser = await launchChromium();
    page = await browser.newPage();
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (!["data:", "blob:"].includes(url.protocol) && !isLocal(url.hostname)) outside.push(request.url());
    });
    page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
    await page.goto(`${server.address}?lang=en&theme=light`);
    await page.waitForFunction(() => window.workbench !== undefined);
    await page.evaluate(() => window.workbench?.ready);
    await page.getByRole("button", { name: "Close", exact: true }).click();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** A fresh workbook, and with it a fresh pane. */
  beforeEach(async () => {
    await page.evaluate(
      (sheet) => window.workbench?.load({ sheets: [sheet], names: [], active: 0, settings: {} }),
      emptySheet("Data"),
    );
    const frame = page.frames().find((each) => each.url().includes("/excel/taskpane.html"));
    if (!frame) throw new Error("the pane has no frame");
    pane = frame;
  });

  const script = <Result>(use: (workbench: WorkbenchScript) => Result | Promise<Result>): Promise<Result> =>
    page.evaluate(`(${use.toString()})(window.workbench)`) as Promise<Result>;

  const read = (address: string, sheet = "Data"): Promise<unknown> =>
    page.evaluate(([name, cell]) => window.workbench?.readCell(name ?? "", cell ?? ""), [sheet, address]);

  const type = (address: string, text: string): Promise<unknown> =>
    page.evaluate(([cell, typed]) => window.workbench?.setCell("Data", cell ?? "", typed ?? ""), [address, text]);

  test("Office is ready, in the page's language, with the sets the workbench stands for", async () => {
    const answer = await pane.evaluate(async () => {
      const { host } = await Office.onReady();
      const { displayLanguage, requirements } = Office.context;
      const sets = ["1.1", "1.12", "1.19"].map((version) => requirements.isSetSupported("ExcelApi", version));
      return { host, displayLanguage, sets };
    });
    expect(answer).toEqual({ host: "Excel", displayLanguage: "en-US", sets: [true, true, false] });
  });

  test("values come back as Excel gives them, with types, texts and formats", async () => {
    const seen = await pane.evaluate(async () => {
      let result: unknown;
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B3");
        range.values = [
          ["name", "'007"],
          [2, "=A2*10"],
          ["2024-03-31", "5%"],
        ];
        range.load("address,values,formulas,text,valueTypes,numberFormat");
        await context.sync();
        const { address, values, formulas, text, valueTypes, numberFormat } = range;
        result = { address, values, formulas, text, valueTypes, numberFormat };
      });
      return result;
    });
    expect(seen).toEqual({
      address: "Data!A1:B3",
      values: [
        ["name", "007"],
        [2, 20],
        [45382, 0.05],
      ],
      formulas: [
        ["name", "007"],
        [2, "=A2*10"],
        [45382, 0.05],
      ],
      text: [
        ["name", "007"],
        ["2", "20"],
        ["2024-03-31", "5%"],
      ],
      valueTypes: [
        ["String", "String"],
        ["Double", "Double"],
        ["Double", "Double"],
      ],
      numberFormat: [
        ["General", "General"],
        ["General", "General"],
        ["yyyy-mm-dd", "0%"],
      ],
    });
  });

  test("null leaves a cell alone and an empty text empties it", async () => {
    await type("A1", "1");
    await type("B1", "2");
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Data").getRange("A1:B1").values = [[null, ""]];
        await context.sync();
      }),
    );
    expect([await read("A1"), await read("B1")]).toEqual([1, null]);
  });

  /** Runs a batch that must fail, and tells how. */
  const failure = (batch: (context: Excel.RequestContext) => Promise<void>): Promise<Caught> =>
    pane.evaluate(`(async () => {
      try {
        await Excel.run(${batch.toString()});
      } catch (error) {
        const { errorLocation = "", statement = "" } = error.debugInfo ?? {};
        return { code: error.code, message: error.message, location: errorLocation, statement };
      }
      throw new Error("the batch did not fail");
    })()`);

  test("reading what was not loaded is office.js's own PropertyNotLoaded", async () => {
    const { code } = await failure(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange("A1");
      await context.sync();
      range.values.toString();
    });
    expect(code).toBe("PropertyNotLoaded");
  });

  test("a member that the workbench lacks fails by its name", async () => {
    const caught = await failure(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("A1").load("linkedDataTypeState");
      await context.sync();
    });
    expect(caught).toMatchObject({ code: "NotImplemented", location: "Range.linkedDataTypeState" });
    expect(caught.message).toContain("The workbench has no Range.linkedDataTypeState.");
  });

  test("a batch stops at the action that fails; what came before stays", async () => {
    const caught = await failure(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2:A3").values = [[2]];
      sheet.getRange("A4").values = [[3]];
      await context.sync();
    });
    expect(caught).toMatchObject({ code: "InvalidArgument", location: "Range.values" });
    expect(caught.statement).toContain("values");
    expect([await read("A1"), await read("A4")]).toEqual([1, null]);
  });

  test.each([
    [
      "a sheet's name that is taken",
      "ItemAlreadyExists",
      async (context: Excel.RequestContext) => {
        context.workbook.worksheets.add("DATA");
        await context.sync();
      },
    ],
    [
      "a sheet's name with a slash",
      "InvalidArgument",
      async (context: Excel.RequestContext) => {
        context.workbook.worksheets.add("a/b");
        await context.sync();
      },
    ],
    [
      "a sheet that does not exist",
      "ItemNotFound",
      async (context: Excel.RequestContext) => {
        context.workbook.worksheets.getItem("Nowhere").load("name");
        await context.sync();
      },
    ],
    [
      "an address that is none",
      "InvalidArgument",
      async (context: Excel.RequestContext) => {
        context.workbook.worksheets.getItem("Data").getRange("A0").load("values");
        await context.sync();
      },
    ],
    [
      "a locked cell of a protected sheet",
      "AccessDenied",
      async (context: Excel.RequestContext) => {
        const sheet = context.workbook.worksheets.getItem("Data");
        sheet.getRange("B1").format.protection.locked = false;
        sheet.protection.protect();
        sheet.getRange("B1").values = [[1]];
        await context.sync();
        sheet.getRange("A1").values = [[1]];
        await context.sync();
      },
    ],
  ])("%s is refused with %s", async (_what, code, batch) => {
    expect((await failure(batch)).code).toBe(code);
  });

  test("a missing item as null object says so instead of failing", async () => {
    const isNull = await pane.evaluate(async () => {
      let result: unknown;
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
        await context.sync();
        result = sheet.isNullObject;
      });
      return result;
    });
    expect(isNull).toBe(true);
  });

  test("an array formula spills, and its range can be asked for", async () => {
    const seen = await pane.evaluate(async () => {
      let result: unknown;
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Data");
        sheet.getRange("A1:A3").values = [[1], [2], [3]];
        const anchor = sheet.getRange("C1");
        anchor.formulas = [["=A1:A3*2"]];
        const spill = anchor.getSpillingToRangeOrNullObject().load("address,values");
        const none = sheet.getRange("A1").getSpillingToRangeOrNullObject();
        await context.sync();
        result = { address: spill.address, values: spill.values, none: none.isNullObject };
      });
      return result;
    });
    expect(seen).toEqual({ address: "Data!C1:C3", values: [[2], [4], [6]], none: true });
  });

  test("a failure asked for by a test comes at that member, once", async () => {
    await script((workbench) => workbench.failNext({ member: "Worksheet.tabColor" }));
    const recolor = async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getItem("Data").tabColor = "#0F6CBD";
      await context.sync();
    };
    expect(await failure(recolor)).toMatchObject({ code: "GeneralException", location: "Worksheet.tabColor" });
    await pane.evaluate(`Excel.run(${recolor.toString()})`);
    const snapshot = await script((workbench) => workbench.snapshot());
    expect(snapshot.sheets[0]?.tabColor).toBe("#0F6CBD");
  });

  test.each([
    ["=TOYSUM(A1:B2)", 6, "a matrix parameter gets rows"],
    ["=TOYTIMES(A1:A2)", 2, "an optional argument left out is null"],
    ["=SUM(TOYTIMES(A1:A2,10))", 30, "its array can be used inside a formula"],
    ["=TOYKIND(A1)", "number", "a single cell arrives as a scalar"],
    ["=TOYKIND(C9)", "null", "a blank cell arrives as null"],
    ["=TOYKIND(1/0)", "error #DIV/0!", "an error arrives as the add-in's own CustomFunctions.Error"],
    ["=INDEX(TOYKIND(1,A1:C1),1,2)", "rows of number number string", "a blank inside a range arrives as empty text"],
    ["=TOYBREAK()", "#VALUE!", "a plain Error becomes #VALUE!"],
    ["=TOYREFUSE()", "#VALUE!", "a CustomFunctions.Error becomes its error"],
    ["=TOYSUM()", "#N/A", "too few arguments"],
  ])("custom function %s gives %s: %s", async (formula, expected, _why) => {
    await type("A1", "1");
    await type("B1", "0");
    await type("A2", "2");
    await type("B2", "3");
    await type("D5", formula);
    expect(await read("D5")).toBe(expected);
  });

  test("a promise shows #BUSY! first and its answer later", async () => {
    await type("A1", "41");
    await type("B1", "=TOYLATER(A1)");
    await expect.poll(() => read("B1")).toBe(42);
  });

  test("the status line says why a custom function refused, when its cell is selected", async () => {
    await type("C3", "=TOYREFUSE()");
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Data").getRange("C3").select();
        await context.sync();
      }),
    );
    await expect.poll(() => page.locator(".status").textContent()).toContain("weight must be above 0");
  });

  test("a sheet that is added stays behind the one on show", async () => {
    const active = await pane.evaluate(async () => {
      let result: unknown;
      await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.add("Later");
        const shown = sheets.getActiveWorksheet().load("name");
        sheets.load("items/name");
        await context.sync();
        result = [shown.name, sheets.items.map(({ name }) => name)];
      });
      return result;
    });
    expect(active).toEqual(["Data", ["Data", "Later"]]);
  });

  test("a chart is drawn over its cells and survives being moved; its sheet takes it along", async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Charted");
        sheet.getRange("A1:B2").values = [
          ["a", 1],
          ["b", 2],
        ];
        sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"), "Columns").name = "one";
        sheet.activate();
        await context.sync();
      }),
    );
    await expect.poll(() => page.locator("[data-chart] canvas").count()).toBe(1);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Charted").charts.getItem("one").top = 150;
        await context.sync();
      }),
    );
    await expect
      .poll(() => script((workbench) => workbench.snapshot().sheets[1]?.charts.map(({ position }) => position.top)))
      .toEqual([150]);
    await expect.poll(() => page.locator("[data-chart] canvas").count()).toBe(1);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Charted").delete();
        await context.sync();
      }),
    );
    await expect.poll(() => page.locator("[data-chart] canvas").count()).toBe(0);
    expect((await script((workbench) => workbench.snapshot())).sheets.map(({ name }) => name)).toEqual(["Data"]);
  });

  test("a user cannot type into a locked cell of a protected sheet, and is told why", async () => {
    await type("A1", "kept");
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Data");
        sheet.protection.protect();
        sheet.getRange("A1").select();
        await context.sync();
      }),
    );
    const cells = await page.locator("canvas[id^=univer-sheet-main-canvas]").first().boundingBox();
    await page.mouse.click((cells?.x ?? 0) + 80, (cells?.y ?? 0) + 32);
    await page.keyboard.type("changed");
    await expect.poll(() => page.locator(".status").textContent()).toContain("This cell is protected");
    await page.keyboard.press("Enter");
    expect(await read("A1")).toBe("kept");
  });

  test("everything the add-in builds is in the snapshot, and comes back from it", async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Result");
        sheet.tabColor = "#0F6CBD";
        sheet.showGridlines = false;
        const range = sheet.getRange("A1:B3");
        range.values = [
          ["item", "points"],
          ["a", 1],
          ["b", 2],
        ];
        range.format.font.bold = true;
        range.format.fill.color = "#EBF3FC";
        range.format.horizontalAlignment = "Center";
        sheet.getRange("A:A").format.columnWidth = 90;
        sheet.freezePanes.freezeRows(1);
        const validation = sheet.getRange("B2:B3").dataValidation;
        validation.rule = { decimal: { formula1: 0, formula2: 10, operator: "Between" } };
        validation.errorAlert = { showAlert: true, style: "Stop", title: "Points", message: "0 to 10" };
        const highlight = sheet.getRange("A2:B3").conditionalFormats.add("Custom").custom;
        highlight.rule.formula = "=$B2>1";
        highlight.format.font.color = "#A4262C";
        sheet.getRange("D1").hyperlink = { documentReference: "Data!A1", textToDisplay: "back", screenTip: "" };
        const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B3"), "Columns");
        chart.name = "points";
        chart.title.text = "Points by item";
        chart.setPosition("F2", "K12");
        chart.axes.valueAxis.minimum = 0;
        chart.series.getItemAt(0).format.fill.setSolidColor("#107C41");
        context.workbook.names.add("TOTAL", "=SUM(Result!$B$2:$B$3)");
        context.workbook.customXmlParts.add('<settings xmlns="urn:toy"/>');
        sheet.pageLayout.orientation = "Landscape";
        sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
        sheet.protection.protect({ allowFormatColumns: true });
        await context.sync();
      }),
    );
    const first = await script((workbench) => workbench.snapshot());
    const result = first.sheets[1];
    expect(result).toMatchObject({
      name: "Result",
      tabColor: "#0F6CBD",
      gridlines: false,
      frozen: { rows: 1, columns: 0 },
      validations: [
        {
          address: "B2:B3",
          rule: { type: "decimal", operator: "between", first: "0", second: "10" },
          title: "Points",
          message: "0 to 10",
        },
      ],
      highlights: [{ address: "A2:B3", formula: "=$B2>1", color: "#A4262C" }],
      charts: [
        {
          name: "points",
          type: "bar",
          title: "Points by item",
          axes: { value: { minimum: 0 } },
          series: [{ name: "points", categories: "Result!$A$2:$A$3", values: "Result!$B$2:$B$3", color: "#107C41" }],
        },
      ],
      protected: true,
      page: { orientation: "landscape", fitToWidth: 1, fitToHeight: 0 },
    });
    expect(result?.cells[0]).toEqual({
      row: 0,
      column: 0,
      value: "item",
      format: { bold: true, fill: "#EBF3FC", align: "center" },
    });
    expect(result?.cells.find(({ link }) => link !== undefined)).toMatchObject({ row: 0, column: 3, link: "Data!A1" });
    expect(first.names).toEqual([{ name: "TOTAL", refersTo: "=SUM(Result!$B$2:$B$3)" }]);
    expect(Object.values(first.settings)).toEqual(['<settings xmlns="urn:toy"/>']);
    await page.evaluate((snapshot) => window.workbench?.load(snapshot), first);
    expect(await script((workbench) => workbench.snapshot())).toEqual(first);
  });

  test("a sheet can be deleted while its rows are still being fitted and its entries checked", async () => {
    await page.evaluate(() => {
      const idle: IdleRequestCallback[] = [];
      const request = window.requestIdleCallback;
      window.requestIdleCallback = (callback) => idle.push(callback);
      window.whenIdle = () => {
        window.requestIdleCallback = request;
        for (const callback of idle) callback({ didTimeout: false, timeRemaining: () => 50 });
        return idle.length;
      };
    });
    await pane.evaluate(async () => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Brief");
        const range = sheet.getRange("A1:A900");
        range.format.wrapText = true;
        range.values = Array.from({ length: 900 }, () => ["words that take more than one line of their cell"]);
        range.dataValidation.rule = { custom: { formula: "=LEN(A1)<10" } };
        await context.sync();
      });
    });
    await page.waitForTimeout(200);
    await pane.evaluate(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Brief").delete();
        await context.sync();
      });
    });
    expect(await page.evaluate(() => window.whenIdle())).toBeGreaterThan(0);
    await page.waitForTimeout(200);
    expect(await script((workbench) => workbench.snapshot().sheets.map(({ name }) => name))).toEqual(["Data"]);
    expect(complaints).toEqual([]);
  });

  test("nothing was asked of any other machine, and nothing went wrong on the page", () => {
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
