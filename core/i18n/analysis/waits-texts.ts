import type { Locale } from "../locale.ts";

/** What is said of waits that could not be read. */
export interface WaitsTexts {
  /** Beside the figures of the period; of the period before where it has some. */
  readonly notRead: (now: number, before: number, checks: string) => string;
  /** On the data check. */
  readonly unread: (waits: number) => string;
}

export const waitsTexts: Readonly<Record<Locale, WaitsTexts>> = {
  "zh-CN": {
    notRead: (now, before, checks) =>
      `未能识别的等待时段没有扣除，所属工单的用时可能偏长：本期 ${now} 段${before === 0 ? "" : `，上期 ${before} 段`}，见“${checks}”。`,
    unread: (waits) => `${waits} 段等待未能识别，没有扣除。`,
  },
  en: {
    notRead: (now, before, checks) =>
      `Waits not read, and so not taken off: ${now} of this period's tickets${before === 0 ? "" : `, ${before} of the period before`}. Their times may be too long; see “${checks}”.`,
    unread: (waits) => `${waits === 1 ? "1 wait" : `${waits} waits`} not read, and so not taken off.`,
  },
};
