import type { HostServices } from "../../core/pane/host-services.ts";
import { type IsSupported, missingForFunctions } from "./requirements.ts";
import type { WorkbookSession } from "./workbook-session.ts";

/** What Excel does for the pane besides its workbook. */
export function excelServices(session: WorkbookSession, isSupported: IsSupported): HostServices {
  return {
    recalculate: async () => {
      await session.run(async (context, sync) => {
        // Only a rebuild calls functions again whose arguments stayed as they were, such as those that showed #NAME?.
        context.workbook.application.calculate("FullRebuild");
        await sync();
      });
    },
    startup: {
      isOn: async () => (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load,
      turn: async (on) => {
        await Office.addin.setStartupBehavior(on ? Office.StartupBehavior.load : Office.StartupBehavior.none);
      },
    },
    helpPages: (locale) => ({
      functions: `help/${locale}/index.html`,
      support: `help/${locale}/support.html`,
      privacy: `help/${locale}/privacy.html`,
    }),
    withoutFunctions: missingForFunctions(isSupported),
  };
}
