import { applicationObject } from "./application.ts";
import type { Host } from "./cell-block.ts";
import { customXmlPartsObject } from "./custom-xml-part.ts";
import { type HostObject, type HostType, hostObject } from "./host-object.ts";
import { namesObject } from "./name.ts";
import { rangeObject } from "./range.ts";
import { settingsObject } from "./setting.ts";
import { tablesObject } from "./table.ts";
import { worksheetsObject } from "./worksheet.ts";

const workbookType: HostType<Host> = {
  name: "Workbook",
  properties: {
    name: { get: () => "Workbook.xlsx" },
    readOnly: { get: () => false },
    isDirty: { get: () => true },
  },
  objects: {
    application: applicationObject,
    worksheets: worksheetsObject,
    tables: (host) => tablesObject({ host }),
    names: (host) => namesObject({ host, isSheet: false }),
    settings: settingsObject,
    customXmlParts: customXmlPartsObject,
  },
  methods: {
    getSelectedRange: (host) => rangeObject({ host, sheet: host.grid.activeSheet(), area: host.grid.selection() }),
    getActiveCell: (host) => {
      const { row, column } = host.grid.selection();
      return rangeObject({ host, sheet: host.grid.activeSheet(), area: { row, column, rows: 1, columns: 1 } });
    },
  },
};

/** Excel.Workbook: the root of everything. */
export function workbookObject(host: Host): HostObject {
  return hostObject(workbookType, host);
}
