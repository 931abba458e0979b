import type zh from '../zh-CN/retrieve.ts'
import type { Same } from '../types.ts'

const messages: Same<typeof zh> = {
  title: 'Retrieve a domain',
  link: 'Does another account hold it? Retrieve the domain',
  fix: 'Retrieve this domain',
  command: 'Retrieve a domain that another account holds',
  step: 'Step {n} of 3',
  steps: { domain: 'Domain', email: 'E-mail', code: 'Code' },
  back: 'Back',
  domain: {
    lead: 'Which domain?',
    about:
      'Another DNSPod account holds it, but an e-mail address of its registration is yours: with a code sent there, the domain moves to this account, records and all.',
    label: 'Domain',
    hint: 'Such as example.com, without www. Chinese names cannot be retrieved.',
    button: 'Look up addresses'
  },
  email: {
    lead: 'Where should the code go?',
    about: 'These are the addresses in the registration of {domain}. Choose one that you can read now.',
    label: 'E-mail address',
    choose: 'Choose an address.',
    none: 'DNSPod named no address, so it cannot be retrieved like this. Ask for it by a ticket on the DNSPod web site.',
    button: 'Send code'
  },
  code: {
    lead: 'Enter the code',
    about: 'A code was sent to {email}. It may take a few minutes; look among the spam too.',
    label: 'Code',
    empty: 'The code in the mail is needed.',
    again: 'Send again',
    againIn: 'Can be sent again in {time}',
    sent: 'Sent again to {email}',
    button: 'Retrieve domain'
  },
  done: {
    title: 'Retrieved {domain}',
    text: 'The domain and its records are in this account now.',
    open: 'Open records',
    another: 'Retrieve another'
  },
  gone: {
    title: 'DNSPod no longer lets apps retrieve domains',
    text: 'Domains are now retrieved in the DNSPod console only: add the domain there, and prove that it is yours.',
    console: 'Open the DNSPod console',
    retry: 'Try once more all the same'
  }
}

export default messages
