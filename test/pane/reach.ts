import type { Page } from "playwright-core";

declare global {
  interface Window {
    /** Where the Tab key came to, each with whether that could be seen, and the end of looking. */
    tabWalk: { readonly visible: Map<Element, boolean>; readonly stop: () => void };
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
  await page.evaluate(() => {
    const visible = new Map<Element, boolean>();
    // Some controls, such as the choices in a row of chips, have their ring drawn by what is around or beside them.
    const looks = (control: Element): string =>
      [control, control.parentElement, control.nextElementSibling]
        .map((one) => {
          const { outline, boxShadow, borderColor } = getComputedStyle(one ?? control);
          return `${outline} ${boxShadow} ${borderColor}`;
        })
        .join();
    const look = (event: FocusEvent): void => {
      const { target } = event;
      if (!(target instanceof Element)) return;
      const focused = looks(target);
      const left = (): void => {
        visible.set(target, looks(target) !== focused);
      };
      target.addEventListener("focusout", () => requestAnimationFrame(left), { once: true });
      visible.set(target, true);
    };
    document.addEventListener("focusin", look);
    window.tabWalk = { visible, stop: () => document.removeEventListener("focusin", look) };
    // From the top of the page on.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  // A date has a stop for the year, the month, the day and its calendar.
  const stops = (await page.locator(controls).count()) + 3 * (await page.locator("input[type=date]").count());
  for (let presses = 0; presses < stops; presses++) await page.keyboard.press("Tab");
  return page.locator(controls).evaluateAll((all) => {
    window.tabWalk.stop();
    return all.flatMap((control) => {
      const isOffered = control.checkVisibility() && !control.matches(":disabled, [tabindex='-1']");
      // Of the choices of one question Tab comes to the chosen one; arrow keys go on from there.
      const isOneOfSeveral = control instanceof HTMLInputElement && control.type === "radio" && !control.checked;
      if (!isOffered || isOneOfSeveral) return [];
      const seen = window.tabWalk.visible.get(control);
      const fault = seen === undefined ? "is not reached by Tab" : "does not show the focus";
      return seen === true ? [] : [`${control.outerHTML.slice(0, 120)} ${fault}`];
    });
  });
}
