import { ApiError } from "./api-error.ts";
import { asOneOf } from "./arguments.ts";
import type { Host } from "./cell-block.ts";
import { type HostObject, type HostType, hostObject } from "./host-object.ts";

const calculationTypes = ["Recalculate", "Full", "FullRebuild"] as const;

const applicationType: HostType<Host> = {
  name: "Application",
  properties: {
    calculationMode: {
      get: () => "Automatic",
      set: (_host, value) => {
        if (asOneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]) !== "Automatic") {
          throw new ApiError("NotImplemented", "The workbench calculates automatically: Application.calculationMode.");
        }
      },
    },
    calculationState: { get: () => "Done" },
  },
  methods: {
    // The grid calculates and draws after the batch anyway.
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
    calculate: (host, type) => {
      asOneOf(type, calculationTypes);
      host.grid.recalculate();
    },
  },
};

/** Excel.Application. */
export function applicationObject(host: Host): HostObject {
  return hostObject(applicationType, host);
}
