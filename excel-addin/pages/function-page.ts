import type { Cell } from "../../core/functions/cell.ts";
import type { Example, FunctionDescriptor, ParameterDescription } from "../../core/functions/descriptor.ts";
import { functions } from "../../core/functions/registry.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { siteTexts } from "../../core/i18n/site/site-texts.ts";
import { callShown } from "./example-call.ts";
import { escapeHtml } from "./html.ts";
import { functionFile } from "./page-address.ts";
import { pageOf } from "./page-frame.ts";
import { isMomentParameter, shownCell } from "./shown-cell.ts";

/** The page about one function, made from its descriptor alone. */
export function functionPage(descriptor: FunctionDescriptor, locale: Locale): string {
  const { id, category, summary, parameters, result, examples } = descriptor;
  const { page } = siteTexts[locale];
  const related = functions.filter((other) => other.category === category && other.id !== id);
  const content = `      <h1>${id}</h1>
      <p class="lead">${escapeHtml(summary[locale])}</p>
      <p class="syntax"><code>=${id}(${escapeHtml(parameters.map(argumentName).join(", "))})</code></p>
      <section>
        <h2>${escapeHtml(page.arguments)}</h2>
        <div class="wide" tabindex="0" role="group" aria-label="${escapeHtml(page.arguments)}">
          <table class="parameters">
            <thead>
              <tr><th scope="col">${escapeHtml(page.argument)}</th><th scope="col">${escapeHtml(page.meaning)}</th><th scope="col">${escapeHtml(page.accepts)}</th></tr>
            </thead>
            <tbody>
${parameters.map((parameter) => parameterRow(parameter, locale)).join("\n")}
            </tbody>
          </table>
        </div>
        <h2>${escapeHtml(page.result)}</h2>
        <p>${escapeHtml(result.help[locale])}</p>
      </section>
      <section>
        <h2>${escapeHtml(page.examples)}</h2>
        <p class="hint">${escapeHtml(page.examplesLead)}</p>
${examples.map((example, index) => exampleSection(descriptor, example, index + 1, locale)).join("\n")}
      </section>
      <section>
        <h2>${escapeHtml(page.related)}</h2>
        <p class="related">${related.map((other) => `<a href="${functionFile(other.id)}">${other.id}</a>`).join(" ")}</p>
      </section>`;
  const description = summary[locale];
  return pageOf({ locale, file: functionFile(id), title: id, description, content, isLive: true });
}

function argumentName({ name, optional }: ParameterDescription): string {
  return optional ? `[${name}]` : name;
}

function parameterRow({ name, help, accepts, optional }: ParameterDescription, locale: Locale): string {
  const { page } = siteTexts[locale];
  const note = optional ? `<br><span class="hint">${escapeHtml(page.optional)}</span>` : "";
  return `              <tr><th scope="row"><code>${name}</code>${note}</th><td>${escapeHtml(help[locale])}</td><td>${escapeHtml(accepts[locale])}</td></tr>`;
}

function exampleSection(
  { id, parameters }: FunctionDescriptor,
  example: Example,
  number: number,
  locale: Locale,
): string {
  const boxes = parameters.map((_, index) => rowsOf(example.args[index] ?? null));
  const { formula, result } = callShown(id, boxes, locale);
  const heading = `example-${number}`;
  return `        <section class="example" data-function="${id}" aria-labelledby="${heading}">
          <h3 id="${heading}">${escapeHtml(example.why[locale])}</h3>
          <div class="boxes">
${parameters.map((parameter, index) => boxOf(parameter, boxes[index] ?? [[null]], locale)).join("\n")}
          </div>
          <p class="formula"><code>${formula}</code></p>
          <output aria-live="polite" aria-label="${escapeHtml(siteTexts[locale].page.result)}" tabindex="0">${result}</output>
        </section>`;
}

function rowsOf(argument: Example["args"][number]): readonly (readonly Cell[])[] {
  return Array.isArray(argument) ? argument : [[argument as Cell]];
}

/** In characters: what stands in the column has room, and a phone is not too narrow for it. */
function columnWidth(texts: readonly string[]): number {
  return Math.min(30, Math.max(7, ...texts.map((text) => text.length)));
}

function boxOf({ name, shape }: ParameterDescription, rows: readonly (readonly Cell[])[], locale: Locale): string {
  const { page } = siteTexts[locale];
  const isMoment = isMomentParameter(name);
  const texts = rows.map((row) => row.map((cell) => shownCell(cell, isMoment)));
  const lines = texts.map((row, rowIndex) => {
    const cells = row.map((text, columnIndex) => {
      const label = page.cell(name, String(rowIndex + 1), String(columnIndex + 1));
      const width = columnWidth(texts.map((each) => each[columnIndex] ?? ""));
      return `<td><input aria-label="${escapeHtml(label)}" value="${escapeHtml(text)}" size="${width}" autocomplete="off" spellcheck="false"></td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const buttons =
    shape === "range"
      ? `<div class="rows"><button type="button" data-rows="add" aria-label="${escapeHtml(`${name}: ${page.addRow}`)}" title="${escapeHtml(page.addRow)}">+</button><button type="button" data-rows="remove" aria-label="${escapeHtml(`${name}: ${page.removeRow}`)}" title="${escapeHtml(page.removeRow)}">−</button></div>`
      : "";
  return `            <fieldset class="box"><legend>${name}</legend><table class="cells"><tbody>${lines.join("")}</tbody></table>${buttons}</fieldset>`;
}
