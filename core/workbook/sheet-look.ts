import type { CellFormat } from "./plan.ts";

/** The calm accent of table headers, and its tints. */
export const accent = "#0F6CBD";

/** Pale tint of the cells that are meant to be typed into; everything else is formula or text. */
export const inputTint = "#FFF8DF";

const ink = "#242424";
const faintInk = "#616161";
const rule = "#E1DFDD";
const white = "#FFFFFF";

/**
 * Fills and inks of a judgement, from best to worst. Told apart by lightness and by the words in the cell as well: colour
 * alone says nothing to one man in twelve, or on a black-and-white print.
 */
export const chips = {
  excellent: { fill: "#DFF6DD", color: "#0B5A08", bold: true },
  good: { fill: "#DEECF9", color: "#004578", bold: true },
  fair: { fill: "#FFF0C7", color: "#6B4E00", bold: true },
  poor: { fill: "#FDE0DC", color: "#8A1C10", bold: true },
  unknown: { color: faintInk },
} as const;

/** A row that needs a look, told apart from the tint of the cells that are typed into. */
export const rowTints = {
  overdue: { fill: chips.poor.fill, color: chips.poor.color },
  stalled: { fill: "#FFE3A1", color: chips.fair.color },
} as const;

/** Weeks of a measure: planned, already reached by the progress reported, and past the deadline. */
export const bars = {
  planned: { fill: "#DEECF9" },
  reported: { fill: "#9AC7EE" },
  overdue: { fill: "#F9BDB5" },
} as const;

/** Tab colours: results, readings, plan, and what the standard is made of. */
export const tabColors = { evaluation: accent, tickets: "#605E5C", plan: "#CA5010", standard: "#498205" } as const;

const thin = { color: rule, sides: ["bottom"] as ("top" | "bottom" | "left" | "right")[] };

/** How the parts of our sheets look; every sheet takes its formats from here. */
export const looks = {
  title: { size: 16, bold: true, color: ink, vertical: "middle" },
  subtitle: { color: faintInk, vertical: "middle" },
  /** The heading of a block. */
  section: { bold: true, color: accent, border: { color: accent, sides: ["bottom"] } },
  label: { color: faintInk, vertical: "middle" },
  value: { color: ink, align: "left", vertical: "middle" },
  input: {
    fill: inputTint,
    color: ink,
    vertical: "middle",
    border: { color: rule, sides: ["top", "bottom", "left", "right"] },
  },
  header: { fill: accent, color: white, bold: true, wrap: true, vertical: "middle", align: "left" },
  numberHeader: { fill: accent, color: white, bold: true, wrap: true, vertical: "middle", align: "right" },
  /** What a column means, under or over its header. */
  columnNote: { size: 9, italic: true, color: faintInk, wrap: true, vertical: "bottom" },
  /** What figures and sentences elsewhere are made from, beside the page. */
  working: { size: 9, color: faintInk },
  text: { color: ink, wrap: true, vertical: "middle", border: thin },
  number: { color: ink, align: "right", vertical: "middle", border: thin },
  total: { bold: true, color: ink, vertical: "middle", border: { color: accent, sides: ["top", "bottom"] } },
  /** The one figure of the sheet. */
  headline: { size: 14, bold: true, align: "center", vertical: "middle" },
  chip: { align: "center", vertical: "middle" },
  finding: { bold: true, color: ink, vertical: "middle" },
  remark: { size: 9, italic: true, color: faintInk, vertical: "top" },
} satisfies Record<string, CellFormat>;

/** Number formats that are the same on every sheet. */
export const numberFormats = {
  points: "0.00",
  /** Without the point that `0.##` leaves behind whole numbers. */
  weight: "General",
  attainment: "0.0%",
  share: "0%",
  whole: "0",
  date: "yyyy-mm-dd",
  moment: "yyyy-mm-dd hh:mm",
  /** The first day of a week in a narrow column, the year being said elsewhere. */
  week: "mm-dd",
  /** Of a column that holds 1 and 0. */
  yesOrNo: { "zh-CN": '[=1]"是";[=0]"否";General', en: '[=1]"yes";[=0]"no";General' },
} as const;

/** Row heights in points. */
export const rowHeights = {
  title: 28,
  subtitle: 18,
  line: 20,
  headline: 26,
  header: 34,
  /** For headers of three lines. */
  tallHeader: 50,
  /** Of a row that nothing else is said of. */
  plain: 15,
  spacer: 8,
  /** A line of small marks right above a header. */
  marks: 15,
  columnNotes: 80,
} as const;
