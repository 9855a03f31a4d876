import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { paneTexts } from "../core/i18n/pane-texts.ts";
import { presets } from "../core/indicators/library.ts";
import { buildAll } from "../excel-addin/build/build-all.ts";
import { serve } from "../excel-addin/build/serve.ts";
import { launchChromium } from "./chromium.ts";

/** The pictures of the readmes: the running workbench after the wizard, in both languages. `npx tsx test/make-pictures.ts` */
const pictures = [
  { locale: "en", sample: "repair-and-phone-en.csv", file: "workbench-en.png" },
  { locale: "zh-CN", sample: "repair-and-phone-zh.csv", file: "workbench-zh.png" },
] as const;

const folder = resolve(import.meta.dirname, "../.github");
const preset = presets.find(({ id }) => id === "evaluation-table");
if (preset === undefined) throw new Error("the preset evaluation-table is gone");

async function makePictures(name: Readonly<Record<"en" | "zh-CN", string>>): Promise<void> {
  const dist = await mkdtemp(join(tmpdir(), "ticketscore-pictures-"));
  await mkdir(folder, { recursive: true });
  await buildAll(dist);
  const { address, close } = await serve(0, dist);
  const browser = await launchChromium();
  try {
    for (const { locale, sample, file } of pictures) {
      const texts = paneTexts[locale];
      const page = await browser.newPage({ viewport: { width: 1560, height: 960 } });
      await page.goto(`${address}?lang=${locale}&theme=light&sample=${sample}`);
      const pane = page.frameLocator("iframe.pane");
      const press = (button: string): Promise<void> => pane.getByRole("button", { name: button, exact: true }).click();
      await pane.getByRole("button", { name: texts.objective.allDays, exact: true }).waitFor();
      await pane.getByLabel(texts.objective.objective, { exact: true }).fill(texts.objective.objectivePlaceholder);
      await press(texts.next);
      await pane.getByRole("button", { name: name[locale] }).click();
      for (const title of ["data", "score", "plan", "generate"] as const) {
        await press(texts.next);
        await pane.getByRole("heading", { name: texts.steps[title].title }).first().waitFor();
      }
      await press(texts.generate.generate);
      await pane.getByText(texts.generate.made).first().waitFor({ timeout: 120_000 });
      await page.evaluate("window.workbench.settled()");
      await pane.getByRole("button", { name: texts.rail.step(4, texts.steps.score.title) }).click();
      await page.waitForTimeout(1500);
      await page.screenshot({ path: join(folder, file) });
      await page.close();
    }
  } finally {
    await browser.close();
    await close();
    await rm(dist, { recursive: true, force: true });
  }
}

await makePictures(preset.name);
