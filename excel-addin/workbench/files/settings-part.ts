import { storedText } from "./stored-text.ts";
import { escapeXml, unescapeXml, xmlElements } from "./xml-text.ts";

/** The namespace by which the part is found again. */
export const SETTINGS_NAMESPACE = "urn:ticketscore:settings";
export const SETTINGS_PART = "customXml/item1.xml";

const IDENTITY = "{8C1F3B52-6B7D-4E0B-9C55-71B0B4B3A7D1}";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The parts that keep the add-in's texts in a workbook: a custom XML part, which other programs carry along. */
export function settingsParts(settings: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const entries = Object.entries(settings).map(([key, text]) => {
    return `<setting key="${escapeXml(storedText(key))}">${escapeXml(storedText(text))}</setting>`;
  });
  return new Map([
    [SETTINGS_PART, `${DECLARATION}<settings xmlns="${SETTINGS_NAMESPACE}">${entries.join("")}</settings>`],
    [
      "customXml/itemProps1.xml",
      `${DECLARATION}<ds:datastoreItem ds:itemID="${IDENTITY}" xmlns:ds="${DOCUMENT}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    ],
    [
      "customXml/_rels/item1.xml.rels",
      `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    ],
  ]);
}

/** The texts in a custom XML part of ours; nothing when it is another's. */
export function settingsIn(part: string): Readonly<Record<string, string>> {
  if (!part.includes(SETTINGS_NAMESPACE)) return {};
  const restore = (text: string): string =>
    text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Object.fromEntries(
    xmlElements(part, "setting").map(({ attributes, content }) => [
      restore(attributes.key ?? ""),
      restore(unescapeXml(content)),
    ]),
  );
}
