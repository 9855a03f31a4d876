import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const project = fileURLToPath(new URL("../../", import.meta.url));
const workbench = path.join(project, "excel-addin/workbench");

const kinds: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
};

export interface ToyServer {
  readonly address: string;
  close(): Promise<void>;
}

async function bundle(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: ["page.ts", "bridge.ts", "functions-bridge.ts"].map((file) => path.join(workbench, file)),
    outdir: "/",
    bundle: true,
    write: false,
    minify: false,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  return new Map(outputFiles.map((file) => [`/${path.basename(file.path)}`, file.contents]));
}

/** The workbench with a small add-in of the tests' own, so that host and grid can be tested without the product. */
export async function serveToy(port = 0): Promise<ToyServer> {
  const bundles = await bundle();
  const contentAt = async (pathname: string): Promise<Uint8Array> => {
    const made = bundles.get(pathname);
    if (made) return made;
    if (pathname === "/") return readFile(path.join(workbench, "index.html"));
    if (pathname === "/functions.html") return readFile(path.join(workbench, "functions.html"));
    if (pathname === "/samples/index.json") return new TextEncoder().encode("[]");
    const [, folder = "", ...rest] = path.posix.normalize(pathname).split("/");
    if (folder === "excel" && rest[0]?.startsWith("functions-")) rest[0] = "functions.json";
    if (folder === "excel") return readFile(path.join(project, "test/workbench/toy-addin", ...rest));
    if (folder === "office-js") return readFile(path.join(project, "node_modules/@microsoft/office-js/dist", ...rest));
    throw new Error(`nothing at ${pathname}`);
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    try {
      const content = await contentAt(pathname);
      response.setHeader("content-type", kinds[path.extname(pathname || "")] ?? "text/html; charset=utf-8");
      response.end(content);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${taken}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
