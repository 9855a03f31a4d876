import { carried } from "../stand-ins/crossing.ts";

declare global {
  interface Window {
    /** To the server and back: the text of its answer, or the name and message of an error. */
    callServer(name: string, args: string): Promise<{ readonly answer: string } | { readonly error: string[] }>;
  }
}

type Handler = (value: unknown) => void;

function runnerWith(onSuccess: Handler, onFailure: Handler): object {
  return new Proxy(
    {},
    {
      get: (_runner, name) => {
        if (typeof name !== "string") return undefined;
        if (name === "withSuccessHandler") return (handler: Handler) => runnerWith(handler, onFailure);
        if (name === "withFailureHandler") return (handler: Handler) => runnerWith(onSuccess, handler);
        return (...args: unknown[]) => {
          const arriving = JSON.stringify(args.map((arg, index) => carried(arg, String(index))));
          window.callServer(name, arriving).then((outcome) => {
            if ("answer" in outcome) return onSuccess(JSON.parse(outcome.answer));
            const [kind = "Error", message = ""] = outcome.error;
            onFailure(Object.assign(new Error(message), { name: kind }));
          });
        };
      },
    },
  );
}

// On the page of the sidebar's frame: only what is legal crosses, and what comes back is a copy.
if (window.top !== window) Object.assign(window, { google: { script: { run: runnerWith(() => {}, console.error) } } });
