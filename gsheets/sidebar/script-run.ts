import type { Answer } from "../transfer/answer.ts";
import type { SheetsServer } from "../transfer/sheets-server.ts";

export type ServerFunction = keyof SheetsServer;

type ArgumentsByName = { readonly [Name in ServerFunction]: Parameters<SheetsServer[Name]> };

/** What each function of the server takes. */
export type ServerArguments<Name extends ServerFunction> = ArgumentsByName[Name];

/** What each function of the server gives where it does not refuse. */
export type ServerValue<Name extends ServerFunction> =
  ReturnType<SheetsServer[Name]> extends Answer<infer Value> ? Value : never;

/** The functions of the server by their names, with the handlers set for what comes of the call. */
export type ServerCalls = { readonly [Name in ServerFunction]: (...args: ArgumentsByName[Name]) => void };

/** `google.script.run` as Apps Script puts it on the page of a sidebar. A Date in an answer makes it `null`. */
export interface ScriptRun {
  withSuccessHandler<Name extends ServerFunction>(
    handler: (answer: Answer<ServerValue<Name>> | null) => void,
  ): { withFailureHandler(handler: (error: unknown) => void): Pick<ServerCalls, Name> };
}
