import type { Server as PlainServer } from "node:http";
import type { Server as SecureServer } from "node:https";

/** A server before it listens, over http or https. */
export type NewServer = () => PlainServer | SecureServer;

export interface RunningServer {
  readonly port: number;
  close(): Promise<void>;
}

type Servers = readonly [PlainServer | SecureServer, ...(PlainServer | SecureServer)[]];

/** What `localhost` may stand for. The pane is asked for by the first, the page by the name. */
const addresses = ["127.0.0.1", "::1"] as const;

/** A machine without the second kind of address has only the first to listen on. */
const absentAddress: readonly unknown[] = ["EADDRNOTAVAIL", "EAFNOSUPPORT"];

/** The code of a system error, such as `ENOENT`. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function bind(create: NewServer, port: number, address: string): Promise<Servers[0]> {
  const server = create();
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, address, () => {
      server.off("error", fail);
      done(server);
    });
  });
}

function portOf(server: Servers[0]): number {
  const taken = server.address();
  if (typeof taken !== "object" || taken === null) throw new Error("the server listens on no port");
  return taken.port;
}

async function close(servers: readonly Servers[0][]): Promise<void> {
  const closing = servers.map((server) => new Promise((done) => server.close(done)));
  for (const server of servers) server.closeAllConnections();
  await Promise.all(closing);
}

/** Takes a port on every address, so that no other program answers under one of the names. */
async function bindAll(create: NewServer, port: number): Promise<Servers> {
  const first = await bind(create, port, addresses[0]);
  try {
    return [first, await bind(create, portOf(first), addresses[1])];
  } catch (error) {
    if (absentAddress.includes(codeOf(error))) return [first];
    await close([first]);
    throw error;
  }
}

/**
 * Listens to this machine only. Port 0 takes any.
 *
 * @param tries how many ports are tried, one after the other, where another program has them: whether a port is free shows
 *   only when it is taken
 */
export async function listenLocally(create: NewServer, port: number, tries: number): Promise<RunningServer> {
  for (let step = 0; ; step++) {
    try {
      const servers = await bindAll(create, port === 0 ? 0 : port + step);
      return { port: portOf(servers[0]), close: () => close(servers) };
    } catch (error) {
      if (codeOf(error) !== "EADDRINUSE" || step + 1 >= tries) throw error;
    }
  }
}
