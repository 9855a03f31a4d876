import "../../formula/jitless.ts";
import type { z } from "zod/mini";
import type { Localized } from "../../i18n/locale.ts";
import type { Argument } from "../argument.ts";
import { isBlank, isErrorValue } from "../cell.ts";
import { isCell } from "./range.ts";
import type { Reader } from "./reader.ts";

/** Reads one number that a schema describes; a blank cell stands for `blank`. */
export function scalar(schema: z.ZodMiniNumber, blank: number, accepts: Localized): Reader<number> {
  return {
    shape: "cell",
    content: "number",
    accepts,
    read(argument) {
      if (argument.count > 1) argument.refuse("oneCell", {});
      const cell = argument.cell(0);
      if (isCell(cell)) {
        if (isBlank(cell)) return blank;
        if (isErrorValue(cell)) {
          argument.meetCommon(cell);
          return blank;
        }
      }
      const parsed = schema.safeParse(cell);
      return parsed.success ? parsed.data : refuseIssue(argument, parsed.error.issues[0]);
    },
  };
}

/** Says in our words what the schema found. */
function refuseIssue(argument: Argument, issue: z.core.$ZodIssue | undefined): never {
  switch (issue?.code) {
    case "too_small":
      return argument.refuse(issue.inclusive === false ? "above" : "atLeast", { bound: Number(issue.minimum) });
    case "too_big":
      return argument.refuse(issue.inclusive === false ? "below" : "atMost", { bound: Number(issue.maximum) });
    case "invalid_type":
      return argument.refuse(issue.expected === "int" ? "wholeNumber" : "number", {});
    default:
      return argument.refuse("number", {});
  }
}
