import { answerForOffice, office } from "./office-answers.ts";
import type { AddinFunctions, WireArgument, WireCell, WireError, WireOutcome, WireRows } from "./wire.ts";

/**
 * Runs in the frame of the functions, right after Microsoft's office.js and before the add-in's functions.js: calls what
 * that file associates the way Excel does. There is no workbook here, as in an Excel that gives functions a runtime of
 * their own.
 */

const isError = (cell: WireCell | WireError): cell is WireError => typeof cell === "object" && cell !== null;
const isRows = (argument: WireArgument): argument is WireRows => Array.isArray(argument);

function cellForAddin(cell: WireCell | WireError): unknown {
  return isError(cell) ? new office.CustomFunctions.Error(cell.error) : cell;
}

function argumentForAddin(argument: WireArgument): unknown {
  return isRows(argument) ? argument.map((row) => row.map(cellForAddin)) : cellForAddin(argument);
}

/** A plain Error becomes `#VALUE!` and its text is dropped, as in Excel. */
function errorFromAddin(problem: unknown): WireError {
  if (!(problem instanceof office.CustomFunctions.Error)) return { error: "#VALUE!" };
  return problem.message ? { error: problem.code, message: problem.message } : { error: problem.code };
}

/** Inside an array NaN and Infinity are lost on the way to Excel, and nothing is shown as 0. */
function cellFromAddin(cell: unknown): WireCell | WireError {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : 0;
  if (typeof cell === "string" || typeof cell === "boolean") return cell;
  if (cell === null || cell === undefined) return 0;
  return errorFromAddin(cell);
}

function outcomeOf(result: unknown): WireOutcome {
  if (Array.isArray(result)) {
    const rows = result.map((row) => (Array.isArray(row) ? row.map(cellFromAddin) : [cellFromAddin(row)]));
    const width = rows[0]?.length ?? 0;
    return width > 0 && rows.every((row) => row.length === width) ? { rows } : { error: "#VALUE!" };
  }
  if (typeof result === "number" && !Number.isFinite(result))
    return { error: Number.isNaN(result) ? "#VALUE!" : "#NUM!" };
  return { rows: [[cellFromAddin(result)]] };
}

function invoke(id: string, args: readonly WireArgument[]): WireOutcome | Promise<WireOutcome> {
  const implementation = office.CustomFunctions._association.mappings[id.toUpperCase()];
  if (!implementation) return { error: "#NAME?" };
  try {
    const result = implementation(...args.map(argumentForAddin));
    return result instanceof Promise ? result.then(outcomeOf, errorFromAddin) : outcomeOf(result);
  } catch (problem) {
    return errorFromAddin(problem);
  }
}

/** The add-in's script has run, so its functions are associated. */
async function pageLoaded(): Promise<void> {
  if (document.readyState === "complete") return;
  await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
}

/** The language that Office is started in, the last part of the address's `_host_Info`. */
function languageOfAddress(): string {
  return new URLSearchParams(location.search).get("_host_Info")?.split("$").at(-1) ?? "";
}

async function start(): Promise<AddinFunctions> {
  await Promise.all([answerForOffice(async () => ({ locale: languageOfAddress() })), pageLoaded()]);
  return { invoke };
}

window.addinFunctions = start();
