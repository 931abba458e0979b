import type zh from '../zh-CN/welcome.ts'
import type { Same } from '../types.ts'

const messages: Same<typeof zh> = {
  tagline: 'A desktop console for DNSPod',
  intro:
    'Look after your DNSPod domains and records from your own computer, with every record at hand even offline.',
  facts: {
    offlineTitle: 'Readable offline',
    offline: 'Domains and records you have seen are cached here, encrypted, and can be searched at any time.',
    localTitle: 'Credentials stay here',
    local: 'Kept encrypted on this computer, sent to DNSPod only, through no server in between.',
    rulesTitle: 'Keeps you from being banned',
    rules: 'Requests are paced by DNSPod’s rules of use; a failed sign-in stops them at once.'
  },
  disclaimer: 'Zonedeck is independent software, not affiliated with DNSPod or Tencent Cloud.',
  language: 'Language',
  begin: 'Get started',
  beginHint: 'Choose one way in. More accounts can be added at any time.',
  ways: {
    label: 'Ways to sign in',
    token: 'DNSPod token',
    tokenShort: 'Recommended',
    password: 'E-mail and password',
    passwordShort: 'The older API’s way',
    sandbox: 'Try it without an account',
    sandboxShort: 'The built-in sandbox',
    sandboxHint:
      'A simulated DNSPod is built in, with sample domains of every grade. Change what you like; nothing leaves this computer.'
  },
  sandboxButton: 'Open the sandbox',
  form: {
    token: 'ID and token',
    tokenHint: 'Joined by a comma, as in 13490,6b5976c6…',
    tokenLink: 'Where to get it',
    openTokens: 'Open the token page',
    openCloudKeys: 'Open Tencent Cloud’s key page',
    openConsole: 'Open the DNSPod console',
    openDocs: 'Open the API documentation',
    email: 'E-mail',
    password: 'Password',
    newToken: 'New ID and token',
    name: 'Name',
    nameHint: 'Tells several accounts apart; otherwise the e-mail address is shown.',
    contact: 'Contact e-mail',
    contactHint:
      'DNSPod wants a contact address with every request and bans programs without one. It is sent to DNSPod only.',
    submit: 'Sign in',
    code: 'D-token code',
    codeTitle: 'D-token needed',
    codeText: 'This account is protected by a D-token. Open your D-token and enter the code it shows now.',
    codeHint: 'It changes every 30 seconds. You will not be asked again for a month.',
    codeWrong: 'The code is digits only, as your D-token shows it.',
    codeSubmit: 'Verify',
    codeBack: 'Back to the password'
  },
  keyStore: {
    title: 'The key store is not secure',
    text: 'This computer offers no secure key store, so credentials and cache are not written to disk.',
    label: 'How to keep credentials',
    memory: 'Do not keep',
    passphrase: 'Encrypt with a passphrase',
    memoryHint: 'You sign in again after quitting Zonedeck, and nothing is readable offline then.',
    passphraseHint: 'You enter it at every start. It cannot be recovered, so remember it well.'
  },
  passphrase: {
    label: 'Passphrase',
    hint: 'At least 8 characters; a few words make a good one.',
    repeat: 'Once more',
    mismatch: 'The two passphrases differ.',
    text: 'Credentials and cache are kept encrypted with this passphrase. You enter it at every start; it cannot be recovered.'
  },
  unlock: {
    title: 'Unlock Zonedeck',
    text: 'Your accounts and the cache are encrypted with a passphrase.',
    label: 'Passphrase',
    button: 'Unlock',
    forgot: 'Forgot the passphrase',
    resetTitle: 'Delete all accounts and the cache?',
    resetText:
      'A passphrase cannot be recovered. All credentials and the offline cache on this computer are deleted; your domains and records at DNSPod stay as they are.',
    resetWord: 'delete',
    resetButton: 'Delete and start over'
  }
}

export default messages
