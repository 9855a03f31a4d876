import { isBlank, isErrorValue, isNotApplicable } from "../cell.ts";
import { BLANK_KIND, type Column, errorKind, NOT_APPLICABLE_KIND } from "./column.ts";
import type { Name } from "./names.ts";
import { checkColumn, isCell } from "./range.ts";
import type { Reader } from "./reader.ts";

/** A column of labels such as ticket ids, each for itself; `NUMBER_KIND` marks the rows that have one. */
export interface LabelColumn extends Column {
  readonly labels: readonly Name[];
}

/** The label of row `i`, where it has one. */
export function labelAt({ labels, step }: LabelColumn, i: number): Name {
  return labels[i * step] ?? "";
}

/** Reads a column of labels, which come back as they are. */
export function labels(): Reader<LabelColumn> {
  return {
    shape: "range",
    content: "mixed",
    accepts: { en: "text or numbers, blank or N/A", "zh-CN": "文本或数字、空白或“不适用”" },
    read(argument) {
      const count = checkColumn(argument);
      const rows = argument.asColumn();
      const labels = new Array<Name>(argument.count);
      const kinds = new Uint8Array(argument.count);
      let isAllNumbers = true;
      for (let i = 0; i < labels.length; i++) {
        const row = rows[i];
        const found: unknown = Array.isArray(row) ? row[0] : null;
        if (!isCell(found) || typeof found === "boolean") return argument.refuseCell(i, "text", {});
        const cell = typeof found === "string" ? found.trim() : found;
        labels[i] = cell ?? "";
        if (isBlank(cell)) {
          kinds[i] = BLANK_KIND;
        } else if (isErrorValue(cell)) {
          kinds[i] = errorKind(cell);
          argument.meet(cell);
        } else if (isNotApplicable(cell)) {
          kinds[i] = NOT_APPLICABLE_KIND;
        } else {
          continue;
        }
        isAllNumbers = false;
      }
      return { count, step: argument.count === count ? 1 : 0, kinds, labels, isAllNumbers };
    },
  };
}
