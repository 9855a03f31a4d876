import { readFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { paneForWorkbench, type RunningWorkbench, serve } from "../../excel-addin/build/serve.ts";

const dist = inject("dist");

const hasIpv6 = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({ address }) => address === "::1"),
);

describe("the pane's page in the workbench", () => {
  const page = readFileSync(join(dist, "excel/taskpane.html"), "utf8");

  it("is the page that ships, but for where office.js comes from and the bridge behind it", () => {
    const served = paneForWorkbench(page);
    expect(served).toContain('<script src="/office-js/office.js"></script><script src="/bridge.js"></script>');
    expect(served).not.toContain("appsforoffice");
    const shipped = page.match(/<(?:script|link)[^>]*>/g) ?? [];
    expect(served.match(/<(?:script|link)[^>]*>/g)?.length).toBe(shipped.length + 1);
  });

  it.each([
    ["without the tag", page.replace("appsforoffice.microsoft.com/lib/1/", "elsewhere.example/")],
    ["with the tag twice", page + page],
  ])("is refused %s", (_, changed) => {
    expect(() => paneForWorkbench(changed)).toThrow("taskpane.html must hold exactly one <script src=");
  });
});

describe("the workbench's server", () => {
  let server: RunningWorkbench;
  let port: number;

  beforeAll(async () => {
    server = await serve(0, dist);
    port = Number(new URL(server.address).port);
  });

  afterAll(async () => {
    await server?.close();
  });

  /** A request whose path goes out as it is: `fetch` would tidy it up first. */
  const get = (path: string, host = "127.0.0.1"): Promise<{ status: number; type: string; body: string }> =>
    new Promise((done, fail) => {
      const asked = request({ host, port, path, timeout: 2000 }, (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => {
          body += part;
        });
        response.on("end", () =>
          done({ status: response.statusCode ?? 0, type: response.headers["content-type"] ?? "", body }),
        );
      });
      asked.on("timeout", () => asked.destroy(new Error("no answer")));
      asked.on("error", fail);
      asked.end();
    });

  it.each([
    ["/", "text/html; charset=utf-8", "TicketScore"],
    ["/page.css", "text/css; charset=utf-8", ""],
    ["/samples/index.json", "application/json; charset=utf-8", "repair-and-phone"],
    ["/excel/taskpane.html?_host_Info=Excel$Win32$16.01$zh-CN", "text/html; charset=utf-8", "/bridge.js"],
    ["/functions.html?_host_Info=Excel$Win32$16.01$zh-CN", "text/html; charset=utf-8", "/functions-bridge.js"],
    ["/excel/help/en/ticketscore.html", "text/html; charset=utf-8", "TICKETSCORE"],
    ["/excel/functions.js", "text/javascript; charset=utf-8", "TICKETSCORE"],
    ["/excel/icons/product-16.png", "image/png", "PNG"],
    ["/office-js/office.js", "text/javascript; charset=utf-8", "Microsoft"],
  ])("serves %s as %s", async (path, type, part) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.type).toBe(type);
    expect(answer.body).toContain(part);
  });

  it.each([
    "/nothing.html",
    "/samples",
    "/../../package.json",
    "/%2e%2e/%2e%2e/package.json",
    "/excel/..%2f..%2f..%2fpackage.json",
    "/excel/../../../package.json",
    "/office-js/..%2f..%2f..%2f..%2fpackage.json",
    "/office-js//etc/passwd",
    "//etc/passwd",
    "/%E0%A4%A",
    "/a%00b",
  ])("has nothing at %s", async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).not.toContain('"ticketscore"');
  });

  it.each(["127.0.0.1", "localhost", ...(hasIpv6 ? ["::1"] : [])])("answers as %s", async (host) => {
    expect((await get("/bridge.js", host)).status).toBe(200);
  });

  const outward = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal);

  it.skipIf(outward === undefined)("answers this machine only", async () => {
    await expect(get("/", outward?.address)).rejects.toThrow(/ECONNREFUSED|no answer/);
  });

  it("takes the next port when one is taken", async () => {
    const second = await serve(port, dist);
    expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
    await second.close();
  });

  it.skipIf(!hasIpv6)("takes no port on which another program would answer as localhost", async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, "::1", done));
    const taken = other.address();
    const wanted = typeof taken === "object" && taken !== null ? taken.port : 0;
    const second = await serve(wanted, dist);
    expect(Number(new URL(second.address).port)).toBeGreaterThan(wanted);
    await second.close();
    other.close();
  });

  it("says what is missing before it serves anything", async () => {
    await expect(serve(0, "/nowhere")).rejects.toThrow("/nowhere holds no workbench: run npm run build");
  });
});
