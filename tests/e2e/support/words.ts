// The app's own words, so that one page object finds its way in both languages.
import enAccount from '../../../src/renderer/i18n/en/account.ts'
import enActivity from '../../../src/renderer/i18n/en/activity.ts'
import enCommon from '../../../src/renderer/i18n/en/common.ts'
import enConsole from '../../../src/renderer/i18n/en/console.ts'
import enDomain from '../../../src/renderer/i18n/en/domain.ts'
import enDomains from '../../../src/renderer/i18n/en/domains.ts'
import enChanges from '../../../src/renderer/i18n/en/changes.ts'
import enEditing from '../../../src/renderer/i18n/en/editing.ts'
import enImporting from '../../../src/renderer/i18n/en/importing.ts'
import enHistory from '../../../src/renderer/i18n/en/history.ts'
import enLint from '../../../src/renderer/i18n/en/lint.ts'
import enPropagation from '../../../src/renderer/i18n/en/propagation.ts'
import enFrame from '../../../src/renderer/i18n/en/frame.ts'
import enGroups from '../../../src/renderer/i18n/en/groups.ts'
import enPalette from '../../../src/renderer/i18n/en/palette.ts'
import enRecords from '../../../src/renderer/i18n/en/records.ts'
import enRemoved from '../../../src/renderer/i18n/en/removed.ts'
import enRetrieve from '../../../src/renderer/i18n/en/retrieve.ts'
import enSettings from '../../../src/renderer/i18n/en/settings.ts'
import enSharing from '../../../src/renderer/i18n/en/sharing.ts'
import enWelcome from '../../../src/renderer/i18n/en/welcome.ts'
import zhAccount from '../../../src/renderer/i18n/zh-CN/account.ts'
import zhActivity from '../../../src/renderer/i18n/zh-CN/activity.ts'
import zhCommon from '../../../src/renderer/i18n/zh-CN/common.ts'
import zhConsole from '../../../src/renderer/i18n/zh-CN/console.ts'
import zhDomain from '../../../src/renderer/i18n/zh-CN/domain.ts'
import zhDomains from '../../../src/renderer/i18n/zh-CN/domains.ts'
import zhChanges from '../../../src/renderer/i18n/zh-CN/changes.ts'
import zhEditing from '../../../src/renderer/i18n/zh-CN/editing.ts'
import zhImporting from '../../../src/renderer/i18n/zh-CN/importing.ts'
import zhHistory from '../../../src/renderer/i18n/zh-CN/history.ts'
import zhLint from '../../../src/renderer/i18n/zh-CN/lint.ts'
import zhPropagation from '../../../src/renderer/i18n/zh-CN/propagation.ts'
import zhFrame from '../../../src/renderer/i18n/zh-CN/frame.ts'
import zhGroups from '../../../src/renderer/i18n/zh-CN/groups.ts'
import zhPalette from '../../../src/renderer/i18n/zh-CN/palette.ts'
import zhRecords from '../../../src/renderer/i18n/zh-CN/records.ts'
import zhRemoved from '../../../src/renderer/i18n/zh-CN/removed.ts'
import zhRetrieve from '../../../src/renderer/i18n/zh-CN/retrieve.ts'
import zhSettings from '../../../src/renderer/i18n/zh-CN/settings.ts'
import zhSharing from '../../../src/renderer/i18n/zh-CN/sharing.ts'
import zhWelcome from '../../../src/renderer/i18n/zh-CN/welcome.ts'
import type { Locale } from '../../../src/shared/text.ts'

const en = {
  account: enAccount,
  console: enConsole,
  activity: enActivity,
  propagation: enPropagation,
  lint: enLint,
  history: enHistory,
  importing: enImporting,
  editing: enEditing,
  changes: enChanges,
  common: enCommon,
  domain: enDomain,
  domains: enDomains,
  frame: enFrame,
  palette: enPalette,
  records: enRecords,
  groups: enGroups,
  removed: enRemoved,
  retrieve: enRetrieve,
  settings: enSettings,
  sharing: enSharing,
  welcome: enWelcome
}
const zh = {
  account: zhAccount,
  console: zhConsole,
  activity: zhActivity,
  propagation: zhPropagation,
  lint: zhLint,
  history: zhHistory,
  importing: zhImporting,
  editing: zhEditing,
  changes: zhChanges,
  common: zhCommon,
  domain: zhDomain,
  domains: zhDomains,
  frame: zhFrame,
  palette: zhPalette,
  records: zhRecords,
  groups: zhGroups,
  removed: zhRemoved,
  retrieve: zhRetrieve,
  settings: zhSettings,
  sharing: zhSharing,
  welcome: zhWelcome
}

/** Every message of the app, by language. */
export const WORDS: Record<Locale, typeof en | typeof zh> = { en, 'zh-CN': zh }
export type Words = (typeof WORDS)[Locale]
