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
    staged: 'staging',
    all: 'Any {title}'
  },

  menu: {
    edit: 'Edit',
    duplicate: 'Duplicate',
    pause: 'Pause',
    enable: 'Enable',
    copyValue: 'Copy value',
    remove: 'Delete',
    pauseMany: 'Pause 1 record | Pause {n} records',
    enableMany: 'Enable 1 record | Enable {n} records',
    removeMany: 'Delete 1 record | Delete {n} records',
    keep: 'Do not delete',
    discard: 'Discard this change | Discard {n} changes'
  },

  staged: {
    title: 'Staged',
    add: 'Added, not applied yet',
    change: 'Changed, not applied yet',
    delete: 'To be deleted, not applied yet',
    yes: 'Staged',
    no: 'Not staged',
    paused: 'Staged: pause 1 record | Staged: pause {n} records',
    enabled: 'Staged: enable 1 record | Staged: enable {n} records',
    removed: 'Staged: delete 1 record | Staged: delete {n} records',
    keptAgain: '1 record is kept after all | {n} records are kept after all',
    discarded: 'Discarded what was staged for 1 record | Discarded what was staged for {n} records',
    movedOn: 'Not undone: there were other edits since. You can undo them step by step.'
  },
  fill: {
    how: 'Select some records and put the cursor into the column to fill: the first record’s text goes to the others.',
    nothing: 'They say the same already; there is nothing to fill.',
    done: 'Staged: fill 1 record | Staged: fill {n} records'
  },
  tools: {
    title: 'Tools',
    needsSelection: 'Select the records it is for first.'
  },

  bulk: { toolbar: 'Actions for the selected records' },

  panel: {
    add: 'Add record',
    edit: 'Edit record',
    stage: 'Stage',
    stageHint: 'Keeps it, to be applied with other changes later ({keys})',
    stageMore: 'Stage and add another',
    stageOnly: '{reason} You can stage edits, and apply them later.',
    save: 'Save now',
    saveHint: 'Applies this one change at once',
    saved: 'Saved the {type} record of {host}',
    created: 'Added the {type} record of {host}',
    staged: 'Staged the {type} record of {host}',
    same: 'The {type} record of {host} is so already, nothing was sent.',
    waiting: 'The {type} record of {host} is saved as soon as the service lets it through.',
    unchanged: 'Nothing was changed, nothing was sent.',
    saving: 'Saving; you can close or leave when it is done.',
    stillStaged: 'The change stays staged: mend it and save again, or close the panel and see to it later.',
    deleted: 'This record is staged to be deleted; staging or saving an edit here keeps it.',
    discardTitle: 'Discard your changes?',
    discard: 'The changes to this record are not saved yet.',
    discardButton: 'Discard changes',
    gone: 'This record was deleted elsewhere. You can copy what is here, or close the panel.',
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
    offline:
      'You are offline. These are the records cached {time}. Edits are staged, to be applied once you are online.'
  },
  block: {
    locked: 'The domain is locked; unlock it to change records.',
    banned: 'The domain is banned; its records cannot be changed.'
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
    resetColumns: 'Reset columns',
    editCell: 'Edit {column} of {name}',
    noOption: 'No option fits',
    was: 'before: {text}'
  },
  keys: {
    add: 'Add record',
    refresh: 'Refresh',
    remove: 'Delete the selected records',
    fill: 'Fill down'
  }
}

export default messages
