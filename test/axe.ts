import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    readonly axe: { run(context: unknown, options: RunOptions): Promise<AxeResults> };
  }
}

const looks: Readonly<Record<"everything" | "colours", RunOptions>> = {
  everything: { resultTypes: ["violations"] },
  /** What changes with the colours alone. */
  colours: { resultTypes: ["violations"], runOnly: ["color-contrast", "link-in-text-block"] },
};

/** What axe objects to on a page that axe was put into: each objection with the element. */
export function axeObjections(
  page: Page,
  look: keyof typeof looks = "everything",
  without: readonly string[] = [],
): Promise<string[]> {
  const options: RunOptions = {
    ...looks[look],
    ...(look === "everything" ? { rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) } : {}),
  };
  return page.evaluate(async (given) => {
    const { violations } = await window.axe.run(document, given);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, options);
}
