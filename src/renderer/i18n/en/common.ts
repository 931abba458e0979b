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
    title: 'Keyboard shortcuts',
    always: 'General',
    frame: 'Everywhere',
    list: 'Lists',
    page: 'This page'
  }
}

export default messages
