import type zh from '../zh-CN/settings.ts'
import type { Same } from '../types.ts'

const messages: Same<typeof zh> = {
  title: 'Settings',
  saveFailed: 'The setting could not be saved.',
  appearance: {
    title: 'Appearance',
    language: 'Language',
    languageSystem: 'System',
    theme: 'Theme',
    themeSystem: 'System',
    themeLight: 'Light',
    themeDark: 'Dark',
    density: 'Row height',
    densityHint: 'How tall the rows of tables are.',
    compact: 'Compact',
    normal: 'Normal',
    roomy: 'Roomy'
  },
  window: {
    title: 'Window',
    tray: 'Stay in the tray when the window is closed',
    trayHint: 'The tray icon brings the window back. Without this, closing the window quits Zonedeck.'
  },
  accounts: {
    title: 'Accounts',
    empty: 'You are not signed in to any account.',
    nameLabel: 'Name',
    colorLabel: 'Colour',
    rename: 'Change name and colour',
    renew: 'Renew credentials',
    signOut: 'Sign out',
    token: 'DNSPod token',
    password: 'E-mail and password',
    sandbox: 'Local sandbox',
    saved: 'Saved',
    nameNeeded: 'Give it a name.'
  },
  colors: {
    blue: 'Blue',
    green: 'Green',
    amber: 'Amber',
    red: 'Red',
    violet: 'Violet',
    grey: 'Grey'
  },
  contact: {
    title: 'Contact e-mail',
    hint: 'DNSPod wants a contact address with every request and bans programs without one. It is sent to DNSPod only.',
    none: 'not given yet',
    change: 'Change',
    label: 'New contact e-mail',
    saved: 'Contact e-mail changed'
  },
  security: {
    title: 'Credentials',
    state: 'Kept',
    secure: 'encrypted by the system’s key store',
    passphrase: 'encrypted with a passphrase',
    memory: 'not at all: you sign in again after quitting',
    locked: 'locked',
    set: 'Set a passphrase',
    change: 'Change the passphrase'
  },
  about: {
    title: 'About',
    version: 'Version {version}',
    text: 'A desktop console for DNSPod. Independent software, not affiliated with DNSPod or Tencent Cloud. Released under the MIT licence.',
    console: 'DNSPod console',
    docs: 'DNSPod API documentation',
    keys: 'Keyboard shortcuts'
  }
}

export default messages
