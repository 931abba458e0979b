import type { ActionName } from '../../../../src/shared/api/catalog/index.ts'
import { call } from '../client.ts'
import type { CodeCase } from './case.ts'

type Step = Extract<ActionName, `Domain.Acquire${string}`>

const LOST = 'lost-and-found.example'
const REST = { email: `admin@${LOST}`, code: '000000' }

/** What the domain asked for provokes in each of the three steps. */
const domainCodes = (action: Step): CodeCase[] => {
  const on = (code: string, domain: string, as = 0): CodeCase => ({
    action,
    code,
    scenario: 'people',
    provoke: ({ accounts }) => ({ form: { domain, ...REST }, as: accounts[as]! })
  })
  return [
    on('6', 'not a name'),
    on('7', '中文示例.测试'),
    on('8', `www.${LOST}`),
    on('9', 'free.tk'),
    on('10', 'nowhere.example'),
    on('11', 'lost-and-banned.example'),
    on('12', 'lost-and-locked.example'),
    on('13', 'company-site.example'),
    on('14', LOST, 2)
  ]
}

const form = (action: Step, code: string, sent: Record<string, string>): CodeCase => ({
  action,
  code,
  scenario: 'people',
  provoke: () => ({ form: sent })
})

const NO_CONTACT = 'lost-for-good.example'

export const retrieveCodes: CodeCase[] = [
  ...domainCodes('Domain.Acquire'),
  form('Domain.Acquire', '15', { domain: NO_CONTACT }),
  ...domainCodes('Domain.Acquiresend'),
  form('Domain.Acquiresend', '15', { domain: NO_CONTACT, email: `admin@${NO_CONTACT}` }),
  form('Domain.Acquiresend', '16', { domain: LOST, email: 'try@zonedeck.example' }),
  ...domainCodes('Domain.Acquirevalidate'),
  {
    action: 'Domain.Acquirevalidate',
    code: '15',
    scenario: 'people',
    provoke: async (sandbox) => {
      await call(sandbox, 'Domain.Acquiresend', { domain: LOST, email: REST.email })
      return { form: { domain: LOST, code: `${sandbox.inbox[0]!.code}0` } }
    }
  },
  form('Domain.Acquirevalidate', '16', { domain: LOST, code: REST.code })
]
