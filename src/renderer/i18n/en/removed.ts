import type zh from '../zh-CN/removed.ts'
import type { Same } from '../types.ts'

const messages: Same<typeof zh> = {
  title: 'Removed domains',
  show: 'Show',
  done: 'Removed {name}. Its records are kept here for {days} days',
  doneMemory: 'Removed {name}. Its records are kept until Zonedeck quits',
  about:
    'Before a domain is removed or transferred, its records are kept on this computer, encrypted, for {days} days, and can be exported.',
  aboutMemory:
    'The system’s key store is not secure, so these records are not written to the disk: they are gone when Zonedeck quits. Export now what you need.',
  search: 'Search domains',
  empty: 'No removed domains',
  emptyText: 'Domains removed or transferred from this account are listed here, with the records they had.',
  noMatch: 'No domain matches.',
  removed: 'Removed',
  transferred: 'Transferred',
  records: '1 record | {n} records',
  stale: 'The records could not be read just before; these were read',
  nothing: 'The records could not be read just before, and none were cached: there is nothing to export.',
  bind: 'Export BIND',
  csv: 'Export CSV',
  json: 'Export JSON',
  exportLabel: 'Export {name} ({format})',
  saved: 'Saved as {file}',
  forget: 'Forget',
  forgetLabel: 'Forget {name}',
  more: 'Show 1 more | Show {n} more',
  forgetDialog: {
    title: 'Forget the records of {name}?',
    text: 'The record kept on this computer is deleted and can no longer be exported. | The {n} records kept on this computer are deleted and can no longer be exported.',
    textNothing: 'The entry is taken out of the list.',
    button: 'Forget'
  }
}

export default messages
