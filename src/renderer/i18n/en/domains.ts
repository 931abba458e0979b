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
    ext: 'Seen outside',
    vipEnds: 'VIP until',
    created: 'Added',
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
    ok: 'Fine',
    explain: 'What “{word}” means',
    check: 'Check now',
    dnserror1: 'Go to the registrar where the domain was bought, to its name servers.',
    dnserror2: 'Set those that DNSPod gives this domain, listed in its overview, and take out all others.',
    dnserror3: 'It takes up to 48 hours everywhere; the overview checks it live at any time.',
    notexist1: 'If it was registered just now, wait until the registrar has verified and delegated it.',
    notexist2: 'If it has expired, renew or register it there again; the records here stay.',
    unknownTip: 'DNSPod says “{status}”, which this version does not know. The overview can check it.',
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
    ext: '{word}: what to do',
    sharedGroup: 'Domains shared to you stay in their own group.',
    sharedRemove: 'Only its owner can remove this domain.',
    locked: 'The domain is locked; unlock it first.',
    banned: 'The domain is banned; nothing can be done with it.'
  },
  bulk: {
    toolbar: 'For the selected domains',
    pause: 'Pause {n}',
    enable: 'Enable {n}',
    star: 'Star',
    unstar: 'Unstar',
    group: 'Move to group',
    remark: 'Change remark',
    remove: 'Remove {n}',
    copy: 'Copy 1 name | Copy {n} names',
    noneFits: 'None of the selected domains can be changed like this.',
    leftOut:
      '1 more cannot be changed (locked, banned or shared to you) and stays as it is. | {n} more cannot be changed (locked, banned or shared to you) and stay as they are.',
    progress: '{title}: {done} / {total}',
    details: 'Show items',
    done: '{title}: all done',
    cancelled: '{title}: cancelled; {done} done, {left} left as they were',
    pauseDialog: {
      title: 'Pause 1 domain? | Pause {n} domains?',
      text: 'All {records} records of this domain stop resolving: its site and mail become unreachable. | All {records} records of these {n} domains stop resolving: their sites and mail become unreachable.',
      textUnknown:
        'All records of this domain stop resolving: its site and mail become unreachable. | All records of these {n} domains stop resolving: their sites and mail become unreachable.',
      button: 'Pause 1 domain | Pause {n} domains'
    },
    removeDialog: {
      title: 'Remove 1 domain? | Remove {n} domains?',
      text: 'The domain and its {records} records are deleted together. It stops resolving at once and cannot be restored. | {n} domains and their {records} records are deleted together. They stop resolving at once and cannot be restored.',
      textUnknown:
        'The domain and all of its records are deleted together. It stops resolving at once and cannot be restored. | {n} domains and all of their records are deleted together. They stop resolving at once and cannot be restored.',
      button: 'Remove 1 domain | Remove {n} domains'
    },
    groupDialog: { title: 'Move 1 domain | Move {n} domains', button: 'Move' },
    remarkDialog: {
      title: 'Change the remark of 1 domain | Change the remark of {n} domains',
      hint: 'It replaces what each has now; leave it empty to clear them. Only you see it.'
    }
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
    ways: 'How to add',
    one: 'One domain',
    many: 'Paste a list',
    next: 'Afterwards, set its name servers to DNSPod’s at the registrar: only then do its records take effect.'
  },
  addList: {
    label: 'Domains to add',
    hint: 'One a line, or with commas or spaces between. # ; // begin a comment; of an address the domain is taken.',
    preview: 'Preview',
    column: { line: 'Line', text: 'Written', name: 'Is added as', verdict: 'Remark' },
    verdict: {
      add: 'Add',
      made: 'Add',
      subdomain: 'Look',
      duplicate: 'Duplicate',
      known: 'There already',
      wrong: 'Not valid'
    },
    count: {
      add: '{n} to add',
      duplicate: '1 duplicate | {n} duplicates',
      known: '{n} there already',
      wrong: '{n} not valid'
    },
    attention: 'Only what needs a look',
    empty: 'Paste domains above: each line is checked here.',
    noAttention: 'Nothing needs a look.',
    none: 'There is no domain to add.',
    tooMany: 'At most {max} are added at a time; there are {n}.',
    button: 'Add 1 domain | Add {n} domains',
    buttonNone: 'Add domains'
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
    text: 'The domain and its 1 record are deleted together. It stops resolving at once and cannot be restored. A copy of the record is kept here first, for export. | The domain and its {n} records are deleted together. It stops resolving at once and cannot be restored. A copy of the records is kept here first, for export.',
    textUnknown:
      'The domain and all of its records are deleted together. It stops resolving at once and cannot be restored. A copy of the records is kept here first, for export.',
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
  more: 'More actions',
  keys: { add: 'Add domain', refresh: 'Refresh' }
}

export default messages
