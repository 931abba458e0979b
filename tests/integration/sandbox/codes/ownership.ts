import type { Sandbox } from '../../../../src/sandbox/index.ts'
import type { Domain } from '../../../../src/sandbox/state/model.ts'
import { call } from '../client.ts'
import type { CodeCase } from './case.ts'
import { domainCauses, mine, onDomain } from './causes.ts'

const to = (name: string) => ({ email: `${name}@zonedeck.example` })
const people = { scenario: 'people' }
const today = { dialect: 'today' } as const

/** A domain that was locked by Domain.Lock. */
const lockedNow: CodeCase['provoke'] = async (sandbox: Sandbox) => {
  const domain_id = mine(sandbox).id
  const { lock } = await call(sandbox, 'Domain.Lock', { domain_id, days: 3 })
  // Another code, whatever it was.
  return { form: { domain_id, lock_code: `${String(lock['lock_code'])}0` } }
}

/** A lock that ended long ago. */
const lapsed = (sandbox: Sandbox): Domain =>
  Object.assign(mine(sandbox), { lock: { codeHash: '', start: '2011-10-13', end: '2011-11-12' } })

export const ownershipCodes: CodeCase[] = [
  ...domainCauses('Domain.Transfer', to('partner'), { banned: true, upgrade: true }),
  onDomain('Domain.Transfer', '7', { email: 'partner' }, mine),
  onDomain('Domain.Transfer', '8', to('nobody'), mine),
  onDomain('Domain.Transfer', '9', to('try'), mine),
  onDomain('Domain.Transfer', '10', to('company'), mine, people),
  {
    action: 'Domain.Transfer',
    code: '11',
    ...people,
    provoke: ({ state, accounts }) => ({
      form: { domain_id: state.find('company-site.example')!.id, ...to('partner') },
      as: accounts[2]!
    })
  },
  onDomain('Domain.Transfer', '103', { email: 'partner' }, mine, today),
  onDomain('Domain.Transfer', '1008', to('nobody'), mine, today),
  ...domainCauses('Domain.Lock', { days: 3 }, { denied: '7', locked: '21', banned: true, upgrade: true }),
  onDomain('Domain.Lock', '8', { days: 0 }, mine),
  onDomain('Domain.Lock', '9', { days: 31 }, mine),
  ...domainCauses('Domain.Lockstatus', {}, { banned: true, upgrade: true }),
  onDomain('Domain.Lockstatus', '7', {}, lapsed),
  ...domainCauses('Domain.Unlock', { lock_code: 'd7c10f' }, { denied: '7', banned: true, upgrade: true }),
  onDomain('Domain.Unlock', '8', { lock_code: 'd7c10f' }, mine),
  { action: 'Domain.Unlock', code: '9', provoke: lockedNow }
]
