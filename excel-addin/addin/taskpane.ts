import "../../core/pane/pane.css";
import { publicHolidays } from "../../core/holidays/public-holidays.ts";
import { type Locale, type Localized, localeOf } from "../../core/i18n/locale.ts";
import { mountPane } from "../../core/pane/mount-pane.tsx";
import { associateCommands } from "./commands.ts";
import { ExcelPort } from "./excel-port.ts";
import { excelServices } from "./excel-services.ts";
import { missingRequirements } from "./requirements.ts";
import { WorkbookSession } from "./workbook-session.ts";

const outsideExcel: Localized = {
  en: "This page is the task pane of TicketScore. It opens inside Excel, from the tab TicketScore on the ribbon.",
  "zh-CN": "这里是 TicketScore 的任务窗格，请在 Excel 中打开：功能区的“工单评分”选项卡。",
};

const withoutOffice: Localized = {
  en: "TicketScore could not load office.js from appsforoffice.microsoft.com. Check the connection, then open this pane again.",
  "zh-CN": "TicketScore 未能从 appsforoffice.microsoft.com 载入 office.js。请检查网络连接，再重新打开本窗格。",
};

/** The user's own day, as the clock on the wall has it. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function say(root: HTMLElement, sentence: Localized, locale: Locale): void {
  document.documentElement.lang = locale;
  const paragraph = document.createElement("p");
  paragraph.setAttribute("role", "alert");
  paragraph.textContent = sentence[locale];
  root.replaceChildren(paragraph);
}

function openPane(root: HTMLElement, host: Office.HostType | null): void {
  if (host !== Office.HostType.Excel) {
    say(root, outsideExcel, localeOf(navigator.language));
    return;
  }
  const locale = localeOf(Office.context.displayLanguage);
  const isSupported = (set: string, version: string) => Office.context.requirements.isSetSupported(set, version);
  const missing = missingRequirements(isSupported);
  if (missing !== null) {
    say(root, missing, locale);
    associateCommands(null);
    return;
  }
  // Excel 2024 is the first without a subscription that knows LAMBDA; there is no set for functions of the grid.
  const knowsLambda = isSupported("ExcelApi", "1.17");
  const port = new ExcelPort(() => localeOf(root.ownerDocument.documentElement.lang), knowsLambda);
  const services = excelServices(new WorkbookSession(), isSupported);
  const pane = mountPane(root, { port, locale, today: today(), holidays: publicHolidays, host: services });
  associateCommands(pane.send);
}

const root = document.getElementById("pane");
if (root === null) throw new Error("taskpane.html must hold an element #pane");
if (typeof Office === "undefined") say(root, withoutOffice, localeOf(navigator.language));
else Office.onReady(({ host }) => openPane(root, host));
