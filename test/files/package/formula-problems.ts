import { formulaTokens } from "../../../core/formula/formula-tokens.ts";

const longestFormula = 8192;

/** Functions that a file must store with a prefix; without it Excel shows `#NAME?`. */
const prefixed = /^(LET|LAMBDA|ISOMITTED|FILTER|SORT|UNIQUE|SEQUENCE|XLOOKUP|IFS|TEXTJOIN|CONCAT|MAXIFS|MINIFS)$/i;

/** What is wrong with a formula as a file stores it. */
export function formulaProblems(formula: string, sheets: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  if (formula === "") problems.push("an empty formula");
  if (formula.startsWith("=")) problems.push("a formula with its =");
  if (formula.length > longestFormula) problems.push(`a formula of ${formula.length} characters`);
  const tokens = formulaTokens(formula);
  let depth = 0;
  tokens.forEach(({ kind, text }, index) => {
    if (text === "(") depth++;
    if (text === ")") depth--;
    if (depth < 0) problems.push("a bracket that closes nothing");
    if (kind === "text" && !/^"(?:[^"]|"")*"$/.test(text)) problems.push("a text that does not end");
    if (kind === "text" && text.slice(1, -1).replaceAll('""', '"').length > 255)
      problems.push("a text of more than 255 characters");
    if (kind === "other" && (text === ";" || text === "#REF!")) problems.push(`${text} in a formula`);
    if (kind === "name" && prefixed.test(text) && tokens[index + 1]?.text === "(")
      problems.push(`${text} without its prefix`);
    if (kind === "bracket" && tokens[index - 1]?.kind !== "name") problems.push(`${text}, which belongs to no table`);
    if (kind === "sheet") {
      const name = text.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
      if (!sheets.has(name.toLowerCase())) problems.push(`a reference to ${name}, which is no sheet`);
    }
  });
  if (depth > 0) problems.push("a bracket that is not closed");
  return problems.map((problem) => `${problem}: ${formula.slice(0, 80)}`);
}
