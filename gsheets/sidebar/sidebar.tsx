import "../../core/pane/pane.css";
import "./sidebar.css";
import { render } from "preact";
import { publicHolidays } from "../../core/holidays/public-holidays.ts";
import { type Locale, localeOf } from "../../core/i18n/locale.ts";
import { mountPane } from "../../core/pane/mount-pane.tsx";
import { problemOf } from "../../core/pane/run-effect.ts";
import type { WorkbookProblem } from "../../core/workbook/port.ts";
import type { SpreadsheetFacts } from "../transfer/sheets-server.ts";
import { OpeningScreen } from "./opening-screen.tsx";
import { ScriptClient } from "./script-client.ts";
import type { ScriptRun } from "./script-run.ts";
import { SheetsPort } from "./sheets-port.ts";
import { templatePlan } from "./template-plan.ts";
import { TemplateScreen } from "./template-screen.tsx";

/** What Apps Script puts on the page of a sidebar. */
declare const google: { readonly script: { readonly run: ScriptRun } };

declare global {
  /** What the menu opened the sidebar for, where it was not for the pane; written behind the page by the server. */
  var ticketScoreTask: "template" | undefined;
}

/** What is done while the opening screen is seen; where it fails, that screen says so and offers to try again. */
function open(root: HTMLElement, locale: Locale, work: () => Promise<void>): void {
  const show = (problem: WorkbookProblem | null) => {
    document.documentElement.lang = locale;
    render(<OpeningScreen locale={locale} problem={problem} onRetry={attempt} />, root);
  };
  const attempt = () => {
    show(null);
    work().catch((error: unknown) => show(problemOf(error)));
  };
  attempt();
}

/** Until the server has named the user's language, the browser's is spoken. */
function openSidebar(root: HTMLElement): void {
  const client = new ScriptClient(google.script.run);
  open(root, localeOf(navigator.language), async () => {
    const facts = await client.call("openSpreadsheet", []);
    const port = new SheetsPort(client, facts, () => localeOf(root.ownerDocument.documentElement.lang));
    window.addEventListener("pagehide", () => port.leave());
    if (globalThis.ticketScoreTask === "template") openTemplate(root, client, facts, port);
    else open(root, facts.locale, () => openPane(root, client, facts, port));
  });
}

function openTemplate(root: HTMLElement, client: ScriptClient, facts: SpreadsheetFacts, port: SheetsPort): void {
  const { locale, today } = facts;
  document.documentElement.lang = locale;
  const make = async () => {
    const { plan, usersSheets } = templatePlan({ locale, today, takenSheetNames: await port.sheetNames() });
    await port.apply(plan, {}, usersSheets);
  };
  const undo = async () => {
    await port.undoLast();
  };
  const openInstead = () => open(root, locale, () => openPane(root, client, facts, port));
  render(null, root);
  render(<TemplateScreen locale={locale} onMake={make} onUndo={undo} onPane={openInstead} />, root);
}

async function openPane(
  root: HTMLElement,
  client: ScriptClient,
  facts: SpreadsheetFacts,
  port: SheetsPort,
): Promise<void> {
  await port.prepare();
  render(null, root);
  mountPane(root, {
    port,
    locale: facts.locale,
    today: facts.today,
    holidays: publicHolidays,
    onLocale: (locale) => {
      // A language that could not be kept is chosen again next time.
      client.call("chooseLanguage", [locale]).catch(() => {});
    },
  });
  // A sidebar is opened from the menu: the keyboard goes on inside it.
  root.querySelector("h1")?.focus();
}

const root = document.getElementById("pane");
if (root === null) throw new Error("sidebar.html must hold an element #pane");
openSidebar(root);
