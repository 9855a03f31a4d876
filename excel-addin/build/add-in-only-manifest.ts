import type { Localized } from "../../core/i18n/locale.ts";
import { addinTexts, commandTexts, ribbonTexts } from "../../core/i18n/ribbon-texts.ts";
import { declaredRequirements } from "../addin/requirements.ts";
import { type RibbonControl, type RibbonGroup, type RibbonIcon, ribbon } from "../addin/ribbon.ts";
import { ribbonIconSizes } from "./icons.ts";
import { fillText } from "./placeholders.ts";
import type { Site } from "./site.ts";

/** The manifest in Office's own XML: `template` with the site's address and the ribbon put in. */
export function addInOnlyManifest(template: string, site: Site, version: string): string {
  return fillText("manifests/excel.xml", template, {
    version,
    site: site.address,
    name: escaped(addinTexts.name.en),
    "name.zh-CN": escaped(addinTexts.name["zh-CN"]),
    description: escaped(addinTexts.full.en),
    "description.zh-CN": escaped(addinTexts.full["zh-CN"]),
    requirements: lines(
      6,
      declaredRequirements.map(({ set, version: least }) => `<Set Name="${set}" MinVersion="${least}"/>`),
    ),
    groups: lines(14, ribbon.flatMap(groupLines)),
    images: lines(
      8,
      iconsUsed().flatMap((icon) => imageLines(icon, site)),
    ),
    labels: lines(8, [
      ...stringLines("Tab.Label", ribbonTexts.tab),
      ...ribbon.flatMap(({ id }) => stringLines(groupLabel(id), ribbonTexts.groups[id])),
      ...commandsShown().flatMap((id) => stringLines(`${id}.Label`, commandTexts[id].label)),
    ]),
    tips: lines(
      8,
      commandsShown().flatMap((id) => stringLines(`${id}.Tip`, commandTexts[id].tip)),
    ),
  });
}

type CommandId = keyof typeof commandTexts;

/** Every command on the ribbon, menus and what is in them alike. */
function commandsShown(): readonly CommandId[] {
  const controls = ribbon.flatMap((group) => group.controls);
  return controls.flatMap((control) =>
    control.kind === "menu" ? [control.id, ...control.items.map(({ id }) => id)] : [control.id],
  );
}

function iconsUsed(): readonly RibbonIcon[] {
  const controls = ribbon.flatMap((group) => group.controls);
  const items = controls.flatMap((control) => (control.kind === "menu" ? control.items : []));
  return [...new Set([...ribbon, ...controls, ...items].map(({ icon }) => icon))];
}

function groupLabel(id: RibbonGroup["id"]): string {
  return `Group.${id}.Label`;
}

function groupLines({ id, icon, controls }: RibbonGroup): string[] {
  return [
    `<Group id="TicketScore.Group.${id}">`,
    ...indented([`<Label resid="${groupLabel(id)}"/>`, ...iconLines(icon), ...controls.flatMap(controlLines)]),
    "</Group>",
  ];
}

function controlLines(control: RibbonControl): string[] {
  const { id, icon } = control;
  const type = control.kind === "menu" ? "Menu" : "Button";
  return [
    `<Control xsi:type="${type}" id="TicketScore.${id}">`,
    ...indented([...wordsAndIcon(id, icon), ...whatFollows(control)]),
    "</Control>",
  ];
}

function whatFollows(control: RibbonControl): string[] {
  switch (control.kind) {
    case "pane":
      return [
        '<Action xsi:type="ShowTaskpane">',
        ...indented(["<TaskpaneId>TicketScore.Taskpane</TaskpaneId>", '<SourceLocation resid="Taskpane.Url"/>']),
        "</Action>",
      ];
    case "run":
      return runLines(control.id);
    case "menu": {
      const items = control.items.flatMap(({ id, icon }) => [
        `<Item id="TicketScore.${id}">`,
        ...indented([...wordsAndIcon(id, icon), ...runLines(id)]),
        "</Item>",
      ]);
      return ["<Items>", ...indented(items), "</Items>"];
    }
  }
}

function runLines(id: CommandId): string[] {
  return ['<Action xsi:type="ExecuteFunction">', ...indented([`<FunctionName>${id}</FunctionName>`]), "</Action>"];
}

function wordsAndIcon(id: CommandId, icon: RibbonIcon): string[] {
  return [
    `<Label resid="${id}.Label"/>`,
    "<Supertip>",
    ...indented([`<Title resid="${id}.Label"/>`, `<Description resid="${id}.Tip"/>`]),
    "</Supertip>",
    ...iconLines(icon),
  ];
}

function iconLines(icon: RibbonIcon): string[] {
  const images = ribbonIconSizes.map((size) => `<bt:Image size="${size}" resid="${icon}.${size}"/>`);
  return ["<Icon>", ...indented(images), "</Icon>"];
}

function imageLines(icon: RibbonIcon, { address }: Site): string[] {
  return ribbonIconSizes.map(
    (size) => `<bt:Image id="${icon}.${size}" DefaultValue="${address}/icons/${icon}-${size}.png"/>`,
  );
}

function stringLines(id: string, text: Localized): string[] {
  return [
    `<bt:String id="${id}" DefaultValue="${escaped(text.en)}">`,
    ...indented([`<bt:Override Locale="zh-CN" Value="${escaped(text["zh-CN"])}"/>`]),
    "</bt:String>",
  ];
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function indented(content: readonly string[]): string[] {
  return content.map((line) => `  ${line}`);
}

function lines(indent: number, content: readonly string[]): string {
  return content.map((line) => " ".repeat(indent) + line).join("\n");
}
