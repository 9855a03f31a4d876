/** The parts of office.js that the frames use, as the file defines them. */
interface OfficeGlobals {
  readonly Excel?: object;
  readonly OfficeExtension?: OfficeExtension;
  readonly CustomFunctions: {
    readonly _association: { readonly mappings: Readonly<Record<string, (...args: unknown[]) => unknown>> };
    readonly Error: new (code: string, message?: string) => ExcelError;
  };
  readonly Office: {
    readonly context: object;
    readonly addin?: object;
    initialize?: (reason: string) => void;
  };
}

interface OfficeExtension {
  readonly HostBridge: { init(bridge: NativeBridge): void };
}

interface ExcelError {
  readonly code: string;
  readonly message?: string;
}

/** What office.js hands its messages to, and where it waits for the answers. */
export interface NativeBridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost?(message: string): void;
}

interface HostInfo {
  readonly host: "Excel";
  readonly platform: "OfficeOnline";
}

export const office = window as unknown as OfficeGlobals;

/**
 * The highest requirement sets that the workbench stands for. Of Excel's interface it has what the add-in uses: of 1.12, and
 * beyond that nothing but LAMBDA in the grid, for which the add-in asks by the set that Excel 2024 has.
 */
const supported: Readonly<Record<string, string>> = {
  ExcelApi: "1.17",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.2",
  AddinCommands: "1.1",
};

function isSetSupported(name: string, version = "1.1"): boolean {
  const [major = 0, minor = 0] = (supported[name] ?? "0.0").split(".").map(Number);
  const [wantedMajor = 1, wantedMinor = 0] = String(version).split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** Gives a part of office.js fixed values, which it cannot replace by its own later. */
export function answerFor(target: object, answers: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(answers)) {
    Object.defineProperty(target, name, {
      get: () => value,
      set: () => undefined,
      configurable: true,
      enumerable: true,
    });
  }
}

/** office.js fetches its Excel part after itself: it is there once `Excel` is. */
async function officeLoaded(): Promise<OfficeExtension> {
  for (;;) {
    if (office.Excel && office.OfficeExtension) return office.OfficeExtension;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/**
 * Answers for the parts of Office that wait for a real Excel. `Office.onReady` fires once office.js is whole and `begin`,
 * which may add to it, is done; so does the promise given back.
 */
export function answerForOffice(begin: (extension: OfficeExtension) => Promise<{ locale: string }>): Promise<void> {
  const info: HostInfo = { host: "Excel", platform: "OfficeOnline" };
  const ready = officeLoaded().then(async (extension) => {
    const { locale } = await begin(extension);
    answerFor(office.Office.context, {
      displayLanguage: locale,
      contentLanguage: locale,
      host: info.host,
      platform: info.platform,
      requirements: { isSetSupported },
    });
  });
  answerFor(office.Office, {
    onReady: async (callback?: (readyInfo: HostInfo) => unknown) => {
      await ready;
      await callback?.(info);
      return info;
    },
    isSetSupported,
  });
  return ready;
}
