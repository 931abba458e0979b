import type zh from '../zh-CN/records.ts'
import type { Same } from '../types.ts'

const messages: Same<typeof zh> = {
  title: 'Records',
  count: '1 record | {n} records',
  pausedCount: '1 paused | {n} paused',
  readAt: 'read',
  refresh: 'Refresh',
  refreshing: 'Refreshing',
  add: 'Add record',
  list: 'Records of {domain}',

  column: {
    host: 'Host',
    type: 'Type',
    line: 'Line',
    value: 'Value',
    mx: 'MX',
    weight: 'Weight',
    ttl: 'TTL',
    status: 'Status',
    monitor: 'Monitor',
    remark: 'Remark',
    updated: 'Updated'
  },
  status: { enabled: 'Active', paused: 'Paused' },
  monitor: { ok: 'OK', warn: 'Warning', down: 'Down', other: '{status}' },

  search: 'Search, or type:A line:电信 ttl:<600',
  quick: {
    type: 'type',
    line: 'line',
    status: 'status',
    all: 'Any {title}',
    option: '{label} ({n})'
  },

  menu: {
    edit: 'Edit',
    duplicate: 'Duplicate',
    pause: 'Pause',
    enable: 'Enable',
    copy: 'Copy',
    copyValue: 'Copy value',
    remove: 'Delete',
    pauseMany: 'Pause 1 record | Pause {n} records',
    enableMany: 'Enable 1 record | Enable {n} records',
    removeMany: 'Delete 1 record | Delete {n} records'
  },

  remove: {
    title: 'Delete records',
    one: 'This deletes the record {host} ({type} {value}) from {domain}. It stops resolving at once.',
    many: 'This deletes 1 record from {domain}. It stops resolving at once. | This deletes {n} records from {domain}. They stop resolving at once. They are sent one by one; you can cancel on the way.',
    ns: "One of them is an NS record at {'@'}. | {n} of them are NS records at {'@'}.",
    all: 'These are all the records of the domain.',
    button: 'Delete 1 record | Delete {n} records',
    done: 'Deleted 1 record | Deleted {n} records'
  },
  pause: {
    title: 'Pause records',
    many: 'This pauses 1 record of {domain}. It does not resolve while paused. | This pauses {n} records of {domain}. They do not resolve while paused.',
    button: 'Pause 1 record | Pause {n} records',
    done: 'Paused 1 record | Paused {n} records'
  },
  enable: { done: 'Enabled 1 record | Enabled {n} records' },

  bulk: {
    pausing: 'Pausing {done} of {total}',
    enabling: 'Enabling {done} of {total}',
    removing: 'Deleting {done} of {total}',
    cancel: 'Cancel the rest',
    resultTitle: '{failed} not done',
    summary: '{done} done, {failed} failed, {left} not tried.',
    cancelled: 'Cancelled: {done} done, the other {left} are unchanged.',
    failedItems: 'Records not done',
    elsewhere:
      'The work on {domain} did not finish: {done} done, {failed} failed, {left} not tried. {reason}',
    retry: 'Retry 1 failed | Retry {n} failed',
    toolbar: 'Actions for the selected records'
  },

  panel: {
    add: 'Add record',
    edit: 'Edit record',
    save: 'Save',
    create: 'Add',
    createMore: 'Add and continue',
    saved: 'Saved the {type} record of {host}',
    created: 'Added the {type} record of {host}',
    unchanged: 'Nothing was changed, nothing was sent.',
    saving: 'Saving; you can close or leave when it is done.',
    remarkFailed: 'The record is saved, its remark is not: {reason}',
    discardTitle: 'Discard your changes?',
    discard: 'The changes to this record are not saved yet.',
    discardButton: 'Discard changes',
    gone: 'This record was deleted elsewhere. You can copy what is here, or close the panel.',
    readOnly: 'View only right now',
    warning: 'Note: {text}'
  },
  field: {
    host: 'Host',
    hostHint: "{'@'} is the domain itself, * is a wildcard. In full: {fqdn}",
    type: 'Type',
    line: 'Line',
    lineHint: 'Visitors from this line get this record; the default line serves everybody else.',
    value: 'Value',
    mx: 'MX priority',
    mxHint: '1 to 20; lower comes first.',
    ttl: 'TTL',
    ttlHint: 'In seconds; at least {min} in this plan.',
    ttlPresets: 'Common TTLs',
    seconds: 's',
    weight: 'Weight',
    weightHint: '0 to 100; leave it empty for none.',
    status: 'Resolve this record',
    remark: 'Remark',
    remarkHint: 'Only you see it; it does not affect resolution.',
    unknownType: '{type} (not known to this version; kept as it is)',
    unknownLine: '{line} (not part of this plan)'
  },
  ttl: {
    s: '1 second | {n} seconds',
    m: '1 minute | {n} minutes',
    h: '1 hour | {n} hours',
    d: '1 day | {n} days'
  },
  value: {
    A: { placeholder: '203.0.113.10', hint: 'An IPv4 address.' },
    AAAA: { placeholder: '2001:db8::10', hint: 'An IPv6 address.' },
    CNAME: { placeholder: 'target.example.com.', hint: 'The name it points to.' },
    MX: { placeholder: 'mx.example.com.', hint: 'The name of the mail server, not an address.' },
    TXT: {
      placeholder: 'v=spf1 include:spf.example.com ~all',
      hint: 'Any text: SPF, DKIM, proof of ownership.'
    },
    NS: { placeholder: 'ns1.example.com.', hint: 'The name server this sub-domain is delegated to.' },
    SRV: { placeholder: '10 5 5060 sip.example.com.', hint: 'Priority, weight, port and target.' },
    CAA: { placeholder: '0 issue "letsencrypt.org"', hint: 'Flag, tag and certificate authority.' },
    URL: { placeholder: 'https://www.example.com/', hint: 'The address visitors are sent to.' },
    other: { placeholder: '', hint: 'In the format of its type; it is sent as written.' }
  },

  empty: {
    title: 'No records yet',
    text: 'Records tell the Internet where this domain leads: the address of a site, a mail server.',
    noneTitle: 'No record matches',
    noneText: 'None of the {total} records fits. Try other words, or clear the filter.',
    clear: 'Clear filter'
  },
  banner: {
    locked:
      'The domain is locked: you can view and search, but not add, change or delete records until it is unlocked.',
    banned:
      'The domain is banned: it does not resolve, and its records can only be viewed. Ask DNSPod for the reason.',
    paused: 'The domain is paused: records can be changed, and take effect once the domain is enabled.',
    shared: 'This domain is shared to you: its owner decides whether you may change records.',
    stale: 'Refreshing failed; these are the records cached {time}.',
    offline: 'You are offline. These are the records cached {time}; changes are not possible now.'
  },
  block: {
    locked: 'The domain is locked; unlock it to change records.',
    banned: 'The domain is banned; its records cannot be changed.',
    busy: 'Possible again when the running work is done.'
  },

  filter: {
    shortcut: 'Filter the list',
    active: 'Active filters',
    remove: 'Remove filter: {text}',
    clear: 'Clear all',
    contains: 'contains “{text}”',
    chip: '{field}: {value}',
    not: 'not {text}',
    or: ' or ',
    list: ', ',
    problem: {
      unknownField: 'There is no field “{text}”; searched as plain text. Fields: {known}.',
      notANumber: '{field} takes a number such as 600, <600 or 300..600; “{text}” is left out.',
      notAChoice: '{field} cannot be “{text}”. It can be: {known}.',
      noValue: '“{field}” has no value yet.',
      openQuote: 'A quote is not closed; taken to the end.'
    }
  },
  table: {
    count: '{n} in total',
    countOf: '{shown} of {total}',
    selected: '{n} selected',
    selectAll: 'Select all',
    actions: 'Actions',
    more: 'More actions for {name}',
    columns: 'Columns',
    copyRows: 'Copy as table',
    resetColumns: 'Reset columns'
  },
  keys: { add: 'Add record', refresh: 'Refresh', remove: 'Delete the selected records' }
}

export default messages
