import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, CDPSession, Frame, FrameLocator, Page } from "playwright-core";
import { optionalSheetIds } from "../../core/analysis/analysis-answers.ts";
import { analysisPaneTexts } from "../../core/i18n/analysis/pane-texts.ts";
import { paneTexts } from "../../core/i18n/pane-texts.ts";
import { analysisSheetNames } from "../../core/wizard/new-analysis.ts";
import { buildAll } from "../../excel-addin/build/build-all.ts";
import { serve } from "../../excel-addin/build/serve.ts";
import { chromiumPath, launchChromium } from "../chromium.ts";
import { type Pulse, pulseOf, startHearts } from "./heartbeat.ts";
import { syntheticTickets } from "./synthetic-tickets.ts";
import { ticketCsv } from "./ticket-csv.ts";

const locale = "zh-CN";
const texts = analysisPaneTexts[locale];
const shared = paneTexts[locale];
const usualCount = 100_000;
/** The tickets of `syntheticTickets` lie between these days. */
const period = { from: "2024-01-01", to: "2024-12-31" };
const idleSeconds = 5;
const patience = 600_000;

/**
 * What a ticket analysis costs in the workbench, from the file to the last sheet, and whether the pane answers meanwhile:
 * the longest gap in the heartbeat of its frame, beside that of a page with nothing to do in a process of its own, on the same
 * machine in the same seconds. The seconds of the processors tell the cost apart from the load of others. The writing is
 * cancelled half way first, and the workbook compared with what it was.
 */
export async function workbenchContest(count = usualCount): Promise<void> {
  const title = `Ticket analysis of ${count.toLocaleString("en")} tickets in the workbench`;
  if (chromiumPath === undefined) {
    console.log(
      `${title}: not measured, because there is no Chromium here (apt-get install chromium, or set CHROMIUM).`,
    );
    return;
  }
  const csv = Buffer.from(ticketCsv(syntheticTickets(count)));
  const dist = await mkdtemp(join(tmpdir(), "ticketscore-bench-"));
  await buildAll(dist);
  const { address, close } = await serve(0, dist);
  const browser = await launchChromium();
  try {
    console.log(`${title}, ${(csv.length / 2 ** 20).toFixed(1)} MB of csv; gaps in ms, beside those of an idle page:`);
    await (await Walk.begin(browser, address)).all(csv);
  } finally {
    await browser.close();
    await close();
    await rm(dist, { recursive: true, force: true });
  }
}

