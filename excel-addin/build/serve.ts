import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve, sep } from "node:path";
import { distFolder } from "./build-all.ts";
import { answerWithFiles, readIfThere } from "./file-answers.ts";
import { listenLocally, type RunningServer } from "./local-server.ts";

const officeFolder = resolve(import.meta.dirname, "../../node_modules/@microsoft/office-js/dist");

/** The tag by which the shipped page loads office.js, and the origin its security policy names for it. */
const officeTag = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const officeOrigin = "https://appsforoffice.microsoft.com";

/**
 * The shipped task pane with the one change the workbench makes: office.js comes from the npm package instead of
 * Microsoft's address, followed by the bridge to the page around it.
 */
export function paneForWorkbench(page: string): string {
  if (page.split(officeTag).length !== 2) throw new Error(`taskpane.html must hold exactly one ${officeTag}`);
  return page
    .replace(officeTag, '<script src="/office-js/office.js"></script><script src="/bridge.js"></script>')
    .replaceAll(` ${officeOrigin}`, "");
}

/** The file behind an address of the workbench, or `null` where there is none. */
function fileAt(dist: string, pathname: string): string | null {
  const [folder, rest] = pathname.startsWith("/office-js/")
    ? [officeFolder, pathname.slice("/office-js/".length)]
    : pathname.startsWith("/excel/")
      ? [join(dist, "excel"), pathname.slice("/excel/".length)]
      : [join(dist, "workbench"), pathname === "/" ? "index.html" : pathname.slice(1)];
  const file = resolve(folder, rest);
  return file.startsWith(folder + sep) ? file : null;
}

async function contentOf(file: string): Promise<Uint8Array | null> {
  const content = await readIfThere(file);
  return content !== null && file.endsWith(join("excel", "taskpane.html"))
    ? Buffer.from(paneForWorkbench(Buffer.from(content).toString("utf8")))
    : content;
}

export interface RunningWorkbench extends RunningServer {
  readonly address: string;
}

/** How many ports are tried before the workbench gives up. */
const tries = 20;

/**
 * Serves a built workbench to this machine only. Port 0 takes any; otherwise the first free of twenty.
 *
 * @throws Error naming what has to be there first
 */
export async function serve(port: number, dist = distFolder): Promise<RunningWorkbench> {
  if (!existsSync(join(officeFolder, "office.js"))) throw new Error(`${officeFolder} holds no office.js: run npm ci`);
  if (!existsSync(join(dist, "workbench/index.html"))) throw new Error(`${dist} holds no workbench: run npm run build`);
  const answer = answerWithFiles((pathname) => fileAt(dist, pathname), contentOf);
  const server = await listenLocally(() => createServer(answer), port, tries);
  return { ...server, address: `http://localhost:${server.port}/` };
}
