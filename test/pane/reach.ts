import type { Page } from "playwright-core";

declare global {
  interface Window {
    /** Where the Tab key came to, each with whether that could be seen once the key went on. */
    tabWalk: { readonly visible: Map<Element, boolean>; readonly arrive: () => void };
  }
}

const controls = ".pane :is(button, input, select, textarea, a, summary)";

/** Controls of the pane that are cut at a side, where no scrolling sideways would show them, each with how much is lost. */
export function cutControls(page: Page): Promise<string[]> {
  return page.locator(controls).evaluateAll((all) =>
    all.flatMap((control) => {
      const { left, right, width } = control.getBoundingClientRect();
      if (width <= 1) return [];
      let [from, to] = [0, window.innerWidth];
      for (let around = control.parentElement; around !== null; around = around.parentElement) {
        const { overflowX } = getComputedStyle(around);
        if (overflowX === "visible") continue;
        // What can be scrolled sideways by keyboard too shows it, as wide tables do.
        if (/auto|scroll/.test(overflowX) && around.scrollWidth > around.clientWidth + 1 && around.tabIndex >= 0)
          return [];
        const box = around.getBoundingClientRect();
        [from, to] = [Math.max(from, box.left), Math.min(to, box.right)];
      }
      const lost = Math.max(from - left, right - to);
      return lost > 1 ? [`${Math.round(lost)} px of ${control.outerHTML.slice(0, 120)} are cut`] : [];
    }),
  );
}

/** Controls of the pane that the Tab key does not come to, or comes to without showing it. */
export async function keyboardGaps(page: Page): Promise<string[]> {
  await page.evaluate((controls) => {
    const visible = new Map<Element, boolean>();
    // Some controls, such as the choices in a row of chips, have their ring drawn by what is around or beside them;
    // a control that stands beside one has a ring for itself alone.
    const looks = (control: Element): string =>
      [control, control.parentElement, control.nextElementSibling]
        .filter((one) => one !== null && (one === control || !one.matches(controls)))
        .map((one) => {
          const { outline, boxShadow, borderColor } = getComputedStyle(one ?? control);
          return `${outline} ${boxShadow} ${borderColor}`;
        })
        .join();
    let last: { readonly control: Element; readonly focused: string } | undefined;
    const arrive = (): void => {
      const control = document.activeElement ?? document.body;
      if (control === last?.control) return;
      if (last !== undefined) visible.set(last.control, looks(last.control) !== last.focused);
      last = { control, focused: looks(control) };
    };
    window.tabWalk = { visible, arrive };
    // From the top of the page on.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  }, controls);
  // A date has a stop for the year, the month, the day and its calendar; after the last control comes the page itself.
  const stops = (await page.locator(controls).count()) + 3 * (await page.locator("input[type=date]").count()) + 1;
  for (let presses = 0; presses < stops; presses++) {
    await page.keyboard.press("Tab");
    await page.evaluate(() => window.tabWalk.arrive());
  }
  return page.locator(controls).evaluateAll((all) =>
    all.flatMap((control) => {
      const isOffered = control.checkVisibility() && !control.matches(":disabled, [tabindex='-1']");
      // Of the choices of one question Tab comes to the chosen one; arrow keys go on from there.
      const isOneOfSeveral = control instanceof HTMLInputElement && control.type === "radio" && !control.checked;
      if (!isOffered || isOneOfSeveral) return [];
      const seen = window.tabWalk.visible.get(control);
      const fault = seen === undefined ? "is not reached by Tab" : "does not show the focus";
      return seen === true ? [] : [`${control.outerHTML.slice(0, 120)} ${fault}`];
    }),
  );
}
