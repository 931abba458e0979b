import { createI18n } from 'vue-i18n'
import type { Locale } from '../../shared/text.ts'
import { say as pick, type Text } from '../../shared/text.ts'
import enAccount from './en/account.ts'
import enActivity from './en/activity.ts'
import enCommon from './en/common.ts'
import enConsole from './en/console.ts'
import enDomain from './en/domain.ts'
import enDomains from './en/domains.ts'
import enChanges from './en/changes.ts'
import enEditing from './en/editing.ts'
import enImporting from './en/importing.ts'
import enHistory from './en/history.ts'
import enLint from './en/lint.ts'
import enPropagation from './en/propagation.ts'
import enFrame from './en/frame.ts'
import enGroups from './en/groups.ts'
import enPalette from './en/palette.ts'
import enRecords from './en/records.ts'
import enRemoved from './en/removed.ts'
import enRetrieve from './en/retrieve.ts'
import enSettings from './en/settings.ts'
import enSharing from './en/sharing.ts'
import enWelcome from './en/welcome.ts'
import type { Keys } from './types.ts'
import zhAccount from './zh-CN/account.ts'
import zhActivity from './zh-CN/activity.ts'
import zhCommon from './zh-CN/common.ts'
import zhConsole from './zh-CN/console.ts'
import zhDomain from './zh-CN/domain.ts'
import zhDomains from './zh-CN/domains.ts'
import zhChanges from './zh-CN/changes.ts'
import zhEditing from './zh-CN/editing.ts'
import zhImporting from './zh-CN/importing.ts'
import zhHistory from './zh-CN/history.ts'
import zhLint from './zh-CN/lint.ts'
import zhPropagation from './zh-CN/propagation.ts'
import zhFrame from './zh-CN/frame.ts'
import zhGroups from './zh-CN/groups.ts'
import zhPalette from './zh-CN/palette.ts'
import zhRecords from './zh-CN/records.ts'
import zhRemoved from './zh-CN/removed.ts'
import zhRetrieve from './zh-CN/retrieve.ts'
import zhSettings from './zh-CN/settings.ts'
import zhSharing from './zh-CN/sharing.ts'
import zhWelcome from './zh-CN/welcome.ts'

const zh = {
  common: zhCommon,
  frame: zhFrame,
  welcome: zhWelcome,
  settings: zhSettings,
  domains: zhDomains,
  domain: zhDomain,
  palette: zhPalette,
  records: zhRecords,
  groups: zhGroups,
  removed: zhRemoved,
  retrieve: zhRetrieve,
  sharing: zhSharing,
  account: zhAccount,
  console: zhConsole,
  activity: zhActivity,
  changes: zhChanges,
  editing: zhEditing,
  importing: zhImporting,
  history: zhHistory,
  lint: zhLint,
  propagation: zhPropagation
}
const en = {
  common: enCommon,
  frame: enFrame,
  welcome: enWelcome,
  settings: enSettings,
  domains: enDomains,
  domain: enDomain,
  palette: enPalette,
  records: enRecords,
  groups: enGroups,
  removed: enRemoved,
  retrieve: enRetrieve,
  sharing: enSharing,
  account: enAccount,
  console: enConsole,
  activity: enActivity,
  changes: enChanges,
  editing: enEditing,
  importing: enImporting,
  history: enHistory,
  lint: enLint,
  propagation: enPropagation
}

/** All messages by language, for the checks that both are complete. */
export const MESSAGES = { 'zh-CN': zh, en } as const

export type MessageKey = Keys<typeof zh>
export type MessageValues = Record<string, string | number>

// The plugin is never installed into the app: `t` below is the only, typed, way to a message, and it needs no $t.
const composer = createI18n({ legacy: false, locale: 'zh-CN', messages: MESSAGES }).global

/** The language in force; reading it in a template or computed makes that follow a change. */
export const locale = (): Locale => (composer.locale.value === 'en' ? 'en' : 'zh-CN')

/** Sets the language of every text on the page, and the page's own `lang`. */
export function setLocale(next: Locale): void {
  composer.locale.value = next
  document.documentElement.lang = next
}

// Made once: a table asks for hundreds of numbers in one drawing, and making a formatter costs more than using it.
const grouping: Record<Locale, Intl.NumberFormat> = {
  'zh-CN': new Intl.NumberFormat('zh-CN'),
  en: new Intl.NumberFormat('en')
}

/** `value` with the language's grouping: 10000 → "10,000". */
export const number = (value: number): string => grouping[locale()].format(value)

/**
 * The sentence at `key` in the language in force. Numbers among `values` are grouped; a number named `n` also picks
 * the form of a sentence written "one record | {n} records". In messages @ { } | are syntax: write {'@'} for them.
 */
export function t(key: MessageKey, values: MessageValues = {}): string {
  const named = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? number(value) : value])
  )
  return typeof values['n'] === 'number' ? composer.t(key, named, values['n']) : composer.t(key, named)
}

/** A sentence that came with both of its languages, in the one in force. */
export const say = (text: Text): string => pick(text, locale())

/** Several sentences in a row: a space between them in English, none in Chinese. */
export const sentences = (...texts: readonly (Text | null | undefined)[]): string =>
  texts
    .filter((text) => text != null)
    .map(say)
    .join(locale() === 'zh-CN' ? '' : ' ')

/** For components: `const { t, say, locale, number } = useI18n()`. All of them follow a change of language. */
export const useI18n = (): {
  t: typeof t
  say: typeof say
  locale: typeof locale
  number: typeof number
} => ({ t, say, locale, number })
