import type { Same } from '../types.ts'
import type zh from '../zh-CN/domain.ts'

/** The page of one domain: its tabs, overview, what its grade allows, and its log. */
const domain: Same<typeof zh> = {
  tabs: {
    label: 'Domain page',
    command: '{domain}: {tab}',
    records: 'Records',
    overview: 'Overview',
    shares: 'Shares',
    aliases: 'Aliases',
    lock: 'Lock',
    purview: 'Allowances',
    log: 'Log',
    history: 'History',
    transfer: 'Transfer'
  },
  owner: {
    tip: 'Owner only',
    title: 'Only the owner may do this',
    shares: 'Somebody shared this domain with you. Only its owner can share it further or change its shares.',
    aliases: 'Somebody shared this domain with you. Only its owner can bind aliases to it.',
    lock: 'Somebody shared this domain with you. Only its owner can lock or unlock it.',
    transfer: 'Somebody shared this domain with you. Only its owner can transfer it to another account.'
  },
  missing: {
    title: 'This account does not have this domain',
    text: 'It may have been removed or transferred, or is no longer shared with you.'
  },

  about: {
    title: 'About',
    status: 'Status',
    statusText: {
      enabled: 'Its records answer.',
      paused: 'None of its records answers: the web site and mail are out of reach.',
      locked: 'Records and settings cannot be changed; they go on answering. Unlock it to change them.',
      banned:
        'DNSPod has banned this domain: its records do not answer and cannot be changed. Contact DNSPod.',
      unknown: 'DNSPod answered a status that this version does not know. Look it up in the DNSPod console.'
    },
    ext: 'Seen from outside',
    extFine: 'DNSPod has found no problem.',
    toServers: 'Check the name servers',
    grade: 'Grade',
    vip: 'VIP from {from} to {to}',
    vipUntil: 'VIP until {to}',
    vipOpen: 'VIP',
    records: 'Records',
    recordCount: '1 record | {n} records',
    toRecords: 'Show them',
    created: 'Added',
    updated: 'Updated',
    owner: 'Owner',
    registered: 'Registration (ICP)',
    registeredYes: 'Registered',
    registeredNo: 'Not registered',
    mine: 'Your notes',
    star: 'Star',
    group: 'Group',
    remark: 'Remark',
    remarkHint: 'Only you can see it.'
  },
  settings: {
    title: 'Settings',
    searchPush: 'Search engine push',
    searchPushText: 'Tells search engines when the domain changes, so that they list it sooner.',
    urlInChina: 'URL forwarding within China',
    urlInChinaText: 'URL records are forwarded by servers within China.',
    unknown: 'DNSPod does not tell how this stands. Choose one to set it.',
    asSet: 'As this app set it last; a change made elsewhere cannot be seen.',
    gone: 'DNSPod no longer has an API for this setting. Use its console.',
    console: 'Open the DNSPod console',
    on: 'On',
    off: 'Off',
    owner: 'Only the owner of the domain can change it.',
    turnedOn: '{name} is on',
    turnedOff: '{name} is off'
  },
  servers: {
    title: 'Name servers',
    text: 'Set these at your registrar; until then DNSPod does not answer for the domain.',
    expected: 'Should be',
    found: 'Now',
    none: 'None found',
    copy: 'Copy',
    check: 'Check now',
    again: 'Check again',
    checkedAt: 'Checked',
    word: {
      right: 'Right',
      partly: 'Partly right',
      elsewhere: 'Not DNSPod',
      none: 'Not found',
      reserved: 'Nothing to check',
      unreachable: 'No answer'
    },
    advice: {
      right: 'DNSPod answers for the domain. There is nothing to do.',
      partly:
        'Some are missing, or name servers from elsewhere are among them, so visitors may get different answers. At your registrar, keep just the ones it should have.',
      elsewhere:
        'The records here are not in use yet. At your registrar, change the name servers to the ones it should have; it takes from a few minutes to 48 hours.',
      none: 'The domain may not be registered, may have expired, or has no name servers set. Check it at your registrar.',
      reserved: 'Names that end in .{tld} are for examples and tests and exist nowhere, so nobody was asked.',
      unreachable:
        'Check your network and try again. If other sites open, the name servers that the domain has now may not be answering: check them at your registrar.'
    },
    failed: 'Could not be checked'
  },
  allowed: {
    about:
      'What a domain of the grade “{grade}” may do. DNSPod asks for it to be kept locally: it is read once a week, or when you refresh.',
    amounts: 'How many',
    features: 'What',
    column: { name: 'Item', allowed: 'Allowed', used: 'Used' },
    unlimited: 'Unlimited',
    atMost: '{n}',
    seconds: '1 second | {n} seconds',
    days: '1 day | {n} days',
    levels: '1 level | {n} levels',
    least: 'Least in use: {n} s',
    most: '1 level at most | {n} levels at most',
    mostOf: 'Largest group: {n}',
    full: 'All used',
    over: 'Over',
    yes: 'Yes',
    no: 'No',
    unread: 'Open the records once, and what is used is shown here.',
    none: 'DNSPod answered nothing about this grade.',
    name: {
      url: 'URL forwards',
      ns: 'NS records',
      aaaa: 'AAAA records',
      srv: 'SRV records',
      aliases: 'Aliases',
      lockDays: 'Days of a lock',
      shares: 'Shares',
      levels: 'Levels of sub-domains',
      wildcards: 'Levels of wildcards',
      balance: 'Load balancing',
      ttl: 'Least TTL',
      mixed: 'Mixed wildcards (such as a*)',
      enhanced: 'Enhanced lines',
      provinces: 'Lines by province',
      continents: 'Lines by continent'
    }
  },
  log: {
    list: 'Log of the domain',
    count: '1 line read | {n} lines read',
    more: 'Load older lines',
    all: 'There are no older lines',
    empty: { title: 'Nothing logged yet', text: 'Changes to this domain and its records are kept here.' },
    noneText: 'Only the lines read so far are searched. Change the words, or load older lines.'
  }
}
export default domain
