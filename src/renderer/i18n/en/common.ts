import type zh from '../zh-CN/common.ts'
import type { Same } from '../types.ts'

const messages: Same<typeof zh> = {
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  retry: 'Try again',
  undo: 'Undo',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Copying failed. Select the text and copy it by hand.',
  details: 'Details',
  loading: 'Loading',
  required: 'required',
  requiredField: 'Fill in “{label}”.',
  optional: 'optional',
  none: 'None',
  dismiss: 'Dismiss',
  offline: 'Offline',
  state: {
    offlineTitle: 'You are offline',
    offlineNever: 'This was never cached on this computer. It loads by itself once the connection is back.',
    deniedTitle: 'Not permitted',
    errorTitle: 'That did not work'
  },
  error: {
    action: 'Action',
    code: 'Code',
    serverMessage: 'Server’s words',
    appCode: 'Kind',
    retryIn: 'May be tried again in {time}',
    copyDetails: 'Copy details'
  },
  confirm: {
    typeName: 'Type “{name}” to confirm'
  },
  log: {
    search: 'Search time, address, text',
    column: { at: 'Time (China)', source: 'Source', address: 'Address', text: 'What was done' },
    web: 'Web site',
    api: 'API',
    copy: 'Copy lines',
    noneTitle: 'No line matches',
    noneText: 'Try another word.',
    clear: 'Clear search'
  },
  time: {
    now: 'just now',
    never: 'never',
    chinaTime: 'China time'
  },
  status: {
    ok: 'OK',
    warn: 'Attention',
    fail: 'Failing',
    paused: 'Paused',
    info: 'Info'
  },
  keys: {
    title: 'Keyboard shortcuts'
  }
}

export default messages
