import type zh from '../zh-CN/account.ts'
import type { Same } from '../types.ts'

const messages: Same<typeof zh> = {
  title: 'Account',
  tabs: {
    label: 'Pages of the account',
    profile: 'Profile',
    security: 'Security',
    log: 'Log',
    command: 'Account: {tab}'
  },
  refresh: 'Refresh',
  readAt: 'read',
  console: 'API console',
  consoleCommand: 'Open the API console',
  consoleHint: 'Send any request of the API and see the raw answer.',
  note: {
    offline: 'You are offline. This is as it was {time}.',
    stale: 'It could not be refreshed. This is as it was {time}.'
  },
  closed: {
    title: 'DNSPod has closed this function',
    text: 'Use the DNSPod console instead.',
    link: 'Open the DNSPod console',
    maybe:
      'DNSPod’s documents say that this function was closed on {date}. If it is refused, use the console.'
  },
  about: {
    title: 'Profile',
    realName: 'Real name',
    company: 'Company',
    nick: 'Form of address',
    kind: 'Type',
    personal: 'Personal',
    enterprise: 'Company',
    grade: 'Grade',
    userId: 'User id',
    email: 'E-mail',
    telephone: 'Mobile number',
    im: 'QQ',
    wechat: 'WeChat',
    verified: 'Verified',
    unverified: 'Not verified',
    bound: 'Connected',
    unbound: 'Not connected',
    apiVersion: 'API version',
    none: 'Not given'
  },
  money: {
    title: 'Balance',
    balance: 'Balance',
    yuan: '{amount} yuan',
    sms: 'Text messages left',
    smsCount: '{n} message | {n} messages'
  },
  agent: {
    title: 'Agent',
    discount: 'Discount',
    discountValue: '{n} % of the price',
    points: 'Points',
    users: 'Customers',
    pending: 'The application to become an agent is being reviewed.'
  },
  here: {
    title: 'In Zonedeck',
    names: 'Names and colours of accounts',
    namesHint: 'On this computer only, to tell several accounts apart.',
    manage: 'Manage in the settings'
  },
  edit: {
    button: 'Edit profile',
    keep: 'Leave empty to keep it',
    nothing: 'Nothing is to be changed.',
    digits: 'Only digits are possible here.',
    done: 'Profile updated',
    save: 'Save changes'
  },
  phone: {
    title: 'Verify the mobile number',
    text: 'The mobile number of this account is not verified. To verify it, you send a text message from the phone.',
    number: 'Mobile number',
    numberHint: 'Leave empty for the number of the account, {number}',
    numberNeeded: 'Enter the mobile number to verify.',
    get: 'Get the text to send',
    send: 'Send a text message from this phone',
    code: 'Text to send',
    instructions: 'DNSPod’s words',
    again: 'Sent; check the result',
    notYet: 'The message has not arrived. It can take a minute or two; check again later.',
    done: 'Mobile number verified'
  },
  password: {
    title: 'Change the password',
    text: 'This is the password of the DNSPod account.',
    follows: 'The password that Zonedeck keeps follows at once; there is no need to sign in again.',
    token: 'This account signs in by token, which stays as it is.',
    old: 'Current password',
    next: 'New password',
    repeat: 'New password again',
    needed: 'Enter the password.',
    different: 'The two new passwords differ.',
    same: 'The new password is the one in use.',
    button: 'Change password',
    done: 'Password changed'
  },
  email: {
    title: 'Change the e-mail address',
    text: 'The address is now {email}. You sign in to DNSPod with it, and DNSPod writes to it.',
    next: 'New e-mail address',
    password: 'Current password',
    button: 'Change address',
    confirmTitle: 'Change the address of the account to {email}?',
    confirmText:
      'From then on you sign in to DNSPod with the new address. If it is wrong, you may be locked out and miss what DNSPod writes.',
    confirmFollows: 'What Zonedeck signs in with follows at once.',
    verb: 'Change address',
    done: 'Address changed to {email}'
  },
  log: {
    list: 'Log of the account',
    count: '{n} line | {n} lines',
    empty: { title: 'No log yet', text: 'Sign-ins and changes to the account are written down here.' }
  }
}

export default messages
