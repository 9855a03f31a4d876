import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "./local-server.ts";

/** Where the ready workbooks go, in what is built. */
export const templatesFolder = "templates";

/** Beside the folder, not in it: whoever hands templates out copies the folder. `sha256sum -c` reads it. */
const recordFile = "templates.sha256";

/** What a machine puts into a folder that somebody looks at. */
const leftByMachines: ReadonlySet<string> = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function ifThere<Found>(found: Promise<Found>, otherwise: Found): Promise<Found> {
  try {
    return await found;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return otherwise;
    throw error;
  }
}

/** The hashes of the files that the build before wrote, by name. */
async function builtBefore(dist: string): Promise<ReadonlyMap<string, string>> {
  const lines = (await ifThere(readFile(join(dist, recordFile), "utf8"), "")).split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [hash, name] = line.split(`  ${templatesFolder}/`);
      return hash === undefined || name === undefined ? [] : [[name, hash] as const];
    }),
  );
}

/** Writes down what is about to stand in the folder, so that the next build knows it again. */
export async function recordTemplates(dist: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const lines = [...files].map(([name, bytes]) => `${hashOf(bytes)}  ${templatesFolder}/${name}\n`);
  await writeFile(join(dist, recordFile), lines.join(""));
}

/** Why a file in the folder is not the build's to remove, or `null` where it is. */
async function reasonToKeep(
  folder: string,
  name: string,
  built: ReadonlyMap<string, string>,
): Promise<"changed" | "notBuilt" | null> {
  const hash = built.get(name);
  if (hash === undefined) return "notBuilt";
  return hashOf(await readFile(join(folder, name))) === hash ? null : "changed";
}

const refusal = (folder: string, changed: readonly string[], notBuilt: readonly string[]): string =>
  [
    `${folder} must hold nothing but templates as they were built: somebody may need what else lies there.`,
    `${folder} 里只能有未经改动的模板；其他文件可能还有人要用：`,
    "",
    ...changed.map((name) => `  ${name}   changed since it was built 构建后被改动过`),
    ...notBuilt.map((name) => `  ${name}   not made by the build before 不是上次构建生成的`),
    "",
    "Nothing was built and nothing was touched. Move these files to another folder, then build again.",
    "没有构建，也没有改动任何文件。请先把这些文件移到别的文件夹，再重新构建。",
  ].join("\n");

/**
 * Makes room for new templates: removes those of the build before, and nothing that somebody has filled in or put beside them.
 *
 * @throws Error naming the files that are in the way; nothing is touched then
 */
export async function removeBuiltTemplates(dist: string): Promise<void> {
  const folder = join(dist, templatesFolder);
  const names = (await ifThere(readdir(folder), [])).filter((name) => !leftByMachines.has(name)).sort();
  const built = await builtBefore(dist);
  const kept = await Promise.all(
    names.map(async (name) => ({ name, reason: await reasonToKeep(folder, name, built) })),
  );
  const because = (reason: "changed" | "notBuilt") => kept.flatMap((one) => (one.reason === reason ? [one.name] : []));
  const [changed, notBuilt] = [because("changed"), because("notBuilt")];
  if (changed.length + notBuilt.length > 0) throw new Error(refusal(folder, changed, notBuilt));
  for (const name of names) await rm(join(folder, name));
}
