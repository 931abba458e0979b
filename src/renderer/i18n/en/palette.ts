import type zh from '../zh-CN/palette.ts'
import type { Same } from '../types.ts'

const messages: Same<typeof zh> = {
  title: 'Command palette',
  label: 'Search commands, domains and records',
  placeholder: 'Search commands, domains, hosts, values, remarks…',
  list: 'Results',
  none: 'No command, domain or record matches “{text}”',
  reading: 'Still reading the cache…',
  count: '{n} result | {n} results',
  hints: '↑↓ choose · Enter run · Esc close',
  section: {
    recent: 'Recent',
    commands: 'Commands',
    domains: 'Domains',
    records: 'Records'
  },
  group: {
    page: 'This page',
    list: 'Lists',
    go: 'Go to',
    account: 'Account',
    look: 'Appearance',
    app: 'App'
  },
  command: {
    palette: 'Open the command palette',
    addDomain: 'Add domain',
    refresh: 'Refresh the domain list',
    addAccount: 'Add an account',
    switchTo: 'Switch to account “{name}”',
    signOut: 'Sign out of “{name}”',
    renew: 'Renew the credentials of “{name}”',
    setPassphrase: 'Set a passphrase',
    changePassphrase: 'Change the passphrase',
    theme: 'Theme: {value}',
    language: 'Language: {value}',
    density: 'Row height: {value}',
    console: 'Open the DNSPod console in the browser',
    docs: 'Open the DNSPod API documentation in the browser'
  },
  recordGone: 'This record is no longer there; it may have just been deleted.'
}

export default messages
