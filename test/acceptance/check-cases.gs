/**
 * Runs the cases of the sheet in view in the very spreadsheet, and writes pass or fail beside each.
 *
 * The sheet holds google-sheets.tsv, pasted into A1: function, arguments, what it gives, what it gives in a Chinese spreadsheet
 * where that is something else, why. Each case's arguments are written into a sheet of their own, the function is called on
 * them, and what the cells show is compared; of a refusal, what the cell shows and the sentence that comes with it. Put this
 * file beside Code.js in the script editor, and run checkCases.
 */
function checkCases() {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const isChinese = /^zh/i.test(spreadsheet.getSpreadsheetLocale());
  const cases = spreadsheet.getActiveSheet();
  const rows = cases.getRange(2, 1, cases.getLastRow() - 1, 4).getValues();
  const scratch = spreadsheet.insertSheet("TicketScore cases");
  const results = rows.map(([name, args, english, chinese]) => {
    try {
      const wanted = JSON.parse(isChinese && chinese !== "" ? chinese : english);
      const shown = givenBy(scratch, name, JSON.parse(args));
      const found = Array.isArray(wanted) ? shown : { shown: shown[0][0], error: refusalOf(name, JSON.parse(args)) };
      const isSame = Array.isArray(wanted)
        ? same(found, wanted)
        : found.shown === "#ERROR!" && found.error === wanted.error;
      return isSame ? ["pass", ""] : ["fail", JSON.stringify(found)];
    } catch (error) {
      return ["fail", String(error)];
    }
  });
  spreadsheet.deleteSheet(scratch);
  cases.getRange(1, 6, 1, 2).setValues([["result", "what it gave instead"]]);
  cases.getRange(2, 6, results.length, 2).setValues(results.map(([result, found]) => [result, `'${found}`]));
}

/** The sentence with which a function refuses these arguments, which a script cannot read from the cell. */
function refusalOf(name, args) {
  const cell = (value) => (value === null ? "" : value);
  try {
    globalThis[name](...args.map((arg) => (Array.isArray(arg) ? arg.map((cells) => cells.map(cell)) : cell(arg))));
    return null;
  } catch (error) {
    return error.message;
  }
}

/** What the cells show where a function is called on these arguments. */
function givenBy(scratch, name, args) {
  scratch.getRange(1, 1, scratch.getMaxRows(), scratch.getMaxColumns()).clearContent();
  let column = 1;
  const references = args.map((arg) => {
    if (arg === null) return "";
    const block = Array.isArray(arg) ? arg : [[arg]];
    const range = scratch.getRange(1, column, block.length, block[0].length);
    range.setValues(block.map((cells) => cells.map((cell) => (typeof cell === "string" ? `'${cell}` : (cell ?? "")))));
    column += block[0].length + 1;
    return range.getA1Notation();
  });
  const result = scratch.getRange(1, column);
  result.setFormula(`=${name}(${references.join(";")})`);
  SpreadsheetApp.flush();
  const shown = scratch.getRange(1, column, scratch.getLastRow(), Math.max(1, scratch.getLastColumn() - column + 1));
  // A date is compared as the number that it is.
  shown.setNumberFormat("0.0000000000");
  SpreadsheetApp.flush();
  return shown.getValues();
}

/** Whether cells show the rows that were wanted, all of them and nothing beyond. */
function same(found, rows) {
  const height = Math.max(found.length, rows.length);
  const width = Math.max(...[...found, ...rows].map((cells) => cells.length));
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (!sameCell(found[row]?.[column] ?? "", rows[row]?.[column] ?? "")) return false;
    }
  }
  return true;
}

/** Whether a cell shows what was wanted: numbers as far as a format of ten decimals tells them apart. */
function sameCell(cell, wanted) {
  return typeof cell === "number" && typeof wanted === "number"
    ? Math.abs(cell - wanted) <= 1e-8 * Math.max(1, Math.abs(wanted))
    : cell === wanted;
}

/**
 * What the stand-ins of the tests take Google Sheets to do, tried in the very spreadsheet: each line of the log is what was
 * tried, and pass or fail. Run checkBeliefs; the spreadsheet is left as it was.
 */
function checkBeliefs() {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const before = spreadsheet.getSpreadsheetLocale();
  const lines = [];
  for (const locale of ["en_US", "de_DE", "zh_CN"]) {
    spreadsheet.setSpreadsheetLocale(locale);
    for (const [what, holds] of Object.entries(beliefs)) {
      const sheet = spreadsheet.insertSheet("TicketScore beliefs");
      let result = "fail";
      try {
        if (holds(sheet, spreadsheet)) result = "pass";
      } catch (error) {
        result = `fail: ${error}`;
      }
      spreadsheet.deleteSheet(sheet);
      lines.push(`${locale}\t${what}\t${result}`);
    }
  }
  spreadsheet.setSpreadsheetLocale(before);
  console.log(lines.join("\n"));
}

const valueOf = (sheet, typed) => {
  const cell = sheet.getRange("A1");
  cell.setValues([[typed]]);
  SpreadsheetApp.flush();
  return cell.getValue();
};
const nearly = (one, other) => Math.abs(one - other) < 1e-9;
const keptTexts = ["=1+1", "3-4", "90%", "1e5", "007", "TRUE", "#N/A", "'quoted", "2024-01-31", "5月1日"];

