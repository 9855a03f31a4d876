import { areaAddress, columnLetters } from "../grid/address.ts";
import type { PageSnapshot } from "../snapshot.ts";
import { asBoolean, asNumber, asOneOf, asRecord, asText } from "./arguments.ts";
import { type HostObject, type HostType, hostObject, type Property } from "./host-object.ts";
import { blockOf } from "./range.ts";
import type { SheetState } from "./worksheet.ts";

const fresh: PageSnapshot = { orientation: "portrait", fitToWidth: 0, fitToHeight: 0 };

const pageOf = ({ sheet }: SheetState): PageSnapshot => sheet.page ?? fresh;

function change(state: SheetState, part: Partial<PageSnapshot>): void {
  state.sheet.page = { ...pageOf(state), ...part };
}

/** A footer is one text with `&L`, `&C` and `&R` before its parts, as files hold it. */
function footerParts(footer: string): Record<"L" | "C" | "R", string> {
  const parts = { L: "", C: "", R: "" };
  const marked = /^&[LCR]/.test(footer) ? footer : `&C${footer}`;
  for (const match of marked.matchAll(/&([LCR])((?:(?!&[LCR]).)*)/gs)) {
    const side = match[1];
    if (side === "L" || side === "C" || side === "R") parts[side] = match[2] ?? "";
  }
  return parts;
}

function footer(side: "L" | "C" | "R"): Property<SheetState> {
  return {
    get: (state) => footerParts(pageOf(state).footer ?? "")[side],
    set: (state, value) => {
      const parts = { ...footerParts(pageOf(state).footer ?? ""), [side]: asText(value) };
      const text = (["L", "C", "R"] as const)
        .map((part) => (parts[part] === "" ? "" : `&${part}${parts[part]}`))
        .join("");
      change(state, { footer: text });
    },
  };
}

const headerFooterType: HostType<SheetState> = {
  name: "HeaderFooter",
  properties: { leftFooter: footer("L"), centerFooter: footer("C"), rightFooter: footer("R") },
};

const headerFooterGroupType: HostType<SheetState> = {
  name: "HeaderFooterGroup",
  objects: { defaultForAllPages: (state) => hostObject(headerFooterType, state) },
};

const orientations = ["Portrait", "Landscape"] as const;

/** What has no place in a saved file of ours: kept for the sheet as long as it is open. */
interface Extra {
  centered: boolean;
  paper: string;
}

const extras = new WeakMap<SheetState["sheet"], Extra>();

function extraOf({ sheet }: SheetState): Extra {
  const known = extras.get(sheet) ?? { centered: false, paper: "A4" };
  extras.set(sheet, known);
  return known;
}

const pageLayoutType: HostType<SheetState> = {
  name: "PageLayout",
  properties: {
    orientation: {
      get: (state) => (pageOf(state).orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (state, value) =>
        change(state, { orientation: asOneOf(value, orientations) === "Landscape" ? "landscape" : "portrait" }),
    },
    zoom: {
      get: (state) => ({
        horizontalFitToPages: pageOf(state).fitToWidth,
        verticalFitToPages: pageOf(state).fitToHeight,
      }),
      set: (state, value) => {
        const zoom = asRecord(value);
        change(state, {
          fitToWidth: zoom.horizontalFitToPages === undefined ? 0 : asNumber(zoom.horizontalFitToPages),
          fitToHeight: zoom.verticalFitToPages === undefined ? 0 : asNumber(zoom.verticalFitToPages),
        });
      },
    },
    centerHorizontally: {
      get: (state) => extraOf(state).centered,
      set: (state, value) => {
        extraOf(state).centered = asBoolean(value);
      },
    },
    paperSize: {
      get: (state) => extraOf(state).paper,
      set: (state, value) => {
        extraOf(state).paper = asText(value);
      },
    },
  },
  objects: { headersFooters: (state) => hostObject(headerFooterGroupType, state) },
  methods: {
    setPrintArea: (state, range) =>
      change(state, { printArea: areaAddress(blockOf(state.host, state.sheet, range).area) }),
    setPrintTitleRows: (state, range) => {
      const { area } = blockOf(state.host, state.sheet, range);
      change(state, { repeatRows: `${area.row + 1}:${area.row + area.rows}` });
    },
    setPrintTitleColumns: (state, range) => {
      const { column, columns } = blockOf(state.host, state.sheet, range).area;
      change(state, { repeatColumns: `${columnLetters(column)}:${columnLetters(column + columns - 1)}` });
    },
  },
};

/** Excel.PageLayout. */
export function pageLayoutObject(state: SheetState): HostObject {
  return hostObject(pageLayoutType, state);
}
