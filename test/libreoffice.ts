import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const candidates = [
  ...(process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => [join(folder, "soffice"), join(folder, "soffice.exe")]),
  "/usr/lib/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** LibreOffice's program on this machine, which recalculates what we save; nothing when it is not installed. */
export const libreOffice: string | undefined = candidates.find((path) => existsSync(path));

/** For the name of a test that cannot run without it. */
export const libreOfficeHint =
  libreOffice === undefined ? " (skipped: install LibreOffice, Debian: apt-get install libreoffice-calc)" : "";

/**
 * A file as LibreOffice converts it, opened, recalculated and saved.
 *
 * @param to the ending of the wanted format: `xlsx`, `csv` for the values of the first sheet as they are shown, or `html`, where
 *   cells have the look that conditional formats give them
 */
export function convertedByLibreOffice(
  name: string,
  bytes: Uint8Array,
  to: "xlsx" | "csv" | "ods" | "xls" | "html",
): Uint8Array {
  const [converted] = convertedTogether([[name, bytes]], to);
  if (converted === undefined) throw new Error("LibreOffice gave nothing back");
  return converted;
}

/** Several files converted by one start of LibreOffice, which takes longer than the files do. */
export function convertedTogether(
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
  to: "xlsx" | "csv" | "ods" | "xls" | "html",
): Uint8Array[] {
  if (libreOffice === undefined) throw new Error("LibreOffice is not installed");
  const folder = mkdtempSync(join(tmpdir(), "ticketscore-"));
  try {
    const target = join(folder, "converted");
    const sources = files.map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
    // A profile of its own: two runs at once would otherwise wait for each other for ever.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const filter = to === "csv" ? "csv:Text - txt - csv (StarCalc):44,34,76" : to;
    execFileSync(libreOffice, [profile, "--headless", "--convert-to", filter, "--outdir", target, ...sources], {
      stdio: "pipe",
      timeout: 110_000,
    });
    return files.map(
      ([name]) => new Uint8Array(readFileSync(join(target, basename(name).replace(/\.[^.]*$/, `.${to}`)))),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
