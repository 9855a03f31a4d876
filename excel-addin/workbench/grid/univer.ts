import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import highlightEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import highlightChinese from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { CalculationMode, type FWorksheet, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationEnglish from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationChinese from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingEnglish from "@univerjs/preset-sheets-drawing/locales/en-US";
import drawingChinese from "@univerjs/preset-sheets-drawing/locales/zh-CN";
import {
  createUniver,
  defaultTheme,
  type FUniver,
  ICommandService,
  type Injector,
  IUniverInstanceService,
  LocaleType,
  mergeLocales,
  type Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/presets";
import type { Locale } from "../../../core/i18n/locale.ts";
import { tellZeroFromBlank } from "./blank-cells.ts";
import { lookAtWrittenCellsOnly } from "./formula-updates.ts";
import { takeHighlightsOffCells } from "./highlight-places.ts";
import { allowOptionalParameters } from "./optional-parameters.ts";
import { progressTexts, withProgressTexts } from "./progress-texts.ts";

type FWorkbook = NonNullable<ReturnType<FUniver["getWorkbook"]>>;

takeHighlightsOffCells();
allowOptionalParameters();
tellZeroFromBlank();

const localeTypes = { "zh-CN": LocaleType.ZH_CN, en: LocaleType.EN_US } as const;

/** Univer with the parts we use, and the few ways into it that the grid needs. */
export class UniverHandle {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly #univer: Univer;

  constructor(container: HTMLElement, locale: Locale, isDark: boolean) {
    const { univer, univerAPI } = createUniver({
      locale: localeTypes[locale],
      locales: {
        [LocaleType.ZH_CN]: mergeLocales(
          withProgressTexts(coreChinese, progressTexts["zh-CN"]),
          validationChinese,
          highlightChinese,
          drawingChinese,
        ),
        [LocaleType.EN_US]: mergeLocales(
          withProgressTexts(coreEnglish, progressTexts.en),
          validationEnglish,
          highlightEnglish,
          drawingEnglish,
        ),
      },
      theme: defaultTheme,
      darkMode: isDark,
      presets: [
        UniverSheetsCorePreset({
          container,
          disableAutoFocus: true,
          ribbonType: "simple",
          formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
        }),
        UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
        UniverSheetsConditionalFormattingPreset(),
        UniverSheetsDrawingPreset(),
      ],
    });
    this.#univer = univer;
    this.api = univerAPI;
    this.injector = univer.__getInjector();
    lookAtWrittenCellsOnly(this.injector);
  }

  /** Carries out a command or mutation of Univer's at once. */
  run(id: string, params: object): void {
    this.injector.get(ICommandService).syncExecuteCommand(id, params);
  }

  workbook(unitId: string): Workbook {
    const workbook = this.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error(`workbook ${unitId} is not open`);
    return workbook;
  }

  workbookFacade(unitId: string): FWorkbook {
    const workbook = this.api.getWorkbook(unitId);
    if (!workbook) throw new Error(`workbook ${unitId} is not open`);
    return workbook;
  }

  facade(unitId: string, sheetId: string): FWorksheet {
    const sheet = this.workbookFacade(unitId).getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`sheet ${sheetId} does not exist`);
    return sheet;
  }

  setLocale(locale: Locale): void {
    this.api.setLocale(localeTypes[locale]);
  }

  setDark(isDark: boolean): void {
    this.api.toggleDarkMode(isDark);
  }

  dispose(): void {
    this.#univer.dispose();
  }
}