/** One walk through the analysis, with what each part of the way costs. */
class Walk {
  readonly #page: Page;
  readonly #idle: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, idle: Page, session: CDPSession) {
    this.#page = page;
    this.#idle = idle;
    this.#session = session;
  }

  static async begin(browser: Browser, address: string): Promise<Walk> {
    const idle = await (await browser.newContext()).newPage();
    idle.setDefaultTimeout(patience);
    await startHearts(idle);
    await idle.goto(`${address}excel/taskpane.html`);
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(patience);
    await startHearts(page);
    await page.goto(`${address}?lang=${locale}&theme=light`);
    await page.waitForFunction("window.workbench !== undefined");
    await page.evaluate("window.workbench.ready");
    return new Walk(page, idle, await browser.newBrowserCDPSession());
  }

  get #pane(): FrameLocator {
    return this.#page.frameLocator("iframe.pane");
  }

  #frame(): Frame {
    const frame = this.#page.frames().find((each) => each.url().includes("/excel/taskpane.html"));
    if (frame === undefined) throw new Error("the pane has no frame");
    return frame;
  }

  #press(name: string): Promise<void> {
    return this.#pane.getByRole("button", { name, exact: true }).click();
  }

  #settled(): Promise<unknown> {
    return this.#page.evaluate("window.workbench.settled()");
  }

  /** Does a part of the way and prints what it took. */
  async #measure(name: string, work: () => Promise<unknown>): Promise<void> {
    await Promise.all([pulseOf(this.#frame()), pulseOf(this.#idle.mainFrame())]);
    const [begun, spent] = [performance.now(), await this.#processorSeconds()];
    await work();
    const seconds = (performance.now() - begun) / 1000;
    const ofProcessors = (await this.#processorSeconds()) - spent;
    const [pane, idle] = await Promise.all([pulseOf(this.#frame()), pulseOf(this.#idle.mainFrame())]);
    const times = `${seconds.toFixed(1).padStart(6)} s (processors ${ofProcessors.toFixed(1).padStart(5)} s)`;
    console.log(`  ${name.padEnd(28)} ${times}  ${gaps(pane, idle)}${progress(pane)}`);
  }

  /** What all processes of the browser have had of the processors: what a part of the way costs, however busy the machine is. */
  async #processorSeconds(): Promise<number> {
    const { processInfo } = await this.#session.send("SystemInfo.getProcessInfo");
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  }

  async all(csv: Buffer): Promise<void> {
    await this.#measure("idle, nothing open", () => this.#page.waitForTimeout(idleSeconds * 1000));
    await this.#measure("opening (a new pane begins)", () => this.#open(csv));
    await this.#measure("reading", () => this.#read());
    await this.#measure("counting for the preview", () => this.#preview());
    const before = await this.#digest();
    await this.#measure("idle, tickets open", () => this.#page.waitForTimeout(idleSeconds * 1000));
    await this.#measure("writing as far as half", () => this.#writeHalf());
    await this.#measure("from cancel to taken back", () => this.#cancel());
    this.#compare(before, await this.#digest(), "cancelled");
    await this.#measure("writing all sheets", () => this.#write());
    console.log(`  sheets: ${(await this.#sheetNames()).join(" ")}`);
    await this.#measure("calculating what was written", () => this.#settled());
    await this.#measure("taking them back", () => this.#takeBack());
    this.#compare(before, await this.#digest(), "taken back");
  }

  async #open(csv: Buffer): Promise<void> {
    await this.#page.evaluate((base64) => {
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      return window.workbench?.open("tickets.csv", content);
    }, csv.toString("base64"));
  }

  async #read(): Promise<void> {
    await this.#pane.getByRole("tab", { name: texts.tasks.analysis }).click();
    await this.#pane.getByRole("button", { name: shared.data.readAgain, exact: true }).waitFor();
  }

  /** Through the rules to the sheets, every one of them chosen, until the first figures stand there. */
  async #preview(): Promise<void> {
    await this.#pane.getByLabel(shared.objective.from, { exact: true }).fill(period.from);
    await this.#pane.getByLabel(shared.objective.to, { exact: true }).fill(period.to);
    for (const step of ["rules", "sheets"] as const) {
      await this.#press(shared.next);
      await this.#pane.getByRole("heading", { name: texts.steps[step].title }).first().waitFor();
    }
    for (const sheet of optionalSheetIds) {
      const box = this.#pane.getByRole("checkbox", { name: analysisSheetNames[sheet][locale] }).first();
      if (await box.isEnabled()) await box.check();
    }
    await this.#pane.getByRole("region", { name: texts.preview.title }).waitFor();
  }

  async #write(): Promise<void> {
    await this.#press(shared.generate.generate);
    const made = this.#pane.getByText(shared.generate.made).first();
    const failed = this.#pane.getByRole("alert").first();
    await made.or(failed).first().waitFor();
    if (!(await made.isVisible())) throw new Error(`the sheets were not made: ${await failed.innerText()}`);
  }

  async #takeBack(): Promise<void> {
    await this.#press(shared.generate.undo);
    const dialog = this.#pane.getByRole("dialog");
    await dialog.getByRole("button", { name: shared.generate.undo }).click();
    await this.#pane.getByText(shared.generate.made).first().waitFor({ state: "detached" });
    await this.#settled();
  }

  async #writeHalf(): Promise<void> {
    await this.#press(shared.generate.generate);
    await this.#frame().waitForFunction(
      () => (document.querySelector<HTMLProgressElement>("progress[value]")?.value ?? 0) >= 0.5,
    );
  }

  async #cancel(): Promise<void> {
    // Not by the mouse: where that is, the browser asks the page around the pane, which is busy.
    await this.#pane.getByRole("button", { name: shared.cancel, exact: true }).dispatchEvent("click");
    await this.#pane.getByText(shared.generate.cancelled).first().waitFor();
    await this.#settled();
  }

  async #sheetNames(): Promise<readonly string[]> {
    return this.#page.evaluate(() => (window.workbench?.snapshot().sheets ?? []).map(({ name }) => name));
  }

  /** Everything that the sheets and names of the workbook hold, in short. */
  async #digest(): Promise<string> {
    await this.#settled();
    const hash = createHash("sha256");
    const names = await this.#page.evaluate(() => JSON.stringify(window.workbench?.snapshot().names));
    hash.update(names ?? "");
    for (const sheet of await this.#sheetNames()) {
      const content = await this.#page.evaluate(async (name) => {
        const found = window.workbench?.snapshot().sheets.find((each) => each.name === name);
        const bytes = new TextEncoder().encode(JSON.stringify(found));
        return Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))).join();
      }, sheet);
      hash.update(`${sheet} ${content}`);
    }
    return hash.digest("hex");
  }

  #compare(before: string, after: string, how: string): void {
    if (before !== after) throw new Error(`${how}, the workbook is not what it was before`);
    console.log(`  ${how}: the workbook is what it was before`);
  }
}

function gaps(pane: Pulse, idle: Pulse): string {
  const whole = (value: number) => value.toFixed(0).padStart(4);
  const of = ({ longestGap, longestTask, longestFrame }: Pulse) =>
    `${whole(longestGap)} (task ${whole(longestTask)}, frame ${whole(longestFrame)})`;
  return `pane ${of(pane)}, ${pane.longGaps} over 200; idle ${of(idle)}; load ${loadavg()[0]?.toFixed(1)}`;
}

function progress({ progressMoves, longestStandstill }: Pulse): string {
  if (progressMoves === 0) return "";
  return `; progress moved ${progressMoves} times, stood still for ${(longestStandstill / 1000).toFixed(1)} s at most`;
}

if (process.argv[1] === import.meta.filename) await workbenchContest(Number(process.argv[2] ?? usualCount));
