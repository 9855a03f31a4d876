import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Plugin } from "esbuild";
import { functions } from "../../core/functions/registry.ts";

/** A member of a descriptor that begins on this line. */
const begins = /^ {2}(?:examples|plain)\b/;
const goesOn = /^(?: {3}|$)/;
const closes = /^ {2}[\])}]+,?$/;

const texts = String.raw`\{\s*en: "(?:[^"\\]|\\.)*",\s*"zh-CN": "(?:[^"\\]|\\.)*",?\s*\}`;

/** What a result is about, and what an argument may be. */
const described = new RegExp(String.raw`(\b(?:help|accepts): |\bscalar\([^{}"]*, )${texts}`, "g");

/** What a parameter is about, the last argument of what declares it. */
const help = new RegExp(
  String.raw`(\b(?:required|optional|defaulted)\((?:[^{}"\x60]|"[^"]*"|\{(?!\s*en:)[^{}]*\})*)${texts}(?=,?\s*\))`,
  "g",
);

/**
 * The source of a function without its examples, its plain form and what its parameters and its result are about, by the one
 * way in which the formatter lays them out.
 */
export function bareFunction(source: string): string {
  const kept: string[] = [];
  let isLeftOut = false;
  for (const line of source.split("\n")) {
    const isInside: boolean = isLeftOut && (goesOn.test(line) || closes.test(line));
    isLeftOut = begins.test(line) || (isInside && !closes.test(line));
    if (!isLeftOut && !isInside) kept.push(line);
  }
  return kept.join("\n").replace(described, '$1""').replace(help, '$1""');
}

/** What a descriptor tells only when its function is loaded. */
const members = ["category", "summary", "parameters", "result", "examples", "run"];

/**
 * The source of a registry that loads a function when it is first asked about.
 *
 * @param source that of the registry: a line for each function that it imports, and their list in order
 * @param ids of the functions in that order
 */
export function lazyRegistry(source: string, ids: readonly string[]): string {
  const files = new Map(
    [...source.matchAll(/^import \{ (\w+) \} from "(\.[^"]+)";$/gm)].map(([, name, file]) => [name, file]),
  );
  const listed = /readonly FunctionDescriptor\[\] = \[([^\]]*)\]/.exec(source)?.[1]?.match(/\w+/g) ?? [];
  if (listed.length !== ids.length) throw new Error("the registry does not list its functions as it used to");
  const loaders = listed.map((name, index) => {
    const file = files.get(name);
    if (file === undefined) throw new Error(`the registry imports no ${name}`);
    return `${JSON.stringify(ids[index])}, () => require(${JSON.stringify(file)}).${name}`;
  });
  return `
    const lazy = (id, load) => {
      let loaded;
      const descriptor = { id };
      for (const member of ${JSON.stringify(members)})
        Object.defineProperty(descriptor, member, { enumerable: true, get: () => (loaded ??= load())[member] });
      return descriptor;
    };
    export const functions = [${loaders.map((loader) => `lazy(${loader})`).join(",\n")}];
    export const functionById = new Map(functions.map((descriptor) => [descriptor.id, descriptor]));`;
}

/** Marks what is resolved by the plugin itself. */
const resolved = Symbol("resolved");

const isPure = /[\\/]core[\\/](?!formula[\\/]jitless\.ts$)[^:]*\.ts$/;

/**
 * Puts the functions into a script that is loaded anew for every cell it calculates: each is set up when it is called, and
 * what a cell has no use for is left out: the examples and the texts of the reference, which stand in comments besides, and the
 * formula of built-in functions that the sidebar writes.
 */
export const bareFunctions: Plugin = {
  name: "bare-functions",
  setup({ onLoad, onResolve, resolve }) {
    // A module of core does nothing when it is loaded, but for the one that sets up the schemas: what only plain forms need goes.
    onResolve({ filter: /^\.{1,2}\// }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (pluginData === resolved) return undefined;
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: resolved });
      return isPure.test(found.path) ? { ...found, sideEffects: false } : found;
    });
    onLoad({ filter: /[\\/]core[\\/]functions[\\/]registry\.ts$/ }, async ({ path }) => ({
      contents: lazyRegistry(
        await readFile(path, "utf8"),
        functions.map(({ id }) => id),
      ),
      loader: "js",
      resolveDir: dirname(path),
    }));
    onLoad({ filter: /[\\/]core[\\/]functions[\\/]\w+[\\/][\w-]+\.ts$/ }, async ({ path }) => ({
      contents: bareFunction(await readFile(path, "utf8")),
      loader: "ts",
    }));
  },
};
