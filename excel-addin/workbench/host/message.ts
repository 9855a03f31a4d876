import type { Batch, Dispatcher } from "./dispatcher.ts";

/** What office.js sends: an HTTP request in all but name. */
interface HostMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: string | Batch };
}

/** Carries out one message of office.js and answers under its number. */
export async function answerMessage(dispatcher: Dispatcher, text: string): Promise<string> {
  const { id, type, flags, message } = JSON.parse(text) as HostMessage;
  const respond = (statusCode: number, body: unknown): string =>
    JSON.stringify({ id, type, flags, message: { statusCode, headers: {}, body } });
  if (!message.url.startsWith("ProcessQuery")) {
    return respond(501, {
      error: { code: "NotImplemented", message: `The workbench does not answer ${message.url}.` },
    });
  }
  const batch = typeof message.body === "string" ? (JSON.parse(message.body) as Batch) : message.body;
  return respond(200, await dispatcher.run(batch));
}
