import { parseXml, type XmlElement } from "./xml.ts";

/** What an element may hold. */
interface Rule {
  /** Children in their order, each with the least and the most times it may stand there. */
  readonly children?: readonly (readonly [name: string, least: number, most: number])[];
  /** Attributes and what they must look like; one that ends in `?` may be left out. */
  readonly attributes?: Readonly<Record<string, RegExp>>;
  readonly text?: RegExp;
}

const many = Number.POSITIVE_INFINITY;
const id = /^[\w.-]{1,125}$/;
/** Office takes at most 32 characters for the id of a resource. */
const resource = /^[\w.-]{1,32}$/;
const https = /^https:\/\/[^\s"<>]+$/;
const locale = /^[a-z]{2}-[A-Z]{2}$/;
const overrides = [["Override", 0, many]] as const;
const overridden = (value: RegExp): Rule => ({ children: overrides, attributes: { DefaultValue: value } });
const byResource: Rule = { attributes: { resid: resource } };
const wordsAndIcon = [
  ["Label", 1, 1],
  ["Supertip", 1, 1],
] as const;

/**
 * The part of Microsoft's schema for task pane add-ins (MS-OWEMXML: OfficeApp, VersionOverrides 1.0) that is used, with its
 * order and counts, and the limits from the reference of the manifest. An element is looked up by `Parent/Name`, then by
 * its name; one that is not here is refused.
 */
const grammar: Readonly<Record<string, Rule>> = {
  OfficeApp: {
    children: [
      ["Id", 1, 1],
      ["AlternateId", 0, 1],
      ["Version", 1, 1],
      ["ProviderName", 1, 1],
      ["DefaultLocale", 1, 1],
      ["DisplayName", 1, 1],
      ["Description", 1, 1],
      ["IconUrl", 0, 1],
      ["HighResolutionIconUrl", 0, 1],
      ["SupportUrl", 0, 1],
      ["AppDomains", 0, 1],
      ["Hosts", 1, 1],
      ["Requirements", 0, 1],
      ["DefaultSettings", 1, 1],
      ["Permissions", 1, 1],
      ["VersionOverrides", 0, 1],
    ],
    attributes: { "xsi:type": /^TaskPaneApp$/ },
  },
  Id: { text: /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/ },
  Version: { text: /^\d{1,5}(\.\d{1,5}){3}$/ },
  ProviderName: { text: /^.{1,125}$/ },
  DefaultLocale: { text: locale },
  DisplayName: overridden(/^.{1,125}$/),
  "OfficeApp/Description": overridden(/^.{1,250}$/),
  IconUrl: overridden(https),
  HighResolutionIconUrl: overridden(https),
  SupportUrl: overridden(https),
  Override: { attributes: { Locale: locale, Value: /^.+$/ } },
  "OfficeApp/Hosts": { children: [["Host", 1, 1]] },
  "OfficeApp/Hosts/Host": { attributes: { Name: /^Workbook$/ } },
  Requirements: { children: [["Sets", 1, 1]] },
  Sets: { children: [["Set", 1, many]], attributes: { "DefaultMinVersion?": /^\d+\.\d+$/ } },
  Set: { attributes: { Name: /^\w+$/, MinVersion: /^\d+\.\d+$/ } },
  DefaultSettings: { children: [["SourceLocation", 1, 1]] },
  "DefaultSettings/SourceLocation": overridden(https),
  Permissions: { text: /^(Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/ },
  VersionOverrides: {
    children: [
      ["Description", 0, 1],
      ["Requirements", 0, 1],
      ["Hosts", 1, 1],
      ["Resources", 1, 1],
    ],
    attributes: { "xsi:type": /^VersionOverridesV1_0$/ },
  },
  "VersionOverrides/Hosts": { children: [["Host", 1, 1]] },
  "VersionOverrides/Hosts/Host": {
    children: [
      ["Runtimes", 0, 1],
      ["AllFormFactors", 0, 1],
      ["DesktopFormFactor", 0, 1],
    ],
    attributes: { "xsi:type": /^Workbook$/ },
  },
  Runtimes: { children: [["Runtime", 1, 1]] },
  Runtime: { attributes: { resid: resource, "lifetime?": /^(short|long)$/ } },
  AllFormFactors: { children: [["ExtensionPoint", 1, 1]] },
  "AllFormFactors/ExtensionPoint": {
    children: [
      ["Script", 1, 1],
      ["Page", 1, 1],
      ["Metadata", 1, 1],
      ["Namespace", 0, 1],
    ],
    attributes: { "xsi:type": /^CustomFunctions$/ },
  },
  Script: { children: [["SourceLocation", 1, 1]] },
  Page: { children: [["SourceLocation", 1, 1]] },
  Metadata: { children: [["SourceLocation", 1, 1]] },
  SourceLocation: byResource,
  DesktopFormFactor: {
    children: [
      ["GetStarted", 0, 1],
      ["FunctionFile", 1, 1],
      ["ExtensionPoint", 1, many],
    ],
  },
  FunctionFile: byResource,
  "DesktopFormFactor/ExtensionPoint": {
    children: [["CustomTab", 1, 1]],
    attributes: { "xsi:type": /^PrimaryCommandSurface$/ },
  },
  // The label of a tab comes after its groups, that of a group before its controls.
  CustomTab: {
    children: [
      ["Group", 1, many],
      ["Label", 1, 1],
    ],
    attributes: { id },
  },
  Group: {
    children: [
      ["Label", 1, 1],
      ["Icon", 1, 1],
      ["Control", 1, 6],
    ],
    attributes: { id },
  },
  Label: byResource,
  Icon: { children: [["Image", 3, 8]] },
  "Icon/Image": { attributes: { size: /^(16|20|24|32|40|48|64|80)$/, resid: resource } },
  "Control of Button": {
    children: [...wordsAndIcon, ["Icon", 1, 1], ["Action", 1, 1], ["Enabled", 0, 1]],
    attributes: { "xsi:type": /^Button$/, id },
  },
  "Control of Menu": {
    children: [...wordsAndIcon, ["Icon", 1, 1], ["Items", 1, 1]],
    attributes: { "xsi:type": /^Menu$/, id },
  },
  Supertip: {
    children: [
      ["Title", 1, 1],
      ["Description", 1, 1],
    ],
  },
  Title: byResource,
  "Supertip/Description": byResource,
  Items: { children: [["Item", 1, many]] },
  Item: { children: [...wordsAndIcon, ["Icon", 0, 1], ["Action", 1, 1]], attributes: { id } },
  "Action of ShowTaskpane": {
    children: [
      ["TaskpaneId", 0, 1],
      ["SourceLocation", 1, 1],
      ["Title", 0, 1],
    ],
    attributes: { "xsi:type": /^ShowTaskpane$/ },
  },
  "Action of ExecuteFunction": {
    children: [["FunctionName", 1, 1]],
    attributes: { "xsi:type": /^ExecuteFunction$/ },
  },
  TaskpaneId: { text: id },
  FunctionName: { text: /^[A-Za-z_]\w{0,124}$/ },
  Resources: {
    children: [
      ["Images", 0, 1],
      ["Urls", 1, 1],
      ["ShortStrings", 1, 1],
      ["LongStrings", 0, 1],
    ],
  },
  Images: { children: [["Image", 1, many]] },
  Urls: { children: [["Url", 1, many]] },
  ShortStrings: { children: [["String", 1, many]] },
  LongStrings: { children: [["String", 1, many]] },
  "Images/Image": { children: overrides, attributes: { id: resource, DefaultValue: https } },
  Url: { children: overrides, attributes: { id: resource, DefaultValue: https } },
  "ShortStrings/String": { children: overrides, attributes: { id: resource, DefaultValue: /^.{1,125}$/ } },
  "LongStrings/String": { children: overrides, attributes: { id: resource, DefaultValue: /^.{1,250}$/ } },
};

/** Which kind of resource an element takes its `resid` from. */
const kindOfReference: Readonly<Record<string, string>> = {
  Runtime: "Urls",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  Image: "Images",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

function ruleFor(element: XmlElement, path: readonly string[]): Rule | undefined {
  const { name, attributes } = element;
  const type = attributes["xsi:type"] ?? "";
  const [parent = "", grandparent = ""] = [...path].reverse();
  return (
    grammar[`${grandparent}/${parent}/${name}`] ??
    grammar[`${parent}/${name}`] ??
    grammar[`${name} of ${type}`] ??
    grammar[name]
  );
}

function childProblems({ name, children }: XmlElement, rule: Rule): string[] {
  const wanted = rule.children ?? [];
  const problems: string[] = [];
  let reached = 0;
  for (const child of children) {
    const at = wanted.findIndex(([each]) => each === child.name);
    if (at < 0) problems.push(`${name} must not hold ${child.name}`);
    else if (at < reached) problems.push(`${child.name} must stand before ${wanted[reached]?.[0]} in ${name}`);
    else reached = at;
  }
  for (const [child, least, most] of wanted) {
    const count = children.filter((each) => each.name === child).length;
    if (count < least) problems.push(`${name} must hold ${least} ${child}, not ${count}`);
    if (count > most) problems.push(`${name} must hold at most ${most} ${child}, not ${count}`);
  }
  return problems;
}

function attributeProblems({ name, attributes, text }: XmlElement, rule: Rule): string[] {
  const problems: string[] = [];
  const known = new Set<string>();
  for (const [key, pattern] of Object.entries(rule.attributes ?? {})) {
    const attribute = key.replace("?", "");
    known.add(attribute);
    const value = attributes[attribute];
    if (value === undefined && !key.endsWith("?")) problems.push(`${name} must have ${attribute}`);
    if (value !== undefined && !pattern.test(value)) problems.push(`${attribute} of ${name} must not be ${value}`);
  }
  for (const attribute of Object.keys(attributes))
    if (!known.has(attribute) && !attribute.startsWith("xmlns")) problems.push(`${name} must not have ${attribute}`);
  if (rule.text === undefined ? text !== "" : !rule.text.test(text)) problems.push(`${name} must not say ${text}`);
  return problems;
}

function elementProblems(element: XmlElement, path: readonly string[]): string[] {
  const rule = ruleFor(element, path);
  if (rule === undefined) return [`${element.name} is unknown in ${path.at(-1)}`];
  return [
    ...childProblems(element, rule),
    ...attributeProblems(element, rule),
    ...element.children.flatMap((child) => elementProblems(child, [...path, element.name])),
  ];
}

interface Placed {
  readonly element: XmlElement;
  readonly parent: string;
}

function placed(element: XmlElement, parent = ""): Placed[] {
  return [{ element, parent }, ...element.children.flatMap((child) => placed(child, element.name))];
}

function twice(ids: readonly string[], what: string): string[] {
  return ids.filter((each, index) => ids.indexOf(each) !== index).map((each) => `${what} ${each} must be given once`);
}

function referenceProblems(root: XmlElement): string[] {
  const all = placed(root);
  const resourceKinds = new Set(Object.values(kindOfReference));
  const defined = all.filter(({ parent }) => resourceKinds.has(parent));
  const resourceIds = defined.map(({ element }) => element.attributes.id ?? "");
  const used = all.filter(({ element }) => element.attributes.resid !== undefined);
  const controlIds = all
    .filter(({ element }) => ["Group", "Control", "Item", "CustomTab"].includes(element.name))
    .map(({ element }) => element.attributes.id ?? "");
  const missing = used
    .filter(({ element }) => {
      const kind = kindOfReference[element.name];
      return !defined.some(
        ({ element: each, parent }) => parent === kind && each.attributes.id === element.attributes.resid,
      );
    })
    .map(
      ({ element }) =>
        `${element.name} refers to ${element.attributes.resid}, which is no ${kindOfReference[element.name]}`,
    );
  const usedIds = new Set(used.map(({ element }) => element.attributes.resid));
  const idle = resourceIds.filter((each) => !usedIds.has(each)).map((each) => `resource ${each} must be used`);
  const icons = all
    .filter(({ element }) => element.name === "Icon")
    .flatMap(({ element, parent }) => {
      const sizes = element.children.map(({ attributes }) => attributes.size);
      const lacking = ["16", "32", "80"].filter((size) => !sizes.includes(size));
      return [
        ...lacking.map((size) => `the icon of ${parent} must have size ${size}`),
        ...twice(sizes.map(String), "size"),
      ];
    });
  return [...twice(resourceIds, "resource"), ...twice(controlIds, "id"), ...missing, ...idle, ...icons];
}

/** Everything that Office, or its store, would refuse an add-in only manifest for; none where it is right. */
export function manifestProblems(source: string): string[] {
  const root = parseXml(source);
  if (root.name !== "OfficeApp") return [`the manifest must be an OfficeApp, not ${root.name}`];
  return [...elementProblems(root, []), ...referenceProblems(root)];
}
