import type zh from '../zh-CN/domains.ts'
import type { Same } from '../types.ts'

const messages: Same<typeof zh> = {
  title: 'Domains',
  list: 'Domain list',
  count: '1 domain | {n} domains',
  readAt: 'read',
  refresh: 'Refresh',
  refreshing: 'Refreshing',
  add: 'Add domain',

  column: {
    star: 'Star',
    name: 'Domain',
    status: 'Status',
    grade: 'Grade',
    records: 'Records',
    group: 'Group',
    remark: 'Remark',
    updated: 'Updated'
  },
  type: {
    label: 'Which domains',
    all: 'All',
    mine: 'Mine',
    share: 'Shared to me',
    ismark: 'Starred',
    pause: 'Paused',
    vip: 'VIP'
  },
  status: { enabled: 'Active', paused: 'Paused', locked: 'Locked', banned: 'Banned', unknown: 'Unknown' },
  grade: { vip: 'VIP', vipUntil: 'VIP until {date}', old: 'Plan of 2012' },
  ext: {
    dnserror: 'DNS elsewhere',
    dnserrorTip:
      'The name servers of this domain are not DNSPod’s, so the records here have no effect yet. Change the name servers at the registrar.',
    notexist: 'Not registered',
    notexistTip: 'No registration was found for this domain: it may not be registered yet, or have expired.'
  },
  shared: 'Shared to me',
  star: 'Star {name}',
  unstar: 'Unstar {name}',

  search: 'Search name, Punycode, remark',
  quick: { group: 'group', grade: 'grade', status: 'status' },

  menu: {
    open: 'Open records',
    star: 'Star',
    unstar: 'Unstar',
    pause: 'Pause',
    enable: 'Enable',
    remark: 'Change remark',
    group: 'Move to group',
    copyName: 'Copy name',
    remove: 'Remove domain',
    sharedGroup: 'Domains shared to you stay in their own group.',
    sharedRemove: 'Only its owner can remove this domain.',
    locked: 'The domain is locked; unlock it first.',
    banned: 'The domain is banned; nothing can be done with it.',
    one: 'Choose one domain at a time.'
  },

  addDialog: {
    title: 'Add domain',
    name: 'Domain',
    nameHint: 'Such as example.com; Chinese names work too.',
    punycode: 'It is added as {punycode}.',
    exists: 'This domain is in the list already.',
    group: 'Group',
    button: 'Add',
    done: 'Added {name}',
    next: 'Afterwards, set its name servers to DNSPod’s at the registrar: only then do its records take effect.'
  },
  remarkDialog: {
    title: 'Remark of {name}',
    label: 'Remark',
    hint: 'Only you see it.',
    done: 'Remark saved'
  },
  groupDialog: { title: 'Move {name}', label: 'Group', done: 'Moved to “{group}”' },
  pauseDialog: {
    title: 'Pause {name}?',
    text: 'Its only record stops resolving: the site and its mail become unreachable. | All {n} records of {name} stop resolving: its site and mail become unreachable.',
    textUnknown: 'All records of {name} stop resolving: its site and mail become unreachable.',
    button: 'Pause domain',
    done: 'Paused {name}'
  },
  enableDone: 'Enabled {name}',
  removeDialog: {
    title: 'Remove {name}?',
    text: 'The domain and its 1 record are deleted together. It stops resolving at once and cannot be restored. | The domain and its {n} records are deleted together. It stops resolving at once and cannot be restored.',
    textUnknown:
      'The domain and all of its records are deleted together. It stops resolving at once and cannot be restored.',
    button: 'Remove domain',
    done: 'Removed {name}'
  },

  empty: {
    title: 'This account has no domains yet',
    text: 'Add one to manage its records here, and to have them at hand offline.',
    noneTitle: 'No domain matches',
    noneText: 'None of the {total} domains fits. Try other words, or clear the filter.',
    clear: 'Clear filter'
  },
  banner: {
    stale: 'Refreshing failed; these are the domains cached {time}.',
    offline: 'You are offline. These are the domains cached {time}; changes are not possible now.'
  },
  keys: { add: 'Add domain', refresh: 'Refresh' }
}

export default messages
