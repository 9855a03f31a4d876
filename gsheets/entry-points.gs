// What the sidebar calls through google.script.run: each function of SheetsServer, under its own name.
function openSpreadsheet() {
  return TicketScore.serverFunctions.openSpreadsheet();
}
function sheetNames() {
  return TicketScore.serverFunctions.sheetNames();
}
function renamedSheets() {
  return TicketScore.serverFunctions.renamedSheets();
}
function ticketTables() {
  return TicketScore.serverFunctions.ticketTables();
}
function readCells(source) {
  return TicketScore.serverFunctions.readCells(source);
}
function sheetSummary(sheet) {
  return TicketScore.serverFunctions.sheetSummary(sheet);
}
function readContents(source) {
  return TicketScore.serverFunctions.readContents(source);
}
function selectedCells() {
  return TicketScore.serverFunctions.selectedCells();
}
function writePart(part) {
  return TicketScore.serverFunctions.writePart(part);
}
function abandonGeneration(id) {
  return TicketScore.serverFunctions.abandonGeneration(id);
}
function lastGeneration() {
  return TicketScore.serverFunctions.lastGeneration();
}
function undoLastGeneration() {
  return TicketScore.serverFunctions.undoLastGeneration();
}
function recallText(key) {
  return TicketScore.serverFunctions.recallText(key);
}
function rememberText(key, text) {
  return TicketScore.serverFunctions.rememberText(key, text);
}
function showCells(place) {
  return TicketScore.serverFunctions.showCells(place);
}
function chooseLanguage(locale) {
  return TicketScore.serverFunctions.chooseLanguage(locale);
}

// What Google calls when a spreadsheet is opened, or the add-on installed.
function onOpen(e) {
  TicketScore.menu.onOpen(e);
}
function onInstall(e) {
  TicketScore.menu.onInstall(e);
}

// What the menu calls.
function openSidebar() {
  TicketScore.menu.openSidebar();
}
function openTemplate() {
  TicketScore.menu.openTemplate();
}
function refreshSheet() {
  TicketScore.menu.refreshSheet();
}
function undoGeneration() {
  TicketScore.menu.undoGeneration();
}
function speakChinese() {
  TicketScore.menu.speakChinese();
}
function speakEnglish() {
  TicketScore.menu.speakEnglish();
}
function openHelp() {
  TicketScore.menu.openHelp();
}
