import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumHint, chromiumPath } from "../chromium.ts";
import { WorkbenchPage } from "../workbench-page.ts";
import { type FileLayout, figuresByHand, type LimitsByPriority, type PeriodFigures } from "./figures-by-hand.ts";
import { WizardUser } from "./wizard-user.ts";

const root = resolve(import.meta.dirname, "../..");
const helpdeskFile = join(root, "../shared/data/helpdesk-tickets.csv");
const incidentsFile = join(root, "excel-addin/workbench/samples/itsm-incidents.csv");

/** The indicators of the preset "From tickets alone", by the figures that answer them. */
const names: Readonly<Record<Exclude<keyof PeriodFigures, "tickets">, string>> = {
  respondedInTime: "Response in time",
  resolvedInTime: "Resolved in time",
  resolutionHours: "Average time to resolution",
  reopened: "Reopened rate",
  resolvedByFirstHandler: "Resolved by the first person",
};

interface Journey {
  readonly file: string;
  readonly missing?: string;
  readonly layout: FileLayout;
  readonly limits: LimitsByPriority;
  readonly periods: readonly { readonly from: string; readonly to: string }[];
  /** What the pane says about how the times are written. */
  readonly says: RegExp;
}

const journeys: readonly Journey[] = [
  {
    file: incidentsFile,
    layout: {
      id: "number",
      submitted: "opened_at",
      firstResponse: "first_update_at",
      resolved: "resolved_at",
      priority: "priority",
      reopened: "reopen_count",
      reassigned: "reassignment_count",
      times: "day-first",
    },
    limits: {
      "1 - Critical": { responseMinutes: 15, resolutionHours: 4 },
      "2 - High": { responseMinutes: 15, resolutionHours: 4 },
      "": { responseMinutes: 120, resolutionHours: 24 },
    },
    periods: [
      { from: "2016-02-29", to: "2016-02-29" },
      { from: "2016-03-01", to: "2016-03-01" },
      { from: "2016-03-02", to: "2016-03-02" },
    ],
    says: /“29-02-2016 01:16” shows it/,
  },
  {
    file: helpdeskFile,
    missing: existsSync(helpdeskFile) ? "" : " (skipped: the research data set is not beside the project)",
    layout: {
      id: "case",
      submitted: "opened_at",
      firstResponse: "taken_in_charge_at",
      resolved: "resolved_at",
      reopened: "times_reopened",
      times: "year-first",
    },
    limits: { "": { responseMinutes: 120, resolutionHours: 24 } },
    periods: [
      { from: "2012-01-01", to: "2012-01-31" },
      { from: "2012-07-01", to: "2012-07-31" },
    ],
    says: /dates of the sheet/i,
  },
];

/** Sheets keep 15 digits; Univer stores results to 10 decimals. */
function close(actual: unknown, wanted: number | null, what: string): void {
  if (wanted === null) expect({ what, actual: actual === "" ? null : actual }).toEqual({ what, actual: null });
  else {
    expect({ what, type: typeof actual }).toEqual({ what, type: "number" });
    expect(Math.abs(Number(actual) - wanted), `${what}: ${String(actual)} against ${wanted}`).toBeLessThan(1e-7);
  }
}

describe.each(journeys)("real tickets: $file", ({ file, missing = "", layout, limits, periods, says }) => {
  describe.skipIf(chromiumPath === undefined || missing !== "")(
    `from the file to both sheets${chromiumHint}${missing}`,
    () => {
      let workbench: WorkbenchPage;
      let user: WizardUser;

      beforeAll(async () => {
        workbench = await WorkbenchPage.launch();
        await workbench.open();
        user = new WizardUser(workbench);
      });

      afterAll(async () => {
        await workbench?.close();
        expect(workbench.outside).toEqual([]);
        expect(workbench.complaints).toEqual([]);
      });

      it("scores each period as the file's own text says, and follows when the period is changed in the sheet", async () => {
        const bytes = readFileSync(file);
        const text = bytes.toString("utf8");
        const [first, ...others] = periods;
        if (first === undefined) throw new Error("a journey needs a period");

        await workbench.openFile(file.split("/").at(-1) ?? "", bytes);
        await user.choose(first, "from-tickets");
        expect(await user.pane.getByRole("main").textContent()).toMatch(says);
        await user.generate();

        const expectPeriod = async (period: { readonly from: string; readonly to: string }): Promise<void> => {
          const wanted = figuresByHand(text, layout, limits, period);
          expect(wanted.tickets).toBeGreaterThan(100);
          const { rows } = await user.evaluation("Evaluation");
          for (const [figure, name] of Object.entries(names)) {
            const row = rows.get(name);
            const expected = wanted[figure as keyof typeof names];
            close(row?.actual, expected, `${name} in ${period.from}`);
          }
        };
        await expectPeriod(first);
        for (const period of others) {
          await workbench.type("Evaluation", "F4", period.from);
          await workbench.type("Evaluation", "F5", period.to);
          await expectPeriod(period);
        }

        // Weak indicators stand in the plan by name, also where nobody ticked a measure.
        const planned = (await workbench.cells("Improvement plan")).map(({ value }) => value);
        expect(planned).toContain(names.resolutionHours);

        const { sheets, errors } = await workbench.errorCells();
        expect(errors).toEqual([]);
        expect(sheets.slice(1)).toEqual(["Evaluation", "Improvement plan", "Ticket readings"]);
      }, 240_000);
    },
  );
});
