import type { FrameLocator, Locator } from "playwright-core";
import { type AnalysisPaneTexts, analysisPaneTexts } from "../../core/i18n/analysis/pane-texts.ts";
import { type RulesTexts, rulesTexts } from "../../core/i18n/analysis/rules-texts.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { type PaneTexts, paneTexts } from "../../core/i18n/pane-texts.ts";
import type { WorkbenchPage } from "../workbench-page.ts";

/** A person at the pane's ticket analysis: finds things by what they are called on screen. */
export class AnalysisUser {
  readonly #workbench: Pick<WorkbenchPage, "page" | "pane">;
  readonly texts: AnalysisPaneTexts;
  readonly rules: RulesTexts;
  readonly shared: PaneTexts;

  /** @param workbench any page with the pane in a frame */
  constructor(workbench: Pick<WorkbenchPage, "page" | "pane">, locale: Locale) {
    this.#workbench = workbench;
    this.texts = analysisPaneTexts[locale];
    this.rules = rulesTexts[locale];
    this.shared = paneTexts[locale];
  }

  get pane(): FrameLocator {
    return this.#workbench.page.frameLocator("iframe.pane");
  }

  button(name: string): Locator {
    return this.pane.getByRole("button", { name, exact: true });
  }

  async step(name: keyof AnalysisPaneTexts["steps"]): Promise<void> {
    await this.pane.getByRole("heading", { name: this.texts.steps[name].title }).first().waitFor();
  }

  async next(to: keyof AnalysisPaneTexts["steps"]): Promise<void> {
    await this.button(this.shared.next).click();
    await this.step(to);
  }

  /** Opens the analysis and waits for the tickets of the open workbook. */
  async chooseTickets(period: { readonly from: string; readonly to: string }): Promise<void> {
    await this.pane.getByRole("tab", { name: this.texts.tasks.analysis }).click();
    await this.button(this.shared.data.readAgain).waitFor({ timeout: 60_000 });
    await this.choosePeriod(period);
  }

  async choosePeriod({ from, to }: { readonly from: string; readonly to: string }): Promise<void> {
    await this.pane.getByLabel(this.shared.objective.from, { exact: true }).fill(from);
    await this.pane.getByLabel(this.shared.objective.to, { exact: true }).fill(to);
  }

  /** The id of the field that has the focus. */
  async focused(): Promise<string | undefined> {
    return this.#workbench.pane().evaluate(() => document.activeElement?.id);
  }

  /** @param count how many waits the table has, as the pane writes it */
  async chooseWaits(table: string, count: string): Promise<void> {
    await this.pane.getByRole("combobox", { name: this.texts.waits.title }).selectOption({ label: table });
    await this.pane.getByText(this.texts.waits.read(count)).waitFor({ timeout: 60_000 });
  }

  async businessHours(hours: string): Promise<void> {
    await this.pane.getByLabel(this.rules.time.business).check();
    await this.pane.getByLabel(this.rules.time.hours, { exact: true }).fill(hours);
  }

  /** @param rule how the day is, as the list of rules names it; closed, if left out */
  async addDay({
    date,
    hours,
    name,
    rule,
  }: {
    date: string;
    name: string;
    rule?: string;
    hours?: string;
  }): Promise<void> {
    const { days } = this.rules;
    if (await this.button(days.add).isVisible()) await this.button(days.add).click();
    await this.pane.getByLabel(days.date, { exact: true }).fill(date);
    await this.pane.getByLabel(days.rule, { exact: true }).selectOption({ label: rule ?? days.closed });
    if (hours !== undefined) await this.pane.getByLabel(days.ownHours, { exact: true }).fill(hours);
    await this.pane.getByLabel(days.name, { exact: true }).fill(name);
    await this.button(this.shared.add).click();
  }

  /** The holidays of a country in these years and no others, as the pane fills them in. */
  async fillHolidays(country: string, years: readonly number[], count: number): Promise<void> {
    const { days } = this.rules;
    await this.pane.getByLabel(days.country, { exact: true }).selectOption({ label: country });
    const offered = this.pane.getByRole("group", { name: days.years, exact: true }).getByRole("button");
    for (const chip of await offered.all()) {
      const isWanted = years.includes(Number(await chip.textContent()));
      if (isWanted !== ((await chip.getAttribute("aria-pressed")) === "true")) await chip.click();
    }
    await this.button(days.fill).click();
    await this.pane.getByText(days.count(String(count)), { exact: true }).waitFor();
  }

  /** Formulas that work for colleagues without the add-in. */
  async choosePlainFormulas(): Promise<void> {
    await this.pane.getByRole("radio", { name: this.shared.generate.styles.plain.name }).check();
  }

  /** From the rules to the sheets. */
  async generate(): Promise<void> {
    await this.next("sheets");
    await this.pressGenerate();
  }

  async pressGenerate(): Promise<void> {
    await this.button(this.shared.generate.generate).click();
    await this.pane.getByText(this.shared.generate.made).first().waitFor({ timeout: 120_000 });
  }

  async takeBack(): Promise<void> {
    const { undo } = this.shared.generate;
    await this.button(undo).click();
    await this.pane.getByRole("dialog").getByRole("button", { name: undo }).click();
  }
}
