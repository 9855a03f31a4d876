import { beforeEach, describe, expect, it } from "vitest";
import { AppsScript } from "./stand-ins/apps-script.ts";

let script: AppsScript;

/** A script of the test's own, with a spreadsheet of one sheet. */
beforeEach(() => {
  script = new AppsScript({ script: "" });
  script.model.addSheet("Data", [["minutes"], [12]]);
  script.run(`
    const book = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = book.getSheetByName("Data");
    const range = sheet.getRange(1, 1, 2, 1);
    const list = sheet.getRangeList(["A1", "B2:B3"]);
    const chart = () => sheet.newChart().setChartType(Charts.ChartType.LINE).setPosition(1, 1, 0, 0).addRange(range);
    const rule = () => SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied("=A1>1").setRanges([range]);
    const validation = () => SpreadsheetApp.newDataValidation().requireNumberBetween(0, 1);
  `);
});

const said = (code: string): string => {
  try {
    script.run(code);
    return "gave something";
  } catch (error) {
    return Object(error).message;
  }
};

describe("a stand-in for a service of Google's", () => {
  it.each<[string, string, string]>([
    // what a script tries                                           what it is told                                     why
    ["SpreadsheetApp.openEverything()", "SpreadsheetApp.openEverything is not a function", "Google has no such member"],
    ["book.getSheetsByColour", "Spreadsheet.getSheetsByColour is not a function", "not even to be looked at"],
    ["book.rename('x')", "Spreadsheet.rename is not a function", "Google has it, the stand-in has not"],
    ["sheet.model", "Sheet.model is not a function", "what the stand-in needs itself is not the script's"],
    ["range.address", "Range.address is not a function", "nor of a range"],
    ["range.look({ bold: true })", "Range.look is not a function", "nor to be called"],
    ["SpreadsheetApp.BorderStyle.SOLLID", "BorderStyle.SOLLID is not defined", "a value that is in no enumeration"],
    ["SpreadsheetApp.CopyPasteType.PASTE_ALL", "CopyPasteType.PASTE_ALL is not defined", "nor of another one"],
    ["SpreadsheetApp.Borders", "SpreadsheetApp.Borders is not a function", "an enumeration that is not there"],
    ["Charts.ChartType.PARETO", "ChartType.PARETO is not defined", "a chart that Google does not draw"],
    ["Charts.ChartColours", "Charts.ChartColours is not a function", "nor is there such an enumeration"],
    ["ScriptApp.AuthMode.SOME", "AuthMode.SOME is not defined", "of another service"],
    ["chart().build().model", "EmbeddedChart.model is not a function", "of a chart that was built"],
    ["chart().setColour('red')", "EmbeddedChartBuilder.setColour is not a function", "of one that is being built"],
    ["rule().build().built", "ConditionalFormatRule.built is not a function", "of a rule"],
    ["validation().build().rule", "DataValidation.rule is not a function", "of a validation"],
    ["SpreadsheetApp.newTextStyle().build().look", "TextStyle.look is not a function", "of a style"],
    [
      "SpreadsheetApp.newRichTextValue().setText('a').build().text",
      "RichTextValue.text is not a function",
      "of a text",
    ],
    ["HtmlService.createHtmlOutput('a').content", "HtmlOutput.content is not a function", "of a page"],
    ["Utilities.sleepy()", "Utilities.sleepy is not a function", "of a service of few members"],
    ["sheet.name = 'x'", "Sheet.name cannot be set", "nothing is set"],
    ["Charts.ChartType.LINE = 1", "ChartType.LINE cannot be set", "nor in an enumeration"],
  ])("answers %s with %s: %s", (code, expected) => {
    expect(said(code)).toBe(expected);
  });

  it.each<[string, string]>([
    ["sheet.getRange('A1', 2)", "a text where a number belongs"],
    ["sheet.getRange(1.5, 1)", "half a row"],
    ["sheet.getRange(1)", "too few"],
    ["sheet.getRange(1, 1, 1, 1, 1)", "too many"],
    ["sheet.setTabColor(undefined)", "what was never set"],
    ["range.setValues([1, 2])", "a list where rows belong"],
    ["range.setBackgrounds([['#FFFFFF'], [7]])", "a number among colours"],
    ["range.setHorizontalAlignments([['centre'], ['left']])", "a word that Google does not know"],
    ["range.setTextStyles([[{ bold: true }], [null]])", "an object where a style belongs"],
    ["range.setDataValidation(validation())", "a builder that nobody has built"],
    ["range.copyTo(sheet.getRange(1, 2), 'PASTE_FORMAT', false)", "the name of a value for the value"],
    ["range.copyTo(sheet.getRange(1, 2), SpreadsheetApp.BorderStyle.SOLID, false)", "a value of another enumeration"],
    ["list.setBorder(true, null, true, null, null, null, '#000000', 'SOLID')", "a line as a text"],
    ["list.setFontWeight('heavy')", "a weight that there is not"],
    ["sheet.newChart().setChartType('LINE')", "a chart as a text"],
    ["chart().addRange('A1:A2')", "an address for a range"],
    ["sheet.insertChart(chart())", "a chart that is not built"],
    ["sheet.setConditionalFormatRules([rule()])", "a rule that is not built"],
    ["validation().requireDateBetween(0, 1)", "numbers for dates"],
    ["book.insertSheet('x', 1, { like: sheet })", "an option that there is not"],
    ["book.insertSheet('x', 1, { template: range })", "a range for a sheet"],
    ["book.deleteSheet('Data')", "a name for a sheet"],
    ["PropertiesService.getDocumentProperties().setProperties({ a: 1 })", "a number where texts are kept"],
    ["LockService.getDocumentLock().tryLock('long')", "a text for a time"],
    ["Utilities.formatDate(0, 'Europe/Rome', 'Z')", "a number for a date"],
    ["SpreadsheetApp.getUi().showSidebar('<p>')", "a text for a page"],
  ])("does not take the arguments of %s: %s", (code) => {
    expect(said(code)).toMatch(/^The parameters \(.*\) don't match the method signature for /);
  });

  it("takes what Google takes", () => {
    const fine = [
      "sheet.getRange(1, 1).setValues([['a']])",
      "sheet.getRange(1, 1, 2).setBackgrounds([['#FFFFFF'], [null]])",
      "list.setBorder(true, null, true, null, null, null, '#000000', SpreadsheetApp.BorderStyle.SOLID)",
      "range.copyTo(sheet.getRange(1, 2, 2, 1), SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false)",
      "sheet.insertChart(chart().setOption('series', { 0: { color: 'red' } }).build())",
      "sheet.setConditionalFormatRules([rule().build()])",
      "range.setDataValidations([[validation().build()], [null]])",
      "SpreadsheetApp.newDataValidation().requireDateBetween(new Date(0), new Date(1)).build()",
      "book.insertSheet('Copy', 1, { template: sheet })",
    ];
    for (const code of fine) expect([code, said(code)]).toEqual([code, "gave something"]);
  });

  it("is counted, and can be made to fail at any call, with Google's words", () => {
    script.meter.reset();
    said("range.getValues()");
    expect(script.meter.tally("spreadsheet")).toEqual({ "Range.getValues": 1 });
    script.meter.failing = { at: 2, message: "Service Spreadsheets timed out" };
    expect(said("range.getFormulas()")).toBe("Service Spreadsheets timed out");
    expect(said("range.getFormulas()")).toBe("gave something");
  });
});
