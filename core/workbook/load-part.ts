import { WorkbookError } from "./port.ts";

/**
 * A part of the add-in's code that is fetched when it is first needed, such as
 * `loadPart(() => import("./sheets-part.ts"))`. Once fetched it is there at once; where that failed it is tried again. A
 * browser that keeps a failed import, as the web's rules had it until 2026, fails again without asking the server: the
 * pane therefore also offers to be loaded anew.
 *
 * @throws WorkbookError `part-not-loaded`
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch {
    throw new WorkbookError({ code: "part-not-loaded" });
  }
}
