import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "esbuild";

const packages = resolve(import.meta.dirname, "../../node_modules");

/** The rules of all holidays, by country. */
interface HolidayRules {
  readonly holidays: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Time zones, each packed in a text that begins with its name, and other names of theirs behind a bar. */
interface ZoneHistory {
  readonly version: string;
  readonly zones: readonly string[];
  readonly links: readonly string[];
}

/** What the calendars count in where a rule names no place. */
const usualZones = ["Etc/GMT-0", "Etc/UTC"] as const;

async function holidayRules(): Promise<HolidayRules> {
  const address = pathToFileURL(join(packages, "date-holidays/src/data.js")).href;
  const module: { readonly data?: HolidayRules } = await import(address);
  if (module.data === undefined) throw new Error(`${address} must export its data`);
  return module.data;
}

/** The rules of states and regions, a third of all, are never asked for. */
function ofWholeCountries(rules: HolidayRules): HolidayRules {
  const countries = Object.entries(rules.holidays).map(([code, { states, regions, ...country }]) => [code, country]);
  return { ...rules, holidays: Object.fromEntries(countries) };
}

/** The zones that rules name, such as `solstice in America/Santiago`, and the usual ones. */
function zonesOf(rules: HolidayRules, { version, zones, links }: ZoneHistory): ZoneHistory {
  const named = [...JSON.stringify(rules).matchAll(/\bin ([A-Z]\w+\/[\w/]+)/g)].map(([, zone = ""]) => zone);
  const kept = [...new Set([...usualZones, ...named])].map((name) => {
    const zone = zones.find((packed) => packed.startsWith(`${name}|`));
    if (zone === undefined) throw new Error(`a holiday's rule names the time zone ${name}, which is not known`);
    return zone;
  });
  const names = new Set(kept.map((packed) => packed.split("|")[0]));
  return { version, zones: kept, links: links.filter((link) => names.has(link.split("|")[0])) };
}

/**
 * What is bundled of the data behind `core/holidays`: the rules of whole countries, and of the world's time zones only
 * those that the rules name. It is less than half of what the packages bring, and the days are the same.
 */
export const holidayData: Plugin = {
  name: "holiday-data",
  setup({ onLoad }) {
    onLoad({ filter: /date-holidays[\\/]src[\\/]data\.js$/ }, async () => ({
      contents: `export const data = ${JSON.stringify(ofWholeCountries(await holidayRules()))};`,
    }));
    onLoad({ filter: /moment-timezone[\\/]data[\\/]packed[\\/]latest\.json$/ }, async ({ path }) => ({
      contents: JSON.stringify({
        countries: [],
        ...zonesOf(await holidayRules(), JSON.parse(await readFile(path, "utf8"))),
      }),
      loader: "json",
    }));
  },
};
