import { win32 } from "node:path";

/** What is to be known of a machine to find Excel on it. */
export interface Machine {
  readonly platform: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly holds: (path: string) => boolean;
}

/** Where Excel is, or what is missing, in a sentence of each language. */
export type ExcelOnMachine = { readonly path: string } | { readonly missing: string };

const onMac = "/Applications/Microsoft Excel.app";

/** Folders below a folder for programs: as Microsoft 365 installs it, and as a licence for one machine does. */
const onWindows = [
  ["Microsoft Office", "root", "Office16", "EXCEL.EXE"],
  ["Microsoft Office", "Office16", "EXCEL.EXE"],
] as const;

/** Looks for an Excel that a sideloaded add-in can be started in. */
export function excelOnMachine({ platform, variables, holds }: Machine): ExcelOnMachine {
  if (platform !== "win32" && platform !== "darwin") {
    return {
      missing: `Excel is missing: Microsoft makes it for Windows and macOS, not for ${platform}.\n缺少 Excel：Excel 只有 Windows 版和 macOS 版，没有 ${platform} 版。`,
    };
  }
  const programs = [variables.ProgramFiles, variables["ProgramFiles(x86)"]].filter((folder) => folder !== undefined);
  const places =
    platform === "darwin"
      ? [onMac]
      : programs.flatMap((folder) => onWindows.map((path) => win32.join(folder, ...path)));
  const path = places.find(holds);
  if (path !== undefined) return { path };
  const looked = places.length === 0 ? "%ProgramFiles%" : places.join("\n  ");
  return {
    missing: `Excel is missing: it is at none of the places where it is installed. 缺少 Excel：下列位置都没有找到。\n  ${looked}`,
  };
}
