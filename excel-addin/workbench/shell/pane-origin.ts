import { otherOrigin } from "../other-origin.ts";

/**
 * Where the pane's page comes from: this server under its other name, so that the pane gets a process of its own. Where
 * that leads nowhere (a forwarded port may know one name only), the page's own origin has to do.
 */
export async function paneOrigin(): Promise<string> {
  const other = otherOrigin(location.origin);
  try {
    await fetch(`${other}/bridge.js`, { method: "HEAD", mode: "no-cors" });
    return other;
  } catch {
    return location.origin;
  }
}
