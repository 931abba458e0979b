import type zh from '../zh-CN/frame.ts'
import type { Same } from '../types.ts'

const messages: Same<typeof zh> = {
  skip: 'Skip to the main content',
  nav: 'Main',
  domains: 'Domains',
  activity: 'Activity',
  settings: 'Settings',
  back: 'Back to the previous page',
  path: 'You are here',
  startFailed: 'Zonedeck could not start',
  account: {
    switcher: 'Switch or manage accounts',
    list: 'Accounts',
    add: 'Add an account',
    manage: 'Manage accounts',
    signOut: 'Sign out',
    sandboxName: 'Sandbox',
    sandbox: 'On this computer only',
    tokenAccount: 'DNSPod token',
    switchFailed: 'Could not switch accounts'
  },
  addDialog: {
    title: 'Add an account',
    done: 'Account “{name}” added'
  },
  signOutDialog: {
    title: 'Sign out of “{name}”?',
    text: 'This account’s credentials are removed from this computer. Its domains and records at DNSPod stay as they are.',
    forget: 'Also delete the offline cache (domains and records)',
    forgetHint: 'Otherwise the cache stays, ready for the next time you sign in.',
    button: 'Sign out',
    done: 'Signed out of “{name}”'
  },
  renew: {
    title: 'New credentials for “{name}”',
    hint: 'Automatic work resumes once they have been accepted.',
    button: 'Check and save',
    done: 'Credentials of “{name}” renewed'
  },
  banner: {
    label: 'Notices',
    stopped: 'Signing in to “{name}” failed. All automatic requests have stopped.',
    renew: 'Renew credentials',
    retryOnce: 'Try once more',
    noCredentials: 'The credentials of “{name}” were not kept. Enter them again to go on.',
    enterCredentials: 'Enter credentials',
    keyStore:
      'The system’s key store is not secure. Credentials and cache are not written to disk; you sign in again after quitting.',
    setPassphrase: 'Set a passphrase'
  },
  passphrase: {
    title: 'Set a passphrase',
    button: 'Set passphrase',
    done: 'Passphrase set. Credentials are now kept encrypted'
  },
  block: {
    noAccount: 'Sign in to an account first.',
    noCredentials: 'The credentials were not kept. Enter them again to make changes.',
    offline: 'You are offline. Changes are possible once the connection is back.',
    stopped: 'Signing in failed. Renew the credentials to make changes.',
    banned: 'DNSPod has banned this account for a while. Changes are possible after that.'
  },
  line: {
    label: 'Connection',
    explain: 'Explain the state of the connection',
    unknown: 'Not connected yet',
    online: 'Online',
    offline: 'Offline',
    stopped: 'Stopped',
    banned: 'Banned',
    limited: 'Slowed down',
    signedOut: 'Not signed in',
    sandbox: 'Sandbox',
    since: 'since {time}',
    wait: '{time} to wait',
    waiting: '{n} request waiting | {n} requests waiting',
    budget: '{used} / {limit} requests this hour'
  },
  explain: {
    unknown: 'No request has been sent to DNSPod yet. Opening any list connects.',
    online: 'The last request was answered.',
    offline:
      'The last request was not answered. What is cached can be read and searched; it refreshes once the connection is back.',
    stopped:
      'Signing in was refused. To keep the account from being banned, every automatic request has stopped until you renew the credentials or try once more yourself.',
    banned:
      'Too many failed attempts to sign in: DNSPod has banned access for a while. Nothing is sent until the countdown ends.',
    limited:
      'DNSPod asked for fewer requests. Work goes on by itself when the countdown ends; nothing is lost.',
    signedOut: 'Once you have signed in, this shows how the account reaches DNSPod.',
    sandbox: 'This is the built-in sandbox. Its data stays on this computer; nothing is sent to DNSPod.',
    since: 'Since',
    until: 'Waits until',
    reason: 'Reason',
    budget: 'Requests this hour',
    budgetHint:
      'To respect DNSPod’s rules of use, each account sends at most {limit} requests an hour. What you do by hand goes first.',
    waiting: 'Waiting'
  },
  keys: {
    goTo: 'Open {name}',
    back: 'Back to the previous page',
    sheet: 'Show the shortcuts'
  },
  announce: {
    online: 'Back online',
    offline: 'Offline; what you see comes from the cache',
    stopped: 'Signing in failed; automatic requests have stopped',
    banned: 'The account is banned for a while',
    limited: 'Slowed down; work goes on by itself',
    account: 'Switched to account “{name}”'
  }
}

export default messages
