import { describe, expect, it } from "vitest";
import { fillJson, fillText } from "../../excel-addin/build/placeholders.ts";
import { developmentSite, siteAddress, siteContact, siteOfArguments } from "../../excel-addin/build/site.ts";

describe("the address of the site", () => {
  it.each([
    ["https://sheets.example.com", "https://sheets.example.com"],
    ["https://sheets.example.com/", "https://sheets.example.com"],
    ["https://Sheets.Example.com/Teams/ticketscore///", "https://sheets.example.com/Teams/ticketscore"],
    ["https://sheets.example.com:8443/a-b_c.d~e", "https://sheets.example.com:8443/a-b_c.d~e"],
    ["https://192.168.0.7/ts", "https://192.168.0.7/ts"],
    ['https://sheets.example.com/a"b<c', "https://sheets.example.com/a%22b%3Cc"],
  ])("%s is %s", (typed, address) => {
    expect(siteAddress(typed)).toBe(address);
  });

  it.each([
    ["", "not nothing"],
    ["sheets.example.com", 'not "sheets.example.com"'],
    ["localhost:3000", 'not "localhost:3000"'],
    ["https://", 'not "https://"'],
    ["https://two words.example/", "not"],
    ["http://sheets.example.com", "Office refuses http://"],
    ["ftp://sheets.example.com", "Office refuses ftp://"],
    ["file:///home/me/dist", "Office refuses file://"],
    ["https://me:secret@sheets.example.com", "without a user name or password"],
    ["https://sheets.example.com/?team=1", "without ? or #"],
    ["https://sheets.example.com/#top", "without ? or #"],
    ["https://sheets.example.com/a&b", "with letters, digits"],
    ["https://sheets.example.com/taskpane.html", "the address of a folder"],
  ])("%s is refused", (typed, reason) => {
    expect(() => siteAddress(typed)).toThrow(
      "--url must be an https address such as https://sheets.example.com/ticketscore",
    );
    expect(() => siteAddress(typed)).toThrow(reason);
  });
});

describe("the contact", () => {
  it.each([
    ["it@example.com", "mailto:it@example.com"],
    ["https://help.example.com/ts", "https://help.example.com/ts"],
  ])("%s is %s", (typed, contact) => {
    expect(siteContact(typed)).toBe(contact);
  });

  it.each(["", "me", "me@home", "http://help.example.com", "javascript:alert(1)", 'a"b@example.com'])(
    "%s is refused",
    (typed) => {
      expect(() => siteContact(typed)).toThrow("--contact must be a mail address or an https address, not");
    },
  );
});

describe("the words behind npm run build --", () => {
  it.each([
    [[], developmentSite],
    [["--url", "https://a.example/x/"], { address: "https://a.example/x", contact: null }],
    [
      ["--url=https://a.example", "--contact=it@a.example"],
      { address: "https://a.example", contact: "mailto:it@a.example" },
    ],
  ])("%j", (words, site) => {
    expect(siteOfArguments(words)).toEqual(site);
  });

  it.each([
    [["--url"], "--url must be an https address"],
    [["--url", "--contact"], "--url must be an https address"],
    [["https://a.example"], 'the build knows --url and --contact, not "https://a.example"'],
    [["--site", "https://a.example"], 'not "--site"'],
    [["--url", "https://a.example", "--url", "https://b.example"], "--url must be given once"],
  ])("%j are refused", (words, message) => {
    expect(() => siteOfArguments(words)).toThrow(message);
  });
});

describe("a placeholder", () => {
  it("is filled wherever it stands, as text or as a value", () => {
    expect(fillText("a.xml", "<a>{{site}}/x</a><b>{{site}}</b>", { site: "$& y" })).toBe("<a>$& y/x</a><b>$& y</b>");
    expect(fillJson("a.json", '{"a":["{{list}}","v{{n}}"]}', { list: [1, { b: 2 }], n: 3 })).toEqual({
      a: [[1, { b: 2 }], "v3"],
    });
  });

  it("that is unknown stops the build, and says which are known", () => {
    const message = "a.xml holds the unknown placeholder {{sight}}; known are site, version";
    expect(() => fillText("a.xml", "{{sight}}", { site: "", version: "" })).toThrow(message);
    expect(() => fillJson("a.json", '["{{sight}}"]', { site: "" })).toThrow("unknown placeholder {{sight}}");
    expect(() => fillJson("a.json", '["x{{toString}}"]', { site: "" })).toThrow("unknown placeholder {{toString}}");
  });

  it("that is not used stops the build", () => {
    const message = "a.xml must use every placeholder; unused: {{version}}, {{name}}";
    expect(() => fillText("a.xml", "{{site}}", { site: "", version: "", name: "" })).toThrow(message);
    expect(() => fillJson("a.json", "{}", { site: "" })).toThrow("a.json must use every placeholder; unused: {{site}}");
  });

  it.each(["{{site", "site}}", "{{a{b}}"])("%s that is not whole stops the build", (template) => {
    expect(() => fillText("a.xml", `${template} {{site}}`, { site: "" })).toThrow("that is part of no placeholder");
  });
});
