import type zh from '../zh-CN/changes.ts'
import type { Same } from '../types.ts'

const messages: Same<typeof zh> = {
  title: 'Staged changes',
  kind: { add: 'Add', change: 'Change', delete: 'Delete' },
  diff: { old: 'Old: ', new: 'New: ', empty: '(empty)' },

  bar: {
    add: '{n} to add',
    change: '{n} to change',
    delete: '{n} to delete',
    kept: 'Not applied yet; kept when you quit',
    undo: 'Undo',
    redo: 'Redo',
    discard: 'Discard all',
    review: 'Review and apply',
    run: 'Progress and result of the apply'
  },
  command: {
    review: 'Review and apply staged changes',
    undo: 'Undo the last staged edit',
    redo: 'Redo the last staged edit',
    discard: 'Discard all staged changes'
  },
  nothing: 'Nothing is staged.',
  nothingToUndo: 'There is no staged edit to undo.',
  nothingToRedo: 'There is no staged edit to redo.',
  discard: {
    title: 'Discard staged changes',
    text: 'This discards {n} staged changes of {domain}: {add} to add, {change} to change, {delete} to delete. The records at DNSPod stay as they are.',
    button: 'Discard one change | Discard {n} changes',
    done: 'One change discarded | {n} changes discarded'
  },

  run: {
    state: {
      reading: 'Reading the records',
      running: 'Applying',
      waiting: 'Waiting',
      checking: 'Checking the result',
      cancelling: 'Cancelling',
      done: 'Applied',
      partly: 'Partly done',
      none: 'None succeeded',
      cancelled: 'Cancelled',
      stopped: 'Stopped',
      interrupted: 'Interrupted'
    },
    title: 'Apply to {domain}',
    progress: '{done} of {total}',
    current: 'Working on {name}',
    left: 'About {time} left',
    until: 'Goes on in {time}',
    count: {
      waiting: '{n} waiting',
      running: '{n} under way',
      done: '{n} done',
      same: '{n} already so',
      failed: '{n} failed',
      unclear: '{n} unclear',
      skipped: '{n} not sent'
    },
    explain: {
      cancelling: 'The request under way is still finished; no other is begun.',
      cancelled: 'It was stopped as you asked. What was not sent is still staged.',
      stopped:
        'Every further record would have failed the same way, so it stopped. What was not sent is still staged.',
      interrupted:
        'The app was closed while this was applied. Before it goes on the records are read again, and nothing that took effect is sent twice.',
      unclear:
        'One request got no answer and may have taken effect. Going on reads the records first; it is never sent blindly again. | {n} requests got no answer and may have taken effect. Going on reads the records first; none is sent blindly again.',
      failed: 'What failed is still staged; mend it and apply again.'
    },
    interrupted: 'The last apply was interrupted: {done} of {total} done.',
    cancel: 'Cancel',
    cancelTitle: 'Cancel applying to {domain}',
    resume: 'Resume',
    resumeTitle: 'Resume applying to {domain}',
    undo: 'Undo this apply',
    undoShort: 'Undo',
    undone: 'The way back is staged. Review the plan and apply it.',
    nothingToUndo: 'The records are as they were before it: there is nothing to take back.',
    show: 'Show result',
    showProgress: 'Show progress',
    rest: 'See to the one left | See to the {n} left',
    dismiss: 'Dismiss',
    dismissTitle: 'Dismiss the result of applying to {domain}',
    rows: 'Results of applying to {domain}',
    noRows: 'Nothing had to be sent.',
    done: 'One record of {domain} changed | {n} records of {domain} changed',
    history: 'Show history',
    snapshot: 'The records as they were before are kept as a snapshot: see “History” to compare or restore.',
    background: 'Closing this window does not stop it.',
    announce: {
      done: 'Applied to {domain}',
      partly:
        'The apply to {domain} has ended, one record is not done | The apply to {domain} has ended, {n} records are not done',
      stopped: 'The apply to {domain} has stopped'
    }
  },
  row: {
    waiting: 'Waiting',
    running: 'Under way',
    done: 'Done',
    same: 'Already so',
    failed: 'Failed',
    unclear: 'Unclear',
    skipped: 'Not sent'
  },

  plan: {
    title: 'Plan for {domain}',
    loading: 'Reading the records',
    reading: 'Reading the records; applying is possible once they are read.',
    cached: 'The records could not be read. This plan is made from the cached ones.',
    requests: 'one request | {n} requests',
    noRequests: 'no request needed',
    takes: 'about {time}',
    waits: '(of that {time} waiting for the hourly budget)',
    readAt: 'records read',
    offline: 'You are offline. The changes stay staged; apply them once the connection is back.',
    rows: 'Planned changes of {domain}',
    group: { label: 'Group by', kind: 'By action', host: 'By host' },
    all: 'All',
    include: 'Apply this one: {name}',
    chosen: '{n} of {total} chosen',
    copy: 'Copy as text',
    copied: 'Plan copied',
    apply: 'Apply one change | Apply {n} changes',
    applySome: 'Apply {n} of {total}',
    applyKey: 'Ctrl+Enter or ⌘+Enter',
    noneChosen: 'There is nothing that could be sent.',
    empty: {
      title: 'Nothing is staged',
      text: 'Edit, add or delete records in the list. Changes gather here first, and are sent once you have seen the plan.'
    },
    allSame:
      'The one staged change is so at DNSPod already. Nothing has to be sent. | The {n} staged changes are so at DNSPod already. Nothing has to be sent.',
    heads: {
      moved: 'Just changed elsewhere ({n})',
      conflict: 'Changed elsewhere too: yours to decide ({n})',
      gone: 'The record is gone: yours to decide ({n})',
      invalid: 'Would be refused, not sent ({n})',
      add: 'Add ({n})',
      change: 'Change ({n})',
      delete: 'Delete ({n})',
      same: 'Already so, not sent ({n})'
    },
    drift: 'Changed elsewhere: {field} {from} → {to}. {mine}',
    driftKept: 'Yours keeps it.',
    driftMine: 'You want {value}.',
    driftDelete: 'You want it deleted.',
    theirs: 'Keep theirs',
    mine: 'Use mine',
    keep: 'Keep the record',
    remove: 'Delete anyway',
    gone: 'This record was deleted.',
    again: 'Add again',
    drop: 'Drop the change',
    allTheirs: 'Keep all theirs',
    allMine: 'Use all mine',
    allAgain: 'Add all again',
    allDrop: 'Drop all',
    allSettle: 'Take out of staging',
    same: 'DNSPod has it so already.',
    left: 'Not this time',
    code: 'code {code}',
    on: 'active',
    off: 'paused',
    none: 'none',
    seconds: '{n} s'
  },
  guard: {
    many: 'This touches {n} existing records, more than 30 % of the zone.',
    ns: "This touches NS records at {'@'}; the whole domain may stop resolving.",
    last: '{names} will lead nowhere any more; visitors will not get through.',
    more: '{names} and others, {n} hosts in all,',
    title: 'Confirm applying to {domain}',
    text: 'This sends one change to {domain}: | This sends {n} changes to {domain}:',
    button: 'Apply one change | Apply {n} changes'
  },
  told: {
    drift:
      'The records were changed elsewhere just now. Nothing was sent. What changed stands first; please look again.',
    nothing: 'Nothing had to be sent: the records are like this already.',
    busy: 'Another plan is being applied to this domain. Wait until it has ended.'
  },
  line: {
    staged: '{domain}: one change not applied | {domain}: {n} changes not applied',
    open: 'Open the records of {domain}',
    runs: 'Applying {n} plans',
    run: 'Applying to {domain}: {done} of {total}',
    waiting: 'Applying to {domain} waits'
  },
  banner: {
    interrupted:
      'When the app was last closed, applying to {domain} was not finished: {done} of {total} done.'
  },
  time: { seconds: '{n} s', minutes: '{n} min', hours: '{h} h {m} min' }
}

export default messages
