import type { ActionName } from '../../src/shared/api/catalog/index.ts'
import account from '../../src/renderer/i18n/en/account.ts'
import apiConsole from '../../src/renderer/i18n/en/console.ts'
import domain from '../../src/renderer/i18n/en/domain.ts'
import domains from '../../src/renderer/i18n/en/domains.ts'
import frame from '../../src/renderer/i18n/en/frame.ts'
import groups from '../../src/renderer/i18n/en/groups.ts'
import records from '../../src/renderer/i18n/en/records.ts'
import retrieve from '../../src/renderer/i18n/en/retrieve.ts'
import sharing from '../../src/renderer/i18n/en/sharing.ts'

const { menu } = domains
const list = frame.domains
const zone = [list, menu.open] as const
const user = account.title
const { profile, security, log } = account.tabs
const { overview, shares, aliases, lock, purview, log: domainLog, transfer } = domain.tabs
const onConsole = [user, apiConsole.title] as const

/**
 * Where a person reaches an action: the app's own words to follow, or a sentence where the app calls it by itself. A
 * word that is renamed or gone does not compile.
 */
export const PLACES: Readonly<Record<ActionName, readonly string[] | string>> = {
  'Info.Version': [user, profile, account.about.apiVersion],
  'User.Detail': [user, profile],
  'User.Modify': [user, profile, account.edit.button],
  'Userpasswd.Modify': [user, security, account.password.button],
  'Useremail.Modify': [user, security, account.email.button],
  'Telephoneverify.Code': [user, profile, account.phone.get],
  'User.Log': [user, log],
  'Domain.Create': [list, domains.add],
  'Domain.List': [list, domains.refresh],
  'Domain.Remove': [list, menu.remove],
  'Domain.Status': [list, `${menu.pause} / ${menu.enable}`],
  'Domain.Info': 'read before a change of a domain, and for the grade of a zone',
  'Domain.Log': [list, domainLog],
  'Domain.Searchenginepush': [list, overview, domain.settings.searchPush],
  'Domain.Urlincn': [list, overview, domain.settings.urlInChina],
  'Domainshare.Create': [list, shares, sharing.shares.button],
  'Domainshare.List': [list, shares],
  'Domainshare.Modify': [list, shares, sharing.shares.mode.label],
  'Domainshare.Remove': [list, shares, sharing.shares.remove],
  'Domain.Transfer': [list, transfer, sharing.transfer.button],
  'Domain.Lock': [list, lock, sharing.lock.button],
  'Domain.Lockstatus': [list, lock],
  'Domain.Unlock': [list, lock, sharing.lock.unlock],
  'Domainalias.List': [list, aliases],
  'Domainalias.Create': [list, aliases, sharing.aliases.button],
  'Domainalias.Remove': [list, aliases, sharing.aliases.remove],
  'Domaingroup.List': [list, domains.column.group],
  'Domaingroup.Create': [list, groups.show, groups.new],
  'Domaingroup.Modify': [list, groups.show, groups.rename],
  'Domaingroup.Remove': [list, groups.show, groups.remove],
  'Domain.Changegroup': [list, menu.group],
  'Domain.Ismark': [list, `${menu.star} / ${menu.unstar}`],
  'Domain.Remark': [list, menu.remark],
  'Domain.Purview': [list, purview],
  'Domain.Acquire': [list, domains.more, retrieve.title],
  'Domain.Acquiresend': [list, domains.more, retrieve.title],
  'Domain.Acquirevalidate': [list, domains.more, retrieve.title],
  'Record.Type': [...zone, records.add],
  'Record.Line': [...zone, records.add],
  'Record.Create': [...zone, records.add],
  'Record.List': [...zone, records.refresh],
  'Record.Modify': [...zone, records.menu.edit],
  'Record.Remove': [...zone, records.menu.remove],
  'Record.Ddns': onConsole,
  'Record.Remark': [...zone, records.menu.edit],
  'Record.Info': 'read before and after a change of few records in a zone of thousands',
  'Record.Status': [...zone, `${records.menu.pause} / ${records.menu.enable}`],
  'Monitor.Listsubdomain': onConsole,
  'Monitor.Listsubvalue': onConsole,
  'Monitor.List': onConsole,
  'Monitor.Create': onConsole,
  'Monitor.Modify': onConsole,
  'Monitor.Remove': onConsole,
  'Monitor.Info': onConsole,
  'Monitor.Setstatus': onConsole,
  'Monitor.Gethistory': onConsole,
  'Monitor.Userdesc': onConsole,
  'Monitor.Getdowns': onConsole
}
