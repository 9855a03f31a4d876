import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Metafile } from "esbuild";

const rule = "=".repeat(80);

/** Names under which packages keep what their licence asks to be passed on. */
const licenceFile = /^(licen[cs]e|copying|notice)(\.(txt|md))?$/i;

/** A text of a package's `package.json`. */
function textOf(description: object, key: string): string {
  const text: unknown = Object.entries(description).find(([name]) => name === key)?.[1];
  if (typeof text !== "string") throw new Error(`package.json must have a ${key}`);
  return text;
}

/** The folders of the packages that something in a bundle comes from. What was shaken out of it does not ship. */
function packageFolders(bundles: readonly Metafile[]): ReadonlySet<string> {
  const inputs = bundles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.keys(output.inputs)),
  );
  return new Set(inputs.flatMap((path) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
}

async function noticeOf(folder: string): Promise<{ readonly name: string; readonly text: string }> {
  const description: unknown = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  if (typeof description !== "object" || description === null) throw new Error(`${folder} must hold a package.json`);
  const name = textOf(description, "name");
  const files = (await readdir(folder)).filter((file) => licenceFile.test(file)).sort();
  if (files.length === 0) throw new Error(`${name} must bring a licence file, since it is bundled`);
  const licences = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const title = `${name} ${textOf(description, "version")}`;
  return {
    name,
    text: [rule, title, rule, ...licences.map((text) => text.replaceAll("\r\n", "\n").trim())].join("\n\n"),
  };
}

/**
 * The licences and attributions of all that others wrote and that is bundled, package by package, in their own words.
 *
 * @param bundles what esbuild says is in them, with paths from `root`
 * @throws Error naming a bundled package without a licence file
 */
export async function thirdPartyNotice(bundles: readonly Metafile[], root: string): Promise<string> {
  const notices = await Promise.all([...packageFolders(bundles)].map((folder) => noticeOf(resolve(root, folder))));
  const sorted = notices.sort((one, other) => (one.name < other.name ? -1 : 1));
  const opening = `TicketScore contains the following software and data of others, unchanged but for being bundled and minified.`;
  return `${[opening, ...sorted.map(({ text }) => text)].join("\n\n")}\n`;
}
