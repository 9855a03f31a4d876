import type { Locale } from "../../core/i18n/locale.ts";
import { addinTexts, commandTexts, ribbonTexts } from "../../core/i18n/ribbon-texts.ts";
import { declaredRequirements } from "../addin/requirements.ts";
import { type RibbonControl, type RibbonIcon, ribbon, runCommands } from "../addin/ribbon.ts";
import { ribbonIconSizes } from "./icons.ts";
import { fillJson } from "./placeholders.ts";
import type { Site } from "./site.ts";

/** The action that opens the task pane. */
const showPane = "openPane";

/** The unified manifest: `template` with the site's address and the ribbon put in, in English. */
export function unifiedManifest(template: string, site: Site, version: string): unknown {
  return fillJson("manifests/excel-unified.json", template, {
    version,
    site: site.address,
    domain: new URL(site.address).host,
    name: addinTexts.name.en,
    "description.short": addinTexts.short.en,
    description: addinTexts.full.en,
    requirements: declaredRequirements.map(({ set, version: least }) => ({ name: set, minVersion: least })),
    actions: [
      { id: showPane, type: "openPage", view: "pane", pinnable: false, displayName: commandTexts.openPane.label.en },
      ...runCommands.map((id) => ({ id, type: "executeFunction", displayName: commandTexts[id].label.en })),
    ],
    tab: ribbonTexts.tab.en,
    groups: ribbon.map(({ id, icon, controls }) => ({
      id: `TicketScore.Group.${id}`,
      label: ribbonTexts.groups[id].en,
      icons: icons(icon, site),
      controls: controls.map((control) => controlOf(control, site)),
    })),
  });
}

/** What replaces the English texts of the unified manifest in Chinese, by the path of each. */
export function unifiedManifestInChinese(template: string, site: Site): unknown {
  const filled = fillJson("manifests/excel-unified.zh-CN.json", template, {
    site: site.address,
    name: addinTexts.name["zh-CN"],
    "description.short": addinTexts.short["zh-CN"],
    description: addinTexts.full["zh-CN"],
  });
  return { ...Object(filled), ...Object.fromEntries(ribbonPaths("zh-CN")) };
}

function controlOf(control: RibbonControl, site: Site): unknown {
  const { id, icon } = control;
  const common = { id: `TicketScore.${id}`, ...wordsOf(id), icons: icons(icon, site) };
  if (control.kind !== "menu") return { ...common, type: "button", actionId: id };
  const items = control.items.map((item) => ({
    id: `TicketScore.${item.id}`,
    type: "menuItem",
    ...wordsOf(item.id),
    icons: icons(item.icon, site),
    actionId: item.id,
  }));
  return { ...common, type: "menu", items };
}

function wordsOf(id: keyof typeof commandTexts): unknown & object {
  const { label, tip } = commandTexts[id];
  return { label: label.en, supertip: { title: label.en, description: tip.en } };
}

/** The schema takes at most three: the sizes that Office asks for. */
function icons(icon: RibbonIcon, { address }: Site): unknown {
  const sizes = ribbonIconSizes.filter((size) => size === 16 || size === 32 || size === 80);
  return sizes.map((size) => ({ size, url: `${address}/icons/${icon}-${size}.png` }));
}

/** Every text on the ribbon and of its actions, by its path in the manifest. */
function* ribbonPaths(locale: Locale): Generator<readonly [path: string, text: string]> {
  const actions = [showPane, ...runCommands] as const;
  for (const [index, id] of actions.entries())
    yield [`extensions[0].runtimes[0].actions[${index}].displayName`, commandTexts[id].label[locale]];
  const tab = "extensions[0].ribbons[0].tabs[0]";
  yield [`${tab}.label`, ribbonTexts.tab[locale]];
  for (const [groupIndex, group] of ribbon.entries()) {
    const groupPath = `${tab}.groups[${groupIndex}]`;
    yield [`${groupPath}.label`, ribbonTexts.groups[group.id][locale]];
    for (const [controlIndex, control] of group.controls.entries()) {
      const path = `${groupPath}.controls[${controlIndex}]`;
      yield* commandPaths(path, control.id, locale);
      const items = control.kind === "menu" ? control.items : [];
      for (const [itemIndex, item] of items.entries())
        yield* commandPaths(`${path}.items[${itemIndex}]`, item.id, locale);
    }
  }
}

function* commandPaths(
  path: string,
  id: keyof typeof commandTexts,
  locale: Locale,
): Generator<readonly [path: string, text: string]> {
  const { label, tip } = commandTexts[id];
  yield [`${path}.label`, label[locale]];
  yield [`${path}.supertip.title`, label[locale]];
  yield [`${path}.supertip.description`, tip[locale]];
}
