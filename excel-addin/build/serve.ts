import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { distFolder } from "./build-all.ts";

const officeFolder = resolve(import.meta.dirname, "../../node_modules/@microsoft/office-js/dist");

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

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
  try {
    const content = await readFile(file);
    return file.endsWith(join("excel", "taskpane.html"))
      ? Buffer.from(paneForWorkbench(content.toString("utf8")))
      : content;
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "EISDIR") return null;
    throw error;
  }
}

export interface RunningServer {
  readonly address: string;
  close(): Promise<void>;
}

/** What `localhost` may stand for. The pane is asked for by the first, the page by the name. */
const addresses = ["127.0.0.1", "::1"] as const;

/** A machine without the second kind of address has only the first to listen on. */
const absentAddress: readonly unknown[] = ["EADDRNOTAVAIL", "EAFNOSUPPORT"];

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);

function bind(answer: RequestListener, port: number, address: string): Promise<Server> {
  const server = createServer(answer);
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, address, () => {
      server.off("error", fail);
      done(server);
    });
  });
}

function portOf(server: Server): number {
  const taken = server.address();
  if (typeof taken !== "object" || taken === null) throw new Error("the server listens on no port");
  return taken.port;
}

async function close(servers: readonly Server[]): Promise<void> {
  const closing = servers.map((server) => new Promise((done) => server.close(done)));
  for (const server of servers) server.closeAllConnections();
  await Promise.all(closing);
}

/** Takes a port on every address, so that no other program answers under one of the names. */
async function bindAll(answer: RequestListener, port: number): Promise<readonly [Server, ...Server[]]> {
  const first = await bind(answer, port, addresses[0]);
  try {
    return [first, await bind(answer, portOf(first), addresses[1])];
  } catch (error) {
    if (absentAddress.includes(codeOf(error))) return [first];
    await close([first]);
    throw error;
  }
}

/** Whether a port is free shows only when it is taken: `EADDRINUSE` moves on to the next of twenty. */
async function listen(answer: RequestListener, port: number): Promise<readonly [Server, ...Server[]]> {
  for (let step = 0; ; step++) {
    try {
      return await bindAll(answer, port === 0 ? 0 : port + step);
    } catch (error) {
      if (codeOf(error) !== "EADDRINUSE" || step === 20) throw error;
    }
  }
}

/** The path that a request asks for, or `null` where it can be no file's. */
function pathOf(address: string | undefined): string | null {
  try {
    const path = decodeURIComponent(new URL(address ?? "/", "http://localhost").pathname);
    return path.includes("\0") ? null : path;
  } catch {
    return null;
  }
}

/**
 * Serves a built workbench to this machine only. Port 0 takes any; otherwise the first free of twenty.
 *
 * @throws Error naming what has to be there first
 */
export async function serve(port: number, dist = distFolder): Promise<RunningServer> {
  if (!existsSync(join(officeFolder, "office.js"))) throw new Error(`${officeFolder} holds no office.js: run npm ci`);
  if (!existsSync(join(dist, "workbench/index.html"))) throw new Error(`${dist} holds no workbench: run npm run build`);
  const servers = await listen(async (request, response) => {
    try {
      const pathname = pathOf(request.url);
      const file = pathname === null ? null : fileAt(dist, pathname);
      const content = file === null ? null : await contentOf(file);
      if (file === null || content === null) {
        response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end(`nothing at ${request.url}`);
        return;
      }
      response.writeHead(200, {
        "content-type": types[extname(file)] ?? "application/octet-stream",
        "cache-control": "no-cache",
        "x-content-type-options": "nosniff",
      });
      response.end(content);
    } catch (error) {
      response.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end(String(error));
    }
  }, port);
  return { address: `http://localhost:${portOf(servers[0])}/`, close: () => close(servers) };
}
