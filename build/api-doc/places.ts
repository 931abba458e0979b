import type { ActionName } from '../../src/shared/api/catalog/index.ts'
import account from '../../src/renderer/i18n/en/account.ts'
import domains from '../../src/renderer/i18n/en/domains.ts'
import frame from '../../src/renderer/i18n/en/frame.ts'
import groups from '../../src/renderer/i18n/en/groups.ts'
import records from '../../src/renderer/i18n/en/records.ts'
import retrieve from '../../src/renderer/i18n/en/retrieve.ts'

const { menu } = domains
const list = frame.domains
const zone = [list, menu.open] as const
const user = account.title
const { profile, security, log } = account.tabs
const NOT_YET = null

/**
 * Where a person reaches an action: the app's own words to follow, or a sentence where the app calls it by itself; null
 * where it has no place yet. A word that is renamed or gone does not compile.
 */
export const PLACES: Readonly<Record<ActionName, readonly string[] | string | null>> = {
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
  'Domain.Log': NOT_YET,
  'Domain.Searchenginepush': NOT_YET,
  'Domain.Urlincn': NOT_YET,
  'Domainshare.Create': NOT_YET,
  'Domainshare.List': NOT_YET,
  'Domainshare.Modify': NOT_YET,
  'Domainshare.Remove': NOT_YET,
  'Domain.Transfer': NOT_YET,
  'Domain.Lock': NOT_YET,
  'Domain.Lockstatus': NOT_YET,
  'Domain.Unlock': NOT_YET,
  'Domainalias.List': NOT_YET,
  'Domainalias.Create': NOT_YET,
  'Domainalias.Remove': NOT_YET,
  'Domaingroup.List': [list, domains.column.group],
  'Domaingroup.Create': [list, groups.show, groups.new],
  'Domaingroup.Modify': [list, groups.show, groups.rename],
  'Domaingroup.Remove': [list, groups.show, groups.remove],
  'Domain.Changegroup': [list, menu.group],
  'Domain.Ismark': [list, `${menu.star} / ${menu.unstar}`],
  'Domain.Remark': [list, menu.remark],
  'Domain.Purview': NOT_YET,
  'Domain.Acquire': [list, domains.more, retrieve.title],
  'Domain.Acquiresend': [list, domains.more, retrieve.title],
  'Domain.Acquirevalidate': [list, domains.more, retrieve.title],
  'Record.Type': [...zone, records.add],
  'Record.Line': [...zone, records.add],
  'Record.Create': [...zone, records.add],
  'Record.List': [...zone, records.refresh],
  'Record.Modify': [...zone, records.menu.edit],
  'Record.Remove': [...zone, records.menu.remove],
  'Record.Ddns': NOT_YET,
  'Record.Remark': [...zone, records.menu.edit],
  'Record.Info': 'read before a change of a record, to see whether it changed elsewhere',
  'Record.Status': [...zone, `${records.menu.pause} / ${records.menu.enable}`],
  'Monitor.Listsubdomain': NOT_YET,
  'Monitor.Listsubvalue': NOT_YET,
  'Monitor.List': NOT_YET,
  'Monitor.Create': NOT_YET,
  'Monitor.Modify': NOT_YET,
  'Monitor.Remove': NOT_YET,
  'Monitor.Info': NOT_YET,
  'Monitor.Setstatus': NOT_YET,
  'Monitor.Gethistory': NOT_YET,
  'Monitor.Userdesc': NOT_YET,
  'Monitor.Getdowns': NOT_YET
}
