import { localeOf } from "../../core/i18n/locale.ts";
import { siteTexts } from "../../core/i18n/site/site-texts.ts";
import { callShown } from "./example-call.ts";
import { typedCell } from "./shown-cell.ts";

/** Makes the examples of the page calculate, with the functions that ship: functions.js has put them on the page. */

const locale = localeOf(document.documentElement.lang);

const all = <Kind extends Element>(within: Element | Document, selector: string): Kind[] => [
  ...within.querySelectorAll<Kind>(selector),
];

function calculate(example: HTMLElement): void {
  const boxes = all<HTMLElement>(example, ".box").map((box) =>
    all<HTMLTableRowElement>(box, "tr").map((row) =>
      all<HTMLInputElement>(row, "input").map((input) => typedCell(input.value)),
    ),
  );
  const { formula, result } = callShown(example.dataset.function ?? "", boxes, locale);
  for (const code of all(example, ".formula code")) code.innerHTML = formula;
  for (const output of all(example, "output")) output.innerHTML = result;
}

/** A row like the last one, empty; the first one stays. */
function changeRows(box: Element, change: string | undefined): void {
  const rows = all<HTMLTableRowElement>(box, "tr");
  const last = rows.at(-1);
  if (last === undefined) return;
  if (change === "remove") {
    if (rows.length > 1) last.remove();
    return;
  }
  const added = last.cloneNode(true);
  if (!(added instanceof HTMLTableRowElement)) return;
  const name = box.querySelector("legend")?.textContent ?? "";
  for (const [column, input] of all<HTMLInputElement>(added, "input").entries()) {
    input.value = "";
    input.setAttribute("aria-label", siteTexts[locale].page.cell(name, String(rows.length + 1), String(column + 1)));
  }
  last.after(added);
}

/** Cells copied from a sheet fill the boxes from here on, as far as there are any. */
function paste(input: HTMLInputElement, text: string): boolean {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  if (lines.length === 1 && !text.includes("\t")) return false;
  const cell = input.closest("td");
  const row = input.closest("tr");
  const table = input.closest("tbody");
  if (cell === null || row === null || table === null) return false;
  for (const [down, line] of lines.entries()) {
    for (const [across, value] of line.split("\t").entries()) {
      const target = table.rows[row.sectionRowIndex + down]?.cells[cell.cellIndex + across]?.querySelector("input");
      if (target) target.value = value;
    }
  }
  return true;
}

for (const example of all<HTMLElement>(document, ".example")) {
  example.addEventListener("input", () => calculate(example));
  example.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-rows]") : null;
    const box = button?.closest(".box");
    if (!button || !box) return;
    changeRows(box, button.dataset.rows);
    calculate(example);
  });
  example.addEventListener("paste", (event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    if (!paste(event.target, event.clipboardData?.getData("text/plain") ?? "")) return;
    event.preventDefault();
    calculate(example);
  });
}
document.documentElement.dataset.live = "yes";
