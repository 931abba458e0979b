/** A sentence for people in both of the app's languages; the side that shows it picks one. */
export interface Text {
  zh: string
  en: string
}

/** The app's languages, by their BCP 47 tags. */
export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** The sentence of `text` in `locale`. */
export const say = (text: Text, locale: Locale): string => (locale === 'zh-CN' ? text.zh : text.en)
