/** The languages the product speaks, equally well. */
export const locales = ["zh-CN", "en"] as const;

export type Locale = (typeof locales)[number];

/** A text in every language: leaving one out does not compile. */
export type Localized = Readonly<Record<Locale, string>>;

/** The product's language for a host's tag such as `zh-TW`, `zh_CN` or `en-GB`; English for all others. */
export function localeOf(tag: string | null | undefined): Locale {
  return tag?.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}
