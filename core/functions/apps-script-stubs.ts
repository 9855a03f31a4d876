import type { Locale } from "../i18n/locale.ts";
import type { ParameterDescription } from "./descriptor.ts";
import { functions } from "./registry.ts";

/**
 * The functions as Google Sheets finds them: top-level declarations, each under the comment from which the sheet takes
 * its help. They hand their arguments on to `TicketScore.evaluateInSheet` in the bundle.
 */
export function appsScriptStubs(locale: Locale): string {
  return functions
    .map(({ id, summary, parameters, result }) => {
      const names = parameters.map(({ name }) => name).join(", ");
      const lines = [
        summary[locale],
        "",
        ...parameters.map((parameter) => parameterLine(parameter, locale)),
        `@return ${result.help[locale]}`,
        "@customfunction",
      ];
      const comment = lines.map((line) => ` * ${commentText(line)}`.trimEnd()).join("\n");
      return `/**\n${comment}\n */\nfunction ${id}(${names}) {\n  return TicketScore.evaluateInSheet("${id}", arguments);\n}\n`;
    })
    .join("\n");
}

const types: Readonly<Record<ParameterDescription["content"], string>> = {
  number: "number",
  text: "string",
  mixed: "any",
};

function parameterLine({ name, help, optional, shape, content }: ParameterDescription, locale: Locale): string {
  const type = types[content];
  const shown = shape === "range" ? `${type}|Array<Array<${type}>>` : type;
  return `@param {${shown}} ${optional ? `[${name}]` : name} ${help[locale]}`;
}

/** Text that stays inside its comment and on its line. */
function commentText(text: string): string {
  return text.replace(/\*\//g, "* /").replace(/\s+/g, " ");
}
