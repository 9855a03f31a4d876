import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";

/** The server that the sidebar calls, as the wire has it: arguments and answers are texts of JSON; a failure is an Error. */
export interface WiredServer {
  call(name: string, args: string): Promise<string>;
}

/** How a sidebar is opened. */
export interface SidebarSetting {
  readonly html: string;
  readonly server: WiredServer;
  /** The browser's language. */
  readonly language?: string;
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
}

const docs = "https://docs.spreadsheet.test";
const script = "https://script.user-content.test";

/** What Google's pages allow the frame of a sidebar. */
const sandbox =
  "allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts";

let runScript: Promise<string> | null = null;

/** What puts `google.script.run` on a page, as a script for the browser. */
async function scriptRun(): Promise<string> {
  const entry = join(import.meta.dirname, "script-run-in-page.ts");
  const built = await build({ entryPoints: [entry], bundle: true, write: false, format: "iife", target: "es2022" });
  return built.outputFiles[0]?.text ?? "";
}

/** A browser window with a spreadsheet's page, and the sidebar in a frame of another origin, as Google shows it. */
export class SidebarHost {
  readonly page: Page;
  /** The names of the functions that were called, in order. */
  readonly calls: string[] = [];
  /** Addresses that the sidebar asked for besides its own page. */
  readonly requests: string[] = [];
  /** What went wrong on the page. */
  readonly errors: string[] = [];
  readonly #context: BrowserContext;
  readonly #html: string;

  private constructor(page: Page, context: BrowserContext, html: string) {
    this.page = page;
    this.#context = context;
    this.#html = html;
  }

  static async open(browser: Browser, setting: SidebarSetting): Promise<SidebarHost> {
    const { width = 300, height = 720 } = setting;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: setting.dark ? "dark" : "light",
      locale: setting.language ?? "en-GB",
      deviceScaleFactor: 2,
    });
    const page = await context.newPage();
    const host = new SidebarHost(page, context, setting.html);
    page.on("pageerror", (error) => host.errors.push(error.message));
    await context.route("**", async (route) => {
      const address = route.request().url();
      if (address === `${docs}/`) {
        const frame = `<iframe class="pane" sandbox="${sandbox}" src="${script}/" title="TicketScore" style="border:0;width:100%;height:100vh;display:block"></iframe>`;
        return route.fulfill({ contentType: "text/html", body: `<body style="margin:0">${frame}` });
      }
      if (address === `${script}/`) return route.fulfill({ contentType: "text/html; charset=utf-8", body: host.#html });
      host.requests.push(address);
      return route.abort();
    });
    await page.exposeFunction("callServer", async (name: string, args: string) => {
      host.calls.push(name);
      try {
        return { answer: await setting.server.call(name, args) };
      } catch (error) {
        return { error: error instanceof Error ? [error.name, error.message] : ["Error", String(error)] };
      }
    });
    runScript ??= scriptRun();
    await page.addInitScript({ content: await runScript });
    await host.reopen();
    return host;
  }

  /** Closes the sidebar, and opens it again. */
  async reopen(): Promise<void> {
    await this.page.goto(`${docs}/`);
  }

  /** The sidebar's frame, which a newly opened sidebar replaces. */
  pane(): Frame {
    const frame = this.page.frames().find((each) => each.url().startsWith(script));
    if (frame === undefined) throw new Error("the sidebar has no frame");
    return frame;
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}
