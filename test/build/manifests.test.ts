import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ManifestUtil } from "@microsoft/app-manifest";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { commandTexts } from "../../core/i18n/ribbon-texts.ts";
import { declaredRequirements } from "../../excel-addin/addin/requirements.ts";
import { runCommands } from "../../excel-addin/addin/ribbon.ts";
import { addInOnlyManifest } from "../../excel-addin/build/add-in-only-manifest.ts";
import { developmentSite, siteAddress } from "../../excel-addin/build/site.ts";
import { unifiedManifest, unifiedManifestInChinese } from "../../excel-addin/build/unified-manifest.ts";
import { ZipArchive } from "../../excel-addin/workbench/files/read-zip.ts";
import { filesIn } from "./files-in.ts";
import { manifestProblems } from "./manifest-grammar.ts";
import { allElements, parseXml } from "./xml.ts";

const folder = resolve(import.meta.dirname, "../../manifests");
const template = (file: string): string => readFileSync(join(folder, file), "utf8");
const built = (file: string): string => readFileSync(join(inject("dist"), "manifests", file), "utf8");

/** A folder on a host, as an administrator has one. */
const site = { address: siteAddress("https://sheets.example.com:8443/teams/ticketscore/"), contact: null };

/** Replaces a part that must be there, so that a broken manifest is broken where it means to be. */
function broken(source: string, part: string | RegExp, by: string): string {
  const changed = source.replace(part, by);
  if (changed === source) throw new Error(`the manifest must hold ${part}`);
  return changed;
}

describe("the XML that the tests read", () => {
  it.each([
    ["<a><b></a>", "closes nothing"],
    ["<a>", "not closed"],
    ['<a b="1" b="2"/>', "twice"],
    ["<a>R & D</a>", "bare &"],
  ])("%s is refused: %s", (source, message) => {
    expect(() => parseXml(source)).toThrow(message);
  });
});

