import { beforeAll, describe, expect, it } from "vitest";
import type { FormulaStyle } from "../../core/formula/formula-style.ts";
import type { Cell } from "../../core/functions/cell.ts";
import { locales } from "../../core/i18n/locale.ts";
import { planSnapshot } from "../../excel-addin/workbench/plan/plan-snapshot.ts";
import type { WorkbookSnapshot } from "../../excel-addin/workbench/snapshot.ts";
import { calculatedByCore } from "../calculated-by-core.ts";
import { calculatedByIronCalc } from "../ironcalc.ts";
import { beyondIronCalc, reasonBeyond } from "../ironcalc-reach.ts";
import {
  comparedValues,
  computedCells,
  contentOf,
  placeName,
  type ValueAt,
  valuesOfSheets,
} from "./compared-values.ts";
import { allTogether } from "./every-workbook.ts";
import { rawSnapshot } from "./raw-snapshot.ts";

/** Fewer cells than these would mean that workbooks have gone missing from the comparison. */
const floors = { cells: 3_500, calls: 100 };

describe.each(locales)(
  "every generated workbook, calculated by IronCalc as far as it does what Excel does, %s",
  (locale) => {
    let core: ValueAt;
    let withFunctions: WorkbookSnapshot;

    function workbookOf(style: FormulaStyle): WorkbookSnapshot {
      const { plan, raw } = allTogether(locale, style);
      return planSnapshot(plan, locale, raw.map(rawSnapshot));
    }

    beforeAll(async () => {
      withFunctions = workbookOf("functions");
      core = await calculatedByCore(withFunctions, locale);
    }, 120_000);

    it.each(["plain", "names"] as const)(
      "gives in the style %s what core gives",
      (style) => {
        const workbook = workbookOf(style);
        const own = new Set<string>();
        const given = new Map(Object.keys(beyondIronCalc).map((reason) => [reason, 0]));
        let calls = 0;
        for (const { name, cells } of workbook.sheets) {
          for (const cell of cells) {
            if (cell.formula === undefined) continue;
            const reason = reasonBeyond(cell);
            if (reason !== null) given.set(reason, (given.get(reason) ?? 0) + 1);
            else {
              own.add(placeName({ sheet: name, ...cell }));
              if (/\bTS\.[A-Z]/.test(cell.formula)) calls++;
            }
          }
        }
        const iron = calculatedByIronCalc(workbook, {
          isGiven: (cell) => reasonBeyond(cell) !== null,
          value: (sheet, row, column): Cell => {
            const value = contentOf(core({ sheet, row, column }));
            return typeof value === "number" || typeof value === "string" || typeof value === "boolean" ? value : null;
          },
        });
        const places = computedCells(withFunctions).filter((place) => own.has(placeName(place)));
        const { cells, differing, numbers } = comparedValues(places, core, valuesOfSheets(iron));
        const told = [...given].map(([reason, count]) => `${count} ${reason}`).join(", ");
        console.log(
          `${locale}, ${style}: ${cells} cells, ${numbers} of them numbers, compared; formulas beyond it: ${told}`,
        );
        expect(differing).toEqual([]);
        expect(cells).toBeGreaterThan(floors.cells);
        if (style === "names") {
          expect(calls, "calls of LAMBDA names").toBeGreaterThan(floors.calls);
          expect([...given.values()], "no reason is left that nothing needs").not.toContain(0);
        }
      },
      120_000,
    );
  },
);
