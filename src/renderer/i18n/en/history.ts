import type zh from '../zh-CN/history.ts'
import type { Same } from '../types.ts'

const messages: Same<typeof zh> = {
  list: 'Snapshots of {domain}',
  count: '1 snapshot | {n} snapshots',
  limits: 'At most {most} are kept, each for {days} days, encrypted on this computer.',
  memory:
    'The system’s key store is not secure, so snapshots are not written to the disk: they are gone when Zonedeck quits. Export what you need.',
  today: 'Today',
  yesterday: 'Yesterday',
  why: { apply: 'before an apply', manual: 'kept by hand' },
  records: '1 record | {n} records',
  done: 'then {added} added, {changed} changed, {deleted} deleted',
  doneNothing: 'then nothing was changed',
  option: '{time} ({why})',
  optionNote: '{time} ({why}, {note})',
  empty: {
    title: 'No snapshots yet',
    text: 'Before each apply, all records are kept as they are; you can also keep them yourself at any time. Here they can be compared later, and records taken back to what they were.'
  },
  take: {
    button: 'Keep snapshot',
    title: 'Keep a snapshot',
    text: 'All records of {domain} are read anew and kept on this computer, encrypted.',
    textMemory:
      'All records of {domain} are read anew. The system’s key store is not secure: the snapshot is kept until Zonedeck quits only.',
    note: 'Note',
    hint: 'Such as “before the move”, to know it again later.',
    verb: 'Keep',
    done: 'Snapshot of 1 record kept | Snapshot of {n} records kept',
    same: 'Nothing has changed since the last snapshot; no second one was kept',
    named: 'Nothing has changed since the last snapshot; it has your note now'
  },
  refresh: 'Refresh live records',
  offline:
    'Offline. The live records were read {time}. You can still restore: it is staged, and applied once you are online.',
  stale: 'Could not be refreshed. The live records were read {time}.',
  compare: {
    with: 'Compare with',
    live: 'Live records',
    liveAge: 'Live records, read',
    toRestore: 'To go back to this snapshot:',
    between: 'From {from} to {to}:',
    add: 'add 1 | add {n}',
    change: 'change 1 | change {n}',
    delete: 'delete 1 | delete {n}',
    did: {
      add: '1 added | {n} added',
      change: '1 changed | {n} changed',
      delete: '1 deleted | {n} deleted'
    },
    toLive: 'To restore, compare with the live records.',
    search: 'Search host, value',
    list: 'Differences',
    column: { kind: 'Action', diff: 'What' },
    same: 'No differences',
    sameLive: 'The live records are exactly as in this snapshot.',
    sameOther: 'Both snapshots have exactly the same records.',
    noneTitle: 'No differences match',
    noneText: 'Try another word.',
    clear: 'Clear search',
    offline:
      'The records of this domain were never read on this computer, and it is offline now. They are read once you are online; snapshots can still be compared with each other.'
  },
  restore: {
    some: 'Restore 1 record | Restore {n} records',
    all: 'Restore the only one | Restore all {n}',
    newIds:
      'Records that are added again get new ids: monitors and DDNS settings tied to an old id do not come back with them.',
    staged:
      '1 of them has a staged change already; the snapshot takes its place. | {n} of them have staged changes already; the snapshot takes their place.',
    others: '1 other staged change stays. | {n} other staged changes stay.'
  },
  export: {
    button: 'Export',
    label: 'Export the snapshot of {time}',
    bind: 'BIND zone file',
    csv: 'CSV',
    json: 'JSON',
    saved: 'Saved as {file}'
  },
  forget: {
    button: 'Forget',
    title: 'Forget this snapshot?',
    text: 'The snapshot of {time} (1 record) is deleted and can no longer be compared, exported or restored. The live records are not touched. | The snapshot of {time} ({n} records) is deleted and can no longer be compared, exported or restored. The live records are not touched.',
    verb: 'Forget snapshot'
  }
}

export default messages
