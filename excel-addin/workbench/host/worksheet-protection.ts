import { ApiError } from "./api-error.ts";
import { type HostObject, type HostType, hostObject } from "./host-object.ts";
import type { SheetState } from "./worksheet.ts";

const protectionType: HostType<SheetState> = {
  name: "WorksheetProtection",
  properties: { protected: { get: ({ sheet }) => sheet.isProtected } },
  methods: {
    protect: ({ sheet }, _options, password) => {
      if (sheet.isProtected) throw new ApiError("AccessDenied");
      if (typeof password === "string" && password !== "") {
        throw new ApiError("NotImplemented", "The workbench has no WorksheetProtection.protect with a password.");
      }
      sheet.isProtected = true;
    },
    unprotect: ({ sheet }) => {
      sheet.isProtected = false;
    },
  },
};

/** Excel.WorksheetProtection. */
export function worksheetProtectionObject(state: SheetState): HostObject {
  return hostObject(protectionType, state);
}
