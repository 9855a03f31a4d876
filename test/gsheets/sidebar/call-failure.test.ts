import { describe, expect, it } from "vitest";
import { callFailure } from "../../../gsheets/sidebar/call-failure.ts";

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

describe("a call that came to no answer", () => {
  // What the failure handler of google.script.run is known to be given, as threads about Apps Script quote it.
  it.each([
    [named("ScriptError", "Exceeded maximum execution time"), "out-of-time"],
    [named("ScriptError", "Service invoked too many times for one day: spreadsheets."), "quota-spent"],
    [
      named(
        "ScriptError",
        "Service invoked too many times in a short time: exec qps. Try Utilities.sleep(1000) between calls.",
      ),
      "quota-spent",
    ],
    [
      named("ScriptError", "There are too many scripts running simultaneously for this Google user account."),
      "quota-spent",
    ],
    [named("ScriptError", "Service using too much computer time for one day"), "quota-spent"],
    [named("ScriptError", "Authorization is required to perform that action."), "not-authorised"],
    [named("ScriptError", "You do not have permission to call SpreadsheetApp.getActive."), "not-authorised"],
    [
      named(
        "ScriptError",
        "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
      ),
      "not-authorised",
    ],
    [named("NetworkError", "Connection failure due to HTTP 0"), "no-answer"],
    [named("TransportError", "NetworkError: Connection failure due to HTTP 500"), "no-answer"],
    [named("NetworkError", "连接失败"), "no-answer"],
    [named("ScriptError", "We're sorry, a server error occurred. Please wait a bit and try again."), "no-answer"],
    [named("ScriptError", "Service Spreadsheets timed out while accessing document with id 1a2b."), "no-answer"],
  ])("%s is %s", (error, code) => {
    expect(callFailure(error, 2000).code).toBe(code);
  });

  it("at the end of six minutes was ended for it, in whatever language that is said", () => {
    expect(callFailure(named("ScriptError", "Tempo massimo di esecuzione superato"), 361_000)).toEqual({
      code: "out-of-time",
    });
  });

  it.each([[new Error("TypeError: a is not a function")], ["TypeError: a is not a function"]])(
    "for another reason is told in the words of Apps Script: %s",
    (error) => {
      expect(callFailure(error, 2000)).toEqual({ code: "host-failed", detail: "TypeError: a is not a function" });
    },
  );
});
