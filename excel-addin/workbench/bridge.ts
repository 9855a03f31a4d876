import type { HostEnd, WireArgument, WireCell, WireError, WireOutcome, WireRows, WireTheme } from "./wire.ts";

/**
 * Runs in the pane's frame right after Microsoft's office.js and before the add-in: answers for the parts of Office that
 * wait for a real Excel, and joins office.js to the page around the frame. The add-in does not know that it is there.
 */

type AddinFunction = (...args: unknown[]) => unknown;

interface ExcelError {
  readonly code: string;
  readonly message?: string;
}

/** The parts of office.js that are used here, as the file defines them. */
interface OfficeGlobals {
  readonly Excel?: object;
  readonly OfficeExtension?: {
    readonly HostBridge: { init(bridge: NativeBridge): void };
  };
  readonly CustomFunctions: {
    readonly _association: { readonly mappings: Readonly<Record<string, AddinFunction>> };
    readonly Error: new (code: string, message?: string) => ExcelError;
  };
  readonly Office: {
    readonly context: object;
    readonly addin?: object;
    initialize?: (reason: string) => void;
  };
}

interface NativeBridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost?(message: string): void;
}

interface HostInfo {
  readonly host: "Excel";
  readonly platform: "OfficeOnline";
}

const office = window as unknown as OfficeGlobals;

/** The highest requirement sets that the workbench stands for. */
const supported: Readonly<Record<string, string>> = {
  ExcelApi: "1.12",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.2",
  AddinCommands: "1.1",
};

function isSetSupported(name: string, version = "1.1"): boolean {
  const [major = 0, minor = 0] = (supported[name] ?? "0.0").split(".").map(Number);
  const [wantedMajor = 1, wantedMinor = 0] = String(version).split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Nothing that office.js may try (its telemetry frame, strings of other languages) leaves this machine. */
function keepRequestsHome(): void {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "default-src 'self' 'unsafe-inline' data: blob:";
  document.head.append(policy);
}

function answerFor(target: object, answers: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(answers)) {
    Object.defineProperty(target, name, {
      get: () => value,
      set: () => undefined,
      configurable: true,
      enumerable: true,
    });
  }
}

const isError = (cell: WireCell | WireError): cell is WireError => typeof cell === "object" && cell !== null;
const isRows = (argument: WireArgument): argument is WireRows => Array.isArray(argument);

function cellForAddin(cell: WireCell | WireError): unknown {
  return isError(cell) ? new office.CustomFunctions.Error(cell.error) : cell;
}

function argumentForAddin(argument: WireArgument): unknown {
  return isRows(argument) ? argument.map((row) => row.map(cellForAddin)) : cellForAddin(argument);
}

/** A plain Error becomes `#VALUE!` and its text is dropped, as in Excel. */
function errorFromAddin(problem: unknown): WireError {
  if (!(problem instanceof office.CustomFunctions.Error)) return { error: "#VALUE!" };
  return problem.message ? { error: problem.code, message: problem.message } : { error: problem.code };
}

/** Inside an array NaN and Infinity are lost on the way to Excel, and nothing is shown as 0. */
function cellFromAddin(cell: unknown): WireCell | WireError {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : 0;
  if (typeof cell === "string" || typeof cell === "boolean") return cell;
  if (cell === null || cell === undefined) return 0;
  return errorFromAddin(cell);
}

function outcomeOf(result: unknown): WireOutcome {
  if (Array.isArray(result)) {
    const rows = result.map((row) => (Array.isArray(row) ? row.map(cellFromAddin) : [cellFromAddin(row)]));
    const width = rows[0]?.length ?? 0;
    return width > 0 && rows.every((row) => row.length === width) ? { rows } : { error: "#VALUE!" };
  }
  if (typeof result === "number" && !Number.isFinite(result))
    return { error: Number.isNaN(result) ? "#VALUE!" : "#NUM!" };
  return { rows: [[cellFromAddin(result)]] };
}

function invoke(id: string, args: readonly WireArgument[]): WireOutcome | Promise<WireOutcome> {
  const implementation = office.CustomFunctions._association.mappings[id.toUpperCase()];
  if (!implementation) return { error: "#NAME?" };
  try {
    const result = implementation(...args.map(argumentForAddin));
    return result instanceof Promise ? result.then(outcomeOf, errorFromAddin) : outcomeOf(result);
  } catch (problem) {
    return errorFromAddin(problem);
  }
}

/** office.js fetches its Excel part after itself: it is there once `Excel` is. */
/** The add-in's own scripts have run, so its functions are associated. */
async function pageLoaded(): Promise<void> {
  if (document.readyState === "complete") return;
  await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
}

async function officeLoaded(): Promise<Required<Pick<OfficeGlobals, "OfficeExtension">>> {
  for (;;) {
    if (office.Excel && office.OfficeExtension) return { OfficeExtension: office.OfficeExtension };
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function addinAnswers(host: HostEnd): Readonly<Record<string, unknown>> {
  let behavior = "None";
  return {
    setStartupBehavior: async (wanted: string) => {
      behavior = wanted;
    },
    getStartupBehavior: async () => behavior,
    showAsTaskpane: async () => host.showPane(true),
    hide: async () => host.showPane(false),
    onVisibilityModeChanged: async () => async () => undefined,
  };
}

/** Excel's own colours, for add-ins that ask for them; and the mark that the pane's style sheet goes by. */
function showTheme(theme: WireTheme): void {
  const isDark = theme === "dark";
  document.documentElement.dataset.theme = theme;
  const body = isDark
    ? { bodyBackgroundColor: "#1F1F1F", bodyForegroundColor: "#FFFFFF" }
    : { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#242424" };
  const controls = {
    controlBackgroundColor: body.bodyBackgroundColor,
    controlForegroundColor: body.bodyForegroundColor,
  };
  answerFor(office.Office.context, { officeTheme: { ...body, ...controls, isDarkTheme: isDark } });
}

function join(host: HostEnd): void {
  keepRequestsHome();
  const info: HostInfo = { host: "Excel", platform: "OfficeOnline" };
  const bridge: NativeBridge = {
    sendMessageToHost: (message) => {
      host.receive(message).then((answer) => bridge.onMessageFromHost?.(answer));
    },
  };
  const ready = officeLoaded().then(({ OfficeExtension }) => {
    OfficeExtension.HostBridge.init(bridge);
    answerFor(office.Office.context, {
      displayLanguage: host.locale,
      contentLanguage: host.locale,
      host: info.host,
      platform: info.platform,
      requirements: { isSetSupported },
    });
    showTheme(host.theme);
    if (office.Office.addin) answerFor(office.Office.addin, addinAnswers(host));
    return info;
  });
  answerFor(office.Office, {
    onReady: async (callback?: (readyInfo: HostInfo) => unknown) => {
      const readyInfo = await ready;
      await callback?.(readyInfo);
      return readyInfo;
    },
    isSetSupported,
  });
  Promise.all([ready, pageLoaded()]).then(() => {
    const functionIds = (): string[] => Object.keys(office.CustomFunctions._association.mappings);
    host.connect({ functionIds, invoke, setTheme: showTheme });
  });
}

const host = window.parent === window ? undefined : window.parent.workbenchHost;
if (host) join(host);
