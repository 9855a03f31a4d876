import { readFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { extname } from "node:path";
import { codeOf } from "./local-server.ts";

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

/** The path that a request asks for, or `null` where it can be no file's. */
function pathOf(address: string | undefined): string | null {
  try {
    const path = decodeURIComponent(new URL(address ?? "/", "http://localhost").pathname);
    return path.includes("\0") ? null : path;
  } catch {
    return null;
  }
}

/** What stands in a file, or `null` where there is none. */
export async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "EISDIR") return null;
    throw error;
  }
}

/**
 * Answers requests with files.
 *
 * @param fileAt the file behind a path, or `null` where there can be none
 * @param contentOf what is sent of it, or `null` where there is none
 */
export function answerWithFiles(
  fileAt: (pathname: string) => string | null,
  contentOf: (file: string) => Promise<Uint8Array | null> = readIfThere,
): RequestListener {
  return async (request, response) => {
    try {
      const pathname = pathOf(request.url);
      const file = pathname === null ? null : fileAt(pathname);
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
  };
}
