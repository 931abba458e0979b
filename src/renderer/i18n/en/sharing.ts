import type zh from '../zh-CN/sharing.ts'
import type { Same } from '../types.ts'

const messages: Same<typeof zh> = {
  readAt: 'read',
  refresh: 'Refresh',
  used: '{used} of {allowed} used',
  full: 'The plan of this domain allows no more: remove one first, or upgrade the plan.',
  note: {
    locked: 'The domain is locked: this can be read, and changed once it is unlocked.',
    toLock: 'Go to the lock',
    banned: 'The domain is banned: this can only be read. Ask DNSPod for the reason.',
    stale: 'Could not refresh. This was read {time}.',
    offline: 'Offline. This was read {time} and cannot be changed now.'
  },
  block: {
    locked: 'The domain is locked; unlock it first.',
    banned: 'The domain is banned and cannot be changed.'
  },

  shares: {
    about:
      'Other accounts see a domain that is shared to them among their own. You stay the owner and can take it back at any time.',
    list: 'Shared to',
    empty: 'The domain is not shared to anybody yet.',
    pending: 'Waiting for sign-up',
    pendingTip: 'Nobody has signed up at DNSPod with this address yet. The share begins when they do.',
    enabled: 'In effect',
    host: 'Only host {host}',
    modeOf: 'What {email} may do',
    mode: { label: 'May', r: 'Read', rw: 'Read and write', unknown: 'Unknown' },
    modeText: {
      r: 'May only look at the records.',
      rw: 'May look at the records, and add, change, pause and delete them; may not remove, transfer or share the domain.'
    },
    changed: '{email} may now: {mode}',
    remove: 'Take back',
    removeOf: 'Take back the share of {email}',
    add: 'Share with',
    email: 'E-mail of the other account',
    emailHint: 'The address with which they sign in to DNSPod.',
    button: 'Share',
    done: 'Shared to {email}',
    removeDialog: {
      title: 'Take back the share of {email}?',
      text: 'They lose access to {domain} at once. What they have changed stays.',
      textHosts:
        'They lose access to {domain} at once, single hosts shared to them as well. What they have changed stays.',
      button: 'Take back',
      done: 'The share of {email} was taken back'
    }
  },

  aliases: {
    about:
      'An alias has no records of its own: it is answered with all records of {domain}, and a change there is a change for both.',
    next: 'To take effect, the alias must also be given DNSPod’s name servers at its registrar.',
    list: 'Aliases',
    empty: 'The domain has no alias yet.',
    add: 'Add an alias',
    name: 'Alias',
    nameHint: 'Another domain, such as example.net, in any script.',
    punycode: 'Will be added as {punycode}.',
    button: 'Add alias',
    done: '{name} was added',
    remove: 'Remove',
    removeOf: 'Remove the alias {name}',
    removeDialog: {
      title: 'Remove the alias {name}?',
      text: '{name} stops resolving at once. {domain} and its records are not touched.',
      button: 'Remove alias',
      done: '{name} was removed'
    }
  },

  lock: {
    about:
      'A locked domain cannot be changed or removed, nor can its records; they go on resolving. The lock ends by itself, or earlier with its unlock code.',
    state: 'State',
    open: 'Not locked',
    locked: 'Locked',
    lockTitle: 'Lock the domain',
    days: 'Days',
    daysUnit: 'days',
    daysHint: '1 to {max} days, as the plan of this domain allows.',
    daysUntil: 'Locked until {date}. The plan of this domain allows {max} days.',
    daysWrong: 'Enter a whole number from 1 to {max}; the plan of this domain allows no more.',
    button: 'Lock domain',
    codeKept: 'The unlock code is kept on this computer, encrypted.',
    codeMemory:
      'This computer has no secure place to keep the unlock code: it is gone when the app quits. Copy it as soon as the domain is locked, and keep it safe.',
    done: '{domain} is locked',
    since: 'Since',
    until: 'Until',
    untilUnknown: 'DNSPod does not say when it ends',
    left: 'Time left',
    leftDays: '{days} d {hours} h',
    code: 'Unlock code',
    kept: 'Kept on this computer, encrypted',
    keptMemory: 'Here only until the app quits. Copy it now and keep it safe.',
    none: 'Not on this computer',
    noneHint:
      'The domain may have been locked elsewhere. Use the code that was given then; without it, only the end of the lock helps.',
    copy: 'Copy unlock code',
    copied: 'The unlock code is on the clipboard',
    unlockTitle: 'Unlock early',
    unlockKept: 'Unlock with the kept code',
    other: 'Use another code',
    useKept: 'Use the kept code',
    codeNeeded: 'The unlock code is needed.',
    codeHint: 'The characters that were given when it was locked, such as d7c10f.',
    unlock: 'Unlock domain',
    lockDialog: {
      title: 'Lock {domain}?',
      text: 'For one day neither the domain nor its records can be changed without the unlock code. {keep} | For {n} days neither the domain nor its records can be changed without the unlock code. {keep}',
      button: 'Lock for one day | Lock for {n} days'
    },
    unlockDialog: {
      title: 'Unlock {domain}?',
      text: 'The domain and its records can be changed and removed again, and the unlock code is of no further use.',
      button: 'Unlock domain'
    },
    unlocked: '{domain} is unlocked'
  },

  transfer: {
    about:
      'A transfer gives the domain to another DNSPod account. Only the new owner can give it back; it cannot be undone here.',
    goes: 'Goes with it',
    goesList: {
      records: 'All of its records; they go on resolving',
      plan: 'Its plan and how long it is paid for',
      shares: 'Its shares to others, and its aliases'
    },
    lost: 'You lose',
    lostList: {
      access: 'All access to the domain, unless the new owner shares it to you',
      own: 'Your remark, star and group'
    },
    kept: 'What the zone holds now is kept on this computer for {days} days, encrypted, and can be exported.',
    stays: 'Who owns the domain at the registrar does not change; only its management at DNSPod does.',
    form: 'Transfer to',
    email: 'E-mail of the new owner',
    emailHint:
      'They must have signed up at DNSPod. Domains of a person go to persons only, those of a company to companies.',
    button: 'Transfer domain',
    dialog: {
      title: 'Transfer {domain} to {email}?',
      text: '{domain} and its one record belong to {email} at once, and leave your list. This cannot be undone. | {domain} and its {n} records belong to {email} at once, and leave your list. This cannot be undone.',
      textUnknown:
        '{domain} and all of its records belong to {email} at once, and leave your list. This cannot be undone.',
      button: 'Transfer domain'
    },
    done: '{domain} was transferred to {email}'
  }
}
export default messages
