import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { allElements, parseXml } from "./xml.ts";

const folder = resolve(import.meta.dirname, "../../manifests");

/** The order in which Microsoft's schema (MS-OWEMXML) wants the children of each element; what is not listed has one kind. */
const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  "Host of VersionOverrides": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  ExtensionPoint: ["Script", "Page", "Metadata", "OfficeTab"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

describe("manifests/excel.xml", () => {
  const source = readFileSync(join(folder, "excel.xml"), "utf8");
  const manifest = parseXml(source);
  const elements = allElements(manifest);
  const named = (name: string) => elements.filter((element) => element.name === name);
  const addresses = [...source.matchAll(/"https:\/\/localhost:3000\/([^"]*)"/g)].map((match) => match[1] ?? "");

  it("is not what the check lets through by accident", () => {
    expect(() => parseXml("<a><b></a>")).toThrow("closes nothing");
    expect(() => parseXml("<a>")).toThrow("not closed");
    expect(() => parseXml('<a b="1" b="2"/>')).toThrow("twice");
    expect(() => parseXml("<a>R & D</a>")).toThrow("bare &");
  });

  it("has its elements in the schema's order", () => {
    for (const element of elements) {
      const isOverride = element.name === "Host" && element.children.length > 0;
      const order = orders[isOverride ? "Host of VersionOverrides" : element.name];
      const children = [...new Set(element.children.map(({ name }) => name))];
      if (order === undefined) continue;
      expect({ element: element.name, children }).toEqual({
        element: element.name,
        children: order.filter((name) => children.includes(name)),
      });
    }
  });

  it("points at built files and nothing else", () => {
    expect(addresses.length).toBeGreaterThan(8);
    expect(addresses.filter((file) => !existsSync(join(inject("dist"), "excel", file)))).toEqual([]);
    const others = [...source.matchAll(/(?:DefaultValue|Value)="(https?:[^"]*)"/g)].map((match) => match[1] ?? "");
    expect(others.filter((address) => !address.startsWith("https://localhost:3000/"))).toEqual([]);
  });

  it("uses every resource it defines, and defines every one it uses", () => {
    const resources = elements.find(({ name }) => name === "Resources");
    const defined = allElements(resources ?? manifest).flatMap(({ attributes }) =>
      attributes.id ? [attributes.id] : [],
    );
    const used = new Set(elements.flatMap(({ attributes }) => (attributes.resid ? [attributes.resid] : [])));
    expect([...used].sort()).toEqual(defined.sort());
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  it("keeps texts within what Office shows", () => {
    const texts = (name: string) =>
      named(name)
        .flatMap((group) => allElements(group))
        .flatMap(({ attributes }) => [attributes.DefaultValue, attributes.Value]);
    expect(texts("ShortStrings").filter((text) => text !== undefined && text.length > 125)).toEqual([]);
    expect(texts("LongStrings").filter((text) => text !== undefined && text.length > 250)).toEqual([]);
  });

  it("speaks Chinese as well, in every text", () => {
    for (const element of [...named("DisplayName"), ...named("String")]) {
      expect(element.children.map(({ attributes }) => attributes.Locale)).toEqual(["zh-CN"]);
    }
  });

  it("asks for one long-lived runtime and for functions without a prefix", () => {
    expect(named("Namespace")).toEqual([]);
    expect(named("Runtime").map(({ attributes }) => attributes)).toEqual([{ resid: "Taskpane.Url", lifetime: "long" }]);
    const [page] = named("Page");
    expect(page?.children[0]?.attributes.resid).toBe("Taskpane.Url");
  });
});

describe("manifests/appsscript.json", () => {
  it("asks for the open spreadsheet and the sidebar only", () => {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, "appsscript.json"), "utf8"));
    expect(manifest).toMatchObject({
      runtimeVersion: "V8",
      oauthScopes: [
        "https://www.googleapis.com/auth/spreadsheets.currentonly",
        "https://www.googleapis.com/auth/script.container.ui",
      ],
    });
  });
});
