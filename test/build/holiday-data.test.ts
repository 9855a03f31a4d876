import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countryCodes } from "../../core/holidays/country-codes.ts";
import { nationalDays } from "../../core/holidays/national-days.ts";
import { holidayData } from "../../excel-addin/build/holiday-data.ts";

describe("the holidays as they are bundled", () => {
  const folder = mkdtempSync(join(tmpdir(), "ticketscore-holidays-"));
  const outfile = join(folder, "national-days.mjs");
  let bundled: typeof nationalDays;
  let bytes = 0;

  beforeAll(async () => {
    const { metafile } = await build({
      entryPoints: [resolve(import.meta.dirname, "../../core/holidays/national-days.ts")],
      outfile,
      bundle: true,
      minify: true,
      format: "esm",
      metafile: true,
      plugins: [holidayData],
    });
    bytes = Object.values(metafile.outputs)[0]?.bytes ?? 0;
    const module: { nationalDays: typeof nationalDays } = await import(pathToFileURL(outfile).href);
    bundled = module.nationalDays;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are those of the packages, in every country and both languages", () => {
    for (const country of countryCodes) {
      for (const [year, locale] of [
        [2010, "en"],
        [2024, "zh-CN"],
        [2031, "en"],
      ] as const) {
        const place = `${country} ${year}`;
        expect([place, bundled(country, year, locale)]).toEqual([place, nationalDays(country, year, locale)]);
      }
    }
  });

  it("know the day that begins by a place's clock", () => {
    // Chile's day of the indigenous peoples is that of the winter solstice by its own clock, four hours behind UTC.
    const days = [2022, 2023, 2024, 2025].map(
      (year) =>
        bundled("CL", year, "en")?.find(({ date }) => date.slice(5, 7) === "06" && Number(date.slice(8)) < 25)?.date,
    );
    expect(days).toEqual(["2022-06-21", "2023-06-21", "2024-06-20", "2025-06-20"]);
  });

  it("take less than half of the room", () => {
    expect(bytes).toBeGreaterThan(300_000);
    expect(bytes).toBeLessThan(700_000);
  });
});
