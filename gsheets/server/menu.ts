import { functions } from "../../core/functions/registry.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import type { Generation, WorkbookProblem } from "../../core/workbook/port.ts";
import { accountLanguage, chooseLanguage, userLanguage } from "./language.ts";
import { menuTexts } from "./menu-texts.ts";
import { LostFormula, refreshFunctions } from "./refresh-functions.ts";
import { refusalOf } from "./refusal.ts";
import { serverFunctions } from "./server-functions.ts";

/** What a trigger is told; a script that is not triggered is told nothing. */
interface OpeningEvent {
  readonly authMode?: GoogleAppsScript.Script.AuthMode;
}

/** Whether the script belongs to the spreadsheet: an add-on's menu has its place under Extensions. */
function isBound(): boolean {
  try {
    return ScriptApp.getInstallationSource() === ScriptApp.InstallationSource.NONE;
  } catch {
    return false;
  }
}

/**
 * Puts the menu up. An add-on that was not yet used in a spreadsheet may ask for nothing there: the menu is then in the
 * language of the account.
 */
export function onOpen(event: OpeningEvent | undefined): void {
  const isAsking = event?.authMode !== ScriptApp.AuthMode.NONE;
  const texts = menuTexts[isAsking ? userLanguage() : accountLanguage()];
  const ui = SpreadsheetApp.getUi();
  const menu = isAsking && isBound() ? ui.createMenu(texts.name) : ui.createAddonMenu();
  menu
    .addItem(texts.open, "openSidebar")
    .addItem(texts.refresh, "refreshSheet")
    .addItem(texts.undo, "undoGeneration")
    .addSeparator()
    .addItem(texts.template, "openTemplate")
    .addSubMenu(ui.createMenu(texts.language).addItem("中文", "speakChinese").addItem("English", "speakEnglish"))
    .addItem(texts.help, "openHelp")
    .addToUi();
}

/** An add-on that is installed while a spreadsheet is open has its menu at once. */
export function onInstall(event: OpeningEvent | undefined): void {
  onOpen(event);
}

function showPage(task: "evaluation" | "template"): void {
  const { name } = menuTexts[userLanguage()];
  const page = HtmlService.createHtmlOutputFromFile("sidebar").setTitle(name);
  if (task === "template") page.append('<script>globalThis.ticketScoreTask = "template";</script>');
  SpreadsheetApp.getUi().showSidebar(page);
}

/** Shows the sidebar: the pane that Excel has too. */
export function openSidebar(): void {
  showPage("evaluation");
}

/** The sidebar makes the template as well: only there is what builds sheets. */
export function openTemplate(): void {
  showPage("template");
}

function sheetsIn({ sheets, revised }: Generation, locale: Locale): string {
  return [...sheets, ...revised].join(menuTexts[locale].listSeparator);
}

function sentenceOf(problem: WorkbookProblem, locale: Locale): string {
  const texts = menuTexts[locale];
  switch (problem.code) {
    case "nothing-to-undo":
      return texts.nothingToUndo;
    case "read-only":
      return texts.readOnly;
    case "busy":
      return texts.busy;
    case "quota-spent":
      return texts.quotaSpent;
    case "out-of-time":
      return texts.outOfTime;
    case "not-authorised":
      return texts.notAuthorised;
    case "cut-off":
      return texts.undoCutOff(sentenceOf(problem.reason, locale), sheetsIn(problem.generation, locale));
    default:
      return texts.failed("detail" in problem ? problem.detail : problem.code);
  }
}

function say(sentence: string, locale: Locale): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(sentence, menuTexts[locale].name);
}

/**
 * Takes back the last generation, whoever made it, and says which sheets it was about; where it may not, or is cut off, an alert
 * says why: it stays until it was read.
 */
export function undoGeneration(): void {
  const locale = userLanguage();
  const texts = menuTexts[locale];
  const answer = serverFunctions.undoLastGeneration();
  if (answer.ok) say(texts.undone(sheetsIn(answer.value, locale)), locale);
  else SpreadsheetApp.getUi().alert(sentenceOf(answer.problem, locale));
}

/**
 * Has the functions that show an error on the sheet in view calculated again, and says how many. Where one lost its formula on
 * the way, the alert holds it, to be entered by hand.
 */
export function refreshSheet(): void {
  const locale = userLanguage();
  try {
    say(menuTexts[locale].refreshed(refreshFunctions()), locale);
  } catch (error) {
    const lost = error instanceof LostFormula ? error : null;
    const why = sentenceOf(refusalOf(lost?.reason ?? error), locale);
    const sentence = lost === null ? why : menuTexts[locale].formulaLost(why, lost.cell, lost.formula);
    SpreadsheetApp.getUi().alert(sentence);
  }
}

function speak(locale: Locale): void {
  chooseLanguage(locale);
  say(menuTexts[locale].languageChosen, locale);
}

/** Chinese for this user from now on; colleagues keep their language, and the menu follows when the page is loaded again. */
export function speakChinese(): void {
  speak("zh-CN");
}

/** English for this user from now on, likewise. */
export function speakEnglish(): void {
  speak("en");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

/** What can be done, and every function with its arguments. */
export function openHelp(): void {
  const locale = userLanguage();
  const { name, helpOpening, help } = menuTexts[locale];
  const list = functions
    .map(({ id, parameters, summary }) => {
      const args = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
      return `<dt><code>${id}(${args.join(", ")})</code></dt><dd>${escaped(summary[locale])}</dd>`;
    })
    .join("");
  const page = HtmlService.createHtmlOutput(
    `<html lang="${locale}"><style>body{font:13px/1.5 sans-serif}dd{margin:0 0 8px 16px}</style><p>${escaped(helpOpening)}</p><dl>${list}</dl></html>`,
  )
    .setWidth(560)
    .setHeight(480);
  SpreadsheetApp.getUi().showModalDialog(page, `${name} – ${help}`);
}