describe("the add-in only manifest", () => {
  const manifest = addInOnlyManifest(template("excel.xml"), site, "1.2.3");
  const elements = allElements(parseXml(manifest));
  const named = (name: string) => elements.filter((element) => element.name === name);

  it("keeps the order and the rules of the published schema", () => {
    expect(manifestProblems(manifest)).toEqual([]);
    expect(manifestProblems(built("excel.xml"))).toEqual([]);
  });

  it.each<[string, string | RegExp, string, string]>([
    [
      "Permissions before the settings",
      /( +<DefaultSettings>[\s\S]*<\/DefaultSettings>\n)( +<Permissions>.*\n)/,
      "$2$1",
      "DefaultSettings must stand before Permissions in OfficeApp",
    ],
    [
      "the tab's label before its groups",
      /(<CustomTab id="[^"]*">\n)([\s\S]*<\/Group>\n)( +<Label resid="Tab.Label"\/>\n)/,
      "$1$3$2",
      "Group must stand before Label in CustomTab",
    ],
    ["no version", /<Version>.*<\/Version>/, "", "OfficeApp must hold 1 Version, not 0"],
    ["a version of two numbers", "1.2.3.0", "1.2", "Version must not say 1.2"],
    ["an id that is none", /<Id>.*<\/Id>/, "<Id>ticketscore</Id>", "Id must not say ticketscore"],
    [
      "a page without https",
      /<SourceLocation DefaultValue="https/,
      '<SourceLocation DefaultValue="http',
      "DefaultValue of SourceLocation must not be http://",
    ],
    [
      "a namespace in the wrong place",
      "<Script>",
      '<Namespace resid="Tab.Label"/><Script>',
      "Script must stand before Namespace in ExtensionPoint",
    ],
    [
      "a host of another program",
      '<Host Name="Workbook"/>',
      '<Host Name="Document"/>',
      "Name of Host must not be Document",
    ],
    ["a permission that does not exist", "ReadWriteDocument", "Everything", "Permissions must not say Everything"],
    ["an element nobody knows", "<Hosts>", "<Telemetry/><Hosts>", "OfficeApp must not hold Telemetry"],
    ["an attribute nobody knows", "<Runtime ", '<Runtime speed="fast" ', "Runtime must not have speed"],
    ["a runtime of another length", 'lifetime="long"', 'lifetime="endless"', "lifetime of Runtime must not be endless"],
    [
      "a label that is not defined",
      'resid="Tab.Label"',
      'resid="Tab.Name"',
      "Label refers to Tab.Name, which is no ShortStrings",
    ],
    [
      "a picture for a label",
      'resid="Tab.Label"',
      'resid="product.16"',
      "Label refers to product.16, which is no ShortStrings",
    ],
    [
      "a text that nothing uses",
      "<bt:LongStrings>",
      '<bt:LongStrings><bt:String id="Spare" DefaultValue="Spare"/>',
      "resource Spare must be used",
    ],
    [
      "an id of a resource that is too long",
      /refresh\.Tip/g,
      "refresh.Tip.that.is.longer.than.32.characters",
      "must not be refresh.Tip.that.is.longer",
    ],
    [
      "a label that is too long",
      'DefaultValue="Refresh"',
      `DefaultValue="${"Refresh ".repeat(20)}"`,
      "DefaultValue of String must not be Refresh Refresh",
    ],
    [
      "an icon without its large size",
      /<bt:Image size="80" resid="refresh\.80"\/>/,
      "",
      "the icon of Group must have size 80",
    ],
    ["an icon of a size nobody asks for", 'size="80"', 'size="96"', "size of Image must not be 96"],
    [
      "two commands of one id",
      'id="TicketScore.undo"',
      'id="TicketScore.refresh"',
      "id TicketScore.refresh must be given once",
    ],
    [
      "a menu with an action",
      /<Items>[\s\S]*<\/Items>/,
      '<Action xsi:type="ExecuteFunction"><FunctionName>go</FunctionName></Action>',
      "Control must not hold Action",
    ],
    ["a command that runs nothing", /<FunctionName>undo<\/FunctionName>/, "", "Action must hold 1 FunctionName, not 0"],
    [
      "two runtimes",
      '<Runtime resid="Taskpane.Url" lifetime="long"/>',
      '<Runtime resid="Taskpane.Url"/><Runtime resid="Taskpane.Url"/>',
      "Runtimes must hold at most 1 Runtime, not 2",
    ],
  ])("is refused with %s", (_, part, by, problem) => {
    expect(manifestProblems(broken(manifest, part, by)).join("\n")).toContain(problem);
  });

  it("points at the site, at files that are built, and at nothing else", () => {
    const addresses = [...manifest.matchAll(/"(https?:[^"]*)"/g)].map((match) => match[1] ?? "");
    const names = addresses.filter((address) => /^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(address));
    const files = filesIn(join(inject("dist"), "excel")).map((file) => `${site.address}/${file}`);
    expect(addresses.filter((address) => !files.includes(address) && !names.includes(address))).toEqual([]);
    expect(addresses.length - names.length).toBeGreaterThan(60);
    expect(built("excel.xml")).toContain(`"${developmentSite.address}/taskpane.html"`);
  });

  it("speaks Chinese as well, in every text", () => {
    for (const element of [...named("DisplayName"), ...named("String"), ...named("SupportUrl")])
      expect(element.children.map(({ attributes }) => attributes.Locale)).toEqual(["zh-CN"]);
    const chinese = named("String").flatMap(({ children }) => children.map(({ attributes }) => attributes.Value ?? ""));
    expect(chinese.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it("asks for one long-lived runtime and for functions without a prefix", () => {
    expect(named("Namespace")).toEqual([]);
    expect(named("Runtime").map(({ attributes }) => attributes)).toEqual([{ resid: "Taskpane.Url", lifetime: "long" }]);
    for (const user of [...named("Page").flatMap(({ children }) => children), ...named("FunctionFile")])
      expect(user.attributes.resid).toBe("Taskpane.Url");
  });

  it("declares what the pane checks again", () => {
    const sets = named("Set").map(({ attributes }) => ({ set: attributes.Name, version: attributes.MinVersion }));
    expect(sets).toEqual(declaredRequirements);
  });

  it("runs every command there is, from the ribbon", () => {
    expect(named("FunctionName").map(({ text }) => text)).toEqual([...runCommands]);
  });
});

describe("the unified manifest", () => {
  type Problems = readonly string[];
  const schemas = "../../node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.25";
  // One pattern of Microsoft's has a bracket that JavaScript wants escaped.
  const schema = (name: string) =>
    JSON.parse(
      readFileSync(resolve(import.meta.dirname, schemas, `${name}.schema.json`), "utf8").replaceAll(
        "\\\\b]\\\\.",
        "\\\\b\\\\]\\\\.",
      ),
    );
  /** A manifest as its schema sees it: the check looks at JSON, whatever types it promises. */
  const problems = async (content: unknown, name: string): Promise<Problems> =>
    ManifestUtil.validateManifestAgainstSchema(JSON.parse(JSON.stringify(content)), schema(name));
  const english = unifiedManifest(template("excel-unified.json"), site, "1.2.3");
  const chinese = unifiedManifestInChinese(template("excel-unified.zh-CN.json"), site);
  const text = JSON.stringify(english);

  it("keeps to Microsoft's schema, in both languages", async () => {
    expect(await problems(english, "MicrosoftTeams")).toEqual([]);
    expect(await problems(chinese, "MicrosoftTeams.Localization")).toEqual([]);
  });

  it.each<[string, string | RegExp, string, string]>([
    ["functions outside the runtime", '"runtimes":', '"customFunctions":{},"runtimes":', "/extensions/0"],
    ["an icon over http", /"url":"https/, '"url":"ftp', "/icons/0/url"],
    ["no page for the runtime", /"code":\{[^}]*\}/, '"code":{}', "/extensions/0/runtimes/0/code"],
    ["a label that is too long", '"label":"Undo generation"', `"label":"${"Undo ".repeat(20)}"`, "/label"],
    ["a command of no kind", '"type":"executeFunction"', '"type":"runIt"', "/extensions/0/runtimes/0/actions/1/type"],
    ["no id", /"id":"b3b0c9d2[^"]*",/, "", "id"],
    ["an id that is none", /"id":"b3b0c9d2[^"]*"/, '"id":"ticketscore"', "/id"],
    [
      "another program than Excel",
      '"scopes":["workbook"]',
      '"scopes":["sheet"]',
      "/extensions/0/requirements/scopes/0",
    ],
    ["a name that is too long", '"short":"TicketScore"', `"short":"${"TicketScore ".repeat(3)}"`, "/name/short"],
    ["a menu without a tip", /"supertip":\{[^}]*\},("icons":[^\]]*\],)?"type":"menu"/, '"type":"menu"', "supertip"],
  ])("is refused with %s", async (_, part, by, place) => {
    const found = await problems(JSON.parse(broken(text, part, by)), "MicrosoftTeams");
    expect(found.join("\n")).toContain(place);
  });

  it("is refused in Chinese with a path that the schema does not know", async () => {
    const wrong = { ...Object(chinese), "extensions[0].ribbons[0].title": "标题" };
    expect((await problems(wrong, "MicrosoftTeams.Localization")).length).toBeGreaterThan(0);
  });

  it("says every text of the ribbon in Chinese, at the path where it stands in English", () => {
    const at = (path: string): unknown =>
      path
        .split(/\.|\[(\d+)\]/)
        .filter(Boolean)
        .reduce<unknown>((part, key) => Object(part)[key], english);
    for (const [path, words] of Object.entries(Object(chinese))) {
      if (path === "$schema") continue;
      expect({ path, type: typeof at(path) }).toEqual({ path, type: "string" });
      const isAddress = path.endsWith("metadataUrl");
      expect(String(words)).toMatch(isAddress ? /functions-zh-CN\.json$/ : /\p{Script=Han}/u);
    }
    const labels = text.match(/"(label|displayName|title|description)":/g)?.length ?? 0;
    const pathsOfTexts = Object.keys(Object(chinese)).filter((path) =>
      /(label|displayName|title|description)$/.test(path),
    );
    // The description of the whole add-in is an object, with texts of its own.
    expect(pathsOfTexts.length).toBe(labels - 1);
  });

  it("is another add-in than the XML, of the same version, with the same commands and sets", () => {
    const xml = allElements(parseXml(addInOnlyManifest(template("excel.xml"), site, "1.2.3")));
    const { id, version, extensions } = JSON.parse(text);
    expect(xml.find(({ name }) => name === "Id")?.text).not.toBe(id);
    expect(xml.find(({ name }) => name === "Version")?.text).toBe(`${version}.0`);
    const [{ requirements, runtimes, ribbons }] = extensions;
    expect(requirements.capabilities).toEqual(
      declaredRequirements.map(({ set, version: minVersion }) => ({ name: set, minVersion })),
    );
    expect(runtimes[0].actions.map((action: { id: string }) => action.id)).toEqual(["openPane", ...runCommands]);
    const controls = JSON.stringify(ribbons).match(/"actionId":"\w+"/g) ?? [];
    expect(new Set(controls).size).toBe(runCommands.length + 1);
    expect(Object.keys(commandTexts).length).toBe(runCommands.length + 2);
  });

  it("asks for functions without a prefix, from the file that lets error values through", () => {
    expect(JSON.parse(text).extensions[0].runtimes[0].customFunctions).toEqual({
      metadataUrl: `${site.address}/functions.json`,
    });
  });

  describe("as it is built", () => {
    let manifest: unknown;
    beforeAll(() => {
      manifest = JSON.parse(built("excel-unified/manifest.json"));
    });

    it("comes with all that the app package needs", async () => {
      expect(await problems(manifest, "MicrosoftTeams")).toEqual([]);
      expect(filesIn(join(inject("dist"), "manifests"))).toEqual([
        "excel-unified.zip",
        "excel-unified/color.png",
        "excel-unified/manifest.json",
        "excel-unified/outline.png",
        "excel-unified/zh-cn.json",
        "excel.xml",
      ]);
      const zip = new ZipArchive(readFileSync(join(inject("dist"), "manifests/excel-unified.zip")));
      expect([...zip.names].sort()).toEqual(["color.png", "manifest.json", "outline.png", "zh-cn.json"]);
      for (const file of zip.names) {
        const packed = Buffer.from((await zip.bytes(file)) ?? []);
        expect(packed.equals(readFileSync(join(inject("dist"), "manifests/excel-unified", file)))).toBe(true);
      }
      const { icons, localizationInfo } = Object(manifest);
      expect([icons.color, icons.outline, localizationInfo.additionalLanguages[0].file]).toEqual([
        "color.png",
        "outline.png",
        "zh-cn.json",
      ]);
    });
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

describe("the checklist of the store's policies", () => {
  it("has the same points in both languages", () => {
    const [english, chinese] = ["README.md", "README.zh-CN.md"].map((file) =>
      [...template(file).matchAll(/^\| (\d+(?:\.\d+)+) /gm)].map(([, point]) => point),
    );
    expect(english).toEqual(chinese);
    expect(english?.length).toBeGreaterThan(20);
    expect(template("README.md")).toContain("`=TICKETSCORE(82,80,20)`");
  });
});
