import { createServer, type ServerOptions } from "node:https";
import { resolve, sep } from "node:path";
import { answerWithFiles } from "./file-answers.ts";
import { codeOf, listenLocally, type RunningServer } from "./local-server.ts";

/**
 * Serves a built site to this machine, over https as a host on the net would: Office loads add-ins no other way.
 *
 * @param credentials a key and a certificate that this machine trusts
 * @throws Error where another program has the port: the manifest names it, so that no other will do
 */
export async function serveSite(folder: string, credentials: ServerOptions, port: number): Promise<RunningServer> {
  const root = resolve(folder);
  const answer = answerWithFiles((pathname) => {
    const file = resolve(root, pathname === "/" ? "index.html" : pathname.slice(1));
    return file.startsWith(root + sep) ? file : null;
  });
  try {
    return await listenLocally(() => createServer(credentials, answer), port, 1);
  } catch (error) {
    if (codeOf(error) !== "EADDRINUSE") throw error;
    throw new Error(`port ${port} must be free: another program listens there, and the manifest points at it`);
  }
}
