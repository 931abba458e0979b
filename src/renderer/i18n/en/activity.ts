import type zh from '../zh-CN/activity.ts'
import type { Same } from '../types.ts'

const messages: Same<typeof zh> = {
  title: 'Activity',
  tabs: { label: 'What to see', tasks: 'Tasks', requests: 'Request log' },

  task: {
    list: 'Tasks',
    running: '{n} running',
    none: 'Nothing is running',
    state: {
      waiting: 'Waiting',
      running: 'Running',
      limited: 'On hold',
      cancelling: 'Cancelling',
      done: 'Done',
      partly: 'Partly done',
      none: 'Failed',
      cancelled: 'Cancelled',
      stopped: 'Stopped',
      interrupted: 'Interrupted'
    },
    progress: '{done} / {total}',
    current: 'Working on {name}',
    queued: 'Waits for the task before it.',
    explain: {
      limited:
        'The limit of requests is reached. It goes on by itself at {time}, and can be cancelled until then.',
      cancelling: 'The item under way is finished first; no further one is begun.',
      stopped: 'Every further item would have failed the same way, so it stopped.',
      interrupted: 'The app was closed while this was running.',
      unclear:
        '1 item was sent but not answered and may have been made. Refreshing the domain list settles it; a retry looks first and does nothing twice. | {n} items were sent but not answered and may have been made. Refreshing the domain list settles them; a retry looks first and does nothing twice.'
    },
    count: {
      waiting: '{n} to do',
      running: '{n} under way',
      done: '{n} done',
      failed: '{n} failed',
      unclear: '{n} unclear',
      skipped: '{n} not done'
    },
    cancel: 'Cancel',
    cancelTitle: 'Cancel “{title}”',
    retry: 'Retry the unfinished item | Retry {n} unfinished items',
    dismiss: 'Remove from the list',
    dismissTitle: 'Remove “{title}” from the list',
    dismissAll: 'Clear ended',
    show: 'Show 1 item | Show {n} items',
    hide: 'Hide items',
    started: 'Begun'
  },
  items: {
    label: 'Items of “{title}”',
    name: 'Domain',
    state: 'Result',
    why: 'Why',
    copy: 'Copy domain',
    states: {
      waiting: 'To do',
      running: 'Under way',
      done: 'Done',
      failed: 'Failed',
      unclear: 'Unclear',
      skipped: 'Not done'
    },
    unclear: 'No answer came, so it may have been made; reading the domain list settles it.'
  },
  empty: {
    title: 'No tasks yet',
    text: 'Select several domains in the list and change them together, or add many at once: progress and the result of each item appear here.',
    toDomains: 'Open the domain list'
  },

  banner: {
    interrupted:
      '“{title}” was not finished when the app was last closed: {done} done, {failed} failed, {unclear} unclear, {skipped} not done.',
    show: 'Show'
  },
  line: { tasks: '1 task | {n} tasks', open: 'Open Activity' },

  requests: {
    list: 'Request log',
    facts: 'the last request of this run | the last {n} requests of this run',
    search: 'Filter by action, account, code',
    column: {
      at: 'Time',
      account: 'Account',
      action: 'Action',
      origin: 'Asked by',
      result: 'Result',
      took: 'Took'
    },
    person: 'You',
    background: 'The app',
    task: 'A task',
    unknownAccount: 'Sign-in attempt',
    ok: 'OK',
    nothing: 'Nothing there',
    ms: '{n} ms',
    hint: 'Only action, time, result code and duration are noted, no parameters and no secrets; quitting clears it.',
    empty: {
      title: 'No requests in this run yet',
      text: 'Open or refresh any list: each request appears here.'
    },
    noneTitle: 'No request matches',
    noneText: 'Try other words, or clear the filter.',
    clear: 'Clear filter'
  },
  governor: {
    label: 'Requests by account',
    budget: '{used} of {limit} requests used this hour',
    free: '{n} left',
    waiting: '{n} request waiting | {n} requests waiting',
    until: 'Waits until {time} ({left} left)',
    rule: 'Each account sends one change at a time, and what you do by hand goes before automatic requests. This keeps it within DNSPod’s limits.'
  },
  local: {
    network: 'The network failed; no answer came',
    timeout: 'No answer in time',
    redirect: 'The service pointed elsewhere; not followed',
    'too-large': 'The answer was too large to be read',
    http: 'The service answered with an HTTP error',
    html: 'A web page came instead of an answer',
    empty: 'The answer was empty',
    encoding: 'The answer’s encoding was wrong',
    broken: 'The answer was cut short',
    answer: 'The answer lacked what it must have',
    aborted: 'The request was called off',
    other: 'Code {code}'
  }
}

export default messages
