import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { excelOnMachine } from "../../excel-addin/build/excel-on-machine.ts";
import type { RunningServer } from "../../excel-addin/build/local-server.ts";
import { serveSite } from "../../excel-addin/build/serve-site.ts";

const programs = { ProgramFiles: "C:\\Program Files", "ProgramFiles(x86)": "C:\\Program Files (x86)" };

describe("Excel on a machine", () => {
  it.each([
    ["darwin", {}, "/Applications/Microsoft Excel.app"],
    ["win32", programs, "C:\\Program Files\\Microsoft Office\\root\\Office16\\EXCEL.EXE"],
    ["win32", programs, "C:\\Program Files (x86)\\Microsoft Office\\Office16\\EXCEL.EXE"],
  ])("%s has it where it is installed", (platform, variables, path) => {
    expect(excelOnMachine({ platform, variables, holds: (place) => place === path })).toEqual({ path });
  });

  it.each([
    ["linux", {}, ["not for linux", "没有 linux 版"]],
    ["darwin", {}, ["/Applications/Microsoft Excel.app", "没有找到"]],
    ["win32", programs, ["C:\\Program Files\\Microsoft Office\\Office16\\EXCEL.EXE", "没有找到"]],
    ["win32", {}, ["%ProgramFiles%", "没有找到"]],
  ])("%s without it is told where it was looked for", (platform, variables, words) => {
    const found = excelOnMachine({ platform, variables, holds: () => false });
    for (const part of words) expect("missing" in found ? found.missing : "").toContain(part);
  });

  it.runIf(process.platform === "linux")("is what npm run excel says is missing, and what to do instead", () => {
    const script = resolve(import.meta.dirname, "../../excel-addin/build/excel.ts");
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", script], { encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Excel is missing: Microsoft makes it for Windows and macOS/);
    expect(stderr).toContain("npm start");
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe("the site for a sideloaded add-in", () => {
  const folder = mkdtempSync(join(tmpdir(), "ticketscore-certificates-"));
  let site: RunningServer;
  let key: Buffer;
  let cert: Buffer;

  beforeAll(async () => {
    const [authority, certificate, secret] = ["ca.crt", "localhost.crt", "localhost.key"].map((file) =>
      join(folder, file),
    );
    await generateCertificates(authority, certificate, secret, 1);
    [cert, key] = [readFileSync(certificate ?? ""), readFileSync(secret ?? "")];
    site = await serveSite(join(inject("dist"), "excel"), { key, cert }, 0);
  });

  afterAll(async () => {
    await site?.close();
    rmSync(folder, { recursive: true });
  });

  const get = (path: string): Promise<{ status: number; body: string }> =>
    new Promise((done, fail) => {
      const ca = readFileSync(join(folder, "ca.crt"));
      request({ host: "localhost", port: site.port, path, ca }, (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => {
          body += part;
        });
        response.on("end", () => done({ status: response.statusCode ?? 0, body }));
      })
        .on("error", fail)
        .end();
    });

  it.each([
    ["/", 200, "TicketScore"],
    ["/taskpane.html", 200, "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
    ["/functions.json", 200, "TICKETSCORE"],
    ["/help/zh-CN/ticketscore.html", 200, "TICKETSCORE"],
    ["/nothing.html", 404, "nothing at /nothing.html"],
    ["/%2e%2e%2fmanifests/excel.xml", 404, "nothing at"],
    ["/..%2f..%2fpackage.json", 404, "nothing at"],
  ])("answers %s over https with %d", async (path, status, part) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(part);
  });

  it("takes no other port than the one in the manifest", async () => {
    await expect(serveSite(folder, { key, cert }, site.port)).rejects.toThrow(
      `port ${site.port} must be free: another program listens there`,
    );
  });
});
