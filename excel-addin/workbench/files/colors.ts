import { type CellStyle, resolveThemeColor } from "hucre/xlsx";

type StoredColor = NonNullable<NonNullable<CellStyle["font"]>["color"]>;

/** The 56 colours of old Excel's palette, from index 8 on. */
const PALETTE =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080
  9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
  00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
  003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

/** A theme lists dark before light; cells count light before dark. */
const THEME_ORDER = [1, 0, 3, 2] as const;

/** A stored colour as `#RRGGBB`; nothing for "automatic". */
export function shownColor(color: StoredColor | undefined, themeColors: readonly string[]): string | undefined {
  if (!color) return undefined;
  if (color.rgb !== undefined && /^[0-9A-Fa-f]{6}$/.test(color.rgb)) return `#${color.rgb.toUpperCase()}`;
  if (color.theme !== undefined && themeColors.length > 0) {
    const index = THEME_ORDER[color.theme] ?? color.theme;
    return `#${resolveThemeColor([...themeColors], index, color.tint).toUpperCase()}`;
  }
  const indexed =
    color.indexed === undefined ? undefined : PALETTE[color.indexed < 8 ? color.indexed : color.indexed - 8];
  return indexed === undefined ? undefined : `#${indexed}`;
}

/** `#RRGGBB` as it is stored. */
export function storedColor(color: string): { rgb: string } {
  return { rgb: color.replace("#", "").toUpperCase() };
}
