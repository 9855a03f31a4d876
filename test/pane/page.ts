import type { Cell } from "../../core/functions/cell.ts";
import { publicHolidays } from "../../core/holidays/public-holidays.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { type MountedPane, mountPane } from "../../core/pane/mount-pane.tsx";
import { type MemoryOptions, type MemoryWorkbook, memoryWorkbook } from "./memory-port.ts";

/** What the page offers to the test that opened it. */
export interface PanePage {
  /** Opens a workbook and the pane on it. */
  open(
    cells: Readonly<Record<string, readonly (readonly Cell[])[]>>,
    options: MemoryOptions,
    locale: Locale,
    today: string,
    holidays: boolean,
  ): void;
  /** Takes the pane off the page, and opens it again on the same workbook. */
  reopen(locale: Locale, today: string): Promise<void>;
  workbook(): MemoryWorkbook;
  /** Puts a sheet into the workbook, as a paste does. */
  put(sheet: string, cells: readonly (readonly Cell[])[]): void;
}

declare global {
  interface Window {
    pane: PanePage;
    /** Frames drawn since the count began. */
    framesDrawn: number;
  }
}

let workbook = memoryWorkbook({});
let mounted: MountedPane | null = null;
let withHolidays = false;

function mount(locale: Locale, today: string): void {
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page must have a root");
  mounted = mountPane(root, { port: workbook, locale, today, ...(withHolidays ? { holidays: publicHolidays } : {}) });
}

window.pane = {
  open: (cells, options, locale, today, isWithHolidays) => {
    withHolidays = isWithHolidays;
    workbook = memoryWorkbook(cells, options);
    mount(locale, today);
  },
  reopen: async (locale, today) => {
    await mounted?.unmount();
    mount(locale, today);
  },
  workbook: () => workbook,
  put: (sheet, cells) => workbook.put(sheet, cells),
};
