// The app's own words, so that one page object finds its way in both languages.
import enCommon from '../../../src/renderer/i18n/en/common.ts'
import enDomains from '../../../src/renderer/i18n/en/domains.ts'
import enFrame from '../../../src/renderer/i18n/en/frame.ts'
import enRecords from '../../../src/renderer/i18n/en/records.ts'
import enSettings from '../../../src/renderer/i18n/en/settings.ts'
import enWelcome from '../../../src/renderer/i18n/en/welcome.ts'
import zhCommon from '../../../src/renderer/i18n/zh-CN/common.ts'
import zhDomains from '../../../src/renderer/i18n/zh-CN/domains.ts'
import zhFrame from '../../../src/renderer/i18n/zh-CN/frame.ts'
import zhRecords from '../../../src/renderer/i18n/zh-CN/records.ts'
import zhSettings from '../../../src/renderer/i18n/zh-CN/settings.ts'
import zhWelcome from '../../../src/renderer/i18n/zh-CN/welcome.ts'
import type { Locale } from '../../../src/shared/text.ts'

const en = {
  common: enCommon,
  domains: enDomains,
  frame: enFrame,
  records: enRecords,
  settings: enSettings,
  welcome: enWelcome
}
const zh = {
  common: zhCommon,
  domains: zhDomains,
  frame: zhFrame,
  records: zhRecords,
  settings: zhSettings,
  welcome: zhWelcome
}

/** Every message of the app, by language. */
export const WORDS: Record<Locale, typeof en | typeof zh> = { en, 'zh-CN': zh }
export type Words = (typeof WORDS)[Locale]
