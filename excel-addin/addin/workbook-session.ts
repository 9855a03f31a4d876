import { WorkbookError } from "../../core/workbook/port.ts";

/** Excel's codes for a workbook or sheet that may not be changed. */
const refusedCodes: ReadonlySet<string> = new Set(["AccessDenied", "ReadOnly"]);

/** Excel's own words, with the statement that failed where it names one. */
export function detailOf(error: unknown): string {
  if (error instanceof OfficeExtension.Error) {
    const place = error.debugInfo?.errorLocation;
    return place ? `${error.message} (${place})` : error.message;
  }
  return error instanceof Error ? error.message : String(error);
}

function asWorkbookError(error: unknown): unknown {
  if (error instanceof WorkbookError || !(error instanceof OfficeExtension.Error)) return error;
  return new WorkbookError(
    refusedCodes.has(error.code) ? { code: "read-only" } : { code: "host-failed", detail: detailOf(error) },
  );
}

/** Runs work on the workbook and counts its round trips; what Excel refuses comes out as a `WorkbookError`. */
export class WorkbookSession {
  #syncs = 0;

  /** Round trips since this session began. */
  get syncs(): number {
    return this.#syncs;
  }

  async run<Result>(
    work: (context: Excel.RequestContext, sync: () => Promise<void>) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await Excel.run((context) =>
        work(context, async () => {
          this.#syncs += 1;
          await context.sync();
        }),
      );
    } catch (error) {
      throw asWorkbookError(error);
    }
  }
}
