import { answerFor, answerForOffice, type NativeBridge, office } from "./office-answers.ts";
import { otherOrigin } from "./other-origin.ts";
import type { FromPane, ToPane, Welcome, WireTheme } from "./wire.ts";

/**
 * Runs in the pane's frame right after Microsoft's office.js and before the add-in: answers for the parts of Office that
 * wait for a real Excel, and joins office.js to the page around the frame. The add-in does not know that it is there.
 */

/** Nothing that office.js may try (its telemetry frame, strings of other languages) leaves this machine. */
function keepRequestsHome(): void {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "default-src 'self' 'unsafe-inline' data: blob:";
  document.head.append(policy);
}

/** The page that may hold this one: the same server under its other name, or under the same where that leads nowhere. */
const pageOrigins: readonly string[] = [otherOrigin(location.origin), location.origin];

function isWelcome(data: unknown): data is Welcome {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "welcome";
}

/** The page's welcome, which comes when this page has loaded; whatever else is posted to this window is not for us. */
function welcomed(): Promise<{ readonly welcome: Welcome; readonly port: MessagePort }> {
  return new Promise((resolve) => {
    const listen = ({ source, origin, data, ports: [port] }: MessageEvent<unknown>): void => {
      if (source !== window.parent || !pageOrigins.includes(origin) || !isWelcome(data) || port === undefined) return;
      removeEventListener("message", listen);
      resolve({ welcome: data, port });
    };
    addEventListener("message", listen);
  });
}

function addinAnswers(say: (message: FromPane) => void): Readonly<Record<string, unknown>> {
  let behavior = "None";
  return {
    setStartupBehavior: async (wanted: string) => {
      behavior = wanted;
    },
    getStartupBehavior: async () => behavior,
    showAsTaskpane: async () => say({ kind: "show", shown: true }),
    hide: async () => say({ kind: "show", shown: false }),
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

async function join(): Promise<void> {
  keepRequestsHome();
  const page = welcomed();
  await answerForOffice(async ({ HostBridge }) => {
    const { welcome, port } = await page;
    const say = (message: FromPane): void => port.postMessage(message);
    const bridge: NativeBridge = { sendMessageToHost: (text) => say({ kind: "request", text }) };
    HostBridge.init(bridge);
    port.onmessage = ({ data }: MessageEvent<ToPane>) => {
      if (data.kind === "theme") showTheme(data.theme);
      else if (data.kind === "back") dispatchEvent(new Event("focus"));
      else bridge.onMessageFromHost?.(data.text);
    };
    showTheme(welcome.theme);
    if (office.Office.addin) answerFor(office.Office.addin, addinAnswers(say));
    return welcome;
  });
  const connected: FromPane = { kind: "connected" };
  (await page).port.postMessage(connected);
}

if (window.parent !== window) join();