const beliefs = {
  "a text behind an apostrophe stays that text": (sheet) =>
    keptTexts.every((text) => valueOf(sheet, `'${text}`) === text && sheet.getRange("A1").getFormula() === ""),
  "semicolons part arguments in every locale": (sheet) => valueOf(sheet, "=SUM(1;2)") === 3,
  "a fraction is the same number in every locale": (sheet) => nearly(valueOf(sheet, "=200*(85/100)"), 170),
  "FIXED writes a number as text": (sheet) => /^12[.,]50$/.test(valueOf(sheet, "=FIXED(125/10;2;TRUE)")),
  "IF inside SUMPRODUCT goes row by row": (sheet) =>
    valueOf(sheet, "=ARRAYFORMULA(SUMPRODUCT(IF(SEQUENCE(3)>1;SEQUENCE(3);0)))") === 5,
  "NORMSDIST is cumulative": (sheet) => nearly(valueOf(sheet, "=NORMSDIST(1)"), 0.8413447460685429),
  "HYPGEOMDIST is not": (sheet) => nearly(valueOf(sheet, "=HYPGEOMDIST(1;2;3;6)"), 0.6),
  "BETA.DIST knows its fourth argument": (sheet) => nearly(valueOf(sheet, "=BETA.DIST(1/2;2;2;TRUE)"), 0.5),
  "a formula is given in the signs of the locale": (sheet, spreadsheet) => {
    valueOf(sheet, "=SUM(1;2)");
    const sign = spreadsheet.getSpreadsheetLocale() === "de_DE" ? ";" : ",";
    return sheet.getRange("A1").getFormula().replace(/ /g, "") === `=SUM(1${sign}2)`;
  },
  "what a formula spreads into has a value and no formula": (sheet) =>
    valueOf(sheet, "=SEQUENCE(3)") === 1 &&
    sheet.getRange("A3").getValue() === 3 &&
    sheet.getRange("A3").getFormula() === "" &&
    sheet.getLastRow() === 3,
  "a refused argument shows #ERROR!": (sheet) => valueOf(sheet, "=TICKETSCORE(82;0;20)") === "#ERROR!",
  "a sheet is copied with its formulas and without its protection": (sheet, spreadsheet) => {
    valueOf(sheet, "=SUM(1;2)");
    sheet.protect().setWarningOnly(true);
    const copy = spreadsheet.insertSheet("TicketScore copy", 0, { template: sheet });
    const isFree = copy.getProtections(SpreadsheetApp.ProtectionType.SHEET).length === 0;
    const isWhole = copy.getRange("A1").getFormula() === sheet.getRange("A1").getFormula();
    spreadsheet.deleteSheet(copy);
    return isFree && isWhole;
  },
  "looks and widths are pasted without contents": (sheet) => {
    sheet.getRange("A1").setValues([["text"]]);
    sheet.setColumnWidths(1, 1, 187);
    const { PASTE_FORMAT, PASTE_COLUMN_WIDTHS } = SpreadsheetApp.CopyPasteType;
    sheet.getRange("A1").copyTo(sheet.getRange("C1"), PASTE_FORMAT, false);
    sheet.getRange("A1").copyTo(sheet.getRange("C1"), PASTE_COLUMN_WIDTHS, false);
    return sheet.getRange("C1").getValue() === "" && sheet.getColumnWidth(3) === 187;
  },
  "a blank is equal to the empty text": (sheet) => valueOf(sheet, '=IF(Z99="";"blank";"not")') === "blank",
  "a number format may have conditions": (sheet) => {
    const cell = sheet.getRange("A1");
    cell.setValues([[1]]).setNumberFormats([['[=1]"yes";[=0]"no";0.##########']]);
    return cell.getDisplayValue() === "yes";
  },
  "a highlight may name another sheet by INDIRECT": (sheet, spreadsheet) => {
    const other = spreadsheet.getSheets()[0].getName().replace(/'/g, "''");
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=INDIRECT("'${other}'!$A$1")<>""`)
      .setBackground("#FFF0C7")
      .setRanges([sheet.getRange("A1:A3")])
      .build();
    sheet.setConditionalFormatRules([rule]);
    SpreadsheetApp.flush();
    return sheet.getConditionalFormatRules().length === 1;
  },
  "a formula of a validation stands in every cell of its area": (sheet) => {
    const rule = SpreadsheetApp.newDataValidation().requireFormulaSatisfied("=B1>0").setAllowInvalid(false).build();
    sheet.getRange("A1:A3").setDataValidation(rule);
    const second = sheet.getRange("A2").getDataValidation().getCriteriaValues()[0];
    sheet.getRange("A1:A3").clearDataValidations();
    return second === "=B2>0" || second === "=B1>0";
  },
  "lines grow with what they hold": (sheet) => {
    sheet.setRowHeights(5, 1, 27);
    sheet.getRange("A5").setValues([["long text ".repeat(30)]]).setWraps([[true]]);
    SpreadsheetApp.flush();
    return sheet.getRowHeight(5) > 27;
  },
  "a cell leads to another one by the id of its sheet": (sheet) => {
    const link = `#gid=${sheet.getSheetId()}&range=B2`;
    const text = SpreadsheetApp.newRichTextValue().setText("there").setLinkUrl(link).build();
    sheet.getRange("A1").setRichTextValue(text);
    return sheet.getRange("A1").getRichTextValue().getLinkUrl() === link;
  },
  "a document keeps texts in pieces of 2,900 characters": () => {
    const kept = PropertiesService.getDocumentProperties();
    const text = "工".repeat(2900);
    kept.setProperties({ "ticketscore.tried/0": text });
    const found = kept.getProperties()["ticketscore.tried/0"];
    kept.deleteProperty("ticketscore.tried/0");
    return found === text;
  },
  "a date of a custom function is a number in the cell": (sheet) => {
    const cell = sheet.getRange("A1");
    cell.setFormula("=SLADUE(DATE(2024;5;1);90)");
    SpreadsheetApp.flush();
    cell.setNumberFormats([["0.000000"]]);
    SpreadsheetApp.flush();
    return nearly(Math.round(cell.getValue() * 1e6) / 1e6, 45413.0625);
  },
};
